const levels = '▁▂▃▄▅▆▇█';
const quiet = '·';

export interface SparklineRange {
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
  /** How many characters. */
  readonly width: number;
}

/**
 * The share of failures over time, oldest first, one character a period: a dot where nothing was delivered, the lowest bar where
 * nothing failed, the highest where all of it did.
 */
export function sparkline(
  events: readonly { readonly at: number; readonly failed: boolean }[],
  { from, to, width }: SparklineRange,
): string {
  const periods = Array.from({ length: width }, () => ({ all: 0, failed: 0 }));
  for (const { at, failed } of events) {
    const index = Math.floor(((at - from) / Math.max(1, to - from)) * width);
    const period = periods[Math.min(width - 1, Math.max(0, index))];
    if (period === undefined) continue;
    period.all += 1;
    if (failed) period.failed += 1;
  }
  return periods.map(({ all, failed }) => (all === 0 ? quiet : level(failed / all))).join('');
}

/** One failure among many is not drawn as none. */
function level(share: number): string {
  return levels.charAt(Math.ceil(share * (levels.length - 1)));
}
