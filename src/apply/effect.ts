import { Failure } from '../model/failure.ts';
import { deviations, type HookState, liveState, writtenFields } from './planned-state.ts';
import type { HookRequest } from './request.ts';
import type { Writer } from './writer.ts';

/** GitHub ends a request after ten seconds: what it has not done by then, it does no more. */
export const settleMilliseconds = [3000, 9000] as const;

/** What the list says of a write without a usable answer. `hidden`: the list shows nothing that the write changes. */
export type Effect =
  | { readonly kind: 'taken' | 'missing' | 'hidden'; readonly shown: HookState }
  | { readonly kind: 'gone' | 'cancelled' }
  | { readonly kind: 'unlisted'; readonly failure: Failure };

/** A write whose answer does not say what came of it. */
export interface Write {
  readonly id: string;
  readonly request: HookRequest;
  /** As the hook was when the plan was made. */
  readonly before: HookState;
  /** As the hook must look once the whole change is carried out. */
  readonly planned: HookState;
}

/** Looks whether a write took effect whose answers did not say so. A request is carried out as a whole or not at all. */
export async function effect(writer: Writer, write: Write): Promise<Effect> {
  for (const [index, wait] of settleMilliseconds.entries()) {
    if (!(await writer.pause(wait))) return { kind: 'cancelled' };
    const hooks = await writer.list();
    if (hooks instanceof Failure) return { kind: 'unlisted', failure: hooks };
    const live = hooks.find(({ id }) => id === write.id);
    if (live === undefined) return { kind: 'gone' };
    const shown = liveState(live);
    const kind = shownEffect(write, shown);
    if (kind !== 'missing' || index === settleMilliseconds.length - 1) return { kind, shown };
  }
  throw new Error('There is a last look.');
}

function shownEffect({ request, before, planned }: Write, shown: HookState): 'taken' | 'missing' | 'hidden' {
  const written = writtenFields(request);
  const visible = deviations(planned, before).filter((field) => written.includes(field) || isDropped(request, field));
  if (visible.length === 0) return written.includes('secret') ? 'hidden' : 'taken';
  const wrong = deviations(planned, shown);
  return visible.some((field) => wrong.includes(field)) ? 'missing' : 'taken';
}

/** A whole config without a secret removes it. */
function isDropped(request: HookRequest, field: keyof HookState): boolean {
  return field === 'secret' && request.kind === 'update-hook' && request.secret === 'drop';
}
