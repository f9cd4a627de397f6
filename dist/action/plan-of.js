import { t as Failure } from "./failure.js";
import { t as productOf } from "./product.js";
import { i as targetTraits, n as targetKey, r as targetName } from "./target.js";
import { i as sortedSet, n as compareText, t as compareIds } from "./compare.js";
import { t as HookUrl } from "./url.js";
import { a as compareLive, i as compareDiagnostics, n as match, r as sameEvents, t as selected } from "./selection.js";
import { a as step, i as footprint, n as Tally, o as uniquenessKeys, r as activeEvents, t as Scene } from "./scene.js";
import { t as grouped } from "./grouped.js";
import { i as policyRules, t as judgedBreaches } from "./waivers.js";
import { n as hostGlob } from "./glob.js";
import { createHash } from "node:crypto";
// src/plan/canonical-json.ts
/** JSON with sorted keys and no white space: equal for equal values. */
function canonicalJson(value) {
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
	return `{${Object.entries(value).sort(([a], [b]) => compareText(a, b)).map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(",")}}`;
}
function isList(value) {
	return Array.isArray(value);
}
// src/plan/digest.ts
/**
* SHA-256 in hex of all changes, whatever their order: API base, target, op, id, each field before and after, URLs as shown with their
* fingerprint, what happens to the secret but not its value. Empty where a target could not be planned.
*/
function planDigest(apiBase, planned) {
	if (planned.some(({ status }) => status === "failed")) return "";
	const changes = planned.filter((each) => each.status === "planned").flatMap(({ plan }) => plan.changes.map((change) => canonicalJson(changeFacts(plan.target, change)))).sort(compareText);
	return createHash("sha256").update(canonicalJson({
		api_base: apiBase,
		changes
	})).digest("hex");
}
function changeFacts(target, change) {
	const facts = {
		target: targetKey(target),
		op: change.op
	};
	if (change.op === "create") return {
		...facts,
		...desiredFacts(change.desired),
		secret: change.secret
	};
	const id = change.live.id;
	const url = change.live.url.toString();
	if (change.op === "update") return {
		...facts,
		id,
		url,
		fields: change.fields.map(fieldFacts),
		secret: change.secret
	};
	return {
		...facts,
		id,
		url
	};
}
function desiredFacts(desired) {
	return {
		url: desired.url.toString(),
		events: sortedSet(desired.events),
		content_type: desired.contentType,
		insecure_ssl: desired.insecureSsl,
		active: desired.active,
		credentials: desired.username !== void 0 || desired.password !== void 0
	};
}
function fieldFacts({ field, from, to }) {
	return {
		field,
		from: valueFacts(from),
		to: valueFacts(to)
	};
}
function valueFacts(value) {
	return value instanceof HookUrl ? value.toString() : value;
}
// src/plan/guard.ts
/** Deletions and deactivations in one run over all targets, where the input `max-deletions` says nothing. */
const runDefault = 10;
/** Deletions and deactivations of hooks: what the limits count. A hook that its own entry switches off is not one. */
function deletionCount(changes) {
	return changes.filter(({ op }) => op === "delete" || op === "deactivate").length;
}
/** Refuses a target's plan over its limit; the input, where given, replaces the config's. */
function targetGuard({ target, changes }, limits) {
	const count = deletionCount(changes);
	const limit = limits.input ?? limits.config;
	if (count <= limit) return [];
	const source = limits.input === void 0 ? "max_deletions" : "max-deletions";
	return [{
		reason: "limit-exceeded",
		message: `The plan deletes or deactivates ${hooks(count)} of ${targetName(target)}; ${source} allows ${limit}.`,
		hint: limits.input === void 0 ? `If all of them should go, set max_deletions: ${count} in the config, or the input max-deletions for one run.` : `If all of them should go, set the input max-deletions to ${count}.`
	}];
}
/** Refuses a run over its cap. Targets that are refused already write nothing, so they do not count. */
function runGuard(targets, input) {
	const count = targets.filter((planned) => planned.status === "planned").filter(({ refusals }) => refusals.length === 0).reduce((sum, { plan }) => sum + deletionCount(plan.changes), 0);
	const limit = input ?? runDefault;
	if (count <= limit) return [];
	return [{
		reason: "limit-exceeded",
		message: input === void 0 ? `The run deletes or deactivates ${hooks(count)} over all targets; without the input max-deletions it may do so ${limit} times.` : `The run deletes or deactivates ${hooks(count)} over all targets; max-deletions allows ${limit}.`,
		hint: `If all of them should go, set the input max-deletions to ${count}.`
	}];
}
function hooks(count) {
	return `${count} ${count === 1 ? "hook" : "hooks"}`;
}
// src/plan/run-plan.ts
/** The plan of a run from the plans of its targets, in whatever order they come. `maxDeletions` caps the run as a whole. */
function runPlan(input) {
	const targets = [...input.targets].sort((a, b) => compareText(keyOf(a), keyOf(b)));
	return {
		apiBase: input.apiBase,
		targets,
		refusals: runGuard(targets, input.maxDeletions),
		digest: planDigest(input.apiBase, targets)
	};
}
function keyOf(planned) {
	return targetKey(planned.status === "planned" ? planned.plan.target : planned.target);
}
// src/plan/listed.ts
const shown = 5;
/** The first few of many texts, with how many more there are. */
function listed(texts) {
	if (texts.length <= shown) return texts.join(", ");
	return `${texts.slice(0, shown).join(", ")} and ${texts.length - shown} more`;
}
// src/plan/capacity.ts
/** `level` is of the policy rule `event_capacity`: GitHub refuses what is too much, whatever the level. */
function capacity({ crowded, uncertain, early, gaps, taken }, { target, limit, level }) {
	const messages = [...crowded].sort(([a], [b]) => compareText(a, b)).map(([event, excess]) => {
		const hooks = `${limit + excess} active hooks`;
		return `${targetName(target)} would have ${hooks} for the event ${event} while the plan is carried out; GitHub allows ${limit}.`;
	});
	const hint = "Delete hooks for the event, merge several into one, or take the event out of some.";
	const notes = [
		...gapNotes(gaps),
		...takenNotes(taken),
		...earlyNotes(early),
		...uncertainNotes(uncertain, limit)
	];
	if (level === "error") return {
		refusals: messages.map((message) => ({
			reason: "limit-exceeded",
			message,
			hint
		})),
		notes
	};
	const warnings = messages.map((message) => ({
		severity: "warning",
		code: "event-crowded",
		message,
		hint
	}));
	return {
		refusals: [],
		notes: level === "warn" ? [...warnings, ...notes] : notes
	};
}
function gapNotes(gaps) {
	if (gaps.length === 0) return [];
	return [{
		severity: "warning",
		code: "delivery-gap",
		message: `Between two requests of an apply, some events are not delivered to a URL that has them before and after: ${listed(gaps.map(changeName))}.`,
		hint: "GitHub takes only one hook with the same config and event, and only so many for one event, so the old one goes first. Redeliver what is missed."
	}];
}
function takenNotes(taken) {
	if (taken.length === 0) return [];
	return [{
		severity: "warning",
		code: "config-taken",
		message: `GitHub may answer "Hook already exists", because another live hook has the same URL, content_type and insecure_ssl and a shared event: ${listed(taken.map(changeName))}.`,
		hint: "Declare the other hook as absent by its id, or declare it with events of its own."
	}];
}
function earlyNotes(early) {
	if (early.length === 0) return [];
	return [{
		severity: "notice",
		code: "deleted-first",
		message: `Deleted before other changes, to make room for them: ${listed(early.map(changeName))}.`
	}];
}
function uncertainNotes(events, limit) {
	if (events.length === 0) return [];
	return [{
		severity: "warning",
		code: "event-capacity-uncertain",
		message: `GitHub allows ${limit} hooks for one event and does not say whether inactive hooks and hooks with * count. If they do, there are too many for ${listed(events)}.`,
		hint: "If the apply is refused for it, delete hooks that are not used."
	}];
}
function changeName(change) {
	return change.op === "create" ? change.desired.url.toString() : `hook ${change.live.id} (${change.live.url})`;
}
// src/plan/headroom.ts
/**
* Events for which more than half of the hooks that GitHub allows are live once the plan is carried out. What is over the limit itself is
* told by the rule `event_capacity`.
*/
function headroomNotes(hooks, { target, limit, level }) {
	if (level === "off") return [];
	const tally = new Tally();
	for (const { events, active } of hooks) if (active) tally.add(events.filter((event) => event !== "*"));
	return tally.keys().filter((event) => tally.of(event) > limit / 2 && tally.of(event) <= limit).sort(compareText).map((event) => ({
		severity: level === "error" ? "error" : "warning",
		code: "event-half-used",
		message: `${targetName(target)} has ${tally.of(event)} active hooks for the event ${event} after this plan; GitHub allows ${limit}, and more than half of them are used (policy rule event_headroom).`,
		hint: "Let one receiver pass the event on to others, delete hooks that are not used, or set event_headroom: off."
	}));
}
// src/plan/rotated-url.ts
/** Finds what looks like a rotated URL token. Where several live hooks fit, none is named. */
function rotatedUrls(missing, left) {
	const wanted = missing.flatMap((desired) => {
		const texts = literalTexts(desired.url.shown);
		return texts === void 0 ? [] : [{
			desired,
			texts
		}];
	});
	if (wanted.length === 0) return [];
	const sorted = [...left].sort((a, b) => compareText(a.url.identity(), b.url.identity()));
	return wanted.flatMap(({ desired, texts }) => {
		const fitting = firstTwo(sorted, texts);
		const [live] = fitting;
		return fitting.length === 1 && live !== void 0 ? [{
			desired,
			live
		}] : [];
	});
}
/** What stands around the `${NAME}` parts of a URL, spelled as a URL identity is; undefined where there is no such part. */
function literalTexts(shown) {
	if (!URL.canParse(shown)) return void 0;
	const texts = new URL(shown).href.split(/\$(?:%7B|\{)[A-Z][A-Z0-9_]*(?:%7D|\})/);
	return texts.length === 1 ? void 0 : texts;
}
/** Only live URLs that begin alike are looked at, and no more than it takes to see that there are several. */
function firstTwo(sorted, texts) {
	const prefix = texts[0] ?? "";
	const fitting = [];
	for (let index = firstFrom(sorted, prefix); index < sorted.length && fitting.length < 2; index += 1) {
		const live = sorted[index];
		if (live === void 0 || !live.url.identity().startsWith(prefix)) break;
		if (fits(live.url.identity(), texts)) fitting.push(live);
	}
	return fitting;
}
function firstFrom(sorted, text) {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = low + high >> 1;
		if (compareText(sorted[middle]?.url.identity() ?? "", text) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}
/** Whether the text holds the literal texts in order, with something in between. Taking the earliest place for each never misses one. */
function fits(text, texts) {
	let offset = texts[0]?.length ?? 0;
	for (const literal of texts.slice(1, -1)) {
		const found = text.indexOf(literal, offset + 1);
		if (found === -1) return false;
		offset = found + literal.length;
	}
	const last = texts.at(-1) ?? "";
	return text.endsWith(last) && text.length - last.length > offset;
}
// src/plan/matching-notes.ts
/** What a reviewer should know about how declared hooks found their live ones, or did not. Entries under `ignore` are told by the config. */
function matchingNotes(matching) {
	return [
		...matching.withoutId.map((hook) => ({
			severity: "warning",
			code: "id-not-live",
			message: `The config pins ${hook.url} to id ${hook.id}, which is not the id of a live hook that can be managed; it is matched by URL instead.`,
			hint: "Remove the id, or correct it.",
			location: hook.location
		})),
		...matching.gone.map((hook) => ({
			severity: "notice",
			code: "absent-hook-gone",
			message: `${hook.id === void 0 ? hook.url : `Hook ${hook.id} (${hook.url})`} is absent as declared.`,
			hint: "The entry has done its work and can go.",
			location: hook.location
		})),
		...matching.ambiguous.map(({ desired, live }) => ({
			severity: "warning",
			code: "near-match-ambiguous",
			message: `${desired.url} is new, although URLs that differ from it only by a trailing slash or by http and https are live: ${named(live)}. Which of them it could be is not clear.`,
			hint: "If it is one of them, name that one: id, or previous_urls.",
			location: desired.location
		})),
		...foreignTwins(matching),
		...rotations(matching)
	];
}
function foreignTwins({ missing, undeclared }) {
	const foreign = undeclared.filter(({ mark }) => mark === "foreign");
	const byUrl = new Map(foreign.map(({ live }) => [live.url.identity(), live]));
	return missing.flatMap((desired) => {
		const live = byUrl.get(desired.url.identity());
		if (live === void 0) return [];
		return [{
			severity: "warning",
			code: "foreign-twin",
			message: `${desired.url} is live as hook ${live.id}, whose name is ${JSON.stringify(live.name)} instead of "web"; such hooks are never touched, so a hook is created beside it.`,
			hint: "If both would deliver the same event, delete the other one where it was made.",
			location: desired.location
		}];
	});
}
function rotations({ missing, undeclared }) {
	return rotatedUrls(missing, undeclared.filter(({ mark }) => mark !== "foreign").map(({ live }) => live)).map(({ desired, live }) => ({
		severity: "warning",
		code: "url-token-rotated",
		message: `${desired.url} is new, and one live hook differs from it only in what stands for its variables: hook ${live.id} (${live.url}).`,
		hint: `If it is the same hook with another token, pin it with id: "${live.id}", or give its old URL under previous_urls, the old token as a variable of its own; then it is changed in place instead of created again.`,
		location: desired.location
	}));
}
function named(live) {
	return listed(live.map((hook) => `hook ${hook.id} (${hook.url})`));
}
// src/plan/room.ts
function rooms(changes) {
	const freed = changes.filter((change) => change.op === "delete").map((change) => ({
		change,
		step: step(change)
	})).flatMap((maker) => {
		const { before } = maker.step;
		return [...activeEvents(before), ...uniquenessKeys(before)].map((need) => ({
			need,
			maker
		}));
	});
	const byNeed = grouped(freed, ({ need }) => need);
	return new Map([...byNeed].map(([need, entries]) => [need, entries.map(({ maker }) => maker)]));
}
/** Of the deletions that free something needed, the one that frees most of it; of equal ones the first that `costs` nothing. */
function bestRoom(freed, needs, { isUsed, costs }) {
	const covered = /* @__PURE__ */ new Map();
	for (const need of needs) for (const maker of freed.get(need) ?? []) if (!isUsed(maker)) covered.set(maker, (covered.get(maker) ?? 0) + 1);
	const most = [...covered.values()].reduce((a, b) => Math.max(a, b), 0);
	const best = [...covered].filter(([, count]) => count === most).map(([maker]) => maker);
	return best.find((maker) => !costs(maker)) ?? best[0];
}
// src/plan/sequence.ts
function pending(changes) {
	return changes.map((change) => ({
		change,
		step: step(change)
	}));
}
/** Changes carried out one after the other on paper, with what holds after each. */
var Sequence = class {
	changes = [];
	/** Changes that ended a delivery which a later one begins again. */
	gaps = [];
	/** Changes that GitHub may refuse, because another hook had the same config and event at their turn. */
	taken = [];
	now;
	#end;
	#limit;
	constructor(live, changes, limit) {
		const hooks = live.map(footprint);
		this.now = new Scene(hooks);
		this.#end = new Scene(hooks);
		for (const change of changes) this.#end.carryOut(step(change));
		this.#limit = limit;
	}
	carryOut(next) {
		if (this.leavesGap(next)) this.gaps.push(next.change);
		if (this.now.taken(next.step).length > 0) this.taken.push(next.change);
		this.now.carryOut(next.step);
		this.changes.push(next.change);
	}
	leavesGap(next) {
		return this.now.leavesGap(next.step, this.#end);
	}
	/** Events that have no room for the change now. */
	crowded(next) {
		return this.now.crowded(next.step, this.#limit);
	}
	/** What the change waits for: events without room, and configs that another hook has. */
	needs(next) {
		return [...this.crowded(next), ...this.now.taken(next.step)];
	}
	/** Carries out all that can be carried out now or becomes so on the way, gaps only where nothing else moves; gives back the rest. */
	settle(waiting) {
		let rest = waiting;
		for (;;) {
			const before = rest.length;
			rest = this.#pass(rest, (next) => !this.leavesGap(next));
			if (rest.length < before) continue;
			const urls = /* @__PURE__ */ new Set();
			rest = this.#pass(rest, ({ step: { before: hook } }) => {
				if (hook === void 0 || urls.has(hook.url)) return false;
				urls.add(hook.url);
				return true;
			});
			if (rest.length === before) return rest;
		}
	}
	#pass(waiting, accepts) {
		return waiting.filter((next) => {
			if (this.needs(next).length > 0 || !accepts(next)) return true;
			this.carryOut(next);
			return false;
		});
	}
};
// src/plan/order.ts
/**
* Updates, creates, deactivations, deletes. Within each, a change waits for others that keep a delivery going or that free what GitHub
* allows only so often: hooks for one event, and one config with one event. Deletions go first only where they make such room.
*/
function order(changes, live, limit) {
	const sequence = new Sequence(live, changes, limit);
	const freed = rooms(changes);
	const early = /* @__PURE__ */ new Set();
	const crowded = /* @__PURE__ */ new Map();
	for (const op of ["update", "create"]) {
		const stuck = carriedOut(sequence, of(changes, op), (next) => madeRoom(sequence, next, freed, early));
		for (const next of stuck) for (const event of sequence.crowded(next)) crowded.set(event, (crowded.get(event) ?? 0) + 1);
		for (const next of stuck) sequence.carryOut(next);
	}
	const uncertain = uncertainEvents(sequence, changes, limit).filter((event) => !crowded.has(event));
	for (const next of of(changes, "deactivate")) sequence.carryOut(next);
	for (const next of of(changes, "delete")) if (next.change.op === "delete" && !early.has(next.change)) sequence.carryOut(next);
	const { gaps, taken } = sequence;
	return {
		changes: sequence.changes,
		gaps,
		taken,
		early: [...early],
		crowded,
		uncertain
	};
}
function of(changes, op) {
	return pending(changes.filter((change) => change.op === op));
}
/** Carries out what can be, making room where needed; gives back what has none. */
function carriedOut(sequence, waiting, makesRoom) {
	let rest = sequence.settle(waiting);
	while (rest.length > 0) {
		if (!rest.some(makesRoom)) {
			const left = rest.filter((next) => {
				if (sequence.crowded(next).length > 0) return true;
				sequence.carryOut(next);
				return false;
			});
			if (left.length === rest.length) return rest;
			rest = left;
		}
		rest = sequence.settle(rest);
	}
	return rest;
}
function madeRoom(sequence, next, freed, early) {
	const maker = bestRoom(freed, sequence.needs(next), {
		isUsed: ({ change }) => early.has(change),
		costs: (candidate) => sequence.leavesGap(candidate)
	});
	if (maker === void 0) return false;
	early.add(maker.change);
	sequence.carryOut(maker);
	return true;
}
function uncertainEvents(sequence, changes, limit) {
	const { named } = sequence.now;
	const added = changes.flatMap((change) => {
		if (change.op === "create") return change.desired.events;
		if (change.op !== "update") return [];
		return change.desired.events.filter((event) => !change.live.active || !change.live.events.includes(event));
	});
	const all = named.of("*");
	return [...new Set(added)].filter((event) => named.of(event) + (event === "*" ? 0 : all) > limit).sort();
}
// src/plan/diff.ts
/**
* The managed fields that differ, config keys first. Two spellings of one URL are no difference, nor is the order of events.
* The secret is no field: GitHub never shows it (see `secretPlan`).
*/
function diff(live, desired) {
	const fields = [];
	if (!live.url.same(desired.url)) fields.push({
		field: "url",
		from: live.url,
		to: desired.url
	});
	if (live.contentType !== desired.contentType) fields.push({
		field: "content_type",
		from: live.contentType,
		to: desired.contentType
	});
	if (live.insecureSsl !== desired.insecureSsl) fields.push({
		field: "insecure_ssl",
		from: live.insecureSsl,
		to: desired.insecureSsl
	});
	if (!sameEvents(live.events, desired.events)) fields.push({
		field: "events",
		from: sortedSet(live.events),
		to: sortedSet(desired.events)
	});
	if (live.active !== desired.active) fields.push({
		field: "active",
		from: live.active,
		to: desired.active
	});
	return fields;
}
// src/plan/secret-loss.ts
/**
* Refuses a change that could only be sent together with a secret that nobody has: GitHub replaces such a hook as a whole and would
* drop it. Undefined for a change that is safe. A declared secret without a value is at hand once the run has its variable.
*/
function secretLoss(target, change) {
	if (targetTraits(target).update === "minimal" || !change.live.hasSecret) return void 0;
	if (change.op === "update" && change.desired.secret.kind !== "absent") return void 0;
	const { live } = change;
	return {
		change,
		message: `Hook ${live.id} (${live.url}) has a secret that the config does not declare. GitHub replaces a global hook as a whole, so this change would drop the secret.`,
		hint: change.op === "update" ? "Declare the secret (secret: ${NAME}), or secret: none to have it removed." : "Declare the hook with active: false and its secret, add it to ignore, or switch it off on the web page of the instance."
	};
}
// src/plan/pair-plan.ts
/** A target whose updates reset what is not sent gets its declared secret again with every update, which makes a refresh needless. */
function pairPlan(target, matched, secret) {
	const { live, desired } = matched;
	const fields = diff(live, desired);
	const refreshes = secret.refresh === void 0 ? {} : { refresh: {
		op: "refresh",
		live,
		desired,
		because: secret.refresh
	} };
	if (fields.length === 0 && secret.effect === "keep") return {
		unchanged: matched,
		...refreshes,
		isUncompared: secret.isUncompared
	};
	const update = {
		op: "update",
		...matched,
		fields,
		secret: secret.effect
	};
	if (targetTraits(target).update === "minimal") return {
		update,
		...refreshes,
		isUncompared: secret.isUncompared
	};
	const refused = secretLoss(target, update);
	if (refused !== void 0) return {
		refused,
		isUncompared: false
	};
	return {
		update: secret.effect === "keep" && live.hasSecret ? {
			...update,
			secret: "resend"
		} : update,
		isUncompared: false
	};
}
// src/plan/private-host.ts
/** Whether a host, with or without a port, names the machine that asks for it. */
function isLoopbackHost(host) {
	const name = hostname(host);
	return /^localhost$|\.localhost$|^(0|127)\.|^\[::1?\]$/.test(name);
}
/**
* Whether a host, with or without a port, can be reached only from within a network: loopback, private and link-local addresses, names
* that public DNS does not have. Hosts are spelled as WHATWG parsing spells them, so an address has one form only.
*/
function isPrivateHost(host) {
	const name = hostname(host);
	return isLoopbackHost(host) || privateHosts$1.some((pattern) => pattern.test(name)) || isSingleLabel(name);
}
const privateHosts$1 = [
	/\.(local|internal|intranet|lan|home|corp|private|home\.arpa)$/,
	/^10\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
	/^\[(f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/,
	/^\[::ffff:(a[0-9a-f]{2}|7f[0-9a-f]{2}|c0a8|a9fe|ac1[0-9a-f]):[0-9a-f]+\]$/
];
/** Names such as `jenkins`, which only a search domain completes. */
function isSingleLabel(name) {
	return name !== "" && !name.includes(".") && !name.startsWith("[");
}
/** A dot at the end says that a name is whole, and changes nothing about where it leads. */
function hostname(host) {
	return host.replace(/:\d+$/, "").replace(/\.$/, "");
}
// src/plan/policy-checks.ts
/** The rules that can be judged from one hook, in the order in which they are told. */
function policyChecks(policy, { isInside, organizationHooks }) {
	return [
		...hostChecks(policy.allowedHosts),
		doubledCheck(organizationHooks),
		...fixedChecks,
		{
			...privateHosts,
			problem: ({ url }) => reachProblem(url.host, isInside)
		}
	];
}
function hostChecks(allowed) {
	if (allowed === void 0) return [];
	const globs = allowed.map(hostGlob);
	const accepted = allowed.length === 0 ? "none" : allowed.join(", ");
	return [{
		rule: "allowed_hosts",
		problem: ({ url }) => {
			if (globs.some((glob) => glob(url.host))) return void 0;
			return `delivers to ${url.host === "" ? "no host" : url.host}, which is not allowed; allowed are ${accepted}`;
		},
		hint: "Use an allowed host, or add this one to allowed_hosts."
	}];
}
/** Hooks that are switched off deliver nothing, so they double nothing. */
function doubledCheck(organizationHooks) {
	const byUrl = /* @__PURE__ */ new Map();
	for (const { url, events, active } of organizationHooks) {
		const known = byUrl.get(url.identity()) ?? /* @__PURE__ */ new Set();
		if (active) for (const event of events) known.add(event);
		byUrl.set(url.identity(), known);
	}
	return {
		rule: "forbid_doubled_events",
		problem: ({ url, events, active }) => {
			const others = byUrl.get(url.identity());
			if (!active || others === void 0 || others.size === 0) return void 0;
			const shared = events.includes("*") ? [...others] : events.filter((event) => others.has("*") || others.has(event));
			if (shared.length === 0) return void 0;
			return `gets ${shared.includes("*") ? "every event" : `the event ${shared.sort()[0]}`} twice: the organization has a hook for it with the same URL`;
		},
		hint: "Take the event out of one of the two hooks."
	};
}
const fixedChecks = [
	{
		rule: "forbid_credentials_in_url",
		problem: ({ url }) => credentialProblem(url.reveal()),
		hint: "Send credentials as the secret, which signs each delivery."
	},
	{
		rule: "forbid_wildcard_events",
		problem: ({ events }) => events.includes("*") ? "takes all events, present and future" : void 0,
		hint: "Name the events that the receiver needs."
	},
	{
		rule: "require_https",
		problem: ({ url }) => /^https:/i.test(url.reveal()) ? void 0 : "does not use https",
		hint: "Use an https URL."
	},
	{
		rule: "require_secret",
		problem: ({ hasSecret }) => hasSecret ? void 0 : "declares no secret",
		hint: "Declare one: secret: ${NAME}."
	},
	{
		rule: "require_ssl_verification",
		problem: ({ insecureSsl }) => insecureSsl ? "does not verify the certificate of its host" : void 0,
		hint: "Set insecure_ssl: false."
	}
];
/** Says where the credential is, never what it is. */
function credentialProblem(text) {
	if (!URL.canParse(text)) return void 0;
	const url = new URL(text);
	if (url.username !== "" || url.password !== "") return "has a user name or password in its URL";
	return [...url.searchParams.keys()].filter((name) => /token|secret|passw|api_?key|^key$|auth|sig/i.test(name)).length === 0 ? void 0 : "has what looks like a credential in the query of its URL";
}
const privateHosts = {
	rule: "forbid_private_hosts",
	hint: "Use a host that GitHub can reach."
};
/** A GHES stands where private hosts are; only a loopback address is wrong there too. */
function reachProblem(host, isInside) {
	if (isInside) return isLoopbackHost(host) ? `delivers to ${host}, which is the GitHub server itself` : void 0;
	return isPrivateHost(host) ? `delivers to ${host}, which the internet cannot reach` : void 0;
}
// src/plan/policy.ts
/**
* What the policy has to say about declared hooks: errors and warnings for broken rules, notices for waived ones. A waiver holds through
* its last day; one that is over or that waives nothing is told.
*/
function policyDiagnostics({ hooks, policy }, today, options = {}) {
	const checks = policyChecks(policy, {
		isInside: false,
		organizationHooks: [],
		...options
	});
	const rules = [
		"allowed_hosts",
		"event_capacity",
		"event_headroom",
		...checks.map(({ rule }) => rule)
	];
	return hooks.flatMap((hook) => {
		if (hook.state === "absent") return [];
		const breaches = brokenChecks(policySubject(hook), checks, policy).map(({ check, problem }) => {
			return {
				rule: check.rule,
				problem,
				diagnostic: violation(hook, {
					check,
					problem,
					policy
				})
			};
		});
		return judgedBreaches({
			subject: String(hook.url),
			waivers: hook.waivers,
			rules,
			breaches,
			today
		});
	});
}
/** A declared hook as the rules see it. */
function policySubject({ url, events, insecureSsl, secret, active }) {
	return {
		url,
		events,
		insecureSsl,
		active,
		hasSecret: secret.kind === "declared"
	};
}
/** The rules that a hook breaks, those that are off left out. */
function brokenChecks(subject, checks, policy) {
	return checks.filter((check) => levelOf(policy, check) !== "off").flatMap((check) => {
		const problem = check.problem(subject);
		return problem === void 0 ? [] : [{
			check,
			problem
		}];
	});
}
/** `allowed_hosts` is set to a list instead of a level; whatever is outside the list is an error. */
function levelOf(policy, { rule }) {
	return policy.levels[rule] ?? (rule === "allowed_hosts" ? "error" : "off");
}
function violation(hook, { check, problem, policy }) {
	return {
		severity: levelOf(policy, check) === "error" ? "error" : "warning",
		code: "policy-broken",
		message: `${hook.url} ${problem} (policy rule ${check.rule}).`,
		hint: `${check.hint} An exception is declared under waivers: { ${check.rule}: reason }.`,
		location: hook.location
	};
}
// src/plan/secret-notes.ts
/** What a reviewer should know about secrets and credentials: what is left alone, what cannot be compared, what has no value here. */
function secretNotes(target, planned) {
	return [
		...undeclaredSecrets(planned.pairs),
		...uncomparedCredentials(planned.pairs),
		...confirmedSecrets(planned.pairs, planned.verdicts),
		...planned.refreshes.flatMap((refresh) => refreshNotes(target, refresh)),
		...missingValues(target, [...planned.changes, ...planned.refreshes])
	];
}
function undeclaredSecrets(pairs) {
	const hooks = pairs.filter(({ live, desired }) => live.hasSecret && desired.secret.kind === "absent");
	if (hooks.length === 0) return [];
	const [is, has] = hooks.length === 1 ? ["1 live hook", "has"] : [`${hooks.length} live hooks`, "have"];
	return [{
		severity: "notice",
		code: "secret-undeclared",
		message: `${is} ${has} a secret that the config does not declare; it is left as it is: ${urls(hooks)}.`,
		hint: "Declare secret: ${NAME} to manage it, or secret: none to have it removed."
	}];
}
function uncomparedCredentials(pairs) {
	const hooks = pairs.filter(({ desired }) => desired.username !== void 0 || desired.password !== void 0);
	if (hooks.length === 0) return [];
	return [{
		severity: "notice",
		code: "credentials-not-compared",
		message: `username and password are sent only when a hook is created and are never compared, because GitHub does not show them: ${urls(hooks)}.`
	}];
}
function confirmedSecrets(pairs, verdicts = /* @__PURE__ */ new Map()) {
	const count = pairs.filter(({ live }) => verdicts.get(live.id) === "confirmed").length;
	if (count === 0) return [];
	return [{
		severity: "notice",
		code: "secrets-confirmed",
		message: count === 1 ? "1 declared secret is confirmed: a recent delivery is signed with it." : `${count} declared secrets are confirmed: a recent delivery is signed with each of them.`
	}];
}
function refreshNotes(target, refresh) {
	const { live, desired, because } = refresh;
	if (because === "rotate") return [];
	const found = refreshReason(target, refresh);
	return [{
		severity: "notice",
		code: "secret-not-confirmed",
		message: `The secret of ${desired.url} (hook ${live.id}) ${found}. An apply writes it again.`,
		location: desired.location
	}];
}
function refreshReason(target, { desired: { secret }, because }) {
	if (!targetTraits(target).hasDeliveries) return "cannot be checked, because GitHub keeps no delivery log of global hooks";
	if (secret.kind === "declared" && secret.value === void 0) return `was not checked, because ${secret.name} has no value in this run`;
	return because === "no-delivery" ? "has no recent delivery that could be checked" : "could not be confirmed: the signature of a recent delivery is another one, which is no proof by itself";
}
/** Values that an apply needs and that this run does not have. */
function missingValues(target, changes) {
	const needed = changes.flatMap((change) => carriedValues(target, change).filter(({ value }) => value === void 0).map(({ name }) => ({
		name,
		change
	})));
	return [...grouped(needed, ({ name }) => name)].sort(([a], [b]) => compareText(a, b)).map(([name, uses]) => ({
		severity: "notice",
		code: "variable-without-value",
		message: `${name} has no value in this run; an apply needs it for ${uses.length === 1 ? "1 change" : `${uses.length} changes`}.`,
		hint: `Pass ${name} to the apply, in the environment or in the input variables.`
	}));
}
/** The variables whose values the requests of a change carry, apart from those in URLs. */
function carriedValues(target, change) {
	if (change.op === "delete" || change.op === "deactivate") return [];
	const { secret, username, password } = change.desired;
	const writesSecret = change.op === "refresh" || change.secret !== "keep" && change.secret !== "remove";
	const credentials = change.op === "create" && target.kind === "organization" ? [username, password] : [];
	return [...writesSecret && secret.kind === "declared" ? [secret] : [], ...credentials.filter((each) => each !== void 0)];
}
function urls(pairs) {
	return listed(pairs.map(({ desired }) => desired.url.toString()));
}
// src/plan/secret-plan.ts
const kept = {
	effect: "keep",
	isUncompared: false
};
/** Under `verify`, a hook without a verdict counts as one without a delivery. */
function secretPlan(input) {
	const { declaration, hasSecret, strategy, verdict = "no-delivery" } = input;
	if (declaration.kind === "absent") return kept;
	if (declaration.kind === "none") return hasSecret ? {
		effect: "remove",
		isUncompared: false
	} : kept;
	if (!hasSecret) return {
		effect: "set",
		isUncompared: false
	};
	if (strategy === "preserve") return {
		effect: "keep",
		isUncompared: true
	};
	if (strategy === "rotate") return {
		...kept,
		refresh: "rotate"
	};
	return planByVerdict[verdict];
}
const planByVerdict = {
	confirmed: kept,
	"no-secret": {
		effect: "set",
		isUncompared: false
	},
	differs: {
		effect: "replace",
		isUncompared: false
	},
	"not-confirmed": {
		...kept,
		refresh: "not-confirmed"
	},
	"no-delivery": {
		...kept,
		refresh: "no-delivery"
	}
};
// src/plan/simulate.ts
/**
* The live hooks after every change of a plan was carried out, as GitHub would show them. New hooks get ids far
* above all others: GitHub never gives an id again, so none may meet one that a config still pins.
*/
function simulated(live, plan) {
	const hooks = new Map(live.map((hook) => [hook.id, hook]));
	let lastId = live.reduce((highest, { id }) => BigInt(id) > highest ? BigInt(id) : highest, 0n) + idGap;
	for (const change of plan.changes) {
		if (change.op === "create") lastId += 1n;
		const after = hookAfter(change, lastId.toString());
		if (after === void 0 && change.op !== "create") hooks.delete(change.live.id);
		if (after !== void 0) hooks.set(after.id, after);
	}
	return [...hooks.values()];
}
const idGap = 1000000n;
function hookAfter(change, newId) {
	switch (change.op) {
		case "create": return {
			...fields(change.desired),
			...newHook,
			id: newId,
			hasSecret: change.secret === "set"
		};
		case "update": return {
			...change.live,
			...fields(change.desired),
			hasSecret: hasSecretAfter(change)
		};
		case "deactivate": return {
			...change.live,
			active: false
		};
		case "delete": return;
	}
}
const newHook = {
	name: "web",
	createdAt: "",
	updatedAt: ""
};
function fields({ url, contentType, insecureSsl, active, events }) {
	return {
		url,
		contentType,
		insecureSsl,
		active,
		events
	};
}
function hasSecretAfter({ live, secret }) {
	if (secret === "keep") return live.hasSecret;
	return secret !== "remove";
}
// src/plan/undeclared.ts
const nothing = {
	changes: [],
	refused: [],
	unmanaged: [],
	unlisted: []
};
/** Foreign hooks are listed whatever the rule says. */
function undeclaredPlan(target, rule, hooks) {
	const foreign = hooks.filter(({ mark }) => mark === "foreign");
	const own = hooks.filter(({ mark }) => mark !== "foreign");
	switch (rule) {
		case "ignore": return {
			...nothing,
			unmanaged: foreign,
			unlisted: own.map(({ live }) => live)
		};
		case "report":
		case "drift": return {
			...nothing,
			unmanaged: hooks
		};
		case "delete": return {
			...nothing,
			changes: own.map(({ live }) => ({
				op: "delete",
				live,
				because: "unmanaged"
			})),
			unmanaged: foreign
		};
		case "deactivate": return deactivations(target, hooks);
	}
}
function deactivations(target, hooks) {
	const isSwitchedOff = ({ mark, live }) => mark !== "foreign" && live.active;
	const all = hooks.filter(isSwitchedOff).map(({ live }) => ({
		op: "deactivate",
		live
	}));
	const refused = all.map((change) => secretLoss(target, change)).filter((each) => each !== void 0);
	const isRefused = new Set(refused.map(({ change }) => change));
	return {
		...nothing,
		changes: all.filter((change) => !isRefused.has(change)),
		refused,
		unmanaged: hooks.filter((hook) => !isSwitchedOff(hook))
	};
}
// src/plan/unmanaged-policy.ts
/**
* The rules that hooks break which the config does not name: one notice a rule, since nobody can mend them in the config. Ids alone name
* them: where a run lists no unmanaged hooks, it must not tell their hosts either.
*/
function unmanagedPolicyNotes(target, { hooks, policy }, options) {
	const checks = policyChecks(policy, options);
	const broken = hooks.filter(({ mark }) => mark !== "foreign").map(({ live }) => live).flatMap((live) => brokenChecks(live, checks, policy).map(({ check }) => ({
		live,
		check
	})));
	return [...grouped(broken, ({ check }) => check.rule)].flatMap(([rule, group]) => {
		const [first] = group;
		if (first === void 0) return [];
		const ids = group.map(({ live }) => live.id).sort(compareIds);
		return [{
			severity: "notice",
			code: "unmanaged-breaks-policy",
			message: `${ids.length === 1 ? "1 unmanaged hook" : `${ids.length} unmanaged hooks`} of ${targetName(target)} would break the policy rule ${rule} (${policyRules[first.check.rule].asks}) if declared: id ${listed(ids)}.`
		}];
	});
}
// src/plan/unseen-notes.ts
/**
* Says where a plan could be wrong about what exists: hooks made by OAuth apps are outside the view of every other token (GitHub's REST
* documentation of organization webhooks), so a hook that is to be created may be there already. Global hooks have no such makers.
*/
function unseenNotes(target, changes) {
	if (target.kind === "global" || !changes.some(({ op }) => op === "create")) return [];
	return [{
		severity: "notice",
		code: "oauth-app-hooks-unseen",
		message: `Hooks of ${targetName(target)} that an OAuth app made are not visible to this token; what is to be created is not among the visible ones.`
	}];
}
// src/plan/target-plan.ts
/** What makes the live hooks of a target as declared, in the order of an apply; a function of its input alone, whatever its order. */
function targetPlan(input) {
	const { desired, product } = input;
	const { target } = desired;
	const { matching, leftOut } = selection(input);
	const pairs = pairPlans(input, matching);
	const undeclared = undeclaredPlan(target, input.only === void 0 ? desired.unmanaged : "report", matching.undeclared);
	const changes = allChanges(pairs, matching, undeclared);
	const ordered = order(changes, input.live, product.hooksPerEvent);
	const level = desired.policy.levels.event_capacity ?? "error";
	const room = capacity(ordered, {
		target,
		limit: product.hooksPerEvent,
		level
	});
	const refreshes = pairs.flatMap(({ refresh }) => refresh ?? []).sort((a, b) => compareLive(a.live, b.live));
	const policy = [...policyDiagnostics({
		hooks: judged(matching),
		policy: desired.policy
	}, input.today, checkOptions(input)), ...headroom(input, ordered.changes)];
	const notes = [
		...policy,
		...unmanagedPolicyNotes(target, {
			hooks: undeclared.unmanaged,
			policy: desired.policy
		}, checkOptions(input)),
		...matchingNotes(matching),
		...secretNotes(target, {
			pairs: matching.pairs,
			changes,
			refreshes,
			...input.secretVerdicts === void 0 ? {} : { verdicts: input.secretVerdicts }
		}),
		...room.notes,
		...unseenNotes(target, changes),
		...leftOutNotes(leftOut)
	];
	const plan = {
		target,
		changes: ordered.changes,
		refreshes,
		refused: [...pairs.flatMap(({ refused }) => refused ?? []), ...undeclared.refused],
		unchanged: pairs.flatMap(({ unchanged }) => unchanged ?? []).sort((a, b) => compareLive(a.live, b.live)),
		unmanaged: undeclared.unmanaged,
		ignored: [...matching.ignored].sort(compareLive),
		unlisted: [...undeclared.unlisted].sort(compareLive),
		unmanagedIsDrift: desired.unmanaged === "drift" && input.only === void 0,
		secretsNotCompared: pairs.filter(({ isUncompared }) => isUncompared).length,
		notes: [...notes].sort(compareDiagnostics)
	};
	const limits = {
		config: desired.maxDeletions,
		input: input.maxDeletions
	};
	return {
		status: "planned",
		plan,
		refusals: [
			...policyRefusals(plan, policy),
			...room.refusals,
			...targetGuard(plan, limits)
		]
	};
}
/** What the policy must know of the surroundings of a target. */
function checkOptions({ product, organizationHooks = [] }) {
	return {
		isInside: product.name === "ghes",
		organizationHooks
	};
}
function headroom({ desired, live, product }, changes) {
	const level = desired.policy.levels.event_headroom ?? "off";
	if (level === "off") return [];
	const limit = product.hooksPerEvent;
	return headroomNotes(simulated(live, { changes }), {
		target: desired.target,
		limit,
		level
	});
}
function selection({ desired, live, only }) {
	const matching = match(desired, live);
	return only === void 0 ? {
		matching,
		leftOut: 0
	} : selected(matching, only);
}
function pairPlans({ desired, secretStrategy, secretVerdicts }, { pairs }) {
	return [...pairs].sort((a, b) => compareLive(a.live, b.live)).map((matched) => {
		const secret = secretPlan({
			declaration: matched.desired.secret,
			hasSecret: matched.live.hasSecret,
			strategy: secretStrategy,
			verdict: secretVerdicts?.get(matched.live.id)
		});
		return pairPlan(desired.target, matched, secret);
	});
}
function createChange(desired) {
	return {
		op: "create",
		desired,
		secret: desired.secret.kind === "declared" ? "set" : "keep"
	};
}
/** The hooks that the policy judges: those that this run acts on and that should be there. */
function judged({ pairs, missing }) {
	return [...pairs.map(({ desired }) => desired), ...missing];
}
/** Every change in an order that depends on what it is about alone; declared hooks are sorted already. */
function allChanges(pairs, { missing, doomed }, undeclared) {
	return [...[
		...pairs.flatMap(({ update }) => update ?? []),
		...undeclared.changes,
		...doomed.map(({ live }) => ({
			op: "delete",
			live,
			because: "absent"
		}))
	].sort((a, b) => compareLive(a.live, b.live)), ...missing.map(createChange)];
}
function policyRefusals({ target }, policy) {
	const errors = policy.filter(({ severity }) => severity === "error").length;
	if (errors === 0) return [];
	return [{
		reason: "policy-violated",
		message: `Declared hooks of ${targetName(target)} break the policy in ${errors} ${errors === 1 ? "place" : "places"}.`,
		hint: "Make the hooks follow the rules named above, or declare a waiver with a reason."
	}];
}
function leftOutNotes(count) {
	if (count === 0) return [];
	return [{
		severity: "notice",
		code: "only-leaves-out",
		message: `The input only leaves out ${count === 1 ? "1 entry" : `${count} entries`} of the config and every hook that the config does not name.`
	}];
}
// src/run/organization-hooks.ts
/**
* The hooks that organizations have once their plans are carried out, for what a repository doubles. Targets are planned in the order of
* their keys, in which every organization stands before every repository.
*/
var OrganizationHooks = class {
	#hooks = /* @__PURE__ */ new Map();
	learn(plan, live) {
		if (plan.target.kind === "organization") this.#hooks.set(targetKey(plan.target), simulated(live, plan));
	}
	/** Of the organization that owns a repository; empty for other targets and for organizations that the run does not plan. */
	above(target) {
		if (target.kind !== "repository") return [];
		return this.#hooks.get(targetKey({
			kind: "organization",
			owner: target.owner
		})) ?? [];
	}
};
// src/run/plan-of.ts
/** The plan that makes the targets that were read as they are declared. */
function planOf(readTargets, basis) {
	const { settings, unlisted, verdicts } = basis;
	const organizations = new OrganizationHooks();
	const planned = readTargets.map(({ desired, listing }) => {
		if (listing instanceof Failure) return {
			status: "failed",
			target: desired.target,
			failure: listing
		};
		const secretVerdicts = verdicts?.get(targetKey(desired.target));
		const result = planOfTarget(basis, {
			desired,
			listing,
			secretVerdicts,
			organizationHooks: organizations.above(desired.target)
		});
		organizations.learn(result.plan, listing.hooks);
		return result;
	});
	return runPlan({
		apiBase: settings.apiBase,
		targets: [...planned, ...unlisted],
		...settings.maxDeletions === void 0 ? {} : { maxDeletions: settings.maxDeletions }
	});
}
function planOfTarget({ settings, now }, { desired, listing, secretVerdicts, organizationHooks }) {
	return targetPlan({
		desired,
		live: listing.hooks,
		product: productOf(settings.apiBase),
		secretStrategy: settings.secretStrategy,
		organizationHooks,
		today: new Date(now).toISOString().slice(0, 10),
		...secretVerdicts === void 0 ? {} : { secretVerdicts },
		...settings.only.length === 0 ? {} : { only: settings.only },
		...settings.maxDeletions === void 0 ? {} : { maxDeletions: settings.maxDeletions }
	});
}
export { planOf };
