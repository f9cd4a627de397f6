import { compareInventories } from '../inventory/compare-inventories.ts';
import { mergeInventories } from '../inventory/create-inventory.ts';
import { formatInventoryCsv } from '../inventory/format-csv.ts';
import { formatInventoryJson } from '../inventory/format-json.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { parseInventory } from '../inventory/parse-inventory.ts';
import { Failure } from '../model/failure.ts';
import { renderInventoryPage } from '../render/html/inventory-page.ts';
import type { InventoryReport, Report } from '../render/report.ts';
import { renderInventorySummary } from '../render/text/inventory.ts';
import type { TextStyle } from '../render/text/layout.ts';
import { renderLog } from '../render/text/log.ts';
import { hasTargets } from '../run/config/expand-targets.ts';
import { defaultMaxRequests, takeInventory } from '../run/inventory.ts';
import { runMode } from '../run/run-mode.ts';
import { parseSettings, type Settings } from '../run/settings/settings.ts';
import { type Arguments, buildInputTexts, selectTargets } from './arguments.ts';
import type { ExitCode } from './commands.ts';
import { type CommandLine, refuseCommand, writeNamedFile } from './terminal.ts';

const formats = ['table', 'html', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

/**
 * `hookherd inventory`: of the targets that flags name, of those of the config where they name none, or of the inventories of `--from`.
 * A target that cannot be read makes the exit code 1; the inventory is written all the same.
 */
export async function runInventoryCommand(
  given: Arguments,
  { terminal, ports }: Pick<CommandLine, 'terminal' | 'ports'>,
): Promise<ExitCode> {
  const { value: settings, diagnostics } = parseSettings(buildInputTexts(given, 'inventory', ports.environment));
  if (settings === undefined) return refuseCommand(terminal, diagnostics);
  const format = parseFormat(given);
  const report = await makeReport(given, { ...settings, mode: 'inventory' }, ports);
  if (!('inventory' in report)) {
    if (report.diagnostics.length > 0) await refuseCommand(terminal, report.diagnostics, ports);
    return 1;
  }
  const compared = await compareWithOlder(report, given, ports);
  const { output } = given.flags;
  const text = formatReport(compared, format, terminal.outputStyle());
  if (typeof output === 'string') {
    const hint = 'Give --output a path that can be written.';
    await writeNamedFile(ports.files.write(output, text), { what: 'The inventory', path: output, hint });
    const summary = renderInventorySummary(compared.inventory, terminal.errorStyle());
    terminal.writeError(`${summary.join('\n')}\nWritten to ${output}.\n`);
  } else for (const piece of text) terminal.write(piece);
  return compared.failureReason === undefined ? 0 : 1;
}

async function makeReport(given: Arguments, settings: Settings, ports: CommandLine['ports']): Promise<Report> {
  const { from } = given.flags;
  if (typeof from === 'string') return mergeFiles(from, ports);
  const maxRequests = parseMaxRequests(given);
  const choice = selectTargets(given, settings);
  if (hasTargets(choice)) return takeInventory({ settings, ports }, { choice, maxRequests });
  return runMode(settings, ports, { maxRequests });
}

async function mergeFiles(patterns: string, { files }: CommandLine['ports']): Promise<InventoryReport> {
  const inventories: Inventory[] = [];
  for (const pattern of patterns
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')) {
    const paths = await files.matching(pattern);
    if (paths.length === 0) throw new Failure('input-invalid', `--from ${pattern} matches no file.`);
    for (const path of paths) inventories.push(await readInventory(path, files));
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

async function compareWithOlder(
  report: InventoryReport,
  { flags: { compare } }: Arguments,
  { files }: CommandLine['ports'],
): Promise<InventoryReport> {
  if (typeof compare !== 'string') return report;
  const comparison = compareInventories(await readInventory(compare, files), report.inventory);
  return { ...report, inventory: { ...report.inventory, comparison } };
}

async function readInventory(path: string, files: CommandLine['ports']['files']): Promise<Inventory> {
  return parseInventory(new TextDecoder().decode(await files.read(path, Number.POSITIVE_INFINITY)), path);
}

function formatReport(report: InventoryReport, format: Format, style: TextStyle): Iterable<string> {
  switch (format) {
    case 'table':
      return [`${renderLog(report, style).join('\n')}\n`];
    case 'html':
      return renderInventoryPage(report.inventory);
    case 'csv':
      return formatInventoryCsv(report.inventory);
    case 'json':
      return formatInventoryJson(report.inventory);
  }
}

/** As `--format` says, else as the name of the output file does. */
function parseFormat({ flags: { format, json, output } }: Arguments): Format {
  if (json === true) return 'json';
  const ending = typeof output === 'string' ? /\.(html|csv|json)$/i.exec(output)?.[1]?.toLowerCase() : undefined;
  const word = typeof format === 'string' ? format : (ending ?? 'table');
  const known = formats.find((each) => each === word);
  if (known !== undefined) return known;
  throw new Failure('input-invalid', `--format ${JSON.stringify(word)} is not one of ${formats.join(', ')}.`);
}

function parseMaxRequests({ flags }: Arguments): number {
  const text = flags['max-requests'];
  if (typeof text !== 'string') return defaultMaxRequests;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new Failure('input-invalid', `--max-requests ${JSON.stringify(text)} is not a whole number from 0 on.`);
}
