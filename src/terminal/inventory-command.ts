import { compareInventories, mergeInventories } from '../inventory/combine-inventories.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { parseInventory } from '../inventory/parse-inventory.ts';
import type { Checked } from '../model/diagnostic.ts';
import { Failure, toFailure } from '../model/failure.ts';
import { renderInventoryPage } from '../render/html/inventory-page.ts';
import { renderInventorySummary } from '../render/inventory.ts';
import { formatInventoryCsv, formatInventoryJson } from '../render/inventory-files.ts';
import type { InventoryReport, Report } from '../render/report.ts';
import type { TextStyle } from '../render/text/layout.ts';
import { renderLog } from '../render/text/log.ts';
import { hasTargets } from '../run/config/expand-targets.ts';
import type { OfflineRun } from '../run/context.ts';
import { defaultMaxRequests, takeInventory } from '../run/inventory.ts';
import type { Ports } from '../run/ports.ts';
import { runMode } from '../run/run-mode.ts';
import type { Settings } from '../run/settings/settings.ts';
import { type Arguments, createError, selectTargets } from './arguments.ts';
import type { ExitCode } from './commands.ts';
import { type CommandLine, refuseCommand, writeNamedFile } from './terminal.ts';

/**
 * `hookherd inventory`: of the targets that flags name, of those of the config where they name none, or of the inventories of `--from`.
 * A target that cannot be read makes the exit code 1; the inventory is written all the same.
 */
export async function runInventory(given: Arguments, settings: Settings, line: CommandLine): Promise<ExitCode> {
  const { terminal, ports } = line;
  const { value: parsed, diagnostics: wrong } = parseValues(given);
  if (parsed === undefined) return refuseCommand(line, wrong);
  const report = await makeReport(given, { settings: { ...settings, mode: 'inventory' }, ports }, parsed.maxRequests);
  if (!('inventory' in report)) {
    const hint = 'Name targets, such as --org acme or --repo acme/api, or a config: --config FILE.';
    const diagnostics = report.diagnostics.map((each) => (each.code === 'no-config-file' ? { ...each, hint } : each));
    if (diagnostics.length > 0) await refuseCommand(line, diagnostics);
    return 1;
  }
  const { compare, output } = given.values;
  const inventory =
    compare === undefined
      ? report.inventory
      : { ...report.inventory, comparison: compareInventories(await readInventory(compare, ports), report.inventory) };
  const text = parsed.format({ ...report, inventory }, terminal.outputStyle());
  if (output === undefined) for (const piece of text) terminal.write(piece);
  else {
    await writeNamedFile('output', output, { what: 'The inventory', written: ports.files.write(output, text) });
    const summary = renderInventorySummary(inventory, terminal.errorStyle());
    terminal.writeError(`${summary.join('\n')}\nWritten to ${output}.\n`);
  }
  return report.failureReason === undefined ? 0 : 1;
}

async function makeReport(given: Arguments, run: OfflineRun, maxRequests: number): Promise<Report> {
  const { settings, ports } = run;
  const { from } = given.values;
  if (from !== undefined) return mergeFiles(from, ports);
  const choice = selectTargets(given, settings);
  if (hasTargets(choice)) return takeInventory(run, { choice, maxRequests });
  return runMode(settings, ports, { maxRequests });
}

async function mergeFiles(from: string, ports: Ports): Promise<InventoryReport> {
  const files = new Set<string>();
  const patterns = from.split(',').map((pattern) => pattern.trim());
  for (const pattern of patterns.filter((each) => each !== '')) {
    const paths = await ports.files.matching(pattern);
    if (paths.length === 0) throw new Failure('input-invalid', `--from ${pattern} matches no file.`);
    for (const path of paths) files.add(path);
  }
  const inventories: Inventory[] = [];
  for (const path of files) inventories.push(await readInventory(path, ports));
  const [first, ...rest] = inventories;
  if (first === undefined) throw new Failure('input-invalid', '--from names no file.');
  const inventory = mergeInventories([first, ...rest]);
  const hasFailed = inventory.targets.some(({ failure }) => failure !== null);
  return {
    mode: 'inventory',
    inventory,
    targets: [],
    failedTargets: [],
    diagnostics: [],
    showUnmanaged: 'list',
    run: { requests: 0 },
    ...(hasFailed ? { failureReason: 'api-error' } : {}),
  };
}

async function readInventory(path: string, { files }: Ports): Promise<Inventory> {
  const bytes = await files.read(path, Number.POSITIVE_INFINITY).catch((error: unknown) => {
    // It is no config: a flag names it.
    const { message, hint = '' } = toFailure(error);
    throw new Failure('input-invalid', message, { hint, cause: error });
  });
  return parseInventory(new TextDecoder().decode(bytes), path);
}

type Format = (report: InventoryReport, style: TextStyle) => Iterable<string>;

const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['table', (report, style) => [`${renderLog(report, style).join('\n')}\n`]],
  ['html', ({ inventory }) => renderInventoryPage(inventory)],
  ['csv', ({ inventory }) => formatInventoryCsv(inventory)],
  ['json', ({ inventory }) => formatInventoryJson(inventory)],
]);

/** The values of the flags that only this command has, or all that is wrong with them. */
export function parseValues({
  flags,
  values,
}: Arguments): Checked<{ readonly format: Format; readonly maxRequests: number }> {
  const { output = '', 'max-requests': pages = String(defaultMaxRequests) } = values;
  // Without --format the name of the output file says it.
  const [, ending = 'table'] = /\.(html|csv|json)$/i.exec(output) ?? [];
  const word = flags.json === true ? 'json' : (values.format ?? ending.toLowerCase());
  const format = formats.get(word);
  const isNumber = /^\d{1,6}$/.test(pages);
  if (format !== undefined && isNumber) return { value: { format, maxRequests: Number(pages) }, diagnostics: [] };
  const known = [...formats.keys()].join(', ');
  const wrong = [
    ...(format === undefined ? [`--format ${JSON.stringify(word)} is not one of ${known}.`] : []),
    ...(isNumber ? [] : [`--max-requests ${JSON.stringify(pages)} is not a whole number from 0 on.`]),
  ];
  return { diagnostics: wrong.map((message) => createError('invalid-flag', message)) };
}
