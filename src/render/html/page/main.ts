import type { Inventory } from '../../../inventory/inventory.ts';
import {
  countMatches,
  createSearchableRows,
  filterRows,
  formatCount,
  formatNumber,
  formatTime,
  groupRows,
  type HookRow,
  tiles,
} from '../../../inventory/rows.ts';
import { createElement } from './create-element.ts';
import { createGroupTable, type TableName, tables } from './group-table.ts';
import { createBlindSpots, createCapacity, createComparison, createEvidence, createUnread } from './sections.ts';
import { formatFragment, parseFragment, type ViewState } from './view-state.ts';

const inventory: Inventory = JSON.parse(document.getElementById('inventory')?.textContent ?? '');
const rows = createSearchableRows(inventory);
const now = Date.parse(inventory.generated_at);
let view = parseFragment(location.hash);

const tileList = createElement('div', { class: 'tiles', role: 'group', 'aria-label': 'Show only' });
const filter = createElement('input', {
  type: 'search',
  id: 'filter',
  placeholder: 'host, organization, event …',
  autocomplete: 'off',
  spellcheck: 'false',
});
const count = createElement('p', { class: 'count', role: 'status' });
const lists = createElement('div');

document
  .getElementById('page')
  ?.replaceChildren(
    createHeader(),
    createElement(
      'main',
      ...createUnread(inventory),
      tileList,
      createElement('div', { class: 'filter' }, createElement('label', { for: 'filter' }, 'Filter'), filter, count),
      lists,
      ...createComparison(inventory),
      createCapacity(inventory),
      ...createBlindSpots(inventory),
    ),
    createEvidence(inventory),
  );
filter.addEventListener('input', () => showView({ ...view, query: filter.value }));
addEventListener('hashchange', () => {
  if (location.hash !== formatFragment(view)) showView(parseFragment(location.hash));
});
showView(view);

function showView(next: ViewState): void {
  view = next;
  if (filter.value !== view.query) filter.value = view.query;
  writeFragment(formatFragment(view));
  const searched = filterRows(rows, { query: view.query, facet: undefined });
  const shown = view.facet === undefined ? searched : filterRows(searched, { query: '', facet: view.facet });
  const focused = document.activeElement?.id;
  tileList.replaceChildren(...createTiles(searched));
  count.textContent =
    shown.length === rows.length ? '' : `${formatNumber(shown.length)} of ${formatCount(rows.length, 'hook')} shown`;
  lists.replaceChildren(
    createTable(
      'hosts',
      groupRows(shown, ({ hook }) => hook.host),
    ),
    createTable(
      'owners',
      groupRows(shown, ({ owner }) => owner),
    ),
  );
  if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
}

/** In place of the current address and not as a step back, which each letter of the filter would be. */
function writeFragment(fragment: string): void {
  try {
    history.replaceState(null, '', fragment || location.pathname + location.search);
  } catch {
    // A viewer without an address of its own, such as a preview in a frame, forbids it; the page works all the same.
  }
}

function createTable(table: TableName, groups: ReturnType<typeof groupRows>): HTMLElement {
  const onSort = (sorting: ViewState[TableName]) => showView({ ...view, [table]: sorting });
  return createGroupTable({ table, groups, sorting: view[table], now, onSort });
}

function createTiles(searched: readonly HookRow[]): readonly HTMLElement[] {
  return tiles.map((kind) => {
    const { facet, label, means, isBad } = kind;
    const number = countMatches(kind, searched);
    const isPressed = view.facet === facet;
    const tile = createElement(
      'button',
      {
        type: 'button',
        id: `tile-${facet}`,
        class: isBad && number > 0 ? 'tile tile-bad' : 'tile',
        'aria-pressed': String(isPressed),
      },
      createElement('span', { class: 'tile-number' }, formatNumber(number)),
      createElement('span', { class: 'tile-label' }, label),
      createElement('span', { class: 'tile-means' }, means),
    );
    tile.addEventListener('click', () => showView({ ...view, facet: isPressed ? undefined : facet }));
    return tile;
  });
}

function createHeader(): HTMLElement {
  const owners = new Set(inventory.targets.map(({ name }) => name.split('/')[0]));
  const hosts = new Set(rows.map(({ hook }: HookRow) => hook.host));
  const totals: readonly (readonly [number, string])[] = [
    [rows.length, rows.length === 1 ? 'hook' : 'hooks'],
    [hosts.size, hosts.size === 1 ? 'destination host' : 'destination hosts'],
    [owners.size, owners.size === 1 ? 'organization' : 'organizations'],
  ];
  return createElement(
    'header',
    createElement('p', { class: 'eyebrow' }, 'Hookherd inventory'),
    createElement('h1', `Webhooks of ${describeScope()}`),
    createElement('p', { class: 'time' }, `As of ${formatTime(inventory.generated_at)}`),
    createElement(
      'ul',
      { class: 'totals' },
      ...totals.map(([number, label]) =>
        createElement('li', createElement('strong', formatNumber(number)), ` ${label}`),
      ),
    ),
    createElement('p', { class: 'jump' }, ...createJumps()),
  );
}

function createJumps(): readonly (Node | string)[] {
  return Object.entries(tables).flatMap(([table, { title }], index) => [
    index === 0 ? '' : ' · ',
    createJump(`${table}-title`, title),
  ]);
}

/** A button and no link: the fragment holds the view. */
function createJump(id: string, title: string): HTMLElement {
  const button = createElement('button', { type: 'button', class: 'link' }, title);
  button.addEventListener('click', () => document.getElementById(id)?.scrollIntoView());
  return button;
}

function describeScope(): string {
  const [only] = inventory.targets;
  if (inventory.targets.length === 1 && only !== undefined) return only.name;
  return formatCount(inventory.targets.length, 'target');
}
