import { pingReasons, pinged } from "./pinging.js";
import { a as withPlan, c as withReasons, o as withoutPlan } from "./plan.js";
import { t as watched } from "./watching.js";
// src/run/ping.ts
/** Pings the declared hooks, or those that `only` names, and tells what their receivers answered. */
function pingReport(scene, documents) {
	return withPlan(scene, documents, async (planned) => {
		const report = withoutPlan(planned);
		const { hooks, missing, failed } = watched(planned, { all: false });
		const subjects = hooks.filter(({ isActive, takesPings }) => isActive && takesPings).map(({ target, id, url }) => ({
			target,
			hookId: id,
			url,
			isCreated: false
		}));
		const pings = await pinged(planned, subjects);
		const notes = [...leftOut(hooks.length - subjects.length, "are switched off or say ping: false"), ...leftOut(missing.length, "are not live")];
		const diagnostics = [...report.diagnostics, ...notes];
		return withReasons({
			...report,
			diagnostics,
			pings,
			failedTargets: failed
		}, [...failed.map(({ failure }) => failure.reason), ...pingReasons(pings)]);
	});
}
function leftOut(count, why) {
	if (count === 0) return [];
	return [{
		severity: "notice",
		code: "not-pinged",
		message: `Declared hooks that ${why} are not pinged: ${count}.`
	}];
}
export { pingReport };
