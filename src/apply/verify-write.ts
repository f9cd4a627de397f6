import { Failure } from '../model/failure.ts';
import type { LiveHook, PresentHook } from '../model/hook.ts';
import { toModelFields } from '../model/hook-fields.ts';
import { buildSecretRequest } from './build-requests.ts';
import {
  describeDeviation,
  type HookState,
  listDeviations,
  readState,
  type StateField,
  toLiveState,
} from './hook-state.ts';
import type { Answer, HookRequest } from './ports.ts';
import { createFailed, createUnlisted, isDone, type WriteOutcome } from './write-outcome.ts';
import type { Writer } from './writer.ts';

/** A successful write, and what to hold its answer against. */
export interface ExpectedWrite {
  readonly id: string;
  readonly request: HookRequest;
  readonly answer: Answer;
  /** As the hook must look once the whole change is carried out. */
  readonly planned: HookState;
  /** Fields that later requests of the same change set. */
  readonly pending: readonly StateField[];
  /** Where a lost secret can be written back from; undefined for hooks that are not declared. */
  readonly desired: PresentHook | undefined;
  /** How the hook may look too: what an update before this change made of it. */
  readonly updated?: HookState;
  /** As a list showed the hook, where that is known already. */
  readonly shown?: HookState;
}

/**
 * Compares the answer to a successful write with what was planned. Undefined when all is well; else the change has failed, and a
 * declared secret that is gone has been written back. Without a readable answer the hook is listed and compared.
 */
export async function verifyWrite(writer: Writer, comparison: ExpectedWrite): Promise<WriteOutcome | undefined> {
  const { id, request, answer, planned, pending } = comparison;
  const shown = comparison.shown ?? readState(answer.body, request.kind) ?? (await listState(writer, id));
  if (shown instanceof Failure)
    return {
      ...createUnlisted('The answer could not be compared with the plan.', shown),
      status: 'failed',
      partly: true,
      hookId: id,
    };
  if (shown === undefined) {
    return createFailed(`Hook ${id} is gone although GitHub said that it wrote it. Run again.`, { partly: false });
  }
  const alike = comparison.updated === undefined ? [] : listDeviations(comparison.updated, shown);
  const differing = listDeviations(planned, shown).filter(
    (field) => !pending.includes(field) && (comparison.updated === undefined || alike.includes(field)),
  );
  if (differing.length === 0) return undefined;
  const texts = differing.map((field) => describeDeviation(field, planned, shown));
  const rescue = differing.includes('secret') && planned.secret ? ` ${await restoreSecret(writer, comparison)}` : '';
  return createFailed(`Hook ${id} came out otherwise than planned: ${texts.join('; ')}.${rescue}`, {
    partly: true,
    hookId: id,
  });
}

async function listState(writer: Writer, id: string): Promise<HookState | Failure | undefined> {
  const hooks = await writer.list();
  if (hooks instanceof Failure) return hooks;
  const live = hooks.find((hook) => hook.id === id);
  return live === undefined ? undefined : toLiveState(live);
}

/** Writes a declared secret back, and says what came of it. */
async function restoreSecret(writer: Writer, { id, desired, planned }: ExpectedWrite): Promise<string> {
  if (desired?.secret.kind !== 'declared') {
    return 'The config does not declare its secret, so it must be set again by hand, here and at the receiver, or be declared.';
  }
  const { name, value } = desired.secret;
  if (value === undefined)
    return `The declared secret could not be written back, since ${name} has no value: run again with it.`;
  const request = buildSecretRequest(writer.target, toLive(id, planned), value);
  const answer = await writer.send(request);
  const shown = isDone(answer) ? readState(answer.body, request.kind) : undefined;
  if (shown?.secret === true) return 'The declared secret was written back.';
  return `The declared secret could not be written back. ${answer.explanation}`.trim();
}

function toLive(id: string, state: HookState): LiveHook {
  return { id, name: 'web', ...toModelFields(state), hasSecret: false, createdAt: '', updatedAt: '' };
}
