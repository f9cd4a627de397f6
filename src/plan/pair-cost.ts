import type { LiveHook, PresentHook } from '../model/hook.ts';
import { eventDifference } from './event-sets.ts';

/** Differences count up to here, so that costs stay exact; GitHub knows fewer events. */
const maxDifference = 1000;
const configFields = 2;
const otherFields = 2;

/**
 * What it costs to pair the hooks at two places of the lists, which are sorted. One number for all that counts, the weightier part in the
 * higher digits: no sum of lesser parts outweighs a greater one.
 */
export function pairCost(
  desired: readonly PresentHook[],
  live: readonly LiveHook[],
): (desiredIndex: number, liveIndex: number) => number {
  const pairs = Math.min(desired.length, live.length);
  const desiredEvents = desired.map((hook) => new Set(hook.events));
  const liveEvents = live.map((hook) => new Set(hook.events));
  const none: ReadonlySet<string> = new Set();
  const idUnit = pairs * otherFields + 1;
  const configUnit = idUnit * (pairs * live.length + 1);
  const differenceUnit = configUnit * (pairs * configFields + 1);
  const unequalUnit = differenceUnit * (pairs * maxDifference + 1);
  return (desiredIndex, liveIndex) => {
    const all = eventDifference(desiredEvents[desiredIndex] ?? none, liveEvents[liveIndex] ?? none);
    const difference = Math.min(all, maxDifference);
    const [row, column] = [desired[desiredIndex], live[liveIndex]];
    if (row === undefined || column === undefined) return 0;
    const events = (difference > 0 ? unequalUnit : 0) + difference * differenceUnit;
    return events + configDifference(row, column) * configUnit + liveIndex * idUnit + otherDifference(row, column);
  };
}

function configDifference(desired: PresentHook, live: LiveHook): number {
  return Number(desired.contentType !== live.contentType) + Number(desired.insecureSsl !== live.insecureSsl);
}

function otherDifference(desired: PresentHook, live: LiveHook): number {
  const { kind } = desired.secret;
  const secretDiffers = live.hasSecret ? kind === 'none' : kind === 'declared';
  return Number(desired.active !== live.active) + Number(secretDiffers);
}
