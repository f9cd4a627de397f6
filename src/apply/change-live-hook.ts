import { Failure } from '../model/failure.ts';
import { getIdField } from '../model/json-field.ts';
import { getPlannedState, type HookState, toDesiredState, toLiveState } from '../plan/change-effects.ts';
import type { DeactivateChange, DeleteChange, Refresh, UpdateChange } from '../plan/plan.ts';
import { buildRequests, formatHookPath } from './build-requests.ts';
import { type Answer, type HookRequest, isDone, isUnknown } from './ports.ts';
import {
  describeDeviation,
  type ExpectedWrite,
  listDeviations,
  listWrittenFields,
  readState,
  type StateField,
  verifyWrite,
} from './verify-write.ts';
import {
  createDone,
  createFailed,
  createUnlisted,
  createUnsuccessful,
  explainForeign,
  type WriteOutcome,
  type Writer,
} from './writer.ts';

/** Carries out a change of a hook that is live. The first request that fails or comes out otherwise ends the change. */
export async function updateHook(
  writer: Writer,
  change: UpdateChange | DeactivateChange | Refresh,
): Promise<WriteOutcome> {
  const { id } = change.live;
  const requests = buildRequests(writer.target, change);
  const planned = getPlannedState(change);
  const desired = change.op === 'deactivate' ? undefined : change.desired;
  const before = toLiveState(change.live);
  // A refresh comes after the update of the same hook, if there is one.
  const updated = change.op === 'refresh' ? toDesiredState(change.desired, { secret: true }) : undefined;
  const messages: string[] = [];
  for (const [index, request] of requests.entries()) {
    const answer = await writer.send(request);
    const earlier = index > 0;
    const pending = requests.slice(index + 1).flatMap(listWrittenFields);
    const write = { id, request, answer, before, planned, pending, desired, earlier, updated };
    // A page of a proxy can come with 200: only the hook that was asked for is believed without a look.
    const isConfirmed = isDone(answer) && readState(answer.body, request.kind) !== undefined && isAbout(id, answer);
    const wrong = isConfirmed ? await verifyWrite(writer, write) : await resolveUnanswered(writer, write);
    if (wrong !== undefined) return wrong;
    if (!isConfirmed) messages.push(describeTaken(answer));
  }
  return createDone(id, messages.join(' '));
}

/** Whether an answer is about the hook that was written; the endpoint of the config alone names none. */
function isAbout(id: string, { body }: Answer): boolean {
  const answered = getIdField(body, 'id');
  return answered === undefined || answered === id;
}

/** Describes a write that took effect although its response does not say so. */
function describeTaken({ status }: Answer): string {
  return `GitHub's answer was ${status === 0 ? 'lost' : status}; the list of hooks shows that the write took effect.`;
}

interface UnansweredWrite extends ExpectedWrite {
  /** As the hook was when the plan was made. */
  readonly before: HookState;
  /** Whether another request of the same change took effect before. */
  readonly earlier: boolean;
}

/** GitHub ends a request after ten seconds: what it has not done by then, it does no more. */
export const settleMilliseconds = [3000, 9000] as const;

/** The outcome of a request without a usable response, as the list shows it; undefined where it took effect as planned. */
async function resolveUnanswered(writer: Writer, write: UnansweredWrite): Promise<WriteOutcome | undefined> {
  const { id, request, earlier } = write;
  const answer = explainForeign(request, write.answer);
  const { explanation } = answer;
  if (answer.status === 404) return resolveMissing(writer, write);
  if (answer.reason === 'cancelled' || !(isUnknown(answer) || isDone(answer)))
    return createUnsuccessful(answer, { earlier, hookId: id });
  const unknown = { status: 'unknown', partly: earlier, hookId: id } as const;
  let shown: HookState | undefined;
  let effect: Effect = 'missing';
  for (const wait of settleMilliseconds) {
    if (!(await writer.pause(wait))) return { ...unknown, message: explanation, reason: 'cancelled' };
    const hooks = await writer.list();
    if (hooks instanceof Failure) return { ...createUnlisted(explanation, hooks), ...unknown };
    const live = hooks.find((hook) => hook.id === id);
    if (live === undefined) return createFailed(describeGone(id));
    shown = toLiveState(live);
    effect = getEffect(write, shown);
    if (effect === 'hidden') {
      const message = `${explanation} The list of hooks does not show it: it writes only a secret that was there before. Run with secret-strategy rotate to be sure.`;
      return { ...unknown, message, reason: 'api-error' };
    }
    if (effect === 'taken') return verifyWrite(writer, { ...write, shown });
  }
  if (isDone(answer) && effect === 'otherwise') return verifyWrite(writer, { ...write, shown });
  const seen = shown === undefined ? '' : describeMissing(write, shown);
  return createUnsuccessful(explainForeign(request, answer, seen), { earlier, hookId: id });
}

