import type { ConfigDocument } from '../config/document.ts';
import { type Delivery, isDelivered } from '../deliveries/delivery.ts';
import type { DeliveryListing } from '../deliveries/listing.ts';
import { isOfStatus } from '../deliveries/status-class.ts';
import type { WatchedHook } from '../deliveries/watched-hook.ts';
import { Failure } from '../model/failure.ts';
import { targetTraits } from '../model/target.ts';
import { liveUrl } from '../model/url.ts';
import type { Report } from '../render/report.ts';
import type { DeliveryChoices } from './delivery-choices.ts';
import { period } from './health.ts';
import { isNamed, namedHookHint } from './named-hook.ts';
import { readLogs, retentionNotices } from './reading-logs.ts';
import { withReasons } from './reasons.ts';
import type { PlannedScene, Scene } from './scene.ts';
import { watched } from './watching.ts';
import { withoutPlan, withPlan } from './with-plan.ts';

/** Beyond this many pages of 100 the list of a hook is cut. */
const maxPages = 10;

/** The deliveries of declared hooks, or of the one hook that is named, whether it is declared or not; or one delivery in full. */
export function deliveriesReport(
  scene: Scene,
  documents: readonly ConfigDocument[],
  choices: DeliveryChoices,
): Promise<Report> {
  return withPlan(scene, documents, async (planned) => {
    const report = withoutPlan(planned);
    const { hooks: all, failed } = watched(planned, { all: choices.all || choices.hook !== undefined });
    const hooks = all.filter((hook) => choices.hook === undefined || isNamed(hook, choices.hook));
    if (choices.hook !== undefined && hooks.length === 0 && failed.length === 0) throw noHook(choices.hook);
    const listing = await listed(planned, hooks, choices);
    const diagnostics = [...report.diagnostics, ...retentionNotices(planned.settings)];
    return withReasons(
      { ...report, diagnostics, listing, failedTargets: failed },
      [...failed, ...listing.failures].map(({ failure }) => failure.reason),
    );
  });
}

function noHook(name: string): Failure {
  return new Failure('input-invalid', `No live hook has the URL or id ${liveUrl(name).shown}.`, {
    hint: namedHookHint,
  });
}

function listed(
  planned: PlannedScene,
  hooks: readonly WatchedHook[],
  choices: DeliveryChoices,
): Promise<DeliveryListing> {
  return choices.deliveryId === undefined
    ? listedLogs(planned, hooks, choices)
    : oneDelivery(planned, hooks, { ...choices, deliveryId: choices.deliveryId });
}

async function listedLogs(
  planned: PlannedScene,
  hooks: readonly WatchedHook[],
  choices: DeliveryChoices,
): Promise<DeliveryListing> {
  const { from } = period(planned);
  // GitHub's own filter counts redirects in with the successes, so it serves only where codes are asked for.
  const { status } = choices;
  const filter = status !== undefined && status.least >= 400 ? { status: 'failure' as const } : {};
  const logs = await readLogs(planned, hooks, { since: from, maxPages, ...filter });
  return {
    from,
    logs: logs.flatMap((each) => {
      if (each.status !== 'read') return [];
      const deliveries = each.log.deliveries.filter((delivery) => isWanted(delivery, choices));
      return [{ hook: each.hook, ...each.log, deliveries }];
    }),
    failures: logs.flatMap((each) => (each.status === 'unread' ? [{ ...each.hook, failure: each.failure }] : [])),
  };
}

function isWanted(delivery: Delivery, { events, status, onlyFailed }: DeliveryChoices): boolean {
  if (events.length > 0 && !events.includes(delivery.event)) return false;
  if (status !== undefined && !isOfStatus(delivery, status)) return false;
  return !onlyFailed || !isDelivered(delivery);
}

/** A delivery is asked for below its hook: the hooks are tried until one has it. */
async function oneDelivery(
  { github, ...scene }: PlannedScene,
  hooks: readonly WatchedHook[],
  { deliveryId, showsPayload }: { readonly deliveryId: string; readonly showsPayload: boolean },
): Promise<DeliveryListing> {
  const api = github.deliveries('read');
  for (const hook of hooks.filter(({ target }) => targetTraits(target).hasDeliveries)) {
    const found = await api.one(hook.target, hook.id, deliveryId);
    if (found === undefined) continue;
    return { from: period(scene).from, logs: [], failures: [], shown: { ...found, hook, showsPayload } };
  }
  throw new Failure('input-invalid', `No hook that was looked at has the delivery ${deliveryId}.`, {
    hint: 'It may be forgotten already, or be of another hook: name the hook with --hook.',
  });
}
