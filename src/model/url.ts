import { createHash } from 'node:crypto';
import { Sensitive } from './sensitive.ts';

/** A piece of a URL as declared: literal text, or the value of a variable. */
export interface UrlPart {
  readonly text: string;
  /** NAME where the text is the value of `${NAME}`. */
  readonly variable?: string;
}

/**
 * The URL of a hook. It may hold tokens, so printing it prints the form that people may read: scheme, host and path, with what is
 * sensitive replaced by `${NAME}` or `***`. `reveal` gives it as written.
 */
export class HookUrl extends Sensitive {
  readonly #identity: string;
  /** 24 bits in hex that change with the hidden parts of 12 or more characters; empty where there are none. */
  readonly fingerprint: string;
  /** Host with port, lower case; empty where the text is no URL. */
  readonly host: string;
  /** Values of variables that are a part of the URL. */
  readonly variableValues: readonly Sensitive[];

  constructor(
    text: string,
    shown: string,
    {
      parts = [],
      variableValues = noValues,
    }: { parts?: readonly string[]; variableValues?: readonly Sensitive[] } = {},
  ) {
    super(text, shown);
    const parsed = URL.canParse(text) ? new URL(text) : undefined;
    // One text where they are equal: a fleet has tens of thousands of these.
    this.#identity = parsed === undefined || parsed.href === text ? text : parsed.href;
    const long = parts.filter((part) => part.length >= leastFingerprinted);
    this.fingerprint = long.length === 0 ? '' : hashText(JSON.stringify(long)).slice(0, 6);
    this.variableValues = variableValues;
    this.host = parsed?.host ?? '';
  }

  /** Equal for two spellings of one URL (WHATWG parsing: case of the host, default port, empty path). Not for people. */
  identity(): string {
    return this.#identity;
  }

  /** Equal for URLs that differ only by a trailing slash or by http and https. Not for people. */
  nearIdentity(): string {
    return this.#identity.replace(/^https?:/, '').replace(/\/(?=$|[?#])/, '');
  }

  same(other: HookUrl): boolean {
    return this.#identity === other.#identity;
  }

  /** Whether `shown` leaves something out. */
  hasHiddenPart(): boolean {
    return this.shown !== this.reveal();
  }

  /** The shown form with the fingerprint, for the one place where a change of a hidden part must be visible. */
  toFingerprintText(): string {
    return this.fingerprint === '' ? this.shown : `${this.shown} ~${this.fingerprint}`;
  }
}

const noValues: readonly Sensitive[] = [];

/**
 * A URL from a config: literal text is shown as written, a part from a variable as `${NAME}`, scheme and host always resolved,
 * so that a reviewer can judge where deliveries go.
 */
export function createDeclaredUrl(parts: readonly UrlPart[]): HookUrl {
  const text = parts.map((part) => part.text).join('');
  const { authority, host, rest } = findRanges(text);
  const hidden: string[] = [];
  const variableValues: Sensitive[] = [];
  let shown = '';
  let end = 0;
  for (const { text: value, variable } of parts) {
    const start = end;
    end += value.length;
    if (variable === undefined) {
      shown += value;
      continue;
    }
    const name = `\${${variable}}`;
    shown += text.slice(start, Math.min(end, authority));
    if (start < host && end > authority && host > authority) shown += end < host ? name : `${name}@`;
    shown += text.slice(Math.max(start, host), Math.min(end, rest));
    if (end > rest) shown += start < rest ? `/${name}` : name;
    hidden.push(text.slice(Math.max(start, authority), Math.min(end, host)), text.slice(Math.max(start, rest), end));
    variableValues.push(new Sensitive(value, name));
  }
  return new HookUrl(text, shown, { parts: hidden, variableValues });
}

/** A URL that GitHub reports: what could be sensitive is hidden by its shape, and wherever it holds one of the known values. */
export function parseLiveUrl(text: string, known: readonly Sensitive[] = []): HookUrl {
  const values = known.map((value) => value.reveal());
  const { shown, parts } = redactLiveUrl(text, values);
  return new HookUrl(text, shown, { parts });
}

