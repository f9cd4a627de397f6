/** A part of a page that may be cut after any item. Its place is its place in the list of sections. */
export interface Section {
  /** Which sections are kept when room is short: smaller first. */
  readonly rank: number;
  /** At most this part of the room that is left, so that those behind get some; 1 where it is not said. */
  readonly share?: number;
  /** Heading of a group of sections, printed before the first of them that is kept. */
  readonly group?: string;
  readonly before?: string;
  readonly items: readonly string[];
  readonly after?: string;
  /** What one item is, for the sentence that says what was left out. */
  readonly noun: string;
}

export interface Fitted {
  readonly text: string;
  /** How many items of each noun were left out. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/**
 * The sections within the room, cut by rank: a section of a greater rank gets only what the smaller ones leave. `size` measures a
 * text in the units of the room and is additive.
 */
export function fitted(sections: readonly Section[], room: number, size: (text: string) => number): Fitted {
  const kept = new Map<Section, readonly string[]>();
  const groups = new Set<string>();
  const leftOut = new Map<string, number>();
  let left = room;
  for (const section of sections.toSorted((a, b) => a.rank - b.rank)) {
    const group = section.group === undefined || groups.has(section.group) ? 0 : size(section.group) + gap;
    const frame = group + size(section.before ?? '') + size(section.after ?? '') + gap;
    const items = itemsWithin(section.items, left * (section.share ?? 1) - frame, size);
    if (items.length < section.items.length) {
      leftOut.set(section.noun, (leftOut.get(section.noun) ?? 0) + section.items.length - items.length);
    }
    if (items.length === 0) continue;
    kept.set(section, items);
    if (section.group !== undefined) groups.add(section.group);
    left -= frame + sizeOf(items, size);
  }
  return { text: assembled(sections, kept), leftOut };
}

/** Blank line between sections, and the line break at the end of a `before`. */
const gap = 3;

function itemsWithin(items: readonly string[], room: number, size: (text: string) => number): readonly string[] {
  let used = 0;
  const end = items.findIndex((item) => {
    used += size(item) + 1;
    return used > room;
  });
  return end === -1 ? items : items.slice(0, end);
}

function sizeOf(items: readonly string[], size: (text: string) => number): number {
  return items.reduce((sum, item) => sum + size(item) + 1, 0);
}

function assembled(sections: readonly Section[], kept: ReadonlyMap<Section, readonly string[]>): string {
  const printed = new Set<string>();
  const blocks: string[] = [];
  for (const section of sections) {
    const items = kept.get(section);
    if (items === undefined) continue;
    if (section.group !== undefined && !printed.has(section.group)) {
      printed.add(section.group);
      blocks.push(section.group);
    }
    blocks.push(`${section.before ?? ''}${items.join('\n')}${section.after ?? ''}`);
  }
  return blocks.join('\n\n');
}
