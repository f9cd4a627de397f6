import { compareLocations, type Diagnostic, type Severity } from '../model/diagnostic.ts';
import { formatTargetName } from '../model/target.ts';
import { countPlan, hasChanges, hasDrift } from '../plan/counts.ts';
import { getFailedTargets, type Plan, type PlanCounts } from '../plan/plan.ts';
import { listDiagnostics } from './diagnostics.ts';
import { escapeLine, shorten } from './escape.ts';
import { countOutcomes, formatHeading, formatPlanLine, formatProposed } from './heading.ts';
import { getKnownPlan, getPlan, getTargets, type Report, type ReportDiagnostic } from './report.ts';

/** Every output of the Action and what it says, in the order in which README and action.yml list them. */
export const outputDescriptions = {
  'has-changes': '`true` or `false`; empty where no plan could be made.',
  'has-drift':
    '`true` or `false`: changes, and unmanaged hooks under `unmanaged: drift`. Empty where no plan could be made.',
  creates: 'Number of hooks to create.',
  updates: 'Number of hooks to update.',
  deactivations: 'Number of hooks to deactivate.',
  deletes: 'Number of hooks to delete.',
  refreshes: 'Number of declared secrets to write again.',
  unchanged: 'Number of hooks that are as declared.',
  unmanaged: 'Number of live hooks that the config does not name.',
  ignored: 'Number of live hooks that `ignore` or `unmanaged: ignore` covers.',
  applied: 'Number of changes and refreshes done.',
  failed: 'Number of changes and refreshes not done.',
  'undo-file':
    'Path of a config that brings back what this apply deleted, deactivated or changed; empty where it changed nothing.',
  'inventory-file': 'Path of the page, in mode `inventory`; the same as JSON stands beside it.',
  digest: 'SHA-256 (hex) of the changes. Empty where a target could not be planned.',
  'plan-file': 'Path of the JSON plan.',
  'sarif-file':
    'Path of a SARIF 2.1.0 file with every diagnostic that has a place, for code scanning (modes `validate`, `dry-run`, `apply`).',
  'metrics-file': 'Path of the health figures as OpenMetrics text (mode `health`).',
  summary: 'One line, as in the heading of the summary.',
  'failure-reason': 'Empty, or why the run is red.',
  targets: 'JSON list of the targets, for a matrix.',
  'drift-issue-url': 'Where the drift issue is.',
  'comment-url': 'Where the comment is.',
} as const satisfies Record<string, string>;

/** Name of an output of the Action. */
export type OutputName = keyof typeof outputDescriptions;

/** All of them, in that order. */
export const outputNames = Object.keys(outputDescriptions) as readonly OutputName[];

/** The outputs of the Action that a report decides; the others say where something was written. */
type ReportOutputName = Exclude<
  OutputName,
  'plan-file' | 'undo-file' | 'sarif-file' | 'inventory-file' | 'metrics-file' | 'drift-issue-url' | 'comment-url'
>;

/** Every output, whatever happened; empty where the run does not know. */
export function createOutputs(report: Report): Readonly<Record<ReportOutputName, string>> {
  const plan = getPlan(report);
  const counts = countOutcomes(report);
  const done = (counts?.changes.done ?? 0) + (counts?.refreshes.done ?? 0);
  const total = (counts?.changes.total ?? 0) + (counts?.refreshes.total ?? 0);
  const known = getKnownPlan(report);
  const planned = known && countPlan(known);
  const getCount = (name: keyof PlanCounts): string => (planned === undefined ? '' : String(planned[name]));
  return {
    'has-changes': formatVerdict(plan, hasChanges),
    'has-drift': formatVerdict(plan, hasDrift),
    creates: getCount('creates'),
    updates: getCount('updates'),
    deactivations: getCount('deactivations'),
    deletes: getCount('deletes'),
    refreshes: getCount('refreshes'),
    unchanged: getCount('unchanged'),
    unmanaged: getCount('unmanaged'),
    ignored: getCount('ignored'),
    applied: String(done),
    failed: String(total - done),
    digest: plan?.digest ?? '',
    summary: formatSummary(report),
    'failure-reason': report.failureReason ?? '',
    targets: JSON.stringify(getTargets(report).map(formatTargetName)),
  };
}

/** The counts of the plan in one line, after an apply with what came of it; else what stopped the run. */
export function formatSummary(report: Report): string {
  const plan = getPlan(report);
  const line = formatHeading(report);
  if (plan === undefined) return line;
  const proposed = formatProposed(plan);
  if (line.startsWith(proposed)) return `${formatPlanLine(plan)}${line.slice(proposed.length)}`;
  return /^(Applied|Refreshed)/.test(line) ? `${formatPlanLine(plan)}. ${line}` : line;
}

/** `true` as soon as one target says so; `false` only where every target was planned. */
function formatVerdict(plan: Plan | undefined, holds: (plan: Plan) => boolean): string {
  if (plan === undefined) return '';
  if (holds(plan)) return 'true';
  return getFailedTargets(plan).length === 0 ? 'false' : '';
}

/** A mark at a place of a file, as data; whoever writes it escapes it for its command. */
export interface Annotation {
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** The runner shows this many of each severity for a step and drops the others silently. */
const shownOfEach = 10;
/** The runner cuts messages at 4,096 characters. */
const longestMessage = 4000;

/**
 * The first ten of each severity in file order, what has no place first, and how many were left out. Every error and warning of the
 * run is one; of notices only what inputs and files gave reason for, since the rest is no news.
 */
export function selectAnnotations(report: Report): {
  readonly shown: readonly Annotation[];
  readonly leftOut: number;
} {
  const all = listDiagnostics(report).filter(
    (diagnostic) => diagnostic.severity !== 'notice' || report.diagnostics.includes(diagnostic),
  );
  const severities: readonly Severity[] = ['error', 'warning', 'notice'];
  const shown = severities.flatMap((severity) =>
    all
      .filter((diagnostic) => diagnostic.severity === severity)
      .toSorted(comparePlaces)
      .slice(0, shownOfEach)
      .map(toAnnotation),
  );
  return { shown, leftOut: all.length - shown.length };
}

/** What has no place comes first. */
function comparePlaces({ location: a }: Diagnostic, { location: b }: Diagnostic): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compareLocations(a, b);
}

function toAnnotation({ severity, code, message, hint, location, target }: ReportDiagnostic): Annotation {
  const about = target === undefined ? '' : `${target}: `;
  const text = escapeLine(`${about}${message}${hint === undefined ? '' : ` ${hint}`}`);
  return { severity, title: code, message: shorten(text, longestMessage), ...location };
}
