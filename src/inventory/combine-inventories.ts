import { compareText } from '../model/compare.ts';
import { Failure } from '../model/failure.ts';
import { countLogs, hashTargets } from './create-inventory.ts';
import {
  type ComparisonEntry,
  compareTargets,
  formatKey,
  type Inventory,
  type InventoryComparison,
  type InventoryHook,
  type InventoryTarget,
} from './inventory.ts';

/** One inventory of the parts that the shards of a run made; the newest time counts, and a target that two parts have stands once. */
export function mergeInventories(parts: readonly [Inventory, ...Inventory[]]): Inventory {
  requireOneInstance(parts);
  const newest = parts.reduce((a, b) => (a.generated_at < b.generated_at ? b : a));
  const targets = new Map<string, InventoryTarget>();
  for (const target of parts.flatMap((part) => part.targets)) {
    const key = formatKey(target);
    const other = targets.get(key);
    if (other === undefined || (other.failure !== null && target.failure === null)) targets.set(key, target);
  }
  const sorted = [...targets.values()].sort(compareTargets);
  return {
    ...newest,
    scope: [...new Set(parts.flatMap(({ scope }) => scope))],
    left_out: {
      archived: Math.max(...parts.map(({ left_out }) => left_out.archived)),
      suspended: Math.max(...parts.map(({ left_out }) => left_out.suspended)),
    },
    deliveries: countLogs(
      sorted,
      parts.reduce((sum, { deliveries }) => sum + deliveries.max_requests, 0),
    ),
    digest: hashTargets(sorted),
    targets: sorted,
    comparison: null,
  };
}

/** Equal names on two instances are two organizations, and an inventory tells them apart by nothing else. */
function requireOneInstance(inventories: readonly Inventory[]): void {
  const bases = [...new Set(inventories.map(({ api_base }) => api_base))].sort();
  if (bases.length === 1) return;
  throw new Failure('input-invalid', `The inventories are of different GitHub instances: ${bases.join(', ')}.`, {
    hint: 'Merge and compare those of one instance.',
  });
}

/** What came, went and changed from `older` to `newer`. A target that one of them could not read, or did not ask for, is not compared. */
export function compareInventories(older: Inventory, newer: Inventory): InventoryComparison {
  requireOneInstance([older, newer]);
  const before = new Map(older.targets.map((target) => [formatKey(target), target]));
  const after = new Map(newer.targets.map((target) => [formatKey(target), target]));
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  const added: ComparisonEntry[] = [];
  const removed: ComparisonEntry[] = [];
  const changed: InventoryComparison['changed'][number][] = [];
  const notCompared: string[] = [];
  for (const key of keys) {
    const [from, to] = [before.get(key), after.get(key)];
    if (from === undefined || to === undefined || from.failure !== null || to.failure !== null) {
      notCompared.push((to ?? from)?.name ?? key);
      continue;
    }
    for (const hook of to.hooks) {
      const old = from.hooks.find(({ id }) => id === hook.id);
      const changes = old === undefined ? [] : diffHooks(old, hook);
      if (old === undefined) added.push(toEntry(to, hook));
      else if (changes.length > 0) changed.push({ ...toEntry(to, hook), changes });
    }
    const gone = from.hooks.filter(({ id }) => !to.hooks.some((hook) => hook.id === id));
    removed.push(...gone.map((hook) => toEntry(from, hook)));
  }
  return {
    since: older.generated_at,
    since_digest: older.digest,
    added,
    removed,
    changed,
    not_compared: notCompared,
  };
}

function toEntry({ name }: InventoryTarget, { id, url }: InventoryHook): ComparisonEntry {
  return { target: name, id, url };
}

function diffHooks(old: InventoryHook, hook: InventoryHook): readonly string[] {
  const came = hook.events.filter((event) => !old.events.includes(event));
  const went = old.events.filter((event) => !hook.events.includes(event));
  const events = [...came.map((event) => `+${event}`), ...went.map((event) => `-${event}`)];
  return [
    ...(old.url === hook.url ? [] : [`url: ${old.url} → ${hook.url}`]),
    ...(old.url === hook.url && old.url_fingerprint !== hook.url_fingerprint ? ['url: changed in a hidden part'] : []),
    ...(events.length === 0 ? [] : [`events: ${events.join(', ')}`]),
    ...(['active', 'content_type', 'insecure_ssl'] as const)
      .filter((key) => old[key] !== hook[key])
      .map((key) => `${key}: ${old[key]} → ${hook[key]}`),
    ...(old.has_secret === hook.has_secret ? [] : [hook.has_secret ? 'secret: none → set' : 'secret: set → none']),
  ];
}
