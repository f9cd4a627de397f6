import type { Inventory } from './inventory.ts';

/** A reason why delivery logs could not be read, and how many. */
export interface UnreadLogs {
  readonly message: string;
  readonly count: number;
}

/** Why delivery logs could not be read, the reason of most first. What a message says of its own hook is left out: many share the rest. */
export function groupUnreadLogs({ targets }: Inventory): readonly UnreadLogs[] {
  const counts = new Map<string, number>();
  for (const { name, hooks } of targets)
    for (const { id, deliveries } of hooks) {
      if (deliveries?.status !== 'unread') continue;
      const message = deliveries.message.replace(` of hook ${id} of ${name}`, '');
      counts.set(message, (counts.get(message) ?? 0) + 1);
    }
  return [...counts].map(([message, count]) => ({ message, count })).sort((a, b) => b.count - a.count);
}
