/** Whether long laws and matrices run in full, as `npm run test:long` has it; `npm test` takes a sample of them. */
export const isLong = process.env.HOOKHERD_LONG === 'true';

/** How many random cases a law is tried with. HOOKHERD_CASES makes more or fewer of it. */
export function countCases(full: number): number {
  return Number(process.env.HOOKHERD_CASES ?? (isLong ? full : Math.ceil(full / 5)));
}

/** The cases of a matrix, or every second one of them. */
export function selectCases<Case>(all: readonly Case[]): readonly Case[] {
  return isLong ? all : all.filter((_, index) => index % 2 === 0);
}
