import { a as grouped, c as sameTexts, i as urlGlob, l as sortedSet, o as compareIds, s as compareText } from "./glob.js";
// src/plan/canonical-order.ts
/** Orders live hooks by URL, then by id: the order of the API's answer means nothing. */
function compareLive(a, b) {
	return compareText(a.url.identity(), b.url.identity()) || compareIds(a.id, b.id);
}
/** Orders declared hooks by what they ask for, and only equal ones by their place in the files. */
function compareDesired(a, b) {
	return compareText(a.url.identity(), b.url.identity()) || compareText(contentOf(a), contentOf(b)) || compareLocations(a.location, b.location);
}
/** Orders diagnostics by place, those without a place last. */
function compareDiagnostics(a, b) {
	return Number(a.location === void 0) - Number(b.location === void 0) || (a.location !== void 0 && b.location !== void 0 ? compareLocations(a.location, b.location) : 0) || compareText(a.code, b.code) || compareText(a.message, b.message);
}
function compareLocations(a, b) {
	return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}
function contentOf(hook) {
	if (hook.state === "absent") return JSON.stringify([hook.state, hook.id ?? ""]);
	return JSON.stringify([
		hook.state,
		hook.id ?? "",
		sortedSet(hook.events),
		hook.contentType,
		hook.insecureSsl,
		hook.active,
		hook.secret.kind
	]);
}
// src/plan/assignment.ts
/**
* The cheapest way to give every row a column of its own (Hungarian algorithm, rows² × columns steps).
* There are at least as many columns as rows. Costs are integers small enough that sums over all rows stay exact.
* The answer holds the column of each row.
*/
function assignment(size, cost) {
	const rowPotential = zeros(size.rows);
	const columnPotential = zeros(size.columns);
	const rowOf = new Array(size.columns).fill(-1);
	for (let row = 0; row < size.rows; row += 1) augment(row);
	const columnOf = zeros(size.rows);
	rowOf.forEach((row, column) => {
		if (row !== -1) columnOf[row] = column;
	});
	return columnOf;
	/** Grows a tree of tight edges from the row until a free column is reached, then shifts the matching along the path. */
	function augment(start) {
		const slack = new Array(size.columns).fill(Number.POSITIVE_INFINITY);
		const previous = new Array(size.columns).fill(-1);
		const visited = [];
		const isVisited = new Array(size.columns).fill(false);
		let row = start;
		let column = -1;
		do {
			if (column !== -1) visited.push(column);
			const next = nearest(row, column, {
				slack,
				previous,
				isVisited
			});
			shiftPotentials(start, next.distance, {
				visited,
				slack,
				isVisited
			});
			column = next.column;
			isVisited[column] = true;
			row = at(rowOf, column);
		} while (row !== -1);
		while (column !== -1) {
			const before = at(previous, column);
			rowOf[column] = before === -1 ? start : at(rowOf, before);
			column = before;
		}
	}
	function nearest(row, from, { slack, previous, isVisited }) {
		let best = -1;
		for (let column = 0; column < size.columns; column += 1) {
			if (isVisited[column]) continue;
			const reduced = cost(row, column) - at(rowPotential, row) - at(columnPotential, column);
			if (reduced < at(slack, column)) {
				slack[column] = reduced;
				previous[column] = from;
			}
			if (best === -1 || at(slack, column) < at(slack, best)) best = column;
		}
		return {
			column: best,
			distance: at(slack, best)
		};
	}
	function shiftPotentials(start, distance, { visited, slack, isVisited }) {
		if (distance === 0) return;
		rowPotential[start] = at(rowPotential, start) + distance;
		for (const column of visited) {
			const row = at(rowOf, column);
			rowPotential[row] = at(rowPotential, row) + distance;
			columnPotential[column] = at(columnPotential, column) - distance;
		}
		for (let column = 0; column < size.columns; column += 1) if (!isVisited[column]) slack[column] = at(slack, column) - distance;
	}
}
function zeros(length) {
	return new Array(length).fill(0);
}
function at(values, index) {
	return values[index] ?? 0;
}
// src/plan/event-sets.ts
/** Equal for equal sets of events, in whatever order they come. */
function eventKey(events) {
	return sortedSet(events).join(" ");
}
function sameEvents(a, b) {
	return sameTexts(a, b) || sameTexts(sortedSet(a), sortedSet(b));
}
/** How many events are in one set and not in the other. */
function eventDifference(a, b) {
	let shared = 0;
	for (const event of a) if (b.has(event)) shared += 1;
	return a.size + b.size - 2 * shared;
}
// src/plan/pair.ts
/** Steps of the exact pairing; 200 hooks on either side take as many. Beyond, `pairedInOrder` takes over. */
const maxSteps = 200 ** 3;
/** Differences count up to here, so that costs stay exact; GitHub knows fewer events. */
const maxDifference = 1e3;
const otherFields = 4;
/**
* Pairs declared and live hooks of one URL as a whole, as many as there are on the smaller side: most pairs with equal event sets, then
* the least difference of events, then the fewest other fields that differ, then the lowest ids. Independent of the order of both lists.
* Other fields count before ids, since a hook that is made like its twin is refused by GitHub as existing already.
*/
function pair(desired, live) {
	const [onlyDesired, onlyLive] = [desired[0], live[0]];
	if (onlyDesired === void 0 || onlyLive === void 0) return [];
	if (desired.length === 1 && live.length === 1) return [{
		desired: onlyDesired,
		live: onlyLive
	}];
	const rows = [...desired].sort(compareDesired);
	const columns = [...live].sort((a, b) => compareIds(a.id, b.id));
	const [few, many] = rows.length < columns.length ? [rows, columns] : [columns, rows];
	return few.length ** 2 * many.length > maxSteps ? pairedInOrder(rows, columns) : pairedExactly(rows, columns);
}
function pairedExactly(desired, live) {
	const cost = pairCost(desired, live);
	const size = {
		rows: Math.min(desired.length, live.length),
		columns: Math.max(desired.length, live.length)
	};
	if (desired.length <= live.length) return assignment(size, cost).flatMap((column, row) => pairOf(desired[row], live[column]));
	return assignment(size, (row, column) => cost(column, row)).flatMap((column, row) => pairOf(desired[column], live[row]));
}
/** One number for all that counts, the weightier part in the higher digits: no sum of lesser parts outweighs a greater one. */
function pairCost(desired, live) {
	const pairs = Math.min(desired.length, live.length);
	const desiredEvents = desired.map((hook) => new Set(hook.events));
	const liveEvents = live.map((hook) => new Set(hook.events));
	const none = /* @__PURE__ */ new Set();
	const othersUnit = pairs * live.length + 1;
	const differenceUnit = othersUnit * (pairs * otherFields + 1);
	const unequalUnit = differenceUnit * (pairs * maxDifference + 1);
	return (desiredIndex, liveIndex) => {
		const all = eventDifference(desiredEvents[desiredIndex] ?? none, liveEvents[liveIndex] ?? none);
		const difference = Math.min(all, maxDifference);
		const [row, column] = [desired[desiredIndex], live[liveIndex]];
		const others = row === void 0 || column === void 0 ? 0 : otherDifferences(row, column);
		return (difference > 0 ? unequalUnit : 0) + difference * differenceUnit + others * othersUnit + liveIndex;
	};
}
function otherDifferences(desired, live) {
	const secretDiffers = desired.secret.kind === "declared" && !live.hasSecret || desired.secret.kind === "none" && live.hasSecret;
	return [
		desired.contentType !== live.contentType,
		desired.insecureSsl !== live.insecureSsl,
		desired.active !== live.active,
		secretDiffers
	].filter(Boolean).length;
}
/** For groups too large for the exact way: equal event sets first, alike hooks before others, the rest as they are sorted. */
function pairedInOrder(desired, live) {
	const liveByEvents = grouped(live, (hook) => eventKey(hook.events));
	const equal = [...grouped(desired, (hook) => eventKey(hook.events))].flatMap(([events, wanted]) => {
		const same = liveByEvents.get(events) ?? [];
		const alike = zippedByKey(wanted, same);
		return [...alike, ...zipped(unpaired(wanted, same, alike))];
	});
	return [...equal, ...zipped(unpaired(desired, live, equal))];
}
function zippedByKey(desired, live) {
	const liveByKey = grouped(live, (hook) => fieldKey(hook, hook.hasSecret));
	return [...grouped(desired, (hook) => fieldKey(hook, hook.secret.kind === "declared"))].flatMap(([key, wanted]) => zipped({
		desired: wanted,
		live: liveByKey.get(key) ?? []
	}));
}
function fieldKey(hook, hasSecret) {
	return JSON.stringify([
		hook.contentType,
		hook.insecureSsl,
		hook.active,
		hasSecret
	]);
}
function unpaired(desired, live, pairs) {
	const used = new Set(pairs.flatMap((each) => [each.desired, each.live]));
	return {
		desired: desired.filter((hook) => !used.has(hook)),
		live: live.filter((hook) => !used.has(hook))
	};
}
function zipped({ desired, live }) {
	return desired.slice(0, live.length).flatMap((hook, index) => pairOf(hook, live[index]));
}
function pairOf(desired, live) {
	return desired === void 0 || live === void 0 ? [] : [{
		desired,
		live
	}];
}
// src/plan/match.ts
/**
* Matches without state: by `id`, by URL, by a previous URL, by a near URL, each live hook at most once; absent entries come last.
* Hooks under `ignore` and hooks that are not `web` are matched with nothing. The order of both lists means nothing.
*/
function match(declared, live) {
	const isIgnored = anyGlob(declared.ignore);
	const all = [...new Map(live.map((hook) => [hook.id, hook])).values()].sort(compareLive);
	const entries = [...declared.hooks].sort(compareDesired);
	const setAside = entries.filter((hook) => isIgnored(hook.url.reveal()));
	const managed = without(entries, setAside);
	const ignored = all.filter((hook) => isIgnored(hook.url.reveal()));
	const [candidates, foreign] = partition(without(all, ignored), (hook) => hook.name === "web");
	const present = presentMatching(managed.filter(isPresent), candidates);
	const { doomed, gone } = absentMatching(managed.filter(isAbsent), present.left);
	const unclaimed = without(present.left, doomed.map((each) => each.live));
	const marked = marks(managed.filter(isPresent));
	const undeclared = [...unclaimed.map((hook) => ({
		live: hook,
		mark: marked(hook)
	})), ...foreign.map((hook) => ({
		live: hook,
		mark: "foreign"
	}))].sort((a, b) => compareLive(a.live, b.live));
	const { pairs, missing, withoutId, ambiguous } = present;
	return {
		pairs,
		missing,
		doomed,
		gone,
		undeclared,
		ignored,
		setAside,
		withoutId,
		ambiguous
	};
}
/** Whether a URL matches one of the globs; never for no globs. */
function anyGlob(patterns) {
	const globs = patterns.map(urlGlob);
	return (url) => globs.some((glob) => glob(url));
}
function without(all, taken) {
	const gone = new Set(taken);
	return all.filter((item) => !gone.has(item));
}
function partition(all, test) {
	return [all.filter(test), all.filter((item) => !test(item))];
}
function isPresent(hook) {
	return hook.state === "present";
}
function isAbsent(hook) {
	return hook.state === "absent";
}
function presentMatching(declared, candidates) {
	const left = new Set(candidates);
	const missing = new Set(declared);
	const pairs = [];
	const use = (found, matchedBy) => {
		for (const { desired, live } of found) {
			missing.delete(desired);
			left.delete(live);
			pairs.push({
				live,
				desired,
				matchedBy
			});
		}
	};
	use(idPairs(missing, left), "id");
	const withoutId = [...missing].filter((hook) => hook.id !== void 0);
	use(keyPairs(missing, left, (hook) => hook.url.identity()), "url");
	const depth = [...missing].reduce((most, hook) => Math.max(most, hook.previousUrls.length), 0);
	for (let index = 0; index < depth; index += 1) use(keyPairs(missing, left, (hook) => hook.previousUrls[index]?.identity()), "previous-url");
	const near = nearPairs(missing, left);
	use(near.pairs, "near-url");
	return {
		pairs,
		missing: [...missing],
		left: [...left],
		withoutId,
		ambiguous: near.ambiguous
	};
}
function idPairs(missing, left) {
	const liveById = new Map([...left].map((hook) => [hook.id, hook]));
	const pairs = [];
	for (const desired of missing) {
		const live = desired.id === void 0 ? void 0 : liveById.get(desired.id);
		if (live === void 0) continue;
		liveById.delete(live.id);
		pairs.push({
			desired,
			live
		});
	}
	return pairs;
}
function keyPairs(missing, left, keyOf) {
	const keyed = [...missing].filter((hook) => keyOf(hook) !== void 0);
	if (keyed.length === 0) return [];
	const liveByUrl = grouped(left, (hook) => hook.url.identity());
	return [...grouped(keyed, (hook) => keyOf(hook) ?? "")].flatMap(([key, group]) => pair(group, liveByUrl.get(key) ?? []));
}
/** Near matches are guesses, so they count only where there is one live and one declared hook to choose from. */
function nearPairs(missing, left) {
	const liveByUrl = grouped(left, (hook) => hook.url.nearIdentity());
	const found = [...grouped(missing, (hook) => hook.url.nearIdentity())].map(([key, declared]) => {
		return {
			declared,
			live: liveByUrl.get(key) ?? []
		};
	}).filter(({ live }) => live.length > 0);
	return {
		pairs: found.flatMap(({ declared, live }) => declared.length + live.length === 2 ? pair(declared, live) : []),
		ambiguous: found.filter(({ declared, live }) => declared.length + live.length > 2).flatMap(({ declared, live }) => declared.map((desired) => ({
			desired,
			live
		})))
	};
}
/** An id names one hook and, once that is gone, no other: applying twice must not delete more than applying once. */
function absentMatching(declared, candidates) {
	const liveById = grouped(candidates, (hook) => hook.id);
	const liveByUrl = grouped(candidates, (hook) => hook.url.identity());
	const used = /* @__PURE__ */ new Set();
	const doomed = [];
	const gone = [];
	for (const desired of declared) {
		const named = desired.id === void 0 ? liveByUrl.get(desired.url.identity()) : liveById.get(desired.id);
		const found = (named ?? []).filter((live) => !used.has(live));
		if (named === void 0) gone.push(desired);
		for (const live of found) used.add(live);
		doomed.push(...found.map((live) => ({
			desired,
			live
		})));
	}
	return {
		doomed,
		gone
	};
}
function marks(declared) {
	const urls = new Set(declared.map((hook) => hook.url.identity()));
	const previous = new Set(declared.flatMap((hook) => hook.previousUrls.map((url) => url.identity())));
	return (live) => {
		if (urls.has(live.url.identity())) return "duplicate";
		return previous.has(live.url.identity()) ? "left-over-from-rename" : "plain";
	};
}
// src/plan/selection.ts
/**
* The part of a matching that `only` (URL globs) selects: a declared hook by its URL or by the live one it has now.
* The matching itself is made from all entries, so that `only` never changes which live hook is whose.
*/
function selected(matching, only) {
	const isNamed = anyGlob(only);
	const has = (...urls) => urls.some((url) => isNamed(url.reveal()));
	const chosen = {
		...matching,
		pairs: matching.pairs.filter(({ live, desired }) => has(live.url, desired.url)),
		missing: matching.missing.filter(({ url }) => has(url)),
		doomed: matching.doomed.filter(({ live, desired }) => has(live.url, desired.url)),
		gone: matching.gone.filter(({ url }) => has(url)),
		setAside: matching.setAside.filter(({ url }) => has(url)),
		withoutId: matching.withoutId.filter(({ url }) => has(url)),
		ambiguous: matching.ambiguous.filter(({ desired }) => has(desired.url))
	};
	return {
		matching: chosen,
		leftOut: entryCount(matching) - entryCount(chosen)
	};
}
function entryCount({ pairs, missing, doomed, gone, setAside }) {
	const doomedEntries = new Set(doomed.map(({ desired }) => desired));
	return pairs.length + missing.length + doomedEntries.size + gone.length + setAside.length;
}
export { compareLive as a, compareDiagnostics as i, match as n, sameEvents as r, selected as t };
