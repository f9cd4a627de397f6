import { compareText } from '../model/compare.ts';
import type { Severity } from '../model/diagnostic.ts';
import { formatTargetName, type Target } from '../model/target.ts';
import {
  getFailedTargets,
  getTargetPlans,
  type Outcome,
  type Plan,
  type Refusal,
  type RefusedChange,
  type TargetPlan,
} from '../plan/plan.ts';
import { getChangeUrl } from './changes.ts';
import { createSecretDiagnostic, listDeliveryDiagnostics } from './delivery-diagnostics.ts';
import { escapeLine, shorten } from './escape.ts';
import { getPings, getPlan, listShownOutcomes, type PingResult, type Report, type ReportDiagnostic } from './report.ts';
import { formatCount } from './words.ts';

/** Diagnostics apart from those that the outcomes of changes and pings say for themselves. */
export function listGeneralDiagnostics(report: Report): readonly ReportDiagnostic[] {
  const own = new Set(
    [...listShownOutcomes(report).flatMap(listOutcomeErrors), ...getPings(report).flatMap(listPingDiagnostics)].map(
      ({ message }) => message,
    ),
  );
  return listDiagnostics(report).filter(({ message }) => !own.has(message));
}

/**
 * Everything that a run has to say, once each: errors first, then warnings, then notices. Refusals, failed targets, refused
 * changes and failed outcomes are errors like those of a config file.
 */
export function listDiagnostics(report: Report): readonly ReportDiagnostic[] {
  const plan = getPlan(report);
  const pings = getPings(report);
  const all = [
    ...listFailure(report),
    ...report.diagnostics,
    ...getFailedTargets(plan).map(({ target, failure }) => {
      return addTarget(target, createError(failure.reason, failure.message, failure.hint));
    }),
    ...(plan?.refusals ?? []).map(toRefusalError),
    ...(plan?.targets ?? []).flatMap((planned) => {
      if (planned.status === 'failed') return [];
      return planned.refusals.map((refusal) => addTarget(planned.plan.target, toRefusalError(refusal)));
    }),
    ...getTargetPlans(plan).flatMap(listTargetDiagnostics),
    ...listShownOutcomes(report).flatMap(listOutcomeErrors),
    ...pings.flatMap(listPingDiagnostics),
    ...listDeliveryDiagnostics(report),
    ...pings.flatMap((ping) => createSecretDiagnostic(ping) ?? []),
    ...listUncomparedSecrets(plan, report.surface),
  ];
  const severities = ['error', 'warning', 'notice'] as const;
  return omitRepeated(severities.flatMap((severity) => all.filter((diagnostic) => diagnostic.severity === severity)));
}

function listFailure({ failure, failureReason }: Report): readonly ReportDiagnostic[] {
  return failure === undefined
    ? []
    : [{ ...createError(failureReason ?? 'failed', failure.message, failure.hint), url: failure.url }];
}

function toRefusalError({ reason, message, hint }: Refusal): ReportDiagnostic {
  return createError(reason, message, hint);
}

function listTargetDiagnostics({ target, refused, notes }: TargetPlan): readonly ReportDiagnostic[] {
  return [...refused.map(toRefusedError), ...notes].map((diagnostic) => addTarget(target, diagnostic));
}

function toRefusedError({ change, message, hint }: RefusedChange): ReportDiagnostic {
  const url = getChangeUrl(change).toString();
  const what = message.includes(url) ? '' : ` of ${url}`;
  return createError('change-refused', `The ${change.op}${what} is refused: ${message}`, hint);
}

const statusWords: Readonly<Record<Outcome['status'], string>> = {
  done: 'is done',
  failed: 'failed',
  skipped: 'is skipped',
  unknown: 'was sent and its result is unknown',
};

function listOutcomeErrors({ target, change, status, partly, message, reason }: Outcome): readonly ReportDiagnostic[] {
  if (status === 'done' || (status === 'skipped' && message === '')) return [];
  const what = `The ${change.op} of ${getChangeUrl(change)} ${statusWords[status]}${partly ? ' after a part of it was written' : ''}`;
  return [
    addTarget(target, createError(reason ?? 'partial-apply', message === '' ? `${what}.` : `${what}: ${message}`)),
  ];
}

function listPingDiagnostics({ target, url, verdict, statusCode, message }: PingResult): readonly ReportDiagnostic[] {
  const detail = message === undefined ? '' : ` ${message}`;
  switch (verdict) {
    case 'answered':
    case 'unchecked':
      return [];
    case 'refused':
      return [
        addTarget(
          target,
          createError(
            'ping-failed',
            `${url} refused the ping${statusCode === undefined ? '' : ` with status ${statusCode}`}.${detail}`,
          ),
        ),
      ];
    case 'not-sent':
      return [addTarget(target, createError('ping-failed', `The ping of ${url} was not sent.${detail}`))];
    case 'not-seen':
      return [
        addTarget(target, {
          severity: 'warning',
          code: 'ping-not-seen',
          message: `The ping of ${url} did not show up in the delivery log in time.${detail}`,
        }),
      ];
  }
}

function listUncomparedSecrets(plan: Plan | undefined, surface: Report['surface']): readonly ReportDiagnostic[] {
  const count = getTargetPlans(plan).reduce((sum, { secretsNotCompared }) => sum + secretsNotCompared, 0);
  if (count === 0) return [];
  const verb = count === 1 ? 'was' : 'were';
  return [
    {
      severity: 'notice',
      code: 'secrets-not-compared',
      message: `${formatCount(count, 'declared secret')} ${verb} not compared with the live one, because GitHub never shows a secret.`,
      hint: `Use ${surface === 'command-line' ? '--secret-strategy verify' : 'secret-strategy: verify'} to check them against recent deliveries, or rotate to write them again.`,
    },
  ];
}

function createError(code: string, message: string, hint?: string): ReportDiagnostic {
  return { severity: 'error', code, message, ...(hint === undefined || hint === '' ? {} : { hint }) };
}

function addTarget(target: Target, diagnostic: ReportDiagnostic): ReportDiagnostic {
  return { ...diagnostic, target: formatTargetName(target) };
}

function omitRepeated(all: readonly ReportDiagnostic[]): readonly ReportDiagnostic[] {
  const byText = new Map(
    all.map((diagnostic) => [
      JSON.stringify([diagnostic.severity, diagnostic.target, diagnostic.message, diagnostic.location]),
      diagnostic,
    ]),
  );
  return [...byText.values()];
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
      .toSorted(compareLocations)
      .slice(0, shownOfEach)
      .map(toAnnotation),
  );
  return { shown, leftOut: all.length - shown.length };
}

function compareLocations({ location: a }: ReportDiagnostic, { location: b }: ReportDiagnostic): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function toAnnotation({ severity, code, message, hint, location, target }: ReportDiagnostic): Annotation {
  const about = target === undefined ? '' : `${target}: `;
  const text = escapeLine(`${about}${message}${hint === undefined ? '' : ` ${hint}`}`);
  return { severity, title: code, message: shorten(text, longestMessage), ...location };
}
