import { Failure, toFailure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { formatTargetKey } from '../model/target.ts';
import { type CreateChange, listWrites, type TargetPlan } from '../plan/plan.ts';
import { diffHook } from '../plan/plan-live-hooks.ts';
import type { HookApi, Listing } from './ports.ts';
import { createSkipped, type WriteOutcome, type Writer } from './writer.ts';

/** The listings behind a plan, and how old they may be. */
export interface PlannedFrom {
  /** By `formatTargetKey`. */
  readonly listings: ReadonlyMap<string, Listing>;
  /** Whether somebody was asked between planning and applying. */
  readonly prompted: boolean;
  /** Milliseconds waited for limits so far. */
  readonly waitedMilliseconds: () => number;
}

const longestWaitMilliseconds = 60_000;

/**
 * Reads the hooks of a target again where much time passed between reading and writing: a prompt, or a long wait for limits. Why its plan
 * must not be carried out; undefined where it may.
 */
export async function checkStale(
  plan: TargetPlan,
  { api, planned, signal }: { readonly api: HookApi; readonly planned?: PlannedFrom; readonly signal?: AbortSignal },
): Promise<WriteOutcome | undefined> {
  if (planned === undefined || signal?.aborted || listWrites(plan).length === 0) return undefined;
  if (!planned.prompted && planned.waitedMilliseconds() <= longestWaitMilliseconds) return undefined;
  const before = planned.listings.get(formatTargetKey(plan.target))?.hooks;
  const now = await api.list(plan.target).catch(toFailure);
  if (now instanceof Failure) return createSkipped(`The hooks could not be read again. ${now.message}`, now.reason);
  if (before !== undefined && hasSameHooks(before, now.hooks)) return undefined;
  return createSkipped('The hooks changed after the plan was made. Plan again.', 'plan-changed');
}

/** Whether two lists of a target's hooks show the same, in whatever order. Times alone make no difference. */
export function hasSameHooks(before: readonly LiveHook[], now: readonly LiveHook[]): boolean {
  if (before.length !== now.length) return false;
  const byId = new Map(before.map((hook) => [hook.id, hook]));
  return now.every((hook) => {
    const other = byId.get(hook.id);
    return other !== undefined && isSameHook(other, hook);
  });
}

function isSameHook(a: LiveHook, b: LiveHook): boolean {
  const isAsRead = a.name === b.name && a.hasSecret === b.hasSecret && a.url.reveal() === b.url.reveal();
  return isAsRead && diffHook(a, b).length === 0;
}

/**
 * Reads a hook once more right before it is deleted or switched off: somebody may have made something else of it since the list.
 * Undefined where it is as the plan showed it, or gone, which the write itself finds out.
 */
export async function checkUnchanged(writer: Writer, planned: LiveHook): Promise<WriteOutcome | undefined> {
  const { id } = planned;
  const now = await writer.get(id);
  if (now instanceof Failure)
    return createSkipped(`Hook ${id} could not be read once more before this change. ${now.message}`, now.reason);
  if (now === undefined || isSameHook(planned, now)) return undefined;
  return createSkipped(
    `Hook ${id} is no longer what the plan showed, so it was left alone. Plan again.`,
    'plan-changed',
  );
}

/**
 * Hooks that the plan did not see. A list of several pages can lose one: while other hooks go, it slides over the edge between two pages.
 * So such a list is read once more before the first create.
 */
export class UnseenHooks {
  readonly #pages: number;
  #found: readonly LiveHook[] | Failure | undefined;

  constructor(pages: number) {
    this.#pages = pages;
  }

  /** Why a hook must not be created: it is live and the plan did not know it, or that could not be read. Undefined where it may. */
  async checkCreate(writer: Writer, { desired }: CreateChange): Promise<WriteOutcome | undefined> {
    if (this.#pages < 2) return undefined;
    this.#found ??= await writer.list();
    if (this.#found instanceof Failure)
      return createSkipped(`The hooks could not be read once more. ${this.#found.message}`, this.#found.reason);
    const urls = [desired.url, ...desired.previousUrls].map((url) => url.nearIdentity());
    const live = this.#found.find(
      ({ id, name, url }) => name === 'web' && !writer.known.has(id) && urls.includes(url.nearIdentity()),
    );
    if (live === undefined) return undefined;
    return createSkipped(
      `Hook ${live.id} has this URL, and the list that the plan was made from lacked it. Plan again.`,
      'plan-changed',
    );
  }
}
