import type { Inventory } from '../inventory/inventory.ts';
import {
  countMatches,
  createRows,
  formatAge,
  groupRows,
  type HookGroup,
  type HookRow,
  sortGroups,
  tiles,
  worstFirst,
} from '../inventory/rows.ts';
import { groupUnreadLogs } from '../inventory/unread-logs.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { escapeLine, escapeMarkdown, formatCode } from './escape.ts';
import { createTable, type Section } from './markdown/sections.ts';
import { renderDiagnostic } from './text/diagnostic.ts';
import { paint, renderTable, type TextStyle, wrap } from './text/layout.ts';
import { formatCount, formatCounts } from './words.ts';

/** Hosts in the table of the summary; the page has all. */
export const hostsInSummary = 25;

/** What the inventory holds, on one line. */
export function formatInventoryHeading({ targets }: Inventory): string {
  const hooks = targets.flatMap((target) => target.hooks);
  const failed = targets.filter(({ failure }) => failure !== null).length;
  const unread = failed === 0 ? '' : `. ${failed} of ${formatCount(targets.length, 'target')} could not be read`;
  const hosts = new Set(hooks.map(({ host }) => host)).size;
  return `Inventory: ${formatCount(hooks.length, 'hook')} of ${formatCount(targets.length, 'target')} at ${formatCount(hosts, 'destination host')}${unread}`;
}

const titles = ['HOST', 'ORGS', 'HOOKS', 'SECRET', 'FAILED', 'LAST SUCCESS'];

/** The table by destination host, worst first, between what to look at and what could not be read; with `most`, the first rows of it. */
export function renderInventory(
  inventory: Inventory,
  style: TextStyle,
  most = Number.POSITIVE_INFINITY,
): readonly (readonly string[])[] {
  const rows = createRows(inventory);
  const now = Date.parse(inventory.generated_at);
  const groups = groupHosts(rows);
  const figures = groups.slice(0, most).map((group) => [escapeLine(group.name), ...formatFigures(group, now)]);
  const rest = groups.length - figures.length;
  return [
    renderFacts(rows, style),
    renderTable(titles, figures, { style }),
    rest === 0 ? [] : [`${formatCount(rest, 'more host')} on the page.`],
    renderUnread(inventory, style),
  ];
}

/** What an inventory that was written to a file holds. */
export function renderInventorySummary(inventory: Inventory, style: TextStyle): readonly string[] {
  const heading = paint(formatInventoryHeading(inventory), 'bold', style);
  const warnings = listUnreadLogs(inventory).flatMap((warning) => renderDiagnostic(warning, style));
  return [heading, ...renderFacts(createRows(inventory), style), ...renderUnread(inventory, style), ...warnings];
}

const reasonsShown = 5;

/** A warning for each reason why delivery logs could not be read; of many, the first ones. */
export function listUnreadLogs(inventory: Inventory): readonly Diagnostic[] {
  const groups = groupUnreadLogs(inventory);
  const rest = groups.slice(reasonsShown).reduce((sum, { count }) => sum + count, 0);
  const others = rest === 0 ? [] : [{ count: rest, message: 'for other reasons, which the page says at each hook.' }];
  return [...groups.slice(0, reasonsShown), ...others].map(({ count, message }) => ({
    severity: 'warning',
    code: 'logs-not-read',
    message: `${formatCount(count, 'delivery log')} could not be read: ${message}`,
  }));
}

/** What somebody should look at, on one line; nothing where there is nothing. */
function renderFacts(rows: readonly HookRow[], style: TextStyle): readonly string[] {
  const facts = formatCounts(tiles.map((tile) => [countMatches(tile, rows), tile.label.toLowerCase()]));
  return facts === '' ? [] : wrap(facts, 2, style);
}

function renderUnread({ targets }: Inventory, style: TextStyle): readonly string[] {
  return targets.flatMap(({ name, failure }) =>
    failure === null ? [] : wrap(escapeLine(`${name} could not be read: ${failure.message}`), 2, style),
  );
}

/** The same for the summary. */
export function createInventorySections(inventory: Inventory): readonly Section[] {
  const now = Date.parse(inventory.generated_at);
  const groups = groupHosts(createRows(inventory));
  const rows = groups
    .slice(0, hostsInSummary)
    .map((group) => [formatCode(group.name), ...formatFigures(group, now).map(escapeMarkdown)]);
  const labels = ['Host', 'Organizations', 'Hooks', 'With secret', 'Failed deliveries', 'Last success'];
  const rest = groups.length - rows.length;
  const failed = inventory.targets.flatMap(({ name, failure }) =>
    failure === null ? [] : [`- ${formatCode(name)}: ${escapeMarkdown(failure.message)}\n`],
  );
  return [
    { rank: 0, before: 'Could not be read:\n\n', items: failed, noun: 'target' },
    createTable(labels, rows, {
      rank: 3,
      after: rest === 0 ? '' : `\n\n${formatCount(rest, 'more host')} on the page.`,
      noun: 'host',
    }),
  ];
}

function groupHosts(rows: readonly HookRow[]): readonly HookGroup[] {
  return sortGroups(
    groupRows(rows, ({ hook }) => hook.host || '(no URL)'),
    worstFirst,
  );
}

function formatFigures(
  { rows, owners, withSecret, failures, deliveries, periods, lastSuccess }: HookGroup,
  now: number,
): readonly string[] {
  return [
    String(owners),
    String(rows.length),
    `${withSecret}/${rows.length}`,
    periods.length === 0 ? '–' : `${failures} of ${deliveries}`,
    lastSuccess === '' ? '–' : formatAge(lastSuccess, now),
  ];
}
