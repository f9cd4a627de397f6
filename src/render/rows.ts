import type { Target } from '../model/target.ts';
import type { HookUrl } from '../model/url.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Change, Refresh, TargetPlan } from '../plan/plan.ts';
import { listWrites } from '../plan/plan-parts.ts';
import { type FieldLine, fieldLines } from './field-lines.ts';
import type { Op } from './signs.ts';

/** One change as people see it, in every rendering. */
export interface Row {
  readonly target: Target;
  readonly op: Op;
  readonly url: HookUrl;
  /** The live hook's id; undefined for a hook that is not live. */
  readonly id: string | undefined;
  readonly description: string | undefined;
  /** Why a hook goes or is switched off; else empty. */
  readonly because: string;
  readonly fields: readonly FieldLine[];
  readonly outcome: Outcome | undefined;
}

/** The rows of a target, in the order in which they are carried out, refreshes last. */
export function rows(plan: TargetPlan, outcomes: readonly Outcome[] = []): readonly Row[] {
  const byChange = new Map(outcomes.map((outcome) => [outcome.change, outcome]));
  return listWrites(plan).map((change) => ({
    target: plan.target,
    op: change.op,
    url: urlOf(change),
    id: change.op === 'create' ? byChange.get(change)?.hookId : change.live.id,
    description: 'desired' in change ? change.desired.description : undefined,
    because: becauseOf(change),
    fields: fieldLines(change),
    outcome: byChange.get(change),
  }));
}

/** The URL that a change is known by: as declared where it is, else as live. */
export function urlOf(change: Change | Refresh): HookUrl {
  return 'desired' in change ? change.desired.url : change.live.url;
}

function becauseOf(change: Change | Refresh): string {
  switch (change.op) {
    case 'deactivate':
      return 'unmanaged: deactivate';
    case 'delete':
      return change.because === 'absent' ? 'state: absent' : 'unmanaged: delete';
    default:
      return '';
  }
}
