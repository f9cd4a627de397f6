import { C as isDelivered, y as isOfStatus } from "./plan.js";
import { L as targetTraits, N as urlGlob, T as liveUrl, W as Failure } from "./index.js";
import { n as retentionNotices, period, t as readLogs } from "./health.js";
import { n as withPlan, o as withReasons, r as withoutPlan } from "./read.js";
import { t as watched } from "./watching.js";
// src/run/named-hook.ts
/** Whether a hook is meant by what people name hooks by: its id, its URL, or a URL glob. */
function isNamed({ id, url }, name) {
	return id === name || url.same(liveUrl(name)) || urlGlob(name)(url.reveal());
}
/** What to do where no hook is meant. */
const namedHookHint = "Give the URL as it is on GitHub, a glob such as https://ci.acme.example/**, or the id of the hook.";
// src/run/deliveries.ts
/** Beyond this many pages of 100 the list of a hook is cut. */
const maxPages = 10;
/** The deliveries of declared hooks, or of the one hook that is named, whether it is declared or not; or one delivery in full. */
function deliveriesReport(scene, documents, choices) {
	return withPlan(scene, documents, async (planned) => {
		const report = withoutPlan(planned);
		const { hooks: all, failed } = watched(planned, { all: choices.all || choices.hook !== void 0 });
		const hooks = all.filter((hook) => choices.hook === void 0 || isNamed(hook, choices.hook));
		if (choices.hook !== void 0 && hooks.length === 0 && failed.length === 0) throw noHook(choices.hook);
		const listing = await listed(planned, hooks, choices);
		const diagnostics = [...report.diagnostics, ...retentionNotices(planned.settings)];
		return withReasons({
			...report,
			diagnostics,
			listing,
			failedTargets: failed
		}, [...failed, ...listing.failures].map(({ failure }) => failure.reason));
	});
}
function noHook(name) {
	return new Failure("input-invalid", `No live hook has the URL or id ${liveUrl(name).shown}.`, { hint: namedHookHint });
}
function listed(planned, hooks, choices) {
	return choices.deliveryId === void 0 ? listedLogs(planned, hooks, choices) : oneDelivery(planned, hooks, {
		...choices,
		deliveryId: choices.deliveryId
	});
}
async function listedLogs(planned, hooks, choices) {
	const { from } = period(planned);
	const { status } = choices;
	const filter = status !== void 0 && status.least >= 400 ? { status: "failure" } : {};
	const logs = await readLogs(planned, hooks, {
		since: from,
		maxPages,
		...filter
	});
	return {
		from,
		logs: logs.flatMap((each) => {
			if (each.status !== "read") return [];
			const deliveries = each.log.deliveries.filter((delivery) => isWanted(delivery, choices));
			return [{
				hook: each.hook,
				...each.log,
				deliveries
			}];
		}),
		failures: logs.flatMap((each) => each.status === "unread" ? [{
			...each.hook,
			failure: each.failure
		}] : [])
	};
}
function isWanted(delivery, { events, status, onlyFailed }) {
	if (events.length > 0 && !events.includes(delivery.event)) return false;
	if (status !== void 0 && !isOfStatus(delivery, status)) return false;
	return !onlyFailed || !isDelivered(delivery);
}
/** A delivery is asked for below its hook: the hooks are tried until one has it. */
async function oneDelivery({ github, ...scene }, hooks, { deliveryId, showsPayload }) {
	const api = github.deliveries("read");
	for (const hook of hooks.filter(({ target }) => targetTraits(target).hasDeliveries)) {
		const found = await api.one(hook.target, hook.id, deliveryId);
		if (found === void 0) continue;
		return {
			from: period(scene).from,
			logs: [],
			failures: [],
			shown: {
				...found,
				hook,
				showsPayload
			}
		};
	}
	throw new Failure("input-invalid", `No hook that was looked at has the delivery ${deliveryId}.`, { hint: "It may be forgotten already, or be of another hook: name the hook with --hook." });
}
export { deliveriesReport };
