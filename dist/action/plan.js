import { n as firstReason, t as Failure } from "./failure.js";
import { r as hasDrift, t as counted } from "./counted.js";
import { i as concurrently, t as loadedConfig } from "./load-config.js";
import { n as compareText } from "./compare.js";
import { n as targetKey, r as targetName } from "./target.js";
// src/run/planning.ts
/** Reads the live hooks of every target and plans what makes them as declared. Writes nothing; one target's failure stops no other. */
async function plannedRun({ settings, ports, github }, targets, unlisted = []) {
	const listings = /* @__PURE__ */ new Map();
	const hooks = github.hooks("read");
	const sorted = [...targets].sort((a, b) => compareText(targetKey(a.target), targetKey(b.target)));
	const secrets = settings.secretStrategy === "verify" && ["dry-run", "apply"].includes(settings.mode) ? await import("./verifying2.js") : void 0;
	let read = 0;
	const reading = concurrently(sorted, settings.concurrency, async (desired) => {
		const listing = await hooks.list(desired.target).catch(asFailure);
		read += 1;
		const found = listing instanceof Failure ? listing.message : counted(listing.hooks.length, "hook");
		const about = `${targetName(desired.target)}: ${found}`;
		ports.progress({
			kind: "targets-read",
			done: read,
			total: sorted.length,
			about
		});
		if (listing instanceof Failure) return {
			desired,
			listing
		};
		listings.set(targetKey(desired.target), listing.hooks);
		if (secrets === void 0) return {
			desired,
			listing
		};
		const checked = {
			desired,
			live: listing.hooks,
			only: settings.only
		};
		return {
			desired,
			listing,
			testimony: await secrets.testimony(checked, github.deliveries("read"))
		};
	});
	const [readTargets, { planOf }] = await Promise.all([reading, import("./plan-of.js")]);
	const testimonies = readTargets.flatMap((target) => target.testimony ?? []);
	const verdicts = secrets?.secretVerdicts(testimonies);
	return {
		plan: planOf(readTargets, {
			settings,
			now: ports.clock.now(),
			unlisted,
			verdicts
		}),
		listings,
		diagnostics: testimonies.flatMap(({ diagnostics }) => diagnostics)
	};
}
function asFailure(error) {
	if (error instanceof Failure) return error;
	throw error;
}
// src/run/plan.ts
/** The dry run: reads, plans, and tells. */
function planReport(scene, documents) {
	return withPlan(scene, documents, async ({ report, plan }) => {
		const pending = scene.settings.failOnChanges && hasDrift(plan) ? ["changes-pending"] : [];
		return withReasons(report, [...planReasons(plan), ...pending]);
	});
}
/** Loads the config, plans, and hands the plan on; the connection is closed afterwards, whatever happens. */
async function withPlan(scene, documents, use) {
	const { settings, ports, base, rules } = scene;
	ports.mask([settings.token, settings.app?.privateKey].filter((value) => value !== void 0));
	const connection = await ports.connect(settings);
	try {
		const loaded = await loadedConfig({
			settings,
			ports,
			github: connection,
			rules
		}, documents);
		const diagnostics = [...base.diagnostics, ...loaded.diagnostics];
		if (loaded.value === void 0) return {
			...base,
			diagnostics,
			failureReason: "config-invalid"
		};
		const config = loaded.value;
		const github = connection.knowing(config.known);
		const planned = await plannedRun({
			settings,
			ports,
			github
		}, config.targets, config.unlisted);
		const { plan, listings } = planned;
		const proposal = {
			...base,
			diagnostics: [...diagnostics, ...planned.diagnostics],
			plan
		};
		const report = await use({
			...scene,
			github,
			config,
			plan,
			listings,
			report: proposal
		});
		return {
			...report,
			run: {
				...report.run,
				...factsOf(github),
				...shardOf(settings, config)
			}
		};
	} finally {
		await connection.close();
	}
}
/** Why a plan makes the run red, whether it is applied or not. */
function planReasons(plan) {
	return plan.targets.flatMap((planned) => {
		if (planned.status === "failed") return [planned.failure.reason];
		return [...planned.refusals.map(({ reason }) => reason), ...planned.plan.refused.length > 0 ? ["config-invalid"] : []];
	}).concat(plan.refusals.map(({ reason }) => reason));
}
/** The report with the failure reason that comes first of its own and the given ones. */
function withReasons(report, reasons) {
	const first = firstReason(report.failureReason === void 0 ? reasons : [...reasons, report.failureReason]);
	return first === void 0 ? report : {
		...report,
		failureReason: first
	};
}
function shardOf({ shard }, { targets, declared }) {
	return shard === void 0 ? {} : { shard: {
		...shard,
		targets: targets.length,
		declared
	} };
}
function factsOf(github) {
	const { requests, rateLimitRemaining } = github.facts();
	return {
		requests,
		...rateLimitRemaining === void 0 ? {} : { rateLimitRemaining }
	};
}
export { withReasons as i, planReport as n, withPlan as r, planReasons as t };
