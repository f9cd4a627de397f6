import type { MappingEntry, YamlNode } from './yaml-node.ts';

/** A place in a document by keys and indexes, as in a JSON pointer. */
export type Path = readonly string[];

/** The path that a JSON pointer such as `/hooks/0/url` means. */
export function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export interface Place {
  readonly node: YamlNode;
  /** The key that holds the node, where the last part of the path is one. */
  readonly entry: MappingEntry | undefined;
}

/** What stands at a path; undefined where nothing does. */
export function placeAt(root: YamlNode, path: Path): Place | undefined {
  let place: Place | undefined = { node: root, entry: undefined };
  for (const part of path) place = place === undefined ? undefined : childOf(place.node, part);
  return place;
}

function childOf(node: YamlNode, part: string): Place | undefined {
  if (node.kind === 'sequence') {
    const item = node.items[Number(part)];
    return item === undefined ? undefined : { node: item, entry: undefined };
  }
  const entry = node.kind === 'mapping' ? node.entries.findLast(({ key }) => key === part) : undefined;
  return entry === undefined ? undefined : { node: entry.value, entry };
}
