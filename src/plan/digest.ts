import { compareText } from '../model/compare.ts';
import { createDiff, type FieldDiff, hookFieldNames } from '../model/hook-fields.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { formatTargetKey, type Target } from '../model/target.ts';
import { HookUrl, hashText, parseLiveUrl } from '../model/url.ts';
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
  return hashText(formatCanonicalJson({ api_base: apiBase, changes }));
}

function toJsonChange(target: Target, change: Change, urlValues: readonly Sensitive[]): object {
  const facts = { target: formatTargetKey(target), op: change.op };
  if (change.op === 'create') {
    const { desired, secret } = change;
    const fields = hookFieldNames.map((field) => [field, toJsonValue(createDiff(field, desired, desired).to)]);
    const credentials = desired.username !== undefined || desired.password !== undefined;
    return { ...facts, ...Object.fromEntries(fields), credentials, secret };
  }
  const hook = { ...facts, id: change.live.id, url: formatLiveUrl(change.live.url, urlValues) };
  if (change.op !== 'update') return hook;
  const fields = change.fields.map(({ field, from, to }) => ({
    field,
    from: from instanceof HookUrl ? formatLiveUrl(from, urlValues) : from,
    to: toJsonValue(to),
  }));
  return { ...hook, fields, secret: change.secret };
}

function toJsonValue(value: FieldDiff['to']): unknown {
  return value instanceof HookUrl ? value.toFingerprintText() : value;
}

/** A live URL without what its shape and the values in declared URLs hide: a run that lacks a secret cannot tell that the URL holds it. */
function formatLiveUrl(url: HookUrl, urlValues: readonly Sensitive[]): string {
  return parseLiveUrl(url.reveal(), urlValues).toFingerprintText();
}

/** JSON with sorted keys and no white space: equal for equal values. */
export function formatCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => compareText(a, b)));
  });
}
