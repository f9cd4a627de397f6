// src/apply/result.ts
/** Whether GitHub says that it did what was asked for. */
function isDone({ status }) {
	return status >= 200 && status < 300;
}
/** Whether a write may have taken effect although its answer does not say so. */
function isUnknown({ status, notSent, uncertain }) {
	return uncertain === true || notSent !== true && (status === 0 || status >= 500);
}
/** The result of a write that did not succeed. `earlier`: another request of the same change took effect before. */
function unsuccessful(answer, { earlier, hookId }) {
	const common = {
		message: answer.explanation,
		...reasonOf(answer.reason),
		...hookId === void 0 ? {} : { hookId }
	};
	if (answer.status === 0 && answer.notSent === true && !earlier && (answer.reason === "cancelled" || answer.reason === "rate-limited")) return {
		...common,
		status: "skipped",
		partly: false
	};
	if (answer.reason === "cancelled" && answer.notSent !== true && (isUnknown(answer) || answer.status === 0)) return {
		...common,
		status: "unknown",
		partly: earlier
	};
	return {
		...common,
		status: "failed",
		partly: earlier
	};
}
/** The result of a change whose effect only a list could tell, which failed too. */
function unlisted(message, failure) {
	return {
		status: "unknown",
		partly: false,
		message: `${message} Listing the hooks again failed: ${failure.message}`,
		reason: failure.reason
	};
}
/** The result of a change that GitHub refused or that came out otherwise than planned. `partly`: a part of it is live. */
function failed(message, options) {
	const { partly, hookId, reason } = options;
	return {
		status: "failed",
		partly,
		message,
		...reasonOf(reason),
		...hookId === void 0 ? {} : { hookId }
	};
}
/** Tells of a write that took effect without an answer that said so. */
function takenText({ status }) {
	return `GitHub's answer was ${status === 0 ? "lost" : status}; the list of hooks shows that the write took effect.`;
}
/** The result of a write whose effect nothing shows. */
function unknown(message, { partly, hookId }) {
	return {
		status: "unknown",
		partly,
		message,
		hookId,
		reason: "api-error"
	};
}
/** The result of a change for which nothing was sent. */
function skipped(message, reason) {
	return {
		status: "skipped",
		partly: false,
		message,
		...reason === void 0 ? {} : { reason }
	};
}
function reasonOf(reason) {
	return reason === void 0 ? {} : { reason };
}
export { takenText as a, unsuccessful as c, skipped as i, isDone as n, unknown as o, isUnknown as r, unlisted as s, failed as t };
