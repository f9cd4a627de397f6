import { hasUnwantedCharacter } from '../config/document/check-url.ts';
import { isCredentialSegment, isTokenLike } from '../model/redaction.ts';
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

/** The URL for the `url` of an entry: what could be a credential is a variable, and `$` is doubled. */
export function exportUrl(url: HookUrl, text: string, names: VariableNames): string {
  const match = /^(https?:\/\/)([^/?#]*@)?([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(text);
  if (match === null) return escapeDollars(text);
  const [, scheme = '', userInfo = '', host = '', path = '', query = '', fragment = ''] = match;
  const variable = (suffix: string, value: string): string => {
    return value === '' ? '' : `\${${names.token(host, suffix, { value, about: url.shown })}}`;
  };
  const { hostname } = new URL(text);
  const segments = groupNeighbors(path.split('/'), (segment, index) =>
    isCredentialSegment(hostname, segment, index),
  ).map(({ items, isChosen }) => (isChosen ? variable('TOKEN', items.join('/')) : escapeDollars(items.join('/'))));
  const pairs = query
    .slice(1)
    .split('&')
    .map((pair) => exportPair(pair, variable));
  return [
    scheme,
    exportUserInfo(userInfo, variable),
    escapeDollars(host),
    segments.join('/'),
    query === '' ? '' : `?${pairs.join('&')}`,
    fragment === ''
      ? ''
      : `#${isHarmless(fragment.slice(1)) ? escapeDollars(fragment.slice(1)) : variable('TOKEN', fragment.slice(1))}`,
  ].join('');
}

type Variable = (suffix: string, value: string) => string;

function exportUserInfo(userInfo: string, variable: Variable): string {
  if (userInfo === '') return '';
  const [, user = '', colon = '', password = ''] = /^([^:]*)(:?)(.*)@$/s.exec(userInfo) ?? [];
  return `${variable('USER', user)}${colon}${variable('PASSWORD', password)}@`;
}

function exportPair(pair: string, variable: Variable): string {
  const equals = pair.indexOf('=');
  if (equals === -1) return isTokenLike(pair) ? variable('TOKEN', pair) : escapeDollars(pair);
  const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
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
