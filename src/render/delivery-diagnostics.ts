import type { WatchedHook } from '../deliveries/delivery.ts';
import { getFailureRate, type Health, listUnhealthyHooks } from '../deliveries/health.ts';
import type { RedeliverySummary, UnreadLog } from '../deliveries/redelivery.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { formatTargetName, type Target } from '../model/target.ts';
import { formatRedelivery } from './delivery-words.ts';
import type { PingResult, Report, ReportDiagnostic } from './report.ts';
import { formatLength, formatPercent } from './words.ts';

type TargetDiagnostic = Diagnostic & { readonly target: string };

/** What a run about deliveries has to say of hooks and targets, each with the name of its target. */
export function listDeliveryDiagnostics(report: Report): readonly TargetDiagnostic[] {
  if (!('failedTargets' in report)) return [];
  return [
    ...report.failedTargets.map(({ target, failure }) => ({
      ...createTargetError(target, failure.reason, failure.message),
      ...(failure.hint === undefined ? {} : { hint: failure.hint }),
    })),
    ...('health' in report ? listHealthDiagnostics(report.health) : []),
    ...('redelivery' in report ? listRedeliveryDiagnostics(report.redelivery) : []),
    ...('listing' in report ? report.listing.failures.map(createUnreadError) : []),
  ];
}

function listHealthDiagnostics(health: Health): readonly TargetDiagnostic[] {
  const unread = health.hooks.flatMap((each) =>
    each.status === 'unread' ? [createUnreadError({ ...each.hook, failure: each.failure })] : [],
  );
  const unhealthy = listUnhealthyHooks(health).map(({ hook, figures }) => {
    if (getFailureRate(figures) <= (health.maxFailureRate ?? 100)) return createSilenceError(hook);
    const { deliveries, failures, lastFailure } = figures;
    const last = lastFailure === undefined ? '' : ` The last time the receiver ${lastFailure.words}.`;
    const share = `${failures} of ${deliveries} deliveries to ${hook.url} failed (${formatPercent(failures, deliveries)})`;
    return createTargetError(hook.target, 'unhealthy', `${share}, and the limit is ${health.maxFailureRate}%.${last}`);
  });
  const missing = health.missing.map(({ target, url }) => ({
    severity: 'warning' as const,
    code: 'hook-not-live',
    target: formatTargetName(target),
    message: `${url} is declared and not live, so that nothing is delivered to it.`,
  }));
  const unchecked = health.hooks
    .filter(({ status, hook }) => status === 'no-log' && hook.maxSilence !== undefined)
    .map(({ hook: { target, url } }) => ({
      severity: 'warning' as const,
      code: 'silence-not-checked',
      target: formatTargetName(target),
      message: `${url} has a max_silence, which cannot be checked: GitHub keeps no delivery log of global hooks.`,
    }));
  return [...unread, ...unhealthy, ...unchecked, ...missing];
}

function createSilenceError({ target, url, maxSilence }: WatchedHook): TargetDiagnostic {
  const limit = formatLength((maxSilence?.limitSeconds ?? 0) * 1000);
  const days = maxSilence?.weekdays === true ? ' (Monday to Friday)' : '';
  return {
    ...createTargetError(
      target,
      'unhealthy',
      `${url} received nothing for longer than its max_silence of ${limit}${days}.`,
    ),
    hint: 'See whether GitHub still sends what it waits for, and whether it is switched off.',
  };
}

function listRedeliveryDiagnostics({ outcomes, unread }: RedeliverySummary): readonly TargetDiagnostic[] {
  const failed = outcomes.flatMap((outcome): readonly TargetDiagnostic[] => {
    const { hook, delivery } = outcome.redelivery;
    const message = `Delivery ${delivery.id} to ${hook.url}: ${formatRedelivery(outcome)}`;
    switch (outcome.status) {
      case 'planned':
      case 'delivered':
        return [];
      case 'not-seen':
        return [{ ...createTargetError(hook.target, 'redelivery-not-seen', message), severity: 'warning' }];
      default:
        return [createTargetError(hook.target, outcome.reason ?? 'not-redelivered', message)];
    }
  });
  return [...unread.map(createUnreadError), ...failed];
}

function createUnreadError({ target, url, failure }: UnreadLog): TargetDiagnostic {
  return createTargetError(target, failure.reason, `The delivery log of ${url} could not be read: ${failure.message}`);
}

function createTargetError(target: Target, code: string, message: string): TargetDiagnostic {
  return { severity: 'error', code, target: formatTargetName(target), message };
}

/** What a reader must know where the signature of a ping does not confirm the declared secret. */
export function createSecretDiagnostic({ target, url, secret }: PingResult): ReportDiagnostic | undefined {
  const of = { target: formatTargetName(target) };
  switch (secret) {
    case 'no-secret':
      return {
        ...of,
        severity: 'error',
        code: 'ping-not-signed',
        message: `The ping of ${url} is not signed although the config declares a secret: the hook has none.`,
        hint: 'Something removed the secret meanwhile. Run again; it is set again.',
      };
    case 'differs':
      return {
        ...of,
        severity: 'error',
        code: 'ping-signed-otherwise',
        message: `The ping of ${url} is signed with another secret than the declared one.`,
        hint: 'Something wrote the secret meanwhile: find out what else manages this hook, then run again.',
      };
    case 'not-confirmed':
      return {
        ...of,
        severity: 'notice',
        code: 'ping-secret-not-confirmed',
        message: `The signature of the ping of ${url} could not be reproduced with the declared secret, which is no proof that it is wrong.`,
        hint: 'Look at the receiver: does it accept the ping?',
      };
    default:
      return undefined;
  }
}
