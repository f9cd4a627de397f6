import { hasUnwantedCharacter } from '../config/document/check-values.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { type HookUrl, hasTokenName, isCredentialSegment } from '../model/url.ts';
import type { VariableNames } from './variables.ts';

/**
 * The text of a live URL as a config can hold it: another spelling of the same URL where GitHub's own has white space or the like;
 * undefined where none can be declared.
 */
export function findDeclarableUrl(url: HookUrl): string | undefined {
  const candidates = [url.reveal(), url.identity()];
  return candidates.find(
    (text) =>
      /^https?:\/\/[^/?#]/i.test(text) &&
      !hasUnwantedCharacter(text) &&
      !/\/(\.|%2e){1,2}(?=[/?#]|$)/i.test(text) &&
      URL.canParse(text) &&
      new URL(text).href === url.identity(),
  );
}

/**
 * The URL for the `url` of an entry, empty where none can be declared: what could be a credential is a variable, a known value is the
 * variable that it came from, and `$` is doubled. What people may not read of the URL (`shown`) does not stand in it either.
 */
export function exportUrl(url: HookUrl, names: VariableNames): string {
  const given = findDeclarableUrl(url) ?? '';
  const text = knownMark.test(given) ? new URL(given).href : given;
  const whole = names.known.find((value) => value.reveal() === text);
  if (whole !== undefined) return names.useKnown(whole, url.shown);
  const match = /^(https?:\/\/)([^/?#]*@)?([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(text);
  if (match === null) return escapeDollars(text);
  const [, scheme = '', userInfo = '', host = '', path = '', query = '', fragment = ''] = match;
  const writer = new UrlWriter(names, url.shown, host);
  const start = `${scheme}${writer.formatUserInfo(userInfo)}${escapeDollars(host)}`;
  const isOfKnownUrl = names.known.some((value) => URL.canParse(value.reveal()) && text.startsWith(value.reveal()));
  if (isOfKnownUrl) return `${start}/${writer.nameToken(`${path}${query}${fragment}`.replace(/^\//, ''))}`;
  return [
    start,
    writer.formatPath(path, new URL(text).hostname),
    query === '' ? '' : `?${writer.formatQuery(query.slice(1))}`,
    fragment === '' ? '' : `#${writer.formatFragment(fragment.slice(1))}`,
  ].join('');
}

/** One character of Unicode's private use area for each known value; parsing a URL leaves none of them in it. */
const knownMark = /[\ue000-\uf8ff]/;
const mostMarks = 0xf8ff - 0xe000 + 1;

/**
 * Writes the parts of one URL as a config has them. Known values are marked before a part is taken apart; `${NAME}` stands in place of
 * the marks afterwards.
 */
class UrlWriter {
  readonly #names: VariableNames;
  readonly #shown: string;
  readonly #host: string;

  constructor(names: VariableNames, shown: string, host: string) {
    this.#names = names;
    this.#shown = shown;
    this.#host = host;
  }

  formatUserInfo(userInfo: string): string {
    if (userInfo === '') return '';
    const [, user = '', colon = '', password = ''] = /^([^:]*)(:?)(.*)@$/s.exec(userInfo) ?? [];
    return `${this.nameToken(user, 'USER')}${colon}${this.nameToken(password, 'PASSWORD')}@`;
  }

  /** A credential of several segments is one value. */
  formatPath(path: string, hostname: string): string {
    const segments = this.#mark(path).split('/');
    const shown = (/^https?:\/\/[^/]*([^?#]*)/i.exec(this.#shown)?.[1] ?? '').split('/');
    const isWholeHidden = shown.length === 2 && shown[1] === '***' && !segments.some(hasMark);
    const pieces: { text: string; isHidden: boolean }[] = [];
    for (const [index, segment] of segments.entries()) {
      const isShownHidden = isWholeHidden || (shown.length === segments.length && shown[index] === '***');
      const isCredential = isCredentialSegment(hostname, segment, index) || (segment !== '' && isShownHidden);
      const isHidden = isCredential && !hasMark(segment);
      const last = pieces.at(-1);
      if (last?.isHidden === isHidden) last.text += `/${segment}`;
      else pieces.push({ text: segment, isHidden });
    }
    return pieces.map(({ text, isHidden }) => (isHidden ? this.nameToken(text) : this.#unmark(text))).join('/');
  }

  formatQuery(query: string): string {
    const pairs = this.#mark(query).split('&');
    return pairs.map((pair) => this.#formatPair(pair)).join('&');
  }

  formatFragment(fragment: string): string {
    const marked = this.#mark(fragment);
    return isHarmless(marked) ? escapeDollars(marked) : this.nameToken(marked);
  }

  /** A variable for a part of the URL, known values in it included; `suffix` says which part. */
  nameToken(marked: string, suffix = 'TOKEN'): string {
    const value = this.#replaceMarks(marked, (known) => known.reveal());
    return value === '' ? '' : this.#names.token(this.#host, suffix, { value, about: this.#shown });
  }

  #formatPair(pair: string): string {
    const equals = pair.indexOf('=');
    if (hasTokenName(pair) || hasMark(equals === -1 ? pair : pair.slice(0, equals))) return this.nameToken(pair);
    if (equals === -1) return escapeDollars(pair);
    const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
    const isOpen = !credentialName.test(name) && (name.length > 1 || /^v?\d{1,3}$/i.test(value));
    const isPlain = value === '' || (hasMark(value) ? value.length === 1 : isOpen && isHarmless(value));
    return `${escapeDollars(name)}=${isPlain ? this.#unmark(value) : this.nameToken(value, getSuffix(name))}`;
  }

  /** A short value counts only as a whole part, or every letter of the URL would be a variable. */
  #mark(text: string): string {
    return this.#names.known.slice(0, mostMarks).reduce((marked, value, index) => {
      const found = value.reveal();
      const mark = String.fromCharCode(0xe000 + index);
      if (found.length >= 4) return marked.replaceAll(found, mark);
      const isWhole = new RegExp(`(?<=^|[/&=])${escapePattern(found)}(?=$|[/&])`, 'g');
      return found === '' ? marked : marked.replace(isWhole, mark);
    }, text);
  }

  #unmark(marked: string): string {
    return this.#replaceMarks(escapeDollars(marked), (known) => this.#names.useKnown(known, this.#shown));
  }

  #replaceMarks(marked: string, toText: (known: Sensitive) => string): string {
    return marked.replace(new RegExp(knownMark, 'g'), (mark) => {
      const value = this.#names.known[mark.charCodeAt(0) - 0xe000];
      return value === undefined ? mark : toText(value);
    });
  }
}

function hasMark(text: string): boolean {
  return knownMark.test(text);
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

const credentialName = /token|secret|pass|pwd|^pw$|key|auth|sig|code|cred|access|session|jwt|bearer|hash/i;

/** Short words and numbers. Whatever else stands in a query or a fragment might open a door, and a config is read by many. */
function isHarmless(text: string): boolean {
  return /^([a-z]{1,12}([-_.][a-z]{1,12})?|v?\d{1,4}(\.\d{1,3}){0,2})$/i.test(text);
}

function getSuffix(name: string): string {
  const words = name.toUpperCase().replaceAll('-', '_');
  return /^[A-Z][A-Z0-9_]{1,30}$/.test(words) ? words : 'TOKEN';
}

/** In a template a lone `$` means nothing. */
function escapeDollars(text: string): string {
  return text.replaceAll('$', '$$$$');
}
