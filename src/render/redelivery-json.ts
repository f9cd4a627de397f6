import type { RedeliveryOutcome, RedeliverySummary } from '../deliveries/redelivery.ts';
import { targetName } from '../model/target.ts';
import type { Json } from './change-json.ts';
import { deliveryJson } from './delivery-json.ts';
import { iso, watchedJson } from './health-json.ts';
import { redeliveryText } from './redelivery-text.ts';

/** The redeliveries for machines. */
export function redeliveryJson(result: RedeliverySummary): Json {
  const { healed, exhausted, leftOut, overLimit } = result.plan;
  return {
    since: iso(result.from),
    dry_run: result.isDryRun,
    logs_read: result.hooks,
    healed,
    exhausted,
    left_out: leftOut,
    over_limit: overLimit,
    redeliveries: result.outcomes.map(outcomeJson),
    unread: result.unread.map(({ target, url, failure }) => ({
      kind: target.kind,
      target: targetName(target),
      url: url.shown,
      message: failure.message,
    })),
  };
}

function outcomeJson(outcome: RedeliveryOutcome): Json {
  const { redelivery, status, result } = outcome;
  return {
    hook: watchedJson(redelivery.hook),
    delivery: deliveryJson(redelivery.delivery),
    attempts: redelivery.attempts,
    first_at: iso(redelivery.firstAt),
    status,
    result: result === undefined ? null : deliveryJson(result),
    message: redeliveryText(outcome),
  };
}
