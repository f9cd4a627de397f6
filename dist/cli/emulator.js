import { A as setTimeout, B as request, G as randomBytes, H as request$1, I as hooksPath, J as verify, K as randomUUID, L as targetKey, S as eventCatalogue, U as createHash, V as createServer, W as createHmac, Z as products, z as targetTraits } from "./index.js";
// src/emulator/delivery-body.ts
/**
* JSON text in another spelling of the same value. Only characters that occur inside strings change, so key order, numbers and
* white space stay as they are.
*/
function respelled(json, serializer) {
	switch (serializer) {
		case "compact": return json;
		case "upper-hex": return json.replace(/(\\\\)|\\u([0-9a-f]{4})/g, (whole, _, hex) => hex === void 0 ? whole : `\\u${hex.toUpperCase()}`);
		case "html-safe": return json.replace(/[<>&\u2028\u2029]/g, escaped);
		case "ascii": return json.replace(/[\u0080-\uffff]/g, escaped);
	}
}
/** The bytes of a delivery: the JSON itself, or `payload=` and the JSON percent-encoded as GitHub's documented example is. */
function deliveryBody(json, contentType, { formSpace }) {
	if (contentType === "json") return json;
	const encoded = encodeURIComponent(json).replace(/[!'()*~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
	return `payload=${formSpace === "+" ? encoded.replaceAll("%20", "+") : encoded}`;
}
function escaped(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
// src/emulator/signature.ts
/** The signature headers of a delivery: HMAC over the raw body; none where the hook has no secret. */
function signatureHeaders(secret, body) {
	if (secret === void 0 || secret === "") return {};
	return {
		"X-Hub-Signature": `sha1=${hmac("sha1", secret, body)}`,
		"X-Hub-Signature-256": `sha256=${hmac("sha256", secret, body)}`
	};
}
function hmac(algorithm, secret, body) {
	return createHmac(algorithm, secret).update(body, "utf8").digest("hex");
}
// src/emulator/delivery-headers.ts
const targetTypes = {
	organization: "organization",
	repository: "repository",
	global: "business"
};
/** The headers of a delivery, as GitHub documents them. */
function deliveryHeaders(sent) {
	const { hook, event, guid, body, targetId } = sent;
	return {
		Accept: "*/*",
		"Content-Type": hook.config.content_type === "json" ? "application/json" : "application/x-www-form-urlencoded",
		"User-Agent": "GitHub-Hookshot/e5a4f0c",
		"X-GitHub-Delivery": guid,
		"X-GitHub-Event": event,
		"X-GitHub-Hook-ID": String(hook.id),
		"X-GitHub-Hook-Installation-Target-ID": String(targetId),
		"X-GitHub-Hook-Installation-Target-Type": targetTypes[hook.target.kind],
		...sent.product.name === "ghes" ? {
			"X-GitHub-Enterprise-Host": "ghes.example",
			"X-GitHub-Enterprise-Version": sent.enterpriseVersion
		} : {},
		...signatureHeaders(hook.config.secret, body)
	};
}
// src/emulator/loopback.ts
/** Whether a URL leads to this machine. Only there does the emulator really send deliveries. */
function isLoopback(url) {
	if (!URL.canParse(url)) return false;
	const { hostname } = new URL(url);
	return hostname === "localhost" || hostname.endsWith(".localhost") || /^127\./.test(hostname) || hostname === "[::1]";
}
// src/emulator/receiver.ts
/** Posts a delivery and tells the outcome in GitHub's words. Never rejects; redirects are not followed. */
function reception(dispatch) {
	const started = performance.now();
	const seconds = () => Math.round((performance.now() - started) / 10) / 100;
	return new Promise((resolve) => {
		const failed = (statusCode, status) => resolve({
			statusCode,
			status,
			duration: seconds(),
			headers: null,
			body: null
		});
		const url = new URL(dispatch.url);
		const send = url.protocol === "https:" ? request : request$1;
		const timeout = AbortSignal.timeout(dispatch.answerMilliseconds);
		const outgoing = send(url, requestOptions(dispatch, timeout), (incoming) => {
			readText(incoming).then((body) => resolve({
				...statusOf(incoming.statusCode ?? 0),
				duration: seconds(),
				headers: headersOf(incoming),
				body
			}), (cause) => failed(...failureOf(cause, timeout)));
		});
		outgoing.on("error", (cause) => failed(...failureOf(cause, timeout)));
		outgoing.end(dispatch.body);
	});
}
/** The outcome for a receiver that nothing is sent to. */
function assumedReception(statusCode, body = "") {
	return {
		...statusOf(statusCode),
		duration: .12,
		headers: { "Content-Type": "text/plain" },
		body
	};
}
function requestOptions(dispatch, timeout) {
	return {
		method: "POST",
		headers: {
			...dispatch.headers,
			"Content-Length": String(Buffer.byteLength(dispatch.body))
		},
		signal: AbortSignal.any([dispatch.signal, timeout]),
		rejectUnauthorized: dispatch.verifiesCertificate,
		agent: false
	};
}
function statusOf(statusCode) {
	return {
		statusCode,
		status: statusCode >= 200 && statusCode < 300 ? "OK" : `Invalid HTTP Response: ${statusCode}`
	};
}
function failureOf(cause, timeout) {
	if (timeout.aborted) return [504, "timed out"];
	const code = cause.code;
	if (code === "ECONNREFUSED" || code === "ENOTFOUND") return [502, "failed to connect to host"];
	if (typeof code === "string" && /CERT|SELF_SIGNED|UNABLE_TO_/.test(code)) return [502, "Peer certificate cannot be authenticated with given CA certificates"];
	return [502, "failed to connect"];
}
function headersOf(incoming) {
	return Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
}
async function readText(incoming) {
	const chunks = [];
	for await (const chunk of incoming) chunks.push(chunk);
	return Buffer.concat(chunks).toString("utf8");
}
// src/emulator/courier.ts
/** Sends deliveries and keeps the log of them. */
var Courier = class {
	#options;
	#pending = /* @__PURE__ */ new Set();
	#stop = new AbortController();
	constructor(options) {
		this.#options = options;
	}
	/** Delivers in the background, as GitHub does after it has answered. */
	queue(hook, event, payloadText, options = {}) {
		this.deliver(hook, event, payloadText, options);
	}
	/** Resolves with the log entry once the receiver has answered or failed to. */
	deliver(hook, event, payloadText, options = {}) {
		const delivering = this.#delivered(hook, event, payloadText, options).finally(() => this.#pending.delete(delivering));
		this.#pending.add(delivering);
		return delivering;
	}
	/** Resolves when nothing is on its way. */
	async idle() {
		while (this.#pending.size > 0) await Promise.all(this.#pending);
	}
	async close() {
		this.#stop.abort();
		await this.idle();
	}
	async #delivered(hook, event, payloadText, options) {
		const { state, product, now } = this.#options;
		const switches = this.#options.switches();
		const guid = options.guid ?? randomUUID();
		const body = deliveryBody(options.sentText ?? respelled(payloadText, switches.serializer), hook.config.content_type, switches);
		const headers = deliveryHeaders({
			hook: options.secret === void 0 ? hook : {
				...hook,
				config: {
					...hook.config,
					secret: options.secret
				}
			},
			event,
			guid,
			body,
			targetId: this.#targetId(hook),
			product,
			enterpriseVersion: switches.enterpriseVersion
		});
		const id = state.newDeliveryId();
		const deliveredAt = options.deliveredAt ?? now();
		const received = await this.#received(hook, headers, body, options);
		const withheld = options.withheld ?? [];
		const hidesResponse = withheld.includes("response");
		this.#noteResponse(hook, received);
		return state.addDelivery({
			id,
			hookId: hook.id,
			guid,
			deliveredAt,
			redelivery: options.redelivery ?? false,
			duration: received.duration,
			status: received.status,
			statusCode: received.statusCode,
			event,
			action: options.action ?? null,
			installationId: options.installationId ?? null,
			repositoryId: options.repositoryId ?? null,
			throttledAt: options.throttledAt ?? null,
			url: hook.config.url ?? "",
			requestHeaders: withheld.includes("request-headers") ? null : headers,
			payloadText: withheld.includes("request-payload") ? null : payloadText,
			responseHeaders: hidesResponse ? null : received.headers,
			responseBody: hidesResponse ? null : received.body
		});
	}
	async #received(hook, headers, body, { answer }) {
		if (answer !== void 0) {
			const assumed = assumedReception(answer.statusCode, answer.body);
			return {
				...assumed,
				status: answer.status ?? assumed.status,
				duration: answer.duration ?? assumed.duration
			};
		}
		const switches = this.#options.switches();
		const url = hook.config.url ?? "";
		if (!isLoopback(url)) return assumedReception(switches.remoteStatusCode);
		return reception({
			url,
			headers,
			body,
			verifiesCertificate: hook.config.insecure_ssl !== "1",
			answerMilliseconds: switches.answerMilliseconds ?? this.#options.product.answerSeconds * 1e3,
			signal: this.#stop.signal
		});
	}
	/** The hook may be changed or gone by the time its receiver answers. */
	#noteResponse(hook, { statusCode, status }) {
		const current = this.#options.state.hook(hook.id);
		if (current === void 0) return;
		const isOk = status === "OK";
		this.#options.state.putHook({
			...current,
			lastResponse: {
				code: statusCode,
				status: isOk ? "active" : null,
				message: status
			}
		});
	}
	#targetId({ target, id }) {
		const { directory } = this.#options.state;
		if (target.kind === "organization") return directory.organization(target.owner)?.id ?? id;
		if (target.kind === "repository") return directory.repository(target.owner, target.repo)?.id ?? id;
		return 1;
	}
};
// src/emulator/deliver-event.ts
/**
* Delivers an event to a hook as if it had happened, whatever the hook subscribes to. A payload given as text is kept verbatim, so
* that key order and the spelling of numbers can be chosen. Resolves once the receiver has answered or failed to.
*/
async function deliverEvent(world, hookId, event, payload, options = {}) {
	const hook = world.state.hook(hookId);
	if (hook === void 0) {
		const known = world.state.allHooks().map(({ id }) => id);
		throw new Error(`There is no hook ${hookId} in the emulator. It has ${known.join(", ") || "none"}.`);
	}
	return world.courier.deliver(hook, event, typeof payload === "string" ? payload : JSON.stringify(payload), options);
}
// src/emulator/faults.ts
/** All that a fault may do; `kind` of `Fault` says what each one does. */
const faultKinds = [
	"status",
	"reset",
	"truncate",
	"delay",
	"html-502",
	"primary-limit",
	"secondary-limit"
];
/** The faults that wait for their requests. */
var Faults = class {
	#armed = /* @__PURE__ */ new Set();
	/** Arms a fault; the function disarms it. */
	add(fault) {
		const { path } = fault;
		const armed = {
			fault,
			pattern: path === void 0 ? void 0 : new RegExp(path, path instanceof RegExp && path.ignoreCase ? "i" : ""),
			seen: 0
		};
		this.#armed.add(armed);
		return () => {
			this.#armed.delete(armed);
		};
	}
	clear() {
		this.#armed.clear();
	}
	/** Faults that have not struck as often as they may. */
	list() {
		return [...this.#armed].map(({ fault }) => fault);
	}
	/** The fault that strikes this request. Every fault that fits counts it; the first that is due strikes. */
	take(method, path) {
		let struck;
		for (const armed of this.#armed) {
			if (!fits(armed, method, path)) continue;
			const first = armed.fault.nth ?? 1;
			const isDue = armed.seen + 1 >= first;
			if (isDue && struck !== void 0) continue;
			armed.seen += 1;
			if (!isDue) continue;
			struck = armed.fault;
			if (armed.seen >= first + (armed.fault.times ?? 1) - 1) this.#armed.delete(armed);
		}
		return struck;
	}
};
function fits({ fault, pattern }, method, path) {
	if (fault.method !== void 0 && fault.method.toUpperCase() !== method) return false;
	return pattern === void 0 || pattern.test(path);
}
// src/emulator/answer.ts
/** Thrown by a route to answer at once. */
var RefusedCall = class extends Error {
	answer;
	constructor(answer) {
		super(`Answered with ${answer.status}`);
		this.answer = answer;
	}
};
/** A value spelled as compact JSON, with its content type; `headers` are added and win over it. */
function jsonAnswer(status, value, headers = {}) {
	return textAnswer(status, JSON.stringify(value), headers);
}
/** JSON that is spelled already, because numbers in it exceed what JavaScript can hold. */
function textAnswer(status, body, headers = {}) {
	return {
		status,
		headers: {
			"content-type": "application/json; charset=utf-8",
			...headers
		},
		body
	};
}
/** A status alone, such as 204: no body, no content type. */
function emptyAnswer(status) {
	return {
		status,
		headers: {},
		body: ""
	};
}
/** `documentation_url` of errors that name no page of their own. */
const docsUrl = "https://docs.github.com/rest";
/** A `basic-error` of the description. */
function problem(status, message, documentation = docsUrl) {
	return jsonAnswer(status, {
		message,
		documentation_url: documentation,
		status: String(status)
	});
}
/** The 422 for a body whose shape is right and whose values are not: one entry for each thing that is wrong. */
function validationFailed(errors, documentation = docsUrl) {
	return jsonAnswer(422, {
		message: "Validation Failed",
		errors,
		documentation_url: documentation,
		status: "422"
	});
}
/** What GitHub says of a body that its schema refuses. */
function invalidRequest(detail, documentation = docsUrl) {
	return problem(422, `Invalid request.\n\n${detail}`, documentation);
}
// src/emulator/rate-limit.ts
/** Counts requests by token. */
var RateLimit = class {
	#windows = /* @__PURE__ */ new Map();
	#seed;
	#now;
	constructor(seed, now) {
		this.#seed = seed;
		this.#now = now;
	}
	/** Takes one request from the token's account; an answer where none is left. */
	refusal(token) {
		const window = this.#window(token);
		if (window.remaining <= 0) return problem(403, "API rate limit exceeded for user ID 1.");
		window.remaining -= 1;
	}
	/** Gives a request back: answers with 304 are free. */
	refund(token) {
		this.#window(token).remaining += 1;
	}
	headers(token) {
		const { limit, remaining, used, reset } = this.#numbers(token);
		return {
			"x-ratelimit-limit": String(limit),
			"x-ratelimit-remaining": String(remaining),
			"x-ratelimit-used": String(used),
			"x-ratelimit-reset": String(reset),
			"x-ratelimit-resource": "core"
		};
	}
	/** Body of `GET /rate_limit`. */
	overview(token) {
		const core = this.#numbers(token);
		return jsonAnswer(200, {
			resources: { core },
			rate: core
		});
	}
	#numbers(token) {
		const { remaining, resetAt } = this.#window(token);
		const limit = this.#limit();
		return {
			limit,
			remaining,
			used: limit - remaining,
			reset: Math.ceil(resetAt / 1e3)
		};
	}
	#window(token) {
		const known = this.#windows.get(token);
		if (known !== void 0 && known.resetAt > this.#now()) return known;
		const window = {
			remaining: known === void 0 ? this.#seed.remaining ?? this.#limit() : this.#limit(),
			resetAt: this.#now() + (this.#seed.resetSeconds ?? 3600) * 1e3
		};
		this.#windows.set(token, window);
		return window;
	}
	#limit() {
		return this.#seed.limit ?? 5e3;
	}
};
// src/emulator/access.ts
/** A token that may do all that a person may. */
function fullToken(token) {
	return {
		token,
		kind: "full"
	};
}
/** The token of a request; `undefined` where none is sent, an answer where it is not accepted. */
function tokenOf(authorization, { state, now }) {
	if (authorization === void 0 || authorization === "") return void 0;
	const text = /^(?:bearer|token) +(.+)$/i.exec(authorization)?.[1]?.trim();
	if (text === void 0) return badCredentials();
	const seeded = state.tokens.get(text);
	if (seeded === void 0) return state.anyToken ? fullToken(text) : badCredentials();
	return seeded.expired === true || (seeded.expiresAt ?? Number.POSITIVE_INFINITY) <= now() ? badCredentials() : seeded;
}
function badCredentials() {
	return problem(401, "Bad credentials");
}
/** Why the token may not use the route; undefined where it may. GitHub hides what a person's token may not know behind 404. */
function refusal(access, call) {
	const { token } = call;
	if (access.credential === "anyone") return void 0;
	if (token === void 0) return access.scopes.length === 0 ? problem(401, "Requires authentication") : problem(404, "Not Found");
	if (!ownsTarget(token, call)) return problem(404, "Not Found");
	switch (token.kind) {
		case "full": return;
		case "classic":
		case "oauth-app": return hasScope(token, access, call) ? void 0 : problem(404, "Not Found");
		case "fine-grained": return hasPermission(token, access) ? void 0 : lackingPermission(access, "personal access token");
		case "app":
		case "github-token": return hasPermission(token, access) ? void 0 : lackingPermission(access, "integration");
	}
}
/** Headers that tell what the token has and what the route asks for. */
function accessHeaders(token, access) {
	if (token === void 0 || access === void 0) return {};
	if (token.kind === "full" || token.kind === "classic" || token.kind === "oauth-app") return {
		"x-oauth-scopes": (token.scopes ?? access.scopes).join(", "),
		"x-accepted-oauth-scopes": access.scopes.join(", "),
		...token.kind === "oauth-app" ? { "x-oauth-client-id": token.clientId ?? "unknown" } : {}
	};
	return access.permissions === void 0 ? {} : { "x-accepted-github-permissions": access.permissions };
}
function hasScope(token, { scopes }, call) {
	if (scopes.length === 0) return true;
	return (token.scopes ?? []).filter((scope) => scopes.includes(scope)).some((scope) => scope !== "public_repo" || isPublic(call));
}
function isPublic({ params, world }) {
	const { owner, repo } = params;
	if (owner === void 0 || repo === void 0) return true;
	return world.state.directory.repository(owner, repo)?.visibility === "public";
}
function hasPermission(token, { permissions }) {
	if (permissions === void 0) return false;
	if (permissions === "") return true;
	return permissions.split(";").some((all) => all.split(",").every((one) => holds(token, one.trim())));
}
function holds({ permissions = {} }, wanted) {
	const [name = "", level] = wanted.split("=");
	const has = permissions[name];
	return has === "write" || has === "read" && level === "read";
}
/** Global hooks are for site administrators alone: other tokens are not even told that they exist. */
function lackingPermission({ scopes }, whose) {
	return scopes.includes("site_admin") ? problem(404, "Not Found") : problem(403, `Resource not accessible by ${whose}`);
}
function ownsTarget({ owners }, { params }) {
	const owner = params.org ?? params.owner;
	if (owners === void 0 || owner === void 0) return true;
	return owners.some((name) => name.toLowerCase() === owner.toLowerCase());
}
// src/emulator/api-version.ts
/** What GitHub assumes of a request without `X-GitHub-Api-Version`. */
const defaultApiVersion = "2022-11-28";
/** Refuses a version that is retired (410) or that does not exist (400); undefined where the version is fine. */
function versionRefusal(version, product, switches) {
	if (switches.retiredApiVersions.includes(version)) return problem(410, `The API version ${version} is no longer supported.`);
	const supported = supportedVersions(product, switches);
	if (supported.includes(version)) return void 0;
	return problem(400, `Invalid API version: ${version}. Supported versions: ${supported.join(", ")}.`);
}
/** GHES takes the version of 2026 from 3.21 on. */
function supportedVersions(product, { apiVersions, enterpriseVersion }) {
	if (apiVersions !== void 0) return apiVersions;
	const minor = Number(enterpriseVersion.split(".")[1]);
	return product.name === "ghes" && minor < 21 ? [defaultApiVersion] : [defaultApiVersion, "2026-03-10"];
}
// src/emulator/call.ts
/** Whether parsed JSON is an object: `null` and arrays are none. */
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The body as an object, an empty one where there is no body; anything else is refused as GitHub refuses it. */
function bodyObject(call) {
	if (call.body.trim() === "") return {};
	const value = parsed$1(call.body);
	if (!isObject(value)) throw new RefusedCall(problem(400, "Body should be a JSON object"));
	return value;
}
/** A property that must be an object where it is given. */
function objectProperty(body, name) {
	const value = body[name];
	if (value === void 0) return void 0;
	if (!isObject(value)) throw wrongType(name, value, "an object");
	return value;
}
/** A property that must be an array of strings where it is given, else 422 (null too). Repeated strings are dropped. */
function stringsProperty(body, name) {
	const value = body[name];
	if (value === void 0) return void 0;
	if (!Array.isArray(value)) throw wrongType(name, value, "an array");
	for (const item of value) if (typeof item !== "string") throw wrongType(`${name}/items`, item, "a string");
	return [...new Set(value)];
}
/** A property that must be true or false where it is given, else 422: null and `"true"` are refused. */
function booleanProperty(body, name) {
	const value = body[name];
	if (value === void 0) return void 0;
	if (typeof value !== "boolean") throw wrongType(name, value, "a boolean");
	return value;
}
/** A property that must be a string where it is given, else 422: null is refused, an empty string is not. */
function stringProperty(body, name) {
	const value = body[name];
	if (value === void 0) return void 0;
	if (typeof value !== "string") throw wrongType(name, value, "a string");
	return value;
}
/** GitHub's validator speaks Ruby: null is `nil`. */
function wrongType(name, value, expected) {
	return new RefusedCall(invalidRequest(`For 'properties/${name}', ${value === null ? "nil" : JSON.stringify(value)} is not ${expected}.`));
}
function parsed$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		throw new RefusedCall(problem(400, "Problems parsing JSON"));
	}
}
// src/emulator/app-routes.ts
const asApp = {
	scopes: [],
	credential: "app"
};
const asInstallation = {
	scopes: [],
	permissions: ""
};
const hour = 36e5;
/** A GitHub App by its JWT: itself, where it is installed, and its installation tokens. */
const appRoutes = [
	{
		method: "GET",
		path: "/app",
		access: asApp,
		handle: showApp
	},
	{
		method: "GET",
		path: "/orgs/{org}/installation",
		access: asApp,
		handle: showInstallation
	},
	{
		method: "GET",
		path: "/users/{user}/installation",
		access: asApp,
		handle: showInstallation
	},
	{
		method: "GET",
		path: "/repos/{owner}/{repo}/installation",
		access: asApp,
		handle: showInstallation
	},
	{
		method: "POST",
		path: "/app/installations/{id}/access_tokens",
		access: asApp,
		handle: createToken
	},
	{
		method: "DELETE",
		path: "/installation/token",
		access: asInstallation,
		handle: revokeToken
	}
];
function showApp({ world }) {
	const app = appOf(world.state.app);
	return jsonAnswer(200, {
		id: app.id,
		client_id: app.clientId,
		slug: app.slug,
		name: app.slug,
		permissions: app.permissions
	});
}
function showInstallation(call) {
	const { org, user, owner, repo } = call.params;
	const { directory } = call.world.state;
	const repository = owner === void 0 || repo === void 0 ? void 0 : directory.repository(owner, repo);
	const account = org ?? user ?? owner ?? "";
	const found = installations(call).find(({ id, account: login }) => repository?.installation === void 0 ? login.toLowerCase() === account.toLowerCase() : id === repository.installation);
	const isUser = org !== void 0 && directory.owner(org)?.type === "User";
	if (found === void 0 || owner !== void 0 && repository === void 0 || isUser) return problem(404, "Not Found");
	const app = appOf(call.world.state.app);
	return jsonAnswer(200, {
		id: found.id,
		account: {
			login: found.account,
			type: found.type
		},
		target_type: found.type,
		app_id: app.id,
		app_slug: app.slug,
		repository_selection: "all",
		permissions: app.permissions,
		suspended_at: null
	});
}
function createToken(call) {
	const { state, now } = call.world;
	const installation = installations(call).find(({ id }) => String(id) === call.params.id);
	if (installation === void 0) return problem(404, "Not Found");
	const granted = appOf(state.app).permissions;
	const permissions = requested(bodyObject(call), granted);
	const token = `ghs_${randomBytes(27).toString("base64url").replace(/[-_]/g, "x")}`;
	const expiresAt = now() + hour;
	state.tokens.set(token, {
		token,
		kind: "app",
		permissions,
		owners: [installation.account],
		expiresAt
	});
	return jsonAnswer(201, {
		token,
		expires_at: new Date(expiresAt).toISOString(),
		permissions,
		repository_selection: "all"
	});
}
/** The permissions that the body asks for, or all that the app has; more than it has is refused. */
function requested(body, granted) {
	const wanted = objectProperty(body, "permissions");
	if (wanted === void 0) return granted;
	const entries = Object.entries(wanted).filter((entry) => isLevel(entry[1]));
	if (entries.every(([name, level]) => granted[name] === "write" || granted[name] === level) && isObject(wanted) && entries.length === Object.keys(wanted).length) return Object.fromEntries(entries);
	throw new RefusedCall(validationFailed([{
		resource: "Integration",
		code: "custom",
		field: "permissions",
		message: "The permissions requested are not granted to this installation."
	}]));
}
function revokeToken({ token, world }) {
	if (token?.kind !== "app") return problem(403, "Resource not accessible by personal access token");
	world.state.tokens.set(token.token, {
		...token,
		expired: true
	});
	return emptyAnswer(204);
}
function installations({ world }) {
	const { directory } = world.state;
	const owners = directory.owners().map(({ login, type, installation }) => ({
		id: installation,
		account: login,
		type
	}));
	const repositories = directory.repositories().map(({ owner, installation }) => ({
		id: installation,
		account: owner,
		type: directory.owner(owner)?.type ?? "User"
	}));
	return [...owners, ...repositories].flatMap(({ id, ...rest }) => id === void 0 ? [] : [{
		id,
		...rest
	}]);
}
function appOf(app) {
	return {
		id: app?.id ?? 0,
		clientId: app?.clientId ?? `Iv1.${app?.id ?? 0}`,
		slug: app?.slug ?? "hookherd-app",
		permissions: app?.permissions ?? {
			organization_hooks: "write",
			repository_hooks: "write",
			metadata: "read"
		}
	};
}
function isLevel(value) {
	return value === "read" || value === "write";
}
// src/emulator/hook-json.ts
const typeNames = {
	organization: "Organization",
	repository: "Repository",
	global: "Global"
};
/** Eight asterisks, whatever the length of the secret. */
const mask = "********";
/** URL of a hook below an API base. */
function hookUrl(base, hook) {
	return `${base}${hooksPath(hook.target)}/${hook.id}`;
}
/** A hook as the API shows it: the shapes `org-hook`, `hook` and `global-hook` of GitHub's description. */
function hookJson(hook, base, switches) {
	const url = hookUrl(base, hook);
	const isRepository = hook.target.kind === "repository";
	return {
		type: typeNames[hook.target.kind],
		id: hook.id,
		name: hook.name,
		active: hook.active,
		events: hook.events,
		config: configJson(hook.config, switches),
		updated_at: isoSeconds(hook.updatedAt),
		created_at: isoSeconds(hook.createdAt),
		url,
		...isRepository ? { test_url: `${url}/test` } : {},
		ping_url: `${url}/pings`,
		...hook.target.kind === "global" ? {} : { deliveries_url: `${url}/deliveries` },
		...isRepository ? { last_response: hook.lastResponse } : {}
	};
}
/** A config as the API shows it: the secret masked or absent, user name and password never. */
function configJson(config, switches) {
	const { secret, username: _, password: __, url, ...rest } = config;
	const shownUrl = url !== void 0 && switches.masksUserInfo ? url.replace(/^(\w+:\/\/)[^/?#]*@/, "$1****:****@") : url;
	return {
		...shownUrl === void 0 ? {} : { url: shownUrl },
		...rest,
		...secret === void 0 ? {} : { secret: mask }
	};
}
/** `2026-11-22T06:30:00Z`: GitHub tells whole seconds. */
function isoSeconds(milliseconds) {
	return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, "Z");
}
// src/emulator/delivery-json.ts
/** A delivery as the list shows it, as JSON text: its id is a number that JavaScript cannot hold. */
function deliveryItemText(delivery) {
	return `{"id":${delivery.id},${itemFields(delivery).slice(1)}`;
}
/** A delivery with request and response; the payload stands in the text exactly as it was logged. */
function deliveryText(delivery) {
	const item = deliveryItemText(delivery).slice(0, -1);
	const headers = JSON.stringify(delivery.requestHeaders);
	const response = JSON.stringify({
		headers: delivery.responseHeaders,
		payload: delivery.responseBody
	});
	return `${item},"request":{"headers":${headers},"payload":${delivery.payloadText ?? "null"}},"response":${response}}`;
}
function itemFields(delivery) {
	return JSON.stringify({
		guid: delivery.guid,
		delivered_at: isoSeconds(delivery.deliveredAt),
		redelivery: delivery.redelivery,
		duration: delivery.duration,
		status: delivery.status,
		status_code: delivery.statusCode,
		event: delivery.event,
		action: delivery.action,
		installation_id: delivery.installationId,
		repository_id: delivery.repositoryId,
		throttled_at: delivery.throttledAt === null ? null : isoSeconds(delivery.throttledAt),
		url: delivery.url
	});
}
// src/emulator/hook-call.ts
/** Refuses with 404 where the target does not exist, with 403 a write to an archived repository; names are taken as GitHub has them, whatever the case of the request. */
function hookCall(call, kind) {
	const target = foundTarget(call, kind);
	if (target === void 0) throw notFound(kind);
	if (call.method !== "GET" && isArchived(call, target)) throw new RefusedCall(problem(403, "Repository was archived so is read-only.", kind.docs));
	return {
		call,
		kind,
		target
	};
}
/** The hooks that the token may see: an OAuth app sees its own only, and nobody else sees those. */
function visibleHooks({ call, target }) {
	const app = call.token?.kind === "oauth-app" ? call.token.clientId : void 0;
	const hooks = call.world.state.hooks(target);
	if (call.token?.kind === "oauth-app" && app === void 0) return [];
	return hooks.filter((hook) => hook.createdByOAuthApp === app);
}
/** The hook that the path names, or 404. */
function namedHook(on) {
	const hook = visibleHooks(on).find(({ id }) => String(id) === on.call.params.hook_id);
	if (hook === void 0) throw notFound(on.kind);
	return hook;
}
/** The 404 that GitHub gives for what does not exist and for what the token may not see alike. To be thrown. */
function notFound({ docs }) {
	return new RefusedCall(problem(404, "Not Found", docs));
}
function isArchived({ world }, target) {
	return target.kind === "repository" && world.state.directory.repository(target.owner, target.repo)?.archived === true;
}
function foundTarget({ params, world }, { kind }) {
	if (kind === "global") return world.product.name === "ghes" ? { kind } : void 0;
	if (kind === "organization") {
		const organization = world.state.directory.organization(params.org ?? "");
		return organization && {
			kind,
			owner: organization.login
		};
	}
	const repository = world.state.directory.repository(params.owner ?? "", params.repo ?? "");
	return repository && {
		kind,
		owner: repository.owner,
		repo: repository.name
	};
}
// src/emulator/list-url.ts
/** Address of a list for its `Link` header. GitHub names owners and repositories by id there, so clients must follow, not build. */
function listUrl({ base, path, params, world }) {
	if (!world.switches.linksById) return `${base}${path}`;
	const { directory } = world.state;
	const organization = params.org === void 0 ? void 0 : directory.organization(params.org);
	if (organization !== void 0) return `${base}${path.replace(/^\/orgs\/[^/]+/, `/organizations/${organization.id}`)}`;
	const { owner, repo } = params;
	const repository = owner === void 0 || repo === void 0 ? void 0 : directory.repository(owner, repo);
	if (repository === void 0) return `${base}${path}`;
	return `${base}${path.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${repository.id}`)}`;
}
// src/emulator/paging.ts
/** Page `page` of `per_page` items (30, at most 100), with GitHub's `Link` header. `url` is the address of the list. */
function numberedPage(all, query, url) {
	const size = perPage(query);
	const page = positive(query.get("page"), 1);
	const last = Math.max(1, Math.ceil(all.length / size));
	const text = [
		...page > 1 ? [["prev", Math.min(page - 1, last)]] : [],
		...page < last ? [["next", page + 1], ["last", last]] : [],
		...page > 1 ? [["first", 1]] : []
	].map(([rel, number]) => link(url, query, "page", String(number), rel)).join(", ");
	return {
		items: all.slice((page - 1) * size, page * size),
		headers: text === "" ? {} : { link: text }
	};
}
/** As many items as `per_page` says from the one that the cursor names; undefined for a cursor that names none. */
function cursorPage(all, query, url) {
	const size = perPage(query);
	const cursor = query.get("cursor");
	const start = cursor === null || cursor === "" ? 0 : all.findIndex(({ id }) => `v1_${id}` === cursor);
	if (start === -1) return void 0;
	const next = all[start + size];
	const previous = start > 0 ? all[Math.max(0, start - size)] : void 0;
	const links = [...next === void 0 ? [] : [link(url, query, "cursor", `v1_${next.id}`, "next")], ...previous === void 0 ? [] : [link(url, query, "cursor", `v1_${previous.id}`, "prev")]].join(", ");
	return {
		items: all.slice(start, start + size),
		headers: links === "" ? {} : { link: links }
	};
}
function perPage(query) {
	return Math.min(positive(query.get("per_page"), 30), 100);
}
function positive(text, fallback) {
	const number = Number(text);
	return Number.isInteger(number) && number > 0 ? number : fallback;
}
function link(url, query, name, value, rel) {
	const changed = new URLSearchParams(query);
	changed.set(name, value);
	return `<${url}?${changed}>; rel="${rel}"`;
}
// src/emulator/directory-json.ts
/** An organization or a user, the part of GitHub's shape that identifies it. */
function ownerJson(owner, base) {
	if (owner.type === "User") return {
		...userJson(owner.login, base),
		id: owner.id
	};
	return {
		login: owner.login,
		id: owner.id,
		type: owner.type,
		url: `${base}/orgs/${owner.login}`
	};
}
/** The part of GitHub's `simple-user` that identifies an account. `base` is the API base; one login, one id. */
function userJson(login, base, type = "User") {
	return {
		login,
		id: idOf(login),
		type,
		site_admin: false,
		url: `${base}/users/${encodeURIComponent(login)}`
	};
}
/** The part of GitHub's `repository` that identifies it and who may see it. It shows all permissions. */
function repositoryJson(repository, base) {
	const { owner, name, id, visibility, archived } = repository;
	const url = `${base}/repos/${owner}/${name}`;
	return {
		id,
		name,
		full_name: `${owner}/${name}`,
		private: visibility !== "public",
		visibility,
		archived,
		owner: { login: owner },
		url,
		hooks_url: `${url}/hooks`,
		default_branch: "main",
		permissions: {
			admin: true,
			push: true,
			pull: true
		}
	};
}
/** The same number for the same login. */
function idOf(login) {
	return [...login].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1e6, 7);
}
// src/emulator/ping-payload.ts
/** The payload of a ping, keys in the order of GitHub's example. */
function pingPayload(hook, { state, switches, base }) {
	const { last_response: _, ...shown } = hookJson(hook, base, switches);
	const payload = {
		zen: "Keep it logically awesome.",
		hook_id: hook.id,
		hook: shown
	};
	const sender = userJson("octocat", base);
	const { target } = hook;
	if (target.kind === "global") return {
		...payload,
		sender
	};
	if (target.kind === "organization") {
		const owner = state.directory.organization(target.owner);
		return {
			...payload,
			...owner === void 0 ? {} : { organization: ownerJson(owner, base) },
			sender
		};
	}
	const repository = state.directory.repository(target.owner, target.repo);
	return {
		...payload,
		...repository === void 0 ? {} : { repository: repositoryJson(repository, base) },
		sender
	};
}
// src/emulator/ping.ts
/** Pings a hook on request. */
function ping(hook, call) {
	if (hook.active || call.world.switches.pingsInactive) queuePing(hook, call);
}
/** GitHub pings a hook by itself once it is created. */
function pingCreated(hook, call) {
	const { switches } = call.world;
	if (!hook.active && !switches.pingsCreatedInactive) return;
	if (hook.target.kind === "global" && !switches.pingsCreatedGlobal) return;
	queuePing(hook, call);
}
function queuePing(hook, { world, base }) {
	const payload = pingPayload(hook, {
		state: world.state,
		switches: world.switches,
		base
	});
	world.courier.queue(hook, "ping", JSON.stringify(payload));
}
// src/emulator/delivery-routes.ts
const statusRanges = {
	success: [200, 399],
	failure: [400, 599]
};
const day = 864e5;
/** Pings for every kind; the delivery log for organizations and repositories; test pushes for repositories. */
function deliveryRoutes({ kind, path, access }, on) {
	const one = `${path}/{hook_id}`;
	const delivery = `${one}/deliveries/{delivery_id}`;
	const pings = {
		method: "POST",
		path: `${one}/pings`,
		access: access.ping,
		handle: on(sendPing)
	};
	if (kind === "global") return [pings];
	const log = [
		pings,
		{
			method: "GET",
			path: `${one}/deliveries`,
			access: access.read,
			handle: on(list$1)
		},
		{
			method: "GET",
			path: delivery,
			access: access.read,
			handle: on(show$1)
		},
		{
			method: "POST",
			path: `${delivery}/attempts`,
			access: access.write,
			handle: on(redeliver)
		}
	];
	if (kind === "organization") return log;
	return [...log, ...["test", "tests"].map((name) => ({
		method: "POST",
		path: `${one}/${name}`,
		access: access.write,
		handle: on(test)
	}))];
}
function sendPing(on) {
	ping(namedHook(on), on.call);
	return emptyAnswer(204);
}
/** Without a `push` subscription GitHub answers 204 too and sends nothing. */
function test(on) {
	const hook = namedHook(on);
	if (hook.events.includes("push") || hook.events.includes("*")) on.call.world.courier.queue(hook, "push", JSON.stringify({
		ref: "refs/heads/main",
		before: "0".repeat(40),
		after: "f".repeat(40),
		commits: []
	}));
	return emptyAnswer(204);
}
function list$1(on) {
	const { query } = on.call;
	const status = query.get("status");
	const range = status === null ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : statusRanges[status];
	if (range === void 0) throw new RefusedCall(validationFailed([{
		resource: "HookDelivery",
		code: "invalid",
		field: "status"
	}], on.kind.docs));
	const page = cursorPage(keptDeliveries(on).filter(({ statusCode }) => statusCode >= range[0] && statusCode <= range[1]), query, listUrl(on.call));
	if (page === void 0) throw new RefusedCall(problem(400, "Invalid cursor", on.kind.docs));
	return textAnswer(200, `[${page.items.map(deliveryItemText).join(",")}]`, page.headers);
}
function show$1(on) {
	return textAnswer(200, deliveryText(namedDelivery(on)));
}
/** Signs with the secret that the hook has now. */
function redeliver(on) {
	const hook = namedHook(on);
	const delivery = namedDelivery(on);
	if (delivery.payloadText === null) throw notFound(on.kind);
	on.call.world.courier.queue(hook, delivery.event, delivery.payloadText, {
		guid: delivery.guid,
		redelivery: true,
		...delivery.action === null ? {} : { action: delivery.action },
		...delivery.installationId === null ? {} : { installationId: delivery.installationId },
		...delivery.repositoryId === null ? {} : { repositoryId: delivery.repositoryId }
	});
	return jsonAnswer(202, {});
}
function namedDelivery(on) {
	const delivery = keptDeliveries(on).find(({ id }) => id === on.call.params.delivery_id);
	if (delivery === void 0) throw notFound(on.kind);
	return delivery;
}
/** GitHub forgets deliveries after three days, GHES after seven. */
function keptDeliveries(on) {
	const { state, now, product } = on.call.world;
	const oldest = now() - product.retentionDays * day;
	return state.deliveries(namedHook(on).id).filter(({ deliveredAt }) => deliveredAt >= oldest);
}
// src/emulator/hook-config.ts
/**
* The config that a whole `config` object makes: what it does not name falls back to GitHub's default, so a secret that is not in it
* is gone. `previous` matters only for an empty secret under `keep`.
*/
function wholeConfig(given, previous, emptySecret) {
	const { secret: _, ...rest } = given;
	return withSecret({
		...rest,
		insecure_ssl: rest.insecure_ssl ?? "0",
		content_type: rest.content_type ?? "form"
	}, keptSecret(given, previous, emptySecret));
}
/** The config after changing only the keys that are named. */
function mergedConfig(given, previous, emptySecret) {
	const { secret: _, ...rest } = {
		...previous,
		...given
	};
	return withSecret(rest, given.secret === void 0 ? previous.secret : keptSecret(given, previous, emptySecret));
}
/** The `config` object of a request, its values as GitHub keeps them. A null secret is an empty one. */
function configOf(body, form) {
	const config = {};
	for (const [key, value] of Object.entries(body)) {
		if (!form.keys.includes(key) || value === void 0) continue;
		config[key] = key === "insecure_ssl" ? insecureSsl(value, form) : text(key, value);
	}
	return config;
}
/** Keys of a `config` that the endpoint does not know, in the body's order; none where it is not an object. */
function unknownConfigKeys(body, form) {
	return isObject(body) ? Object.keys(body).filter((key) => !form.keys.includes(key)) : [];
}
/** The 422 for required properties that a body lacks, in the words of the schema validator. To be thrown. */
function missing(names) {
	return new RefusedCall(invalidRequest(`${names.map((name) => `"${name}"`).join(", ")} ${names.length === 1 ? "wasn't" : "weren't"} supplied.`));
}
function text(key, value) {
	if (key === "secret" && value === null) return "";
	if (typeof value !== "string") throw wrongType(key, value, "a string");
	return value;
}
function insecureSsl(value, form) {
	if (typeof value === "string") return value;
	if (form.insecureSsl === "string") throw wrongType("insecure_ssl", value, "a string");
	if (typeof value === "boolean") return value ? "1" : "0";
	if (typeof value === "number") return String(value);
	throw wrongType("insecure_ssl", value, "a string or a number");
}
function keptSecret(given, previous, emptySecret) {
	if (given.secret !== "") return given.secret;
	return {
		remove: void 0,
		keep: previous?.secret,
		store: ""
	}[emptySecret];
}
function withSecret(config, secret) {
	return secret === void 0 ? config : {
		...config,
		secret
	};
}
// src/emulator/hook-kind.ts
const keys = [
	"url",
	"content_type",
	"secret",
	"insecure_ssl"
];
const repositoryScopes = [
	"admin:repo_hook",
	"public_repo",
	"repo"
];
const writing = [
	"admin:repo_hook",
	"public_repo",
	"repo",
	"write:repo_hook"
];
const reading = [
	"admin:repo_hook",
	"public_repo",
	"read:repo_hook",
	"repo",
	"write:repo_hook"
];
function organizationAccess(level) {
	return {
		scopes: ["admin:org_hook"],
		permissions: `organization_hooks=${level}`
	};
}
function repositoryAccess(scopes, level) {
	return {
		scopes,
		permissions: `repository_hooks=${level}`
	};
}
const siteAdmin = { scopes: ["site_admin"] };
/** One row for each kind of target, after GitHub's description. Global hooks take strings only in `config`. */
const hookKinds = [
	{
		kind: "organization",
		path: "/orgs/{org}/hooks",
		docs: "https://docs.github.com/rest/orgs/webhooks",
		defaultEvents: ["push"],
		required: ["name", "config"],
		whole: {
			keys: [
				...keys,
				"username",
				"password"
			],
			insecureSsl: "any"
		},
		partial: {
			keys,
			insecureSsl: "any"
		},
		access: {
			read: organizationAccess("read"),
			write: organizationAccess("write"),
			delete: organizationAccess("write"),
			ping: organizationAccess("write")
		}
	},
	{
		kind: "repository",
		path: "/repos/{owner}/{repo}/hooks",
		docs: "https://docs.github.com/rest/repos/webhooks",
		defaultEvents: ["push"],
		required: [],
		whole: {
			keys,
			insecureSsl: "any"
		},
		partial: {
			keys,
			insecureSsl: "any"
		},
		access: {
			read: repositoryAccess(reading, "read"),
			write: repositoryAccess(writing, "write"),
			delete: repositoryAccess(repositoryScopes, "write"),
			ping: repositoryAccess(reading, "read")
		}
	},
	{
		kind: "global",
		path: "/admin/hooks",
		docs: "https://docs.github.com/enterprise-server@latest/rest/enterprise-admin/global-webhooks",
		defaultEvents: ["user", "organization"],
		required: ["name", "config"],
		whole: {
			keys,
			insecureSsl: "string"
		},
		partial: {
			keys,
			insecureSsl: "string"
		},
		access: {
			read: siteAdmin,
			write: siteAdmin,
			delete: siteAdmin,
			ping: siteAdmin
		}
	}
];
// src/emulator/hook-rules.ts
/**
* Everything GitHub's 422 would say of a hook that is about to be stored; `current` is what it replaces. What an update leaves as it is
* is not held against it: hooks may be live that GitHub would not take today.
*/
function violations(hook, current, world) {
	const others = world.state.hooks(hook.target).filter((other) => other.id !== hook.id);
	const hasNewUrl = current === void 0 || current.config.url !== hook.config.url;
	const isAsBefore = current !== void 0 && identityText(current) === identityText(hook);
	return [
		...hasNewUrl ? urlErrors(hook.config, world) : [],
		...eventErrors(hook, current, world),
		...isAsBefore ? [] : twinErrors(hook, others, world),
		...limitErrors(hook, current, others, world)
	];
}
function identityText({ config, events }) {
	return JSON.stringify([
		config.url,
		config.content_type,
		config.insecure_ssl,
		config.secret,
		events
	]);
}
function urlErrors({ url }, { switches, product }) {
	if (url === void 0 || url === "") return [error("Config must contain URL for webhooks")];
	if (!URL.canParse(url)) return [{
		...error("url is not a valid URL"),
		field: "url"
	}];
	if (switches.loopbackUrls === "accept" || !isLoopback(url)) return [];
	const host = new URL(url).hostname;
	const because = "not supported because it isn't reachable over the public Internet";
	if (product.name === "ghes") return [error(`Sorry, the URL host ${host} is ${because}`)];
	return [{
		...error(`url is ${because} (${host})`),
		field: "url"
	}];
}
function eventErrors(hook, current, { switches }) {
	if (switches.unknownEvents === "accept") return [];
	const { eventTarget } = targetTraits(hook.target);
	const taken = (event) => event === "*" || current?.events.includes(event) === true || eventCatalogue[event]?.targets.includes(eventTarget) === true;
	return hook.events.filter((event) => !taken(event)).map((event) => ({
		...error(`The "${event}" event is not available for this hook`),
		field: "events"
	}));
}
function twinErrors(hook, others, { switches }) {
	const visible = [
		"url",
		"content_type",
		"insecure_ssl"
	];
	const keys = switches.secretCountsAsTwin ? [...visible, "secret"] : visible;
	const isTwin = (other) => keys.every((key) => other.config[key] === hook.config[key]) && other.events.some((event) => hook.events.includes(event));
	if (!others.some(isTwin)) return [];
	const where = {
		organization: "this organization",
		repository: "this repository",
		global: "this instance"
	}[hook.target.kind];
	return [error(`Hook already exists on ${where}`)];
}
function limitErrors(hook, current, others, world) {
	const { switches } = world;
	const limit = switches.hooksPerEvent ?? world.product.hooksPerEvent;
	const counted = others.filter((other) => other.active || switches.inactiveCountsToLimit);
	if (!hook.active && !switches.inactiveCountsToLimit) return [];
	const takes = (other, event) => other.events.includes(event) || switches.wildcardCountsToLimit && other.events.includes("*");
	const wasCounted = current !== void 0 && (current.active || switches.inactiveCountsToLimit);
	const isNew = (event) => !wasCounted || !current.events.includes(event);
	return hook.events.filter((event) => isNew(event) && counted.filter((other) => takes(other, event)).length >= limit).map((event) => error(`The "${event}" event cannot have more than ${limit} hooks`));
}
function error(message) {
	return {
		resource: "Hook",
		code: "custom",
		message
	};
}
// src/emulator/hook-update.ts
/**
* PATCH of a hook. A `config` replaces the whole config. Organization and repository hooks keep what is not sent; a global hook
* falls back to the defaults for it.
*/
function updateHook(on) {
	const { call, kind } = on;
	const current = namedHook(on);
	const body = bodyObject(call);
	const given = objectProperty(body, "config");
	const isGlobal = kind.kind === "global";
	if (given !== void 0 && given.url === void 0 && kind.kind !== "repository") throw missing(["url"]);
	const replaced = given === void 0 ? void 0 : wholeConfig(configOf(given, kind.whole), current.config, call.world.switches.emptySecret);
	return jsonAnswer(200, hookJson(storedHook(on, current, {
		...current,
		active: booleanProperty(body, "active") ?? (isGlobal ? true : current.active),
		events: eventsAfter(body, isGlobal ? {
			...current,
			events: kind.defaultEvents
		} : current, on),
		config: replaced ?? (isGlobal ? {} : current.config)
	}, keyErrors(given, kind.whole)), call.base, call.world.switches));
}
/** PATCH of `/config`: only the named keys change. */
function updateConfig(on) {
	const { call, kind } = on;
	const current = namedHook(on);
	const body = bodyObject(call);
	const config = mergedConfig(configOf(body, kind.partial), current.config, call.world.switches.emptySecret);
	return jsonAnswer(200, configJson(storedHook(on, current, {
		...current,
		config
	}, keyErrors(body, kind.partial)).config, call.world.switches));
}
function eventsAfter(body, current, { kind }) {
	const events = stringsProperty(body, "events") ?? current.events;
	if (kind.kind !== "repository") return events;
	const removed = new Set(stringsProperty(body, "remove_events"));
	return [.../* @__PURE__ */ new Set([...events, ...stringsProperty(body, "add_events") ?? []])].filter((event) => !removed.has(event));
}
function keyErrors(config, form) {
	return unknownConfigKeys(config, form).map((key) => ({
		resource: "Hook",
		code: "custom",
		message: `Invalid config attribute: ${key}`
	}));
}
function storedHook(on, current, next, keys) {
	const { world } = on.call;
	const errors = [...violations(next, current, world), ...keys];
	if (errors.length > 0) throw new RefusedCall(validationFailed(errors, on.kind.docs));
	const moves = world.switches.secretMovesUpdatedAt || visibleText(current) !== visibleText(next);
	return world.state.putHook({
		...next,
		updatedAt: moves ? world.now() : current.updatedAt
	});
}
function visibleText({ active, events, config }) {
	const { url, content_type, insecure_ssl } = config;
	return JSON.stringify([
		active,
		events,
		url,
		content_type,
		insecure_ssl
	]);
}
// src/emulator/stored-hook.ts
/** What GitHub shows of a hook before its first delivery. */
const unusedResponse = {
	code: null,
	status: "unused",
	message: null
};
// src/emulator/hook-routes.ts
/** The hook endpoints of organizations, repositories and the instance. */
const hookRoutes = hookKinds.flatMap(routesOf);
function routesOf(kind) {
	const { path, access } = kind;
	const on = (handle) => (call) => handle(hookCall(call, kind));
	const one = `${path}/{hook_id}`;
	const all = [
		{
			method: "GET",
			path,
			access: access.read,
			handle: on(list)
		},
		{
			method: "POST",
			path,
			access: access.write,
			handle: on(create)
		},
		{
			method: "GET",
			path: one,
			access: access.read,
			handle: on(show)
		},
		{
			method: "PATCH",
			path: one,
			access: access.write,
			handle: on(updateHook)
		},
		{
			method: "DELETE",
			path: one,
			access: access.delete,
			handle: on(remove)
		},
		...deliveryRoutes(kind, on)
	];
	if (kind.kind === "global") return all;
	return [
		...all,
		{
			method: "GET",
			path: `${one}/config`,
			access: access.read,
			handle: on(showConfig)
		},
		{
			method: "PATCH",
			path: `${one}/config`,
			access: access.write,
			handle: on(updateConfig)
		}
	];
}
function list(on) {
	const { call } = on;
	const page = numberedPage(visibleHooks(on), call.query, listUrl(call));
	return jsonAnswer(200, page.items.map((hook) => hookJson(hook, call.base, call.world.switches)), page.headers);
}
function show(on) {
	return jsonAnswer(200, hookJson(namedHook(on), on.call.base, on.call.world.switches));
}
function showConfig(on) {
	return jsonAnswer(200, configJson(namedHook(on).config, on.call.world.switches));
}
function remove(on) {
	on.call.world.state.deleteHook(namedHook(on).id);
	return emptyAnswer(204);
}
function create(on) {
	const { call, kind, target } = on;
	const { world } = call;
	const body = bodyObject(call);
	const absent = kind.required.filter((name) => body[name] === void 0);
	if (absent.length > 0) throw missing(absent);
	const time = world.now();
	const hook = {
		id: world.state.newHookId(),
		target,
		name: stringProperty(body, "name") ?? "web",
		active: booleanProperty(body, "active") ?? true,
		events: stringsProperty(body, "events") ?? kind.defaultEvents,
		config: wholeConfig(configOf(objectProperty(body, "config") ?? {}, kind.whole), void 0, world.switches.emptySecret),
		createdAt: time,
		updatedAt: time,
		createdByOAuthApp: call.token?.kind === "oauth-app" ? call.token.clientId : void 0,
		lastResponse: unusedResponse
	};
	const errors = [
		...hook.name === "web" ? [] : [{
			resource: "Hook",
			code: "invalid",
			field: "name"
		}],
		...violations(hook, void 0, world),
		...unknownConfigKeys(body.config, kind.whole).map((key) => ({
			resource: "Hook",
			code: "custom",
			message: `Invalid config attribute: ${key}`
		}))
	];
	if (errors.length > 0) throw new RefusedCall(validationFailed(errors, kind.docs));
	world.state.putHook(hook);
	pingCreated(hook, call);
	return jsonAnswer(201, hookJson(hook, call.base, world.switches), { location: hookUrl(call.base, hook) });
}
// src/emulator/issue-json.ts
/** An issue in GitHub's shape, its URLs below `base`. Only a pull request has `pull_request`. */
function issueJson(issue, base) {
	const url = `${base}/repos/${issue.repository}/issues/${issue.number}`;
	return {
		number: issue.number,
		title: issue.title,
		body: issue.body,
		state: issue.state,
		locked: issue.locked,
		labels: issue.labels.map((name) => ({ name })),
		user: authorJson(issue.user, base),
		url,
		html_url: `${base}/${issue.repository}/issues/${issue.number}`,
		comments_url: `${url}/comments`,
		created_at: isoSeconds(issue.createdAt),
		updated_at: isoSeconds(issue.updatedAt),
		...issue.isPull ? { pull_request: { url: `${base}/repos/${issue.repository}/pulls/${issue.number}` } } : {}
	};
}
/** A comment in GitHub's shape, its URLs below `base`. `performed_via_github_app` is null for what no app wrote. */
function commentJson(comment, base) {
	const { id, repository, issue, body, user, performedVia } = comment;
	return {
		id,
		body,
		user: authorJson(user, base),
		performed_via_github_app: performedVia === void 0 ? null : { slug: performedVia },
		url: `${base}/repos/${repository}/issues/comments/${id}`,
		html_url: `${base}/${repository}/issues/${issue}#issuecomment-${id}`,
		issue_url: `${base}/repos/${repository}/issues/${issue}`,
		created_at: isoSeconds(comment.createdAt),
		updated_at: isoSeconds(comment.updatedAt)
	};
}
function authorJson(login, base) {
	return userJson(login, base, login.endsWith("[bot]") ? "Bot" : "User");
}
// src/emulator/repository-routes.ts
const anyone = {
	scopes: [],
	permissions: "metadata=read",
	credential: "anyone"
};
const user = { scopes: [] };
/** Who the token is, and which organizations and repositories it sees. */
const repositoryRoutes = [
	{
		method: "GET",
		path: "/user",
		access: user,
		handle: showUser
	},
	{
		method: "GET",
		path: "/meta",
		access: anyone,
		handle: showMeta
	},
	{
		method: "GET",
		path: "/orgs/{org}",
		access: anyone,
		handle: showOrganization
	},
	{
		method: "GET",
		path: "/orgs/{org}/repos",
		access: anyone,
		handle: listOfOrganization
	},
	{
		method: "GET",
		path: "/users/{user}/repos",
		access: anyone,
		handle: listOfUser
	},
	{
		method: "GET",
		path: "/user/repos",
		access: user,
		handle: listOwn
	},
	{
		method: "GET",
		path: "/installation/repositories",
		access: {
			scopes: [],
			permissions: ""
		},
		handle: listOfInstallation
	},
	{
		method: "GET",
		path: "/repos/{owner}/{repo}",
		access: anyone,
		handle: showRepository
	},
	{
		method: "GET",
		path: "/repos/{owner}/{repo}/commits/{sha}/pulls",
		access: anyone,
		handle: listPullsOfCommit
	},
	{
		method: "GET",
		path: "/repos/{owner}/{repo}/pulls",
		access: anyone,
		handle: listPulls
	},
	{
		method: "POST",
		path: "/graphql",
		access: {
			scopes: [],
			permissions: ""
		},
		handle: showViewer
	},
	{
		method: "POST",
		path: "/api/graphql",
		access: {
			scopes: [],
			permissions: ""
		},
		handle: showViewer
	}
];
/** The repository that the path names, where the token may know of it; else 404. */
function visibleRepository(call) {
	const { owner = "", repo = "" } = call.params;
	const repository = call.world.state.directory.repository(owner, repo);
	if (repository === void 0 || !isVisible(repository, call)) throw new RefusedCall(problem(404, "Not Found"));
	return repository;
}
function isVisible(repository, { token }) {
	if (repository.visibility === "public") return true;
	if (token === void 0) return false;
	const isOwned = token.owners?.some((owner) => owner.toLowerCase() === repository.owner.toLowerCase()) ?? true;
	const isScoped = token.kind !== "classic" && token.kind !== "oauth-app";
	return isOwned && (isScoped || (token.scopes ?? []).includes("repo"));
}
function showUser({ token, base }) {
	return jsonAnswer(200, userJson(token?.login ?? "octocat", base));
}
function showMeta({ world }) {
	return jsonAnswer(200, {
		verifiable_password_authentication: false,
		...world.product.name === "ghes" ? { installed_version: world.switches.enterpriseVersion } : {},
		hooks: ["192.30.252.0/22"]
	});
}
function showOrganization(call) {
	return jsonAnswer(200, ownerJson(namedOrganization(call), call.base));
}
function listOfOrganization(call) {
	return repositoryList(namedOrganization(call).login, call);
}
function listOfUser(call) {
	const { user: login = "" } = call.params;
	const { directory } = call.world.state;
	return directory.owner(login) !== void 0 || directory.repositoriesOf(login).length > 0 ? repositoryList(login, call) : problem(404, "Not Found");
}
/** The repositories that the token's user owns, private ones too; other affiliations are not emulated. */
function listOwn(call) {
	return repositoryList(call.token?.login ?? "octocat", call);
}
function listOfInstallation(call) {
	const { token, world } = call;
	if (token?.kind !== "app") return problem(403, "Resource not accessible by personal access token");
	const seen = (token.owners ?? []).flatMap((owner) => world.state.directory.repositoriesOf(owner)).filter(({ movedTo }) => movedTo === void 0);
	const page = numberedPage(seen, call.query, listUrl(call));
	const repositories = page.items.map((repository) => repositoryJson(repository, call.base));
	return jsonAnswer(200, {
		total_count: seen.length,
		repositories
	}, page.headers);
}
function repositoryList(owner, call) {
	const page = numberedPage(call.world.state.directory.repositoriesOf(owner).filter((repository) => repository.movedTo === void 0 && isVisible(repository, call)), call.query, listUrl(call));
	return jsonAnswer(200, page.items.map((repository) => repositoryJson(repository, call.base)), page.headers);
}
function showRepository(call) {
	return jsonAnswer(200, repositoryJson(visibleRepository(call), call.base));
}
/** GraphQL as far as it tells who the token is, which REST tells of people alone. */
function showViewer({ token, world }) {
	const slug = world.state.app?.slug ?? "hookherd-app";
	return jsonAnswer(200, { data: { viewer: { login: (token?.kind === "github-token" ? "github-actions[bot]" : token?.kind === "app" ? `${slug}[bot]` : token?.login) ?? "octocat" } } });
}
function listPullsOfCommit(call) {
	const sha = call.params.sha ?? "";
	return pullList(call, visibleRepository(call).pulls.filter(({ commits }) => commits.includes(sha)));
}
/** The branch of the query is not looked at: seeds have none. */
function listPulls(call) {
	const state = call.query.get("state") ?? "open";
	const stateOf = ({ merged }) => merged === false ? "open" : "closed";
	return pullList(call, visibleRepository(call).pulls.filter((pull) => state === "all" || stateOf(pull) === state));
}
function pullList(call, pulls) {
	const page = numberedPage(pulls, call.query, listUrl(call));
	return jsonAnswer(200, page.items.map(({ number, head, merged, commits, base }) => ({
		number,
		state: merged === false ? "open" : "closed",
		merged_at: merged === false ? null : "2026-01-01T00:00:00Z",
		merge_commit_sha: merged === false ? null : commits.at(-1) ?? null,
		head: { sha: head ?? commits[0] ?? "" },
		base: { ref: base ?? "main" }
	})), page.headers);
}
function namedOrganization({ params, world }) {
	const organization = world.state.directory.organization(params.org ?? "");
	if (organization === void 0) throw new RefusedCall(problem(404, "Not Found"));
	return organization;
}
// src/emulator/issue-routes.ts
const read = {
	scopes: [],
	permissions: "issues=read;pull_requests=read",
	credential: "anyone"
};
const write$1 = {
	scopes: ["public_repo", "repo"],
	permissions: "issues=write;pull_requests=write"
};
const issues = "/repos/{owner}/{repo}/issues";
/** Issues, labels on them, and comments on issues and pull requests. */
const issueRoutes = [
	{
		method: "GET",
		path: issues,
		access: read,
		handle: listIssues
	},
	{
		method: "POST",
		path: issues,
		access: write$1,
		handle: createIssue
	},
	{
		method: "GET",
		path: `${issues}/{number}`,
		access: read,
		handle: (call) => jsonAnswer(200, issueJson(namedIssue(call), call.base))
	},
	{
		method: "PATCH",
		path: `${issues}/{number}`,
		access: write$1,
		handle: updateIssue
	},
	{
		method: "POST",
		path: `${issues}/{number}/labels`,
		access: write$1,
		handle: addLabels
	},
	{
		method: "GET",
		path: `${issues}/{number}/comments`,
		access: read,
		handle: listComments
	},
	{
		method: "POST",
		path: `${issues}/{number}/comments`,
		access: write$1,
		handle: createComment
	},
	{
		method: "GET",
		path: `${issues}/comments/{comment}`,
		access: read,
		handle: (call) => jsonAnswer(200, commentJson(namedComment(call), call.base))
	},
	{
		method: "PATCH",
		path: `${issues}/comments/{comment}`,
		access: write$1,
		handle: updateComment
	},
	{
		method: "DELETE",
		path: `${issues}/comments/{comment}`,
		access: write$1,
		handle: deleteComment
	}
];
function listIssues(call) {
	const state = call.query.get("state") ?? "open";
	const labels = (call.query.get("labels") ?? "").split(",").filter((label) => label !== "");
	const creator = call.query.get("creator");
	return listed(call, call.world.state.board.issues(fullName(call)).filter((issue) => state === "all" || issue.state === state).filter((issue) => labels.every((label) => issue.labels.includes(label))).filter((issue) => creator === null || issue.user === creator).toSorted((a, b) => b.number - a.number), issueJson);
}
function createIssue(call) {
	const body = bodyObject(call);
	const title = stringProperty(body, "title");
	if (title === void 0) return validationFailed([{
		resource: "Issue",
		code: "missing_field",
		field: "title"
	}]);
	const text = checkedText(call, "Issue", body);
	const { login } = author(call);
	return jsonAnswer(201, issueJson(call.world.state.board.addIssue(fullName(call), {
		title,
		body: text ?? null,
		labels: stringsProperty(body, "labels") ?? [],
		user: login
	}), call.base));
}
function updateIssue(call) {
	const issue = namedIssue(call);
	const body = bodyObject(call);
	const state = stringProperty(body, "state");
	if (state !== void 0 && state !== "open" && state !== "closed") return validationFailed([{
		resource: "Issue",
		code: "invalid",
		field: "state"
	}]);
	return putIssue(call, {
		...issue,
		title: stringProperty(body, "title") ?? issue.title,
		body: checkedText(call, "Issue", body) ?? issue.body,
		state: state ?? issue.state,
		labels: stringsProperty(body, "labels") ?? issue.labels
	});
}
function addLabels(call) {
	const issue = namedIssue(call);
	const labels = [.../* @__PURE__ */ new Set([...issue.labels, ...stringsProperty(bodyObject(call), "labels") ?? []])];
	putIssue(call, {
		...issue,
		labels
	});
	return jsonAnswer(200, labels.map((name) => ({ name })));
}
function putIssue(call, issue) {
	return jsonAnswer(200, issueJson(call.world.state.board.putIssue({
		...issue,
		updatedAt: call.world.now()
	}), call.base));
}
function listComments(call) {
	const issue = namedIssue(call);
	return listed(call, call.world.state.board.comments(issue.repository).filter((comment) => comment.issue === issue.number), commentJson);
}
function createComment(call) {
	const issue = namedIssue(call);
	if (issue.locked) return problem(403, "Unable to create comment because issue is locked.");
	const body = checkedText(call, "IssueComment", bodyObject(call));
	if (body === void 0) return validationFailed([{
		resource: "IssueComment",
		code: "missing_field",
		field: "body"
	}]);
	const { login, app } = author(call);
	const comment = call.world.state.board.addComment({
		repository: issue.repository,
		issue: issue.number,
		body,
		user: login,
		performedVia: app
	});
	return jsonAnswer(201, commentJson(comment, call.base), { location: String(commentJson(comment, call.base).url) });
}
function updateComment(call) {
	const comment = namedComment(call);
	const body = checkedText(call, "IssueComment", bodyObject(call)) ?? comment.body;
	return jsonAnswer(200, commentJson(call.world.state.board.putComment({
		...comment,
		body,
		updatedAt: call.world.now()
	}), call.base));
}
function deleteComment(call) {
	call.world.state.board.deleteComment(namedComment(call).id);
	return emptyAnswer(204);
}
function listed(call, all, shape) {
	const page = numberedPage(all, call.query, listUrl(call));
	return jsonAnswer(200, page.items.map((item) => shape(item, call.base)), page.headers);
}
/** The body's text; one that is too long is refused as GitHub refuses it. */
function checkedText(call, resource, body) {
	const text = stringProperty(body, "body");
	const { longestComment } = call.world.switches;
	if (text === void 0 || text.length <= longestComment) return text;
	throw new RefusedCall(validationFailed([{
		resource,
		code: "unprocessable",
		field: "data",
		message: `Body is too long (maximum is ${longestComment} characters)`
	}]));
}
function namedIssue(call) {
	const issue = call.world.state.board.issue(fullName(call), Number(call.params.number));
	if (issue === void 0) throw new RefusedCall(problem(404, "Not Found"));
	return issue;
}
function namedComment(call) {
	const comment = call.world.state.board.comment(Number(call.params.comment));
	if (comment?.repository !== fullName(call).toLowerCase()) throw new RefusedCall(problem(404, "Not Found"));
	return comment;
}
function fullName(call) {
	const { owner, name } = visibleRepository(call);
	return `${owner}/${name}`;
}
/** Who writes: apps write as their bot. */
function author({ token, world }) {
	if (token?.kind === "github-token") return {
		login: "github-actions[bot]",
		app: "github-actions"
	};
	if (token?.kind !== "app") return {
		login: token?.login ?? "octocat",
		app: void 0
	};
	const slug = world.state.app?.slug ?? "hookherd-app";
	return {
		login: `${slug}[bot]`,
		app: slug
	};
}
// src/emulator/jwt.ts
/** Seconds that a JWT may live at most, and how far its clock may be ahead. */
const longestLife = 600;
const skew = 60;
/** Why a JWT does not speak for the app; undefined where it does. The signature counts where the app has a public key. */
function jwtRefusal(authorization, app, now) {
	const [header = "", payload = "", signature = ""] = (/^bearer +(.+)$/i.exec(authorization ?? "")?.[1]?.trim() ?? "").split(".");
	const head = decoded$1(header);
	const claims = decoded$1(payload);
	if (head?.alg !== "RS256" || claims === void 0 || signature === "") return problem(401, "A JSON web token could not be decoded");
	const seconds = Math.floor(now / 1e3);
	const { iat, exp, iss } = claims;
	if (typeof iat !== "number" || iat > seconds + skew) return problem(401, "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued");
	if (typeof exp !== "number" || exp <= seconds) return problem(401, "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires");
	if (exp > seconds + longestLife + skew) return problem(401, "'Expiration time' claim ('exp') is too far in the future");
	if (app === void 0 || ![String(app.id), app.clientId].includes(String(iss))) return problem(404, "Integration not found");
	if (app.publicKey === void 0) return void 0;
	return verify("RSA-SHA256", Buffer.from(`${header}.${payload}`), app.publicKey, Buffer.from(signature, "base64url")) ? void 0 : problem(401, "A JSON web token could not be decoded");
}
function decoded$1(part) {
	try {
		const value = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
		return isObject(value) ? value : void 0;
	} catch {
		return;
	}
}
// src/emulator/moved.ts
/** GitHub's links and redirects name organizations and repositories by id; routes know names. */
function pathByName(path, directory) {
	const [, list, id, ...rest] = path.split("/");
	const tail = rest.map((segment) => `/${segment}`).join("");
	if (list === "organizations") {
		const owner = directory.owners().find((one) => String(one.id) === id);
		return owner === void 0 ? path : `/orgs/${owner.login}${tail}`;
	}
	if (list !== "repositories") return path;
	const repository = directory.repositories().find((one) => String(one.id) === id);
	return repository === void 0 ? path : `/repos/${repository.owner}/${repository.name}${tail}`;
}
/** 301 for what has a new name, by its id. */
function movedAnswer({ base, path, params, query, world }) {
	const prefix = newPrefix(params, world.state.directory);
	if (prefix === void 0) return void 0;
	const url = `${base}${prefix}${path.replace(params.repo === void 0 ? /^\/[^/]+\/[^/]+/ : /^\/[^/]+\/[^/]+\/[^/]+/, "")}${query.size > 0 ? `?${query}` : ""}`;
	return jsonAnswer(301, {
		message: "Moved Permanently",
		url,
		documentation_url: "https://docs.github.com/rest"
	}, { location: url });
}
function newPrefix({ org, owner, repo }, directory) {
	if (org !== void 0) {
		const newLogin = directory.owner(org)?.movedTo;
		const moved = newLogin === void 0 ? void 0 : directory.owner(newLogin);
		return moved && `/organizations/${moved.id}`;
	}
	if (owner === void 0 || repo === void 0) return void 0;
	const [newOwner = "", newName = ""] = directory.repository(owner, repo)?.movedTo?.split("/") ?? [];
	const moved = newOwner === "" ? void 0 : directory.repository(newOwner, newName);
	return moved && `/repositories/${moved.id}`;
}
// src/emulator/route.ts
/** The first route that fits; a path with a trailing slash fits none, as at GitHub. */
function matchedRoute(routes, method, path) {
	const segments = path.split("/");
	for (const route of routes) {
		if (route.method !== method) continue;
		const params = matchedParams(route.path.split("/"), segments);
		if (params !== void 0) return {
			route,
			params
		};
	}
}
function matchedParams(template, segments) {
	if (template.length !== segments.length) return void 0;
	const params = {};
	for (const [index, part] of template.entries()) {
		const segment = segments[index] ?? "";
		if (!part.startsWith("{")) {
			if (part !== segment) return void 0;
			continue;
		}
		if (segment === "") return void 0;
		params[part.slice(1, -1)] = decoded(segment);
	}
	return params;
}
function decoded(segment) {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
// src/emulator/api.ts
const routes = [
	...hookRoutes,
	...repositoryRoutes,
	...issueRoutes,
	...appRoutes
];
/** What GitHub answers, with the headers that it sends along with everything. */
async function apiAnswer(api, request) {
	const version = request.headers["x-github-api-version"] ?? "2022-11-28";
	const { answer, token, access } = await routedAnswer(api, request, version);
	const account = token?.token ?? "";
	const isUnchanged = answer.status === 200 && request.method === "GET" && hasEtag(request.headers["if-none-match"], answer);
	if (isUnchanged) api.rateLimit?.refund(account);
	const { world } = api;
	return {
		status: isUnchanged ? 304 : answer.status,
		body: isUnchanged ? "" : answer.body,
		headers: {
			"x-github-request-id": randomUUID().slice(0, 18).toUpperCase().replaceAll("-", ":"),
			"x-github-api-version-selected": version,
			"x-github-media-type": "github.v3; format=json",
			...answer.body === "" ? {} : { etag: `W/${etag(answer)}` },
			...world.product.name === "ghes" ? { "x-github-enterprise-version": world.switches.enterpriseVersion } : {},
			...accessHeaders(token, access),
			...api.rateLimit?.headers(account),
			...answer.headers
		}
	};
}
async function routedAnswer(api, request, version) {
	const { world, rateLimit } = api;
	if ((request.headers["user-agent"] ?? "") === "") return { answer: withoutUserAgent() };
	const wrongVersion = versionRefusal(version, world.product, world.switches);
	if (wrongVersion !== void 0) return { answer: wrongVersion };
	const path = pathByName(request.path, world.state.directory);
	const found = matchedRoute(routes, request.method, path);
	const isAppRoute = found?.route.access.credential === "app";
	const token = isAppRoute ? void 0 : tokenOf(request.headers.authorization, world);
	if (token !== void 0 && "status" in token) return { answer: token };
	if (path === "/rate_limit" && rateLimit !== void 0) return {
		answer: rateLimit.overview(token?.token ?? ""),
		token
	};
	const limited = rateLimit?.refusal(token?.token ?? "");
	if (limited !== void 0) return {
		answer: limited,
		token
	};
	if (found === void 0) return {
		answer: problem(404, "Not Found"),
		token
	};
	const { route, params } = found;
	const call = {
		...request,
		path,
		params,
		token,
		world
	};
	return {
		answer: movedAnswer(call) ?? (isAppRoute ? jwtRefusal(request.headers.authorization, world.state.app, world.now()) : refusal(route.access, call)) ?? await handled(route, call),
		token,
		access: route.access
	};
}
async function handled(route, call) {
	try {
		return await route.handle(call);
	} catch (cause) {
		if (cause instanceof RefusedCall) return cause.answer;
		throw cause;
	}
}
function hasEtag(wanted, answer) {
	return (wanted ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, "")).includes(etag(answer));
}
function etag({ body }) {
	return `"${createHash("sha256").update(body).digest("hex")}"`;
}
function withoutUserAgent() {
	return {
		status: 403,
		headers: { "content-type": "text/html" },
		body: "Request forbidden by administrative rules. The request has no User-Agent header.\n"
	};
}
// src/emulator/state-json.ts
/** The whole state as plain data, secrets in clear: hooks by target, deliveries by hook, issues and comments by repository. */
function stateJson(state) {
	const hooks = state.allHooks();
	const repositories = state.directory.repositories().map(({ owner, name }) => `${owner}/${name}`);
	return {
		hooks: Object.fromEntries([...new Set(hooks.map(({ target }) => targetKey(target)))].map((key) => [key, state.hooks(key)])),
		deliveries: Object.fromEntries(hooks.map(({ id }) => [id, state.deliveries(id)])),
		organizations: state.directory.owners().map(({ login }) => login),
		repositories,
		issues: Object.fromEntries(repositories.map((name) => [name, state.board.issues(name)])),
		comments: Object.fromEntries(repositories.map((name) => [name, state.board.comments(name)]))
	};
}
// src/emulator/control.ts
/** What another process may ask of the emulator. Bodies are the plain data that `startEmulator` and its methods take. */
const controls = {
	"GET state": ({ api }) => jsonAnswer(200, stateJson(api.world.state)),
	"POST seed": ({ api }, given) => {
		api.world.state.add(given);
		return emptyAnswer(204);
	},
	"PATCH switches": ({ api }, given) => {
		api.world.switches = {
			...api.world.switches,
			...given
		};
		return jsonAnswer(200, api.world.switches);
	},
	"GET faults": ({ faults }) => jsonAnswer(200, faults.list()),
	"POST faults": armed,
	"DELETE faults": ({ faults }) => {
		faults.clear();
		return emptyAnswer(204);
	},
	"GET requests": ({ requests }) => jsonAnswer(200, requests),
	"DELETE requests": ({ requests }) => {
		requests.length = 0;
		return emptyAnswer(204);
	},
	"POST deliver": delivered,
	"POST idle": async ({ api }) => {
		await api.world.courier.idle();
		return emptyAnswer(204);
	}
};
/** Answers a request to a control endpoint. Pages in a browser are refused: they could reach a server on this machine. */
async function controlAnswer(serving, { method, path, headers, body }) {
	if (headers.origin !== void 0) return problem(403, "Control endpoints take no requests from web pages.");
	const name = path.slice(11);
	const control = controls[`${method} ${name}`];
	if (control === void 0) return problem(404, `There is no control ${method} ${name}. There are ${Object.keys(controls).join(", ")}.`);
	const given = body === "" ? {} : parsed(body);
	if (!isObject(given)) return problem(400, "The body of a control request is a JSON object.");
	return control(serving, given);
}
function armed({ faults }, given) {
	const { kind, path } = given;
	if (!faultKinds.some((known) => known === kind)) return problem(400, `The fault kind ${JSON.stringify(kind)} is not one of ${faultKinds.join(", ")}.`);
	if (path !== void 0 && !isPattern(path)) return problem(400, `The path ${JSON.stringify(path)} of the fault is no regular expression.`);
	faults.add({
		...given,
		kind
	});
	return emptyAnswer(204);
}
function isPattern(path) {
	try {
		return typeof path === "string" && new RegExp(path) !== void 0;
	} catch {
		return false;
	}
}
/** `{hookId, event, payload | payloadText, options}`. */
async function delivered({ api }, given) {
	const { hookId, event, payload, payloadText, options } = given;
	if (typeof hookId !== "number" || api.world.state.hook(hookId) === void 0) return problem(404, `There is no hook ${JSON.stringify(hookId)}. hookId is the number of a hook.`);
	if (typeof event !== "string") return problem(400, "event is the name of an event.");
	const content = typeof payloadText === "string" ? payloadText : isObject(payload) ? payload : {};
	return jsonAnswer(200, await deliverEvent(api.world, hookId, event, content, options ?? {}));
}
function parsed(body) {
	try {
		return JSON.parse(body);
	} catch {
		return;
	}
}
// src/emulator/fault-answer.ts
const proxyPage = "<html>\n<head><title>502 Bad Gateway</title></head>\n<body><center><h1>502 Bad Gateway</h1></center></body>\n</html>\n";
/** The answer that a fault puts in place of the real one; undefined for faults of the line. */
function faultAnswer(fault, now) {
	switch (fault.kind) {
		case "status": return statusAnswer(fault);
		case "html-502": return {
			status: 502,
			headers: { "content-type": "text/html" },
			body: proxyPage
		};
		case "primary-limit": {
			const reset = Math.ceil(now / 1e3) + (fault.retryAfter ?? 60);
			const headers = {
				"x-ratelimit-remaining": "0",
				"x-ratelimit-reset": String(reset)
			};
			return { ...withHeaders(problem(fault.status ?? 403, "API rate limit exceeded for user ID 1."), headers) };
		}
		case "secondary-limit": {
			const message = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
			const headers = fault.retryAfter === void 0 ? {} : { "retry-after": String(fault.retryAfter) };
			return withHeaders(problem(fault.status ?? 403, message, `${docsUrl}/overview/rate-limits-for-the-rest-api`), headers);
		}
		default: return;
	}
}
function statusAnswer({ status = 500, headers = {}, body }) {
	if (body === void 0) return withHeaders(problem(status, "Server Error"), headers);
	return typeof body === "string" ? textAnswer(status, body, headers) : jsonAnswer(status, body, headers);
}
function withHeaders(answer, headers) {
	return {
		...answer,
		headers: {
			...answer.headers,
			...headers
		}
	};
}
// src/emulator/logged-request.ts
/** Headers of a request without the one that holds the token. */
function loggedHeaders(headers) {
	const entries = Object.entries(headers).filter((entry) => entry[1] !== void 0);
	return Object.fromEntries(entries.filter(([name]) => name !== "authorization"));
}
/** The body as the log tells it: parsed JSON, else the text; undefined for an empty one. Never throws. */
function loggedBody(text) {
	if (text === "") return void 0;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
// src/emulator/server.ts
/** An HTTP server for the API under `/` and `/api/v3`, and for the control endpoints under `/_emulator/`. */
function apiServer(serving) {
	return createServer((request, response) => {
		served(serving, request, response).catch((cause) => {
			if (!response.headersSent && !response.destroyed) write(response, problem(500, `The emulator failed: ${String(cause)}`));
			else response.destroy();
		});
	});
}
async function served(serving, request, response) {
	const url = new URL(`http://${request.headers.host ?? "localhost"}${request.url ?? "/"}`);
	const method = request.method ?? "GET";
	const body = await bodyText(request);
	const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]));
	if (url.pathname.startsWith("/_emulator/")) {
		write(response, await controlAnswer(serving, {
			method,
			path: url.pathname,
			headers,
			body
		}));
		return;
	}
	const base = url.pathname.startsWith("/api/v3/") ? "/api/v3" : "";
	const path = url.pathname.slice(base.length);
	const entry = {
		method,
		path: `${path}${url.search}`,
		base,
		headers: loggedHeaders(headers),
		body: loggedBody(body),
		status: 0
	};
	serving.requests.push(entry);
	const noteStatus = (status) => {
		entry.status = status;
	};
	const apiRequest = {
		method,
		path,
		query: url.searchParams,
		headers,
		body,
		base: `${url.origin}${base}`
	};
	const fault = serving.faults.take(method, `${path}${url.search}`);
	if (fault === void 0) {
		const answer = await apiAnswer(serving.api, apiRequest);
		noteStatus(answer.status);
		write(response, answer);
		return;
	}
	await struck({
		serving,
		fault,
		apiRequest,
		response,
		noteStatus
	});
}
async function struck({ serving, fault, apiRequest, response, noteStatus }) {
	const { api, signal } = serving;
	const hasEffect = fault.kind === "delay" || (fault.effect ?? (fault.kind === "truncate" ? "after" : "before")) === "after";
	if (fault.kind === "delay" && fault.effect !== "after") await waited(fault, signal);
	const real = hasEffect ? await apiAnswer(api, apiRequest) : problem(500, "Server Error");
	if (fault.kind === "delay" && fault.effect === "after") await waited(fault, signal);
	if (fault.kind === "reset") {
		response.destroy();
		return;
	}
	if (fault.kind === "truncate") {
		noteStatus(real.status);
		writeHalf(response, real);
		return;
	}
	const answer = faultAnswer(fault, api.world.now()) ?? real;
	noteStatus(answer.status);
	write(response, answer);
}
async function waited({ milliseconds = 1e3 }, signal) {
	await setTimeout(milliseconds, void 0, { signal }).catch(() => void 0);
}
function write(response, answer) {
	const hasBody = answer.status !== 204 && answer.status !== 304;
	response.writeHead(answer.status, {
		...answer.headers,
		...hasBody ? { "content-length": Buffer.byteLength(answer.body) } : {}
	});
	response.end(hasBody ? answer.body : void 0);
}
/** Announces the whole body, sends half of it and cuts the line. */
function writeHalf(response, answer) {
	const whole = Buffer.from(answer.body === "" ? "{\"message\":\"\"}" : answer.body);
	response.writeHead(answer.status === 204 ? 200 : answer.status, {
		...answer.headers,
		"content-length": whole.length
	});
	response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => response.destroy());
}
async function bodyText(request) {
	const chunks = [];
	for await (const chunk of request) chunks.push(chunk);
	return Buffer.concat(chunks).toString("utf8");
}
// src/emulator/directory.ts
/** The organizations, users and repositories there are. Names are found in any case. */
var Directory = class {
	#owners = /* @__PURE__ */ new Map();
	#repositories = /* @__PURE__ */ new Map();
	#nextId = 1e3;
	#anyOrganization = false;
	#anyRepository = false;
	add(seed) {
		this.#anyOrganization = seed.anyOrganization ?? this.#anyOrganization;
		this.#anyRepository = seed.anyRepository ?? this.#anyRepository;
		for (const [login, { id, movedTo, installation }] of Object.entries(seed.organizations ?? {})) this.#addOwner({
			login,
			id: id ?? this.#newId(),
			type: "Organization",
			movedTo,
			installation
		});
		for (const [login, { id, installation }] of Object.entries(seed.users ?? {})) this.#addOwner({
			login,
			id: id ?? this.#newId(),
			type: "User",
			movedTo: void 0,
			installation
		});
		for (const [fullName, repository] of Object.entries(seed.repositories ?? {})) {
			const [owner = "", name = ""] = fullName.split("/");
			this.#addRepository({
				owner,
				name,
				id: repository.id ?? this.#newId(),
				visibility: repository.visibility ?? (repository.private === true ? "private" : "public"),
				archived: repository.archived ?? false,
				movedTo: repository.movedTo,
				installation: repository.installation,
				pulls: repository.pulls ?? []
			});
		}
	}
	organization(login) {
		const found = this.owner(login);
		if (found !== void 0) return found.type === "Organization" ? found : void 0;
		if (!this.#anyOrganization) return void 0;
		const owner = {
			login,
			id: this.#newId(),
			type: "Organization",
			movedTo: void 0,
			installation: void 0
		};
		return this.#addOwner(owner);
	}
	owner(login) {
		return this.#owners.get(login.toLowerCase());
	}
	owners() {
		return [...this.#owners.values()];
	}
	repository(owner, name) {
		const found = this.#repositories.get(`${owner}/${name}`.toLowerCase());
		if (found !== void 0 || !this.#anyRepository) return found;
		return this.#addRepository({
			owner,
			name,
			id: this.#newId(),
			visibility: "public",
			archived: false,
			movedTo: void 0,
			installation: void 0,
			pulls: []
		});
	}
	repositories() {
		return [...this.#repositories.values()];
	}
	repositoriesOf(owner) {
		return this.repositories().filter((repository) => repository.owner.toLowerCase() === owner.toLowerCase());
	}
	#addOwner(owner) {
		this.#owners.set(owner.login.toLowerCase(), owner);
		return owner;
	}
	#addRepository(repository) {
		this.#repositories.set(`${repository.owner}/${repository.name}`.toLowerCase(), repository);
		return repository;
	}
	#newId() {
		this.#nextId += 1;
		return this.#nextId;
	}
};
// src/emulator/issue-board.ts
/** Issues, pull requests as issues, and their comments. */
var IssueBoard = class {
	#issues = /* @__PURE__ */ new Map();
	#comments = /* @__PURE__ */ new Map();
	#now;
	#nextComment = 2000000001;
	constructor(now) {
		this.#now = now;
	}
	add(seed) {
		for (const [fullName, { pulls, issues }] of Object.entries(seed.repositories ?? {})) {
			for (const { number } of pulls ?? []) this.addIssue(fullName, {
				number,
				title: `Pull request ${number}`,
				isPull: true
			});
			for (const issue of issues ?? []) this.addIssue(fullName, issue);
		}
	}
	issues(repository) {
		return [...this.#issues.values()].filter((issue) => issue.repository === repository.toLowerCase());
	}
	issue(repository, number) {
		return this.#issues.get(`${repository.toLowerCase()}#${number}`);
	}
	addIssue(repository, given) {
		const highest = Math.max(0, ...this.issues(repository).map((issue) => issue.number));
		return this.putIssue({
			number: highest + 1,
			body: null,
			state: "open",
			labels: [],
			locked: false,
			isPull: false,
			user: "octocat",
			createdAt: this.#now(),
			updatedAt: this.#now(),
			...given,
			repository: repository.toLowerCase()
		});
	}
	putIssue(issue) {
		this.#issues.set(`${issue.repository}#${issue.number}`, issue);
		return issue;
	}
	comments(repository) {
		return [...this.#comments.values()].filter((comment) => comment.repository === repository.toLowerCase());
	}
	comment(id) {
		return this.#comments.get(id);
	}
	addComment(given) {
		const comment = {
			...given,
			id: this.#nextComment,
			createdAt: this.#now(),
			updatedAt: this.#now()
		};
		this.#nextComment += 1;
		return this.putComment({
			...comment,
			repository: given.repository.toLowerCase()
		});
	}
	putComment(comment) {
		this.#comments.set(comment.id, comment);
		return comment;
	}
	deleteComment(id) {
		this.#comments.delete(id);
	}
};
// src/emulator/state.ts
/** All that the emulated GitHub knows, secrets in clear. */
var EmulatorState = class {
	directory = new Directory();
	board;
	tokens = /* @__PURE__ */ new Map();
	app;
	/** Whether tokens that no seed names are accepted. */
	anyToken = true;
	#now;
	#hooks = /* @__PURE__ */ new Map();
	#deliveries = /* @__PURE__ */ new Map();
	#nextHookId = 480000001;
	#nextDeliveryId = 3804004623172239366n;
	constructor(now) {
		this.#now = now;
		this.board = new IssueBoard(now);
	}
	/** Adds what the seed holds to what there is. */
	add(seed) {
		this.directory.add(seed);
		this.board.add(seed);
		this.app = seed.app ?? this.app;
		this.anyToken = seed.anyToken ?? (seed.tokens === void 0 ? this.anyToken : false);
		for (const token of seed.tokens ?? []) this.tokens.set(token.token, token);
		for (const [owner, { hooks }] of Object.entries(seed.organizations ?? {})) this.#addHooks({
			kind: "organization",
			owner
		}, hooks);
		for (const [fullName, { hooks }] of Object.entries(seed.repositories ?? {})) {
			const [owner = "", repo = ""] = fullName.split("/");
			this.#addHooks({
				kind: "repository",
				owner,
				repo
			}, hooks);
		}
		this.#addHooks({ kind: "global" }, seed.globalHooks);
	}
	/** Hooks of a target by id; a text is `organization:acme`, `repository:acme/api` or `global:global`. */
	hooks(target) {
		const key = typeof target === "string" ? target.toLowerCase() : targetKey(target);
		return this.allHooks().filter((hook) => targetKey(hook.target) === key);
	}
	allHooks() {
		return [...this.#hooks.values()].sort((a, b) => a.id - b.id);
	}
	hook(id) {
		return this.#hooks.get(id);
	}
	putHook(hook) {
		this.#hooks.set(hook.id, hook);
		return hook;
	}
	deleteHook(id) {
		this.#hooks.delete(id);
		this.#deliveries.delete(id);
	}
	newHookId() {
		this.#nextHookId += 1;
		return this.#hooks.has(this.#nextHookId) ? this.newHookId() : this.#nextHookId;
	}
	/** Deliveries of a hook, newest first. */
	deliveries(hookId) {
		return (this.#deliveries.get(hookId) ?? []).toSorted((a, b) => BigInt(a.id) > BigInt(b.id) ? -1 : 1);
	}
	addDelivery(delivery) {
		this.#deliveries.set(delivery.hookId, [...this.#deliveries.get(delivery.hookId) ?? [], delivery]);
		return delivery;
	}
	newDeliveryId() {
		this.#nextDeliveryId += 7919000003n;
		return String(this.#nextDeliveryId);
	}
	#addHooks(target, seeds = []) {
		for (const seed of seeds) {
			const time = this.#now();
			this.putHook({
				id: seed.id ?? this.newHookId(),
				target,
				name: seed.name ?? "web",
				active: seed.active ?? true,
				events: seed.events ?? (target.kind === "global" ? ["user", "organization"] : ["push"]),
				config: {
					url: seed.url,
					content_type: seed.content_type ?? "form",
					insecure_ssl: seed.insecure_ssl ?? "0",
					...seed.secret === void 0 ? {} : { secret: seed.secret }
				},
				createdAt: time,
				updatedAt: time,
				createdByOAuthApp: seed.createdByOAuthApp,
				lastResponse: unusedResponse
			});
		}
	}
};
// src/emulator/switches.ts
/** Where no option says otherwise: GitHub's way as far as it is known, but receivers on this machine are accepted. */
const defaultSwitches = {
	secretCountsAsTwin: true,
	emptySecret: "remove",
	unknownEvents: "refuse",
	wildcardCountsToLimit: true,
	inactiveCountsToLimit: true,
	hooksPerEvent: void 0,
	loopbackUrls: "accept",
	pingsInactive: true,
	pingsCreatedInactive: false,
	pingsCreatedGlobal: false,
	secretMovesUpdatedAt: true,
	masksUserInfo: false,
	serializer: "compact",
	formSpace: "+",
	linksById: false,
	answerMilliseconds: void 0,
	remoteStatusCode: 200,
	apiVersions: void 0,
	retiredApiVersions: [],
	enterpriseVersion: "3.19.1",
	longestComment: 65536
};
// src/emulator/emulator.ts
/** Starts an emulator and resolves once it listens. Without options it has no organization and accepts every token. */
async function startEmulator(options = {}) {
	const now = options.now ?? Date.now;
	const product = products[options.product ?? "dotcom"];
	const state = new EmulatorState(now);
	state.add(options);
	const courier = new Courier({
		state,
		product,
		now,
		switches: () => world.switches
	});
	const world = {
		state,
		product,
		courier,
		now,
		switches: {
			...defaultSwitches,
			...options.switches
		}
	};
	const limits = options.rateLimit ?? (product.name === "ghes" ? void 0 : {});
	const rateLimit = limits && new RateLimit(limits, now);
	const faults = new Faults();
	const requests = [];
	const stop = new AbortController();
	const server = apiServer({
		api: {
			world,
			rateLimit
		},
		faults,
		requests,
		signal: stop.signal
	});
	const host = options.host ?? "127.0.0.1";
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(options.port ?? 0, host, resolve);
	});
	const { port } = server.address();
	async function close() {
		stop.abort();
		await courier.close();
		if (!server.listening) return;
		const closed = new Promise((resolve) => server.close(() => resolve()));
		server.closeAllConnections();
		await closed;
	}
	return {
		url: `http://${host.includes(":") ? `[${host}]` : host}:${port}`,
		state,
		requests,
		faults,
		switch: (changed) => {
			world.switches = {
				...world.switches,
				...changed
			};
		},
		deliverEvent: (hookId, event, payload, delivery) => deliverEvent(world, hookId, event, payload, delivery),
		idle: () => courier.idle(),
		close,
		[Symbol.asyncDispose]: close
	};
}
export { startEmulator as t };
