import { n as apiBase } from "./redactor.js";
import { n as jsonField, r as textField } from "./json-field.js";
import { t as RestRefusal } from "./rest-api.js";
import { l as isSuccess, n as links, r as createClient, s as explained, t as linkedQuery } from "./link.js";
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
export { connectRest };
