import schema from '../../../schema/config.schema.json' with { type: 'json' };
import { findNearest } from '../../model/compare.ts';
import { hasTokenName, isCredentialSegment, isTokenLike } from '../../model/url.ts';

/** A stretch of a source line, and what a frame shows of it. */
export interface SourceFragment {
  readonly source: string;
  readonly shown: string;
}

const hidden = '***';
const sensitiveKeys = ['secret', 'previous_secret', 'username', 'password'];
const knownKeys = [...new Set([...sensitiveKeys, ...listKeys(schema)])];
/** A shorter one is near to too much. */
const leastMisspelled = 5;

/** A key at the start of a line or after `{` and `,`: its text, then the colon. */
const keyPattern = /^([\w-]+|"[^"]*"|'[^']*')(\s*:)(?=\s|$)/;
const indicatorPattern = /^\s*(?:-\s+)*(?:-$)?/;

/**
 * What a code frame may show of a line of YAML. A value is shown only below a key that the schema knows and that holds no credential;
 * URLs lose user info, query values and token-like segments, as a literal one can be a credential too. Comments are left out.
 */
export function maskSourceLine(lines: readonly string[], index: number): readonly SourceFragment[] {
  const line = (lines[index] ?? '').replace(/\r$/, '');
  const start = indicatorPattern.exec(line)?.[0] ?? '';
  const rest = line.slice(start.length);
  if (rest === '' || rest.startsWith('#')) return keep(start);
  const isPlain = isBelowShownKeys(lines, index) && !isInsideSensitiveQuote(lines, index);
  return [...keep(start), ...(isPlain ? maskEntry(rest, isBare(line)) : hide(rest))];
}

function listKeys(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) =>
    name === 'properties' && typeof value === 'object' && value !== null
      ? [...Object.keys(value), ...Object.values(value).flatMap(listKeys)]
      : listKeys(value),
  );
}

/** Whether the values of a key may be shown: the schema knows it, or one that it is most likely meant to be, as one without credentials. */
function isShownKey(key: string): boolean {
  const meant = knownKeys.includes(key) || key.length < leastMisspelled ? key : findNearest(key, knownKeys);
  return meant !== undefined && knownKeys.includes(meant) && !sensitiveKeys.includes(meant);
}

function keep(source: string): readonly SourceFragment[] {
  return source === '' ? [] : [{ source, shown: source }];
}

function hide(source: string): readonly SourceFragment[] {
  const value = source.trimEnd();
  if (value === '' || /^\$\{[A-Z][A-Z0-9_]*\}$/.test(value)) return keep(source);
  return [{ source: value, shown: hidden }, ...keep(source.slice(value.length))];
}

