import { Failure } from '../model/failure.ts';
import { idField } from '../model/json-field.ts';
import type { DeactivateChange, Refresh, UpdateChange } from '../plan/plan.ts';
import { type Comparison, deviation } from './compared.ts';
import { effect } from './effect.ts';
import { answeredState, desiredState, liveState, plannedState, writtenFields } from './planned-state.ts';
import type { Answer } from './ports.ts';
import { changeRequests } from './requests.ts';
import { failed, isDone, isUnknown, type Result, takenText, unknown, unlisted, unsuccessful } from './result.ts';
import type { Writer } from './writer.ts';

/** Carries out a change of a hook that is live. The first request that fails or comes out otherwise ends the change. */
export async function updated(writer: Writer, change: UpdateChange | DeactivateChange | Refresh): Promise<Result> {
  const { id } = change.live;
  const requests = changeRequests(writer.target, change);
  const planned = plannedState(change);
  const desired = change.op === 'deactivate' ? undefined : change.desired;
  const before = liveState(change.live);
  // A refresh comes after the update of the same hook, if there is one.
  const also = change.op === 'refresh' ? { updated: desiredState(change.desired, { secret: true }) } : {};
  const told: string[] = [];
  for (const [index, request] of requests.entries()) {
    const answer = await writer.send(request);
    const earlier = index > 0;
    const pending = requests.slice(index + 1).flatMap(writtenFields);
    const write = { id, request, answer, before, planned, pending, desired, earlier, ...also };
    // A page of a proxy can come with 200: only the hook that was asked for is believed without a look.
    const isTold = isDone(answer) && answeredState(answer.body, request.kind) !== undefined && isAbout(id, answer);
    const wrong = isTold ? await deviation(writer, write) : await settled(writer, write);
    if (wrong !== undefined) return wrong;
    if (!isTold) told.push(takenText(answer));
  }
  return { status: 'done', partly: false, message: told.join(' '), hookId: id };
}

/** Whether an answer is about the hook that was written; the endpoint of the config alone names none. */
function isAbout(id: string, { body }: Answer): boolean {
  const answered = idField(body, 'id');
  return answered === undefined || answered === id;
}

type Write = Comparison & { readonly before: ReturnType<typeof liveState>; readonly earlier: boolean };

/** What a request without a success came to; undefined where it took effect all the same, as planned. */
async function settled(writer: Writer, write: Write): Promise<Result | undefined> {
  const { id, answer, earlier } = write;
  if (answer.status === 404) return vanished(writer, write);
  if (answer.reason === 'cancelled' || !(isUnknown(answer) || isDone(answer)))
    return unsuccessful(answer, { earlier, hookId: id });
  const explanation = isDone(answer)
    ? `GitHub's answer (${answer.status}) is not about this hook.`
    : answer.explanation;
  const found = await effect(writer, write);
  switch (found.kind) {
    case 'taken':
      return deviation(writer, { ...write, shown: found.shown });
    case 'missing':
      if (isDone(answer)) return deviation(writer, { ...write, shown: found.shown });
      return unsuccessful(answer, { earlier, hookId: id });
    case 'hidden': {
      const message = `${explanation} The list of hooks does not show it: it writes only a secret that was there before.`;
      return unknown(`${message} Run with secret-strategy rotate to be sure.`, { partly: earlier, hookId: id });
    }
    case 'gone':
      return failed(goneText(id), { partly: false });
    case 'cancelled':
      return { ...unknown(explanation, { partly: earlier, hookId: id }), reason: 'cancelled' };
    case 'unlisted':
      return { ...unlisted(explanation, found.failure), partly: earlier, hookId: id };
  }
}

/** A 404 says that the hook is gone, or that the token may read but not write. The list tells which. */
async function vanished(
  writer: Writer,
  { id, answer, earlier }: { id: string; answer: Answer; earlier: boolean },
): Promise<Result> {
  const hooks = await writer.list();
  if (hooks instanceof Failure) {
    const result = unlisted(answer.explanation, hooks);
    return { ...result, status: isUnknown(answer) ? 'unknown' : 'failed', partly: earlier, hookId: id };
  }
  if (hooks.some((hook) => hook.id === id)) {
    const message = `Hook ${id} is there, and GitHub hides it from this write. ${answer.explanation}`;
    return failed(message, { partly: earlier, hookId: id, reason: 'not-permitted' });
  }
  return failed(goneText(id), { partly: false });
}

function goneText(id: string): string {
  return `Hook ${id} is gone: it was deleted after the plan was made. Run again.`;
}
