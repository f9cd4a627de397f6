import { paceMilliseconds, writePace } from '../apply/pacing.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { getProduct } from '../model/product.ts';
import { countRequests } from '../plan/counts.ts';
import type { Plan } from '../plan/plan.ts';
import { getTargetPlans } from '../plan/plan-parts.ts';
import { formatCount } from '../render/words.ts';
import type { Settings } from './settings.ts';

const longMilliseconds = 60_000;

/** How many requests an apply of the plan takes and how long they take at GitHub's pace, where that is long. GHES sets no pace. */
export function forecast(plan: Plan, { apiBase, shard }: Settings): readonly Diagnostic[] {
  const writes = getTargetPlans(plan).reduce((sum, each) => sum + countRequests(each), 0);
  const milliseconds = paceMilliseconds(writes, writePace(shard?.count ?? 1));
  if (getProduct(apiBase).name === 'ghes' || milliseconds <= longMilliseconds) return [];
  const minutes = formatCount(Math.ceil(milliseconds / 60_000), 'minute');
  return [
    {
      severity: 'notice',
      code: 'long-apply',
      message: `An apply of this plan sends ${formatCount(writes, 'request')}, which takes at least ${minutes} at the pace that GitHub asks for.`,
    },
  ];
}
