import { A as targetPlans, C as leftAloneText, D as diagnosticLine, E as timeText, I as withoutCommand, N as logLine, O as failedTargets, S as eventText, T as resultText, _ as remarkText, a as eventsText, b as place, c as listingLines, d as severityPaints, f as shownPayload, g as lastSuccessText, h as lastFailureText, i as nextStep, j as clipped, k as targetOf, l as opPaints, m as deliveriesText, n as unmanagedGroups, o as heading, p as answersText, r as planLine, s as pingText, t as page, u as painted, v as countsText, w as redeliveryText, x as findings, y as tallies } from "./page.js";
import { r as targetName } from "./target.js";
import { i as planCounts, n as hasChanges, r as hasDrift, t as counted } from "./counted.js";
import { a as rows, i as signs, n as outcomeText, o as urlOf, r as statusWords, s as briefLines } from "./outcome-text.js";
import { i as isDelivered, t as failureCause } from "./failure-cause.js";
import { r as unhealthyHooks, t as failureRate } from "./health.js";
import { n as compareText } from "./compare.js";
// src/render/health-log.ts
const fieldWidth$1 = 14;
/** A block of lines for each hook. */
function healthLines(health, colour) {
	return (health?.hooks ?? []).map((hook) => hookLines(hook, {
		answerSeconds: health?.answerSeconds ?? 0,
		colour
	}));
}
function hookLines(health, { answerSeconds, colour }) {
	const { hook } = health;
	const remark = remarkText(health);
	const about = [
		targetName(hook.target),
		`id ${hook.id}`,
		...hook.isDeclared ? [] : ["not in the config"]
	].join(", ");
	const title = logLine(`${hook.url}  (${about})${remark === "" ? "" : `  ${remark}`}`);
	if (health.status !== "read") return [painted(title, "bold", colour)];
	const { figures } = health;
	const lines = [["deliveries", deliveriesText(figures)], ...figures.deliveries === 0 ? [] : [
		["last success", lastSuccessText(figures)],
		["last failure", lastFailureText(figures)],
		["answers", answersText(figures, answerSeconds)],
		...figures.throttled === 0 ? [] : [["throttled", `${figures.throttled} by GitHub`]],
		["failures", `${figures.sparkline}  over time, low is good`]
	]];
	return [painted(title, "bold", colour), ...lines.map(([field, text]) => `    ${field.padEnd(fieldWidth$1)}${logLine(text)}`)];
}
// src/render/redelivery-log.ts
/** One line a redelivery, oldest event first, and what was left alone. */
function redeliveryLines(result) {
	if (result === void 0) return [];
	const rest = leftAloneText(result);
	return [result.outcomes.map(outcomeLine), rest === "" ? [] : [rest]];
}
function outcomeLine(outcome) {
	const { hook, delivery, firstAt, attempts } = outcome.redelivery;
	const facts = `${timeText(firstAt)}  ${eventText(delivery)}  ${delivery.guid}  ${hook.url}`;
	const before = `${resultText(delivery)}${attempts === 1 ? "" : ` (${attempts} attempts)`}`;
	return `    ${logLine(`${facts}  ${before} → ${redeliveryText(outcome)}`)}`;
}
// src/render/target-log.ts
/** Indent of what belongs to the line above. */
const indent = "    ";
/** Width of the longest field name and the gap behind it. */
const fieldWidth = 14;
/** A block of lines for each target with something to show, then the number of the others. */
function targetLogLines(report, colour) {
	const planned = report.plan?.targets ?? [];
	const blocks = planned.map((target) => blockOf(target, report, colour));
	const quiet = blocks.filter((block) => block.length === 0).length - planned.filter(({ status }) => status === "failed").length;
	const others = quiet > 0 && planned.length > 1 ? [[`${counted(quiet, "target")} with nothing to change.`]] : [];
	return [...blocks, ...others];
}
function blockOf(planned, report, colour) {
	if (planned.status === "failed" || report.plan === void 0) return [];
	const changes = rows(planned.plan, report.outcomes).flatMap((row) => rowLines(row, colour));
	const unmanaged = unmanagedLines(planned.plan, report.showUnmanaged, colour);
	const lines = [
		...changes,
		...changes.length > 0 && unmanaged.length > 0 ? [""] : [],
		...unmanaged
	];
	if (lines.length === 0 || report.plan.targets.length === 1) return lines;
	const counts = countsText({
		...report.plan,
		targets: [planned]
	});
	return [painted(logLine(`${targetName(planned.plan.target)}  ${counts}`), "bold", colour), ...lines];
}
function rowLines(row, colour) {
	const id = row.id === void 0 ? "" : `  (id ${row.id})`;
	const status = row.outcome === void 0 ? "" : `  ${statusWords[row.outcome.status]}`;
	const because = row.because === "" ? "" : `  ${row.because}`;
	const sign = painted(signs[row.op].sign, opPaints[row.op], colour);
	const told = [
		...row.description === void 0 ? [] : [{
			kind: "says",
			field: "description",
			words: row.description
		}],
		...row.op === "delete" ? briefLines(row.op, row.fields) : row.fields,
		...row.outcome === void 0 || row.outcome.status === "done" ? [] : [{
			kind: "says",
			field: "outcome",
			words: outcomeText(row.outcome)
		}]
	];
	return [`${sign} ${logLine(`${row.url}${id}${because}${status}`)}`, ...told.map(fieldLine)];
}
function fieldLine(line) {
	return `${indent}${line.field.padEnd(fieldWidth)}${logLine(fieldText(line))}`;
}
function fieldText(line) {
	switch (line.kind) {
		case "is": return line.values.join(", ");
		case "says": return line.words;
		case "changes": return `${line.from} → ${line.to}`;
		case "events": return eventsText(line);
	}
}
function unmanagedLines(plan, show, colour) {
	return unmanagedGroups(plan).flatMap(({ title, hooks }) => {
		const listed = show === "count" ? [] : hooks.map((hook) => `${indent}${logLine(unmanagedText(hook))}`);
		return [painted(title, "dim", colour), ...listed];
	});
}
function unmanagedText({ live, word }) {
	return [
		String(live.url),
		`(id ${live.id})`,
		live.events.join(", "),
		...live.active ? [] : ["inactive"],
		...word === "" ? [] : [word]
	].join("  ");
}
// src/render/log.ts
/** The report for the log and the terminal: the heading first, each line safe to print where the runner listens for commands. */
function logLines(report, options) {
	const { colour } = options;
	return [
		headingLines(report, colour),
		findingLines(report, ["error"], colour),
		...targetLogLines(report, colour),
		pingLines(report),
		...healthLines(report.health, colour),
		...redeliveryLines(report.redelivery),
		...listingLines(report.listing, colour),
		findingLines(report, ["warning", "notice"], colour),
		lastLines(report, colour)
	].filter((block) => block.length > 0).flatMap((block, index) => index === 0 ? block : ["", ...block]).map(withoutCommand);
}
/** The heading, and the counts of the plan where the heading has something more urgent to say. */
function headingLines(report, colour) {
	const counts = planLine(report);
	return [painted(heading(report), "bold", colour), ...counts === "" ? [] : [counts]];
}
function findingLines(report, severities, colour) {
	return findings(report).filter(({ severity }) => severities.includes(severity)).map((finding) => {
		const [word = "", ...rest] = diagnosticLine(finding).split(" ");
		return [painted(word, severityPaints[finding.severity], colour), ...rest].join(" ");
	});
}
function pingLines({ pings }) {
	if (pings.length === 0) return [];
	return ["Pings", ...pings.map((ping) => `    ${logLine(`${ping.url}  ${pingText(ping)}`)}`)];
}
function lastLines(report, colour) {
	const digest = report.plan?.digest ?? "";
	const step = nextStep(report);
	const facts = [...report.plan === void 0 ? [] : [place(report.plan)], ...digest === "" ? [] : [`digest ${digest}`]];
	return [...step === "" ? [] : [step], ...facts.length === 0 ? [] : [painted(logLine(facts.join(", ")), "dim", colour)]];
}
// src/render/markdown.ts
/** GitHub drops a step's whole summary above 1 MiB. */
const summaryBytes$1 = 1e6;
/** The job summary: the whole report, in at most `maxBytes` bytes of UTF-8. */
function summaryMarkdown(report, { maxBytes } = { maxBytes: summaryBytes$1 }) {
	const encoder = new TextEncoder();
	return page(report, {
		room: maxBytes,
		size: (text) => encoder.encode(text).length
	});
}
const outputNames = Object.keys({
	"has-changes": "`true` or `false`; empty where no plan could be made.",
	"has-drift": "`true` or `false`: changes, and unmanaged hooks under `unmanaged: drift`. Empty where no plan could be made.",
	creates: "Number of hooks to create.",
	updates: "Number of hooks to update.",
	deactivations: "Number of hooks to deactivate.",
	deletes: "Number of hooks to delete.",
	refreshes: "Number of declared secrets to write again.",
	unchanged: "Number of hooks that are as declared.",
	unmanaged: "Number of live hooks that the config does not name.",
	ignored: "Number of live hooks that `ignore` covers.",
	applied: "Number of changes done.",
	failed: "Number of changes not done.",
	digest: "SHA-256 (hex) of the changes. Empty where a target could not be planned.",
	"plan-file": "Path of the JSON plan.",
	summary: "One line, as in the heading of the summary.",
	"failure-reason": "Empty, or why the run is red.",
	targets: "JSON list of the targets, for a matrix.",
	"drift-issue-url": "Where the drift issue is.",
	"comment-url": "Where the comment is."
});
// src/render/outputs.ts
/** Every output, whatever happened; empty where the run does not know. */
function outputs(report) {
	const { plan } = report;
	const changes = tallies(report)?.changes;
	return {
		"has-changes": verdict(plan, hasChanges),
		"has-drift": verdict(plan, hasDrift),
		...countTexts(plan),
		applied: String(changes?.done ?? 0),
		failed: String(changes === void 0 ? 0 : changes.total - changes.done),
		digest: plan?.digest ?? "",
		summary: heading(report),
		"failure-reason": report.failureReason ?? "",
		targets: JSON.stringify((plan?.targets ?? []).map((planned) => targetName(targetOf(planned))))
	};
}
/** `true` as soon as one target says so; `false` only where every target was planned. */
function verdict(plan, holds) {
	if (plan === void 0) return "";
	if (holds(plan)) return "true";
	return failedTargets(plan).length === 0 ? "false" : "";
}
function countTexts(plan) {
	const counts = plan !== void 0 && (plan.targets.length === 0 || targetPlans(plan).length > 0) ? planCounts(plan) : void 0;
	return {
		creates: text(counts?.creates),
		updates: text(counts?.updates),
		deactivations: text(counts?.deactivations),
		deletes: text(counts?.deletes),
		refreshes: text(counts?.refreshes),
		unchanged: text(counts?.unchanged),
		unmanaged: text(counts?.unmanaged),
		ignored: text(counts?.ignored)
	};
}
function text(count) {
	return count === void 0 ? "" : String(count);
}
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
		unchanged: own.unchanged.map(({ live, desired, matchedBy }) => ({
			id: live.id,
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
// src/render/annotations.ts
/** The runner shows this many of each severity for a step and drops the others silently. */
const shownOfEach = 10;
/** The runner cuts messages at 4,096 characters. */
const longestMessage = 4e3;
/**
* The first ten of each severity in file order, what has no place first, and how many were left out. Every error and warning of the
* run is one; of notices only what inputs and files gave reason for, since the rest is no news.
*/
function annotations(report) {
	const all = findings(report).filter((finding) => finding.severity !== "notice" || report.diagnostics.includes(finding));
	const shown = [
		"error",
		"warning",
		"notice"
	].flatMap((severity) => all.filter((finding) => finding.severity === severity).toSorted(byPlace).slice(0, shownOfEach).map(annotation));
	return {
		shown,
		leftOut: all.length - shown.length
	};
}
function byPlace({ location: a }, { location: b }) {
	if (a === void 0 || b === void 0) return Number(a !== void 0) - Number(b !== void 0);
	return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}
function annotation({ severity, code, message, hint, location, target }) {
	const about = target === void 0 ? "" : `${target}: `;
	const text = logLine(`${about}${message}${hint === void 0 ? "" : ` ${hint}`}`);
	return {
		severity,
		title: code,
		message: clipped(text, longestMessage),
		...location
	};
}
// src/actions/annotate.ts
/**
* Marks what the run found at its lines. The runner shows ten of each severity; of the others one line in the log tells. They are folded
* in the log, which has said all of it before.
*/
function annotate(report, core) {
	const { shown, leftOut } = annotations(report);
	if (shown.length === 0) return;
	core.startGroup("Annotations");
	for (const { severity, title, message, file, line, column } of shown) core[severity](message, {
		title: `Hookherd: ${title}`,
		...file === void 0 ? {} : { file },
		...line === void 0 ? {} : { startLine: line },
		...column === void 0 ? {} : { startColumn: column }
	});
	if (leftOut > 0) core.info(`${leftOut} more in the job summary: the runner shows ten annotations of each kind.`);
	core.endGroup();
}
// src/actions/publish.ts
/** GitHub drops a summary of more than 1 MiB as a whole. */
const summaryBytes = 1e6;
/** Tells what a step came to everywhere that a workflow can tell it: plan file, log, annotations, summary, outputs. */
async function published({ report: told, told: { commentUrl, driftIssueUrl } }, { core, files, environment }) {
	const { report, planFile } = await withPlanFile(told, files);
	for (const line of logLines(report, { colour: "none" })) core.info(line);
	annotate(report, core);
	const values = {
		...outputs(report),
		"plan-file": planFile,
		"comment-url": commentUrl,
		"drift-issue-url": driftIssueUrl
	};
	for (const name of outputNames) core.setOutput(name, values[name] ?? "");
	if ((environment.GITHUB_STEP_SUMMARY ?? "") !== "") await core.summary.addRaw(summaryMarkdown(report, { maxBytes: summaryBytes }), true).write();
}
/** Writes the JSON plan. Where it cannot be written, the report says so and the output is empty: everything else is told all the same. */
async function withPlanFile(report, files) {
	const path = report.run.planFile ?? "";
	if (path === "") return {
		report,
		planFile: ""
	};
	try {
		await files.write(path, `${JSON.stringify(planJson(report), null, 2)}\n`);
		return {
			report,
			planFile: path
		};
	} catch (error) {
		const unwritten = {
			severity: "warning",
			code: "plan-file-not-written",
			message: `The JSON plan cannot be written to ${path}${error instanceof Error && "code" in error ? ` (${String(error.code)})` : ""}.`,
			hint: "Give the input plan-file a path that the job can write."
		};
		return {
			report: {
				...report,
				diagnostics: [...report.diagnostics, unwritten]
			},
			planFile: ""
		};
	}
}
export { published };
