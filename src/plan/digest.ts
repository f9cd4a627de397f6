import { createHash } from 'node:crypto';
import { compareText, sortedSet } from '../model/compare.ts';
import type { PresentHook } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { type Target, targetKey } from '../model/target.ts';
import { HookUrl, liveUrl } from '../model/url.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import type { Change, FieldDiff, PlannedTarget } from './plan.ts';

/**
 * SHA-256 in hex of all changes, whatever their order: API base, target, op, id, each field before and after, URLs as shown with their
 * fingerprint, what happens to the secret but not its value. Empty where a target could not be planned. `urlValues`: the values of
 * variables in declared URLs, which every run has, unlike secrets; live URLs are hashed without them.
 */
export function planDigest(
  apiBase: string,
  planned: readonly PlannedTarget[],
  urlValues: readonly Sensitive[] = [],
): string {
  if (planned.some(({ status }) => status === 'failed')) return '';
  const changes = planned
    .filter((each) => each.status === 'planned')
    .flatMap(({ plan }) => plan.changes.map((change) => canonicalJson(changeFacts(plan.target, change, urlValues))))
    .sort(compareText);
  return createHash('sha256')
    .update(canonicalJson({ api_base: apiBase, changes }))
    .digest('hex');
}

function changeFacts(target: Target, change: Change, urlValues: readonly Sensitive[]): Json {
  const facts = { target: targetKey(target), op: change.op };
  if (change.op === 'create') return { ...facts, ...desiredFacts(change.desired), secret: change.secret };
  const id = change.live.id;
  const url = liveFacts(change.live.url, urlValues);
  if (change.op === 'update')
    return {
      ...facts,
      id,
      url,
      fields: change.fields.map((diff) => fieldFacts(diff, urlValues)),
      secret: change.secret,
    };
  return { ...facts, id, url };
}

function desiredFacts(desired: PresentHook): { readonly [key: string]: Json } {
  return {
    url: desired.url.toFingerprintText(),
    events: sortedSet(desired.events),
    content_type: desired.contentType,
    insecure_ssl: desired.insecureSsl,
    active: desired.active,
    credentials: desired.username !== undefined || desired.password !== undefined,
  };
}

function fieldFacts({ field, from, to }: FieldDiff, urlValues: readonly Sensitive[]): Json {
  return {
    field,
    from: from instanceof HookUrl ? liveFacts(from, urlValues) : from,
    to: to instanceof HookUrl ? to.toFingerprintText() : to,
  };
}

/** A live URL without what its shape and the values in declared URLs hide: a run that lacks a secret cannot tell that the URL holds it. */
function liveFacts(url: HookUrl, urlValues: readonly Sensitive[]): string {
  return liveUrl(url.reveal(), urlValues).toFingerprintText();
}
