import { compareText } from '../model/compare.ts';
import type { ComparisonEntry, Inventory, InventoryComparison, InventoryHook, InventoryTarget } from './inventory.ts';

/** What came, went and changed from `older` to `newer`. A target that one of them could not read, or did not ask for, is not compared. */
export function compareInventories(older: Inventory, newer: Inventory): InventoryComparison {
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
    const oldHooks = new Map(from.hooks.map((hook) => [hook.id, hook]));
    const newHooks = new Map(to.hooks.map((hook) => [hook.id, hook]));
    for (const hook of to.hooks) {
      const old = oldHooks.get(hook.id);
      if (old === undefined) {
        added.push(toEntry(to, hook));
        continue;
      }
      const changes = diffHooks(old, hook);
      if (changes.length > 0) changed.push({ ...toEntry(to, hook), changes });
    }
    removed.push(...from.hooks.filter(({ id }) => !newHooks.has(id)).map((hook) => toEntry(from, hook)));
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

function formatKey({ kind, name }: InventoryTarget): string {
  return `${kind}:${name.toLowerCase()}`;
}

function toEntry({ name }: InventoryTarget, { id, url }: InventoryHook): ComparisonEntry {
  return { target: name, id, url };
}

function diffHooks(old: InventoryHook, hook: InventoryHook): readonly string[] {
  const came = hook.events.filter((event) => !old.events.includes(event));
  const went = old.events.filter((event) => !hook.events.includes(event));
  const events = [...came.map((event) => `+${event}`), ...went.map((event) => `-${event}`)];
  return [
    ...diffUrls(old, hook),
    ...(events.length === 0 ? [] : [`events: ${events.join(', ')}`]),
    ...(['active', 'content_type', 'insecure_ssl'] as const)
      .filter((key) => old[key] !== hook[key])
      .map((key) => `${key}: ${old[key]} → ${hook[key]}`),
    ...(old.has_secret === hook.has_secret ? [] : [hook.has_secret ? 'secret: none → set' : 'secret: set → none']),
  ];
}

function diffUrls(old: InventoryHook, hook: InventoryHook): readonly string[] {
  if (old.url !== hook.url) return [`url: ${old.url} → ${hook.url}`];
  return old.url_fingerprint === hook.url_fingerprint ? [] : ['url: changed in a hidden part'];
}
