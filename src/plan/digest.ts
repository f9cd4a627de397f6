import { createHash } from 'node:crypto';
import { compareText } from '../model/compare.ts';
import type { PresentHook } from '../model/hook.ts';
import { createDiff, type FieldDiff, hookFieldNames } from '../model/hook-fields.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { formatTargetKey, type Target } from '../model/target.ts';
import { HookUrl, parseLiveUrl } from '../model/url.ts';
import type { Change, PlannedTarget } from './plan.ts';

/**
 * SHA-256 in hex of all changes, whatever their order: API base, target, op, id, each field before and after, URLs as shown with their
 * fingerprint, what happens to the secret but not its value. Empty where a target could not be planned. `urlValues`: the values of
 * variables in declared URLs, which every run has, unlike secrets; live URLs are hashed without them.
 */
export function hashPlan(
  apiBase: string,
  planned: readonly PlannedTarget[],
  urlValues: readonly Sensitive[] = [],
): string {
  if (planned.some(({ status }) => status === 'failed')) return '';
  const changes = planned
    .filter((each) => each.status === 'planned')
    .flatMap(({ plan }) =>
      plan.changes.map((change) => formatCanonicalJson(toJsonChange(plan.target, change, urlValues))),
    )
    .sort(compareText);
  return createHash('sha256')
    .update(formatCanonicalJson({ api_base: apiBase, changes }))
    .digest('hex');
}

function toJsonChange(target: Target, change: Change, urlValues: readonly Sensitive[]): Json {
  const facts = { target: formatTargetKey(target), op: change.op };
  if (change.op === 'create') return { ...facts, ...toJsonHook(change.desired), secret: change.secret };
  const id = change.live.id;
  const url = formatLiveUrl(change.live.url, urlValues);
  if (change.op === 'update')
    return {
      ...facts,
      id,
      url,
      fields: change.fields.map((diff) => toJsonField(diff, urlValues)),
      secret: change.secret,
    };
  return { ...facts, id, url };
}

function toJsonHook(desired: PresentHook): { readonly [key: string]: Json } {
  const fields = hookFieldNames.map((field) => [field, toJsonValue(createDiff(field, desired, desired).to)] as const);
  return {
    ...Object.fromEntries(fields),
    credentials: desired.username !== undefined || desired.password !== undefined,
  };
}

function toJsonField({ field, from, to }: FieldDiff, urlValues: readonly Sensitive[]): Json {
  return {
    field,
    from: from instanceof HookUrl ? formatLiveUrl(from, urlValues) : from,
    to: toJsonValue(to),
  };
}

function toJsonValue(value: FieldDiff['to']): Json {
  return value instanceof HookUrl ? value.toFingerprintText() : value;
}

/** A live URL without what its shape and the values in declared URLs hide: a run that lacks a secret cannot tell that the URL holds it. */
function formatLiveUrl(url: HookUrl, urlValues: readonly Sensitive[]): string {
  return parseLiveUrl(url.reveal(), urlValues).toFingerprintText();
}

/** What JSON can hold. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** JSON with sorted keys and no white space: equal for equal values. */
export function formatCanonicalJson(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(formatCanonicalJson).join(',')}]`;
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${formatCanonicalJson(each)}`).join(',')}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
