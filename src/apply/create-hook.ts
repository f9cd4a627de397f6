import { hasSameTexts } from '../model/compare.ts';
import { Failure } from '../model/failure.ts';
import type { LiveHook, PresentHook } from '../model/hook.ts';
import { createDiff, getHookField, hookFieldNames, isConfigField, isEqualField } from '../model/hook-fields.ts';
import { getField, getIdField, getTextField } from '../model/json-field.ts';
import { getTraits } from '../model/target.ts';
import { getPlannedState } from '../plan/change-effects.ts';
import type { CreateChange, UpdateChange } from '../plan/plan.ts';
import { buildCreate } from './build-requests.ts';
import { settleMilliseconds, updateHook } from './change-live-hook.ts';
import { type Answer, isDone, isUnknown } from './ports.ts';
import { verifyWrite } from './verify-write.ts';
import {
  createDone,
  createFailed,
  createUnlisted,
  createUnsuccessful,
  explainForeign,
  type WriteOutcome,
  type Writer,
} from './writer.ts';

const attempts = 3;

/**
 * Creates a hook, and never a twin: whenever it is not certain that nothing was made, the hooks are listed first and a new one with this
 * URL is adopted; only if there is none, even after GitHub must have given up the request, is it tried again.
 */
export async function createHook(writer: Writer, change: CreateChange): Promise<WriteOutcome> {
  const { desired } = change;
  const request = buildCreate(writer.target, change);
  for (let attempt = 1; ; attempt += 1) {
    const answer = await writer.send(request);
    const id = isDone(answer) ? getIdField(answer.body, 'id') : undefined;
    if (id !== undefined) {
      writer.known.add(id);
      const planned = getPlannedState(change);
      const wrong = await verifyWrite(writer, { id, request, answer, planned, pending: [], desired });
      return wrong ?? createDone(id);
    }
    const exists = answer.status === 422 && hasAlreadyExists(answer.body);
    const perhaps = isUnknown(answer) || isDone(answer);
    if (answer.reason === 'cancelled' || (!exists && !perhaps)) return createUnsuccessful(answer);
    const live = await listSettled(writer, desired, perhaps ? settleMilliseconds : [0]);
    if (live === 'cancelled')
      return { ...createUnsuccessful(explainForeign(request, answer)), status: 'unknown', reason: 'cancelled' };
    if (live instanceof Failure) return createUnlisted('It is not known whether the hook was created.', live);
    const found = findNewHook(writer, live, desired);
    if (found !== undefined) return updateAppeared(writer, { change, live: found, answer });
    if (exists) return createFailed(describeExisting(live, desired, answer));
    if (attempt >= attempts || (answer.status >= 400 && answer.status < 500))
      return createUnsuccessful(explainForeign(request, answer, 'the list of hooks does not show the hook'));
  }
}

/** The hooks as soon as a new one shows, at the latest after all the waits. */
async function listSettled(
  writer: Writer,
  desired: PresentHook,
  waits: readonly number[],
): Promise<readonly LiveHook[] | Failure | 'cancelled'> {
  let live: readonly LiveHook[] | Failure = [];
  for (const wait of waits) {
    if (wait > 0 && !(await writer.pause(wait))) return 'cancelled';
    live = await writer.list();
    if (live instanceof Failure || findNewHook(writer, live, desired) !== undefined) return live;
  }
  return live;
}

/** A hook with this URL that was not there before; of several, one with the same events. */
function findNewHook({ known }: Writer, live: readonly LiveHook[], desired: PresentHook): LiveHook | undefined {
  const fresh = live.filter((hook) => hook.name === 'web' && !known.has(hook.id) && hook.url.same(desired.url));
  return fresh.find((hook) => hasSameTexts(hook.events, desired.events)) ?? fresh[0];
}

/** Makes a hook that appeared into the declared one. Nothing proves that this run made it, so all of it is written, its secret too. */
async function updateAppeared(
  writer: Writer,
  { change, live, answer }: { change: CreateChange; live: LiveHook; answer: Answer },
): Promise<WriteOutcome> {
  writer.known.add(live.id);
  const isStranger = live.hasSecret && change.secret === 'keep';
  if (isStranger && (change.desired.secret.kind === 'none' || getTraits(writer.target).update === 'whole')) {
    const message = `Hook ${live.id} with this URL and a secret of its own appeared meanwhile. Run again to plan with it.`;
    return { ...createFailed(message), partly: true, hookId: live.id };
  }
  const result = await updateHook(writer, toUpdate(change, live));
  const how = `GitHub's answer was ${answer.status === 0 ? 'lost' : answer.status}; hook ${live.id} was there when the hooks were listed again.`;
  if (result.status === 'done') return createDone(live.id, `${how} Its config was written.`);
  return { ...result, partly: true, message: `${how} ${result.message}` };
}

function toUpdate({ desired, secret }: CreateChange, live: LiveHook): UpdateChange {
  const fields = hookFieldNames
    .filter(
      (field) => isConfigField(field) || !isEqualField(field, getHookField(live, field), getHookField(desired, field)),
    )
    .map((field) => createDiff(field, live, desired));
  return { op: 'update', live, desired, matchedBy: 'url', fields, secret: secret === 'set' ? 'replace' : 'keep' };
}

function describeExisting(live: readonly LiveHook[], desired: PresentHook, { explanation }: Answer): string {
  const twin = live.find((hook) => hook.url.same(desired.url));
  if (twin !== undefined) return `${explanation} Hook ${twin.id} has the same URL.`;
  return `${explanation} The list of hooks that this token sees does not have it: look in the settings for a hook that an OAuth app made.`;
}

/** Whether a 422 says that the hook exists: the sign that an earlier create took effect, or that a hook is hidden. */
function hasAlreadyExists(body: unknown): boolean {
  const errors = getField(body, 'errors');
  return Array.isArray(errors) && errors.some((error) => /already exists/i.test(getTextField(error, 'message') ?? ''));
}
