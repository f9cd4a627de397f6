import type { YamlNode } from '../config/yaml/yaml-node.ts';
import { formatFlowScalar, formatScalar } from './entry.ts';

/** The alias that is written in place of a value, such as `*e`; undefined for a value of its own. */
export function readAlias({ offset }: { readonly offset: number }, text: string): string | undefined {
  // No other value has an asterisk at its start, but for what is left of one that is refused.
  return /^\*[^\s,[\]{}]+/.exec(text.slice(offset, offset + 200))?.[0];
}

/** A value on one line, with the values of its aliases; lists and mappings in flow style. `isWithin`: for a place in one of these. */
export function formatNode(node: YamlNode, isWithin = false): string {
  if (node.kind === 'sequence') return `[${node.items.map((item) => formatNode(item, true)).join(', ')}]`;
  if (node.kind === 'mapping')
    return `{${node.entries.map(({ key, value }) => `${key}: ${formatNode(value, true)}`).join(', ')}}`;
  // Quotes would make a text of `true` and `24h`.
  if (node.plain && !/[,[\]{}\r\n]/.test(node.text)) return node.text;
  return isWithin ? formatFlowScalar(node.text) : formatScalar(node.text);
}
