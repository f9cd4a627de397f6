import { Failure } from '../hooks/failure.ts';
import type { DeleteChange } from '../plan/plan.ts';
import { hookPath } from './requests.ts';
import { failed, isDone, type Result, unsuccessful } from './result.ts';
import type { Writer } from './writer.ts';

/**
 * Deletes a hook. A hook that is gone already counts as deleted, unless the list still shows it: then the 404 hides that the token may
 * not delete it.
 */
export async function deleted(writer: Writer, { live }: DeleteChange): Promise<Result> {
  const { id } = live;
  const answer = await writer.send({ kind: 'delete', method: 'DELETE', path: hookPath(writer.target, id) });
  if (isDone(answer)) return { status: 'done', partly: false, message: '', hookId: id };
  if (answer.status !== 404) return unsuccessful(answer, { earlier: false, hookId: id });
  const hooks = await writer.list();
  if (hooks instanceof Failure || !hooks.some((hook) => hook.id === id)) {
    return { status: 'done', partly: false, message: 'It was gone already.', hookId: id };
  }
  const message = `Hook ${id} is there, and GitHub hides it from this write. ${answer.explanation}`;
  return failed(message, { partly: false, hookId: id, reason: 'not-permitted' });
}
