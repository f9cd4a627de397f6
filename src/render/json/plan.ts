import type { Diagnostic } from '../../model/diagnostic.ts';
import type { LiveHook, PresentHook } from '../../model/hook.ts';
import { getFields } from '../../model/hook-fields.ts';
import { formatTargetName } from '../../model/target.ts';
import { countPlan, hasChanges, hasDrift } from '../../plan/counts.ts';
import type { Change, Outcome, Plan, PlannedTarget, Refresh, Refusal } from '../../plan/plan.ts';
import { getChangeUrl, shownFields } from '../changes.ts';
import { pingText } from '../delivery-words.ts';
import type { Json, JsonObject } from '../escape.ts';
import { countOutcomes } from '../heading.ts';
import { formatSummary } from '../outputs.ts';
import { getOutcomes, getPings, getPlan, type PingResult, type Report } from '../report.ts';
import { toHealthJson, toListingJson, toRedeliveryJson, toTargetJson } from './deliveries.ts';

/** The report for machines, as `schema/plan.schema.json` describes it. Every URL is the shown form; no value is sensitive. */
export function toPlanJson(report: Report): Json {
  const { failure, run } = report;
  const plan = getPlan(report);
  return {
    version: 1,
    mode: report.mode,
    summary: formatSummary(report),
    failure_reason: report.failureReason ?? null,
    failure: failure === undefined ? null : { message: failure.message, hint: failure.hint ?? null },
    diagnostics: report.diagnostics.map(toDiagnosticJson),
    valid: 'valid' in report ? { hooks: report.valid.hooks, targets: report.valid.targets } : null,
    plan: plan === undefined ? null : toPlanBody(plan, report),
    applied: toAppliedJson(report),
    pings: getPings(report).map(pingJson),
    ...toDeliveriesJson(report),
    run: {
      commit: run.commit ?? null,
      run_url: run.runUrl ?? null,
      run_number: run.runNumber ?? null,
      requests: run.requests,
      rate_limit_remaining: run.rateLimitRemaining ?? null,
    },
  };
}

/** What a run about deliveries found; no key for any other run. */
function toDeliveriesJson(report: Report): JsonObject {
  if ('health' in report) return { health: toHealthJson(report.health) };
  if ('redelivery' in report) return { redelivery: toRedeliveryJson(report.redelivery) };
  return 'listing' in report ? { deliveries: toListingJson(report.listing) } : {};
}

function toPlanBody(plan: Plan, report: Report): Json {
  return {
    api_base: plan.apiBase,
    digest: plan.digest,
    has_changes: hasChanges(plan),
    has_drift: hasDrift(plan),
    counts: { ...countPlan(plan) },
    refusals: plan.refusals.map(toRefusalJson),
    targets: plan.targets.map((planned) => toPlannedJson(planned, plan, report)),
  };
}

function toPlannedJson(planned: PlannedTarget, plan: Plan, report: Report): Json {
  if (planned.status === 'failed') {
    const { reason, message, hint } = planned.failure;
    return { ...toTargetJson(planned.target), status: 'failed', failure: { reason, message, hint: hint ?? null } };
  }
  const own = planned.plan;
  const listed = report.showUnmanaged === 'list';
  return {
    ...toTargetJson(own.target),
    status: 'planned',
    counts: { ...countPlan({ ...plan, targets: [planned] }) },
    refusals: planned.refusals.map(toRefusalJson),
    changes: own.changes.map(toChangeJson),
    refreshes: own.refreshes.map(toChangeJson),
    refused: own.refused.map(({ change, message, hint }) => ({ change: toChangeJson(change), message, hint })),
    unchanged: own.unchanged.map(({ id, desired, matchedBy }) => ({
      id,
      url: desired.url.shown,
      matched_by: matchedBy,
    })),
    unmanaged_is_drift: own.unmanagedIsDrift,
    unmanaged: listed ? own.unmanaged.map(({ live, mark }) => ({ ...toLiveJson(live), mark })) : null,
    ignored: listed ? own.ignored.map(toLiveJson) : null,
    secrets_not_compared: own.secretsNotCompared,
    notes: own.notes.map(toDiagnosticJson),
  };
}

/** What an apply did: one outcome for each change and refresh; null where nothing was applied. */
function toAppliedJson(report: Report): Json {
  const counts = countOutcomes(report);
  if (counts === undefined) return null;
  return {
    changes: { ...counts.changes },
    refreshes: { ...counts.refreshes },
    outcomes: (getOutcomes(report) ?? []).map(toOutcomeJson),
  };
}

function toRefusalJson({ reason, message, hint }: Refusal): Json {
  return { reason, message, hint };
}

function toDiagnosticJson({ severity, code, message, hint, location }: Diagnostic): Json {
  const place = location === undefined ? null : { file: location.file, line: location.line, column: location.column };
  return { severity, code, message, hint: hint ?? null, location: place };
}

function pingJson(ping: PingResult): Json {
  return {
    ...toTargetJson(ping.target),
    id: ping.hookId,
    url: ping.url.shown,
    verdict: ping.verdict,
    status_code: ping.statusCode ?? null,
    duration_seconds: ping.durationSeconds ?? null,
    message: pingText(ping),
  };
}

/** A change or refresh: what it acts on, and each field before and after (null where there is no such hook). */
function toChangeJson(change: Change | Refresh): Json {
  return {
    ...getKeys(change),
    description: 'desired' in change ? (change.desired.description ?? null) : null,
    matched_by: change.op === 'update' ? change.matchedBy : null,
    because: 'because' in change ? change.because : null,
    secret: toSecretJson(change),
    username_variable: change.op === 'create' ? (change.desired.username?.name ?? null) : null,
    password_variable: change.op === 'create' ? (change.desired.password?.name ?? null) : null,
    fields: toFieldsJson(change),
  };
}

/** What happened to a change; `op`, `id` and `url` are those of the planned one. */
function toOutcomeJson(outcome: Outcome): Json {
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
function toLiveJson(live: LiveHook): JsonObject {
  return {
    id: live.id,
    name: live.name,
    url: live.url.shown,
    events: live.events,
    active: live.active,
  };
}

function getKeys(change: Change | Refresh): JsonObject {
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

function toFieldsJson(change: Change | Refresh): Json {
  switch (change.op) {
    case 'create':
      return toValuesJson(change.desired).map(([field, value]) => ({ field, from: null, to: value }));
    case 'update':
      return change.fields.map((diff) => ({
        field: diff.field,
        from: diff.field === 'url' ? diff.from.toFingerprintText() : diff.from,
        to: diff.field === 'url' ? diff.to.toFingerprintText() : diff.to,
      }));
    case 'deactivate':
      return [{ field: 'active', from: change.live.active, to: false }];
    case 'delete':
      return toValuesJson(change.live).map(([field, value]) => ({ field, from: value, to: null }));
    case 'refresh':
      return [];
  }
}

function toValuesJson(hook: LiveHook | PresentHook): readonly (readonly [field: string, value: Json])[] {
  const fields = getFields(hook);
  return shownFields.map((field) => [field, field === 'url' ? fields.url.shown : fields[field]]);
}
