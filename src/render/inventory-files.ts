import type { Inventory, InventoryDeliveries, InventoryHook, InventoryTarget } from '../inventory/inventory.ts';
import { escapeJson, escapeLine } from './escape.ts';

/** The inventory as JSON in pieces, a target a line: the text of a whole fleet is larger than all else that a run holds. */
export function* formatInventoryJson({ targets, ...facts }: Inventory): Generator<string, void> {
  yield `${escapeJson(JSON.stringify(facts)).slice(0, -1)},"targets":[`;
  for (const [index, target] of targets.entries())
    yield `${index === 0 ? '' : ','}\n${escapeJson(JSON.stringify(target))}`;
  yield '\n]}\n';
}

type Cell = (target: InventoryTarget, hook: InventoryHook) => string | number | boolean;

const columns: readonly (readonly [name: string, getCell: Cell])[] = [
  ['target', ({ name }) => name],
  ['kind', ({ kind }) => kind],
  ['hook_id', (_target, { id }) => id],
  ['name', (_target, { name }) => name],
  ['host', (_target, { host }) => host],
  ['url', (_target, { url }) => url],
  ['events', (_target, { events }) => events.join(' ')],
  ['active', (_target, { active }) => active],
  ['content_type', (_target, { content_type }) => content_type],
  ['insecure_ssl', (_target, { insecure_ssl }) => insecure_ssl],
  ['has_secret', (_target, { has_secret }) => has_secret],
  ['state', (_target, { state }) => state ?? ''],
  ['description', (_target, { description }) => description ?? ''],
  ['differences', (_target, { differences }) => differences.join('; ')],
  ['unknown_host', (_target, { unknown_host }) => unknown_host],
  ['deliveries', (_target, hook) => getFigures(hook)?.total ?? ''],
  ['failed', (_target, hook) => getFigures(hook)?.failed ?? ''],
  ['last_delivery', (_target, hook) => getFigures(hook)?.last_at ?? ''],
  ['last_success', (_target, hook) => getFigures(hook)?.last_success_at ?? ''],
  ['silent', (_target, hook) => getFigures(hook)?.silent ?? ''],
  ['created_at', (_target, { created_at }) => created_at],
  ['updated_at', (_target, { updated_at }) => updated_at],
  ['settings_url', (_target, { settings_url }) => settings_url ?? ''],
];

function getFigures({ deliveries }: InventoryHook): (InventoryDeliveries & { readonly status: 'read' }) | undefined {
  return deliveries?.status === 'read' ? deliveries : undefined;
}

/** A line for each hook below a line of names (RFC 4180, CRLF), in pieces. No cell can be a formula of a spreadsheet. */
export function* formatInventoryCsv({ targets }: Inventory): Generator<string, void> {
  yield `${columns.map(([name]) => name).join(',')}\r\n`;
  for (const target of targets)
    yield target.hooks
      .map((hook) => `${columns.map(([, getCell]) => formatCell(String(getCell(target, hook)))).join(',')}\r\n`)
      .join('');
}

/** Spreadsheets compute what begins with `=`, `+`, `-` or `@`, white space aside; `'` makes it text. What steers a terminal is shown. */
function formatCell(text: string): string {
  const shown = escapeLine(text);
  const safe = /^ *[=+\-@]/.test(shown) ? `'${shown}` : shown;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
