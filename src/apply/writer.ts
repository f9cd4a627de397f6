import { Failure, toFailure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { getHooksPath, type Target } from '../model/target.ts';
import type { Outcome, SentRequest } from '../plan/plan.ts';
import { formatHookPath } from './build-requests.ts';
import { type Answer, type Clock, type HookApi, type HookRequest, isDone, isUnknown } from './ports.ts';

/** Sends the requests of one change and records each for the outcome. */
export interface Writer {
  readonly target: Target;
  /** All requests that left, in order. */
  readonly requests: readonly SentRequest[];
  /** Ids of hooks that were there when the plan was made, or that this run made. */
  readonly known: Set<string>;
  send(request: HookRequest): Promise<Answer>;
  /** The live hooks now, or why they cannot be listed. */
  list(): Promise<readonly LiveHook[] | Failure>;
  /** One hook as it is now, undefined where GitHub does not show it, or why it cannot be read. */
  get(id: string): Promise<LiveHook | Failure | undefined>;
  /** Waits; false where the run was cancelled. */
  pause(milliseconds: number): Promise<boolean>;
}

/** `known` is shared by the writers of one target, which add to it. */
export interface WriterOptions {
  readonly target: Target;
  readonly api: HookApi;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  readonly known: Set<string>;
}

/** The writer of one change: it notes what leaves, and gives expected failures back as values. */
export function createWriter({ target, api, clock, signal, known }: WriterOptions): Writer {
  const requests: SentRequest[] = [];
  return {
    target,
    requests,
    known,
    async send(request) {
      const answer = await api.send(request);
      const neverLeft = answer.notSent === true && answer.status === 0;
      if (!neverLeft) requests.push({ method: request.method, path: request.path, status: answer.status });
      return answer;
    },
    async list() {
      const listing = await api.list(target).catch(toFailure);
      if (listing instanceof Failure) return listing;
      requests.push({ method: 'GET', path: getHooksPath(target), status: 200 });
      return listing.hooks;
    },
    async get(id) {
      const hook = await api.get(target, id).catch(toFailure);
      if (hook instanceof Failure) return hook;
      requests.push({ method: 'GET', path: formatHookPath(target, id), status: hook === undefined ? 404 : 200 });
      return hook;
    },
    async pause(milliseconds) {
      try {
        await clock.sleep(milliseconds, signal);
        return signal?.aborted !== true;
      } catch (error) {
        if (signal?.aborted) return false;
        throw error;
      }
    },
  };
}

/** The outcome of one change, without the change itself and its requests. */
export type WriteOutcome = Pick<Outcome, 'status' | 'partly' | 'message' | 'reason' | 'hookId'>;

/** The outcome of a change that came out as planned. */
export function createDone(hookId: string, message = ''): WriteOutcome {
  return { status: 'done', partly: false, message, hookId };
}

/** The outcome of a change for which nothing was sent. */
export function createSkipped(message: string, reason?: Outcome['reason']): WriteOutcome {
  return { status: 'skipped', partly: false, message, reason };
}

/** The outcome of a change of which nothing is live. */
export function createFailed(message: string): WriteOutcome {
  return { status: 'failed', partly: false, message };
}

/** The outcome of a write that did not succeed. `earlier`: another request of the same change took effect before. */
export function createUnsuccessful(
  answer: Answer,
  { earlier = false, hookId }: { readonly earlier?: boolean; readonly hookId?: string } = {},
): WriteOutcome {
  const { status, reason, notSent, explanation } = answer;
  const common = { partly: earlier, message: explanation, reason, hookId };
  const neverLeft = status === 0 && notSent === true;
  if (neverLeft && !earlier && (reason === 'cancelled' || reason === 'rate-limited')) {
    return { ...common, status: 'skipped' };
  }
  if (reason === 'cancelled' && notSent !== true && isUnknown(answer)) return { ...common, status: 'unknown' };
  return { ...common, status: 'failed' };
}

/**
 * The answer to a write, explained where it is a success that says nothing of the hook: proxies and log-in pages answer so. `seen` is what
 * the list of hooks shows instead.
 */
export function explainForeign({ kind, method, path }: HookRequest, answer: Answer, seen = ''): Answer {
  if (!isDone(answer)) return answer;
  const found = answer.body === undefined ? "without GitHub's JSON" : 'with JSON that is not about this hook';
  const what = `${method} ${path} was answered ${answer.status} ${kind === 'delete' ? 'instead of 204' : found}`;
  const hint =
    'Check that api-url is the address of the API and that no proxy or log-in page answers in its place, then run again.';
  return { ...answer, explanation: `${what}${seen === '' ? '' : `; ${seen}`}. ${hint}`, reason: 'api-error' };
}

/** The outcome of a change whose effect only a list could tell, which failed too. */
export function createUnlisted(message: string, failure: Failure): WriteOutcome {
  return {
    status: 'unknown',
    partly: false,
    message: `${message} Listing the hooks again failed: ${failure.message}`,
    reason: failure.reason,
  };
}