/** Offsets where the authority (user info), the host and the rest (path, query, fragment) begin. */
function findRanges(text: string): { authority: number; host: number; rest: number } {
  const match = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*@)?([^/?#]*)/i.exec(text);
  const [, scheme = '', userInfo = '', name = ''] = match ?? [];
  const host = scheme.length + userInfo.length;
  return { authority: scheme.length, host, rest: host + name.length };
}

/** SHA-256 of a text in hex. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const hidden = '***';

/** Chat services put the whole credential into the path: how many leading segments are public. */
const credentialPaths: readonly { readonly host: RegExp; readonly publicSegments: number }[] = [
  { host: /^hooks\.slack(-gov)?\.com$/, publicSegments: 1 },
  { host: /^((ptb|canary)\.)?discord(app)?\.com$/, publicSegments: 2 },
  { host: /(^|\.)webhook\.office\.com$|^outlook\.office(365)?\.com$/, publicSegments: 1 },
  { host: /\.logic\.azure\.com$|\.api\.powerplatform\.com$/, publicSegments: 1 },
];

/**
 * A live URL for people: scheme, host and the plain part of the path. User info, query values, fragments and path segments that look
 * like tokens become `***`, and so does every part that holds one of the known values.
 */
function redactLiveUrl(
  text: string,
  known: readonly string[],
): { readonly shown: string; readonly parts: readonly string[] } {
  if (!URL.canParse(text)) return { shown: text === '' ? '(no URL)' : hidden, parts: [] };
  const url = new URL(text);
  const parts = [url.username, url.password];
  const hide = (part: string): string => {
    parts.push(part);
    return hidden;
  };
  const userInfo = url.username === '' && url.password === '' ? '' : `${hidden}@`;
  const origin = `${url.protocol}//${userInfo}${url.host}`;
  const segments = url.pathname.split('/').map((segment, index) => {
    return isCredentialSegment(url.hostname, segment, index) || isKnownPart(segment, known) ? hide(segment) : segment;
  });
  const path = segments.join('/');
  if (hasKnownValue(path, url, known)) return { shown: `${origin}/${hidden}`, parts: [] };
  const pairs = url.search.slice(1).split('&');
  const query = url.search === '' ? '' : `?${pairs.map((pair) => redactPair(pair, known, hide)).join('&')}`;
  const shown = `${origin}${path}${query}${url.hash === '' ? '' : `#${hide(url.hash.slice(1))}`}`;
  // As written, but parsing has percent-encoded what nobody would see.
  if (!shown.includes(hidden)) return { shown: hasInvisibleCharacter(text) ? url.href : text, parts: [] };
  return { shown, parts: parts.filter((part) => !hasShortValue(part, known)) };
}

/** Whether a text holds a control character, or a letter that leaves no mark, such as U+2800 or U+3164. */
export function hasInvisibleCharacter(text: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

/** Whether a part holds a known value that could be guessed from a fingerprint of the part, since the rest may be public. */
function hasShortValue(part: string, known: readonly string[]): boolean {
  return known.some(
    (value) =>
      value !== '' && value.length < leastFingerprinted && (part.includes(value) || decode(part).includes(value)),
  );
}

/** A shorter part has no fingerprint: it could be guessed from it. */
const leastFingerprinted = 12;

/** A known value can span several segments, or be a URL as a whole: then no part of the path is shown. */
function hasKnownValue(path: string, url: URL, known: readonly string[]): boolean {
  const texts = [path, decode(path)];
  return known
    .map((value) => (value.includes(':') && isOfHost(value, url.host) ? new URL(value).pathname : value))
    .filter((value) => value.length >= leastKnown)
    .some((value) => texts.some((text) => text.includes(value) || text.includes(decode(value))));
}

function isOfHost(text: string, host: string): boolean {
  return URL.canParse(text) && new URL(text).host === host;
}

/** A shorter value counts only as a whole segment, or every letter of the URL would be hidden by a value `a`. */
const leastKnown = 4;

/** Whether a path segment could be a credential: by its shape, or by its place on a host that puts credentials there. The first has index 1. */
export function isCredentialSegment(hostname: string, segment: string, index: number): boolean {
  if (isTokenLike(segment)) return true;
  const service = credentialPaths.find(({ host }) => host.test(hostname));
  return service !== undefined && index > service.publicSegments && segment !== '';
}

/**
 * Whether a text could be a credential by its shape: 16 or more characters that are hex, or mix upper case, lower case and digits.
 * Words joined by `-`, `_` or `.` (`github-webhook-v2`) are not. The padding of base64 counts.
 */
export function isTokenLike(segment: string): boolean {
  const padded = decode(segment);
  if (padded.length < 16) return false;
  const text = padded.replace(/={1,2}$/, '');
  if (/^[0-9a-f-]+$/i.test(text)) return true;
  if (text.split(/[-_.]/).every((word) => /^([A-Z]?[a-z]*|[A-Z]+|v?\d{1,3})$/.test(word))) return false;
  const classes = [/[a-z]/, /[A-Z]/, /[0-9]/].filter((characters) => characters.test(text));
  return classes.length > 1;
}

function redactPair(pair: string, known: readonly string[], hide: (part: string) => string): string {
  const [name = '', ...values] = pair.split('=');
  const value = values.join('=');
  const shown = hasTokenName(pair) || isKnownPart(name, known) ? hide(name) : name;
  return values.length === 0 ? shown : `${shown}=${value === '' ? '' : hide(value)}`;
}

/** Whether what stands before the `=` of a pair of a query could be a credential. The `=` at the end of a pair can be padding of base64. */
export function hasTokenName(pair: string): boolean {
  return isTokenLike(/^[^=]*(={1,2}$)?/.exec(pair)?.[0] ?? '');
}

function isKnownPart(segment: string, known: readonly string[]): boolean {
  const text = decode(segment);
  return known.some((value) => {
    if (value === '') return false;
    if (text === value || segment === value) return true;
    return value.length >= leastKnown && (text.includes(value) || segment.includes(value));
  });
}

/** Tens of thousands of texts pass here in a large run, and most have nothing to decode. */
function decode(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
