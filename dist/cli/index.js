#!/usr/bin/env node
import { r as __toESM } from "./rolldown-runtime.js";
import { l as sortedSet, s as compareText, u as Failure } from "./glob.js";
import { t as productOf } from "./product.js";
import { a as rows, c as isInsecure, d as idField, f as jsonField, i as signs, m as textsField, n as outcomeText, o as urlOf, p as textField, r as statusWords$1, s as briefLines, u as showsSecret } from "./outcome-text.js";
import { i as targetTraits, r as targetName, t as hooksPath } from "./target.js";
import { c as hasChanges, d as counted, f as Sensitive, l as hasDrift, n as readFiles, o as nearest, r as validatedTargets, s as hasErrors, u as planCounts } from "./load-config.js";
import { s as liveUrl } from "./waivers.js";
import { r as unhealthyHooks, t as failureRate } from "./health.js";
import { i as isDelivered, t as failureCause } from "./failure-cause.js";
import { n as statusClass } from "./status-class.js";
import { createInterface } from "node:readline/promises";
import { createPrivateKey, sign } from "node:crypto";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { parseArgs } from "node:util";
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
// src/hooks/confidential-forms.ts
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
		...parts
	].flatMap(formsOf);
	return [...new Set(forms)].filter((form) => form !== "");
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
// src/hooks/redactor.ts
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
const codes$1 = {
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
	return code === "" ? "" : `${subject} ${codes$1[code] ?? `has the error ${code}`}`;
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
		case 422: return invalid$4(reply, context);
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
		message: `${new URL(apiBase).host} left so many requests without an answer that max-wait is used up; ${subject} was not tried any more.`,
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
		hint: joined$1(`GITHUB_TOKEN can never administer hooks: give the input token another one, or app-id and app-private-key. If it is the token of a GitHub App, the app lacks the permission. ${needed}`, held(reply, context))
	};
	return {
		reason: "not-permitted",
		message,
		hint: joined$1(needed, held(reply, context))
	};
}
function notFound(reply, context) {
	return {
		reason: "not-permitted",
		message: `GitHub does not find ${context.subject} (${answerText(reply, context)}): it does not exist, or the token may not know of it.`,
		hint: joined$1("Check the name.", neededText(context.path, context.method), held(reply, context))
	};
}
function invalid$4(reply, context) {
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
	return joined$1(scopes === void 0 ? "" : `The token has ${scopes.trim() === "" ? "no scopes" : `the scopes ${redacted(scopes)}`}.`, accepted.trim() === "" ? "" : `The endpoint accepts the scopes ${redacted(accepted)}.`, permissions.trim() === "" ? "" : `The endpoint accepts the permissions ${redacted(permissions)}.`);
}
function joined$1(...sentences) {
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
function pacing({ burst, intervalMilliseconds }) {
	let fullAt = Number.NEGATIVE_INFINITY;
	return { next(now) {
		const wait = Math.max(0, fullAt - now - (burst - 1) * intervalMilliseconds);
		fullAt = Math.max(fullAt, now + wait) + intervalMilliseconds;
		return wait;
	} };
}
// src/github/wait-budget.ts
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
		spentMilliseconds: () => spent,
		isSpent: () => spent > totalMilliseconds
	};
}
// src/github/limits.ts
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
			isSpent: () => budget.isSpent(),
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
// src/hooks/api-base.ts
const accepted = "https://api.github.com, https://api.SUBDOMAIN.ghe.com, or https://HOST/api/v3 for GitHub Enterprise Server";
/**
* The API base that a text names, in one spelling and without a slash at its end. Every usual spelling is accepted: with or without
* `/api/v3`, the web address instead of the API's. Plain http is an error except on loopback, and a warning for GHES.
*/
function apiBase(text) {
	const shown = withoutConfidential(text);
	if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim())) return invalid$3(`The API URL "${shown}" has no scheme.`);
	if (!URL.canParse(text.trim())) return invalid$3(`The API URL "${shown}" is not a URL.`);
	const url = new URL(text.trim());
	if (url.protocol !== "https:" && url.protocol !== "http:") return invalid$3(`The API URL "${shown}" has the scheme ${url.protocol.slice(0, -1)}; accepted are https and, on loopback, http.`);
	if (url.username !== "" || url.password !== "") return invalid$3(`The API URL "${shown}" holds a user name or password; the token is given separately.`);
	if (url.search !== "" || url.hash !== "") return invalid$3(`The API URL "${shown}" has a query or fragment.`);
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
	if (url.hostname === "ghe.com") return invalid$3(`The API URL "${shown}" names no subdomain of ghe.com.`);
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
	if (url.protocol === "http:") return invalid$3(`The API URL "${given.shown}" is plain http; the token would be readable on the way.`);
	if (url.port !== "") return invalid$3(`The API URL "${given.shown}" has a port, and ${url.hostname} has none but 443.`);
	const isHabit = given.path === "/api/v3" && url.hostname.endsWith(".ghe.com");
	if (given.path !== "" && !isHabit) return invalid$3(`The API URL "${given.shown}" has a path, and ${url.hostname} has its API at the root.`);
	return {
		value: given.base,
		diagnostics: []
	};
}
function enterpriseServer(url, { path, shown }) {
	if (path !== "" && path !== "/api" && path !== "/api/v3") return invalid$3(`The API URL "${shown}" has the path ${path}; GitHub Enterprise Server has its REST API at /api/v3.`);
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
function invalid$3(message) {
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
// src/github/proxy-fetch.ts
/**
* The fetch for one API base: Node's own, or one that goes through the proxy that the environment names for it. The proxy's code is
* loaded only then.
*/
async function fetchFor(apiBase, variables) {
	const proxy = proxyFor(apiBase, variables);
	if (proxy === void 0) return globalThis.fetch;
	const { ProxyAgent, fetch } = await import("./undici.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const dispatcher = new ProxyAgent(proxy);
	const proxied = (url, options) => fetch(url, {
		...options,
		dispatcher
	});
	return proxied;
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
// node_modules/universal-user-agent/index.js
function getUserAgent() {
	if (typeof navigator === "object" && "userAgent" in navigator) return navigator.userAgent;
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
			return refused$2(error, signal);
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
	if (!(data instanceof ReadableStream)) return {
		...head,
		text: "",
		body: void 0
	};
	try {
		const text = await new Response(data).text();
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
function refused$2(error, signal) {
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
	"UND_ERR_CONNECT_TIMEOUT"
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
	if (unreachable.has(code)) return {
		loss: "unreachable",
		lossCode: code
	};
	return {
		loss: /CERT|SELF_SIGNED|UNABLE_TO_/.test(code) ? "untrusted" : "broken",
		lossCode: code
	};
}
/** The code deepest in the chain of causes: the outer errors only say that fetching failed. */
function networkCode(error) {
	let code = "";
	for (let at = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth += 1) if ("code" in at && typeof at.code === "string") code = at.code;
	return code === "" ? "the connection broke" : code;
}
// src/github/client.ts
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
		if (reply.loss === "broken") limit.lose(began);
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
	async function repeated(call, limit) {
		let last = nothingSent;
		for (let attempt = 1;; attempt += 1) {
			if (limit.isSpent()) return {
				...last,
				givenUp: "out-of-time"
			};
			const held = limit.heldMilliseconds();
			if (held > 0 && !await unlessCancelled(() => limit.wait(held)) && !signal?.aborted) return {
				...last,
				givenUp: "rate-limited",
				limitedUntil: clock.now() + held
			};
			if (call.method !== "GET") await unlessCancelled(() => limit.pace());
			const reply = signal?.aborted ? void 0 : await once(call, limit).catch(afterAttempts(last));
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
			const now = clock.now();
			const decision = retryDecision({
				attempt,
				method: call.method,
				reply,
				now,
				random: random()
			});
			if (decision.kind === "stop") return last;
			if (decision.kind === "limited") limit.holdUntil(decision.until);
			if (await unlessCancelled(() => limit.wait(decision.waitMilliseconds))) continue;
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
	async function exchanged(call) {
		try {
			const limit = shared.of(await tokenFor(call));
			return await (call.method === "GET" ? repeated(call, limit) : limit.oneAtATime(() => repeated(call, limit)));
		} catch (error) {
			if (signal?.aborted) return {
				...nothingSent,
				givenUp: "cancelled"
			};
			throw error;
		}
	}
	/** A wait; undefined where the cancellation of the run ended it. */
	async function unlessCancelled(wait) {
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
	const name = await nameOf(client, location, hooksPath(target)) ?? client.redacted(location.replace(/[?#].*$/s, ""));
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
	const body = path === void 0 ? void 0 : (await app.exchange({
		method: "GET",
		path
	})).reply.body;
	const name = textField(jsonField(body, "account"), "login");
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
async function installationToken(app, installation, { permission, access }) {
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
				expiresAt: Number.isNaN(expiresAt) ? Date.now() + hour : expiresAt
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
	const kind = permission === "organization_hooks" ? "organization" : "repository";
	const has = held === void 0 ? "does not have it" : `has it for ${String(held)} only`;
	throw new Failure("not-permitted", `This run needs the ${kind} permission "Webhooks" (${permission}: ${access}) on ${account}, and the installation of the app there ${has}.`, { hint: "Change the permissions of the app, then have an owner accept them in the settings of the organization, under GitHub Apps." });
}
// src/github/revoke.ts
const atOnce = 16;
const timeoutMilliseconds = 3e3;
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
	const revoke = async (token) => {
		const { status } = await send(call, token.reveal(), AbortSignal.timeout(timeoutMilliseconds));
		if (status === 0 || status >= 500) await send(call, token.reveal(), AbortSignal.timeout(timeoutMilliseconds));
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
			access
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
* Request headers that may be read: GitHub itself once put a hook's secret into another one (its notice of April 2026), so that no
* header is let through because it looks harmless.
*/
const allowedHeaders = [
	"content-type",
	"user-agent",
	"x-github-delivery",
	"x-github-event",
	"x-github-hook-id"
];
// src/github/delivery-json.ts
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
/** The clock of this machine may be off: GitHub's is in its answer, in whole seconds like the times in the log. */
function sentAt({ headers }, started, ended) {
	const date = Date.parse(headers.date ?? "");
	const sent = Number.isNaN(date) ? started : date - Math.max(0, ended - started) - 1e3;
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
		headers: headers && Object.fromEntries([...headers].filter(([name]) => allowedHeaders.some((allowed) => allowed === name))),
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
	const reply = await answered(client, place, `${path}?${query}`);
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
async function answered(client, { target, subject }, path) {
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
		known: [settings.token, settings.app?.privateKey].filter((value) => value !== void 0),
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
// src/hooks/discretion.ts
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
function cancel() {
	controller.abort(new Failure("cancelled", "The run was cancelled."));
}
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
// src/node/files.ts
/** Files by path or by glob, relative to a folder. Names come back as they were asked for. */
function filesIn(folder) {
	return {
		matching: async (pattern) => /[*?]/.test(pattern) ? await globbed(folder, pattern) : await existing(folder, pattern),
		read: (path) => readFile(resolve(folder, path)),
		write: async (path, text) => {
			const absolute = resolve(folder, path);
			await mkdir(dirname(absolute), { recursive: true });
			await writeFile(absolute, text);
		}
	};
}
async function existing(folder, path) {
	return (await stat(resolve(folder, path)).catch(() => void 0))?.isFile() === true ? [path] : [];
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
// src/node/memory.ts
/**
* Has the engine collect garbage early rather than let the heap grow. A run over a thousand organizations then needs about 180 MB instead
* of 300 MB, and the time that it costs is less than that of waiting for GitHub.
*/
function preferLittleMemory() {
	setFlagsFromString("--optimize-for-size");
}
// src/run/discreet-files.ts
/** Files of which none that is written holds anything confidential. */
function discreetFiles(files, hide) {
	return {
		...files,
		write: (path, text) => files.write(path, hide(text))
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
/** The text, cut where it is too long to be read. */
function clipped(text, length) {
	return text.length <= length ? text : `${[...text.slice(0, length)].slice(0, -1).join("")}…`;
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
			return about$1(target, error(failure.reason, failure.message, failure.hint));
		}),
		...(report.plan?.refusals ?? []).map(refusalFinding),
		...(report.plan?.targets ?? []).flatMap((planned) => {
			if (planned.status === "failed") return [];
			return planned.refusals.map((refusal) => about$1(planned.plan.target, refusalFinding(refusal)));
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
	return [...refused.map(refusedFinding), ...notes].map((finding) => about$1(target, finding));
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
	return [about$1(target, error(reason ?? "partial-apply", message === "" ? `${what}.` : `${what}: ${message}`))];
}
function pingFindings({ target, url, verdict, statusCode, message }) {
	const detail = message === void 0 ? "" : ` ${message}`;
	switch (verdict) {
		case "answered":
		case "unchecked": return [];
		case "refused": return [about$1(target, error("ping-failed", `${url} refused the ping${statusCode === void 0 ? "" : ` with status ${statusCode}`}.${detail}`))];
		case "not-sent": return [about$1(target, error("ping-failed", `The ping of ${url} was not sent.${detail}`))];
		case "not-seen": return [about$1(target, {
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
function about$1(target, finding) {
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
	return logLine(clipped(invalid$2(report) ?? stopped(report) ?? valid(report) ?? planned(report) ?? delivered(report) ?? `Done: ${report.mode}`, 500));
}
function invalid$2({ diagnostics, failureReason }) {
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
	return `${applied(report) ?? refused$1(plan) ?? proposed(plan)}${missing}`;
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
function refused$1(plan) {
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
	const { plan } = report;
	if (plan === void 0 || plan.targets.length > 0 && failedTargets(plan).length === plan.targets.length) return "";
	return /^(Plan:|No changes\.|Drift:)/.test(heading(report)) ? "" : countsText(plan);
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
	const status = row.outcome === void 0 ? "" : `  ${statusWords$1[row.outcome.status]}`;
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
Object.keys(inputs);
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
	const diagnostics = [...read.diagnostics, ...base.diagnostics];
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
		case "validate": {
			const { value: targets = [], diagnostics: more } = validatedTargets(settings, files);
			const all = [...diagnostics, ...more];
			if (hasErrors(all)) return {
				...base,
				diagnostics: all,
				failureReason: "config-invalid"
			};
			const hooks = targets.reduce((count, target) => count + target.hooks.length, 0);
			return {
				...base,
				diagnostics: all,
				valid: {
					hooks,
					targets: targets.length
				}
			};
		}
		case "dry-run": {
			const { planReport } = await import("./plan2.js");
			return planReport(scene, documents);
		}
		case "apply": {
			const { appliedReport } = await import("./apply.js");
			return appliedReport(scene, documents, ports);
		}
		case "health": {
			const { healthReport } = await import("./health3.js");
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
// src/terminal/commands.ts
/** Flags of every command. */
const commonFlags = {
	json: { description: "Print the result as JSON." },
	"no-color": { description: "No colors, also with the variable NO_COLOR." },
	help: { description: "Print this text." }
};
const files = [
	"config",
	"organization",
	"policy-file"
];
const connection = [
	"api-url",
	"api-version",
	"app-id",
	"max-wait",
	"concurrency"
];
const planning = [
	...files,
	...connection,
	"only",
	"secret-strategy",
	"max-deletions",
	"show-unmanaged",
	"plan-file",
	"shard"
];
const watching = [
	...files,
	...connection,
	"only",
	"shard"
];
const event = {
	value: "EVENTS",
	description: "Only these events, separated by commas."
};
const status = {
	value: "STATUS",
	description: "Only this status code, or class such as 5xx."
};
/** Every command and its flags, in the order of the usage text. */
const commands = {
	validate: {
		summary: "check the config files; no network, no token",
		inputs: files,
		flags: {}
	},
	plan: {
		summary: "show what an apply would change",
		inputs: [...planning, "fail-on-changes"],
		flags: {}
	},
	apply: {
		summary: "make the live hooks as the config says",
		inputs: [
			...planning,
			"expect-digest",
			"ping",
			"ping-timeout"
		],
		flags: { yes: { description: "Do not ask before writing." } }
	},
	drift: {
		summary: "plan, and exit with 2 when something differs",
		inputs: planning,
		flags: {}
	},
	ping: {
		summary: "ping declared hooks, and tell what their receivers answer",
		operand: "URL-GLOB",
		inputs: [...watching, "ping-timeout"],
		flags: {}
	},
	health: {
		summary: "tell how the deliveries of declared hooks fared",
		inputs: [
			...watching,
			"since",
			"max-failure-rate"
		],
		flags: {
			all: { description: "Every live hook, declared or not." },
			"fail-over": {
				value: "PERCENT",
				description: "The same as --max-failure-rate."
			}
		}
	},
	deliveries: {
		summary: "list recent deliveries, or show one",
		inputs: [...watching, "since"],
		flags: {
			failed: { description: "Only those that failed." },
			event,
			status,
			all: { description: "Of every live hook, declared or not." },
			hook: {
				value: "URL",
				description: "Of this hook: its URL, a URL glob, or its id."
			},
			id: {
				value: "DELIVERY",
				description: "Show the delivery with this id."
			},
			payload: { description: "With --id: its payload too; what looks like a credential is hidden." }
		}
	},
	redeliver: {
		summary: "repeat deliveries that never succeeded",
		inputs: [
			...watching,
			"since",
			"max-redeliveries",
			"ping-timeout"
		],
		flags: {
			event,
			status,
			"only-retryable": { description: "Only what may pass another time: 5xx, timeouts, failed connections." },
			"dry-run": { description: "Tell what would be redelivered, and do nothing." }
		}
	},
	schema: {
		summary: "print the JSON schema of the config",
		inputs: [],
		flags: {}
	},
	emulator: {
		summary: "serve a GitHub for trying things, on this machine",
		inputs: [],
		flags: { port: {
			value: "NUMBER",
			description: "Port to listen on. Default: 8460."
		} }
	},
	demo: {
		summary: "the whole story in a few seconds, against the emulator",
		inputs: [],
		flags: {}
	}
};
const commandNames = Object.keys(commands);
// src/terminal/arguments.ts
/** Takes the command line apart. What is wrong with it comes back as diagnostics, all at once; nothing is thrown. */
function parsedArguments(argv) {
	const [word = "help", ...rest] = argv;
	const empty = {
		texts: {},
		flags: {},
		operands: [],
		diagnostics: []
	};
	if ([
		"--version",
		"-v",
		"version"
	].includes(word)) return {
		...empty,
		command: "version"
	};
	if ([
		"--help",
		"-h",
		"help"
	].includes(word)) return {
		...empty,
		command: "help",
		...about(rest[0])
	};
	const command = commandNames.find((name) => name === word);
	if (command === void 0) return {
		...empty,
		command: "help",
		diagnostics: [unknownCommand(word)]
	};
	if (rest.includes("--help") || rest.includes("-h")) return {
		...empty,
		command: "help",
		about: command
	};
	return commandArguments(command, rest);
}
function about(word) {
	const command = commandNames.find((name) => name === word);
	return command === void 0 ? {} : { about: command };
}
function commandArguments(command, argv) {
	const description = commands[command];
	const table = flagTable(description);
	const diagnostics = [];
	const texts = {};
	const flags = {};
	const operands = [];
	const { tokens } = parseArgs({
		args: [...argv],
		options: options(table),
		strict: false,
		allowPositionals: true,
		tokens: true
	});
	for (const token of tokens) {
		if (token.kind === "positional") operands.push(token.value);
		if (token.kind !== "option") continue;
		const name = aliases[token.name] ?? token.name;
		const flag = table[name];
		if (flag === void 0) diagnostics.push(unknownFlag(command, token.rawName, ["org", ...Object.keys(table)]));
		else if (!flag.onOff && (token.value === void 0 || !token.inlineValue && token.value.startsWith("--"))) diagnostics.push(invalid$1("missing-value", `${token.rawName} needs a value.`));
		else if (description.inputs.includes(name)) texts[name] = joined(name, texts[name], token.value ?? "true");
		else flags[name] = flag.onOff ? true : token.value ?? "";
	}
	if (operands.length > 0 && description.operand === void 0 && diagnostics.length === 0) diagnostics.push(invalid$1("unexpected-argument", `hookherd ${command} takes no argument ${JSON.stringify(operands[0])}.`, `See hookherd ${command} --help.`));
	return {
		command,
		texts,
		flags,
		operands,
		diagnostics
	};
}
/** Other names of inputs. */
const aliases = {
	org: "organization",
	"fail-over": "max-failure-rate"
};
/** A flag given twice adds a line where the input is a list, and replaces the value elsewhere. */
function joined(name, before, value) {
	return (name === "config" || name === "only") && before !== void 0 ? `${before}\n${value}` : value;
}
function flagTable(description) {
	const table = {};
	for (const name of description.inputs) {
		const { values } = inputs[name];
		table[name] = { onOff: values?.join() === "true,false" };
	}
	for (const [name, flag] of Object.entries({
		...commonFlags,
		...description.flags
	})) table[name] = { onOff: !("value" in flag) };
	return table;
}
function options(table) {
	const entries = Object.entries(table).map(([name, { onOff }]) => [name, { type: onOff ? "boolean" : "string" }]);
	const others = Object.keys(aliases).map((name) => [name, { type: "string" }]);
	return Object.fromEntries([...others, ...entries]);
}
function unknownCommand(word) {
	const suggestion = nearest(word, commandNames);
	return invalid$1("unknown-command", `${JSON.stringify(word)} is not a command of hookherd.`, suggestion === void 0 ? `The commands are ${commandNames.join(", ")}.` : `Did you mean ${JSON.stringify(suggestion)}?`);
}
function unknownFlag(command, flag, known) {
	const suggestion = nearest(flag.replace(/^-+/, ""), known);
	return invalid$1("unknown-flag", [
		"--token",
		"--variables",
		"--github-token",
		"--app-private-key"
	].includes(flag) ? `${flag} does not exist, because a command line is seen by others on the machine.` : `${flag} is not a flag of hookherd ${command}.`, suggestion === void 0 ? `See hookherd ${command} --help.` : `Did you mean --${suggestion}?`);
}
function invalid$1(code, message, hint) {
	return {
		severity: "error",
		code,
		message,
		...hint === void 0 ? {} : { hint }
	};
}
// src/terminal/delivery-choices.ts
/** The choices that the flags of the commands about deliveries make; what is wrong with them comes back as diagnostics. */
function deliveryChoices({ flags }) {
	const text = (name) => {
		const value = flags[name];
		return typeof value === "string" ? value.trim() : void 0;
	};
	const status = text("status");
	const deliveryId = text("id");
	const diagnostics = [
		...status !== void 0 && statusClass(status) === void 0 ? [invalid(`--status ${JSON.stringify(status)} is no status code such as 502 and no class such as 5xx.`)] : [],
		...deliveryId !== void 0 && !/^\d+$/.test(deliveryId) ? [invalid(`--id ${JSON.stringify(deliveryId)} is no id of a delivery: ids are decimal digits.`)] : [],
		...flags.payload === true && deliveryId === void 0 ? [invalid("--payload shows the payload of one delivery: name it with --id.")] : []
	];
	if (diagnostics.length > 0) return { diagnostics };
	return {
		value: {
			all: flags.all === true,
			dryRun: flags["dry-run"] === true,
			events: (text("event") ?? "").split(/[\s,]+/).filter((event) => event !== ""),
			status: status === void 0 ? void 0 : statusClass(status),
			onlyRetryable: flags["only-retryable"] === true,
			onlyFailed: flags.failed === true,
			hook: text("hook"),
			deliveryId,
			showsPayload: flags.payload === true
		},
		diagnostics
	};
}
function invalid(message) {
	return {
		severity: "error",
		code: "invalid-flag",
		message
	};
}
// src/terminal/exit-codes.ts
/** Every exit code of the command line, with its meaning. There are no others. */
const exitCodes = {
	0: "done",
	1: "failed",
	2: "drift found by drift or --fail-on-changes, and nothing failed"
};
// src/terminal/usage.ts
/** The usage text of the tool, or of one command. */
function usage(about) {
	return about === void 0 ? overview() : commandUsage(about);
}
function overview() {
	const width = Math.max(...commandNames.map((name) => name.length));
	return [
		"Hookherd keeps GitHub webhooks as code: a YAML file lists the hooks that should exist.",
		"",
		"Usage: hookherd COMMAND [flags]",
		"",
		...commandNames.map((name) => `  ${name.padEnd(width)}  ${commands[name].summary}`),
		"",
		"hookherd COMMAND --help tells the flags of a command; hookherd --version tells the version.",
		"The token comes from HOOKHERD_TOKEN, GH_TOKEN or GITHUB_TOKEN.",
		`Exit codes: ${Object.entries(exitCodes).map((entry) => entry.join(" ")).join("; ")}.`,
		""
	].join("\n");
}
function commandUsage(name) {
	const command = commands[name];
	const flags = [...command.inputs.map(inputFlag), ...Object.entries({
		...command.flags,
		...commonFlags
	}).map(otherFlag)];
	const width = Math.max(...flags.map(([flag]) => flag.length));
	return [
		`hookherd ${name}: ${command.summary}`,
		"",
		`Usage: hookherd ${name}${command.operand === void 0 ? "" : ` [${command.operand}]`} [flags]`,
		"",
		...flags.map(([flag, text]) => `  ${flag.padEnd(width)}  ${text}`),
		""
	].join("\n");
}
function inputFlag(name) {
	const input = inputs[name];
	const onOff = input.values?.join() === "true,false";
	const value = onOff ? "" : ` ${input.values?.join("|") ?? "TEXT"}`;
	const alias = name === "organization" ? " (or --org)" : "";
	const fixed = input.default === void 0 || onOff || input.default.startsWith("${{") ? "" : ` Default: ${input.default}.`;
	return [`--${name}${value}`, `${input.description.replaceAll("`", "")}${alias}${fixed}`];
}
function otherFlag([name, flag]) {
	return [`--${name}${flag.value === void 0 ? "" : ` ${flag.value}`}`, flag.description];
}
// src/terminal/command-line.ts
const modes = {
	validate: "validate",
	plan: "dry-run",
	drift: "dry-run",
	apply: "apply",
	ping: "ping",
	health: "health",
	deliveries: "deliveries",
	redeliver: "redeliver"
};
/** Carries out one command line. Expected failures are told without a stack; anything else is a bug and rejects. */
async function commandLine(argv, world) {
	const { terminal } = world;
	const given = parsedArguments(argv);
	if (given.diagnostics.length > 0) return refused(terminal, given);
	if (given.command === "version") return printed(terminal, `${world.version}\n`);
	if (given.command === "help") return printed(terminal, usage(given.about));
	try {
		const other = world.others[given.command];
		return other === void 0 ? await run$1(given, given.command, world) : await other(given);
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		terminal.writeError(`Error: ${error.message}${error.hint === void 0 ? "" : ` ${error.hint}`}\n`);
		return 1;
	}
}
function printed(terminal, text) {
	terminal.write(text);
	return 0;
}
function refused(terminal, { diagnostics }) {
	for (const diagnostic of diagnostics) terminal.writeError(`${diagnosticLine(diagnostic)}\n`);
	return 1;
}
async function run$1(given, command, { terminal, ports }) {
	const parsed = parsedSettings(inputTexts(given, command, ports.environment));
	const choices = deliveryChoices(given);
	const diagnostics = [...parsed.diagnostics, ...choices.diagnostics];
	if (parsed.value === void 0 || choices.value === void 0) return refused(terminal, { diagnostics });
	const settings = {
		...parsed.value,
		mode: modes[command] ?? "dry-run"
	};
	const confirm = command === "apply" && given.flags.yes !== true && terminal.isInteractive ? { confirm: (proposal) => confirmed(terminal, proposal) } : {};
	const ran = await runReport(settings, {
		...ports,
		...confirm
	}, choices.value);
	const report = {
		...ran,
		surface: "command-line",
		diagnostics: [...diagnostics, ...ran.diagnostics]
	};
	if (settings.planFile !== void 0) await ports.files.write(settings.planFile, `${JSON.stringify(planJson(report), null, 2)}\n`);
	show(terminal, report, given);
	return exitCode(report.failureReason);
}
/** The inputs that flags and environment give. */
function inputTexts(given, command, environment) {
	const token = [
		environment.HOOKHERD_TOKEN,
		environment.GH_TOKEN,
		environment.GITHUB_TOKEN
	].find((candidate) => (candidate ?? "") !== "");
	const app = given.texts["app-id"] === void 0 ? {} : { "app-private-key": environment.HOOKHERD_APP_PRIVATE_KEY ?? "" };
	return {
		mode: "dry-run",
		...command === "drift" ? { "fail-on-changes": "true" } : {},
		...given.texts["app-id"] === void 0 && token !== void 0 ? { token } : {},
		...environment.GITHUB_API_URL === void 0 ? {} : { "api-url": environment.GITHUB_API_URL },
		...app,
		...given.texts,
		...command === "ping" ? only(given) : {}
	};
}
/** URL globs after `ping` mean the same as `--only`. */
function only({ texts, operands }) {
	return operands.length === 0 ? {} : { only: [texts.only ?? "", ...operands].join("\n") };
}
async function confirmed(terminal, proposal) {
	terminal.writeError(`${logLines(proposal, { colour: terminal.hasColors ? "ansi" : "none" }).join("\n")}\n\n`);
	return (await terminal.ask("Make these changes? Only \"yes\" does: "))?.trim().toLowerCase() === "yes";
}
function show(terminal, report, given) {
	if (given.flags.json === true) terminal.write(`${JSON.stringify(planJson(report), null, 2)}\n`);
	else {
		const colour = terminal.hasColors && given.flags["no-color"] !== true ? "ansi" : "none";
		terminal.write(`${logLines(report, { colour }).join("\n")}\n`);
	}
}
function exitCode(reason) {
	if (reason === void 0) return 0;
	return reason === "changes-pending" ? 2 : 1;
}
// src/terminal/discreet.ts
/** A terminal to which nothing confidential is written. */
function discreetTerminal(terminal, hide) {
	return {
		...terminal,
		write: (text) => terminal.write(hide(text)),
		writeError: (text) => terminal.writeError(hide(text)),
		ask: (question) => terminal.ask(hide(question))
	};
}
// src/terminal/progress.ts
const width = 24;
/** Fewer steps are over before anyone has read a bar. */
const leastSteps = 5;
const words = {
	"files-read": "files read",
	"targets-read": "targets read",
	"changes-done": "changes made",
	"logs-read": "delivery logs read",
	"redeliveries-asked": "redeliveries asked for"
};
/** A bar on standard error that is drawn over itself and gone at the end; nothing where standard error is no terminal. */
function progressBar(terminal, isVisible) {
	if (!isVisible) return () => {};
	return ({ kind, done, total }) => {
		if (total < leastSteps) return;
		const filled = Math.round(done / total * width);
		const bar = `${"#".repeat(filled)}${".".repeat(width - filled)}`;
		terminal.writeError(done === total ? "\r\x1B[K" : `\r\u001b[K[${bar}] ${done}/${total} ${words[kind]}`);
	};
}
// src/version.ts
/** Version of this tool; a test holds it equal to package.json. */
const version = "0.1.0";
// src/cli.ts
const discretion = new Discretion();
const terminal = discreetTerminal({
	write: (text) => process.stdout.write(text),
	writeError: (text) => process.stderr.write(text),
	isInteractive: process.stdin.isTTY === true && process.stderr.isTTY === true,
	hasColors: process.stdout.isTTY === true && (process.env.NO_COLOR ?? "") === "",
	ask: async (question) => {
		const lines = createInterface({
			input: process.stdin,
			output: process.stderr
		});
		const answer = await lines.question(question).catch(() => void 0);
		lines.close();
		return answer;
	}
}, discretion.hide);
function ports(folder, environment, signal) {
	return {
		files: discreetFiles(filesIn(folder), discretion.hide),
		environment,
		clock: systemClock,
		random: Math.random,
		signal,
		mask: discretion.learn,
		connect: (settings) => connectGitHub({
			settings,
			clock: systemClock,
			random: Math.random,
			signal,
			version,
			environment,
			mask: discretion.learn
		}),
		progress: progressBar(terminal, process.stderr.isTTY === true && (process.env.NO_COLOR ?? "") === "")
	};
}
function run(argv, world) {
	return commandLine(argv, {
		terminal,
		ports: world,
		version,
		others: {
			demo,
			emulator,
			schema
		}
	});
}
async function demo() {
	const { toldStory } = await import("./story.js");
	return await toldStory({
		write: terminal.write,
		carryOut: (argv, { folder, environment }) => run(argv, ports(folder, environment, new AbortController().signal))
	}) ? 0 : 1;
}
async function emulator({ flags }) {
	const { port } = flags;
	if (typeof port === "string" && !(/^\d{1,5}$/.test(port) && Number(port) < 65536)) throw new Failure("input-invalid", `--port ${JSON.stringify(port)} is not a port from 0 to 65535.`);
	const { served } = await import("./served.js");
	await served(typeof port === "string" ? port : void 0, {
		write: terminal.write,
		signal: cancellation.signal
	});
	return 0;
}
async function schema() {
	const { default: config } = await import("./config.schema.js");
	terminal.write(`${JSON.stringify(config, null, 2)}\n`);
	return 0;
}
preferLittleMemory();
listenForCancellation();
process.exitCode = await run(process.argv.slice(2), ports(".", process.env, cancellation.signal));
export {};
