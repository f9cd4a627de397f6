import { i as isDelivered, n as isAnswered, t as failureCause } from "./failure-cause.js";
// src/deliveries/sparkline.ts
const levels = "▁▂▃▄▅▆▇█";
const quiet = "·";
/**
* The share of failures over time, oldest first, one character a period: a dot where nothing was delivered, the lowest bar where
* nothing failed, the highest where all of it did.
*/
function sparkline(events, { from, to, width }) {
	const periods = Array.from({ length: width }, () => ({
		all: 0,
		failed: 0
	}));
	for (const { at, failed } of events) {
		const index = Math.floor((at - from) / Math.max(1, to - from) * width);
		const period = periods[Math.min(width - 1, Math.max(0, index))];
		if (period === void 0) continue;
		period.all += 1;
		if (failed) period.failed += 1;
	}
	return periods.map(({ all, failed }) => all === 0 ? quiet : level(failed / all)).join("");
}
/** One failure among many is not drawn as none. */
function level(share) {
	return levels.charAt(Math.ceil(share * 7));
}
// src/deliveries/watched-hook.ts
/** The deliveries of a log that count for a hook. */
function relevantDeliveries(hook, deliveries) {
	return hook.takesPings ? deliveries : deliveries.filter(({ event }) => event !== "ping");
}
// src/deliveries/health.ts
const periods = 24;
/** The figures of one hook over a time. */
function healthFigures(hook, { deliveries: all, isWhole }, { from, to }) {
	const deliveries = relevantDeliveries(hook, all);
	const failed = deliveries.filter((delivery) => !isDelivered(delivery));
	const answers = deliveries.filter(isAnswered).map(({ durationSeconds }) => durationSeconds).sort((a, b) => a - b);
	const events = deliveries.map((delivery) => ({
		at: delivery.deliveredAt,
		failed: !isDelivered(delivery)
	}));
	const start = isWhole ? from : Math.min(to, ...deliveries.map(({ deliveredAt }) => deliveredAt));
	return {
		deliveries: deliveries.length,
		failures: failed.length,
		failuresByKind: countsByKind(failed.map((delivery) => failureCause(delivery)?.kind ?? "other")),
		throttled: deliveries.filter(({ isThrottled }) => isThrottled).length,
		lastSuccessAt: newest(deliveries.filter(isDelivered))?.deliveredAt,
		lastFailure: lastFailure(failed),
		medianSeconds: median(answers),
		slowestSeconds: answers.at(-1),
		sparkline: sparkline(events, {
			from: start,
			to,
			width: periods
		}),
		isSampled: !isWhole
	};
}
/** Percent of deliveries that failed; 0 where there were none. */
function failureRate({ deliveries, failures }) {
	return deliveries === 0 ? 0 : failures / deliveries * 100;
}
/** Hooks whose failures pass the limit. */
function unhealthyHooks({ hooks, maxFailureRate }) {
	if (maxFailureRate === void 0) return [];
	return hooks.filter((each) => each.status === "read").filter(({ figures }) => failureRate(figures) > maxFailureRate);
}
function lastFailure(failed) {
	const last = newest(failed);
	return last && {
		at: last.deliveredAt,
		words: failureCause(last)?.words ?? ""
	};
}
function newest(deliveries) {
	return deliveries.reduce((best, each) => best === void 0 || each.deliveredAt > best.deliveredAt ? each : best, void 0);
}
function countsByKind(kinds) {
	const counts = {};
	for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
	return counts;
}
function median(sorted) {
	const upper = sorted[Math.floor(sorted.length / 2)];
	const lower = sorted[Math.floor((sorted.length - 1) / 2)];
	return upper === void 0 || lower === void 0 ? void 0 : (upper + lower) / 2;
}
export { relevantDeliveries as i, healthFigures as n, unhealthyHooks as r, failureRate as t };
