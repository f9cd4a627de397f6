import type { Diagnostic } from '../model/diagnostic.ts';
import { getTarget } from '../plan/plan-parts.ts';
import type { PingReport } from '../render/report.ts';
import type { PlanContext } from './context.ts';
import { createReport } from './create-report.ts';
import type { DeliveryChoices } from './delivery-choices.ts';
import { pinged, pingReasons } from './pinging.ts';
import { selectWatchedHooks } from './watching.ts';

/** Pings the declared hooks, or those that `only` and `hook` name, and reports how their receivers responded. */
export async function pingHooks(context: PlanContext, { hook }: Pick<DeliveryChoices, 'hook'>): Promise<PingReport> {
  const { hooks, missing, failed } = selectWatchedHooks(context, { all: false, hook });
  const subjects = hooks
    .filter(({ isActive, takesPings }) => isActive && takesPings)
    .map(({ target, id, url }) => ({ target, hookId: id, url, isCreated: false }));
  const pings = await pinged(context, subjects);
  return createReport(
    context,
    { mode: 'ping', pings, targets: context.plan.targets.map(getTarget), failedTargets: failed },
    {
      reasons: [...failed.map(({ failure }) => failure.reason), ...pingReasons(pings)],
      diagnostics: [
        ...leftOut(hooks.length - subjects.length, 'are switched off or say ping: false'),
        ...leftOut(missing.length, 'are not live'),
      ],
    },
  );
}

function leftOut(count: number, why: string): readonly Diagnostic[] {
  if (count === 0) return [];
  const message = `Declared hooks that ${why} are not pinged: ${count}.`;
  return [{ severity: 'notice', code: 'not-pinged', message }];
}
