import { n as __exportAll } from "./rolldown-runtime.js";
import { F as targetKey, G as asFailure, I as targetName, K as firstReason, L as targetTraits, O as createPrivateKey, P as hooksPath, S as productOf, T as liveUrl, U as sortedSet, V as compareText, W as Failure, _ as apiBase, b as concurrently, c as idField, d as textsField, f as RestRefusal, j as Sensitive, k as sign, l as jsonField, o as targetOf, r as hasDrift, s as targetPlans, t as redactor, u as textField, v as isLoopback, y as loadedConfig } from "./index.js";
// src/render/counted.ts
/** `1 hook`, `2 hooks`; an irregular plural is given. */
function counted(count, noun, plural = `${noun}s`) {
	return `${count} ${count === 1 ? noun : plural}`;
}
// src/plan/every-change.ts
/** All that an apply of a target carries out, in its order: refreshes come after the changes. */
function everyChange({ changes, refreshes }) {
	return [...changes, ...refreshes];
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
		send: async (call) => (await answered$1(client, call)).body,
		list: (call) => listed(client, call),
		login: () => login(client, graph)
	};
}
async function answered$1(client, { subject, ...call }) {
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
		const reply = await answered$1(client, {
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
	const viewed = await answered$1(graph, {
		method: "POST",
		path: "/graphql",
		body: { query: "query { viewer { login } }" },
		subject
	}).then(({ body }) => textField(jsonField(jsonField(body, "data"), "viewer"), "login")).catch(() => void 0);
	if (viewed !== void 0) return viewed;
	return answered$1(client, {
		method: "GET",
		path: "/user",
		subject
	}).then(({ body }) => textField(body, "login")).catch(() => void 0);
}
// src/github/connect-rest.ts
var connect_rest_exports = /* @__PURE__ */ __exportAll({ connectRest: () => connectRest });
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
	const planning = turn().then(() => import("./plan.js").then((n) => n.t)).then(({ planner }) => planner({
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
// src/run/plan.ts
var plan_exports = /* @__PURE__ */ __exportAll({ planReport: () => planReport });
/** The dry run: reads, plans, and tells. */
function planReport(scene, documents) {
	return withPlan(scene, documents, async ({ report, plan }) => {
		const pending = scene.settings.failOnChanges && hasDrift(plan) ? ["changes-pending"] : [];
		return withReasons(report, [...planReasons(plan), ...pending]);
	});
}
export { planReasons as a, isInsecure as c, connect_rest_exports as d, everyChange as f, partition as i, saysAlreadyExists as l, withPlan as n, withReasons as o, counted as p, withoutPlan as r, connect_exports as s, plan_exports as t, showsSecret as u };
