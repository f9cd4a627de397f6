import type { Diagnostic } from '../model/diagnostic.ts';
import { type Target, targetName } from '../model/target.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Plan, Refusal, RefusedChange, TargetPlan } from '../plan/plan.ts';
import { getFailedTargets, getTargetPlans } from '../plan/plan-parts.ts';
import { counted } from './counted.ts';
import { deliveryFindings } from './delivery-findings.ts';
import { pingSecretFinding } from './ping-secret.ts';
import { getOutcomes, getPings, getPlan, type PingResult, type Report } from './report.ts';
import { urlOf } from './rows.ts';
import { signs } from './signs.ts';

/** A diagnostic about a run: of a file, of the run as a whole, or of one target. */
export interface Finding extends Diagnostic {
  /** Name of the target; undefined for the run as a whole. */
  readonly target?: string;
}

/** Diagnostics apart from those that the outcomes of changes and pings say for themselves. */
export function listGeneralDiagnostics(report: Report): readonly Finding[] {
  const own = new Set(
    [...(getOutcomes(report) ?? []).flatMap(outcomeFindings), ...getPings(report).flatMap(pingFindings)].map(
      ({ message }) => message,
    ),
  );
  return findings(report).filter(({ message }) => !own.has(message));
}

/**
 * Everything that a run has to say, once each: errors first, then warnings, then notices. Refusals, failed targets, refused
 * changes and failed outcomes are errors like those of a config file.
 */
export function findings(report: Report): readonly Finding[] {
  const plan = getPlan(report);
  const pings = getPings(report);
  const all = [
    ...failureFindings(report),
    ...report.diagnostics,
    ...getFailedTargets(plan).map(({ target, failure }) => {
      return about(target, error(failure.reason, failure.message, failure.hint));
    }),
    ...(plan?.refusals ?? []).map(refusalFinding),
    ...(plan?.targets ?? []).flatMap((planned) => {
      if (planned.status === 'failed') return [];
      return planned.refusals.map((refusal) => about(planned.plan.target, refusalFinding(refusal)));
    }),
    ...getTargetPlans(plan).flatMap(targetFindings),
    ...(getOutcomes(report) ?? []).flatMap(outcomeFindings),
    ...pings.flatMap(pingFindings),
    ...deliveryFindings(report),
    ...pings.flatMap((ping) => pingSecretFinding(ping) ?? []),
    ...notComparedFindings(plan, report.surface),
  ];
  const severities = ['error', 'warning', 'notice'] as const;
  return unique(severities.flatMap((severity) => all.filter((finding) => finding.severity === severity)));
}

function failureFindings({ failure, failureReason }: Report): readonly Finding[] {
  return failure === undefined
    ? []
    : [{ ...error(failureReason ?? 'failed', failure.message, failure.hint), url: failure.url }];
}

function refusalFinding({ reason, message, hint }: Refusal): Finding {
  return error(reason, message, hint);
}

function targetFindings({ target, refused, notes }: TargetPlan): readonly Finding[] {
  return [...refused.map(refusedFinding), ...notes].map((finding) => about(target, finding));
}

function refusedFinding({ change, message, hint }: RefusedChange): Finding {
  const url = urlOf(change).toString();
  const what = message.includes(url) ? '' : ` of ${url}`;
  return error('change-refused', `The ${signs[change.op].verb}${what} is refused: ${message}`, hint);
}

const statusWords: Readonly<Record<Outcome['status'], string>> = {
  done: 'is done',
  failed: 'failed',
  skipped: 'is skipped',
  unknown: 'was sent and its result is unknown',
};

function outcomeFindings({ target, change, status, partly, message, reason }: Outcome): readonly Finding[] {
  if (status === 'done') return [];
  const what = `The ${signs[change.op].verb} of ${urlOf(change)} ${statusWords[status]}${partly ? ' after a part of it was written' : ''}`;
  return [about(target, error(reason ?? 'partial-apply', message === '' ? `${what}.` : `${what}: ${message}`))];
}

function pingFindings({ target, url, verdict, statusCode, message }: PingResult): readonly Finding[] {
  const detail = message === undefined ? '' : ` ${message}`;
  switch (verdict) {
    case 'answered':
    case 'unchecked':
      return [];
    case 'refused':
      return [
        about(
          target,
          error(
            'ping-failed',
            `${url} refused the ping${statusCode === undefined ? '' : ` with status ${statusCode}`}.${detail}`,
          ),
        ),
      ];
    case 'not-sent':
      return [about(target, error('ping-failed', `The ping of ${url} was not sent.${detail}`))];
    case 'not-seen':
      return [
        about(target, {
          severity: 'warning',
          code: 'ping-not-seen',
          message: `The ping of ${url} did not show up in the delivery log in time.${detail}`,
        }),
      ];
  }
}

function notComparedFindings(plan: Plan | undefined, surface: Report['surface']): readonly Finding[] {
  const count = getTargetPlans(plan).reduce((sum, { secretsNotCompared }) => sum + secretsNotCompared, 0);
  if (count === 0) return [];
  const verb = count === 1 ? 'was' : 'were';
  return [
    {
      severity: 'notice',
      code: 'secrets-not-compared',
      message: `${counted(count, 'declared secret')} ${verb} not compared with the live one, because GitHub never shows a secret.`,
      hint: `Use ${surface === 'command-line' ? '--secret-strategy verify' : 'secret-strategy: verify'} to check them against recent deliveries, or rotate to write them again.`,
    },
  ];
}

function error(code: string, message: string, hint?: string): Finding {
  return { severity: 'error', code, message, ...(hint === undefined || hint === '' ? {} : { hint }) };
}

function about(target: Target, finding: Finding): Finding {
  return { ...finding, target: targetName(target) };
}

function unique(all: readonly Finding[]): readonly Finding[] {
  const byText = new Map(
    all.map((finding) => [
      JSON.stringify([finding.severity, finding.target, finding.message, finding.location]),
      finding,
    ]),
  );
  return [...byText.values()];
}
