/** One line of the benchmark: what was measured, against what, what came out and what is asked for. */
export interface Row {
  readonly what: string;
  readonly yardstick: string;
  readonly result: string;
  readonly target: string;
  readonly isMet: boolean;
}

/** A ratio of times. The median of the rounds decides; the ratio of the best times tells how far noise reached. */
export function createRatioRow(
  { what, yardstick, atMost }: { readonly what: string; readonly yardstick: string; readonly atMost: number },
  { ofMedians, ofBest, best, unit }: Ratio,
): Row {
  return {
    what,
    yardstick,
    result: `${ofMedians.toFixed(2)}x in the median, ${ofBest.toFixed(2)}x at best (${best.toFixed(best < 10 ? 1 : 0)} ${unit})`,
    target: `at most ${atMost}x`,
    isMet: ofMedians <= atMost,
  };
}

/** A ratio that tells what others cost; nothing is asked of it. */
export function createComparisonRow(
  { what, yardstick }: { readonly what: string; readonly yardstick: string },
  ratio: Ratio,
): Row {
  const row = createRatioRow({ what: `for comparison: ${what}`, yardstick, atMost: Number.POSITIVE_INFINITY }, ratio);
  return { ...row, target: '' };
}

/** A subject against its yardstick, measured in turns. */
export interface Ratio {
  /** Median of the ratios of the rounds. */
  readonly ofMedians: number;
  /** Shortest time against shortest time. */
  readonly ofBest: number;
  /** Shortest time of the subject. */
  readonly best: number;
  readonly unit: string;
}
