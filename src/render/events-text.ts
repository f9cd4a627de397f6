/** Up to this many events are named where a change has to fit into one row, and told without counts elsewhere. */
export const namedInRow = 6;

interface EventsDiff {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Every event that comes or goes, with the counts before and after where they are many: `3 → 12: +create −push`. */
export function eventsText(diff: EventsDiff): string {
  const marks = eventMarks(diff);
  const counts = marks.length > namedInRow ? `${diff.from.length} → ${diff.to.length}: ` : '';
  return `${counts}${marks.join(' ')}`;
}

/** `+release`, `−push`: events that come, then events that go. */
export function eventMarks({ added, removed }: EventsDiff): readonly string[] {
  return [...added.map((event) => `+${event}`), ...removed.map((event) => `−${event}`)];
}
