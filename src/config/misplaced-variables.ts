import type { ConfigText } from './config-text.ts';
import type { Path } from './pointer.ts';
import type { SchemaFinding } from './schema-findings.ts';
import { looksLikeVariable } from './template.ts';
import type { YamlNode } from './yaml-node.ts';

/** Every `${…}` outside the keys whose variables are filled in: it would be taken literally. */
export function misplacedVariables(root: YamlNode, source: ConfigText): readonly SchemaFinding[] {
  const findings: SchemaFinding[] = [];
  const visit = (node: YamlNode, path: Path): void => {
    if (node.kind === 'mapping') for (const { key, value } of node.entries) visit(value, [...path, key]);
    if (node.kind === 'sequence')
      for (const [index, item] of node.items.entries()) visit(item, [...path, String(index)]);
    if (node.kind !== 'scalar' || takesVariables(path) || !looksLikeVariable(node.text)) return;
    const message =
      'A ${…} stands where variables are not filled in; they are read in url, previous_urls, secret, previous_secret, username and password only.';
    const hint = 'Write the value out, or move the variable.';
    findings.push({ path, diagnostic: source.error('misplaced-variable', node.offset, message, hint) });
  };
  visit(root, []);
  return findings;
}

function takesVariables(path: Path): boolean {
  const key = path[2] ?? '';
  if (path[0] !== 'hooks') return false;
  if (path.length === 3)
    return ['url', 'secret', 'previous_secret', 'username', 'password', 'previous_urls'].includes(key);
  return path.length === 4 && key === 'previous_urls';
}
