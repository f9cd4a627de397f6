import { hasInvisibleCharacter } from '../../model/redaction.ts';
import type { Template } from './template.ts';

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
