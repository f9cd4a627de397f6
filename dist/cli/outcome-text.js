import { r as targetName } from "./target.js";
// src/hooks/json-field.ts
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
// src/render/field-lines.ts
/** Every field that the change touches or, for a hook that goes, that is lost with it. */
function fieldLines(change) {
	switch (change.op) {
		case "create": return createdLines(change.desired, change.secret);
		case "update": return [
			...matchedLines(change),
			...change.fields.map(diffLine),
			...secretLines(change)
		];
		case "deactivate": return [{
			kind: "changes",
			field: "active",
			from: String(change.live.active),
			to: "false"
		}];
		case "delete": return [
			is("events", ...change.live.events),
			is("content_type", change.live.contentType),
			is("insecure_ssl", String(change.live.insecureSsl)),
			is("active", String(change.live.active)),
			is("secret", change.live.hasSecret ? "set" : "none")
		];
		case "refresh": return [says("secret", `written again from ${variable(change.desired)}: ${refreshReasons[change.because]}`)];
	}
}
/** The fields without those that a reader expects: the usual values of a new hook, and what goes with a deleted one. */
function briefLines(op, lines) {
	return lines.filter((line) => line.kind !== "is" || !isExpected(op, line.field, line.values.join()));
}
function isExpected(op, field, value) {
	if (field === "insecure_ssl" && value === "false" || field === "active" && value === "true") return true;
	return op === "delete" && field !== "events" && field !== "active";
}
const refreshReasons = {
	rotate: "secret-strategy is rotate",
	"not-confirmed": "no delivery confirms it",
	"no-delivery": "there is no delivery to compare it with"
};
function createdLines(desired, secret) {
	return [
		is("events", ...desired.events),
		is("content_type", desired.contentType),
		is("insecure_ssl", String(desired.insecureSsl)),
		is("active", String(desired.active)),
		secret === "set" ? says("secret", `set from ${variable(desired)}`) : is("secret", "none"),
		...credentialLines("username", desired.username),
		...credentialLines("password", desired.password)
	];
}
function credentialLines(field, value) {
	if (value === void 0) return [];
	return [says(field, `set from \${${value.name}}; never compared, because GitHub does not show it`)];
}
function matchedLines(change) {
	switch (change.matchedBy) {
		case "url": return [];
		case "id": return [says("matched", `by id ${change.live.id}`)];
		case "previous-url": return [says("matched", "by previous_urls; id, secret and delivery history stay")];
		case "near-url": return [says("matched", "by a URL that differs by http/https or a trailing slash; id, secret and delivery history stay")];
	}
}
function diffLine(diff) {
	switch (diff.field) {
		case "url": return {
			kind: "changes",
			field: "url",
			from: String(diff.from),
			to: String(diff.to)
		};
		case "events": return {
			kind: "events",
			field: "events",
			from: diff.from,
			to: diff.to,
			added: diff.to.filter((event) => !diff.from.includes(event)),
			removed: diff.from.filter((event) => !diff.to.includes(event))
		};
		default: return {
			kind: "changes",
			field: diff.field,
			from: String(diff.from),
			to: String(diff.to)
		};
	}
}
function secretLines({ secret, desired }) {
	switch (secret) {
		case "keep": return [];
		case "set": return [says("secret", `set from ${variable(desired)}; the live hook has none`)];
		case "replace": return [says("secret", `replaced from ${variable(desired)}; a delivery shows that the live one differs`)];
		case "remove": return [says("secret", "removed")];
		case "resend": return [says("secret", `sent again from ${variable(desired)}; the update would drop it`)];
	}
}
function variable(desired) {
	return desired.secret.kind === "declared" ? `\${${desired.secret.name}}` : "the config";
}
function is(field, ...values) {
	return {
		kind: "is",
		field,
		values
	};
}
function says(field, words) {
	return {
		kind: "says",
		field,
		words
	};
}
// src/render/rows.ts
/** The rows of a target, in the order in which they are carried out, refreshes last. */
function rows(plan, outcomes = []) {
	const byChange = new Map(outcomes.map((outcome) => [outcome.change, outcome]));
	return [...plan.changes, ...plan.refreshes].map((change) => ({
		target: plan.target,
		op: change.op,
		url: urlOf(change),
		id: change.op === "create" ? byChange.get(change)?.hookId : change.live.id,
		description: "desired" in change ? change.desired.description : void 0,
		because: becauseOf(change),
		fields: fieldLines(change),
		outcome: byChange.get(change)
	}));
}
/** The URL that a change is known by: as declared where it is, else as live. */
function urlOf(change) {
	return "desired" in change ? change.desired.url : change.live.url;
}
function becauseOf(change) {
	switch (change.op) {
		case "deactivate": return "unmanaged: deactivate";
		case "delete": return change.because === "absent" ? "state: absent" : "unmanaged: delete";
		default: return "";
	}
}
// src/render/signs.ts
/** What stands before a change wherever one is shown, and the verb for it. */
const signs = {
	create: {
		sign: "+",
		verb: "create",
		done: "created"
	},
	update: {
		sign: "~",
		verb: "update",
		done: "updated"
	},
	deactivate: {
		sign: "!",
		verb: "deactivate",
		done: "deactivated"
	},
	delete: {
		sign: "-",
		verb: "delete",
		done: "deleted"
	},
	refresh: {
		sign: "↻",
		verb: "refresh",
		done: "refreshed"
	}
};
// src/render/outcome-text.ts
const statusWords = {
	done: "done",
	failed: "failed",
	skipped: "skipped",
	unknown: "sent, result unknown"
};
/** What happened to a change, in a few words: `failed (partly written): GitHub says …; PATCH /orgs/acme/hooks/1 answered 422`. */
function outcomeText({ status, partly, message, requests }) {
	if (status === "done") return statusWords.done;
	const last = requests.at(-1);
	const told = [message.replace(/\.$/, ""), ...last === void 0 ? [] : [answerText(last)]].filter((part) => part !== "");
	return [`${statusWords[status]}${partly ? " (partly written)" : ""}`, ...told.length === 0 ? [] : [told.join("; ")]].join(": ");
}
/** One change that is over, for whoever watches: `+ acme: https://ci.acme.example/github  done`. */
function outcomeLine(outcome) {
	const { change, target } = outcome;
	return `${signs[change.op].sign} ${targetName(target)}: ${urlOf(change)}  ${outcomeText(outcome)}`;
}
function answerText({ method, path, status }) {
	return `${method} ${path} ${status === 0 ? "got no answer" : `answered ${status}`}`;
}
export { rows as a, isInsecure as c, idField as d, jsonField as f, signs as i, saysAlreadyExists as l, textsField as m, outcomeText as n, urlOf as o, textField as p, statusWords as r, briefLines as s, outcomeLine as t, showsSecret as u };
