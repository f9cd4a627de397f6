import { compareText } from '../model/compare.ts';
import { type Diagnostic, shortenList } from '../model/diagnostic.ts';
import type { LiveHook, PolicyLevel } from '../model/hook.ts';
import { formatTargetName, type Target } from '../model/target.ts';
import { HookSet } from './hook-set.ts';
import type { Order } from './order-changes.ts';
import type { Change, Findings } from './plan.ts';

/** How many hooks GitHub takes for one event of the target, and how strict the policy is about it. */
interface CapacityRule {
  readonly target: Target;
  readonly limit: number;
  readonly level: PolicyLevel;
}

/**
 * What an order of changes costs or cannot do because GitHub takes only so many hooks for one event and one hook of a kind. `level` is of
 * the policy rule `event_capacity`: GitHub refuses what is too much, whatever the level.
 */
export function checkCapacity(
  { crowded, uncertain, early, gaps, taken }: Order,
  { target, limit, level }: CapacityRule,
): Findings {
  const problems = [...crowded]
    .sort(([a], [b]) => compareText(a, b))
    .map(([event, excess]) => ({
      message: `${formatTargetName(target)} would have ${limit + excess} active hooks for the event ${event} while the plan is carried out; GitHub allows ${limit}.`,
      hint: 'Delete hooks for the event, merge several into one, or take the event out of some.',
    }));
  const notes: Diagnostic[] = [];
  if (level === 'warn') {
    for (const problem of problems) notes.push({ severity: 'warning', code: 'event-crowded', ...problem });
  }
  if (gaps.length > 0) {
    notes.push({
      severity: 'warning',
      code: 'delivery-gap',
      message: `Between two requests of an apply, some events are not delivered to a URL that has them before and after: ${formatChanges(gaps)}.`,
      hint: 'GitHub takes only one hook with the same config and event, and only so many for one event, so the old one goes first. Redeliver what is missed.',
    });
  }
  if (taken.length > 0) {
    notes.push({
      severity: 'warning',
      code: 'config-taken',
      message: `GitHub may answer "Hook already exists", because another live hook has the same URL, content_type and insecure_ssl and a shared event: ${formatChanges(taken)}.`,
      hint: 'Declare the other hook as absent by its id, or declare it with events of its own.',
    });
  }
  if (early.length > 0) {
    notes.push({
      severity: 'notice',
      code: 'deleted-first',
      message: `Deleted before other changes, to make room for them: ${formatChanges(early)}.`,
    });
  }
  if (uncertain.length > 0) {
    notes.push({
      severity: 'warning',
      code: 'event-capacity-uncertain',
      message: `GitHub allows ${limit} hooks for one event and does not say whether inactive hooks and hooks with * count. If they do, there are too many for ${shortenList(uncertain)}.`,
      hint: 'If the apply is refused for it, delete hooks that are not used.',
    });
  }
  const refused = level === 'error' ? problems : [];
  return { notes, refusals: refused.map((problem) => ({ reason: 'limit-exceeded', ...problem })) };
}

function formatChanges(changes: readonly Change[]): string {
  const names = changes.map((change) =>
    change.op === 'create' ? change.desired.url.toString() : `hook ${change.live.id} (${change.live.url})`,
  );
  return shortenList(names);
}

/**
 * Events for which more than half of the hooks that GitHub allows are live once the plan is carried out. What is over the limit itself is
 * the matter of the rule `event_capacity`.
 */
export function checkHeadroom(
  hooks: readonly LiveHook[],
  { target, limit, level }: CapacityRule,
): readonly Diagnostic[] {
  return [...new HookSet(hooks, []).active]
    .filter(([event, count]) => event !== '*' && count > limit / 2 && count <= limit)
    .sort(([a], [b]) => compareText(a, b))
    .map(([event, count]) => ({
      severity: level === 'error' ? 'error' : 'warning',
      code: 'event-half-used',
      message: `${formatTargetName(target)} has ${count} active hooks for the event ${event} after this plan; GitHub allows ${limit}, and more than half of them are used (policy rule event_headroom).`,
      hint: 'Let one receiver pass the event on to others, delete hooks that are not used, or set event_headroom: off.',
    }));
}
