import { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { getHookField, hookFieldNames, isEqualField } from '../model/hook-fields.ts';
import type { CreateChange } from '../plan/plan.ts';
import { createSkipped, type WriteOutcome } from './write-outcome.ts';
import type { Writer } from './writer.ts';

const longestWaitMilliseconds = 60_000;

/** Whether so much time passed between reading and writing that the hooks are read again: a prompt, or a long wait for limits. */
export function isStale({ prompted, waitedMilliseconds }: { prompted: boolean; waitedMilliseconds: number }): boolean {
  return prompted || waitedMilliseconds > longestWaitMilliseconds;
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
  return (
    isAsRead && hookFieldNames.every((field) => isEqualField(field, getHookField(a, field), getHookField(b, field)))
  );
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
    this.#found ??= await listUnseen(writer);
    if (this.#found instanceof Failure)
      return createSkipped(`The hooks could not be read once more. ${this.#found.message}`, this.#found.reason);
    const urls = [desired.url, ...desired.previousUrls].map((url) => url.nearIdentity());
    const live = this.#found.find(({ name, url }) => name === 'web' && urls.includes(url.nearIdentity()));
    if (live === undefined) return undefined;
    return createSkipped(
      `Hook ${live.id} has this URL, and the list that the plan was made from lacked it. Plan again.`,
      'plan-changed',
    );
  }
}

async function listUnseen(writer: Writer): Promise<readonly LiveHook[] | Failure> {
  const hooks = await writer.list();
  return hooks instanceof Failure ? hooks : hooks.filter(({ id }) => !writer.known.has(id));
}
