import type { MaxSilence } from '../model/hook.ts';

const day = 24 * 3600 * 1000;

/** The time (milliseconds since the epoch) since which a hook must have received something, as of `now`. */
export function getSilenceStart({ limitSeconds, weekdays }: MaxSilence, now: number): number {
  let left = limitSeconds * 1000;
  if (!weekdays) return now - left;
  let at = now;
  while (left > 0) {
    const dayStart = Math.floor((at - 1) / day) * day;
    const span = isWeekend(dayStart) ? 0 : Math.min(left, at - dayStart);
    left -= span;
    at = left === 0 ? at - span : dayStart;
  }
  return at;
}

/** Whether nothing was delivered, successfully or not, since the start that the limit sets; a hook is not silent before it existed that long. */
export function isSilent(
  limit: MaxSilence,
  deliveries: readonly { readonly deliveredAt: number }[],
  { now, createdAt }: { readonly now: number; readonly createdAt: number | undefined },
): boolean {
  const start = getSilenceStart(limit, now);
  return (createdAt ?? 0) < start && !deliveries.some(({ deliveredAt }) => deliveredAt >= start);
}

function isWeekend(time: number): boolean {
  return [0, 6].includes(new Date(time).getUTCDay());
}
