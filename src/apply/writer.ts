import { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { getHooksPath, type Target } from '../model/target.ts';
import type { SentRequest } from '../plan/plan.ts';
import { formatHookPath } from './build-requests.ts';
import type { Answer, Clock, HookApi, HookRequest } from './ports.ts';

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
      try {
        const { hooks } = await api.list(target);
        requests.push({ method: 'GET', path: getHooksPath(target), status: 200 });
        return hooks;
      } catch (error) {
        if (error instanceof Failure) return error;
        throw error;
      }
    },
    async get(id) {
      try {
        const hook = await api.get(target, id);
        requests.push({ method: 'GET', path: formatHookPath(target, id), status: hook === undefined ? 404 : 200 });
        return hook;
      } catch (error) {
        if (error instanceof Failure) return error;
        throw error;
      }
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
