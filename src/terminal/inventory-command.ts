import { compareInventories, mergeInventories } from '../inventory/combine-inventories.ts';
import { formatInventoryCsv, formatInventoryJson, type Inventory, parseInventory } from '../inventory/inventory.ts';
import { Failure } from '../model/failure.ts';
import { renderInventoryPage } from '../render/html/inventory-page.ts';
import { renderInventorySummary } from '../render/inventory.ts';
import type { InventoryReport, Report } from '../render/report.ts';
import type { TextStyle } from '../render/text/layout.ts';
import { renderLog } from '../render/text/log.ts';
import { hasTargets } from '../run/config/expand-targets.ts';
import { defaultMaxRequests, takeInventory } from '../run/inventory.ts';
import type { Ports } from '../run/ports.ts';
import { runMode } from '../run/run-mode.ts';
import type { Settings } from '../run/settings/settings.ts';
import { type Arguments, selectTargets } from './arguments.ts';
import type { ExitCode } from './commands.ts';
import { type CommandLine, refuseCommand, writeNamedFile } from './terminal.ts';

/**
 * `hookherd inventory`: of the targets that flags name, of those of the config where they name none, or of the inventories of `--from`.
 * A target that cannot be read makes the exit code 1; the inventory is written all the same.
 */
export async function runInventory(given: Arguments, settings: Settings, line: CommandLine): Promise<ExitCode> {
  const { terminal, ports } = line;
  const format = parseFormat(given);
  const report = await makeReport(given, { ...settings, mode: 'inventory' }, ports);
  if (!('inventory' in report)) {
    if (report.diagnostics.length > 0) await refuseCommand(line, report.diagnostics);
    return 1;
  }
  const { compare, output } = given.values;
  const inventory =
    compare === undefined
      ? report.inventory
      : { ...report.inventory, comparison: compareInventories(await readInventory(compare, ports), report.inventory) };
  const text = format({ ...report, inventory }, terminal.outputStyle());
  if (output === undefined) for (const piece of text) terminal.write(piece);
  else {
    await writeNamedFile('output', output, { what: 'The inventory', written: ports.files.write(output, text) });
    const summary = renderInventorySummary(inventory, terminal.errorStyle());
    terminal.writeError(`${summary.join('\n')}\nWritten to ${output}.\n`);
  }
  return report.failureReason === undefined ? 0 : 1;
}

async function makeReport(given: Arguments, settings: Settings, ports: Ports): Promise<Report> {
  const { from } = given.values;
  if (from !== undefined) return mergeFiles(from, ports);
  const maxRequests = parseMaxRequests(given);
  const choice = selectTargets(given, settings);
  if (hasTargets(choice)) return takeInventory({ settings, ports }, { choice, maxRequests });
  return runMode(settings, ports, { maxRequests });
}

async function mergeFiles(from: string, ports: Ports): Promise<InventoryReport> {
  const inventories: Inventory[] = [];
  const patterns = from.split(',').map((pattern) => pattern.trim());
  for (const pattern of patterns.filter((each) => each !== '')) {
    const paths = await ports.files.matching(pattern);
    if (paths.length === 0) throw new Failure('input-invalid', `--from ${pattern} matches no file.`);
    for (const path of paths) inventories.push(await readInventory(path, ports));
  }
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
  return parseInventory(new TextDecoder().decode(await files.read(path, Number.POSITIVE_INFINITY)), path);
}

type Format = (report: InventoryReport, style: TextStyle) => Iterable<string>;

const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['table', (report, style) => [`${renderLog(report, style).join('\n')}\n`]],
  ['html', ({ inventory }) => renderInventoryPage(inventory)],
  ['csv', ({ inventory }) => formatInventoryCsv(inventory)],
  ['json', ({ inventory }) => formatInventoryJson(inventory)],
]);

/** As `--format` says, else as the name of the output file does. */
function parseFormat({ flags, values: { format, output = '' } }: Arguments): Format {
  const [, ending = 'table'] = /\.(html|csv|json)$/i.exec(output) ?? [];
  const word = flags.json === true ? 'json' : (format ?? ending.toLowerCase());
  const known = formats.get(word);
  if (known !== undefined) return known;
  throw new Failure(
    'input-invalid',
    `--format ${JSON.stringify(word)} is not one of ${[...formats.keys()].join(', ')}.`,
  );
}

function parseMaxRequests({ values: { 'max-requests': text } }: Arguments): number {
  if (text === undefined) return defaultMaxRequests;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new Failure('input-invalid', `--max-requests ${JSON.stringify(text)} is not a whole number from 0 on.`);
}
