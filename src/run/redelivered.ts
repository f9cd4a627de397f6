import { isDone } from '../apply/result.ts';
import { type Delivery, isDelivered } from '../deliveries/delivery.ts';
import type { RedeliveryOutcome } from '../deliveries/redelivery.ts';
import type { Redelivery } from '../deliveries/redelivery-plan.ts';
import type { WatchedHook } from '../deliveries/watched-hook.ts';
import { Failure } from '../hooks/failure.ts';
import { grouped } from '../hooks/grouped.ts';
import { concurrently } from './concurrently.ts';
import type { PlannedScene } from './plan.ts';
import { polled } from './polling.ts';
import type { DeliveryApi, TriggerAnswer } from './ports.ts';

type World = Pick<PlannedScene, 'settings' | 'ports' | 'github'>;

/** A redelivery that GitHub took, and since when its new attempt may be in the log. */
interface Asked {
  readonly redelivery: Redelivery;
  readonly at: number;
}

/** Pages of a log that are read for the results; what a very busy hook hides behind them is "not seen". */
const maxPages = 10;

/** Asks for the redeliveries one after the other, then waits for their results in the log. One outcome for each, in their order. */
export async function redelivered(
  world: World,
  redeliveries: readonly Redelivery[],
  logs: readonly { readonly hook: WatchedHook; readonly deliveries: readonly Delivery[] }[],
): Promise<readonly RedeliveryOutcome[]> {
  const outcomes = new Map<Redelivery, RedeliveryOutcome>();
  const asked = await askedFor(world, redeliveries, outcomes);
  const known = new Set(logs.flatMap(({ deliveries }) => deliveries.map(({ id }) => id)));
  const settle = (open: readonly Asked[]) => settled(world, open, { outcomes, known });
  const { ports, settings } = world;
  const left = await polled(asked, settle, { ...ports, timeoutSeconds: settings.pingTimeoutSeconds });
  for (const { redelivery } of left) outcomes.set(redelivery, { redelivery, status: 'not-seen', message: '' });
  return redeliveries.flatMap((redelivery) => outcomes.get(redelivery) ?? []);
}

async function askedFor(
  { github, ports }: World,
  redeliveries: readonly Redelivery[],
  outcomes: Map<Redelivery, RedeliveryOutcome>,
): Promise<readonly Asked[]> {
  if (redeliveries.length === 0) return [];
  const api = github.deliveries('trigger');
  const gone = new Map<WatchedHook, boolean>();
  const asked: Asked[] = [];
  let stop: Pick<RedeliveryOutcome, 'message' | 'reason'> | undefined;
  for (const [index, redelivery] of redeliveries.entries()) {
    const { hook, delivery } = redelivery;
    ports.progress({ kind: 'redeliveries-asked', done: index + 1, total: redeliveries.length });
    if (stop === undefined && ports.signal.aborted) stop = { message: 'The run was cancelled.', reason: 'cancelled' };
    if (stop !== undefined) outcomes.set(redelivery, { redelivery, status: 'skipped', ...stop });
    else if (gone.get(hook) === true)
      outcomes.set(redelivery, { redelivery, status: 'skipped', message: 'The hook is gone.' });
    else {
      const answer = await api.redeliver(hook.target, hook.id, delivery.id);
      if (answer.status >= 200 && answer.status < 300) asked.push({ redelivery, at: answer.at });
      else outcomes.set(redelivery, refused(redelivery, answer));
      if (answer.status === 404 && !gone.has(hook)) gone.set(hook, await isGone(api, hook));
      if (endsRun(answer)) stop = { message: answer.explanation, ...reasonOf(answer) };
    }
  }
  return asked;
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
  const log = await api.list(target, id, { maxPages: 1 }).catch(asFailure);
  return log instanceof Failure && log.reason === 'not-permitted';
}

/** Looks once into the log of each hook with open redeliveries; gives those that are still open. */
async function settled(
  { github, settings }: World,
  open: readonly Asked[],
  { outcomes, known }: { outcomes: Map<Redelivery, RedeliveryOutcome>; known: ReadonlySet<string> },
): Promise<readonly Asked[]> {
  const api = github.deliveries('read');
  const byHook = grouped(open, ({ redelivery: { hook } }) => `${JSON.stringify(hook.target)} ${hook.id}`);
  const left = await concurrently([...byHook.values()], settings.concurrency, async (group) => {
    const hook = group[0]?.redelivery.hook;
    if (hook === undefined) return group;
    const since = Math.min(...group.map(({ at }) => at));
    const log = await api.list(hook.target, hook.id, { since, maxPages }).catch(asFailure);
    if (log instanceof Failure) return group;
    return group.filter(({ redelivery }) => {
      const { guid } = redelivery.delivery;
      const result = log.deliveries.find((each) => each.guid === guid && !known.has(each.id));
      if (result === undefined) return true;
      const status = isDelivered(result) ? 'delivered' : 'failed-again';
      outcomes.set(redelivery, { redelivery, status, result, message: '' });
      return false;
    });
  });
  return left.flat();
}

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}
