import { isDone } from '../apply/write-outcome.ts';
import type { WatchedHook } from '../deliveries/delivery.ts';
import type { Redelivery, RedeliveryOutcome } from '../deliveries/redelivery.ts';
import { Failure } from '../model/failure.ts';
import type { PlanContext } from './context.ts';
import type { DeliveryApi, TriggerAnswer } from './ports.ts';

/** A redelivery that GitHub took, and since when its new attempt may be in the log. */
export interface AskedRedelivery {
  readonly redelivery: Redelivery;
  readonly at: number;
}

/** What GitHub took, and what became of the others. */
export interface RequestedRedeliveries {
  readonly asked: readonly AskedRedelivery[];
  readonly outcomes: readonly RedeliveryOutcome[];
}

type Skipping = Pick<RedeliveryOutcome, 'message' | 'reason'>;

const cancelled: Skipping = { message: 'The run was cancelled before this was asked for.', reason: 'cancelled' };
const hookGone: Skipping = { message: 'The hook is gone, or the token may not see it any more.' };

/** Asks for the redeliveries one after the other. One that is refused stops no other, unless it shows that all would be. */
export async function requestedRedeliveries(
  { github, ports }: Pick<PlanContext, 'ports' | 'github'>,
  redeliveries: readonly Redelivery[],
): Promise<RequestedRedeliveries> {
  if (redeliveries.length === 0) return { asked: [], outcomes: [] };
  const api = github.deliveries('trigger');
  const isGoneByHook = new Map<WatchedHook, boolean>();
  const asked: AskedRedelivery[] = [];
  const outcomes: RedeliveryOutcome[] = [];
  let stop: Skipping | undefined;
  for (const [index, redelivery] of redeliveries.entries()) {
    const { hook, delivery } = redelivery;
    ports.progress({ kind: 'redeliveries-asked', done: index + 1, total: redeliveries.length });
    const skipping =
      stop ?? (ports.signal.aborted ? cancelled : isGoneByHook.get(hook) === true ? hookGone : undefined);
    if (skipping !== undefined) {
      outcomes.push({ redelivery, status: 'skipped', ...skipping });
      continue;
    }
    const answer = await api.redeliver(hook.target, hook.id, delivery.id);
    if (isDone(answer)) asked.push({ redelivery, at: answer.at });
    else outcomes.push(refused(redelivery, answer));
    if (answer.status === 404 && !isGoneByHook.has(hook)) isGoneByHook.set(hook, await isGone(api, hook));
    if (endsRun(answer)) stop = { message: answer.explanation, ...reasonOf(answer) };
  }
  return { asked, outcomes };
}

function refused(redelivery: Redelivery, answer: TriggerAnswer): RedeliveryOutcome {
  const neverLeft = answer.status === 0 && answer.notSent === true;
  const status = neverLeft && endsRun(answer) ? 'skipped' : 'refused';
  return { redelivery, status, message: answer.explanation, ...reasonOf(answer) };
}

function reasonOf({ reason }: TriggerAnswer): Pick<RedeliveryOutcome, 'reason'> {
  return reason === undefined ? {} : { reason };
}

/** Whether every request after this one would meet the same. */
function endsRun({ reason, status }: TriggerAnswer): boolean {
  return reason === 'cancelled' || reason === 'rate-limited' || status === 401;
}

/** A 404 is of the delivery or of the hook; asked once for each hook, so that a deleted one does not cost a request a delivery. */
async function isGone(api: DeliveryApi, { target, id }: WatchedHook): Promise<boolean> {
  try {
    await api.list(target, id, { maxPages: 1 });
    return false;
  } catch (error) {
    if (error instanceof Failure) return error.reason === 'not-permitted';
    throw error;
  }
}
