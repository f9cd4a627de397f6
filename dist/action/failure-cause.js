// src/deliveries/delivery.ts
/**
* Whether the receiver took the delivery. GitHub's documented test is the word, not the code: a redirect has a code that its filter
* `status=success` counts in, and nothing was delivered.
*/
function isDelivered({ status, statusCode }) {
	return status === "" ? statusCode >= 200 && statusCode < 300 : /^ok$/i.test(status);
}
// src/deliveries/failure-cause.ts
/** Why a delivery failed; undefined for one that did not. */
function failureCause(delivery) {
	return isDelivered(delivery) ? void 0 : causeOf(delivery);
}
/**
* Kinds by GitHub's words, which it documents as examples only (GitHub, "Troubleshooting webhooks"), so the case and what stands around
* them do not count. The first that fits holds: a timeout to connect is a timeout.
*/
const said = [
	{
		words: /time(d|out)? ?-?out/i,
		cause: {
			kind: "timed-out",
			words: "timed out"
		}
	},
	{
		words: /certificate|\bssl\b|\btls\b/i,
		cause: {
			kind: "certificate",
			words: "has a certificate that is not trusted"
		}
	},
	{
		words: /to host|to network|refused|unreachable|resolve/i,
		cause: {
			kind: "refused",
			words: "refused the connection"
		}
	},
	{
		words: /failed to connect|connect|reset|closed|empty reply|hang ?up/i,
		cause: {
			kind: "broken",
			words: "could not be reached"
		}
	}
];
function causeOf({ status, statusCode }) {
	const cause = /invalid http response|^$|^\d{3}\b/i.test(status) ? void 0 : said.find(({ words }) => words.test(status))?.cause;
	if (cause !== void 0) return cause;
	if (statusCode >= 300 && statusCode < 400) return {
		kind: "redirect",
		words: `redirected (${statusCode}), which GitHub does not follow`
	};
	if (statusCode >= 400 && statusCode < 500) return {
		kind: "client-error",
		words: `answered ${statusCode}`
	};
	if (statusCode >= 500 && statusCode < 600) return {
		kind: "server-error",
		words: `answered ${statusCode}`
	};
	return {
		kind: "other",
		words: statusCode === 0 ? "gave no valid answer" : `gave no valid answer (${statusCode})`
	};
}
/** Answers that mean "later", in the class of those that mean "never". */
const passing4xx = /* @__PURE__ */ new Set([
	408,
	425,
	429
]);
/** Whether the same delivery may pass another time: not where the receiver said with 3xx or 4xx that it does not want it. */
function isRetryable(delivery) {
	const kind = failureCause(delivery)?.kind;
	if (kind === "redirect") return false;
	return kind !== "client-error" || passing4xx.has(delivery.statusCode);
}
/** Whether the receiver gave an answer at all, so that its duration is that of an answer. */
function isAnswered(delivery) {
	const kind = failureCause(delivery)?.kind;
	return kind === void 0 || kind === "redirect" || kind === "client-error" || kind === "server-error";
}
export { isDelivered as i, isAnswered as n, isRetryable as r, failureCause as t };
