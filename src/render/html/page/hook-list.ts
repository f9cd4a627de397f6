import { facets, type HookRow } from '../../../inventory/facets.ts';
import { formatAge, formatCount } from '../../../inventory/format.ts';
import { appendItems, createElement, createLink } from './create-element.ts';

/** The hooks of a group, one block each: where it is, what it gets, how it fares, and how it differs from the config. */
export function createHookList(rows: readonly HookRow[], now: number): HTMLElement {
  const list = createElement('ul', { class: 'hooks' });
  appendItems(list, rows, {
    create: (row) => createHookItem(row, now),
    wrap: (more) => createElement('li', {}, more),
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
    {},
    createElement('div', { class: 'hook-title' }, createElement('code', {}, link), ...createChips(row)),
    createElement(
      'dl',
      { class: 'facts' },
      ...facts.map(([name, value]) =>
        createElement('div', {}, createElement('dt', {}, name), createElement('dd', {}, value)),
      ),
    ),
  );
}

function createChips({ hook, facets: found }: HookRow): readonly HTMLElement[] {
  const state =
    hook.state === null || hook.state === 'managed' ? [] : [createElement('span', { class: 'chip' }, hook.state)];
  const problems = facets
    .filter(({ facet }) => found.includes(facet))
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
