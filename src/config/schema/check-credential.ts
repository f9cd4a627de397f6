import type { Diagnostic } from '../../model/diagnostic.ts';
import { findTemplateProblem } from '../document/template.ts';
import type { ConfigText } from '../yaml/config-text.ts';
import { isNothing, type Path, type YamlNode } from '../yaml/yaml-node.ts';

/** Codes by key. */
const codes: Readonly<Record<string, { readonly empty: string; readonly literal: string }>> = {
  secret: { empty: 'empty-secret', literal: 'literal-secret' },
  previous_secret: { empty: 'empty-secret', literal: 'literal-secret' },
  username: { empty: 'empty-username', literal: 'literal-username' },
  password: { empty: 'empty-password', literal: 'literal-password' },
};

/** Why the value of a credential key is refused, in words that never repeat it; undefined for other keys. */
export function checkCredential(path: Path, node: YamlNode, source: ConfigText): Diagnostic | undefined {
  const key = path[2];
  if (path[0] !== 'hooks' || path.length !== 3 || key === undefined || !Object.hasOwn(codes, key)) return undefined;
  const { empty = '', literal = '' } = codes[key] ?? {};
  const accepted = key === 'secret' ? 'one ${NAME} and nothing else, or none' : 'one ${NAME} and nothing else';
  if (isNothing(node) || (node.kind === 'scalar' && node.text.trim() === '')) {
    const hint =
      key === 'secret'
        ? 'Leave the key out to keep the live secret as it is, or write secret: none for a hook that must have none.'
        : `Leave the key out, or name a variable.`;
    return source.error(empty, node.offset, `The ${key} is empty; it must be ${accepted}.`, hint);
  }
  const text = node.kind === 'scalar' ? node.text.trim() : '';
  if (text.toLowerCase() === 'none' && key === 'secret') {
    return source.error(
      'invalid-value',
      node.offset,
      `The secret is ${text}; it must be ${accepted}.`,
      'Write none in lower case.',
    );
  }
  if (/^\s*(\$\{[A-Z0-9_]+\}\s*){2,}$/.test(text)) {
    const hint = 'Put the whole value into one variable.';
    return source.error(
      'invalid-value',
      node.offset,
      `The ${key} holds several variables; it must be ${accepted}.`,
      hint,
    );
  }
  const problem = /^(\$\{[^}]*\}+|\$[({]?[A-Z][A-Z0-9_]*\)?)$/.test(text) ? findTemplateProblem(text) : undefined;
  if (problem !== undefined) return source.error(problem.code, node.offset, problem.message, problem.hint);
  return source.error(
    literal,
    node.offset,
    `The ${key} is written out in the file (not repeated here); it must be ${accepted}.`,
    `Put the value into a secret of the repository, pass it to the step as an environment variable, write \${NAME} here, and replace the value, since the file's history keeps it.`,
  );
}
