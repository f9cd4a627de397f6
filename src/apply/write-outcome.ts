import type { Failure } from '../model/failure.ts';
import type { Outcome } from '../plan/plan.ts';
import type { Answer } from './ports.ts';

/** The outcome of one change, without the change itself and its requests. */
export type WriteOutcome = Pick<Outcome, 'status' | 'partly' | 'message' | 'reason' | 'hookId'>;

/** Whether GitHub says that it did what was asked for. */
export function isDone({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

/** Whether a write may have taken effect although its answer does not say so. */
export function isUnknown({ status, notSent, uncertain }: Answer): boolean {
  return uncertain === true || (notSent !== true && (status === 0 || status >= 500));
}

/** The result of a write that did not succeed. `earlier`: another request of the same change took effect before. */
export function createUnsuccessful(
  answer: Answer,
  { earlier, hookId }: { earlier: boolean; hookId?: string },
): WriteOutcome {
  const common = {
    message: answer.explanation,
    ...pickReason(answer.reason),
    ...(hookId === undefined ? {} : { hookId }),
  };
  const neverLeft = answer.status === 0 && answer.notSent === true;
  if (neverLeft && !earlier && (answer.reason === 'cancelled' || answer.reason === 'rate-limited')) {
    return { ...common, status: 'skipped', partly: false };
  }
  if (answer.reason === 'cancelled' && answer.notSent !== true && (isUnknown(answer) || answer.status === 0))
    return { ...common, status: 'unknown', partly: earlier };
  return { ...common, status: 'failed', partly: earlier };
}

/** The result of a change whose effect only a list could tell, which failed too. */
export function createUnlisted(message: string, failure: Failure): WriteOutcome {
  return {
    status: 'unknown',
    partly: false,
    message: `${message} Listing the hooks again failed: ${failure.message}`,
    reason: failure.reason,
  };
}

/** The result of a change that GitHub refused or that came out otherwise than planned. `partly`: a part of it is live. */
export function createFailed(
  message: string,
  options: { partly: boolean; hookId?: string; reason?: Answer['reason'] },
): WriteOutcome {
  const { partly, hookId, reason } = options;
  return { status: 'failed', partly, message, ...pickReason(reason), ...(hookId === undefined ? {} : { hookId }) };
}

/** Describes a write that took effect although its response does not say so. */
export function describeTaken({ status }: Answer): string {
  return `GitHub's answer was ${status === 0 ? 'lost' : status}; the list of hooks shows that the write took effect.`;
}

/** The result of a write whose effect nothing shows. */
export function createUnknown(message: string, { partly, hookId }: { partly: boolean; hookId: string }): WriteOutcome {
  return { status: 'unknown', partly, message, hookId, reason: 'api-error' };
}

/** The result of a change for which nothing was sent. */
export function createSkipped(message: string, reason?: Outcome['reason']): WriteOutcome {
  return { status: 'skipped', partly: false, message, ...(reason === undefined ? {} : { reason }) };
}

function pickReason(reason: Answer['reason']): Pick<WriteOutcome, 'reason'> {
  return reason === undefined ? {} : { reason };
}
