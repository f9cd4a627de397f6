import type { Plan, PlannedTarget, Refresh } from './plan.ts';

/**
 * A plan as several that are carried out one after the other: first all changes, then the refreshes, `size` in a wave over all targets.
 * Without a size the plan is one wave.
 */
export function splitWaves(plan: Plan, size: number | undefined): readonly Plan[] {
  const refreshes = plan.targets.flatMap((planned) => (isCarriedOut(planned) ? planned.plan.refreshes : []));
  if (size === undefined || refreshes.length === 0 || plan.refusals.length > 0) return [plan];
  const waves = Array.from(
    { length: Math.ceil(refreshes.length / size) },
    (_, index) => new Set(refreshes.slice(index * size, (index + 1) * size)),
  );
  return [removeRefreshes(plan), ...waves.map((wave) => pickRefreshes(plan, wave))];
}

/** The changes alone. A hook with a refresh stands under `unchanged` too, and belongs to its wave. */
function removeRefreshes(plan: Plan): Plan {
  return mapTargets(plan, (planned) => {
    if (!isCarriedOut(planned)) return planned;
    const refreshed = new Set(planned.plan.refreshes.map(({ live }) => live.id));
    const unchanged = planned.plan.unchanged.filter(({ id }) => !refreshed.has(id));
    return { ...planned, plan: { ...planned.plan, refreshes: [], unchanged } };
  });
}

function pickRefreshes(plan: Plan, wave: ReadonlySet<Refresh>): Plan {
  return mapTargets(plan, (planned) => {
    const refreshes = planned.plan.refreshes.filter((refresh) => wave.has(refresh));
    return { ...planned, plan: { ...planned.plan, changes: [], unchanged: [], refreshes } };
  });
}

function mapTargets(plan: Plan, map: (planned: PlannedTarget & { readonly status: 'planned' }) => PlannedTarget): Plan {
  return { ...plan, targets: plan.targets.map((planned) => (planned.status === 'planned' ? map(planned) : planned)) };
}

function isCarriedOut(planned: PlannedTarget): planned is PlannedTarget & { readonly status: 'planned' } {
  return planned.status === 'planned' && planned.refusals.length === 0;
}
