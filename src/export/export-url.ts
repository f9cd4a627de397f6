import { hasUnwantedCharacter } from '../config/document/check-values.ts';
import { isCredentialSegment, isTokenLike } from '../model/redaction.ts';
import type { Sensitive } from '../model/sensitive.ts';
import type { HookUrl } from '../model/url.ts';
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
 * The URL for the `url` of an entry: what could be a credential is a variable, a known value is the variable that it came from, and `$`
 * is doubled. What people may not read of the URL (`shown`) does not stand in it either.
 */
export function exportUrl(url: HookUrl, given: string, names: VariableNames): string {
  const text = knownMark.test(given) ? new URL(given).href : given;
  const whole = names.known.find((value) => value.reveal() === text);
  if (whole !== undefined) return `\${${names.useKnown(whole, url.shown)}}`;
  const match = /^(https?:\/\/)([^/?#]*@)?([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(text);
  if (match === null) return escapeDollars(text);
  const [, scheme = '', userInfo = '', host = '', path = '', query = '', fragment = ''] = match;
  const { hostname } = new URL(text);
  const known = new KnownParts(names, url.shown);
  const variable: Variable = (suffix, value) =>
    value === '' ? '' : `\${${names.token(host, suffix, { value: known.toText(value), about: url.shown })}}`;
  const start = `${scheme}${exportUserInfo(userInfo, variable)}${escapeDollars(host)}`;
  const isOfKnownUrl = names.known.some((value) => URL.canParse(value.reveal()) && text.startsWith(value.reveal()));
  if (isOfKnownUrl) return `${start}/${variable('TOKEN', `${path}${query}${fragment}`.replace(/^\//, ''))}`;
  const pairs = known.mark(query.slice(1)).split('&');
  const anchor = known.mark(fragment.slice(1));
  return [
    start,
    exportPath(known.mark(path), { hostname, shown: url.shown, known, variable }),
    query === '' ? '' : `?${pairs.map((pair) => exportPair(pair, known, variable)).join('&')}`,
    fragment === '' ? '' : `#${isHarmless(anchor) ? escapeDollars(anchor) : variable('TOKEN', anchor)}`,
  ].join('');
}

type Variable = (suffix: string, value: string) => string;

/** One character of Unicode's private use area for each known value; parsing a URL leaves none of them in it. */
const knownMark = /[\ue000-\uf8ff]/;
const mostMarks = 0xf8ff - 0xe000 + 1;

/** Puts marks for known values into a text that is still to be taken apart, and what they stand for in their place afterwards. */
class KnownParts {
  readonly #names: VariableNames;
  readonly #about: string;

  constructor(names: VariableNames, about: string) {
    this.#names = names;
    this.#about = about;
  }

  /** A short value counts only as a whole part, or every letter of the URL would be a variable. */
  mark(text: string): string {
    return this.#names.known.slice(0, mostMarks).reduce((marked, value, index) => {
      const found = value.reveal();
      if (found.length >= 4) return marked.replaceAll(found, toMark(index));
      return found === ''
        ? marked
        : marked.replace(new RegExp(`(?<=^|[/&=])${escapePattern(found)}(?=$|[/&])`, 'g'), toMark(index));
    }, text);
  }

  has(text: string): boolean {
    return knownMark.test(text);
  }

  /** Marks as `${NAME}`. */
  toTemplate(text: string): string {
    return this.#replace(text, (value) => `\${${this.#names.useKnown(value, this.#about)}}`);
  }

  /** Marks as the values that they stand for. */
  toText(text: string): string {
    return this.#replace(text, (value) => value.reveal());
  }

  #replace(text: string, toReplacement: (value: Sensitive) => string): string {
    return text.replace(new RegExp(knownMark, 'g'), (mark) => {
      const value = this.#names.known[mark.charCodeAt(0) - 0xe000];
      return value === undefined ? mark : toReplacement(value);
    });
  }
}

function toMark(index: number): string {
  return String.fromCharCode(0xe000 + index);
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function exportPath(
  path: string,
  {
    hostname,
    shown,
    known,
    variable,
  }: { readonly hostname: string; readonly shown: string; readonly known: KnownParts; readonly variable: Variable },
): string {
  const segments = path.split('/');
  const shownSegments = (/^https?:\/\/[^/]*([^?#]*)/i.exec(shown)?.[1] ?? '').split('/');
  const isWholeHidden = shownSegments.length === 2 && shownSegments[1] === '***' && !known.has(path);
  const isHidden = (segment: string, index: number): boolean => {
    if (segment === '' || known.has(segment)) return false;
    return isWholeHidden || (shownSegments.length === segments.length && shownSegments[index] === '***');
  };
  return groupNeighbors(segments, (segment, index) => {
    if (known.has(segment)) return false;
    return isCredentialSegment(hostname, segment, index) || isHidden(segment, index);
  })
    .map(({ items, isChosen }) =>
      isChosen ? variable('TOKEN', items.join('/')) : known.toTemplate(escapeDollars(items.join('/'))),
    )
    .join('/');
}

function exportUserInfo(userInfo: string, variable: Variable): string {
  if (userInfo === '') return '';
  const [, user = '', colon = '', password = ''] = /^([^:]*)(:?)(.*)@$/s.exec(userInfo) ?? [];
  return `${variable('USER', user)}${colon}${variable('PASSWORD', password)}@`;
}

function exportPair(pair: string, known: KnownParts, variable: Variable): string {
  const equals = pair.indexOf('=');
  if (equals === -1) return isTokenLike(pair) || known.has(pair) ? variable('TOKEN', pair) : escapeDollars(pair);
  const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
  if (known.has(name)) return variable('TOKEN', pair);
  if (known.has(value)) {
    return `${escapeDollars(name)}=${value.length === 1 ? known.toTemplate(value) : variable(getSuffix(name), value)}`;
  }
  const isOpen = !credentialName.test(name) && (name.length > 1 || /^v?\d{1,3}$/i.test(value));
  const isPlain = value === '' || (isOpen && isHarmless(value));
  return `${escapeDollars(name)}=${isPlain ? escapeDollars(value) : variable(getSuffix(name), value)}`;
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

/** Neighbours that are chosen alike, together: a credential of several segments is one value. */
function groupNeighbors(
  items: readonly string[],
  isChosen: (item: string, index: number) => boolean,
): readonly { readonly items: readonly string[]; readonly isChosen: boolean }[] {
  const found: { items: string[]; isChosen: boolean }[] = [];
  items.forEach((item, index) => {
    const chosen = isChosen(item, index);
    const last = found.at(-1);
    if (last?.isChosen === chosen) last.items.push(item);
    else found.push({ items: [item], isChosen: chosen });
  });
  return found;
}
