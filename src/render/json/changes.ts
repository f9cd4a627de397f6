import type { LiveHook, PresentHook } from '../../model/hook.ts';
import { type FieldDiff, getFields, type HookField } from '../../model/hook-fields.ts';
import { formatTargetName } from '../../model/target.ts';
import type { Change, Outcome, Refresh, RefusedChange } from '../../plan/plan.ts';
import { shownFields } from '../changes/change-fields.ts';
import { getChangeUrl } from '../changes/change-rows.ts';

/** A value that `JSON.stringify` writes as it is. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A change or refresh: what it acts on, and each field before and after (null where there is no such hook). */
export function toChangeJson(change: Change | Refresh): Json {
  return {
    ...getKeys(change),
    description: 'desired' in change ? (change.desired.description ?? null) : null,
    matched_by: change.op === 'update' ? change.matchedBy : null,
    because: 'because' in change ? change.because : null,
    secret: toSecretJson(change),
    ...toCredentialsJson(change),
    fields: toFieldsJson(change),
  };
}

/** A change that is not carried out, and why. */
export function toRefusedJson({ change, message, hint }: RefusedChange): Json {
  return { change: toChangeJson(change), message, hint };
}

/** What happened to a change; `op`, `id` and `url` are those of the planned one. */
export function toOutcomeJson(outcome: Outcome): Json {
  return {
    target: formatTargetName(outcome.target),
    ...getKeys(outcome.change),
    status: outcome.status,
    partly: outcome.partly,
    message: outcome.message,
    reason: outcome.reason ?? null,
    hook_id: outcome.hookId ?? null,
    requests: outcome.requests.map(({ method, path, status }) => ({ method, path, status })),
  };
}

/** A live hook that the plan leaves alone. */
export function toLiveJson(live: LiveHook): { readonly [key: string]: Json } {
  return {
    id: live.id,
    name: live.name,
    url: live.url.shown,
    events: live.events,
    active: live.active,
  };
}

function getKeys(change: Change | Refresh): { readonly [key: string]: Json } {
  const url = getChangeUrl(change);
  return {
    op: change.op,
    id: change.op === 'create' ? null : change.live.id,
    url: url.shown,
    url_fingerprint: url.fingerprint,
  };
}

function toSecretJson(change: Change | Refresh): Json {
  switch (change.op) {
    case 'create':
    case 'update':
      return { effect: change.secret, variable: change.secret === 'keep' ? null : getVariableName(change.desired) };
    case 'refresh':
      return { effect: 'refresh', variable: getVariableName(change.desired) };
    case 'deactivate':
    case 'delete':
      return { effect: change.op === 'delete' && change.live.hasSecret ? 'remove' : 'keep', variable: null };
  }
}

function getVariableName(desired: PresentHook): string | null {
  return desired.secret.kind === 'declared' ? desired.secret.name : null;
}

function toCredentialsJson(change: Change | Refresh): { readonly [key: string]: Json } {
  const desired = change.op === 'create' ? change.desired : undefined;
  return { username_variable: desired?.username?.name ?? null, password_variable: desired?.password?.name ?? null };
}

function toFieldsJson(change: Change | Refresh): Json {
  switch (change.op) {
    case 'create':
      return listFieldsJson(change.desired).map(({ field, value }) => ({ field, from: null, to: value }));
    case 'update':
      return change.fields.map((diff) => ({
        field: diff.field,
        from: toValueJson(diff, 'from'),
        to: toValueJson(diff, 'to'),
      }));
    case 'deactivate':
      return [{ field: 'active', from: change.live.active, to: false }];
    case 'delete':
      return listFieldsJson(change.live).map(({ field, value }) => ({ field, from: value, to: null }));
    case 'refresh':
      return [];
  }
}

function listFieldsJson(hook: LiveHook | PresentHook): readonly { readonly field: HookField; readonly value: Json }[] {
  const fields = getFields(hook);
  return shownFields.map((field) => ({ field, value: field === 'url' ? fields.url.toString() : fields[field] }));
}

function toValueJson(diff: FieldDiff, side: 'from' | 'to'): Json {
  return diff.field === 'url' ? diff[side].toFingerprintText() : diff[side];
}
