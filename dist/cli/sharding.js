import { H as createHash, yt as targetKey } from "./index.js";
// src/run/sharding.ts
/**
* Whether a target belongs to a shard. It depends on the target and on the number of shards alone, so that every target is in exactly one
* of them, whatever else the config names and in whatever order the shards run.
*/
function inShard(target, { index, count }) {
	return createHash("sha256").update(targetKey(target)).digest().readUIntBE(0, 6) % count === index - 1;
}
export { inShard };
