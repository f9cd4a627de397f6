// src/hooks/failure.ts
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
// src/hooks/compare.ts
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
// src/hooks/grouped.ts
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
// src/hooks/glob.ts
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
export { grouped as a, sameTexts as c, firstReason as d, urlGlob as i, sortedSet as l, hostGlob as n, compareIds as o, nameGlob as r, compareText as s, globProblem as t, Failure as u };
