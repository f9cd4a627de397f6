import { r as __toESM } from "./rolldown-runtime.js";
import { r as isLoopback, t as redactor } from "./redactor.js";
import { t as Failure } from "./failure.js";
import { i as targetTraits } from "./target.js";
import { t as productOf } from "./product.js";
import { n as jsonField, r as textField } from "./json-field.js";
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
		headers: headerTexts(headers)
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
		headers: headerTexts(Object(response.headers)),
		text: isText ? data : "",
		body: isText ? void 0 : data
	};
}
function headerTexts(headers) {
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
export { fetchFor as a, explainedFailure as c, transport as i, isSuccess as l, links as n, limits as o, createClient as r, explained as s, linkedQuery as t, neededText as u };
