import { r as targetName } from "./target.js";
import { i as planCounts, n as hasChanges, r as hasDrift, t as counted } from "./counted.js";
import { a as rows, i as signs, n as outcomeText, o as urlOf, s as briefLines } from "./outcome-text.js";
import { r as unhealthyHooks } from "./health.js";
import { t as failureCause } from "./failure-cause.js";
import { r as liveUrl } from "./url.js";
// src/render/escape.ts
/**
* Text from outside (URLs, descriptions, answers of GitHub and of receivers) made safe for the places where people read it.
* The rule for Markdown: a word that could mean anything to GitHub (mention, reference, link, image, HTML, emphasis) becomes a code
* span, where nothing has a meaning. Entities and backslashes do not stop mentions, and zero-width characters spoil copying.
*/
/** `text` on one line, with control, bidirectional and invisible characters spelled out as `\u{202e}`. */
function visible(text) {
	return text.replace(/\r\n|[\s\u0085]/gu, " ").replace(/(?!\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`).replaceAll("##[", "##\\[");
}
/** A text for the log: one line that the runner does not take for a workflow command, whatever it holds. */
function logLine(text) {
	return withoutCommand(visible(text));
}
/** A line that we composed, colours included, kept from being a workflow command. */
function withoutCommand(line) {
	return line.replace(/^(\s*)::/u, "$1\\::").replaceAll("##[", "##\\[");
}
/** A code span that shows the text as it is. Safe in a paragraph, a list and, through `tableCell`, in a table. */
function codeSpan(text) {
	const shown = visible(text);
	if (shown.trim() === "") return "`\"\"`";
	const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	const padding = /^`|`$|^ .* $/.test(shown) ? " " : "";
	return `${fence}${padding}${shown}${padding}${fence}`;
}
/** Prose for Markdown, within a line: plain words stay, all others become code spans. */
function markdownText(text) {
	return visible(text).split(" ").filter((word) => word !== "").map((word, index) => index === 0 && /^\d+[.)]$/.test(word) ? codeSpan(word) : markdownWord(word)).join(" ");
}
function markdownWord(word) {
	const [, before = "", core = "", after = ""] = /^(["'(]*)(.*?)([.,;:?"')]*)$/u.exec(word) ?? [];
	return `${before}${core === "" || isPlain(core) ? core : codeSpan(core)}${after}`;
}
/** Words that no part of GitHub gives a meaning: no `@`, `#`, `:`, markup, no `www.`, no `GH-1`, nothing like a commit. */
function isPlain(word) {
	if (!/^[\p{L}\p{N}\p{Emoji_Presentation}→–—−…(][\p{L}\p{M}\p{N}.,;%'’"()/→–—−…\p{Emoji_Presentation}-]*$/u.test(word)) return false;
	return !/^www(\.|$)|gh-\d|^[0-9a-f]{7,}$|--/i.test(word);
}
/** Inline Markdown made into the content of a table cell. */
function tableCell(markdown) {
	return markdown.replace(/[\r\n]+/g, " ").replace(/(\\*)\|/g, (_, before) => before === "" ? "\\|" : `${before}\\u{7c}`);
}
/** A fenced block of lines that may hold any text; each line is one line whatever it holds. */
function fencedBlock(language, lines) {
	const shown = lines.map(visible);
	const longest = Math.max(2, ...[...shown.join("\n").matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	return [
		`${fence}${language}`,
		...shown,
		fence
	].join("\n");
}
/** The text, cut where it is too long to be read. */
function clipped(text, length) {
	return text.length <= length ? text : `${[...text.slice(0, length)].slice(0, -1).join("")}…`;
}
// src/render/planned-targets.ts
/** The plans of the targets that could be planned. */
function targetPlans(plan) {
	return (plan?.targets ?? []).flatMap((planned) => planned.status === "planned" ? [planned.plan] : []);
}
/** The targets that could not be planned, and why. */
function failedTargets(plan) {
	return (plan?.targets ?? []).flatMap((planned) => planned.status === "failed" ? [planned] : []);
}
function targetOf(planned) {
	return planned.status === "planned" ? planned.plan.target : planned.target;
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
const statusWords = {
	done: "is done",
	failed: "failed",
	skipped: "is skipped",
	unknown: "was sent and its result is unknown"
};
function outcomeFindings({ target, change, status, partly, message, reason }) {
	if (status === "done") return [];
	const what = `The ${signs[change.op].verb} of ${urlOf(change)} ${statusWords[status]}${partly ? " after a part of it was written" : ""}`;
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
function lastFailureText({ lastFailure }) {
	return lastFailure === void 0 ? "none" : `${timeText(lastFailure.at)}: ${lastFailure.words}`;
}
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
const text = /("(?:[^"\\]|\\.)*")(\s*:)?/gs;
/**
* The payload for people, who asked for it: values that the run knows to be confidential are hidden already, and so is here every text
* under a name that promises a credential, and in URLs what looks like one. Everything else stands as it was sent.
*/
function shownPayload({ redactedPayload }) {
	let name = "";
	return redactedPayload?.replace(text, (whole, literal, colon) => {
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
const opPaints = {
	create: "green",
	update: "yellow",
	deactivate: "magenta",
	delete: "red",
	refresh: "cyan"
};
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
	const errors = diagnostics.filter(({ severity }) => severity === "error").length;
	if (errors === 0) return void 0;
	if (failureReason === "policy-violated") return `Refused: ${counted(errors, "policy violation")}`;
	return `${failureReason === "input-invalid" ? "Input" : "Config"} is invalid: ${counted(errors, "error")}`;
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
const fieldWidth = 14;
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
	const text = (value) => `${line.field.padEnd(fieldWidth)}${value}`;
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
export { targetPlans as A, leftAloneText as C, diagnosticLine as D, timeText as E, tableCell as F, withoutCommand as I, codeSpan as M, logLine as N, failedTargets as O, markdownText as P, eventText as S, resultText as T, remarkText as _, eventsText as a, place as b, listingLines as c, severityPaints as d, shownPayload as f, lastSuccessText as g, lastFailureText as h, nextStep as i, clipped as j, targetOf as k, opPaints as l, deliveriesText as m, unmanagedGroups as n, heading as o, answersText as p, planLine as r, pingText as s, page as t, painted as u, countsText as v, redeliveryText as w, findings as x, tallies as y };
