import type { ConfigDocument } from '../config/document/document.ts';
import { filterNodes } from '../config/yaml/yaml-node.ts';
import type { Edit } from './entry-lines.ts';
import { formatNode, readAlias } from './node-text.ts';

/** The text with those aliases written out whose anchors the edits take away. Its lines stay where they are. */
export function writeOutAliases(text: string, documents: readonly ConfigDocument[], edits: readonly Edit[]): string {
  const lines = text.split('\n');
  const values = new Map<number, string>();
  for (const [index, { root, location }] of documents.entries()) {
    const end = documents[index + 1]?.location.line ?? lines.length + 1;
    const own = edits.filter(({ from }) => from + 1 >= location.line && from + 1 < end);
    const lost = new Set(own.flatMap((edit) => listLostAnchors(lines, edit)));
    for (const { node } of filterNodes(root, () => lost.size > 0)) {
      const alias = readAlias(node, text);
      if (alias !== undefined && lost.has(alias.slice(1))) values.set(node.offset, formatNode(node, true));
    }
  }
  return [...values]
    .sort(([a], [b]) => b - a)
    .reduce((written, [offset, value]) => {
      const { length } = readAlias({ offset }, text) ?? '';
      return written.slice(0, offset) + value + written.slice(offset + length);
    }, text);
}

/** Names of the anchors that stand in the replaced lines and not in the new ones. */
function listLostAnchors(lines: readonly string[], { from, end, lines: replacement }: Edit): readonly string[] {
  const kept = new Set(replacement.flatMap(listAnchors));
  return lines
    .slice(from, end)
    .flatMap(listAnchors)
    .filter((name) => !kept.has(name));
}

function listAnchors(line: string): readonly string[] {
  return [...line.matchAll(/(?<=^|[\s[{,])&([^\s,[\]{}]+)/g)].map((anchor) => anchor[1] ?? '');
}
