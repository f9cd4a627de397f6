import { b as healthFigures, x as unhealthyHooks } from "./plan.js";
import { G as asFailure, L as targetTraits, S as productOf, W as Failure, b as concurrently } from "./index.js";
import { n as withPlan, o as withReasons, r as withoutPlan } from "./read.js";
import { t as watched } from "./watching.js";
// src/run/reading-logs.ts
/** The delivery log of each hook, in the order of the hooks. One failure stops no other. */
async function readLogs({ settings, ports, github }, hooks, range) {
	const api = github.deliveries("read");
	let read = 0;
	return concurrently(hooks, settings.concurrency, async (hook) => {
		if (!targetTraits(hook.target).hasDeliveries) return {
			status: "no-log",
			hook
		};
		const log = await api.list(hook.target, hook.id, range).catch(asFailure);
		read += 1;
		ports.progress({
			kind: "logs-read",
			done: read,
			total: hooks.length
		});
		return log instanceof Failure ? {
			status: "unread",
			hook,
			failure: log
		} : {
			status: "read",
			hook,
			log
		};
	});
}
/** A notice where the time asked for is longer than GitHub keeps deliveries. */
function retentionNotices({ apiBase, sinceMilliseconds }) {
	const { retentionDays } = productOf(apiBase);
	if (sinceMilliseconds <= retentionDays * 24 * 3600 * 1e3) return [];
	return [{
		severity: "notice",
		code: "beyond-retention",
		message: `since looks further back than GitHub keeps deliveries: here it forgets them after ${retentionDays} days.`,
		hint: `Run at least every ${retentionDays} days: older deliveries can be neither seen nor redelivered.`
	}];
}
// src/run/health.ts
/** Beyond this many pages of 100 a log is a sample. */
const maxPages = 10;
/** How the deliveries of the hooks fared over the time that the input `since` names. Writes nothing. */
function healthReport(scene, documents, choices) {
	return withPlan(scene, documents, async (planned) => {
		const report = withoutPlan(planned);
		const watch = watched(planned, choices);
		const { from, to } = period(planned);
		const logs = await readLogs(planned, watch.hooks, {
			since: from,
			maxPages
		});
		const health = {
			from,
			to,
			answerSeconds: productOf(planned.settings.apiBase).answerSeconds,
			maxFailureRate: planned.settings.maxFailureRate,
			hooks: logs.map((log) => hookHealth(log, {
				from,
				to
			})),
			missing: watch.missing
		};
		const diagnostics = [...report.diagnostics, ...retentionNotices(planned.settings)];
		return withReasons({
			...report,
			diagnostics,
			health,
			failedTargets: watch.failed
		}, [...watch.failed.map(({ failure }) => failure.reason), ...reasons(health)]);
	});
}
/** The time that a run looks back over, in milliseconds since the epoch. */
function period({ settings, ports }) {
	const to = ports.clock.now();
	return {
		from: to - settings.sinceMilliseconds,
		to
	};
}
function hookHealth(log, range) {
	return log.status === "read" ? {
		status: "read",
		hook: log.hook,
		figures: healthFigures(log.hook, log.log, range)
	} : log;
}
function reasons(health) {
	return [...health.hooks.flatMap((hook) => hook.status === "unread" ? [hook.failure.reason] : []), ...unhealthyHooks(health).length > 0 ? ["unhealthy"] : []];
}
export { healthReport, retentionNotices as n, period, readLogs as t };
