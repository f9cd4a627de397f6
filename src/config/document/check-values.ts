import { hasInvisibleCharacter } from '../../model/url.ts';
import { type Problem, parseTemplate, type Template } from '../variables.ts';
import { isNothing, type Path, type YamlNode } from '../yaml/yaml-node.ts';

const accepted = 'accepted are http:// and https:// URLs';
const example = 'Write it like https://ci.acme.example/github.';

/** What is wrong with the literal text of a URL, whatever its variables hold. */
export function checkLiteralUrl({ parts }: Template): readonly Problem[] {
  const literals = parts.map((part) => (part.kind === 'text' ? part.text : ''));
  if (hasUnwantedCharacter(literals.join(''))) return [describeCharacter('The URL')];
  const [start = ''] = literals;
  // A variable may complete a start such as https: to a URL with a host.
  const isUnfinished = parts.length > 1 && /^https?(:\/{0,2})?$/i.test(start);
  const scheme = isUnfinished || parts[0]?.kind !== 'text' ? undefined : checkScheme(start);
  return [scheme, checkPassword(parts)].filter((problem) => problem !== undefined);
}

/** What is wrong with the text that would be sent. */
export function checkSentUrl(text: string): Problem | undefined {
  if (hasUnwantedCharacter(text)) return describeCharacter('The URL with its variables filled in');
  const isReadable = URL.canParse(text) && new URL(text).hostname !== '';
  return checkScheme(text) ?? (isReadable ? undefined : unreadable);
}

/** Whether a text holds a character that no URL may be sent with. A backslash is read as / by some programs and not by others. */
export function hasUnwantedCharacter(text: string): boolean {
  return /[\s\\]/.test(text) || hasInvisibleCharacter(text);
}

const unreadable: Problem = {
  code: 'invalid-url',
  message: `The URL cannot be read as one; ${accepted}, with a host.`,
  hint: example,
};

function describeCharacter(subject: string): Problem {
  return {
    code: 'invalid-url',
    message: `${subject} holds white space, a line break, a backslash or an invisible character; ${accepted} without them.`,
    hint: 'Remove the character, or write it percent-encoded.',
  };
}

function checkScheme(text: string): Problem | undefined {
  if (/^https?:\/\/[^/?#]/i.test(text)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  return { code: 'invalid-url', message: `The URL ${describeStart(scheme)}`, hint: example };
}

function describeStart(scheme: string | undefined): string {
  if (scheme === undefined) return `does not start with a scheme; ${accepted}.`;
  if (scheme === 'http' || scheme === 'https') return `has no host; ${accepted}, with a host.`;
  return `starts with ${scheme}://; ${accepted}.`;
}

/** A password that stands literally before the host is a credential in the file, as a literal secret is. */
function checkPassword(parts: Template['parts']): Problem | undefined {
  const text = parts.map((part) => (part.kind === 'text' ? part.text : '\0')).join('');
  const password = /^[^/?#]*:\/\/[^/?#@:]*:([^/?#]*)@/.exec(text)?.[1] ?? '';
  if (password.replaceAll('\0', '') === '') return undefined;
  return {
    code: 'literal-password-in-url',
    message:
      'The URL holds a password that is written out in the file (not repeated here); accepted is ${NAME} in its place.',
    hint: 'Put the value into a secret of the repository, write ${NAME} here, and replace the value, since the history of the file keeps it.',
  };
}

const credentialKeys = ['secret', 'previous_secret', 'username', 'password'];

/** Why the value of a credential key is refused, in words that never repeat it; undefined for other keys. */
export function checkCredential(path: Path, node: YamlNode): Problem | undefined {
  const [list, , key = ''] = path;
  if (list !== 'hooks' || path.length !== 3 || !credentialKeys.includes(key)) return undefined;
  const kind = key === 'previous_secret' ? 'secret' : key;
  const text = node.kind === 'scalar' ? node.text.trim() : undefined;
  const accepted = key === 'secret' ? 'one ${NAME} and nothing else, or none' : 'one ${NAME} and nothing else';
  if (isNothing(node) || text === '') {
    const hint =
      key === 'secret'
        ? 'Leave the key out to keep the live secret as it is, or write secret: none for a hook that must have none.'
        : 'Leave the key out, or name a variable.';
    return { code: `empty-${kind}`, message: `The ${key} is empty; it must be ${accepted}.`, hint };
  }
  if (text?.toLowerCase() === 'none' && key === 'secret') {
    const message = `The secret is ${text}; it must be ${accepted}.`;
    return { code: 'invalid-value', message, hint: 'Write none in lower case.' };
  }
  if (text !== undefined && /^\s*(\$\{[A-Z0-9_]+\}\s*){2,}$/.test(text)) {
    const message = `The ${key} holds several variables; it must be ${accepted}.`;
    return { code: 'invalid-value', message, hint: 'Put the whole value into one variable.' };
  }
  const isMeantAsVariable = text !== undefined && /^(\$\{[^}]*\}+|\$[({]?[A-Z][A-Z0-9_]*\)?)$/.test(text);
  const [problem] = isMeantAsVariable ? parseTemplate(text).problems : [];
  if (problem !== undefined) return problem;
  return {
    code: `literal-${kind}`,
    message: `The ${key} is written out in the file (not repeated here); it must be ${accepted}.`,
    hint: `Put the value into a secret of the repository, pass it to the step as an environment variable, write \${NAME} here, and replace the value, since the file's history keeps it.`,
  };
}

const leastLength = 16;
const generate = 'Make one with: openssl rand -hex 32';

/** What is wrong with the value of a secret or password variable, without the value. */
export function checkSecret(
  name: string,
  value: string,
): readonly (Problem & { readonly severity: 'error' | 'warning' })[] {
  const subject = `The value of \${${name}}`;
  const hint = `Pass the real value as ${name}.`;
  if (/^\s*\*+\s*$/.test(value)) {
    const message = `${subject} consists of asterisks only, as GitHub shows secrets; written back it would replace the real one.`;
    return [{ severity: 'error', code: 'masked-secret', message, hint }];
  }
  if (value.trim() === '') {
    const message = `${subject} is white space only, which is no secret.`;
    return [{ severity: 'error', code: 'blank-secret', message, hint }];
  }
  const found: Problem[] = [];
  if (value !== value.trim()) {
    const message = `${subject} has white space at an end, which becomes part of the secret.`;
    const storeAgain = 'Store the secret again without the white space or line break.';
    found.push({ code: 'secret-with-space', message, hint: storeAgain });
  }
  if (value.length < leastLength) {
    const message = `${subject} is shorter than ${leastLength} characters.`;
    found.push({ code: 'short-secret', message, hint: generate });
  } else if (isPlainlyWeak(value)) {
    found.push({ code: 'weak-secret', message: `${subject} is easy to guess.`, hint: generate });
  }
  return found.map((problem) => ({ severity: 'warning', ...problem }));
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
