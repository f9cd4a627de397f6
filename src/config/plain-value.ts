import { isNothing, type YamlNode } from './yaml-node.ts';

/** What a node says, as JSON values: YAML 1.2 core rules for unquoted scalars. Whole numbers beyond 2^53 stay texts. */
export function plainValue(node: YamlNode): unknown {
  switch (node.kind) {
    case 'mapping':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]));
    case 'sequence':
      return node.items.map(plainValue);
    case 'scalar':
      if (isNothing(node)) return null;
      return node.plain ? plainScalar(node.text) : node.text;
  }
}

function plainScalar(text: string): unknown {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/.test(text)) return text;
  const value = Number(text);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? text : value;
}
