// src/hooks/failure.ts
/** Why a run is red, in order of precedence: the output `failure-reason` is the first that applies. */
const failureReasons = [
	"input-invalid",
	"config-invalid",
	"policy-violated",
	"not-permitted",
	"rate-limited",
	"api-error",
	"limit-exceeded",
	"plan-changed",
	"cancelled",
	"partial-apply",
	"ping-failed",
	"unhealthy",
	"changes-pending"
];
/** The reason that comes first in the order above; undefined for none. */
function firstReason(reasons) {
	const given = new Set(reasons);
	return failureReasons.find((reason) => given.has(reason));
}
/** An expected failure: it carries the reason for the outputs and a text for people, so it is told without a stack. */
var Failure = class extends Error {
	name = "Failure";
	reason;
	/** What the reader can do about it. */
	hint;
	constructor(reason, message, options = {}) {
		super(message, { cause: options.cause });
		this.reason = reason;
		this.hint = options.hint;
	}
};
export { firstReason as n, Failure as t };
