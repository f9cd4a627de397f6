import {
  formatAge,
  formatCount,
  formatNumber,
  type HookGroup,
  type HookRow,
  type Sorting,
  type SortKey,
  sortGroups,
  tiles,
} from '../../../inventory/rows.ts';
import { appendItems, createElement, createLink, createSvg } from './create-element.ts';

interface Column {
  readonly key: SortKey;
  readonly label: string;
  /** Aligned as text; numbers stand below each other. */
  readonly isText?: boolean;
  /** Left out on narrow screens. */
  readonly isMinor?: boolean;
  readonly createCell: (group: HookGroup, now: number) => readonly (Node | string)[];
}

const counted: readonly Column[] = [
  { key: 'hooks', label: 'Hooks', createCell: ({ rows }) => [formatNumber(rows.length)] },
  { key: 'events', label: 'Events', isMinor: true, createCell: ({ events }) => [createEvents(events)] },
  {
    key: 'secrets',
    label: 'With secret',
    isMinor: true,
    createCell: ({ withSecret, rows }) => [withSecret === rows.length ? 'all' : `${withSecret} of ${rows.length}`],
  },
  { key: 'failures', label: 'Failed deliveries', createCell: createFailures },
  {
    key: 'success',
    label: 'Last success',
    isText: true,
    isMinor: true,
    createCell: ({ lastSuccess }, now) => [lastSuccess === '' ? '–' : formatAge(lastSuccess, now)],
  },
];

const ownerCount: Column = {
  key: 'owners',
  label: 'Organizations',
  createCell: ({ owners }) => [formatNumber(owners)],
};
const hostCount: Column = { key: 'hosts', label: 'Hosts', createCell: ({ hosts }) => [formatNumber(hosts)] };

/** The two tables of the page. */
export const tables = {
  hosts: { title: 'Destinations', nameLabel: 'Host', columns: [ownerCount, ...counted] },
  owners: { title: 'Organizations', nameLabel: 'Organization', columns: [hostCount, ...counted] },
} as const;

export type TableName = keyof typeof tables;

export interface TableOptions {
  readonly table: TableName;
  readonly groups: readonly HookGroup[];
  readonly sorting: Sorting;
  /** Milliseconds since the epoch: when the inventory was made. */
  readonly now: number;
  /** Called with a column's next sorting. */
  readonly onSort: (sorting: Sorting) => void;
}

/** A section with a sortable table; a row opens its hooks. */
export function createGroupTable({ table, groups, sorting, now, onSort }: TableOptions): HTMLElement {
  const { title, nameLabel, columns } = tables[table];
  const sorted = sortGroups(groups, sorting);
  const headers = [{ key: 'name' as const, label: nameLabel, isText: true }, ...columns].map((column) =>
    createHeader(table, column, sorting, onSort),
  );
  const body = createElement('tbody');
  appendItems(body, sorted, {
    create: (group) => createGroupRow(group, columns, now),
    wrap: (more) => createElement('tr', createElement('td', { colspan: columns.length + 1 }, more)),
    describe: (count) => `${formatNumber(count)} rows`,
  });
  return createElement(
    'section',
    { 'aria-labelledby': `${table}-title` },
    createElement('h2', { id: `${table}-title` }, title, ' ', createElement('small', formatNumber(groups.length))),
    groups.length === 0
      ? createElement('p', { class: 'empty' }, 'No hook fits. Clear the filter to see all.')
      : createElement(
          'div',
          { class: 'scroll', role: 'region', 'aria-label': `${title}, table`, tabindex: 0 },
          createElement('table', createElement('thead', createElement('tr', ...headers)), body),
        ),
  );
}

function createHeader(
  table: TableName,
  column: Omit<Column, 'createCell'>,
  sorting: Sorting,
  onSort: TableOptions['onSort'],
): HTMLElement {
  const { key, label } = column;
  const isSorted = sorting.key === key || (sorting.key === 'problems' && key === 'failures');
  const button = createElement('button', { type: 'button', class: 'sort', id: `${table}-sort-${key}` }, label);
  // A first click sorts names upwards and figures downwards, as readers expect.
  const descending = sorting.key === key ? !sorting.descending : key !== 'name';
  button.addEventListener('click', () => onSort({ key, descending }));
  const direction = sorting.descending ? 'descending' : 'ascending';
  return createElement(
    'th',
    { scope: 'col', class: formatClass(column), 'aria-sort': isSorted ? direction : undefined },
    button,
  );
}

function formatClass({ isText, isMinor }: Omit<Column, 'createCell'>): string | undefined {
  const names = [...(isText ? [] : ['number']), ...(isMinor ? ['minor'] : [])];
  return names.length === 0 ? undefined : names.join(' ');
}

function createGroupRow(group: HookGroup, columns: readonly Column[], now: number): HTMLElement {
  const name = group.name === '' ? '(no URL)' : group.name;
  const button = createElement('button', { type: 'button', class: 'open', 'aria-expanded': 'false' }, name);
  const cells = columns.map((column) =>
    createElement('td', { class: formatClass(column) }, ...column.createCell(group, now)),
  );
  const row = createElement('tr', createElement('th', { scope: 'row' }, button), ...cells);
  button.addEventListener('click', () => toggleHooks(row, button, () => createHookList(group.rows, now)));
  return row;
}

