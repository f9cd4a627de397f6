import { escapeCell } from '../escape.ts';

/** A part of a page that may be cut after any item; one without items is left out. Its place is its place in the list of sections. */
export interface Section {
  /** Which sections are kept when room is short: smaller first. */
  readonly rank: number;
  /** At most this part of the room that is left, so that those behind get some; 1 where it is not said. */
  readonly share?: number;
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
export function selectSections(sections: readonly Section[], room: number, size: (text: string) => number): Fitted {
  const kept = new Map<Section, string>();
  const leftOut = new Map<string, number>();
  let left = room;
  for (const section of sections.toSorted((a, b) => a.rank - b.rank)) {
    const frame = size(section.before ?? '') + size(section.after ?? '') + gap;
    const items = selectItems(section.items, left * (section.share ?? 1) - frame, size);
    if (items.length < section.items.length) {
      leftOut.set(section.noun, (leftOut.get(section.noun) ?? 0) + section.items.length - items.length);
    }
    if (items.length === 0) continue;
    const text = renderSection({ ...section, items });
    kept.set(section, text);
    left -= size(text) + gap + lineBreak;
  }
  return { text: sections.flatMap((section) => kept.get(section) ?? []).join('\n\n'), leftOut };
}

/** Blank line between sections, and the line break at the end of a `before`. */
const gap = 3;
/** Every item is counted with one, the last one too. */
const lineBreak = 1;

function selectItems(items: readonly string[], room: number, size: (text: string) => number): readonly string[] {
  let used = 0;
  const end = items.findIndex((item) => {
    used += size(item) + lineBreak;
    return used > room;
  });
  return end === -1 ? items : items.slice(0, end);
}

export function renderSection({ before = '', items, after = '' }: Section): string {
  return `${before}${items.join('\n')}${after}`;
}

/** A section that is folded under its title. */
export function createFold(title: string, section: Pick<Section, 'rank' | 'items' | 'noun'>): Section {
  return { ...section, before: `<details><summary>${title}</summary>\n\n`, after: '\n\n</details>' };
}

/** A section that is a table; each cell is inline Markdown. */
export function createTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  section: Pick<Section, 'rank' | 'after' | 'noun'>,
): Section {
  const head = `${formatTableRow(titles)}\n${formatTableRow(titles.map(() => '---'))}\n`;
  return { ...section, before: head, items: rows.map(formatTableRow) };
}

function formatTableRow(cells: readonly string[]): string {
  return `| ${cells.map(escapeCell).join(' | ')} |`;
}
