import { Failure } from '../hooks/failure.ts';
import type { DeactivateChange, Refresh, UpdateChange } from '../plan/plan.ts';
import { deviation } from './compared.ts';
import { plannedState, writtenFields } from './planned-state.ts';
import type { Answer } from './ports.ts';
import { changeRequests } from './requests.ts';
import { failed, isDone, type Result, unlisted, unsuccessful } from './result.ts';
import type { Writer } from './writer.ts';

/** Carries out a change of a hook that is live. The first request that fails or comes out otherwise ends the change. */
export async function updated(writer: Writer, change: UpdateChange | DeactivateChange | Refresh): Promise<Result> {
  const { id } = change.live;
  const requests = changeRequests(writer.target, change);
  const planned = plannedState(change);
  const desired = change.op === 'deactivate' ? undefined : change.desired;
  for (const [index, request] of requests.entries()) {
    const answer = await writer.send(request);
    const earlier = index > 0;
    if (answer.status === 404) return vanished(writer, { id, answer, earlier });
    if (!isDone(answer)) return unsuccessful(answer, { earlier, hookId: id });
    const pending = requests.slice(index + 1).flatMap(writtenFields);
    const wrong = await deviation(writer, { id, request, answer, planned, pending, desired });
    if (wrong !== undefined) return wrong;
  }
  return { status: 'done', partly: false, message: '', hookId: id };
}

/** A 404 says that the hook is gone, or that the token may read but not write. The list tells which. */
async function vanished(
  writer: Writer,
  { id, answer, earlier }: { id: string; answer: Answer; earlier: boolean },
): Promise<Result> {
  const hooks = await writer.list();
  if (hooks instanceof Failure) return { ...unlisted(answer.explanation, hooks), partly: earlier };
  if (hooks.some((hook) => hook.id === id)) {
    const message = `Hook ${id} is there, and GitHub hides it from this write. ${answer.explanation}`;
    return failed(message, { partly: earlier, hookId: id, reason: 'not-permitted' });
  }
  return failed(`Hook ${id} is gone: it was deleted after the plan was made. Run again.`, { partly: false });
}
