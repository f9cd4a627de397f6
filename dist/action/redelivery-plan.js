import { n as compareText, t as compareIds } from "./compare.js";
import { t as grouped } from "./grouped.js";
import { n as targetKey } from "./target.js";
import { i as isDelivered, r as isRetryable } from "./failure-cause.js";
import { t as isOfStatus } from "./status-class.js";
import { i as relevantDeliveries } from "./health.js";
/**
* What GitHub recommends to redeliver: for each event (guid) that no attempt brought to a hook, the newest attempt; the oldest event
* first, so that a receiver gets things in the order in which they happened.
*/
function redeliveryPlan(logs, rules) {
	const all = logs.flatMap(({ hook, deliveries }) => {
		return [...grouped(relevantDeliveries(hook, deliveries), ({ guid }) => guid).values()].map((attempts) => ({
			hook,
			attempts
		}));
	});
	const open = all.filter(({ attempts }) => !attempts.some(isDelivered));
	const wanted = open.flatMap(redelivery).filter(({ delivery }) => isWanted(delivery, rules));
	const due = wanted.filter(({ attempts }) => attempts < 3).sort(compareRedeliveries);
	return {
		redeliveries: due.slice(0, rules.maxRedeliveries),
		healed: all.filter(({ attempts }) => attempts.some(isDelivered) && !attempts.every(isDelivered)).length,
		exhausted: wanted.length - due.length,
		leftOut: open.length - wanted.length,
		overLimit: Math.max(0, due.length - rules.maxRedeliveries)
	};
}
function redelivery({ hook, attempts }) {
	const inOrder = [...attempts].sort(compareDeliveries);
	const first = inOrder[0];
	const delivery = inOrder.at(-1);
	if (first === void 0 || delivery === void 0) return [];
	return [{
		hook,
		delivery,
		attempts: inOrder.length,
		firstAt: first.deliveredAt
	}];
}
function isWanted(delivery, { events, status, onlyRetryable }) {
	if (events.length > 0 && !events.includes(delivery.event)) return false;
	if (status !== void 0 && !isOfStatus(delivery, status)) return false;
	return !onlyRetryable || isRetryable(delivery);
}
/** Times are whole seconds; within one the ids tell what came first. */
function compareDeliveries(a, b) {
	return a.deliveredAt - b.deliveredAt || compareIds(a.id, b.id);
}
function compareRedeliveries(a, b) {
	return a.firstAt - b.firstAt || compareIds(a.delivery.id, b.delivery.id) || compareText(targetKey(a.hook.target), targetKey(b.hook.target)) || compareIds(a.hook.id, b.hook.id);
}
export { redeliveryPlan as t };
