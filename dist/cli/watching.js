import { yt as targetKey } from "./index.js";
import { i as match, r as selected } from "./plan.js";
// src/run/watching.ts
/** Live hooks of the config, matched as a plan matches them, so that a renamed hook is watched too; with `all` every live one. */
function watched({ config, listings, plan, settings }, { all }) {
	const parts = config.targets.flatMap((desired) => {
		const live = listings.get(targetKey(desired.target));
		return live === void 0 ? [] : [watchedTarget(desired, live, {
			all,
			only: settings.only
		})];
	});
	return {
		hooks: parts.flatMap(({ hooks }) => hooks),
		missing: parts.flatMap(({ missing }) => missing),
		failed: plan.targets.filter((planned) => planned.status === "failed")
	};
}
function watchedTarget(desired, live, { all, only }) {
	const { target } = desired;
	const whole = match(desired, live);
	const { matching } = selected(whole, only);
	const declared = matching.pairs.map((pair) => {
		const url = pair.live.url.same(pair.desired.url) ? pair.desired.url : pair.live.url;
		return {
			...watchedLive(target, pair.live),
			url,
			isDeclared: true,
			takesPings: pair.desired.ping !== false
		};
	});
	const others = all ? [
		...whole.unmanaged.map((each) => each.live),
		...whole.ignored,
		...whole.doomed.map((each) => each.live)
	] : [];
	return {
		hooks: [...declared, ...others.map((hook) => watchedLive(target, hook))],
		missing: matching.missing.map(({ url }) => ({
			target,
			url
		}))
	};
}
function watchedLive(target, { id, url, active }) {
	return {
		target,
		id,
		url,
		isDeclared: false,
		isActive: active,
		takesPings: true
	};
}
export { watched as t };
