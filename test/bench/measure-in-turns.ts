import type { Ratio } from './row.ts';

/** Something that takes time; it resolves to the milliseconds that count. */
export type Measurement = () => Promise<number> | number;

/** Measures a yardstick and a subject in turns, so that what else the machine does strikes both alike. The first round warms up. */
export async function measureInTurns(yardstick: Measurement, subject: Measurement, rounds: number): Promise<Ratio> {
  const times: (readonly [number, number])[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const pair = [await yardstick(), await subject()] as const;
    if (round > 0) times.push(pair);
  }
  const best = Math.min(...times.map(([, ours]) => ours));
  return {
    ofMedians: getMedian(times.map(([bare, ours]) => ours / bare)),
    ofBest: best / Math.min(...times.map(([bare]) => bare)),
    best,
    unit: 'ms',
  };
}

/** Milliseconds that a piece of work takes. */
export async function measureDuration(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function getMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
