import { t as Failure } from "./failure.js";
import { t as productOf } from "./product.js";
import { a as fetchFor, c as explainedFailure, i as transport, l as isSuccess, n as links, o as limits, r as createClient, s as explained, t as linkedQuery, u as neededText } from "./link.js";
import { i as textsField, n as jsonField, r as textField, t as idField } from "./json-field.js";
import { i as targetTraits, r as targetName, t as hooksPath } from "./target.js";
import { t as Sensitive } from "./sensitive.js";
import { t as redactor } from "./redactor.js";
import { r as showsSecret, t as isInsecure } from "./answer-body.js";
import { i as sortedSet } from "./compare.js";
import { r as liveUrl } from "./url.js";
import { createPrivateKey, sign } from "node:crypto";
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
	const context = {
		method: "GET",
		path,
		subject,
		apiBase: app.apiBase,
		redacted: app.redacted
	};
	const { reason, message, hint } = explained(done, context);
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
export { connectGitHub };
