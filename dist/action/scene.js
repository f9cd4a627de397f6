// src/plan/footprint.ts
function footprint(hook) {
	const { contentType, insecureSsl, active, events } = hook;
	return {
		url: hook.url.identity(),
		contentType,
		insecureSsl,
		active,
		events
	};
}
function step(change) {
	switch (change.op) {
		case "create": return {
			before: void 0,
			after: footprint(change.desired)
		};
		case "update": return {
			before: footprint(change.live),
			after: footprint(change.desired)
		};
		case "deactivate": return {
			before: footprint(change.live),
			after: {
				...footprint(change.live),
				active: false
			}
		};
		case "delete": return {
			before: footprint(change.live),
			after: void 0
		};
	}
}
/** One key for each event: GitHub refuses two hooks of one config that share an event ("Hook already exists"). */
function uniquenessKeys(hook) {
	if (hook === void 0) return [];
	return hook.events.map((event) => JSON.stringify([
		hook.url,
		hook.contentType,
		hook.insecureSsl,
		event
	]));
}
/** Events that an active hook names; `*` names none. */
function activeEvents(hook) {
	return hook?.active === true ? hook.events.filter((event) => event !== "*") : [];
}
// src/plan/tally.ts
/** Counts by key that go up and down. */
var Tally = class {
	#counts = /* @__PURE__ */ new Map();
	of(key) {
		return this.#counts.get(key) ?? 0;
	}
	add(keys) {
		for (const key of keys) this.#counts.set(key, this.of(key) + 1);
	}
	remove(keys) {
		for (const key of keys) this.#counts.set(key, this.of(key) - 1);
	}
	/** Keys that are counted at least once. */
	keys() {
		return [...this.#counts].filter(([, count]) => count > 0).map(([key]) => key);
	}
};
// src/plan/scene.ts
const everything = "*";
/** The hooks of a target at one moment of an apply: what GitHub would accept next, and who is delivered what. */
var Scene = class {
	/** Active hooks that name the event. */
	active = new Tally();
	/** Hooks that name the event, active or not; `*` counts those with all events. */
	named = new Tally();
	#uniqueness = new Tally();
	/** Active hooks by URL and event. */
	#deliveries = /* @__PURE__ */ new Map();
	constructor(hooks) {
		for (const hook of hooks) this.#put(hook);
	}
	carryOut({ before, after }) {
		if (before !== void 0) this.#take(before);
		if (after !== void 0) this.#put(after);
	}
	/** Events for which the step would bring one active hook too many. */
	crowded(step, limit) {
		const before = new Set(activeEvents(step.before));
		return activeEvents(step.after).filter((event) => !before.has(event) && this.active.of(event) >= limit);
	}
	/** Keys under which GitHub would refuse the step, because another hook has them. */
	taken(step) {
		const own = new Set(uniquenessKeys(step.before));
		return uniquenessKeys(step.after).filter((key) => !own.has(key) && this.#uniqueness.of(key) > 0);
	}
	/** Whether the step ends a delivery to a URL that there is again in the end. */
	leavesGap(step, end) {
		const { before } = step;
		if (before === void 0 || !before.active) return false;
		const events = before.events.includes(everything) ? end.#deliveredTo(before.url) : before.events;
		if (!events.some((event) => end.#delivers(before.url, event))) return false;
		this.carryOut(step);
		const isGap = events.some((event) => end.#delivers(before.url, event) && !this.#delivers(before.url, event));
		this.carryOut({
			before: step.after,
			after: before
		});
		return isGap;
	}
	#delivers(url, event) {
		const deliveries = this.#deliveries.get(url);
		return deliveries !== void 0 && deliveries.of(event) + deliveries.of(everything) > 0;
	}
	#deliveredTo(url) {
		return this.#deliveries.get(url)?.keys() ?? [];
	}
	#put(hook) {
		this.active.add(activeEvents(hook));
		this.named.add(hook.events);
		this.#uniqueness.add(uniquenessKeys(hook));
		if (hook.active) this.#deliveriesTo(hook.url).add(hook.events);
	}
	#take(hook) {
		this.active.remove(activeEvents(hook));
		this.named.remove(hook.events);
		this.#uniqueness.remove(uniquenessKeys(hook));
		if (hook.active) this.#deliveriesTo(hook.url).remove(hook.events);
	}
	#deliveriesTo(url) {
		const deliveries = this.#deliveries.get(url) ?? new Tally();
		this.#deliveries.set(url, deliveries);
		return deliveries;
	}
};
export { step as a, footprint as i, Tally as n, uniquenessKeys as o, activeEvents as r, Scene as t };
