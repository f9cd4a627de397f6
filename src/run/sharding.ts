import { createHash } from 'node:crypto';
import { formatTargetKey, type Target } from '../model/target.ts';
import type { Shard } from './settings.ts';

/**
 * Whether a target belongs to a shard. It depends on the target and on the number of shards alone, so that every target is in exactly one
 * of them, whatever else the config names and in whatever order the shards run.
 */
export function inShard(target: Target, { index, count }: Shard): boolean {
  const digest = createHash('sha256').update(formatTargetKey(target)).digest();
  return digest.readUIntBE(0, 6) % count === index - 1;
}
