import type { Diagnostic } from '../../model/diagnostic.ts';
import { hasInvisibleCharacter } from '../../model/redaction.ts';
import type { ConfigText } from '../yaml/config-text.ts';
import { isNothing, type Path, type YamlNode } from '../yaml/yaml-node.ts';
import { findTemplateProblem, type Template } from './template.ts';

/** What is wrong with a URL. It never repeats the URL, which may be sensitive. */
export interface UrlDiagnostic {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const accepted = 'accepted are http:// and https:// URLs';
const example = 'Write it like https://ci.acme.example/github.';

/** What is wrong with the literal text of a URL, whatever its variables hold. */
export function checkLiteralUrl(template: Template): readonly UrlDiagnostic[] {
  const literal = template.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
  if (hasUnwantedCharacter(literal)) return [describeCharacter('The URL')];
  const startsLiterally = template.parts[0]?.kind === 'text' ? template.parts[0].text : undefined;
  const scheme =
    startsLiterally === undefined || (template.parts.length > 1 && isUnfinished(startsLiterally))
      ? undefined
      : checkScheme(startsLiterally);
  return [scheme, checkPassword(template)].filter((diagnostic) => diagnostic !== undefined);
}

/** What is wrong with the text that would be sent. */
export function checkSentUrl(text: string): UrlDiagnostic | undefined {
  if (hasUnwantedCharacter(text)) return describeCharacter('The URL with its variables filled in');
  if (!/^https?:\/\/[^/?#]/i.test(text)) return checkScheme(text) ?? unreadable;
  return URL.canParse(text) && new URL(text).hostname !== '' ? undefined : unreadable;
}

/** Whether a text holds a character that no URL may be sent with. A backslash is read as / by some programs and not by others. */
export function hasUnwantedCharacter(text: string): boolean {
  return /[\s\\]/.test(text) || hasInvisibleCharacter(text);
}

const unreadable: UrlDiagnostic = {
  code: 'invalid-url',
  message: `The URL cannot be read as one; ${accepted}, with a host.`,
  hint: example,
};

function describeCharacter(subject: string): UrlDiagnostic {
  return {
    code: 'invalid-url',
    message: `${subject} holds white space, a line break, a backslash or an invisible character; ${accepted} without them.`,
    hint: 'Remove the character, or write it percent-encoded.',
  };
}

/** Whether a variable may complete the text to a URL with a host. */
function isUnfinished(text: string): boolean {
  return /^https?(:\/{0,2})?$/i.test(text);
}

function checkScheme(text: string): UrlDiagnostic | undefined {
  if (/^https?:\/\/[^/?#]/i.test(text)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined)
    return { code: 'invalid-url', message: `The URL does not start with a scheme; ${accepted}.`, hint: example };
  if (scheme === 'http' || scheme === 'https')
    return { code: 'invalid-url', message: `The URL has no host; ${accepted}, with a host.`, hint: example };
  return { code: 'invalid-url', message: `The URL starts with ${scheme}://; ${accepted}.`, hint: example };
}

/** A password that stands literally before the host is a credential in the file, as a literal secret is. */
function checkPassword(template: Template): UrlDiagnostic | undefined {
  const text = template.parts.map((part) => (part.kind === 'text' ? part.text : '\0')).join('');
  const password = /^[^/?#]*:\/\/[^/?#@:]*:([^/?#]*)@/.exec(text)?.[1] ?? '';
  if (password.replaceAll('\0', '') === '') return undefined;
  return {
    code: 'literal-password-in-url',
    message:
      'The URL holds a password that is written out in the file (not repeated here); accepted is ${NAME} in its place.',
    hint: 'Put the value into a secret of the repository, write ${NAME} here, and replace the value, since the history of the file keeps it.',
  };
}

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

/** What is wrong with the value of a secret, without the value. */
export interface SecretDiagnostic {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const leastLength = 16;
const generate = 'Make one with: openssl rand -hex 32';

/** Checks the value of a secret or password variable. */
export function checkSecret(name: string, value: string): readonly SecretDiagnostic[] {
  const subject = `The value of \${${name}}`;
  if (/^\s*\*+\s*$/.test(value)) {
    const message = `${subject} consists of asterisks only, as GitHub shows secrets; written back it would replace the real one.`;
    return [{ severity: 'error', code: 'masked-secret', message, hint: `Pass the real value as ${name}.` }];
  }
  if (value.trim() === '') {
    const message = `${subject} is white space only, which is no secret.`;
    return [{ severity: 'error', code: 'blank-secret', message, hint: `Pass the real value as ${name}.` }];
  }
  const found: SecretDiagnostic[] = [];
  if (value !== value.trim()) {
    const message = `${subject} has white space at an end, which becomes part of the secret.`;
    found.push({
      severity: 'warning',
      code: 'secret-with-space',
      message,
      hint: 'Store the secret again without the white space or line break.',
    });
  }
  if (value.length < leastLength) {
    found.push({
      severity: 'warning',
      code: 'short-secret',
      message: `${subject} is shorter than ${leastLength} characters.`,
      hint: generate,
    });
  } else if (isPlainlyWeak(value)) {
    found.push({
      severity: 'warning',
      code: 'weak-secret',
      message: `${subject} is easy to guess.`,
      hint: generate,
    });
  }
  return found;
}

const weakWords = /password|passw0rd|secret|changeme|change-me|letmein|example|webhook|qwerty|123456/gi;

/** Few different characters, a repeated block, a run such as abcdef, or common words with little else. */
function isPlainlyWeak(value: string): boolean {
  if (new Set(value).size < 6) return true;
  if (/^(.{1,8}?)\1+.{0,7}$/s.test(value)) return true;
  const steps = [...value]
    .slice(1)
    .filter((character, index) => Math.abs(character.charCodeAt(0) - value.charCodeAt(index)) <= 1);
  if (steps.length > value.length * 0.8) return true;
  return value.replace(weakWords, '').replace(/[^a-z0-9]/gi, '').length < 8;
}
