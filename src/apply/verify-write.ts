import { isKnownEvent } from '../model/events.ts';
import { Failure } from '../model/failure.ts';
import type { LiveHook, PresentHook } from '../model/hook.ts';
import { hasShownSecret, hookFieldNames, isEqualField, parseFields } from '../model/hook-fields.ts';
import { getField } from '../model/json-field.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { type HookState, toLiveState } from '../plan/change-effects.ts';
import type { SentRequest } from '../plan/plan.ts';
import { buildSecretRequest } from './build-requests.ts';
import { type Answer, type HookRequest, isDone, isUnknown } from './ports.ts';
import {
  createFailed,
  createUnlisted,
  createWriter,
  type WriteOutcome,
  type Writer,
  type WriterOptions,
} from './writer.ts';

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
  readonly updated?: HookState | undefined;
  /** As a list showed the hook, where that is known already. */
  readonly shown?: HookState | undefined;
}

/**
 * Compares the answer to a successful write with what was planned. Undefined when all is well; else the change has failed, and a
 * declared secret that is gone has been written back. Without a readable answer the hook is listed and compared.
 */
export async function verifyWrite(writer: Writer, write: ExpectedWrite): Promise<WriteOutcome | undefined> {
  const { id, request, answer, planned, pending, updated } = write;
  const shown = write.shown ?? readState(answer.body, request.kind) ?? (await listState(writer, id));
  const failed = { status: 'failed', partly: true, hookId: id } as const;
  if (shown instanceof Failure)
    return { ...createUnlisted('The answer could not be compared with the plan.', shown), ...failed };
  if (shown === undefined) return createFailed(`Hook ${id} is gone although GitHub said that it wrote it. Run again.`);
  const alike = updated === undefined ? undefined : listDeviations(updated, shown);
  const differing = listDeviations(planned, shown).filter(
    (field) => !pending.includes(field) && (alike === undefined || alike.includes(field)),
  );
  if (differing.length === 0) return undefined;
  const texts = differing.map((field) => describeDeviation(field, planned, shown));
  const rescue = differing.includes('secret') && planned.secret ? ` ${await restoreDeclared(writer, write)}` : '';
  return { ...failed, message: `Hook ${id} came out otherwise than planned: ${texts.join('; ')}.${rescue}` };
}

async function listState(writer: Writer, id: string): Promise<HookState | Failure | undefined> {
  const hooks = await writer.list();
  if (hooks instanceof Failure) return hooks;
  const live = hooks.find((hook) => hook.id === id);
  return live === undefined ? undefined : toLiveState(live);
}

/** Writes a declared secret back, and says what came of it. */
async function restoreDeclared(writer: Writer, { id, desired, planned }: ExpectedWrite): Promise<string> {
  if (desired?.secret.kind !== 'declared') {
    return 'The config does not declare its secret, so it must be set again by hand, here and at the receiver, or be declared.';
  }
  const { name, value } = desired.secret;
  if (value === undefined)
    return `The declared secret could not be written back, since ${name} has no value: run again with it.`;
  const { status, explanation } = await writeSecret(writer, { id, before: planned }, value);
  if (status === 'done') return 'The declared secret was written back.';
  return `The declared secret could not be written back. ${explanation}`.trim();
}

/** Whether a secret was written back. `unknown`: nobody can tell, since GitHub shows no secrets. */
interface WrittenSecret {
  readonly status: 'done' | 'failed' | 'unknown';
  /** Why it was not; empty where it was. */
  readonly explanation: string;
}

async function writeSecret(
  writer: Writer,
  hook: { readonly id: string; readonly before: HookState },
  secret: Sensitive,
): Promise<WrittenSecret> {
  const request = buildSecretRequest(writer.target, hook, secret);
  const answer = await writer.send(request);
  if (isDone(answer) && readState(answer.body, request.kind)?.secret === true) {
    return { status: 'done', explanation: '' };
  }
  return { status: isDone(answer) || isUnknown(answer) ? 'unknown' : 'failed', explanation: answer.explanation };
}

/** Writes the secret that a hook had before its change, and nothing else. */
export async function restoreSecret(
  options: Omit<WriterOptions, 'known'>,
  live: LiveHook,
  secret: Sensitive,
): Promise<WrittenSecret & { readonly requests: readonly SentRequest[] }> {
  const writer = createWriter({ ...options, known: new Set([live.id]) });
  const written = await writeSecret(writer, { id: live.id, before: toLiveState(live) }, secret);
  return { ...written, requests: writer.requests };
}

/** A field of a hook that can be compared, by its name in the REST API. */
export type StateField = keyof HookState;

/** What the response to a write shows: a whole hook, or only its config. Undefined where it is not as described. */
export function readState(body: unknown, kind: HookRequest['kind']): Partial<HookState> | undefined {
  const json = kind === 'update-config' ? body : getField(body, 'config');
  const config = parseFields('config', json);
  const hook = kind === 'update-config' ? {} : parseFields('hook', body);
  return config && hook && { ...config, ...hook, secret: hasShownSecret(json) };
}

/** The fields that a request sets, the secret included. */
export function listWrittenFields(request: HookRequest): readonly StateField[] {
  if (request.kind === 'delete') return [];
  const { config, ...hook } = request.kind === 'update-config' ? { config: request.body } : request.body;
  const names = [...Object.keys(hook), ...Object.keys(config ?? {})];
  return [...hookFieldNames, 'secret' as const].filter((field) => names.includes(field));
}

/** The fields that are shown and differ from what was planned. */
export function listDeviations(planned: HookState, shown: Partial<HookState>): readonly StateField[] {
  return (Object.keys(shown) as StateField[]).filter((field) =>
    field === 'secret' ? planned.secret !== shown.secret : !isEqualField(field, planned[field], shown[field]),
  );
}

/** One deviation in words. URLs, secrets and words that GitHub does not document are not repeated: they may be sensitive. */
export function describeDeviation(field: StateField, planned: HookState, shown: Partial<HookState>): string {
  switch (field) {
    case 'url':
      return 'url is not the planned one';
    case 'secret':
      return planned.secret ? 'the secret is gone' : 'there is a secret';
    case 'events':
      return `events are ${shown.events?.map(toShownEvent).join(', ')} instead of ${planned.events.join(', ')}`;
    case 'content_type':
      return `content_type is ${shown.content_type === 'json' || shown.content_type === 'form' ? shown.content_type : 'something else'} instead of ${planned.content_type}`;
    default:
      return `${field} is ${shown[field]} instead of ${planned[field]}`;
  }
}

/** GitHub can repeat anything under a name that it does not document. */
function toShownEvent(event: string): string {
  return event === '*' || isKnownEvent(event) ? event : 'an unknown event';
}
