import { compareText } from '../model/compare.ts';
import { type Diagnostic, shortenList } from '../model/diagnostic.ts';
import type { LiveHook, PolicyLevel } from '../model/hook.ts';
import { formatTargetName, type Target } from '../model/target.ts';
import { KeyCounts } from './hook-set.ts';
import type { Order } from './order-changes.ts';
import type { Change, Refusal } from './plan.ts';

/** What an order of changes costs or cannot do because GitHub takes only so many hooks for one event and one hook of a kind. */
export interface Capacity {
  readonly refusals: readonly Refusal[];
  readonly notes: readonly Diagnostic[];
}

/** `limit`: hooks that GitHub takes for one event. `level` is of the policy rule `event_capacity`: GitHub refuses what is too much, whatever the level. */
export function checkCapacity(
  { crowded, uncertain, early, gaps, taken }: Order,
  { target, limit, level }: { readonly target: Target; readonly limit: number; readonly level: PolicyLevel },
): Capacity {
  const messages = [...crowded]
    .sort(([a], [b]) => compareText(a, b))
    .map(([event, excess]) => {
      const hooks = `${limit + excess} active hooks`;
      return `${formatTargetName(target)} would have ${hooks} for the event ${event} while the plan is carried out; GitHub allows ${limit}.`;
    });
  const hint = 'Delete hooks for the event, merge several into one, or take the event out of some.';
  const notes: Diagnostic[] = [
    ...describeGaps(gaps),
    ...describeTaken(taken),
    ...describeEarly(early),
    ...describeUncertain(uncertain, limit),
  ];
  if (level === 'error') {
    return { refusals: messages.map((message) => ({ reason: 'limit-exceeded', message, hint })), notes };
  }
  const warnings = messages.map(
    (message): Diagnostic => ({ severity: 'warning', code: 'event-crowded', message, hint }),
  );
  return { refusals: [], notes: level === 'warn' ? [...warnings, ...notes] : notes };
}

function describeGaps(gaps: readonly Change[]): readonly Diagnostic[] {
  if (gaps.length === 0) return [];
  return [
    {
      severity: 'warning',
      code: 'delivery-gap',
      message: `Between two requests of an apply, some events are not delivered to a URL that has them before and after: ${shortenList(gaps.map(formatChangeName))}.`,
      hint: 'GitHub takes only one hook with the same config and event, and only so many for one event, so the old one goes first. Redeliver what is missed.',
    },
  ];
}

function describeTaken(taken: readonly Change[]): readonly Diagnostic[] {
  if (taken.length === 0) return [];
  return [
    {
      severity: 'warning',
      code: 'config-taken',
      message: `GitHub may answer "Hook already exists", because another live hook has the same URL, content_type and insecure_ssl and a shared event: ${shortenList(taken.map(formatChangeName))}.`,
      hint: 'Declare the other hook as absent by its id, or declare it with events of its own.',
    },
  ];
}

function describeEarly(early: readonly Change[]): readonly Diagnostic[] {
  if (early.length === 0) return [];
  return [
    {
      severity: 'notice',
      code: 'deleted-first',
      message: `Deleted before other changes, to make room for them: ${shortenList(early.map(formatChangeName))}.`,
    },
  ];
}

function describeUncertain(events: readonly string[], limit: number): readonly Diagnostic[] {
  if (events.length === 0) return [];
  return [
    {
      severity: 'warning',
      code: 'event-capacity-uncertain',
      message: `GitHub allows ${limit} hooks for one event and does not say whether inactive hooks and hooks with * count. If they do, there are too many for ${shortenList(events)}.`,
      hint: 'If the apply is refused for it, delete hooks that are not used.',
    },
  ];
}

function formatChangeName(change: Change): string {
  return change.op === 'create' ? change.desired.url.toString() : `hook ${change.live.id} (${change.live.url})`;
}

/**
 * Events for which more than half of the hooks that GitHub allows are live once the plan is carried out. What is over the limit itself is
 * the matter of the rule `event_capacity`.
 */
export function checkHeadroom(
  hooks: readonly LiveHook[],
  { target, limit, level }: { readonly target: Target; readonly limit: number; readonly level: PolicyLevel },
): readonly Diagnostic[] {
  if (level === 'off') return [];
  const counts = new KeyCounts();
  for (const { events, active } of hooks) if (active) counts.add(events.filter((event) => event !== '*'));
  const full = counts
    .keys()
    .filter((event) => counts.get(event) > limit / 2 && counts.get(event) <= limit)
    .sort(compareText);
  return full.map((event) => ({
    severity: level === 'error' ? 'error' : 'warning',
    code: 'event-half-used',
    message: `${formatTargetName(target)} has ${counts.get(event)} active hooks for the event ${event} after this plan; GitHub allows ${limit}, and more than half of them are used (policy rule event_headroom).`,
    hint: 'Let one receiver pass the event on to others, delete hooks that are not used, or set event_headroom: off.',
  }));
}
