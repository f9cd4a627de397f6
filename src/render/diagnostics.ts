import type { WatchedHook } from '../deliveries/delivery.ts';
import { getFailureRate, type Health, listUnhealthyHooks } from '../deliveries/health.ts';
import type { RedeliveryOutcome, RedeliverySummary, UnreadLog } from '../deliveries/redelivery.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Failure } from '../model/failure.ts';
import { formatTargetName, type Target } from '../model/target.ts';
import {
  getFailedTargets,
  getTargetPlans,
  type Outcome,
  type Plan,
  type RefusedChange,
  type TargetPlan,
} from '../plan/plan.ts';
import { getChangeUrl } from './changes.ts';
import { formatRedelivery } from './delivery-words.ts';
import { listUnreadLogs } from './inventory.ts';
import { getPings, getPlan, listShownOutcomes, type PingResult, type Report, type ReportDiagnostic } from './report.ts';
import { formatCount, formatLength, formatPercent } from './words.ts';

/** Diagnostics apart from those that the outcomes of changes and pings say for themselves. */
export function listGeneralDiagnostics(report: Report): readonly ReportDiagnostic[] {
  const own = [...listShownOutcomes(report).flatMap(listOutcomeErrors), ...getPings(report).flatMap(listPingResults)];
  const messages = new Set(own.map(({ message }) => message));
  return listDiagnostics(report).filter(({ message }) => !messages.has(message));
}

/**
 * Everything that a run has to say, once each: errors first, then warnings, then notices. Refusals, failed targets, refused
 * changes and failed outcomes are errors like those of a config file.
 */
export function listDiagnostics(report: Report): readonly ReportDiagnostic[] {
  const { failure } = report;
  const plan = getPlan(report);
  const pings = getPings(report);
  const all = [
    ...(failure === undefined
      ? []
      : [{ ...createError(report.failureReason ?? 'failed', failure.message, failure.hint), url: failure.url }]),
    ...report.diagnostics,
    ...getFailedTargets(plan).map(toTargetError),
    ...(plan?.refusals ?? []).map(({ reason, message, hint }) => createError(reason, message, hint)),
    ...(plan?.targets ?? []).flatMap((planned) => {
      if (planned.status === 'failed') return [];
      const { target } = planned.plan;
      return planned.refusals.map(({ reason, message, hint }) => addTarget(target, createError(reason, message, hint)));
    }),
    ...getTargetPlans(plan).flatMap(listPlanDiagnostics),
    ...listShownOutcomes(report).flatMap(listOutcomeErrors),
    ...pings.flatMap(listPingResults),
    ...('failedTargets' in report ? report.failedTargets.map(toTargetError) : []),
    ...('health' in report ? listHealthDiagnostics(report.health) : []),
    ...('redelivery' in report ? listRedeliveryDiagnostics(report.redelivery) : []),
    ...('listing' in report ? report.listing.failures.map(toUnreadError) : []),
    ...('inventory' in report ? listUnreadLogs(report.inventory) : []),
    ...pings.flatMap(listPingSecrets),
    ...listUncomparedSecrets(plan, report.surface),
  ];
  const severities = ['error', 'warning', 'notice'] as const;
  return omitRepeated(severities.flatMap((severity) => all.filter((diagnostic) => diagnostic.severity === severity)));
}

function createError(code: string, message: string, hint?: string): Diagnostic {
  return { severity: 'error', code, message, ...(hint === undefined || hint === '' ? {} : { hint }) };
}

function addTarget(target: Target, diagnostic: Diagnostic): ReportDiagnostic {
  return { ...diagnostic, target: formatTargetName(target) };
}

function toTargetError({ target, failure }: { readonly target: Target; readonly failure: Failure }): ReportDiagnostic {
  return addTarget(target, createError(failure.reason, failure.message, failure.hint));
}

function listPlanDiagnostics({ target, refused, notes }: TargetPlan): readonly ReportDiagnostic[] {
  return [...refused.map(toRefusedError), ...notes].map((diagnostic) => addTarget(target, diagnostic));
}

function toRefusedError({ change, message, hint }: RefusedChange): Diagnostic {
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
  const error = createError(reason ?? 'partial-apply', message === '' ? `${what}.` : `${what}: ${message}`);
  return [addTarget(target, error)];
}

function listPingResults({ target, url, verdict, statusCode, message }: PingResult): readonly ReportDiagnostic[] {
  const detail = message === undefined ? '' : ` ${message}`;
  const status = statusCode === undefined ? '' : ` with status ${statusCode}`;
  switch (verdict) {
    case 'answered':
    case 'unchecked':
      return [];
    case 'refused':
      return [addTarget(target, createError('ping-failed', `${url} refused the ping${status}.${detail}`))];
    case 'not-sent':
      return [addTarget(target, createError('ping-failed', `The ping of ${url} was not sent.${detail}`))];
    case 'not-seen': {
      const words = `The ping of ${url} did not show up in the delivery log in time.${detail}`;
      return [addTarget(target, { severity: 'warning', code: 'ping-not-seen', message: words })];
    }
  }
}