/** A 404 says that the hook is gone, or that the token may read but not write. The list shows which. */
async function resolveMissing(writer: Writer, { id, answer, earlier }: UnansweredWrite): Promise<WriteOutcome> {
  const hooks = await writer.list();
  if (hooks instanceof Failure) {
    const status = isUnknown(answer) ? 'unknown' : 'failed';
    return { ...createUnlisted(answer.explanation, hooks), status, partly: earlier, hookId: id };
  }
  if (hooks.some((hook) => hook.id === id)) return { ...createHidden(id, answer), partly: earlier };
  return createFailed(describeGone(id));
}

function createHidden(id: string, { explanation }: Answer): WriteOutcome {
  const message = `Hook ${id} is there, and GitHub hides it from this write. ${explanation}`;
  return { ...createFailed(message), hookId: id, reason: 'not-permitted' };
}

function describeGone(id: string): string {
  return `Hook ${id} is gone: it was deleted after the plan was made. Run again.`;
}

/**
 * What the list says of a write without a usable answer: a request is carried out as a whole or not at all. `missing`: the hook is as
 * before. `otherwise`: it is neither as before nor as planned. `hidden`: the list shows nothing that the write changes.
 */
type Effect = 'taken' | 'missing' | 'otherwise' | 'hidden';

function getEffect(write: UnansweredWrite, shown: HookState): Effect {
  const { request, before, planned } = write;
  const visible = listVisible(write);
  if (visible.length === 0) return listWrittenFields(request).includes('secret') ? 'hidden' : 'taken';
  const wrong = listDeviations(planned, shown);
  if (!visible.some((field) => wrong.includes(field))) return 'taken';
  const changed = listDeviations(before, shown);
  return visible.some((field) => changed.includes(field)) ? 'otherwise' : 'missing';
}

/** The fields that a list shows otherwise once the request took effect. */
function listVisible({ request, before, planned }: UnansweredWrite): readonly StateField[] {
  const written = listWrittenFields(request);
  return listDeviations(planned, before).filter((field) => written.includes(field) || isDropped(request, field));
}

function describeMissing(write: UnansweredWrite, shown: HookState): string {
  const texts = listVisible(write).map((field) => describeDeviation(field, write.planned, shown));
  return `the list of hooks shows the hook as before: ${texts.join('; ')}`;
}

/** A whole config without a secret removes it. */
function isDropped(request: HookRequest, field: keyof HookState): boolean {
  return field === 'secret' && request.kind === 'update-hook' && request.secret === 'drop';
}

/**
 * Deletes a hook. A hook that is gone already counts as deleted, unless the list still shows it: then the 404 hides that the token may
 * not delete it.
 */
export async function deleteHook(writer: Writer, { live: { id } }: DeleteChange): Promise<WriteOutcome> {
  const request = { kind: 'delete', method: 'DELETE', path: formatHookPath(writer.target, id) } as const;
  const answer = await writer.send(request);
  if (answer.status === 204) return createDone(id);
  // A page of a proxy can come with 200: only GitHub's own 204 is believed without a look.
  const isLost = answer.status !== 404 && (isUnknown(answer) || isDone(answer));
  if (answer.reason === 'cancelled' || (answer.status !== 404 && !isLost))
    return createUnsuccessful(answer, { hookId: id });
  const hooks = await writer.list();
  if (hooks instanceof Failure && isLost)
    return { ...createUnlisted(explainForeign(request, answer).explanation, hooks), hookId: id };
  if (hooks instanceof Failure || !hooks.some((hook) => hook.id === id))
    return createDone(id, isLost ? describeTaken(answer) : 'It was gone already.');
  if (!isLost) return createHidden(id, answer);
  const seen = 'the list of hooks still shows the hook';
  return createUnsuccessful(explainForeign(request, answer, seen), { hookId: id });
}
