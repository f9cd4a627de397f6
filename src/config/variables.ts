import type { Checked, Diagnostic, Location } from '../model/diagnostic.ts';
import { Sensitive } from '../model/sensitive.ts';
import { formatValue } from './yaml/yaml-node.ts';

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string };

/** A text of the config that may hold `${NAME}`. */
export interface Template {
  readonly location: Location;
  readonly parts: readonly TemplatePart[];
}

/** What is wrong with a value, in words that never repeat it: it may be sensitive. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export interface ParsedTemplate {
  /** `$$` is a literal `$`. What has a problem is left out. */
  readonly parts: readonly TemplatePart[];
  /** Every use of `$` that is not understood or not allowed, with its place in the text. */
  readonly problems: readonly (Problem & { readonly index: number })[];
}

/** None of these looks past the next `$`, so that a long text is read once. */
const tokens = /\$\$|\$\{\{[^{}$]*\}\}|\$\{[^{}$]*\}|\$/g;

/** The parts of a text that may hold `${NAME}`. */
export function parseTemplate(text: string): ParsedTemplate {
  const parts: TemplatePart[] = [];
  const problems: (Problem & { index: number })[] = [];
  const addText = (added: string): void => {
    const last = parts.at(-1);
    if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + added };
    else if (added !== '') parts.push({ kind: 'text', text: added });
  };
  let end = 0;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    addText(text.slice(end, index));
    end = index + token.length;
    const problem = token === '$' ? describeDollar(text.slice(index, index + 100)) : checkToken(token);
    if (problem !== undefined) problems.push({ ...problem, index });
    else if (token === '$$') addText('$');
    else parts.push({ kind: 'variable', name: token.slice(2, -1) });
  }
  addText(text.slice(end));
  return { parts, problems };
}

/** The names that a template reads, once each, in order. */
export function listVariableNames(template: Template): readonly string[] {
  return [...new Set(template.parts.flatMap((part) => (part.kind === 'variable' ? [part.name] : [])))];
}

/** Whether a text reads a variable or tries to. */
export function hasVariable(text: string): boolean {
  return text.includes('${');
}

function checkToken(token: string): Problem | undefined {
  if (token === '$$') return undefined;
  if (token.startsWith('${{')) return workflowExpression;
  const name = token.slice(2, -1);
  if (!isVariableName(name)) return malformedName;
  const prefix = findRefusedPrefix(name);
  if (prefix === undefined) return undefined;
  const message = `\${${name}} is refused: names that start with ${prefix} belong to the runner, and a config must not send them to a receiver.`;
  return { code: 'refused-variable', message, hint: 'Pass the value under another name.' };
}

/** A `$` that starts no token: of a name that is written as a shell would take it, or of nothing. */
function describeDollar(text: string): Problem {
  const [, open = '', name] = /^\$([({]?)([A-Z][A-Z0-9_]+)/.exec(text) ?? [];
  if (name === undefined) return loneDollar;
  const hint = `Write \${${name}} for the variable, or $$ for a literal $.`;
  if (open === '{') return { code: 'malformed-variable', message: 'A ${ is not closed.', hint };
  return { code: 'lone-dollar', message: 'A variable is written as ${NAME}, with braces.', hint };
}

const workflowExpression: Problem = {
  code: 'workflow-expression',
  message:
    'A workflow expression (${{ … }}) stands in the config, where GitHub does not fill it in; accepted is ${NAME}.',
  hint: 'Set NAME in env: of the step that runs Hookherd, and write ${NAME} here.',
};

const loneDollar: Problem = {
  code: 'lone-dollar',
  message: 'A $ starts neither ${NAME} nor $$.',
  hint: 'Write ${NAME} for a variable, or $$ for a literal $.',
};

const malformedName: Problem = {
  code: 'malformed-variable',
  message: 'A ${…} holds no variable name; accepted are capital letters, digits and _, starting with a letter.',
  hint: 'Write it like ${CI_HOOK_SECRET}.',
};

const refusedPrefixes = ['INPUT_', 'GITHUB_', 'ACTIONS_', 'RUNNER_', 'GH_', 'HOOKHERD_'];

/** Whether a name is spelled as names of variables are; one that is may still be refused. */
function isVariableName(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(name);
}

/** The prefix for which a name is refused: a config must not be able to send the runner's own tokens to a receiver. */
export function findRefusedPrefix(name: string): string | undefined {
  return refusedPrefixes.find((prefix) => name.startsWith(prefix));
}

/** Values for `${NAME}`. An empty value is the same as none, and so is a name that a config may not read. */
export interface Variables {
  lookup(name: string): string | undefined;
}

/**
 * Looks names up in the input `variables` (a JSON object of texts; empty or undefined for none), then in the environment. Names in the
 * input that no config can read are passed over, so that a workflow can hand in all of its secrets.
 */
export function createVariables(
  input: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Checked<Variables> {
  const { value: given, diagnostics } = parseInput(input);
  if (given === undefined) return { diagnostics };
  const lookup = (name: string): string | undefined => {
    if (!isReadable(name)) return undefined;
    return given.get(name) || (Object.hasOwn(environment, name) ? environment[name] : undefined) || undefined;
  };
  return { value: { lookup }, diagnostics };
}

/** Every value in the input `variables`, whether a config reads it or not; none where the input is no such object. */
export function listGivenValues(input: string | undefined): readonly Sensitive[] {
  const values = [...(parseInput(input).value?.values() ?? [])];
  return values.filter((value) => value !== '').map((value) => new Sensitive(value));
}

/** No values at all, as for `validate`. */
export const noVariables: Variables = { lookup: () => undefined };

function isReadable(name: string): boolean {
  return isVariableName(name) && findRefusedPrefix(name) === undefined;
}

function parseInput(input: string | undefined): Checked<ReadonlyMap<string, string>> {
  if (input === undefined || input.trim() === '') return { value: new Map(), diagnostics: [] };
  const parsed = parseJson(input);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return {
      diagnostics: [refuse('The input variables must be a JSON object of strings, such as {"NAME": "value"}.')],
    };
  }
  const entries = Object.entries(parsed).filter(([name]) => isReadable(name));
  const diagnostics = entries
    .filter(([, value]) => typeof value !== 'string' && value !== null)
    .map(([name]) => refuse(`The value of ${formatValue(name)} in the input variables must be a string.`));
  if (diagnostics.length > 0) return { diagnostics };
  return {
    value: new Map(entries.map(([name, value]) => [name, typeof value === 'string' ? value : ''])),
    diagnostics,
  };
}

function parseJson(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    // The error would quote the input, which holds secrets.
    return undefined;
  }
}

function refuse(message: string): Diagnostic {
  const hint = 'Build it with toJSON(secrets), or put each value in quotes.';
  return { severity: 'error', code: 'invalid-variables', message, hint };
}
