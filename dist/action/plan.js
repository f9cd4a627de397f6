import { n as __exportAll } from "./rolldown-runtime.js";
import { $ as withoutCommand, B as compareLocations, E as createHash, F as targetKey, H as sameTexts, I as targetName, J as codeSpan, L as targetTraits, M as policyRules, N as urlGlob, Q as tableCell, R as grouped, S as productOf, T as liveUrl, U as sortedSet, V as compareText, W as Failure, X as logLine, Y as fencedBlock, Z as markdownText, a as failedTargets, g as policyChecks, h as policyDiagnostics, i as planCounts, m as brokenChecks, n as hasChanges, o as targetOf, p as askedChecks, q as clipped, r as hasDrift, s as targetPlans, w as HookUrl, x as dayOf, z as compareIds } from "./index.js";
import { f as everyChange, i as partition, p as counted } from "./read.js";
// src/render/field-lines.ts
/** Every field that the change touches or, for a hook that goes, that is lost with it. */
function fieldLines(change) {
	switch (change.op) {
		case "create": return createdLines(change.desired, change.secret);
		case "update": return [
			...matchedLines(change),
			...change.fields.map(diffLine),
			...secretLines(change)
		];
		case "deactivate": return [{
			kind: "changes",
			field: "active",
			from: String(change.live.active),
			to: "false"
		}];
		case "delete": return [
			is("events", ...change.live.events),
			is("content_type", change.live.contentType),
			is("insecure_ssl", String(change.live.insecureSsl)),
			is("active", String(change.live.active)),
			is("secret", change.live.hasSecret ? "set" : "none")
		];
		case "refresh": return [says("secret", `written again from ${variable$1(change.desired)}: ${refreshReasons[change.because]}`)];
	}
}
/** The fields without those that a reader expects: the usual values of a new hook, and what goes with a deleted one. */
function briefLines(op, lines) {
	return lines.filter((line) => line.kind !== "is" || !isExpected(op, line.field, line.values.join()));
}
function isExpected(op, field, value) {
	if (field === "insecure_ssl" && value === "false" || field === "active" && value === "true") return true;
	return op === "delete" && field !== "events" && field !== "active";
}
const refreshReasons = {
	rotate: "secret-strategy is rotate",
	"not-confirmed": "no delivery confirms it",
	"no-delivery": "there is no delivery to compare it with"
};
function createdLines(desired, secret) {
	return [
		is("events", ...desired.events),
		is("content_type", desired.contentType),
		is("insecure_ssl", String(desired.insecureSsl)),
		is("active", String(desired.active)),
		secret === "set" ? says("secret", `set from ${variable$1(desired)}`) : is("secret", "none"),
		...credentialLines("username", desired.username),
		...credentialLines("password", desired.password)
	];
}
function credentialLines(field, value) {
	if (value === void 0) return [];
	return [says(field, `set from \${${value.name}}; never compared, because GitHub does not show it`)];
}
function matchedLines(change) {
	switch (change.matchedBy) {
		case "url": return [];
		case "id": return [says("matched", `by id ${change.live.id}`)];
		case "previous-url": return [says("matched", "by previous_urls; id, secret and delivery history stay")];
		case "near-url": return [says("matched", "by a URL that differs by http/https or a trailing slash; id, secret and delivery history stay")];
	}
}
function diffLine(diff) {
	switch (diff.field) {
		case "url": return {
			kind: "changes",
			field: "url",
			from: String(diff.from),
			to: String(diff.to)
		};
		case "events": return {
			kind: "events",
			field: "events",
			from: diff.from,
			to: diff.to,
			added: diff.to.filter((event) => !diff.from.includes(event)),
			removed: diff.from.filter((event) => !diff.to.includes(event))
		};
		default: return {
			kind: "changes",
			field: diff.field,
			from: String(diff.from),
			to: String(diff.to)
		};
	}
}
function secretLines({ secret, desired, live }) {
	switch (secret) {
		case "keep": return [];
		case "set": return [says("secret", `set from ${variable$1(desired)}; ${live.hasSecret ? "a delivery shows that there is none" : "the live hook has none"}`)];
		case "replace": return [says("secret", `replaced from ${variable$1(desired)}; a delivery shows that the live one differs`)];
		case "remove": return [says("secret", "removed")];
		case "resend": return [says("secret", `written again from ${variable$1(desired)}; the update would drop it`)];
	}
}
function variable$1(desired) {
	return desired.secret.kind === "declared" ? `\${${desired.secret.name}}` : "the config";
}
function is(field, ...values) {
	return {
		kind: "is",
		field,
		values
	};
}
function says(field, words) {
	return {
		kind: "says",
		field,
		words
	};
}
// src/render/rows.ts
/** The rows of a target, in the order in which they are carried out, refreshes last. */
function rows(plan, outcomes = []) {
	const byChange = new Map(outcomes.map((outcome) => [outcome.change, outcome]));
	return everyChange(plan).map((change) => ({
		target: plan.target,
		op: change.op,
		url: urlOf(change),
		id: change.op === "create" ? byChange.get(change)?.hookId : change.live.id,
		description: "desired" in change ? change.desired.description : void 0,
		because: becauseOf(change),
		fields: fieldLines(change),
		outcome: byChange.get(change)
	}));
}
/** The URL that a change is known by: as declared where it is, else as live. */
function urlOf(change) {
	return "desired" in change ? change.desired.url : change.live.url;
}
function becauseOf(change) {
	switch (change.op) {
		case "deactivate": return "unmanaged: deactivate";
		case "delete": return change.because === "absent" ? "state: absent" : "unmanaged: delete";
		default: return "";
	}
}
// src/render/caution.ts
/** What cannot be undone or stops deliveries: deletions, deactivations and removals of secrets, never folded, with their totals. */
function caution(report) {
	const all = targetPlans(report.plan).flatMap((plan) => rows(plan, report.outcomes));
	const deletions = all.filter(({ op }) => op === "delete");
	const deactivations = all.filter(({ op }) => op === "deactivate");
	const removals = all.filter(removesSecret);
	const totals = [
		...deletions.length > 0 ? [counted(deletions.length, "deletion")] : [],
		...deactivations.length > 0 ? [counted(deactivations.length, "deactivation")] : [],
		...removals.length > 0 ? [counted(removals.length, "removal of a secret", "removals of secrets")] : []
	];
	if (totals.length === 0) return [];
	const several = (report.plan?.targets.length ?? 0) > 1;
	return [{
		rank: 0,
		share: .5,
		before: `> [!CAUTION]\n> **${totals.join(", ")}**\n>\n`,
		items: [
			...deletions.map((row) => cautionItem(["Deletes", "Deleted"], row, { several })),
			...deactivations.map((row) => cautionItem(["Deactivates", "Deactivated"], row, { several })),
			...removals.map((row) => cautionItem(["Removes the secret of", "Removed the secret of"], row, { several }))
		],
		noun: "caution line"
	}];
}
function removesSecret({ fields, op }) {
	return op === "update" && fields.some((line) => line.kind === "says" && line.field === "secret" && line.words === "removed");
}
/** `verbs`: what would be done, and what was done. */
function cautionItem(verbs, row, place) {
	const verb = verbs[row.outcome?.status === "done" ? 1 : 0];
	const target = place.several ? ` in ${codeSpan(targetName(row.target))}` : "";
	const because = row.because === "" ? "" : ` (${codeSpan(row.because)})`;
	return `> - ${verb} ${codeSpan(clipped(row.url.toString(), 300))}${target}${because}`;
}
// src/render/diagnostics.ts
const severityWords = {
	error: "Error",
	warning: "Warning",
	notice: "Notice"
};
/** One finding on one line: `Error: hooks.yml:14:12 [unknown-key] "colour" is not a key of a hook. Did you mean "color"?` */
function diagnosticLine(diagnostic) {
	const { severity, code, message, hint, location } = diagnostic;
	const target = "target" in diagnostic && diagnostic.target !== void 0 ? [`${diagnostic.target}:`] : [];
	const place = location === void 0 ? [] : [placeText(location)];
	return logLine([
		`${severityWords[severity]}:`,
		...place,
		`[${code}]`,
		...target,
		message,
		...hint === void 0 ? [] : [hint]
	].join(" "));
}
/** `hooks.yml:14:12`, as editors and terminals read it. */
function placeText({ file, line, column }) {
	return `${file}:${line}:${column}`;
}
// src/deliveries/delivery.ts
/**
* Whether the receiver took the delivery. GitHub's documented test is the word, not the code: a redirect has a code that its filter
* `status=success` counts in, and nothing was delivered.
*/
function isDelivered({ status, statusCode }) {
	return status === "" ? statusCode >= 200 && statusCode < 300 : /^ok$/i.test(status);
}
// src/deliveries/failure-cause.ts
/** Why a delivery failed; undefined for one that did not. */
function failureCause(delivery) {
	return isDelivered(delivery) ? void 0 : causeOf(delivery);
}
/**
* Kinds by GitHub's words, which it documents as examples only (GitHub, "Troubleshooting webhooks"), so the case and what stands around
* them do not count. The first that fits holds: a timeout to connect is a timeout.
*/
const said = [
	{
		words: /time(d|out)? ?-?out/i,
		cause: {
			kind: "timed-out",
			words: "timed out"
		}
	},
	{
		words: /certificate|\bssl\b|\btls\b/i,
		cause: {
			kind: "certificate",
			words: "has a certificate that is not trusted"
		}
	},
	{
		words: /to host|to network|refused|unreachable|resolve/i,
		cause: {
			kind: "refused",
			words: "refused the connection"
		}
	},
	{
		words: /failed to connect|connect|reset|closed|empty reply|hang ?up/i,
		cause: {
			kind: "broken",
			words: "could not be reached"
		}
	}
];
function causeOf({ status, statusCode }) {
	const cause = /invalid http response|^$|^\d{3}\b/i.test(status) ? void 0 : said.find(({ words }) => words.test(status))?.cause;
	if (cause !== void 0) return cause;
	if (statusCode >= 300 && statusCode < 400) return {
		kind: "redirect",
		words: `redirected (${statusCode}), which GitHub does not follow`
	};
	if (statusCode >= 400 && statusCode < 500) return {
		kind: "client-error",
		words: `answered ${statusCode}`
	};
	if (statusCode >= 500 && statusCode < 600) return {
		kind: "server-error",
		words: `answered ${statusCode}`
	};
	return {
		kind: "other",
		words: statusCode === 0 ? "gave no valid answer" : `gave no valid answer (${statusCode})`
	};
}
/** Answers that mean "later", in the class of those that mean "never". */
const passing4xx = /* @__PURE__ */ new Set([
	408,
	425,
	429
]);
/** Whether the same delivery may pass another time: not where the receiver said with 3xx or 4xx that it does not want it. */
function isRetryable(delivery) {
	const kind = failureCause(delivery)?.kind;
	if (kind === "redirect") return false;
	return kind !== "client-error" || passing4xx.has(delivery.statusCode);
}
/** Whether the receiver gave an answer at all, so that its duration is that of an answer. */
function isAnswered(delivery) {
	const kind = failureCause(delivery)?.kind;
	return kind === void 0 || kind === "redirect" || kind === "client-error" || kind === "server-error";
}
// src/deliveries/sparkline.ts
const levels = "▁▂▃▄▅▆▇█";
const quiet = "·";
/**
* The share of failures over time, oldest first, one character a period: a dot where nothing was delivered, the lowest bar where
* nothing failed, the highest where all of it did.
*/
function sparkline(events, { from, to, width }) {
	const periods = Array.from({ length: width }, () => ({
		all: 0,
		failed: 0
	}));
	for (const { at, failed } of events) {
		const index = Math.floor((at - from) / Math.max(1, to - from) * width);
		const period = periods[Math.min(width - 1, Math.max(0, index))];
		if (period === void 0) continue;
		period.all += 1;
		if (failed) period.failed += 1;
	}
	return periods.map(({ all, failed }) => all === 0 ? quiet : level(failed / all)).join("");
}
/** One failure among many is not drawn as none. */
function level(share) {
	return levels.charAt(Math.ceil(share * 7));
}
// src/deliveries/watched-hook.ts
/** The deliveries of a log that count for a hook. */
function relevantDeliveries(hook, deliveries) {
	return hook.takesPings ? deliveries : deliveries.filter(({ event }) => event !== "ping");
}
// src/deliveries/health.ts
const periods = 24;
/** The figures of one hook over a time. */
function healthFigures(hook, { deliveries: all, isWhole }, { from, to }) {
	const deliveries = relevantDeliveries(hook, all);
	const failed = deliveries.filter((delivery) => !isDelivered(delivery));
	const answers = deliveries.filter(isAnswered).map(({ durationSeconds }) => durationSeconds).sort((a, b) => a - b);
	const events = deliveries.map((delivery) => ({
		at: delivery.deliveredAt,
		failed: !isDelivered(delivery)
	}));
	const start = isWhole ? from : Math.min(to, ...deliveries.map(({ deliveredAt }) => deliveredAt));
	return {
		deliveries: deliveries.length,
		failures: failed.length,
		failuresByKind: countsByKind(failed.map((delivery) => failureCause(delivery)?.kind ?? "other")),
		throttled: deliveries.filter(({ isThrottled }) => isThrottled).length,
		lastSuccessAt: newest(deliveries.filter(isDelivered))?.deliveredAt,
		lastFailure: lastFailure(failed),
		medianSeconds: median(answers),
		slowestSeconds: answers.at(-1),
		sparkline: sparkline(events, {
			from: start,
			to,
			width: periods
		}),
		isSampled: !isWhole
	};
}
/** Percent of deliveries that failed; 0 where there were none. */
function failureRate({ deliveries, failures }) {
	return deliveries === 0 ? 0 : failures / deliveries * 100;
}
/** Hooks whose failures pass the limit. */
function unhealthyHooks({ hooks, maxFailureRate }) {
	if (maxFailureRate === void 0) return [];
	return hooks.filter((each) => each.status === "read").filter(({ figures }) => failureRate(figures) > maxFailureRate);
}
function lastFailure(failed) {
	const last = newest(failed);
	return last && {
		at: last.deliveredAt,
		words: failureCause(last)?.words ?? ""
	};
}
function newest(deliveries) {
	return deliveries.reduce((best, each) => best === void 0 || each.deliveredAt > best.deliveredAt ? each : best, void 0);
}
function countsByKind(kinds) {
	const counts = {};
	for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
	return counts;
}
function median(sorted) {
	const upper = sorted[Math.floor(sorted.length / 2)];
	const lower = sorted[Math.floor((sorted.length - 1) / 2)];
	return upper === void 0 || lower === void 0 ? void 0 : (upper + lower) / 2;
}
// src/deliveries/status-class.ts
/** Whether the receiver answered with a status of the class. */
function isOfStatus({ statusCode }, { least, most }) {
	return statusCode >= least && statusCode <= most;
}
/**
* What GitHub recommends to redeliver: for each event (guid) that no attempt brought to a hook, the newest attempt; the oldest event
* first, so that a receiver gets things in the order in which they happened.
*/
function redeliveryPlan(logs, rules) {
	const all = logs.flatMap(({ hook, deliveries }) => {
		return [...grouped(relevantDeliveries(hook, deliveries), ({ guid }) => guid).values()].map((attempts) => ({
			hook,
			attempts
		}));
	});
	const open = all.filter(({ attempts }) => !attempts.some(isDelivered));
	const wanted = open.flatMap(redelivery).filter(({ delivery }) => isWanted(delivery, rules));
	const due = wanted.filter(({ attempts }) => attempts < 3).sort(compareRedeliveries);
	return {
		redeliveries: due.slice(0, rules.maxRedeliveries),
		healed: all.filter(({ attempts }) => attempts.some(isDelivered) && !attempts.every(isDelivered)).length,
		exhausted: wanted.length - due.length,
		leftOut: open.length - wanted.length,
		overLimit: Math.max(0, due.length - rules.maxRedeliveries)
	};
}
function redelivery({ hook, attempts }) {
	const inOrder = [...attempts].sort(compareDeliveries);
	const first = inOrder[0];
	const delivery = inOrder.at(-1);
	if (first === void 0 || delivery === void 0) return [];
	return [{
		hook,
		delivery,
		attempts: inOrder.length,
		firstAt: first.deliveredAt
	}];
}
function isWanted(delivery, { events, status, onlyRetryable }) {
	if (events.length > 0 && !events.includes(delivery.event)) return false;
	if (status !== void 0 && !isOfStatus(delivery, status)) return false;
	return !onlyRetryable || isRetryable(delivery);
}
/** Times are whole seconds; within one the ids tell what came first. */
function compareDeliveries(a, b) {
	return a.deliveredAt - b.deliveredAt || compareIds(a.id, b.id);
}
function compareRedeliveries(a, b) {
	return a.firstAt - b.firstAt || compareIds(a.delivery.id, b.delivery.id) || compareText(targetKey(a.hook.target), targetKey(b.hook.target)) || compareIds(a.hook.id, b.hook.id);
}
// src/render/time-text.ts
/** A time for people, in minutes and in UTC, which is what the delivery log of GitHub is read against. */
function timeText(milliseconds) {
	return `${new Date(milliseconds).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
/** A length of time in its largest whole unit: `24 h`, `3 d`, `90 min`. Up to two days hours are clearer than days. */
function lengthText(milliseconds) {
	const minutes = Math.round(milliseconds / 6e4);
	if (minutes % 1440 === 0 && minutes >= 2880) return `${minutes / 1440} d`;
	if (minutes % 60 === 0 && minutes > 0) return `${minutes / 60} h`;
	return minutes > 0 ? `${minutes} min` : `${Math.round(milliseconds / 1e3)} s`;
}
/** Seconds as GitHub tells them, with two digits. */
function secondsText(seconds) {
	return `${seconds.toFixed(2)} s`;
}
/** A part of a whole in percent; never `0%` where there is some. */
function percentText(part, whole) {
	if (part === 0 || whole === 0) return "0%";
	const percent = part / whole * 100;
	return percent < .1 ? "<0.1%" : `${Number(percent.toFixed(1))}%`;
}
// src/render/redelivery-text.ts
/** What a run of redeliveries came to, in one line: `Redelivered 12: 10 delivered, 2 failed again`. */
function redeliveryHeading({ outcomes, hooks, isDryRun }) {
	if (outcomes.length === 0) return `Nothing to redeliver: ${counted(hooks, "delivery log")} read`;
	if (isDryRun) return `Redelivery: ${counted(outcomes.length, "delivery", "deliveries")} to repeat`;
	const count = (status) => outcomes.filter((outcome) => outcome.status === status).length;
	const asked = count("delivered") + count("failed-again") + count("not-seen");
	const parts = [
		["delivered", "delivered"],
		["failed-again", "failed again"],
		["not-seen", "not seen yet"],
		["refused", "refused by GitHub"],
		["skipped", "not asked for"]
	].flatMap(([status, words]) => count(status) === 0 ? [] : [`${count(status)} ${words}`]);
	return `Redelivered ${asked} of ${outcomes.length}: ${parts.join(", ")}`;
}
/** What was left alone, in one line; empty where nothing was. */
function leftAloneText({ plan }) {
	const parts = [
		...plan.healed === 0 ? [] : [`${plan.healed} delivered by a later attempt`],
		...plan.exhausted === 0 ? [] : [`${plan.exhausted} after 3 attempts`],
		...plan.leftOut === 0 ? [] : [`${plan.leftOut} left out by the choice made`],
		...plan.overLimit === 0 ? [] : [`${plan.overLimit} beyond max-redeliveries`]
	];
	return parts.length === 0 ? "" : `Left alone: ${parts.join(", ")}.`;
}
/** What became of one redelivery: `delivered in 0.21 s`, `failed again: answered 500`. */
function redeliveryText({ status, result, message }) {
	switch (status) {
		case "planned": return "would be redelivered";
		case "delivered": return `delivered${result === void 0 ? "" : ` in ${secondsText(result.durationSeconds)}`}`;
		case "failed-again": return `failed again${result === void 0 ? "" : `: ${resultText(result)}`}`;
		case "not-seen": return "asked for, result not seen yet";
		case "refused": return `refused by GitHub: ${message}`;
		case "skipped": return `not asked for: ${message}`;
	}
}
/** How a delivery went: `OK 200`, `answered 503`, `timed out`. */
function resultText(delivery) {
	return failureCause(delivery)?.words ?? `OK${delivery.statusCode === 0 ? "" : ` ${delivery.statusCode}`}`;
}
/** `issues.opened`, or `push`. */
function eventText({ event, action }) {
	return action === "" ? event : `${event}.${action}`;
}
// src/render/delivery-findings.ts
/** What a run about deliveries has to say of hooks and targets, each with the name of its target. */
function deliveryFindings(report) {
	const { failedTargets = [], health, redelivery, listing } = report;
	return [
		...failedTargets.map(({ target, failure }) => ({
			...error$1(target, failure.reason, failure.message),
			...failure.hint === void 0 ? {} : { hint: failure.hint }
		})),
		...health === void 0 ? [] : healthFindings(health),
		...redelivery === void 0 ? [] : redeliveryFindings(redelivery),
		...(listing?.failures ?? []).map(unreadFinding)
	];
}
function healthFindings(health) {
	const unread = health.hooks.flatMap((each) => each.status === "unread" ? [unreadFinding({
		...each.hook,
		failure: each.failure
	})] : []);
	const unhealthy = unhealthyHooks(health).map(({ hook, figures }) => {
		const { deliveries, failures, lastFailure } = figures;
		const last = lastFailure === void 0 ? "" : ` The last time the receiver ${lastFailure.words}.`;
		const share = `${failures} of ${deliveries} deliveries to ${hook.url} failed (${percentText(failures, deliveries)})`;
		return error$1(hook.target, "unhealthy", `${share}, and the limit is ${health.maxFailureRate}%.${last}`);
	});
	const missing = health.missing.map(({ target, url }) => ({
		severity: "warning",
		code: "hook-not-live",
		target: targetName(target),
		message: `${url} is declared and not live, so that nothing is delivered to it.`
	}));
	return [
		...unread,
		...unhealthy,
		...missing
	];
}
function redeliveryFindings({ outcomes, unread }) {
	const told = outcomes.flatMap((outcome) => {
		const { hook, delivery } = outcome.redelivery;
		const message = `Delivery ${delivery.id} to ${hook.url}: ${redeliveryText(outcome)}`;
		switch (outcome.status) {
			case "planned":
			case "delivered": return [];
			case "not-seen": return [{
				...error$1(hook.target, "redelivery-not-seen", message),
				severity: "warning"
			}];
			default: return [error$1(hook.target, outcome.reason ?? "not-redelivered", message)];
		}
	});
	return [...unread.map(unreadFinding), ...told];
}
function unreadFinding({ target, url, failure }) {
	return error$1(target, failure.reason, `The delivery log of ${url} could not be read: ${failure.message}`);
}
function error$1(target, code, message) {
	return {
		severity: "error",
		code,
		target: targetName(target),
		message
	};
}
// src/render/ping-secret.ts
/** What a reader must know where the signature of a ping does not confirm the declared secret. */
function pingSecretFinding({ target, url, secret }) {
	const of = { target: targetName(target) };
	switch (secret) {
		case "no-secret": return {
			...of,
			severity: "error",
			code: "ping-not-signed",
			message: `The ping of ${url} is not signed although the config declares a secret: the hook has none.`,
			hint: "Something removed the secret meanwhile. Run again; it is set again."
		};
		case "differs": return {
			...of,
			severity: "error",
			code: "ping-signed-otherwise",
			message: `The ping of ${url} is signed with another secret than the declared one.`,
			hint: "Something wrote the secret meanwhile: find out what else manages this hook, then run again."
		};
		case "not-confirmed": return {
			...of,
			severity: "notice",
			code: "ping-secret-not-confirmed",
			message: `The signature of the ping of ${url} could not be reproduced with the declared secret, which is no proof that it is wrong.`,
			hint: "Look at the receiver: does it accept the ping?"
		};
		default: return;
	}
}
// src/render/signs.ts
/** What stands before a change wherever one is shown, and the verb for it. */
const signs = {
	create: {
		sign: "+",
		verb: "create",
		done: "created"
	},
	update: {
		sign: "~",
		verb: "update",
		done: "updated"
	},
	deactivate: {
		sign: "!",
		verb: "deactivate",
		done: "deactivated"
	},
	delete: {
		sign: "-",
		verb: "delete",
		done: "deleted"
	},
	refresh: {
		sign: "↻",
		verb: "refresh",
		done: "refreshed"
	}
};
// src/render/findings.ts
/**
* Everything that a run has to say, once each: errors first, then warnings, then notices. Refusals, failed targets, refused
* changes and failed outcomes are errors like those of a config file.
*/
function findings(report) {
	const all = [
		...failureFindings(report),
		...report.diagnostics,
		...failedTargets(report.plan).map(({ target, failure }) => {
			return about(target, error(failure.reason, failure.message, failure.hint));
		}),
		...(report.plan?.refusals ?? []).map(refusalFinding),
		...(report.plan?.targets ?? []).flatMap((planned) => {
			if (planned.status === "failed") return [];
			return planned.refusals.map((refusal) => about(planned.plan.target, refusalFinding(refusal)));
		}),
		...targetPlans(report.plan).flatMap(targetFindings),
		...(report.outcomes ?? []).flatMap(outcomeFindings),
		...report.pings.flatMap(pingFindings),
		...deliveryFindings(report),
		...report.pings.flatMap((ping) => pingSecretFinding(ping) ?? []),
		...notComparedFindings(report)
	];
	return unique([
		"error",
		"warning",
		"notice"
	].flatMap((severity) => all.filter((finding) => finding.severity === severity)));
}
function failureFindings({ failure, failureReason }) {
	return failure === void 0 ? [] : [error(failureReason ?? "failed", failure.message, failure.hint)];
}
function refusalFinding({ reason, message, hint }) {
	return error(reason, message, hint);
}
function targetFindings({ target, refused, notes }) {
	return [...refused.map(refusedFinding), ...notes].map((finding) => about(target, finding));
}
function refusedFinding({ change, message, hint }) {
	const url = urlOf(change).toString();
	const what = message.includes(url) ? "" : ` of ${url}`;
	return error("change-refused", `The ${signs[change.op].verb}${what} is refused: ${message}`, hint);
}
const statusWords$1 = {
	done: "is done",
	failed: "failed",
	skipped: "is skipped",
	unknown: "was sent and its result is unknown"
};
function outcomeFindings({ target, change, status, partly, message, reason }) {
	if (status === "done") return [];
	const what = `The ${signs[change.op].verb} of ${urlOf(change)} ${statusWords$1[status]}${partly ? " after a part of it was written" : ""}`;
	return [about(target, error(reason ?? "partial-apply", message === "" ? `${what}.` : `${what}: ${message}`))];
}
function pingFindings({ target, url, verdict, statusCode, message }) {
	const detail = message === void 0 ? "" : ` ${message}`;
	switch (verdict) {
		case "answered":
		case "unchecked": return [];
		case "refused": return [about(target, error("ping-failed", `${url} refused the ping${statusCode === void 0 ? "" : ` with status ${statusCode}`}.${detail}`))];
		case "not-sent": return [about(target, error("ping-failed", `The ping of ${url} was not sent.${detail}`))];
		case "not-seen": return [about(target, {
			severity: "warning",
			code: "ping-not-seen",
			message: `The ping of ${url} did not show up in the delivery log in time.${detail}`
		})];
	}
}
function notComparedFindings({ plan }) {
	const count = targetPlans(plan).reduce((sum, { secretsNotCompared }) => sum + secretsNotCompared, 0);
	if (count === 0) return [];
	const verb = count === 1 ? "was" : "were";
	return [{
		severity: "notice",
		code: "secrets-not-compared",
		message: `${counted(count, "declared secret")} ${verb} not compared with the live one, because GitHub never shows a secret.`,
		hint: "Use secret-strategy: verify to check them against recent deliveries, or rotate to write them again."
	}];
}
function error(code, message, hint) {
	return {
		severity: "error",
		code,
		message,
		...hint === void 0 || hint === "" ? {} : { hint }
	};
}
function about(target, finding) {
	return {
		...finding,
		target: targetName(target)
	};
}
function unique(all) {
	return [...new Map(all.map((finding) => [JSON.stringify([
		finding.severity,
		finding.target,
		finding.message,
		finding.location
	]), finding])).values()];
}
// src/render/findings-section.ts
/** Rank, title and noun of each severity: an error is the last thing to be cut. */
const kinds = {
	error: {
		rank: 1,
		title: "Errors",
		noun: "error"
	},
	warning: {
		rank: 2,
		title: "Warnings",
		noun: "warning"
	},
	notice: {
		rank: 5,
		title: "Notes",
		noun: "note"
	}
};
/** What the run has to say, one list for each severity, never folded. */
function findingsSections(report, severities) {
	const all = findings(report);
	return severities.flatMap((severity) => {
		const items = all.filter((finding) => finding.severity === severity).map(findingItem);
		if (items.length === 0) return [];
		const { rank, title, noun } = kinds[severity];
		return [{
			rank,
			before: `**${title}${items.length === 1 ? "" : ` (${items.length})`}**\n\n`,
			items,
			noun
		}];
	});
}
function findingItem({ location, code, target, message, hint }) {
	const place = location === void 0 ? [] : [codeSpan(placeText(location))];
	const about = target === void 0 ? [] : [`${codeSpan(target)}:`];
	const words = [message, ...hint === void 0 ? [] : [hint]].map((text) => markdownText(clipped(text, 2e3)));
	return `- ${[
		...place,
		...about,
		...words
	].join(" ")} (${codeSpan(code)})`;
}
// src/render/fitted.ts
/**
* The sections within the room, cut by rank: a section of a greater rank gets only what the smaller ones leave. `size` measures a
* text in the units of the room and is additive.
*/
function fitted(sections, room, size) {
	const kept = /* @__PURE__ */ new Map();
	const groups = /* @__PURE__ */ new Set();
	const leftOut = /* @__PURE__ */ new Map();
	let left = room;
	for (const section of sections.toSorted((a, b) => a.rank - b.rank)) {
		const frame = (section.group === void 0 || groups.has(section.group) ? 0 : size(section.group) + gap) + size(section.before ?? "") + size(section.after ?? "") + gap;
		const items = itemsWithin(section.items, left * (section.share ?? 1) - frame, size);
		if (items.length < section.items.length) leftOut.set(section.noun, (leftOut.get(section.noun) ?? 0) + section.items.length - items.length);
		if (items.length === 0) continue;
		kept.set(section, items);
		if (section.group !== void 0) groups.add(section.group);
		left -= frame + sizeOf(items, size);
	}
	return {
		text: assembled(sections, kept),
		leftOut
	};
}
/** Blank line between sections, and the line break at the end of a `before`. */
const gap = 3;
function itemsWithin(items, room, size) {
	let used = 0;
	const end = items.findIndex((item) => {
		used += size(item) + 1;
		return used > room;
	});
	return end === -1 ? items : items.slice(0, end);
}
function sizeOf(items, size) {
	return items.reduce((sum, item) => sum + size(item) + 1, 0);
}
function assembled(sections, kept) {
	const printed = /* @__PURE__ */ new Set();
	const blocks = [];
	for (const section of sections) {
		const items = kept.get(section);
		if (items === void 0) continue;
		if (section.group !== void 0 && !printed.has(section.group)) {
			printed.add(section.group);
			blocks.push(section.group);
		}
		blocks.push(`${section.before ?? ""}${items.join("\n")}${section.after ?? ""}`);
	}
	return blocks.join("\n\n");
}
// src/render/place.ts
/** What a plan is about: `acme`, `43 targets`, and the host of the API where it is not github.com's. */
function place({ targets, apiBase }) {
	const [only] = targets;
	const what = only !== void 0 && targets.length === 1 ? targetName(targetOf(only)) : `${targets.length} targets`;
	const host = URL.canParse(apiBase) ? new URL(apiBase).host : "";
	return host === "" || host === "api.github.com" ? what : `${what} at ${host}`;
}
// src/render/footer.ts
/** What the report is about and where it comes from: target, commit of the config, run, digest, requests used and rate limit left. */
function footer({ plan, run }) {
	const digest = plan?.digest ?? "";
	return `<sub>${[
		...plan === void 0 ? [] : [markdownText(place(plan))],
		...run.shard === void 0 ? [] : [shardText(run.shard)],
		...run.commit === void 0 ? [] : [`Config at ${codeSpan(run.commit.slice(0, 7))}`],
		...runParts(run.runUrl, run.runNumber),
		...digest === "" ? [] : [`digest ${codeSpan(digest)}`],
		`${run.requests} ${run.requests === 1 ? "request" : "requests"} used`,
		...run.rateLimitRemaining === void 0 ? [] : [`rate limit: ${run.rateLimitRemaining} left`]
	].join(" · ")}</sub>`;
}
function shardText({ index, count, targets, declared }) {
	return `shard ${index}/${count}, ${targets} of ${declared} targets`;
}
function runParts(url, number) {
	const text = number === void 0 || !/^\d+$/.test(number) ? "run" : `run ${number}`;
	if (url === void 0) return number === void 0 ? [] : [text];
	return [/^https?:\/\/[\w.:/-]+$/.test(url) && url.length < 1e3 ? `[${text}](${url})` : codeSpan(clipped(url, 300))];
}
// src/render/tally.ts
/** What an apply came to, for changes and, apart from them, for refreshes; undefined where nothing was applied. */
function tallies(report) {
	const { outcomes, plan } = report;
	if (outcomes === void 0) return void 0;
	const isRefresh = (outcome) => outcome.change.op === "refresh";
	const refused = refusedCounts(plan);
	return {
		changes: tally(outcomes.filter((outcome) => !isRefresh(outcome)), refused.changes),
		refreshes: tally(outcomes.filter(isRefresh), refused.refreshes)
	};
}
/** Changes and refreshes that are told and never carried out. */
function refusedCounts(plan) {
	const refused = (plan?.targets ?? []).flatMap((planned) => planned.status === "planned" ? planned.plan.refused : []);
	const refreshes = refused.filter(({ change }) => change.op === "refresh").length;
	return {
		changes: refused.length - refreshes,
		refreshes
	};
}
function tally(outcomes, refused) {
	const count = (status) => outcomes.filter((outcome) => outcome.status === status).length;
	return {
		total: outcomes.length + refused,
		done: count("done"),
		failed: count("failed"),
		skipped: count("skipped"),
		unknown: count("unknown"),
		refused
	};
}
// src/render/counts-text.ts
/** `Plan: 1 to create, 2 to update, …`: what the plan would do and what it leaves. */
function countsText(plan) {
	const { creates, updates, deactivations, deletes } = planCounts(plan);
	return `Plan: ${creates} to create, ${updates} to update, ${deactivations} to deactivate, ${deletes} to delete, ${quietText(plan)}`;
}
/** The counts of what stays as it is, and of what is counted by itself. */
function quietText(plan) {
	const counts = planCounts(plan);
	const { changes, refreshes } = refusedCounts(plan);
	return [...quietParts(counts), ...changes + refreshes > 0 ? [`${changes + refreshes} refused`] : []].join(", ");
}
function quietParts({ unchanged, unmanaged, ignored, refreshes }) {
	return [
		`${unchanged} unchanged`,
		`${unmanaged} unmanaged`,
		...ignored > 0 ? [`${ignored} ignored`] : [],
		...refreshes > 0 ? [`${refreshes} to refresh`] : []
	];
}
// src/render/health-text.ts
const kindWords = {
	refused: "connection refused",
	broken: "connection failed",
	"timed-out": "timed out",
	certificate: "certificate not trusted",
	redirect: "redirected",
	"client-error": "answered 4xx",
	"server-error": "answered 5xx",
	other: "no valid answer"
};
/** What the deliveries came to, in one line: `Health over 24 h: 3 hooks, 120 deliveries, 7 failed (5.8%)`. */
function healthHeading(health) {
	const figures = health.hooks.flatMap((hook) => hook.status === "read" ? [hook.figures] : []);
	const deliveries = figures.reduce((sum, each) => sum + each.deliveries, 0);
	const failures = figures.reduce((sum, each) => sum + each.failures, 0);
	const unhealthy = unhealthyHooks(health).length;
	return [
		`Health over ${lengthText(health.to - health.from)}: ${counted(health.hooks.length, "hook")}`,
		counted(deliveries, "delivery", "deliveries"),
		`${failures} failed${deliveries === 0 ? "" : ` (${percentText(failures, deliveries)})`}`,
		...unhealthy === 0 ? [] : [`${counted(unhealthy, "hook")} above ${health.maxFailureRate}%`],
		...health.missing.length === 0 ? [] : [`${health.missing.length} not live`]
	].join(", ");
}
/** How many deliveries, and how many of them failed and why. */
function deliveriesText({ deliveries, failures, failuresByKind, isSampled }) {
	const sampled = isSampled ? " (sampled: the newest only)" : "";
	if (deliveries === 0) return `no deliveries${sampled}`;
	const kinds = Object.entries(kindWords).flatMap(([kind, words]) => {
		const count = failuresByKind[kind];
		return count === void 0 ? [] : [`${count} ${words}`];
	});
	return `${deliveries}${sampled}, ${failures} failed${failures === 0 ? "" : ` (${percentText(failures, deliveries)}): ${kinds.join(", ")}`}`;
}
/** When the last failure was and why; `none` where there was none. */
function lastFailureText({ lastFailure }) {
	return lastFailure === void 0 ? "none" : `${timeText(lastFailure.at)}: ${lastFailure.words}`;
}
/** When the last success was. */
function lastSuccessText({ lastSuccessAt }) {
	return lastSuccessAt === void 0 ? "none" : timeText(lastSuccessAt);
}
/** `median 0.21 s, slowest 9.80 s of 10 s`; the last is what GitHub waits. */
function answersText({ medianSeconds, slowestSeconds }, answerSeconds) {
	if (medianSeconds === void 0 || slowestSeconds === void 0) return "none";
	return `median ${secondsText(medianSeconds)}, slowest ${secondsText(slowestSeconds)} of ${answerSeconds} s`;
}
/** Why there are no figures, or what puts them in another light; empty where there is nothing to say. */
function remarkText(health) {
	if (health.status === "no-log") return "GitHub keeps no delivery log of global hooks";
	if (health.status === "unread") return "the delivery log could not be read";
	return health.hook.isActive ? "" : "switched off";
}
// src/deliveries/payload-text.ts
const confidentialName = /secret|token|password|passwd|authorization|private_?key|api_?key|credential/i;
/** A whole JSON string, with the colon behind it where it is a name. */
const text$1 = /("(?:[^"\\]|\\.)*")(\s*:)?/gs;
/**
* The payload for people, who asked for it: values that the run knows to be confidential are hidden already, and so is here every text
* under a name that promises a credential, and in URLs what looks like one. Everything else stands as it was sent.
*/
function shownPayload({ redactedPayload }) {
	let name = "";
	return redactedPayload?.replace(text$1, (whole, literal, colon) => {
		if (colon !== void 0) {
			name = literal;
			return whole;
		}
		return shownText(literal, name);
	});
}
function shownText(literal, name) {
	if (confidentialName.test(name) && !/_url"$/.test(name)) return literal === "\"\"" ? literal : "\"***\"";
	if (!/^"https?:/.test(literal)) return literal;
	return JSON.stringify(liveUrl(JSON.parse(literal)).shown);
}
// src/render/colours.ts
const codes = {
	bold: 1,
	dim: 2,
	red: 31,
	green: 32,
	yellow: 33,
	magenta: 35,
	cyan: 36
};
/** The colour of a change, by what it does. */
const opPaints = {
	create: "green",
	update: "yellow",
	deactivate: "magenta",
	delete: "red",
	refresh: "cyan"
};
/** The colour of a finding. */
const severityPaints = {
	error: "red",
	warning: "yellow",
	notice: "cyan"
};
/** A text in a colour, closed again; the text itself where there are no colours. */
function painted(text, paint, colour) {
	return colour === "none" || text === "" ? text : `\u001b[${codes[paint]}m${text}\u001b[0m`;
}
// src/render/listing-log.ts
/** What the deliveries came to that were asked for. */
function listingHeading({ logs, shown }) {
	if (shown !== void 0) return `Delivery ${shown.delivery.id}: ${resultText(shown.delivery)}`;
	const count = logs.reduce((sum, { deliveries }) => sum + deliveries.length, 0);
	return `${counted(count, "delivery", "deliveries")} of ${counted(logs.length, "hook")}`;
}
/** A block of lines for each hook, or for the one delivery. */
function listingLines(listing, colour) {
	if (listing === void 0) return [];
	if (listing.shown !== void 0) return shownLines(listing.shown);
	return listing.logs.map(({ hook, deliveries, isWhole }) => [
		painted(logLine(`${hook.url}  (${targetName(hook.target)}, id ${hook.id})`), "bold", colour),
		...deliveries.map((delivery) => `    ${logLine(deliveryText(delivery))}`),
		...deliveries.length === 0 ? ["    none"] : [],
		...isWhole ? [] : ["    There are older ones that were not read: name a shorter --since."]
	]);
}
function deliveryText(delivery) {
	const marks = [...delivery.isRedelivery ? ["redelivery"] : [], ...delivery.isThrottled ? ["throttled"] : []];
	return [
		time(delivery),
		delivery.id,
		delivery.guid,
		eventText(delivery),
		resultText(delivery),
		secondsText(delivery.durationSeconds),
		...marks
	].join("  ");
}
function shownLines(shown) {
	const { hook, delivery, headers, signature } = shown;
	const signed = headers === void 0 ? "not known" : signature === void 0 ? "no" : "yes";
	const facts = [
		["hook", `${hook.url} (${targetName(hook.target)}, id ${hook.id})`],
		["event", eventText(delivery)],
		["guid", delivery.guid],
		["delivered", `${time(delivery)}${delivery.isRedelivery ? ", a redelivery" : ""}`],
		["result", `${resultText(delivery)} in ${secondsText(delivery.durationSeconds)}`],
		["signed", signed],
		...Object.entries(headers ?? {})
	];
	const width = Math.max(...facts.map(([field]) => field.length)) + 2;
	const payload = shown.showsPayload ? (shownPayload(shown) ?? "GitHub no longer has the payload.").split("\n") : [];
	return [facts.map(([field, text]) => `    ${logLine(`${field.padEnd(width)}${text}`)}`), payload.map(logLine)];
}
function time({ deliveredAt }) {
	return new Date(deliveredAt).toISOString().replace(".000Z", "Z");
}
// src/render/ping-text.ts
const secretWords = {
	confirmed: "secret confirmed",
	"no-secret": "not signed: the hook has no secret",
	differs: "signed with another secret",
	"not-confirmed": "secret not confirmed",
	"no-delivery": "secret not checked"
};
/** What a ping came to, in a few words: `answered 200 in 0.3 s`. */
function pingText({ verdict, statusCode, durationSeconds, secret, message }) {
	const status = statusCode === void 0 ? "" : ` ${statusCode}`;
	const duration = durationSeconds === void 0 ? "" : ` in ${durationSeconds} s`;
	const why = message === void 0 || message === "" ? "" : `: ${message}`;
	switch (verdict) {
		case "answered":
		case "refused": return `${verdict}${status}${duration}${secret === void 0 ? "" : `, ${secretWords[secret]}`}${why}`;
		case "not-seen": return `sent, no delivery seen in time${why}`;
		case "unchecked": return `sent, not checked${why === "" ? ": this target has no delivery log" : why}`;
		case "not-sent": return `not sent${why}`;
	}
}
/** What the pings of a run came to, in one line. */
function pingsHeading(pings) {
	const count = (verdict) => pings.filter((ping) => ping.verdict === verdict).length;
	const parts = [
		["answered", "answered"],
		["refused", "refused"],
		["not-seen", "not seen yet"],
		["unchecked", "not checked"],
		["not-sent", "not sent"]
	].flatMap(([verdict, words]) => count(verdict) === 0 ? [] : [`${count(verdict)} ${words}`]);
	return pings.length === 0 ? "No hook to ping" : `Pinged ${counted(pings.length, "hook")}: ${parts.join(", ")}`;
}
// src/render/heading.ts
/** What a run came to, on one line: the heading of every rendering and the output `summary`. */
function heading(report) {
	return logLine(clipped(invalid(report) ?? stopped(report) ?? valid(report) ?? planned(report) ?? delivered(report) ?? `Done: ${report.mode}`, 500));
}
function invalid({ diagnostics, failureReason }) {
	const errors = diagnostics.filter(({ severity }) => severity === "error");
	const count = errors.length;
	if (count === 0) return void 0;
	if (failureReason === "policy-violated") return `Refused: ${counted(count, "policy violation")}`;
	if (failureReason !== "input-invalid") return `Config is invalid: ${counted(count, "error")}`;
	return `${errors.some(({ location }) => location !== void 0) ? "Input and config are" : "Input is"} invalid: ${counted(count, "error")}`;
}
function stopped({ failure, failureReason, outcomes }) {
	if (failure === void 0 || outcomes !== void 0) return void 0;
	return `${stateOf(failureReason)}: ${sentence(failure.message)}`;
}
function valid({ mode, valid: found }) {
	if (mode !== "validate") return void 0;
	if (found === void 0) return "Config is valid";
	return `Config is valid: ${counted(found.hooks, "hook")} for ${counted(found.targets, "target")}`;
}
/** For runs that are about deliveries instead of a plan. */
function delivered({ mode, health, redelivery, listing, pings }) {
	if (health !== void 0) return healthHeading(health);
	if (redelivery !== void 0) return redeliveryHeading(redelivery);
	if (listing !== void 0) return listingHeading(listing);
	return mode === "ping" ? pingsHeading(pings) : void 0;
}
function planned(report) {
	const { plan } = report;
	if (plan === void 0) return void 0;
	const failed = failedTargets(plan);
	const [only] = failed;
	if (only !== void 0 && failed.length === plan.targets.length) {
		const what = failed.length === 1 ? sentence(only.failure.message) : `none of ${failed.length} targets could be planned`;
		return `${stateOf(only.failure.reason)}: ${what}`;
	}
	const missing = failed.length === 0 ? "" : `. ${failed.length} of ${plan.targets.length} targets could not be planned`;
	return `${applied(report) ?? refused(plan) ?? proposed(plan)}${missing}`;
}
function applied(report) {
	const counts = tallies(report);
	if (counts === void 0 || counts.changes.total + counts.refreshes.total === 0) return void 0;
	const refusals = report.plan === void 0 ? [] : allRefusals(report.plan);
	if (refusals.length > 0 && counts.changes.done + counts.refreshes.done === 0) return void 0;
	const parts = [
		...counts.changes.total > 0 ? [tallyText(counts.changes, "Applied")] : [],
		...counts.refreshes.total > 0 ? [tallyText(counts.refreshes, counts.changes.total > 0 ? "refreshed" : "Refreshed")] : [],
		...pingParts(report)
	];
	const state = report.failureReason === "cancelled" ? "Cancelled. " : "";
	const [first] = refusals;
	return `${state}${parts.join("; ")}${first === void 0 ? "" : `. Refused: ${sentence(first.message)}`}`;
}
function tallyText({ total, done, failed, skipped, unknown, refused: notAllowed }, verb) {
	if (done === total) return `${verb}${verb === "refreshed" ? "" : ":"} ${done} of ${total}`;
	const others = Object.entries({
		failed,
		skipped,
		unknown,
		refused: notAllowed
	}).filter(([, count]) => count > 0);
	return [`${verb} ${done} of ${total}`, ...others.map(([status, count]) => `${count} ${status}`)].join(", ");
}
function pingParts({ pings }) {
	const bad = pings.filter(({ verdict }) => verdict === "refused" || verdict === "not-sent").length;
	return bad === 0 ? [] : [`${bad} of ${counted(pings.length, "ping")} failed`];
}
function refused(plan) {
	const refusals = allRefusals(plan);
	const [first] = refusals;
	if (first !== void 0) {
		const others = refusals.length === 1 ? "" : ` (and ${counted(refusals.length - 1, "other reason")})`;
		return `Refused: ${sentence(first.message)}${others}`;
	}
	const errors = targetPlans(plan).flatMap(({ notes }) => notes.filter(({ severity }) => severity === "error")).length;
	return errors === 0 ? void 0 : `Refused: ${counted(errors, "error")} in the plan`;
}
function allRefusals(plan) {
	return [...plan.refusals, ...plan.targets.flatMap((target) => target.status === "planned" ? target.refusals : [])];
}
function proposed(plan) {
	const { changes, refreshes } = refusedCounts(plan);
	if (hasChanges(plan) || planCounts(plan).refreshes + changes + refreshes > 0) return countsText(plan);
	return hasDrift(plan) ? `Drift: no changes, ${quietText(plan)}` : `No changes. Live matches the config: ${quietText(plan)}`;
}
const states = {
	"input-invalid": "Input is invalid",
	"config-invalid": "Config is invalid",
	"not-permitted": "Not permitted",
	"rate-limited": "Rate limit reached",
	"policy-violated": "Refused",
	"limit-exceeded": "Refused",
	"plan-changed": "Refused",
	cancelled: "Cancelled"
};
function stateOf(reason) {
	return (reason === void 0 ? void 0 : states[reason]) ?? "Failed";
}
function sentence(message) {
	return message.replace(/\.\s*$/, "");
}
/** Every event that comes or goes, with the counts before and after where they are many: `3 → 12: +create −push`. */
function eventsText(diff) {
	const marks = eventMarks(diff);
	return `${marks.length > 6 ? `${diff.from.length} → ${diff.to.length}: ` : ""}${marks.join(" ")}`;
}
/** `+release`, `−push`: events that come, then events that go. */
function eventMarks({ added, removed }) {
	return [...added.map((event) => `+${event}`), ...removed.map((event) => `−${event}`)];
}
// src/render/outcome-text.ts
/** What became of a change, in a word for people. */
const statusWords = {
	done: "done",
	failed: "failed",
	skipped: "skipped",
	unknown: "sent, result unknown"
};
/** What happened to a change, in a few words: `failed (partly written): GitHub says …; PATCH /orgs/acme/hooks/1 answered 422`. */
function outcomeText({ status, partly, message, requests }) {
	if (status === "done") return statusWords.done;
	const last = requests.at(-1);
	const told = [message.replace(/\.$/, ""), ...last === void 0 ? [] : [answerText(last)]].filter((part) => part !== "");
	return [`${statusWords[status]}${partly ? " (partly written)" : ""}`, ...told.length === 0 ? [] : [told.join("; ")]].join(": ");
}
/** One change that is over, for whoever watches: `+ acme: https://ci.acme.example/github  done`. */
function outcomeLine$1(outcome) {
	const { change, target } = outcome;
	return `${signs[change.op].sign} ${targetName(target)}: ${urlOf(change)}  ${outcomeText(outcome)}`;
}
function answerText({ method, path, status }) {
	return `${method} ${path} ${status === 0 ? "got no answer" : `answered ${status}`}`;
}
// src/render/rows-section.ts
/** The table of changes, one row a hook: sign, URL, what changes, and after an apply what came of it. */
function rowsSection(rows, options) {
	if (rows.length === 0) return [];
	const titles = [
		"",
		"Hook",
		"Change",
		...options.outcomes ? ["Outcome"] : []
	];
	const lines = [":-:", ...titles.slice(1).map(() => "---")];
	const items = rows.map((row) => {
		return tableRow([
			signs[row.op].sign,
			hookCell(row),
			changeCell(row),
			...options.outcomes ? [outcomeCell(row)] : []
		]);
	});
	return [{
		rank: 3,
		before: `${tableRow(titles)}\n${tableRow(lines)}\n`,
		items,
		noun: "table row"
	}];
}
/** A row of a table; each cell is inline Markdown. */
function tableRow(cells) {
	return `| ${cells.map(tableCell).join(" | ")} |`;
}
function hookCell({ url, description }) {
	const about = description === void 0 ? "" : `<br>${markdownText(clipped(description, 200))}`;
	return `${codeSpan(clipped(url.toString(), 300))}${about}`;
}
function changeCell(row) {
	const because = row.because === "" ? "" : ` (${codeSpan(row.because)})`;
	const fields = briefLines(row.op, row.fields).map(fieldCell);
	return (row.op === "update" ? fields : [`**${signs[row.op].verb}**${because}`, ...fields]).join("<br>");
}
/** Field names stay plain, so that values stand out; they are ours and hold nothing to escape. */
function fieldCell(line) {
	switch (line.kind) {
		case "is": return `${line.field}: ${namedValues(line.values)}`;
		case "says": return `${line.field}: ${markdownText(line.words)}`;
		case "changes": return `${line.field}: ${codeSpan(clipped(line.from, 300))} → ${codeSpan(clipped(line.to, 300))}`;
		case "events": {
			const marks = eventMarks(line);
			const counts = marks.length > 6 ? `${line.from.length} → ${line.to.length}: ` : "";
			return `${line.field}: ${counts}${namedValues(marks)}`;
		}
	}
}
/** As many values as a row can hold, and the number of the others. */
function namedValues(values) {
	const named = values.slice(0, 6).map((value) => codeSpan(clipped(value, 100)));
	const more = values.length - named.length;
	return `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
function outcomeCell({ outcome }) {
	return outcome === void 0 ? "" : markdownText(clipped(outcomeText(outcome), 500));
}
// src/render/health-section.ts
const titles$2 = [
	"Hook",
	"Deliveries",
	"Last success",
	"Last failure",
	"Answers",
	"Failures over time"
];
/** One table row a hook; the unhealthy ones first. */
function healthSections(health) {
	if (health === void 0 || health.hooks.length === 0) return [];
	const unhealthy = new Set(unhealthyHooks(health));
	const ordered = [...unhealthy, ...health.hooks.filter((hook) => !unhealthy.has(hook))];
	return [{
		rank: 3,
		before: `${tableRow(titles$2)}\n${tableRow(titles$2.map(() => "---"))}\n`,
		items: ordered.map((hook) => healthRow(hook, {
			answerSeconds: health.answerSeconds,
			isUnhealthy: unhealthy.has(hook)
		})),
		after: "\n\n<sub>Failures over time: a dot where nothing was delivered, the lowest bar where nothing failed.</sub>",
		noun: "hook"
	}];
}
function healthRow(health, { answerSeconds, isUnhealthy }) {
	const { hook } = health;
	const remarks = [remarkText(health), ...hook.isDeclared ? [] : ["not in the config"]].filter((text) => text !== "");
	const place = [codeSpan(targetName(hook.target)), ...remarks.map(markdownText)].join(", ");
	const name = `${isUnhealthy ? "❌ " : ""}${codeSpan(clipped(hook.url.toString(), 300))}<br>${place}`;
	if (health.status !== "read") return tableRow([
		name,
		"",
		"",
		"",
		"",
		""
	]);
	const { figures } = health;
	const throttled = figures.throttled === 0 ? "" : `<br>${figures.throttled} throttled by GitHub`;
	if (figures.deliveries === 0) return tableRow([
		name,
		markdownText(deliveriesText(figures)),
		"",
		"",
		"",
		""
	]);
	return tableRow([
		name,
		`${markdownText(deliveriesText(figures))}${throttled}`,
		markdownText(lastSuccessText(figures)),
		markdownText(lastFailureText(figures)),
		markdownText(answersText(figures, answerSeconds)),
		codeSpan(figures.sparkline)
	]);
}
// src/render/hint.ts
/** Reasons that hold for an apply of the same plan as well. */
const refusing = [
	"policy-violated",
	"limit-exceeded",
	"plan-changed"
];
/** What the reader can do next, in a sentence or two; empty where there is nothing to do. */
function nextStep(report) {
	const { mode, plan, failureReason } = report;
	if (mode === "validate" || failureReason === "config-invalid" || failureReason === "input-invalid") return "";
	if (mode === "apply") return afterApply(report);
	if (plan === void 0 || mode !== "dry-run") return "";
	if (failureReason === "changes-pending") return report.surface === "command-line" ? `Drift found. ${applyHint(report)}` : `Plan only, and fail-on-changes makes this run fail. ${applyHint(report)}`;
	if (failureReason !== void 0 && refusing.includes(failureReason)) return "Plan only. An apply would be refused for the same reason.";
	if (failureReason !== void 0) return "Plan only. Nothing was written.";
	return hasChanges(plan) ? `Plan only. ${applyHint(report)}` : "";
}
function applyHint({ surface }) {
	return surface === "command-line" ? "Run hookherd apply to make these changes." : "Run with mode: apply to make these changes.";
}
function afterApply(report) {
	const counts = tallies(report);
	if (report.failureReason === void 0) return "";
	const written = counts === void 0 ? 0 : counts.changes.done + counts.refreshes.done;
	const open = counts === void 0 ? 0 : counts.changes.total - counts.changes.done;
	if (counts === void 0 || written === 0 && counts.changes.failed + counts.changes.unknown === 0) return "Nothing was written.";
	if (open > refusedCounts(report.plan).changes) return "Run again to finish: what is done is not done twice.";
	return "";
}
// src/render/ping-section.ts
/** What the pings after an apply came to. */
function pingSections({ pings, plan }) {
	if (pings.length === 0) return [];
	const several = (plan?.targets.length ?? 0) > 1;
	const titles = [
		...several ? ["Target"] : [],
		"Hook",
		"Ping"
	];
	return [{
		rank: 4,
		before: `**Pings**\n\n${tableRow(titles)}\n${tableRow(titles.map(() => "---"))}\n`,
		items: pings.map((ping) => pingRow(ping, { several })),
		noun: "ping"
	}];
}
function pingRow(ping, { several }) {
	return tableRow([
		...several ? [codeSpan(targetName(ping.target))] : [],
		codeSpan(clipped(ping.url.toString(), 300)),
		markdownText(clipped(pingText(ping), 500))
	]);
}
// src/render/plan-line.ts
/** `Plan: …` where a plan was made and the heading has something more urgent to say; else empty. */
function planLine(report) {
	const { plan } = report;
	if (plan === void 0 || plan.targets.length > 0 && failedTargets(plan).length === plan.targets.length) return "";
	return /^(Plan:|No changes\.|Drift:)/.test(heading(report)) ? "" : countsText(plan);
}
// src/render/redelivery-section.ts
const titles$1 = [
	"Event",
	"Hook",
	"Last attempt",
	"Redelivery"
];
/** One table row a redelivery, and what was left alone. */
function redeliverySections(result) {
	if (result === void 0) return [];
	const rest = leftAloneText(result);
	return [{
		rank: 3,
		before: `${tableRow(titles$1)}\n${tableRow(titles$1.map(() => "---"))}\n`,
		items: result.outcomes.map(outcomeRow),
		noun: "redelivery"
	}, {
		rank: 2,
		items: rest === "" ? [] : [markdownText(rest)],
		noun: "note"
	}];
}
function outcomeRow(outcome) {
	const { hook, delivery, firstAt, attempts } = outcome.redelivery;
	const count = attempts === 1 ? "" : ` (${attempts} attempts)`;
	return tableRow([
		`${codeSpan(clipped(eventText(delivery), 100))} ${markdownText(timeText(firstAt))}<br>${codeSpan(clipped(delivery.guid, 60))}`,
		codeSpan(clipped(hook.url.toString(), 300)),
		markdownText(`${resultText(delivery)}${count}`),
		markdownText(clipped(redeliveryText(outcome), 500))
	]);
}
// src/render/details-section.ts
/** From this many lines on the details are folded. */
const longFrom = 15;
/** Title, blank line and the two fences of a block. */
const frameLines = 4;
const fieldWidth$2 = 14;
/** Every field of every change, one diff block a hook; folded when long. */
function detailsSection(rows) {
	if (rows.length === 0) return [];
	const blocks = rows.map((row) => ({
		row,
		lines: row.fields.flatMap((line) => diffLines(line, row.op))
	}));
	return [{
		rank: 7,
		before: `<details${blocks.reduce((sum, { lines }) => sum + lines.length + frameLines, 0) < longFrom ? " open" : ""}><summary>Details (${rows.length})</summary>\n\n`,
		items: blocks.map(({ row, lines }) => `${title(row)}\n\n${fencedBlock("diff", lines)}\n`),
		after: "\n</details>",
		noun: "detail block"
	}];
}
function title({ op, url, id }) {
	return `${signs[op].verb} ${codeSpan(clipped(url.toString(), 2e3))}${id === void 0 ? "" : ` (id ${codeSpan(id)})`}`;
}
/** Lines with the signs that diff highlighting knows: `+` comes, `-` goes, `!` is written without showing a value. */
function diffLines(line, op) {
	const text = (value) => `${line.field.padEnd(fieldWidth$2)}${value}`;
	switch (line.kind) {
		case "is": return [`${op === "delete" ? "-" : "+"} ${text(line.values.join(", "))}`];
		case "changes": return [`- ${text(line.from)}`, `+ ${text(line.to)}`];
		case "events": return [...line.removed.length === 0 ? [] : [`- ${text(line.removed.join(", "))}`], ...line.added.length === 0 ? [] : [`+ ${text(line.added.join(", "))}`]];
		case "says": return [`${line.field === "matched" ? " " : op === "create" ? "+" : "!"} ${text(line.words)}`];
	}
}
// src/render/unmanaged.ts
const words = {
	plain: "",
	duplicate: "duplicate of a declared hook",
	"left-over-from-rename": "left over from a rename",
	foreign: "foreign, never touched"
};
/** The live hooks that the config does not name, and those that it ignores; empty groups are left out. */
function unmanagedGroups({ unmanaged, ignored, unmanagedIsDrift }) {
	const isDrift = unmanagedIsDrift && unmanaged.some(({ mark }) => mark !== "foreign");
	return [{
		title: `${counted(unmanaged.length, "unmanaged hook")}, ${isDrift ? "counted as drift" : "left alone"}`,
		noun: "unmanaged hook",
		hooks: unmanaged.map(({ live, mark }) => ({
			live,
			word: words[mark]
		}))
	}, {
		title: counted(ignored.length, "ignored hook"),
		noun: "ignored hook",
		hooks: ignored.map((live) => ({
			live,
			word: ""
		}))
	}].filter(({ hooks }) => hooks.length > 0);
}
// src/render/unmanaged-section.ts
/** Live hooks that the config does not name, one folded list a group; where they may not be listed, their counts. */
function unmanagedSections(plan, show) {
	const groups = unmanagedGroups(plan);
	if (show === "list") return groups.map(listSection);
	if (groups.length === 0) return [];
	return [{
		rank: 4,
		items: [`${groups.map(({ title }) => title).join("; ")}. They are not listed here (${codeSpan("show-unmanaged")}).`],
		noun: "count"
	}];
}
function listSection({ title, noun, hooks }) {
	return {
		rank: 6,
		before: `<details><summary>${title}</summary>\n\n`,
		items: hooks.map(hookItem),
		after: "\n\n</details>",
		noun
	};
}
function hookItem({ live, word }) {
	const facts = [
		`id ${codeSpan(live.id)}`,
		...live.active ? [] : ["inactive"],
		...word === "" ? [] : [word]
	].join(", ");
	return `- ${codeSpan(clipped(live.url.toString(), 300))} (${facts}) ${codeSpan(clipped(live.events.join(", "), 200))}`;
}
// src/render/target-sections.ts
/** For each target: the table of its changes, their details, and what the config does not name. */
function targetSections(report) {
	const { plan } = report;
	if (plan === void 0) return [];
	return plan.targets.flatMap((planned) => {
		if (planned.status === "failed") return [];
		const own = rows(planned.plan, report.outcomes);
		const sections = [
			...rowsSection(own, { outcomes: report.outcomes !== void 0 }),
			...detailsSection(own),
			...unmanagedSections(planned.plan, report.showUnmanaged)
		];
		return plan.targets.length === 1 ? sections : sections.map((section) => ({
			...section,
			group: groupHeading(planned, report)
		}));
	});
}
function groupHeading(planned, { plan }) {
	const counts = plan === void 0 ? "" : countsText({
		...plan,
		targets: [planned]
	});
	return `#### ${markdownText(targetName(planned.plan.target))}\n\n${counts}`;
}
// src/render/totals.ts
const alwaysShown = [
	"creates",
	"updates",
	"deactivations",
	"deletes",
	"unchanged",
	"unmanaged"
];
const shownIfAny = ["ignored", "refreshes"];
const titles = {
	creates: "Create",
	updates: "Update",
	deactivations: "Deactivate",
	deletes: "Delete",
	unchanged: "Unchanged",
	unmanaged: "Unmanaged",
	ignored: "Ignored",
	refreshes: "Refresh"
};
/** The counts of each target with something to show and of all together, where there are several. */
function totals({ plan }) {
	if (plan === void 0 || plan.targets.length < 2) return [];
	const all = planCounts(plan);
	const columns = [...alwaysShown, ...shownIfAny.filter((column) => all[column] > 0)];
	const loud = plan.targets.filter((planned) => !isQuiet(planned, plan));
	const quiet = plan.targets.filter((planned) => isQuiet(planned, plan));
	const head = tableRow(["Target", ...columns.map((column) => titles[column])]);
	const line = tableRow(["---", ...columns.map(() => "--:")]);
	const sum = tableRow([`**All ${plan.targets.length} targets**`, ...columns.map((column) => `**${all[column]}**`)]);
	const quietCounts = planCounts({
		...plan,
		targets: quiet
	});
	const others = quiet.length === 0 ? [] : [tableRow([`${counted(quiet.length, "target")} with nothing to change`, ...columns.map((column) => String(quietCounts[column]))])];
	return [{
		rank: 2,
		share: .5,
		before: `${head}\n${line}\n${sum}\n`,
		items: [...loud.map((planned) => targetRow(planned, plan, columns)), ...others],
		noun: "target row"
	}];
}
function targetRow(planned, plan, columns) {
	const name = codeSpan(targetName(targetOf(planned)));
	if (planned.status === "failed") return tableRow([`${name} not planned`, ...columns.map(() => "")]);
	const counts = planCounts({
		...plan,
		targets: [planned]
	});
	return tableRow([name, ...columns.map((column) => String(counts[column]))]);
}
function isQuiet(planned, plan) {
	if (planned.status === "failed") return false;
	const { creates, updates, deactivations, deletes, refreshes, unmanaged } = planCounts({
		...plan,
		targets: [planned]
	});
	return creates + updates + deactivations + deletes + refreshes + unmanaged + planned.plan.refused.length === 0;
}
// src/render/page.ts
/** Room kept for the sentence about what was left out. */
const reserve = 900;
/**
* The report as Markdown within the room, for the summary and the comment alike. The heading with its counts and the footer always
* stand; errors, then deletions, are the last to be cut, and what was left out is counted by kind.
*/
function page(report, options) {
	const { room, size } = options;
	const top = topText(report, options);
	const bottom = footer(report);
	const body = fitted([
		...caution(report),
		...findingsSections(report, ["error"]),
		...totals(report),
		...targetSections(report),
		...pingSections(report),
		...healthSections(report.health),
		...redeliverySections(report.redelivery),
		...findingsSections(report, ["warning", "notice"])
	], room - size(top) - size(bottom) - reserve, size);
	return `${[
		top,
		body.text,
		leftOutText(body, report),
		legend(body),
		bottom
	].filter((part) => part !== "").join("\n\n")}\n`;
}
function topText(report, { advice }) {
	const lines = [planLine(report), advice === "none" ? "" : nextStep(report)].map(markdownText);
	return [`### ${markdownText(heading(report))}`, ...lines].filter((line) => line !== "").join("\n\n");
}
/** What the mark behind a URL means, where one is shown. */
function legend({ text }) {
	if (!/ ~[0-9a-f]{6}`/.test(text)) return "";
	return "<sub>`~` and six digits behind a URL change when a hidden part of it changes.</sub>";
}
function leftOutText({ leftOut }, { run }) {
	if (leftOut.size === 0) return "";
	const parts = [...leftOut].map(([noun, count]) => counted(count, noun));
	const place = run.planFile === void 0 ? "the JSON plan" : `the JSON plan ${codeSpan(clipped(run.planFile, 300))}`;
	return `> [!NOTE]\n> Left out, because this page is full: ${parts.join(", ")}. All of them are in ${place}.`;
}
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
/** All of them, in that order. */
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
	ignored: "Number of live hooks that `ignore` or `unmanaged: ignore` covers.",
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
		targets: JSON.stringify((plan?.targets.map(targetOf) ?? report.targets ?? []).map(targetName))
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
var publish_exports = /* @__PURE__ */ __exportAll({ published: () => published });
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
// src/plan/secret-effect.ts
/** Whether a request of the change carries the declared secret. */
function writesSecret(change) {
	if (change.op === "refresh") return true;
	if (change.op === "delete" || change.op === "deactivate") return false;
	return change.secret !== "keep" && change.secret !== "remove";
}
/** Whether the hook has a secret once it is updated. */
function hasSecretAfter({ live, secret }) {
	return secret === "keep" ? live.hasSecret : secret !== "remove";
}
// src/plan/footprint.ts
/** The footprint of a hook as it is, live or as declared. */
function footprint(hook) {
	return {
		hook,
		url: hook.url.identity(),
		active: hook.active,
		events: hook.events
	};
}
/** What a change does to the hook that it is about. A refresh is no step: it moves nothing that counts here. */
function step(change) {
	switch (change.op) {
		case "create": return {
			before: void 0,
			after: footprint(change.desired)
		};
		case "update": return {
			before: footprint(change.live),
			after: footprint(change.desired)
		};
		case "deactivate": return {
			before: footprint(change.live),
			after: {
				...footprint(change.live),
				active: false
			}
		};
		case "delete": return {
			before: footprint(change.live),
			after: void 0
		};
	}
}
/** Events that an active hook names; `*` names none. */
function activeEvents(hook) {
	return hook?.active === true ? hook.events.filter((event) => event !== "*") : [];
}
/** Whether the hook is active and takes the event. */
function delivers({ active, events }, event) {
	return active && (events.includes(event) || events.includes("*"));
}
/** Whether GitHub refuses the two for one event that both name: it takes no two hooks of one config that share an event. */
function hasOneConfig(a, b) {
	return a.url === b.url && a.hook.contentType === b.hook.contentType && a.hook.insecureSsl === b.hook.insecureSsl;
}
/** Equal for hooks of one config that share the event: GitHub refuses the second one ("Hook already exists"). */
function uniquenessKey({ hook, url }, event) {
	return JSON.stringify([
		url,
		hook.contentType,
		hook.insecureSsl,
		event
	]);
}
// src/plan/tally.ts
/** Counts by key that go up and down. */
var Tally = class {
	#counts = /* @__PURE__ */ new Map();
	of(key) {
		return this.#counts.get(key)?.count ?? 0;
	}
	/** Counts each key once more, or once less with -1. */
	add(keys, by = 1) {
		for (const key of keys) this.#change(key, by);
	}
	/** Adds what another one counts. */
	include(other) {
		for (const [key, { count }] of other.#counts) this.#change(key, count);
	}
	/** Keys that are counted at least once. */
	keys() {
		return [...this.#counts].filter(([, { count }]) => count > 0).map(([key]) => key);
	}
	#change(key, by) {
		const known = this.#counts.get(key);
		if (known === void 0) this.#counts.set(key, { count: by });
		else known.count += by;
	}
};
// src/plan/moment.ts
const everything = "*";
/** The hooks of a target at one moment of an apply: what GitHub would accept next, and who is delivered what. */
var Moment = class Moment {
	/** Active hooks that name the event. */
	active = new Tally();
	/** Hooks that name the event, active or not; `*` counts those with all events. */
	named = new Tally();
	/** The hooks of each URL at which steps begin or end, by whose they are; of no other URL is it ever asked what it is delivered. */
	#hooks = /* @__PURE__ */ new Map();
	/** The live hooks before any of the steps. */
	constructor(live, steps) {
		for (const { before, after } of steps) {
			if (before !== void 0) this.#hooks.set(before.url, /* @__PURE__ */ new Map());
			if (after !== void 0) this.#hooks.set(after.url, /* @__PURE__ */ new Map());
		}
		for (const hook of live) {
			this.#count(hook, 1);
			this.#hooks.get(hook.url.identity())?.set(hook, footprint(hook));
		}
	}
	/** The moment after the steps; this one stays as it is. */
	after(steps) {
		const moment = new Moment([], []);
		moment.active.include(this.active);
		moment.named.include(this.named);
		for (const [url, hooks] of this.#hooks) moment.#hooks.set(url, new Map(hooks));
		for (const step of steps) moment.carryOut(step);
		return moment;
	}
	carryOut({ before, after }) {
		if (before !== void 0) {
			this.#count(before, -1);
			this.#hooks.get(before.url)?.delete(before.hook);
		}
		if (after !== void 0) {
			this.#count(after, 1);
			this.#hooks.get(after.url)?.set(after.hook, after);
		}
	}
	/** Events for which the step would bring one active hook too many. */
	crowded(step, limit) {
		const before = activeEvents(step.before);
		return activeEvents(step.after).filter((event) => this.active.of(event) >= limit && !before.includes(event));
	}
	/** Keys under which GitHub would refuse the step, because another hook has them. */
	taken({ before, after }) {
		if (after === void 0) return [];
		const rivals = [...this.#others(after.url, before)].filter((hook) => hasOneConfig(hook, after));
		if (rivals.length === 0) return [];
		const own = before !== void 0 && hasOneConfig(before, after) ? before.events : [];
		return after.events.filter((event) => !own.includes(event) && rivals.some(({ events }) => events.includes(event))).map((event) => uniquenessKey(after, event));
	}
	/** Whether the step ends a delivery to a URL that there is again in the end. */
	leavesGap({ before, after }, end) {
		if (before === void 0 || !before.active) return false;
		const { url, events } = before;
		const ended = events.includes(everything) ? end.#deliveredTo(url) : events;
		const stays = (event) => after?.url === url && delivers(after, event) || this.#isDelivered(url, event, before);
		return ended.some((event) => end.#isDelivered(url, event) && !stays(event));
	}
	#deliveredTo(url) {
		return [...this.#others(url)].flatMap(({ active, events }) => active ? events : []);
	}
	/** Whether a hook of the URL, other than `own`, is delivered the event. */
	#isDelivered(url, event, own) {
		for (const hook of this.#others(url, own)) if (delivers(hook, event)) return true;
		return false;
	}
	/** The hooks of a URL without one. Not a list: who looks for one of thousands stops there. */
	*#others(url, own) {
		for (const hook of this.#hooks.get(url)?.values() ?? []) if (hook.hook !== own?.hook) yield hook;
	}
	#count({ active, events }, by) {
		if (active) this.active.add(events, by);
		this.named.add(events, by);
	}
};
// src/plan/carried-values.ts
/** The variables whose values the requests of a change carry, apart from those in URLs. Only hooks of organizations take credentials. */
function carriedValues(target, change) {
	if (change.op === "delete" || change.op === "deactivate") return [];
	const { secret, username, password } = change.desired;
	const credentials = change.op === "create" && target.kind === "organization" ? [username, password] : [];
	return [...writesSecret(change) && secret.kind === "declared" ? [secret] : [], ...credentials.filter((each) => each !== void 0)];
}
// src/plan/canonical-order.ts
/** Orders live hooks by URL, then by id: the order of the API's answer means nothing. */
function compareLive(a, b) {
	return compareText(a.url.identity(), b.url.identity()) || compareIds(a.id, b.id);
}
/** Orders declared hooks by what they ask for, and only equal ones by their place in the files. */
function compareDesired(a, b) {
	return compareText(a.url.identity(), b.url.identity()) || compareText(contentOf(a), contentOf(b)) || compareLocations(a.location, b.location);
}
/** Orders diagnostics by place, those without a place last. */
function compareDiagnostics(a, b) {
	return Number(a.location === void 0) - Number(b.location === void 0) || (a.location !== void 0 && b.location !== void 0 ? compareLocations(a.location, b.location) : 0) || compareText(a.code, b.code) || compareText(a.message, b.message);
}
function contentOf(hook) {
	if (hook.state === "absent") return JSON.stringify([hook.state, hook.id ?? ""]);
	return JSON.stringify([
		hook.state,
		hook.id ?? "",
		sortedSet(hook.events),
		hook.contentType,
		hook.insecureSsl,
		hook.active,
		hook.secret.kind
	]);
}
// src/plan/absent-matching.ts
/** An id names one hook and, once that is gone, no other: applying twice must not delete more than applying once. */
function absentMatching(declared, candidates) {
	if (declared.length === 0) return {
		doomed: [],
		gone: [],
		left: candidates
	};
	const liveById = grouped(candidates, (hook) => hook.id);
	const liveByUrl = grouped(candidates, (hook) => hook.url.identity());
	const used = /* @__PURE__ */ new Set();
	const doomed = [];
	const gone = [];
	for (const desired of [...declared].sort(compareDesired)) {
		const named = desired.id === void 0 ? liveByUrl.get(desired.url.identity()) : liveById.get(desired.id);
		const found = (named ?? []).filter((live) => !used.has(live));
		if (named === void 0) gone.push(desired);
		for (const live of found) used.add(live);
		doomed.push(...found.map((live) => ({
			desired,
			live
		})));
	}
	return {
		doomed,
		gone,
		left: candidates.filter((live) => !used.has(live))
	};
}
// src/plan/assignment.ts
/**
* The cheapest way to give every row a column of its own (Hungarian algorithm, rows² × columns steps).
* There are at least as many columns as rows. Costs are integers small enough that sums over all rows stay exact.
* The answer holds the column of each row.
*/
function assignment(size, cost) {
	const rowPotential = zeros(size.rows);
	const columnPotential = zeros(size.columns);
	const rowOf = new Array(size.columns).fill(-1);
	for (let row = 0; row < size.rows; row += 1) augment(row);
	const columnOf = zeros(size.rows);
	rowOf.forEach((row, column) => {
		if (row !== -1) columnOf[row] = column;
	});
	return columnOf;
	/** Grows a tree of tight edges from the row until a free column is reached, then shifts the matching along the path. */
	function augment(start) {
		const slack = new Array(size.columns).fill(Number.POSITIVE_INFINITY);
		const previous = new Array(size.columns).fill(-1);
		const visited = [];
		const isVisited = new Array(size.columns).fill(false);
		let row = start;
		let column = -1;
		do {
			if (column !== -1) visited.push(column);
			const next = nearest(row, column, {
				slack,
				previous,
				isVisited
			});
			shiftPotentials(start, next.distance, {
				visited,
				slack,
				isVisited
			});
			column = next.column;
			isVisited[column] = true;
			row = at(rowOf, column);
		} while (row !== -1);
		while (column !== -1) {
			const before = at(previous, column);
			rowOf[column] = before === -1 ? start : at(rowOf, before);
			column = before;
		}
	}
	function nearest(row, from, { slack, previous, isVisited }) {
		let best = -1;
		for (let column = 0; column < size.columns; column += 1) {
			if (isVisited[column]) continue;
			const reduced = cost(row, column) - at(rowPotential, row) - at(columnPotential, column);
			if (reduced < at(slack, column)) {
				slack[column] = reduced;
				previous[column] = from;
			}
			if (best === -1 || at(slack, column) < at(slack, best)) best = column;
		}
		return {
			column: best,
			distance: at(slack, best)
		};
	}
	function shiftPotentials(start, distance, { visited, slack, isVisited }) {
		if (distance === 0) return;
		rowPotential[start] = at(rowPotential, start) + distance;
		for (const column of visited) {
			const row = at(rowOf, column);
			rowPotential[row] = at(rowPotential, row) + distance;
			columnPotential[column] = at(columnPotential, column) - distance;
		}
		for (let column = 0; column < size.columns; column += 1) if (!isVisited[column]) slack[column] = at(slack, column) - distance;
	}
}
function zeros(length) {
	return new Array(length).fill(0);
}
function at(values, index) {
	return values[index] ?? 0;
}
// src/plan/event-sets.ts
/** Equal for equal sets of events, in whatever order they come. */
function eventKey(events) {
	return sortedSet(events).join(" ");
}
/** How many events are in one set and not in the other. */
function eventDifference(a, b) {
	let shared = 0;
	for (const event of a) if (b.has(event)) shared += 1;
	return a.size + b.size - 2 * shared;
}
// src/plan/pair-cost.ts
/** Differences count up to here, so that costs stay exact; GitHub knows fewer events. */
const maxDifference = 1e3;
const configFields = 2;
const otherFields = 2;
/**
* What it costs to pair the hooks at two places of the lists, which are sorted. One number for all that counts, the weightier part in the
* higher digits: no sum of lesser parts outweighs a greater one.
*/
function pairCost(desired, live) {
	const pairs = Math.min(desired.length, live.length);
	const desiredEvents = desired.map((hook) => new Set(hook.events));
	const liveEvents = live.map((hook) => new Set(hook.events));
	const none = /* @__PURE__ */ new Set();
	const idUnit = pairs * otherFields + 1;
	const configUnit = idUnit * (pairs * live.length + 1);
	const differenceUnit = configUnit * (pairs * configFields + 1);
	const unequalUnit = differenceUnit * (pairs * maxDifference + 1);
	return (desiredIndex, liveIndex) => {
		const all = eventDifference(desiredEvents[desiredIndex] ?? none, liveEvents[liveIndex] ?? none);
		const difference = Math.min(all, maxDifference);
		const [row, column] = [desired[desiredIndex], live[liveIndex]];
		if (row === void 0 || column === void 0) return 0;
		return (difference > 0 ? unequalUnit : 0) + difference * differenceUnit + configDifference(row, column) * configUnit + liveIndex * idUnit + otherDifference(row, column);
	};
}
function configDifference(desired, live) {
	return Number(desired.contentType !== live.contentType) + Number(desired.insecureSsl !== live.insecureSsl);
}
function otherDifference(desired, live) {
	const { kind } = desired.secret;
	const secretDiffers = live.hasSecret ? kind === "none" : kind === "declared";
	return Number(desired.active !== live.active) + Number(secretDiffers);
}
// src/plan/unpaired.ts
/** The hooks of one side that stand in no pair. */
function unpaired(hooks, pairs) {
	const used = new Set(pairs.flatMap(({ desired, live }) => [desired, live]));
	return hooks.filter((hook) => !used.has(hook));
}
// src/plan/pair.ts
/** Steps of the exact pairing; 100 hooks on either side take as many. Beyond, `pairedInOrder` takes over. */
const maxSteps = 100 ** 3;
/**
* Pairs declared and live hooks of one URL as a whole, as many as there are on the smaller side: most pairs with equal event sets, then
* the least difference of events, then the lowest ids, then the fewest other fields that differ. Independent of the order of both lists.
* Before ids count content_type and insecure_ssl: GitHub takes no two hooks alike in these, so none can become what another is already.
*/
function pair(desired, live) {
	if (desired.length === 0 || live.length === 0) return [];
	if (desired.length === 1 && live.length === 1) return pairOf(desired[0], live[0]);
	const rows = [...desired].sort(compareDesired);
	const columns = [...live].sort((a, b) => compareIds(a.id, b.id));
	const [few, many] = rows.length < columns.length ? [rows, columns] : [columns, rows];
	return few.length ** 2 * many.length > maxSteps ? pairedInOrder(rows, columns) : pairedExactly(rows, columns);
}
function pairedExactly(desired, live) {
	const cost = pairCost(desired, live);
	const size = {
		rows: Math.min(desired.length, live.length),
		columns: Math.max(desired.length, live.length)
	};
	if (desired.length <= live.length) return assignment(size, cost).flatMap((column, row) => pairOf(desired[row], live[column]));
	return assignment(size, (row, column) => cost(column, row)).flatMap((column, row) => pairOf(desired[column], live[row]));
}
/** For groups too large for the exact way: equal event sets first, alike hooks before others, the rest as they are sorted. */
function pairedInOrder(desired, live) {
	const liveByEvents = grouped(live, (hook) => eventKey(hook.events));
	const equal = [...grouped(desired, (hook) => eventKey(hook.events))].flatMap(([events, declared]) => {
		const same = liveByEvents.get(events) ?? [];
		const alike = zippedByKey(declared, same);
		return [...alike, ...zipped(without(alike, {
			desired: declared,
			live: same
		}))];
	});
	return [...equal, ...zipped(without(equal, {
		desired,
		live
	}))];
}
function zippedByKey(desired, live) {
	const liveByKey = grouped(live, configKey);
	return [...grouped(desired, configKey)].flatMap(([key, declared]) => zipped({
		desired: declared,
		live: liveByKey.get(key) ?? []
	}));
}
function configKey({ contentType, insecureSsl }) {
	return JSON.stringify([contentType, insecureSsl]);
}
function without(pairs, { desired, live }) {
	return {
		desired: unpaired(desired, pairs),
		live: unpaired(live, pairs)
	};
}
function zipped({ desired, live }) {
	return desired.slice(0, live.length).flatMap((hook, index) => pairOf(hook, live[index]));
}
function pairOf(desired, live) {
	return desired === void 0 || live === void 0 ? [] : [{
		desired,
		live
	}];
}
// src/plan/url-pairing.ts
/** Pairs live hooks with the declared ones that have their URL as the key. */
function byUrl(unmatched, keyOf) {
	const pairs = [];
	const missing = [];
	const left = [];
	const byKey = /* @__PURE__ */ new Map();
	for (const hook of unmatched.missing) {
		const key = keyOf(hook);
		const sides = key === void 0 ? void 0 : byKey.get(key);
		if (key === void 0) missing.push(hook);
		else if (sides === void 0) byKey.set(key, {
			declared: [hook],
			live: []
		});
		else sides.declared.push(hook);
	}
	for (const hook of unmatched.left) {
		const sides = byKey.get(hook.url.identity());
		if (sides === void 0) left.push(hook);
		else if (sides.live.length === 0) sides.live = [hook];
		else sides.live.push(hook);
	}
	for (const { declared, live } of byKey.values()) {
		const found = pair(declared, live);
		for (const each of found) pairs.push(each);
		if (found.length < declared.length) for (const hook of unpaired(declared, found)) missing.push(hook);
		if (found.length < live.length) for (const hook of unpaired(live, found)) left.push(hook);
	}
	return {
		pairs,
		missing,
		left
	};
}
// src/plan/present-matching.ts
/** Pairs declared with live hooks, the surest way first. */
function presentMatching(declared, candidates) {
	const pairs = [];
	const kept = (found, matchedBy) => {
		for (const { live, desired } of found.pairs) pairs.push({
			live,
			desired,
			matchedBy
		});
		return found;
	};
	let rest = kept(byId({
		missing: declared,
		left: candidates
	}), "id");
	const withoutId = rest.missing.filter((hook) => hook.id !== void 0);
	rest = kept(byUrl(rest, (hook) => hook.url.identity()), "url");
	const depth = rest.missing.reduce((most, hook) => Math.max(most, hook.previousUrls.length), 0);
	for (let index = 0; index < depth; index += 1) rest = kept(byUrl(rest, (hook) => hook.previousUrls[index]?.identity()), "previous-url");
	const { ambiguous, ...near } = byNearUrl(rest);
	const { missing, left } = kept(near, "near-url");
	return {
		pairs,
		missing: [...missing].sort(compareDesired),
		left,
		withoutId,
		ambiguous
	};
}
function byId({ missing, left }) {
	const [pinned, others] = partition(missing, ({ id }) => id !== void 0);
	if (pinned.length === 0) return {
		pairs: [],
		missing,
		left
	};
	const liveById = new Map(left.map((hook) => [hook.id, hook]));
	const pairs = [];
	const unused = [];
	for (const desired of [...pinned].sort(compareDesired)) {
		const live = liveById.get(desired.id ?? "");
		if (live === void 0) unused.push(desired);
		else pairs.push({
			desired,
			live
		});
		liveById.delete(desired.id ?? "");
	}
	return {
		pairs,
		missing: [...unused, ...others],
		left: [...liveById.values()]
	};
}
/** Near matches are guesses, so they count only where there is one live and one declared hook to choose from. */
function byNearUrl({ missing, left }) {
	const liveByUrl = grouped(left, (hook) => hook.url.nearIdentity());
	const near = [...grouped(missing, (hook) => hook.url.nearIdentity())].map(([key, declared]) => {
		return {
			declared,
			live: liveByUrl.get(key) ?? []
		};
	}).filter(({ live }) => live.length > 0);
	const pairs = near.flatMap(({ declared, live }) => declared.length + live.length === 2 ? pair(declared, live) : []);
	const ambiguous = near.filter(({ declared, live }) => declared.length + live.length > 2).flatMap(({ declared, live }) => {
		const sorted = [...live].sort(compareLive);
		return declared.map((desired) => ({
			desired,
			live: sorted
		}));
	});
	return {
		pairs,
		missing: unpaired(missing, pairs),
		left: unpaired(left, pairs),
		ambiguous
	};
}
// src/plan/match.ts
/**
* Matches without state: by `id`, by URL, by a previous URL, by a near URL, each live hook at most once; absent entries come last.
* Hooks under `ignore` and hooks that are not `web` are matched with nothing.
* The order of both lists means nothing: what is live comes in that of `compareLive`. No two live hooks have one id.
*/
function match(declared, live) {
	const isIgnored = anyGlob(declared.ignore);
	const [setAside, managed] = partition(declared.hooks, (hook) => isIgnored(hook.url.reveal()));
	const [ignored, seen] = partition(live, (hook) => isIgnored(hook.url.reveal()));
	const [foreign, candidates] = partition(seen, (hook) => hook.name !== "web");
	const present = managed.filter(isPresent);
	const { left: unused, ...ofPresent } = presentMatching(present, candidates);
	const { left: unclaimed, ...ofAbsent } = absentMatching(managed.filter(isAbsent), unused);
	const unmanaged = [...marked(unclaimed, present), ...foreign.map((hook) => ({
		live: hook,
		mark: "foreign"
	}))].sort((a, b) => compareLive(a.live, b.live));
	const pairs = [...ofPresent.pairs].sort((a, b) => compareLive(a.live, b.live));
	return {
		...ofPresent,
		...ofAbsent,
		pairs,
		unmanaged,
		ignored: [...ignored].sort(compareLive),
		setAside
	};
}
/** Whether a URL matches one of the globs; never for no globs. */
function anyGlob(patterns) {
	if (patterns.length === 0) return () => false;
	const globs = patterns.map(urlGlob);
	return (url) => globs.some((glob) => glob(url));
}
function isPresent(hook) {
	return hook.state === "present";
}
function isAbsent(hook) {
	return hook.state === "absent";
}
function marked(unclaimed, declared) {
	if (unclaimed.length === 0) return [];
	const urls = new Set(declared.map((hook) => hook.url.identity()));
	const previous = new Set(declared.flatMap((hook) => hook.previousUrls.map((url) => url.identity())));
	const markOf = ({ url }) => {
		if (urls.has(url.identity())) return "duplicate";
		return previous.has(url.identity()) ? "left-over-from-rename" : "plain";
	};
	return unclaimed.map((live) => ({
		live,
		mark: markOf(live)
	}));
}
// src/plan/selection.ts
/**
* The part of a matching that `only` (URL globs; all of it for none) selects: a declared hook by its URL or by the live one it has now.
* The matching itself is made from all entries, so that `only` never changes which live hook is whose.
*/
function selected(matching, only) {
	if (only.length === 0) return {
		matching,
		leftOut: 0
	};
	const isNamed = anyGlob(only);
	const has = (...urls) => urls.some((url) => isNamed(url.reveal()));
	const chosen = {
		...matching,
		pairs: matching.pairs.filter(({ live, desired }) => has(live.url, desired.url)),
		missing: matching.missing.filter(({ url }) => has(url)),
		doomed: matching.doomed.filter(({ live, desired }) => has(live.url, desired.url)),
		gone: matching.gone.filter(({ url }) => has(url)),
		setAside: matching.setAside.filter(({ url }) => has(url)),
		withoutId: matching.withoutId.filter(({ url }) => has(url)),
		ambiguous: matching.ambiguous.filter(({ desired }) => has(desired.url))
	};
	return {
		matching: chosen,
		leftOut: entryCount(matching) - entryCount(chosen)
	};
}
/** Says that a run acts on a part of the config alone; nothing where it does not. */
function leftOutNotes(leftOut) {
	if (leftOut === 0) return [];
	return [{
		severity: "notice",
		code: "only-leaves-out",
		message: `The input only leaves out ${leftOut === 1 ? "1 entry" : `${leftOut} entries`} of the config and every hook that the config does not name.`
	}];
}
function entryCount({ pairs, missing, doomed, gone, setAside }) {
	const doomedEntries = new Set(doomed.map(({ desired }) => desired));
	return pairs.length + missing.length + doomedEntries.size + gone.length + setAside.length;
}
// src/plan/canonical-json.ts
/** JSON with sorted keys and no white space: equal for equal values. */
function canonicalJson(value) {
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
	return `{${Object.entries(value).sort(([a], [b]) => compareText(a, b)).map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(",")}}`;
}
function isList(value) {
	return Array.isArray(value);
}
// src/plan/digest.ts
/**
* SHA-256 in hex of all changes, whatever their order: API base, target, op, id, each field before and after, URLs as shown with their
* fingerprint, what happens to the secret but not its value. Empty where a target could not be planned.
*/
function planDigest(apiBase, planned) {
	if (planned.some(({ status }) => status === "failed")) return "";
	const changes = planned.filter((each) => each.status === "planned").flatMap(({ plan }) => plan.changes.map((change) => canonicalJson(changeFacts(plan.target, change)))).sort(compareText);
	return createHash("sha256").update(canonicalJson({
		api_base: apiBase,
		changes
	})).digest("hex");
}
function changeFacts(target, change) {
	const facts = {
		target: targetKey(target),
		op: change.op
	};
	if (change.op === "create") return {
		...facts,
		...desiredFacts(change.desired),
		secret: change.secret
	};
	const id = change.live.id;
	const url = liveFacts(change.live.url);
	if (change.op === "update") return {
		...facts,
		id,
		url,
		fields: change.fields.map(fieldFacts),
		secret: change.secret
	};
	return {
		...facts,
		id,
		url
	};
}
function desiredFacts(desired) {
	return {
		url: desired.url.toString(),
		events: sortedSet(desired.events),
		content_type: desired.contentType,
		insecure_ssl: desired.insecureSsl,
		active: desired.active,
		credentials: desired.username !== void 0 || desired.password !== void 0
	};
}
function fieldFacts({ field, from, to }) {
	return {
		field,
		from: from instanceof HookUrl ? liveFacts(from) : from,
		to: to instanceof HookUrl ? to.toString() : to
	};
}
/** A live URL as its shape alone has it shown: a run that lacks a secret cannot tell that the URL holds it. */
function liveFacts(url) {
	return liveUrl(url.reveal()).toString();
}
// src/plan/guard.ts
/** Deletions and deactivations in one run over all targets, where the input `max-deletions` says nothing. */
const runDefault = 10;
/** Deletions and deactivations of hooks: what the limits count. A hook that its own entry switches off is not one. */
function deletionCount(changes) {
	return changes.filter(({ op }) => op === "delete" || op === "deactivate").length;
}
/** Refuses a target's plan over its limit; the input, where given, replaces the config's. */
function targetGuard({ target, changes }, limits) {
	const count = deletionCount(changes);
	const limit = limits.input ?? limits.config;
	if (count <= limit) return [];
	const source = limits.input === void 0 ? "max_deletions" : "max-deletions";
	return [{
		reason: "limit-exceeded",
		message: `The plan deletes or deactivates ${hooks(count)} of ${targetName(target)}; ${source} allows ${limit}.`,
		hint: limits.input === void 0 ? `If all of them should go, set max_deletions: ${count} in the config, or the input max-deletions for one run.` : `If all of them should go, set the input max-deletions to ${count}.`
	}];
}
/** Refuses a run over its cap. Targets that are refused already write nothing, so they do not count. */
function runGuard(targets, input) {
	const count = targets.filter((planned) => planned.status === "planned").filter(({ refusals }) => refusals.length === 0).reduce((sum, { plan }) => sum + deletionCount(plan.changes), 0);
	const limit = input ?? runDefault;
	if (count <= limit) return [];
	return [{
		reason: "limit-exceeded",
		message: input === void 0 ? `The run deletes or deactivates ${hooks(count)} over all targets; without the input max-deletions it may do so ${limit} times.` : `The run deletes or deactivates ${hooks(count)} over all targets; max-deletions allows ${limit}.`,
		hint: `If all of them should go, set the input max-deletions to ${count}.`
	}];
}
function hooks(count) {
	return `${count} ${count === 1 ? "hook" : "hooks"}`;
}
// src/plan/run-plan.ts
/** The plan of a run from the plans of its targets, in whatever order they come. `maxDeletions` caps the run as a whole. */
function runPlan(input) {
	const targets = [...input.targets].sort((a, b) => compareText(targetKey(targetOf(a)), targetKey(targetOf(b))));
	return {
		apiBase: input.apiBase,
		targets,
		refusals: runGuard(targets, input.maxDeletions),
		digest: planDigest(input.apiBase, targets)
	};
}
// src/plan/listed.ts
const shown = 5;
/** The first few of many texts, with how many more there are. */
function listed(texts) {
	if (texts.length <= shown) return texts.join(", ");
	return `${texts.slice(0, shown).join(", ")} and ${texts.length - shown} more`;
}
// src/plan/capacity.ts
/** `limit`: hooks that GitHub takes for one event. `level` is of the policy rule `event_capacity`: GitHub refuses what is too much, whatever the level. */
function capacity({ crowded, uncertain, early, gaps, taken }, { target, limit, level }) {
	const messages = [...crowded].sort(([a], [b]) => compareText(a, b)).map(([event, excess]) => {
		const hooks = `${limit + excess} active hooks`;
		return `${targetName(target)} would have ${hooks} for the event ${event} while the plan is carried out; GitHub allows ${limit}.`;
	});
	const hint = "Delete hooks for the event, merge several into one, or take the event out of some.";
	const notes = [
		...gapNotes(gaps),
		...takenNotes(taken),
		...earlyNotes(early),
		...uncertainNotes(uncertain, limit)
	];
	if (level === "error") return {
		refusals: messages.map((message) => ({
			reason: "limit-exceeded",
			message,
			hint
		})),
		notes
	};
	const warnings = messages.map((message) => ({
		severity: "warning",
		code: "event-crowded",
		message,
		hint
	}));
	return {
		refusals: [],
		notes: level === "warn" ? [...warnings, ...notes] : notes
	};
}
function gapNotes(gaps) {
	if (gaps.length === 0) return [];
	return [{
		severity: "warning",
		code: "delivery-gap",
		message: `Between two requests of an apply, some events are not delivered to a URL that has them before and after: ${listed(gaps.map(changeName))}.`,
		hint: "GitHub takes only one hook with the same config and event, and only so many for one event, so the old one goes first. Redeliver what is missed."
	}];
}
function takenNotes(taken) {
	if (taken.length === 0) return [];
	return [{
		severity: "warning",
		code: "config-taken",
		message: `GitHub may answer "Hook already exists", because another live hook has the same URL, content_type and insecure_ssl and a shared event: ${listed(taken.map(changeName))}.`,
		hint: "Declare the other hook as absent by its id, or declare it with events of its own."
	}];
}
function earlyNotes(early) {
	if (early.length === 0) return [];
	return [{
		severity: "notice",
		code: "deleted-first",
		message: `Deleted before other changes, to make room for them: ${listed(early.map(changeName))}.`
	}];
}
function uncertainNotes(events, limit) {
	if (events.length === 0) return [];
	return [{
		severity: "warning",
		code: "event-capacity-uncertain",
		message: `GitHub allows ${limit} hooks for one event and does not say whether inactive hooks and hooks with * count. If they do, there are too many for ${listed(events)}.`,
		hint: "If the apply is refused for it, delete hooks that are not used."
	}];
}
function changeName(change) {
	return change.op === "create" ? change.desired.url.toString() : `hook ${change.live.id} (${change.live.url})`;
}
// src/plan/rotated-url.ts
/**
* What looks like a rotated URL token: each new hook with the one live hook whose URL differs from its only where `${NAME}` stands. Where
* several live hooks fit, none is named.
*/
function rotatedUrls(missing, left) {
	const variable = missing.flatMap((desired) => {
		const texts = literalTexts(desired.url.shown);
		return texts === void 0 ? [] : [{
			desired,
			texts
		}];
	});
	if (variable.length === 0) return [];
	const sorted = [...left].sort((a, b) => compareText(a.url.identity(), b.url.identity()));
	return variable.flatMap(({ desired, texts }) => {
		const fitting = firstTwo(sorted, texts);
		const [live] = fitting;
		return fitting.length === 1 && live !== void 0 ? [{
			desired,
			live
		}] : [];
	});
}
/** What stands around the `${NAME}` parts of a URL, spelled as a URL identity is; undefined where there is no such part. */
function literalTexts(shown) {
	if (!URL.canParse(shown)) return void 0;
	const texts = new URL(shown).href.split(/\$(?:%7B|\{)[A-Z][A-Z0-9_]*(?:%7D|\})/);
	return texts.length === 1 ? void 0 : texts;
}
/** Only live URLs that begin alike are looked at, and no more than it takes to see that there are several. */
function firstTwo(sorted, texts) {
	const prefix = texts[0] ?? "";
	const fitting = [];
	for (let index = firstFrom(sorted, prefix); index < sorted.length && fitting.length < 2; index += 1) {
		const live = sorted[index];
		if (live === void 0 || !live.url.identity().startsWith(prefix)) break;
		if (fits(live.url.identity(), texts)) fitting.push(live);
	}
	return fitting;
}
function firstFrom(sorted, text) {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = low + high >> 1;
		if (compareText(sorted[middle]?.url.identity() ?? "", text) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}
/** Whether the text holds the literal texts in order, with something in between. Taking the earliest place for each never misses one. */
function fits(text, texts) {
	let offset = texts[0]?.length ?? 0;
	for (const literal of texts.slice(1, -1)) {
		const found = text.indexOf(literal, offset + 1);
		if (found === -1) return false;
		offset = found + literal.length;
	}
	const last = texts.at(-1) ?? "";
	return text.endsWith(last) && text.length - last.length > offset;
}
// src/plan/matching-notes.ts
/** What a reviewer should know about how declared hooks found their live ones, or did not. Entries under `ignore` are told by the config. */
function matchingNotes(matching) {
	return [
		...matching.withoutId.map((hook) => ({
			severity: "warning",
			code: "id-not-live",
			message: `The config pins ${hook.url} to id ${hook.id}, which is not the id of a live hook that can be managed; it is matched by URL instead.`,
			hint: "Remove the id, or correct it.",
			location: hook.location
		})),
		...matching.gone.map((hook) => ({
			severity: "notice",
			code: "absent-hook-gone",
			message: `${hook.id === void 0 ? hook.url : `Hook ${hook.id} (${hook.url})`} is absent as declared.`,
			hint: "The entry has done its work and can go.",
			location: hook.location
		})),
		...matching.ambiguous.map(({ desired, live }) => ({
			severity: "warning",
			code: "near-match-ambiguous",
			message: `${desired.url} is new, although URLs that differ from it only by a trailing slash or by http and https are live: ${named(live)}. Which of them it could be is not clear.`,
			hint: "If it is one of them, name that one: id, or previous_urls.",
			location: desired.location
		})),
		...foreignTwins(matching),
		...rotations(matching)
	];
}
function foreignTwins({ missing, unmanaged }) {
	const foreign = unmanaged.filter(({ mark }) => mark === "foreign");
	const byUrl = new Map(foreign.map(({ live }) => [live.url.identity(), live]));
	return missing.flatMap((desired) => {
		const live = byUrl.get(desired.url.identity());
		if (live === void 0) return [];
		return [{
			severity: "warning",
			code: "foreign-twin",
			message: `${desired.url} is live as hook ${live.id}, whose name is ${JSON.stringify(live.name)} instead of "web"; such hooks are never touched, so a hook is created beside it.`,
			hint: "If both would deliver the same event, delete the other one where it was made.",
			location: desired.location
		}];
	});
}
function rotations({ missing, unmanaged }) {
	return rotatedUrls(missing, unmanaged.filter(({ mark }) => mark !== "foreign").map(({ live }) => live)).map(({ desired, live }) => ({
		severity: "warning",
		code: "url-token-rotated",
		message: `${desired.url} is new, and one live hook differs from it only in what stands for its variables: hook ${live.id} (${live.url}).`,
		hint: `If it is the same hook with another token, pin it with id: "${live.id}", or give its old URL under previous_urls, the old token as a variable of its own; then it is changed in place instead of created again.`,
		location: desired.location
	}));
}
function named(live) {
	return listed(live.map((hook) => `hook ${hook.id} (${hook.url})`));
}
// src/plan/room.ts
/** The deletions of a plan by what they free. */
function rooms(changes) {
	const freed = changes.filter((change) => change.op === "delete").map((change) => ({
		change,
		step: step(change)
	})).flatMap((maker) => {
		const { before } = maker.step;
		const keys = before === void 0 ? [] : before.events.map((event) => uniquenessKey(before, event));
		return [...activeEvents(before), ...keys].map((need) => ({
			need,
			maker
		}));
	});
	const byNeed = grouped(freed, ({ need }) => need);
	return new Map([...byNeed].map(([need, entries]) => [need, entries.map(({ maker }) => maker)]));
}
/** Of the deletions that free something needed, the one that frees most of it; of equal ones the first that `costs` nothing. */
function bestRoom(freed, needs, { isUsed, costs }) {
	const covered = /* @__PURE__ */ new Map();
	for (const need of needs) for (const maker of freed.get(need) ?? []) if (!isUsed(maker)) covered.set(maker, (covered.get(maker) ?? 0) + 1);
	const most = [...covered.values()].reduce((a, b) => Math.max(a, b), 0);
	const best = [...covered].filter(([, count]) => count === most).map(([maker]) => maker);
	return best.find((maker) => !costs(maker)) ?? best[0];
}
// src/plan/sequence.ts
/** Changes of which none was carried out yet. */
function pending(changes) {
	return changes.map((change) => ({
		change,
		step: step(change)
	}));
}
/** Changes carried out one after the other on paper, with what holds after each. */
var Sequence = class {
	changes = [];
	/** Changes that ended a delivery which a later one begins again. */
	gaps = [];
	/** Changes that GitHub may refuse, because another hook had the same config and event at their turn. */
	taken = [];
	now;
	#end;
	#limit;
	constructor(live, changes, limit) {
		const steps = changes.map((next) => next.step);
		this.now = new Moment(live, steps);
		this.#end = this.now.after(steps);
		this.#limit = limit;
	}
	carryOut(next) {
		if (this.leavesGap(next)) this.gaps.push(next.change);
		if (this.now.taken(next.step).length > 0) this.taken.push(next.change);
		this.now.carryOut(next.step);
		this.changes.push(next.change);
	}
	leavesGap(next) {
		return this.now.leavesGap(next.step, this.#end);
	}
	/** Events that have no room for the change now. */
	crowded(next) {
		return this.now.crowded(next.step, this.#limit);
	}
	/** What the change waits for: events without room, and configs that another hook has. */
	needs(next) {
		return [...this.crowded(next), ...this.now.taken(next.step)];
	}
	/** Carries out all that can be carried out now or becomes so on the way, gaps only where nothing else moves; gives back the rest. */
	settle(waiting) {
		let rest = waiting;
		for (;;) {
			const before = rest.length;
			rest = this.#pass(rest, (next) => !this.leavesGap(next));
			if (rest.length < before) continue;
			const urls = /* @__PURE__ */ new Set();
			rest = this.#pass(rest, ({ step: { before: hook } }) => {
				if (hook === void 0 || urls.has(hook.url)) return false;
				urls.add(hook.url);
				return true;
			});
			if (rest.length === before) return rest;
		}
	}
	#pass(waiting, accepts) {
		return waiting.filter((next) => {
			if (this.needs(next).length > 0 || !accepts(next)) return true;
			this.carryOut(next);
			return false;
		});
	}
};
// src/plan/order.ts
/**
* Updates, creates, deactivations, deletes. Within each, a change waits for others that keep a delivery going or that free what GitHub
* allows only so often: hooks for one event, and one config with one event. Deletions go first only where they make such room.
*/
function order(changes, live, limit) {
	const all = pending(changes);
	const sequence = new Sequence(live, all, limit);
	const freed = rooms(changes);
	const early = /* @__PURE__ */ new Set();
	const crowded = /* @__PURE__ */ new Map();
	for (const op of ["update", "create"]) {
		const stuck = carriedOut(sequence, of(all, op), (next) => madeRoom(sequence, next, freed, early));
		for (const next of stuck) for (const event of sequence.crowded(next)) crowded.set(event, (crowded.get(event) ?? 0) + 1);
		for (const next of stuck) sequence.carryOut(next);
	}
	const uncertain = uncertainEvents(sequence, changes, limit).filter((event) => !crowded.has(event));
	for (const next of of(all, "deactivate")) sequence.carryOut(next);
	for (const next of of(all, "delete")) if (next.change.op === "delete" && !early.has(next.change)) sequence.carryOut(next);
	const { gaps, taken } = sequence;
	return {
		changes: sequence.changes,
		gaps,
		taken,
		early: [...early],
		crowded,
		uncertain
	};
}
function of(changes, op) {
	return changes.filter(({ change }) => change.op === op);
}
/** Carries out what can be, making room where needed; gives back what has none. */
function carriedOut(sequence, waiting, makesRoom) {
	let rest = sequence.settle(waiting);
	while (rest.length > 0) {
		if (!rest.some(makesRoom)) {
			const left = rest.filter((next) => {
				if (sequence.crowded(next).length > 0) return true;
				sequence.carryOut(next);
				return false;
			});
			if (left.length === rest.length) return rest;
			rest = left;
		}
		rest = sequence.settle(rest);
	}
	return rest;
}
function madeRoom(sequence, next, freed, early) {
	const maker = bestRoom(freed, sequence.needs(next), {
		isUsed: ({ change }) => early.has(change),
		costs: (candidate) => sequence.leavesGap(candidate)
	});
	if (maker === void 0) return false;
	early.add(maker.change);
	sequence.carryOut(maker);
	return true;
}
function uncertainEvents(sequence, changes, limit) {
	const { named } = sequence.now;
	const added = changes.flatMap((change) => {
		if (change.op === "create") return change.desired.events;
		if (change.op !== "update") return [];
		return change.desired.events.filter((event) => !change.live.active || !change.live.events.includes(event));
	});
	const all = named.of("*");
	return [...new Set(added)].filter((event) => named.of(event) + (event === "*" ? 0 : all) > limit).sort();
}
// src/plan/diff.ts
/**
* The managed fields that differ, config keys first. Two spellings of one URL are no difference, nor is the order of events.
* The secret is no field: GitHub never shows it (see `secretPlan`).
*/
function diff(live, desired) {
	const fields = [];
	if (!live.url.same(desired.url)) fields.push({
		field: "url",
		from: live.url,
		to: desired.url
	});
	if (live.contentType !== desired.contentType) fields.push({
		field: "content_type",
		from: live.contentType,
		to: desired.contentType
	});
	if (live.insecureSsl !== desired.insecureSsl) fields.push({
		field: "insecure_ssl",
		from: live.insecureSsl,
		to: desired.insecureSsl
	});
	if (!sameTexts(live.events, desired.events)) {
		const [from, to] = [sortedSet(live.events), sortedSet(desired.events)];
		if (!sameTexts(from, to)) fields.push({
			field: "events",
			from,
			to
		});
	}
	if (live.active !== desired.active) fields.push({
		field: "active",
		from: live.active,
		to: desired.active
	});
	return fields;
}
// src/plan/secret-loss.ts
/**
* Refuses a change that could only be sent together with a secret that nobody has: GitHub replaces such a hook as a whole and would
* drop it. Undefined for a change that is safe. A declared secret without a value is at hand once the run has its variable.
*/
function secretLoss(target, change) {
	if (targetTraits(target).update === "minimal" || !change.live.hasSecret) return void 0;
	if (change.op === "update" && change.desired.secret.kind !== "absent") return void 0;
	const { live } = change;
	return {
		change,
		message: `Hook ${live.id} (${live.url}) has a secret that the config does not declare. GitHub replaces a global hook as a whole, so this change would drop the secret.`,
		hint: change.op === "update" ? "Declare the secret (secret: ${NAME}), or secret: none to have it removed." : "Declare the hook with active: false and its secret, add it to ignore, or switch it off on the web page of the instance."
	};
}
// src/plan/pair-plan.ts
/** A target whose updates reset what is not sent gets its declared secret again with every update, which makes a refresh needless. */
function pairPlan(target, matched, secret) {
	const { live, desired, matchedBy } = matched;
	const fields = diff(live, desired);
	const refresh = secret.refresh === void 0 ? void 0 : {
		op: "refresh",
		live,
		desired,
		because: secret.refresh
	};
	const { isUncompared } = secret;
	if (fields.length === 0 && secret.effect === "keep") return {
		update: void 0,
		unchanged: {
			id: live.id,
			desired,
			matchedBy
		},
		refused: void 0,
		refresh,
		isUncompared
	};
	const update = {
		op: "update",
		...matched,
		fields,
		secret: secret.effect
	};
	if (targetTraits(target).update === "minimal") return {
		update,
		unchanged: void 0,
		refused: void 0,
		refresh,
		isUncompared
	};
	const resends = secret.effect === "keep" && live.hasSecret;
	const refused = secretLoss(target, update);
	return {
		update: refused !== void 0 ? void 0 : resends ? {
			...update,
			secret: "resend"
		} : update,
		unchanged: void 0,
		refused,
		refresh: void 0,
		isUncompared: false
	};
}
// src/plan/secret-plan.ts
const kept = {
	effect: "keep",
	isUncompared: false
};
/** Under `verify`, a hook without a verdict counts as one without a delivery. */
function secretPlan(input) {
	const { declaration, hasSecret, strategy, verdict = "no-delivery" } = input;
	if (declaration.kind === "absent") return kept;
	if (declaration.kind === "none") return hasSecret ? {
		effect: "remove",
		isUncompared: false
	} : kept;
	if (!hasSecret) return {
		effect: "set",
		isUncompared: false
	};
	if (strategy === "preserve") return {
		effect: "keep",
		isUncompared: true
	};
	if (strategy === "rotate") return {
		...kept,
		refresh: "rotate"
	};
	return planByVerdict[verdict];
}
const planByVerdict = {
	confirmed: kept,
	"no-secret": {
		effect: "set",
		isUncompared: false
	},
	differs: {
		effect: "replace",
		isUncompared: false
	},
	"not-confirmed": {
		...kept,
		refresh: "not-confirmed"
	},
	"no-delivery": {
		...kept,
		refresh: "no-delivery"
	}
};
// src/plan/pair-plans.ts
/** What becomes of each pair; `secretVerdicts` are asked under `verify` alone. */
function pairPlans({ desired: { target }, secretStrategy, secretVerdicts }, pairs) {
	const updates = [];
	const unchanged = [];
	const refused = [];
	const refreshes = [];
	let secretsNotCompared = 0;
	for (const matched of pairs) {
		const plan = pairPlan(target, matched, secretPlan({
			declaration: matched.desired.secret,
			hasSecret: matched.live.hasSecret,
			strategy: secretStrategy,
			verdict: secretVerdicts?.get(matched.live.id)
		}));
		if (plan.update !== void 0) updates.push(plan.update);
		if (plan.unchanged !== void 0) unchanged.push(plan.unchanged);
		if (plan.refused !== void 0) refused.push(plan.refused);
		if (plan.refresh !== void 0) refreshes.push(plan.refresh);
		if (plan.isUncompared) secretsNotCompared += 1;
	}
	return {
		updates,
		unchanged,
		refused,
		refreshes,
		secretsNotCompared
	};
}
// src/plan/planned-changes.ts
/** Every change of a target in an order that depends on what it is about alone; declared hooks are sorted already. */
function plannedChanges({ missing, doomed }, { updates }, unmanaged) {
	return [...[
		...updates,
		...unmanaged.changes,
		...doomed.map(({ live }) => ({
			op: "delete",
			live,
			because: "absent"
		}))
	].sort((a, b) => compareLive(a.live, b.live)), ...missing.map(createChange)];
}
function createChange(desired) {
	return {
		op: "create",
		desired,
		secret: desired.secret.kind === "declared" ? "set" : "keep"
	};
}
// src/plan/secret-notes.ts
/** What a reviewer should know about secrets and credentials: what is left alone, what cannot be compared, what has no value here. */
function secretNotes(target, planned) {
	return [
		...undeclaredSecrets(planned.pairs),
		...uncomparedCredentials(planned.pairs),
		...confirmedSecrets(planned.pairs, planned.verdicts),
		...planned.refreshes.flatMap((refresh) => refreshNotes(target, refresh)),
		...missingValues(target, everyChange(planned))
	];
}
function undeclaredSecrets(pairs) {
	const hooks = pairs.filter(({ live, desired }) => live.hasSecret && desired.secret.kind === "absent");
	if (hooks.length === 0) return [];
	const [is, has] = hooks.length === 1 ? ["1 live hook", "has"] : [`${hooks.length} live hooks`, "have"];
	return [{
		severity: "notice",
		code: "secret-undeclared",
		message: `${is} ${has} a secret that the config does not declare; it is left as it is: ${urls(hooks)}.`,
		hint: "Declare secret: ${NAME} to manage it, or secret: none to have it removed."
	}];
}
function uncomparedCredentials(pairs) {
	const hooks = pairs.filter(({ desired }) => desired.username !== void 0 || desired.password !== void 0);
	if (hooks.length === 0) return [];
	return [{
		severity: "notice",
		code: "credentials-not-compared",
		message: `username and password are sent only when a hook is created and are never compared, because GitHub does not show them: ${urls(hooks)}.`
	}];
}
function confirmedSecrets(pairs, verdicts = /* @__PURE__ */ new Map()) {
	const count = pairs.filter(({ live }) => verdicts.get(live.id) === "confirmed").length;
	if (count === 0) return [];
	return [{
		severity: "notice",
		code: "secrets-confirmed",
		message: count === 1 ? "1 declared secret is confirmed: a recent delivery is signed with it." : `${count} declared secrets are confirmed: a recent delivery is signed with each of them.`
	}];
}
function refreshNotes(target, refresh) {
	const { live, desired, because } = refresh;
	if (because === "rotate") return [];
	const found = refreshReason(target, refresh);
	return [{
		severity: "notice",
		code: "secret-not-confirmed",
		message: `The secret of ${desired.url} (hook ${live.id}) ${found}. An apply writes it again.`,
		location: desired.location
	}];
}
function refreshReason(target, { desired: { secret }, because }) {
	if (!targetTraits(target).hasDeliveries) return "cannot be checked, because GitHub keeps no delivery log of global hooks";
	if (secret.kind === "declared" && secret.value === void 0) return `was not checked, because ${secret.name} has no value in this run`;
	return because === "no-delivery" ? "has no recent delivery that could be checked" : "could not be confirmed: the signature of a recent delivery is another one, which is no proof by itself";
}
/** Values that an apply needs and that this run does not have. */
function missingValues(target, changes) {
	const needed = changes.flatMap((change) => carriedValues(target, change).filter(({ value }) => value === void 0).map(({ name }) => ({
		name,
		change
	})));
	return [...grouped(needed, ({ name }) => name)].sort(([a], [b]) => compareText(a, b)).map(([name, uses]) => ({
		severity: "notice",
		code: "variable-without-value",
		message: `${name} has no value in this run; an apply needs it for ${uses.length === 1 ? "1 change" : `${uses.length} changes`}.`,
		hint: `Pass ${name} to the apply, in the environment or in the input variables.`
	}));
}
function urls(pairs) {
	return listed(pairs.map(({ desired }) => desired.url.toString()));
}
// src/plan/headroom.ts
/**
* Events for which more than half of the hooks that GitHub allows are live once the plan is carried out. What is over the limit itself is
* told by the rule `event_capacity`.
*/
function headroomNotes(hooks, { target, limit, level }) {
	if (level === "off") return [];
	const tally = new Tally();
	for (const { events, active } of hooks) if (active) tally.add(events.filter((event) => event !== "*"));
	return tally.keys().filter((event) => tally.of(event) > limit / 2 && tally.of(event) <= limit).sort(compareText).map((event) => ({
		severity: level === "error" ? "error" : "warning",
		code: "event-half-used",
		message: `${targetName(target)} has ${tally.of(event)} active hooks for the event ${event} after this plan; GitHub allows ${limit}, and more than half of them are used (policy rule event_headroom).`,
		hint: "Let one receiver pass the event on to others, delete hooks that are not used, or set event_headroom: off."
	}));
}
// src/plan/simulate.ts
/**
* The live hooks after every change of a plan was carried out, as GitHub would show them. New hooks get ids far
* above all others: GitHub never gives an id again, so none may meet one that a config still pins.
*/
function simulated(live, plan) {
	const hooks = new Map(live.map((hook) => [hook.id, hook]));
	let lastId = live.reduce((highest, { id }) => BigInt(id) > highest ? BigInt(id) : highest, 0n) + idGap;
	for (const change of plan.changes) {
		if (change.op === "create") lastId += 1n;
		const after = hookAfter(change, lastId.toString());
		if (after === void 0 && change.op !== "create") hooks.delete(change.live.id);
		if (after !== void 0) hooks.set(after.id, after);
	}
	return [...hooks.values()];
}
const idGap = 1000000n;
function hookAfter(change, newId) {
	switch (change.op) {
		case "create": return {
			...fields(change.desired),
			...newHook,
			id: newId,
			hasSecret: change.secret === "set"
		};
		case "update": return {
			...change.live,
			...fields(change.desired),
			hasSecret: hasSecretAfter(change)
		};
		case "deactivate": return {
			...change.live,
			active: false
		};
		case "delete": return;
	}
}
const newHook = {
	name: "web",
	createdAt: "",
	updatedAt: ""
};
function fields({ url, contentType, insecureSsl, active, events }) {
	return {
		url,
		contentType,
		insecureSsl,
		active,
		events
	};
}
// src/plan/unmanaged-policy.ts
/**
* The rules that hooks break which the config does not name: one notice a rule, since nobody can mend them in the config. Ids alone name
* them: where a run lists no unmanaged hooks, it must not tell their hosts either.
*/
function unmanagedPolicyNotes(target, { hooks, policy }, options) {
	const checks = askedChecks(policy, policyChecks(policy, options));
	const broken = hooks.filter(({ mark }) => mark !== "foreign").map(({ live }) => live).flatMap((live) => brokenChecks(live, checks).map(({ check }) => ({
		live,
		check
	})));
	return [...grouped(broken, ({ check }) => check.rule)].flatMap(([rule, group]) => {
		const [first] = group;
		if (first === void 0) return [];
		const ids = group.map(({ live }) => live.id).sort(compareIds);
		return [{
			severity: "notice",
			code: "unmanaged-breaks-policy",
			message: `${ids.length === 1 ? "1 unmanaged hook" : `${ids.length} unmanaged hooks`} of ${targetName(target)} would break the policy rule ${rule} (${policyRules[first.check.rule].asks}) if declared: id ${listed(ids)}.`
		}];
	});
}
// src/plan/target-policy.ts
/** Judges the hooks that this run acts on and that should be there. Of unmanaged ones it only tells. */
function targetPolicy(input, { pairs, missing, unmanaged, changes }) {
	const { target, policy } = input.desired;
	const options = checkOptions(input);
	const hooks = [...pairs.map(({ desired }) => desired), ...missing];
	const found = [...policyDiagnostics({
		hooks,
		policy
	}, input.today, options), ...headroom(input, changes)];
	return {
		notes: [...found, ...unmanagedPolicyNotes(target, {
			hooks: unmanaged,
			policy
		}, options)],
		refusals: policyRefusals(target, found)
	};
}
/** What the policy must know of the surroundings of a target. */
function checkOptions({ product, organizationHooks }) {
	return {
		isInside: product.name === "ghes",
		organizationHooks
	};
}
function headroom({ desired, live, product }, changes) {
	const level = desired.policy.levels.event_headroom ?? "off";
	if (level === "off") return [];
	const limit = product.hooksPerEvent;
	return headroomNotes(simulated(live, { changes }), {
		target: desired.target,
		limit,
		level
	});
}
function policyRefusals(target, found) {
	const errors = found.filter(({ severity }) => severity === "error").length;
	if (errors === 0) return [];
	return [{
		reason: "policy-violated",
		message: `Declared hooks of ${targetName(target)} break the policy in ${errors} ${errors === 1 ? "place" : "places"}.`,
		hint: "Make the hooks follow the rules named above, or declare a waiver with a reason."
	}];
}
// src/plan/unmanaged-plan.ts
const nothing = {
	changes: [],
	refused: [],
	kept: [],
	unlisted: []
};
/** Foreign hooks are listed whatever the rule says. */
function unmanagedPlan(target, rule, hooks) {
	const foreign = hooks.filter(({ mark }) => mark === "foreign");
	const own = hooks.filter(({ mark }) => mark !== "foreign");
	switch (rule) {
		case "ignore": return {
			...nothing,
			kept: foreign,
			unlisted: own.map(({ live }) => live)
		};
		case "report":
		case "drift": return {
			...nothing,
			kept: hooks
		};
		case "delete": return {
			...nothing,
			changes: own.map(({ live }) => ({
				op: "delete",
				live,
				because: "unmanaged"
			})),
			kept: foreign
		};
		case "deactivate": return deactivations(target, hooks);
	}
}
function deactivations(target, hooks) {
	const isSwitchedOff = ({ mark, live }) => mark !== "foreign" && live.active;
	const all = hooks.filter(isSwitchedOff).map(({ live }) => ({
		op: "deactivate",
		live
	}));
	const refused = all.map((change) => secretLoss(target, change)).filter((each) => each !== void 0);
	const isRefused = new Set(refused.map(({ change }) => change));
	return {
		...nothing,
		changes: all.filter((change) => !isRefused.has(change)),
		refused,
		kept: hooks.filter((hook) => !isSwitchedOff(hook))
	};
}
// src/plan/unseen-notes.ts
/**
* Says where a plan could be wrong about what exists: hooks made by OAuth apps are outside the view of every other token (GitHub's REST
* documentation of organization webhooks), so a hook that is to be created may be there already. Global hooks have no such makers.
*/
function unseenNotes(target, changes) {
	if (target.kind === "global" || !changes.some(({ op }) => op === "create")) return [];
	return [{
		severity: "notice",
		code: "oauth-app-hooks-unseen",
		message: `Hooks of ${targetName(target)} that an OAuth app made are not visible to this token; what is to be created is not among the visible ones.`
	}];
}
// src/plan/target-plan.ts
/** What makes the live hooks of a target as declared, in the order of an apply; a function of its input alone, whatever its order. */
function targetPlan(input) {
	const { desired, live, product, only = [], secretVerdicts } = input;
	const { target } = desired;
	const { matching, leftOut } = selected(match(desired, live), only);
	const pairs = pairPlans(input, matching.pairs);
	const rule = only.length === 0 ? desired.unmanaged : "report";
	const unmanaged = unmanagedPlan(target, rule, matching.unmanaged);
	const limit = product.hooksPerEvent;
	const ordered = order(plannedChanges(matching, pairs, unmanaged), live, limit);
	const { changes } = ordered;
	const room = capacity(ordered, {
		target,
		limit,
		level: desired.policy.levels.event_capacity ?? "error"
	});
	const policy = targetPolicy(input, {
		...matching,
		unmanaged: unmanaged.kept,
		changes
	});
	const notes = [
		...policy.notes,
		...matchingNotes(matching),
		...secretNotes(target, {
			pairs: matching.pairs,
			changes,
			refreshes: pairs.refreshes,
			verdicts: secretVerdicts
		}),
		...room.notes,
		...unseenNotes(target, changes),
		...leftOutNotes(leftOut)
	];
	const plan = {
		target,
		changes,
		refreshes: pairs.refreshes,
		refused: [...pairs.refused, ...unmanaged.refused],
		unchanged: pairs.unchanged,
		unmanaged: unmanaged.kept,
		ignored: matching.ignored,
		unlisted: [...unmanaged.unlisted].sort(compareLive),
		unmanagedIsDrift: rule === "drift",
		secretsNotCompared: pairs.secretsNotCompared,
		notes: [...notes].sort(compareDiagnostics)
	};
	const limits = {
		config: desired.maxDeletions,
		input: input.maxDeletions
	};
	return {
		status: "planned",
		plan,
		refusals: [
			...policy.refusals,
			...room.refusals,
			...targetGuard(plan, limits)
		]
	};
}
// src/run/organization-hooks.ts
/**
* The hooks that organizations have once their plans are carried out, for what a repository doubles. Kept for those alone of which a
* repository is to be planned.
*/
var OrganizationHooks = class {
	#asked;
	#hooks = /* @__PURE__ */ new Map();
	constructor(targets) {
		this.#asked = new Set(targets.map(organizationKey).filter((key) => key !== void 0));
	}
	learn(plan, live) {
		const key = targetKey(plan.target);
		if (this.#asked.has(key)) this.#hooks.set(key, simulated(live, plan));
	}
	/** Of the organization that owns a repository; undefined for other targets and for organizations that were not planned. */
	above(target) {
		return this.#hooks.get(organizationKey(target) ?? "");
	}
};
/** The `targetKey` of the organization that owns a repository. */
function organizationKey(target) {
	return target.kind === "repository" ? targetKey({
		kind: "organization",
		owner: target.owner
	}) : void 0;
}
// src/run/planner.ts
var planner_exports = /* @__PURE__ */ __exportAll({ planner: () => planner });
/** A planner for the targets of a run; of organizations it keeps what the repositories among them need. */
function planner({ settings, now, targets }) {
	const organizations = new OrganizationHooks(targets.map(({ target }) => target));
	const today = dayOf(now);
	const ofTarget = (desired, { hooks: live }, verdicts) => targetPlan({
		desired,
		live,
		product: productOf(settings.apiBase),
		secretStrategy: settings.secretStrategy,
		organizationHooks: organizations.above(desired.target),
		today,
		only: settings.only,
		...verdicts === void 0 ? {} : { secretVerdicts: verdicts.get(targetKey(desired.target)) ?? /* @__PURE__ */ new Map() },
		...settings.maxDeletions === void 0 ? {} : { maxDeletions: settings.maxDeletions }
	});
	return {
		target: ({ desired, listing }, verdicts) => {
			if (listing instanceof Failure) return {
				status: "failed",
				target: desired.target,
				failure: listing
			};
			const result = ofTarget(desired, listing, verdicts);
			organizations.learn(result.plan, listing.hooks);
			return result;
		},
		run: (planned) => runPlan({
			apiBase: settings.apiBase,
			targets: planned,
			...settings.maxDeletions === void 0 ? {} : { maxDeletions: settings.maxDeletions }
		})
	};
}
export { isDelivered as C, failureCause as S, urlOf as T, signs as _, Moment as a, healthFigures as b, step as c, writesSecret as d, publish_exports as f, place as g, heading as h, carriedValues as i, uniquenessKey as l, outcomeLine$1 as m, selected as n, activeEvents as o, page as p, match as r, footprint as s, planner_exports as t, hasSecretAfter as u, redeliveryPlan as v, rows as w, unhealthyHooks as x, isOfStatus as y };
