import { Ft as Failure, St as hasErrors, T as matchedRepositories, bt as targetName, ht as counted, l as concurrently, mt as isDelivered, ot as timeText, xt as targetTraits } from "./index.js";
// src/run/chosen-targets.ts
/** Whether any target is named. */
function namesTargets(choice, { organization }) {
	return choice.global || choice.repositories.length > 0 || organization !== void 0;
}
/** The named targets, patterns expanded to the repositories that the token sees. */
async function chosenTargets(choice, { settings, github }) {
	const { organization, concurrency } = settings;
	return [
		...organization === void 0 ? [] : [{
			kind: "organization",
			owner: organization
		}],
		...await repositories(choice.repositories, {
			github,
			concurrency
		}),
		...choice.global ? [{ kind: "global" }] : []
	];
}
async function repositories(names, { github, concurrency }) {
	const wrong = names.find((name) => !/^!?[A-Za-z0-9][\w-]*\/[\w.*-]+$/.test(name));
	if (wrong !== void 0) throw new Failure("input-invalid", `--repository ${JSON.stringify(wrong)} is not owner/name, such as acme/api or acme/*.`);
	const owners = new Set(names.filter((name) => name.includes("*")).map((name) => name.replace(/^!|\/.*$/g, "").toLowerCase()));
	const lists = await concurrently([...owners], concurrency, async (owner) => {
		return [owner, (await github.repositories(owner)).names];
	});
	const patterns = names.map((value) => ({
		value,
		location: {
			file: "--repository",
			line: 1,
			column: 1
		}
	}));
	const { targets, diagnostics } = matchedRepositories(patterns, new Map(lists));
	const error = diagnostics.find((each) => hasErrors([each]));
	if (error !== void 0) throw new Failure("input-invalid", error.message, { hint: error.hint ?? "" });
	return targets;
}
// src/run/live-targets.ts
/**
* The live hooks of each target, with the last success of each where `health` asks for it. Rejects where one list is not sure to be
* whole.
*/
async function liveTargets(targets, { settings, ports, github, health }) {
	let done = 0;
	return concurrently(targets, settings.concurrency, async (target) => {
		const { hooks } = await github.hooks("read").list(target);
		done += 1;
		const about = `${targetName(target)}: ${counted(hooks.length, "hook")}`;
		ports.progress({
			kind: "targets-read",
			done,
			total: targets.length,
			about
		});
		if (!health || !targetTraits(target).hasDeliveries) return {
			target,
			hooks
		};
		const successes = await concurrently(hooks, settings.concurrency, async (hook) => {
			return [hook.id, await lastSuccess(target, hook, github.deliveries("read"))];
		});
		return {
			target,
			hooks,
			lastSuccess: new Map(successes)
		};
	});
}
async function lastSuccess(target, { id }, api) {
	const { deliveries, isWhole } = await api.list(target, id, {
		status: "success",
		maxPages: 1
	});
	const times = deliveries.filter(isDelivered).map(({ deliveredAt }) => deliveredAt);
	if (times.length > 0) return `last success ${timeText(Math.max(...times))}`;
	return isWhole ? "no success in the delivery log" : "last success unknown";
}
// src/terminal/target-choice.ts
/** The targets that flags name; at least one, unless a file to merge into names them. */
function targetChoice({ flags, command }, settings) {
	const merges = typeof flags.merge === "string";
	const choice = {
		repositories: (typeof flags.repository === "string" ? flags.repository.split(/[\s,]+/) : []).filter((name) => name !== ""),
		global: flags.global === true
	};
	if (merges || namesTargets(choice, settings)) return choice;
	throw new Failure("input-invalid", `hookherd ${command} needs a target.`, { hint: "Name one: --org acme, --repository acme/api (several with commas, * allowed) or --global." });
}
export { liveTargets as n, chosenTargets as r, targetChoice as t };
