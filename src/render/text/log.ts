import type { Severity } from '../../model/diagnostic.ts';
import type { FailureReason } from '../../model/failure.ts';
import { formatTargetName } from '../../model/target.ts';
import { hasChanges } from '../../plan/counts.ts';
import { getTarget, type Plan } from '../../plan/plan.ts';
import { listDiagnostics } from '../diagnostics.ts';
import { escapeCommand, escapeLine } from '../escape.ts';
import { countOutcomes, formatHeading, formatPlanLine, formatProposed } from '../heading.ts';
import { renderInventory } from '../inventory.ts';
import { formatPlace } from '../links.ts';
import { getKnownPlan, getPings, getPlan, type Report, type ReportDiagnostic } from '../report.ts';
import { renderChanges, renderOutcomes } from './changes.ts';
import { renderDeliveries, renderHealth, renderPings, renderRedeliveries } from './deliveries.ts';
import { renderDiagnostic, type SourceFiles } from './diagnostic.ts';
import { paint, plainStyle, type TextStyle, wrap } from './layout.ts';

export interface LogContent {
  /** The files of the diagnostics, for code frames. */
  readonly sources?: SourceFiles;
  /** What the reader has already seen and answered with yes: only what is new is shown. */
  readonly proposal?: Report | undefined;
  /** Without notices and without the digest, for the demo. */
  readonly isBrief?: boolean | undefined;
  /** Rows of the table of an inventory; all where it is left out. */
  readonly hosts?: number;
}

/** The report for the log and the terminal: the heading first, each line safe to print where the runner listens for commands. */
export function renderLog(
  report: Report,
  style: TextStyle = plainStyle,
  { sources, proposal, isBrief = false, hosts }: LogContent = {},
): readonly string[] {
  const seen = new Set(proposal === undefined ? [] : listDiagnostics(proposal).map(formatKey));
  const news = listDiagnostics(report).filter(
    (diagnostic) => !seen.has(formatKey(diagnostic)) && !(isBrief && diagnostic.severity === 'notice'),
  );
  const diagnose = (...severities: readonly Severity[]): readonly (readonly string[])[] =>
    joinShort(
      news
        .filter(({ severity }) => severities.includes(severity))
        .map((diagnostic) => renderDiagnostic(diagnostic, style, sources)),
    );
  const blocks = [
    renderHeading(report, style, proposal),
    ...diagnose('error'),
    ...(proposal === undefined ? renderChanges(report, style) : renderOutcomes(report, style)),
    renderPings(getPings(report), style),
    ...('health' in report ? renderHealth(report.health, style) : []),
    ...('redelivery' in report ? renderRedeliveries(report.redelivery, style) : []),
    ...('inventory' in report ? renderInventory(report.inventory, style, hosts) : []),
    ...('listing' in report ? renderDeliveries(report.listing, style) : []),
    ...diagnose('warning', 'notice'),
    isBrief ? [] : renderEnd(report, style),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 || isBrief ? block : ['', ...block]))
    .map(escapeCommand);
}

function formatKey({ severity, code, message, target, location }: ReportDiagnostic): string {
  return JSON.stringify([severity, code, message, target, location]);
}

/** Diagnostics of one line stand below each other; one with more has an empty line around it. */
function joinShort(blocks: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const joined: string[][] = [];
  let wasShort = false;
  for (const block of blocks) {
    const last = joined.at(-1);
    const isShort = block.length === 1;
    if (isShort && wasShort && last !== undefined) last.push(...block);
    else joined.push([...block]);
    wasShort = isShort;
  }
  return joined;
}

/** The heading, and the counts of the plan where the heading has something more urgent to say. */
function renderHeading(report: Report, style: TextStyle, proposal: Report | undefined): readonly string[] {
  const heading = formatHeading(report);
  const plan = getKnownPlan(report);
  const lines = wrap(paint(heading, 'bold', style), 2, style);
  if (plan === undefined || proposal !== undefined) return lines;
  const line = formatPlanLine(plan);
  // On a terminal, "No changes." needs no counts of nothing below it.
  const known = report.surface === 'command-line' ? formatProposed(plan) : line;
  return heading.startsWith(known) ? lines : [...lines, ...wrap(line, 2, style)];
}

function renderEnd(report: Report, style: TextStyle): readonly string[] {
  const plan = getPlan(report);
  const digest = plan?.digest ?? '';
  const step = suggestNextStep(report);
  const facts = [...(plan === undefined ? [] : [formatSubject(plan)]), ...(digest === '' ? [] : [`digest ${digest}`])];
  return [
    ...(step === '' ? [] : wrap(escapeLine(step), 2, style)),
    ...(facts.length === 0 ? [] : wrap(paint(escapeLine(facts.join(', ')), 'dim', style), 2, style)),
  ];
}

/** What a plan is about: `acme`, `43 targets`, and the host of the API where it is not github.com's. */
function formatSubject({ targets, apiBase }: Plan): string {
  const [only] = targets;
  const what =
    only !== undefined && targets.length === 1 ? formatTargetName(getTarget(only)) : `${targets.length} targets`;
  return `${what}${formatPlace(apiBase)}`;
}

/** Reasons that hold for an apply of the same plan as well. */
const refusing: readonly FailureReason[] = ['policy-violated', 'limit-exceeded', 'plan-changed'];

/** What the reader can do next, in a sentence or two; empty where there is nothing to do. */
export function suggestNextStep(report: Report): string {
  const { mode, failureReason } = report;
  const plan = getPlan(report);
  if (mode === 'validate' || failureReason === 'config-invalid' || failureReason === 'input-invalid') return '';
  if (mode === 'apply') return suggestAfterApply(report);
  if (plan === undefined || mode !== 'dry-run') return '';
  if (failureReason === 'changes-pending')
    return report.surface === 'command-line'
      ? `Drift found. ${suggestApply(report)}`
      : `Plan only, and fail-on-changes makes this run fail. ${suggestApply(report)}`;
  if (failureReason !== undefined && refusing.includes(failureReason))
    return 'Plan only. An apply would be refused for the same reason.';
  if (failureReason !== undefined) return 'Plan only. Nothing was written.';
  return hasChanges(plan) ? `Plan only. ${suggestApply(report)}` : '';
}

function suggestApply(report: Report): string {
  const { surface, applyCommand = 'hookherd apply' } = report;
  const plan = getPlan(report);
  if (plan !== undefined && !hasChanges(plan))
    return 'An apply leaves unmanaged hooks as they are: declare them, or name them under ignore.';
  return surface === 'command-line'
    ? `Run ${applyCommand} to make these changes.`
    : 'Run with mode: apply to make these changes.';
}

function suggestAfterApply(report: Report): string {
  if (report.failureReason === undefined) return '';
  const counts = countOutcomes(report);
  if (counts === undefined) return 'Nothing was written.';
  const { changes, refreshes } = counts;
  if (changes.done + refreshes.done + changes.failed + changes.unknown === 0) return 'Nothing was written.';
  const isOpen = changes.failed + changes.skipped + changes.unknown > 0;
  return isOpen ? 'Run again to finish: what is done is not done twice.' : '';
}
