import { s as compareText } from "./glob.js";
import { createHash } from "node:crypto";
// src/hooks/redaction.ts
const hidden = "***";
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
	if (!URL.canParse(text)) return text === "" ? "(no URL)" : hidden;
	const url = new URL(text);
	const userInfo = url.username === "" && url.password === "" ? "" : `${hidden}@`;
	const path = url.pathname.split("/").map((segment, index) => {
		return isCredentialSegment(url.hostname, segment, index) || holdsKnown(segment, known) ? hidden : segment;
	});
	const query = url.search.slice(1).split("&").map((pair) => redactedPair(pair, known));
	const shown = `${url.protocol}//${userInfo}${url.host}${path.join("/")}${url.search === "" ? "" : `?${query.join("&")}`}${url.hash === "" ? "" : `#${hidden}`}`;
	if (stillHoldsKnown(path.join("/"), url, known)) return `${url.protocol}//${userInfo}${url.host}/${hidden}`;
	return shown.includes(hidden) ? shown : text;
}
/** A known value can span several segments, or be a URL as a whole: then no part of the path is shown. */
function stillHoldsKnown(path, url, known) {
	const texts = [path, decoded(path)];
	return known.map((value) => URL.canParse(value) && new URL(value).host === url.host ? new URL(value).pathname : value).filter((value) => value.length >= leastKnown).some((value) => texts.some((text) => text.includes(value) || text.includes(decoded(value))));
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
	const text = decoded(segment);
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
	if (equals === -1) return isTokenLike(pair) || holdsKnown(pair, known) ? hidden : pair;
	const name = pair.slice(0, equals);
	return `${holdsKnown(name, known) ? hidden : name}=${equals === pair.length - 1 ? "" : hidden}`;
}
function holdsKnown(segment, known) {
	const text = decoded(segment);
	return known.some((value) => {
		if (value === "") return false;
		if (text === value || segment === value) return true;
		return value.length >= leastKnown && (text.includes(value) || segment.includes(value));
	});
}
function decoded(segment) {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
// src/hooks/url.ts
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
		this.fingerprint = shown === text || text === "" ? "" : createHash("sha256").update(this.#identity).digest("hex").slice(0, 6);
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
// src/hooks/policy-rules.ts
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
// src/hooks/waivers.ts
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
export { HookUrl as a, policyRules as i, defaultLevels as n, declaredUrl as o, leveledRules as r, liveUrl as s, judgedBreaches as t };
