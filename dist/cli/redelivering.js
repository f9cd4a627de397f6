import { Ft as Failure, It as asFailure, l as concurrently, lt as grouped, mt as isDelivered, st as redeliveryPlan, yt as targetKey } from "./index.js";
import { n as retentionNotices, period, t as readLogs } from "./health.js";
import { a as withPlan, c as withReasons, o as withoutPlan } from "./plan.js";
import { t as polled } from "./polling.js";
import { n as isDone } from "./result.js";
import { t as watched } from "./watching.js";
// src/run/requested-redeliveries.ts
const cancelled = {
	message: "The run was cancelled before this was asked for.",
	reason: "cancelled"
};
const hookGone = { message: "The hook is gone, or the token may not see it any more." };
/** Asks for the redeliveries one after the other. One that is refused stops no other, unless it shows that all would be. */
async function requestedRedeliveries({ github, ports }, redeliveries) {
	if (redeliveries.length === 0) return {
		asked: [],
		outcomes: []
	};
	const api = github.deliveries("trigger");
	const isGoneByHook = /* @__PURE__ */ new Map();
	const asked = [];
	const outcomes = [];
	let stop;
	for (const [index, redelivery] of redeliveries.entries()) {
		const { hook, delivery } = redelivery;
		ports.progress({
			kind: "redeliveries-asked",
			done: index + 1,
			total: redeliveries.length
		});
		const skipping = stop ?? (ports.signal.aborted ? cancelled : isGoneByHook.get(hook) === true ? hookGone : void 0);
		if (skipping !== void 0) {
			outcomes.push({
				redelivery,
				status: "skipped",
				...skipping
			});
			continue;
		}
		const answer = await api.redeliver(hook.target, hook.id, delivery.id);
		if (isDone(answer)) asked.push({
			redelivery,
			at: answer.at
		});
		else outcomes.push(refused(redelivery, answer));
		if (answer.status === 404 && !isGoneByHook.has(hook)) isGoneByHook.set(hook, await isGone(api, hook));
		if (endsRun(answer)) stop = {
			message: answer.explanation,
			...reasonOf(answer)
		};
	}
	return {
		asked,
		outcomes
	};
}
function refused(redelivery, answer) {
	return {
		redelivery,
		status: answer.status === 0 && answer.notSent === true && endsRun(answer) ? "skipped" : "refused",
		message: answer.explanation,
		...reasonOf(answer)
	};
}
function reasonOf({ reason }) {
	return reason === void 0 ? {} : { reason };
}
/** Whether every request after this one would meet the same. */
function endsRun({ reason, status }) {
	return reason === "cancelled" || reason === "rate-limited" || status === 401;
}
/** A 404 is of the delivery or of the hook; asked once for each hook, so that a deleted one does not cost a request a delivery. */
async function isGone(api, { target, id }) {
	try {
		await api.list(target, id, { maxPages: 1 });
		return false;
	} catch (error) {
		if (error instanceof Failure) return error.reason === "not-permitted";
		throw error;
	}
}
// src/run/redelivered.ts
/** Pages of a log that are read for the results; what a very busy hook hides behind them is "not seen". */
const maxPages = 10;
/** Asks for the redeliveries, then waits for their results in the log. One outcome for each, in their order. */
async function redelivered(world, redeliveries, logs) {
	const { asked, outcomes } = await requestedRedeliveries(world, redeliveries);
	const known = new Set(logs.flatMap(({ deliveries }) => deliveries.map(({ id }) => id)));
	const byRedelivery = new Map(outcomes.map((outcome) => [outcome.redelivery, outcome]));
	const { ports, settings, github } = world;
	const api = github.deliveries("read");
	const look = async (open) => {
		const byHook = [...grouped(open, ({ redelivery: { hook } }) => `${targetKey(hook.target)} ${hook.id}`).values()];
		const seen = await concurrently(byHook, settings.concurrency, (group) => results(api, group, known));
		for (const outcome of seen.flat()) byRedelivery.set(outcome.redelivery, outcome);
		return open.filter(({ redelivery }) => !byRedelivery.has(redelivery));
	};
	const left = await polled(asked, look, {
		...ports,
		timeoutSeconds: settings.pingTimeoutSeconds
	});
	for (const { redelivery } of left) byRedelivery.set(redelivery, {
		redelivery,
		status: "not-seen",
		message: ""
	});
	return redeliveries.flatMap((redelivery) => byRedelivery.get(redelivery) ?? []);
}
/** The new attempts that the log of one hook shows by now. */
async function results(api, asked, known) {
	const hook = asked[0]?.redelivery.hook;
	if (hook === void 0) return [];
	const since = Math.min(...asked.map(({ at }) => at));
	const log = await api.list(hook.target, hook.id, {
		since,
		maxPages
	}).catch(asFailure);
	if (log instanceof Failure) return [];
	return asked.flatMap(({ redelivery }) => {
		const result = log.deliveries.find(({ id, guid }) => guid === redelivery.delivery.guid && !known.has(id));
		if (result === void 0) return [];
		return [{
			redelivery,
			status: isDelivered(result) ? "delivered" : "failed-again",
			result,
			message: ""
		}];
	});
}
// src/run/redelivering.ts
/**
* Redelivers what declared hooks never got. GitHub does not do that by itself. A log that cannot be read as a whole is not acted on:
* the attempt that succeeded may be on the page that is missing.
*/
function redeliveryReport(scene, documents, choices) {
	return withPlan(scene, documents, async (planned) => {
		const report = withoutPlan(planned);
		const { settings } = planned;
		const watch = watched(planned, choices);
		const hooks = watch.hooks.filter(({ isActive }) => isActive);
		const { from } = period(planned);
		const logs = await readLogs(planned, hooks, {
			since: from,
			maxPages: Number.POSITIVE_INFINITY
		});
		const read = logs.flatMap((log) => log.status === "read" ? [{
			hook: log.hook,
			...log.log
		}] : []);
		const plan = redeliveryPlan(read, {
			...choices,
			maxRedeliveries: settings.maxRedeliveries
		});
		const outcomes = choices.dryRun ? plan.redeliveries.map((redelivery) => ({
			redelivery,
			status: "planned",
			message: ""
		})) : await redelivered(planned, plan.redeliveries, read);
		const redelivery = {
			from,
			isDryRun: choices.dryRun,
			plan,
			outcomes,
			unread: logs.flatMap((log) => log.status === "unread" ? [{
				...log.hook,
				failure: log.failure
			}] : []),
			hooks: read.length
		};
		const diagnostics = [...report.diagnostics, ...retentionNotices(settings)];
		return withReasons({
			...report,
			diagnostics,
			redelivery,
			failedTargets: watch.failed
		}, [...watch.failed.map(({ failure }) => failure.reason), ...reasons(redelivery)]);
	});
}
function reasons({ outcomes, unread }) {
	const undone = outcomes.filter(({ status }) => status === "refused" || status === "skipped");
	return [
		...unread.map(({ failure }) => failure.reason),
		...undone.flatMap(({ reason }) => reason === void 0 ? [] : [reason]),
		...undone.length > 0 ? ["partial-apply"] : [],
		...outcomes.some(({ status }) => status === "failed-again") ? ["unhealthy"] : []
	];
}
export { redeliveryReport };