/** What a reader must know where the signature of a ping does not confirm the declared secret. */
function listPingSecrets({ target, url, secret }: PingResult): readonly ReportDiagnostic[] {
  switch (secret) {
    case 'no-secret': {
      const message = `The ping of ${url} is not signed although the config declares a secret: the hook has none.`;
      const hint = 'Something removed the secret meanwhile. Run again; it is set again.';
      return [addTarget(target, createError('ping-not-signed', message, hint))];
    }
    case 'differs': {
      const message = `The ping of ${url} is signed with another secret than the declared one.`;
      const hint = 'Something wrote the secret meanwhile: find out what else manages this hook, then run again.';
      return [addTarget(target, createError('ping-signed-otherwise', message, hint))];
    }
    case 'not-confirmed': {
      const message = `The signature of the ping of ${url} could not be reproduced with the declared secret, which is no proof that it is wrong.`;
      const hint = 'Look at the receiver: does it accept the ping?';
      return [addTarget(target, { severity: 'notice', code: 'ping-secret-not-confirmed', message, hint })];
    }
    default:
      return [];
  }
}

function listHealthDiagnostics(health: Health): readonly ReportDiagnostic[] {
  const unread = health.hooks.flatMap((each) =>
    each.status === 'unread' ? [toUnreadError({ ...each.hook, failure: each.failure })] : [],
  );
  const unhealthy = listUnhealthyHooks(health).map(({ hook, figures }) => {
    if (getFailureRate(figures) <= (health.maxFailureRate ?? 100)) return toSilenceError(hook);
    const { deliveries, failures, lastFailure } = figures;
    const last = lastFailure === undefined ? '' : ` The last time the receiver ${lastFailure.words}.`;
    const share = `${failures} of ${deliveries} deliveries to ${hook.url} failed (${formatPercent(failures, deliveries)})`;
    const message = `${share}, and the limit is ${health.maxFailureRate}%.${last}`;
    return addTarget(hook.target, createError('unhealthy', message));
  });
  const unchecked = health.hooks
    .filter(({ status, hook }) => status === 'no-log' && hook.maxSilence !== undefined)
    .map(({ hook: { target, url } }) => {
      const message = `${url} has a max_silence, which cannot be checked: GitHub keeps no delivery log of global hooks.`;
      return addTarget(target, { severity: 'warning', code: 'silence-not-checked', message });
    });
  const missing = health.missing.map(({ target, url }) => {
    const message = `${url} is declared and not live, so that nothing is delivered to it.`;
    return addTarget(target, { severity: 'warning', code: 'hook-not-live', message });
  });
  return [...unread, ...unhealthy, ...unchecked, ...missing];
}

function toSilenceError({ target, url, maxSilence }: WatchedHook): ReportDiagnostic {
  const limit = formatLength((maxSilence?.limitSeconds ?? 0) * 1000);
  const days = maxSilence?.weekdays === true ? ' (Monday to Friday)' : '';
  const message = `${url} received nothing for longer than its max_silence of ${limit}${days}.`;
  const hint = 'See whether GitHub still sends what it waits for, and whether it is switched off.';
  return addTarget(target, createError('unhealthy', message, hint));
}

function listRedeliveryDiagnostics({ outcomes, unread }: RedeliverySummary): readonly ReportDiagnostic[] {
  return [...unread.map(toUnreadError), ...outcomes.flatMap(listRedeliveryErrors)];
}

function listRedeliveryErrors(outcome: RedeliveryOutcome): readonly ReportDiagnostic[] {
  const { hook, delivery } = outcome.redelivery;
  const message = `Delivery ${delivery.id} to ${hook.url}: ${formatRedelivery(outcome)}`;
  switch (outcome.status) {
    case 'planned':
    case 'delivered':
      return [];
    case 'not-seen':
      return [addTarget(hook.target, { severity: 'warning', code: 'redelivery-not-seen', message })];
    default:
      return [addTarget(hook.target, createError(outcome.reason ?? 'not-redelivered', message))];
  }
}

function toUnreadError({ target, url, failure }: UnreadLog): ReportDiagnostic {
  const message = `The delivery log of ${url} could not be read: ${failure.message}`;
  return addTarget(target, createError(failure.reason, message));
}

function listUncomparedSecrets(plan: Plan | undefined, surface: Report['surface']): readonly Diagnostic[] {
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

function omitRepeated(all: readonly ReportDiagnostic[]): readonly ReportDiagnostic[] {
  const byText = new Map(
    all.map((diagnostic) => [
      JSON.stringify([diagnostic.severity, diagnostic.target, diagnostic.message, diagnostic.location]),
      diagnostic,
    ]),
  );
  return [...byText.values()];
}
