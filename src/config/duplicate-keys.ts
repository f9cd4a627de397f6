import type { Diagnostic } from '../model/diagnostic.ts';
import type { ConfigText } from './config-text.ts';
import type { YamlNode } from './yaml-node.ts';

/** Keys that are said twice in one mapping, each with both places. What an alias repeats is told once. */
export function duplicateKeys(root: YamlNode, source: ConfigText): readonly Diagnostic[] {
  const diagnostics = new Map<number, Diagnostic>();
  const visit = (node: YamlNode): void => {
    if (node.kind === 'sequence') node.items.forEach(visit);
    if (node.kind !== 'mapping') return;
    const first = new Map<string, number>();
    for (const { key, keyOffset, value } of node.entries) {
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, keyOffset);
      else diagnostics.set(keyOffset, duplicate(source, key, earlier, keyOffset));
      visit(value);
    }
  };
  visit(root);
  return [...diagnostics.values()];
}

function duplicate(source: ConfigText, key: string, earlier: number, later: number): Diagnostic {
  const { line, column } = source.locationOf(earlier);
  // A mapping in place of a secret has the secret as its key.
  const subject = /^[a-z_]{1,40}$/.test(key) ? `The key "${key}"` : 'This key';
  return source.error(
    'duplicate-key',
    later,
    `${subject} is already set in this mapping, at ${source.file}:${line}:${column}; a key is set once.`,
    'Remove one of the two.',
  );
}
