import { n as __exportAll } from "./rolldown-runtime.js";
import { B as HookUrl, Dt as compareText, Et as compareLocations, Ft as Failure, H as createHash, It as asFailure, Lt as firstReason, M as Sensitive, N as isLoopback, O as policyRules, Ot as sameTexts, Rt as redactor, Tt as compareIds, V as liveUrl, W as createPrivateKey, _t as targetPlans, a as policyDiagnostics, bt as targetName, et as hasDrift, gt as targetOf, ht as counted, i as brokenChecks, k as urlGlob, kt as sortedSet, l as concurrently, lt as grouped, o as policyChecks, p as productOf, q as sign, r as askedChecks, rt as everyChange, s as loadedConfig, u as dayOf, vt as hooksPath, xt as targetTraits, yt as targetKey } from "./index.js";
// \0builtin:node:http
const createServer = (...values) => process.getBuiltinModule("node:http").createServer(...values);
const request$2 = (...values) => process.getBuiltinModule("node:http").request(...values);
// \0builtin:node:https
const request$1 = (...values) => process.getBuiltinModule("node:https").request(...values);
// src/run/credentials.ts
/** What a run signs in with to the GitHub that has the hooks: to be hidden wherever a text leaves. */
function credentials({ token, app }) {
	return [token, app?.privateKey].filter((value) => value !== void 0);
}
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
		const message = await answered$1(url.protocol === "https:" ? request$1 : request$2, url, request);
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
function answered$1(send, url, { method = "GET", headers, body, signal }) {
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
	const kind = permission === "organization_hooks" ? "organization" : "repository";
	const has = held === void 0 ? "does not have it" : `has it for ${String(held)} only`;
	throw new Failure("not-permitted", `This run needs the ${kind} permission "Webhooks" (${permission}: ${access}) on ${account}, and the installation of the app there ${has}.`, { hint: "Change the permissions of the app, then have an owner accept them in the settings of the organization, under GitHub Apps." });
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
var connect_exports = /* @__PURE__ */ __exportAll({ connectGitHub: () => connectGitHub });
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
// src/run/reasons.ts
/** Why a plan makes the run red, whether it is applied or not. */
function planReasons(plan) {
	return plan.targets.flatMap((planned) => {
		if (planned.status === "failed") return [planned.failure.reason];
		return [...planned.refusals.map(({ reason }) => reason), ...planned.plan.refused.length > 0 ? ["config-invalid"] : []];
	}).concat(plan.refusals.map(({ reason }) => reason));
}
/** The report with the failure reason that comes first of its own and the given ones. */
function withReasons(report, reasons) {
	const first = firstReason(report.failureReason === void 0 ? reasons : [...reasons, report.failureReason]);
	return first === void 0 ? report : {
		...report,
		failureReason: first
	};
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
// src/plan/partition.ts
/** The items that pass and the others, each in the order in which they come. */
function partition(items, passes) {
	const passing = items.filter(passes);
	return passing.length === 0 ? [passing, items] : [passing, items.filter((item) => !passes(item))];
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
async function plannedRun(world, targets, unlisted = []) {
	const { settings, ports } = world;
	const { mode, secretStrategy } = settings;
	const sorted = [...targets].sort((a, b) => compareText(targetKey(a.target), targetKey(b.target)));
	const planning = turn().then(() => Promise.resolve().then(() => planner_exports)).then(({ planner }) => planner({
		settings,
		now: ports.clock.now(),
		targets: sorted
	}));
	const listings = /* @__PURE__ */ new Map();
	const planned = async (read, verdicts) => {
		const result = (await planning).target(read, verdicts);
		if (!(read.listing instanceof Failure) && needsListing(mode, result)) listings.set(targetKey(read.desired.target), read.listing.hooks);
		return result;
	};
	const { results, diagnostics } = await (secretStrategy === "verify" && (mode === "dry-run" || mode === "apply") ? plannedOnceRead : plannedAsRead)(world, sorted, planned);
	return {
		plan: (await planning).run([...results, ...unlisted]),
		listings,
		diagnostics
	};
}
/** One turn of the event loop: requests leave in the next one, and loading code holds it up. */
function turn() {
	return new Promise((resolve) => setImmediate(resolve));
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
	const { testimony, secretVerdicts } = await import("./verifying.js");
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
		const checked = {
			desired,
			live: target.listing.hooks,
			only: settings.only
		};
		return {
			target,
			told: [await testimony(checked, github.deliveries("read"))]
		};
	});
	const testimonies = all.flatMap(({ told }) => told);
	const verdicts = secretVerdicts(testimonies);
	const results = [];
	for (const { target } of all) results.push(await planned(target, verdicts));
	return {
		results,
		diagnostics: testimonies.flatMap(({ diagnostics }) => diagnostics)
	};
}
// src/run/with-plan.ts
/** Loads the config, plans, and hands the plan on; the connection is closed afterwards, whatever happens. */
async function withPlan(scene, documents, use) {
	const { settings, ports, base, rules } = scene;
	ports.mask(credentials(settings));
	const connection = await ports.connect(settings);
	try {
		const loaded = await loadedConfig({
			settings,
			ports,
			github: connection,
			rules
		}, documents);
		const diagnostics = [...base.diagnostics, ...loaded.diagnostics];
		if (loaded.value === void 0) return {
			...base,
			diagnostics,
			failureReason: "config-invalid"
		};
		const config = loaded.value;
		const github = connection.knowing(config.confidential);
		const planned = await plannedRun({
			settings,
			ports,
			github
		}, config.targets, config.unlisted);
		const { plan, listings } = planned;
		const ahead = settings.mode === "dry-run" || settings.mode === "apply" ? forecast(plan, settings) : [];
		const proposal = {
			...base,
			diagnostics: [
				...diagnostics,
				...planned.diagnostics,
				...ahead
			],
			plan
		};
		const report = await use({
			...scene,
			github,
			config,
			plan,
			listings,
			report: proposal
		});
		return {
			...report,
			run: {
				...report.run,
				...factsOf(github),
				...shardOf(settings, config)
			}
		};
	} finally {
		await connection.close();
	}
}
/** The report of a run that is about deliveries: it names its targets and tells no plan. */
function withoutPlan({ report: { plan: _, ...report }, plan }) {
	return {
		...report,
		targets: plan.targets.map(targetOf)
	};
}
function shardOf({ shard }, { targets, declaredTargets }) {
	return shard === void 0 ? {} : { shard: {
		...shard,
		targets: targets.length,
		declared: declaredTargets
	} };
}
function factsOf(github) {
	const { requests, rateLimitRemaining } = github.facts();
	return {
		requests,
		...rateLimitRemaining === void 0 ? {} : { rateLimitRemaining }
	};
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
// src/run/plan.ts
var plan_exports = /* @__PURE__ */ __exportAll({ planReport: () => planReport });
/** The dry run: reads, plans, and tells. */
function planReport(scene, documents) {
	return withPlan(scene, documents, async ({ report, plan }) => {
		const pending = scene.settings.failOnChanges && hasDrift(plan) ? ["changes-pending"] : [];
		return withReasons(report, [...planReasons(plan), ...pending]);
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
export { textField as C, createServer as D, request$1 as E, request$2 as O, jsonField as S, credentials as T, connect_exports as _, withPlan as a, showsSecret as b, withReasons as c, activeEvents as d, footprint as f, writesSecret as g, hasSecretAfter as h, match as i, carriedValues as l, uniquenessKey as m, plan_exports as n, withoutPlan as o, step as p, selected as r, planReasons as s, diff as t, Moment as u, isInsecure as v, textsField as w, idField as x, saysAlreadyExists as y };
