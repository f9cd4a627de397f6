import { Failure } from '../model/failure.ts';
import { getIdField } from '../model/json-field.ts';
import type { DeactivateChange, DeleteChange, Refresh, UpdateChange } from '../plan/plan.ts';
import { buildRequests, formatHookPath } from './build-requests.ts';
import {
  getPlannedState,
  type HookState,
  listDeviations,
  listWrittenFields,
  readState,
  toDesiredState,
  toLiveState,
} from './hook-state.ts';
import type { Answer, HookRequest } from './ports.ts';
import { type ExpectedWrite, verifyWrite } from './verify-write.ts';
import {
  createFailed,
  createUnknown,
  createUnlisted,
  createUnsuccessful,
  describeTaken,
  isDone,
  isUnknown,
  type WriteOutcome,
} from './write-outcome.ts';
import type { Writer } from './writer.ts';

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
  const also = change.op === 'refresh' ? { updated: toDesiredState(change.desired, { secret: true }) } : {};
  const messages: string[] = [];
  for (const [index, request] of requests.entries()) {
    const answer = await writer.send(request);
    const earlier = index > 0;
    const pending = requests.slice(index + 1).flatMap(listWrittenFields);
    const write = { id, request, answer, before, planned, pending, desired, earlier, ...also };
    // A page of a proxy can come with 200: only the hook that was asked for is believed without a look.
    const isConfirmed = isDone(answer) && readState(answer.body, request.kind) !== undefined && isAbout(id, answer);
    const wrong = isConfirmed ? await verifyWrite(writer, write) : await resolveUnanswered(writer, write);
    if (wrong !== undefined) return wrong;
    if (!isConfirmed) messages.push(describeTaken(answer));
  }
  return { status: 'done', partly: false, message: messages.join(' '), hookId: id };
}

/** Whether an answer is about the hook that was written; the endpoint of the config alone names none. */
function isAbout(id: string, { body }: Answer): boolean {
  const answered = getIdField(body, 'id');
  return answered === undefined || answered === id;
}

type Write = ExpectedWrite & { readonly before: ReturnType<typeof toLiveState>; readonly earlier: boolean };

/** The outcome of a request without a usable response; undefined where it took effect as planned. */
async function resolveUnanswered(writer: Writer, write: Write): Promise<WriteOutcome | undefined> {
  const { id, answer, earlier } = write;
  if (answer.status === 404) return resolveMissing(writer, write);
  if (answer.reason === 'cancelled' || !(isUnknown(answer) || isDone(answer)))
    return createUnsuccessful(answer, { earlier, hookId: id });
  const explanation = isDone(answer)
    ? `GitHub's answer (${answer.status}) is not about this hook.`
    : answer.explanation;
  const found = await findEffect(writer, write);
  switch (found.kind) {
    case 'taken':
      return verifyWrite(writer, { ...write, shown: found.shown });
    case 'missing':
      if (isDone(answer)) return verifyWrite(writer, { ...write, shown: found.shown });
      return createUnsuccessful(answer, { earlier, hookId: id });
    case 'hidden': {
      const message = `${explanation} The list of hooks does not show it: it writes only a secret that was there before.`;
      return createUnknown(`${message} Run with secret-strategy rotate to be sure.`, { partly: earlier, hookId: id });
    }
    case 'gone':
      return createFailed(describeGone(id), { partly: false });
    case 'cancelled':
      return { ...createUnknown(explanation, { partly: earlier, hookId: id }), reason: 'cancelled' };
    case 'unlisted':
      return { ...createUnlisted(explanation, found.failure), partly: earlier, hookId: id };
  }
}

/** A 404 says that the hook is gone, or that the token may read but not write. The list shows which. */
async function resolveMissing(
  writer: Writer,
  { id, answer, earlier }: { id: string; answer: Answer; earlier: boolean },
): Promise<WriteOutcome> {
  const hooks = await writer.list();
  if (hooks instanceof Failure) {
    const result = createUnlisted(answer.explanation, hooks);
    return { ...result, status: isUnknown(answer) ? 'unknown' : 'failed', partly: earlier, hookId: id };
  }
  if (hooks.some((hook) => hook.id === id)) {
    const message = `Hook ${id} is there, and GitHub hides it from this write. ${answer.explanation}`;
    return createFailed(message, { partly: earlier, hookId: id, reason: 'not-permitted' });
  }
  return createFailed(describeGone(id), { partly: false });
}