function toggleHooks(row: HTMLElement, button: HTMLElement, createHooks: () => HTMLElement): void {
  const isOpen = button.getAttribute('aria-expanded') === 'true';
  button.setAttribute('aria-expanded', String(!isOpen));
  if (isOpen) row.nextElementSibling?.remove();
  else
    row.after(
      createElement('tr', { class: 'opened' }, createElement('td', { colspan: row.children.length }, createHooks())),
    );
}

/** How many events, with their names for who points at it; a row that is opened has them in full. */
function createEvents(events: readonly string[]): Node {
  return createElement(
    'span',
    { title: events.join(', ') },
    events.includes('*') ? 'all' : formatNumber(events.length),
  );
}

function createFailures({ deliveries, failures, periods }: HookGroup): readonly (Node | string)[] {
  if (periods.length === 0) return ['–'];
  const label = `${formatNumber(failures)} of ${formatCount(deliveries, 'delivery', 'deliveries')} failed`;
  const share = failures === 0 ? '0' : `${formatNumber(failures)} of ${formatNumber(deliveries)}`;
  return [createSparkline(periods, label), ' ', share];
}

const step = 4;
const barWidth = 3;
const height = 18;

/** Bars of deliveries over time, oldest first, their failed part on top of the rest. The label says the same in words. */
function createSparkline(periods: readonly (readonly [number, number])[], label: string): SVGSVGElement {
  const most = Math.max(1, ...periods.map(([deliveries]) => deliveries));
  // One path for all bars: a page has hundreds of sparklines.
  let delivered = '';
  let failed = '';
  for (const [index, [deliveries, failures]] of periods.entries()) {
    if (deliveries === 0) continue;
    const total = Math.max(2, Math.round((deliveries / most) * height));
    // One failure among many is not drawn as none.
    const top = failures === 0 ? 0 : Math.max(2, Math.round((failures / deliveries) * total));
    if (top < total) delivered += formatBar(index, height - total + top, total - top);
    if (top > 0) failed += formatBar(index, height - total, top);
  }
  const width = periods.length * step;
  return createSvg(
    'svg',
    { class: 'sparkline', role: 'img', 'aria-label': label, viewBox: `0 0 ${width} ${height}`, width, height },
    createSvg('path', { class: 'bar', d: delivered }),
    createSvg('path', { class: 'bar-failed', d: failed }),
  );
}

function formatBar(index: number, y: number, barHeight: number): string {
  return `M${index * step} ${y}h${barWidth}v${barHeight}h-${barWidth}z`;
}

/** The hooks of a group, one block each: where it is, what it gets, how it fares, and how it differs from the config. */
function createHookList(rows: readonly HookRow[], now: number): HTMLElement {
  const list = createElement('ul', { class: 'hooks' });
  appendItems(list, rows, {
    create: (row) => createHookItem(row, now),
    wrap: (more) => createElement('li', more),
    describe: (count) => formatCount(count, 'hook'),
  });
  return list;
}

function createHookItem(row: HookRow, now: number): HTMLElement {
  const { hook, target } = row;
  const facts: readonly (readonly [string, Node | string])[] = [
    ['Target', target.name],
    ['Events', hook.events.join(', ')],
    ['Sends', `${hook.content_type}${hook.insecure_ssl ? ', certificate not verified' : ''}`],
    ...(hook.description === null ? [] : [['Description', hook.description] as const]),
    ...(hook.config_location === null ? [] : [['Config', createLink(hook.config_url, hook.config_location)] as const]),
    ...hook.differences.map((difference) => ['Difference', difference] as const),
    ['Deliveries', describeDeliveries(row, now)],
  ];
  const link = createLink(hook.settings_url, hook.url);
  return createElement(
    'li',
    createElement('div', { class: 'hook-title' }, createElement('code', link), ...createChips(row)),
    createElement(
      'dl',
      { class: 'facts' },
      ...facts.map(([name, value]) => createElement('div', createElement('dt', name), createElement('dd', value))),
    ),
  );
}

function createChips({ hook }: HookRow): readonly HTMLElement[] {
  const state =
    hook.state === null || hook.state === 'managed' ? [] : [createElement('span', { class: 'chip' }, hook.state)];
  const problems = tiles
    .filter(({ matches }) => matches(hook))
    .map(({ facet, label }) => createElement('span', { class: `chip chip-${facet}` }, label.toLowerCase()));
  return [...state, ...problems];
}

function describeDeliveries({ hook: { deliveries } }: HookRow, now: number): string {
  if (deliveries === null) return 'not read';
  if (deliveries.status === 'unread') return deliveries.message;
  if (deliveries.total === 0) return 'none within retention';
  const count = `${deliveries.failed} of ${formatCount(deliveries.total, 'delivery', 'deliveries')} failed`;
  const sampled = deliveries.is_sampled ? ' (newest page only)' : '';
  const success =
    deliveries.last_success_at === null
      ? 'no success seen'
      : `last success ${formatAge(deliveries.last_success_at, now)}`;
  const failure =
    deliveries.last_failure === null
      ? ''
      : `; last failure ${formatAge(deliveries.last_failure.at, now)}: ${deliveries.last_failure.words}`;
  return `${count}${sampled}, ${success}${failure}`;
}
