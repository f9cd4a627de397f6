import { Failure } from '../model/failure.ts';
import type { DeleteChange } from '../plan/plan.ts';
import { formatHookPath } from './build-requests.ts';
import type { Answer } from './ports.ts';
import {
  createFailed,
  createUnlisted,
  createUnsuccessful,
  describeTaken,
  isDone,
  isUnknown,
  type WriteOutcome,
} from './write-outcome.ts';
import type { Writer } from './writer.ts';

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