/** `key: value`, a flow collection, or a scalar whose key stands above; `isBare` for text that no key or dash introduces. */
function maskEntry(text: string, isBare: boolean): readonly SourceFragment[] {
  if (/^[{[]/.test(text)) return maskFlow(text, true);
  const key = keyPattern.exec(text);
  if (key === null) return isBare ? hide(text) : showScalar(text);
  const [whole, name = ''] = key;
  const space = /^\s*/.exec(text.slice(whole.length))?.[0] ?? '';
  const value = text.slice(whole.length + space.length);
  const isShown = isShownKey(parseKey(name));
  const shownValue = /^[{[]/.test(value) ? maskFlow(value, isShown) : isShown ? showScalar(value) : hide(value);
  return [...keep(`${whole}${space}`), ...shownValue];
}

/** A flow collection token by token. Behind a sensitive value a key is shown only if the schema knows it: it may be a part of the value. */
function maskFlow(text: string, isShownAbove: boolean): readonly SourceFragment[] {
  const fragments: SourceFragment[] = [];
  let isShown = isShownAbove;
  let sawSensitive = !isShownAbove;
  const levels: boolean[] = [];
  for (let offset = 0; offset < text.length; ) {
    const rest = text.slice(offset);
    const token =
      /^(?:\s+#.*|[{}[\],\s]+?|"(?:[^"\\]|\\.)*(?:"|$)|'[^']*(?:'|$)|(?:[^{}[\],:\s]|:(?!\s|$)|\s+(?![\s#])(?=[^{}[\],:\s]))+|.)/.exec(
        rest,
      );
    const source = token?.[0] ?? rest;
    offset += source.length;
    const colon = /^\s*:(?=[\s,}\]]|$)/.exec(text.slice(offset))?.[0];
    if (/^\s+#/.test(source)) fragments.push({ source, shown: '' });
    else if (source === '{' || source === '[') levels.push(isShown);
    if (/^\s+#/.test(source)) continue;
    if (source === '}' || source === ']') isShown = levels.pop() ?? isShownAbove;
    if (/^[{}[\],\s:]+$/.test(source)) fragments.push(...keep(source));
    else if (colon === undefined) fragments.push(...(isShown ? showScalar(source) : hide(source)));
    else {
      const isKnown = isShownKey(parseKey(source));
      fragments.push(
        ...(isKnown || !sawSensitive || sensitiveKeys.includes(parseKey(source)) ? keep(source) : hide(source)),
      );
      isShown = isKnown && levels.every(Boolean);
      sawSensitive ||= !isKnown;
    }
  }
  return fragments;
}

function parseKey(key: string): string {
  return key.replace(/^(["'])(.*)\1$/, '$2');
}

/** A value that may be shown, without its comment, and with what looks like a credential hidden. */
function showScalar(text: string): readonly SourceFragment[] {
  const comment = text.search(/(?:^|\s)#/);
  const value = comment === -1 ? text : text.slice(0, comment);
  const pieces = value.split(/((?:https?:)?\/\/[^\s"',]+|[\w.+/=-]{16,})/i);
  const fragments = pieces.flatMap((piece) => {
    if (/^(?:https?:)?\/\//i.test(piece)) return maskUrl(piece);
    return isTokenLike(piece) ? hide(piece) : keep(piece);
  });
  return comment === -1 ? fragments : [...fragments, { source: text.slice(comment), shown: '' }];
}

function maskUrl(url: string): readonly SourceFragment[] {
  const [, scheme = '', userInfo = '', host = '', path = '', query = '', fragment = ''] =
    /^((?:https?:)?\/\/)([^/?#]*@)?([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/i.exec(url) ?? [];
  const hostname = host.replace(/:\d+$/, '').toLowerCase();
  let index = 0;
  return [
    ...keep(scheme),
    ...(userInfo === '' ? [] : [...hide(userInfo.slice(0, -1)), ...keep('@')]),
    ...keep(host),
    ...path.split(/(\/)/).flatMap((segment) => {
      if (segment === '/') index += 1;
      return segment !== '/' && isCredentialSegment(hostname, segment, index) ? hide(segment) : keep(segment);
    }),
    ...query.split(/([?&])/).flatMap((pair) => {
      if (/^[?&]?$/.test(pair)) return keep(pair);
      const equals = pair.indexOf('=');
      return equals === -1 || hasTokenName(pair)
        ? hide(pair)
        : [...keep(pair.slice(0, equals + 1)), ...hide(pair.slice(equals + 1))];
    }),
    ...(fragment.length < 2 ? keep(fragment) : [...keep('#'), ...hide(fragment.slice(1))]),
  ];
}

interface LineShape {
  /** Column of the first dash, or of the text where there is none. */
  readonly indent: number;
  /** Column of the text behind the dashes. */
  readonly contentIndent: number;
  readonly isBlank: boolean;
}

function measureLine(line: string): LineShape {
  const contentIndent = indicatorPattern.exec(line)?.[0].length ?? 0;
  return { indent: line.search(/\S|$/), contentIndent, isBlank: /^\s*(#|$)/.test(line) };
}

function isBare(line: string): boolean {
  const { indent, contentIndent } = measureLine(line);
  return indent === contentIndent && !keyPattern.test(line.slice(contentIndent));
}

/** Whether every key that a line stands below is one whose values may be shown. */
function isBelowShownKeys(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  let { indent: limit } = measureLine(line);
  let takesEqual = limit !== measureLine(line).contentIndent;
  for (let above = index - 1; above >= 0; above -= 1) {
    const text = lines[above] ?? '';
    if (/^(---|\.\.\.)(\s|$)/.test(text)) return true;
    const shape = measureLine(text);
    if (shape.isBlank) continue;
    const isDash = shape.indent !== shape.contentIndent;
    if (shape.contentIndent < limit || (takesEqual && !isDash && shape.contentIndent === limit)) {
      if (!hasShownKeys(text)) return false;
      limit = shape.contentIndent;
      takesEqual = false;
    }
    if (isDash && shape.indent < limit) {
      limit = shape.indent;
      takesEqual = true;
    }
  }
  return true;
}

/** Whether no key of a line, in flow collections too, is sensitive or unknown; false for text without a key. */
function hasShownKeys(line: string): boolean {
  const keys = [...line.matchAll(/(?:^|[\s{,[])([\w-]+|"[^"]*"|'[^']*')\s*:(?=\s|$)/g)].map(([, key = '']) =>
    parseKey(key),
  );
  return keys.length > 0 && keys.every((key) => isShownKey(key));
}

/** Whether a line may go on with the quoted value of a sensitive key that began above. */
function isInsideSensitiveQuote(lines: readonly string[], index: number): boolean {
  for (let above = index - 1; above >= 0; above -= 1) {
    const line = lines[above] ?? '';
    const [, key = '', quote = '', value = ''] = /([\w-]+|"[^"]*"|'[^']*')\s*:\s+(["'])([^\n]*)$/.exec(line) ?? [];
    if (quote !== '' && !value.includes(quote) && !isShownKey(parseKey(key))) return true;
    if (/["']\s*$/.test(line)) return false;
  }
  return false;
}
