import { n as compareText } from "./compare.js";
// src/hooks/policy-rules.ts
/**
* The rules that hooks are judged by. `allowed_hosts` is set by its list of hosts and is an error outside it; without a list it asks nothing.
* `unavailable_events` is an error by default, since GitHub refuses such a hook.
*/
const policyRules = {
	allowed_hosts: {
		asks: "deliveries go to the listed hosts only",
		level: "error"
	},
	event_capacity: {
		asks: "no event has more hooks than GitHub allows",
		level: "error"
	},
	event_headroom: {
		asks: "no event uses more than half of the hooks that GitHub allows",
		level: "warn"
	},
	forbid_credentials_in_url: {
		asks: "URLs hold no user info and no token-like query",
		level: "warn"
	},
	forbid_doubled_events: {
		asks: "no hook of a repository repeats one of its organization",
		level: "warn"
	},
	forbid_private_hosts: {
		asks: "hosts are reachable from the internet",
		level: "warn"
	},
	forbid_wildcard_events: {
		asks: "hooks name their events instead of *",
		level: "off"
	},
	overlapping_hooks: {
		asks: "no two hooks send the same event to one URL",
		level: "warn"
	},
	require_https: {
		asks: "URLs use https",
		level: "warn"
	},
	require_secret: {
		asks: "hooks declare a secret",
		level: "warn"
	},
	require_ssl_verification: {
		asks: "insecure_ssl is false",
		level: "warn"
	},
	unavailable_events: {
		asks: "events are ones that the target can have",
		level: "error"
	}
};
/** Rule names that a config sets to a level; `allowed_hosts` is set to a list instead. */
const leveledRules = Object.keys(policyRules).filter((name) => name !== "allowed_hosts");
/** Every rule at its default level. */
function defaultLevels() {
	return Object.fromEntries(Object.entries(policyRules).map(([name, { level }]) => [name, level]));
}
// src/hooks/waivers.ts
/**
* What the breaches of one hook come to with its waivers: a notice for a waived one, the breach itself otherwise; a warning for a waiver
* that is over or that waives nothing. A waiver holds through its last day. Every rule is judged here, in one place each.
*/
function judgedBreaches({ subject, waivers, rules, breaches, today }) {
	const own = waivers.filter(({ rule }) => rules.includes(rule)).sort((a, b) => compareText(a.rule, b.rule));
	const broken = new Set(breaches.map(({ rule }) => rule));
	const isOver = ({ until }) => until !== void 0 && today !== void 0 && until < today;
	return [
		...breaches.map(({ rule, problem, diagnostic }) => {
			const waiver = own.find((each) => each.rule === rule && !isOver(each));
			return waiver === void 0 ? diagnostic : waived(waiver, `${subject} ${problem}`);
		}),
		...own.filter((waiver) => broken.has(waiver.rule) && isOver(waiver)).map((waiver) => expired(waiver, subject)),
		...own.filter(({ rule }) => !broken.has(rule)).map((waiver) => needless(waiver, subject))
	];
}
function waived({ rule, until, reason, location }, problem) {
	return {
		severity: "notice",
		code: "policy-waived",
		message: `${problem}; policy rule ${rule} is waived${until === void 0 ? "" : ` until ${until}`}: ${reason}`,
		location
	};
}
function expired({ rule, until, location }, subject) {
	return {
		severity: "warning",
		code: "waiver-expired",
		message: `The waiver of ${rule} for ${inSentence(subject)} ended on ${until}, so the rule holds again.`,
		hint: "Make the hook follow the rule and remove the waiver, or agree on a later date.",
		location
	};
}
function needless({ rule, location }, subject) {
	return {
		severity: "warning",
		code: "waiver-needless",
		message: `The waiver of ${rule} for ${inSentence(subject)} waives nothing: the hook follows the rule or the rule is off.`,
		hint: "Remove it, so that a later breach is not waived by accident.",
		location
	};
}
function inSentence(subject) {
	return subject.replace(/^This /, "this ");
}
export { policyRules as i, defaultLevels as n, leveledRules as r, judgedBreaches as t };
