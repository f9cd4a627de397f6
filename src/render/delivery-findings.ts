import type { WatchedHook } from '../deliveries/delivery.ts';
import { getFailureRate, type Health, listUnhealthyHooks } from '../deliveries/health.ts';
import type { RedeliverySummary, UnreadLog } from '../deliveries/redelivery.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Target, targetName } from '../model/target.ts';
import { redeliveryText } from './redelivery-text.ts';
import type { Report } from './report.ts';
import { lengthText, percentText } from './time-text.ts';

type TargetFinding = Diagnostic & { readonly target: string };

/** What a run about deliveries has to say of hooks and targets, each with the name of its target. */
export function deliveryFindings(report: Report): readonly TargetFinding[] {
  if (!('failedTargets' in report)) return [];
  return [
    ...report.failedTargets.map(({ target, failure }) => ({
      ...error(target, failure.reason, failure.message),
      ...(failure.hint === undefined ? {} : { hint: failure.hint }),
    })),
    ...('health' in report ? healthFindings(report.health) : []),
    ...('redelivery' in report ? redeliveryFindings(report.redelivery) : []),
    ...('listing' in report ? report.listing.failures.map(unreadFinding) : []),
  ];
}

function healthFindings(health: Health): readonly TargetFinding[] {
  const unread = health.hooks.flatMap((each) =>
    each.status === 'unread' ? [unreadFinding({ ...each.hook, failure: each.failure })] : [],
  );
  const unhealthy = listUnhealthyHooks(health).map(({ hook, figures }) => {
    const { deliveries, failures, lastFailure } = figures;
    const last = lastFailure === undefined ? '' : ` The last time the receiver ${lastFailure.words}.`;
    const share = `${failures} of ${deliveries} deliveries to ${hook.url} failed (${percentText(failures, deliveries)})`;
    if (getFailureRate(figures) <= (health.maxFailureRate ?? 100)) return createSilenceFinding(hook);
    return error(hook.target, 'unhealthy', `${share}, and the limit is ${health.maxFailureRate}%.${last}`);
  });
  const missing = health.missing.map(({ target, url }) => ({
    severity: 'warning' as const,
    code: 'hook-not-live',
    target: targetName(target),
    message: `${url} is declared and not live, so that nothing is delivered to it.`,
  }));
  return [...unread, ...unhealthy, ...missing];
}

function redeliveryFindings({ outcomes, unread }: RedeliverySummary): readonly TargetFinding[] {
  const told = outcomes.flatMap((outcome): readonly TargetFinding[] => {
    const { hook, delivery } = outcome.redelivery;
    const message = `Delivery ${delivery.id} to ${hook.url}: ${redeliveryText(outcome)}`;
    switch (outcome.status) {
      case 'planned':
      case 'delivered':
        return [];
      case 'not-seen':
        return [{ ...error(hook.target, 'redelivery-not-seen', message), severity: 'warning' }];
      default:
        return [error(hook.target, outcome.reason ?? 'not-redelivered', message)];
    }
  });
  return [...unread.map(unreadFinding), ...told];
}

function unreadFinding({ target, url, failure }: UnreadLog): TargetFinding {
  return error(target, failure.reason, `The delivery log of ${url} could not be read: ${failure.message}`);
}

function error(target: Target, code: string, message: string): TargetFinding {
  return { severity: 'error', code, target: targetName(target), message };
}

function createSilenceFinding({ target, url, maxSilence }: WatchedHook): TargetFinding {
  const limit = lengthText((maxSilence?.limitSeconds ?? 0) * 1000);
  const days = maxSilence?.weekdays === true ? ' (Monday to Friday)' : '';
  return {
    ...error(target, 'unhealthy', `${url} received nothing for longer than its max_silence of ${limit}${days}.`),
    hint: 'See whether GitHub still sends what it waits for, and whether it is switched off.',
  };
}
