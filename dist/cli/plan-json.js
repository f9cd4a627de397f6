import { $ as hasChanges, L as heading, Q as tallies, R as pingText, bt as targetName, et as hasDrift, ft as unhealthyHooks, it as redeliveryText, mt as isDelivered, nt as urlOf, pt as failureCause, tt as planCounts, ut as failureRate, z as shownPayload } from "./index.js";
// src/render/change-json.ts
/** A change or refresh: what it acts on, and each field before and after (null where there is no such hook). */
function changeJson(change) {
	return {
		...keyJson(change),
		description: "desired" in change ? change.desired.description ?? null : null,
		matched_by: change.op === "update" ? change.matchedBy : null,
		because: "because" in change ? change.because : null,
		secret: secretJson(change),
		...credentialsJson(change),
		fields: fieldsJson(change)
	};
}
/** A change that is not carried out, and why. */
function refusedJson({ change, message, hint }) {
	return {
		change: changeJson(change),
		message,
		hint
	};
}
/** What happened to a change; `op`, `id` and `url` are those of the planned one. */
function outcomeJson$1(outcome) {
	return {
		target: targetName(outcome.target),
		...keyJson(outcome.change),
		status: outcome.status,
		partly: outcome.partly,
		message: outcome.message,
		reason: outcome.reason ?? null,
		hook_id: outcome.hookId ?? null,
		requests: outcome.requests.map(({ method, path, status }) => ({
			method,
			path,
			status
		}))
	};
}
/** A live hook that the plan leaves alone. */
function liveJson(live) {
	return {
		id: live.id,
		name: live.name,
		url: live.url.shown,
		url_fingerprint: live.url.fingerprint,
		events: live.events,
		active: live.active
	};
}
function keyJson(change) {
	const url = urlOf(change);
	return {
		op: change.op,
		id: change.op === "create" ? null : change.live.id,
		url: url.shown,
		url_fingerprint: url.fingerprint
	};
}
function secretJson(change) {
	switch (change.op) {
		case "create":
		case "update": return {
			effect: change.secret,
			variable: change.secret === "keep" ? null : variable(change.desired)
		};
		case "refresh": return {
			effect: "refresh",
			variable: variable(change.desired)
		};
		case "deactivate":
		case "delete": return {
			effect: change.op === "delete" && change.live.hasSecret ? "remove" : "keep",
			variable: null
		};
	}
}
function variable(desired) {
	return desired.secret.kind === "declared" ? desired.secret.name : null;
}
function credentialsJson(change) {
	const desired = change.op === "create" ? change.desired : void 0;
	return {
		username_variable: desired?.username?.name ?? null,
		password_variable: desired?.password?.name ?? null
	};
}
function fieldsJson(change) {
	switch (change.op) {
		case "create": {
			const { url, events, contentType, insecureSsl, active } = change.desired;
			const after = {
				url: url.toString(),
				events,
				content_type: contentType,
				insecure_ssl: insecureSsl,
				active
			};
			return Object.entries(after).map(([field, to]) => ({
				field,
				from: null,
				to
			}));
		}
		case "update": return change.fields.map((diff) => ({
			field: diff.field,
			from: valueJson(diff, "from"),
			to: valueJson(diff, "to")
		}));
		case "deactivate": return [{
			field: "active",
			from: change.live.active,
			to: false
		}];
		case "delete": {
			const { url, events, contentType, insecureSsl, active } = change.live;
			const before = {
				url: url.toString(),
				events,
				content_type: contentType,
				insecure_ssl: insecureSsl,
				active
			};
			return Object.entries(before).map(([field, from]) => ({
				field,
				from,
				to: null
			}));
		}
		case "refresh": return [];
	}
}
function valueJson(diff, side) {
	return diff.field === "url" ? diff[side].toString() : diff[side];
}
// src/render/health-json.ts
/** The health for machines. Rates are percent, times ISO 8601. */
function healthJson(health) {
	const unhealthy = new Set(unhealthyHooks(health));
	return {
		since: iso(health.from),
		until: iso(health.to),
		answer_seconds: health.answerSeconds,
		max_failure_rate: health.maxFailureRate ?? null,
		hooks: health.hooks.map((hook) => hookJson(hook, { isHealthy: !unhealthy.has(hook) })),
		not_live: health.missing.map(({ target, url }) => ({
			kind: target.kind,
			target: targetName(target),
			url: url.shown,
			url_fingerprint: url.fingerprint
		}))
	};
}
/** What a hook is known by in every JSON about deliveries. */
function watchedJson({ target, id, url, isActive, isDeclared }) {
	return {
		kind: target.kind,
		target: targetName(target),
		id,
		url: url.shown,
		url_fingerprint: url.fingerprint,
		active: isActive,
		declared: isDeclared
	};
}
/** A time in milliseconds since the epoch as ISO 8601 in UTC. */
function iso(milliseconds) {
	return new Date(milliseconds).toISOString();
}
function hookJson(health, { isHealthy }) {
	return {
		...watchedJson(health.hook),
		status: health.status,
		message: health.status === "unread" ? health.failure.message : null,
		figures: health.status === "read" ? figuresJson(health, { isHealthy }) : null
	};
}
function figuresJson({ figures }, { isHealthy }) {
	const { lastSuccessAt, lastFailure } = figures;
	return {
		healthy: isHealthy,
		sampled: figures.isSampled,
		deliveries: figures.deliveries,
		failures: figures.failures,
		failure_rate: failureRate(figures),
		failures_by_kind: { ...figures.failuresByKind },
		throttled: figures.throttled,
		last_success_at: lastSuccessAt === void 0 ? null : iso(lastSuccessAt),
		last_failure_at: lastFailure === void 0 ? null : iso(lastFailure.at),
		last_failure: lastFailure?.words ?? null,
		median_seconds: figures.medianSeconds ?? null,
		slowest_seconds: figures.slowestSeconds ?? null,
		sparkline: figures.sparkline
	};
}
// src/render/delivery-json.ts
/** A delivery for machines; its id is text, since it exceeds what a JSON number can hold. */
function deliveryJson(delivery) {
	return {
		id: delivery.id,
		guid: delivery.guid,
		delivered_at: iso(delivery.deliveredAt),
		event: delivery.event,
		action: delivery.action === "" ? null : delivery.action,
		redelivery: delivery.isRedelivery,
		delivered: isDelivered(delivery),
		status: delivery.status,
		status_code: delivery.statusCode,
		failure: failureCause(delivery)?.words ?? null,
		duration_seconds: delivery.durationSeconds,
		throttled: delivery.isThrottled
	};
}
/** The deliveries that were asked for. */
function listingJson(listing) {
	return {
		since: iso(listing.from),
		hooks: listing.logs.map(({ hook, deliveries, isWhole }) => ({
			...watchedJson(hook),
			sampled: !isWhole,
			deliveries: deliveries.map(deliveryJson)
		})),
		shown: listing.shown === void 0 ? null : shownJson(listing.shown)
	};
}
function shownJson(shown) {
	return {
		hook: watchedJson(shown.hook),
		...deliveryJson(shown.delivery),
		headers: shown.headers ?? null,
		signed: shown.headers === void 0 ? null : shown.signature !== void 0,
		payload: shown.showsPayload ? shownPayload(shown) ?? null : null
	};
}
// src/render/redelivery-json.ts
/** The redeliveries for machines. */
function redeliveryJson(result) {
	const { healed, exhausted, leftOut, overLimit } = result.plan;
	return {
		since: iso(result.from),
		dry_run: result.isDryRun,
		logs_read: result.hooks,
		healed,
		exhausted,
		left_out: leftOut,
		over_limit: overLimit,
		redeliveries: result.outcomes.map(outcomeJson),
		unread: result.unread.map(({ target, url, failure }) => ({
			kind: target.kind,
			target: targetName(target),
			url: url.shown,
			url_fingerprint: url.fingerprint,
			message: failure.message
		}))
	};
}
function outcomeJson(outcome) {
	const { redelivery, status, result } = outcome;
	return {
		hook: watchedJson(redelivery.hook),
		delivery: deliveryJson(redelivery.delivery),
		attempts: redelivery.attempts,
		first_at: iso(redelivery.firstAt),
		status,
		result: result === void 0 ? null : deliveryJson(result),
		message: redeliveryText(outcome)
	};
}
// src/render/plan-json.ts
/** The report for machines, as `schema/plan.schema.json` describes it. Every URL is the shown form; no value is confidential. */
function planJson(report) {
	const { plan, failure, run } = report;
	return {
		version: 1,
		mode: report.mode,
		summary: heading(report),
		failure_reason: report.failureReason ?? null,
		failure: failure === void 0 ? null : {
			message: failure.message,
			hint: failure.hint ?? null
		},
		diagnostics: report.diagnostics.map(diagnosticJson),
		valid: report.valid === void 0 ? null : {
			hooks: report.valid.hooks,
			targets: report.valid.targets
		},
		plan: plan === void 0 ? null : planBodyJson(plan, report),
		applied: appliedJson(report),
		pings: report.pings.map(pingJson),
		...deliveriesJson(report),
		run: {
			commit: run.commit ?? null,
			run_url: run.runUrl ?? null,
			run_number: run.runNumber ?? null,
			requests: run.requests,
			rate_limit_remaining: run.rateLimitRemaining ?? null
		}
	};
}
/** What a run about deliveries found; no key for any other run. */
function deliveriesJson({ health, redelivery, listing }) {
	return {
		...health === void 0 ? {} : { health: healthJson(health) },
		...redelivery === void 0 ? {} : { redelivery: redeliveryJson(redelivery) },
		...listing === void 0 ? {} : { deliveries: listingJson(listing) }
	};
}
function planBodyJson(plan, report) {
	return {
		api_base: plan.apiBase,
		digest: plan.digest,
		has_changes: hasChanges(plan),
		has_drift: hasDrift(plan),
		counts: countsJson(planCounts(plan)),
		refusals: plan.refusals.map(refusalJson),
		targets: plan.targets.map((planned) => targetJson(planned, plan, report))
	};
}
function targetJson(planned, plan, report) {
	if (planned.status === "failed") {
		const { reason, message, hint } = planned.failure;
		return {
			...targetFields(planned.target),
			status: "failed",
			failure: {
				reason,
				message,
				hint: hint ?? null
			}
		};
	}
	const own = planned.plan;
	const listed = report.showUnmanaged === "list";
	return {
		...targetFields(own.target),
		status: "planned",
		counts: countsJson(planCounts({
			...plan,
			targets: [planned]
		})),
		refusals: planned.refusals.map(refusalJson),
		changes: own.changes.map(changeJson),
		refreshes: own.refreshes.map(changeJson),
		refused: own.refused.map(refusedJson),
		unchanged: own.unchanged.map(({ id, desired, matchedBy }) => ({
			id,
			url: desired.url.shown,
			url_fingerprint: desired.url.fingerprint,
			matched_by: matchedBy
		})),
		unmanaged_is_drift: own.unmanagedIsDrift,
		unmanaged: listed ? own.unmanaged.map(({ live, mark }) => ({
			...liveJson(live),
			mark
		})) : null,
		ignored: listed ? own.ignored.map(liveJson) : null,
		secrets_not_compared: own.secretsNotCompared,
		notes: own.notes.map(diagnosticJson)
	};
}
/** What an apply did: one outcome for each change and refresh; null where nothing was applied. */
function appliedJson(report) {
	const counts = tallies(report);
	if (counts === void 0) return null;
	return {
		changes: { ...counts.changes },
		refreshes: { ...counts.refreshes },
		outcomes: (report.outcomes ?? []).map(outcomeJson$1)
	};
}
function targetFields(target) {
	return {
		kind: target.kind,
		target: targetName(target)
	};
}
function countsJson(counts) {
	const { creates, updates, deactivations, deletes, refreshes, unchanged, unmanaged, ignored } = counts;
	return {
		creates,
		updates,
		deactivations,
		deletes,
		refreshes,
		unchanged,
		unmanaged,
		ignored
	};
}
function refusalJson({ reason, message, hint }) {
	return {
		reason,
		message,
		hint
	};
}
function diagnosticJson({ severity, code, message, hint, location }) {
	const place = location === void 0 ? null : {
		file: location.file,
		line: location.line,
		column: location.column
	};
	return {
		severity,
		code,
		message,
		hint: hint ?? null,
		location: place
	};
}
function pingJson(ping) {
	return {
		...targetFields(ping.target),
		id: ping.hookId,
		url: ping.url.shown,
		url_fingerprint: ping.url.fingerprint,
		verdict: ping.verdict,
		status_code: ping.statusCode ?? null,
		duration_seconds: ping.durationSeconds ?? null,
		message: pingText(ping)
	};
}
export { planJson };
