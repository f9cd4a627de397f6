import { n as isDone } from "./result.js";
import { S as failureCause } from "./plan.js";
import { L as targetTraits, W as Failure, b as concurrently } from "./index.js";
import { t as polled } from "./polling.js";
// src/run/pinging.ts
/** A busy hook may have had this many hundreds of deliveries since the ping. */
const maxPages = 3;
/**
* Pings the hooks one after the other, then looks for the pings in their logs until all were seen or the time is over. One result for
* each, in their order. A hook that was just created is not pinged: GitHub did it, and that ping is judged.
*/
async function pinged(world, subjects) {
	const results = /* @__PURE__ */ new Map();
	const sent = await sentPings(world, subjects, results);
	const { ports, settings } = world;
	const { pingTimeoutSeconds: timeoutSeconds } = settings;
	const left = await polled(sent, (open) => judged(world, open, results), {
		...ports,
		timeoutSeconds
	});
	for (const { subject } of left) results.set(subject, resultOf(subject, timeoutSeconds === 0 ? {
		verdict: "unchecked",
		message: "ping-timeout is 0"
	} : { verdict: "not-seen" }));
	return subjects.flatMap((subject) => results.get(subject) ?? []);
}
/** Why pings make a run red: a receiver refused one, or GitHub did not take one. */
function pingReasons(pings) {
	return pings.some(({ verdict }) => verdict === "refused" || verdict === "not-sent") ? ["ping-failed"] : [];
}
async function sentPings({ github, ports }, subjects, results) {
	if (subjects.length === 0) return [];
	const api = github.deliveries("trigger");
	const sent = [];
	for (const subject of subjects) {
		const { hasDeliveries } = targetTraits(subject.target);
		if (subject.isCreated && hasDeliveries) {
			sent.push({
				subject,
				since: 0
			});
			continue;
		}
		if (ports.signal.aborted) {
			results.set(subject, resultOf(subject, {
				verdict: "not-sent",
				message: "The run was cancelled."
			}));
			continue;
		}
		const answer = await api.ping(subject.target, subject.hookId);
		if (!isDone(answer)) results.set(subject, resultOf(subject, unsent(answer)));
		else if (hasDeliveries) sent.push({
			subject,
			since: answer.at
		});
		else results.set(subject, resultOf(subject, { verdict: "unchecked" }));
	}
	return sent;
}
function resultOf({ target, hookId, url }, verdict) {
	return {
		target,
		hookId,
		url,
		...verdict
	};
}
function unsent({ explanation }) {
	return {
		verdict: "not-sent",
		message: explanation
	};
}
/** Looks once into the log of each hook; gives those whose ping is not there yet. */
async function judged({ github, settings }, open, results) {
	const api = github.deliveries("read");
	return (await concurrently(open, settings.concurrency, async (awaited) => {
		const delivery = await loggedPing(api, awaited);
		if (delivery === void 0) return [awaited];
		results.set(awaited.subject, resultOf(awaited.subject, verdictOf(delivery)));
		return [];
	})).flat();
}
async function loggedPing(api, { subject, since }) {
	try {
		const { deliveries } = await api.list(subject.target, subject.hookId, {
			since,
			maxPages
		});
		return deliveries.find(({ event, isRedelivery }) => event === "ping" && !isRedelivery);
	} catch (error) {
		if (error instanceof Failure) return void 0;
		throw error;
	}
}
function verdictOf(delivery) {
	const { statusCode, durationSeconds } = delivery;
	const cause = failureCause(delivery);
	const facts = {
		durationSeconds,
		deliveryId: delivery.id
	};
	if (cause === void 0) return {
		verdict: "answered",
		statusCode,
		...facts
	};
	if (cause.kind === "client-error" || cause.kind === "server-error") return {
		verdict: "refused",
		statusCode,
		...facts
	};
	return {
		verdict: "refused",
		...facts,
		message: `The receiver ${cause.words}.`
	};
}
export { pingReasons, pinged };
