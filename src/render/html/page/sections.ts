import type { ComparisonEntry, Inventory } from '../../../inventory/inventory.ts';
import { formatCount, formatTime } from '../../../inventory/rows.ts';
import { groupUnreadLogs } from '../../../inventory/unread-logs.ts';
import { createElement } from './create-element.ts';

/** What could not be read, on top: what follows is not the whole truth. Nothing where all was read. */
export function createUnread(inventory: Inventory): readonly HTMLElement[] {
  const targets = inventory.targets.flatMap(({ name, failure }) =>
    failure === null ? [] : [createElement('li', createElement('code', name), `: ${failure.message}`)],
  );
  const title = `${formatCount(targets.length, 'target')} could not be read: their hooks are missing here`;
  const logs = groupUnreadLogs(inventory).map(({ message, count }) =>
    createElement('li', `${formatCount(count, 'hook')}: ${message}`),
  );
  const logsTitle = `${formatCount(inventory.deliveries.logs_failed, 'delivery log')} could not be read: failures of these hooks are not known here`;
  return [
    ...createAlert('Targets that could not be read', title, targets),
    ...createAlert('Delivery logs that could not be read', logsTitle, logs),
  ];
}

function createAlert(label: string, title: string, items: readonly HTMLElement[]): readonly HTMLElement[] {
  if (items.length === 0) return [];
  return [
    createElement(
      'section',
      { class: 'alert', 'aria-label': label },
      items.length > 5
        ? createElement('details', createElement('summary', title), createElement('ul', ...items))
        : createElement('div', createElement('strong', title), createElement('ul', ...items)),
    ),
  ];
}

/** What came, went and changed since an older inventory; nothing where none was given. */
export function createComparison({ comparison }: Inventory): readonly HTMLElement[] {
  if (comparison === null) return [];
  const { added, removed, changed, since, not_compared } = comparison;
  const parts = [
    ...createEntries('Added', added),
    ...createEntries('Removed', removed),
    ...createEntries(
      'Changed',
      changed.map((entry) => ({ ...entry, changes: entry.changes.join('; ') })),
    ),
  ];
  const gaps =
    not_compared.length === 0
      ? []
      : [
          createElement(
            'p',
            `Not compared, because only one of the two inventories has them: ${not_compared.join(', ')}.`,
          ),
        ];
  return [
    createSection('comparison', `Since ${formatTime(since)}`, [
      ...(parts.length === 0 ? [createElement('p', 'No hook was added, removed or changed.')] : parts),
      ...gaps,
    ]),
  ];
}

function createEntries(
  title: string,
  entries: readonly (ComparisonEntry & { readonly changes?: string })[],
): readonly HTMLElement[] {
  if (entries.length === 0) return [];
  const items = entries.map(({ target, url, changes }) =>
    createElement('li', `${target} `, createElement('code', url), changes === undefined ? '' : ` ${changes}`),
  );
  return [
    createElement(
      'details',
      { open: entries.length <= 10 },
      createElement('summary', `${title}: ${formatCount(entries.length, 'hook')}`),
      createElement('ul', ...items),
    ),
  ];
}

/** How near each event of each target is to GitHub's limit, nearest first, from half of it on. */
export function createCapacity({ targets, hooks_per_event: limit }: Inventory): HTMLElement {
  const counts = targets.flatMap(({ name, hooks }) => {
    const byEvent = new Map<string, number>();
    for (const event of hooks.flatMap(({ events }) => [...new Set(events)]))
      if (event !== '*') byEvent.set(event, (byEvent.get(event) ?? 0) + 1);
    return [...byEvent].map(([event, count]) => ({ name, event, count }));
  });
  const near = counts
    .filter(({ count }) => count * 2 >= limit)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const intro = createElement(
    'p',
    `GitHub allows ${limit} hooks for one event and target. Hooks for all events (*) are not counted here.`,
  );
  if (near.length === 0)
    return createSection('capacity', 'Room for more hooks', [
      intro,
      createElement('p', 'No event has reached half of it.'),
    ]);
  const rows = near.slice(0, 50).map(({ name, event, count }) =>
    createElement(
      'tr',
      createElement('th', { scope: 'row' }, name),
      createElement('td', createElement('code', event)),
      createElement('td', { class: 'number' }, `${count} of ${limit}`),
      createElement(
        'td',
        createElement('meter', {
          min: 0,
          max: limit,
          high: limit * 0.8,
          value: count,
          'aria-label': `${count} of ${limit}`,
        }),
      ),
    ),
  );
  const rest = near.length > 50 ? [createElement('p', `${near.length - 50} more are in the JSON.`)] : [];
  return createSection('capacity', 'Room for more hooks', [
    intro,
    createTable(['Target', 'Event', 'Hooks', ''], rows),
    ...rest,
  ]);
}

