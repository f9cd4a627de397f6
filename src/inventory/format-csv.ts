import type { Inventory, InventoryHook, InventoryTarget } from './inventory.ts';

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
  ['deliveries', (_target, { deliveries }) => (deliveries?.status === 'read' ? deliveries.total : '')],
  ['failed', (_target, { deliveries }) => (deliveries?.status === 'read' ? deliveries.failed : '')],
  ['last_delivery', (_target, { deliveries }) => (deliveries?.status === 'read' ? (deliveries.last_at ?? '') : '')],
  [
    'last_success',
    (_target, { deliveries }) => (deliveries?.status === 'read' ? (deliveries.last_success_at ?? '') : ''),
  ],
  ['silent', (_target, { deliveries }) => (deliveries?.status === 'read' ? deliveries.silent : '')],
  ['created_at', (_target, { created_at }) => created_at],
  ['updated_at', (_target, { updated_at }) => updated_at],
  ['settings_url', (_target, { settings_url }) => settings_url ?? ''],
];

/** A line for each hook below a line of names (RFC 4180, CRLF), in pieces. No cell can be a formula of a spreadsheet. */
export function* formatInventoryCsv({ targets }: Inventory): Generator<string, void> {
  yield `${columns.map(([name]) => name).join(',')}\r\n`;
  for (const target of targets)
    yield target.hooks
      .map((hook) => `${columns.map(([, getCell]) => formatCell(String(getCell(target, hook)))).join(',')}\r\n`)
      .join('');
}

/** Spreadsheets compute what begins with `=`, `+`, `-`, `@`, a tab or a carriage return; `'` makes it text. */
function formatCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
