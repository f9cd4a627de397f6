// src/actions/discreet.ts
/** The runner's toolkit, behind which nothing confidential is printed, whether the runner masks it or not. */
function discreetCore(core, hide) {
	return {
		...core,
		info: (message) => core.info(hide(message)),
		notice: (message, properties) => core.notice(hide(String(message)), properties),
		warning: (message, properties) => core.warning(hide(String(message)), properties),
		error: (message, properties) => core.error(hide(String(message)), properties),
		startGroup: (name) => core.startGroup(hide(name)),
		setOutput: (name, value) => core.setOutput(name, typeof value === "string" ? hide(value) : value),
		summary: { addRaw: (text, endsLine) => core.summary.addRaw(hide(text), endsLine) }
	};
}
/** An API that is sent nothing confidential in a body: comments and issues are seen by more people than the log. */
function discreetRest(api, hide) {
	return {
		...api,
		send: ({ body, ...call }) => api.send(body === void 0 ? call : {
			...call,
			body: hiddenTexts(body, hide)
		})
	};
}
function hiddenTexts(body, hide) {
	return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, typeof value === "string" ? hide(value) : value]));
}
// src/model/confidential-forms.ts
/**
* The forms in which a confidential value could turn up in a text: as it is, trimmed, URL-encoded, form-encoded, base64, JSON-escaped,
* and each of its longer lines by itself. Once each; none is empty.
*/
function confidentialForms(value) {
	const lines = value.split(/[\r\n\u2028\u2029]+/).map((line) => line.trim());
	const parts = lines.length === 1 ? [] : [...lines.filter((line) => line.length >= leastLine), lines.join(" ")];
	const forms = [
		value,
		value.trim(),
		...parts,
		...urlParts(value)
	].flatMap(formsOf);
	return [...new Set(forms)].filter((form) => form !== "");
}
/** What is confidential in a value that is a URL: all behind the host, with and without the query. */
function urlParts(value) {
	if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return [];
	const { pathname, search, hash } = new URL(value);
	const rest = value.replace(/^[^/]*\/\/[^/?#]*/, "");
	return [
		rest,
		rest.replace(/[?#].*$/s, ""),
		pathname,
		`${pathname}${search}${hash}`
	].filter((part) => part.length >= leastLine);
}
/** A shorter line of a value of several lines, such as a brace, is an ordinary text. */
const leastLine = 8;
function formsOf(value) {
	const base64 = Buffer.from(value, "utf8").toString("base64");
	const json = JSON.stringify(value).slice(1, -1);
	const encoded = encodeURIComponent(wellFormed(value));
	return [
		value,
		encoded,
		encoded.replaceAll("%20", "+"),
		encodeURI(wellFormed(value)),
		new URLSearchParams([["", value]]).toString().slice(1),
		base64,
		base64.replace(/=+$/, ""),
		base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, ""),
		json,
		json.replaceAll("/", "\\/"),
		json.replace(/[<>&'\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
	];
}
/** Lone surrogates, which the encoders refuse, as the replacement character that also leaves in a request. */
function wellFormed(value) {
	return Buffer.from(value, "utf8").toString("utf8");
}
// src/actions/mask.ts
/** Masking a shorter text would hide ordinary words everywhere in the log. */
const leastCharacters$1 = 8;
/** Tells the runner to hide values in all that the job prints, in every form and line by line. */
function maskWith(core) {
	const masked = /* @__PURE__ */ new Set();
	return (values) => {
		for (const text of values.flatMap((value) => confidentialForms(value.reveal()))) {
			if (text.length < leastCharacters$1 || masked.has(text)) continue;
			masked.add(text);
			core.setSecret(text);
		}
	};
}
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
// src/actions/phase-log.ts
const titles$3 = {
	"files-read": "Read the config",
	"targets-read": "Read the live hooks",
	"changes-done": "Write the changes",
	"logs-read": "Read the delivery logs",
	"redeliveries-asked": "Ask for redeliveries"
};
/** A folded group in the log for each phase, a line in it for each step. `end` closes the open group: results stand outside. */
function phaseLog(core) {
	let open;
	const end = () => {
		if (open !== void 0) core.endGroup();
		open = void 0;
	};
	const progress = ({ kind, done, total, about }) => {
		if (kind !== open) {
			end();
			core.startGroup(titles$3[kind]);
			open = kind;
		}
		core.info(logLine(`${done}/${total}  ${about ?? ""}`.trimEnd()));
		if (done === total) end();
	};
	return {
		progress,
		end
	};
}
// src/render/colours.ts
const codes$2 = {
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
	return colour === "none" || text === "" ? text : `\u001b[${codes$2[paint]}m${text}\u001b[0m`;
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
	const place = location === void 0 ? [] : [placeText$1(location)];
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
function placeText$1({ file, line, column }) {
	return `${file}:${line}:${column}`;
}
// src/model/target.ts
/** What people call a target: `acme`, `acme/api`, `global`. */
function targetName(target) {
	switch (target.kind) {
		case "organization": return target.owner;
		case "repository": return `${target.owner}/${target.repo}`;
		case "global": return "global";
	}
}
/** Equal for two spellings of one target, different for an organization and a repository of any name. */
function targetKey(target) {
	return `${target.kind}:${targetName(target).toLowerCase()}`;
}
/** Path of the list of hooks, below the API base. */
function hooksPath(target) {
	switch (target.kind) {
		case "organization": return `/orgs/${encodeURIComponent(target.owner)}/hooks`;
		case "repository": return `/repos/${encodeURIComponent(target.owner)}/${encodeURIComponent(target.repo)}/hooks`;
		case "global": return "/admin/hooks";
	}
}
const json = "application/vnd.github+json";
const traits = {
	organization: {
		update: "minimal",
		hasDeliveries: true,
		eventTarget: "organization",
		accept: json
	},
	repository: {
		update: "minimal",
		hasDeliveries: true,
		eventTarget: "repository",
		accept: json
	},
	global: {
		update: "whole",
		hasDeliveries: false,
		eventTarget: "business",
		accept: `${json}, application/vnd.github.superpro-preview+json`
	}
};
/** What GitHub offers for the hooks of a target. */
function targetTraits(target) {
	return traits[target.kind];
}
// src/plan/planned-targets.ts
/** The plans of the targets that could be planned. */
function targetPlans(plan) {
	return (plan?.targets ?? []).flatMap((planned) => planned.status === "planned" ? [planned.plan] : []);
}
/** The targets that could not be planned, and why. */
function failedTargets(plan) {
	return (plan?.targets ?? []).flatMap((planned) => planned.status === "failed" ? [planned] : []);
}
/** The target of a plan, made or not. */
function targetOf(planned) {
	return planned.status === "planned" ? planned.plan.target : planned.target;
}
// src/render/counted.ts
/** `1 hook`, `2 hooks`; an irregular plural is given. */
function counted(count, noun, plural = `${noun}s`) {
	return `${count} ${count === 1 ? noun : plural}`;
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
	return periods.map(({ all, failed }) => all === 0 ? quiet : level$1(failed / all)).join("");
}
/** One failure among many is not drawn as none. */
function level$1(share) {
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
// src/model/compare.ts
/** Orders texts by code unit: the same on every machine and in every locale. */
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
/** Orders ids, which are decimal digits of any length, by their number. */
function compareIds(a, b) {
	return a.length - b.length || compareText(a, b);
}
/** The texts once each, in a stable order. Event lists and host lists are compared in this form. */
function sortedSet(texts) {
	return [...new Set(texts)].sort(compareText);
}
/** Whether two sorted sets hold the same texts. */
function sameTexts(a, b) {
	return a.length === b.length && a.every((text, index) => text === b[index]);
}
/** Orders places in files. */
function compareLocations(a, b) {
	return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}
// src/model/grouped.ts
/** The items by key, in the order in which keys and items come. */
function grouped(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
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
	const wanted = open.flatMap(redelivery).filter(({ delivery }) => isWanted$1(delivery, rules));
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
function isWanted$1(delivery, { events, status, onlyRetryable }) {
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
	if (!("failedTargets" in report)) return [];
	return [
		...report.failedTargets.map(({ target, failure }) => ({
			...error$3(target, failure.reason, failure.message),
			...failure.hint === void 0 ? {} : { hint: failure.hint }
		})),
		..."health" in report ? healthFindings(report.health) : [],
		..."redelivery" in report ? redeliveryFindings(report.redelivery) : [],
		..."listing" in report ? report.listing.failures.map(unreadFinding) : []
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
		return error$3(hook.target, "unhealthy", `${share}, and the limit is ${health.maxFailureRate}%.${last}`);
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
				...error$3(hook.target, "redelivery-not-seen", message),
				severity: "warning"
			}];
			default: return [error$3(hook.target, outcome.reason ?? "not-redelivered", message)];
		}
	});
	return [...unread.map(unreadFinding), ...told];
}
function unreadFinding({ target, url, failure }) {
	return error$3(target, failure.reason, `The delivery log of ${url} could not be read: ${failure.message}`);
}
function error$3(target, code, message) {
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
// src/render/report.ts
/** The plan of a dry run or an apply; undefined where none was made. */
function getPlan(report) {
	return "plan" in report ? report.plan : void 0;
}
/** What became of the changes of an apply; undefined where nothing was applied. */
function getOutcomes(report) {
	return "outcomes" in report ? report.outcomes : void 0;
}
/** The pings of an apply or of the command `ping`. */
function getPings(report) {
	return "pings" in report ? report.pings : [];
}
// src/plan/every-change.ts
/** All that an apply of a target carries out, in its order: refreshes come after the changes. */
function everyChange({ changes, refreshes }) {
	return [...changes, ...refreshes];
}
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
		case "refresh": return [says("secret", `written again from ${variable$2(change.desired)}: ${refreshReasons[change.because]}`)];
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
		secret === "set" ? says("secret", `set from ${variable$2(desired)}`) : is("secret", "none"),
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
		case "set": return [says("secret", `set from ${variable$2(desired)}; ${live.hasSecret ? "a delivery shows that there is none" : "the live hook has none"}`)];
		case "replace": return [says("secret", `replaced from ${variable$2(desired)}; a delivery shows that the live one differs`)];
		case "remove": return [says("secret", "removed")];
		case "resend": return [says("secret", `written again from ${variable$2(desired)}; the update would drop it`)];
	}
}
function variable$2(desired) {
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
function rows$1(plan, outcomes = []) {
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
	const plan = getPlan(report);
	const pings = getPings(report);
	const all = [
		...failureFindings(report),
		...report.diagnostics,
		...failedTargets(plan).map(({ target, failure }) => {
			return about(target, error$2(failure.reason, failure.message, failure.hint));
		}),
		...(plan?.refusals ?? []).map(refusalFinding),
		...(plan?.targets ?? []).flatMap((planned) => {
			if (planned.status === "failed") return [];
			return planned.refusals.map((refusal) => about(planned.plan.target, refusalFinding(refusal)));
		}),
		...targetPlans(plan).flatMap(targetFindings),
		...(getOutcomes(report) ?? []).flatMap(outcomeFindings),
		...pings.flatMap(pingFindings),
		...deliveryFindings(report),
		...pings.flatMap((ping) => pingSecretFinding(ping) ?? []),
		...notComparedFindings(plan)
	];
	return unique([
		"error",
		"warning",
		"notice"
	].flatMap((severity) => all.filter((finding) => finding.severity === severity)));
}
function failureFindings({ failure, failureReason }) {
	return failure === void 0 ? [] : [error$2(failureReason ?? "failed", failure.message, failure.hint)];
}
function refusalFinding({ reason, message, hint }) {
	return error$2(reason, message, hint);
}
function targetFindings({ target, refused, notes }) {
	return [...refused.map(refusedFinding), ...notes].map((finding) => about(target, finding));
}
function refusedFinding({ change, message, hint }) {
	const url = urlOf(change).toString();
	const what = message.includes(url) ? "" : ` of ${url}`;
	return error$2("change-refused", `The ${signs[change.op].verb}${what} is refused: ${message}`, hint);
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
	return [about(target, error$2(reason ?? "partial-apply", message === "" ? `${what}.` : `${what}: ${message}`))];
}
function pingFindings({ target, url, verdict, statusCode, message }) {
	const detail = message === void 0 ? "" : ` ${message}`;
	switch (verdict) {
		case "answered":
		case "unchecked": return [];
		case "refused": return [about(target, error$2("ping-failed", `${url} refused the ping${statusCode === void 0 ? "" : ` with status ${statusCode}`}.${detail}`))];
		case "not-sent": return [about(target, error$2("ping-failed", `The ping of ${url} was not sent.${detail}`))];
		case "not-seen": return [about(target, {
			severity: "warning",
			code: "ping-not-seen",
			message: `The ping of ${url} did not show up in the delivery log in time.${detail}`
		})];
	}
}
function notComparedFindings(plan) {
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
function error$2(code, message, hint) {
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
// src/plan/counts.ts
/** Numbers of all targets that could be planned, as planned: refusals do not lower them. */
function planCounts(plan) {
	const plans = targetPlans(plan);
	const sum = (count) => plans.reduce((total, each) => total + count(each), 0);
	const changes = (op) => sum((each) => each.changes.filter((change) => change.op === op).length);
	return {
		creates: changes("create"),
		updates: changes("update"),
		deactivations: changes("deactivate"),
		deletes: changes("delete"),
		refreshes: sum(({ refreshes }) => refreshes.length),
		unchanged: sum(({ unchanged }) => unchanged.length),
		unmanaged: sum(({ unmanaged }) => unmanaged.length),
		ignored: sum(({ ignored, unlisted }) => ignored.length + unlisted.length)
	};
}
/** Whether an apply would change a hook. Refreshes are no changes. */
function hasChanges(plan) {
	return targetPlans(plan).some(({ changes }) => changes.length > 0);
}
/**
* Whether live hooks are otherwise than declared: changes, changes that are refused because GitHub offers no safe request, and
* unmanaged hooks under `unmanaged: drift`. Foreign hooks are temporary and no drift.
*/
function hasDrift(plan) {
	return targetPlans(plan).some(({ changes, refused, unmanaged, unmanagedIsDrift }) => changes.length > 0 || refused.length > 0 || unmanagedIsDrift && unmanaged.some(({ mark }) => mark !== "foreign"));
}
// src/render/tally.ts
/** What an apply came to, for changes and, apart from them, for refreshes; undefined where nothing was applied. */
function tallies(report) {
	const outcomes = getOutcomes(report);
	if (outcomes === void 0) return void 0;
	const isRefresh = (outcome) => outcome.change.op === "refresh";
	const refused = refusedCounts(getPlan(report));
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
const kindWords$1 = {
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
	const kinds = Object.entries(kindWords$1).flatMap(([kind, words]) => {
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
// src/model/redaction.ts
const hidden$1 = "***";
/** Chat services put the whole credential into the path: how many leading segments are public. */
const credentialPaths = [
	{
		host: /^hooks\.slack(-gov)?\.com$/,
		publicSegments: 1
	},
	{
		host: /^((ptb|canary)\.)?discord(app)?\.com$/,
		publicSegments: 2
	},
	{
		host: /(^|\.)webhook\.office\.com$|^outlook\.office(365)?\.com$/,
		publicSegments: 1
	},
	{
		host: /\.logic\.azure\.com$|\.api\.powerplatform\.com$/,
		publicSegments: 1
	}
];
/**
* A live URL for people: scheme, host and the plain part of the path. User info, query values, fragments and path segments that look
* like tokens become `***`, and so does every part that holds one of the known values.
*/
function redactedLiveUrl(text, known) {
	if (!URL.canParse(text)) return text === "" ? "(no URL)" : hidden$1;
	const url = new URL(text);
	const userInfo = url.username === "" && url.password === "" ? "" : `${hidden$1}@`;
	const path = url.pathname.split("/").map((segment, index) => {
		return isCredentialSegment(url.hostname, segment, index) || holdsKnown(segment, known) ? hidden$1 : segment;
	});
	const query = url.search.slice(1).split("&").map((pair) => redactedPair(pair, known));
	const shown = `${url.protocol}//${userInfo}${url.host}${path.join("/")}${url.search === "" ? "" : `?${query.join("&")}`}${url.hash === "" ? "" : `#${hidden$1}`}`;
	if (stillHoldsKnown(path.join("/"), url, known)) return `${url.protocol}//${userInfo}${url.host}/${hidden$1}`;
	return shown.includes(hidden$1) ? shown : text;
}
/** A known value can span several segments, or be a URL as a whole: then no part of the path is shown. */
function stillHoldsKnown(path, url, known) {
	const texts = [path, decoded$2(path)];
	return known.map((value) => URL.canParse(value) && new URL(value).host === url.host ? new URL(value).pathname : value).filter((value) => value.length >= leastKnown).some((value) => texts.some((text) => text.includes(value) || text.includes(decoded$2(value))));
}
/** A shorter value counts only as a whole segment, or every letter of the URL would be hidden by a value `a`. */
const leastKnown = 4;
/** Whether a path segment could be a credential: by its shape, or by its place on a host that puts credentials there. The first has index 1. */
function isCredentialSegment(hostname, segment, index) {
	if (isTokenLike(segment)) return true;
	const service = credentialPaths.find(({ host }) => host.test(hostname));
	return service !== void 0 && index > service.publicSegments && segment !== "";
}
/**
* Whether a text could be a credential by its shape: 16 or more characters that are hex, or mix upper case, lower case and digits.
* Words joined by `-`, `_` or `.` (`github-webhook-v2`) are not.
*/
function isTokenLike(segment) {
	const text = decoded$2(segment);
	if (text.length < 16) return false;
	if (/^[0-9a-f-]+$/i.test(text)) return true;
	if (text.split(/[-_.]/).every((word) => /^([A-Z]?[a-z]*|[A-Z]+|v?\d{1,3})$/.test(word))) return false;
	return [
		/[a-z]/,
		/[A-Z]/,
		/[0-9]/
	].filter((characters) => characters.test(text)).length > 1;
}
function redactedPair(pair, known) {
	const equals = pair.indexOf("=");
	if (equals === -1) return isTokenLike(pair) || holdsKnown(pair, known) ? hidden$1 : pair;
	const name = pair.slice(0, equals);
	return `${holdsKnown(name, known) ? hidden$1 : name}=${equals === pair.length - 1 ? "" : hidden$1}`;
}
function holdsKnown(segment, known) {
	const text = decoded$2(segment);
	return known.some((value) => {
		if (value === "") return false;
		if (text === value || segment === value) return true;
		return value.length >= leastKnown && (text.includes(value) || segment.includes(value));
	});
}
function decoded$2(segment) {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
// \0builtin:node:crypto
const createHash = (...values) => process.getBuiltinModule("node:crypto").createHash(...values);
const createHmac = (...values) => process.getBuiltinModule("node:crypto").createHmac(...values);
const createPrivateKey = (...values) => process.getBuiltinModule("node:crypto").createPrivateKey(...values);
const sign = (...values) => process.getBuiltinModule("node:crypto").sign(...values);
const timingSafeEqual = (...values) => process.getBuiltinModule("node:crypto").timingSafeEqual(...values);
// src/model/sha256.ts
/** SHA-256 of a text in hex. */
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
// src/model/url.ts
/**
* The URL of a hook. It may hold tokens, so printing it prints the form that people may read; `reveal` gives the text that is sent.
*/
var HookUrl = class {
	#text;
	#identity;
	/** Scheme, host and path, with what is confidential replaced by `${NAME}` or `***`. */
	shown;
	/** 24 bits in hex that change with the whole URL, where `shown` hides a part of it; else empty. */
	fingerprint;
	/** Host with port, lower case; empty where the text is no URL. */
	host;
	constructor(text, shown) {
		const parsed = URL.canParse(text) ? new URL(text) : void 0;
		this.#text = text;
		this.#identity = parsed === void 0 || parsed.href === text ? text : parsed.href;
		this.shown = shown;
		this.fingerprint = shown === text || text === "" ? "" : sha256(this.#identity).slice(0, 6);
		this.host = parsed?.host ?? "";
	}
	/** The URL as written: only for requests and for checks that need the bytes. */
	reveal() {
		return this.#text;
	}
	/** Equal for two spellings of one URL (WHATWG parsing: case of the host, default port, empty path). Not for people. */
	identity() {
		return this.#identity;
	}
	/** Equal for URLs that differ only by a trailing slash or by http and https. Not for people. */
	nearIdentity() {
		return this.#identity.replace(/^https?:/, "").replace(/\/(?=$|[?#])/, "");
	}
	same(other) {
		return this.#identity === other.#identity;
	}
	toString() {
		return this.fingerprint === "" ? this.shown : `${this.shown} ~${this.fingerprint}`;
	}
	toJSON() {
		return this.toString();
	}
	[Symbol.for("nodejs.util.inspect.custom")]() {
		return this.toString();
	}
};
/**
* A URL from a config: literal text is shown as written, a part from a variable as `${NAME}`, scheme and host always resolved,
* so that a reviewer can judge where deliveries go.
*/
function declaredUrl(parts) {
	const text = parts.map((part) => part.text).join("");
	const { authority, host, rest } = urlRanges(text);
	let shown = "";
	let offset = 0;
	for (const part of parts) {
		const start = offset;
		const end = offset + part.text.length;
		offset = end;
		if (part.variable === void 0) {
			shown += part.text;
			continue;
		}
		const name = `\${${part.variable}}`;
		shown += text.slice(start, Math.min(end, authority));
		if (start < host && end > authority && host > authority) shown += end < host ? name : `${name}@`;
		shown += text.slice(Math.max(start, host), Math.min(end, rest));
		if (end > rest) shown += start < rest ? `/${name}` : name;
	}
	return new HookUrl(text, shown);
}
/** A URL that GitHub reports: what could be confidential is hidden by its shape, and wherever it holds one of the known values. */
function liveUrl(text, known = []) {
	return new HookUrl(text, redactedLiveUrl(text, known.map((value) => value.reveal())));
}
/** Offsets where the authority (user info), the host and the rest (path, query, fragment) begin. */
function urlRanges(text) {
	const match = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*@)?([^/?#]*)/i.exec(text);
	if (match === null) return {
		authority: 0,
		host: 0,
		rest: 0
	};
	const authority = (match[1] ?? "").length;
	const host = authority + (match[2] ?? "").length;
	return {
		authority,
		host,
		rest: host + (match[3] ?? "").length
	};
}
// src/deliveries/payload-text.ts
const confidentialName = /secret|token|password|passwd|authorization|private_?key|api_?key|credential/i;
/** A whole JSON string, with the colon behind it where it is a name. */
const text$3 = /("(?:[^"\\]|\\.)*")(\s*:)?/gs;
/**
* The payload for people, who asked for it: values that the run knows to be confidential are hidden already, and so is here every text
* under a name that promises a credential, and in URLs what looks like one. Everything else stands as it was sent.
*/
function shownPayload({ redactedPayload }) {
	let name = "";
	return redactedPayload?.replace(text$3, (whole, literal, colon) => {
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
// src/render/listing-log.ts
/** What the deliveries came to that were asked for. */
function listingHeading({ logs, shown }) {
	if (shown !== void 0) return `Delivery ${shown.delivery.id}: ${resultText(shown.delivery)}`;
	return `${counted(logs.reduce((sum, { deliveries }) => sum + deliveries.length, 0), "delivery", "deliveries")} of ${counted(logs.length, "hook")}`;
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
	return logLine(clipped(invalid$2(report) ?? stopped(report) ?? valid(report) ?? planned(report) ?? delivered(report) ?? `Done: ${report.mode}`, 500));
}
function invalid$2({ diagnostics, failureReason }) {
	const errors = diagnostics.filter(({ severity }) => severity === "error");
	const count = errors.length;
	if (count === 0) return void 0;
	if (failureReason === "policy-violated") return `Refused: ${counted(count, "policy violation")}`;
	if (failureReason !== "input-invalid") return `Config is invalid: ${counted(count, "error")}`;
	return `${errors.some(({ location }) => location !== void 0) ? "Input and config are" : "Input is"} invalid: ${counted(count, "error")}`;
}
function stopped(report) {
	const { failure, failureReason } = report;
	if (failure === void 0 || getOutcomes(report) !== void 0) return void 0;
	return `${stateOf(failureReason)}: ${sentence(failure.message)}`;
}
function valid(report) {
	if (!("valid" in report)) return void 0;
	const { hooks, targets } = report.valid;
	return `Config is valid: ${counted(hooks, "hook")} for ${counted(targets, "target")}`;
}
/** For runs that are about deliveries instead of a plan. */
function delivered(report) {
	if ("health" in report) return healthHeading(report.health);
	if ("redelivery" in report) return redeliveryHeading(report.redelivery);
	if ("listing" in report) return listingHeading(report.listing);
	return report.mode === "ping" ? pingsHeading(getPings(report)) : void 0;
}
function planned(report) {
	const plan = getPlan(report);
	if (plan === void 0) return void 0;
	const failed = failedTargets(plan);
	const [only] = failed;
	if (only !== void 0 && failed.length === plan.targets.length) {
		const what = failed.length === 1 ? sentence(only.failure.message) : `none of ${failed.length} targets could be planned`;
		return `${stateOf(only.failure.reason)}: ${what}`;
	}
	const missing = failed.length === 0 ? "" : `. ${failed.length} of ${plan.targets.length} targets could not be planned`;
	return `${applied$1(report) ?? refused$4(plan) ?? proposed(plan)}${missing}`;
}
function applied$1(report) {
	const counts = tallies(report);
	if (counts === void 0 || counts.changes.total + counts.refreshes.total === 0) return void 0;
	const plan = getPlan(report);
	const refusals = plan === void 0 ? [] : allRefusals(plan);
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
function pingParts(report) {
	const pings = getPings(report);
	const bad = pings.filter(({ verdict }) => verdict === "refused" || verdict === "not-sent").length;
	return bad === 0 ? [] : [`${bad} of ${counted(pings.length, "ping")} failed`];
}
function refused$4(plan) {
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
// src/render/health-log.ts
const fieldWidth$2 = 14;
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
	return [painted(title, "bold", colour), ...lines.map(([field, text]) => `    ${field.padEnd(fieldWidth$2)}${logLine(text)}`)];
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
	const { mode, failureReason } = report;
	const plan = getPlan(report);
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
	if (open > refusedCounts(getPlan(report)).changes) return "Run again to finish: what is done is not done twice.";
	return "";
}
// src/render/place.ts
/** What a plan is about: `acme`, `43 targets`, and the host of the API where it is not github.com's. */
function place({ targets, apiBase }) {
	const [only] = targets;
	const what = only !== void 0 && targets.length === 1 ? targetName(targetOf(only)) : `${targets.length} targets`;
	const host = URL.canParse(apiBase) ? new URL(apiBase).host : "";
	return host === "" || host === "api.github.com" ? what : `${what} at ${host}`;
}
// src/render/plan-line.ts
/** `Plan: …` where a plan was made and the heading has something more urgent to say; else empty. */
function planLine(report) {
	const plan = getPlan(report);
	if (plan === void 0 || plan.targets.length > 0 && failedTargets(plan).length === plan.targets.length) return "";
	return /^(Plan:|No changes\.|Drift:)/.test(heading(report)) ? "" : countsText(plan);
}
// src/render/redelivery-log.ts
/** One line a redelivery, oldest event first, and what was left alone. */
function redeliveryLines(result) {
	if (result === void 0) return [];
	const rest = leftAloneText(result);
	return [result.outcomes.map(outcomeLine$1), rest === "" ? [] : [rest]];
}
function outcomeLine$1(outcome) {
	const { hook, delivery, firstAt, attempts } = outcome.redelivery;
	return `    ${logLine(`${`${timeText(firstAt)}  ${eventText(delivery)}  ${delivery.guid}  ${hook.url}`}  ${`${resultText(delivery)}${attempts === 1 ? "" : ` (${attempts} attempts)`}`} → ${redeliveryText(outcome)}`)}`;
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
	const told = [message.replace(/\.$/, ""), ...last === void 0 ? [] : [answerText$1(last)]].filter((part) => part !== "");
	return [`${statusWords[status]}${partly ? " (partly written)" : ""}`, ...told.length === 0 ? [] : [told.join("; ")]].join(": ");
}
/** One change that is over, for whoever watches: `+ acme: https://ci.acme.example/github  done`. */
function outcomeLine(outcome) {
	const { change, target } = outcome;
	return `${signs[change.op].sign} ${targetName(target)}: ${urlOf(change)}  ${outcomeText(outcome)}`;
}
function answerText$1({ method, path, status }) {
	return `${method} ${path} ${status === 0 ? "got no answer" : `answered ${status}`}`;
}
// src/render/unmanaged.ts
const words$1 = {
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
			word: words$1[mark]
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
// src/render/target-log.ts
/** Indent of what belongs to the line above. */
const indent = "    ";
/** Width of the longest field name and the gap behind it. */
const fieldWidth$1 = 14;
/** A block of lines for each target with something to show, then the number of the others. */
function targetLogLines(report, colour) {
	const planned = getPlan(report)?.targets ?? [];
	const blocks = planned.map((target) => blockOf(target, report, colour));
	const quiet = blocks.filter((block) => block.length === 0).length - planned.filter(({ status }) => status === "failed").length;
	const others = quiet > 0 && planned.length > 1 ? [[`${counted(quiet, "target")} with nothing to change.`]] : [];
	return [...blocks, ...others];
}
function blockOf(planned, report, colour) {
	const plan = getPlan(report);
	if (planned.status === "failed" || plan === void 0) return [];
	const changes = rows$1(planned.plan, getOutcomes(report)).flatMap((row) => rowLines(row, colour));
	const unmanaged = unmanagedLines$1(planned.plan, report.showUnmanaged, colour);
	const lines = [
		...changes,
		...changes.length > 0 && unmanaged.length > 0 ? [""] : [],
		...unmanaged
	];
	if (lines.length === 0 || plan.targets.length === 1) return lines;
	const counts = countsText({
		...plan,
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
	return `${indent}${line.field.padEnd(fieldWidth$1)}${logLine(fieldText(line))}`;
}
function fieldText(line) {
	switch (line.kind) {
		case "is": return line.values.join(", ");
		case "says": return line.words;
		case "changes": return `${line.from} → ${line.to}`;
		case "events": return eventsText(line);
	}
}
function unmanagedLines$1(plan, show, colour) {
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
		..."health" in report ? healthLines(report.health, colour) : [],
		..."redelivery" in report ? redeliveryLines(report.redelivery) : [],
		..."listing" in report ? listingLines(report.listing, colour) : [],
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
function pingLines(report) {
	const pings = getPings(report);
	if (pings.length === 0) return [];
	return ["Pings", ...pings.map((ping) => `    ${logLine(`${ping.url}  ${pingText(ping)}`)}`)];
}
function lastLines(report, colour) {
	const plan = getPlan(report);
	const digest = plan?.digest ?? "";
	const step = nextStep(report);
	const facts = [...plan === void 0 ? [] : [place(plan)], ...digest === "" ? [] : [`digest ${digest}`]];
	return [...step === "" ? [] : [step], ...facts.length === 0 ? [] : [painted(logLine(facts.join(", ")), "dim", colour)]];
}
// src/render/caution.ts
/** What cannot be undone or stops deliveries: deletions, deactivations and removals of secrets, never folded, with their totals. */
function caution(report) {
	const plan = getPlan(report);
	const all = targetPlans(plan).flatMap((own) => rows$1(own, getOutcomes(report)));
	const deletions = all.filter(({ op }) => op === "delete");
	const deactivations = all.filter(({ op }) => op === "deactivate");
	const removals = all.filter(removesSecret);
	const totals = [
		...deletions.length > 0 ? [counted(deletions.length, "deletion")] : [],
		...deactivations.length > 0 ? [counted(deactivations.length, "deactivation")] : [],
		...removals.length > 0 ? [counted(removals.length, "removal of a secret", "removals of secrets")] : []
	];
	if (totals.length === 0) return [];
	const several = (plan?.targets.length ?? 0) > 1;
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
	const place = location === void 0 ? [] : [codeSpan(placeText$1(location))];
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
// src/render/footer.ts
/** What the report is about and where it comes from: target, commit of the config, run, digest, requests used and rate limit left. */
function footer(report) {
	const { run } = report;
	const plan = getPlan(report);
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
// src/render/ping-section.ts
/** What the pings after an apply came to. */
function pingSections(report) {
	const pings = getPings(report);
	if (pings.length === 0) return [];
	const several = (getPlan(report)?.targets.length ?? 0) > 1;
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
	const plan = getPlan(report);
	const outcomes = getOutcomes(report);
	if (plan === void 0) return [];
	return plan.targets.flatMap((planned) => {
		if (planned.status === "failed") return [];
		const own = rows$1(planned.plan, outcomes);
		const sections = [
			...rowsSection(own, { outcomes: outcomes !== void 0 }),
			...detailsSection(own),
			...unmanagedSections(planned.plan, report.showUnmanaged)
		];
		return plan.targets.length === 1 ? sections : sections.map((section) => ({
			...section,
			group: groupHeading(planned, plan)
		}));
	});
}
function groupHeading(planned, plan) {
	const counts = countsText({
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
function totals(report) {
	const plan = getPlan(report);
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
		..."health" in report ? healthSections(report.health) : [],
		..."redelivery" in report ? redeliverySections(report.redelivery) : [],
		...findingsSections(report, ["warning", "notice"])
	], room - size(top) - size(bottom) - reserve, size);
	return `${[
		top,
		body.text,
		leftOutText(body),
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
function leftOutText({ leftOut }) {
	if (leftOut.size === 0) return "";
	return `> [!NOTE]\n> Left out, because this page is full: ${[...leftOut].map(([noun, count]) => counted(count, noun)).join(", ")}. All of them are in the JSON plan.`;
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
	const plan = getPlan(report);
	const targets = plan?.targets.map(targetOf) ?? ("targets" in report ? report.targets : []);
	const changes = tallies(report)?.changes;
	return {
		"has-changes": verdict$1(plan, hasChanges),
		"has-drift": verdict$1(plan, hasDrift),
		...countTexts(plan),
		applied: String(changes?.done ?? 0),
		failed: String(changes === void 0 ? 0 : changes.total - changes.done),
		digest: plan?.digest ?? "",
		summary: heading(report),
		"failure-reason": report.failureReason ?? "",
		targets: JSON.stringify(targets.map(targetName))
	};
}
/** `true` as soon as one target says so; `false` only where every target was planned. */
function verdict$1(plan, holds) {
	if (plan === void 0) return "";
	if (holds(plan)) return "true";
	return failedTargets(plan).length === 0 ? "false" : "";
}
function countTexts(plan) {
	const counts = plan !== void 0 && (plan.targets.length === 0 || targetPlans(plan).length > 0) ? planCounts(plan) : void 0;
	return {
		creates: text$2(counts?.creates),
		updates: text$2(counts?.updates),
		deactivations: text$2(counts?.deactivations),
		deletes: text$2(counts?.deletes),
		refreshes: text$2(counts?.refreshes),
		unchanged: text$2(counts?.unchanged),
		unmanaged: text$2(counts?.unmanaged),
		ignored: text$2(counts?.ignored)
	};
}
function text$2(count) {
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
			variable: change.secret === "keep" ? null : variable$1(change.desired)
		};
		case "refresh": return {
			effect: "refresh",
			variable: variable$1(change.desired)
		};
		case "deactivate":
		case "delete": return {
			effect: change.op === "delete" && change.live.hasSecret ? "remove" : "keep",
			variable: null
		};
	}
}
function variable$1(desired) {
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
	const { failure, run } = report;
	const plan = getPlan(report);
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
		valid: "valid" in report ? {
			hooks: report.valid.hooks,
			targets: report.valid.targets
		} : null,
		plan: plan === void 0 ? null : planBodyJson(plan, report),
		applied: appliedJson(report),
		pings: getPings(report).map(pingJson),
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
function deliveriesJson(report) {
	if ("health" in report) return { health: healthJson(report.health) };
	if ("redelivery" in report) return { redelivery: redeliveryJson(report.redelivery) };
	return "listing" in report ? { deliveries: listingJson(report.listing) } : {};
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
		outcomes: (getOutcomes(report) ?? []).map(outcomeJson$1)
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
	return {
		severity,
		title: code,
		message: clipped(logLine(`${target === void 0 ? "" : `${target}: `}${message}${hint === void 0 ? "" : ` ${hint}`}`), longestMessage),
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
async function published({ report: told, planFile: path, told: { commentUrl, driftIssueUrl } }, { core, files, environment }) {
	const { report, planFile } = await withPlanFile(told, path, files);
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
async function withPlanFile(report, path, files) {
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
// src/model/diagnostic.ts
/** Whether one of them is an error, so that nothing may be written. */
function hasErrors(diagnostics) {
	return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
// src/model/failure.ts
/** Why a run is red, in order of precedence: the output `failure-reason` is the first that applies. */
const failureReasons = [
	"input-invalid",
	"config-invalid",
	"policy-violated",
	"not-permitted",
	"rate-limited",
	"api-error",
	"limit-exceeded",
	"plan-changed",
	"cancelled",
	"partial-apply",
	"ping-failed",
	"unhealthy",
	"changes-pending"
];
/** The reason that comes first in the order above; undefined for none. */
function firstReason(reasons) {
	const given = new Set(reasons);
	return failureReasons.find((reason) => given.has(reason));
}
/** An expected failure: it carries the reason for the outputs and a text for people, so it is told without a stack. */
var Failure = class extends Error {
	name = "Failure";
	reason;
	/** What the reader can do about it. */
	hint;
	constructor(reason, message, options = {}) {
		super(message, { cause: options.cause });
		this.reason = reason;
		this.hint = options.hint;
	}
};
/** What a step that may fail came to, where one failure stops no other: for `catch`. Throws on what is no `Failure`: a fault of this program. */
function asFailure(error) {
	if (error instanceof Failure) return error;
	throw error;
}
// src/model/nearest.ts
/**
* The candidate that the given word was most likely meant to be, for "did you mean"; undefined where none is near.
* Case and `-` for `_` count for nothing; a swap of neighbours counts as one edit.
*/
function nearest(given, candidates) {
	const word = folded(given);
	if (word === "" || word.length > 64) return void 0;
	const allowed = Math.max(1, Math.floor(word.length / 3));
	let best;
	for (const candidate of candidates) {
		const distance = editDistance(word, folded(candidate));
		if (distance <= allowed && (best === void 0 || distance < best.distance)) best = {
			candidate,
			distance
		};
	}
	return best?.candidate;
}
function folded(word) {
	return word.toLowerCase().replaceAll("-", "_");
}
function editDistance(a, b) {
	let beforeLast = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const substitution = at$1(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row.push(Math.min(at$1(last, j) + 1, at$1(row, j - 1) + 1, substitution, isSwap ? at$1(beforeLast, j - 2) + 1 : Infinity));
		}
		beforeLast = last;
		last = row;
	}
	return at$1(last, b.length);
}
function at$1(row, index) {
	return row[index] ?? Infinity;
}
// src/run/inputs.ts
const onOff = ["true", "false"];
/** Every input, in the order in which README and action.yml list them. */
const inputs = {
	mode: {
		default: "dry-run",
		values: [
			"validate",
			"dry-run",
			"plan",
			"apply",
			"health",
			"redeliver"
		],
		description: "`validate` (no network, no token), `dry-run` (`plan` is the same), `apply`, `health` or `redeliver`. Only `apply` and `redeliver` write."
	},
	config: {
		default: ".github/hookherd.yml",
		description: "Paths or globs of the config files, one a line."
	},
	organization: { description: "Target where the file names none." },
	only: { description: "URL globs, one a line: act on these hooks alone, and leave unmanaged hooks alone whatever the config says." },
	token: {
		confidential: true,
		description: "Token that may administer the hooks. Not needed for `validate` or with an app. `GITHUB_TOKEN` cannot do it."
	},
	"app-id": { description: "Id or client id of a GitHub App, instead of a token." },
	"app-private-key": {
		confidential: true,
		description: "Private key (PEM) of the GitHub App."
	},
	"github-token": {
		confidential: true,
		default: "${{ github.token }}",
		description: "Token for the comment, the drift issue and the reviewed plan only; it always goes to the instance that runs the workflow."
	},
	variables: {
		confidential: true,
		description: "JSON object of values for `${NAME}`, for reusable workflows, where `env` does not reach."
	},
	"api-url": {
		default: "${{ github.api_url }}",
		description: "API of the GitHub that has the hooks: GHES `https://HOST/api/v3`, GHE.com `https://api.SUBDOMAIN.ghe.com`."
	},
	"api-version": {
		default: "2022-11-28",
		description: "Value of the header `X-GitHub-Api-Version`."
	},
	"secret-strategy": {
		default: "preserve",
		values: [
			"preserve",
			"verify",
			"rotate"
		],
		description: "`preserve` writes a declared secret only where the live hook shows none, `verify` checks it against recent deliveries, `rotate` writes every declared secret."
	},
	ping: {
		default: "never",
		values: [
			"never",
			"changed",
			"all"
		],
		description: "Which hooks to ping after an apply: `never`, `changed` or `all`. GitHub itself pings a created hook."
	},
	"ping-timeout": {
		default: "30",
		description: "Seconds to wait for the results of pings and redeliveries in the delivery log; 0 does not wait."
	},
	"max-deletions": { description: "Deletions and deactivations allowed for each target and for the run as a whole. Replaces `max_deletions` of the file." },
	"expect-digest": { description: "Apply only if the fresh plan has this digest." },
	"require-reviewed-plan": {
		default: "false",
		values: onOff,
		description: "Apply only if the digest equals the one in our comment on the merged pull request of this commit."
	},
	"fail-on-changes": {
		default: "false",
		values: onOff,
		description: "A dry run that finds drift fails."
	},
	comment: {
		default: "changes",
		values: [
			"changes",
			"always",
			"never"
		],
		description: "When to comment the plan on the pull request: `changes`, `always` or `never`. One comment, edited in place."
	},
	"drift-issue": {
		default: "false",
		values: onOff,
		description: "Keep one issue that is opened, edited and closed as drift comes and goes, on scheduled and dispatched dry runs."
	},
	"show-unmanaged": {
		default: "auto",
		values: [
			"auto",
			"always",
			"never"
		],
		description: "Whether hooks that the config does not name are listed with their hosts. `auto` lists them only where the repository is known to be private or internal."
	},
	"plan-file": { description: "Where the JSON plan goes. Default: `hookherd-plan.json` in the temporary folder of the runner." },
	"policy-file": { description: "A file with `policy`, `allowed_targets`, `max_deletions`, `unmanaged` and `allow_waivers`, owned by others than the config." },
	"max-wait": {
		default: "900",
		description: "Seconds to wait in all for rate limits."
	},
	concurrency: {
		default: "8",
		description: "Targets that are read at once."
	},
	shard: { description: "`2/5`: only this part of the targets, for a matrix." },
	since: {
		default: "24h",
		description: "How far back `redeliver` and `health` look, such as `90m`, `24h` or `3d`."
	},
	"max-redeliveries": {
		default: "100",
		description: "Redeliveries allowed in one run."
	},
	"max-failure-rate": { description: "Percent of failed deliveries above which `health` fails." }
};
/** All of them, in that order. */
const inputNames = Object.keys(inputs);
// src/run/input-parsing.ts
/** Reads inputs one by one and keeps what is wrong with each, so that all errors are told at once. */
var InputReader = class {
	#texts;
	#diagnostics = [];
	constructor(texts) {
		this.#texts = texts;
	}
	get diagnostics() {
		return this.#diagnostics;
	}
	/** The trimmed text; the table's default where it was left out; undefined where there is neither. */
	text(name) {
		const given = this.#texts[name]?.trim();
		if (given !== void 0 && given !== "") return given;
		const { default: otherwise } = inputs[name];
		return otherwise?.startsWith("${{") ? void 0 : otherwise;
	}
	lines(name) {
		return (this.text(name) ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== "");
	}
	word(name, accepted) {
		const given = this.text(name) ?? "";
		const word = accepted.find((candidate) => candidate === given);
		if (word !== void 0) return word;
		const suggestion = nearest(given, accepted);
		this.refuse(name, `${JSON.stringify(given)} is not one of ${accepted.join(", ")}.`, suggestion === void 0 ? void 0 : `Did you mean ${JSON.stringify(suggestion)}?`);
		return accepted[0];
	}
	flag(name) {
		return this.word(name, ["false", "true"]) === "true";
	}
	/** A whole number from `least` on. */
	count(name, least) {
		const given = this.text(name);
		if (given === void 0) return void 0;
		if (/^\d{1,9}$/.test(given) && Number(given) >= least) return Number(given);
		this.refuse(name, `${JSON.stringify(given)} is not a whole number from ${least} on.`);
	}
	refuse(name, problem, hint) {
		this.#diagnostics.push({
			severity: "error",
			code: "invalid-input",
			message: `Input ${name}: ${problem}`,
			...hint === void 0 ? {} : { hint }
		});
	}
};
// src/config/compare-hooks.ts
/** Orders hooks by what they say and not by where they stand. */
function compareHooks(a, b) {
	return compareText(a.url.identity(), b.url.identity()) || compareText(contents(a), contents(b)) || compareIds(a.id ?? "", b.id ?? "");
}
function contents(hook) {
	const { state, description } = hook;
	if (state === "absent") return JSON.stringify([
		state,
		description,
		hook.url.reveal()
	]);
	const { events, contentType, insecureSsl, active, secret, ping } = hook;
	const previous = hook.previousUrls.map((url) => url.identity());
	const waivers = hook.waivers.map(({ rule, reason, until }) => [
		rule,
		reason,
		until
	]);
	const names = [
		secret.kind,
		secret.kind === "declared" ? secret.name : "",
		hook.username?.name,
		hook.password?.name
	];
	return JSON.stringify([
		state,
		events,
		contentType,
		insecureSsl,
		active,
		names,
		ping,
		previous,
		waivers,
		description,
		hook.url.reveal()
	]);
}
// src/model/glob.ts
/** `*` stays within a label or path segment: it does not cross these. */
const boundaries = /* @__PURE__ */ new Set([
	".",
	"/",
	":",
	"@",
	"?",
	"#"
]);
/**
* Matches URLs as written and as WHATWG parsing spells them, so that a default port or a missing path makes no difference.
* Scheme and host are compared without case.
*/
function urlGlob(pattern) {
	const tokens = tokensOf(foldedAuthority(pattern));
	return (text) => {
		if (matches(tokens, foldedAuthority(text))) return true;
		return URL.canParse(text) && matches(tokens, foldedAuthority(new URL(text).href));
	};
}
/** Matches hosts, with or without a port. A pattern that names no port takes any. */
function hostGlob(pattern) {
	const tokens = tokensOf(pattern.toLowerCase());
	const namesPort = portPattern.test(pattern);
	return (host) => {
		const folded = host.toLowerCase();
		return matches(tokens, namesPort ? folded : folded.replace(portPattern, ""));
	};
}
/** Matches `owner/repo` names, without case. */
function nameGlob(pattern) {
	const tokens = tokensOf(pattern.toLowerCase());
	return (name) => matches(tokens, name.toLowerCase());
}
/** What is wrong with a pattern, as the rest of a sentence; undefined where nothing is. */
function globProblem(pattern, subject) {
	if (pattern === "") return "is empty";
	if (/[\s\p{Cc}]/u.test(pattern)) return "holds white space";
	if (pattern.includes("***")) return "holds ***; accepted are * (one label or path segment) and ** (anything)";
	if (subject === "url" && !/^(https?|\*{1,2}):|^\*\*/i.test(pattern)) return "does not start with https://, http:// or **";
	if (subject === "host" && /[/@?#]/.test(pattern)) return "is not a host; accepted are hosts such as *.acme.example";
	if (subject === "repository" && !repositoryPattern.test(pattern)) return "is not owner/name; the owner is written out, * may stand in the name";
}
const portPattern = /:(\d+|\*{1,2})$/;
const repositoryPattern = /^!?[A-Za-z0-9][A-Za-z0-9_-]*\/[A-Za-z0-9._*-]+$/;
function foldedAuthority(text) {
	return text.replace(/^[^/?#]*:\/\/[^/?#]*/, (authority) => authority.toLowerCase());
}
function tokensOf(pattern) {
	return pattern.split(/(\*\*|\*)/).filter((text) => text !== "").map((text) => {
		if (text === "**") return { kind: "any" };
		return text === "*" ? { kind: "segment" } : {
			kind: "text",
			text
		};
	});
}
/** Keeps the set of text offsets that the tokens so far can reach, so that no pattern makes it backtrack. */
function matches(tokens, text) {
	let reached = /* @__PURE__ */ new Set([0]);
	for (const token of tokens) {
		reached = next(token, text, reached);
		if (reached.size === 0) return false;
	}
	return reached.has(text.length);
}
function next(token, text, reached) {
	if (token.kind === "text") {
		const ends = [...reached].filter((start) => text.startsWith(token.text, start)).map((start) => start + token.text.length);
		return new Set(ends);
	}
	const ends = /* @__PURE__ */ new Set();
	let open = false;
	for (let offset = 0; offset <= text.length; offset += 1) {
		if (reached.has(offset)) open = true;
		if (open) ends.add(offset);
		if (token.kind === "segment" && boundaries.has(text[offset] ?? "")) open = false;
	}
	return ends;
}
// src/model/policy-rules.ts
/**
* The rules that hooks are judged by. `allowed_hosts` is set by its list of hosts and is an error outside it; without a list it asks nothing.
* `unavailable_events` is an error by default, since GitHub refuses such a hook.
*/
const policyRules = {
	allowed_hosts: {
		asks: "deliveries go to the listed hosts only",
		level: "error"
	},
	event_capacity: {
		asks: "no event has more hooks than GitHub allows",
		level: "error"
	},
	event_headroom: {
		asks: "no event uses more than half of the hooks that GitHub allows",
		level: "warn"
	},
	forbid_credentials_in_url: {
		asks: "URLs hold no user info and no token-like query",
		level: "warn"
	},
	forbid_doubled_events: {
		asks: "no hook of a repository repeats one of its organization",
		level: "warn"
	},
	forbid_private_hosts: {
		asks: "hosts are reachable from the internet",
		level: "warn"
	},
	forbid_wildcard_events: {
		asks: "hooks name their events instead of *",
		level: "off"
	},
	overlapping_hooks: {
		asks: "no two hooks send the same event to one URL",
		level: "warn"
	},
	require_https: {
		asks: "URLs use https",
		level: "warn"
	},
	require_secret: {
		asks: "hooks declare a secret",
		level: "warn"
	},
	require_ssl_verification: {
		asks: "insecure_ssl is false",
		level: "warn"
	},
	unavailable_events: {
		asks: "events are ones that the target can have",
		level: "error"
	}
};
/** Rule names that a config sets to a level; `allowed_hosts` is set to a list instead. */
const leveledRules = Object.keys(policyRules).filter((name) => name !== "allowed_hosts");
/** Every rule at its default level. */
function defaultLevels() {
	return Object.fromEntries(Object.entries(policyRules).map(([name, { level }]) => [name, level]));
}
// src/config/merge-policy.ts
const strictness = [
	"off",
	"warn",
	"error"
];
/** The strictest of several policies, with defaults where none sets a rule. */
function mergedPolicy(policies) {
	const levels = {};
	for (const [rule, { value }] of policies.flatMap((policy) => [...policy.levels])) levels[rule] = stricterLevel(levels[rule] ?? "off", value);
	return {
		allowedHosts: commonHosts(policies.map(({ allowedHosts }) => allowedHosts?.value).filter((list) => list !== void 0)),
		levels: {
			...defaultLevels(),
			...levels
		}
	};
}
/** A policy held to another one as well. Rules that the other does not set stay as they are. */
function stricterPolicy(policy, other) {
	const levels = { ...policy.levels };
	for (const [rule, { value }] of other.levels) levels[rule] = stricterLevel(levels[rule] ?? "off", value);
	return {
		allowedHosts: commonHosts([policy.allowedHosts, other.allowedHosts?.value].filter((list) => list !== void 0)),
		levels
	};
}
function stricterLevel(a, b) {
	return strictness.indexOf(a) > strictness.indexOf(b) ? a : b;
}
/** The globs of each list that every other list covers: never more hosts than all lists allow together. */
function commonHosts(lists) {
	if (lists.length === 0) return void 0;
	return sortedSet(lists.flat().filter((pattern) => lists.every((list) => list.some((other) => covers(other, pattern)))));
}
/** A glob covers another if it matches the other's widest text, in which each wildcard is a character that no glob names. */
function covers(glob, pattern) {
	const widest = pattern.replaceAll(/\*+/g, (stars) => stars === "*" ? "" : ".:");
	return glob === pattern || hostGlob(glob)(widest);
}
// src/config/sorted-diagnostics.ts
/** `.github/hookherd.yml:12:5`, for people. */
function placeText({ file, line, column }) {
	return `${file}:${line}:${column}`;
}
/** Each finding once, in the order of the files, those without a place first. */
function sortedDiagnostics(diagnostics) {
	return [...new Map(diagnostics.map((diagnostic) => [diagnosticKey(diagnostic), diagnostic])).values()].sort(comparePlaces);
}
/** Orders findings by place, those without one first. */
function comparePlaces({ location: a }, { location: b }) {
	if (a === void 0 || b === void 0) return Number(a !== void 0) - Number(b !== void 0);
	return compareLocations(a, b);
}
/** Equal for two findings of the same thing. */
function diagnosticKey({ severity, code, location, message }) {
	return JSON.stringify([
		severity,
		code,
		location?.file,
		location?.line,
		location?.column,
		message
	]);
}
// src/config/constrained-targets.ts
/** Stands for the owner of the workflow's repository where a validation does not know it. No owner has such a name. */
const unnamedOwner = "(default organization)";
/** The mildest first. */
const unmanagedRules = [
	"ignore",
	"report",
	"drift",
	"deactivate",
	"delete"
];
/** One target held to a policy file. `documents` are those that declare it: what they may not say is told at the first of them. */
function constrainedTarget(target, policyFile, documents) {
	const { unmanaged = "ignore", maxDeletions = Infinity } = policyFile;
	return {
		target: {
			...target,
			hooks: target.hooks.map((hook) => withAllowedWaivers(hook, policyFile)),
			unmanaged: isMilder(target.unmanaged, unmanaged) ? unmanaged : target.unmanaged,
			maxDeletions: Math.min(target.maxDeletions, maxDeletions),
			policy: stricterPolicy(target.policy, policyFile.policy)
		},
		diagnostics: [
			...refusedTarget(target, policyFile, documents),
			...refusedMildness(target, policyFile, documents),
			...target.hooks.flatMap((hook) => refusedWaivers(hook, policyFile))
		]
	};
}
function isMilder(rule, other) {
	return unmanagedRules.indexOf(rule) < unmanagedRules.indexOf(other);
}
function refusedTarget({ target }, { file, allowedTargets }, documents) {
	const name = targetName(target);
	if (allowedTargets === void 0 || name === "(default organization)" || name.includes("*")) return [];
	if (allowedTargets.some((pattern) => nameGlob(pattern)(name))) return [];
	return [refusal$2("target-not-allowed", `The policy file ${file} does not allow the target ${name}; it allows ${allowedTargets.join(", ")}.`, "Take the target out of the config, or ask the owners of the policy file to allow it.", firstPlace(documents))];
}
function refusedMildness({ target, unmanaged: declared }, { file, unmanaged = "ignore" }, documents) {
	if (!isMilder(declared, unmanaged) || unmanaged !== "deactivate" && unmanaged !== "delete") return [];
	const message = `The policy file ${file} asks for unmanaged: ${unmanaged} or stricter, and the config of ${targetName(target)} has ${declared}.`;
	const [said] = documents.flatMap(({ settings }) => settings.unmanaged?.location ?? []).sort(compareLocations);
	return [refusal$2("unmanaged-too-mild", message, `Set unmanaged: ${unmanaged} in the config.`, said ?? firstPlace(documents))];
}
function firstPlace(documents) {
	return documents.map(({ location }) => location).sort(compareLocations)[0];
}
/** The hook without the waivers that the policy file does not allow. */
function withAllowedWaivers(hook, { allowedWaivers }) {
	if (hook.state === "absent" || allowedWaivers === "all") return hook;
	return {
		...hook,
		waivers: hook.waivers.filter(({ rule }) => allowedWaivers.includes(rule))
	};
}
function refusedWaivers(hook, { file, allowedWaivers }) {
	if (hook.state === "absent" || allowedWaivers === "all") return [];
	return hook.waivers.filter(({ rule }) => !allowedWaivers.includes(rule)).map(({ rule, location }) => ({
		severity: "warning",
		code: "waiver-not-allowed",
		message: `The policy file ${file} does not allow a waiver of ${rule}, so it has no effect.`,
		hint: "Remove the waiver.",
		location
	}));
}
function refusal$2(code, message, hint, location) {
	return {
		severity: "error",
		code,
		message,
		hint,
		...location === void 0 ? {} : { location }
	};
}
// src/model/events.generated.ts
const everyProduct = [
	"api.github.com",
	"ghec",
	"ghes-3.17",
	"ghes-3.18",
	"ghes-3.19",
	"ghes-3.21",
	"ghes-3.22"
];
/** Every webhook event that GitHub describes: which kinds of hook take it (`business` is a global hook), which products have it. */
const eventCatalogue = {
	branch_protection_configuration: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	branch_protection_rule: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	bypass_request_secret_scanning: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: [
			"ghec",
			"ghes-3.17",
			"ghes-3.18",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	cache_sync: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: [
			"ghes-3.17",
			"ghes-3.18",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	check_run: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	check_suite: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	code_scanning_alert: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	commit_comment: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	create: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	custom_property: {
		targets: [
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	},
	custom_property_values: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	delete: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	dependabot_alert: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	deploy_key: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	deployment: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	deployment_protection_rule: {
		targets: ["app"],
		products: everyProduct
	},
	deployment_review: {
		targets: ["app"],
		products: everyProduct
	},
	deployment_status: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	discussion: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	discussion_comment: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	dismissal_request_code_scanning: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: [
			"ghec",
			"ghes-3.17",
			"ghes-3.18",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	dismissal_request_dependabot: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: [
			"ghec",
			"ghes-3.17",
			"ghes-3.18",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	dismissal_request_secret_scanning: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: [
			"ghec",
			"ghes-3.17",
			"ghes-3.18",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	enterprise: {
		targets: ["business"],
		products: [
			"ghes-3.17",
			"ghes-3.18",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	exemption_request_push_ruleset: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: [
			"ghec",
			"ghes-3.17",
			"ghes-3.18",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	fork: {
		targets: [
			"repository",
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	},
	github_app_authorization: {
		targets: ["app"],
		products: everyProduct
	},
	gollum: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	installation: {
		targets: ["app"],
		products: everyProduct
	},
	installation_repositories: {
		targets: ["app"],
		products: everyProduct
	},
	installation_target: {
		targets: ["app"],
		products: everyProduct
	},
	issue_comment: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	issue_dependencies: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: [
			"api.github.com",
			"ghec",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	issue_relates_to: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: ["api.github.com", "ghec"]
	},
	issues: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	label: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	marketplace_purchase: {
		targets: ["marketplace"],
		products: ["api.github.com", "ghec"]
	},
	member: {
		targets: [
			"repository",
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	},
	membership: {
		targets: [
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	},
	merge_group: {
		targets: ["app"],
		products: ["api.github.com", "ghec"]
	},
	meta: {
		targets: [
			"repository",
			"organization",
			"business",
			"app",
			"marketplace"
		],
		products: everyProduct
	},
	milestone: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	org_block: {
		targets: [
			"organization",
			"business",
			"app"
		],
		products: ["api.github.com", "ghec"]
	},
	organization: {
		targets: [
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	},
	organization_custom_property: {
		targets: ["business"],
		products: [
			"ghec",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	organization_custom_property_values: {
		targets: [
			"organization",
			"business",
			"app"
		],
		products: [
			"ghec",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	package: {
		targets: ["repository", "organization"],
		products: everyProduct
	},
	page_build: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	personal_access_token_request: {
		targets: ["organization", "app"],
		products: everyProduct
	},
	ping: {
		targets: [
			"repository",
			"organization",
			"business",
			"app",
			"marketplace"
		],
		products: everyProduct
	},
	project: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	project_card: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	project_column: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	projects_v2: {
		targets: ["organization"],
		products: everyProduct
	},
	projects_v2_item: {
		targets: ["organization"],
		products: everyProduct
	},
	projects_v2_status_update: {
		targets: ["organization"],
		products: ["api.github.com", "ghec"]
	},
	public: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	pull_request: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	pull_request_review: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	pull_request_review_comment: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	pull_request_review_thread: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	push: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	registry_package: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	release: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	repository: {
		targets: [
			"repository",
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	},
	repository_advisory: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: ["api.github.com", "ghec"]
	},
	repository_dispatch: {
		targets: ["app"],
		products: everyProduct
	},
	repository_import: {
		targets: ["repository", "organization"],
		products: ["api.github.com", "ghec"]
	},
	repository_ruleset: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	repository_vulnerability_alert: {
		targets: ["repository", "organization"],
		products: everyProduct
	},
	secret_scanning_alert: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	secret_scanning_alert_location: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	secret_scanning_scan: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	security_advisory: {
		targets: ["app"],
		products: everyProduct
	},
	security_and_analysis: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	sponsorship: {
		targets: ["sponsors_listing"],
		products: everyProduct
	},
	star: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	status: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	sub_issues: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: ["api.github.com", "ghec"]
	},
	team: {
		targets: [
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	},
	team_add: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	user: {
		targets: ["business"],
		products: [
			"ghes-3.17",
			"ghes-3.18",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	watch: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	workflow_dispatch: {
		targets: ["app"],
		products: everyProduct
	},
	workflow_job: {
		targets: [
			"repository",
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	},
	workflow_run: {
		targets: [
			"repository",
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	}
};
// src/model/events.ts
/** Every event name that GitHub describes, sorted. */
const eventNames = Object.keys(eventCatalogue).sort();
/** Whether any product has the event. */
function isKnownEvent(name) {
	return entryOf(name) !== void 0;
}
/** Words for the kinds of hook that take an event, such as `organization and repository hooks`. */
function eventAvailability(name) {
	const targets = entryOf(name)?.targets ?? [];
	const kinds = Object.entries(targetWords).filter(([target]) => targets.includes(target));
	return kinds.length === 0 ? "no hook that this tool manages" : words(kinds.map(([, word]) => word));
}
/** The products of the catalogue that have an event. */
function eventProducts(name) {
	return entryOf(name)?.products ?? [];
}
/** Whether a kind of target can take the event. Unknown events may be newer than the catalogue, so they count as available. */
function takesEvent(target, name) {
	return entryOf(name)?.targets.includes(target) ?? true;
}
/**
* Whether a product has the event. `version` such as `3.19` is of a GHES, where it is known: without one, one GHES that has the event is
* enough, and one that the catalogue lacks may have every event.
*/
function productHasEvent(product, name) {
	const entry = entryOf(name);
	if (entry === void 0) return true;
	if (product.name !== "ghes") return entry.products.includes(product.name === "dotcom" ? "api.github.com" : "ghec");
	if (product.version === void 0) return servers.some((server) => entry.products.includes(server));
	const server = `ghes-${product.version}`;
	return !servers.includes(server) || entry.products.includes(server);
}
/** Whether some GHES version that the catalogue knows lacks the event, so that it matters which version a server has. */
function dependsOnServerVersion(name) {
	const entry = entryOf(name);
	return entry !== void 0 && servers.some((server) => !entry.products.includes(server));
}
const targetWords = {
	organization: "organization hooks",
	repository: "repository hooks",
	business: "global hooks",
	app: "GitHub Apps",
	marketplace: "Marketplace listings",
	sponsors_listing: "Sponsors listings"
};
const servers = [...new Set(Object.values(eventCatalogue).flatMap(({ products }) => products))].filter((product) => product.startsWith("ghes-"));
function entryOf(name) {
	return Object.hasOwn(eventCatalogue, name) ? eventCatalogue[name] : void 0;
}
function words(texts) {
	return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}
// src/model/waivers.ts
/**
* What the breaches of one hook come to with its waivers: a notice for a waived one, the breach itself otherwise; a warning for a waiver
* that is over or that waives nothing. A waiver holds through its last day. Every rule is judged here, in one place each.
*/
function judgedBreaches({ subject, waivers, rules, breaches, today }) {
	const own = waivers.filter(({ rule }) => rules.includes(rule)).sort((a, b) => compareText(a.rule, b.rule));
	const broken = new Set(breaches.map(({ rule }) => rule));
	const isOver = ({ until }) => until !== void 0 && today !== void 0 && until < today;
	return [
		...breaches.map(({ rule, problem, diagnostic }) => {
			const waiver = own.find((each) => each.rule === rule && !isOver(each));
			return waiver === void 0 ? diagnostic : waived(waiver, `${subject} ${problem}`);
		}),
		...own.filter((waiver) => broken.has(waiver.rule) && isOver(waiver)).map((waiver) => expired(waiver, subject)),
		...own.filter(({ rule }) => !broken.has(rule)).map((waiver) => needless(waiver, subject))
	];
}
function waived({ rule, until, reason, location }, problem) {
	return {
		severity: "notice",
		code: "policy-waived",
		message: `${problem}; policy rule ${rule} is waived${until === void 0 ? "" : ` until ${until}`}: ${reason}`,
		location
	};
}
function expired({ rule, until, location }, subject) {
	return {
		severity: "warning",
		code: "waiver-expired",
		message: `The waiver of ${rule} for ${inSentence(subject)} ended on ${until}, so the rule holds again.`,
		hint: "Make the hook follow the rule and remove the waiver, or agree on a later date.",
		location
	};
}
function needless({ rule, location }, subject) {
	return {
		severity: "warning",
		code: "waiver-needless",
		message: `The waiver of ${rule} for ${inSentence(subject)} waives nothing: the hook follows the rule or the rule is off.`,
		hint: "Remove it, so that a later breach is not waived by accident.",
		location
	};
}
function inSentence(subject) {
	return subject.replace(/^This /, "this ");
}
// src/config/event-availability.ts
const rule$1 = "unavailable_events";
/** Events that the kind of target or the product cannot have. As long as the product is not known, no waiver is told to be needless. */
function unavailableEvents(hook, { target, level, product, today }) {
	if (hook.state === "absent") return [];
	const breaches = level === "off" ? [] : hook.events.flatMap((event) => breach(event, {
		target,
		level,
		product
	}) ?? []);
	if (breaches.length === 0 && product === void 0) return [];
	return judgedBreaches({
		subject: "This hook",
		waivers: hook.waivers,
		rules: [rule$1],
		breaches,
		today
	});
}
function breach(event, { target, level, product }) {
	const found = event.value === "*" ? void 0 : finding(event, target, product);
	if (found === void 0) return void 0;
	const { message, location, isUncertain = false } = found;
	const severity = level === "error" && !isUncertain ? "error" : "warning";
	return {
		rule: rule$1,
		problem: `has an event that may be refused (${message.replace(/\.$/, "")})`,
		diagnostic: {
			severity,
			code: "unavailable-event",
			message,
			hint: isUncertain ? enterpriseHint : hint,
			location
		}
	};
}
const enterpriseHint = "Where the owner is not of Enterprise Cloud, remove the event: GitHub refuses it.";
const hint = "Remove the event, or set policy: unavailable_events: warn if GitHub has come to take it.";
function finding({ value, location }, target, product) {
	if (!takesEvent(targetTraits(target).eventTarget, value)) return {
		message: `The event ${value} does not exist for ${kindWords[target.kind]}; it is available for ${eventAvailability(value)}.`,
		value,
		location
	};
	if (product === void 0 || productHasEvent(product, value)) return void 0;
	if (product.name === "dotcom" && productHasEvent({ name: "ghec" }, value)) return {
		message: `The event ${value} is available on github.com only for organizations of GitHub Enterprise Cloud.`,
		value,
		location,
		isUncertain: true
	};
	return {
		message: `The event ${value} does not exist on ${productWords(product)}; it is available on ${eventProducts(value).map(productName).join(", ")}.`,
		value,
		location
	};
}
const kindWords = {
	organization: "organization hooks",
	repository: "repository hooks",
	global: "global hooks"
};
function productWords({ name, version }) {
	if (name === "ghes") return `GHES${version === void 0 ? "" : ` ${version}`}`;
	return name === "dotcom" ? "github.com" : "GHE.com";
}
function productName(product) {
	if (product === "api.github.com") return "github.com";
	return product === "ghec" ? "GitHub Enterprise Cloud" : product.replace("ghes-", "GHES ");
}
// src/config/hook-conflicts.ts
const overlapRule = "overlapping_hooks";
/** Hooks of one target that cannot all hold: twins, ids used twice, a hook that must exist and must not. */
function hookConflicts(hooks, overlap) {
	const sorted = hooks.toSorted((a, b) => compareLocations(a.location, b.location));
	return [
		...[...grouped(sorted.filter((hook) => hook.state === "present"), ({ url }) => url.identity()).values()].flatMap((group) => twins(group, overlap)),
		...sharedIds(sorted),
		...presentAndAbsent(sorted),
		...declaredPrevious(sorted)
	];
}
/** Hooks on one URL that share an event. Exact twins are errors; GitHub would refuse or double them. */
function twins(group, { level, today }) {
	const exact = new EventIndex();
	const loose = new EventIndex();
	const duplicates = [];
	const overlaps = [];
	for (const hook of group) {
		const variant = `${hook.contentType} ${hook.insecureSsl}`;
		const twin = exact.find(variant, hook);
		const other = loose.find("", hook);
		if (twin !== void 0) duplicates.push(twinDiagnostic(hook, twin));
		else if (other !== void 0 && level !== "off") overlaps.push({
			hook,
			other
		});
		exact.add(variant, hook);
		loose.add("", hook);
	}
	return [...duplicates, ...group.flatMap((hook) => judgedOverlaps(hook, overlaps, {
		level,
		today
	}))];
}
/** An overlap is told at the later hook; the waiver of either one covers it. */
function judgedOverlaps(hook, overlaps, { level, today }) {
	const breaches = overlaps.filter((each) => each.hook === hook || each.other === hook).flatMap((each) => {
		const partner = each.hook === hook ? each.other : each.hook;
		if (each.other === hook && !waives(hook, today)) return [];
		if (each.hook === hook && !waives(hook, today) && waives(partner, today)) return [];
		return [{
			rule: overlapRule,
			problem: `shares ${sharedEvent(hook, partner)} with the hook at ${placeText(partner.location)} on the same URL`,
			diagnostic: overlapDiagnostic(hook, partner, level)
		}];
	});
	return judgedBreaches({
		subject: "This hook",
		waivers: hook.waivers,
		rules: [overlapRule],
		breaches,
		today
	});
}
/** Finds an earlier hook of the same variant that shares an event, without comparing all pairs. */
var EventIndex = class {
	#first = /* @__PURE__ */ new Map();
	find(variant, { events }) {
		const keys = events.includes("*") ? [""] : ["*", ...events];
		for (const key of keys) {
			const hook = this.#first.get(`${variant} ${key}`);
			if (hook !== void 0) return hook;
		}
	}
	add(variant, hook) {
		for (const key of ["", ...hook.events]) if (!this.#first.has(`${variant} ${key}`)) this.#first.set(`${variant} ${key}`, hook);
	}
};
function waives({ waivers }, today) {
	return waivers.some(({ rule, until }) => rule === overlapRule && (until === void 0 || today === void 0 || until >= today));
}
function twinDiagnostic(hook, twin) {
	return error$1("duplicate-hook", hook.location, `This hook is declared twice, first at ${placeText(twin.location)}: same URL, content_type and insecure_ssl, and both have ${sharedEvent(hook, twin)}.`, "Merge the two, or give them events that differ.");
}
function overlapDiagnostic(hook, other, level) {
	const message = `This hook and the one at ${placeText(other.location)} have the same URL, and both have ${sharedEvent(hook, other)}, so it is delivered twice.`;
	return {
		severity: level === "error" ? "error" : "warning",
		code: "overlapping-hooks",
		message,
		hint: "Give the two events that differ.",
		location: hook.location
	};
}
function sharedEvent(a, b) {
	const events = b.events.includes("*") ? a.events : a.events.includes("*") ? b.events : a.events.filter((event) => b.events.includes(event));
	return events[0] === "*" ? "all events" : `the event ${events[0]}`;
}
function sharedIds(hooks) {
	return [...grouped(hooks.filter(({ id }) => id !== void 0), ({ id }) => id ?? "")].flatMap(([id, [first, ...others]]) => others.map(({ location }) => error$1("duplicate-id", location, `The id ${id} is already pinned at ${first && placeText(first.location)}; a live hook is pinned once.`, "Remove one of the two ids.")));
}
function presentAndAbsent(hooks) {
	const present = firstByUrl(hooks.filter(({ state }) => state === "present"));
	return hooks.filter(({ state, id }) => state === "absent" && id === void 0).flatMap(({ url, location }) => {
		const other = present.get(url.identity());
		if (other === void 0) return [];
		return [error$1("present-and-absent", location, `This hook must not exist, but the entry at ${placeText(other)} says that it must.`, "Remove one of the two entries, or pin the absent one with id.")];
	});
}
function declaredPrevious(hooks) {
	const declared = firstByUrl(hooks);
	const found = [];
	for (const hook of hooks) {
		if (hook.state === "absent") continue;
		for (const previous of hook.previousUrls) {
			const other = declared.get(previous.identity());
			if (other === void 0) continue;
			const message = `An entry of previous_urls is the URL of the hook declared at ${placeText(other)}; a live hook cannot become both.`;
			found.push(error$1("previous-url-declared", hook.location, message, "Remove the entry from previous_urls."));
		}
	}
	return found;
}
function firstByUrl(hooks) {
	return new Map(hooks.toReversed().map(({ url, location }) => [url.identity(), location]));
}
function error$1(code, location, message, hint) {
	return {
		severity: "error",
		code,
		message,
		hint,
		location
	};
}
// src/config/ignored-declarations.ts
/**
* Declared hooks whose URL matches `ignore`: the files say of one hook both that it is managed and that it is left alone. While variables
* have stand-ins (`need` is `none`), URLs that read one are passed over: a stand-in proves nothing.
*/
function ignoredDeclarations(hooks, ignore, need) {
	const globs = ignore.toSorted((a, b) => compareLocations(a.location, b.location)).map((pattern) => ({
		pattern,
		matches: urlGlob(pattern.value)
	}));
	return (need === "none" ? hooks.filter(({ url }) => url.fingerprint === "") : hooks).flatMap(({ url, location }) => {
		const glob = globs.find(({ matches }) => matches(url.reveal()));
		if (glob === void 0) return [];
		const { value, location: place } = glob.pattern;
		return [{
			severity: "error",
			code: "declared-and-ignored",
			message: `This hook is declared, but its URL matches the pattern ${value} of ignore at ${placeText(place)}, which leaves live hooks alone.`,
			hint: "Narrow the pattern, or remove the hook.",
			location
		}];
	});
}
// src/config/merge-settings.ts
const defaultMaxDeletions = 3;
/** What several documents say of one target: `ignore` adds up, of `policy` the strictest holds, the rest may be said once or alike. */
function mergedSettings(settings) {
	const unmanaged = agreed("unmanaged", settings.map((said) => said.unmanaged));
	const maxDeletions = agreed("max_deletions", settings.map((said) => said.maxDeletions));
	return {
		unmanaged: unmanaged.value ?? "report",
		maxDeletions: maxDeletions.value ?? defaultMaxDeletions,
		ignore: sortedSet(settings.flatMap(({ ignore }) => ignore.map(({ value }) => value))),
		policy: mergedPolicy(settings.map(({ policy }) => policy)),
		diagnostics: [...unmanaged.diagnostics, ...maxDeletions.diagnostics]
	};
}
function agreed(key, said) {
	const values = said.filter((value) => value !== void 0).toSorted((a, b) => compareLocations(a.location, b.location));
	const [first] = values;
	const diagnostics = values.filter(({ value }) => value !== first?.value).map(({ value, location }) => {
		return {
			severity: "error",
			code: "contradiction",
			message: `The value of ${key} is ${value} here and ${first?.value} at ${first && placeText(first.location)}, for the same target; accepted is one value.`,
			hint: "Say it in one place, or alike in both.",
			location
		};
	});
	return {
		value: first?.value,
		diagnostics
	};
}
// src/config/repository-patterns.ts
/** The patterns that name repositories by `*`: the owners of which the run lists the repositories. */
function repositoryPatterns(documents) {
	return documents.flatMap(({ selector }) => selector.kind === "repository" ? selector.patterns.filter(isGlob$1).map((pattern) => ({
		...pattern,
		owner: ownerOf(pattern.value)
	})) : []);
}
/**
* The repositories that a list of patterns means: all that a pattern names and no `!` pattern excludes. Without names, a pattern with
* `*` stands for itself, so that its hooks can be checked; with names, one that matches none is an error.
*/
function matchedRepositories(patterns, names) {
	const excluded = patterns.filter(({ value }) => value.startsWith("!")).map(({ value }) => nameGlob(value.slice(1)));
	const diagnostics = [];
	const found = /* @__PURE__ */ new Map();
	for (const pattern of patterns.filter(({ value }) => !value.startsWith("!"))) {
		const listed = names?.get(ownerOf(pattern.value).toLowerCase()) ?? [];
		const matched = isGlob$1(pattern) && names !== void 0 ? listed.filter(nameGlob(pattern.value)) : [pattern.value];
		if (names !== void 0 && isGlob$1(pattern)) diagnostics.push(...patternFindings(pattern, listed, matched));
		for (const name of matched) if (!excluded.some((glob) => glob(name))) found.set(name.toLowerCase(), found.get(name.toLowerCase()) ?? name);
	}
	return {
		targets: [...found.values()].map(repositoryTarget),
		diagnostics
	};
}
function patternFindings({ value, location }, listed, matched) {
	if (matched.length === 0) return [{
		severity: "error",
		code: "no-repository-matches",
		message: `The pattern ${value} matches none of the ${listed.length} repositories of ${ownerOf(value)} that the token sees.`,
		hint: "Check the name, and the repositories that the token may see.",
		location
	}];
	const wider = nameGlob(value.replaceAll(/\*+/g, "**"));
	const dotted = listed.filter((name) => wider(name) && !matched.includes(name));
	if (dotted.length === 0) return [];
	return [{
		severity: "notice",
		code: "dotted-repositories",
		message: `The pattern ${value} leaves out ${dotted.length} repositories with a dot in their name, since * does not match a dot.`,
		hint: "Write ** in place of * to take them too.",
		location
	}];
}
function repositoryTarget(name) {
	const [owner = "", repo = ""] = name.split("/");
	return {
		kind: "repository",
		owner,
		repo
	};
}
function isGlob$1({ value }) {
	return value.includes("*") && !value.startsWith("!");
}
function ownerOf(pattern) {
	return pattern.split("/")[0] ?? "";
}
// src/model/sensitive.ts
/**
* A text that must not be read by people: a secret, a password, a value that came from `${NAME}`.
* Printing it by accident (template, JSON, inspect) prints the placeholder; `reveal` is called only where a request leaves
* or where a check needs the bytes.
*/
var Sensitive = class {
	#value;
	shown;
	constructor(value, shown = "***") {
		this.#value = value;
		this.shown = shown;
	}
	reveal() {
		return this.#value;
	}
	toString() {
		return this.shown;
	}
	toJSON() {
		return this.shown;
	}
	[Symbol.for("nodejs.util.inspect.custom")]() {
		return this.shown;
	}
};
// src/config/variable-name.ts
const refusedPrefixes = [
	"INPUT_",
	"GITHUB_",
	"ACTIONS_",
	"RUNNER_",
	"GH_",
	"HOOKHERD_"
];
/** Whether a name is spelled as names of variables are; one that is may still be refused. */
function isVariableName(name) {
	return /^[A-Z][A-Z0-9_]*$/.test(name);
}
/** The prefix for which a name is refused: a config must not be able to send the runner's own tokens to a receiver. */
function refusedPrefix(name) {
	return refusedPrefixes.find((prefix) => name.startsWith(prefix));
}
// src/config/template.ts
/** The parts of a template text; `$$` is a literal `$`. Problems are left out. */
function templateParts(text) {
	const parts = [];
	for (const piece of pieces(text)) {
		const last = parts.at(-1);
		if (piece.kind === "problem") continue;
		if (piece.kind === "text" && last?.kind === "text") parts[parts.length - 1] = {
			kind: "text",
			text: last.text + piece.text
		};
		else parts.push(piece);
	}
	return parts;
}
/** Every use of `$` that is not understood or not allowed. */
function templateProblems(text) {
	return pieces(text).filter((piece) => piece.kind === "problem");
}
/** The first of them; undefined where all is understood. */
function templateProblem(text) {
	return templateProblems(text)[0];
}
/** The names that a template reads, once each, in order. */
function templateNames(template) {
	return [...new Set(template.parts.flatMap((part) => part.kind === "variable" ? [part.name] : []))];
}
/** Whether a text reads a variable or tries to: it holds `${`. */
function looksLikeVariable(text) {
	return /\$\{/.test(text);
}
function pieces(text) {
	const found = [];
	let end = 0;
	for (const match of text.matchAll(tokens)) {
		if (match.index > end) found.push({
			kind: "text",
			text: text.slice(end, match.index)
		});
		end = match.index + match[0].length;
		found.push(match[0] === "$$" ? {
			kind: "text",
			text: "$"
		} : variableOrProblem(match[0], match.index));
	}
	if (end < text.length) found.push({
		kind: "text",
		text: text.slice(end)
	});
	return found;
}
/** None of these looks past the next `$`, so that a long text is read once. */
const tokens = /\$\$|\$\{\{[^{}$]*\}\}|\$\{[^{}$]*\}|\$/g;
function variableOrProblem(token, index) {
	if (token.startsWith("${{")) return {
		kind: "problem",
		index,
		...workflowExpression
	};
	if (token === "$") return {
		kind: "problem",
		index,
		...loneDollar
	};
	const name = token.slice(2, -1);
	if (!isVariableName(name)) return {
		kind: "problem",
		index,
		...malformedName
	};
	const prefix = refusedPrefix(name);
	if (prefix === void 0) return {
		kind: "variable",
		name
	};
	return {
		kind: "problem",
		index,
		code: "refused-variable",
		message: `\${${name}} is refused: names that start with ${prefix} belong to the runner, and a config must not send them to a receiver.`,
		hint: "Pass the value under another name."
	};
}
const workflowExpression = {
	code: "workflow-expression",
	message: "A workflow expression (${{ … }}) stands in the config, where GitHub does not fill it in; accepted is ${NAME}.",
	hint: "Set NAME in env: of the step that runs Hookherd, and write ${NAME} here."
};
const loneDollar = {
	code: "lone-dollar",
	message: "A $ starts neither ${NAME} nor $$.",
	hint: "Write ${NAME} for a variable, or $$ for a literal $."
};
const malformedName = {
	code: "malformed-variable",
	message: "A ${…} holds no variable name; accepted are capital letters, digits and _, starting with a letter.",
	hint: "Write it like ${CI_HOOK_SECRET}."
};
// src/config/url-findings.ts
const accepted$1 = "accepted are http:// and https:// URLs";
const example = "Write it like https://ci.acme.example/github.";
/** Findings that the literal text of a URL shows, whatever its variables hold. */
function literalUrlFindings(template) {
	const literal = template.parts.map((part) => part.kind === "text" ? part.text : "").join("");
	if (unwanted.test(literal)) return [characterFinding("The URL")];
	const startsLiterally = template.parts[0]?.kind === "text" ? template.parts[0].text : void 0;
	return [startsLiterally === void 0 || template.parts.length > 1 && isUnfinished(startsLiterally) ? void 0 : schemeFinding(startsLiterally), passwordFinding(template)].filter((finding) => finding !== void 0);
}
/** What is wrong with the text that would be sent. */
function sentUrlFinding(text) {
	if (unwanted.test(text)) return characterFinding("The URL with its variables filled in");
	if (!/^https?:\/\/[^/?#]/i.test(text)) return schemeFinding(text) ?? unreadable;
	return URL.canParse(text) && new URL(text).hostname !== "" ? void 0 : unreadable;
}
/** White space, control and invisible characters; a backslash is read as / by some programs and not by others. */
const unwanted = /[\s\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** Whether a text holds a character that no URL may be sent with. */
function holdsUnwantedCharacter(text) {
	return unwanted.test(text);
}
const unreadable = {
	code: "invalid-url",
	message: `The URL cannot be read as one; ${accepted$1}, with a host.`,
	hint: example
};
function characterFinding(subject) {
	return {
		code: "invalid-url",
		message: `${subject} holds white space, a line break, a backslash or an invisible character; ${accepted$1} without them.`,
		hint: "Remove the character, or write it percent-encoded."
	};
}
/** Whether a variable may complete the text to a URL with a host. */
function isUnfinished(text) {
	return /^https?(:\/{0,2})?$/i.test(text);
}
function schemeFinding(text) {
	if (/^https?:\/\/[^/?#]/i.test(text)) return void 0;
	const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
	if (scheme === void 0) return {
		code: "invalid-url",
		message: `The URL does not start with a scheme; ${accepted$1}.`,
		hint: example
	};
	if (scheme === "http" || scheme === "https") return {
		code: "invalid-url",
		message: `The URL has no host; ${accepted$1}, with a host.`,
		hint: example
	};
	return {
		code: "invalid-url",
		message: `The URL starts with ${scheme}://; ${accepted$1}.`,
		hint: example
	};
}
/** A password that stands literally before the host is a credential in the file, as a literal secret is. */
function passwordFinding(template) {
	const text = template.parts.map((part) => part.kind === "text" ? part.text : "\0").join("");
	if ((/^[^/?#]*:\/\/[^/?#@:]*:([^/?#]*)@/.exec(text)?.[1] ?? "").replaceAll("\0", "") === "") return void 0;
	return {
		code: "literal-password-in-url",
		message: "The URL holds a password that is written out in the file (not repeated here); accepted is ${NAME} in its place.",
		hint: "Put the value into a secret of the repository, write ${NAME} here, and replace the value, since the history of the file keeps it."
	};
}
// src/config/resolve-url.ts
/** The URL that a template means. Findings name the variable and the place, never a value. */
function resolvedUrl(template, key, variables, need) {
	const missing = templateNames(template).filter((name) => variables.lookup(name) === void 0);
	if (need !== "none" && missing.length > 0) return {
		url: void 0,
		diagnostics: missing.map((name) => missingVariable$1(name, key, template.location))
	};
	const untidy = templateNames(template).filter((name) => holdsUnwantedCharacter(variables.lookup(name) ?? ""));
	if (untidy.length > 0) return {
		url: void 0,
		diagnostics: untidy.map((name) => untidyVariable(name, key, template.location))
	};
	const url = declaredUrl(template.parts.map((part) => part.kind === "text" ? { text: part.text } : {
		text: variables.lookup(part.name) ?? standIn(part.name),
		variable: part.name
	}));
	const finding = missing.length > 0 ? void 0 : sentUrlFinding(url.reveal());
	if (finding === void 0) return {
		url,
		diagnostics: []
	};
	return {
		url: void 0,
		diagnostics: [{
			severity: "error",
			...finding,
			location: template.location
		}]
	};
}
/** How to hand a value in, for people. */
function passHint(name) {
	return `Set ${name} in env: of the step (or in the shell), or pass it in the input variables.`;
}
/** Different names get different texts, so that two URLs are taken for one only where they are. */
function standIn(name) {
	return name.toLowerCase();
}
function missingVariable$1(name, key, location) {
	return {
		severity: "error",
		code: "missing-variable",
		message: `The variable \${${name}} in ${key} has no value, or an empty one; a URL needs all of its variables.`,
		hint: passHint(name),
		location
	};
}
function untidyVariable(name, key, location) {
	return {
		severity: "error",
		code: "invalid-url",
		message: `The value of \${${name}}, used in ${key}, holds white space, a line break, a backslash or an invisible character; a URL cannot.`,
		hint: `Check ${name} for a line break at its end.`,
		location
	};
}
// src/config/secret-findings.ts
const leastLength = 16;
const generate = "Make one with: openssl rand -hex 32";
/** Findings about the value of a secret or password variable. */
function secretFindings(name, value) {
	const subject = `The value of \${${name}}`;
	if (/^\s*\*+\s*$/.test(value)) return [{
		severity: "error",
		code: "masked-secret",
		message: `${subject} consists of asterisks only, as GitHub shows secrets; written back it would replace the real one.`,
		hint: `Pass the real value as ${name}.`
	}];
	if (value.trim() === "") return [{
		severity: "error",
		code: "blank-secret",
		message: `${subject} is white space only, which is no secret.`,
		hint: `Pass the real value as ${name}.`
	}];
	const findings = [];
	if (value !== value.trim()) {
		const message = `${subject} has white space at an end, which becomes part of the secret.`;
		findings.push({
			severity: "warning",
			code: "secret-with-space",
			message,
			hint: "Store the secret again without the white space or line break."
		});
	}
	if (value.length < leastLength) findings.push({
		severity: "warning",
		code: "short-secret",
		message: `${subject} is shorter than ${leastLength} characters.`,
		hint: generate
	});
	else if (isPlainlyWeak(value)) findings.push({
		severity: "warning",
		code: "weak-secret",
		message: `${subject} is easy to guess.`,
		hint: generate
	});
	return findings;
}
const weakWords = /password|passw0rd|secret|changeme|change-me|letmein|example|webhook|qwerty|123456/gi;
/** Few different characters, a repeated block, a run such as abcdef, or common words with little else. */
function isPlainlyWeak(value) {
	if (new Set(value).size < 6) return true;
	if (/^(.{1,8}?)\1+.{0,7}$/s.test(value)) return true;
	if ([...value].slice(1).filter((character, index) => Math.abs(character.charCodeAt(0) - value.charCodeAt(index)) <= 1).length > value.length * .8) return true;
	return value.replace(weakWords, "").replace(/[^a-z0-9]/gi, "").length < 8;
}
// src/config/resolve-hook.ts
/** A declared hook with its variables filled in. A secret without a value stays undefined; that is a notice where URLs are needed. */
function resolvedHook(hook, variables, need) {
	const { location, description } = hook;
	const { url, diagnostics } = resolvedUrl(hook.url, "url", variables, need);
	const identity = url && {
		location,
		url,
		id: hook.id?.value,
		description
	};
	if (hook.state === "absent") return {
		hook: identity && {
			...identity,
			state: "absent"
		},
		diagnostics
	};
	const previous = hook.previousUrls.map((template) => resolvedUrl(template, "previous_urls", variables, need));
	const previousUrls = previous.map((resolved) => resolved.url).filter((previousUrl) => previousUrl !== void 0);
	const found = [
		...diagnostics,
		...previous.flatMap((resolved) => resolved.diagnostics),
		...[
			hook.secret,
			hook.username,
			hook.password
		].flatMap((name, index) => valueDiagnostics(name, index, variables, need))
	];
	if (identity === void 0) return {
		hook: void 0,
		diagnostics: found
	};
	const { state, contentType, insecureSsl, active, ping, waivers } = hook;
	return {
		hook: {
			...identity,
			state,
			contentType,
			insecureSsl,
			active,
			ping,
			waivers,
			previousUrls,
			events: sortedSet(hook.events.map(({ value }) => value)),
			secret: secretDeclaration(hook.secret, variables),
			username: hook.username && variableValue(hook.username, variables),
			password: hook.password && variableValue(hook.password, variables)
		},
		diagnostics: found
	};
}
function secretDeclaration(secret, variables) {
	return secret.kind === "variable" ? {
		kind: "declared",
		...variableValue(secret, variables)
	} : secret;
}
function variableValue({ value: name }, variables) {
	const value = variables.lookup(name);
	return {
		name,
		value: value === void 0 ? void 0 : new Sensitive(value, `\${${name}}`)
	};
}
function valueDiagnostics(secret, index, variables, need) {
	if (secret?.kind !== "variable") return [];
	const { value: name, location } = secret;
	const key = [
		"secret",
		"username",
		"password"
	][index] ?? "secret";
	const value = variables.lookup(name);
	if (value !== void 0) return key === "username" ? [] : secretFindings(name, value).map((finding) => ({
		...finding,
		location
	}));
	if (need === "none") return [];
	return [{
		severity: "notice",
		code: "missing-secret-value",
		message: `The variable \${${name}} in ${key} has no value in this run; an apply that writes it needs one.`,
		hint: passHint(name),
		location
	}];
}
// src/config/desired-targets.ts
/**
* What the documents ask for, a target each, with documents for the same target merged, and what is wrong within and between documents.
* Neither the order of documents nor that of hooks makes a difference.
*/
function desiredTargets(documents, options) {
	const { targets, diagnostics } = analysis(documents, options);
	const sorted = sortedDiagnostics(diagnostics);
	return hasErrors(sorted) ? { diagnostics: sorted } : {
		value: targets,
		diagnostics: sorted
	};
}
function analysis(documents, options) {
	const resolved = documents.map((document) => ({
		document,
		hooks: document.hooks.map((hook) => resolvedHook(hook, options.variables, options.need)),
		named: namedTargets(document, options)
	}));
	const hooks = new Map(resolved.map(({ document, hooks }) => [document, hooks.map(({ hook }) => hook).filter((hook) => hook !== void 0)]));
	const merged = [...grouped(resolved.flatMap(({ document, named }) => named.targets.map((target) => ({
		document,
		target
	}))), ({ target }) => targetKey(target))].sort(([a], [b]) => compareText(a, b)).map(([, group]) => mergedTarget(group, hooks, options));
	return {
		targets: merged.map(({ target }) => target).filter((target) => target !== void 0),
		diagnostics: withoutUsedWaivers([...resolved.flatMap(({ hooks, named }) => [...hooks.flatMap((hook) => hook.diagnostics), ...named.diagnostics]), ...merged.flatMap(({ diagnostics }) => diagnostics)])
	};
}
/** A hook of several targets may need its waiver for one of them alone. */
function withoutUsedWaivers(diagnostics) {
	const placesOf = (code) => new Set(diagnostics.filter((each) => each.code === code).map(({ location }) => JSON.stringify(location)));
	const used = placesOf("policy-waived");
	return diagnostics.filter(({ code, location }) => code !== "waiver-needless" || !used.has(JSON.stringify(location)));
}
function mergedTarget(group, hooks, { product, today, policyFile, need }) {
	const [spelling] = group.map(({ target }) => target).sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
	if (spelling === void 0) return {
		target: void 0,
		diagnostics: []
	};
	const documents = [...new Set(group.map(({ document }) => document))];
	const { diagnostics: contradictions, ...settings } = mergedSettings(documents.map((document) => document.settings));
	const merged = {
		target: spelling,
		hooks: documents.flatMap((document) => hooks.get(document) ?? []).sort(compareHooks),
		...settings
	};
	const { target, diagnostics: refusals } = policyFile === void 0 ? {
		target: merged,
		diagnostics: []
	} : constrainedTarget(merged, policyFile, documents);
	const { levels } = target.policy;
	const level = levels.unavailable_events ?? "error";
	return {
		target,
		diagnostics: [
			...contradictions,
			...refusals,
			...documents.flatMap((document) => document.hooks.flatMap((hook) => {
				return unavailableEvents(policyFile === void 0 ? hook : withAllowedWaivers(hook, policyFile), {
					target: target.target,
					level,
					product,
					today
				});
			})),
			...hookConflicts(target.hooks, {
				level: levels.overlapping_hooks ?? "warn",
				today
			}),
			...ignoredDeclarations(target.hooks, documents.flatMap((document) => document.settings.ignore), need)
		]
	};
}
function namedTargets({ selector, location }, { defaultOwner, repositories, need }) {
	switch (selector.kind) {
		case "organization": return {
			targets: selector.names.map(({ value: owner }) => ({
				kind: "organization",
				owner
			})),
			diagnostics: []
		};
		case "repository": return matchedRepositories(selector.patterns, repositories);
		case "global": return {
			targets: [{ kind: "global" }],
			diagnostics: []
		};
		case "default": {
			const owner = defaultOwner ?? (need === "none" ? "(default organization)" : void 0);
			if (owner !== void 0) return {
				targets: [{
					kind: "organization",
					owner
				}],
				diagnostics: []
			};
			return {
				targets: [],
				diagnostics: [{
					severity: "error",
					code: "no-target",
					message: "The document names no target, and this run knows no default organization.",
					hint: "Add organization: to the document, or set the input organization.",
					location
				}]
			};
		}
	}
}
// src/config/follow-ups.ts
/** Findings that something is missing. */
const absences = /* @__PURE__ */ new Set([
	"missing-key",
	"missing-content-type",
	"nothing-declared",
	"only-exclusions"
]);
/**
* The findings of a document without those that only follow from YAML that was refused in it: what stands at the same place, and what is
* missing, since it may be in a part that was left out.
*/
function withoutFollowUps(findings, refused) {
	if (refused.length === 0) return findings;
	return findings.filter((finding) => !absences.has(finding.code) && !refused.some((first) => comparePlaces(first, finding) === 0));
}
// node_modules/js-yaml/dist/js-yaml.mjs
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
/**
* A YAML error. Unlike an ordinary `Error`, it adds a source snippet showing
* the location of the problem to the error message, when available.
*
* @category Main
*/
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	/**
	* Optional `mark` contains source snippet data. Usually, use
	* {@link YAMLException.throwAt} instead of passing it directly.
	*/
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	/**
	* Returns the formatted error, omitting the source snippet in compact mode.
	*/
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	/**
	* Builds a YAMLException with a source snippet and throws it. `source` is
	* the raw input text; `position` is an offset into it.
	*/
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
/** @category Events */
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
/** @category Nodes */
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
/** @category Nodes */
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
/** @category Nodes */
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
/**
* Decodes the scalar referenced by event offsets in `input`.
*
* @category Events
*/
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument$1(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
/**
* Parses YAML into a flat event stream referencing source text by offsets.
*
* @category Events
*/
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument$1(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
// src/config/duplicate-keys.ts
/** Keys that are said twice in one mapping, each with both places. What an alias repeats is told once. */
function duplicateKeys(root, source) {
	const diagnostics = /* @__PURE__ */ new Map();
	const visit = (node) => {
		if (node.kind === "sequence") node.items.forEach(visit);
		if (node.kind !== "mapping") return;
		const first = /* @__PURE__ */ new Map();
		for (const { key, keyOffset, value } of node.entries) {
			const earlier = first.get(key);
			if (earlier === void 0) first.set(key, keyOffset);
			else diagnostics.set(keyOffset, duplicate(source, key, earlier, keyOffset));
			visit(value);
		}
	};
	visit(root);
	return [...diagnostics.values()];
}
function duplicate(source, key, earlier, later) {
	const { line, column } = source.locationOf(earlier);
	const subject = /^[a-z_]{1,40}$/.test(key) ? `The key "${key}"` : "This key";
	return source.error("duplicate-key", later, `${subject} is already set in this mapping, at ${source.file}:${line}:${column}; a key is set once.`, "Remove one of the two.");
}
// src/config/yaml-documents.ts
/**
* Splits a file at its `---` and `...` lines. Such a line ends a document wherever it stands (YAML 1.2.2, 9.1.2), so each document can be
* parsed alone and a syntax error in one does not hide the next.
*/
function documentTexts(text) {
	const starts = [0];
	for (const { index, 0: marker, 1: dashes } of text.matchAll(markerLine)) if (dashes === "...") starts.push(index + marker.length);
	else if (!isPreamble(text.slice(starts.at(-1), index))) starts.push(index);
	return starts.map((offset, index) => ({
		text: text.slice(offset, starts[index + 1]),
		offset
	})).filter((document, index) => index === 0 || !isPreamble(document.text));
}
/** Comments and directives belong to the document that follows. */
function isPreamble(text) {
	return text.split(/[\r\n]/).every((line) => /^([ \t]*(#.*)?|%.*)$/.test(line));
}
/** A marker stands at the start of a line and is followed by white space. */
const markerLine = /(?<![^\r\n])(---|\.\.\.)(?=[ \t\r\n]|$)[^\r\n]*(\r\n|\r|\n)?/g;
// src/config/yaml-node.ts
/** Whether nothing was written: `key:`, `~` or `null`. */
function isNothing(node) {
	return node.kind === "scalar" && node.plain && /^(|~|null|Null|NULL)$/.test(node.text);
}
// src/config/yaml-syntax.ts
/** The parser's reasons in words that say what to do. Its own text may quote the file, so it is never passed on. */
const explanations = [
	{
		pattern: /^nesting exceeded/,
		code: "too-deep",
		message: "The YAML is nested deeper than 50 levels.",
		hint: "A config needs 6 levels; look for brackets or indentation that never end."
	},
	{
		pattern: /flow collection$/,
		message: "A list or mapping in brackets is not closed.",
		hint: "Close it with ] or }."
	},
	{
		pattern: /^deficient indentation/,
		message: "A bracket or quote that is opened above is not closed, or its lines are not indented.",
		hint: "Close it with ], } or the same quote, or indent this line."
	},
	{
		pattern: /^missed comma/,
		message: "Two entries inside brackets have no comma between them.",
		hint: "Write a comma between them, or close the bracket before."
	},
	{
		pattern: /quoted scalar$/,
		message: "A quoted text is not closed.",
		hint: "Close it with the same quote."
	},
	{
		pattern: /escape sequence|hexadecimal/,
		message: "A backslash in a double-quoted text is followed by something that YAML does not know.",
		hint: "Write \\\\ for a backslash, or use single quotes."
	},
	{
		pattern: /JSON character|non-printable/,
		message: "The text holds a character that YAML does not allow.",
		hint: "Remove the character."
	},
	{
		pattern: /indentation|block mapping entry|expected ':'|document separator/,
		message: "The indentation or the punctuation does not fit the lines above; accepted are key: value and - item.",
		hint: "Check the indentation of this line, the space after : and whether a value needs quotes."
	},
	{
		pattern: /separator within a block mapping/,
		message: "A colon is not followed by a space.",
		hint: "Write key: value, or put the text in quotes."
	},
	{
		pattern: /tag|directive|YAML version/i,
		code: "yaml-tag",
		message: "A YAML tag or directive is not accepted here.",
		hint: "Put a text that starts with ! or % in quotes."
	},
	{
		pattern: /alias|anchor/,
		code: "yaml-alias",
		message: "An alias or anchor (a value that starts with * or &) is malformed.",
		hint: "Put a text that starts with * or & in quotes."
	}
];
const otherwise = {
	message: "The YAML cannot be read from here on.",
	hint: "Check the punctuation of this line and the one above."
};
/** A parse error as a diagnostic at its place; undefined for an error that is not the parser's. */
function syntaxDiagnostic(error, source, document) {
	if (!(error instanceof YAMLException)) return void 0;
	const offset = document.offset + Math.min(error.mark?.position ?? 0, document.text.length);
	const tab = tabIndentation(source.text, offset);
	if (tab !== void 0) return source.error("tab-indentation", tab, "The line is indented with a tab; YAML accepts spaces only.", "Replace the tab with spaces.");
	const { code, message, hint } = explanations.find(({ pattern }) => pattern.test(error.reason)) ?? otherwise;
	return source.error(code ?? "yaml-syntax", offset, message, hint);
}
/** Offset of the tab in the indentation of the line, if there is one. */
function tabIndentation(text, offset) {
	const lineStart = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
	const indentation = /^ *\t/.exec(text.slice(lineStart, lineStart + 1e3));
	return indentation === null ? void 0 : lineStart + indentation[0].length - 1;
}
// src/config/yaml-tree.ts
const maxAliases = 100;
const maxNodes = 5e4;
/**
* Builds the tree of one document from the parser's events, within the limits. What is refused is left out or read as if it were quoted,
* so that the rest of the document is checked too; nothing is read beyond a limit.
*/
var YamlTree = class {
	#source;
	#document;
	#diagnostics = [];
	#anchors = /* @__PURE__ */ new Map();
	#frames = [];
	#aliases = 0;
	#isOverLimit = false;
	#root;
	constructor(source, document) {
		this.#source = source;
		this.#document = document;
	}
	read(events) {
		if (events.length > 2 * maxNodes) this.#stop("too-many-nodes", 0, tooManyNodes, fewer);
		for (const event of events) {
			if (this.#isOverLimit) break;
			this.#take(event);
		}
		const diagnostics = this.#diagnostics;
		return this.#root === void 0 || this.#isOverLimit ? { diagnostics } : {
			value: this.#root,
			diagnostics
		};
	}
	#take(event) {
		switch (event.type) {
			case EVENT_ID.DOCUMENT:
				this.#open("document", 0, void 0);
				return;
			case EVENT_ID.SEQUENCE:
			case EVENT_ID.MAPPING:
				this.#hasTag(event);
				this.#open(event.type === EVENT_ID.SEQUENCE ? "sequence" : "mapping", event.start, this.#anchorOf(event));
				return;
			case EVENT_ID.SCALAR:
				this.#add(this.#scalar(event, this.#hasTag(event)), {
					nodes: 1,
					depth: 1
				}, this.#anchorOf(event));
				return;
			case EVENT_ID.ALIAS:
				this.#alias(this.#document.text.slice(event.anchorStart, event.anchorEnd), event.anchorStart - 1);
				return;
			case EVENT_ID.POP: this.#close();
		}
	}
	#open(kind, offset, anchor) {
		this.#frames.push({
			kind,
			offset,
			anchor,
			items: [],
			entries: [],
			key: void 0,
			isRefused: false,
			nodes: 1,
			depth: 1
		});
	}
	#close() {
		const frame = this.#frames.pop();
		if (frame === void 0) return;
		if (frame.kind === "document") {
			this.#root = frame.items[0];
			return;
		}
		const offset = this.#document.offset + frame.offset;
		const node = frame.kind === "sequence" ? {
			kind: "sequence",
			offset,
			items: frame.items
		} : {
			kind: "mapping",
			offset,
			entries: frame.entries
		};
		this.#add(node, {
			nodes: frame.nodes,
			depth: frame.depth
		}, frame.anchor);
	}
	#scalar(event, isTagged) {
		const { text: source, offset: base } = this.#document;
		const text = getScalarValue(source, event);
		const start = event.valueStart === -1 ? this.#emptyOffset(event) : event.valueStart;
		const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
		return {
			kind: "scalar",
			text,
			plain: event.style === SCALAR_STYLE.PLAIN && !isTagged,
			textOffset: source.startsWith(text, start) ? base + start : void 0,
			offset: base + (event.tagStart !== -1 && !isTagged ? event.tagStart : isQuoted ? start - 1 : start)
		};
	}
	/** An empty value is told at its key. */
	#emptyOffset(event) {
		if (event.tagStart !== -1) return event.tagStart;
		const frame = this.#frames.at(-1);
		if (frame?.key !== void 0) return frame.key.offset - this.#document.offset;
		return frame?.offset ?? 0;
	}
	#alias(name, offset) {
		this.#aliases += 1;
		const anchor = this.#anchors.get(name);
		if (this.#aliases > maxAliases) this.#stop("too-many-aliases", offset, `The document has more than ${maxAliases} aliases.`, "Write the values out.");
		else if (anchor === void 0) {
			this.#refuse("yaml-alias", offset, "A value that starts with * is an alias in YAML, and no anchor of its name stands before it.", "Put a text that starts with * in quotes, such as \"*\".");
			const place = this.#document.offset + offset;
			const quoted = {
				kind: "scalar",
				text: `*${name}`,
				plain: false,
				textOffset: place,
				offset: place
			};
			this.#add(quoted, {
				nodes: 1,
				depth: 1
			}, void 0);
		} else this.#add({
			...anchor.node,
			offset: this.#document.offset + offset
		}, anchor.extent, void 0);
	}
	#add(node, extent, anchor) {
		if (anchor !== void 0) this.#anchors.set(anchor, {
			node,
			extent
		});
		const frame = this.#frames.at(-1);
		if (frame === void 0) return;
		frame.nodes += extent.nodes;
		frame.depth = Math.max(frame.depth, extent.depth + 1);
		const relative = node.offset - this.#document.offset;
		if (frame.nodes > maxNodes) this.#stop("too-many-nodes", relative, tooManyNodes, fewer);
		else if (frame.depth > 51) this.#stop("too-deep", relative, "The YAML is nested deeper than 50 levels.", "Write the aliases out.");
		else if (frame.kind !== "mapping") frame.items.push(node);
		else if (frame.key === void 0) this.#startEntry(frame, node);
		else this.#endEntry(frame, frame.key, node);
	}
	#startEntry(frame, node) {
		const offset = node.offset - this.#document.offset;
		if (node.kind !== "scalar") {
			this.#refuse("yaml-key", offset, keyIsNoText, keyHint);
			frame.key = {
				kind: "scalar",
				text: "",
				plain: false,
				textOffset: void 0,
				offset: node.offset
			};
			frame.isRefused = true;
			return;
		}
		frame.key = node;
		frame.isRefused = node.plain && node.text === "<<";
		if (frame.isRefused) this.#refuse("merge-key", offset, "Merge keys (<<) are not part of YAML 1.2 and not accepted.", "Write the keys out, or use defaults.");
	}
	#endEntry(frame, key, value) {
		frame.key = void 0;
		if (!frame.isRefused) frame.entries.push({
			key: key.text,
			keyOffset: key.offset,
			value
		});
	}
	#anchorOf(event) {
		return event.anchorStart === -1 ? void 0 : this.#document.text.slice(event.anchorStart, event.anchorEnd);
	}
	/** Whether the value has a tag that is accepted; a refused one is told and passed over. */
	#hasTag(event) {
		if (event.tagStart === -1) return false;
		const tag = this.#document.text.slice(event.tagStart, event.tagEnd);
		if ((event.type === EVENT_ID.SCALAR ? ["!", "!!str"] : ["!", event.type === EVENT_ID.MAPPING ? "!!map" : "!!seq"]).includes(tag)) return true;
		this.#refuse("yaml-tag", event.tagStart, "A value that starts with ! is a tag in YAML; tags are not accepted.", "Put a text that starts with ! in quotes.");
		return false;
	}
	#refuse(code, offset, message, hint) {
		this.#diagnostics.push(this.#source.error(code, this.#document.offset + offset, message, hint));
	}
	#stop(code, offset, message, hint) {
		this.#refuse(code, offset, message, hint);
		this.#isOverLimit = true;
	}
};
const tooManyNodes = "The document unfolds to more than 50,000 YAML nodes.";
const fewer = "Use fewer aliases, or split the config into several files.";
const keyIsNoText = "A key is a list or a mapping; accepted are plain words.";
const keyHint = "A value that starts with [, { or ? needs quotes.";
// src/config/parse-yaml.ts
/** Reads every YAML document of a file. After a syntax error the rest of that document is skipped, the next one is read. */
function parsedYaml(source) {
	const trees = documentTexts(source.text).map((document) => tree(source, document));
	const documents = trees.flatMap(({ value: root, diagnostics: refused }) => root === void 0 || isNothing(root) ? [] : [{
		root,
		refused
	}]);
	return {
		documents,
		diagnostics: [...trees.flatMap(({ diagnostics }) => diagnostics), ...documents.flatMap(({ root }) => duplicateKeys(root, source))]
	};
}
function tree(source, document) {
	try {
		return new YamlTree(source, document).read(parseEvents(document.text, { maxDepth: 50 }));
	} catch (error) {
		const diagnostic = syntaxDiagnostic(error, source, document);
		if (diagnostic === void 0) throw error;
		return { diagnostics: [diagnostic] };
	}
}
// src/config/plain-value.ts
/** What a node says, as JSON values: YAML 1.2 core rules for unquoted scalars. Whole numbers beyond 2^53 stay texts. */
function plainValue(node) {
	switch (node.kind) {
		case "mapping": return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]));
		case "sequence": return node.items.map(plainValue);
		case "scalar":
			if (isNothing(node)) return null;
			return node.plain ? plainScalar(node.text) : node.text;
	}
}
function plainScalar(text) {
	if (/^(true|True|TRUE)$/.test(text)) return true;
	if (/^(false|False|FALSE)$/.test(text)) return false;
	if (!/^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/.test(text)) return text;
	const value = Number(text);
	return Number.isInteger(value) && !Number.isSafeInteger(value) ? text : value;
}
// src/config/pointer.ts
/** The path that a JSON pointer such as `/hooks/0/url` means. */
function pathOf(pointer) {
	return pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
/** What stands at a path; undefined where nothing does. */
function placeAt(root, path) {
	let place = {
		node: root,
		entry: void 0
	};
	for (const part of path) place = place === void 0 ? void 0 : childOf(place.node, part);
	return place;
}
function childOf(node, part) {
	if (node.kind === "sequence") {
		const item = node.items[Number(part)];
		return item === void 0 ? void 0 : {
			node: item,
			entry: void 0
		};
	}
	const entry = node.kind === "mapping" ? node.entries.findLast(({ key }) => key === part) : void 0;
	return entry === void 0 ? void 0 : {
		node: entry.value,
		entry
	};
}
// src/config/document-reader.ts
/** Reads the values of one document by path, leaving out those that are already known to be wrong, and keeps what it finds. */
var DocumentReader = class {
	#root;
	#source;
	#wrong;
	#diagnostics = [];
	constructor(root, source, wrongPaths) {
		this.#root = root;
		this.#source = source;
		this.#wrong = new Set(wrongPaths.flatMap((path) => path.map((_, index) => path.slice(0, index + 1).join("/"))));
	}
	get diagnostics() {
		return this.#diagnostics;
	}
	/** Whether anything at or below the path is wrong. */
	isWrong(path) {
		return this.#wrong.has(path.join("/"));
	}
	/** The value at a path; undefined where there is none or where it is wrong. */
	value(path) {
		const place = this.isWrong(path) ? void 0 : placeAt(this.#root, path);
		return place === void 0 ? void 0 : plainValue(place.node);
	}
	/** The text of a scalar as written, digits of numbers included. */
	text(path) {
		const node = this.isWrong(path) ? void 0 : placeAt(this.#root, path)?.node;
		return node?.kind === "scalar" ? {
			value: node.text,
			location: this.#source.locationOf(node.offset)
		} : void 0;
	}
	/** The texts of a list; of a single text where lists may be left out. */
	texts(path) {
		const node = placeAt(this.#root, path)?.node;
		if (node?.kind === "scalar") return [this.text(path)].filter((text) => text !== void 0);
		return (node?.kind === "sequence" ? node.items : []).map((_, index) => this.text([...path, String(index)])).filter((text) => text !== void 0);
	}
	keys(path) {
		const node = placeAt(this.#root, path)?.node;
		return node?.kind === "mapping" ? [...new Set(node.entries.map(({ key }) => key))] : [];
	}
	length(path) {
		const node = placeAt(this.#root, path)?.node;
		return node?.kind === "sequence" ? node.items.length : 0;
	}
	has(path) {
		return placeAt(this.#root, path) !== void 0;
	}
	/** Where the value at a path stands, or its key. Falls back to the start of the document. */
	location(path, part = "value", index = 0) {
		const place = placeAt(this.#root, path) ?? {
			node: this.#root,
			entry: void 0
		};
		if (part === "key" && place.entry !== void 0) return this.#source.locationOf(place.entry.keyOffset);
		const textOffset = index > 0 && place.node.kind === "scalar" ? place.node.textOffset : void 0;
		return this.#source.locationOf(textOffset === void 0 ? place.node.offset : textOffset + index);
	}
	tell(severity, code, location, message, hint) {
		this.#diagnostics.push({
			severity,
			code,
			message,
			...hint === void 0 ? {} : { hint },
			location
		});
	}
};
// src/config/misplaced-variables.ts
/** Every `${…}` outside the keys whose variables are filled in: it would be taken literally. */
function misplacedVariables(root, source) {
	const findings = [];
	const visit = (node, path) => {
		if (node.kind === "mapping") for (const { key, value } of node.entries) visit(value, [...path, key]);
		if (node.kind === "sequence") for (const [index, item] of node.items.entries()) visit(item, [...path, String(index)]);
		if (node.kind !== "scalar" || takesVariables(path) || !looksLikeVariable(node.text)) return;
		findings.push({
			path,
			diagnostic: source.error("misplaced-variable", node.offset, "A ${…} stands where variables are not filled in; they are read in url, previous_urls, secret, username and password only.", "Write the value out, or move the variable.")
		});
	};
	visit(root, []);
	return findings;
}
function takesVariables(path) {
	const key = path[2] ?? "";
	if (path[0] !== "hooks") return false;
	if (path.length === 3) return [
		"url",
		"secret",
		"username",
		"password",
		"previous_urls"
	].includes(key);
	return path.length === 4 && key === "previous_urls";
}
// src/config/shown-value.ts
/** A value of the file in words for a message: short, on one line, with unprintable characters escaped. */
function shownValue(value) {
	if (value === null || value === void 0) return "empty";
	if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
	if (typeof value === "object") return "a mapping";
	if (typeof value !== "string") return String(value);
	if (value === "") return "an empty text";
	const start = [...value].slice(0, 60).join("");
	const quoted = JSON.stringify(start).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped);
	return start === value ? quoted : `${quoted.slice(0, -1)}…"`;
}
function escaped(character) {
	return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
// src/config/read-events.ts
/** The events of a hook, once each. Names that the catalogue lacks are warnings: GitHub adds events several times a year. */
function eventsAt(reader, path) {
	const events = /* @__PURE__ */ new Map();
	for (const event of reader.texts(path)) {
		const first = events.get(event.value);
		if (first !== void 0) tellDuplicate(reader, event, first);
		else events.set(event.value, event);
	}
	const wildcard = events.get("*");
	if (wildcard !== void 0 && events.size > 1) reader.tell("error", "wildcard-with-names", wildcard.location, "The event \"*\" means all events and stands alone; here it stands beside names.", "Remove the names, or remove \"*\".");
	for (const event of events.values()) if (event.value !== "*" && !isKnownEvent(event.value)) tellUnknown(reader, event);
	return [...events.values()];
}
function tellDuplicate(reader, { value, location }, first) {
	const place = `${first.location.line}:${first.location.column}`;
	reader.tell("warning", "duplicate-event", location, `The event ${value} is listed twice, first at ${place}.`, "Remove one of the two.");
}
function tellUnknown(reader, { value, location }) {
	const suggestion = nearest(value, eventNames);
	reader.tell("warning", "unknown-event", location, `The event ${shownValue(value)} is not one that this version knows; GitHub refuses a hook with an event that it does not know.`, suggestion === void 0 ? "Check the name in the list of webhook events at docs.github.com." : `Did you mean ${suggestion}?`);
}
// src/config/read-selector.ts
const selectorKeys = [
	"organization",
	"repository",
	"global"
];
/** Which targets a document names; undefined where that is wrong. */
function selectorOf(reader) {
	const [first, second] = selectorKeys.filter((key) => reader.has([key]));
	if (first === void 0) return { kind: "default" };
	if (second !== void 0) {
		const { line } = reader.location([first], "key");
		reader.tell("error", "several-selectors", reader.location([second], "key"), `The document already names ${first} in line ${line}; it names one kind of target: organization, repository or global.`, "Put the other kind into a document of its own, after a line with ---.");
		return;
	}
	if (reader.isWrong([first])) return void 0;
	if (first === "global") return { kind: "global" };
	if (first === "organization") return {
		kind: "organization",
		names: reader.texts(["organization"])
	};
	const patterns = reader.texts(["repository"]);
	if (patterns.some(({ value }) => !value.startsWith("!"))) return {
		kind: "repository",
		patterns
	};
	reader.tell("error", "only-exclusions", reader.location(["repository"]), "The list of repositories only excludes, so it matches none.", "Add a repository or a pattern such as \"acme/*\".");
}
/** Whether the document may speak of more than one target. */
function namesSeveralTargets(selector) {
	if (selector.kind === "organization") return selector.names.length > 1;
	if (selector.kind !== "repository") return false;
	return selector.patterns.length > 1 || selector.patterns.some(({ value }) => value.includes("*"));
}
// src/config/read-settings.ts
/** What a document says of its targets as a whole. */
function settingsOf(reader) {
	return {
		unmanaged: located(reader, ["unmanaged"]),
		maxDeletions: located(reader, ["max_deletions"]),
		ignore: reader.texts(["ignore"]).filter((glob) => isGlob(reader, "url", glob)),
		policy: policyOf(reader)
	};
}
/** The policy of a config or of a policy file. */
function policyOf(reader) {
	const levels = /* @__PURE__ */ new Map();
	for (const rule of leveledRules) {
		const level = located(reader, ["policy", rule]);
		if (level !== void 0) levels.set(rule, level);
	}
	return {
		allowedHosts: allowedHosts(reader),
		levels
	};
}
/** The value at a path, which the schema has checked. */
function located(reader, path) {
	const value = reader.value(path);
	if (value === void 0 || value === null) return void 0;
	return {
		value,
		location: reader.location(path)
	};
}
function allowedHosts(reader) {
	const path = ["policy", "allowed_hosts"];
	if (!reader.has(path)) return void 0;
	return {
		value: reader.texts(path).filter((glob) => isGlob(reader, "host", glob)).map(({ value }) => value.toLowerCase()),
		location: reader.location(path)
	};
}
function isGlob(reader, subject, { value, location }) {
	const problem = globProblem(value, subject);
	if (problem === void 0) return true;
	const hint = subject === "url" ? "Write it like https://*.codecov.io/**." : "Write it like *.acme.example, in quotes.";
	reader.tell("error", "invalid-glob", location, `The pattern ${shownValue(value)} ${problem}.`, hint);
	return false;
}
// src/config/read-waivers.ts
/** The waivers of a hook, sorted as the file has them. */
function waiversAt(reader, path) {
	return reader.keys(path).map((rule) => waiverAt(reader, [...path, rule], rule)).filter((waiver) => waiver !== void 0);
}
function waiverAt(reader, path, rule) {
	if (reader.isWrong(path)) return void 0;
	const location = reader.location(path, "key");
	const reason = reader.text(path) ?? reader.text([...path, "reason"]);
	if (reason === void 0) return void 0;
	const until = reader.text([...path, "until"]);
	if (until === void 0) return {
		rule,
		reason: reason.value,
		location
	};
	if (isDay(until.value)) return {
		rule,
		reason: reason.value,
		until: until.value,
		location
	};
	reader.tell("error", "invalid-date", until.location, `The date ${until.value} is not in the calendar; accepted is YYYY-MM-DD.`, "Write the last day on which the waiver holds.");
}
function isDay(text) {
	const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
// src/config/read-hook.ts
/** One entry of `hooks`, with the defaults of its document; undefined where its URL is wrong. Other wrong values are left out. */
function hookAt(reader, path, selector) {
	if (reader.keys(path).length === 0) return void 0;
	const url = templateAt(reader, [...path, "url"]);
	const id = reader.text([...path, "id"]);
	if (id !== void 0 && selector !== void 0 && namesSeveralTargets(selector)) reader.tell("error", "id-for-several-targets", id.location, "An id pins one live hook, but the document names several targets.", "Put this hook into a document for its one target.");
	const identity = {
		location: reader.location(path),
		id,
		description: reader.text([...path, "description"])?.value
	};
	if (reader.value([...path, "state"]) === "absent") return url && {
		...identity,
		url,
		state: "absent"
	};
	const rest = presentPart(reader, path, selector);
	return url && {
		...identity,
		url,
		...rest
	};
}
function presentPart(reader, path, selector) {
	const contentType = contentTypeAt(reader, path);
	const events = eventsAt(reader, [...path, "events"]);
	const count = reader.length([...path, "previous_urls"]);
	return {
		state: "present",
		contentType,
		events,
		previousUrls: Array.from({ length: count }, (_, index) => templateAt(reader, [
			...path,
			"previous_urls",
			String(index)
		])).filter((template) => template !== void 0),
		insecureSsl: [
			true,
			1,
			"1"
		].includes(setting(reader, path, "insecure_ssl") ?? false),
		active: (setting(reader, path, "active") ?? true) === true,
		secret: secretAt(reader, [...path, "secret"]),
		username: credentialAt(reader, [...path, "username"], selector),
		password: credentialAt(reader, [...path, "password"], selector),
		ping: located(reader, [...path, "ping"])?.value,
		waivers: waiversAt(reader, [...path, "waivers"])
	};
}
/** A key of the hook, else of the document's defaults. */
function setting(reader, path, key) {
	return reader.value([...path, key]) ?? reader.value(["defaults", key]);
}
function contentTypeAt(reader, path) {
	const contentType = setting(reader, path, "content_type");
	if (contentType === "json" || contentType === "form") return contentType;
	if (![
		[...path, "content_type"],
		[...path, "state"],
		["defaults", "content_type"]
	].some((place) => reader.isWrong(place))) reader.tell("error", "missing-content-type", reader.location(path), "The key content_type is set neither here nor in defaults; accepted is json or form.", "Add content_type: json to the hook or to defaults. GitHub itself would take form.");
	return "json";
}
/** More in one value say nothing new. */
const mostProblems = 10;
function templateAt(reader, path) {
	const text = reader.text(path);
	if (text === void 0) return void 0;
	const problems = templateProblems(text.value).slice(0, mostProblems);
	for (const { code, message, hint, index } of problems) reader.tell("error", code, reader.location(path, "value", index), message, hint);
	if (problems.length > 0) return void 0;
	const template = {
		location: text.location,
		parts: templateParts(text.value)
	};
	const findings = literalUrlFindings(template);
	for (const { code, message, hint } of findings) reader.tell("error", code, text.location, message, hint);
	return findings.length > 0 ? void 0 : template;
}
function secretAt(reader, path) {
	const text = reader.text(path);
	if (text === void 0) return { kind: "absent" };
	return text.value === "none" ? { kind: "none" } : variableOf(reader, text) ?? { kind: "absent" };
}
function credentialAt(reader, path, selector) {
	const text = reader.text(path);
	if (text === void 0) return void 0;
	if (selector?.kind === "repository" || selector?.kind === "global") {
		const message = `The key ${path.at(-1)} is for hooks of organizations only; this document names ${selector.kind === "global" ? "global hooks" : "repositories"}.`;
		reader.tell("error", "credentials-for-organizations", reader.location(path, "key"), message, "Remove the key.");
	}
	return variableOf(reader, text);
}
function variableOf(reader, { value, location }) {
	for (const { code, message, hint } of templateProblems(value)) reader.tell("error", code, location, message, hint);
	const part = templateParts(value)[0];
	return part?.kind === "variable" ? {
		kind: "variable",
		value: part.name,
		location
	} : void 0;
}
// src/config/accepted.ts
const level = {
	accepted: "error, warn or off",
	hint: "To excuse one hook, use its waivers."
};
const waiver = { accepted: "a reason in words, or {reason, until: YYYY-MM-DD}" };
const flag$1 = {
	accepted: "true or false",
	hint: "Unquoted words such as yes, no, on and off are texts in YAML 1.2."
};
const variable = { accepted: "one ${NAME} and nothing else" };
const rule = { accepted: `a rule name: allowed_hosts, ${leveledRules.join(", ")}` };
/** By path, where `*` is any index or key; the first row that fits holds. */
const rows = [
	["organization", {
		accepted: "the name of an organization, or a list of names",
		hint: "Write acme or [acme, acme-labs]."
	}],
	["organization.*", {
		accepted: "the name of an organization",
		hint: "Write the name as in github.com/NAME."
	}],
	["repository", {
		accepted: "owner/name, or a list with at least one of them",
		hint: "Write acme/api or [\"acme/*\", \"!acme/sandbox-*\"]."
	}],
	["repository.*", {
		accepted: "owner/name, where the name may hold * and a ! at the start excludes",
		hint: "Write acme/api, \"acme/*\" or \"!acme/sandbox-*\"."
	}],
	["global", {
		accepted: "true",
		hint: "Leave the key out for hooks that are not global."
	}],
	["defaults", { accepted: "a mapping with content_type, insecure_ssl and active" }],
	["unmanaged", { accepted: "ignore, report, drift, deactivate or delete" }],
	["ignore", {
		accepted: "a list of URL globs",
		hint: "Write [https://*.codecov.io/**]."
	}],
	["ignore.*", {
		accepted: "a URL glob",
		hint: "Write it like https://*.codecov.io/**."
	}],
	["max_deletions", { accepted: "a whole number from 0 on" }],
	["policy", { accepted: "a mapping of rules to error, warn or off" }],
	["policy.allowed_hosts", {
		accepted: "a list with at least one host glob",
		hint: "Write [\"*.acme.example\"]."
	}],
	["policy.allowed_hosts.*", {
		accepted: "a host glob",
		hint: "Write it like *.acme.example, in quotes."
	}],
	["policy.*", level],
	["hooks", {
		accepted: "a list of hooks",
		hint: "Write [] for none."
	}],
	["hooks.*", { accepted: "a mapping with url, events and other keys of a hook" }],
	["hooks.*.url", { accepted: "an http or https URL" }],
	["hooks.*.events", {
		accepted: "a list with at least one event name, or [\"*\"]",
		hint: "Write [push, pull_request]."
	}],
	["hooks.*.events.*", {
		accepted: "one event name",
		hint: "Write one name an entry, such as [push, pull_request]."
	}],
	["hooks.*.secret", { accepted: "one ${NAME} and nothing else, or none" }],
	["hooks.*.username", variable],
	["hooks.*.password", variable],
	["hooks.*.state", { accepted: "present or absent" }],
	["hooks.*.previous_urls", { accepted: "a list of http or https URLs" }],
	["hooks.*.previous_urls.*", { accepted: "an http or https URL" }],
	["hooks.*.id", { accepted: "the id of a live hook, in digits" }],
	["hooks.*.description", {
		accepted: "text",
		hint: "Put it in quotes."
	}],
	["hooks.*.ping", flag$1],
	["hooks.*.waivers", { accepted: "a mapping of rules to reasons" }],
	["hooks.*.waivers.*", waiver],
	["hooks.*.waivers.*.reason", { accepted: "a reason in words" }],
	["hooks.*.waivers.*.until", { accepted: "a date as YYYY-MM-DD" }],
	["allowed_targets", {
		accepted: "a list with at least one target",
		hint: "Write [acme, \"acme/*\"]."
	}],
	["allowed_targets.*", { accepted: "an organization, owner/name with globs, or global" }],
	["allow_waivers", { accepted: "true, false or a list of rules" }],
	["allow_waivers.*", rule],
	["**.content_type", { accepted: "json or form" }],
	["**.insecure_ssl", {
		...flag$1,
		accepted: "true or false (also 0 and 1)"
	}],
	["**.active", flag$1],
	["", {
		accepted: "a mapping with the key hooks",
		hint: "A config starts with keys such as organization: and hooks:."
	}]
];
/** What the config accepts at a path. */
function acceptedAt(path) {
	return rows.find(([pattern]) => fits$1(pattern, path))?.[1] ?? { accepted: "another value" };
}
function fits$1(pattern, path) {
	if (pattern.startsWith("**.")) return path.at(-1) === pattern.slice(3);
	const parts = pattern === "" ? [] : pattern.split(".");
	return parts.length === path.length && parts.every((part, index) => part === "*" || part === path[index]);
}
// src/config/credential-findings.ts
/** Codes by key. */
const codes$1 = {
	secret: {
		empty: "empty-secret",
		literal: "literal-secret"
	},
	username: {
		empty: "empty-username",
		literal: "literal-username"
	},
	password: {
		empty: "empty-password",
		literal: "literal-password"
	}
};
/** Why the value of a credential key is refused, in words that never repeat it; undefined for other keys. */
function credentialFinding(path, node, source) {
	const key = path[2];
	if (path[0] !== "hooks" || path.length !== 3 || key === void 0 || !Object.hasOwn(codes$1, key)) return void 0;
	const { empty = "", literal = "" } = codes$1[key] ?? {};
	const accepted = key === "secret" ? "one ${NAME} and nothing else, or none" : "one ${NAME} and nothing else";
	if (isNothing(node) || node.kind === "scalar" && node.text.trim() === "") {
		const hint = key === "secret" ? "Leave the key out to keep the live secret as it is, or write secret: none for a hook that must have none." : `Leave the key out, or name a variable.`;
		return source.error(empty, node.offset, `The ${key} is empty; accepted is ${accepted}.`, hint);
	}
	const text = node.kind === "scalar" ? node.text.trim() : "";
	if (text.toLowerCase() === "none" && key === "secret") return source.error("invalid-value", node.offset, `The secret is ${text}; accepted is ${accepted}.`, "Write none in lower case.");
	if (/^\s*(\$\{[A-Z0-9_]+\}\s*){2,}$/.test(text)) return source.error("invalid-value", node.offset, `The ${key} holds several variables; accepted is ${accepted}.`, "Put the whole value into one variable.");
	const problem = /^(\$\{[^}]*\}+|\$[A-Z][A-Z0-9_]*)$/.test(text) ? templateProblem(text) : void 0;
	if (problem !== void 0) return source.error(problem.code, node.offset, problem.message, problem.hint);
	return source.error(literal, node.offset, `The ${key} is written out in the file (not repeated here); accepted is ${accepted}.`, `Put the value into a secret of the repository, pass it to the step as an environment variable, write \${NAME} here, and replace the value, since the file's history keeps it.`);
}
// src/config/schema-places.ts
const root = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"urn:hookherd:config\",\"title\":\"Hookherd config\",\"description\":\"The GitHub webhooks that should exist. One YAML document describes one kind of target.\",\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"organization\":{\"title\":\"Organizations\",\"description\":\"An organization, or a list of them that get the same hooks. Default: the owner of the repository that runs the workflow.\",\"type\":[\"string\",\"array\"],\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]*$\",\"minItems\":1,\"items\":{\"title\":\"Organization\",\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]*$\",\"examples\":[\"acme\"]},\"examples\":[\"acme\",[\"acme\",\"acme-labs\"]]},\"repository\":{\"title\":\"Repositories\",\"description\":\"`owner/name`, or a list of them. In names `*` stands for text without `.` and `**` for any text; `!` at the start excludes.\",\"type\":[\"string\",\"array\"],\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$\",\"minItems\":1,\"items\":{\"title\":\"Repository\",\"type\":\"string\",\"pattern\":\"^!?[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$\",\"examples\":[\"acme/api\"]},\"examples\":[\"acme/api\",[\"acme/*\",\"!acme/sandbox-*\"]]},\"global\":{\"title\":\"Global hooks\",\"description\":\"The hooks of a whole GitHub Enterprise Server.\",\"const\":true,\"examples\":[true]},\"defaults\":{\"title\":\"Defaults\",\"description\":\"Values for the hooks of this document that do not set them.\",\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"content_type\":{\"$ref\":\"#/$defs/content_type\"},\"insecure_ssl\":{\"$ref\":\"#/$defs/insecure_ssl\"},\"active\":{\"$ref\":\"#/$defs/active\"}},\"examples\":[{\"content_type\":\"json\"}]},\"unmanaged\":{\"$ref\":\"#/$defs/unmanaged_rule\"},\"ignore\":{\"title\":\"Ignored hooks\",\"description\":\"URL globs of live hooks that are left alone whatever happens.\",\"type\":\"array\",\"items\":{\"title\":\"URL glob\",\"type\":\"string\",\"pattern\":\"\\\\S\",\"examples\":[\"https://*.codecov.io/**\"]},\"examples\":[[\"https://*.codecov.io/**\"]]},\"max_deletions\":{\"$ref\":\"#/$defs/max_deletions\"},\"policy\":{\"$ref\":\"#/$defs/policy\"},\"hooks\":{\"title\":\"Hooks\",\"description\":\"The hooks that should exist, or that must not. An empty list declares none.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/hook\"},\"examples\":[[{\"url\":\"https://ci.acme.example/github\",\"events\":[\"push\"],\"content_type\":\"json\",\"secret\":\"${CI_HOOK_SECRET}\"}]]}},\"not\":{\"anyOf\":[{\"required\":[\"organization\",\"repository\"]},{\"required\":[\"organization\",\"global\"]},{\"required\":[\"repository\",\"global\"]}]},\"examples\":[{\"organization\":\"acme\",\"defaults\":{\"content_type\":\"json\"},\"unmanaged\":\"report\",\"hooks\":[{\"url\":\"https://ci.acme.example/github\",\"events\":[\"push\",\"pull_request\"],\"secret\":\"${CI_HOOK_SECRET}\"}]}],\"$defs\":{\"hook\":{\"title\":\"Hook\",\"description\":\"One hook. Keys are those of the REST API.\",\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"url\"],\"if\":{\"required\":[\"state\"],\"properties\":{\"state\":{\"const\":\"absent\"}}},\"else\":{\"required\":[\"events\"]},\"properties\":{\"url\":{\"title\":\"Where deliveries go\",\"description\":\"An http or https URL. It may hold `${NAME}`, and `$$` is a literal `$`.\",\"type\":\"string\",\"pattern\":\"\\\\S\",\"examples\":[\"https://ci.acme.example/github\",\"https://siem.acme.example/ingest/${SIEM_TOKEN}\"]},\"events\":{\"title\":\"Events\",\"description\":\"Names of webhook events, or `*` alone for all of them. Required unless `state` is `absent`.\",\"type\":\"array\",\"minItems\":1,\"items\":{\"$ref\":\"#/$defs/event\"},\"examples\":[[\"push\",\"pull_request\"],[\"*\"]]},\"content_type\":{\"$ref\":\"#/$defs/content_type\"},\"insecure_ssl\":{\"$ref\":\"#/$defs/insecure_ssl\"},\"active\":{\"$ref\":\"#/$defs/active\"},\"secret\":{\"title\":\"Secret\",\"description\":\"One `${NAME}`, or `none` where the hook must have no secret. Left out, the live secret is left as it is.\",\"type\":\"string\",\"pattern\":\"^(none|\\\\$\\\\{[A-Z][A-Z0-9_]*\\\\})$\",\"examples\":[\"${CI_HOOK_SECRET}\",\"none\"]},\"state\":{\"title\":\"State\",\"description\":\"`absent` deletes the hook. Default: `present`.\",\"anyOf\":[{\"const\":\"present\",\"description\":\"The hook must exist.\"},{\"const\":\"absent\",\"description\":\"The hook must not exist: it is deleted.\"}],\"default\":\"present\",\"examples\":[\"absent\"]},\"username\":{\"title\":\"User name\",\"description\":\"One `${NAME}`. Organization hooks only; sent when the hook is created, never compared.\",\"type\":\"string\",\"pattern\":\"^\\\\$\\\\{[A-Z][A-Z0-9_]*\\\\}$\",\"examples\":[\"${CI_HOOK_USER}\"]},\"password\":{\"title\":\"Password\",\"description\":\"One `${NAME}`. Organization hooks only; sent when the hook is created, never compared.\",\"type\":\"string\",\"pattern\":\"^\\\\$\\\\{[A-Z][A-Z0-9_]*\\\\}$\",\"examples\":[\"${CI_HOOK_PASSWORD}\"]},\"previous_urls\":{\"title\":\"Previous URLs\",\"description\":\"URLs that this hook may still live under; it is renamed in place and keeps its id and secret.\",\"type\":\"array\",\"items\":{\"title\":\"Previous URL\",\"type\":\"string\",\"pattern\":\"\\\\S\",\"examples\":[\"https://old-ci.acme.example/github\"]},\"examples\":[[\"https://old-ci.acme.example/github\"]]},\"id\":{\"title\":\"Id of the live hook\",\"description\":\"Pins the hook to one live hook of one target.\",\"type\":[\"integer\",\"string\"],\"minimum\":1,\"pattern\":\"^[1-9][0-9]*$\",\"examples\":[12345678]},\"description\":{\"title\":\"Description\",\"description\":\"Text for people, shown in plans.\",\"type\":\"string\",\"examples\":[\"Starts builds on the CI cluster\"]},\"ping\":{\"title\":\"Ping\",\"description\":\"Whether this hook is pinged after an apply; overrides the `ping` of the run.\",\"type\":\"boolean\",\"examples\":[true]},\"waivers\":{\"title\":\"Waivers\",\"description\":\"Policy rules that this hook may break, each with the reason.\",\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"allowed_hosts\":{\"$ref\":\"#/$defs/waiver\",\"description\":\"Why this hook may break the rule `allowed_hosts`.\"},\"event_capacity\":{\"$ref\":\"#/$defs/waiver\",\"description\":\"Why this hook may break the rule `event_capacity`.\"},\"event_headroom\":{\"$ref\":\"#/$defs/waiver\",\"description\":\"Why this hook may break the rule `event_headroom`.\"},\"forbid_credentials_in_url\":{\"$ref\":\"#/$defs/waiver\",\"description\":\"Why this hook may break the rule `forbid_credentials_in_url`.\"},\"forbid_doubled_events\":{\"$ref\":\"#/$defs/waiver\",\"description\":\"Why this hook may break the rule `forbid_doubled_events`.\"},\"forbid_private_hosts\":{\"$ref\":\"#/$defs/waiver\",\"description\":\"Why this hook may break the rule `forbid_private_hosts`.\"},\"forbid_wildcard_events\":{\"$ref\":\"#/$defs/waiver\",\"description\":\"Why this hook may break the rule `forbid_wildcard_events`.\"},\"overlapping_hooks\":{\"$ref\":\"#/$defs/waiver\",\"description\":\"Why this hook may break the rule `overlapping_hooks`.\"},\"require_https\":{\"$ref\":\"#/$defs/waiver\",\"description\":\"Why this hook may break the rule `require_https`.\"},\"require_secret\":{\"$ref\":\"#/$defs/waiver\",\"description\":\"Why this hook may break the rule `require_secret`.\"},\"require_ssl_verification\":{\"$ref\":\"#/$defs/waiver\",\"description\":\"Why this hook may break the rule `require_ssl_verification`.\"},\"unavailable_events\":{\"$ref\":\"#/$defs/waiver\",\"description\":\"Why this hook may break the rule `unavailable_events`.\"}},\"examples\":[{\"forbid_wildcard_events\":\"The SIEM archives everything\"}]}},\"examples\":[{\"url\":\"https://ci.acme.example/github\",\"events\":[\"push\"],\"content_type\":\"json\",\"secret\":\"${CI_HOOK_SECRET}\"},{\"url\":\"https://gone.example/hook\",\"state\":\"absent\"}]},\"event\":{\"title\":\"Event\",\"description\":\"The name of a webhook event. Names that are not listed are accepted with a warning, since GitHub adds events.\",\"anyOf\":[{\"anyOf\":[{\"const\":\"*\",\"description\":\"Every event that this kind of hook can get, later ones included.\"},{\"const\":\"branch_protection_configuration\",\"description\":\"All branch protections of a repository were switched on or off.\"},{\"const\":\"branch_protection_rule\",\"description\":\"A branch protection rule was made, edited or deleted.\"},{\"const\":\"bypass_request_secret_scanning\",\"description\":\"Somebody asks to push past the protection against secrets.\"},{\"const\":\"cache_sync\",\"description\":\"A cache replica of a GitHub Enterprise Server was brought up to date.\"},{\"const\":\"check_run\",\"description\":\"A single check on a commit was made, finished or asked for again.\"},{\"const\":\"check_suite\",\"description\":\"All checks of one app on a commit finished or were asked for again.\"},{\"const\":\"code_scanning_alert\",\"description\":\"A code scanning alert appeared, was fixed, dismissed or opened again.\"},{\"const\":\"commit_comment\",\"description\":\"Somebody commented on a commit.\"},{\"const\":\"create\",\"description\":\"A branch or tag was made.\"},{\"const\":\"custom_property\",\"description\":\"A custom property for repositories was defined, changed or removed.\"},{\"const\":\"custom_property_values\",\"description\":\"The custom properties of a repository got other values.\"},{\"const\":\"delete\",\"description\":\"A branch or tag was deleted.\"},{\"const\":\"dependabot_alert\",\"description\":\"A Dependabot alert appeared, was fixed, dismissed or opened again.\"},{\"const\":\"deploy_key\",\"description\":\"A deploy key was added to or removed from a repository.\"},{\"const\":\"deployment\",\"description\":\"A deployment was made.\"},{\"const\":\"deployment_protection_rule\",\"description\":\"A deployment waits for a custom protection rule.\"},{\"const\":\"deployment_review\",\"description\":\"A deployment was asked for, approved or rejected by reviewers.\"},{\"const\":\"deployment_status\",\"description\":\"A deployment changed its state.\"},{\"const\":\"discussion\",\"description\":\"A discussion was made, edited, answered, moved or closed.\"},{\"const\":\"discussion_comment\",\"description\":\"A comment on a discussion was made, edited or deleted.\"},{\"const\":\"dismissal_request_code_scanning\",\"description\":\"Somebody asks to dismiss a code scanning alert.\"},{\"const\":\"dismissal_request_dependabot\",\"description\":\"Somebody asks to dismiss a Dependabot alert.\"},{\"const\":\"dismissal_request_secret_scanning\",\"description\":\"Somebody asks to dismiss a secret scanning alert.\"},{\"const\":\"enterprise\",\"description\":\"Something about an enterprise account changed, such as anonymous access.\"},{\"const\":\"exemption_request_push_ruleset\",\"description\":\"Somebody asks to push past a push ruleset.\"},{\"const\":\"fork\",\"description\":\"A repository was forked.\"},{\"const\":\"github_app_authorization\",\"description\":\"A person took back the authorization of a GitHub App.\"},{\"const\":\"gollum\",\"description\":\"A page of a wiki was made or edited.\"},{\"const\":\"installation\",\"description\":\"A GitHub App was installed, removed or suspended.\"},{\"const\":\"installation_repositories\",\"description\":\"An installed GitHub App got or lost repositories.\"},{\"const\":\"installation_target\",\"description\":\"The account on which a GitHub App is installed was renamed.\"},{\"const\":\"issue_comment\",\"description\":\"A comment on an issue or pull request was made, edited or deleted.\"},{\"const\":\"issue_dependencies\",\"description\":\"An issue came to block another one, or ceased to.\"},{\"const\":\"issue_relates_to\",\"description\":\"A relation between two issues was added or removed.\"},{\"const\":\"issues\",\"description\":\"An issue was opened, edited, labeled, assigned, closed and so on.\"},{\"const\":\"label\",\"description\":\"A label was made, edited or deleted.\"},{\"const\":\"marketplace_purchase\",\"description\":\"A plan on GitHub Marketplace was bought, changed or cancelled.\"},{\"const\":\"member\",\"description\":\"A person was added to or removed from a repository as a collaborator.\"},{\"const\":\"membership\",\"description\":\"A person was added to or removed from a team.\"},{\"const\":\"merge_group\",\"description\":\"A merge queue asks for the checks of a group, or dropped it.\"},{\"const\":\"meta\",\"description\":\"The webhook itself was deleted.\"},{\"const\":\"milestone\",\"description\":\"A milestone was made, edited, closed, opened again or deleted.\"},{\"const\":\"org_block\",\"description\":\"An organization blocked or unblocked a person.\"},{\"const\":\"organization\",\"description\":\"People joined or left an organization, or it was renamed or deleted.\"},{\"const\":\"organization_custom_property\",\"description\":\"A custom property for organizations was defined, changed or removed.\"},{\"const\":\"organization_custom_property_values\",\"description\":\"The custom properties of an organization got other values.\"},{\"const\":\"package\",\"description\":\"A package was published or updated.\"},{\"const\":\"page_build\",\"description\":\"A GitHub Pages site was built, with success or without.\"},{\"const\":\"personal_access_token_request\",\"description\":\"A fine-grained token asks for access to an organization, or was decided on.\"},{\"const\":\"ping\",\"description\":\"The hook was made, or somebody asked for a ping.\"},{\"const\":\"project\",\"description\":\"A classic project was made, edited, closed or deleted.\"},{\"const\":\"project_card\",\"description\":\"A card of a classic project was made, moved, edited or deleted.\"},{\"const\":\"project_column\",\"description\":\"A column of a classic project was made, moved, edited or deleted.\"},{\"const\":\"projects_v2\",\"description\":\"A project was made, edited, closed, opened again or deleted.\"},{\"const\":\"projects_v2_item\",\"description\":\"An item of a project was added, edited, moved, archived or deleted.\"},{\"const\":\"projects_v2_status_update\",\"description\":\"A status update of a project was made, edited or deleted.\"},{\"const\":\"public\",\"description\":\"A private repository became public.\"},{\"const\":\"pull_request\",\"description\":\"A pull request was opened, pushed to, labeled, merged, closed and so on.\"},{\"const\":\"pull_request_review\",\"description\":\"A review of a pull request was given, edited or dismissed.\"},{\"const\":\"pull_request_review_comment\",\"description\":\"A comment on the changes of a pull request was made, edited or deleted.\"},{\"const\":\"pull_request_review_thread\",\"description\":\"A thread of review comments was resolved or opened again.\"},{\"const\":\"push\",\"description\":\"Commits, branches or tags were pushed.\"},{\"const\":\"registry_package\",\"description\":\"A package was published to or updated in a registry of GitHub.\"},{\"const\":\"release\",\"description\":\"A release was made, edited, published or deleted.\"},{\"const\":\"repository\",\"description\":\"A repository was made, renamed, moved, archived, deleted and so on.\"},{\"const\":\"repository_advisory\",\"description\":\"A security advisory of a repository was published or reported.\"},{\"const\":\"repository_dispatch\",\"description\":\"A program sent an event of its own over the API.\"},{\"const\":\"repository_import\",\"description\":\"The import of a repository finished, with success or without.\"},{\"const\":\"repository_ruleset\",\"description\":\"A ruleset was made, edited or deleted.\"},{\"const\":\"repository_vulnerability_alert\",\"description\":\"A vulnerability alert of the older kind appeared, was dismissed or resolved.\"},{\"const\":\"secret_scanning_alert\",\"description\":\"A leaked secret was found, or its alert was resolved or opened again.\"},{\"const\":\"secret_scanning_alert_location\",\"description\":\"A leaked secret was found in another place.\"},{\"const\":\"secret_scanning_scan\",\"description\":\"A scan for secrets finished.\"},{\"const\":\"security_advisory\",\"description\":\"A security advisory in the public database was published, updated or withdrawn.\"},{\"const\":\"security_and_analysis\",\"description\":\"Security features of a repository were switched on or off.\"},{\"const\":\"sponsorship\",\"description\":\"Somebody began, changed or ended a sponsorship.\"},{\"const\":\"star\",\"description\":\"A repository got or lost a star.\"},{\"const\":\"status\",\"description\":\"A commit got a status.\"},{\"const\":\"sub_issues\",\"description\":\"A sub-issue was added to or removed from an issue.\"},{\"const\":\"team\",\"description\":\"A team was made, edited, deleted, or got or lost a repository.\"},{\"const\":\"team_add\",\"description\":\"A repository was added to a team.\"},{\"const\":\"user\",\"description\":\"A person was added to or removed from a GitHub Enterprise Server.\"},{\"const\":\"watch\",\"description\":\"Somebody starred a repository (the older name of star).\"},{\"const\":\"workflow_dispatch\",\"description\":\"A workflow was started by hand.\"},{\"const\":\"workflow_job\",\"description\":\"A job of a workflow waits, runs or is over.\"},{\"const\":\"workflow_run\",\"description\":\"A run of a workflow was asked for, runs or is over.\"}]},{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9_.-]+$\"}],\"examples\":[\"push\"]},\"content_type\":{\"title\":\"Content type\",\"description\":\"How the payload is sent: as JSON, or as a form with the JSON in `payload`.\",\"anyOf\":[{\"const\":\"json\",\"description\":\"The body is the JSON payload.\"},{\"const\":\"form\",\"description\":\"The body is a form whose field payload holds the JSON.\"}],\"examples\":[\"json\"]},\"insecure_ssl\":{\"title\":\"Insecure SSL\",\"description\":\"Whether the certificate of the receiver goes unchecked. Default: false.\",\"enum\":[false,true,0,1,\"0\",\"1\"],\"default\":false,\"examples\":[false]},\"active\":{\"title\":\"Active\",\"description\":\"Whether deliveries are sent. Default: true.\",\"type\":\"boolean\",\"default\":true,\"examples\":[false]},\"unmanaged_rule\":{\"title\":\"Unmanaged hooks\",\"description\":\"What happens to live hooks that no entry names. Default: `report`.\",\"anyOf\":[{\"const\":\"ignore\",\"description\":\"Leave them alone and do not list them.\"},{\"const\":\"report\",\"description\":\"Leave them alone and list them.\"},{\"const\":\"drift\",\"description\":\"Leave them alone, list them and count them as drift.\"},{\"const\":\"deactivate\",\"description\":\"Switch them off, up to max_deletions.\"},{\"const\":\"delete\",\"description\":\"Delete them, up to max_deletions.\"}],\"default\":\"report\",\"examples\":[\"report\"]},\"max_deletions\":{\"title\":\"Most deletions\",\"description\":\"Deletions and deactivations allowed in one run for one target; above it the target is not written. Default: 3.\",\"type\":\"integer\",\"minimum\":0,\"default\":3,\"examples\":[3]},\"level\":{\"title\":\"Level\",\"description\":\"`error` fails the run, `warn` is told, `off` is not checked.\",\"anyOf\":[{\"const\":\"error\",\"description\":\"Fails the run; the target is not written.\"},{\"const\":\"warn\",\"description\":\"Is told, and the run goes on.\"},{\"const\":\"off\",\"description\":\"Is not checked.\"}],\"examples\":[\"warn\"]},\"policy\":{\"title\":\"Policy\",\"description\":\"What hooks may look like. Each rule is `error`, `warn` or `off`.\",\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"allowed_hosts\":{\"title\":\"Allowed hosts\",\"description\":\"Host globs; deliveries to other hosts are errors. `*.acme.example` does not include `acme.example`.\",\"type\":\"array\",\"minItems\":1,\"items\":{\"title\":\"Host glob\",\"type\":\"string\",\"pattern\":\"\\\\S\",\"examples\":[\"*.acme.example\"]},\"examples\":[[\"*.acme.example\",\"hooks.slack.com\"]]},\"event_capacity\":{\"$ref\":\"#/$defs/level\",\"title\":\"event_capacity\",\"description\":\"No event has more hooks than GitHub allows (20, on GHES 250). Default: `error`.\"},\"event_headroom\":{\"$ref\":\"#/$defs/level\",\"title\":\"event_headroom\",\"description\":\"No event uses more than half of the hooks that GitHub allows for it (20, on GHES 250). Default: `warn`.\"},\"forbid_credentials_in_url\":{\"$ref\":\"#/$defs/level\",\"title\":\"forbid_credentials_in_url\",\"description\":\"URLs hold no user info and no token-like query values. Default: `warn`.\"},\"forbid_doubled_events\":{\"$ref\":\"#/$defs/level\",\"title\":\"forbid_doubled_events\",\"description\":\"No hook of a repository gets an event that a hook of its organization sends to the same URL. Default: `warn`.\"},\"forbid_private_hosts\":{\"$ref\":\"#/$defs/level\",\"title\":\"forbid_private_hosts\",\"description\":\"Hosts are reachable from the internet: no localhost, no private address, no name without a dot. On GHES only loopback is wrong. Default: `warn`.\"},\"forbid_wildcard_events\":{\"$ref\":\"#/$defs/level\",\"title\":\"forbid_wildcard_events\",\"description\":\"Hooks name their events instead of `*`. Default: `off`.\"},\"overlapping_hooks\":{\"$ref\":\"#/$defs/level\",\"title\":\"overlapping_hooks\",\"description\":\"No two hooks send the same event to one URL. Default: `warn`.\"},\"require_https\":{\"$ref\":\"#/$defs/level\",\"title\":\"require_https\",\"description\":\"URLs use https. Default: `warn`.\"},\"require_secret\":{\"$ref\":\"#/$defs/level\",\"title\":\"require_secret\",\"description\":\"Hooks declare a secret. Default: `warn`.\"},\"require_ssl_verification\":{\"$ref\":\"#/$defs/level\",\"title\":\"require_ssl_verification\",\"description\":\"`insecure_ssl` is false. Default: `warn`.\"},\"unavailable_events\":{\"$ref\":\"#/$defs/level\",\"title\":\"unavailable_events\",\"description\":\"Events are ones that this kind of target can have. Default: `error`.\"}},\"examples\":[{\"allowed_hosts\":[\"*.acme.example\"],\"require_secret\":\"error\"}]},\"waiver\":{\"title\":\"Waiver\",\"description\":\"The reason, or the reason and the last day on which the waiver holds.\",\"type\":[\"string\",\"object\"],\"pattern\":\"\\\\S\",\"additionalProperties\":false,\"required\":[\"reason\"],\"properties\":{\"reason\":{\"title\":\"Reason\",\"description\":\"Why the rule may be broken.\",\"type\":\"string\",\"pattern\":\"\\\\S\",\"examples\":[\"The SIEM archives everything\"]},\"until\":{\"title\":\"Last day\",\"description\":\"The last day on which the waiver holds, as YYYY-MM-DD.\",\"type\":\"string\",\"pattern\":\"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\",\"examples\":[\"2030-12-31\"]}},\"examples\":[\"The SIEM archives everything\",{\"reason\":\"Certificate on order\",\"until\":\"2030-12-31\"}]},\"policy_file\":{\"title\":\"Hookherd policy file\",\"description\":\"Limits on a config, owned by others than the config. The stricter of the two holds.\",\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"policy\":{\"$ref\":\"#/$defs/policy\"},\"allowed_targets\":{\"title\":\"Allowed targets\",\"description\":\"Names of targets that a config may have: organizations, `owner/name` with globs, `global`.\",\"type\":\"array\",\"minItems\":1,\"items\":{\"title\":\"Target\",\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9_*-]+(/[A-Za-z0-9._*-]+)?$\",\"examples\":[\"acme/*\"]},\"examples\":[[\"acme\",\"acme/*\"]]},\"max_deletions\":{\"$ref\":\"#/$defs/max_deletions\",\"title\":\"Most deletions\"},\"unmanaged\":{\"$ref\":\"#/$defs/unmanaged_rule\",\"description\":\"The mildest rule that a config may have.\"},\"allow_waivers\":{\"title\":\"Allow waivers\",\"description\":\"Whether hooks may waive rules: `true`, `false`, or the rules that they may waive. Default: true.\",\"type\":[\"boolean\",\"array\"],\"items\":{\"title\":\"Rule\",\"enum\":[\"allowed_hosts\",\"event_capacity\",\"event_headroom\",\"forbid_credentials_in_url\",\"forbid_doubled_events\",\"forbid_private_hosts\",\"forbid_wildcard_events\",\"overlapping_hooks\",\"require_https\",\"require_secret\",\"require_ssl_verification\",\"unavailable_events\"],\"examples\":[\"require_https\"]},\"default\":true,\"examples\":[false,[\"require_https\"]]}},\"examples\":[{\"policy\":{\"require_https\":\"error\"},\"allowed_targets\":[\"acme\"],\"max_deletions\":1,\"unmanaged\":\"drift\",\"allow_waivers\":false}]}}}");
/** Keys that the schema knows at a path. */
function keysAt(kind, path) {
	let part = kind === "config" ? root : root.$defs.policy_file;
	for (const key of path) part = resolved(/^\d+$/.test(key) ? part?.items : part?.properties?.[key]);
	return Object.keys(part?.properties ?? {});
}
/** Where else in a config a key may stand, for people; undefined for nowhere. */
function rightPlaceOf(key) {
	return [
		[[], "the top level of the document"],
		[["hooks", "0"], "a hook below hooks"],
		[["policy"], "policy"],
		[["defaults"], "defaults"]
	].find(([path]) => keysAt("config", path).includes(key))?.[1];
}
function resolved(part) {
	const name = part?.$ref?.replace("#/$defs/", "");
	return name === void 0 ? part : root.$defs[name];
}
// src/config/schema-validator.generated.ts
const validateConfig$1 = validate52;
const schema19 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "urn:hookherd:config",
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"organization": {
			"type": ["string", "array"],
			"pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*$",
			"minItems": 1,
			"items": {
				"type": "string",
				"pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*$"
			}
		},
		"repository": {
			"type": ["string", "array"],
			"pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$",
			"minItems": 1,
			"items": {
				"type": "string",
				"pattern": "^!?[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$"
			}
		},
		"global": { "const": true },
		"defaults": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"content_type": { "$ref": "#/$defs/content_type" },
				"insecure_ssl": { "$ref": "#/$defs/insecure_ssl" },
				"active": { "$ref": "#/$defs/active" }
			}
		},
		"unmanaged": { "$ref": "#/$defs/unmanaged_rule" },
		"ignore": {
			"type": "array",
			"items": {
				"type": "string",
				"pattern": "\\S"
			}
		},
		"max_deletions": { "$ref": "#/$defs/max_deletions" },
		"policy": { "$ref": "#/$defs/policy" },
		"hooks": {
			"type": "array",
			"items": { "$ref": "#/$defs/hook" }
		}
	},
	"not": { "anyOf": [
		{ "required": ["organization", "repository"] },
		{ "required": ["organization", "global"] },
		{ "required": ["repository", "global"] }
	] },
	"$defs": {
		"hook": {
			"type": "object",
			"additionalProperties": false,
			"required": ["url"],
			"if": {
				"required": ["state"],
				"properties": { "state": { "const": "absent" } }
			},
			"else": { "required": ["events"] },
			"properties": {
				"url": {
					"type": "string",
					"pattern": "\\S"
				},
				"events": {
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/event" }
				},
				"content_type": { "$ref": "#/$defs/content_type" },
				"insecure_ssl": { "$ref": "#/$defs/insecure_ssl" },
				"active": { "$ref": "#/$defs/active" },
				"secret": {
					"type": "string",
					"pattern": "^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$"
				},
				"state": { "enum": ["present", "absent"] },
				"username": {
					"type": "string",
					"pattern": "^\\$\\{[A-Z][A-Z0-9_]*\\}$"
				},
				"password": {
					"type": "string",
					"pattern": "^\\$\\{[A-Z][A-Z0-9_]*\\}$"
				},
				"previous_urls": {
					"type": "array",
					"items": {
						"type": "string",
						"pattern": "\\S"
					}
				},
				"id": {
					"type": ["integer", "string"],
					"minimum": 1,
					"pattern": "^[1-9][0-9]*$"
				},
				"description": { "type": "string" },
				"ping": { "type": "boolean" },
				"waivers": {
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"allowed_hosts": { "$ref": "#/$defs/waiver" },
						"event_capacity": { "$ref": "#/$defs/waiver" },
						"event_headroom": { "$ref": "#/$defs/waiver" },
						"forbid_credentials_in_url": { "$ref": "#/$defs/waiver" },
						"forbid_doubled_events": { "$ref": "#/$defs/waiver" },
						"forbid_private_hosts": { "$ref": "#/$defs/waiver" },
						"forbid_wildcard_events": { "$ref": "#/$defs/waiver" },
						"overlapping_hooks": { "$ref": "#/$defs/waiver" },
						"require_https": { "$ref": "#/$defs/waiver" },
						"require_secret": { "$ref": "#/$defs/waiver" },
						"require_ssl_verification": { "$ref": "#/$defs/waiver" },
						"unavailable_events": { "$ref": "#/$defs/waiver" }
					}
				}
			}
		},
		"event": { "anyOf": [{ "enum": [
			"*",
			"branch_protection_configuration",
			"branch_protection_rule",
			"bypass_request_secret_scanning",
			"cache_sync",
			"check_run",
			"check_suite",
			"code_scanning_alert",
			"commit_comment",
			"create",
			"custom_property",
			"custom_property_values",
			"delete",
			"dependabot_alert",
			"deploy_key",
			"deployment",
			"deployment_protection_rule",
			"deployment_review",
			"deployment_status",
			"discussion",
			"discussion_comment",
			"dismissal_request_code_scanning",
			"dismissal_request_dependabot",
			"dismissal_request_secret_scanning",
			"enterprise",
			"exemption_request_push_ruleset",
			"fork",
			"github_app_authorization",
			"gollum",
			"installation",
			"installation_repositories",
			"installation_target",
			"issue_comment",
			"issue_dependencies",
			"issue_relates_to",
			"issues",
			"label",
			"marketplace_purchase",
			"member",
			"membership",
			"merge_group",
			"meta",
			"milestone",
			"org_block",
			"organization",
			"organization_custom_property",
			"organization_custom_property_values",
			"package",
			"page_build",
			"personal_access_token_request",
			"ping",
			"project",
			"project_card",
			"project_column",
			"projects_v2",
			"projects_v2_item",
			"projects_v2_status_update",
			"public",
			"pull_request",
			"pull_request_review",
			"pull_request_review_comment",
			"pull_request_review_thread",
			"push",
			"registry_package",
			"release",
			"repository",
			"repository_advisory",
			"repository_dispatch",
			"repository_import",
			"repository_ruleset",
			"repository_vulnerability_alert",
			"secret_scanning_alert",
			"secret_scanning_alert_location",
			"secret_scanning_scan",
			"security_advisory",
			"security_and_analysis",
			"sponsorship",
			"star",
			"status",
			"sub_issues",
			"team",
			"team_add",
			"user",
			"watch",
			"workflow_dispatch",
			"workflow_job",
			"workflow_run"
		] }, {
			"type": "string",
			"pattern": "^[A-Za-z0-9_.-]+$"
		}] },
		"content_type": { "enum": ["json", "form"] },
		"insecure_ssl": { "enum": [
			false,
			true,
			0,
			1,
			"0",
			"1"
		] },
		"active": { "type": "boolean" },
		"unmanaged_rule": { "enum": [
			"ignore",
			"report",
			"drift",
			"deactivate",
			"delete"
		] },
		"max_deletions": {
			"type": "integer",
			"minimum": 0
		},
		"level": { "enum": [
			"error",
			"warn",
			"off"
		] },
		"policy": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"allowed_hosts": {
					"type": "array",
					"minItems": 1,
					"items": {
						"type": "string",
						"pattern": "\\S"
					}
				},
				"event_capacity": { "$ref": "#/$defs/level" },
				"event_headroom": { "$ref": "#/$defs/level" },
				"forbid_credentials_in_url": { "$ref": "#/$defs/level" },
				"forbid_doubled_events": { "$ref": "#/$defs/level" },
				"forbid_private_hosts": { "$ref": "#/$defs/level" },
				"forbid_wildcard_events": { "$ref": "#/$defs/level" },
				"overlapping_hooks": { "$ref": "#/$defs/level" },
				"require_https": { "$ref": "#/$defs/level" },
				"require_secret": { "$ref": "#/$defs/level" },
				"require_ssl_verification": { "$ref": "#/$defs/level" },
				"unavailable_events": { "$ref": "#/$defs/level" }
			}
		},
		"waiver": {
			"type": ["string", "object"],
			"pattern": "\\S",
			"additionalProperties": false,
			"required": ["reason"],
			"properties": {
				"reason": {
					"type": "string",
					"pattern": "\\S"
				},
				"until": {
					"type": "string",
					"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
				}
			}
		},
		"policy_file": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"policy": { "$ref": "#/$defs/policy" },
				"allowed_targets": {
					"type": "array",
					"minItems": 1,
					"items": {
						"type": "string",
						"pattern": "^[A-Za-z0-9_*-]+(/[A-Za-z0-9._*-]+)?$"
					}
				},
				"max_deletions": { "$ref": "#/$defs/max_deletions" },
				"unmanaged": { "$ref": "#/$defs/unmanaged_rule" },
				"allow_waivers": {
					"type": ["boolean", "array"],
					"items": { "enum": [
						"allowed_hosts",
						"event_capacity",
						"event_headroom",
						"forbid_credentials_in_url",
						"forbid_doubled_events",
						"forbid_private_hosts",
						"forbid_wildcard_events",
						"overlapping_hooks",
						"require_https",
						"require_secret",
						"require_ssl_verification",
						"unavailable_events"
					] }
				}
			}
		}
	}
};
const func1 = Object.prototype.hasOwnProperty;
const pattern3 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]*$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$", "u");
const pattern6 = /* @__PURE__ */ new RegExp("^!?[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$", "u");
const pattern7 = /* @__PURE__ */ new RegExp("\\S", "u");
const schema20 = { "enum": ["json", "form"] };
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate53.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data === "json" || data === "form")) {
		const err0 = {
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema20.enum }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate53.errors = vErrors;
	return errors === 0;
}
validate53.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const schema21 = { "enum": [
	false,
	true,
	0,
	1,
	"0",
	"1"
] };
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate55.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data === false || data === true || data === 0 || data === 1 || data === "0" || data === "1")) {
		const err0 = {
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema21.enum }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate55.errors = vErrors;
	return errors === 0;
}
validate55.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate57.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data !== "boolean") {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "boolean" }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate57.errors = vErrors;
	return errors === 0;
}
validate57.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const schema23 = { "enum": [
	"ignore",
	"report",
	"drift",
	"deactivate",
	"delete"
] };
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate59.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data === "ignore" || data === "report" || data === "drift" || data === "deactivate" || data === "delete")) {
		const err0 = {
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema23.enum }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate59.errors = vErrors;
	return errors === 0;
}
validate59.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate61.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data))) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "integer" }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (typeof data == "number" && isFinite(data)) {
		if (data < 0 || isNaN(data)) {
			const err1 = {
				instancePath,
				schemaPath: "#/minimum",
				keyword: "minimum",
				params: {
					comparison: ">=",
					limit: 0
				}
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
	}
	validate61.errors = vErrors;
	return errors === 0;
}
validate61.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const schema25 = {
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"allowed_hosts": {
			"type": "array",
			"minItems": 1,
			"items": {
				"type": "string",
				"pattern": "\\S"
			}
		},
		"event_capacity": { "$ref": "#/$defs/level" },
		"event_headroom": { "$ref": "#/$defs/level" },
		"forbid_credentials_in_url": { "$ref": "#/$defs/level" },
		"forbid_doubled_events": { "$ref": "#/$defs/level" },
		"forbid_private_hosts": { "$ref": "#/$defs/level" },
		"forbid_wildcard_events": { "$ref": "#/$defs/level" },
		"overlapping_hooks": { "$ref": "#/$defs/level" },
		"require_https": { "$ref": "#/$defs/level" },
		"require_secret": { "$ref": "#/$defs/level" },
		"require_ssl_verification": { "$ref": "#/$defs/level" },
		"unavailable_events": { "$ref": "#/$defs/level" }
	}
};
const schema26 = { "enum": [
	"error",
	"warn",
	"off"
] };
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate64.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data === "error" || data === "warn" || data === "off")) {
		const err0 = {
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema26.enum }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate64.errors = vErrors;
	return errors === 0;
}
validate64.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate63.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!func1.call(schema25.properties, key0)) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.allowed_hosts !== void 0) {
			let data0 = data.allowed_hosts;
			if (Array.isArray(data0)) {
				if (data0.length < 1) {
					const err1 = {
						instancePath: instancePath + "/allowed_hosts",
						schemaPath: "#/properties/allowed_hosts/minItems",
						keyword: "minItems",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data1 = data0[i0];
					if (typeof data1 === "string") {
						if (!pattern7.test(data1)) {
							const err2 = {
								instancePath: instancePath + "/allowed_hosts/" + i0,
								schemaPath: "#/properties/allowed_hosts/items/pattern",
								keyword: "pattern",
								params: { pattern: "\\S" }
							};
							if (vErrors === null) vErrors = [err2];
							else vErrors.push(err2);
							errors++;
						}
					} else {
						const err3 = {
							instancePath: instancePath + "/allowed_hosts/" + i0,
							schemaPath: "#/properties/allowed_hosts/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/allowed_hosts",
					schemaPath: "#/properties/allowed_hosts/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.event_capacity !== void 0) {
			if (!validate64(data.event_capacity, {
				instancePath: instancePath + "/event_capacity",
				parentData: data,
				parentDataProperty: "event_capacity",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
				errors = vErrors.length;
			}
		}
		if (data.event_headroom !== void 0) {
			if (!validate64(data.event_headroom, {
				instancePath: instancePath + "/event_headroom",
				parentData: data,
				parentDataProperty: "event_headroom",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
				errors = vErrors.length;
			}
		}
		if (data.forbid_credentials_in_url !== void 0) {
			if (!validate64(data.forbid_credentials_in_url, {
				instancePath: instancePath + "/forbid_credentials_in_url",
				parentData: data,
				parentDataProperty: "forbid_credentials_in_url",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
				errors = vErrors.length;
			}
		}
		if (data.forbid_doubled_events !== void 0) {
			if (!validate64(data.forbid_doubled_events, {
				instancePath: instancePath + "/forbid_doubled_events",
				parentData: data,
				parentDataProperty: "forbid_doubled_events",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
				errors = vErrors.length;
			}
		}
		if (data.forbid_private_hosts !== void 0) {
			if (!validate64(data.forbid_private_hosts, {
				instancePath: instancePath + "/forbid_private_hosts",
				parentData: data,
				parentDataProperty: "forbid_private_hosts",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
				errors = vErrors.length;
			}
		}
		if (data.forbid_wildcard_events !== void 0) {
			if (!validate64(data.forbid_wildcard_events, {
				instancePath: instancePath + "/forbid_wildcard_events",
				parentData: data,
				parentDataProperty: "forbid_wildcard_events",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
				errors = vErrors.length;
			}
		}
		if (data.overlapping_hooks !== void 0) {
			if (!validate64(data.overlapping_hooks, {
				instancePath: instancePath + "/overlapping_hooks",
				parentData: data,
				parentDataProperty: "overlapping_hooks",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
				errors = vErrors.length;
			}
		}
		if (data.require_https !== void 0) {
			if (!validate64(data.require_https, {
				instancePath: instancePath + "/require_https",
				parentData: data,
				parentDataProperty: "require_https",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
				errors = vErrors.length;
			}
		}
		if (data.require_secret !== void 0) {
			if (!validate64(data.require_secret, {
				instancePath: instancePath + "/require_secret",
				parentData: data,
				parentDataProperty: "require_secret",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
				errors = vErrors.length;
			}
		}
		if (data.require_ssl_verification !== void 0) {
			if (!validate64(data.require_ssl_verification, {
				instancePath: instancePath + "/require_ssl_verification",
				parentData: data,
				parentDataProperty: "require_ssl_verification",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
				errors = vErrors.length;
			}
		}
		if (data.unavailable_events !== void 0) {
			if (!validate64(data.unavailable_events, {
				instancePath: instancePath + "/unavailable_events",
				parentData: data,
				parentDataProperty: "unavailable_events",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err5 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	}
	validate63.errors = vErrors;
	return errors === 0;
}
validate63.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema27 = {
	"type": "object",
	"additionalProperties": false,
	"required": ["url"],
	"if": {
		"required": ["state"],
		"properties": { "state": { "const": "absent" } }
	},
	"else": { "required": ["events"] },
	"properties": {
		"url": {
			"type": "string",
			"pattern": "\\S"
		},
		"events": {
			"type": "array",
			"minItems": 1,
			"items": { "$ref": "#/$defs/event" }
		},
		"content_type": { "$ref": "#/$defs/content_type" },
		"insecure_ssl": { "$ref": "#/$defs/insecure_ssl" },
		"active": { "$ref": "#/$defs/active" },
		"secret": {
			"type": "string",
			"pattern": "^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$"
		},
		"state": { "enum": ["present", "absent"] },
		"username": {
			"type": "string",
			"pattern": "^\\$\\{[A-Z][A-Z0-9_]*\\}$"
		},
		"password": {
			"type": "string",
			"pattern": "^\\$\\{[A-Z][A-Z0-9_]*\\}$"
		},
		"previous_urls": {
			"type": "array",
			"items": {
				"type": "string",
				"pattern": "\\S"
			}
		},
		"id": {
			"type": ["integer", "string"],
			"minimum": 1,
			"pattern": "^[1-9][0-9]*$"
		},
		"description": { "type": "string" },
		"ping": { "type": "boolean" },
		"waivers": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"allowed_hosts": { "$ref": "#/$defs/waiver" },
				"event_capacity": { "$ref": "#/$defs/waiver" },
				"event_headroom": { "$ref": "#/$defs/waiver" },
				"forbid_credentials_in_url": { "$ref": "#/$defs/waiver" },
				"forbid_doubled_events": { "$ref": "#/$defs/waiver" },
				"forbid_private_hosts": { "$ref": "#/$defs/waiver" },
				"forbid_wildcard_events": { "$ref": "#/$defs/waiver" },
				"overlapping_hooks": { "$ref": "#/$defs/waiver" },
				"require_https": { "$ref": "#/$defs/waiver" },
				"require_secret": { "$ref": "#/$defs/waiver" },
				"require_ssl_verification": { "$ref": "#/$defs/waiver" },
				"unavailable_events": { "$ref": "#/$defs/waiver" }
			}
		}
	}
};
const pattern11 = /* @__PURE__ */ new RegExp("^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$", "u");
const pattern12 = /* @__PURE__ */ new RegExp("^\\$\\{[A-Z][A-Z0-9_]*\\}$", "u");
const pattern15 = /* @__PURE__ */ new RegExp("^[1-9][0-9]*$", "u");
const schema28 = { "anyOf": [{ "enum": [
	"*",
	"branch_protection_configuration",
	"branch_protection_rule",
	"bypass_request_secret_scanning",
	"cache_sync",
	"check_run",
	"check_suite",
	"code_scanning_alert",
	"commit_comment",
	"create",
	"custom_property",
	"custom_property_values",
	"delete",
	"dependabot_alert",
	"deploy_key",
	"deployment",
	"deployment_protection_rule",
	"deployment_review",
	"deployment_status",
	"discussion",
	"discussion_comment",
	"dismissal_request_code_scanning",
	"dismissal_request_dependabot",
	"dismissal_request_secret_scanning",
	"enterprise",
	"exemption_request_push_ruleset",
	"fork",
	"github_app_authorization",
	"gollum",
	"installation",
	"installation_repositories",
	"installation_target",
	"issue_comment",
	"issue_dependencies",
	"issue_relates_to",
	"issues",
	"label",
	"marketplace_purchase",
	"member",
	"membership",
	"merge_group",
	"meta",
	"milestone",
	"org_block",
	"organization",
	"organization_custom_property",
	"organization_custom_property_values",
	"package",
	"page_build",
	"personal_access_token_request",
	"ping",
	"project",
	"project_card",
	"project_column",
	"projects_v2",
	"projects_v2_item",
	"projects_v2_status_update",
	"public",
	"pull_request",
	"pull_request_review",
	"pull_request_review_comment",
	"pull_request_review_thread",
	"push",
	"registry_package",
	"release",
	"repository",
	"repository_advisory",
	"repository_dispatch",
	"repository_import",
	"repository_ruleset",
	"repository_vulnerability_alert",
	"secret_scanning_alert",
	"secret_scanning_alert_location",
	"secret_scanning_scan",
	"security_advisory",
	"security_and_analysis",
	"sponsorship",
	"star",
	"status",
	"sub_issues",
	"team",
	"team_add",
	"user",
	"watch",
	"workflow_dispatch",
	"workflow_job",
	"workflow_run"
] }, {
	"type": "string",
	"pattern": "^[A-Za-z0-9_.-]+$"
}] };
const pattern10 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9_.-]+$", "u");
function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate78.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs0 = errors;
	let valid0 = false;
	const _errs1 = errors;
	if (!(data === "*" || data === "branch_protection_configuration" || data === "branch_protection_rule" || data === "bypass_request_secret_scanning" || data === "cache_sync" || data === "check_run" || data === "check_suite" || data === "code_scanning_alert" || data === "commit_comment" || data === "create" || data === "custom_property" || data === "custom_property_values" || data === "delete" || data === "dependabot_alert" || data === "deploy_key" || data === "deployment" || data === "deployment_protection_rule" || data === "deployment_review" || data === "deployment_status" || data === "discussion" || data === "discussion_comment" || data === "dismissal_request_code_scanning" || data === "dismissal_request_dependabot" || data === "dismissal_request_secret_scanning" || data === "enterprise" || data === "exemption_request_push_ruleset" || data === "fork" || data === "github_app_authorization" || data === "gollum" || data === "installation" || data === "installation_repositories" || data === "installation_target" || data === "issue_comment" || data === "issue_dependencies" || data === "issue_relates_to" || data === "issues" || data === "label" || data === "marketplace_purchase" || data === "member" || data === "membership" || data === "merge_group" || data === "meta" || data === "milestone" || data === "org_block" || data === "organization" || data === "organization_custom_property" || data === "organization_custom_property_values" || data === "package" || data === "page_build" || data === "personal_access_token_request" || data === "ping" || data === "project" || data === "project_card" || data === "project_column" || data === "projects_v2" || data === "projects_v2_item" || data === "projects_v2_status_update" || data === "public" || data === "pull_request" || data === "pull_request_review" || data === "pull_request_review_comment" || data === "pull_request_review_thread" || data === "push" || data === "registry_package" || data === "release" || data === "repository" || data === "repository_advisory" || data === "repository_dispatch" || data === "repository_import" || data === "repository_ruleset" || data === "repository_vulnerability_alert" || data === "secret_scanning_alert" || data === "secret_scanning_alert_location" || data === "secret_scanning_scan" || data === "security_advisory" || data === "security_and_analysis" || data === "sponsorship" || data === "star" || data === "status" || data === "sub_issues" || data === "team" || data === "team_add" || data === "user" || data === "watch" || data === "workflow_dispatch" || data === "workflow_job" || data === "workflow_run")) {
		const err0 = {
			instancePath,
			schemaPath: "#/anyOf/0/enum",
			keyword: "enum",
			params: { allowedValues: schema28.anyOf[0].enum }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	var _valid0 = _errs1 === errors;
	valid0 = valid0 || _valid0;
	const _errs2 = errors;
	if (typeof data === "string") {
		if (!pattern10.test(data)) {
			const err1 = {
				instancePath,
				schemaPath: "#/anyOf/1/pattern",
				keyword: "pattern",
				params: { pattern: "^[A-Za-z0-9_.-]+$" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/anyOf/1/type",
			keyword: "type",
			params: { type: "string" }
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	var _valid0 = _errs2 === errors;
	valid0 = valid0 || _valid0;
	if (!valid0) {
		const err3 = {
			instancePath,
			schemaPath: "#/anyOf",
			keyword: "anyOf",
			params: {}
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	} else {
		errors = _errs0;
		if (vErrors !== null) {
			if (_errs0) vErrors.length = _errs0;
			else vErrors = null;
		}
	}
	validate78.errors = vErrors;
	return errors === 0;
}
validate78.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const schema29 = {
	"type": ["string", "object"],
	"pattern": "\\S",
	"additionalProperties": false,
	"required": ["reason"],
	"properties": {
		"reason": {
			"type": "string",
			"pattern": "\\S"
		},
		"until": {
			"type": "string",
			"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
		}
	}
};
const pattern18 = /* @__PURE__ */ new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate83.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data !== "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema29.type }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (typeof data === "string") {
		if (!pattern7.test(data)) {
			const err1 = {
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { pattern: "\\S" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.reason === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "reason" }
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "reason" || key0 === "until")) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.reason !== void 0) {
			let data0 = data.reason;
			if (typeof data0 === "string") {
				if (!pattern7.test(data0)) {
					const err4 = {
						instancePath: instancePath + "/reason",
						schemaPath: "#/properties/reason/pattern",
						keyword: "pattern",
						params: { pattern: "\\S" }
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/properties/reason/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.until !== void 0) {
			let data1 = data.until;
			if (typeof data1 === "string") {
				if (!pattern18.test(data1)) {
					const err6 = {
						instancePath: instancePath + "/until",
						schemaPath: "#/properties/until/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/until",
					schemaPath: "#/properties/until/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
	}
	validate83.errors = vErrors;
	return errors === 0;
}
validate83.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate77.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs1 = errors;
	let valid0 = true;
	const _errs2 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.state === void 0 && "state") {
			const err0 = {};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		} else if (data.state !== void 0) {
			if ("absent" !== data.state) {
				const err1 = {};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
	}
	var _valid0 = _errs2 === errors;
	errors = _errs1;
	if (vErrors !== null) {
		if (_errs1) vErrors.length = _errs1;
		else vErrors = null;
	}
	if (!_valid0) {
		const _errs4 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.events === void 0) {
				const err2 = {
					instancePath,
					schemaPath: "#/else/required",
					keyword: "required",
					params: { missingProperty: "events" }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		var _valid0 = _errs4 === errors;
		valid0 = _valid0;
	}
	if (!valid0) {
		const err3 = {
			instancePath,
			schemaPath: "#/if",
			keyword: "if",
			params: { failingKeyword: "else" }
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.url === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "url" }
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		for (const key0 in data) if (!func1.call(schema27.properties, key0)) {
			const err5 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.url !== void 0) {
			let data1 = data.url;
			if (typeof data1 === "string") {
				if (!pattern7.test(data1)) {
					const err6 = {
						instancePath: instancePath + "/url",
						schemaPath: "#/properties/url/pattern",
						keyword: "pattern",
						params: { pattern: "\\S" }
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/url",
					schemaPath: "#/properties/url/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.events !== void 0) {
			let data2 = data.events;
			if (Array.isArray(data2)) {
				if (data2.length < 1) {
					const err8 = {
						instancePath: instancePath + "/events",
						schemaPath: "#/properties/events/minItems",
						keyword: "minItems",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate78(data2[i0], {
					instancePath: instancePath + "/events/" + i0,
					parentData: data2,
					parentDataProperty: i0,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
					errors = vErrors.length;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/events",
					schemaPath: "#/properties/events/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.content_type !== void 0) {
			if (!validate53(data.content_type, {
				instancePath: instancePath + "/content_type",
				parentData: data,
				parentDataProperty: "content_type",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
				errors = vErrors.length;
			}
		}
		if (data.insecure_ssl !== void 0) {
			if (!validate55(data.insecure_ssl, {
				instancePath: instancePath + "/insecure_ssl",
				parentData: data,
				parentDataProperty: "insecure_ssl",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
				errors = vErrors.length;
			}
		}
		if (data.active !== void 0) {
			if (!validate57(data.active, {
				instancePath: instancePath + "/active",
				parentData: data,
				parentDataProperty: "active",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
				errors = vErrors.length;
			}
		}
		if (data.secret !== void 0) {
			let data7 = data.secret;
			if (typeof data7 === "string") {
				if (!pattern11.test(data7)) {
					const err10 = {
						instancePath: instancePath + "/secret",
						schemaPath: "#/properties/secret/pattern",
						keyword: "pattern",
						params: { pattern: "^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$" }
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/secret",
					schemaPath: "#/properties/secret/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.state !== void 0) {
			let data8 = data.state;
			if (!(data8 === "present" || data8 === "absent")) {
				const err12 = {
					instancePath: instancePath + "/state",
					schemaPath: "#/properties/state/enum",
					keyword: "enum",
					params: { allowedValues: schema27.properties.state.enum }
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.username !== void 0) {
			let data9 = data.username;
			if (typeof data9 === "string") {
				if (!pattern12.test(data9)) {
					const err13 = {
						instancePath: instancePath + "/username",
						schemaPath: "#/properties/username/pattern",
						keyword: "pattern",
						params: { pattern: "^\\$\\{[A-Z][A-Z0-9_]*\\}$" }
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/username",
					schemaPath: "#/properties/username/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.password !== void 0) {
			let data10 = data.password;
			if (typeof data10 === "string") {
				if (!pattern12.test(data10)) {
					const err15 = {
						instancePath: instancePath + "/password",
						schemaPath: "#/properties/password/pattern",
						keyword: "pattern",
						params: { pattern: "^\\$\\{[A-Z][A-Z0-9_]*\\}$" }
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/password",
					schemaPath: "#/properties/password/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.previous_urls !== void 0) {
			let data11 = data.previous_urls;
			if (Array.isArray(data11)) {
				const len1 = data11.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data12 = data11[i1];
					if (typeof data12 === "string") {
						if (!pattern7.test(data12)) {
							const err17 = {
								instancePath: instancePath + "/previous_urls/" + i1,
								schemaPath: "#/properties/previous_urls/items/pattern",
								keyword: "pattern",
								params: { pattern: "\\S" }
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
					} else {
						const err18 = {
							instancePath: instancePath + "/previous_urls/" + i1,
							schemaPath: "#/properties/previous_urls/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err18];
						else vErrors.push(err18);
						errors++;
					}
				}
			} else {
				const err19 = {
					instancePath: instancePath + "/previous_urls",
					schemaPath: "#/properties/previous_urls/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.id !== void 0) {
			let data13 = data.id;
			if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13)) && typeof data13 !== "string") {
				const err20 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: schema27.properties.id.type }
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
			if (typeof data13 == "number" && isFinite(data13)) {
				if (data13 < 1 || isNaN(data13)) {
					const err21 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						}
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
			}
			if (typeof data13 === "string") {
				if (!pattern15.test(data13)) {
					const err22 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/pattern",
						keyword: "pattern",
						params: { pattern: "^[1-9][0-9]*$" }
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
			}
		}
		if (data.description !== void 0) {
			if (typeof data.description !== "string") {
				const err23 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.ping !== void 0) {
			if (typeof data.ping !== "boolean") {
				const err24 = {
					instancePath: instancePath + "/ping",
					schemaPath: "#/properties/ping/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.waivers !== void 0) {
			let data16 = data.waivers;
			if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
				for (const key1 in data16) if (!func1.call(schema27.properties.waivers.properties, key1)) {
					const err25 = {
						instancePath: instancePath + "/waivers",
						schemaPath: "#/properties/waivers/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 }
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
				if (data16.allowed_hosts !== void 0) {
					if (!validate83(data16.allowed_hosts, {
						instancePath: instancePath + "/waivers/allowed_hosts",
						parentData: data16,
						parentDataProperty: "allowed_hosts",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
						errors = vErrors.length;
					}
				}
				if (data16.event_capacity !== void 0) {
					if (!validate83(data16.event_capacity, {
						instancePath: instancePath + "/waivers/event_capacity",
						parentData: data16,
						parentDataProperty: "event_capacity",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
						errors = vErrors.length;
					}
				}
				if (data16.event_headroom !== void 0) {
					if (!validate83(data16.event_headroom, {
						instancePath: instancePath + "/waivers/event_headroom",
						parentData: data16,
						parentDataProperty: "event_headroom",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
						errors = vErrors.length;
					}
				}
				if (data16.forbid_credentials_in_url !== void 0) {
					if (!validate83(data16.forbid_credentials_in_url, {
						instancePath: instancePath + "/waivers/forbid_credentials_in_url",
						parentData: data16,
						parentDataProperty: "forbid_credentials_in_url",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
						errors = vErrors.length;
					}
				}
				if (data16.forbid_doubled_events !== void 0) {
					if (!validate83(data16.forbid_doubled_events, {
						instancePath: instancePath + "/waivers/forbid_doubled_events",
						parentData: data16,
						parentDataProperty: "forbid_doubled_events",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
						errors = vErrors.length;
					}
				}
				if (data16.forbid_private_hosts !== void 0) {
					if (!validate83(data16.forbid_private_hosts, {
						instancePath: instancePath + "/waivers/forbid_private_hosts",
						parentData: data16,
						parentDataProperty: "forbid_private_hosts",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
						errors = vErrors.length;
					}
				}
				if (data16.forbid_wildcard_events !== void 0) {
					if (!validate83(data16.forbid_wildcard_events, {
						instancePath: instancePath + "/waivers/forbid_wildcard_events",
						parentData: data16,
						parentDataProperty: "forbid_wildcard_events",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
						errors = vErrors.length;
					}
				}
				if (data16.overlapping_hooks !== void 0) {
					if (!validate83(data16.overlapping_hooks, {
						instancePath: instancePath + "/waivers/overlapping_hooks",
						parentData: data16,
						parentDataProperty: "overlapping_hooks",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
						errors = vErrors.length;
					}
				}
				if (data16.require_https !== void 0) {
					if (!validate83(data16.require_https, {
						instancePath: instancePath + "/waivers/require_https",
						parentData: data16,
						parentDataProperty: "require_https",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
						errors = vErrors.length;
					}
				}
				if (data16.require_secret !== void 0) {
					if (!validate83(data16.require_secret, {
						instancePath: instancePath + "/waivers/require_secret",
						parentData: data16,
						parentDataProperty: "require_secret",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
						errors = vErrors.length;
					}
				}
				if (data16.require_ssl_verification !== void 0) {
					if (!validate83(data16.require_ssl_verification, {
						instancePath: instancePath + "/waivers/require_ssl_verification",
						parentData: data16,
						parentDataProperty: "require_ssl_verification",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
						errors = vErrors.length;
					}
				}
				if (data16.unavailable_events !== void 0) {
					if (!validate83(data16.unavailable_events, {
						instancePath: instancePath + "/waivers/unavailable_events",
						parentData: data16,
						parentDataProperty: "unavailable_events",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err26 = {
					instancePath: instancePath + "/waivers",
					schemaPath: "#/properties/waivers/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
	} else {
		const err27 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err27];
		else vErrors.push(err27);
		errors++;
	}
	validate77.errors = vErrors;
	return errors === 0;
}
validate77.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate52.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs1 = errors;
	const _errs2 = errors;
	const _errs3 = errors;
	let valid1 = false;
	const _errs4 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.organization === void 0 && "organization" || data.repository === void 0 && "repository") {
			const err0 = {};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
	}
	var _valid0 = _errs4 === errors;
	valid1 = valid1 || _valid0;
	const _errs5 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.organization === void 0 && "organization" || data.global === void 0 && "global") {
			const err1 = {};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
	}
	var _valid0 = _errs5 === errors;
	valid1 = valid1 || _valid0;
	const _errs6 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.repository === void 0 && "repository" || data.global === void 0 && "global") {
			const err2 = {};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
	}
	var _valid0 = _errs6 === errors;
	valid1 = valid1 || _valid0;
	if (!valid1) {
		const err3 = {};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	} else {
		errors = _errs3;
		if (vErrors !== null) {
			if (_errs3) vErrors.length = _errs3;
			else vErrors = null;
		}
	}
	if (_errs2 === errors) {
		const err4 = {
			instancePath,
			schemaPath: "#/not",
			keyword: "not",
			params: {}
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	} else {
		errors = _errs1;
		if (vErrors !== null) {
			if (_errs1) vErrors.length = _errs1;
			else vErrors = null;
		}
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!func1.call(schema19.properties, key0)) {
			const err5 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.organization !== void 0) {
			let data0 = data.organization;
			if (typeof data0 !== "string" && !Array.isArray(data0)) {
				const err6 = {
					instancePath: instancePath + "/organization",
					schemaPath: "#/properties/organization/type",
					keyword: "type",
					params: { type: schema19.properties.organization.type }
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (typeof data0 === "string") {
				if (!pattern3.test(data0)) {
					const err7 = {
						instancePath: instancePath + "/organization",
						schemaPath: "#/properties/organization/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$" }
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
			if (Array.isArray(data0)) {
				if (data0.length < 1) {
					const err8 = {
						instancePath: instancePath + "/organization",
						schemaPath: "#/properties/organization/minItems",
						keyword: "minItems",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data1 = data0[i0];
					if (typeof data1 === "string") {
						if (!pattern3.test(data1)) {
							const err9 = {
								instancePath: instancePath + "/organization/" + i0,
								schemaPath: "#/properties/organization/items/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$" }
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					} else {
						const err10 = {
							instancePath: instancePath + "/organization/" + i0,
							schemaPath: "#/properties/organization/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
			}
		}
		if (data.repository !== void 0) {
			let data2 = data.repository;
			if (typeof data2 !== "string" && !Array.isArray(data2)) {
				const err11 = {
					instancePath: instancePath + "/repository",
					schemaPath: "#/properties/repository/type",
					keyword: "type",
					params: { type: schema19.properties.repository.type }
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (typeof data2 === "string") {
				if (!pattern5.test(data2)) {
					const err12 = {
						instancePath: instancePath + "/repository",
						schemaPath: "#/properties/repository/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$" }
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			}
			if (Array.isArray(data2)) {
				if (data2.length < 1) {
					const err13 = {
						instancePath: instancePath + "/repository",
						schemaPath: "#/properties/repository/minItems",
						keyword: "minItems",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				const len1 = data2.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data3 = data2[i1];
					if (typeof data3 === "string") {
						if (!pattern6.test(data3)) {
							const err14 = {
								instancePath: instancePath + "/repository/" + i1,
								schemaPath: "#/properties/repository/items/pattern",
								keyword: "pattern",
								params: { pattern: "^!?[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$" }
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
					} else {
						const err15 = {
							instancePath: instancePath + "/repository/" + i1,
							schemaPath: "#/properties/repository/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
				}
			}
		}
		if (data.global !== void 0) {
			if (true !== data.global) {
				const err16 = {
					instancePath: instancePath + "/global",
					schemaPath: "#/properties/global/const",
					keyword: "const",
					params: { allowedValue: true }
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.defaults !== void 0) {
			let data5 = data.defaults;
			if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
				for (const key1 in data5) if (!(key1 === "content_type" || key1 === "insecure_ssl" || key1 === "active")) {
					const err17 = {
						instancePath: instancePath + "/defaults",
						schemaPath: "#/properties/defaults/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 }
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (data5.content_type !== void 0) {
					if (!validate53(data5.content_type, {
						instancePath: instancePath + "/defaults/content_type",
						parentData: data5,
						parentDataProperty: "content_type",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
						errors = vErrors.length;
					}
				}
				if (data5.insecure_ssl !== void 0) {
					if (!validate55(data5.insecure_ssl, {
						instancePath: instancePath + "/defaults/insecure_ssl",
						parentData: data5,
						parentDataProperty: "insecure_ssl",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
						errors = vErrors.length;
					}
				}
				if (data5.active !== void 0) {
					if (!validate57(data5.active, {
						instancePath: instancePath + "/defaults/active",
						parentData: data5,
						parentDataProperty: "active",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/defaults",
					schemaPath: "#/properties/defaults/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.unmanaged !== void 0) {
			if (!validate59(data.unmanaged, {
				instancePath: instancePath + "/unmanaged",
				parentData: data,
				parentDataProperty: "unmanaged",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
				errors = vErrors.length;
			}
		}
		if (data.ignore !== void 0) {
			let data10 = data.ignore;
			if (Array.isArray(data10)) {
				const len2 = data10.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data11 = data10[i2];
					if (typeof data11 === "string") {
						if (!pattern7.test(data11)) {
							const err19 = {
								instancePath: instancePath + "/ignore/" + i2,
								schemaPath: "#/properties/ignore/items/pattern",
								keyword: "pattern",
								params: { pattern: "\\S" }
							};
							if (vErrors === null) vErrors = [err19];
							else vErrors.push(err19);
							errors++;
						}
					} else {
						const err20 = {
							instancePath: instancePath + "/ignore/" + i2,
							schemaPath: "#/properties/ignore/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/ignore",
					schemaPath: "#/properties/ignore/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.max_deletions !== void 0) {
			if (!validate61(data.max_deletions, {
				instancePath: instancePath + "/max_deletions",
				parentData: data,
				parentDataProperty: "max_deletions",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
				errors = vErrors.length;
			}
		}
		if (data.policy !== void 0) {
			if (!validate63(data.policy, {
				instancePath: instancePath + "/policy",
				parentData: data,
				parentDataProperty: "policy",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.hooks !== void 0) {
			let data14 = data.hooks;
			if (Array.isArray(data14)) {
				const len3 = data14.length;
				for (let i3 = 0; i3 < len3; i3++) if (!validate77(data14[i3], {
					instancePath: instancePath + "/hooks/" + i3,
					parentData: data14,
					parentDataProperty: i3,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
					errors = vErrors.length;
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/hooks",
					schemaPath: "#/properties/hooks/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
	} else {
		const err23 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err23];
		else vErrors.push(err23);
		errors++;
	}
	validate52.errors = vErrors;
	return errors === 0;
}
validate52.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const validatePolicyFile = validate97;
const schema30 = {
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"policy": { "$ref": "#/$defs/policy" },
		"allowed_targets": {
			"type": "array",
			"minItems": 1,
			"items": {
				"type": "string",
				"pattern": "^[A-Za-z0-9_*-]+(/[A-Za-z0-9._*-]+)?$"
			}
		},
		"max_deletions": { "$ref": "#/$defs/max_deletions" },
		"unmanaged": { "$ref": "#/$defs/unmanaged_rule" },
		"allow_waivers": {
			"type": ["boolean", "array"],
			"items": { "enum": [
				"allowed_hosts",
				"event_capacity",
				"event_headroom",
				"forbid_credentials_in_url",
				"forbid_doubled_events",
				"forbid_private_hosts",
				"forbid_wildcard_events",
				"overlapping_hooks",
				"require_https",
				"require_secret",
				"require_ssl_verification",
				"unavailable_events"
			] }
		}
	}
};
const pattern19 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9_*-]+(/[A-Za-z0-9._*-]+)?$", "u");
function validate97(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate97.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "policy" || key0 === "allowed_targets" || key0 === "max_deletions" || key0 === "unmanaged" || key0 === "allow_waivers")) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.policy !== void 0) {
			if (!validate63(data.policy, {
				instancePath: instancePath + "/policy",
				parentData: data,
				parentDataProperty: "policy",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.allowed_targets !== void 0) {
			let data1 = data.allowed_targets;
			if (Array.isArray(data1)) {
				if (data1.length < 1) {
					const err1 = {
						instancePath: instancePath + "/allowed_targets",
						schemaPath: "#/properties/allowed_targets/minItems",
						keyword: "minItems",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				const len0 = data1.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data2 = data1[i0];
					if (typeof data2 === "string") {
						if (!pattern19.test(data2)) {
							const err2 = {
								instancePath: instancePath + "/allowed_targets/" + i0,
								schemaPath: "#/properties/allowed_targets/items/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z0-9_*-]+(/[A-Za-z0-9._*-]+)?$" }
							};
							if (vErrors === null) vErrors = [err2];
							else vErrors.push(err2);
							errors++;
						}
					} else {
						const err3 = {
							instancePath: instancePath + "/allowed_targets/" + i0,
							schemaPath: "#/properties/allowed_targets/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/allowed_targets",
					schemaPath: "#/properties/allowed_targets/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.max_deletions !== void 0) {
			if (!validate61(data.max_deletions, {
				instancePath: instancePath + "/max_deletions",
				parentData: data,
				parentDataProperty: "max_deletions",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
				errors = vErrors.length;
			}
		}
		if (data.unmanaged !== void 0) {
			if (!validate59(data.unmanaged, {
				instancePath: instancePath + "/unmanaged",
				parentData: data,
				parentDataProperty: "unmanaged",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
				errors = vErrors.length;
			}
		}
		if (data.allow_waivers !== void 0) {
			let data5 = data.allow_waivers;
			if (typeof data5 !== "boolean" && !Array.isArray(data5)) {
				const err5 = {
					instancePath: instancePath + "/allow_waivers",
					schemaPath: "#/properties/allow_waivers/type",
					keyword: "type",
					params: { type: schema30.properties.allow_waivers.type }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (Array.isArray(data5)) {
				const len1 = data5.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data6 = data5[i1];
					if (!(data6 === "allowed_hosts" || data6 === "event_capacity" || data6 === "event_headroom" || data6 === "forbid_credentials_in_url" || data6 === "forbid_doubled_events" || data6 === "forbid_private_hosts" || data6 === "forbid_wildcard_events" || data6 === "overlapping_hooks" || data6 === "require_https" || data6 === "require_secret" || data6 === "require_ssl_verification" || data6 === "unavailable_events")) {
						const err6 = {
							instancePath: instancePath + "/allow_waivers/" + i1,
							schemaPath: "#/properties/allow_waivers/items/enum",
							keyword: "enum",
							params: { allowedValues: schema30.properties.allow_waivers.items.enum }
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
				}
			}
		}
	} else {
		const err7 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
	}
	validate97.errors = vErrors;
	return errors === 0;
}
validate97.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
// src/config/schema-findings.ts
const validators = {
	config: validateConfig$1,
	"policy-file": validatePolicyFile
};
/** What the schema refuses in a document: one finding for one mistake, at the key or value that is wrong. */
function schemaFindings(kind, root, source) {
	const validate = validators[kind];
	validate(plainValue(root));
	const findings = /* @__PURE__ */ new Map();
	for (const error of validate.errors ?? []) {
		if (error.keyword === "if" || error.keyword === "not") continue;
		const path = pathOf(error.instancePath);
		const key = `${error.instancePath} ${String(error.params.additionalProperty ?? error.params.missingProperty ?? "")}`;
		if (!findings.has(key)) findings.set(key, findingOf(kind, root, source, error, path));
	}
	return withoutEchoes([...findings.values()]);
}
/** A missing key that was only misspelled, or that a wrong `state` asks for, is no mistake of its own. */
function withoutEchoes(findings) {
	const wrong = new Set(wrongPaths(findings).map((path) => path.join("/")));
	return findings.filter(({ path, missing }) => {
		if (missing === void 0) return true;
		return !(missing === "events" && wrong.has([...path, "state"].join("/"))) && !wrong.has([...path, missing].join("/"));
	});
}
/** Paths where something is wrong, keys that were misspelled included. */
function wrongPaths(findings) {
	return findings.flatMap(({ path, meant }) => meant === void 0 ? [path] : [path, [...path, meant]]);
}
function findingOf(kind, root, source, error, path) {
	const { additionalProperty, missingProperty } = error.params;
	if (typeof additionalProperty === "string") return unknownKey(kind, root, source, path, additionalProperty);
	if (typeof missingProperty === "string") return {
		path,
		missing: missingProperty,
		diagnostic: missingKey(root, source, path, missingProperty)
	};
	return {
		path,
		diagnostic: wrongValue(root, source, path)
	};
}
function unknownKey(kind, root, source, path, key) {
	const place = placeAt(root, [...path, key]);
	const known = keysAt(kind, path);
	const meant = nearest(key, known);
	const elsewhere = rightPlaceOf(key);
	const elsewhereHint = elsewhere === void 0 ? "Remove the key." : `The key ${key} belongs in ${elsewhere}.`;
	return {
		path,
		unknown: key,
		meant,
		diagnostic: source.error("unknown-key", place?.entry?.keyOffset ?? root.offset, `The key ${shownValue(key)} is not known here; accepted are ${known.join(", ")}.`, meant === void 0 ? elsewhereHint : `Did you mean ${meant}?`)
	};
}
function missingKey(root, source, path, key) {
	const { accepted } = acceptedAt([...path, key]);
	const hint = key === "events" ? "Add events: with a list, or state: absent for a hook that must not exist." : `Add ${key}:.`;
	const offset = placeAt(root, path)?.node.offset ?? root.offset;
	return source.error("missing-key", offset, `The key ${key} is missing; accepted is ${accepted}.`, hint);
}
function wrongValue(root, source, path) {
	const { node = root, entry } = placeAt(root, path) ?? {};
	const credential = credentialFinding(path, node, source);
	if (credential !== void 0) return credential;
	const { accepted, hint } = acceptedAt(path);
	const value = plainValue(node);
	const subject = subjectOf$2(path);
	if (value === null) return source.error("empty-value", entry?.keyOffset ?? node.offset, `${subject} is empty; accepted is ${accepted}.`, hint ?? `Write ${accepted}, or remove the key.`);
	const given = (path.includes("url") || path.includes("previous_urls")) && typeof value === "string" ? "no URL" : shownValue(value);
	return source.error("invalid-value", node.offset, `${subject} is ${given}; accepted is ${accepted}.`, hint ?? didYouMean(value, accepted) ?? `Write ${accepted}.`);
}
function subjectOf$2(path) {
	const name = path.filter((part) => !/^\d+$/.test(part)).at(-1);
	if (name === void 0) return "The document";
	return /^\d+$/.test(path.at(-1) ?? "") ? `An entry of ${name}` : `The value of ${name}`;
}
function didYouMean(value, accepted) {
	const suggestion = typeof value === "string" ? nearest(value, accepted.match(/[a-z_]{3,}/g) ?? []) : void 0;
	return suggestion === void 0 ? void 0 : `Did you mean ${suggestion}?`;
}
// src/config/read-document.ts
/** Checks one YAML document of a config as far as it can be checked by itself. */
function readDocument(root, source) {
	const findings = documentFindings(root, source);
	const reader = new DocumentReader(root, source, wrongPaths(findings));
	if (root.kind !== "mapping") return {
		document: void 0,
		diagnostics: findings.map(({ diagnostic }) => diagnostic)
	};
	const selector = selectorOf(reader);
	const hooks = Array.from({ length: reader.length(["hooks"]) }, (_, index) => hookAt(reader, ["hooks", String(index)], selector));
	const settings = settingsOf(reader);
	if ([...sayingKeys].every((key) => !reader.has([key]) && !reader.isWrong([key]))) reader.tell("error", "nothing-declared", reader.location([]), "The document declares neither hooks nor anything else about its targets.", "Add hooks: with a list of hooks, or hooks: [] for none.");
	return {
		document: selector && {
			location: source.locationOf(root.offset),
			selector,
			hooks: hooks.filter((hook) => hook !== void 0),
			settings
		},
		diagnostics: [...findings.map(({ diagnostic }) => diagnostic), ...reader.diagnostics]
	};
}
/** What the schema and the place of variables refuse; a misplaced variable is told as that and not as a wrong value. */
function documentFindings(root, source) {
	const refused = schemaFindings("config", root, source);
	const unknown = refused.flatMap((finding) => finding.unknown === void 0 ? [] : [[...finding.path, finding.unknown].join("/")]);
	const misplaced = misplacedVariables(root, source).filter(({ path }) => {
		const place = path.join("/");
		return !unknown.some((key) => place === key || place.startsWith(`${key}/`));
	});
	const told = new Set(misplaced.map(({ path }) => path.join("/")));
	return [...misplaced, ...refused.filter(({ path, unknown: key }) => key !== void 0 || !told.has(path.join("/")))];
}
/** Keys that say something of the targets; a document with defaults alone is a mistake. */
const sayingKeys = /* @__PURE__ */ new Set([
	"hooks",
	"unmanaged",
	"ignore",
	"max_deletions",
	"policy"
]);
// src/config/config-text.ts
/** The text of a file, and the line and column of each of its offsets. */
var ConfigText = class {
	file;
	text;
	#lineStarts;
	constructor(file, text) {
		this.file = file;
		this.text = text;
		const starts = [0];
		for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + lineBreak.length);
		this.#lineStarts = starts;
	}
	locationOf(offset) {
		let low = 0;
		let high = this.#lineStarts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return {
			file: this.file,
			line: low + 1,
			column: offset - (this.#lineStarts[low] ?? 0) + 1
		};
	}
	error(code, offset, message, hint) {
		return {
			severity: "error",
			code,
			message,
			...hint === void 0 ? {} : { hint },
			location: this.locationOf(offset)
		};
	}
};
// src/config/read-text.ts
const maxBytes = 1048576;
/** The text of a file, if it is UTF-8 text of at most 1 MiB with something in it. A byte order mark is dropped. */
function configText(source) {
	const { file, bytes } = source;
	if (bytes.length > maxBytes) return refused$3(file, "file-too-large", `The file has ${bytes.length} bytes; accepted are up to ${maxBytes} (1 MiB).`, "Split it into several files.");
	const text = decoded$1(bytes);
	if (text === void 0) return refused$3(file, "not-utf-8", `The file is not UTF-8 text.`, "Save it as UTF-8.", placeOfBadByte(file, bytes));
	const configText = new ConfigText(file, text);
	const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text);
	if (control !== null) {
		const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
		const location = configText.locationOf(control.index);
		return refused$3(file, "control-character", `The file holds the control character U+${code}; accepted is plain text.`, "Remove the character, or save the file as UTF-8 text.", location);
	}
	if (text.split(/[\r\n]/).every((line) => /^(---|\.\.\.)?[ \t]*(#.*)?$/.test(line))) return refused$3(file, "empty-file", "The file is empty; a config has at least the key hooks.", "Add hooks: with a list of hooks, or hooks: [] for none.");
	return {
		value: configText,
		diagnostics: []
	};
}
function refused$3(file, code, message, hint, location) {
	return { diagnostics: [{
		severity: "error",
		code,
		message,
		hint,
		location: location ?? {
			file,
			line: 1,
			column: 1
		}
	}] };
}
function decoded$1(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return void 0;
		throw error;
	}
}
/** Lenient decoding puts U+FFFD where strict decoding stops; one that the file holds itself comes first at worst. */
function placeOfBadByte(file, bytes) {
	const text = new TextDecoder("utf-8").decode(bytes);
	return new ConfigText(file, text).locationOf(Math.max(0, text.indexOf("�")));
}
// src/config/read.ts
/**
* Reads config files and checks each document by itself; what is wrong between documents is for `desiredTargets` to find. All errors of
* all files come back at once (after a YAML syntax error, the first of that document). Never throws for what a file holds.
*/
function readConfig(sources) {
	const files = sources.map(readFile);
	return {
		documents: files.flatMap((file) => file.documents),
		diagnostics: sortedDiagnostics(files.flatMap((file) => file.diagnostics))
	};
}
function readFile(source) {
	const { value: text, diagnostics } = configText(source);
	if (text === void 0) return {
		documents: [],
		diagnostics
	};
	const yaml = parsedYaml(text);
	const read = yaml.documents.map(({ root, refused }) => {
		const { document, diagnostics: found } = readDocument(root, text);
		return {
			document,
			diagnostics: withoutFollowUps(found, refused)
		};
	});
	return {
		documents: read.map(({ document }) => document).filter((document) => document !== void 0),
		diagnostics: [
			...diagnostics,
			...yaml.diagnostics,
			...read.flatMap((document) => document.diagnostics)
		]
	};
}
// src/config/variables.ts
/**
* Looks names up in the input `variables` (a JSON object of texts; empty or undefined for none), then in the environment. Names in the
* input that no config can read are passed over, so that a workflow can hand in all of its secrets.
*/
function variables(input, environment) {
	const { value: given, diagnostics } = inputValues(input);
	if (given === void 0) return { diagnostics };
	const lookup = (name) => {
		if (!isReadable(name)) return void 0;
		return given.get(name) || (Object.hasOwn(environment, name) ? environment[name] : void 0) || void 0;
	};
	return {
		value: { lookup },
		diagnostics
	};
}
/** No values at all, as for `validate`. */
const noVariables = { lookup: () => void 0 };
function isReadable(name) {
	return isVariableName(name) && refusedPrefix(name) === void 0;
}
function inputValues(input) {
	if (input === void 0 || input.trim() === "") return {
		value: /* @__PURE__ */ new Map(),
		diagnostics: []
	};
	const parsed = parsedJson(input);
	if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return { diagnostics: [refused$2("The input variables is not a JSON object; accepted is an object of texts, such as {\"NAME\": \"value\"}.")] };
	const entries = Object.entries(parsed).filter(([name]) => isReadable(name));
	const diagnostics = entries.filter(([, value]) => typeof value !== "string" && value !== null).map(([name]) => refused$2(`The value of ${shownValue(name)} in the input variables is not a text; accepted are texts.`));
	if (diagnostics.length > 0) return { diagnostics };
	return {
		value: new Map(entries.map(([name, value]) => [name, typeof value === "string" ? value : ""])),
		diagnostics
	};
}
function parsedJson(input) {
	try {
		return JSON.parse(input);
	} catch {
		return;
	}
}
function refused$2(message) {
	return {
		severity: "error",
		code: "invalid-variables",
		message,
		hint: "Build it with toJSON(secrets), or put each value in quotes."
	};
}
// src/model/product.ts
/** The products and what GitHub documents of them: hooks for one event, how long it waits for an answer, how long it keeps deliveries. */
const products = {
	dotcom: {
		name: "dotcom",
		hooksPerEvent: 20,
		answerSeconds: 10,
		retentionDays: 3
	},
	ghec: {
		name: "ghec",
		hooksPerEvent: 20,
		answerSeconds: 10,
		retentionDays: 3
	},
	ghes: {
		name: "ghes",
		hooksPerEvent: 250,
		answerSeconds: 30,
		retentionDays: 7
	}
};
/** The product behind a normalized API base such as `https://api.github.com` or `https://ghes.example/api/v3`. */
function productOf(apiBase) {
	const { hostname, pathname } = new URL(apiBase);
	if (hostname === "api.github.com") return products.dotcom;
	if (hostname.endsWith(".ghe.com")) return products.ghec;
	return pathname.startsWith("/api/v3") ? products.ghes : products.dotcom;
}
// src/config/variable-uses.ts
/** Every place where the documents read a variable. */
function variableUses(documents) {
	return documents.flatMap(({ hooks }) => hooks.flatMap((hook) => {
		if (hook.state === "absent") return templateUses(hook.url, "url");
		const { secret, username, password } = hook;
		const values = {
			secret: secret.kind === "variable" ? secret : void 0,
			username,
			password
		};
		return [
			...templateUses(hook.url, "url"),
			...hook.previousUrls.flatMap((template) => templateUses(template, "previous_urls")),
			...[
				"secret",
				"username",
				"password"
			].flatMap((key) => {
				const variable = values[key];
				return variable === void 0 ? [] : [{
					name: variable.value,
					key,
					location: variable.location
				}];
			})
		];
	}));
}
/** The values that the documents read, once each, so that the runner can be told to hide them. */
function readValues(documents, variables) {
	return [...new Set(variableUses(documents).map(({ name }) => name))].sort().flatMap((name) => {
		const value = variables.lookup(name);
		return value === void 0 ? [] : [new Sensitive(value, `\${${name}}`)];
	});
}
function templateUses({ parts, location }, key) {
	return parts.flatMap((part) => part.kind === "variable" ? [{
		name: part.name,
		key,
		location
	}] : []);
}
// src/run/confidential-values.ts
/**
* The values that the documents read and that people must not see. A value that is only a part of the host of a declared URL is none:
* where deliveries go is for reviewers to see. One that is used as a secret always is.
*/
function confidentialValues(documents, variables, targets) {
	const secrets = new Set(variableUses(documents).flatMap(({ name, key }) => isUrl(key) ? [] : [`\${${name}}`]));
	const places = targets.flatMap(({ hooks }) => hooks.flatMap(({ url }) => [
		url.host,
		`https://${url.host}`,
		`http://${url.host}`
	]));
	return readValues(documents, variables).filter((value) => {
		const text = value.reveal().toLowerCase();
		return secrets.has(value.shown) || !places.some((place) => place.includes(text));
	});
}
function isUrl(key) {
	return key === "url" || key === "previous_urls";
}
// src/config/policy-file.ts
/** Reads a policy file: one YAML document, checked like a config. */
function readPolicyFile(source) {
	const { value: text, diagnostics: found } = configText(source);
	if (text === void 0) return { diagnostics: found };
	const yaml = parsedYaml(text);
	const [first, second] = yaml.documents;
	if (first === void 0) return { diagnostics: yaml.diagnostics };
	const { root, refused } = first;
	const findings = schemaFindings("policy-file", root, text);
	const reader = new DocumentReader(root, text, wrongPaths(findings));
	const policyFile = {
		file: source.file,
		policy: policyOf(reader),
		allowedTargets: reader.has(["allowed_targets"]) ? reader.texts(["allowed_targets"]).map(({ value }) => value) : void 0,
		maxDeletions: located(reader, ["max_deletions"])?.value,
		unmanaged: located(reader, ["unmanaged"])?.value,
		allowedWaivers: allowedWaivers(reader)
	};
	const several = second === void 0 ? [] : [text.error("one-document", second.root.offset, "A policy file is one YAML document; this is a second one.", "Merge the documents.")];
	const diagnostics = sortedDiagnostics([
		...yaml.diagnostics,
		...withoutFollowUps([...findings.map(({ diagnostic }) => diagnostic), ...reader.diagnostics], refused),
		...several
	]);
	return hasErrors(diagnostics) ? { diagnostics } : {
		value: policyFile,
		diagnostics
	};
}
function allowedWaivers(reader) {
	const allowed = reader.value(["allow_waivers"]);
	if (allowed === void 0 || allowed === true) return "all";
	return Array.isArray(allowed) ? allowed.map(String) : [];
}
// src/run/day.ts
/** The day of a time (milliseconds since the epoch) in UTC, as YYYY-MM-DD: the form of the ends of waivers. */
function dayOf(time) {
	return new Date(time).toISOString().slice(0, 10);
}
// src/run/config-rules.ts
/** What holds for the config of a run beyond what it says itself: the day, and the policy file where one is named. */
async function configRules({ policyFile: path }, { files, clock }) {
	const today = dayOf(clock.now());
	if (path === void 0) return {
		value: { today },
		diagnostics: []
	};
	const [file] = /[*?]/.test(path) ? [] : await files.matching(path);
	if (file === void 0) return { diagnostics: [{
		severity: "error",
		code: "no-policy-file",
		message: `The policy file ${path} does not exist; accepted is the path of one file.`,
		hint: "Check the input policy-file, and in a workflow that the repository which holds it is checked out before."
	}] };
	const { value: policyFile, diagnostics } = readPolicyFile({
		file,
		bytes: await files.read(file)
	});
	return policyFile === void 0 ? { diagnostics } : {
		value: {
			today,
			policyFile
		},
		diagnostics
	};
}
// src/run/event-product.ts
/**
* The product that declared events are checked against, as far as its address tells. Undefined where events depend on the version of a
* server, and where global hooks say that an address which does not look like one is a server.
*/
function productOfAddress(documents, apiBase) {
	const { name } = productOf(apiBase);
	const isServer = documents.some(({ selector }) => selector.kind === "global");
	return name !== "ghes" && isServer || dependsOnVersion(documents, apiBase) ? void 0 : { name };
}
/** Whether a declared event exists on some versions of GHES only. */
function dependsOnVersion(documents, apiBase) {
	const events = documents.flatMap(({ hooks }) => hooks.flatMap((hook) => hook.state === "present" ? hook.events.map(({ value }) => value) : []));
	return productOf(apiBase).name === "ghes" && events.some(dependsOnServerVersion);
}
async function getServerProduct(github) {
	const version = await github.serverVersion();
	return version === void 0 ? { name: "ghes" } : {
		name: "ghes",
		version
	};
}
// src/run/concurrently.ts
/** Results of the work on each item, in the order of the items, with at most `limit` items in work at once. */
async function concurrently(items, limit, work) {
	const results = new Array(items.length);
	const queue = items.entries();
	const worker = async () => {
		for (const [index, item] of queue) results[index] = await work(item);
	};
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	return results;
}
// src/run/expanded-repositories.ts
/** Lists the repositories of every owner that a pattern names. An owner that cannot be listed stops no other. */
async function expandedRepositories(documents, { github, concurrency }) {
	const patterns = repositoryPatterns(documents);
	const lists = await concurrently([...new Map(patterns.map(({ owner }) => [owner.toLowerCase(), owner]))], concurrency, async ([key, owner]) => ({
		key,
		owner,
		listed: await github.repositories(owner).catch(asFailure)
	}));
	const names = /* @__PURE__ */ new Map();
	const unlisted = [];
	const archived = [];
	for (const { key, owner, listed } of lists) {
		if (listed instanceof Failure) {
			const target = {
				kind: "repository",
				owner,
				repo: "*"
			};
			unlisted.push({
				status: "failed",
				target,
				failure: listed
			});
			continue;
		}
		names.set(key, listed.names);
		archived.push(...matched(listed, patterns));
	}
	const missing = new Set(unlisted.map(({ target }) => target.owner.toLowerCase()));
	return {
		names,
		documents: missing.size === 0 ? documents : documents.flatMap((document) => withoutOwners(document, missing)),
		unlisted,
		diagnostics: archived.length === 0 ? [] : [archivedNotice(archived)]
	};
}
function matched({ archived }, patterns) {
	const globs = patterns.map(({ value }) => nameGlob(value));
	return archived.filter((name) => globs.some((glob) => glob(name)));
}
function withoutOwners(document, owners) {
	const { selector } = document;
	if (selector.kind !== "repository") return [document];
	const isLost = ({ value }) => value.includes("*") && !value.startsWith("!") && owners.has((value.split("/")[0] ?? "").toLowerCase());
	const patterns = selector.patterns.filter((pattern) => !isLost(pattern));
	return patterns.every(({ value }) => value.startsWith("!")) ? [] : [{
		...document,
		selector: {
			...selector,
			patterns
		}
	}];
}
function archivedNotice(archived) {
	const shown = archived.slice(0, 3).join(", ");
	const more = archived.length > 3 ? ` and ${archived.length - 3} more` : "";
	return {
		severity: "notice",
		code: "archived-repositories",
		message: `The patterns leave out ${archived.length === 1 ? "1 repository" : `${archived.length} repositories`} because of being archived (${shown}${more}): GitHub lets nobody change the hooks there.`
	};
}
// src/run/misplaced-targets.ts
/** Global hooks that are declared for a GitHub that has none: asked for them, it would only say 404. */
function misplacedTargets(documents, apiBase) {
	if (!isHosted(new URL(apiBase).hostname)) return [];
	return documents.filter(({ selector }) => selector.kind === "global").map(({ location }) => ({
		severity: "error",
		code: "global-hooks-unavailable",
		message: `Global hooks exist on GitHub Enterprise Server only, and the hooks are at ${apiBase}.`,
		hint: "Set api-url to https://HOST/api/v3, or name an organization or a repository in place of global.",
		location
	}));
}
/** Whether GitHub itself runs the instance. Any other host, one on this machine too, may be a GHES. */
function isHosted(hostname) {
	return hostname === "api.github.com" || hostname.endsWith(".ghe.com");
}
// src/run/sharding.ts
/**
* Whether a target belongs to a shard. It depends on the target and on the number of shards alone, so that every target is in exactly one
* of them, whatever else the config names and in whatever order the shards run.
*/
function inShard(target, { index, count }) {
	return createHash("sha256").update(targetKey(target)).digest().readUIntBE(0, 6) % count === index - 1;
}
// src/run/load-config.ts
/** The files that the settings name, the policy file included. */
async function readFiles(settings, ports) {
	const { files, progress } = ports;
	const missing = [];
	const paths = /* @__PURE__ */ new Set();
	for (const pattern of settings.config) {
		const matched = await files.matching(pattern);
		if (matched.length === 0) missing.push(noFile(pattern));
		for (const path of matched) paths.add(path);
	}
	const sources = [];
	for (const file of [...paths].sort()) {
		sources.push({
			file,
			bytes: await files.read(file)
		});
		progress({
			kind: "files-read",
			done: sources.length,
			total: paths.size,
			about: file
		});
	}
	const rules = await configRules(settings, ports);
	const { documents, diagnostics } = readConfig(sources);
	return {
		documents,
		rules: rules.value ?? {},
		diagnostics: [
			...missing,
			...rules.diagnostics,
			...diagnostics
		]
	};
}
function noFile(pattern) {
	return {
		severity: "error",
		code: "no-config-file",
		message: /[*?]/.test(pattern) ? `The pattern ${pattern} matches no file.` : `The file ${pattern} does not exist.`,
		hint: "Check the input config, and in a workflow that actions/checkout ran before."
	};
}
/** What the documents ask for, as far as it can be said without variables and without network. */
function checkFiles({ documents, rules, diagnostics }, settings = {}) {
	const { value, diagnostics: found } = desiredTargets(documents, {
		...rules,
		variables: noVariables,
		need: "none",
		defaultOwner: settings.organization,
		product: settings.apiBase === void 0 ? void 0 : productOf(settings.apiBase)
	});
	const all = sortedDiagnostics([...diagnostics, ...found]);
	return value === void 0 || hasErrors(all) ? { diagnostics: all } : {
		value,
		diagnostics: all
	};
}
/** Whether what the documents ask for depends on what GitHub has: repositories, or the version of a server. */
function dependsOnGitHub({ documents }, { apiBase }) {
	return repositoryPatterns(documents).length > 0 || dependsOnVersion(documents, apiBase);
}
/** What the documents ask for with variables filled in. Patterns of repositories stand for themselves. */
function resolveConfig(run, files) {
	const { documents } = files;
	return resolveTargets(run, files, {
		documents,
		product: productOfAddress(documents, run.settings.apiBase)
	});
}
/** The same with what GitHub has: patterns of repositories are expanded. */
async function expandConfig(run, files) {
	const { settings, github } = run;
	const { names, ...expanded } = await expandedRepositories(files.documents, {
		github,
		concurrency: settings.concurrency
	});
	const product = dependsOnVersion(files.documents, settings.apiBase) ? await getServerProduct(github) : productOfAddress(files.documents, settings.apiBase);
	return resolveTargets(run, files, {
		...expanded,
		repositories: names,
		product
	});
}
/** Values of variables are masked as soon as they are read. */
function resolveTargets({ settings, ports }, { documents, rules, diagnostics: known }, facts) {
	const { apiBase, organization, shard } = settings;
	const given = variables(settings.variables?.reveal(), ports.environment);
	if (given.value === void 0) return { diagnostics: [...known, ...given.diagnostics] };
	const desired = desiredTargets(facts.documents, {
		...rules,
		variables: given.value,
		need: "urls",
		defaultOwner: organization,
		repositories: facts.repositories,
		product: facts.product
	});
	const { value: all } = desired;
	const confidential = confidentialValues(documents, given.value, all ?? []);
	ports.mask(confidential);
	const diagnostics = sortedDiagnostics([
		...known,
		...given.diagnostics,
		...misplacedTargets(documents, apiBase),
		...facts.diagnostics ?? [],
		...desired.diagnostics
	]);
	if (all === void 0 || hasErrors(diagnostics)) return { diagnostics };
	const targets = shard === void 0 ? all : all.filter(({ target }) => inShard(target, shard));
	const { unlisted = [] } = facts;
	return {
		value: {
			targets,
			confidential,
			unlisted,
			declaredTargets: all.length
		},
		diagnostics
	};
}
// src/run/file-findings.ts
/**
* Errors in the files that refused inputs name, so that one run tells all of them. A file that is missing or cannot be read is not told:
* the refused inputs may be the reason.
*/
async function fileFindings(texts, ports) {
	const read = new InputReader(texts);
	const files = await readFiles({
		config: read.lines("config"),
		policyFile: read.text("policy-file")
	}, {
		...ports,
		progress: () => {}
	}).catch(() => void 0);
	return (files === void 0 ? [] : checkFiles(files).diagnostics).filter(({ severity, location }) => severity === "error" && location !== void 0);
}
// src/model/api-base.ts
const accepted = "https://api.github.com, https://api.SUBDOMAIN.ghe.com, or https://HOST/api/v3 for GitHub Enterprise Server";
/**
* The API base that a text names, in one spelling and without a slash at its end. Every usual spelling is accepted: with or without
* `/api/v3`, the web address instead of the API's. Plain http is an error except on loopback, and a warning for GHES.
*/
function apiBase(text) {
	const shown = withoutConfidential(text);
	if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim())) return invalid$1(`The API URL "${shown}" has no scheme.`);
	if (!URL.canParse(text.trim())) return invalid$1(`The API URL "${shown}" is not a URL.`);
	const url = new URL(text.trim());
	if (url.protocol !== "https:" && url.protocol !== "http:") return invalid$1(`The API URL "${shown}" has the scheme ${url.protocol.slice(0, -1)}; accepted are https and, on loopback, http.`);
	if (url.username !== "" || url.password !== "") return invalid$1(`The API URL "${shown}" holds a user name or password; the token is given separately.`);
	if (url.search !== "" || url.hash !== "") return invalid$1(`The API URL "${shown}" has a query or fragment.`);
	const path = url.pathname.replace(/\/+$/, "");
	if (isLoopback(url.hostname)) return {
		value: url.origin + path,
		diagnostics: []
	};
	if (/^((www|api)\.)?github\.com$/.test(url.hostname)) return hosted(url, {
		path,
		base: "https://api.github.com",
		shown
	});
	if (url.hostname === "ghe.com") return invalid$1(`The API URL "${shown}" names no subdomain of ghe.com.`);
	if (url.hostname.endsWith(".ghe.com")) return hosted(url, {
		path,
		base: `https://api.${url.hostname.replace(/^api\./, "")}`,
		shown
	});
	return enterpriseServer(url, {
		path,
		shown
	});
}
/** Whether a host name is of this machine, where plain http is no risk. */
function isLoopback(hostname) {
	return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}
function hosted(url, given) {
	if (url.protocol === "http:") return invalid$1(`The API URL "${given.shown}" is plain http; the token would be readable on the way.`);
	if (url.port !== "") return invalid$1(`The API URL "${given.shown}" has a port, and ${url.hostname} has none but 443.`);
	const isHabit = given.path === "/api/v3" && url.hostname.endsWith(".ghe.com");
	if (given.path !== "" && !isHabit) return invalid$1(`The API URL "${given.shown}" has a path, and ${url.hostname} has its API at the root.`);
	return {
		value: given.base,
		diagnostics: []
	};
}
function enterpriseServer(url, { path, shown }) {
	if (path !== "" && path !== "/api" && path !== "/api/v3") return invalid$1(`The API URL "${shown}" has the path ${path}; GitHub Enterprise Server has its REST API at /api/v3.`);
	const value = `${url.origin}/api/v3`;
	if (url.protocol === "https:") return {
		value,
		diagnostics: []
	};
	return {
		value,
		diagnostics: [{
			severity: "warning",
			code: "api-url-insecure",
			message: `The API URL "${shown}" is plain http: the token and the secrets of hooks are readable on the way.`,
			hint: `Use ${value.replace("http:", "https:")}.`
		}]
	};
}
function invalid$1(message) {
	return { diagnostics: [{
		severity: "error",
		code: "api-url-invalid",
		message,
		hint: `Use ${accepted}.`
	}] };
}
/** User info, query and fragment may hold a token that was pasted by mistake. */
function withoutConfidential(text) {
	return text.trim().replace(/[?#].*$/s, "").replace(/^([a-z][a-z0-9+.-]*:\/*)?[^/]*@/i, "$1***@");
}
// src/run/parse-settings.ts
const millisecondsByUnit = {
	s: 1e3,
	m: 6e4,
	h: 36e5,
	d: 864e5
};
/** Parses the inputs of a run. All that is wrong with them is told at once; no value of a confidential input is repeated. */
function parsedSettings(texts) {
	const read = new InputReader(texts);
	const base = apiBase(read.text("api-url") ?? "https://api.github.com");
	const settings = {
		mode: mode(read),
		config: read.lines("config"),
		organization: organization(read),
		only: read.lines("only"),
		token: confidential(read, "token"),
		app: app(read),
		githubToken: confidential(read, "github-token"),
		variables: confidential(read, "variables"),
		apiBase: base.value ?? "",
		apiVersion: apiVersion(read),
		secretStrategy: read.word("secret-strategy", inputs["secret-strategy"].values),
		ping: read.word("ping", inputs.ping.values),
		pingTimeoutSeconds: read.count("ping-timeout", 0) ?? 0,
		maxDeletions: read.count("max-deletions", 0),
		expectDigest: expectedDigest(read),
		requireReviewedPlan: read.flag("require-reviewed-plan"),
		failOnChanges: read.flag("fail-on-changes"),
		comment: read.word("comment", inputs.comment.values),
		driftIssue: read.flag("drift-issue"),
		showUnmanaged: read.word("show-unmanaged", inputs["show-unmanaged"].values),
		planFile: read.text("plan-file"),
		policyFile: read.text("policy-file"),
		maxWaitSeconds: read.count("max-wait", 0) ?? 0,
		concurrency: read.count("concurrency", 1) ?? 1,
		shard: shard(read),
		sinceMilliseconds: since(read),
		maxRedeliveries: read.count("max-redeliveries", 0) ?? 0,
		maxFailureRate: percentage(read)
	};
	const given = variables(read.text("variables"), {});
	const diagnostics = [
		...read.diagnostics,
		...base.diagnostics,
		...given.diagnostics
	];
	return hasErrors(diagnostics) ? { diagnostics } : {
		value: settings,
		diagnostics
	};
}
function mode(read) {
	const word = read.word("mode", [
		"dry-run",
		"validate",
		"plan",
		"apply",
		"health",
		"redeliver"
	]);
	return word === "plan" ? "dry-run" : word;
}
function confidential(read, name) {
	const text = read.text(name);
	return text === void 0 ? void 0 : new Sensitive(text);
}
function organization(read) {
	const name = read.text("organization");
	if (name !== void 0 && !/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name)) read.refuse("organization", `${JSON.stringify(name)} is not the name of an organization.`, "Give the name alone, such as acme.");
	return name;
}
function app(read) {
	const id = read.text("app-id");
	const privateKey = read.text("app-private-key");
	if (id === void 0 && privateKey === void 0) return void 0;
	if (id === void 0) read.refuse("app-id", "is missing although app-private-key is given.", "Give both, or neither.");
	if (privateKey === void 0) read.refuse("app-private-key", "is missing or empty although app-id is given.", "Give both, or neither.");
	else if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(privateKey)) read.refuse("app-private-key", "is not a private key in PEM form.", "Give the whole file that GitHub made for the app.");
	if (read.text("token") !== void 0) read.refuse("token", "is given together with app-id.", "Give one of the two.");
	return {
		id: id ?? "",
		privateKey: new Sensitive(privateKey ?? "")
	};
}
function apiVersion(read) {
	const version = read.text("api-version") ?? "";
	if (!/^\d{4}-\d{2}-\d{2}$/.test(version)) read.refuse("api-version", `${JSON.stringify(version)} is not a date such as 2022-11-28.`);
	return version;
}
function expectedDigest(read) {
	const digest = read.text("expect-digest")?.toLowerCase();
	if (digest !== void 0 && !/^[0-9a-f]{64}$/.test(digest)) read.refuse("expect-digest", `${JSON.stringify(digest)} is not a digest of 64 hex digits.`, "Take the output digest of the dry run.");
	return digest;
}
function shard(read) {
	const text = read.text("shard");
	if (text === void 0) return void 0;
	const [index = 0, count = 0] = /^(\d{1,5})\/(\d{1,5})$/.exec(text)?.slice(1).map(Number) ?? [];
	if (index >= 1 && index <= count) return {
		index,
		count
	};
	read.refuse("shard", `${JSON.stringify(text)} is not a part such as 2/5, counted from 1.`);
}
function since(read) {
	const text = read.text("since") ?? "";
	const [, amount, unit = ""] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
	if (amount !== void 0 && Number(amount) > 0) return Number(amount) * (millisecondsByUnit[unit] ?? 0);
	read.refuse("since", `${JSON.stringify(text)} is not a time such as 90m, 24h or 3d.`);
	return 0;
}
function percentage(read) {
	const text = read.text("max-failure-rate");
	if (text === void 0) return void 0;
	if (/^\d{1,3}(\.\d+)?%?$/.test(text) && Number.parseFloat(text) <= 100) return Number.parseFloat(text);
	read.refuse("max-failure-rate", `${JSON.stringify(text)} is not a percentage from 0 to 100.`);
}
// src/model/json-field.ts
/** A field of a JSON object; undefined where the value is no object or lacks the field. */
function jsonField(value, name) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return void 0;
	return Object.hasOwn(value, name) ? value[name] : void 0;
}
/** A text field of a JSON object. */
function textField(value, name) {
	const field = jsonField(value, name);
	return typeof field === "string" ? field : void 0;
}
/** A field that is a list of texts. */
function textsField(value, name) {
	const field = jsonField(value, name);
	if (!Array.isArray(field)) return void 0;
	return field.every((item) => typeof item === "string") ? field : void 0;
}
/** An id as GitHub sends it, in decimal digits; undefined where the field is no id. */
function idField(value, name) {
	const field = jsonField(value, name);
	if (typeof field === "number" && Number.isSafeInteger(field) && field >= 0) return String(field);
	return typeof field === "string" && /^\d+$/.test(field) ? field : void 0;
}
// src/apply/answer-body.ts
/** Whether a `config` object shows a secret. GitHub leaves the key out where there is none, and shows asterisks where there is one. */
function showsSecret(config) {
	const secret = textField(config, "secret");
	return secret !== void 0 && secret !== "";
}
/** The value of `insecure_ssl`, which GitHub accepts and has shown as text, number and boolean. */
function isInsecure(value) {
	return value === "1" || value === 1 || value === true || value === "true";
}
/** Whether a 422 says that the hook exists: the sign that an earlier create took effect, or that a hook is hidden. */
function saysAlreadyExists(body) {
	const errors = jsonField(body, "errors");
	return Array.isArray(errors) && errors.some((error) => /already exists/i.test(textField(error, "message") ?? ""));
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
// src/apply/planned-state.ts
/** How the hook must look once the change is carried out: what the change does not show stays as it was. */
function plannedState(change) {
	switch (change.op) {
		case "create": return desiredState(change.desired, { secret: change.secret === "set" });
		case "deactivate": return {
			...liveState(change.live),
			active: false
		};
		case "refresh": return {
			...liveState(change.live),
			secret: true
		};
		case "update": {
			const changed = Object.fromEntries(change.fields.map((diff) => [diff.field, diff.to]));
			return {
				...liveState(change.live),
				...changed,
				secret: hasSecretAfter(change)
			};
		}
	}
}
/** A hook as it is declared. GitHub shows no secret, so whether there is to be one is told beside it. */
function desiredState({ url, contentType, insecureSsl, active, events }, { secret }) {
	return {
		url,
		content_type: contentType,
		insecure_ssl: insecureSsl,
		active,
		events,
		secret
	};
}
/** A hook as a list showed it. */
function liveState({ url, contentType, insecureSsl, active, events, hasSecret }) {
	return {
		url,
		content_type: contentType,
		insecure_ssl: insecureSsl,
		active,
		events,
		secret: hasSecret
	};
}
/** What the answer to a write shows: a whole hook, or only its config. Undefined where it is not as described. */
function answeredState(body, kind) {
	const config = kind === "update-config" ? body : jsonField(body, "config");
	const url = textField(config, "url");
	const contentType = textField(config, "content_type");
	const insecureSsl = jsonField(config, "insecure_ssl");
	if (url === void 0 || contentType === void 0 || insecureSsl === void 0) return void 0;
	const shown = {
		url: liveUrl(url),
		content_type: contentType,
		insecure_ssl: isInsecure(insecureSsl),
		secret: showsSecret(config)
	};
	if (kind === "update-config") return shown;
	const active = jsonField(body, "active");
	const events = textsField(body, "events");
	return typeof active === "boolean" && events !== void 0 ? {
		...shown,
		active,
		events: sortedSet(events)
	} : void 0;
}
/** The fields that a request sets, the secret included. */
function writtenFields(request) {
	if (request.kind === "delete") return [];
	const { config, ...hook } = request.kind === "update-config" ? { config: request.body } : request.body;
	const names = [...Object.keys(hook), ...Object.keys(config ?? {})];
	return [
		"url",
		"content_type",
		"insecure_ssl",
		"active",
		"events",
		"secret"
	].filter((field) => names.includes(field));
}
/** The fields that are shown and differ from what was planned. */
function deviations(planned, shown) {
	return Object.keys(shown).filter((field) => {
		switch (field) {
			case "url": return shown.url !== void 0 && !planned.url.same(shown.url);
			case "events": return shown.events !== void 0 && !sameTexts(sortedSet(planned.events), shown.events);
			default: return planned[field] !== shown[field];
		}
	});
}
/** One deviation in words. URLs and secrets are not repeated: they may be confidential. */
function deviationText(field, planned, shown) {
	switch (field) {
		case "url": return "url is not the planned one";
		case "secret": return planned.secret ? "the secret is gone" : "there is a secret";
		case "events": return `events are ${shown.events?.join(", ")} instead of ${planned.events.join(", ")}`;
		default: return `${field} is ${shown[field]} instead of ${planned[field]}`;
	}
}
// src/apply/requests.ts
/**
* The writes that carry out one change, in the order in which they are sent. Each carries only what the change shows, apart from
* requests that GitHub makes reset what is not sent: those repeat the live values.
* Throws for a change that has no safe request (a programming error: the plan refuses such changes).
*/
function changeRequests(target, change) {
	switch (change.op) {
		case "create": return [createRequest(target, change)];
		case "update": return targetTraits(target).update === "whole" ? [wholeUpdate(target, change)] : minimalUpdate(target, change);
		case "refresh": return [secretRequest(target, change.live, declaredSecret(change.desired))];
		case "deactivate": return [deactivation(target, change.live)];
		case "delete": return [{
			kind: "delete",
			method: "DELETE",
			path: hookPath(target, change.live.id)
		}];
	}
}
/** Path of one hook, below the API base. */
function hookPath(target, id) {
	return `${hooksPath(target)}/${id}`;
}
/** Writes the secret and, as far as GitHub lets it, nothing else: a global hook is sent whole, as it is live. */
function secretRequest(target, live, secret) {
	const path = hookPath(target, live.id);
	if (targetTraits(target).update === "minimal") return {
		kind: "update-config",
		method: "PATCH",
		path: `${path}/config`,
		body: { secret },
		secret: "write"
	};
	return {
		kind: "update-hook",
		method: "PATCH",
		path,
		body: {
			active: live.active,
			events: live.events,
			config: {
				...liveConfig(live),
				secret
			}
		},
		secret: "write"
	};
}
/** The value of a declared secret that a request needs. Throws where the run has none: it is checked before the first write. */
function declaredSecret(desired) {
	if (desired.secret.kind !== "declared") throw new Error(`The hook ${desired.url} declares no secret to write.`);
	if (desired.secret.value === void 0) throw new Error(`The variable ${desired.secret.name} has no value to write.`);
	return desired.secret.value;
}
function createRequest(target, { desired, secret }) {
	const credentials = target.kind === "organization" ? credentialsOf(desired) : {};
	const config = {
		...desiredConfig(desired),
		...secret === "set" ? { secret: declaredSecret(desired) } : {},
		...credentials
	};
	const body = {
		name: "web",
		active: desired.active,
		events: desired.events,
		config
	};
	return {
		kind: "create",
		method: "POST",
		path: hooksPath(target),
		body,
		secret: secret === "set" ? "write" : "none"
	};
}
function credentialsOf({ username, password }) {
	return {
		...username?.value === void 0 ? {} : { username: username.value },
		...password?.value === void 0 ? {} : { password: password.value }
	};
}
function minimalUpdate(target, change) {
	const { live, secret, fields } = change;
	const path = hookPath(target, live.id);
	const hook = changedHook(fields);
	const config = changedConfig(fields);
	const hasHook = Object.keys(hook).length > 0;
	const hasConfig = Object.keys(config).length > 0;
	const writes = writesSecret(change);
	if (secret === "remove" || writes && hasHook) return [{
		kind: "update-hook",
		method: "PATCH",
		path,
		...wholeConfig(change, hook)
	}];
	const hookRequest = {
		kind: "update-hook",
		method: "PATCH",
		path,
		body: hook,
		secret: "keep"
	};
	const configRequest = {
		kind: "update-config",
		method: "PATCH",
		path: `${path}/config`,
		body: writes ? {
			...config,
			secret: declaredSecret(change.desired)
		} : config,
		secret: writes ? "write" : "keep"
	};
	const configs = hasConfig || writes ? [configRequest] : [];
	const hooks = hasHook ? [hookRequest] : [];
	return hook.active === false ? [...hooks, ...configs] : [...configs, ...hooks];
}
function wholeUpdate(target, change) {
	const { live, fields } = change;
	const hook = {
		active: live.active,
		events: live.events,
		...changedHook(fields)
	};
	return {
		kind: "update-hook",
		method: "PATCH",
		path: hookPath(target, live.id),
		...wholeConfig(change, hook)
	};
}
/** A body whose `config` replaces the live one as a whole, so that it needs every key and the secret. */
function wholeConfig(change, hook) {
	const config = {
		...liveConfig(change.live),
		...changedConfig(change.fields)
	};
	if (writesSecret(change)) return {
		body: {
			...hook,
			config: {
				...config,
				secret: declaredSecret(change.desired)
			}
		},
		secret: "write"
	};
	if (change.secret === "keep" && change.live.hasSecret) throw new Error(`Hook ${change.live.id} can only be sent as a whole, which would drop its secret.`);
	return {
		body: {
			...hook,
			config
		},
		secret: "drop"
	};
}
function deactivation(target, live) {
	const path = hookPath(target, live.id);
	if (targetTraits(target).update === "minimal") return {
		kind: "update-hook",
		method: "PATCH",
		path,
		body: { active: false },
		secret: "keep"
	};
	if (live.hasSecret) throw new Error(`Hook ${live.id} can only be sent as a whole, which would drop its secret.`);
	return {
		kind: "update-hook",
		method: "PATCH",
		path,
		body: {
			active: false,
			events: live.events,
			config: liveConfig(live)
		},
		secret: "drop"
	};
}
function changedHook(fields) {
	let body = {};
	for (const diff of fields) {
		if (diff.field === "active") body = {
			...body,
			active: diff.to
		};
		if (diff.field === "events") body = {
			...body,
			events: diff.to
		};
	}
	return body;
}
function changedConfig(fields) {
	let body = {};
	for (const diff of fields) {
		if (diff.field === "url") body = {
			...body,
			url: diff.to
		};
		if (diff.field === "content_type") body = {
			...body,
			content_type: diff.to
		};
		if (diff.field === "insecure_ssl") body = {
			...body,
			insecure_ssl: flag(diff.to)
		};
	}
	return body;
}
function liveConfig(live) {
	return {
		url: live.url,
		content_type: live.contentType,
		insecure_ssl: flag(live.insecureSsl)
	};
}
function desiredConfig(desired) {
	return {
		url: desired.url,
		content_type: desired.contentType,
		insecure_ssl: flag(desired.insecureSsl)
	};
}
/** As GitHub shows it. */
function flag(insecure) {
	return insecure ? "1" : "0";
}
// src/apply/result.ts
/** Whether GitHub says that it did what was asked for. */
function isDone$1({ status }) {
	return status >= 200 && status < 300;
}
/** Whether a write may have taken effect although its answer does not say so. */
function isUnknown({ status, notSent, uncertain }) {
	return uncertain === true || notSent !== true && (status === 0 || status >= 500);
}
/** The result of a write that did not succeed. `earlier`: another request of the same change took effect before. */
function unsuccessful(answer, { earlier, hookId }) {
	const common = {
		message: answer.explanation,
		...reasonOf$1(answer.reason),
		...hookId === void 0 ? {} : { hookId }
	};
	if (answer.status === 0 && answer.notSent === true && !earlier && (answer.reason === "cancelled" || answer.reason === "rate-limited")) return {
		...common,
		status: "skipped",
		partly: false
	};
	if (answer.reason === "cancelled" && answer.notSent !== true && (isUnknown(answer) || answer.status === 0)) return {
		...common,
		status: "unknown",
		partly: earlier
	};
	return {
		...common,
		status: "failed",
		partly: earlier
	};
}
/** The result of a change whose effect only a list could tell, which failed too. */
function unlisted(message, failure) {
	return {
		status: "unknown",
		partly: false,
		message: `${message} Listing the hooks again failed: ${failure.message}`,
		reason: failure.reason
	};
}
/** The result of a change that GitHub refused or that came out otherwise than planned. `partly`: a part of it is live. */
function failed(message, options) {
	const { partly, hookId, reason } = options;
	return {
		status: "failed",
		partly,
		message,
		...reasonOf$1(reason),
		...hookId === void 0 ? {} : { hookId }
	};
}
/** Tells of a write that took effect without an answer that said so. */
function takenText({ status }) {
	return `GitHub's answer was ${status === 0 ? "lost" : status}; the list of hooks shows that the write took effect.`;
}
/** The result of a write whose effect nothing shows. */
function unknown(message, { partly, hookId }) {
	return {
		status: "unknown",
		partly,
		message,
		hookId,
		reason: "api-error"
	};
}
/** The result of a change for which nothing was sent. */
function skipped(message, reason) {
	return {
		status: "skipped",
		partly: false,
		message,
		...reason === void 0 ? {} : { reason }
	};
}
function reasonOf$1(reason) {
	return reason === void 0 ? {} : { reason };
}
// src/apply/compared.ts
/**
* Compares the answer to a successful write with what was planned. Undefined when all is well; else the change has failed, and a
* declared secret that is gone has been written back. Without a readable answer the hook is listed and compared.
*/
async function deviation(writer, comparison) {
	const { id, request, answer, planned, pending } = comparison;
	const shown = comparison.shown ?? answeredState(answer.body, request.kind) ?? await listedState(writer, id);
	if (shown instanceof Failure) return {
		...unlisted("The answer could not be compared with the plan.", shown),
		status: "failed",
		partly: true,
		hookId: id
	};
	if (shown === void 0) return failed(`Hook ${id} is gone although GitHub said that it wrote it. Run again.`, { partly: false });
	const alike = comparison.updated === void 0 ? [] : deviations(comparison.updated, shown);
	const differing = deviations(planned, shown).filter((field) => !pending.includes(field) && (comparison.updated === void 0 || alike.includes(field)));
	if (differing.length === 0) return void 0;
	const texts = differing.map((field) => deviationText(field, planned, shown));
	const rescue = differing.includes("secret") && planned.secret ? ` ${await secretRescue(writer, comparison)}` : "";
	return failed(`Hook ${id} came out otherwise than planned: ${texts.join("; ")}.${rescue}`, {
		partly: true,
		hookId: id
	});
}
async function listedState(writer, id) {
	const hooks = await writer.list();
	if (hooks instanceof Failure) return hooks;
	const live = hooks.find((hook) => hook.id === id);
	return live === void 0 ? void 0 : liveState(live);
}
/** Writes a declared secret back, and says what came of it. */
async function secretRescue(writer, { id, desired, planned }) {
	if (desired?.secret.kind !== "declared") return "The config does not declare its secret, so it must be set again by hand, here and at the receiver, or be declared.";
	const { name, value } = desired.secret;
	if (value === void 0) return `The declared secret could not be written back, since ${name} has no value: run again with it.`;
	const request = secretRequest(writer.target, liveLike(id, planned), value);
	const answer = await writer.send(request);
	if ((isDone$1(answer) ? answeredState(answer.body, request.kind) : void 0)?.secret === true) return "The declared secret was written back.";
	return `The declared secret could not be written back. ${answer.explanation}`.trim();
}
function liveLike(id, { url, content_type, insecure_ssl, active, events }) {
	return {
		id,
		name: "web",
		url,
		contentType: content_type,
		insecureSsl: insecure_ssl,
		active,
		events,
		hasSecret: false,
		createdAt: "",
		updatedAt: ""
	};
}
// src/apply/effect.ts
/** GitHub ends a request after ten seconds: what it has not done by then, it does no more. */
const settleMilliseconds = [3e3, 9e3];
/** Looks whether a write took effect whose answers did not say so. A request is carried out as a whole or not at all. */
async function effect(writer, write) {
	for (const [index, wait] of settleMilliseconds.entries()) {
		if (!await writer.pause(wait)) return { kind: "cancelled" };
		const hooks = await writer.list();
		if (hooks instanceof Failure) return {
			kind: "unlisted",
			failure: hooks
		};
		const live = hooks.find(({ id }) => id === write.id);
		if (live === void 0) return { kind: "gone" };
		const shown = liveState(live);
		const kind = shownEffect(write, shown);
		if (kind !== "missing" || index === settleMilliseconds.length - 1) return {
			kind,
			shown
		};
	}
	throw new Error("There is a last look.");
}
function shownEffect({ request, before, planned }, shown) {
	const written = writtenFields(request);
	const visible = deviations(planned, before).filter((field) => written.includes(field) || isDropped(request, field));
	if (visible.length === 0) return written.includes("secret") ? "hidden" : "taken";
	const wrong = deviations(planned, shown);
	return visible.some((field) => wrong.includes(field)) ? "missing" : "taken";
}
/** A whole config without a secret removes it. */
function isDropped(request, field) {
	return field === "secret" && request.kind === "update-hook" && request.secret === "drop";
}
// src/apply/update.ts
/** Carries out a change of a hook that is live. The first request that fails or comes out otherwise ends the change. */
async function updated(writer, change) {
	const { id } = change.live;
	const requests = changeRequests(writer.target, change);
	const planned = plannedState(change);
	const desired = change.op === "deactivate" ? void 0 : change.desired;
	const before = liveState(change.live);
	const also = change.op === "refresh" ? { updated: desiredState(change.desired, { secret: true }) } : {};
	const told = [];
	for (const [index, request] of requests.entries()) {
		const answer = await writer.send(request);
		const earlier = index > 0;
		const write = {
			id,
			request,
			answer,
			before,
			planned,
			pending: requests.slice(index + 1).flatMap(writtenFields),
			desired,
			earlier,
			...also
		};
		const isTold = isDone$1(answer) && answeredState(answer.body, request.kind) !== void 0;
		const wrong = isTold ? await deviation(writer, write) : await settled(writer, write);
		if (wrong !== void 0) return wrong;
		if (!isTold) told.push(takenText(answer));
	}
	return {
		status: "done",
		partly: false,
		message: told.join(" "),
		hookId: id
	};
}
/** What a request without a success came to; undefined where it took effect all the same, as planned. */
async function settled(writer, write) {
	const { id, answer, earlier } = write;
	if (answer.status === 404) return vanished(writer, write);
	if (answer.reason === "cancelled" || !(isUnknown(answer) || isDone$1(answer))) return unsuccessful(answer, {
		earlier,
		hookId: id
	});
	const explanation = isDone$1(answer) ? `GitHub answered ${answer.status} without the hook.` : answer.explanation;
	const found = await effect(writer, write);
	switch (found.kind) {
		case "taken": return deviation(writer, {
			...write,
			shown: found.shown
		});
		case "missing":
			if (isDone$1(answer)) return deviation(writer, {
				...write,
				shown: found.shown
			});
			return unsuccessful(answer, {
				earlier,
				hookId: id
			});
		case "hidden": return unknown(`${`${explanation} The list of hooks does not show it: it writes only a secret that was there before.`} Run with secret-strategy rotate to be sure.`, {
			partly: earlier,
			hookId: id
		});
		case "gone": return failed(goneText(id), { partly: false });
		case "cancelled": return {
			...unknown(explanation, {
				partly: earlier,
				hookId: id
			}),
			reason: "cancelled"
		};
		case "unlisted": return {
			...unlisted(explanation, found.failure),
			partly: earlier,
			hookId: id
		};
	}
}
/** A 404 says that the hook is gone, or that the token may read but not write. The list tells which. */
async function vanished(writer, { id, answer, earlier }) {
	const hooks = await writer.list();
	if (hooks instanceof Failure) return {
		...unlisted(answer.explanation, hooks),
		status: isUnknown(answer) ? "unknown" : "failed",
		partly: earlier,
		hookId: id
	};
	if (hooks.some((hook) => hook.id === id)) return failed(`Hook ${id} is there, and GitHub hides it from this write. ${answer.explanation}`, {
		partly: earlier,
		hookId: id,
		reason: "not-permitted"
	});
	return failed(goneText(id), { partly: false });
}
function goneText(id) {
	return `Hook ${id} is gone: it was deleted after the plan was made. Run again.`;
}
// src/apply/create.ts
const attempts$1 = 3;
/**
* Creates a hook, and never a twin: whenever it is not certain that nothing was made, the hooks are listed first and a new one with this
* URL is adopted; only if there is none, even after GitHub must have given up the request, is it tried again.
*/
async function created(writer, change) {
	const [request] = changeRequests(writer.target, change);
	if (request === void 0) throw new Error("A create has one request.");
	for (let attempt = 1;; attempt += 1) {
		const answer = await writer.send(request);
		const id = isDone$1(answer) ? idField(answer.body, "id") : void 0;
		if (id !== void 0) return compared(writer, change, {
			id,
			request,
			answer
		});
		const exists = answer.status === 422 && saysAlreadyExists(answer.body);
		const perhaps = isUnknown(answer) || isDone$1(answer);
		if (answer.reason === "cancelled" || !exists && !perhaps) return unsuccessful(answer, { earlier: false });
		const live = await settledList(writer, change.desired, perhaps ? settleMilliseconds : []);
		if (live === "cancelled") return {
			...unsuccessful(answer, { earlier: false }),
			status: "unknown",
			reason: "cancelled"
		};
		if (live instanceof Failure) return unlisted("It is not known whether the hook was created.", live);
		const found = newHook$1(writer, live, change.desired);
		if (found !== void 0) return adopted(writer, {
			change,
			live: found,
			answer
		});
		if (exists) return failed(alreadyThere(live, change.desired, answer), { partly: false });
		if (attempt >= attempts$1 || answer.status >= 400 && answer.status < 500) return unsuccessful(answer, { earlier: false });
	}
}
async function compared(writer, change, { id, request, answer }) {
	writer.known.add(id);
	return await deviation(writer, {
		id,
		request,
		answer,
		planned: plannedState(change),
		pending: [],
		desired: change.desired
	}) ?? {
		status: "done",
		partly: false,
		message: "",
		hookId: id
	};
}
/** The hooks as soon as a new one shows, at the latest after all the waits. */
async function settledList(writer, desired, waits) {
	for (const wait of waits.slice(0, -1)) {
		if (!await writer.pause(wait)) return "cancelled";
		const live = await writer.list();
		if (live instanceof Failure || newHook$1(writer, live, desired) !== void 0) return live;
	}
	const last = waits.at(-1);
	if (last !== void 0 && !await writer.pause(last)) return "cancelled";
	return writer.list();
}
/** A hook with this URL that was not there before; of several, one with the same events. */
function newHook$1({ known }, live, desired) {
	const fresh = live.filter((hook) => hook.name === "web" && !known.has(hook.id) && hook.url.same(desired.url));
	return fresh.find((hook) => sameTexts(hook.events, desired.events)) ?? fresh[0];
}
/** Makes a hook that appeared into the declared one. Nothing proves that this run made it, so all of it is written, its secret too. */
async function adopted(writer, { change, live, answer }) {
	writer.known.add(live.id);
	if (live.hasSecret && change.secret === "keep" && (change.desired.secret.kind === "none" || targetTraits(writer.target).update === "whole")) return failed(`Hook ${live.id} with this URL and a secret of its own appeared meanwhile. Run again to plan with it.`, {
		partly: true,
		hookId: live.id
	});
	const result = await updated(writer, adoption(change, live));
	const how = `GitHub's answer was ${answer.status === 0 ? "lost" : answer.status}; hook ${live.id} was there when the hooks were listed again.`;
	if (result.status === "done") return {
		...result,
		message: `${how} Its config was written.`
	};
	return {
		...result,
		partly: true,
		message: `${how} ${result.message}`
	};
}
function adoption({ desired, secret }, live) {
	const config = [
		{
			field: "url",
			from: live.url,
			to: desired.url
		},
		{
			field: "content_type",
			from: live.contentType,
			to: desired.contentType
		},
		{
			field: "insecure_ssl",
			from: live.insecureSsl,
			to: desired.insecureSsl
		}
	];
	const events = sameTexts(live.events, desired.events) ? [] : [{
		field: "events",
		from: live.events,
		to: desired.events
	}];
	const active = live.active === desired.active ? [] : [{
		field: "active",
		from: live.active,
		to: desired.active
	}];
	return {
		op: "update",
		live,
		desired,
		matchedBy: "url",
		fields: [
			...config,
			...events,
			...active
		],
		secret: secret === "set" ? "replace" : "keep"
	};
}
function alreadyThere(live, desired, { explanation }) {
	const twin = live.find((hook) => hook.url.same(desired.url));
	if (twin !== void 0) return `${explanation} Hook ${twin.id} has the same URL.`;
	return `${explanation} The list of hooks that this token sees does not have it: look in the settings for a hook that an OAuth app made.`;
}
// src/apply/delete.ts
/**
* Deletes a hook. A hook that is gone already counts as deleted, unless the list still shows it: then the 404 hides that the token may
* not delete it.
*/
async function deleted(writer, { live }) {
	const { id } = live;
	const answer = await writer.send({
		kind: "delete",
		method: "DELETE",
		path: hookPath(writer.target, id)
	});
	const isLost = answer.status !== 404 && (isUnknown(answer) || isDone$1(answer));
	if (answer.status === 204) return {
		status: "done",
		partly: false,
		message: "",
		hookId: id
	};
	if (answer.reason === "cancelled" || answer.status !== 404 && !isLost) return unsuccessful(answer, {
		earlier: false,
		hookId: id
	});
	const hooks = await writer.list();
	if (hooks instanceof Failure && isLost) return {
		...unlisted(answer.explanation, hooks),
		hookId: id
	};
	if (hooks instanceof Failure || !hooks.some((hook) => hook.id === id)) return {
		status: "done",
		partly: false,
		message: isLost ? takenText(answer) : "It was gone already.",
		hookId: id
	};
	if (isLost) return unsuccessful(undeleted(answer), {
		earlier: false,
		hookId: id
	});
	return failed(`Hook ${id} is there, and GitHub hides it from this write. ${answer.explanation}`, {
		partly: false,
		hookId: id,
		reason: "not-permitted"
	});
}
function undeleted(answer) {
	if (answer.explanation !== "") return answer;
	const explanation = `GitHub answered ${answer.status} instead of 204, and the list of hooks still shows the hook. Run again.`;
	return {
		...answer,
		explanation,
		reason: "api-error"
	};
}
// src/apply/freshness.ts
const longestWaitMilliseconds$1 = 6e4;
/** Whether so much time passed between reading and writing that the hooks are read again: a prompt, or a long wait for limits. */
function isStale({ prompted, waitedMilliseconds }) {
	return prompted || waitedMilliseconds > longestWaitMilliseconds$1;
}
/** Whether two lists of a target's hooks show the same, in whatever order. Times alone make no difference. */
function sameHooks(before, now) {
	if (before.length !== now.length) return false;
	const byId = new Map(before.map((hook) => [hook.id, hook]));
	return now.every((hook) => {
		const other = byId.get(hook.id);
		return other !== void 0 && sameHook(other, hook);
	});
}
function sameHook(a, b) {
	const sameSwitches = a.active === b.active && a.insecureSsl === b.insecureSsl && a.hasSecret === b.hasSecret;
	const sameTextFields = a.name === b.name && a.contentType === b.contentType && a.url.reveal() === b.url.reveal();
	return sameSwitches && sameTextFields && sameTexts(a.events, b.events);
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
function step$1(change) {
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
// src/apply/seen-hooks.ts
/** Every hook that the plan saw, by its id; one that is as declared as its declaration. */
function seenHooks(plan) {
	const refused = plan.refused.map(({ change }) => change);
	const changed = [...everyChange(plan), ...refused].flatMap((change) => "live" in change ? [change.live] : []);
	const listed = [
		...plan.unmanaged.map(({ live }) => live),
		...plan.ignored,
		...plan.unlisted
	];
	return new Map([...plan.unchanged.map(({ id, desired }) => [id, desired]), ...[...changed, ...listed].map((live) => [live.id, live])]);
}
// src/apply/obstacles.ts
/**
* What is live while a plan is carried out, beside what would be live had nothing failed. It tells which changes depend on one that was
* not done: they would be refused for lack of room, or would end deliveries that the missing change was to take over.
*/
var Obstacles = class {
	#planned;
	#actual;
	#end;
	#limit;
	#undeleted = [];
	constructor(plan, limit) {
		const steps = plan.changes.map(step$1);
		this.#planned = new Moment([...seenHooks(plan).values()], steps);
		this.#actual = this.#planned.after([]);
		this.#end = this.#planned.after(steps);
		this.#limit = limit;
	}
	/** Why a change cannot be tried now that others were not done; undefined where it can. */
	of(change) {
		return this.#lackOfRoom(change) ?? this.#lostDelivery(change);
	}
	/** Counts a change that is over. */
	settle(change, { isDone }) {
		this.#planned.carryOut(step$1(change));
		if (isDone) this.#actual.carryOut(step$1(change));
		else if (change.op === "delete") this.#undeleted.push(change);
	}
	#lackOfRoom(change) {
		if (this.#undeleted.length === 0 || change.op === "delete" || change.op === "deactivate") return void 0;
		const next = step$1(change);
		const needs = [...this.#actual.crowded(next, this.#limit), ...this.#actual.taken(next)];
		const inTheWay = this.#undeleted.find(({ live }) => frees(live).some((room) => needs.includes(room)));
		if (inTheWay === void 0) return void 0;
		return skipped(`It needs the room of hook ${inTheWay.live.id}, which was not deleted.`);
	}
	#lostDelivery(change) {
		const next = step$1(change);
		if (!this.#actual.leavesGap(next, this.#end) || this.#planned.leavesGap(next, this.#end)) return void 0;
		return skipped("It would end deliveries that a change before it was to take over, and that change was not done.");
	}
};
function frees(live) {
	const hook = footprint(live);
	return [...activeEvents(hook), ...hook.events.map((event) => uniquenessKey(hook, event))];
}
// src/apply/writer.ts
/** The writer of one change: it notes what leaves, and gives expected failures back as values. */
function writer({ target, api, clock, signal, known }) {
	const requests = [];
	return {
		target,
		requests,
		known,
		async send(request) {
			const answer = await api.send(request);
			if (!(answer.notSent === true && answer.status === 0)) requests.push({
				method: request.method,
				path: request.path,
				status: answer.status
			});
			return answer;
		},
		async list() {
			try {
				const { hooks } = await api.list(target);
				requests.push({
					method: "GET",
					path: hooksPath(target),
					status: 200
				});
				return hooks;
			} catch (error) {
				if (error instanceof Failure) return error;
				throw error;
			}
		},
		async pause(milliseconds) {
			try {
				await clock.sleep(milliseconds, signal);
				return signal?.aborted !== true;
			} catch (error) {
				if (signal?.aborted) return false;
				throw error;
			}
		}
	};
}
// src/apply/execute.ts
/**
* Carries out a plan: targets and changes in plan order, one write at a time, refreshes after the changes of their target. One outcome for
* each change and refresh. A failure stops nothing but what depends on it. Refused plans are not carried out.
* Rejects only for programming errors, and before the first write for those that the plan itself shows.
*/
async function applied(options) {
	const plans = options.plan.targets.filter((target) => target.status === "planned");
	for (const { plan, refusals } of plans) if (refusals.length === 0) for (const change of everyChange(plan)) changeRequests(plan.target, change);
	const outcomes = [];
	for (const { plan, refusals } of plans) {
		const refusal = options.plan.refusals[0] ?? refusals[0];
		const blocked = refusal === void 0 ? await staleness(options, plan) : skipped(refusal.message, refusal.reason);
		for await (const outcome of targetOutcomes(options, plan, blocked)) {
			options.onOutcome?.(outcome);
			outcomes.push(outcome);
		}
	}
	return outcomes;
}
async function* targetOutcomes(options, plan, blocked) {
	const { target } = plan;
	const known = new Set(seenHooks(plan).keys());
	const obstacles = new Obstacles(plan, productOf(options.plan.apiBase).hooksPerEvent);
	for (const change of everyChange(plan)) {
		const through = writer({
			target,
			api: options.api,
			clock: options.clock,
			signal: options.signal,
			known
		});
		const obstacle = change.op === "refresh" ? void 0 : obstacles.of(change);
		const result = blocked ?? cancelled$2(options) ?? obstacle ?? await guarded(options, through, change);
		if (change.op !== "refresh") obstacles.settle(change, { isDone: result.status === "done" });
		yield {
			target,
			change,
			...result,
			requests: through.requests
		};
	}
}
/** A fault of ours at one change must not hide what became of the others. */
async function guarded({ onUnexpected }, through, change) {
	try {
		return await carriedOut$1(through, change);
	} catch (error) {
		if (onUnexpected === void 0) throw error;
		onUnexpected(error);
		return failed("Hookherd itself failed at this change; the stack is in the log.", {
			partly: through.requests.some(({ method }) => method !== "GET"),
			reason: "api-error"
		});
	}
}
function carriedOut$1(through, change) {
	switch (change.op) {
		case "create": return created(through, change);
		case "delete": return deleted(through, change);
		default: return updated(through, change);
	}
}
function cancelled$2({ signal }) {
	if (!signal?.aborted) return void 0;
	return skipped(`${signal.reason instanceof Failure ? signal.reason.message : "The run was cancelled."} This was not sent.`, "cancelled");
}
async function staleness({ api, readAgain, signal }, plan) {
	if (readAgain === void 0 || signal?.aborted || everyChange(plan).length === 0) return void 0;
	if (!isStale({
		prompted: readAgain.prompted,
		waitedMilliseconds: readAgain.waitedMilliseconds()
	})) return void 0;
	const before = readAgain.listings.get(targetKey(plan.target));
	try {
		const { hooks } = await api.list(plan.target);
		if (before !== void 0 && sameHooks(before, hooks)) return void 0;
		return skipped("The hooks changed after the plan was made. Plan again.", "plan-changed");
	} catch (error) {
		if (error instanceof Failure) return skipped(`The hooks could not be read again. ${error.message}`, error.reason);
		throw error;
	}
}
// src/secret-check/calibration.ts
/** A delivery whose signature equals proves that GitHub's bytes of its content type are reproduced, with all that is peculiar in it. */
function calibration(all) {
	const proved = /* @__PURE__ */ new Map();
	for (const each of all) {
		if (each.kind !== "equal") continue;
		proved.set(each.contentType, /* @__PURE__ */ new Set([...proved.get(each.contentType) ?? [], ...each.peculiarities]));
	}
	return proved;
}
/** Whether an unequal signature proves another secret: its bytes are of a kind that this run is known to reproduce. */
function isProof(unequal, calibrated) {
	if (unequal.kind !== "unequal") return false;
	const proved = calibrated.get(unequal.contentType);
	return proved !== void 0 && [...unequal.peculiarities].every((each) => proved.has(each));
}
// src/secret-check/json-spellings.ts
/** Above this many characters only the text itself is tried: a body of 25 MB would cost seconds for each spelling. */
const longText = 1e6;
/**
* The spellings in which the sender of a JSON text may have written the same value, most likely first, once each. Key order and the
* spelling of numbers stay as they are in the text; white space between tokens, and escapes within strings, vary.
*/
function* jsonSpellings(text) {
	if (text.length > longText) {
		yield text;
		return;
	}
	const seen = /* @__PURE__ */ new Set();
	const compact = withoutSpace(text);
	const plain = respelled(compact, (token) => JSON.stringify(JSON.parse(token)));
	const bases = [
		compact,
		plain,
		withoutShortEscapes(plain),
		plain.replaceAll("/", "\\/"),
		text
	];
	for (const base of bases) for (const characters of escapes) {
		const escaped = base.replace(characters, escapedCharacter);
		for (const spelling of [escaped, withUpperHex(escaped)]) {
			if (seen.has(spelling)) continue;
			seen.add(spelling);
			yield spelling;
		}
	}
}
/** Characters that serializers escape although JSON does not ask for it. Outside of strings there are none of them. */
const escapes = [
	/(?!)/g,
	/[<>&\u2028\u2029]/g,
	/[\u0080-\uffff]/g,
	/[<>&]/g,
	/[\u2028\u2029]/g,
	/[\u007f-\uffff]/g,
	/[<>&\u0080-\uffff]/g
];
const stringOrSpace = /"[^"\\]*(?:\\.[^"\\]*)*"|\s+/g;
function withoutSpace(text) {
	return text.replace(stringOrSpace, (token) => token.startsWith("\"") ? token : "");
}
function respelled(text, spelling) {
	return text.replace(stringOrSpace, (token) => token.startsWith("\"") ? spelling(token) : token);
}
function withoutShortEscapes(text) {
	const long = {
		"\\b": "\\u0008",
		"\\f": "\\u000c"
	};
	return text.replace(/\\./gs, (pair) => long[pair] ?? pair);
}
function withUpperHex(text) {
	return text.replace(/\\(?:u([0-9a-fA-F]{4})|.)/gs, (pair, hex) => hex === void 0 ? pair : `\\u${hex.toUpperCase()}`);
}
function escapedCharacter(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
// src/secret-check/delivered-bodies.ts
/**
* The bodies that GitHub may have sent for a payload, most likely first. `payloadText` is the JSON text of the payload as the delivery
* log tells it; a payload told as a text is taken for the body itself too.
*/
function* deliveredBodies(payloadText, contentType) {
	const told = toldText(payloadText);
	if (told !== void 0) yield told;
	if (told !== void 0 && !isJson(told)) return;
	for (const json of jsonSpellings(told ?? payloadText)) if (contentType === "json") yield json;
	else yield* formBodies(json);
}
/** Sets of characters that URL encoders leave alone besides letters and digits; GitHub's documented example encodes all but `._-`. */
const unencoded = [
	/[!'()*~]/g,
	/[!'()*]/g,
	/[!'()~]/g,
	/(?!)/g
];
function* formBodies(json) {
	const encoded = encodeURIComponent(json.toWellFormed());
	const seen = /* @__PURE__ */ new Set();
	for (const characters of unencoded) {
		const strict = encoded.replace(characters, percentEncoded);
		for (const body of [strict.replaceAll("%20", "+"), strict]) {
			if (seen.has(body)) continue;
			seen.add(body);
			yield `payload=${body}`;
		}
	}
}
function percentEncoded(character) {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function toldText(payloadText) {
	return payloadText.startsWith("\"") && isJson(payloadText) ? String(JSON.parse(payloadText)) : void 0;
}
function isJson(text) {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
// src/secret-check/peculiarities.ts
const patterns = {
	"escaped control character": /\\(?:[bf]|u00[01])/,
	"escaped character": /\\(?:u(?!00[01])|\/)/,
	"HTML character": /[<>&']/,
	"line separator": /[\u2028\u2029]/,
	"letter beyond ASCII": /[\u007f-\u2027\u202a-\ud7ff\ue000-\uffff]/,
	"character beyond the basic plane": /[\ud800-\udfff]/,
	"number that is no plain integer": /[[:,\s]-?\d+[.eE]/
};
/** The peculiarities of a JSON text: a mismatch proves something only where the same ones were reproduced elsewhere. */
function peculiarities(json) {
	const names = Object.keys(patterns);
	return new Set(names.filter((name) => patterns[name].test(json)));
}
// src/secret-check/signature.ts
/** Whether `sha256=HEX`, as `X-Hub-Signature-256` carries it, is the signature of the body under the secret. Takes the same time for every wrong one. */
function isSignature(signature, { body, secret }) {
	const expected = createHmac("sha256", secret.reveal()).update(body, "utf8").digest();
	const hex = /^sha256=([0-9a-f]{64})$/i.exec(signature.reveal().trim())?.[1];
	return hex !== void 0 && timingSafeEqual(Buffer.from(hex, "hex"), expected);
}
// src/secret-check/evidence.ts
/** Compares the signature of a delivery with the one that the secret makes, over every spelling that GitHub may have sent. */
function evidence(sent, secret) {
	const { contentType, hasHeaders, signature, payload } = sent;
	if (!hasHeaders) return { kind: "unreadable" };
	if (signature === void 0) return { kind: "unsigned" };
	if (payload === void 0) return { kind: "unreadable" };
	const text = payload.reveal();
	const found = {
		contentType,
		peculiarities: peculiarities(text)
	};
	for (const body of deliveredBodies(text, contentType)) if (isSignature(signature, {
		body,
		secret
	})) return {
		kind: "equal",
		...found
	};
	return {
		kind: "unequal",
		...found
	};
}
// src/secret-check/verdict.ts
/**
* The verdict on one secret from its hook's deliveries, newest first. A delivery from before the hook's last change says nothing of the
* secret that is live now, and one from the same second only confirms.
*/
function verdict(witnesses, calibrated) {
	let isUnequal = false;
	for (const { evidence, freshness } of witnesses) {
		if (freshness === "stale") continue;
		if (evidence.kind === "equal") return "confirmed";
		if (evidence.kind === "unreadable") continue;
		if (freshness === "fresh" && evidence.kind === "unsigned") return "no-secret";
		if (freshness === "fresh" && isProof(evidence, calibrated)) return "differs";
		isUnequal = true;
	}
	return isUnequal ? "not-confirmed" : "no-delivery";
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
// src/plan/partition.ts
/** The items that pass and the others, each in the order in which they come. */
function partition(items, passes) {
	const passing = items.filter(passes);
	return passing.length === 0 ? [passing, items] : [passing, items.filter((item) => !passes(item))];
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
// src/secret-check/freshness.ts
/** A hook that was never changed has had one secret all its life. Without a time of change nothing is known. */
function freshness(deliveredAt, hook) {
	const changed = Date.parse(hook.updatedAt);
	if (Number.isNaN(changed)) return "unclear";
	const isUnchanged = Date.parse(hook.createdAt) === changed;
	const delivered = Math.floor(deliveredAt / 1e3);
	const second = Math.floor(changed / 1e3);
	if (delivered < second) return "stale";
	return delivered > second || isUnchanged ? "fresh" : "unclear";
}
// src/secret-check/candidates.ts
/**
* At most two deliveries worth reading, newest first: the newest, and with it the newest ping, which is small and plain. Left out are
* deliveries from before the hook's last change, and redeliveries, of which nobody knows whether they are signed anew.
*/
function candidates(log, hook) {
	const [newest, ...others] = log.filter(({ isRedelivery }) => !isRedelivery).map((delivery) => ({
		...delivery,
		freshness: freshness(delivery.deliveredAt, hook)
	})).filter((delivery) => delivery.freshness !== "stale");
	if (newest === void 0) return [];
	const second = others.find(({ event }) => event === "ping") ?? others[0];
	return [newest, ...second === void 0 ? [] : [second]].map(({ id, freshness }) => ({
		id,
		freshness
	}));
}
// src/run/verifying.ts
/**
* Reads what recent deliveries say about every declared secret of a target: a page of each hook's log and at most two deliveries.
* A log that cannot be read is a warning: its secret stays unproved.
*/
async function testimony({ desired, live, only }, api) {
	const { target } = desired;
	const witnesses = /* @__PURE__ */ new Map();
	const unread = [];
	for (const { hook, secret } of checkable({
		desired,
		live,
		only
	})) {
		const found = await hookWitnesses({
			target,
			hook,
			secret
		}, api);
		if (found instanceof Failure) unread.push(found);
		else witnesses.set(hook.id, found);
		if (found instanceof Failure && found.reason !== "api-error") break;
	}
	return {
		target,
		witnesses,
		diagnostics: unread.slice(0, 1).map((failure) => unreadLog(target, failure))
	};
}
/** The verdict on each hook, by target and live id. What one target proved about GitHub's spelling counts for all. */
function secretVerdicts(testimonies) {
	const calibrated = calibration(testimonies.flatMap(({ witnesses }) => [...witnesses.values()].flat()).map((witness) => witness.evidence));
	return new Map(testimonies.map(({ target, witnesses }) => [targetKey(target), new Map([...witnesses].map(([id, found]) => [id, verdict(found, calibrated)]))]));
}
function checkable(input) {
	const { desired, live, only } = input;
	if (!targetTraits(desired.target).hasDeliveries) return [];
	const { pairs } = selected(match(desired, live), only).matching;
	return pairs.flatMap(({ live: hook, desired: { secret } }) => hook.hasSecret && secret.kind === "declared" && secret.value !== void 0 ? [{
		hook,
		secret: secret.value
	}] : []);
}
async function hookWitnesses({ target, hook, secret }, api) {
	const witnesses = [];
	try {
		const { deliveries } = await api.list(target, hook.id, { maxPages: 1 });
		for (const { id, freshness } of candidates(deliveries, hook)) {
			const detail = await api.one(target, hook.id, id);
			if (detail === void 0) continue;
			const found = evidence(sentDelivery(detail, hook), secret);
			witnesses.push({
				evidence: found,
				freshness
			});
			if (found.kind === "equal" || found.kind === "unsigned") break;
		}
		return witnesses;
	} catch (error) {
		if (error instanceof Failure) return error;
		throw error;
	}
}
/** What a delivery tells for the check of its signature. Its own content type counts; the hook's where the log has lost it. */
function sentDelivery({ headers, mediaType = "", signature, payload }, { contentType }) {
	return {
		contentType: (mediaType === "" ? contentType !== "json" : /form-urlencoded/i.test(mediaType)) ? "form" : "json",
		hasHeaders: headers !== void 0,
		signature,
		payload
	};
}
function unreadLog(target, { message, hint }) {
	return {
		severity: "warning",
		code: "secrets-not-checked",
		message: `The deliveries of ${targetName(target)} could not all be read, so not every secret could be checked. ${message}`,
		...hint === void 0 ? {} : { hint }
	};
}
// src/run/checking-pings.ts
/**
* The pings of an apply, with what the delivery of each says about the declared secret: it left after the last write, so it was signed
* with the secret that is live. Under `preserve` only secrets that this run wrote are checked. One request for each ping.
*/
async function checkedPings({ settings, github, plan }, { pings, outcomes }) {
	const declared = declaredHooks(plan, outcomes);
	const written = writtenSecrets(outcomes);
	const checksAll = settings.secretStrategy !== "preserve";
	const found = await concurrently(pings, settings.concurrency, async (ping) => {
		const hook = declared.get(keyOf(ping.target, ping.hookId));
		if (hook === void 0 || !(checksAll || written.has(hook))) return void 0;
		return pingEvidence(github, ping, hook);
	});
	const calibrated = calibration(found.filter((each) => each !== void 0));
	return pings.map((ping, index) => {
		const evidence = found[index];
		if (evidence === void 0) return ping;
		const secret = verdict([{
			evidence,
			freshness: "fresh"
		}], calibrated);
		return secret === "no-delivery" ? ping : {
			...ping,
			secret
		};
	});
}
/** A ping that is not signed with the declared secret makes a run red: the receiver refuses every delivery of that hook. */
function wrongSecretReasons(pings) {
	return pings.some(({ secret }) => secret === "no-secret" || secret === "differs") ? ["ping-failed"] : [];
}
async function pingEvidence(github, { target, hookId, deliveryId }, { secret, contentType }) {
	if (deliveryId === void 0 || secret.kind !== "declared" || secret.value === void 0) return void 0;
	try {
		const detail = await github.deliveries("read").one(target, hookId, deliveryId);
		return detail === void 0 ? void 0 : evidence(sentDelivery(detail, { contentType }), secret.value);
	} catch (error) {
		if (error instanceof Failure) return void 0;
		throw error;
	}
}
function declaredHooks(plan, outcomes) {
	const unchanged = plan.targets.flatMap((planned) => {
		if (planned.status === "failed") return [];
		const { target } = planned.plan;
		return planned.plan.unchanged.map(({ id, desired }) => [keyOf(target, id), desired]);
	});
	const changed = outcomes.flatMap(({ target, change, hookId }) => hookId === void 0 || !("desired" in change) ? [] : [[keyOf(target, hookId), change.desired]]);
	return new Map([...unchanged, ...changed]);
}
function writtenSecrets(outcomes) {
	return new Set(outcomes.flatMap(({ change }) => "desired" in change && writesSecret(change) ? [change.desired] : []));
}
function keyOf(target, hookId) {
	return `${targetKey(target)} ${hookId}`;
}
// src/run/create-report.ts
/** The report of a run that made a plan: the result of its mode, with what every report says. The first of the reasons holds. */
function createReport(context, result, { reasons, diagnostics = [] }) {
	const failureReason = firstReason(reasons);
	return {
		...result,
		diagnostics: [...context.diagnostics, ...diagnostics],
		showUnmanaged: "list",
		run: getRunFacts(context),
		...failureReason === void 0 ? {} : { failureReason }
	};
}
function getRunFacts({ github, settings: { shard }, config }) {
	const { requests, rateLimitRemaining } = github.facts();
	const { targets, declaredTargets } = config;
	return {
		requests,
		...rateLimitRemaining === void 0 ? {} : { rateLimitRemaining },
		...shard === void 0 ? {} : { shard: {
			...shard,
			targets: targets.length,
			declared: declaredTargets
		} }
	};
}
// src/apply/pacing.ts
const perMinute = 80;
const burst = 20;
/**
* GitHub asks for a second between many writes and refuses about 80 a minute; the shards of a matrix share that.
* At most `burst` and a minute's worth of intervals fall into any minute, together never more than 80.
*/
function writePace(shards) {
	const share = perMinute / shards;
	const own = Math.max(1, Math.floor(burst / shards));
	const rest = share - own;
	return {
		burst: own,
		intervalMilliseconds: rest >= 1 ? 6e4 / rest : 6e4 * Math.max(1, 1 / share)
	};
}
/** The pacing of one token, from its first write on. */
function pacing({ burst, intervalMilliseconds }) {
	let fullAt = Number.NEGATIVE_INFINITY;
	return { next(now) {
		const wait = Math.max(0, fullAt - now - (burst - 1) * intervalMilliseconds);
		fullAt = Math.max(fullAt, now + wait) + intervalMilliseconds;
		return wait;
	} };
}
/** Milliseconds that a number of writes takes at least, the requests themselves left out. */
function paceMilliseconds(writes, { burst, intervalMilliseconds }) {
	return Math.max(0, writes - burst) * intervalMilliseconds;
}
// src/plan/request-count.ts
/** How many writes carry out a plan when each is done at the first attempt. */
function requestCount(plan) {
	const isWhole = targetTraits(plan.target).update === "whole";
	return everyChange(plan).reduce((sum, change) => sum + (isWhole ? 1 : requestsOf(change)), 0);
}
/** An update needs two where it changes both the config and the rest and leaves the secret alone: the endpoint of each resets the other least. */
function requestsOf(change) {
	if (change.op !== "update" || change.secret !== "keep") return 1;
	const isOfHook = change.fields.map(({ field }) => field === "active" || field === "events");
	return isOfHook.includes(true) && isOfHook.includes(false) ? 2 : 1;
}
// src/run/forecast.ts
const longMilliseconds = 6e4;
/** How many requests an apply of the plan takes and how long they take at GitHub's pace, where that is long. GHES sets no pace. */
function forecast(plan, { apiBase, shard }) {
	const writes = targetPlans(plan).reduce((sum, each) => sum + requestCount(each), 0);
	const milliseconds = paceMilliseconds(writes, writePace(shard?.count ?? 1));
	if (productOf(apiBase).name === "ghes" || milliseconds <= longMilliseconds) return [];
	const minutes = counted(Math.ceil(milliseconds / 6e4), "minute");
	return [{
		severity: "notice",
		code: "long-apply",
		message: `An apply of this plan sends ${counted(writes, "request")}, which takes at least ${minutes} at the pace that GitHub asks for.`
	}];
}
// src/plan/carried-values.ts
/** The variables whose values the requests of a change carry, apart from those in URLs. Only hooks of organizations take credentials. */
function carriedValues(target, change) {
	if (change.op === "delete" || change.op === "deactivate") return [];
	const { secret, username, password } = change.desired;
	const credentials = change.op === "create" && target.kind === "organization" ? [username, password] : [];
	return [...writesSecret(change) && secret.kind === "declared" ? [secret] : [], ...credentials.filter((each) => each !== void 0)];
}
// src/run/missing-secrets.ts
/** Variables that a planned request carries and that this run has no value for: an apply is refused before its first write. */
function missingSecrets(plan) {
	return plan.targets.flatMap((planned) => {
		if (planned.status === "failed" || planned.refusals.length > 0) return [];
		const { target } = planned.plan;
		return everyChange(planned.plan).flatMap((change) => {
			if (!("desired" in change)) return [];
			return carriedValues(target, change).filter(({ value }) => value === void 0).map(({ name }) => missingVariable(name, change.desired));
		});
	});
}
function missingVariable(name, { url, location }) {
	return {
		severity: "error",
		code: "missing-variable",
		message: `The variable ${name} has no value, and a planned request for ${url} carries it.`,
		hint: passHint(name),
		location
	};
}
// src/run/ping-subjects.ts
/**
* The declared hooks to ping after an apply: by the run's `ping`, which `ping` of a hook overrides. Inactive hooks are left out, and so
* are hooks whose change was not done: they are told already.
*/
function pingSubjects(plan, outcomes, ping) {
	return [...changed(outcomes), ...unchanged(plan, outcomes)].filter(({ desired }) => desired.active).filter(({ desired, isChanged }) => desired.ping ?? (ping === "all" || ping === "changed" && isChanged));
}
function changed(outcomes) {
	const byHook = /* @__PURE__ */ new Map();
	for (const { target, change, status, hookId } of outcomes) {
		if (status !== "done" || hookId === void 0 || !("desired" in change)) continue;
		const { desired } = change;
		const isCreated = change.op === "create";
		byHook.set(`${JSON.stringify(target)} ${hookId}`, {
			target,
			hookId,
			url: desired.url,
			desired,
			isCreated,
			isChanged: true
		});
	}
	return [...byHook.values()];
}
/** A hook with a refresh stands under `unchanged` too, and was pinged with the outcomes. */
function unchanged(plan, outcomes) {
	const inOutcomes = new Set(outcomes.flatMap(({ change }) => "desired" in change ? [change.desired] : []));
	return plan.targets.flatMap((planned) => {
		if (plan.refusals.length > 0 || planned.status === "failed" || planned.refusals.length > 0) return [];
		const { target } = planned.plan;
		return planned.plan.unchanged.filter(({ desired }) => !inOutcomes.has(desired)).map(({ id, desired }) => ({
			target,
			hookId: id,
			url: desired.url,
			desired,
			isCreated: false,
			isChanged: false
		}));
	});
}
// src/run/polling.ts
const firstWaitMilliseconds = 500;
const longestWaitMilliseconds = 16e3;
/**
* Asks about items in rounds, with growing waits between them, until none is open or the time is over. `round` gives the items that are
* still open. Resolves with those left; never rejects for a cancellation, which ends the waiting.
*/
async function polled(items, round, { clock, signal, timeoutSeconds }) {
	const end = clock.now() + timeoutSeconds * 1e3;
	let open = items;
	for (let wait = firstWaitMilliseconds; open.length > 0; wait = Math.min(wait * 2, longestWaitMilliseconds)) {
		const left = end - clock.now();
		if (left <= 0 || !await slept(clock, Math.min(wait, left), signal)) return open;
		open = await round(open);
	}
	return open;
}
async function slept(clock, milliseconds, signal) {
	if (signal.aborted) return false;
	try {
		await clock.sleep(milliseconds, signal);
		return true;
	} catch (error) {
		if (signal.aborted) return false;
		throw error;
	}
}
// src/run/pinging.ts
/** A busy hook may have had this many hundreds of deliveries since the ping. */
const maxPages$3 = 3;
/**
* Pings the hooks one after the other, then looks for the pings in their logs until all were seen or the time is over. One result for
* each, in their order. A hook that was just created is not pinged: GitHub did it, and that ping is judged.
*/
async function pinged(world, subjects) {
	const results = /* @__PURE__ */ new Map();
	const sent = await sentPings(world, subjects, results);
	const { ports, settings } = world;
	const { pingTimeoutSeconds: timeoutSeconds } = settings;
	const left = await polled(sent, (open) => judged(world, open, results), {
		...ports,
		timeoutSeconds
	});
	for (const { subject } of left) results.set(subject, resultOf(subject, timeoutSeconds === 0 ? {
		verdict: "unchecked",
		message: "ping-timeout is 0"
	} : { verdict: "not-seen" }));
	return subjects.flatMap((subject) => results.get(subject) ?? []);
}
/** Why pings make a run red: a receiver refused one, or GitHub did not take one. */
function pingReasons(pings) {
	return pings.some(({ verdict }) => verdict === "refused" || verdict === "not-sent") ? ["ping-failed"] : [];
}
async function sentPings({ github, ports }, subjects, results) {
	if (subjects.length === 0) return [];
	const api = github.deliveries("trigger");
	const sent = [];
	for (const subject of subjects) {
		const { hasDeliveries } = targetTraits(subject.target);
		if (subject.isCreated && hasDeliveries) {
			sent.push({
				subject,
				since: 0
			});
			continue;
		}
		if (ports.signal.aborted) {
			results.set(subject, resultOf(subject, {
				verdict: "not-sent",
				message: "The run was cancelled."
			}));
			continue;
		}
		const answer = await api.ping(subject.target, subject.hookId);
		if (!isDone$1(answer)) results.set(subject, resultOf(subject, unsent(answer)));
		else if (hasDeliveries) sent.push({
			subject,
			since: answer.at
		});
		else results.set(subject, resultOf(subject, { verdict: "unchecked" }));
	}
	return sent;
}
function resultOf({ target, hookId, url }, verdict) {
	return {
		target,
		hookId,
		url,
		...verdict
	};
}
function unsent({ explanation }) {
	return {
		verdict: "not-sent",
		message: explanation
	};
}
/** Looks once into the log of each hook; gives those whose ping is not there yet. */
async function judged({ github, settings }, open, results) {
	const api = github.deliveries("read");
	return (await concurrently(open, settings.concurrency, async (awaited) => {
		const delivery = await loggedPing(api, awaited);
		if (delivery === void 0) return [awaited];
		results.set(awaited.subject, resultOf(awaited.subject, verdictOf(delivery)));
		return [];
	})).flat();
}
async function loggedPing(api, { subject, since }) {
	try {
		const { deliveries } = await api.list(subject.target, subject.hookId, {
			since,
			maxPages: maxPages$3
		});
		return deliveries.find(({ event, isRedelivery }) => event === "ping" && !isRedelivery);
	} catch (error) {
		if (error instanceof Failure) return void 0;
		throw error;
	}
}
function verdictOf(delivery) {
	const { statusCode, durationSeconds } = delivery;
	const cause = failureCause(delivery);
	const facts = {
		durationSeconds,
		deliveryId: delivery.id
	};
	if (cause === void 0) return {
		verdict: "answered",
		statusCode,
		...facts
	};
	if (cause.kind === "client-error" || cause.kind === "server-error") return {
		verdict: "refused",
		statusCode,
		...facts
	};
	return {
		verdict: "refused",
		...facts,
		message: `The receiver ${cause.words}.`
	};
}
// src/run/reasons.ts
/** Why a plan makes the run red, whether it is applied or not. */
function planReasons(plan) {
	return plan.targets.flatMap((planned) => {
		if (planned.status === "failed") return [planned.failure.reason];
		return [...planned.refusals.map(({ reason }) => reason), ...planned.plan.refused.length > 0 ? ["config-invalid"] : []];
	}).concat(plan.refusals.map(({ reason }) => reason));
}
// src/run/apply.ts
/** Carries out the plan unless a check stops it. A refused plan is in the report all the same. */
async function applyPlan(context, { confirm, checkReview }) {
	const { settings, plan } = context;
	const notices = forecast(plan, settings);
	const proposed = {
		mode: "apply",
		plan,
		pings: []
	};
	const missing = missingSecrets(plan);
	if (missing.length > 0) return createReport(context, proposed, {
		reasons: ["config-invalid", ...planReasons(plan)],
		diagnostics: [...notices, ...missing]
	});
	const refusal = checkDigest(plan, settings) ?? await checkReviewedPlan(plan, settings, checkReview);
	if (refusal !== void 0) return createReport(context, {
		...proposed,
		failure: {
			message: refusal.message,
			hint: refusal.hint
		}
	}, {
		reasons: [refusal.reason, ...planReasons(plan)],
		diagnostics: notices
	});
	const isPrompted = confirm !== void 0 && hasWrites(plan);
	const proposal = createReport(context, proposed, {
		reasons: [],
		diagnostics: notices
	});
	if (isPrompted && !await confirm(proposal)) return {
		...proposal,
		failureReason: "cancelled",
		failure: { message: "Nothing was changed: the answer was not yes." }
	};
	const outcomes = await executeChanges(context, { isPrompted });
	const { pings, reasons, failure } = await pingChangedHooks(context, outcomes);
	return createReport(context, {
		mode: "apply",
		plan,
		outcomes,
		pings,
		...failure === void 0 ? {} : { failure }
	}, {
		reasons: [
			...planReasons(plan),
			...outcomeReasons(outcomes),
			...reasons
		],
		diagnostics: notices
	});
}
/** The pings of an apply. Whatever becomes of them, the run goes on to report what was written. */
async function pingChangedHooks(context, outcomes) {
	const { plan, ports, settings } = context;
	try {
		const subjects = pingSubjects(plan, outcomes, settings.ping);
		if (subjects.length === 0) return {
			pings: [],
			reasons: []
		};
		const pings = await checkedPings(context, {
			pings: await pinged(context, subjects),
			outcomes
		});
		return {
			pings,
			reasons: [...pingReasons(pings), ...wrongSecretReasons(pings)]
		};
	} catch (error) {
		if (error instanceof Failure) return failPings(`The pings failed: ${error.message}`);
		if (ports.unexpected === void 0) throw error;
		ports.unexpected(error);
		return failPings("Hookherd itself failed at the pings; the stack is in the log.");
	}
}
function failPings(message) {
	return {
		pings: [],
		reasons: ["ping-failed"],
		failure: { message }
	};
}
function checkDigest({ digest }, { expectDigest }) {
	if (expectDigest === void 0 || digest === expectDigest) return void 0;
	return new Failure("plan-changed", digest === "" ? `The plan has no digest, because a target could not be planned; expected is ${expectDigest}.` : `The plan has the digest ${digest}; expected is ${expectDigest}.`, { hint: "The live hooks or the config changed since the plan was reviewed. Review the plan above and expect its digest." });
}
/** A review that was asked for and that nobody can give is refused. */
async function checkReviewedPlan(plan, { requireReviewedPlan }, checkReview) {
	if (!requireReviewedPlan) return void 0;
	return checkReview === void 0 ? noReview : checkReview(plan);
}
const noReview = new Failure("input-invalid", "require-reviewed-plan works only in a workflow, with a github-token: there is no pull request to read the reviewed plan from.", { hint: "Use expect-digest to apply only a certain plan." });
async function executeChanges({ ports, github, plan, listings }, { isPrompted }) {
	const total = targetPlans(plan).flatMap(everyChange).length;
	let done = 0;
	return applied({
		plan,
		api: github.hooks("write"),
		clock: ports.clock,
		signal: ports.signal,
		onOutcome: (outcome) => {
			done += 1;
			ports.progress({
				kind: "changes-done",
				done,
				total,
				about: outcomeLine(outcome)
			});
		},
		...ports.unexpected === void 0 ? {} : { onUnexpected: ports.unexpected },
		readAgain: {
			listings,
			prompted: isPrompted,
			waitedMilliseconds: () => github.facts().waitedMilliseconds
		}
	});
}
function hasWrites(plan) {
	return targetPlans(plan).some((each) => everyChange(each).length > 0);
}
/**
* What the outcomes say. Where something was written and something was not, that is a `partial-apply` rather than the `api-error` of the
* one change; what stopped the run as a whole stays the reason.
*/
function outcomeReasons(outcomes) {
	const undone = outcomes.filter(({ status }) => status !== "done");
	if (undone.length === 0) return [];
	const reasons = undone.map(({ reason = "api-error" }) => reason);
	return outcomes.some(({ status, partly }) => partly || status === "done") ? [...reasons.filter((reason) => reason !== "api-error"), "partial-apply"] : reasons;
}
// src/run/credentials.ts
/** What a run signs in with to the GitHub that has the hooks: to be hidden wherever a text leaves. */
function credentials({ token, app }) {
	return [token, app?.privateKey].filter((value) => value !== void 0);
}
// src/run/reading-logs.ts
/** The delivery log of each hook, in the order of the hooks. One failure stops no other. */
async function readLogs({ settings, ports, github }, hooks, range) {
	const api = github.deliveries("read");
	let read = 0;
	return concurrently(hooks, settings.concurrency, async (hook) => {
		if (!targetTraits(hook.target).hasDeliveries) return {
			status: "no-log",
			hook
		};
		const log = await api.list(hook.target, hook.id, range).catch(asFailure);
		read += 1;
		ports.progress({
			kind: "logs-read",
			done: read,
			total: hooks.length
		});
		return log instanceof Failure ? {
			status: "unread",
			hook,
			failure: log
		} : {
			status: "read",
			hook,
			log
		};
	});
}
/** A notice where the time asked for is longer than GitHub keeps deliveries. */
function retentionNotices({ apiBase, sinceMilliseconds }) {
	const { retentionDays } = productOf(apiBase);
	if (sinceMilliseconds <= retentionDays * 24 * 3600 * 1e3) return [];
	return [{
		severity: "notice",
		code: "beyond-retention",
		message: `since looks further back than GitHub keeps deliveries: here it forgets them after ${retentionDays} days.`,
		hint: `Run at least every ${retentionDays} days: older deliveries can be neither seen nor redelivered.`
	}];
}
// src/run/watching.ts
/** Live hooks of the config, matched as a plan matches them, so that a renamed hook is watched too; with `all` every live one. */
function watched({ config, listings, plan, settings }, { all }) {
	const parts = config.targets.flatMap((desired) => {
		const live = listings.get(targetKey(desired.target));
		return live === void 0 ? [] : [watchedTarget(desired, live, {
			all,
			only: settings.only
		})];
	});
	return {
		hooks: parts.flatMap(({ hooks }) => hooks),
		missing: parts.flatMap(({ missing }) => missing),
		failed: plan.targets.filter((planned) => planned.status === "failed")
	};
}
function watchedTarget(desired, live, { all, only }) {
	const { target } = desired;
	const whole = match(desired, live);
	const { matching } = selected(whole, only);
	const declared = matching.pairs.map((pair) => {
		const url = pair.live.url.same(pair.desired.url) ? pair.desired.url : pair.live.url;
		return {
			...watchedLive(target, pair.live),
			url,
			isDeclared: true,
			takesPings: pair.desired.ping !== false
		};
	});
	const others = all ? [
		...whole.unmanaged.map((each) => each.live),
		...whole.ignored,
		...whole.doomed.map((each) => each.live)
	] : [];
	return {
		hooks: [...declared, ...others.map((hook) => watchedLive(target, hook))],
		missing: matching.missing.map(({ url }) => ({
			target,
			url
		}))
	};
}
function watchedLive(target, { id, url, active }) {
	return {
		target,
		id,
		url,
		isDeclared: false,
		isActive: active,
		takesPings: true
	};
}
// src/run/health.ts
/** Beyond this many pages of 100 a log is a sample. */
const maxPages$2 = 10;
/** How the deliveries of the hooks fared over the time that the input `since` names. Writes nothing. */
async function checkHealth(context, choices) {
	const { settings, plan } = context;
	const { hooks, missing, failed } = watched(context, choices);
	const { from, to } = period(context);
	const logs = await readLogs(context, hooks, {
		since: from,
		maxPages: maxPages$2
	});
	const health = {
		from,
		to,
		answerSeconds: productOf(settings.apiBase).answerSeconds,
		maxFailureRate: settings.maxFailureRate,
		hooks: logs.map((log) => hookHealth(log, {
			from,
			to
		})),
		missing
	};
	return createReport(context, {
		mode: "health",
		health,
		targets: plan.targets.map(targetOf),
		failedTargets: failed
	}, {
		reasons: [...failed.map(({ failure }) => failure.reason), ...reasons$1(health)],
		diagnostics: retentionNotices(settings)
	});
}
/** The time that a run looks back over, in milliseconds since the epoch. */
function period({ settings, ports }) {
	const to = ports.clock.now();
	return {
		from: to - settings.sinceMilliseconds,
		to
	};
}
function hookHealth(log, range) {
	return log.status === "read" ? {
		status: "read",
		hook: log.hook,
		figures: healthFigures(log.hook, log.log, range)
	} : log;
}
function reasons$1(health) {
	return [...health.hooks.flatMap((hook) => hook.status === "unread" ? [hook.failure.reason] : []), ...unhealthyHooks(health).length > 0 ? ["unhealthy"] : []];
}
// src/run/named-hook.ts
/** Whether a hook is meant by what people name hooks by: its id, its URL, or a URL glob. */
function isNamed({ id, url }, name) {
	return id === name || url.same(liveUrl(name)) || urlGlob(name)(url.reveal());
}
/** What to do where no hook is meant. */
const namedHookHint = "Give the URL as it is on GitHub, a glob such as https://ci.acme.example/**, or the id of the hook.";
// src/run/deliveries.ts
/** Beyond this many pages of 100 the list of a hook is cut. */
const maxPages$1 = 10;
/** The deliveries of declared hooks, or of the one hook that is named, whether it is declared or not; or one delivery in full. */
async function listDeliveries(context, choices) {
	const { settings, plan } = context;
	const { hooks: all, failed } = watched(context, { all: choices.all || choices.hook !== void 0 });
	const hooks = all.filter((hook) => choices.hook === void 0 || isNamed(hook, choices.hook));
	if (choices.hook !== void 0 && hooks.length === 0 && failed.length === 0) throw noHook(choices.hook);
	const listing = await listed$2(context, hooks, choices);
	return createReport(context, {
		mode: "deliveries",
		listing,
		targets: plan.targets.map(targetOf),
		failedTargets: failed
	}, {
		reasons: [...failed, ...listing.failures].map(({ failure }) => failure.reason),
		diagnostics: retentionNotices(settings)
	});
}
function noHook(name) {
	return new Failure("input-invalid", `No live hook has the URL or id ${liveUrl(name).shown}.`, { hint: namedHookHint });
}
function listed$2(planned, hooks, choices) {
	return choices.deliveryId === void 0 ? listedLogs(planned, hooks, choices) : oneDelivery(planned, hooks, {
		...choices,
		deliveryId: choices.deliveryId
	});
}
async function listedLogs(planned, hooks, choices) {
	const { from } = period(planned);
	const { status } = choices;
	const filter = status !== void 0 && status.least >= 400 ? { status: "failure" } : {};
	const logs = await readLogs(planned, hooks, {
		since: from,
		maxPages: maxPages$1,
		...filter
	});
	return {
		from,
		logs: logs.flatMap((each) => {
			if (each.status !== "read") return [];
			const deliveries = each.log.deliveries.filter((delivery) => isWanted(delivery, choices));
			return [{
				hook: each.hook,
				...each.log,
				deliveries
			}];
		}),
		failures: logs.flatMap((each) => each.status === "unread" ? [{
			...each.hook,
			failure: each.failure
		}] : [])
	};
}
function isWanted(delivery, { events, status, onlyFailed }) {
	if (events.length > 0 && !events.includes(delivery.event)) return false;
	if (status !== void 0 && !isOfStatus(delivery, status)) return false;
	return !onlyFailed || !isDelivered(delivery);
}
/** A delivery is asked for below its hook: the hooks are tried until one has it. */
async function oneDelivery({ github, ...scene }, hooks, { deliveryId, showsPayload }) {
	const api = github.deliveries("read");
	for (const hook of hooks.filter(({ target }) => targetTraits(target).hasDeliveries)) {
		const found = await api.one(hook.target, hook.id, deliveryId);
		if (found === void 0) continue;
		return {
			from: period(scene).from,
			logs: [],
			failures: [],
			shown: {
				...found,
				hook,
				showsPayload
			}
		};
	}
	throw new Failure("input-invalid", `No hook that was looked at has the delivery ${deliveryId}.`, { hint: "It may be forgotten already, or be of another hook: name the hook with --hook." });
}
// src/run/delivery-choices.ts
/** What the Action does. */
const noChoices = {
	all: false,
	dryRun: false,
	events: [],
	status: void 0,
	onlyRetryable: false,
	onlyFailed: false,
	hook: void 0,
	deliveryId: void 0,
	showsPayload: false
};
// src/run/ping.ts
/** Pings the declared hooks, or those that `only` names, and reports how their receivers responded. */
async function pingHooks(context) {
	const { hooks, missing, failed } = watched(context, { all: false });
	const subjects = hooks.filter(({ isActive, takesPings }) => isActive && takesPings).map(({ target, id, url }) => ({
		target,
		hookId: id,
		url,
		isCreated: false
	}));
	const pings = await pinged(context, subjects);
	return createReport(context, {
		mode: "ping",
		pings,
		targets: context.plan.targets.map(targetOf),
		failedTargets: failed
	}, {
		reasons: [...failed.map(({ failure }) => failure.reason), ...pingReasons(pings)],
		diagnostics: [...leftOut(hooks.length - subjects.length, "are switched off or say ping: false"), ...leftOut(missing.length, "are not live")]
	});
}
function leftOut(count, why) {
	if (count === 0) return [];
	return [{
		severity: "notice",
		code: "not-pinged",
		message: `Declared hooks that ${why} are not pinged: ${count}.`
	}];
}
// src/run/plan.ts
/** The dry run: the plan, and why an apply of it would be refused. */
function reportPlan(context) {
	const { plan, settings } = context;
	const pending = settings.failOnChanges && hasDrift(plan) ? ["changes-pending"] : [];
	return createReport(context, {
		mode: "dry-run",
		plan
	}, {
		reasons: [...planReasons(plan), ...pending],
		diagnostics: forecast(plan, settings)
	});
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
const shown$1 = 5;
/** The first few of many texts, with how many more there are. */
function listed$1(texts) {
	if (texts.length <= shown$1) return texts.join(", ");
	return `${texts.slice(0, shown$1).join(", ")} and ${texts.length - shown$1} more`;
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
		message: `Between two requests of an apply, some events are not delivered to a URL that has them before and after: ${listed$1(gaps.map(changeName))}.`,
		hint: "GitHub takes only one hook with the same config and event, and only so many for one event, so the old one goes first. Redeliver what is missed."
	}];
}
function takenNotes(taken) {
	if (taken.length === 0) return [];
	return [{
		severity: "warning",
		code: "config-taken",
		message: `GitHub may answer "Hook already exists", because another live hook has the same URL, content_type and insecure_ssl and a shared event: ${listed$1(taken.map(changeName))}.`,
		hint: "Declare the other hook as absent by its id, or declare it with events of its own."
	}];
}
function earlyNotes(early) {
	if (early.length === 0) return [];
	return [{
		severity: "notice",
		code: "deleted-first",
		message: `Deleted before other changes, to make room for them: ${listed$1(early.map(changeName))}.`
	}];
}
function uncertainNotes(events, limit) {
	if (events.length === 0) return [];
	return [{
		severity: "warning",
		code: "event-capacity-uncertain",
		message: `GitHub allows ${limit} hooks for one event and does not say whether inactive hooks and hooks with * count. If they do, there are too many for ${listed$1(events)}.`,
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
	return listed$1(live.map((hook) => `hook ${hook.id} (${hook.url})`));
}
// src/plan/room.ts
/** The deletions of a plan by what they free. */
function rooms(changes) {
	const byNeed = grouped(changes.filter((change) => change.op === "delete").map((change) => ({
		change,
		step: step$1(change)
	})).flatMap((maker) => {
		const { before } = maker.step;
		const keys = before === void 0 ? [] : before.events.map((event) => uniquenessKey(before, event));
		return [...activeEvents(before), ...keys].map((need) => ({
			need,
			maker
		}));
	}), ({ need }) => need);
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
		step: step$1(change)
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
	return [...grouped(changes.flatMap((change) => carriedValues(target, change).filter(({ value }) => value === void 0).map(({ name }) => ({
		name,
		change
	}))), ({ name }) => name)].sort(([a], [b]) => compareText(a, b)).map(([name, uses]) => ({
		severity: "notice",
		code: "variable-without-value",
		message: `${name} has no value in this run; an apply needs it for ${uses.length === 1 ? "1 change" : `${uses.length} changes`}.`,
		hint: `Pass ${name} to the apply, in the environment or in the input variables.`
	}));
}
function urls(pairs) {
	return listed$1(pairs.map(({ desired }) => desired.url.toString()));
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
// src/plan/private-host.ts
/** Whether a host, with or without a port, names the machine that asks for it. */
function isLoopbackHost(host) {
	const name = hostname(host);
	return /^localhost$|\.localhost$|^(0|127)\.|^\[::1?\]$/.test(name);
}
/**
* Whether a host, with or without a port, can be reached only from within a network: loopback, private and link-local addresses, names
* that public DNS does not have. Hosts are spelled as WHATWG parsing spells them, so an address has one form only.
*/
function isPrivateHost(host) {
	const name = hostname(host);
	return isLoopbackHost(host) || privateHosts$1.some((pattern) => pattern.test(name)) || isSingleLabel(name);
}
const privateHosts$1 = [
	/\.(local|internal|intranet|lan|home|corp|private|home\.arpa)$/,
	/^10\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
	/^\[(f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/,
	/^\[::ffff:(a[0-9a-f]{2}|7f[0-9a-f]{2}|c0a8|a9fe|ac1[0-9a-f]):[0-9a-f]+\]$/
];
/** Names such as `jenkins`, which only a search domain completes. */
function isSingleLabel(name) {
	return name !== "" && !name.includes(".") && !name.startsWith("[");
}
/** A dot at the end says that a name is whole, and changes nothing about where it leads. */
function hostname(host) {
	return host.replace(/:\d+$/, "").replace(/\.$/, "");
}
// src/plan/policy-checks.ts
/** The rules that can be judged from one hook, in the order in which they are told. */
function policyChecks(policy, { isInside, organizationHooks }) {
	return [
		...hostChecks(policy.allowedHosts),
		...organizationHooks === void 0 ? [] : [doubledCheck(organizationHooks)],
		...fixedChecks,
		{
			...privateHosts,
			problem: ({ url }) => isInside ? loopbackProblem(url.host) : reachProblem(url.host)
		}
	];
}
function hostChecks(allowed) {
	if (allowed === void 0) return [];
	const globs = allowed.map(hostGlob);
	const accepted = allowed.length === 0 ? "none" : allowed.join(", ");
	return [{
		rule: "allowed_hosts",
		problem: ({ url }) => {
			if (globs.some((glob) => glob(url.host))) return void 0;
			return `delivers to ${url.host === "" ? "no host" : url.host}, which is not allowed; allowed are ${accepted}`;
		},
		hint: "Use an allowed host, or add this one to allowed_hosts."
	}];
}
/** Hooks that are switched off deliver nothing, so they double nothing. */
function doubledCheck(organizationHooks) {
	const byUrl = /* @__PURE__ */ new Map();
	for (const { url, events, active } of organizationHooks) {
		const known = byUrl.get(url.identity()) ?? /* @__PURE__ */ new Set();
		if (active) for (const event of events) known.add(event);
		byUrl.set(url.identity(), known);
	}
	return {
		rule: "forbid_doubled_events",
		problem: ({ url, events, active }) => {
			const others = byUrl.get(url.identity());
			if (!active || others === void 0 || others.size === 0) return void 0;
			const shared = events.includes("*") ? [...others] : events.filter((event) => others.has("*") || others.has(event));
			if (shared.length === 0) return void 0;
			return `gets ${shared.includes("*") ? "every event" : `the event ${shared.sort()[0]}`} twice: the organization has a hook for it with the same URL`;
		},
		hint: "Take the event out of one of the two hooks."
	};
}
const fixedChecks = [
	{
		rule: "forbid_credentials_in_url",
		problem: ({ url }) => credentialProblem(url.reveal()),
		hint: "Send credentials as the secret, which signs each delivery."
	},
	{
		rule: "forbid_wildcard_events",
		problem: ({ events }) => events.includes("*") ? "takes all events, present and future" : void 0,
		hint: "Name the events that the receiver needs."
	},
	{
		rule: "require_https",
		problem: ({ url }) => /^https:/i.test(url.reveal()) ? void 0 : "does not use https",
		hint: "Use an https URL."
	},
	{
		rule: "require_secret",
		problem: ({ hasSecret }) => hasSecret ? void 0 : "declares no secret",
		hint: "Declare one: secret: ${NAME}."
	},
	{
		rule: "require_ssl_verification",
		problem: ({ insecureSsl }) => insecureSsl ? "does not verify the certificate of its host" : void 0,
		hint: "Set insecure_ssl: false."
	}
];
/** Says where the credential is, never what it is. */
function credentialProblem(text) {
	if (!/[@?]/.test(text) || !URL.canParse(text)) return void 0;
	const url = new URL(text);
	if (url.username !== "" || url.password !== "") return "has a user name or password in its URL";
	return [...url.searchParams.keys()].filter((name) => /token|secret|passw|api_?key|^key$|auth|sig/i.test(name)).length === 0 ? void 0 : "has what looks like a credential in the query of its URL";
}
const privateHosts = {
	rule: "forbid_private_hosts",
	hint: "Use a host that GitHub can reach."
};
/** A GHES stands where private hosts are; only a loopback address is wrong there too. */
function loopbackProblem(host) {
	return isLoopbackHost(host) ? `delivers to ${host}, which is the GitHub server itself` : void 0;
}
function reachProblem(host) {
	return isPrivateHost(host) ? `delivers to ${host}, which the internet cannot reach` : void 0;
}
// src/plan/policy.ts
/**
* What the policy has to say about declared hooks: errors and warnings for broken rules, notices for waived ones. A waiver holds through
* its last day; one that is over or that waives nothing is told.
*/
function policyDiagnostics({ hooks, policy }, today, options = {}) {
	const all = policyChecks(policy, {
		isInside: false,
		organizationHooks: void 0,
		...options
	});
	const checks = askedChecks(policy, all);
	const rules = [
		"allowed_hosts",
		"event_capacity",
		"event_headroom",
		...all.map(({ rule }) => rule)
	];
	const diagnostics = [];
	for (const hook of hooks) {
		if (hook.state === "absent") continue;
		const broken = brokenChecks(policySubject(hook), checks);
		if (broken.length === 0 && hook.waivers.length === 0) continue;
		const breaches = broken.map(({ check, problem }) => {
			return {
				rule: check.rule,
				problem,
				diagnostic: violation(hook, {
					check,
					problem,
					policy
				})
			};
		});
		const subject = String(hook.url);
		diagnostics.push(...judgedBreaches({
			subject,
			waivers: hook.waivers,
			rules,
			breaches,
			today
		}));
	}
	return diagnostics;
}
/** A declared hook as the rules see it. */
function policySubject({ url, events, insecureSsl, secret, active }) {
	return {
		url,
		events,
		insecureSsl,
		active,
		hasSecret: secret.kind === "declared"
	};
}
/** The checks of rules that are not off. */
function askedChecks(policy, checks) {
	return checks.filter((check) => levelOf(policy, check) !== "off");
}
/** The checks that a hook does not pass. */
function brokenChecks(subject, checks) {
	const broken = [];
	for (const check of checks) {
		const problem = check.problem(subject);
		if (problem !== void 0) broken.push({
			check,
			problem
		});
	}
	return broken;
}
/** `allowed_hosts` is set to a list instead of a level; whatever is outside the list is an error. */
function levelOf(policy, { rule }) {
	return policy.levels[rule] ?? (rule === "allowed_hosts" ? "error" : "off");
}
function violation(hook, { check, problem, policy }) {
	return {
		severity: levelOf(policy, check) === "error" ? "error" : "warning",
		code: "policy-broken",
		message: `${hook.url} ${problem} (policy rule ${check.rule}).`,
		hint: `${check.hint} An exception is declared under waivers: { ${check.rule}: reason }.`,
		location: hook.location
	};
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
	return [...grouped(hooks.filter(({ mark }) => mark !== "foreign").map(({ live }) => live).flatMap((live) => brokenChecks(live, checks).map(({ check }) => ({
		live,
		check
	}))), ({ check }) => check.rule)].flatMap(([rule, group]) => {
		const [first] = group;
		if (first === void 0) return [];
		const ids = group.map(({ live }) => live.id).sort(compareIds);
		return [{
			severity: "notice",
			code: "unmanaged-breaks-policy",
			message: `${ids.length === 1 ? "1 unmanaged hook" : `${ids.length} unmanaged hooks`} of ${targetName(target)} would break the policy rule ${rule} (${policyRules[first.check.rule].asks}) if declared: id ${listed$1(ids)}.`
		}];
	});
}
// src/plan/target-policy.ts
/** Judges the hooks that this run acts on and that should be there. Of unmanaged ones it only tells. */
function targetPolicy(input, { pairs, missing, unmanaged, changes }) {
	const { target, policy } = input.desired;
	const options = checkOptions(input);
	const found = [...policyDiagnostics({
		hooks: [...pairs.map(({ desired }) => desired), ...missing],
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
// src/run/read-target.ts
/** Reads the live hooks of one target after the other and tells how far it is. `total`: how many there are. */
function targetReader({ ports, github }, total) {
	const hooks = github.hooks("read");
	let done = 0;
	return async (desired) => {
		const listing = await hooks.list(desired.target).catch(asFailure);
		done += 1;
		const found = listing instanceof Failure ? listing.message : counted(listing.hooks.length, "hook");
		ports.progress({
			kind: "targets-read",
			done,
			total,
			about: `${targetName(desired.target)}: ${found}`
		});
		return {
			desired,
			listing
		};
	};
}
// src/run/planned-run.ts
/** Reads the live hooks of every target and plans what makes them as declared. Writes nothing; one target's failure stops no other. */
async function plannedRun(run, { targets, unlisted }) {
	const { settings, ports } = run;
	const { mode, secretStrategy } = settings;
	const sorted = [...targets].sort((a, b) => compareText(targetKey(a.target), targetKey(b.target)));
	const planning = planner({
		settings,
		now: ports.clock.now(),
		targets: sorted
	});
	const listings = /* @__PURE__ */ new Map();
	const planned = (read, verdicts) => {
		const result = planning.target(read, verdicts);
		if (!(read.listing instanceof Failure) && needsListing(mode, result)) listings.set(targetKey(read.desired.target), read.listing.hooks);
		return result;
	};
	const { results, diagnostics } = await (secretStrategy === "verify" && (mode === "dry-run" || mode === "apply") ? plannedOnceRead : plannedAsRead)(run, sorted, planned);
	return {
		plan: planning.run([...results, ...unlisted]),
		listings,
		diagnostics
	};
}
/** A run that writes looks again at what it is about to change; one about deliveries works on all hooks. */
function needsListing(mode, planned) {
	if (mode !== "apply") return mode !== "dry-run";
	return planned.status === "planned" && everyChange(planned.plan).length > 0;
}
/** Plans each target when it is read, so that the hooks of a thousand are not held at once; organizations before repositories. */
async function plannedAsRead({ settings, ports, github }, targets, planned) {
	const read = targetReader({
		ports,
		github
	}, targets.length);
	const [repositories, others] = partition(targets, ({ target }) => target.kind === "repository");
	const results = [];
	for (const group of [others, repositories]) {
		const work = async (desired) => planned(await read(desired));
		results.push(...await concurrently(group, settings.concurrency, work));
	}
	return {
		results,
		diagnostics: []
	};
}
/** Reads all targets and their delivery logs before it plans: what one log proves about GitHub's spelling counts for all. */
async function plannedOnceRead({ settings, ports, github }, targets, planned) {
	const read = targetReader({
		ports,
		github
	}, targets.length);
	const all = await concurrently(targets, settings.concurrency, async (desired) => {
		const target = await read(desired);
		if (target.listing instanceof Failure) return {
			target,
			told: []
		};
		return {
			target,
			told: [await testimony({
				desired,
				live: target.listing.hooks,
				only: settings.only
			}, github.deliveries("read"))]
		};
	});
	const testimonies = all.flatMap(({ told }) => told);
	const verdicts = secretVerdicts(testimonies);
	const results = [];
	for (const { target } of all) results.push(planned(target, verdicts));
	return {
		results,
		diagnostics: testimonies.flatMap(({ diagnostics }) => diagnostics)
	};
}
// src/run/requested-redeliveries.ts
const cancelled$1 = {
	message: "The run was cancelled before this was asked for.",
	reason: "cancelled"
};
const hookGone = { message: "The hook is gone, or the token may not see it any more." };
/** Asks for the redeliveries one after the other. One that is refused stops no other, unless it shows that all would be. */
async function requestedRedeliveries({ github, ports }, redeliveries) {
	if (redeliveries.length === 0) return {
		asked: [],
		outcomes: []
	};
	const api = github.deliveries("trigger");
	const isGoneByHook = /* @__PURE__ */ new Map();
	const asked = [];
	const outcomes = [];
	let stop;
	for (const [index, redelivery] of redeliveries.entries()) {
		const { hook, delivery } = redelivery;
		ports.progress({
			kind: "redeliveries-asked",
			done: index + 1,
			total: redeliveries.length
		});
		const skipping = stop ?? (ports.signal.aborted ? cancelled$1 : isGoneByHook.get(hook) === true ? hookGone : void 0);
		if (skipping !== void 0) {
			outcomes.push({
				redelivery,
				status: "skipped",
				...skipping
			});
			continue;
		}
		const answer = await api.redeliver(hook.target, hook.id, delivery.id);
		if (isDone$1(answer)) asked.push({
			redelivery,
			at: answer.at
		});
		else outcomes.push(refused$1(redelivery, answer));
		if (answer.status === 404 && !isGoneByHook.has(hook)) isGoneByHook.set(hook, await isGone(api, hook));
		if (endsRun(answer)) stop = {
			message: answer.explanation,
			...reasonOf(answer)
		};
	}
	return {
		asked,
		outcomes
	};
}
function refused$1(redelivery, answer) {
	return {
		redelivery,
		status: answer.status === 0 && answer.notSent === true && endsRun(answer) ? "skipped" : "refused",
		message: answer.explanation,
		...reasonOf(answer)
	};
}
function reasonOf({ reason }) {
	return reason === void 0 ? {} : { reason };
}
/** Whether every request after this one would meet the same. */
function endsRun({ reason, status }) {
	return reason === "cancelled" || reason === "rate-limited" || status === 401;
}
/** A 404 is of the delivery or of the hook; asked once for each hook, so that a deleted one does not cost a request a delivery. */
async function isGone(api, { target, id }) {
	try {
		await api.list(target, id, { maxPages: 1 });
		return false;
	} catch (error) {
		if (error instanceof Failure) return error.reason === "not-permitted";
		throw error;
	}
}
// src/run/redelivered.ts
/** Pages of a log that are read for the results; what a very busy hook hides behind them is "not seen". */
const maxPages = 10;
/** Asks for the redeliveries, then waits for their results in the log. One outcome for each, in their order. */
async function redelivered(world, redeliveries, logs) {
	const { asked, outcomes } = await requestedRedeliveries(world, redeliveries);
	const known = new Set(logs.flatMap(({ deliveries }) => deliveries.map(({ id }) => id)));
	const byRedelivery = new Map(outcomes.map((outcome) => [outcome.redelivery, outcome]));
	const { ports, settings, github } = world;
	const api = github.deliveries("read");
	const look = async (open) => {
		const seen = await concurrently([...grouped(open, ({ redelivery: { hook } }) => `${targetKey(hook.target)} ${hook.id}`).values()], settings.concurrency, (group) => results(api, group, known));
		for (const outcome of seen.flat()) byRedelivery.set(outcome.redelivery, outcome);
		return open.filter(({ redelivery }) => !byRedelivery.has(redelivery));
	};
	const left = await polled(asked, look, {
		...ports,
		timeoutSeconds: settings.pingTimeoutSeconds
	});
	for (const { redelivery } of left) byRedelivery.set(redelivery, {
		redelivery,
		status: "not-seen",
		message: ""
	});
	return redeliveries.flatMap((redelivery) => byRedelivery.get(redelivery) ?? []);
}
/** The new attempts that the log of one hook shows by now. */
async function results(api, asked, known) {
	const hook = asked[0]?.redelivery.hook;
	if (hook === void 0) return [];
	const since = Math.min(...asked.map(({ at }) => at));
	const log = await api.list(hook.target, hook.id, {
		since,
		maxPages
	}).catch(asFailure);
	if (log instanceof Failure) return [];
	return asked.flatMap(({ redelivery }) => {
		const result = log.deliveries.find(({ id, guid }) => guid === redelivery.delivery.guid && !known.has(id));
		if (result === void 0) return [];
		return [{
			redelivery,
			status: isDelivered(result) ? "delivered" : "failed-again",
			result,
			message: ""
		}];
	});
}
// src/run/redelivering.ts
/**
* Redelivers what declared hooks never got. GitHub does not do that by itself. A log that cannot be read as a whole is not acted on:
* the attempt that succeeded may be on the page that is missing.
*/
async function redeliverFailed(context, choices) {
	const { settings } = context;
	const { hooks: all, failed } = watched(context, choices);
	const hooks = all.filter(({ isActive }) => isActive);
	const { from } = period(context);
	const logs = await readLogs(context, hooks, {
		since: from,
		maxPages: Number.POSITIVE_INFINITY
	});
	const read = logs.flatMap((log) => log.status === "read" ? [{
		hook: log.hook,
		...log.log
	}] : []);
	const plan = redeliveryPlan(read, {
		...choices,
		maxRedeliveries: settings.maxRedeliveries
	});
	const outcomes = choices.dryRun ? plan.redeliveries.map((redelivery) => ({
		redelivery,
		status: "planned",
		message: ""
	})) : await redelivered(context, plan.redeliveries, read);
	const redelivery = {
		from,
		isDryRun: choices.dryRun,
		plan,
		outcomes,
		unread: logs.flatMap((log) => log.status === "unread" ? [{
			...log.hook,
			failure: log.failure
		}] : []),
		hooks: read.length
	};
	return createReport(context, {
		mode: "redeliver",
		redelivery,
		targets: context.plan.targets.map(targetOf),
		failedTargets: failed
	}, {
		reasons: [...failed.map(({ failure }) => failure.reason), ...reasons(redelivery)],
		diagnostics: retentionNotices(settings)
	});
}
function reasons({ outcomes, unread }) {
	const undone = outcomes.filter(({ status }) => status === "refused" || status === "skipped");
	return [
		...unread.map(({ failure }) => failure.reason),
		...undone.flatMap(({ reason }) => reason === void 0 ? [] : [reason]),
		...undone.length > 0 ? ["partial-apply"] : [],
		...outcomes.some(({ status }) => status === "failed-again") ? ["unhealthy"] : []
	];
}
// src/run/validated-policy.ts
/** What the policy says of declared hooks as far as it shows without variables: hooks whose host is read from one are passed over. */
function validatedPolicy({ documents, targets, today, isInside }) {
	const known = new Set(documents.flatMap(({ hooks }) => hooks.filter(({ url }) => hasLiteralHost(url)).map(({ location }) => placeKey(location))));
	return sortedDiagnostics(targets.flatMap(({ hooks, policy }) => {
		return policyDiagnostics({
			hooks: hooks.filter(({ location }) => known.has(placeKey(location))),
			policy
		}, today, { isInside });
	}));
}
function hasLiteralHost({ parts }) {
	const [first] = parts;
	if (first?.kind !== "text") return false;
	return parts.length === 1 || /^https?:\/\/[^/?#]+[/?#]/i.test(first.text);
}
function placeKey({ file, line, column }) {
	return JSON.stringify([
		file,
		line,
		column
	]);
}
// src/run/validate.ts
/** What is wrong with the config and with the hooks that it declares, as far as it shows without variables and without network. */
function validateConfig(settings, files) {
	const frame = {
		mode: "validate",
		showUnmanaged: "list",
		run: { requests: 0 }
	};
	const { value: targets, diagnostics } = checkFiles(files, settings);
	if (targets === void 0) return {
		...frame,
		diagnostics,
		failureReason: "config-invalid"
	};
	const { documents, rules } = files;
	const isInside = productOf(settings.apiBase).name === "ghes";
	const policy = validatedPolicy({
		documents,
		targets,
		today: rules.today ?? "",
		isInside
	});
	const all = [...diagnostics, ...policy];
	if (hasErrors(policy)) return {
		...frame,
		diagnostics: all,
		failureReason: "policy-violated"
	};
	const hooks = targets.reduce((count, target) => count + target.hooks.length, 0);
	const named = targets.map(({ target }) => target).filter((target) => targetName(target) !== unnamedOwner);
	return {
		...frame,
		diagnostics: all,
		valid: {
			hooks,
			targets: targets.length
		},
		targets: named
	};
}
// src/run/run-report.ts
/**
* Carries out one run of any mode. What users, GitHub and the network can do wrong is in the report; it rejects only for
* programming errors and for failures that leave nothing to report, as `Failure`.
*/
async function runReport(settings, ports, options = {}) {
	const files = await readFiles(settings, ports);
	if (settings.mode === "validate") return validateConfig(settings, files);
	if (hasErrors(files.diagnostics)) return stopForConfig(settings, checkFiles(files).diagnostics);
	const offline = resolveConfig({
		settings,
		ports
	}, files);
	if (offline.value === void 0) return stopForConfig(settings, offline.diagnostics);
	ports.mask(credentials(settings));
	const connection = await ports.connect(settings);
	try {
		const run = {
			settings,
			ports,
			github: connection
		};
		const { value: config, diagnostics: found } = dependsOnGitHub(files, settings) ? await expandConfig(run, files) : offline;
		if (config === void 0) return stopForConfig(settings, found);
		const github = connection.knowing(config.confidential);
		const { plan, listings, diagnostics } = await plannedRun({
			settings,
			ports,
			github
		}, config);
		return await runMode({
			settings,
			ports,
			github,
			config,
			plan,
			listings,
			diagnostics: [...found, ...diagnostics]
		}, options);
	} finally {
		await connection.close();
	}
}
function runMode(context, { choices = noChoices, ...checks }) {
	switch (context.settings.mode) {
		case "validate":
		case "dry-run": return reportPlan(context);
		case "apply": return applyPlan(context, checks);
		case "health": return checkHealth(context, choices);
		case "redeliver": return redeliverFailed(context, choices);
		case "ping": return pingHooks(context);
		case "deliveries": return listDeliveries(context, choices);
	}
}
function stopForConfig({ mode }, diagnostics) {
	return {
		mode,
		diagnostics,
		showUnmanaged: "list",
		run: { requests: 0 },
		failureReason: "config-invalid"
	};
}
// src/actions/board.ts
/** Whose comments `GITHUB_TOKEN` makes, where GitHub does not tell the login of a token. */
const workflowLogin = "github-actions[bot]";
/** The board of a repository, `owner/name`. The login is asked for once, when it is first needed. */
function board(rest, settings, { repository }) {
	let login;
	return {
		rest,
		path: `/repos/${repository.split("/").map(encodeURIComponent).join("/")}`,
		set: setOf(settings),
		login: () => {
			login ??= rest.login().then((known) => known ?? workflowLogin);
			return login;
		}
	};
}
/** The same for two spellings of one set. A digest, so that the marker holds nothing that somebody could have chosen. */
function setOf({ config, organization, apiBase, shard }) {
	const part = shard === void 0 ? "" : `${shard.index}/${shard.count}`;
	const facts = [
		[...config].sort(),
		(organization ?? "").toLowerCase(),
		apiBase.toLowerCase(),
		part
	];
	return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 16);
}
// src/render/comment-header.ts
/**
* The first line of what we write. No value can close the HTML comment or mean anything in it: `<`, `>`, `--`, mentions, references and
* all but plain ASCII are written as JSON escapes.
*/
function commentMarker(header) {
	return `<!-- hookherd:v1 ${JSON.stringify(header).replace(/[^ -~]|[<>@#]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`).replaceAll("--", "-\\u002d")} -->`;
}
/** The header of a text that begins with our marker; undefined for any other text. */
function commentHeader(body) {
	const [, json] = /^<!-- hookherd:v1 (\{.*\}) -->(?:\r?\n|$)/.exec(body) ?? [];
	if (json === void 0) return void 0;
	try {
		return JSON.parse(json);
	} catch {
		return;
	}
}
// src/render/comment.ts
/** GitHub refuses comments above 65,536 characters. */
const commentCharacters = 6e4;
/** The comment on the pull request: a line for machines, then the same page as the summary, in at most `maxCharacters`. */
function commentMarkdown(report, header, { maxCharacters } = { maxCharacters: commentCharacters }) {
	const marker = commentMarker(header);
	return `${marker}\n${page(report, {
		room: maxCharacters - marker.length - 1,
		size: (text) => text.length
	})}`;
}
// src/run/rest-api.ts
/** GitHub did not do what was asked for. */
var RestRefusal = class extends Failure {
	/** HTTP status; 0 where no answer came. */
	status;
	constructor(status, { reason, message }) {
		super(reason, message);
		this.status = status;
	}
};
// src/actions/fitting-write.ts
/** Tried one after the other: what GitHub counts is not documented, and characters outside the basic plane may count more than once. */
const lengths = [
	commentCharacters,
	commentCharacters / 3,
	4e3
];
/** Writes a text that GitHub may find too long, each time shorter. Rejects with the last refusal. */
async function fittingWrite(text, write) {
	const [first, ...shorter] = lengths;
	let attempt = write(text(first));
	for (const length of shorter) attempt = attempt.catch((error) => {
		if (error instanceof RestRefusal && error.status === 422) return write(text(length));
		throw error;
	});
	return attempt;
}
// src/actions/own-remarks.ts
/**
* Those of the given comments or issues that are ours: they begin with our marker, for our set, and our own login wrote them. A marker
* alone proves nothing, since anybody may copy one.
*/
async function ownRemarks({ login, set }, items, idName) {
	const marked = items.flatMap((item) => {
		const header = commentHeader(textField(item, "body") ?? "");
		const id = idField(item, idName);
		const isPull = jsonField(item, "pull_request") !== void 0;
		if (header?.set !== set || id === void 0 || isPull) return [];
		return [{
			id,
			url: textField(item, "html_url") ?? "",
			header,
			by: textField(jsonField(item, "user"), "login")
		}];
	});
	if (marked.length === 0) return [];
	const own = (await login()).toLowerCase();
	return marked.filter(({ by }) => by?.toLowerCase() === own);
}
// src/actions/comment.ts
/**
* Keeps one comment on the pull request: made where there is something to decide, brought up to date whenever it exists, its twins
* deleted. The answer is where it is, empty where there is none. Rejects with a `Failure`.
*/
async function commented(report, options) {
	const { board, pull, when } = options;
	const [existing, ...twins] = await ownComments(board, pull.number);
	if (existing === void 0) return isWorthTelling(report, when) ? create(report, options) : "";
	if (isLater(existing, options.workflow)) return existing.url;
	const url = await update(report, options, existing);
	for (const { id } of twins) await board.rest.send({
		method: "DELETE",
		path: commentPath(board, id),
		subject: subjectOf$1(pull)
	});
	return url;
}
/** Our comments on a pull request, oldest first. */
async function ownComments(board, pull) {
	return ownRemarks(board, await board.rest.list({
		path: `${board.path}/issues/${pull}/comments`,
		subject: `the comments of pull request ${pull}`
	}), "id");
}
function isWorthTelling(report, when) {
	const plan = getPlan(report);
	return when === "always" || report.failureReason !== void 0 || plan !== void 0 && hasDrift(plan);
}
/** Whether a later run of this workflow has written already: a slow run must not bring an old plan back. */
function isLater({ header }, { name, runNumber }) {
	return header.workflow === name && typeof header.run === "number" && header.run > Number(runNumber);
}
async function create(report, options) {
	const { board, pull } = options;
	const path = `${board.path}/issues/${pull.number}/comments`;
	return textField(await fittingWrite(text$1(report, options), (body) => board.rest.send({
		method: "POST",
		path,
		body: { body },
		subject: subjectOf$1(pull)
	})), "html_url") ?? "";
}
async function update(report, options, { id, url }) {
	const { board, pull } = options;
	try {
		await fittingWrite(text$1(report, options), (body) => board.rest.send({
			method: "PATCH",
			path: commentPath(board, id),
			body: { body },
			subject: subjectOf$1(pull)
		}));
		return url;
	} catch (error) {
		if (error instanceof RestRefusal && error.status === 404) return create(report, options);
		throw error;
	}
}
function text$1(report, options) {
	return (maxCharacters) => commentMarkdown(report, header(report, options), { maxCharacters });
}
function header(report, { board, pull, workflow, version }) {
	const run = Number(workflow.runNumber);
	return {
		set: board.set,
		version,
		digest: getPlan(report)?.digest ?? "",
		head: pull.head,
		workflow: workflow.name,
		run: Number.isSafeInteger(run) ? run : 0
	};
}
function commentPath({ path }, id) {
	return `${path}/issues/comments/${id}`;
}
function subjectOf$1({ number }) {
	return `the comment on pull request ${number}`;
}
// src/render/drift.ts
/** What drifted, one short line a hook; hooks that the config does not name are one line where they may not be listed. */
function driftLines(report) {
	const { showUnmanaged } = report;
	const plan = getPlan(report);
	const several = (plan?.targets.length ?? 0) > 1;
	return targetPlans(plan).flatMap((own) => {
		const lines = [
			...rows$1({
				...own,
				refreshes: []
			}).map(({ op, url }) => `${signs[op].sign} ${url}`),
			...own.refused.map(({ change }) => `${signs[change.op].sign} ${urlOf(change)}`),
			...unmanagedLines(own, showUnmanaged)
		];
		return several ? lines.map((line) => `${targetName(own.target)}: ${line}`) : lines;
	});
}
/** Whether every target could be compared, so that no drift means that there is none. */
function isWhole(plan) {
	return plan.targets.every(({ status }) => status === "planned");
}
function unmanagedLines({ unmanaged, unmanagedIsDrift }, show) {
	const drifted = unmanagedIsDrift ? unmanaged.filter(({ mark }) => mark !== "foreign") : [];
	if (drifted.length === 0) return [];
	return show === "list" ? drifted.map(({ live }) => `? ${live.url} (id ${live.id})`) : [counted(drifted.length, "unmanaged hook")];
}
// src/render/drift-history.ts
/** More would crowd out the report; the first and the last matter. */
const keptEntries = 12;
/** The history with one entry more; in the middle of a long one entries are dropped. */
function lengthened(history, entry) {
	const all = [...history, entry];
	return all.length <= keptEntries ? all : [...all.slice(0, 1), ...all.slice(-10)];
}
/** A folded table of what changed when, newest first; empty for a drift that never changed. */
function historySection(history) {
	if (history.length < 2) return "";
	const rows = history.toReversed().map(({ at, what, came, went, more, runUrl }) => {
		const parts = [
			markdownText(clipped(what, 200)),
			...came.map((line) => `new ${shown(line)}`),
			...went.map((line) => `gone ${shown(line)}`),
			...more > 0 ? [`and ${more} more`] : []
		];
		return `| ${[timeCell(at, runUrl), parts.join("<br>")].map(tableCell).join(" | ")} |`;
	});
	return `<details><summary>History (${history.length})</summary>\n\n| When (UTC) | What |
| --- | --- |\n${rows.join("\n")}\n\n</details>`;
}
function timeCell(at, runUrl) {
	const time = at.replace("T", " ");
	return /^https?:\/\/[\w.:/-]{1,300}$/.test(runUrl) ? `[${time}](${runUrl})` : time;
}
function shown(line) {
	return codeSpan(clipped(line, 160));
}
// src/render/web-base.ts
/** Where people look at the GitHub of an API base: `https://github.com` for `https://api.github.com`. */
function webBase(apiBase) {
	const url = new URL(apiBase);
	if (url.hostname === "api.github.com") return "https://github.com";
	if (url.hostname.endsWith(".ghe.com")) return `https://${url.hostname.replace(/^api\./, "")}`;
	return url.origin;
}
// src/render/drift-issue.ts
/** Every drift issue has this label, so that people and we find it. */
const driftLabel = "hookherd-drift";
const mostLinks = 10;
/** The title of the issue, on one line. */
function driftTitle(plan) {
	return `Webhook drift: ${place(plan)}`;
}
/** The issue that an on-call engineer decides from: what it is about, who knows more, what to do, what differs, and since when. */
function driftBody(report, given) {
	const top = [
		commentMarker(given.header),
		introduction(report, given.history),
		whoToAsk(report.plan),
		whatToDo
	];
	const history = historySection(given.history);
	const parts = history !== "" && length(top) + history.length < given.maxCharacters / 2 ? [...top, history] : top;
	const room = given.maxCharacters - length(parts);
	return [...parts, page(report, {
		room,
		size: (text) => text.length,
		advice: "none"
	})].join("\n\n");
}
/** Of the parts with a blank line behind each. */
function length(parts) {
	return parts.reduce((sum, part) => sum + part.length + 2, 0);
}
/** The comment that closes the issue. */
function driftGone({ plan, run }, { at }) {
	const what = `The live webhooks of ${codeSpan(place(plan))}`;
	const where = isLink(run.runUrl) ? ` ([run](${run.runUrl}))` : "";
	return `${what} are as the config declares again, found ${at.replace("T", " ")} UTC${where}. If nobody meant to repair them, the audit log tells who did.`;
}
function introduction({ plan, run }, history) {
	const commit = run.commit === void 0 ? "" : ` at ${codeSpan(run.commit.slice(0, 7))}`;
	const since = history[0] === void 0 ? "" : `, found first ${history[0].at.replace("T", " ")} UTC`;
	return `The live webhooks of ${codeSpan(place(plan))} are not as the config${commit} declares${since}.`;
}
const whatToDo = `**What to do.** Where the live hooks are right, change the config. Where the config is right, run ${codeSpan("mode: apply")}; the plan below is what it would do. This issue is edited while the drift lasts and closed by the first scheduled run that finds none.`;
/** GitHub's audit log knows who changed a hook: one link for each owner. */
function whoToAsk({ apiBase, targets }) {
	const owners = new Map(targets.filter((planned) => planned.status === "planned" && isDrifted(planned)).map(targetOf).flatMap((target) => target.kind === "global" ? [] : [[target.owner.toLowerCase(), target.owner]]));
	const links = [...owners.values()].sort(compareText).slice(0, mostLinks).map((owner) => {
		return `[${owner}](${`${webBase(apiBase)}/organizations/${encodeURIComponent(owner)}/settings/audit-log?q=action%3Ahook`})`;
	});
	const more = owners.size > mostLinks ? ` and ${owners.size - mostLinks} more` : "";
	const where = links.length === 0 ? "" : `: ${links.join(", ")}${more}`;
	return `**Who should look.** Whoever changed a hook by hand. The audit log of the organization tells who it was, under ${codeSpan("action:hook")}${where}.`;
}
function isDrifted({ plan }) {
	return plan.changes.length + plan.refused.length > 0 || plan.unmanagedIsDrift && plan.unmanaged.some(({ mark }) => mark !== "foreign");
}
function isLink(url) {
	return url !== void 0 && /^https?:\/\/[\w.:/-]{1,300}$/.test(url);
}
// src/actions/drift-record.ts
/** A header with more would leave too little room for the report: then only the counts are told. */
const mostLines = 40;
const toldLines = 3;
const lineLength = 120;
/** The record after one more run; the same as before where the drift is the same. */
function nextRecord(before, report, { at }) {
	const all = driftLines(report);
	const facts = JSON.stringify([report.plan.digest, [...all].sort()]);
	const fingerprint = createHash("sha256").update(facts).digest("hex").slice(0, 16);
	if (before?.fingerprint === fingerprint) return before;
	const lines = all.length > mostLines ? [] : all.map((line) => clipped(line, lineLength));
	return {
		fingerprint,
		lines,
		history: lengthened(before?.history ?? [], {
			at,
			what: heading(report),
			...difference(before?.lines ?? [], lines),
			runUrl: report.run.runUrl ?? ""
		})
	};
}
function difference(known, lines) {
	const came = lines.length === 0 ? [] : lines.filter((line) => !known.includes(line));
	const went = lines.length === 0 ? [] : known.filter((line) => !lines.includes(line));
	const told = {
		came: came.slice(0, toldLines),
		went: went.slice(0, toldLines)
	};
	return {
		...told,
		more: came.length + went.length - told.came.length - told.went.length
	};
}
/** The record in a header; whatever is not as we write it is left out. */
function recordIn({ fingerprint, lines, history }) {
	return {
		fingerprint: typeof fingerprint === "string" ? fingerprint : "",
		lines: textsField({ lines }, "lines") ?? [],
		history: Array.isArray(history) ? history.flatMap(entryIn) : []
	};
}
function entryIn(value) {
	const [at, what] = [textField(value, "at"), textField(value, "what")];
	if (at === void 0 || what === void 0 || !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(at)) return [];
	return [{
		at,
		what,
		came: textsField(value, "came") ?? [],
		went: textsField(value, "went") ?? [],
		more: Number(jsonField(value, "more")) || 0,
		runUrl: textField(value, "runUrl") ?? ""
	}];
}
/** The record as header values; where room is short only the latest of it. */
function recordHeader({ fingerprint, lines, history }, { maxCharacters }) {
	const isShort = maxCharacters < 2e4;
	return {
		fingerprint,
		lines: isShort ? [] : lines,
		history: history.slice(isShort ? -2 : 0).map((entry) => ({ ...entry }))
	};
}
// src/actions/drift-issue.ts
/**
* Keeps one open issue while there is drift: opened, edited, closed with a comment. Where a target could not be read, nothing is closed.
* The answer is where the open or just closed issue is, empty where there is none. Rejects with a `Failure`.
*/
async function driftIssueKept(report, options) {
	const { plan } = report;
	const [existing, ...twins] = await openIssues(options.board);
	if (hasDrift(plan)) {
		if (existing === void 0) return opened(report, options);
		for (const twin of twins) await closed(options.board, twin, `This is the same as #${existing.id}.`);
		return edited(report, options, existing);
	}
	if (existing === void 0) return "";
	if (!isWhole(plan)) return existing.url;
	for (const issue of [existing, ...twins]) await closed(options.board, issue, driftGone(report, options));
	return existing.url;
}
/** Our open issues for this set, oldest first. People may take the label off, so our own issues without it are looked at too. */
async function openIssues(board) {
	const subject = "the open drift issues";
	const path = `${board.path}/issues?state=open`;
	const labelled = await ownRemarks(board, await board.rest.list({
		path: `${path}&labels=${driftLabel}`,
		subject
	}), "number");
	if (labelled.length > 0) return oldestFirst(labelled);
	const creator = encodeURIComponent(await board.login());
	return oldestFirst(await ownRemarks(board, await board.rest.list({
		path: `${path}&creator=${creator}`,
		subject
	}), "number"));
}
function oldestFirst(issues) {
	return issues.toSorted((a, b) => compareIds(a.id, b.id));
}
async function opened(report, options) {
	const { board } = options;
	const path = `${board.path}/issues`;
	const title = driftTitle(report.plan);
	const made = await fittingWrite(text(report, options), (body) => board.rest.send({
		method: "POST",
		path,
		body: {
			title,
			body,
			labels: [driftLabel]
		},
		subject: "the drift issue"
	}));
	const number = idField(made, "number");
	const [first, ...younger] = await openIssues(board);
	const own = younger.find(({ id }) => id === number);
	if (first === void 0 || own === void 0) return textField(made, "html_url") ?? "";
	await closed(board, own, `This is the same as #${first.id}.`);
	return first.url;
}
async function edited(report, options, existing) {
	const { board } = options;
	const path = `${board.path}/issues/${existing.id}`;
	await fittingWrite(text(report, options, existing), (body) => board.rest.send({
		method: "PATCH",
		path,
		body: { body },
		subject: `drift issue ${existing.id}`
	}));
	return existing.url;
}
/** A comment that cannot be made, as in a locked conversation, keeps no issue open. */
async function closed(board, { id }, comment) {
	const path = `${board.path}/issues/${id}`;
	const subject = `drift issue ${id}`;
	await board.rest.send({
		method: "POST",
		path: `${path}/comments`,
		body: { body: comment },
		subject
	}).catch(() => {});
	await board.rest.send({
		method: "PATCH",
		path,
		body: {
			state: "closed",
			state_reason: "completed"
		},
		subject
	});
}
function text(report, { board, at, version }, existing) {
	const record = nextRecord(existing === void 0 ? void 0 : recordIn(existing.header), report, { at });
	const facts = {
		set: board.set,
		version,
		digest: report.plan.digest
	};
	return (maxCharacters) => {
		return driftBody(report, {
			header: {
				...facts,
				...recordHeader(record, { maxCharacters })
			},
			history: record.history,
			maxCharacters
		});
	};
}
// src/actions/pull-of-run.ts
/**
* The pull request that the run is about: of its own event, or of the run that a `workflow_run` event tells of. GitHub leaves pull
* requests from forks out of that event, so it is looked up by branch and held against the commit.
*/
async function pullOfRun({ pullRequest, triggeredBy }, board) {
	if (pullRequest !== void 0) return pullRequest;
	if (triggeredBy === void 0) return void 0;
	const { owner, branch, head } = triggeredBy;
	const [only, ...others] = (await board.rest.list({
		path: `${board.path}/pulls?state=open&head=${encodeURIComponent(`${owner}:${branch}`)}`,
		subject: `the pull request of ${owner}:${branch}`
	})).filter((item) => textField(jsonField(item, "head"), "sha") === head);
	const number = jsonField(only, "number");
	return typeof number === "number" && others.length === 0 ? {
		number,
		head,
		fromFork: false
	} : void 0;
}
// src/actions/unexpected.ts
/**
* A fault of ours as a failure for people. Its text could hold anything, so it goes to the log alone, where the runner hides secrets, and
* line by line, so that none of it is a workflow command.
*/
function unexpectedFailure(error, logError) {
	const text = error instanceof Error ? error.stack ?? error.message : String(error);
	for (const line of text.split("\n")) logError(`| ${logLine(line)}`);
	return new Failure("api-error", "Hookherd itself failed; the stack is in the log.", { hint: "Run again, and if it fails again, report it with the stack." });
}
// src/actions/unwritten.ts
/** A notice in place of a comment or issue: never an error, since the hooks are what matters. */
function unwrittenNotice(failure, { code, what, permission, fromFork }) {
	const status = failure instanceof RestRefusal ? failure.status : 0;
	const told = {
		severity: "notice",
		code
	};
	if (/locked/i.test(failure.message)) return {
		...told,
		message: `${what}: the conversation is locked.`,
		hint: "The job summary has the same text."
	};
	if (status === 410) return {
		...told,
		message: `${what}: issues are switched off in this repository.`,
		hint: "Switch them on in the settings of the repository."
	};
	if (fromFork && (status === 401 || status === 403 || status === 404)) return {
		...told,
		message: `${what}: in a pull request from a fork the token can only read.`,
		hint: "The job summary has the same text."
	};
	const hint = status === 401 || status === 403 || status === 404 ? `Give the job the permission ${permission}, or set the input github-token to a token that has it.` : "The job summary has the same text.";
	return {
		...told,
		message: `${what}. ${failure.message}`,
		hint
	};
}
// src/actions/conversations.ts
/** Nothing was told, and nothing was to be told. */
const toldNowhere = {
	commentUrl: "",
	driftIssueUrl: "",
	notices: []
};
/** Tells a dry run or a validation on its pull request, and drift in its issue. Best effort: never changes what the run came to. */
async function toldOnGitHub(report, conversation) {
	const { settings, workflow, board } = conversation;
	if (board === void 0 || workflow.repository === "") return toldNowhere;
	const commentUrl = isCommented(settings, workflow) ? await comment(report, {
		...conversation,
		board
	}) : "";
	const driftIssueUrl = keepsIssue(settings, workflow) && report.mode === "dry-run" && "plan" in report ? await driftIssue(report, {
		...conversation,
		board
	}) : "";
	return {
		commentUrl: typeof commentUrl === "string" ? commentUrl : "",
		driftIssueUrl: typeof driftIssueUrl === "string" ? driftIssueUrl : "",
		notices: [commentUrl, driftIssueUrl].filter((url) => typeof url !== "string")
	};
}
/** The comment is the plan that is reviewed, so an apply leaves it as it is. */
function isCommented({ mode, comment: when }, { pullRequest, triggeredBy }) {
	if (when === "never" || mode !== "dry-run" && mode !== "validate") return false;
	return triggeredBy !== void 0 || pullRequest !== void 0 && !pullRequest.closed;
}
function keepsIssue({ mode, driftIssue: wanted }, { event }) {
	return wanted && mode === "dry-run" && (event === "schedule" || event === "workflow_dispatch");
}
async function comment(report, { settings, workflow, board, version, logError }) {
	const number = workflow.pullRequest?.number;
	return noticed({
		code: "comment-not-written",
		what: `The plan is not commented on ${number === void 0 ? "the pull request" : `pull request ${number}`}`,
		permission: "pull-requests: write",
		fromFork: workflow.pullRequest?.fromFork === true,
		logError
	}, async () => {
		const pull = await pullOfRun(workflow, board);
		return pull === void 0 ? "" : commented(report, {
			board,
			pull,
			when: settings.comment,
			workflow,
			version
		});
	});
}
async function driftIssue(report, { board, version, now, logError }) {
	return noticed({
		code: "drift-issue-not-written",
		what: "The drift issue is not kept",
		permission: "issues: write",
		fromFork: false,
		logError
	}, async () => {
		return driftIssueKept(report, {
			board,
			version,
			at: new Date(now).toISOString().slice(0, 16)
		});
	});
}
async function noticed({ logError, ...what }, write) {
	try {
		return await write();
	} catch (error) {
		return unwrittenNotice(error instanceof Failure ? error : unexpectedFailure(error, logError), what);
	}
}
// src/actions/gate.ts
/**
* Holds a run against the event that started it. Code of a pull request is not reviewed yet, so it may not write; a pull request from
* a fork or from Dependabot gets no secrets, so only its files can be checked.
*/
function gated(settings, workflow) {
	refuseUnreviewedApply(settings, workflow);
	if (settings.mode === "dry-run" && hasNoToken(settings) && isOutsider(workflow)) return {
		settings: {
			...settings,
			mode: "validate"
		},
		notices: [validatedOnly]
	};
	refuseWorkflowToken(settings);
	return {
		settings,
		notices: []
	};
}
const validatedOnly = {
	severity: "notice",
	code: "validated-only",
	message: "The config is validated and not compared with the live hooks: a pull request from a fork or from Dependabot gets no token.",
	hint: "The plan is made when the change is merged, or by a dry run of somebody with access."
};
function refuseUnreviewedApply({ mode }, { event, pullRequest }) {
	if (mode !== "apply" && mode !== "redeliver") return;
	const merged = pullRequest?.merged === true && pullRequest.closed;
	if (event.startsWith("pull_request") && !merged || event === "merge_group") throw new Failure("input-invalid", `mode ${JSON.stringify(mode)} is refused on the event ${event}: what it would write is not merged yet.`, { hint: "Use mode: dry-run here, and mode: apply on a push to the default branch." });
}
function refuseWorkflowToken({ mode, token, githubToken }) {
	if (mode === "validate" || token === void 0 || token.reveal() !== githubToken?.reveal()) return;
	throw new Failure("not-permitted", "The token is the GITHUB_TOKEN of the workflow, which cannot see or change webhooks.", { hint: "Give a personal access token with the scope admin:org_hook (or admin:repo_hook), a fine-grained token with the permission \"Webhooks\", or app-id and app-private-key." });
}
function hasNoToken({ token, app }) {
	return token === void 0 && app === void 0;
}
function isOutsider({ pullRequest, actor }) {
	return pullRequest !== void 0 && (pullRequest.fromFork || pullRequest.byDependabot || actor === "dependabot[bot]");
}
// src/actions/inputs.ts
/**
* The inputs of this step. The runner hands them over as `INPUT_NAME` and only warns about a name it does not know, so a misspelled
* `max-deletion` would silently not protect: here it is an error.
*/
function actionInputs(environment) {
	const texts = {};
	const diagnostics = [];
	for (const [variable, text] of Object.entries(environment)) {
		if (!variable.startsWith("INPUT_") || text === void 0) continue;
		const given = variable.slice(6).toLowerCase();
		const name = inputNames.find((candidate) => candidate === given);
		if (name !== void 0) texts[name] = text;
		else diagnostics.push(unknownInput(given));
	}
	if ((texts["api-url"] ?? "") === "" && environment.GITHUB_API_URL !== void 0) texts["api-url"] = environment.GITHUB_API_URL;
	return {
		texts,
		diagnostics
	};
}
function unknownInput(given) {
	const suggestion = nearest(given.replaceAll("_", "-"), inputNames);
	return {
		severity: "error",
		code: "unknown-input",
		message: `${JSON.stringify(given)} is not an input of Hookherd (it arrived as INPUT_${given.toUpperCase()}).`,
		hint: suggestion === void 0 ? `The inputs are ${inputNames.join(", ")}.` : `Did you mean ${JSON.stringify(suggestion)}?`
	};
}
// src/actions/reviewed-plan.ts
/**
* Why the plan may not be applied under `require-reviewed-plan`; undefined where it may: it is empty, or its digest is the one of our
* comment on the merged pull request of this commit, made for the last commit of that pull request.
*/
async function reviewRefusal(plan, board, workflow) {
	if (plan.digest !== "" && !hasChanges(plan)) return void 0;
	if (plan.digest === "") return refusal$1("This plan has no digest, because a target could not be planned.");
	try {
		const pull = await mergedPull(board, workflow);
		return pull instanceof Failure ? pull : commentRefusal(plan, pull, board);
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		return new Failure(error.reason, `The reviewed plan cannot be read. ${error.message}`, { hint: "Give the job the permissions contents: read and pull-requests: read; require-reviewed-plan reads our comment with github-token." });
	}
}
async function commentRefusal(plan, pull, board) {
	const [comment, ...twins] = await ownComments(board, pull.number);
	if (comment === void 0) return refusal$1(`Pull request ${pull.number} has no plan of ours that somebody could have reviewed.`);
	if (twins.length > 0) return refusal$1(`Pull request ${pull.number} has ${twins.length + 1} plans of ours; which of them was reviewed is not known.`);
	const { head, digest } = comment.header;
	if (head !== pull.head) return refusal$1(`The plan on pull request ${pull.number} was made for commit ${shortened(head)}, and its last commit is ${shortened(pull.head)}.`);
	if (digest === plan.digest) return void 0;
	return refusal$1(`The plan has the digest ${plan.digest}; the one reviewed on pull request ${pull.number} has ${shortened(digest)}.`);
}
/** The one pull request that brought this commit to the branch of this run. */
async function mergedPull(board, workflow) {
	const { pullRequest, commit, branch } = workflow;
	if (pullRequest?.merged === true) return pullRequest;
	const merged = (await board.rest.list({
		path: `${board.path}/commits/${encodeURIComponent(commit)}/pulls`,
		subject: `the pull requests of commit ${commit.slice(0, 7)}`
	})).filter((item) => {
		const base = textField(jsonField(item, "base"), "ref");
		return typeof jsonField(item, "merged_at") === "string" && (branch === "" || base === branch);
	});
	const [only] = merged;
	const number = jsonField(only, "number");
	if (merged.length !== 1 || typeof number !== "number") return refusal$1(`Commit ${commit.slice(0, 7)} belongs to ${merged.length === 0 ? "no merged pull request" : `${merged.length} merged pull requests`}${branch === "" ? "" : ` into ${branch}`}; a reviewed plan is looked for on exactly one.`);
	return {
		number,
		head: textField(jsonField(only, "head"), "sha") ?? ""
	};
}
function refusal$1(message) {
	return new Failure("plan-changed", message, { hint: "Nothing is written without a reviewed plan. Open a pull request, let the dry run comment its plan on the last commit, and merge that." });
}
function shortened(value) {
	return typeof value === "string" && /^[0-9a-f]{7,64}$/.test(value) ? value.slice(0, 12) : "none";
}
// \0builtin:node:fs
const readFileSync = (...values) => process.getBuiltinModule("node:fs").readFileSync(...values);
const statSync = (...values) => process.getBuiltinModule("node:fs").statSync(...values);
// src/actions/workflow.ts
/** Reads the runner's variables and the event file. A missing or broken event file gives a workflow without a pull request. */
function workflow(environment) {
	const text = (name) => environment[name] ?? "";
	const payload = eventPayload(text("GITHUB_EVENT_PATH"));
	const repository = text("GITHUB_REPOSITORY");
	return {
		event: text("GITHUB_EVENT_NAME"),
		repository,
		owner: text("GITHUB_REPOSITORY_OWNER") || (repository.split("/")[0] ?? ""),
		actor: text("GITHUB_ACTOR"),
		name: text("GITHUB_WORKFLOW"),
		commit: payload.pull_request?.head?.sha ?? text("GITHUB_SHA"),
		branch: text("GITHUB_REF").startsWith("refs/heads/") ? text("GITHUB_REF").slice(11) : "",
		runUrl: text("GITHUB_RUN_ID") === "" ? "" : `${text("GITHUB_SERVER_URL")}/${repository}/actions/runs/${text("GITHUB_RUN_ID")}`,
		runNumber: text("GITHUB_RUN_NUMBER"),
		serverUrl: text("GITHUB_SERVER_URL"),
		apiUrl: text("GITHUB_API_URL"),
		isPrivate: isPrivate(payload.repository),
		pullRequest: pullRequest(payload, text("GITHUB_ACTOR")),
		triggeredBy: triggeredBy(payload)
	};
}
/** What a repository, as GitHub describes it, says of who can read it. */
function isPrivate(repository) {
	const { private: isHidden, visibility = "" } = repository ?? {};
	if (isHidden === true || visibility === "private" || visibility === "internal") return true;
	return isHidden === false || visibility === "public" ? false : void 0;
}
function eventPayload(path) {
	try {
		const parsed = JSON.parse(readFileSync(path, "utf8"));
		return typeof parsed === "object" && parsed !== null ? parsed : {};
	} catch {
		return {};
	}
}
function pullRequest(payload, actor) {
	const given = payload.pull_request;
	if (given?.number === void 0) return void 0;
	return {
		number: given.number,
		head: given.head?.sha ?? "",
		fromFork: given.head?.repo?.full_name === void 0 || given.head.repo.full_name !== given.base?.repo?.full_name,
		byDependabot: actor === "dependabot[bot]" || given.user?.login === "dependabot[bot]",
		merged: given.merged === true,
		closed: payload.action === "closed"
	};
}
function triggeredBy({ workflow_run: run }) {
	if (run?.event?.startsWith("pull_request") !== true) return void 0;
	return {
		owner: run.head_repository?.owner?.login ?? "",
		branch: run.head_branch ?? "",
		head: run.head_sha ?? ""
	};
}
// src/actions/show-unmanaged.ts
/**
* Whether hooks that the config does not name are listed with their hosts. `auto` lists them only where the repository is known to be
* private or internal: the event says so, or, where it does not (a schedule), the API.
*/
async function listsUnmanaged(report, { showUnmanaged }, place) {
	if (showUnmanaged !== "auto") return showUnmanaged === "always";
	const { isPrivate: known } = place.workflow;
	const plan = getPlan(report);
	if (known !== void 0 || place.board === void 0 || plan === void 0) return known === true;
	const { unmanaged, ignored } = planCounts(plan);
	return unmanaged + ignored > 0 && await askedVisibility(place.board);
}
async function askedVisibility({ rest, path }) {
	const repository = await rest.send({
		method: "GET",
		path,
		subject: "the visibility of the repository"
	}).catch(() => void 0);
	const visibility = textField(repository, "visibility");
	const isHidden = jsonField(repository, "private");
	return isPrivate({
		...typeof isHidden === "boolean" ? { private: isHidden } : {},
		...visibility === void 0 ? {} : { visibility }
	}) === true;
}
// src/actions/run-step.ts
/** Runs the step. Never rejects for what a user, GitHub or the network can do: that is in the report. */
async function step(workflow, ports) {
	const inputs = actionInputs(ports.environment);
	const parsed = parsedSettings({
		...inputs.texts,
		...fallbacks(inputs.texts, workflow)
	});
	const diagnostics = [...inputs.diagnostics, ...parsed.diagnostics];
	const run = runFacts(workflow);
	const planFile = planFilePath(parsed.value, ports.environment);
	if (parsed.value === void 0 || hasErrors(diagnostics)) {
		const found = [...diagnostics, ...await fileFindings(inputs.texts, ports)];
		return {
			report: {
				...stoppedStep("input-invalid"),
				diagnostics: found,
				run
			},
			planFile,
			told: toldNowhere
		};
	}
	const board = await boardOf(parsed.value, workflow, ports);
	const before = {
		settings: parsed.value,
		workflow,
		ports,
		board,
		diagnostics
	};
	const result = await runStep(before).catch((error) => failedStep(error, before));
	const report = {
		...result,
		run: {
			...run,
			...result.run
		}
	};
	const { version, logError, clock } = ports;
	const told = await toldOnGitHub(report, {
		settings: {
			...parsed.value,
			mode: report.mode
		},
		workflow,
		board,
		version,
		now: clock.now(),
		logError
	});
	return {
		report: {
			...report,
			diagnostics: [...report.diagnostics, ...told.notices]
		},
		planFile,
		told
	};
}
/** A step that ended unexpectedly: red, with every output. */
function brokenStep(error, { logError }) {
	const { message, hint, reason } = unexpectedFailure(error, logError);
	return {
		report: {
			...stoppedStep(reason),
			failure: {
				message,
				hint
			}
		},
		planFile: "",
		told: toldNowhere
	};
}
function stoppedStep(failureReason) {
	return {
		mode: "dry-run",
		diagnostics: [],
		showUnmanaged: "count",
		run: { requests: 0 },
		failureReason
	};
}
async function runStep({ settings: given, workflow, ports, board, diagnostics }) {
	const { settings, notices } = gated(given, workflow);
	const report = await runReport(settings, ports, reviewChecks(board, workflow));
	return {
		...report,
		diagnostics: [
			...diagnostics,
			...notices,
			...report.diagnostics
		],
		showUnmanaged: await listsUnmanaged(report, settings, {
			workflow,
			board
		}) ? "list" : "count"
	};
}
function failedStep(error, { settings, ports, diagnostics }) {
	const { message, hint, reason } = error instanceof Failure ? error : unexpectedFailure(error, ports.logError);
	return {
		...stoppedStep(reason),
		mode: settings.mode,
		diagnostics,
		failure: {
			message,
			hint
		}
	};
}
function reviewChecks(board, workflow) {
	if (board === void 0 || workflow.repository === "") return {};
	return { checkReview: (plan) => reviewRefusal(plan, board, workflow) };
}
async function boardOf(settings, workflow, ports) {
	const { githubToken } = settings;
	if (githubToken === void 0) return void 0;
	ports.mask([githubToken]);
	const rest = await ports.connectRest({
		settings,
		token: githubToken,
		apiUrl: workflow.apiUrl
	});
	return rest === void 0 ? void 0 : board(rest, settings, workflow);
}
/** The owner of the workflow's repository is the target where neither the file nor an input names one. */
function fallbacks(texts, { owner }) {
	return (texts.organization ?? "").trim() === "" && owner !== "" ? { organization: owner } : {};
}
function runFacts(workflow) {
	return {
		requests: 0,
		...workflow.commit === "" ? {} : { commit: workflow.commit },
		...workflow.runUrl === "" ? {} : { runUrl: workflow.runUrl },
		...workflow.runNumber === "" ? {} : { runNumber: workflow.runNumber }
	};
}
function planFilePath(settings, { RUNNER_TEMP = "" }) {
	return settings?.planFile ?? (RUNNER_TEMP === "" ? "" : `${RUNNER_TEMP}/hookherd-plan.json`);
}
// \0builtin:os
const EOL = /* @__PURE__ */ (() => process.getBuiltinModule("os").EOL)();
// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// \0builtin:crypto
const randomUUID = (...values) => process.getBuiltinModule("crypto").randomUUID(...values);
// \0builtin:fs
const appendFileSync = (...values) => process.getBuiltinModule("fs").appendFileSync(...values);
const existsSync = (...values) => process.getBuiltinModule("fs").existsSync(...values);
const constants = /* @__PURE__ */ (() => process.getBuiltinModule("fs").constants)();
const promises = /* @__PURE__ */ (() => process.getBuiltinModule("fs").promises)();
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	appendFileSync(filePath, `${toCommandValue(message)}${EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${EOL}${convertedValue}${EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile: writeFile$1 } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile$1 : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Registers a secret which will get masked from logs
*
* @param secret - Value of the secret to be masked
* @remarks
* This function instructs the Actions runner to mask the specified value in any
* logs produced during the workflow run. Once registered, the secret value will
* be replaced with asterisks (***) whenever it appears in console output, logs,
* or error messages.
*
* This is useful for protecting sensitive information such as:
* - API keys
* - Access tokens
* - Authentication credentials
* - URL parameters containing signatures (SAS tokens)
*
* Note that masking only affects future logs; any previous appearances of the
* secret in logs before calling this function will remain unmasked.
*
* @example
* ```typescript
* // Register an API token as a secret
* const apiToken = "abc123xyz456";
* setSecret(apiToken);
*
* // Now any logs containing this value will show *** instead
* console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
* ```
*/
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + EOL);
}
/**
* Begin an output group.
*
* Output until the next `groupEnd` will be foldable in this group
*
* @param name The name of the output group
*/
function startGroup(name) {
	issue("group", name);
}
/**
* End an output group.
*/
function endGroup() {
	issue("endgroup");
}
// src/actions/toolkit.ts
/** What of @actions/core is used, by name, so that the bundle leaves out the rest of it: an HTTP client and a process runner. */
const toolkit = {
	endGroup,
	error,
	info,
	notice,
	setOutput,
	setSecret,
	startGroup,
	summary,
	warning
};
// src/github/app-jwt.ts
/** GitHub takes ten minutes at most, and its clock may be behind: a minute is left at either end. */
const lifeSeconds = 540;
const skewSeconds = 60;
/** A JWT that speaks for a GitHub App (RFC 7519, RS256). Throws `input-invalid` where the key is none that can sign it. */
function appJwt(app, now) {
	const seconds = Math.floor(now / 1e3);
	const claims = {
		iat: seconds - skewSeconds,
		exp: seconds + lifeSeconds,
		iss: app.id
	};
	const text = `${part({
		alg: "RS256",
		typ: "JWT"
	})}.${part(claims)}`;
	return `${text}.${sign("RSA-SHA256", Buffer.from(text), rsaKey(app.privateKey)).toString("base64url")}`;
}
function part(value) {
	return Buffer.from(JSON.stringify(value)).toString("base64url");
}
function rsaKey(pem) {
	const key = readKey(pem);
	if (key?.asymmetricKeyType === "rsa") return key;
	throw new Failure("input-invalid", "The private key of the app is not an RSA key in PEM form that can be read.", { hint: "Give the input app-private-key the whole file that GitHub made for the app, first and last line included." });
}
function readKey(pem) {
	try {
		return createPrivateKey(pem.reveal().replaceAll("\\n", "\n"));
	} catch {
		return;
	}
}
// src/model/redactor.ts
const hidden = "***";
/**
* A function that replaces every confidential value in a text, in all forms in which it could be echoed. Very short values are replaced
* only where they stand alone, or nothing would be left of the text.
*/
function redactor(values) {
	const forms = [...new Set(values.flatMap((value) => confidentialForms(value.reveal())))].sort((a, b) => b.length - a.length);
	if (forms.length === 0) return (text) => text;
	const pattern = new RegExp(forms.map(patternOf).join("|"), "gi");
	return (text) => text.replace(pattern, hidden);
}
function patternOf(form) {
	const escaped = form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
	return form.length < 4 ? `(?<![\\w*])${escaped}(?![\\w*])` : escaped;
}
// src/github/needed.ts
/** What the endpoint of a path takes (GitHub REST API, "Organization webhooks", "Repository webhooks", "Global webhooks"). */
function neededFor(path, method) {
	const level = method === "GET" ? "read" : "write";
	if (/^\/(orgs|organizations)\/[^/]+\/hooks/.test(path)) return {
		classic: "a classic token with the scope admin:org_hook",
		fineGrained: `a fine-grained token or a GitHub App with the organization permission "Webhooks" (${level})`,
		role: "of an organization owner"
	};
	if (/^\/(repos\/[^/]+|repositories)\/[^/]+\/hooks/.test(path)) return {
		classic: `a classic token with the scope ${method === "GET" ? "read:repo_hook" : method === "DELETE" ? "admin:repo_hook" : "write:repo_hook"}`,
		fineGrained: `a fine-grained token or a GitHub App with the repository permission "Webhooks" (${level})`,
		role: "of an administrator of the repository"
	};
	if (path.startsWith("/admin/hooks")) return {
		classic: "a classic token with the scope site_admin",
		fineGrained: "",
		role: "of a site administrator; no other kind of token can do it"
	};
}
/** One sentence that says what is needed; empty where the endpoint is none of hooks. */
function neededText(path, method) {
	const needed = neededFor(path, method);
	if (needed === void 0) return "";
	if (needed.fineGrained === "") return `It takes ${needed.classic}, ${needed.role}.`;
	return `It takes ${needed.classic}, or ${needed.fineGrained}, ${needed.role}.`;
}
// src/github/reply.ts
/** Whether GitHub did what was asked for and its whole answer is here. */
function isSuccess(reply) {
	return reply.status >= 200 && reply.status < 300 && reply.loss === void 0;
}
// src/github/retry.ts
const attemptsAfterErrors = 4;
const attemptsAfterLimits = 8;
/**
* Whether a request is sent again, and when.
* GET is repeated freely. PATCH and DELETE are repeated alike: a PATCH here says the final value of each field and never a step from
* the last one, and deleting twice leaves the same. A POST whose effect is unknown is never repeated: the caller looks first.
* An answer that refuses for a limit means that nothing was done, whatever the method.
*/
function retryDecision({ attempt, method, reply, now, random }) {
	const limit = limitWait(reply, attempt, now);
	if (limit !== void 0) {
		const waitMilliseconds = limit + Math.ceil(random * 1e3);
		return attempt >= attemptsAfterLimits ? { kind: "stop" } : {
			kind: "limited",
			waitMilliseconds,
			until: now + limit
		};
	}
	if (!((reply.loss !== void 0 || reply.status >= 500) && reply.loss !== "cancelled" && reply.loss !== "untrusted") || attempt >= attemptsAfterErrors) return { kind: "stop" };
	if (method === "POST" && reply.loss !== "unreachable") return { kind: "stop" };
	const backoff = 1e3 * 2 ** (attempt - 1);
	const asked = retryAfter(reply, now) ?? 0;
	return {
		kind: "again",
		waitMilliseconds: Math.max(asked, Math.ceil(backoff * (.5 + random)))
	};
}
/** Whether an answer refuses for a primary or secondary limit, and so says that nothing was done. */
function isLimited(reply) {
	if (isSuccess(reply)) return false;
	if (reply.status === 429) return true;
	if (reply.status === 422) return isSpammed(reply.body);
	if (reply.status !== 403) return false;
	const message = textField(reply.body, "message") ?? reply.text.slice(0, 500);
	if (/rate limit|abuse detection/i.test(message)) return true;
	if (/not accessible|must have admin|SAML|SSO/i.test(message)) return false;
	return reply.headers["retry-after"] !== void 0 || reply.headers["x-ratelimit-remaining"] === "0";
}
/** Whether a write may have reached GitHub and not been refused for a limit. */
function mayHaveActed(reply) {
	return reply.loss !== "unreachable" && reply.loss !== "untrusted" && !isLimited(reply);
}
/** Whether nobody can tell from an answer if the write took effect: it is missing, cut short, or of a server that gave up. */
function isUncertain(reply) {
	return mayHaveActed(reply) && (reply.loss !== void 0 || reply.status === 0 || reply.status >= 500);
}
/** GitHub says some secondary limits as a validation error. */
function isSpammed(body) {
	const errors = jsonField(body, "errors");
	const messages = Array.isArray(errors) ? errors.map((error) => textField(error, "message") ?? "") : [];
	if (messages.length > 0) return messages.every((message) => /submitted too quickly|spammed/i.test(message));
	return /spammed|submitted too quickly/i.test(textField(body, "message") ?? "");
}
/** Milliseconds until the limit ends, in GitHub's order of precedence; undefined where no limit refused. */
function limitWait(reply, attempt, now) {
	if (!isLimited(reply)) return void 0;
	const asked = retryAfter(reply, now);
	if (asked !== void 0) return asked;
	const reset = Number(reply.headers["x-ratelimit-reset"]);
	if (reply.headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset)) {
		const date = Date.parse(reply.headers.date ?? "");
		return Math.max(1e3, reset * 1e3 - (Number.isNaN(date) ? now : date) + 1e3);
	}
	return 6e4 * 2 ** (attempt - 1);
}
function retryAfter(reply, now) {
	const value = reply.headers["retry-after"];
	if (value === void 0 || value.trim() === "") return void 0;
	const seconds = Number(value);
	if (Number.isFinite(seconds)) return Math.max(0, seconds * 1e3);
	const date = Date.parse(value);
	return Number.isNaN(date) ? void 0 : Math.max(0, date - now);
}
// src/github/validation.ts
/** GitHub's codes for errors that carry no message (REST API, "Troubleshooting"). */
const codes = {
	missing: "does not exist",
	missing_field: "is missing",
	invalid: "is not valid",
	already_exists: "has a value that another one has already",
	unprocessable: "cannot be used"
};
const hints = [
	{
		said: /hook already exists/i,
		hint: "A hook with this config and a shared event is there already, perhaps one that this token does not see because an OAuth app made it."
	},
	{
		said: /cannot have more than \d+ hooks/i,
		hint: "Remove hooks that take this event, or take the event out of this hook."
	},
	{
		said: /isn't reachable over the public internet|is not supported/i,
		hint: "GitHub delivers only to public hosts: change the URL."
	}
];
/** The body of a 422 in words. Texts come from GitHub and may repeat what it was sent. */
function validationText(body) {
	const errors = jsonField(body, "errors");
	const problems = Array.isArray(errors) ? errors.map(problemText).filter((text) => text !== "") : [];
	const text = [...new Set(problems)].join("; ");
	const said = text === "" ? textField(body, "message") ?? "" : text;
	return {
		problems: text,
		hint: hints.find(({ said: pattern }) => pattern.test(said))?.hint ?? ""
	};
}
function problemText(error) {
	if (typeof error === "string") return error;
	const message = textField(error, "message");
	const field = textField(error, "field");
	if (message !== void 0) return field === void 0 || message.includes(field) ? message : `${field}: ${message}`;
	const code = textField(error, "code") ?? "";
	const subject = field === void 0 ? textField(error, "resource") ?? "the request" : `field ${field}`;
	return code === "" ? "" : `${subject} ${codes[code] ?? `has the error ${code}`}`;
}
// src/github/explain.ts
/** Why an exchange failed, in words, with what was needed and what the token has. Only for exchanges that did not succeed. */
function explained(exchange, context) {
	const { reply, givenUp } = exchange;
	if (givenUp === "cancelled") return cancelled(context);
	if (givenUp === "out-of-time") return outOfTime(context);
	if (givenUp === "rate-limited" || isLimited(reply)) return rateLimited(reply, exchange.limitedUntil, context);
	if (reply.status === 0 || reply.loss !== void 0) return unanswered(reply, context);
	if (reply.status < 400) return moved(reply, context);
	switch (reply.status) {
		case 400:
		case 410: return badRequest(reply, context);
		case 401: return {
			reason: "not-permitted",
			message: `GitHub does not accept the token for ${context.subject} (${answerText(reply, context)}).`,
			hint: "The token is wrong, expired, revoked or of another instance: check the input token and api-url."
		};
		case 403: return forbidden(reply, context);
		case 404: return notFound(reply, context);
		case 422: return invalid(reply, context);
		default: return failing(reply, context);
	}
}
/** The same as a `Failure`, for reads that the run cannot go on without. */
function explainedFailure(exchange, context) {
	const { reason, message, hint } = explained(exchange, context);
	return new Failure(reason, message, hint === "" ? {} : { hint });
}
function cancelled({ subject }) {
	return {
		reason: "cancelled",
		message: `The run was cancelled before GitHub answered for ${subject}.`,
		hint: ""
	};
}
function outOfTime({ apiBase, subject }) {
	return {
		reason: "api-error",
		message: `${new URL(apiBase).host} left so many requests without an answer that the run has no time left; ${subject} was not tried any more.`,
		hint: "Run again when GitHub answers."
	};
}
function rateLimited(reply, until, { subject }) {
	const isPrimary = reply.headers["x-ratelimit-remaining"] === "0";
	const limit = reply.headers["x-ratelimit-limit"];
	const kind = isPrimary ? `rate limit${limit === void 0 ? "" : ` of ${limit} requests an hour`}` : "secondary rate limit";
	const name = `GitHub's ${reply.status === 0 ? "rate limit" : kind}`;
	return {
		reason: "rate-limited",
		message: until === void 0 ? `${name} keeps refusing ${subject}.` : `${name} refuses ${subject} until ${isoSeconds(until)}, which is longer than max-wait allows.`,
		hint: "Run again after that, raise max-wait, or give this run a token that others do not use up."
	};
}
/** The last time that a date can be: a server may name a later one. */
const endOfTime = 864e13;
function isoSeconds(time) {
	return new Date(Math.min(time, endOfTime)).toISOString().replace(/\.\d+Z$/, "Z");
}
function unanswered(reply, { apiBase, subject, method }) {
	const host = new URL(apiBase).host;
	const code = reply.lossCode ?? "no answer";
	if (reply.loss === "untrusted") return {
		reason: "api-error",
		message: `The certificate of ${host} is not trusted (${code}).`,
		hint: "Set NODE_EXTRA_CA_CERTS to a file with the certificate of the authority that signs it."
	};
	if (reply.loss === "unreachable") return {
		reason: "api-error",
		message: `No connection to ${host} could be made (${code}).`,
		hint: "Check api-url, the network, and, behind a proxy, https_proxy and no_proxy."
	};
	return {
		reason: "api-error",
		message: `${host} gave no whole answer for ${subject} (${code}).${method === "GET" ? "" : " It is not known whether the request took effect."}`,
		hint: "Run again."
	};
}
function moved(reply, { subject, redacted }) {
	const place = redacted(reply.headers.location ?? textField(reply.body, "url") ?? "").replace(/[?#].*$/s, "");
	return {
		reason: "api-error",
		message: `GitHub redirects ${subject} (${reply.status})${place === "" ? "" : ` to ${place}`}; redirects are not followed.`,
		hint: "It was renamed or moved, or api-url is not the address of the API: write the new name."
	};
}
function badRequest(reply, context) {
	const answer = answerText(reply, context);
	const isVersion = reply.status === 410 || /api[ -]?version|version/i.test(textField(reply.body, "message") ?? "");
	return {
		reason: "api-error",
		message: `GitHub refuses the request for ${context.subject} (${answer}).`,
		hint: isVersion ? "This instance does not serve that api-version; 2022-11-28 is served by every product." : ""
	};
}
function forbidden(reply, context) {
	const text = textField(reply.body, "message") ?? "";
	const message = `GitHub does not permit ${context.subject} to this token (${answerText(reply, context)}).`;
	const needed = neededText(context.path, context.method);
	if (reply.headers["x-github-sso"]?.startsWith("required") || /SAML|single sign-on/i.test(text)) return {
		reason: "not-permitted",
		message,
		hint: "The organization demands single sign-on: authorize the token for it under Settings, Tokens, Configure SSO."
	};
	if (/not accessible by integration/i.test(text)) return {
		reason: "not-permitted",
		message,
		hint: joined(`GITHUB_TOKEN can never administer hooks: give the input token another one, or app-id and app-private-key. If it is the token of a GitHub App, the app lacks the permission. ${needed}`, held(reply, context))
	};
	return {
		reason: "not-permitted",
		message,
		hint: joined(needed, held(reply, context))
	};
}
function notFound(reply, context) {
	return {
		reason: "not-permitted",
		message: `GitHub does not find ${context.subject} (${answerText(reply, context)}): it does not exist, or the token may not know of it.`,
		hint: joined("Check the name.", neededText(context.path, context.method), held(reply, context))
	};
}
function invalid(reply, context) {
	const { problems, hint } = validationText(reply.body);
	const said = problems === "" ? answerText(reply, context) : `422: ${oneLine(context.redacted(problems)).slice(0, 1e3)}`;
	return {
		reason: "api-error",
		message: `GitHub refuses the values for ${context.subject} (${said}).`,
		hint
	};
}
function failing(reply, context) {
	const hint = reply.status >= 500 ? "The fault is on the side of GitHub (https://www.githubstatus.com): run again." : "";
	return {
		reason: "api-error",
		message: `GitHub failed to answer for ${context.subject} (${answerText(reply, context)}).`,
		hint
	};
}
/** Status, GitHub's own message and its request id. A page of HTML, as proxies send it, is left out. */
function answerText(reply, { redacted }) {
	const said = oneLine(redacted(textField(reply.body, "message") ?? ""));
	const id = reply.headers["x-github-request-id"];
	return `${reply.status}${said === "" ? "" : ` "${said.slice(0, 300)}"`}${id === void 0 ? "" : `, request id ${redacted(id)}`}`;
}
/** What GitHub says of the token and of what the endpoint accepts. */
function held(reply, { redacted }) {
	const scopes = reply.headers["x-oauth-scopes"];
	const accepted = reply.headers["x-accepted-oauth-scopes"] ?? "";
	const permissions = reply.headers["x-accepted-github-permissions"] ?? "";
	return joined(scopes === void 0 ? "" : `The token has ${scopes.trim() === "" ? "no scopes" : `the scopes ${redacted(scopes)}`}.`, accepted.trim() === "" ? "" : `The endpoint accepts the scopes ${redacted(accepted)}.`, permissions.trim() === "" ? "" : `The endpoint accepts the permissions ${redacted(permissions)}.`);
}
function joined(...sentences) {
	return sentences.filter((sentence) => sentence !== "").join(" ");
}
function oneLine(text) {
	return text.replace(/\s+/g, " ").trim();
}
// src/github/guard.ts
const hookEndpoint = /^\/(orgs\/[^/]+|organizations\/[^/]+|repos\/[^/]+\/[^/]+|repositories\/[^/]+|admin|app)\/hooks?(\/|$)/i;
/** Pings and redeliveries change no hook and have no body. */
const trigger = /\/hooks?\/(\d+\/)?(pings|tests|deliveries\/\d+\/attempts)$/i;
/** A request as it leaves. Throws where the access does not allow it: a programming error, whatever the user asked for. */
function guardedCall(call, access) {
	const path = plainPath(call.path);
	if (call.method === "GET" || !hookEndpoint.test(decodeURIComponent(path))) return call;
	if (access === "read") throw new Error(`Refused to send ${call.method} ${path}: this run only reads hooks.`);
	if (call.method === "POST" && trigger.test(path) && call.body === void 0) return call;
	throw new Error(`Refused to send ${call.method} ${path}: hooks are written only by planned requests.`);
}
/** A planned write as it leaves, with its confidential values. Throws where its body would do to the secret what the plan does not say. */
function guardedWrite(request, access) {
	const path = plainPath(request.path);
	if (access !== "write") throw new Error(`Refused to send ${request.method} ${path}: this run only reads hooks.`);
	const refusal = hookEndpoint.test(decodeURIComponent(path)) ? refusalOf(request, path) : "it is not a hook endpoint";
	if (refusal !== void 0) throw new Error(`Refused to send ${request.method} ${path}: ${refusal}.`);
	switch (request.kind) {
		case "delete": return {
			method: "DELETE",
			path
		};
		case "update-config": return {
			method: "PATCH",
			path,
			body: wireConfig(request.body)
		};
		case "create":
		case "update-hook": return {
			method: request.method,
			path,
			body: wireHook(request.body)
		};
	}
}
function refusalOf(request, path) {
	switch (request.kind) {
		case "delete": return /\/hooks\/\d+$/.test(path) ? void 0 : "it does not name one hook";
		case "create":
			if (!path.endsWith("/hooks")) return "a hook is not created there";
			return wholeConfigRefusal(request.body.config) ?? secretRefusal(request.body.config, request.secret === "write");
		case "update-hook":
			if (!/\/hooks\/\d+$/.test(path)) return "it does not name one hook";
			if (request.secret === "keep") return request.body.config === void 0 ? void 0 : "its config would replace the secret, which the plan keeps";
			return wholeConfigRefusal(request.body.config) ?? secretRefusal(request.body.config, request.secret === "write");
		case "update-config":
			if (!/\/hooks\/\d+\/config$/.test(path)) return "it does not name the config of one hook";
			return secretRefusal(request.body, request.secret === "write");
	}
}
/** A `config` that replaces the whole one resets the keys that it lacks. */
function wholeConfigRefusal(config) {
	return config?.url === void 0 || config.content_type === void 0 || config.insecure_ssl === void 0 ? "its config lacks keys, which GitHub would reset" : void 0;
}
function secretRefusal(config, isPlanned) {
	const secret = config?.secret;
	if (secret === void 0) return isPlanned ? "it lacks the secret that the plan writes" : void 0;
	if (!isPlanned) return "it carries a secret that the plan does not write";
	const value = secret.reveal();
	if (value === "") return "its secret is empty";
	return /^\s*\*+\s*$/.test(value) ? "its secret is only asterisks, as GitHub shows secrets, and would be stored as they are" : void 0;
}
function wireHook(body) {
	return {
		...body,
		...body.config === void 0 ? {} : { config: wireConfig(body.config) }
	};
}
function wireConfig({ url, secret, username, password, ...plain }) {
	return {
		...plain,
		...url === void 0 ? {} : { url: url.reveal() },
		...revealed("secret", secret),
		...revealed("username", username),
		...revealed("password", password)
	};
}
function revealed(key, value) {
	return value === void 0 ? {} : { [key]: value.reveal() };
}
/** The path without its query. A path that a server could read otherwise than this check does is refused. */
function plainPath(path) {
	const plain = path.replace(/\?.*$/s, "");
	const parsed = new URL(`http://host${plain}`).pathname;
	if (!plain.startsWith("/") || parsed !== plain || plain.includes("//") || /%(2f|5c|2e|25)|%(?![0-9a-f]{2})/i.test(plain) || plain.includes("#")) throw new Error("Refused to send a request whose path is not plain.");
	return plain;
}
// src/github/in-flight.ts
/** Why a request was ended by its own time, as `AbortSignal.timeout` says it. */
const timedOut = () => new DOMException("No answer came in time.", "TimeoutError");
/**
* Carries out one request with a signal that ends it in time, and leaves no timer and no listener behind: a run of many hours has one
* signal for all its requests.
*/
async function inFlight({ timeoutMilliseconds, cancel, graceMilliseconds }, request) {
	const controller = new AbortController();
	const timers = [setTimeout(() => controller.abort(timedOut()), timeoutMilliseconds)];
	const cancelled = () => {
		if (graceMilliseconds === 0) controller.abort(cancel?.reason);
		else timers.push(setTimeout(() => controller.abort(cancel?.reason), graceMilliseconds));
	};
	if (cancel?.aborted) cancelled();
	else cancel?.addEventListener("abort", cancelled, { once: true });
	try {
		return await request(controller.signal);
	} finally {
		for (const timer of timers) clearTimeout(timer);
		cancel?.removeEventListener("abort", cancelled);
	}
}
// src/github/wait-budget.ts
/** A budget of which nothing is spent. */
function waitBudget(totalMilliseconds) {
	let spent = 0;
	let coveredUntil = 0;
	const added = (from, to) => Math.max(0, to - Math.max(from, coveredUntil));
	const cover = (from, to) => {
		spent += added(from, to);
		coveredUntil = Math.max(coveredUntil, to);
	};
	return {
		spend(now, milliseconds) {
			const end = now + milliseconds;
			if (spent + added(now, end) > totalMilliseconds) return false;
			cover(now, end);
			return true;
		},
		lose: cover,
		spentMilliseconds: () => spent
	};
}
// src/github/limits.ts
/** What answers that do not come may cost even a run that is not to wait for limits. */
const leastLossMilliseconds = 12e4;
/** The limits of a run, none of which was met yet. Waits end with the signal's reason. */
function limits({ clock, product, maxWaitSeconds, shards, signal }) {
	const budget = waitBudget(maxWaitSeconds * 1e3);
	const byToken = /* @__PURE__ */ new Map();
	let hasLimits = product.name !== "ghes";
	let paced = 0;
	function tokenLimits() {
		const writes = pacing(writePace(shards));
		let held = 0;
		let queue = Promise.resolve();
		return {
			async wait(milliseconds) {
				if (!budget.spend(clock.now(), milliseconds)) return false;
				await clock.sleep(milliseconds, signal);
				return true;
			},
			holdUntil(time) {
				held = Math.max(held, time);
			},
			heldMilliseconds: () => Math.max(0, held - clock.now()),
			async pace() {
				const wait = hasLimits ? writes.next(clock.now()) : 0;
				if (wait === 0) return;
				await clock.sleep(wait, signal);
				paced += wait;
			},
			learn(reply) {
				if (reply.headers["x-ratelimit-limit"] !== void 0 || isLimited(reply)) hasLimits = true;
			},
			lose: (from) => budget.lose(from, clock.now()),
			isSpent: () => budget.spentMilliseconds() > Math.max(maxWaitSeconds * 1e3, leastLossMilliseconds),
			oneAtATime(task) {
				const run = queue.then(task, task);
				queue = run.catch(() => void 0);
				return run;
			}
		};
	}
	return {
		of(token) {
			const known = byToken.get(token) ?? tokenLimits();
			byToken.set(token, known);
			return known;
		},
		waitedMilliseconds: () => budget.spentMilliseconds() + paced
	};
}
// \0builtin:node:http
const request$2 = (...values) => process.getBuiltinModule("node:http").request(...values);
// \0builtin:node:https
const request$1 = (...values) => process.getBuiltinModule("node:https").request(...values);
// \0builtin:node:stream
const pipeline = (...values) => process.getBuiltinModule("node:stream").pipeline(...values);
// \0builtin:node:zlib
const createGunzip = (...values) => process.getBuiltinModule("node:zlib").createGunzip(...values);
// src/github/plain-fetch.ts
/**
* The part of `fetch` that Octokit asks for, over Node's HTTP client: no redirects, no caching, the body as it comes. Node's own fetch
* takes longer to load than all the rest of a small run.
*/
function plainFetch() {
	const fetch = async (address, request = {}) => {
		const url = new URL(address);
		const message = await answered$2(url.protocol === "https:" ? request$1 : request$2, url, request);
		if (message.statusCode === 204 || message.statusCode === 205) message.resume();
		const body = decoded(message);
		const text = async () => new TextDecoder().decode(await wholeBody(body));
		return {
			url: address,
			status: message.statusCode ?? 0,
			statusText: message.statusMessage ?? "",
			headers: headersOf(message),
			body,
			text,
			arrayBuffer: async () => new Uint8Array(await wholeBody(body)).buffer
		};
	};
	return fetch;
}
/** All bytes of a body. Rejects where the connection breaks before its end. */
async function wholeBody(body) {
	const chunks = [];
	for await (const chunk of body) chunks.push(chunk);
	return Buffer.concat(chunks);
}
function answered$2(send, url, { method = "GET", headers, body, signal }) {
	return new Promise((resolve, reject) => {
		const length = body === void 0 ? {} : { "content-length": String(Buffer.byteLength(body)) };
		const sent = send(url, {
			method,
			headers: {
				...headers,
				...length,
				"accept-encoding": "gzip"
			},
			...signal === void 0 ? {} : { signal }
		}, resolve).on("error", reject);
		sent.on("close", () => reject(/* @__PURE__ */ new Error("The connection was closed without an answer.")));
		sent.end(body);
	});
}
function decoded(message) {
	if (!/^(x-)?gzip$/i.test(message.headers["content-encoding"] ?? "")) return message;
	return pipeline(message, createGunzip(), () => {});
}
function headersOf({ headers }) {
	const given = Object.entries(headers).filter((entry) => entry[1] !== void 0);
	return new Map(given.map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]));
}
// src/github/proxy-fetch.ts
/** The fetch for one API base: the plain one, or one that goes through the proxy that the environment names for it. */
async function fetchFor(apiBase, variables) {
	const proxy = proxyFor(apiBase, variables);
	if (proxy === void 0) return plainFetch();
	const { proxiedFetch } = await import("./proxied-fetch.js");
	return proxiedFetch(proxy);
}
/** The address of the proxy that the environment names for this API base; undefined for none. Loopback is never proxied. */
function proxyFor(apiBase, variables) {
	const url = new URL(apiBase);
	const proxy = value(variables, url.protocol === "https:" ? "https_proxy" : "http_proxy");
	if (proxy === void 0 || isLoopback(url.hostname)) return void 0;
	if (isExcepted(url, value(variables, "no_proxy") ?? "")) return void 0;
	return proxy.includes("://") ? proxy : `http://${proxy}`;
}
function value(variables, name) {
	const text = variables[name] ?? variables[name.toUpperCase()];
	return text === void 0 || text === "" ? void 0 : text;
}
function isExcepted(url, list) {
	const port = url.port === "" ? url.protocol === "https:" ? "443" : "80" : url.port;
	return list.split(/[\s,]+/).some((entry) => {
		if (entry === "*") return true;
		const [, name = "", wantedPort] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
		if (name === "" || wantedPort !== void 0 && wantedPort !== port) return false;
		return url.hostname === name || url.hostname.endsWith(`.${name}`);
	});
}
/** What a request came to that never left. */
const nothingSent = {
	reply: {
		status: 0,
		headers: {},
		text: "",
		body: void 0
	},
	sent: false,
	uncertain: false
};
/** Sends a request until its answer counts, waiting for limits and between attempts. Rejects where no token could be had for the first. */
async function repeated(method, limit, { send, clock, random, signal }) {
	let last = nothingSent;
	for (let attempt = 1;; attempt += 1) {
		if (limit.isSpent()) return {
			...last,
			givenUp: "out-of-time"
		};
		const held = limit.heldMilliseconds();
		if (held > 0 && !await unlessCancelled(signal, () => limit.wait(held)) && !signal?.aborted) return {
			...last,
			givenUp: "rate-limited",
			limitedUntil: clock.now() + held
		};
		if (method !== "GET") await unlessCancelled(signal, () => limit.pace());
		const reply = signal?.aborted ? void 0 : await send().catch(afterAttempts(last));
		if (reply === "tokenless") return last;
		if (reply === void 0) return {
			...last,
			givenUp: "cancelled"
		};
		last = {
			reply,
			sent: last.sent || mayHaveActed(reply),
			uncertain: last.uncertain || isUncertain(reply)
		};
		if (reply.loss === "cancelled") return {
			...last,
			givenUp: "cancelled"
		};
		const decision = retryDecision({
			attempt,
			method,
			reply,
			now: clock.now(),
			random: random()
		});
		if (decision.kind === "stop") return last;
		if (decision.kind === "limited") limit.holdUntil(decision.until);
		if (await unlessCancelled(signal, () => limit.wait(decision.waitMilliseconds))) continue;
		if (signal?.aborted) return {
			...last,
			givenUp: "cancelled"
		};
		if (decision.kind === "again") return last;
		return {
			...last,
			givenUp: "rate-limited",
			limitedUntil: decision.until
		};
	}
}
/** A wait; undefined where the cancellation of the run ended it. */
async function unlessCancelled(signal, wait) {
	try {
		return await wait();
	} catch (error) {
		if (signal?.aborted) return void 0;
		throw error;
	}
}
/** Without a token for one more attempt, what the earlier ones came to stands. */
function afterAttempts({ sent }) {
	return (error) => {
		if (sent) return "tokenless";
		throw error;
	};
}
// node_modules/universal-user-agent/index.js
function getUserAgent() {
	if (typeof process === "object" && process.version !== void 0) return `Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`;
	return "<environment undetectable>";
}
// node_modules/@octokit/endpoint/dist-bundle/index.js
var DEFAULTS = {
	method: "GET",
	baseUrl: "https://api.github.com",
	headers: {
		accept: "application/vnd.github.v3+json",
		"user-agent": `octokit-endpoint.js/0.0.0-development ${getUserAgent()}`
	},
	mediaType: { format: "" }
};
function lowercaseKeys(object) {
	if (!object) return {};
	return Object.keys(object).reduce((newObj, key) => {
		newObj[key.toLowerCase()] = object[key];
		return newObj;
	}, {});
}
function isPlainObject$1(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
function mergeDeep(defaults, options) {
	const result = Object.assign({}, defaults);
	Object.keys(options).forEach((key) => {
		if (isPlainObject$1(options[key])) {
			if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
			else result[key] = mergeDeep(defaults[key], options[key]);
		} else Object.assign(result, { [key]: options[key] });
	});
	return result;
}
function removeUndefinedProperties(obj) {
	for (const key in obj) if (obj[key] === void 0) delete obj[key];
	return obj;
}
function merge(defaults, route, options) {
	if (typeof route === "string") {
		let [method, url] = route.split(" ");
		options = Object.assign(url ? {
			method,
			url
		} : { url: method }, options);
	} else options = Object.assign({}, route);
	options.headers = lowercaseKeys(options.headers);
	removeUndefinedProperties(options);
	removeUndefinedProperties(options.headers);
	const mergedOptions = mergeDeep(defaults || {}, options);
	if (options.url === "/graphql") {
		if (defaults && defaults.mediaType.previews?.length) mergedOptions.mediaType.previews = defaults.mediaType.previews.filter((preview) => !mergedOptions.mediaType.previews.includes(preview)).concat(mergedOptions.mediaType.previews);
		mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
	}
	return mergedOptions;
}
function addQueryParameters(url, parameters) {
	const separator = /\?/.test(url) ? "&" : "?";
	const names = Object.keys(parameters);
	if (names.length === 0) return url;
	return url + separator + names.map((name) => {
		if (name === "q") return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
		return `${name}=${encodeURIComponent(parameters[name])}`;
	}).join("&");
}
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
	return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
	const matches = url.match(urlVariableRegex);
	if (!matches) return [];
	return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}
function omit(object, keysToOmit) {
	const result = { __proto__: null };
	for (const key of Object.keys(object)) if (keysToOmit.indexOf(key) === -1) result[key] = object[key];
	return result;
}
function encodeReserved(str) {
	return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
		if (!/%[0-9A-Fa-f]/.test(part)) part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
		return part;
	}).join("");
}
function encodeUnreserved(str) {
	return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
		return "%" + c.charCodeAt(0).toString(16).toUpperCase();
	});
}
function encodeValue(operator, value, key) {
	value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
	if (key) return encodeUnreserved(key) + "=" + value;
	else return value;
}
function isDefined(value) {
	return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
	return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
	var value = context[key], result = [];
	if (isDefined(value) && value !== "") {
		if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
			value = value.toString();
			if (modifier && modifier !== "*") value = value.substring(0, parseInt(modifier, 10));
			result.push(encodeValue(operator, value, isKeyOperator(operator) ? key : ""));
		} else if (modifier === "*") {
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				result.push(encodeValue(operator, value2, isKeyOperator(operator) ? key : ""));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) result.push(encodeValue(operator, value[k], k));
			});
		} else {
			const tmp = [];
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				tmp.push(encodeValue(operator, value2));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) {
					tmp.push(encodeUnreserved(k));
					tmp.push(encodeValue(operator, value[k].toString()));
				}
			});
			if (isKeyOperator(operator)) result.push(encodeUnreserved(key) + "=" + tmp.join(","));
			else if (tmp.length !== 0) result.push(tmp.join(","));
		}
	} else if (operator === ";") {
		if (isDefined(value)) result.push(encodeUnreserved(key));
	} else if (value === "" && (operator === "&" || operator === "?")) result.push(encodeUnreserved(key) + "=");
	else if (value === "") result.push("");
	return result;
}
function parseUrl(template) {
	return { expand: expand.bind(null, template) };
}
function expand(template, context) {
	var operators = [
		"+",
		"#",
		".",
		"/",
		";",
		"?",
		"&"
	];
	template = template.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g, function(_, expression, literal) {
		if (expression) {
			let operator = "";
			const values = [];
			if (operators.indexOf(expression.charAt(0)) !== -1) {
				operator = expression.charAt(0);
				expression = expression.substr(1);
			}
			expression.split(/,/g).forEach(function(variable) {
				var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
				values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
			});
			if (operator && operator !== "+") {
				var separator = ",";
				if (operator === "?") separator = "&";
				else if (operator !== "#") separator = operator;
				return (values.length !== 0 ? operator : "") + values.join(separator);
			} else return values.join(",");
		} else return encodeReserved(literal);
	});
	if (template === "/") return template;
	else return template.replace(/\/$/, "");
}
function parse$1(options) {
	let method = options.method.toUpperCase();
	let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
	let headers = Object.assign({}, options.headers);
	let body;
	let parameters = omit(options, [
		"method",
		"baseUrl",
		"url",
		"headers",
		"request",
		"mediaType"
	]);
	const urlVariableNames = extractUrlVariableNames(url);
	url = parseUrl(url).expand(parameters);
	if (!/^http/.test(url)) url = options.baseUrl + url;
	const remainingParameters = omit(parameters, Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl"));
	if (!/application\/octet-stream/i.test(headers.accept)) {
		if (options.mediaType.format) headers.accept = headers.accept.split(/,/).map((format) => format.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/, `application/vnd$1$2.${options.mediaType.format}`)).join(",");
		if (url.endsWith("/graphql")) {
			if (options.mediaType.previews?.length) headers.accept = (headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || []).concat(options.mediaType.previews).map((preview) => {
				return `application/vnd.github.${preview}-preview${options.mediaType.format ? `.${options.mediaType.format}` : "+json"}`;
			}).join(",");
		}
	}
	if (["GET", "HEAD"].includes(method)) url = addQueryParameters(url, remainingParameters);
	else if ("data" in remainingParameters) body = remainingParameters.data;
	else if (Object.keys(remainingParameters).length) body = remainingParameters;
	if (!headers["content-type"] && typeof body !== "undefined") headers["content-type"] = "application/json; charset=utf-8";
	if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") body = "";
	return Object.assign({
		method,
		url,
		headers
	}, typeof body !== "undefined" ? { body } : null, options.request ? { request: options.request } : null);
}
function endpointWithDefaults(defaults, route, options) {
	return parse$1(merge(defaults, route, options));
}
function withDefaults$1(oldDefaults, newDefaults) {
	const DEFAULTS2 = merge(oldDefaults, newDefaults);
	const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
	return Object.assign(endpoint2, {
		DEFAULTS: DEFAULTS2,
		defaults: withDefaults$1.bind(null, DEFAULTS2),
		merge: merge.bind(null, DEFAULTS2),
		parse: parse$1
	});
}
var endpoint = withDefaults$1(null, DEFAULTS);
// node_modules/content-type/dist/index.js
/*!
* content-type
* Copyright(c) 2015 Douglas Christopher Wilson
* MIT Licensed
*/
const SP = 32;
const HTAB = 9;
const SEMI = 59;
const EQ = 61;
const DQUOTE = 34;
const BSLASH = 92;
const COMMA = 44;
const LOWER_CASE = 1;
const OWS = 2;
const SEMI_FLAG = 4;
const COMMA_FLAG = 8;
const TOKEN_FLAG = 16;
const NON_ASCII = 65280;
const CASE_FLAGS = 65281;
/**
* Character flags used to normalize HTTP field values while scanning.
* Out-of-range reads intentionally coerce to zero in bitwise expressions.
*/
const CHAR_MAP = /* @__PURE__ */ new Uint8Array(256);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 128; code <= 255; code++) CHAR_MAP[code] |= LOWER_CASE;
for (const char of "!#$%&'*+-.^_`|~") CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
for (let code = 48; code <= 57; code++) CHAR_MAP[code] |= TOKEN_FLAG;
for (let code = 65; code <= 90; code++) CHAR_MAP[code] |= 17;
for (let code = 97; code <= 122; code++) CHAR_MAP[code] |= TOKEN_FLAG;
/**
* Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
*/
const NullObject = /* @__PURE__ */ (() => {
	const C = function() {};
	C.prototype = Object.create(null);
	return C;
})();
/**
* Parse a `Content-Type` header.
*/
function parse(header, options) {
	const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
	const len = header.length;
	let valueStart = options?.start ?? 0;
	while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) valueStart++;
	let index = valueStart;
	let typeFlags = 0;
	let whitespace = -1;
	let stop = options?.parameters === false ? COMMA_FLAG : 0;
	while (index < len) {
		const code = header.charCodeAt(index);
		const flags = CHAR_MAP[code];
		if ((flags & stopFlags) !== 0) {
			stop |= flags & COMMA_FLAG;
			break;
		}
		if ((flags & OWS) !== 0) {
			if (whitespace === -1) whitespace = index;
		} else whitespace = -1;
		typeFlags |= code & NON_ASCII | flags;
		index++;
	}
	const valueEnd = whitespace === -1 ? index : whitespace;
	const value = header.slice(valueStart, valueEnd);
	const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
	if (index === len || stop !== 0) return {
		type,
		index,
		parameters: new NullObject()
	};
	return parseParameters(header, type, index, len, stopFlags);
}
/**
* Parses the parameters of a `Content-Type` header starting at the given index.
*/
function parseParameters(header, type, index, len, stopFlags) {
	const parameters = new NullObject();
	parameter: while (index < len) {
		index++;
		while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) index++;
		const keyStart = index;
		let keyFlags = 0;
		let keyWhitespace = -1;
		while (index < len) {
			const code = header.charCodeAt(index);
			const flags = CHAR_MAP[code];
			if ((flags & stopFlags) !== 0) {
				if ((flags & COMMA_FLAG) !== 0) break parameter;
				continue parameter;
			}
			if (code === EQ) {
				const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
				const value = header.slice(keyStart, keyEnd);
				const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
				index++;
				while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) index++;
				if (index < len && header.charCodeAt(index) === DQUOTE) {
					const quotedStart = ++index;
					let escaped = false;
					while (index < len) {
						const code = header.charCodeAt(index);
						if (code === DQUOTE) {
							if (parameters[key] === void 0) parameters[key] = escaped ? unescapeQuotedPairs(header, quotedStart, index) : header.slice(quotedStart, index);
							index++;
							let stop = 0;
							while (index < len) {
								const code = header.charCodeAt(index);
								const flags = CHAR_MAP[code];
								if ((flags & stopFlags) !== 0) {
									stop = flags & COMMA_FLAG;
									break;
								}
								index++;
							}
							if (stop !== 0) break parameter;
							continue parameter;
						}
						if (code === BSLASH && index + 1 < len) {
							escaped = true;
							index += 2;
							continue;
						}
						index++;
					}
					continue parameter;
				}
				const valueStart = index;
				let stop = 0;
				let valueWhitespace = -1;
				while (index < len) {
					const code = header.charCodeAt(index);
					const flags = CHAR_MAP[code];
					if ((flags & stopFlags) !== 0) {
						stop = flags & COMMA_FLAG;
						break;
					}
					if ((flags & OWS) !== 0) {
						if (valueWhitespace === -1) valueWhitespace = index;
					} else valueWhitespace = -1;
					index++;
				}
				if (parameters[key] === void 0) {
					const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
					parameters[key] = header.slice(valueStart, valueEnd);
				}
				if (stop !== 0) break parameter;
				continue parameter;
			}
			if ((flags & OWS) !== 0) {
				if (keyWhitespace === -1) keyWhitespace = index;
			} else keyWhitespace = -1;
			keyFlags |= code & NON_ASCII | flags;
			index++;
		}
	}
	return {
		type,
		index,
		parameters
	};
}
/**
* Remove backslashes from quoted pairs in a known-terminated quoted string body.
*/
function unescapeQuotedPairs(str, start, end) {
	let result = "";
	for (let index = start; index < end; index++) if (str.charCodeAt(index) === BSLASH) {
		result += str.slice(start, index);
		start = ++index;
	}
	return result + str.slice(start, end);
}
// node_modules/json-with-bigint/json-with-bigint.js
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/;
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;
const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;
/**
* @typedef {(this: any, key: string | number | undefined, value: any) => any} Replacer
* @typedef {(key: string | number | undefined, value: any, context?: { source: string }) => any} Reviver
*/
/**
* Checks if a value is unstringifiable according to native JSON.stringify rules.
*
* @param {any} val The value to check.
* @returns {boolean} True if the value is undefined, a function, or a symbol.
*/
const isUnstringifiable = (val) => val === void 0 || typeof val === "function" || typeof val === "symbol";
/**
* Checks if a value is a native JSON.rawJSON object (Node.js 22+).
*
* @param {any} val The value to check.
* @returns {boolean} True if the value is a RawJSON instance.
*/
const isRawJSON = (val) => val !== null && typeof val === "object" && val.constructor && val.constructor.name === "RawJSON";
/**
* Iteratively converts a JS value to a JSON string.
* Used as a fallback when the native JSON.stringify hits the Maximum Call Stack size.
* Fully compliant with JSON formatting (space), replacers, and toJSON behaviors.
*
* @param {any} rootValue The value to stringify.
* @param {Replacer | Array<string | number> | null} [replacer] User's custom replacer function.
* @param {string | number} [spaceParam] Indentation for pretty-printing.
* @returns {string | undefined} The generated JSON string.
*/
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
	let space = "";
	if (typeof spaceParam === "number") space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
	else if (typeof spaceParam === "string") space = spaceParam.slice(0, 10);
	const isFunctionReplacer = typeof replacer === "function";
	const propertyList = Array.isArray(replacer) ? new Set(replacer.map(String)) : null;
	/**
	* Prepares a value for stringification by resolving toJSON, handling BigInts,
	* applying custom replacers, and unwrapping primitive objects.
	*
	* @param {object|Array} parent The parent object or array holding the value.
	* @param {string} key The key associated with the value.
	* @param {any} val The raw value to process.
	* @returns {any} The processed value ready for stringification.
	*/
	const prepareVal = (parent, key, val) => {
		if (val !== null && typeof val === "object" && typeof val.toJSON === "function") val = val.toJSON(key);
		if (typeof val === "string" && noiseValue.test(val)) return val + "n";
		if (typeof val === "bigint") {
			if ("rawJSON" in JSON) return JSON.rawJSON(val.toString());
			return val.toString() + "n";
		}
		if (isFunctionReplacer) val = replacer.call(parent, key, val);
		if (val !== null && typeof val === "object") {
			if (val instanceof Number || val instanceof String || val instanceof Boolean) val = val.valueOf();
		}
		return val;
	};
	const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);
	if (isUnstringifiable(rootProcessed)) return;
	const isRootPrimitive = rootProcessed === null || typeof rootProcessed !== "object";
	const isRootNativeRawJSON = isRawJSON(rootProcessed);
	if (isRootPrimitive || isRootNativeRawJSON) return originalStringify(rootProcessed);
	const chunks = [];
	let level = 0;
	const stack = [{
		parent: { "": rootProcessed },
		key: "",
		val: rootProcessed,
		isArray: Array.isArray(rootProcessed),
		keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
		index: 0,
		first: true
	}];
	const visited = new WeakSet([rootProcessed]);
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (node.index === 0) {
			chunks.push(node.isArray ? "[" : "{");
			level++;
		}
		let isDone = false;
		if (node.isArray) {
			if (node.index < node.val.length) {
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level));
				const childRaw = node.val[node.index];
				const childVal = prepareVal(node.val, String(node.index), childRaw);
				if (isUnstringifiable(childVal)) {
					chunks.push("null");
					node.first = false;
					node.index++;
				} else {
					const isComplexObject = childVal !== null && typeof childVal === "object";
					const isNativeRaw = isRawJSON(childVal);
					if (isComplexObject && !isNativeRaw) {
						if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
						visited.add(childVal);
						stack.push({
							parent: node.val,
							key: String(node.index),
							val: childVal,
							isArray: Array.isArray(childVal),
							keys: Array.isArray(childVal) ? null : Object.keys(childVal),
							index: 0,
							first: true
						});
						node.first = false;
						node.index++;
					} else {
						chunks.push(originalStringify(childVal));
						node.first = false;
						node.index++;
					}
				}
			} else isDone = true;
		} else {
			while (node.index < node.keys.length) {
				const k = node.keys[node.index++];
				if (propertyList && !propertyList.has(k)) continue;
				const childRaw = node.val[k];
				const childVal = prepareVal(node.val, k, childRaw);
				if (isUnstringifiable(childVal)) continue;
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
				else chunks.push(originalStringify(k) + ":");
				const isComplexObject = childVal !== null && typeof childVal === "object";
				const isNativeRaw = isRawJSON(childVal);
				if (isComplexObject && !isNativeRaw) {
					if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
					visited.add(childVal);
					stack.push({
						parent: node.val,
						key: k,
						val: childVal,
						isArray: Array.isArray(childVal),
						keys: Array.isArray(childVal) ? null : Object.keys(childVal),
						index: 0,
						first: true
					});
					node.first = false;
					break;
				} else {
					chunks.push(originalStringify(childVal));
					node.first = false;
				}
			}
			if (node.index >= node.keys.length && stack[stack.length - 1] === node) isDone = true;
		}
		if (isDone) {
			level--;
			if (!node.first && space) chunks.push("\n" + space.repeat(level));
			chunks.push(node.isArray ? "]" : "}");
			visited.delete(node.val);
			stack.pop();
		}
	}
	return chunks.join("");
};
/**
* Converts a JavaScript value to a JSON string.
*
* Supports serialization of BigInt values using two strategies:
* 1. Custom format "123n" → "123" (universal fallback)
* 2. Native JSON.rawJSON() (Node.js 22+, fastest) when available
*
* All other values are serialized exactly like native JSON.stringify().
*
* @param {*} value The value to convert to a JSON string.
* @param {Replacer | Array<string | number> | null} [replacer]
* A function that alters the behavior of the stringification process,
* or an array of strings/numbers to indicate properties to exclude.
* @param {string | number} [space]
* A string or number to specify indentation or pretty-printing.
* @returns {string} The JSON string representation.
*/
const JSONStringify = (value, replacer, space) => {
	try {
		if ("rawJSON" in JSON) return originalStringify(value, (key, val) => {
			if (typeof val === "bigint") return JSON.rawJSON(val.toString());
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space);
		if (!value) return originalStringify(value, replacer, space);
		return originalStringify(value, (key, val) => {
			if (typeof val === "string" && noiseValue.test(val)) return val.toString() + "n";
			if (typeof val === "bigint") return val.toString() + "n";
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space).replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
	} catch (error) {
		if (error instanceof RangeError) {
			const convertedJSON = stringifyIteratively(value, replacer, space);
			if (convertedJSON === void 0) return void 0;
			if ("rawJSON" in JSON) return convertedJSON;
			return convertedJSON.replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
		}
		throw error;
	}
};
const featureCache = /* @__PURE__ */ new Map();
/**
* Detects if the current JSON.parse implementation supports the context.source feature.
*
* Uses toString() fingerprinting to cache results and automatically detect runtime
* replacements of JSON.parse (polyfills, mocks, etc.).
*
* @returns {boolean} true if context.source is supported, false otherwise.
*/
const isContextSourceSupported = () => {
	const parseFingerprint = JSON.parse.toString();
	if (featureCache.has(parseFingerprint)) return featureCache.get(parseFingerprint);
	try {
		const result = JSON.parse("1", (_, __, context) => !!context?.source && context.source === "1");
		featureCache.set(parseFingerprint, result);
		return result;
	} catch {
		featureCache.set(parseFingerprint, false);
		return false;
	}
};
/**
* Reviver function that converts custom-format BigInt strings back to BigInt values.
* Also handles "noise" strings that accidentally match the BigInt format.
*
* @param {string | number | undefined} key The object key.
* @param {*} value The value being parsed.
* @param {object} [context] Parse context (if supported by JSON.parse).
* @param {Reviver} [userReviver] User's custom reviver function.
* @returns {any} The transformed value.
*/
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
	if (typeof value === "string" && customFormat.test(value)) return BigInt(value.slice(0, -1));
	if (typeof value === "string" && noiseValue.test(value)) return value.slice(0, -1);
	if (!(typeof userReviver === "function")) return value;
	return userReviver(key, value, context);
};
/**
* Fast JSON.parse implementation (~2x faster than classic fallback).
* Uses JSON.parse's context.source feature to detect integers and convert
* large numbers directly to BigInt without string manipulation.
*
* Does not support legacy custom format from v1 of this library.
*
* @param {string} text JSON string to parse.
* @param {Reviver} [reviver] Transform function to apply to each value.
* @returns {any} Parsed JavaScript value.
*/
const JSONParseV2 = (text, reviver) => {
	return JSON.parse(text, (key, value, context) => {
		const isBigNumber = typeof value === "number" && (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER);
		const isInt = context && intRegex.test(context.source);
		if (isBigNumber && isInt) return BigInt(context.source);
		if (!(typeof reviver === "function")) return value;
		return reviver(key, value, context);
	});
};
const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers = /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/;
/**
* Iteratively traverses the parsed object bottom-up (post-order),
* emulating the native JSON.parse reviver behavior.
* This avoids Call Stack overflows (RangeError) on deeply nested structures.
*
* @param {any} parsed The natively parsed JSON object.
* @param {Reviver} [userReviver] User's custom reviver function.
* @returns {any} The fully processed object.
*/
const applyReviverIteratively = (parsed, userReviver) => {
	const rootHolder = { "": parsed };
	const stack = [{
		parent: rootHolder,
		key: "",
		visited: false
	}];
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (!node.visited) {
			node.visited = true;
			const value = node.parent[node.key];
			if (value !== null && typeof value === "object") {
				const keys = Object.keys(value);
				for (let i = keys.length - 1; i >= 0; i--) stack.push({
					parent: value,
					key: keys[i],
					visited: false
				});
			}
		} else {
			const { parent, key } = node;
			let value = parent[key];
			if (typeof value === "string") {
				if (customFormat.test(value)) value = BigInt(value.slice(0, -1));
				else if (noiseValue.test(value)) value = value.slice(0, -1);
			}
			if (typeof userReviver === "function") value = userReviver.call(parent, key, value);
			if (value === void 0) delete parent[key];
			else parent[key] = value;
			stack.pop();
		}
	}
	return rootHolder[""];
};
/**
* Pre-processes the JSON string to mark large numbers with an 'n' suffix.
*
* @param {string} text The raw JSON string.
* @returns {string} The serialized string with marked BigInts.
*/
const serializeBigInts = (text) => {
	return text.replace(stringsOrLargeNumbers, (match, digits, fractional, exponential) => {
		const isString = match[0] === "\"";
		if (isString && noiseValueWithQuotes.test(match)) return match.substring(0, match.length - 1) + "n\"";
		const hasFractionalOrExponential = fractional || exponential;
		const isLessThanMaxSafeInt = digits && (digits.length < MAX_DIGITS || digits.length === MAX_DIGITS && digits <= MAX_INT);
		if (isString || hasFractionalOrExponential || isLessThanMaxSafeInt) return match;
		return "\"" + match + "n\"";
	});
};
/**
* Converts a JSON string into a JavaScript value.
*
* Supports parsing of large integers using two strategies:
* 1. Classic fallback: Marks large numbers with "123n" format, then converts to BigInt
* 2. Fast path (JSONParseV2): Uses context.source feature (~2x faster) when available
*
* All other JSON values are parsed exactly like native JSON.parse().
*
* @param {string} text A valid JSON string.
* @param {Reviver} [reviver]
* A function that transforms the results. This function is called for each member
* of the object. If a member contains nested objects, the nested objects are
* transformed before the parent object is.
* @returns {any} The parsed JavaScript value.
* @throws {SyntaxError} If text is not valid JSON.
*/
const JSONParse = (text, reviver) => {
	if (!text) return originalParse(text, reviver);
	try {
		if (isContextSourceSupported()) return JSONParseV2(text, reviver);
		const serializedData = serializeBigInts(text);
		return originalParse(serializedData, (key, value, context) => convertMarkedBigIntsReviver(key, value, context, reviver));
	} catch (error) {
		if (error instanceof RangeError) {
			const serializedData = serializeBigInts(text);
			const parsed = originalParse(serializedData);
			return applyReviverIteratively(parsed, reviver);
		}
		throw error;
	}
};
// node_modules/@octokit/request-error/dist-src/index.js
var RequestError = class extends Error {
	name;
	/**
	* http status code
	*/
	status;
	/**
	* Request options that lead to the error.
	*/
	request;
	/**
	* Response object if a response was received
	*/
	response;
	constructor(message, statusCode, options) {
		super(message, { cause: options.cause });
		this.name = "HttpError";
		this.status = Number.parseInt(statusCode);
		if (Number.isNaN(this.status)) this.status = 0;
		/* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
		if ("response" in options) this.response = options.response;
		const requestCopy = Object.assign({}, options.request);
		if (options.request.headers.authorization) requestCopy.headers = Object.assign({}, options.request.headers, { authorization: options.request.headers.authorization.replace(/(?<! ) .*$/, " [REDACTED]") });
		requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
		this.request = requestCopy;
	}
};
// node_modules/@octokit/request/dist-bundle/index.js
var defaults_default = { headers: { "user-agent": `octokit-request.js/10.0.16 ${getUserAgent()}` } };
function isPlainObject(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
var noop = () => "";
async function fetchWrapper(requestOptions) {
	const fetch = requestOptions.request?.fetch || globalThis.fetch;
	if (!fetch) throw new Error("fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing");
	const log = requestOptions.request?.log || console;
	const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
	const body = isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
	const requestHeaders = Object.fromEntries(Object.entries(requestOptions.headers).map(([name, value]) => [name, String(value)]));
	let fetchResponse;
	try {
		fetchResponse = await fetch(requestOptions.url, {
			method: requestOptions.method,
			body,
			redirect: requestOptions.request?.redirect,
			headers: requestHeaders,
			signal: requestOptions.request?.signal,
			...requestOptions.body && { duplex: "half" }
		});
	} catch (error) {
		let message = "Unknown Error";
		if (error instanceof Error) {
			if (error.name === "AbortError") {
				error.status = 500;
				throw error;
			}
			message = error.message;
			if (error.name === "TypeError" && "cause" in error) {
				if (error.cause instanceof Error) message = error.cause.message;
				else if (typeof error.cause === "string") message = error.cause;
			}
		}
		const requestError = new RequestError(message, 500, { request: requestOptions });
		requestError.cause = error;
		throw requestError;
	}
	const status = fetchResponse.status;
	const url = fetchResponse.url;
	const responseHeaders = {};
	for (const [key, value] of fetchResponse.headers) responseHeaders[key] = value;
	const octokitResponse = {
		url,
		status,
		headers: responseHeaders,
		data: ""
	};
	if ("deprecation" in responseHeaders) {
		const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
		const deprecationLink = matches && matches.pop();
		log.warn(`[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`);
	}
	if (status === 204 || status === 205) return octokitResponse;
	if (requestOptions.method === "HEAD") {
		if (status < 400) return octokitResponse;
		throw new RequestError(fetchResponse.statusText, status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status === 304) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError("Not modified", status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status >= 400) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError(toErrorMessage(octokitResponse.data), status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
	return octokitResponse;
}
async function getResponseData(response) {
	const contentType = response.headers.get("content-type");
	if (!contentType) return response.text().catch(noop);
	const mimetype = parse(contentType);
	if (isJSONResponse(mimetype)) {
		let text = "";
		try {
			text = await response.text();
			return JSONParse(text);
		} catch (err) {
			return text;
		}
	} else if (mimetype.type.startsWith("text/") || mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") return response.text().catch(noop);
	else return response.arrayBuffer().catch(
		/* v8 ignore next -- @preserve */
		() => /* @__PURE__ */ new ArrayBuffer(0)
	);
}
function isJSONResponse(mimetype) {
	return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
	if (typeof data === "string") return data;
	if (data instanceof ArrayBuffer) return "Unknown error";
	if (typeof data === "object" && data !== null && "message" in data) {
		const objectData = data;
		const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
		return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
	}
	return `Unknown error: ${JSON.stringify(data)}`;
}
function withDefaults(oldEndpoint, newDefaults) {
	const endpoint2 = oldEndpoint.defaults(newDefaults);
	const newApi = function(route, parameters) {
		const endpointOptions = endpoint2.merge(route, parameters);
		if (!endpointOptions.request || !endpointOptions.request.hook) return fetchWrapper(endpoint2.parse(endpointOptions));
		const request2 = (route2, parameters2) => {
			return fetchWrapper(endpoint2.parse(endpoint2.merge(route2, parameters2)));
		};
		Object.assign(request2, {
			endpoint: endpoint2,
			defaults: withDefaults.bind(null, endpoint2)
		});
		return endpointOptions.request.hook(request2, endpointOptions);
	};
	return Object.assign(newApi, {
		endpoint: endpoint2,
		defaults: withDefaults.bind(null, endpoint2)
	});
}
var request = withDefaults(endpoint, defaults_default);
/* v8 ignore next -- @preserve */
/* v8 ignore else -- @preserve */
// src/github/exact-json.ts
/** A whole JSON string, or a JSON number: strings are consumed first, so that digits inside them are left alone. */
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;
const longInteger = /^-?[1-9]\d{15,}$/;
/**
* The value of a JSON text, with integers of 16 digits or more as decimal text: GitHub's delivery ids exceed what a number can hold.
* Undefined where the text is not JSON.
*/
function exactJson(text) {
	const quoted = text.replace(stringOrNumber, (token) => longInteger.test(token) ? `"${token}"` : token);
	try {
		return JSON.parse(quoted);
	} catch {
		return;
	}
}
// src/github/transport.ts
/** A transport to one API base. `fetch` is asked for with the first request. */
function transport({ apiBase, apiVersion, userAgent, fetch }) {
	return async (call, token, signal) => {
		try {
			const response = await request({
				method: call.method,
				baseUrl: apiBase,
				url: literalPath(call.path),
				headers: {
					accept: acceptOf(call.path),
					authorization: `Bearer ${token}`,
					"user-agent": userAgent,
					"x-github-api-version": apiVersion
				},
				...call.body === void 0 ? {} : { data: call.body },
				request: {
					fetch: await fetch(),
					redirect: "manual",
					parseSuccessResponseBody: false,
					signal,
					log: silent
				}
			});
			return await received(response.status, response.headers, response.data, signal);
		} catch (error) {
			return refused(error, signal);
		}
	};
}
/** Octokit prints deprecations to the console, where only the entries may print. */
const silent = {
	debug() {},
	info() {},
	warn() {},
	error() {}
};
/** Octokit reads `:name` and `{name}` in a path as places for parameters. */
function literalPath(path) {
	return path.replaceAll(":", "%3A").replaceAll("{", "%7B").replaceAll("}", "%7D");
}
function acceptOf(path) {
	return path.startsWith("/admin/hooks") ? targetTraits({ kind: "global" }).accept : targetTraits({
		kind: "organization",
		owner: ""
	}).accept;
}
async function received(status, headers, data, signal) {
	const head = {
		status,
		headers: headerTexts$1(headers)
	};
	if (!isStream(data)) return {
		...head,
		text: "",
		body: void 0
	};
	try {
		const text = new TextDecoder().decode(await wholeBody(data));
		const body = exactJson(text);
		const isCutShort = text !== "" && body === void 0 && /json/.test(head.headers["content-type"] ?? "");
		return {
			...head,
			text,
			body,
			...isCutShort ? {
				loss: "broken",
				lossCode: "invalid JSON"
			} : {}
		};
	} catch (error) {
		return {
			...head,
			text: "",
			body: void 0,
			...lossOf(error, signal)
		};
	}
}
function isStream(data) {
	return typeof data === "object" && data !== null && Symbol.asyncIterator in data;
}
function refused(error, signal) {
	const response = error instanceof Error && "response" in error ? error.response : void 0;
	if (typeof response !== "object" || response === null || !("status" in response) || !("headers" in response)) return {
		status: 0,
		headers: {},
		text: "",
		body: void 0,
		...lossOf(error, signal)
	};
	const data = "data" in response ? response.data : void 0;
	const isText = typeof data === "string";
	return {
		status: Number(response.status),
		headers: headerTexts$1(Object(response.headers)),
		text: isText ? data : "",
		body: isText ? void 0 : data
	};
}
function headerTexts$1(headers) {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
const unreachable = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"UND_ERR_CONNECT_TIMEOUT",
	"ERR_INVALID_URL",
	"UND_ERR_INVALID_ARG"
]);
function lossOf(error, signal) {
	if (signal.aborted) return signal.reason instanceof Error && signal.reason.name === "TimeoutError" ? {
		loss: "broken",
		lossCode: "no answer in time"
	} : {
		loss: "cancelled",
		lossCode: "cancelled"
	};
	const code = networkCode(error);
	if (unreachable.has(code) || code.startsWith(proxyRefusal)) return {
		loss: "unreachable",
		lossCode: code
	};
	return {
		loss: /CERT|SELF_SIGNED|UNABLE_TO_/.test(code) ? "untrusted" : "broken",
		lossCode: code
	};
}
const proxyRefusal = "the proxy answered";
/** The code deepest in the chain of causes: the outer errors only say that fetching failed. */
function networkCode(error) {
	let code = "";
	for (let at = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth += 1) {
		const [, status] = /^Proxy response \((\d+)\)/.exec(at.message) ?? [];
		if (status !== void 0) return `${proxyRefusal} ${status}`;
		if ("code" in at && typeof at.code === "string") code = at.code;
	}
	return code === "" ? "the connection broke" : code;
}
// src/github/client.ts
/** A client of one access. Clients of one run share its `limits`; those of one token then wait and write at one pace. */
function createClient(options) {
	const { apiBase, clock, random, signal } = options;
	const shared = options.limits ?? limits({
		...options,
		signal,
		product: productOf(apiBase)
	});
	const redacted = redactor(options.known);
	let fetch;
	const send = transport({
		...options,
		userAgent: `hookherd/${options.version ?? "dev"}`,
		fetch: () => {
			fetch ??= options.fetch === void 0 ? fetchFor(apiBase, options.environment ?? {}) : Promise.resolve(options.fetch);
			return fetch;
		}
	});
	const tokenFor = (call) => options.token(call.tokenOf ?? call.path);
	/** One request; undefined where the run was cancelled before it left. */
	async function once(call, limit) {
		const token = await tokenFor(call);
		if (signal?.aborted) return void 0;
		const began = clock.now();
		const reply = await inFlight({
			timeoutMilliseconds: options.timeoutMilliseconds ?? 3e4,
			cancel: signal,
			graceMilliseconds: call.method === "GET" ? 0 : options.graceMilliseconds ?? 6e3
		}, (ending) => send(call, token, ending));
		limit.learn(reply);
		if (reply.loss !== void 0) limit.lose(began);
		const remaining = Number(reply.headers["x-ratelimit-remaining"] ?? NaN);
		const rateLimitRemaining = Number.isNaN(remaining) ? void 0 : remaining;
		options.onRequest?.({
			method: call.method,
			path: call.path,
			status: reply.status,
			rateLimitRemaining
		});
		return reply;
	}
	async function exchanged(call) {
		try {
			const limit = shared.of(await tokenFor(call));
			const attempts = () => repeated(call.method, limit, {
				send: () => once(call, limit),
				clock,
				random,
				signal
			});
			return await (call.method === "GET" ? attempts() : limit.oneAtATime(attempts));
		} catch (error) {
			if (signal?.aborted) return {
				...nothingSent,
				givenUp: "cancelled"
			};
			throw error;
		}
	}
	async function exchange(call) {
		return exchanged(guardedCall(call, options.access));
	}
	return {
		apiBase,
		token: options.token,
		limits: shared,
		redacted,
		exchange,
		async write(request) {
			return exchanged(guardedWrite(request, options.access));
		},
		async get(path, subject) {
			const done = await exchange({
				method: "GET",
				path
			});
			if (isSuccess(done.reply)) return done.reply;
			throw explainedFailure(done, {
				method: "GET",
				path,
				subject,
				apiBase,
				redacted
			});
		}
	};
}
// src/github/moved.ts
/** Whether GitHub names another place instead of answering. */
function isRedirect({ status }) {
	return [
		301,
		302,
		303,
		307,
		308
	].includes(status);
}
/**
* A target that GitHub redirects has a new name: hooks are never read or written under another name than the config says. GitHub names
* the new place by its number, so the name is asked for, on the same host.
*/
async function movedFailure(client, reply, target) {
	const location = reply.headers.location ?? textField(reply.body, "url") ?? "";
	const name = await nameOf(client, location, hooksPath(target)) ?? client.redacted(location).replace(/[?#].*$/s, "");
	const place = name === "" ? "another place that it does not name" : name;
	const isRenamed = target.kind !== "global" && !place.includes("://") && name !== "";
	return new Failure("api-error", `GitHub says that ${targetName(target)} has moved to ${place} (${reply.status}).`, { hint: isRenamed ? `Write ${place} in place of ${targetName(target)} in the config.` : "Write the new name in the config, and check that api-url is the address of the API." });
}
async function nameOf(client, location, tokenOf) {
	if (!URL.canParse(location, client.apiBase)) return void 0;
	const url = new URL(location, `${client.apiBase}/`);
	const base = new URL(client.apiBase);
	const path = /\/(?:repositories|organizations)\/\d+(?=\/hooks$)/.exec(url.pathname)?.[0];
	if (url.origin !== base.origin || path === void 0) return void 0;
	const { reply } = await client.exchange({
		method: "GET",
		path,
		tokenOf
	});
	if (!isSuccess(reply)) return void 0;
	return textField(reply.body, "full_name") ?? textField(reply.body, "login");
}
// src/github/installation.ts
/** The installation of the app on an owner, an organization or a user. Rejects with a `Failure` where there is none that works. */
async function installationOn(app, owner) {
	const done = await lookedUp(app, owner);
	const installation = isSuccess(done.reply) ? readInstallation(done.reply.body) : void 0;
	if (installation === void 0) throw refusal(app, done, owner);
	const suspended = textField(done.reply.body, "suspended_at");
	if (suspended === void 0) return installation;
	throw new Failure("not-permitted", `The installation of the app on ${owner} is suspended since ${suspended}.`, { hint: "An owner can unsuspend it in the settings of the organization, under GitHub Apps." });
}
async function lookedUp(app, owner) {
	const name = encodeURIComponent(owner);
	const done = await app.exchange({
		method: "GET",
		path: `/orgs/${name}/installation`
	});
	if (isRedirect(done.reply)) throw await movedOwner(app, done, owner);
	if (done.reply.status !== 404 || isUnknownApp(done)) return done;
	const user = await app.exchange({
		method: "GET",
		path: `/users/${name}/installation`
	});
	return user.reply.status === 404 ? done : user;
}
function readInstallation(body) {
	const id = idField(body, "id");
	const account = textField(jsonField(body, "account"), "login");
	const permissions = jsonField(body, "permissions");
	if (id === void 0 || account === void 0 || typeof permissions !== "object" || permissions === null) return void 0;
	return {
		id,
		account,
		permissions: { ...permissions }
	};
}
/** GitHub names the new place by its number; the installation there tells the new name. */
async function movedOwner(app, { reply }, owner) {
	const location = reply.headers.location ?? textField(reply.body, "url") ?? "";
	const path = /\/organizations\/\d+\/installation$/.exec(location)?.[0];
	const name = textField(jsonField(path === void 0 ? void 0 : (await app.exchange({
		method: "GET",
		path
	})).reply.body, "account"), "login");
	return new Failure("api-error", `GitHub says that ${owner} has moved to ${name ?? "a place where the app is not installed"} (${reply.status}).`, { hint: `Write ${name ?? "the new name"} in place of ${owner} in the config.` });
}
function isUnknownApp({ reply }) {
	return /integration not found/i.test(textField(reply.body, "message") ?? "");
}
function refusal(app, done, owner) {
	const { reply } = done;
	if (reply.status === 401 || isUnknownApp(done)) return unknownApp(done, app);
	if (reply.status === 404) return new Failure("not-permitted", `The app is not installed on ${owner}, or there is no such owner (404).`, { hint: `Install the app on ${owner} with the permission "Webhooks", or check the name.` });
	if (isSuccess(reply)) return new Failure("api-error", `GitHub's answer about the installation of the app on ${owner} is not as described.`);
	return appFailure(app, done, {
		path: `/orgs/${owner}/installation`,
		subject: `the installation of the app on ${owner}`
	});
}
/** 401 with a JWT is about the key, the id or the clock, never about a scope. */
function unknownApp({ reply }, app) {
	const said = app.redacted(textField(reply.body, "message") ?? "").slice(0, 300);
	return new Failure("not-permitted", `GitHub does not accept the JWT of the app (${reply.status} "${said}").`, { hint: "Check app-id and app-private-key (both of one app, the key not deleted), api-url, and the clock of this machine." });
}
/** Why a request with the app's JWT failed, explained as those with a token are. */
function appFailure(app, done, { path, subject }) {
	const { reason, message, hint } = explained(done, {
		method: "GET",
		path,
		subject,
		apiBase: app.apiBase,
		redacted: app.redacted
	});
	return new Failure(reason, message, hint === "" ? {} : { hint });
}
// src/github/installation-token.ts
const attempts = 3;
const hour = 36e5;
/** Makes a token of an installation that may do one thing. Rejects with a `Failure` that says what is lacking. */
async function installationToken(app, installation, { permission, access, now }) {
	requirePermission(installation, permission, access);
	const path = `/app/installations/${installation.id}/access_tokens`;
	const body = { permissions: { [permission]: access } };
	for (let attempt = 1;; attempt += 1) {
		const done = await app.exchange({
			method: "POST",
			path,
			body
		});
		const { reply } = done;
		const token = isSuccess(reply) ? textField(reply.body, "token") : void 0;
		if (token !== void 0) {
			const expiresAt = Date.parse(textField(reply.body, "expires_at") ?? "");
			return {
				token: new Sensitive(token),
				expiresAt: Number.isNaN(expiresAt) ? now + hour : expiresAt
			};
		}
		if ((reply.status === 0 || reply.status >= 500 || isSuccess(reply)) && done.givenUp === void 0 && attempt < attempts) continue;
		throw appFailure(app, done, {
			path,
			subject: `an installation token for ${installation.account}`
		});
	}
}
function requirePermission({ account, permissions }, permission, access) {
	const held = permissions[permission];
	if (held === "write" || held === access) return;
	throw new Failure("not-permitted", `This run needs the ${permission === "organization_hooks" ? "organization" : "repository"} permission "Webhooks" (${permission}: ${access}) on ${account}, and the installation of the app there ${held === void 0 ? "does not have it" : `has it for ${String(held)} only`}.`, { hint: "Change the permissions of the app, then have an owner accept them in the settings of the organization, under GitHub Apps." });
}
// src/github/revoke.ts
const atOnce = 16;
const timeoutMilliseconds = 3e3;
/** The runner ends a cancelled job ten seconds after it was told, and an answer on its way may have taken six of them. */
const hurriedMilliseconds = 1e3;
/**
* Revokes tokens that GitHub made for this run, so that nobody can use one that leaked. Best effort and quick, even after a cancellation:
* those that are not revoked end within the hour by themselves.
*/
async function revokedTokens(options, tokens) {
	if (tokens.length === 0) return;
	const send = transport({
		...options,
		userAgent: `hookherd/${options.version ?? "dev"}`,
		fetch: async () => options.fetch ?? fetchFor(options.apiBase, options.environment ?? {})
	});
	const call = {
		method: "DELETE",
		path: "/installation/token"
	};
	const isHurried = options.signal?.aborted === true;
	const time = isHurried ? hurriedMilliseconds : timeoutMilliseconds;
	const revoke = async (token) => {
		const { status } = await send(call, token.reveal(), AbortSignal.timeout(time));
		if (!isHurried && (status === 0 || status >= 500)) await send(call, token.reveal(), AbortSignal.timeout(timeoutMilliseconds));
	};
	for (let from = 0; from < tokens.length; from += atOnce) await Promise.all(tokens.slice(from, from + atOnce).map(revoke));
}
// src/github/token-place.ts
/** The place of a path. Throws a `Failure` for the endpoints that GitHub keeps from apps. */
function tokenPlace(path) {
	const [, list = "", owner] = path.replace(/\?.*$/s, "").split("/");
	if (list === "admin") throw new Failure("not-permitted", "Global hooks cannot be managed with a GitHub App: GitHub hides them from apps.", { hint: "Give the input token a classic token with the scope site_admin, of a site administrator, in a run of its own." });
	if (list !== "orgs" && list !== "repos" || owner === void 0) throw new Failure("not-permitted", "A token of a GitHub App is made for one owner, and this request names none.");
	return {
		owner: decodeURIComponent(owner),
		permission: list === "orgs" ? "organization_hooks" : "repository_hooks"
	};
}
// src/github/app-token.ts
/** A token that ends so soon is made anew rather than used. */
const spareMilliseconds = 3e5;
/**
* Tokens of a GitHub App's installations: one for each owner and kind of hook, made when it is first needed, with the one permission that
* it needs, and revoked at the end.
*/
function appTokens({ app, client: given, clock, least, mask }) {
	const client = createClient({
		...given,
		token: () => appJwt(app, clock.now()),
		access: "read",
		limits: unpaced(given.limits)
	});
	const installations = /* @__PURE__ */ new Map();
	const tokens = /* @__PURE__ */ new Map();
	const made = [];
	async function create(path, access) {
		const { owner, permission } = tokenPlace(path);
		const key = owner.toLowerCase();
		const installation = installations.get(key) ?? installationOn(client, owner);
		installations.set(key, installation);
		const token = await installationToken(client, await installation, {
			permission,
			access,
			now: clock.now()
		});
		made.push(token);
		mask([token.token]);
		return token;
	}
	return {
		isApp: true,
		async tokenFor(path, wanted) {
			const { owner, permission } = tokenPlace(path);
			const access = wanted === "read" ? least : "write";
			const key = `${owner.toLowerCase()} ${permission} ${access}`;
			const known = tokens.get(key);
			const held = known === void 0 ? void 0 : await known;
			if (held !== void 0 && held.expiresAt - clock.now() > spareMilliseconds) return held.token.reveal();
			const begun = tokens.get(key);
			const pending = begun === void 0 || begun === known ? create(path, access) : begun;
			tokens.set(key, pending);
			return (await pending).token.reveal();
		},
		async close() {
			await revokedTokens(given, made.filter(({ expiresAt }) => expiresAt > clock.now()).map(({ token }) => token));
			made.length = 0;
			tokens.clear();
		}
	};
}
/**
* Tokens are no content: GitHub's pace for writes is not for them, and they need not be made one after the other. Every JWT is of one app,
* which has limits of its own.
*/
function unpaced(limits) {
	const ofApp = {
		...limits.of("app"),
		pace: async () => {},
		oneAtATime: (task) => task()
	};
	return {
		...limits,
		of: () => ofApp
	};
}
// src/deliveries/delivery-detail.ts
/**
* Request headers that may be shown: GitHub itself once put a hook's secret into another one (its notice of April 2026), so that no
* header is let through because it looks harmless.
*/
const shownHeaders = [
	"x-github-delivery",
	"x-github-event",
	"x-github-hook-id"
];
// src/github/delivery-json.ts
/** Reads one element of the answer to `GET …/hooks/ID/deliveries`. Only what a delivery is found by is needed. */
function readDelivery(json) {
	const id = idField(json, "id");
	if (id === void 0) return { problem: "a delivery without a numeric id" };
	const guid = textField(json, "guid");
	if (guid === void 0 || guid === "") return { problem: `delivery ${id} without a guid` };
	const deliveredAt = Date.parse(textField(json, "delivered_at") ?? "");
	if (Number.isNaN(deliveredAt)) return { problem: `delivery ${id} without a time` };
	const statusCode = jsonField(json, "status_code");
	const duration = jsonField(json, "duration");
	return { delivery: {
		id,
		guid,
		deliveredAt,
		isRedelivery: jsonField(json, "redelivery") === true,
		durationSeconds: typeof duration === "number" ? duration : 0,
		status: textField(json, "status") ?? "",
		statusCode: typeof statusCode === "number" ? statusCode : 0,
		event: textField(json, "event") ?? "",
		action: textField(json, "action") ?? "",
		isThrottled: (textField(json, "throttled_at") ?? "") !== ""
	} };
}
// src/github/link.ts
/** The parts of a `Link` header by their relation; a part that is no link is left out. */
function links(header) {
	const found = /* @__PURE__ */ new Map();
	for (const match of (header ?? "").matchAll(/<([^<>]*)>\s*((?:;\s*[a-z]+\*?="?[^",;]*"?\s*)*)/gi)) {
		const relation = /;\s*rel="?([^",;]*)"?/i.exec(match[2] ?? "")?.[1];
		if (relation === void 0) continue;
		for (const word of relation.split(/\s+/)) found.set(word, match[1] ?? "");
	}
	return found;
}
/**
* The query of the page that a link names, without `?`; undefined where the link leaves the host or the list. GitHub names lists by
* number in links (`/organizations/1/hooks` for `/orgs/acme/hooks`), so only the query is taken over.
*/
function linkedQuery(link, list) {
	const base = new URL(list.apiBase);
	if (!URL.canParse(link, list.apiBase)) return void 0;
	const url = new URL(link, base);
	const prefix = base.pathname.replace(/\/$/, "");
	if (url.origin !== base.origin || !url.pathname.startsWith(`${prefix}/`)) return void 0;
	return isSameList(url.pathname.slice(prefix.length), list.path) ? url.search.slice(1) : void 0;
}
function isSameList(linked, list) {
	if (linked.toLowerCase() === list.toLowerCase()) return true;
	return linked.replace(/^\/(organizations|repositories|user)\/\d+(?=\/)/, "/$1/#") === list.replace(/^\/orgs\/[^/]+/, "/organizations/#").replace(/^\/repos\/[^/]+\/[^/]+/, "/repositories/#").replace(/^\/users\/[^/]+/, "/user/#");
}
// src/github/delivery-log.ts
/**
* The deliveries of a hook, newest first, by the cursors that GitHub links to. Reading ends with the first page that reaches back beyond
* `since`, since the log is in the order of time. GHES may ignore the filter by status, so it is held here as well.
*/
async function deliveryLog(client, place, range) {
	const { since = Number.NEGATIVE_INFINITY, status, maxPages } = range;
	const found = /* @__PURE__ */ new Map();
	const queries = /* @__PURE__ */ new Set();
	let query = `per_page=100${status === void 0 ? "" : `&status=${status}`}`;
	while (query !== void 0 && queries.size < maxPages) {
		queries.add(query);
		const reply = await client.get(`${place.path}?${query}`, place.subject);
		const page = deliveries(reply, place, queries.size);
		for (const delivery of page) found.set(delivery.id, delivery);
		const oldest = page.at(-1);
		query = oldest === void 0 || oldest.deliveredAt < since ? void 0 : nextQuery$1(reply, client, place, queries);
	}
	return {
		deliveries: [...found.values()].filter((delivery) => delivery.deliveredAt >= since && isOfClass(delivery, status)),
		isWhole: query === void 0
	};
}
function isOfClass({ statusCode }, status) {
	if (status === void 0) return true;
	return status === "success" ? statusCode >= 200 && statusCode < 400 : statusCode >= 400 && statusCode < 600;
}
function deliveries({ body }, place, page) {
	if (!Array.isArray(body)) throw malformed$2(place, page, "no list of deliveries");
	return body.map((json) => {
		const read = readDelivery(json);
		if ("problem" in read) throw malformed$2(place, page, read.problem);
		return read.delivery;
	});
}
function nextQuery$1(reply, { apiBase }, place, read) {
	const next = links(reply.headers.link).get("next");
	if (next === void 0) return void 0;
	const query = linkedQuery(next, {
		apiBase,
		path: place.path
	});
	if (query === void 0) throw malformed$2(place, read.size, "a link to a next page that is not of this list");
	if (read.has(query)) throw malformed$2(place, read.size, "a link to a page that was read before");
	return query;
}
function malformed$2({ subject }, page, found) {
	return new Failure("api-error", `Page ${page} of ${subject} is not as GitHub describes it: it has ${found}. Nothing is concluded from such a log.`, { hint: "Check that api-url is the address of the API and that no proxy changes its answers; else run again." });
}
// src/github/json-slice.ts
/**
* The text of the value at a path of keys in a JSON text, verbatim: key order, white space and the spelling of numbers are lost by
* parsing, and a signature is over the bytes. Undefined where there is no such value. The text must be JSON. Of repeated keys the last
* counts, as it does for `JSON.parse`.
*/
function jsonSlice(text, keys) {
	let value = text.trim();
	for (const key of keys) {
		const found = members(value).get(key);
		if (found === void 0) return void 0;
		value = found;
	}
	return value;
}
const token = /\s*("(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+)/gsy;
/** The members of a JSON object with their values as text; none where the text is no object. */
function members(text) {
	const found = /* @__PURE__ */ new Map();
	let depth = 0;
	let key;
	let start = -1;
	let last;
	for (const match of text.matchAll(token)) {
		const [whole, word = ""] = match;
		const at = match.index + whole.length - word.length;
		if (match.index === 0 && word !== "{") return found;
		if (depth === 1 && (word === "," || word === "}") && key !== void 0) {
			found.set(key, text.slice(start, at).trim());
			key = void 0;
		}
		if (depth === 1 && word === ":" && key === void 0) {
			key = JSON.parse(last?.[1] ?? "\"\"");
			start = at + 1;
		}
		if (word === "{" || word === "[") depth += 1;
		if (word === "}" || word === "]") depth -= 1;
		last = match;
	}
	return found;
}
// src/github/deliveries.ts
/** The delivery logs behind a client. What may leave, the access of the client decides. */
function createDeliveryApi(client, clock) {
	const post = (path, subject) => triggered(client, clock, {
		path,
		subject
	});
	return {
		list: (target, hookId, range) => {
			if (!targetTraits(target).hasDeliveries) throw noLog();
			const subject = `the deliveries of hook ${hookId} of ${targetName(target)}`;
			return deliveryLog(client, {
				path: deliveriesPath(target, hookId),
				subject
			}, range);
		},
		async one(target, hookId, deliveryId) {
			if (!targetTraits(target).hasDeliveries) throw noLog();
			const path = `${deliveriesPath(target, hookId)}/${deliveryId}`;
			const exchange = await client.exchange({
				method: "GET",
				path
			});
			const { apiBase, redacted } = client;
			if (isSuccess(exchange.reply)) return detail(exchange.reply, deliveryId, redacted);
			if (exchange.reply.status === 404 && exchange.givenUp === void 0) return void 0;
			throw explainedFailure(exchange, {
				method: "GET",
				path,
				subject: `delivery ${deliveryId}`,
				apiBase,
				redacted
			});
		},
		redeliver: (target, hookId, deliveryId) => post(`${deliveriesPath(target, hookId)}/${deliveryId}/attempts`, `redelivering delivery ${deliveryId}`),
		ping: (target, hookId) => post(`${hooksPath(target)}/${hookId}/pings`, `pinging hook ${hookId}`)
	};
}
function deliveriesPath(target, hookId) {
	return `${hooksPath(target)}/${hookId}/deliveries`;
}
function noLog() {
	return new Failure("input-invalid", "GitHub keeps no delivery log of global hooks that could be read.");
}
async function triggered(client, clock, { path, subject }) {
	const started = clock.now();
	const exchange = await client.exchange({
		method: "POST",
		path
	});
	const { reply, givenUp, sent } = exchange;
	const at = sentAt(reply, started, clock.now());
	if (isSuccess(reply) && givenUp === void 0) return {
		status: reply.status,
		body: reply.body,
		explanation: "",
		at
	};
	const { apiBase, redacted } = client;
	const { reason, message, hint } = explained(exchange, {
		method: "POST",
		path,
		subject,
		apiBase,
		redacted
	});
	const isOfOneHook = reason !== "rate-limited" && reason !== "cancelled" && [404, 422].includes(reply.status);
	return {
		status: reply.status,
		body: reply.body,
		explanation: hint === "" ? message : `${message} ${hint}`,
		at,
		...isOfOneHook ? {} : { reason },
		...sent ? {} : { notSent: true }
	};
}
/**
* When a request left, by GitHub's clock, in whole seconds like the times in its log. The clock of this machine counts where GitHub's
* date, which is cut to a second, could be of the same; else the date does, less what the answer took and what was cut.
*/
function sentAt({ headers }, started, ended) {
	const date = Date.parse(headers.date ?? "");
	const sent = Number.isNaN(date) || date <= ended && date + 1e3 > started ? started : date - Math.max(0, ended - started) - 1e3;
	return Math.floor(sent / 1e3) * 1e3;
}
function detail(reply, deliveryId, redacted) {
	const read = readDelivery(reply.body);
	if ("problem" in read) throw new Failure("api-error", `Delivery ${deliveryId} is not as GitHub describes it: it has ${read.problem}.`);
	const headers = headerTexts(jsonField(jsonField(reply.body, "request"), "headers"));
	const payload = jsonSlice(reply.text, ["request", "payload"]);
	const hasPayload = payload !== void 0 && payload !== "null";
	const response = textField(jsonField(reply.body, "response"), "payload");
	const signature = headers?.get("x-hub-signature-256");
	return {
		delivery: read.delivery,
		headers: headers && Object.fromEntries([...headers].filter(([name]) => shownHeaders.some((shown) => shown === name))),
		mediaType: headers?.get("content-type"),
		signature: signature === void 0 ? void 0 : new Sensitive(signature),
		payload: hasPayload ? new Sensitive(payload) : void 0,
		response: response === void 0 ? void 0 : new Sensitive(response),
		redactedPayload: hasPayload ? redacted(payload) : void 0
	};
}
/** GitHub varies the case of header names. */
function headerTexts(headers) {
	if (typeof headers !== "object" || headers === null) return void 0;
	return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
// src/github/live-hook.ts
/** `known` are values that must not be shown in the hook's URL, such as those of `${NAME}`. */
function readHook(json, known) {
	const id = idField(json, "id");
	if (id === void 0) return { problem: "a hook without a numeric id" };
	const active = jsonField(json, "active");
	if (typeof active !== "boolean") return { problem: `hook ${id} without a boolean "active"` };
	const events = textsField(json, "events");
	if (events === void 0) return { problem: `hook ${id} without a list of events` };
	const config = jsonField(json, "config");
	if (typeof config !== "object" || config === null) return { problem: `hook ${id} without a config` };
	const name = textField(json, "name") ?? "web";
	const url = textField(config, "url");
	if (url === void 0 && name === "web") return { problem: `hook ${id} without a URL in its config` };
	return { hook: {
		id,
		name,
		url: liveUrl(url ?? "", known),
		contentType: textField(config, "content_type") ?? "form",
		insecureSsl: isInsecure(jsonField(config, "insecure_ssl")),
		active,
		events: sortedSet(events),
		hasSecret: showsSecret(config),
		createdAt: textField(json, "created_at") ?? "",
		updatedAt: textField(json, "updated_at") ?? ""
	} };
}
// src/github/visibility.ts
const scopesByKind = {
	organization: ["admin:org_hook"],
	repository: [
		"admin:repo_hook",
		"write:repo_hook",
		"read:repo_hook",
		"repo",
		"public_repo"
	],
	global: ["site_admin"]
};
/**
* Rejects the token of an OAuth app, known by its prefix or by the header of an answer. Such a token sees only the hooks that its app made,
* and says nothing of the others. (The client ids of GitHub Apps, whose user tokens see more, begin with `Iv`.)
*/
function refuseOAuthApp(token, headers, path) {
	const clientId = headers["x-oauth-client-id"];
	if (!(token.startsWith("gho_") || clientId !== void 0 && clientId !== "" && !/^Iv/i.test(clientId))) return;
	throw new Failure("not-permitted", "The token is of an OAuth app (such as the login of gh), which sees only the hooks that the app itself made; the others would look as if they did not exist.", { hint: neededText(path, "GET") });
}
/** Whether an answer without hooks shows that there are none. Only classic tokens say what they may see, by their scopes. */
function isEmptyListBelieved(target, headers) {
	const scopes = headers["x-oauth-scopes"];
	const isFineGrained = headers["x-accepted-github-permissions"] !== void 0;
	if (scopes === void 0 || scopes.trim() === "" && isFineGrained) return true;
	const held = new Set(scopes.split(",").map((scope) => scope.trim()));
	return scopesByKind[target.kind].some((scope) => held.has(scope));
}
// src/github/list.ts
/**
* All hooks of a target that the token may see. Rejects with a `Failure` when a page is missing or not as described, when the list
* keeps changing while it is read, or when the token is of a kind that does not see every hook.
*/
async function listedHooks(client, target, known) {
	const path = hooksPath(target);
	const subject = target.kind === "global" ? "the global hooks" : `the hooks of ${targetName(target)}`;
	const place = {
		target,
		path,
		subject,
		known
	};
	refuseOAuthApp(await client.token(path), {}, path);
	const hooks = await steadyHooks(client, place) ?? await steadyHooks(client, place);
	if (hooks !== void 0) return { hooks };
	throw new Failure("api-error", `The list of ${subject} changed while it was read, twice in a row.`, { hint: "Something else writes these hooks at this moment: run again when it is done." });
}
/** The hooks of all pages; undefined when the pages do not fit together, since hooks came or went between them. */
async function steadyHooks(client, place) {
	const hooks = /* @__PURE__ */ new Map();
	const queries = /* @__PURE__ */ new Set();
	let last = 1;
	let count = 0;
	for (let query = "per_page=100"; query !== void 0;) {
		queries.add(query);
		const page = await readPage(client, place, {
			query,
			number: queries.size
		});
		for (const hook of page.hooks) hooks.set(hook.id, hook);
		count += page.hooks.length;
		last = Math.max(last, page.last ?? 0);
		if (page.next !== void 0 && queries.has(page.next)) throw malformed$1(place, queries.size, "a link to a page that was read before");
		if (page.next === void 0 && count === 0) believeEmpty(place, page);
		query = page.next;
	}
	return hooks.size === count && queries.size >= last ? [...hooks.values()] : void 0;
}
async function readPage(client, place, { query, number }) {
	const { path, known } = place;
	const reply = await answered$1(client, place, `${path}?${query}`);
	refuseOAuthApp("", reply.headers, path);
	if (!Array.isArray(reply.body)) throw malformed$1(place, number, "no list of hooks");
	const hooks = reply.body.map((json) => {
		const read = readHook(json, known);
		if ("problem" in read) throw malformed$1(place, number, read.problem);
		return read.hook;
	});
	const linked = links(reply.headers.link);
	const next = linked.get("next");
	const nextQuery = next === void 0 ? void 0 : linkedQuery(next, {
		apiBase: client.apiBase,
		path
	});
	if (next !== void 0 && nextQuery === void 0) throw malformed$1(place, number, "a link to a next page that is not of this list");
	const lastLink = linked.get("last");
	const lastQuery = lastLink === void 0 ? void 0 : linkedQuery(lastLink, {
		apiBase: client.apiBase,
		path
	});
	const last = Number(new URLSearchParams(lastQuery ?? "").get("page") ?? "");
	return {
		hooks,
		headers: reply.headers,
		next: nextQuery,
		last: Number.isSafeInteger(last) && last > 0 ? last : void 0
	};
}
async function answered$1(client, { target, subject }, path) {
	const done = await client.exchange({
		method: "GET",
		path
	});
	if (isSuccess(done.reply)) return done.reply;
	if (isRedirect(done.reply)) throw await movedFailure(client, done.reply, target);
	throw explainedFailure(done, {
		method: "GET",
		path,
		subject,
		apiBase: client.apiBase,
		redacted: client.redacted
	});
}
function believeEmpty({ target, subject, path }, page) {
	if (isEmptyListBelieved(target, page.headers)) return;
	throw new Failure("not-permitted", `GitHub shows no hooks, but the token may not see ${subject}: it has the scopes ${page.headers["x-oauth-scopes"] || "(none)"}.`, { hint: neededText(path, "GET") });
}
function malformed$1({ subject }, page, found) {
	return new Failure("api-error", `Page ${page} of ${subject} is not as GitHub describes it: it has ${found}. Nothing is concluded from such a list.`, { hint: "Check that api-url is the address of the API and that no proxy changes its answers; else run again." });
}
// src/github/hook-api.ts
/** The hook endpoints of one API base. With access `read` it rejects every write before anything leaves. */
function createHookApi(options) {
	const client = createClient(options);
	return {
		client,
		list: (target) => listedHooks(client, target, options.known),
		async send(request) {
			try {
				return answerTo(request, await client.write(request), client, options.known);
			} catch (error) {
				if (error instanceof Failure) return tokenless(error);
				throw error;
			}
		},
		waitedMilliseconds: () => client.limits.waitedMilliseconds()
	};
}
function answerTo(request, exchange, client, known) {
	const { reply, givenUp, sent, uncertain } = exchange;
	if (isSuccess(reply) && givenUp === void 0) return {
		status: reply.status,
		body: reply.body,
		explanation: ""
	};
	const redacted = redactor([...known, ...carried(request)]);
	const { method, path } = request;
	const explanation = explained(exchange, {
		method,
		path,
		subject: subjectOf(request),
		apiBase: client.apiBase,
		redacted
	});
	const reason = runReason(explanation, reply.status);
	return {
		status: reply.status,
		body: reply.body,
		explanation: explanation.hint === "" ? explanation.message : `${explanation.message} ${explanation.hint}`,
		...reason === void 0 ? {} : { reason },
		...sent ? {} : { notSent: true },
		...uncertain ? { uncertain } : {}
	};
}
/** No token could be had for the write, so it never left. */
function tokenless({ message, hint = "", reason }) {
	return {
		status: 0,
		body: void 0,
		explanation: `${message} ${hint}`.trim(),
		reason: reason === "rate-limited" || reason === "api-error" || reason === "cancelled" ? reason : "not-permitted",
		notSent: true
	};
}
/** 404 and 422 are about the one hook; everything else would meet the others too. */
function runReason({ reason }, status) {
	return reason === "rate-limited" || reason === "cancelled" || status !== 404 && status !== 422 ? reason : void 0;
}
function subjectOf({ kind, path }) {
	const id = /\/hooks\/(\d+)/.exec(path)?.[1];
	switch (kind) {
		case "create": return "creating the hook";
		case "delete": return `deleting hook ${id}`;
		default: return `updating hook ${id}`;
	}
}
function carried(request) {
	if (request.kind === "delete") return [];
	const config = request.kind === "update-config" ? request.body : request.body.config;
	return [
		config?.secret,
		config?.username,
		config?.password
	].filter((value) => value !== void 0);
}
// src/github/hook-facts.ts
/** All that GitHub tells of one hook: the hook, and its config where there is an endpoint for it. */
async function hookFacts(client, { target, id }, known) {
	const path = `${hooksPath(target)}/${id}`;
	const subject = `hook ${id} of ${targetName(target)}`;
	const { body } = await client.get(path, subject);
	const read = readHook(body, known);
	if ("problem" in read) throw new Failure("api-error", `GitHub describes ${subject} as ${read.problem}.`);
	const config = targetTraits(target).update === "minimal" ? await client.get(`${path}/config`, `the config of ${subject}`) : void 0;
	return {
		hook: read.hook,
		lastResponse: lastResponse(jsonField(body, "last_response"), client.redacted),
		config: config && hookConfig(config.body, known)
	};
}
function lastResponse(json, redacted) {
	const status = textField(json, "status");
	if (status === void 0) return void 0;
	const code = jsonField(json, "code");
	return {
		code: typeof code === "number" ? code : void 0,
		status: redacted(status),
		message: redacted(textField(json, "message") ?? "")
	};
}
function hookConfig(json, known) {
	return {
		url: liveUrl(textField(json, "url") ?? "", known),
		contentType: textField(json, "content_type") ?? "form",
		insecureSsl: isInsecure(jsonField(json, "insecure_ssl")),
		hasSecret: showsSecret(json)
	};
}
// src/github/repositories.ts
/**
* The repositories of an owner that the token sees. `isApp`: the token is of an installation, which knows its repositories by itself.
* Rejects with a `Failure` where a page is missing or not as described.
*/
async function ownedRepositories(client, owner, { isApp }) {
	const name = encodeURIComponent(owner);
	const list = (path, query) => ({
		path,
		query: `per_page=100${query}`,
		tokenOf: `/repos/${name}/-`,
		subject: `the repositories of ${owner}`
	});
	if (isApp) return readAll(client, owner, list("/installation/repositories", ""));
	const ofOrganization = list(`/orgs/${name}/repos`, "&type=all&sort=full_name");
	const first = await firstPage(client, ofOrganization);
	if (first.reply.status !== 404) return readAll(client, owner, ofOrganization, first);
	return readAll(client, owner, await isOwn(client, owner) ? list("/user/repos", "&affiliation=owner&sort=full_name") : list(`/users/${name}/repos`, "&type=owner&sort=full_name"));
}
function firstPage(client, { path, query, tokenOf }) {
	return client.exchange({
		method: "GET",
		path: `${path}?${query}`,
		tokenOf
	});
}
/** The private repositories of a user are listed for that user alone. */
async function isOwn(client, owner) {
	const { reply } = await client.exchange({
		method: "GET",
		path: "/user"
	});
	return isSuccess(reply) && textField(reply.body, "login")?.toLowerCase() === owner.toLowerCase();
}
async function readAll(client, owner, list, known) {
	const names = /* @__PURE__ */ new Set();
	const archived = /* @__PURE__ */ new Set();
	const read = /* @__PURE__ */ new Set();
	for (let query = list.query; query !== void 0;) {
		read.add(query);
		const done = (read.size === 1 ? known : void 0) ?? await firstPage(client, {
			...list,
			query
		});
		for (const repository of repositoriesOf(client, list, done)) if (repository.name.toLowerCase().startsWith(`${owner.toLowerCase()}/`)) (repository.archived ? archived : names).add(repository.name);
		query = nextQuery(client, list, done);
		if (query !== void 0 && read.has(query)) throw malformed(list, "a link to a page that was read before");
	}
	return {
		names: [...names],
		archived: [...archived]
	};
}
function repositoriesOf(client, list, done) {
	const { path, subject } = list;
	if (!isSuccess(done.reply)) throw explainedFailure(done, {
		method: "GET",
		path,
		subject,
		apiBase: client.apiBase,
		redacted: client.redacted
	});
	const { body } = done.reply;
	const items = Array.isArray(body) ? body : jsonField(body, "repositories");
	if (!Array.isArray(items)) throw malformed(list, "no list of repositories");
	return items.map((item) => {
		const name = textField(item, "full_name");
		if (name === void 0) throw malformed(list, "a repository without a full name");
		return {
			name,
			archived: jsonField(item, "archived") === true
		};
	});
}
function nextQuery(client, list, { reply }) {
	const next = links(reply.headers.link).get("next");
	if (next === void 0) return void 0;
	const query = linkedQuery(next, {
		apiBase: client.apiBase,
		path: list.path
	});
	if (query === void 0) throw malformed(list, "a link to a next page that is not of this list");
	return query;
}
function malformed({ subject }, found) {
	return new Failure("api-error", `The list of ${subject} is not as GitHub describes it: it has ${found}.`, { hint: "Check that api-url is the address of the API and that no proxy changes its answers; else run again." });
}
// src/github/server-version.ts
/** Major and minor version of a GitHub Enterprise Server. Undefined where it does not say: then checks go by all known versions. */
async function serverVersion(client) {
	try {
		const { reply } = await client.exchange({
			method: "GET",
			path: "/meta"
		});
		const installed = isSuccess(reply) ? textField(reply.body, "installed_version") : void 0;
		return /^\d+\.\d+/.exec(installed ?? "")?.[0];
	} catch (error) {
		if (error instanceof Failure) return void 0;
		throw error;
	}
}
// src/github/token-source.ts
/** One token for everything, as the user gave it. */
function givenToken(token) {
	return {
		tokenFor: async () => token.reveal(),
		isApp: false,
		close: async () => {}
	};
}
// src/github/connect.ts
/** A connection to the GitHub that the settings name, with their token or app. Throws `not-permitted` where there is neither. */
function connectGitHub(options) {
	const { settings } = options;
	const facts = {
		requests: 0,
		rateLimitRemaining: void 0
	};
	const client = {
		...clientOptions(options),
		onRequest: ({ rateLimitRemaining }) => {
			facts.requests += 1;
			facts.rateLimitRemaining = rateLimitRemaining ?? facts.rateLimitRemaining;
		}
	};
	const tokens = tokenSource(options, client);
	const api = (access, known) => createHookApi({
		...client,
		access,
		known: [...known, ...client.known],
		token: (path) => tokens.tokenFor(path, access)
	});
	const connection = (known) => ({
		hooks: (access) => api(access, known),
		deliveries: (access) => createDeliveryApi(api(access, known).client, options.clock),
		hook: (target, id) => hookFacts(api("read", known).client, {
			target,
			id
		}, [...known, ...client.known]),
		repositories: (owner) => ownedRepositories(api("read", known).client, owner, tokens),
		serverVersion: async () => productOf(settings.apiBase).name === "ghes" ? serverVersion(api("read", known).client) : void 0,
		facts: () => ({
			...facts,
			waitedMilliseconds: client.limits.waitedMilliseconds()
		}),
		knowing: connection,
		close: () => tokens.close()
	});
	return connection([]);
}
/** What all clients of a run have in common; they share its limits, so that those of one token wait and write at one pace. */
function clientOptions({ settings, clock, random, signal, environment, version, fetch }) {
	const { apiBase, apiVersion, maxWaitSeconds } = settings;
	const shards = settings.shard?.count ?? 1;
	return {
		apiBase,
		apiVersion,
		maxWaitSeconds,
		shards,
		clock,
		random,
		signal,
		environment,
		version,
		known: credentials(settings),
		...fetch === void 0 ? {} : { fetch },
		limits: limits({
			clock,
			product: productOf(apiBase),
			maxWaitSeconds,
			shards,
			signal
		})
	};
}
function tokenSource({ settings, clock, mask = () => {} }, client) {
	const { app, token, mode } = settings;
	const least = mode === "apply" || mode === "redeliver" || mode === "ping" ? "write" : "read";
	if (app !== void 0) return appTokens({
		app,
		client,
		clock,
		least,
		mask
	});
	if (token !== void 0) return givenToken(token);
	throw new Failure("not-permitted", "There is no token to see the hooks with.", { hint: "In a workflow set the input token (or app-id and app-private-key); on the command line set HOOKHERD_TOKEN." });
}
// src/github/rest-api.ts
/** Comments, issues and pull requests by the same client as the hooks, which can write no hook here. */
function createRestApi(options) {
	const client = createClient({
		...options,
		access: "read"
	});
	const graph = createClient({
		...options,
		access: "read",
		apiBase: options.apiBase.replace(/\/api\/v3$/, "/api"),
		limits: client.limits
	});
	return {
		send: async (call) => (await answered(client, call)).body,
		list: (call) => listed(client, call),
		login: () => login(client, graph)
	};
}
async function answered(client, { subject, ...call }) {
	const done = await client.exchange(call);
	if (isSuccess(done.reply) && done.givenUp === void 0) return done.reply;
	const { apiBase, redacted } = client;
	throw new RestRefusal(done.reply.status, explained(done, {
		method: call.method,
		path: call.path,
		subject,
		apiBase,
		redacted
	}));
}
async function listed(client, { path, subject }) {
	const [plain = "", given = ""] = path.split("?");
	const items = [];
	const read = /* @__PURE__ */ new Set();
	const first = new URLSearchParams(given);
	first.set("per_page", "100");
	for (let query = first.toString(); query !== void 0 && !read.has(query);) {
		read.add(query);
		const reply = await answered(client, {
			method: "GET",
			path: `${plain}?${query}`,
			subject
		});
		if (!Array.isArray(reply.body)) throw new RestRefusal(reply.status, {
			reason: "api-error",
			message: `GitHub answered with no list for ${subject}.`
		});
		items.push(...reply.body);
		const next = links(reply.headers.link).get("next");
		query = next === void 0 ? void 0 : linkedQuery(next, {
			apiBase: client.apiBase,
			path: plain
		});
	}
	return items;
}
/** GraphQL tells the login of every kind of token, REST that of a person's alone. */
async function login(client, graph) {
	const subject = "the login of the token";
	const viewed = await answered(graph, {
		method: "POST",
		path: "/graphql",
		body: { query: "query { viewer { login } }" },
		subject
	}).then(({ body }) => textField(jsonField(jsonField(body, "data"), "viewer"), "login")).catch(() => void 0);
	if (viewed !== void 0) return viewed;
	return answered(client, {
		method: "GET",
		path: "/user",
		subject
	}).then(({ body }) => textField(body, "login")).catch(() => void 0);
}
// src/github/connect-rest.ts
/** What a comment is worth waiting for, whatever the hooks may wait. */
const longestWaitSeconds = 60;
/** A connection to the instance that runs the workflow, with its own token; undefined where the address is none. */
function connectRest({ settings, token, apiUrl, ...world }) {
	const { value: base } = apiBase(apiUrl);
	if (base === void 0) return void 0;
	return createRestApi({
		...world,
		apiBase: base,
		apiVersion: settings.apiVersion,
		maxWaitSeconds: Math.min(settings.maxWaitSeconds, longestWaitSeconds),
		shards: settings.shard?.count ?? 1,
		token: () => token.reveal(),
		known: [token]
	});
}
// src/model/discretion.ts
/** Hiding a shorter value wherever it occurs would hide ordinary words. */
const leastCharacters = 8;
/**
* Learns the confidential values of a run as they become known and hides them in all that leaves the program for people: the last line
* of defense, behind texts that are made without them.
*/
var Discretion = class {
	#values = /* @__PURE__ */ new Map();
	#redacted = (text) => text;
	learn = (values) => {
		const fresh = values.filter((value) => value.reveal().trim().length >= leastCharacters);
		for (const value of fresh) this.#values.set(value.reveal(), value);
		if (fresh.length > 0) this.#redacted = redactor([...this.#values.values()]);
	};
	hide = (text) => this.#redacted(text);
};
// src/node/cancellation.ts
/** Before GitHub ends a job, which is after six hours, so that the run can still report what it wrote. */
const longestMinutes = 330;
const controller = new AbortController();
/**
* Aborted by SIGINT, SIGTERM and SIGHUP: a runner cancels a job with SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL; a closed terminal
* sends SIGHUP. The run then stops by itself within seconds. A second signal changes nothing, or what was written would go unreported.
*/
const cancellation = { signal: controller.signal };
/** Starts to listen for the signals. */
function listenForCancellation() {
	for (const signal of [
		"SIGINT",
		"SIGTERM",
		"SIGHUP"
	]) process.on(signal, cancel);
}
/** Cancels as a signal does. */
function cancel() {
	controller.abort(new Failure("cancelled", "The run was cancelled."));
}
/** Cancels a run that takes longer than any job may. */
function limitDuration() {
	const late = new Failure("cancelled", `The run was stopped after ${longestMinutes} minutes.`);
	setTimeout(() => controller.abort(late), longestMinutes * 6e4).unref();
}
// \0builtin:node:timers/promises
const setTimeout$1 = (...values) => process.getBuiltinModule("node:timers/promises").setTimeout(...values);
// src/node/clock.ts
/** A longer timer of Node ends at once. */
const longestTimerMilliseconds = 2 ** 31 - 1;
/** The machine's own time. */
const systemClock = {
	now: () => Date.now(),
	sleep: async (milliseconds, signal) => {
		for (let left = milliseconds; left > 0; left -= longestTimerMilliseconds) await setTimeout$1(Math.min(left, longestTimerMilliseconds), void 0, signal === void 0 ? {} : { signal });
	}
};
// \0builtin:node:fs/promises
const open = (...values) => process.getBuiltinModule("node:fs/promises").open(...values);
const mkdir = (...values) => process.getBuiltinModule("node:fs/promises").mkdir(...values);
const readdir = (...values) => process.getBuiltinModule("node:fs/promises").readdir(...values);
const writeFile = (...values) => process.getBuiltinModule("node:fs/promises").writeFile(...values);
// \0builtin:node:path
const resolve = (...values) => process.getBuiltinModule("node:path").resolve(...values);
const dirname = (...values) => process.getBuiltinModule("node:path").dirname(...values);
// src/node/files.ts
/** Files by path or by glob, relative to a folder. Names come back as they were asked for. */
function filesIn(folder) {
	return {
		matching: async (pattern) => /[*?]/.test(pattern) ? await globbed(folder, pattern) : existing(folder, pattern),
		read: async (path) => content(folder, path),
		write: async (path, text) => {
			const absolute = resolve(folder, path);
			await makeFolder(dirname(absolute));
			await writeFile(absolute, text);
		},
		writePrivate: async (path, text) => {
			const absolute = resolve(folder, path);
			await makeFolder(dirname(absolute));
			const handle = await open(absolute, "w", 384);
			try {
				await handle.chmod(384);
				await handle.writeFile(text);
			} finally {
				await handle.close();
			}
		}
	};
}
/** At once: what Node needs to wait for a disk takes longer to load than a config takes to read. */
function content(folder, path) {
	try {
		return readFileSync(resolve(folder, path));
	} catch (cause) {
		throw new Failure("config-invalid", `The file ${path} cannot be read${cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : ""}.`, {
			hint: "Check that the user who runs this may read it.",
			cause
		});
	}
}
/** Makes a folder and those above it. Node's own recursive mkdir never ends where the system refuses a folder as not found, as in /proc. */
async function makeFolder(path) {
	if (isFolder(path)) return;
	if (dirname(path) !== path) await makeFolder(dirname(path));
	await mkdir(path).catch(async (error) => {
		if (!isFolder(path)) throw error;
	});
}
function isFolder(path) {
	return statOf(path)?.isDirectory() === true;
}
function existing(folder, path) {
	return statOf(resolve(folder, path))?.isFile() === true ? [path] : [];
}
function statOf(path) {
	try {
		return statSync(path);
	} catch {
		return;
	}
}
/** Matches of `*` and `?` within a path segment and `**` over any number of them; sorted; nothing below node_modules or .git. */
async function globbed(folder, pattern) {
	const segments = pattern.replace(/^\.\//, "").split("/");
	const fixed = segments.findIndex((segment) => /[*?]/.test(segment));
	const base = segments.slice(0, fixed).map((segment) => `${segment}/`).join("");
	const expression = new RegExp(`^${segments.map(segmentExpression).join("/").replaceAll("**/", "(?:[^/]+/)*")}$`);
	const found = [];
	for await (const path of filesBelow(resolve(folder, base === "" ? "." : base), base)) if (expression.test(path)) found.push(path);
	return found.sort(compareText);
}
function segmentExpression(segment) {
	if (segment === "**") return "**";
	return segment.split(/(\*+|\?)/).map((piece) => piece.startsWith("*") ? "[^/]*" : piece === "?" ? "[^/]" : piece.replace(/[\\^$.|+(){}[\]]/g, "\\$&")).join("");
}
async function* filesBelow(folder, prefix) {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	for (const entry of entries) if (entry.isDirectory() && entry.name !== "node_modules" && entry.name !== ".git") yield* filesBelow(resolve(folder, entry.name), `${prefix}${entry.name}/`);
	else if (entry.isFile()) yield `${prefix}${entry.name}`;
}
// src/node/last-resort.ts
const tellMilliseconds = 5e3;
const lingerMilliseconds = 3e3;
/** Whether an error got past everything else; telling of it then ends the process. */
let isTold = false;
let isDone = false;
/**
* Has the process end red and tell of it, once, when an error gets past everything else. The default of Node would print the whole error
* with all that hangs on it, and leave the outputs of a step unset.
*/
function onUnexpected(tell) {
	const end = (error) => {
		if (error instanceof Error && "code" in error && (error.code === "EPIPE" || isHangUp(error))) return;
		if (isTold) return;
		isTold = true;
		process.exitCode = 1;
		(async () => tell(error))().catch(() => void 0).finally(() => process.exit(1));
		setTimeout(() => process.exit(1), tellMilliseconds);
	};
	process.on("uncaughtException", end);
	process.on("unhandledRejection", end);
	process.on("beforeExit", () => {
		if (!isDone) end(/* @__PURE__ */ new Error("The run waits for something that never comes."));
	});
}
/** EIO of a terminal that was closed; a disk that fails with it is an error. */
function isHangUp(error) {
	return error.code === "EIO" && (process.stdout.isTTY === true || process.stderr.isTTY === true);
}
/** Ends the process now that its work is done, also where something forgotten keeps it alive; not before a slow reader has it all. */
function endSoon() {
	isDone = true;
	const look = () => {
		if (isTold) return;
		if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
		setTimeout(look, lingerMilliseconds).unref();
	};
	setImmediate(look);
}
// src/node/memory.ts
/** Below this the heap stays small by itself. */
const manyTargets = 100;
/**
* Passes progress on and, in a run over many targets, has the engine collect garbage early rather than let the heap grow. A run over a
* thousand organizations then needs about 180 MB instead of 300 MB, and the time that it costs is less than that of waiting for GitHub.
* Not before the first target was read: once a flag is set, the engine no longer takes Node's modules from its cache, and loading those
* of HTTP would take as long as starting Node.
*/
function sparingMemory(tell) {
	let isSparing = false;
	return (progress) => {
		if (progress.kind === "targets-read" && progress.total > manyTargets && !isSparing) {
			isSparing = true;
			import("node:v8").then(({ setFlagsFromString }) => setFlagsFromString("--optimize-for-size"));
		}
		tell(progress);
	};
}
// src/run/discreet-files.ts
/** Files of which none that is written holds anything confidential, apart from those that are private by purpose. */
function discreetFiles(files, hide) {
	return {
		...files,
		write: (path, text) => files.write(path, hide(text))
	};
}
// src/version.ts
/** Version of this tool; a test holds it equal to package.json. */
const version = "0.1.0";
// src/action.ts
const discretion = new Discretion();
const { hide } = discretion;
const core = discreetCore(toolkit, hide);
const maskInRunner = maskWith(toolkit);
const log = phaseLog(core);
const world = {
	clock: systemClock,
	random: Math.random,
	signal: cancellation.signal,
	version,
	environment: process.env,
	mask: (values) => {
		maskInRunner(values);
		discretion.learn(values);
	}
};
const logError = (line) => {
	process.stderr.write(`${hide(line)}\n`);
};
const ports = {
	...world,
	files: discreetFiles(filesIn(process.env.GITHUB_WORKSPACE ?? "."), hide),
	connect: (settings) => connectGitHub({
		...world,
		settings
	}),
	connectRest: async (options) => {
		const api = connectRest({
			...world,
			...options
		});
		return api && discreetRest(api, hide);
	},
	progress: sparingMemory(log.progress),
	logError,
	unexpected: (error) => unexpectedFailure(error, logError)
};
async function publish(done) {
	log.end();
	await published(done, {
		core,
		files: ports.files,
		environment: process.env
	});
}
/** Not awaited at the top level: what is loaded later imports from this module, and would wait for its end. */
async function main() {
	listenForCancellation();
	limitDuration();
	onUnexpected((error) => publish(brokenStep(error, ports)));
	const done = await step(workflow(process.env), ports);
	await publish(done);
	process.exitCode = done.report.failureReason === void 0 ? 0 : 1;
	endSoon();
}
main();
export {};