/** Apps that may manage hooks and hooks that no list shows; nothing where neither was read. */
export function createBlindSpots({ targets }: Inventory): readonly HTMLElement[] {
  const apps = targets.flatMap(({ name, apps: installed }) => (installed ?? []).map((app) => ({ name, ...app })));
  const invisible = targets.filter(({ invisible_hooks }) => (invisible_hooks ?? 0) > 0);
  if (apps.length === 0 && invisible.length === 0) return [];
  const rows = apps.map(({ name, slug, permissions, suspended }) =>
    createElement(
      'tr',
      createElement('th', { scope: 'row' }, name),
      createElement('td', slug, suspended ? ' (suspended)' : ''),
      createElement('td', permissions.join(', ')),
    ),
  );
  const items = invisible.map(({ name, invisible_hooks }) =>
    createElement('li', `${name}: ${formatCount(invisible_hooks ?? 0, 'hook')}`),
  );
  return [
    createSection('blind-spots', 'Who else can add hooks', [
      ...(rows.length === 0 ? [] : [createTable(['Target', 'App', 'Permissions'], rows)]),
      ...(items.length === 0
        ? []
        : [
            createElement('p', 'The audit log names hooks that no list shows, because OAuth apps created them:'),
            createElement('ul', ...items),
          ]),
    ]),
  ];
}

/** What an auditor asks for: when, what was asked, what answered, and a digest to compare. */
export function createEvidence(inventory: Inventory): HTMLElement {
  const { targets, deliveries, scope, left_out, digest } = inventory;
  const answered = targets.filter(({ failure }) => failure === null).length;
  const leftOut = [
    ...(left_out.archived === 0 ? [] : [`${left_out.archived} archived`]),
    ...(left_out.suspended === 0 ? [] : [`${left_out.suspended} suspended`]),
  ];
  const facts: readonly (readonly [string, string])[] = [
    [
      'Made',
      `${formatTime(inventory.generated_at)} by Hookherd ${inventory.hookherd_version} from ${inventory.api_base}`,
    ],
    ['Asked for', scope.join(', ')],
    [
      'Targets',
      `${answered} of ${targets.length} answered${leftOut.length === 0 ? '' : `; left out: ${leftOut.join(', ')}`}`,
    ],
    ['Delivery logs', describeLogs(deliveries)],
    ['Digest', digest],
  ];
  return createElement(
    'footer',
    createElement('dl', ...facts.flatMap(([name, value]) => [createElement('dt', name), createElement('dd', value)])),
  );
}

function describeLogs({ pages, logs_failed, max_requests, hooks_not_read }: Inventory['deliveries']): string {
  const facts = [
    ...(pages === 0 ? [] : [`${formatCount(pages, 'page')} read, one for a hook`]),
    ...(logs_failed === 0 ? [] : [`${formatCount(logs_failed, 'log')} could not be read`]),
    ...(hooks_not_read === 0
      ? []
      : [`${formatCount(hooks_not_read, 'hook')} not read (at most ${max_requests} requests)`]),
  ];
  return facts.length === 0 ? 'not read' : facts.join('; ');
}

function createSection(id: string, title: string, content: readonly HTMLElement[]): HTMLElement {
  return createElement(
    'section',
    { 'aria-labelledby': `${id}-title` },
    createElement('h2', { id: `${id}-title` }, title),
    ...content,
  );
}

function createTable(labels: readonly string[], rows: readonly HTMLElement[]): HTMLElement {
  const headers = labels.map((label) =>
    label === '' ? createElement('td') : createElement('th', { scope: 'col' }, label),
  );
  return createElement(
    'div',
    { class: 'scroll' },
    createElement('table', createElement('thead', createElement('tr', ...headers)), createElement('tbody', ...rows)),
  );
}
