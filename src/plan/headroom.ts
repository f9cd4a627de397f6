import { compareText } from '../model/compare.ts';
import type { PolicyLevel } from '../model/desired.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { LiveHook } from '../model/hook.ts';
import { type Target, targetName } from '../model/target.ts';
import { Tally } from './tally.ts';

/**
 * Events for which more than half of the hooks that GitHub allows are live once the plan is carried out. What is over the limit itself is
 * told by the rule `event_capacity`.
 */
export function headroomNotes(
  hooks: readonly LiveHook[],
  { target, limit, level }: { readonly target: Target; readonly limit: number; readonly level: PolicyLevel },
): readonly Diagnostic[] {
  if (level === 'off') return [];
  const tally = new Tally();
  for (const { events, active } of hooks) if (active) tally.add(events.filter((event) => event !== '*'));
  const full = tally
    .keys()
    .filter((event) => tally.of(event) > limit / 2 && tally.of(event) <= limit)
    .sort(compareText);
  return full.map((event) => ({
    severity: level === 'error' ? 'error' : 'warning',
    code: 'event-half-used',
    message: `${targetName(target)} has ${tally.of(event)} active hooks for the event ${event} after this plan; GitHub allows ${limit}, and more than half of them are used (policy rule event_headroom).`,
    hint: 'Let one receiver pass the event on to others, delete hooks that are not used, or set event_headroom: off.',
  }));
}
