import type { Diagnostic } from '../model/diagnostic.ts';
import { type Target, targetName } from '../model/target.ts';
import { countPlan, hasChanges, hasDrift } from '../plan/counts.ts';
import type { Plan, PlanCounts, PlannedTarget, Refusal } from '../plan/plan.ts';
import { changeJson, type Json, liveJson, outcomeJson, refusedJson } from './change-json.ts';
import { listingJson } from './delivery-json.ts';
import { healthJson } from './health-json.ts';
import { formatSummary } from './outputs.ts';
import { pingText } from './ping-text.ts';
import { redeliveryJson } from './redelivery-json.ts';
import { getOutcomes, getPings, getPlan, type PingResult, type Report } from './report.ts';
import { tallies } from './tally.ts';

/** The report for machines, as `schema/plan.schema.json` describes it. Every URL is the shown form; no value is confidential. */
export function planJson(report: Report): Json {
  const { failure, run } = report;
  const plan = getPlan(report);
  return {
    version: 1,
    mode: report.mode,
    summary: formatSummary(report),
    failure_reason: report.failureReason ?? null,
    failure: failure === undefined ? null : { message: failure.message, hint: failure.hint ?? null },
    diagnostics: report.diagnostics.map(diagnosticJson),
    valid: 'valid' in report ? { hooks: report.valid.hooks, targets: report.valid.targets } : null,
    plan: plan === undefined ? null : planBodyJson(plan, report),
    applied: appliedJson(report),
    pings: getPings(report).map(pingJson),
    ...deliveriesJson(report),
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
function deliveriesJson(report: Report): { readonly [key: string]: Json } {
  if ('health' in report) return { health: healthJson(report.health) };
  if ('redelivery' in report) return { redelivery: redeliveryJson(report.redelivery) };
  return 'listing' in report ? { deliveries: listingJson(report.listing) } : {};
}

function planBodyJson(plan: Plan, report: Report): Json {
  return {
    api_base: plan.apiBase,
    digest: plan.digest,
    has_changes: hasChanges(plan),
    has_drift: hasDrift(plan),
    counts: countsJson(countPlan(plan)),
    refusals: plan.refusals.map(refusalJson),
    targets: plan.targets.map((planned) => targetJson(planned, plan, report)),
  };
}

function targetJson(planned: PlannedTarget, plan: Plan, report: Report): Json {
  if (planned.status === 'failed') {
    const { reason, message, hint } = planned.failure;
    return { ...targetFields(planned.target), status: 'failed', failure: { reason, message, hint: hint ?? null } };
  }
  const own = planned.plan;
  const listed = report.showUnmanaged === 'list';
  return {
    ...targetFields(own.target),
    status: 'planned',
    counts: countsJson(countPlan({ ...plan, targets: [planned] })),
    refusals: planned.refusals.map(refusalJson),
    changes: own.changes.map(changeJson),
    refreshes: own.refreshes.map(changeJson),
    refused: own.refused.map(refusedJson),
    unchanged: own.unchanged.map(({ id, desired, matchedBy }) => ({
      id,
      url: desired.url.shown,
      matched_by: matchedBy,
    })),
    unmanaged_is_drift: own.unmanagedIsDrift,
    unmanaged: listed ? own.unmanaged.map(({ live, mark }) => ({ ...liveJson(live), mark })) : null,
    ignored: listed ? own.ignored.map(liveJson) : null,
    secrets_not_compared: own.secretsNotCompared,
    notes: own.notes.map(diagnosticJson),
  };
}

/** What an apply did: one outcome for each change and refresh; null where nothing was applied. */
function appliedJson(report: Report): Json {
  const counts = tallies(report);
  if (counts === undefined) return null;
  return {
    changes: { ...counts.changes },
    refreshes: { ...counts.refreshes },
    outcomes: (getOutcomes(report) ?? []).map(outcomeJson),
  };
}

function targetFields(target: Target): { readonly [key: string]: Json } {
  return { kind: target.kind, target: targetName(target) };
}

function countsJson(counts: PlanCounts): Json {
  const { creates, updates, deactivations, deletes, refreshes, unchanged, unmanaged, ignored } = counts;
  return { creates, updates, deactivations, deletes, refreshes, unchanged, unmanaged, ignored };
}

function refusalJson({ reason, message, hint }: Refusal): Json {
  return { reason, message, hint };
}

function diagnosticJson({ severity, code, message, hint, location }: Diagnostic): Json {
  const place = location === undefined ? null : { file: location.file, line: location.line, column: location.column };
  return { severity, code, message, hint: hint ?? null, location: place };
}

function pingJson(ping: PingResult): Json {
  return {
    ...targetFields(ping.target),
    id: ping.hookId,
    url: ping.url.shown,
    verdict: ping.verdict,
    status_code: ping.statusCode ?? null,
    duration_seconds: ping.durationSeconds ?? null,
    message: pingText(ping),
  };
}