function describeGone(id: string): string {
  return `Hook ${id} is gone: it was deleted after the plan was made. Run again.`;
}

/** GitHub ends a request after ten seconds: what it has not done by then, it does no more. */
export const settleMilliseconds = [3000, 9000] as const;

/** What the list says of a write without a usable answer. `hidden`: the list shows nothing that the write changes. */
type Effect =
  | { readonly kind: 'taken' | 'missing' | 'hidden'; readonly shown: HookState }
  | { readonly kind: 'gone' | 'cancelled' }
  | { readonly kind: 'unlisted'; readonly failure: Failure };

/** A write whose answer does not say what came of it. */
interface UnansweredWrite {
  readonly id: string;
  readonly request: HookRequest;
  /** As the hook was when the plan was made. */
  readonly before: HookState;
  /** As the hook must look once the whole change is carried out. */
  readonly planned: HookState;
}

/** Looks whether a write took effect whose answers did not say so. A request is carried out as a whole or not at all. */
async function findEffect(writer: Writer, write: UnansweredWrite): Promise<Effect> {
  for (const [index, wait] of settleMilliseconds.entries()) {
    if (!(await writer.pause(wait))) return { kind: 'cancelled' };
    const hooks = await writer.list();
    if (hooks instanceof Failure) return { kind: 'unlisted', failure: hooks };
    const live = hooks.find(({ id }) => id === write.id);
    if (live === undefined) return { kind: 'gone' };
    const shown = toLiveState(live);
    const kind = resolveEffect(write, shown);
    if (kind !== 'missing' || index === settleMilliseconds.length - 1) return { kind, shown };
  }
  throw new Error('There is a last look.');
}

function resolveEffect(
  { request, before, planned }: UnansweredWrite,
  shown: HookState,
): 'taken' | 'missing' | 'hidden' {
  const written = listWrittenFields(request);
  const visible = listDeviations(planned, before).filter(
    (field) => written.includes(field) || isDropped(request, field),
  );
  if (visible.length === 0) return written.includes('secret') ? 'hidden' : 'taken';
  const wrong = listDeviations(planned, shown);
  return visible.some((field) => wrong.includes(field)) ? 'missing' : 'taken';
}

/** A whole config without a secret removes it. */
function isDropped(request: HookRequest, field: keyof HookState): boolean {
  return field === 'secret' && request.kind === 'update-hook' && request.secret === 'drop';
}

/**
 * Deletes a hook. A hook that is gone already counts as deleted, unless the list still shows it: then the 404 hides that the token may
 * not delete it.
 */
export async function deleteHook(writer: Writer, { live }: DeleteChange): Promise<WriteOutcome> {
  const { id } = live;
  const answer = await writer.send({ kind: 'delete', method: 'DELETE', path: formatHookPath(writer.target, id) });
  // A page of a proxy can come with 200: only GitHub's own 204 is believed without a look.
  const isLost = answer.status !== 404 && (isUnknown(answer) || isDone(answer));
  if (answer.status === 204) return { status: 'done', partly: false, message: '', hookId: id };
  if (answer.reason === 'cancelled' || (answer.status !== 404 && !isLost))
    return createUnsuccessful(answer, { earlier: false, hookId: id });
  const hooks = await writer.list();
  if (hooks instanceof Failure && isLost) return { ...createUnlisted(answer.explanation, hooks), hookId: id };
  if (hooks instanceof Failure || !hooks.some((hook) => hook.id === id)) {
    const message = isLost ? describeTaken(answer) : 'It was gone already.';
    return { status: 'done', partly: false, message, hookId: id };
  }
  if (isLost) return createUnsuccessful(toUndeleted(answer), { earlier: false, hookId: id });
  const message = `Hook ${id} is there, and GitHub hides it from this write. ${answer.explanation}`;
  return createFailed(message, { partly: false, hookId: id, reason: 'not-permitted' });
}

function toUndeleted(answer: Answer): Answer {
  if (answer.explanation !== '') return answer;
  const explanation = `GitHub answered ${answer.status} instead of 204, and the list of hooks still shows the hook. Run again.`;
  return { ...answer, explanation, reason: 'api-error' };
}
