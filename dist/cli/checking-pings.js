import { Ft as Failure, l as concurrently, yt as targetKey } from "./index.js";
import { g as writesSecret } from "./plan.js";
import { n as evidence, r as calibration, sentDelivery, t as verdict } from "./verifying.js";
// src/run/checking-pings.ts
/**
* The pings of an apply, with what the delivery of each says about the declared secret: it left after the last write, so it was signed
* with the secret that is live. Under `preserve` only secrets that this run wrote are checked. One request for each ping.
*/
async function checkedPings({ settings, github, plan }, { pings, outcomes }) {
	const declared = declaredHooks(plan, outcomes);
	const written = writtenSecrets(outcomes);
	const checksAll = settings.secretStrategy !== "preserve";
	const found = await concurrently(pings, settings.concurrency, async (ping) => {
		const hook = declared.get(keyOf(ping.target, ping.hookId));
		if (hook === void 0 || !(checksAll || written.has(hook))) return void 0;
		return pingEvidence(github, ping, hook);
	});
	const calibrated = calibration(found.filter((each) => each !== void 0));
	return pings.map((ping, index) => {
		const evidence = found[index];
		if (evidence === void 0) return ping;
		const secret = verdict([{
			evidence,
			freshness: "fresh"
		}], calibrated);
		return secret === "no-delivery" ? ping : {
			...ping,
			secret
		};
	});
}
/** A ping that is not signed with the declared secret makes a run red: the receiver refuses every delivery of that hook. */
function wrongSecretReasons(pings) {
	return pings.some(({ secret }) => secret === "no-secret" || secret === "differs") ? ["ping-failed"] : [];
}
async function pingEvidence(github, { target, hookId, deliveryId }, { secret, contentType }) {
	if (deliveryId === void 0 || secret.kind !== "declared" || secret.value === void 0) return void 0;
	try {
		const detail = await github.deliveries("read").one(target, hookId, deliveryId);
		return detail === void 0 ? void 0 : evidence(sentDelivery(detail, { contentType }), secret.value);
	} catch (error) {
		if (error instanceof Failure) return void 0;
		throw error;
	}
}
function declaredHooks(plan, outcomes) {
	const unchanged = plan.targets.flatMap((planned) => {
		if (planned.status === "failed") return [];
		const { target } = planned.plan;
		return planned.plan.unchanged.map(({ id, desired }) => [keyOf(target, id), desired]);
	});
	const changed = outcomes.flatMap(({ target, change, hookId }) => hookId === void 0 || !("desired" in change) ? [] : [[keyOf(target, hookId), change.desired]]);
	return new Map([...unchanged, ...changed]);
}
function writtenSecrets(outcomes) {
	return new Set(outcomes.flatMap(({ change }) => "desired" in change && writesSecret(change) ? [change.desired] : []));
}
function keyOf(target, hookId) {
	return `${targetKey(target)} ${hookId}`;
}
export { checkedPings, wrongSecretReasons };
