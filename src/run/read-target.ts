import type { Listing } from '../apply/ports.ts';
import { Failure, toFailure } from '../model/failure.ts';
import type { DesiredTarget } from '../model/hook.ts';
import { formatTargetName } from '../model/target.ts';
import { formatCount } from '../render/words.ts';
import type { GitHub, Ports } from './ports.ts';

/** A target and its live hooks, or why they could not be read. */
export interface ReadTarget {
  readonly desired: DesiredTarget;
  readonly listing: Listing | Failure;
}

/** Reads the live hooks of one target after the other and tells how far it is. `total`: how many there are. */
export function targetReader(
  { ports, github }: { readonly ports: Pick<Ports, 'progress'>; readonly github: GitHub },
  total: number,
): (desired: DesiredTarget) => Promise<ReadTarget> {
  const hooks = github.hooks('read');
  let done = 0;
  return async (desired) => {
    const listing = await hooks.list(desired.target).catch(toFailure);
    done += 1;
    const found = listing instanceof Failure ? listing.message : formatCount(listing.hooks.length, 'hook');
    ports.progress({ kind: 'targets-read', done, total, about: `${formatTargetName(desired.target)}: ${found}` });
    return { desired, listing };
  };
}
