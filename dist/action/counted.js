// src/plan/counts.ts
/** Numbers of all targets that could be planned, as planned: refusals do not lower them. */
function planCounts(plan) {
	const plans = targetPlans(plan);
	const sum = (count) => plans.reduce((total, each) => total + count(each), 0);
	const changes = (op) => sum((each) => each.changes.filter((change) => change.op === op).length);
	return {
		creates: changes("create"),
		updates: changes("update"),
		deactivations: changes("deactivate"),
		deletes: changes("delete"),
		refreshes: sum(({ refreshes }) => refreshes.length),
		unchanged: sum(({ unchanged }) => unchanged.length),
		unmanaged: sum(({ unmanaged }) => unmanaged.length),
		ignored: sum(({ ignored, unlisted }) => ignored.length + unlisted.length)
	};
}
/** Whether an apply would change a hook. Refreshes are no changes. */
function hasChanges(plan) {
	return targetPlans(plan).some(({ changes }) => changes.length > 0);
}
/**
* Whether live hooks are otherwise than declared: changes, changes that are refused because GitHub offers no safe request, and
* unmanaged hooks under `unmanaged: drift`. Foreign hooks are temporary and no drift.
*/
function hasDrift(plan) {
	return targetPlans(plan).some(({ changes, refused, unmanaged, unmanagedIsDrift }) => changes.length > 0 || refused.length > 0 || unmanagedIsDrift && unmanaged.some(({ mark }) => mark !== "foreign"));
}
function targetPlans(plan) {
	return plan.targets.flatMap((planned) => planned.status === "planned" ? [planned.plan] : []);
}
// src/render/counted.ts
/** `1 hook`, `2 hooks`; an irregular plural is given. */
function counted(count, noun, plural = `${noun}s`) {
	return `${count} ${count === 1 ? noun : plural}`;
}
export { planCounts as i, hasChanges as n, hasDrift as r, counted as t };
