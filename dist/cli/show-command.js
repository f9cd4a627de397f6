import { A as parsedSettings, Ct as refused, Ft as Failure, V as liveUrl, at as secondsText, bt as targetName, mt as isDelivered, n as inputTexts, ot as timeText, wt as logLine, xt as targetTraits } from "./index.js";
import { n as liveTargets, r as chosenTargets, t as targetChoice } from "./target-choice.js";
import { T as credentials } from "./plan.js";
import { n as namedHookHint, t as isNamed } from "./named-hook.js";
// src/render/shown-hook.ts
/** The lines for a terminal, a fact each. */
function shownHookLines({ target, hook, lastResponse, config, deliveries, twins }) {
	const { id, name, url, events, active, contentType, insecureSsl, hasSecret, createdAt, updatedAt } = hook;
	return [
		...[
			["hook", `${id} of ${targetName(target)}`],
			["url", String(url)],
			["events", events.join(", ")],
			["active", active ? "true" : "false: nothing is delivered"],
			["content_type", contentType],
			["insecure_ssl", insecureSsl ? "true: the certificate of the host is not verified" : "false"],
			["secret", hasSecret ? "set; GitHub does not show it" : "none: deliveries are not signed"],
			...name === "web" ? [] : [["name", `${name}: foreign, never touched`]],
			["created", createdAt],
			["updated", updatedAt],
			...lastResponse === void 0 ? [] : [["last response", responseText(lastResponse)]],
			...twins.map((twin) => ["same URL", `hook ${twin.id} of ${targetName(twin.target)}`]),
			...differences(hook, config).map((text) => ["config", text])
		].map(([key, value]) => logLine(`${key.padEnd(15)}${value}`)),
		"",
		...deliveryLines(deliveries)
	];
}
/** The same for machines; nothing in it is confidential. */
function shownHookJson({ target, hook, lastResponse, config, deliveries, twins }) {
	const { url, contentType, insecureSsl, hasSecret, createdAt, updatedAt, id, name, events, active } = hook;
	return {
		target: targetName(target),
		id,
		name,
		url: url.shown,
		url_fingerprint: url.fingerprint,
		events,
		active,
		content_type: contentType,
		insecure_ssl: insecureSsl,
		has_secret: hasSecret,
		created_at: createdAt,
		updated_at: updatedAt,
		last_response: lastResponse === void 0 ? null : {
			...lastResponse,
			code: lastResponse.code ?? null
		},
		config_differs: differences(hook, config),
		same_url: twins.map((twin) => ({
			target: targetName(twin.target),
			id: twin.id
		})),
		deliveries: (deliveries ?? []).map((delivery) => ({
			id: delivery.id,
			guid: delivery.guid,
			delivered_at: new Date(delivery.deliveredAt).toISOString(),
			event: delivery.event,
			action: delivery.action,
			status: delivery.status,
			status_code: delivery.statusCode,
			duration_seconds: delivery.durationSeconds,
			redelivery: delivery.isRedelivery
		}))
	};
}
function responseText({ code, status, message }) {
	return [
		...code === void 0 ? [] : [String(code)],
		status,
		message
	].filter((text) => text !== "").join(", ");
}
/** Where the hook and its config disagree, which they should not. */
function differences(hook, config) {
	if (config === void 0) return [];
	return [
		...hook.url.same(config.url) ? [] : [`the config alone has the URL ${config.url}`],
		...hook.contentType === config.contentType ? [] : [`the config alone has content_type ${config.contentType}`],
		...hook.insecureSsl === config.insecureSsl ? [] : [`the config alone has insecure_ssl ${config.insecureSsl}`],
		...hook.hasSecret === config.hasSecret ? [] : [`the config alone has ${config.hasSecret ? "a" : "no"} secret`]
	];
}
function deliveryLines(deliveries) {
	if (deliveries === void 0) return ["GitHub keeps no delivery log of global hooks that could be read."];
	if (deliveries.length === 0) return ["No deliveries in the log."];
	return ["Newest deliveries:", ...deliveries.map(deliveryLine)];
}
function deliveryLine(delivery) {
	const { deliveredAt, event, action, status, statusCode, durationSeconds, isRedelivery, id } = delivery;
	const parts = [
		isDelivered(delivery) ? "ok    " : "failed",
		timeText(deliveredAt),
		action === "" ? event : `${event}.${action}`,
		`${statusCode} ${status}`,
		secondsText(durationSeconds),
		...isRedelivery ? ["redelivery"] : [],
		`id ${id}`
	];
	return logLine(`  ${parts.join("  ")}`);
}
// src/run/show.ts
const shownDeliveries = 10;
/** All about one live hook. Rejects with a `Failure` unless exactly one hook is meant. */
async function shownHook({ settings, ports }, { targets: choice, hook: name }) {
	ports.mask(credentials(settings));
	const github = await ports.connect(settings);
	try {
		const targets = await chosenTargets(choice, {
			settings,
			github
		});
		const all = (await liveTargets(targets, {
			settings,
			ports,
			github,
			health: false
		})).flatMap(({ target, hooks }) => hooks.map((hook) => ({
			target,
			hook
		})));
		const meant = all.filter(({ hook }) => isNamed(hook, name));
		const [found, another] = meant;
		if (found === void 0) throw noHook(name, all.length);
		if (another !== void 0) throw severalHooks(name, meant);
		return await factsOf(github, found, all);
	} finally {
		await github.close();
	}
}
async function factsOf(github, { target, hook: { id } }, all) {
	const facts = await github.hook(target, id);
	const log = targetTraits(target).hasDeliveries ? await github.deliveries("read").list(target, id, { maxPages: 1 }) : void 0;
	const twins = all.filter((other) => other.hook.id !== id && other.hook.url.same(facts.hook.url));
	return {
		target,
		...facts,
		deliveries: log?.deliveries.slice(0, shownDeliveries),
		twins: twins.map((other) => ({
			target: other.target,
			id: other.hook.id
		}))
	};
}
function noHook(name, count) {
	return new Failure("input-invalid", `None of ${count} live hooks has the URL or id ${liveUrl(name).shown}.`, { hint: namedHookHint });
}
function severalHooks(name, meant) {
	const shown = meant.slice(0, 5).map(({ target, hook }) => `${hook.id} (${targetName(target)}, ${hook.url})`);
	const more = meant.length > shown.length ? ` and ${meant.length - shown.length} more` : "";
	return new Failure("input-invalid", `${meant.length} live hooks fit ${liveUrl(name).shown}: ${shown.join(", ")}${more}.`, { hint: "Name one of them by its id." });
}
// src/terminal/show-command.ts
/** `hookherd show URL`: all about one live hook. */
async function showCommand(given, { terminal, ports }) {
	const { value: settings, diagnostics } = parsedSettings(inputTexts(given, "show", ports.environment));
	if (settings === void 0) return refused(terminal, diagnostics);
	const [hook, another] = given.operands;
	if (hook === void 0 || another !== void 0) throw new Failure("input-invalid", "hookherd show takes one URL, URL glob or id of a hook.", { hint: "Write hookherd show https://ci.acme.example/github --org acme." });
	const shown = await shownHook({
		settings,
		ports
	}, {
		targets: targetChoice(given, settings),
		hook
	});
	if (given.flags.json === true) terminal.writeJson(JSON.stringify(shownHookJson(shown), null, 2));
	else terminal.write(`${shownHookLines(shown).join("\n")}\n`);
	return 0;
}
export { showCommand };
