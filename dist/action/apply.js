import { C as passHint, F as targetKey, H as sameTexts, L as targetTraits, P as hooksPath, S as productOf, T as liveUrl, U as sortedSet, W as Failure, c as idField, d as textsField, l as jsonField, s as targetPlans, u as textField } from "./index.js";
import { a as planReasons, c as isInsecure, f as everyChange, l as saysAlreadyExists, n as withPlan, o as withReasons, u as showsSecret } from "./read.js";
import { a as Moment, c as step, d as writesSecret, i as carriedValues, l as uniquenessKey, m as outcomeLine, o as activeEvents, s as footprint, u as hasSecretAfter } from "./plan.js";
import { a as takenText, c as unsuccessful, i as skipped, n as isDone, o as unknown, r as isUnknown, s as unlisted, t as failed } from "./result.js";
// src/apply/planned-state.ts
/** How the hook must look once the change is carried out: what the change does not show stays as it was. */
function plannedState(change) {
	switch (change.op) {
		case "create": return desiredState(change.desired, { secret: change.secret === "set" });
		case "deactivate": return {
			...liveState(change.live),
			active: false
		};
		case "refresh": return {
			...liveState(change.live),
			secret: true
		};
		case "update": {
			const changed = Object.fromEntries(change.fields.map((diff) => [diff.field, diff.to]));
			return {
				...liveState(change.live),
				...changed,
				secret: hasSecretAfter(change)
			};
		}
	}
}
/** A hook as it is declared. GitHub shows no secret, so whether there is to be one is told beside it. */
function desiredState({ url, contentType, insecureSsl, active, events }, { secret }) {
	return {
		url,
		content_type: contentType,
		insecure_ssl: insecureSsl,
		active,
		events,
		secret
	};
}
/** A hook as a list showed it. */
function liveState({ url, contentType, insecureSsl, active, events, hasSecret }) {
	return {
		url,
		content_type: contentType,
		insecure_ssl: insecureSsl,
		active,
		events,
		secret: hasSecret
	};
}
/** What the answer to a write shows: a whole hook, or only its config. Undefined where it is not as described. */
function answeredState(body, kind) {
	const config = kind === "update-config" ? body : jsonField(body, "config");
	const url = textField(config, "url");
	const contentType = textField(config, "content_type");
	const insecureSsl = jsonField(config, "insecure_ssl");
	if (url === void 0 || contentType === void 0 || insecureSsl === void 0) return void 0;
	const shown = {
		url: liveUrl(url),
		content_type: contentType,
		insecure_ssl: isInsecure(insecureSsl),
		secret: showsSecret(config)
	};
	if (kind === "update-config") return shown;
	const active = jsonField(body, "active");
	const events = textsField(body, "events");
	return typeof active === "boolean" && events !== void 0 ? {
		...shown,
		active,
		events: sortedSet(events)
	} : void 0;
}
/** The fields that a request sets, the secret included. */
function writtenFields(request) {
	if (request.kind === "delete") return [];
	const { config, ...hook } = request.kind === "update-config" ? { config: request.body } : request.body;
	const names = [...Object.keys(hook), ...Object.keys(config ?? {})];
	return [
		"url",
		"content_type",
		"insecure_ssl",
		"active",
		"events",
		"secret"
	].filter((field) => names.includes(field));
}
/** The fields that are shown and differ from what was planned. */
function deviations(planned, shown) {
	return Object.keys(shown).filter((field) => {
		switch (field) {
			case "url": return shown.url !== void 0 && !planned.url.same(shown.url);
			case "events": return shown.events !== void 0 && !sameTexts(sortedSet(planned.events), shown.events);
			default: return planned[field] !== shown[field];
		}
	});
}
/** One deviation in words. URLs and secrets are not repeated: they may be confidential. */
function deviationText(field, planned, shown) {
	switch (field) {
		case "url": return "url is not the planned one";
		case "secret": return planned.secret ? "the secret is gone" : "there is a secret";
		case "events": return `events are ${shown.events?.join(", ")} instead of ${planned.events.join(", ")}`;
		default: return `${field} is ${shown[field]} instead of ${planned[field]}`;
	}
}
// src/apply/requests.ts
/**
* The writes that carry out one change, in the order in which they are sent. Each carries only what the change shows, apart from
* requests that GitHub makes reset what is not sent: those repeat the live values.
* Throws for a change that has no safe request (a programming error: the plan refuses such changes).
*/
function changeRequests(target, change) {
	switch (change.op) {
		case "create": return [createRequest(target, change)];
		case "update": return targetTraits(target).update === "whole" ? [wholeUpdate(target, change)] : minimalUpdate(target, change);
		case "refresh": return [secretRequest(target, change.live, declaredSecret(change.desired))];
		case "deactivate": return [deactivation(target, change.live)];
		case "delete": return [{
			kind: "delete",
			method: "DELETE",
			path: hookPath(target, change.live.id)
		}];
	}
}
/** Path of one hook, below the API base. */
function hookPath(target, id) {
	return `${hooksPath(target)}/${id}`;
}
/** Writes the secret and, as far as GitHub lets it, nothing else: a global hook is sent whole, as it is live. */
function secretRequest(target, live, secret) {
	const path = hookPath(target, live.id);
	if (targetTraits(target).update === "minimal") return {
		kind: "update-config",
		method: "PATCH",
		path: `${path}/config`,
		body: { secret },
		secret: "write"
	};
	return {
		kind: "update-hook",
		method: "PATCH",
		path,
		body: {
			active: live.active,
			events: live.events,
			config: {
				...liveConfig(live),
				secret
			}
		},
		secret: "write"
	};
}
/** The value of a declared secret that a request needs. Throws where the run has none: it is checked before the first write. */
function declaredSecret(desired) {
	if (desired.secret.kind !== "declared") throw new Error(`The hook ${desired.url} declares no secret to write.`);
	if (desired.secret.value === void 0) throw new Error(`The variable ${desired.secret.name} has no value to write.`);
	return desired.secret.value;
}
function createRequest(target, { desired, secret }) {
	const credentials = target.kind === "organization" ? credentialsOf(desired) : {};
	const config = {
		...desiredConfig(desired),
		...secret === "set" ? { secret: declaredSecret(desired) } : {},
		...credentials
	};
	const body = {
		name: "web",
		active: desired.active,
		events: desired.events,
		config
	};
	return {
		kind: "create",
		method: "POST",
		path: hooksPath(target),
		body,
		secret: secret === "set" ? "write" : "none"
	};
}
function credentialsOf({ username, password }) {
	return {
		...username?.value === void 0 ? {} : { username: username.value },
		...password?.value === void 0 ? {} : { password: password.value }
	};
}
function minimalUpdate(target, change) {
	const { live, secret, fields } = change;
	const path = hookPath(target, live.id);
	const hook = changedHook(fields);
	const config = changedConfig(fields);
	const hasHook = Object.keys(hook).length > 0;
	const hasConfig = Object.keys(config).length > 0;
	const writes = writesSecret(change);
	if (secret === "remove" || writes && hasHook) return [{
		kind: "update-hook",
		method: "PATCH",
		path,
		...wholeConfig(change, hook)
	}];
	const hookRequest = {
		kind: "update-hook",
		method: "PATCH",
		path,
		body: hook,
		secret: "keep"
	};
	const configRequest = {
		kind: "update-config",
		method: "PATCH",
		path: `${path}/config`,
		body: writes ? {
			...config,
			secret: declaredSecret(change.desired)
		} : config,
		secret: writes ? "write" : "keep"
	};
	const configs = hasConfig || writes ? [configRequest] : [];
	const hooks = hasHook ? [hookRequest] : [];
	return hook.active === false ? [...hooks, ...configs] : [...configs, ...hooks];
}
function wholeUpdate(target, change) {
	const { live, fields } = change;
	const hook = {
		active: live.active,
		events: live.events,
		...changedHook(fields)
	};
	return {
		kind: "update-hook",
		method: "PATCH",
		path: hookPath(target, live.id),
		...wholeConfig(change, hook)
	};
}
/** A body whose `config` replaces the live one as a whole, so that it needs every key and the secret. */
function wholeConfig(change, hook) {
	const config = {
		...liveConfig(change.live),
		...changedConfig(change.fields)
	};
	if (writesSecret(change)) return {
		body: {
			...hook,
			config: {
				...config,
				secret: declaredSecret(change.desired)
			}
		},
		secret: "write"
	};
	if (change.secret === "keep" && change.live.hasSecret) throw new Error(`Hook ${change.live.id} can only be sent as a whole, which would drop its secret.`);
	return {
		body: {
			...hook,
			config
		},
		secret: "drop"
	};
}
function deactivation(target, live) {
	const path = hookPath(target, live.id);
	if (targetTraits(target).update === "minimal") return {
		kind: "update-hook",
		method: "PATCH",
		path,
		body: { active: false },
		secret: "keep"
	};
	if (live.hasSecret) throw new Error(`Hook ${live.id} can only be sent as a whole, which would drop its secret.`);
	return {
		kind: "update-hook",
		method: "PATCH",
		path,
		body: {
			active: false,
			events: live.events,
			config: liveConfig(live)
		},
		secret: "drop"
	};
}
function changedHook(fields) {
	let body = {};
	for (const diff of fields) {
		if (diff.field === "active") body = {
			...body,
			active: diff.to
		};
		if (diff.field === "events") body = {
			...body,
			events: diff.to
		};
	}
	return body;
}
function changedConfig(fields) {
	let body = {};
	for (const diff of fields) {
		if (diff.field === "url") body = {
			...body,
			url: diff.to
		};
		if (diff.field === "content_type") body = {
			...body,
			content_type: diff.to
		};
		if (diff.field === "insecure_ssl") body = {
			...body,
			insecure_ssl: flag(diff.to)
		};
	}
	return body;
}
function liveConfig(live) {
	return {
		url: live.url,
		content_type: live.contentType,
		insecure_ssl: flag(live.insecureSsl)
	};
}
function desiredConfig(desired) {
	return {
		url: desired.url,
		content_type: desired.contentType,
		insecure_ssl: flag(desired.insecureSsl)
	};
}
/** As GitHub shows it. */
function flag(insecure) {
	return insecure ? "1" : "0";
}
// src/apply/compared.ts
/**
* Compares the answer to a successful write with what was planned. Undefined when all is well; else the change has failed, and a
* declared secret that is gone has been written back. Without a readable answer the hook is listed and compared.
*/
async function deviation(writer, comparison) {
	const { id, request, answer, planned, pending } = comparison;
	const shown = comparison.shown ?? answeredState(answer.body, request.kind) ?? await listedState(writer, id);
	if (shown instanceof Failure) return {
		...unlisted("The answer could not be compared with the plan.", shown),
		status: "failed",
		partly: true,
		hookId: id
	};
	if (shown === void 0) return failed(`Hook ${id} is gone although GitHub said that it wrote it. Run again.`, { partly: false });
	const alike = comparison.updated === void 0 ? [] : deviations(comparison.updated, shown);
	const differing = deviations(planned, shown).filter((field) => !pending.includes(field) && (comparison.updated === void 0 || alike.includes(field)));
	if (differing.length === 0) return void 0;
	const texts = differing.map((field) => deviationText(field, planned, shown));
	const rescue = differing.includes("secret") && planned.secret ? ` ${await secretRescue(writer, comparison)}` : "";
	return failed(`Hook ${id} came out otherwise than planned: ${texts.join("; ")}.${rescue}`, {
		partly: true,
		hookId: id
	});
}
async function listedState(writer, id) {
	const hooks = await writer.list();
	if (hooks instanceof Failure) return hooks;
	const live = hooks.find((hook) => hook.id === id);
	return live === void 0 ? void 0 : liveState(live);
}
/** Writes a declared secret back, and says what came of it. */
async function secretRescue(writer, { id, desired, planned }) {
	if (desired?.secret.kind !== "declared") return "The config does not declare its secret, so it must be set again by hand, here and at the receiver, or be declared.";
	const { name, value } = desired.secret;
	if (value === void 0) return `The declared secret could not be written back, since ${name} has no value: run again with it.`;
	const request = secretRequest(writer.target, liveLike(id, planned), value);
	const answer = await writer.send(request);
	if ((isDone(answer) ? answeredState(answer.body, request.kind) : void 0)?.secret === true) return "The declared secret was written back.";
	return `The declared secret could not be written back. ${answer.explanation}`.trim();
}
function liveLike(id, { url, content_type, insecure_ssl, active, events }) {
	return {
		id,
		name: "web",
		url,
		contentType: content_type,
		insecureSsl: insecure_ssl,
		active,
		events,
		hasSecret: false,
		createdAt: "",
		updatedAt: ""
	};
}
// src/apply/effect.ts
/** GitHub ends a request after ten seconds: what it has not done by then, it does no more. */
const settleMilliseconds = [3e3, 9e3];
/** Looks whether a write took effect whose answers did not say so. A request is carried out as a whole or not at all. */
async function effect(writer, write) {
	for (const [index, wait] of settleMilliseconds.entries()) {
		if (!await writer.pause(wait)) return { kind: "cancelled" };
		const hooks = await writer.list();
		if (hooks instanceof Failure) return {
			kind: "unlisted",
			failure: hooks
		};
		const live = hooks.find(({ id }) => id === write.id);
		if (live === void 0) return { kind: "gone" };
		const shown = liveState(live);
		const kind = shownEffect(write, shown);
		if (kind !== "missing" || index === settleMilliseconds.length - 1) return {
			kind,
			shown
		};
	}
	throw new Error("There is a last look.");
}
function shownEffect({ request, before, planned }, shown) {
	const written = writtenFields(request);
	const visible = deviations(planned, before).filter((field) => written.includes(field) || isDropped(request, field));
	if (visible.length === 0) return written.includes("secret") ? "hidden" : "taken";
	const wrong = deviations(planned, shown);
	return visible.some((field) => wrong.includes(field)) ? "missing" : "taken";
}
/** A whole config without a secret removes it. */
function isDropped(request, field) {
	return field === "secret" && request.kind === "update-hook" && request.secret === "drop";
}
// src/apply/update.ts
/** Carries out a change of a hook that is live. The first request that fails or comes out otherwise ends the change. */
async function updated(writer, change) {
	const { id } = change.live;
	const requests = changeRequests(writer.target, change);
	const planned = plannedState(change);
	const desired = change.op === "deactivate" ? void 0 : change.desired;
	const before = liveState(change.live);
	const also = change.op === "refresh" ? { updated: desiredState(change.desired, { secret: true }) } : {};
	const told = [];
	for (const [index, request] of requests.entries()) {
		const answer = await writer.send(request);
		const earlier = index > 0;
		const write = {
			id,
			request,
			answer,
			before,
			planned,
			pending: requests.slice(index + 1).flatMap(writtenFields),
			desired,
			earlier,
			...also
		};
		const isTold = isDone(answer) && answeredState(answer.body, request.kind) !== void 0;
		const wrong = isTold ? await deviation(writer, write) : await settled(writer, write);
		if (wrong !== void 0) return wrong;
		if (!isTold) told.push(takenText(answer));
	}
	return {
		status: "done",
		partly: false,
		message: told.join(" "),
		hookId: id
	};
}
/** What a request without a success came to; undefined where it took effect all the same, as planned. */
async function settled(writer, write) {
	const { id, answer, earlier } = write;
	if (answer.status === 404) return vanished(writer, write);
	if (answer.reason === "cancelled" || !(isUnknown(answer) || isDone(answer))) return unsuccessful(answer, {
		earlier,
		hookId: id
	});
	const explanation = isDone(answer) ? `GitHub answered ${answer.status} without the hook.` : answer.explanation;
	const found = await effect(writer, write);
	switch (found.kind) {
		case "taken": return deviation(writer, {
			...write,
			shown: found.shown
		});
		case "missing":
			if (isDone(answer)) return deviation(writer, {
				...write,
				shown: found.shown
			});
			return unsuccessful(answer, {
				earlier,
				hookId: id
			});
		case "hidden": {
			const message = `${explanation} The list of hooks does not show it: it writes only a secret that was there before.`;
			return unknown(`${message} Run with secret-strategy rotate to be sure.`, {
				partly: earlier,
				hookId: id
			});
		}
		case "gone": return failed(goneText(id), { partly: false });
		case "cancelled": return {
			...unknown(explanation, {
				partly: earlier,
				hookId: id
			}),
			reason: "cancelled"
		};
		case "unlisted": return {
			...unlisted(explanation, found.failure),
			partly: earlier,
			hookId: id
		};
	}
}
/** A 404 says that the hook is gone, or that the token may read but not write. The list tells which. */
async function vanished(writer, { id, answer, earlier }) {
	const hooks = await writer.list();
	if (hooks instanceof Failure) return {
		...unlisted(answer.explanation, hooks),
		status: isUnknown(answer) ? "unknown" : "failed",
		partly: earlier,
		hookId: id
	};
	if (hooks.some((hook) => hook.id === id)) {
		const message = `Hook ${id} is there, and GitHub hides it from this write. ${answer.explanation}`;
		return failed(message, {
			partly: earlier,
			hookId: id,
			reason: "not-permitted"
		});
	}
	return failed(goneText(id), { partly: false });
}
function goneText(id) {
	return `Hook ${id} is gone: it was deleted after the plan was made. Run again.`;
}
// src/apply/create.ts
const attempts = 3;
/**
* Creates a hook, and never a twin: whenever it is not certain that nothing was made, the hooks are listed first and a new one with this
* URL is adopted; only if there is none, even after GitHub must have given up the request, is it tried again.
*/
async function created(writer, change) {
	const [request] = changeRequests(writer.target, change);
	if (request === void 0) throw new Error("A create has one request.");
	for (let attempt = 1;; attempt += 1) {
		const answer = await writer.send(request);
		const id = isDone(answer) ? idField(answer.body, "id") : void 0;
		if (id !== void 0) return compared(writer, change, {
			id,
			request,
			answer
		});
		const exists = answer.status === 422 && saysAlreadyExists(answer.body);
		const perhaps = isUnknown(answer) || isDone(answer);
		if (answer.reason === "cancelled" || !exists && !perhaps) return unsuccessful(answer, { earlier: false });
		const live = await settledList(writer, change.desired, perhaps ? settleMilliseconds : []);
		if (live === "cancelled") return {
			...unsuccessful(answer, { earlier: false }),
			status: "unknown",
			reason: "cancelled"
		};
		if (live instanceof Failure) return unlisted("It is not known whether the hook was created.", live);
		const found = newHook(writer, live, change.desired);
		if (found !== void 0) return adopted(writer, {
			change,
			live: found,
			answer
		});
		if (exists) return failed(alreadyThere(live, change.desired, answer), { partly: false });
		if (attempt >= attempts || answer.status >= 400 && answer.status < 500) return unsuccessful(answer, { earlier: false });
	}
}
async function compared(writer, change, { id, request, answer }) {
	writer.known.add(id);
	return await deviation(writer, {
		id,
		request,
		answer,
		planned: plannedState(change),
		pending: [],
		desired: change.desired
	}) ?? {
		status: "done",
		partly: false,
		message: "",
		hookId: id
	};
}
/** The hooks as soon as a new one shows, at the latest after all the waits. */
async function settledList(writer, desired, waits) {
	for (const wait of waits.slice(0, -1)) {
		if (!await writer.pause(wait)) return "cancelled";
		const live = await writer.list();
		if (live instanceof Failure || newHook(writer, live, desired) !== void 0) return live;
	}
	const last = waits.at(-1);
	if (last !== void 0 && !await writer.pause(last)) return "cancelled";
	return writer.list();
}
/** A hook with this URL that was not there before; of several, one with the same events. */
function newHook({ known }, live, desired) {
	const fresh = live.filter((hook) => hook.name === "web" && !known.has(hook.id) && hook.url.same(desired.url));
	return fresh.find((hook) => sameTexts(hook.events, desired.events)) ?? fresh[0];
}
/** Makes a hook that appeared into the declared one. Nothing proves that this run made it, so all of it is written, its secret too. */
async function adopted(writer, { change, live, answer }) {
	writer.known.add(live.id);
	if (live.hasSecret && change.secret === "keep" && (change.desired.secret.kind === "none" || targetTraits(writer.target).update === "whole")) {
		const message = `Hook ${live.id} with this URL and a secret of its own appeared meanwhile. Run again to plan with it.`;
		return failed(message, {
			partly: true,
			hookId: live.id
		});
	}
	const result = await updated(writer, adoption(change, live));
	const how = `GitHub's answer was ${answer.status === 0 ? "lost" : answer.status}; hook ${live.id} was there when the hooks were listed again.`;
	if (result.status === "done") return {
		...result,
		message: `${how} Its config was written.`
	};
	return {
		...result,
		partly: true,
		message: `${how} ${result.message}`
	};
}
function adoption({ desired, secret }, live) {
	const config = [
		{
			field: "url",
			from: live.url,
			to: desired.url
		},
		{
			field: "content_type",
			from: live.contentType,
			to: desired.contentType
		},
		{
			field: "insecure_ssl",
			from: live.insecureSsl,
			to: desired.insecureSsl
		}
	];
	const events = sameTexts(live.events, desired.events) ? [] : [{
		field: "events",
		from: live.events,
		to: desired.events
	}];
	const active = live.active === desired.active ? [] : [{
		field: "active",
		from: live.active,
		to: desired.active
	}];
	return {
		op: "update",
		live,
		desired,
		matchedBy: "url",
		fields: [
			...config,
			...events,
			...active
		],
		secret: secret === "set" ? "replace" : "keep"
	};
}
function alreadyThere(live, desired, { explanation }) {
	const twin = live.find((hook) => hook.url.same(desired.url));
	if (twin !== void 0) return `${explanation} Hook ${twin.id} has the same URL.`;
	return `${explanation} The list of hooks that this token sees does not have it: look in the settings for a hook that an OAuth app made.`;
}
// src/apply/delete.ts
/**
* Deletes a hook. A hook that is gone already counts as deleted, unless the list still shows it: then the 404 hides that the token may
* not delete it.
*/
async function deleted(writer, { live }) {
	const { id } = live;
	const answer = await writer.send({
		kind: "delete",
		method: "DELETE",
		path: hookPath(writer.target, id)
	});
	const isLost = answer.status !== 404 && (isUnknown(answer) || isDone(answer));
	if (answer.status === 204) return {
		status: "done",
		partly: false,
		message: "",
		hookId: id
	};
	if (answer.reason === "cancelled" || answer.status !== 404 && !isLost) return unsuccessful(answer, {
		earlier: false,
		hookId: id
	});
	const hooks = await writer.list();
	if (hooks instanceof Failure && isLost) return {
		...unlisted(answer.explanation, hooks),
		hookId: id
	};
	if (hooks instanceof Failure || !hooks.some((hook) => hook.id === id)) return {
		status: "done",
		partly: false,
		message: isLost ? takenText(answer) : "It was gone already.",
		hookId: id
	};
	if (isLost) return unsuccessful(undeleted(answer), {
		earlier: false,
		hookId: id
	});
	const message = `Hook ${id} is there, and GitHub hides it from this write. ${answer.explanation}`;
	return failed(message, {
		partly: false,
		hookId: id,
		reason: "not-permitted"
	});
}
function undeleted(answer) {
	if (answer.explanation !== "") return answer;
	const explanation = `GitHub answered ${answer.status} instead of 204, and the list of hooks still shows the hook. Run again.`;
	return {
		...answer,
		explanation,
		reason: "api-error"
	};
}
// src/apply/freshness.ts
const longestWaitMilliseconds = 6e4;
/** Whether so much time passed between reading and writing that the hooks are read again: a prompt, or a long wait for limits. */
function isStale({ prompted, waitedMilliseconds }) {
	return prompted || waitedMilliseconds > longestWaitMilliseconds;
}
/** Whether two lists of a target's hooks show the same, in whatever order. Times alone make no difference. */
function sameHooks(before, now) {
	if (before.length !== now.length) return false;
	const byId = new Map(before.map((hook) => [hook.id, hook]));
	return now.every((hook) => {
		const other = byId.get(hook.id);
		return other !== void 0 && sameHook(other, hook);
	});
}
function sameHook(a, b) {
	const sameSwitches = a.active === b.active && a.insecureSsl === b.insecureSsl && a.hasSecret === b.hasSecret;
	const sameTextFields = a.name === b.name && a.contentType === b.contentType && a.url.reveal() === b.url.reveal();
	return sameSwitches && sameTextFields && sameTexts(a.events, b.events);
}
// src/apply/seen-hooks.ts
/** Every hook that the plan saw, by its id; one that is as declared as its declaration. */
function seenHooks(plan) {
	const refused = plan.refused.map(({ change }) => change);
	const changed = [...everyChange(plan), ...refused].flatMap((change) => "live" in change ? [change.live] : []);
	const listed = [
		...plan.unmanaged.map(({ live }) => live),
		...plan.ignored,
		...plan.unlisted
	];
	return new Map([...plan.unchanged.map(({ id, desired }) => [id, desired]), ...[...changed, ...listed].map((live) => [live.id, live])]);
}
// src/apply/obstacles.ts
/**
* What is live while a plan is carried out, beside what would be live had nothing failed. It tells which changes depend on one that was
* not done: they would be refused for lack of room, or would end deliveries that the missing change was to take over.
*/
var Obstacles = class {
	#planned;
	#actual;
	#end;
	#limit;
	#undeleted = [];
	constructor(plan, limit) {
		const steps = plan.changes.map(step);
		this.#planned = new Moment([...seenHooks(plan).values()], steps);
		this.#actual = this.#planned.after([]);
		this.#end = this.#planned.after(steps);
		this.#limit = limit;
	}
	/** Why a change cannot be tried now that others were not done; undefined where it can. */
	of(change) {
		return this.#lackOfRoom(change) ?? this.#lostDelivery(change);
	}
	/** Counts a change that is over. */
	settle(change, { isDone }) {
		this.#planned.carryOut(step(change));
		if (isDone) this.#actual.carryOut(step(change));
		else if (change.op === "delete") this.#undeleted.push(change);
	}
	#lackOfRoom(change) {
		if (this.#undeleted.length === 0 || change.op === "delete" || change.op === "deactivate") return void 0;
		const next = step(change);
		const needs = [...this.#actual.crowded(next, this.#limit), ...this.#actual.taken(next)];
		const inTheWay = this.#undeleted.find(({ live }) => frees(live).some((room) => needs.includes(room)));
		if (inTheWay === void 0) return void 0;
		return skipped(`It needs the room of hook ${inTheWay.live.id}, which was not deleted.`);
	}
	#lostDelivery(change) {
		const next = step(change);
		if (!this.#actual.leavesGap(next, this.#end) || this.#planned.leavesGap(next, this.#end)) return void 0;
		return skipped("It would end deliveries that a change before it was to take over, and that change was not done.");
	}
};
function frees(live) {
	const hook = footprint(live);
	return [...activeEvents(hook), ...hook.events.map((event) => uniquenessKey(hook, event))];
}
// src/apply/writer.ts
/** The writer of one change: it notes what leaves, and gives expected failures back as values. */
function writer({ target, api, clock, signal, known }) {
	const requests = [];
	return {
		target,
		requests,
		known,
		async send(request) {
			const answer = await api.send(request);
			if (!(answer.notSent === true && answer.status === 0)) requests.push({
				method: request.method,
				path: request.path,
				status: answer.status
			});
			return answer;
		},
		async list() {
			try {
				const { hooks } = await api.list(target);
				requests.push({
					method: "GET",
					path: hooksPath(target),
					status: 200
				});
				return hooks;
			} catch (error) {
				if (error instanceof Failure) return error;
				throw error;
			}
		},
		async pause(milliseconds) {
			try {
				await clock.sleep(milliseconds, signal);
				return signal?.aborted !== true;
			} catch (error) {
				if (signal?.aborted) return false;
				throw error;
			}
		}
	};
}
// src/apply/execute.ts
/**
* Carries out a plan: targets and changes in plan order, one write at a time, refreshes after the changes of their target. One outcome for
* each change and refresh. A failure stops nothing but what depends on it. Refused plans are not carried out.
* Rejects only for programming errors, and before the first write for those that the plan itself shows.
*/
async function applied(options) {
	const plans = options.plan.targets.filter((target) => target.status === "planned");
	for (const { plan, refusals } of plans) if (refusals.length === 0) for (const change of everyChange(plan)) changeRequests(plan.target, change);
	const outcomes = [];
	for (const { plan, refusals } of plans) {
		const refusal = options.plan.refusals[0] ?? refusals[0];
		const blocked = refusal === void 0 ? await staleness(options, plan) : skipped(refusal.message, refusal.reason);
		for await (const outcome of targetOutcomes(options, plan, blocked)) {
			options.onOutcome?.(outcome);
			outcomes.push(outcome);
		}
	}
	return outcomes;
}
async function* targetOutcomes(options, plan, blocked) {
	const { target } = plan;
	const known = new Set(seenHooks(plan).keys());
	const obstacles = new Obstacles(plan, productOf(options.plan.apiBase).hooksPerEvent);
	for (const change of everyChange(plan)) {
		const through = writer({
			target,
			api: options.api,
			clock: options.clock,
			signal: options.signal,
			known
		});
		const obstacle = change.op === "refresh" ? void 0 : obstacles.of(change);
		const result = blocked ?? cancelled(options) ?? obstacle ?? await guarded(options, through, change);
		if (change.op !== "refresh") obstacles.settle(change, { isDone: result.status === "done" });
		yield {
			target,
			change,
			...result,
			requests: through.requests
		};
	}
}
/** A fault of ours at one change must not hide what became of the others. */
async function guarded({ onUnexpected }, through, change) {
	try {
		return await carriedOut$1(through, change);
	} catch (error) {
		if (onUnexpected === void 0) throw error;
		onUnexpected(error);
		const partly = through.requests.some(({ method }) => method !== "GET");
		return failed("Hookherd itself failed at this change; the stack is in the log.", {
			partly,
			reason: "api-error"
		});
	}
}
function carriedOut$1(through, change) {
	switch (change.op) {
		case "create": return created(through, change);
		case "delete": return deleted(through, change);
		default: return updated(through, change);
	}
}
function cancelled({ signal }) {
	if (!signal?.aborted) return void 0;
	const why = signal.reason instanceof Failure ? signal.reason.message : "The run was cancelled.";
	return skipped(`${why} This was not sent.`, "cancelled");
}
async function staleness({ api, readAgain, signal }, plan) {
	if (readAgain === void 0 || signal?.aborted || everyChange(plan).length === 0) return void 0;
	if (!isStale({
		prompted: readAgain.prompted,
		waitedMilliseconds: readAgain.waitedMilliseconds()
	})) return void 0;
	const before = readAgain.listings.get(targetKey(plan.target));
	try {
		const { hooks } = await api.list(plan.target);
		if (before !== void 0 && sameHooks(before, hooks)) return void 0;
		return skipped("The hooks changed after the plan was made. Plan again.", "plan-changed");
	} catch (error) {
		if (error instanceof Failure) return skipped(`The hooks could not be read again. ${error.message}`, error.reason);
		throw error;
	}
}
// src/run/missing-secrets.ts
/** Variables that a planned request carries and that this run has no value for: an apply is refused before its first write. */
function missingSecrets(plan) {
	return plan.targets.flatMap((planned) => {
		if (planned.status === "failed" || planned.refusals.length > 0) return [];
		const { target } = planned.plan;
		return everyChange(planned.plan).flatMap((change) => {
			if (!("desired" in change)) return [];
			return carriedValues(target, change).filter(({ value }) => value === void 0).map(({ name }) => missingVariable(name, change.desired));
		});
	});
}
function missingVariable(name, { url, location }) {
	return {
		severity: "error",
		code: "missing-variable",
		message: `The variable ${name} has no value, and a planned request for ${url} carries it.`,
		hint: passHint(name),
		location
	};
}
// src/run/ping-subjects.ts
/**
* The declared hooks to ping after an apply: by the run's `ping`, which `ping` of a hook overrides. Inactive hooks are left out, and so
* are hooks whose change was not done: they are told already.
*/
function pingSubjects(plan, outcomes, ping) {
	return [...changed(outcomes), ...unchanged(plan, outcomes)].filter(({ desired }) => desired.active).filter(({ desired, isChanged }) => desired.ping ?? (ping === "all" || ping === "changed" && isChanged));
}
function changed(outcomes) {
	const byHook = /* @__PURE__ */ new Map();
	for (const { target, change, status, hookId } of outcomes) {
		if (status !== "done" || hookId === void 0 || !("desired" in change)) continue;
		const { desired } = change;
		const isCreated = change.op === "create";
		byHook.set(`${JSON.stringify(target)} ${hookId}`, {
			target,
			hookId,
			url: desired.url,
			desired,
			isCreated,
			isChanged: true
		});
	}
	return [...byHook.values()];
}
/** A hook with a refresh stands under `unchanged` too, and was pinged with the outcomes. */
function unchanged(plan, outcomes) {
	const inOutcomes = new Set(outcomes.flatMap(({ change }) => "desired" in change ? [change.desired] : []));
	return plan.targets.flatMap((planned) => {
		if (plan.refusals.length > 0 || planned.status === "failed" || planned.refusals.length > 0) return [];
		const { target } = planned.plan;
		return planned.plan.unchanged.filter(({ desired }) => !inOutcomes.has(desired)).map(({ id, desired }) => ({
			target,
			hookId: id,
			url: desired.url,
			desired,
			isCreated: false,
			isChanged: false
		}));
	});
}
// src/run/apply.ts
/** Plans, passes the gates, carries the plan out. Every gate shows the plan before it refuses. */
function appliedReport(scene, documents, gates) {
	const { confirm } = gates;
	return withPlan(scene, documents, async (planned) => {
		const refusal = gateRefusal(planned) ?? await reviewRefusal(planned, gates);
		if (refusal !== void 0) return refusal;
		const { plan, report } = planned;
		const prompted = confirm !== void 0 && writes(plan);
		if (prompted && !await confirm(report)) return {
			...report,
			failureReason: "cancelled",
			failure: { message: "Nothing was changed: the answer was not yes." }
		};
		const outcomes = await carriedOut(planned, prompted);
		const { pings, reasons, unpinged } = await pingsAfter(planned, outcomes);
		return withReasons({
			...report,
			outcomes,
			pings,
			...unpinged === void 0 ? {} : { failure: unpinged }
		}, [
			...planReasons(plan),
			...outcomeReasons(outcomes),
			...reasons
		]);
	});
}
/** The pings of an apply. What was written is told whatever becomes of them. */
async function pingsAfter(planned, outcomes) {
	const { plan, ports, settings } = planned;
	try {
		const subjects = pingSubjects(plan, outcomes, settings.ping);
		if (subjects.length === 0) return {
			pings: [],
			reasons: []
		};
		const { pinged, pingReasons } = await import("./pinging.js");
		const { checkedPings, wrongSecretReasons } = await import("./checking-pings.js");
		const pings = await checkedPings(planned, {
			pings: await pinged(planned, subjects),
			outcomes
		});
		return {
			pings,
			reasons: [...pingReasons(pings), ...wrongSecretReasons(pings)]
		};
	} catch (error) {
		if (error instanceof Failure) return notPinged(`The pings failed: ${error.message}`);
		if (ports.unexpected === void 0) throw error;
		ports.unexpected(error);
		return notPinged("Hookherd itself failed at the pings; the stack is in the log.");
	}
}
function notPinged(message) {
	return {
		pings: [],
		reasons: ["ping-failed"],
		unpinged: { message }
	};
}
/** Why nothing may be written at all, as a finished report; undefined where the plan may be carried out. */
function gateRefusal({ settings, plan, report }) {
	const missing = missingSecrets(plan);
	if (missing.length > 0) return withReasons({
		...report,
		diagnostics: [...report.diagnostics, ...missing]
	}, ["config-invalid", ...planReasons(plan)]);
	const { expectDigest } = settings;
	if (expectDigest !== void 0 && plan.digest !== expectDigest) return withReasons({
		...report,
		failure: digestFailure(plan.digest, expectDigest)
	}, ["plan-changed", ...planReasons(plan)]);
}
/** A refused review as a finished report. A review that was asked for and that nobody can give is refused. */
async function reviewRefusal({ settings, plan, report }, { review }) {
	if (!settings.requireReviewedPlan) return void 0;
	const refusal = review === void 0 ? noReview : await review(plan);
	if (refusal === void 0) return void 0;
	const { message, hint, reason } = refusal;
	return withReasons({
		...report,
		failure: {
			message,
			...hint === void 0 ? {} : { hint }
		}
	}, [reason, ...planReasons(plan)]);
}
const noReview = new Failure("input-invalid", "require-reviewed-plan works only in a workflow, with a github-token: there is no pull request to read the reviewed plan from.", { hint: "Use expect-digest to apply only a certain plan." });
function digestFailure(digest, expected) {
	return {
		message: digest === "" ? `The plan has no digest, because a target could not be planned; expected is ${expected}.` : `The plan has the digest ${digest}; expected is ${expected}.`,
		hint: "The live hooks or the config changed since the plan was reviewed. Review the plan above and expect its digest."
	};
}
async function carriedOut({ ports, github, plan, listings }, prompted) {
	const total = targetPlans(plan).flatMap(everyChange).length;
	let done = 0;
	return applied({
		plan,
		api: github.hooks("write"),
		clock: ports.clock,
		signal: ports.signal,
		onOutcome: (outcome) => {
			done += 1;
			ports.progress({
				kind: "changes-done",
				done,
				total,
				about: outcomeLine(outcome)
			});
		},
		...ports.unexpected === void 0 ? {} : { onUnexpected: ports.unexpected },
		readAgain: {
			listings,
			prompted,
			waitedMilliseconds: () => github.facts().waitedMilliseconds
		}
	});
}
function writes(plan) {
	return targetPlans(plan).some((each) => everyChange(each).length > 0);
}
/**
* What the outcomes say. Where something was written and something was not, that is a `partial-apply` rather than the `api-error` of the
* one change; what stopped the run as a whole stays the reason.
*/
function outcomeReasons(outcomes) {
	const undone = outcomes.filter(({ status }) => status !== "done");
	if (undone.length === 0) return [];
	const reasons = undone.map(({ reason = "api-error" }) => reason);
	return outcomes.some(({ status, partly }) => partly || status === "done") ? [...reasons.filter((reason) => reason !== "api-error"), "partial-apply"] : reasons;
}
export { appliedReport };
