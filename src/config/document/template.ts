import type { Location } from '../../model/diagnostic.ts';

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string };

/** A text of the config that may hold `${NAME}`. */
export interface Template {
  readonly location: Location;
  readonly parts: readonly TemplatePart[];
}

export interface TemplateProblem {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** Where in the text it is. */
  readonly index: number;
}

type Piece = TemplatePart | ({ readonly kind: 'problem' } & TemplateProblem);

/** The parts of a template text; `$$` is a literal `$`. Problems are left out. */
export function parseTemplate(text: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  for (const piece of parsePieces(text)) {
    const last = parts.at(-1);
    if (piece.kind === 'problem') continue;
    if (piece.kind === 'text' && last?.kind === 'text')
      parts[parts.length - 1] = { kind: 'text', text: last.text + piece.text };
    else parts.push(piece);
  }
  return parts;
}

/** Every use of `$` that is not understood or not allowed. */
export function checkTemplate(text: string): readonly TemplateProblem[] {
  return parsePieces(text).filter((piece) => piece.kind === 'problem');
}

/** The first of them; undefined where all is understood. */
export function findTemplateProblem(text: string): TemplateProblem | undefined {
  return checkTemplate(text)[0];
}

/** The names that a template reads, once each, in order. */
export function listVariableNames(template: Template): readonly string[] {
  return [...new Set(template.parts.flatMap((part) => (part.kind === 'variable' ? [part.name] : [])))];
}

/** Whether a text reads a variable or tries to: it holds `${`. */
export function hasVariable(text: string): boolean {
  return /\$\{/.test(text);
}

function parsePieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(tokens)) {
    if (match.index > end) found.push({ kind: 'text', text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    if (match[0] === '$$') found.push({ kind: 'text', text: '$' });
    else found.push(match[0] === '$' ? describeDollar(text, match.index) : parseToken(match[0], match.index));
  }
  if (end < text.length) found.push({ kind: 'text', text: text.slice(end) });
  return found;
}

/** None of these looks past the next `$`, so that a long text is read once. */
const tokens = /\$\$|\$\{\{[^{}$]*\}\}|\$\{[^{}$]*\}|\$/g;

function parseToken(token: string, index: number): Piece {
  if (token.startsWith('${{')) return { kind: 'problem', index, ...workflowExpression };
  const name = token.slice(2, -1);
  if (!isVariableName(name)) return { kind: 'problem', index, ...malformedName };
  const prefix = findRefusedPrefix(name);
  if (prefix === undefined) return { kind: 'variable', name };
  return {
    kind: 'problem',
    index,
    code: 'refused-variable',
    message: `\${${name}} is refused: names that start with ${prefix} belong to the runner, and a config must not send them to a receiver.`,
    hint: 'Pass the value under another name.',
  };
}

/** A `$` that starts no token: of a name that is written as a shell would take it, or of nothing. */
function describeDollar(text: string, index: number): Piece {
  const [, open = '', name] = /^\$([({]?)([A-Z][A-Z0-9_]+)/.exec(text.slice(index, index + 100)) ?? [];
  if (name === undefined) return { kind: 'problem', index, ...loneDollar };
  const message = open === '{' ? 'A ${ is not closed.' : 'A variable is written as ${NAME}, with braces.';
  const hint = `Write \${${name}} for the variable, or $$ for a literal $.`;
  return { kind: 'problem', index, code: open === '{' ? 'malformed-variable' : 'lone-dollar', message, hint };
}

const workflowExpression = {
  code: 'workflow-expression',
  message:
    'A workflow expression (${{ … }}) stands in the config, where GitHub does not fill it in; accepted is ${NAME}.',
  hint: 'Set NAME in env: of the step that runs Hookherd, and write ${NAME} here.',
};

const loneDollar = {
  code: 'lone-dollar',
  message: 'A $ starts neither ${NAME} nor $$.',
  hint: 'Write ${NAME} for a variable, or $$ for a literal $.',
};

const malformedName = {
  code: 'malformed-variable',
  message: 'A ${…} holds no variable name; accepted are capital letters, digits and _, starting with a letter.',
  hint: 'Write it like ${CI_HOOK_SECRET}.',
};

const refusedPrefixes = ['INPUT_', 'GITHUB_', 'ACTIONS_', 'RUNNER_', 'GH_', 'HOOKHERD_'];

/** Whether a name is spelled as names of variables are; one that is may still be refused. */
export function isVariableName(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(name);
}

/** The prefix for which a name is refused: a config must not be able to send the runner's own tokens to a receiver. */
export function findRefusedPrefix(name: string): string | undefined {
  return refusedPrefixes.find((prefix) => name.startsWith(prefix));
}
