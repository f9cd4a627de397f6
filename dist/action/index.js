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
const titles = {
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
			core.startGroup(titles[kind]);
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
			const substitution = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, substitution, isSwap ? at(beforeLast, j - 2) + 1 : Infinity));
		}
		beforeLast = last;
		last = row;
	}
	return at(last, b.length);
}
function at(row, index) {
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
	return [refusal("target-not-allowed", `The policy file ${file} does not allow the target ${name}; it allows ${allowedTargets.join(", ")}.`, "Take the target out of the config, or ask the owners of the policy file to allow it.", firstPlace(documents))];
}
function refusedMildness({ target, unmanaged: declared }, { file, unmanaged = "ignore" }, documents) {
	if (!isMilder(declared, unmanaged) || unmanaged !== "deactivate" && unmanaged !== "delete") return [];
	const message = `The policy file ${file} asks for unmanaged: ${unmanaged} or stricter, and the config of ${targetName(target)} has ${declared}.`;
	const [said] = documents.flatMap(({ settings }) => settings.unmanaged?.location ?? []).sort(compareLocations);
	return [refusal("unmanaged-too-mild", message, `Set unmanaged: ${unmanaged} in the config.`, said ?? firstPlace(documents))];
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
function refusal(code, message, hint, location) {
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
	const texts = [path, decoded$1(path)];
	return known.map((value) => URL.canParse(value) && new URL(value).host === url.host ? new URL(value).pathname : value).filter((value) => value.length >= leastKnown).some((value) => texts.some((text) => text.includes(value) || text.includes(decoded$1(value))));
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
	const text = decoded$1(segment);
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
	const text = decoded$1(segment);
	return known.some((value) => {
		if (value === "") return false;
		if (text === value || segment === value) return true;
		return value.length >= leastKnown && (text.includes(value) || segment.includes(value));
	});
}
function decoded$1(segment) {
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
		diagnostics: missing.map((name) => missingVariable(name, key, template.location))
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
function missingVariable(name, key, location) {
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
	if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return { diagnostics: [refused$1("The input variables is not a JSON object; accepted is an object of texts, such as {\"NAME\": \"value\"}.")] };
	const entries = Object.entries(parsed).filter(([name]) => isReadable(name));
	const diagnostics = entries.filter(([, value]) => typeof value !== "string" && value !== null).map(([name]) => refused$1(`The value of ${shownValue(name)} in the input variables is not a text; accepted are texts.`));
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
function refused$1(message) {
	return {
		severity: "error",
		code: "invalid-variables",
		message,
		hint: "Build it with toJSON(secrets), or put each value in quotes."
	};
}
// src/config/desired-targets.ts
/**
* What the documents ask for, a target each, with documents for the same target merged. Neither the order of documents nor that of
* hooks makes a difference. Findings that `readConfig` has told are not repeated.
*/
function desiredTargets(documents, options) {
	const known = new Set(configFindings(documents, options).map(diagnosticKey));
	const { targets, diagnostics } = analysis(documents, options);
	const fresh = sortedDiagnostics(diagnostics).filter((diagnostic) => !known.has(diagnosticKey(diagnostic)));
	return hasErrors(diagnostics) ? { diagnostics: fresh } : {
		value: targets,
		diagnostics: fresh
	};
}
/** What is wrong between hooks and documents as far as that shows without variables, default owner and live repositories. */
function configFindings(documents, { today, policyFile } = {}) {
	return analysis(documents, {
		variables: noVariables,
		need: "none",
		today,
		policyFile
	}).diagnostics;
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
		case "repository": return matchedRepositories(selector.patterns, need === "none" ? repositories : repositories ?? /* @__PURE__ */ new Map());
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
const flag = {
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
	["hooks.*.ping", flag],
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
		...flag,
		accepted: "true or false (also 0 and 1)"
	}],
	["**.active", flag],
	["", {
		accepted: "a mapping with the key hooks",
		hint: "A config starts with keys such as organization: and hooks:."
	}]
];
/** What the config accepts at a path. */
function acceptedAt(path) {
	return rows.find(([pattern]) => fits(pattern, path))?.[1] ?? { accepted: "another value" };
}
function fits(pattern, path) {
	if (pattern.startsWith("**.")) return path.at(-1) === pattern.slice(3);
	const parts = pattern === "" ? [] : pattern.split(".");
	return parts.length === path.length && parts.every((part, index) => part === "*" || part === path[index]);
}
// src/config/credential-findings.ts
/** Codes by key. */
const codes = {
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
	if (path[0] !== "hooks" || path.length !== 3 || key === void 0 || !Object.hasOwn(codes, key)) return void 0;
	const { empty = "", literal = "" } = codes[key] ?? {};
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
const validateConfig = validate52;
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
	config: validateConfig,
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
	const subject = subjectOf(path);
	if (value === null) return source.error("empty-value", entry?.keyOffset ?? node.offset, `${subject} is empty; accepted is ${accepted}.`, hint ?? `Write ${accepted}, or remove the key.`);
	const given = (path.includes("url") || path.includes("previous_urls")) && typeof value === "string" ? "no URL" : shownValue(value);
	return source.error("invalid-value", node.offset, `${subject} is ${given}; accepted is ${accepted}.`, hint ?? didYouMean(value, accepted) ?? `Write ${accepted}.`);
}
function subjectOf(path) {
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
	if (bytes.length > maxBytes) return refused(file, "file-too-large", `The file has ${bytes.length} bytes; accepted are up to ${maxBytes} (1 MiB).`, "Split it into several files.");
	const text = decoded(bytes);
	if (text === void 0) return refused(file, "not-utf-8", `The file is not UTF-8 text.`, "Save it as UTF-8.", placeOfBadByte(file, bytes));
	const configText = new ConfigText(file, text);
	const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text);
	if (control !== null) {
		const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
		const location = configText.locationOf(control.index);
		return refused(file, "control-character", `The file holds the control character U+${code}; accepted is plain text.`, "Remove the character, or save the file as UTF-8 text.", location);
	}
	if (text.split(/[\r\n]/).every((line) => /^(---|\.\.\.)?[ \t]*(#.*)?$/.test(line))) return refused(file, "empty-file", "The file is empty; a config has at least the key hooks.", "Add hooks: with a list of hooks, or hooks: [] for none.");
	return {
		value: configText,
		diagnostics: []
	};
}
function refused(file, code, message, hint, location) {
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
function decoded(bytes) {
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
* Reads and checks config files, as far as that needs no variables and no network. Tells all errors of all files at once (after a YAML
* syntax error, the first of that document). Never throws for what a file holds.
*/
function readConfig(sources, rules = {}) {
	const files = sources.map(readFile);
	const documents = files.flatMap((file) => file.documents);
	const diagnostics = sortedDiagnostics([...files.flatMap((file) => file.diagnostics), ...configFindings(documents, rules)]);
	return hasErrors(diagnostics) ? { diagnostics } : {
		value: documents,
		diagnostics
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
* The product that declared events are held against; undefined where the address does not tell and global hooks say that it is a server.
* A server is asked for its version only where an event depends on it.
*/
async function eventProduct(documents, { apiBase, github }) {
	const { name } = productOf(apiBase);
	if (name !== "ghes") return documents.some(({ selector }) => selector.kind === "global") ? void 0 : { name };
	const version = documents.flatMap(({ hooks }) => hooks.flatMap((hook) => hook.state === "present" ? hook.events.map(({ value }) => value) : [])).some(dependsOnServerVersion) ? await github.serverVersion() : void 0;
	return version === void 0 ? { name } : {
		name,
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
// src/run/load-config.ts
/** The files that the settings name, the policy file included, read and checked without variables and without network. */
async function readFiles(settings, ports) {
	const { files, progress } = ports;
	const diagnostics = [];
	const paths = /* @__PURE__ */ new Set();
	for (const pattern of settings.config) {
		const matched = await files.matching(pattern);
		if (matched.length === 0) diagnostics.push(noFile(pattern));
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
	const read = readConfig(sources, rules.value);
	const all = [
		...diagnostics,
		...rules.diagnostics,
		...read.diagnostics
	];
	if (read.value === void 0 || rules.value === void 0 || hasErrors(all)) return { diagnostics: all };
	return {
		value: {
			documents: read.value,
			rules: rules.value
		},
		diagnostics: all
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
/** What the documents ask for, as far as it can be said without variables: for `validate`. */
function validatedTargets(settings, { documents, rules }) {
	return desiredTargets(documents, {
		...rules,
		variables: noVariables,
		need: "none",
		defaultOwner: settings.organization,
		product: productOf(settings.apiBase)
	});
}
/** What the documents ask for, with variables filled in and repository patterns expanded. Values are masked as soon as they are read. */
async function loadedConfig({ settings, ports, github, rules }, documents) {
	const given = variables(settings.variables?.reveal(), ports.environment);
	if (given.value === void 0) return { diagnostics: given.diagnostics };
	const repositories = await expandedRepositories(documents, {
		github,
		concurrency: settings.concurrency
	});
	const desired = desiredTargets(repositories.documents, {
		...rules,
		variables: given.value,
		need: "urls",
		defaultOwner: settings.organization,
		repositories: repositories.names,
		product: await eventProduct(documents, {
			apiBase: settings.apiBase,
			github
		})
	});
	const confidential = confidentialValues(documents, given.value, desired.value ?? []);
	ports.mask(confidential);
	const misplaced = misplacedTargets(documents, settings.apiBase);
	const diagnostics = [
		...given.diagnostics,
		...misplaced,
		...repositories.diagnostics,
		...desired.diagnostics
	];
	if (desired.value === void 0 || hasErrors(misplaced)) return { diagnostics };
	const { shard } = settings;
	return {
		value: {
			targets: shard === void 0 ? desired.value : await targetsOfShard(desired.value, shard),
			confidential,
			unlisted: repositories.unlisted,
			declaredTargets: desired.value.length
		},
		diagnostics
	};
}
async function targetsOfShard(targets, shard) {
	const { inShard } = await import("./sharding.js");
	return targets.filter(({ target }) => inShard(target, shard));
}
// src/run/file-findings.ts
/**
* Errors in the files that refused inputs name, so that one run tells all of them. A file that is missing or cannot be read is not told:
* the refused inputs may be the reason.
*/
async function fileFindings(texts, ports) {
	const read = new InputReader(texts);
	const { diagnostics } = await readFiles({
		config: read.lines("config"),
		policyFile: read.text("policy-file")
	}, {
		...ports,
		progress: () => {}
	}).catch(() => ({ diagnostics: [] }));
	return diagnostics.filter(({ severity, location }) => severity === "error" && location !== void 0);
}
// src/model/api-base.ts
const accepted = "https://api.github.com, https://api.SUBDOMAIN.ghe.com, or https://HOST/api/v3 for GitHub Enterprise Server";
/**
* The API base that a text names, in one spelling and without a slash at its end. Every usual spelling is accepted: with or without
* `/api/v3`, the web address instead of the API's. Plain http is an error except on loopback, and a warning for GHES.
*/
function apiBase(text) {
	const shown = withoutConfidential(text);
	if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim())) return invalid(`The API URL "${shown}" has no scheme.`);
	if (!URL.canParse(text.trim())) return invalid(`The API URL "${shown}" is not a URL.`);
	const url = new URL(text.trim());
	if (url.protocol !== "https:" && url.protocol !== "http:") return invalid(`The API URL "${shown}" has the scheme ${url.protocol.slice(0, -1)}; accepted are https and, on loopback, http.`);
	if (url.username !== "" || url.password !== "") return invalid(`The API URL "${shown}" holds a user name or password; the token is given separately.`);
	if (url.search !== "" || url.hash !== "") return invalid(`The API URL "${shown}" has a query or fragment.`);
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
	if (url.hostname === "ghe.com") return invalid(`The API URL "${shown}" names no subdomain of ghe.com.`);
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
	if (url.protocol === "http:") return invalid(`The API URL "${given.shown}" is plain http; the token would be readable on the way.`);
	if (url.port !== "") return invalid(`The API URL "${given.shown}" has a port, and ${url.hostname} has none but 443.`);
	const isHabit = given.path === "/api/v3" && url.hostname.endsWith(".ghe.com");
	if (given.path !== "" && !isHabit) return invalid(`The API URL "${given.shown}" has a path, and ${url.hostname} has its API at the root.`);
	return {
		value: given.base,
		diagnostics: []
	};
}
function enterpriseServer(url, { path, shown }) {
	if (path !== "" && path !== "/api" && path !== "/api/v3") return invalid(`The API URL "${shown}" has the path ${path}; GitHub Enterprise Server has its REST API at /api/v3.`);
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
function invalid(message) {
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
function validationReport(settings, files, base) {
	const { value: targets = [], diagnostics: found } = validatedTargets(settings, files);
	const diagnostics = [...base.diagnostics, ...found];
	if (hasErrors(diagnostics)) return {
		...base,
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
		...base,
		diagnostics: all,
		failureReason: "policy-violated"
	};
	const hooks = targets.reduce((count, target) => count + target.hooks.length, 0);
	const named = targets.map(({ target }) => target).filter((target) => targetName(target) !== unnamedOwner);
	return {
		...base,
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
* Carries out one run of any mode. What users, GitHub and the network can do wrong is told in the report; it rejects only for
* programming errors and for failures that leave nothing to report, as `Failure`. What only one mode needs is loaded in that mode.
*/
async function runReport(settings, ports, choices = noChoices) {
	const { value: files, diagnostics } = await readFiles(settings, ports);
	const base = {
		mode: settings.mode,
		diagnostics,
		pings: [],
		showUnmanaged: "list",
		run: { requests: 0 }
	};
	if (files === void 0) return {
		...base,
		failureReason: "config-invalid"
	};
	const { documents, rules } = files;
	const scene = {
		settings,
		ports,
		base,
		rules
	};
	switch (settings.mode) {
		case "validate": return validationReport(settings, files, base);
		case "dry-run": {
			const { planReport } = await import("./read.js").then((n) => n.t);
			return planReport(scene, documents);
		}
		case "apply": {
			const { appliedReport } = await import("./apply.js");
			return appliedReport(scene, documents, ports);
		}
		case "health": {
			const { healthReport } = await import("./health.js");
			return healthReport(scene, documents, choices);
		}
		case "redeliver": {
			const { redeliveryReport } = await import("./redelivering.js");
			return redeliveryReport(scene, documents, choices);
		}
		case "ping": {
			const { pingReport } = await import("./ping.js");
			return pingReport(scene, documents);
		}
		case "deliveries": {
			const { deliveriesReport } = await import("./deliveries.js");
			return deliveriesReport(scene, documents, choices);
		}
	}
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
	const driftIssueUrl = keepsIssue(settings, workflow) ? await driftIssue(report, {
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
		const [{ pullOfRun }, { commented }] = await Promise.all([import("./pull-of-run.js"), import("./comment.js")]);
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
		const { driftIssueKept } = await import("./drift-issue.js");
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
async function listsUnmanaged({ plan }, { showUnmanaged }, place) {
	if (showUnmanaged !== "auto") return showUnmanaged === "always";
	const { isPrivate: known } = place.workflow;
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
/** Runs the step. Never rejects for what a user, GitHub or the network can do: that is told in the report. */
async function step(workflow, ports) {
	const inputs = actionInputs(ports.environment);
	const parsed = parsedSettings({
		...inputs.texts,
		...fallbacks(inputs.texts, workflow)
	});
	const diagnostics = [...inputs.diagnostics, ...parsed.diagnostics];
	const empty = {
		mode: "dry-run",
		diagnostics,
		pings: [],
		showUnmanaged: "count",
		run: runFacts(workflow, parsed.value, ports.environment)
	};
	if (parsed.value === void 0 || hasErrors(diagnostics)) {
		const found = await fileFindings(inputs.texts, ports);
		return {
			report: {
				...empty,
				diagnostics: [...diagnostics, ...found],
				failureReason: "input-invalid"
			},
			told: toldNowhere
		};
	}
	const forum = await boardOf(parsed.value, workflow, ports);
	const before = {
		...empty,
		mode: parsed.value.mode
	};
	const report = await reported({
		settings: parsed.value,
		workflow,
		ports,
		forum,
		before
	});
	const settings = {
		...parsed.value,
		mode: report.mode
	};
	const { version, logError, clock } = ports;
	const told = await toldOnGitHub(report, {
		settings,
		workflow,
		board: forum,
		version,
		now: clock.now(),
		logError
	});
	return {
		report: {
			...report,
			diagnostics: [...report.diagnostics, ...told.notices]
		},
		told
	};
}
/** A step that ended where nothing was to end it: red, with every output. */
function brokenStep(error, { logError }) {
	const { message, hint, reason } = unexpectedFailure(error, logError);
	return {
		report: {
			mode: "dry-run",
			diagnostics: [],
			pings: [],
			showUnmanaged: "count",
			run: { requests: 0 },
			failure: {
				message,
				...hint === void 0 ? {} : { hint }
			},
			failureReason: reason
		},
		told: toldNowhere
	};
}
async function reported({ settings: given, workflow, ports, forum, before }) {
	try {
		const { settings, notices } = gated(given, workflow);
		const report = await runReport(settings, reviewing(ports, forum, workflow));
		return {
			...report,
			diagnostics: [
				...before.diagnostics,
				...notices,
				...report.diagnostics
			],
			showUnmanaged: await listsUnmanaged(report, settings, {
				workflow,
				board: forum
			}) ? "list" : "count",
			run: {
				...before.run,
				...report.run
			}
		};
	} catch (error) {
		const { message, hint, reason } = error instanceof Failure ? error : unexpectedFailure(error, ports.logError);
		return {
			...before,
			failureReason: reason,
			failure: {
				message,
				...hint === void 0 ? {} : { hint }
			}
		};
	}
}
function reviewing(ports, forum, workflow) {
	if (forum === void 0 || workflow.repository === "") return ports;
	const review = async (plan) => {
		const { reviewRefusal } = await import("./reviewed-plan.js");
		return reviewRefusal(plan, forum, workflow);
	};
	return {
		...ports,
		review
	};
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
function runFacts(workflow, settings, environment) {
	const temporary = environment.RUNNER_TEMP ?? "";
	const planFile = settings?.planFile ?? (temporary === "" ? void 0 : `${temporary}/hookherd-plan.json`);
	return {
		requests: 0,
		...workflow.commit === "" ? {} : { commit: workflow.commit },
		...workflow.runUrl === "" ? {} : { runUrl: workflow.runUrl },
		...workflow.runNumber === "" ? {} : { runNumber: workflow.runNumber },
		...planFile === void 0 ? {} : { planFile }
	};
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
/** Before GitHub ends a job, which is after six hours: what was done must be told by then. */
const longestMinutes = 330;
const controller = new AbortController();
/**
* Aborted at the first SIGINT or SIGTERM, as the runner sends them when a job is cancelled (SIGINT, 7.5 s later SIGTERM, 2.5 s later
* the end). The run then stops by itself; a second SIGINT from a terminal ends it at once.
*/
const cancellation = { signal: controller.signal };
/** Starts to listen for the signals. */
function listenForCancellation() {
	process.once("SIGINT", cancel);
	process.on("SIGTERM", cancel);
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
		if (error instanceof Error && "code" in error && error.code === "EPIPE") return;
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
	connect: async (settings) => {
		const { connectGitHub } = await import("./read.js").then((n) => n.s);
		return connectGitHub({
			...world,
			settings
		});
	},
	connectRest: async (options) => {
		const { connectRest } = await import("./read.js").then((n) => n.d);
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
	const { published } = await import("./plan.js").then((n) => n.f);
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
export { withoutCommand as $, timingSafeEqual as A, compareLocations as B, passHint as C, createHmac as D, createHash as E, targetKey as F, asFailure as G, sameTexts as H, targetName as I, codeSpan as J, firstReason as K, targetTraits as L, policyRules as M, urlGlob as N, createPrivateKey as O, hooksPath as P, tableCell as Q, grouped as R, productOf as S, liveUrl as T, sortedSet as U, compareText as V, Failure as W, logLine as X, fencedBlock as Y, markdownText as Z, apiBase as _, failedTargets as a, concurrently as b, idField as c, textsField as d, RestRefusal as f, policyChecks as g, policyDiagnostics as h, planCounts as i, Sensitive as j, sign as k, jsonField as l, brokenChecks as m, hasChanges as n, targetOf as o, askedChecks as p, clipped as q, hasDrift as r, targetPlans as s, redactor as t, textField as u, isLoopback as v, HookUrl as w, dayOf as x, loadedConfig as y, compareIds as z };
