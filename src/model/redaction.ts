const hidden = '***';

/** Chat services put the whole credential into the path: how many leading segments are public. */
const credentialPaths: readonly { readonly host: RegExp; readonly publicSegments: number }[] = [
  { host: /^hooks\.slack(-gov)?\.com$/, publicSegments: 1 },
  { host: /^((ptb|canary)\.)?discord(app)?\.com$/, publicSegments: 2 },
  { host: /(^|\.)webhook\.office\.com$|^outlook\.office(365)?\.com$/, publicSegments: 1 },
  { host: /\.logic\.azure\.com$|\.api\.powerplatform\.com$/, publicSegments: 1 },
];

/** A URL as people may see it, and the parts of it that are hidden there, for a fingerprint of them. */
export interface RedactedUrl {
  readonly shown: string;
  readonly hiddenParts: readonly string[];
}

/**
 * A live URL for people: scheme, host and the plain part of the path. User info, query values, fragments and path segments that look
 * like tokens become `***`, and so does every part that holds one of the known values.
 */
export function redactLiveUrl(text: string, known: readonly string[]): RedactedUrl {
  if (!URL.canParse(text)) return { shown: text === '' ? '(no URL)' : hidden, hiddenParts: [] };
  const url = new URL(text);
  const hiddenParts = [url.username, url.password];
  const hide = (part: string): string => {
    hiddenParts.push(part);
    return hidden;
  };
  const userInfo = url.username === '' && url.password === '' ? '' : `${hidden}@`;
  const path = url.pathname
    .split('/')
    .map((segment, index) => {
      return isCredentialSegment(url.hostname, segment, index) || isKnownPart(segment, known) ? hide(segment) : segment;
    })
    .join('/');
  if (hasKnownValue(path, url, known))
    return { shown: `${url.protocol}//${userInfo}${url.host}/${hidden}`, hiddenParts: [] };
  const query = url.search
    .slice(1)
    .split('&')
    .map((pair) => redactPair(pair, known, hide));
  const shown = `${url.protocol}//${userInfo}${url.host}${path}${url.search === '' ? '' : `?${query.join('&')}`}${url.hash === '' ? '' : `#${hide(url.hash.slice(1))}`}`;
  // As written, but parsing has percent-encoded what nobody would see.
  if (!shown.includes(hidden)) return { shown: hasInvisibleCharacter(text) ? url.href : text, hiddenParts: [] };
  return { shown, hiddenParts: hiddenParts.filter((part) => !hasShortValue(part, known)) };
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
export const leastFingerprinted = 12;

/** A known value can span several segments, or be a URL as a whole: then no part of the path is shown. */
function hasKnownValue(path: string, url: URL, known: readonly string[]): boolean {
  const texts = [path, decode(path)];
  return known
    .map((value) => (URL.canParse(value) && new URL(value).host === url.host ? new URL(value).pathname : value))
    .filter((value) => value.length >= leastKnown)
    .some((value) => texts.some((text) => text.includes(value) || text.includes(decode(value))));
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
 * Words joined by `-`, `_` or `.` (`github-webhook-v2`) are not.
 */
export function isTokenLike(segment: string): boolean {
  const text = decode(segment);
  if (text.length < 16) return false;
  if (/^[0-9a-f-]+$/i.test(text)) return true;
  if (text.split(/[-_.]/).every((word) => /^([A-Z]?[a-z]*|[A-Z]+|v?\d{1,3})$/.test(word))) return false;
  const classes = [/[a-z]/, /[A-Z]/, /[0-9]/].filter((characters) => characters.test(text));
  return classes.length > 1;
}

function redactPair(pair: string, known: readonly string[], hide: (part: string) => string): string {
  const equals = pair.indexOf('=');
  if (equals === -1) return isTokenLike(pair) || isKnownPart(pair, known) ? hide(pair) : pair;
  const name = pair.slice(0, equals);
  const value = pair.slice(equals + 1);
  return `${isKnownPart(name, known) ? hide(name) : name}=${value === '' ? '' : hide(value)}`;
}

function isKnownPart(segment: string, known: readonly string[]): boolean {
  const text = decode(segment);
  return known.some((value) => {
    if (value === '') return false;
    if (text === value || segment === value) return true;
    return value.length >= leastKnown && (text.includes(value) || segment.includes(value));
  });
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
