import { type Exchange, ProbeClient, type ProbeOptions } from './client.ts';
import { type Experiment, experiments } from './experiments.ts';

export interface Finding {
  readonly id: string;
  readonly question: string;
  readonly belief: string;
  /** Empty where it could not be found out. */
  readonly found: string;
  /** Why it could not be found out. */
  readonly problem?: string;
  readonly exchanges: readonly Exchange[];
}

/** What a probe found, as `probe.json` has it. */
export interface Probe {
  readonly takenAt: string;
  readonly findings: readonly Finding[];
}

/** Runs every experiment. The hooks that it makes, and those that a killed probe left, are gone afterwards, whatever happens. */
export async function runProbe(options: ProbeOptions, write: (line: string) => void): Promise<Probe> {
  const client = new ProbeClient(options);
  const findings: Finding[] = [];
  try {
    const left = await client.clean();
    if (left > 0) write(`Deleted ${left} hooks that an earlier probe left.`);
    for (const experiment of experiments) {
      options.signal.throwIfAborted();
      write(`… ${experiment.question}`);
      findings.push(await runExperiment(client, experiment));
      await client.clean();
    }
  } finally {
    await client.clean();
  }
  return { takenAt: new Date().toISOString(), findings };
}

async function runExperiment(client: ProbeClient, { id, question, belief, run }: Experiment): Promise<Finding> {
  client.exchanges.length = 0;
  const about = { id, question, belief };
  try {
    return { ...about, found: await run(client), exchanges: [...client.exchanges] };
  } catch (error) {
    if (client.options.signal.aborted) throw error;
    const problem = error instanceof Error ? error.message : String(error);
    return { ...about, found: '', problem, exchanges: [...client.exchanges] };
  }
}

/** A table: question, belief, found, and whether they differ. */
export function formatProbe({ findings }: Probe): string {
  const rows = findings.map(({ question, belief, found, problem }) => {
    const verdict = found === '' ? 'not found out' : found === belief ? '' : 'DIFFERS';
    return [question, belief, found === '' ? (problem ?? '') : found, verdict];
  });
  const all = [['Question', 'Belief', 'Found', ''], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What two probes found otherwise, a line each: findings, and exchanges whose status or fields differ. */
export function compareProbes(given: Probe, emulated: Probe): readonly string[] {
  return given.findings.flatMap((finding) => {
    const other = emulated.findings.find(({ id }) => id === finding.id);
    if (other === undefined) return [`${finding.id}: the emulator was not asked.`];
    if (finding.found === '' || other.found === '') return [];
    if (finding.found !== other.found)
      return [`${finding.id}: found "${finding.found}", the emulator has "${other.found}".`];
    return compareExchanges(finding, other);
  });
}

/** Fields that responses have and those of the emulator to the same requests never have. Lists without an item say nothing. */
function compareExchanges(finding: Finding, other: Finding): readonly string[] {
  const known = new Map<string, Set<string>>();
  for (const exchange of other.exchanges) {
    const key = formatKey(exchange);
    known.set(key, new Set([...(known.get(key) ?? []), ...listKeys(exchange.response)]));
  }
  const lines = finding.exchanges.flatMap((exchange) => {
    const keys = known.get(formatKey(exchange)) ?? new Set();
    const missing = listKeys(exchange.response).filter((key) => keys.size > 0 && !keys.has(key));
    return missing.length === 0
      ? []
      : [`${finding.id}: ${formatKey(exchange)} has ${missing.join(', ')}, which the emulator leaves out.`];
  });
  return [...new Set(lines)];
}

function formatKey({ method, path, status }: Exchange): string {
  return `${method} ${path.replace(/\?.*/, '')} ${status}`;
}

function listKeys(value: unknown): readonly string[] {
  const object = Array.isArray(value) ? value[0] : value;
  return typeof object === 'object' && object !== null ? Object.keys(object) : [];
}
