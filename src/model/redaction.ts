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
export function redactedLiveUrl(text: string, known: readonly string[]): string {
  if (!URL.canParse(text)) return text === '' ? '(no URL)' : hidden;
  const url = new URL(text);
  const userInfo = url.username === '' && url.password === '' ? '' : `${hidden}@`;
  const path = url.pathname.split('/').map((segment, index) => {
    return isCredentialSegment(url.hostname, segment, index) || holdsKnown(segment, known) ? hidden : segment;
  });
  const query = url.search
    .slice(1)
    .split('&')
    .map((pair) => redactedPair(pair, known));
  const shown = `${url.protocol}//${userInfo}${url.host}${path.join('/')}${url.search === '' ? '' : `?${query.join('&')}`}${url.hash === '' ? '' : `#${hidden}`}`;
  if (stillHoldsKnown(path.join('/'), url, known)) return `${url.protocol}//${userInfo}${url.host}/${hidden}`;
  return shown.includes(hidden) ? shown : text;
}

/** A known value can span several segments, or be a URL as a whole: then no part of the path is shown. */
function stillHoldsKnown(path: string, url: URL, known: readonly string[]): boolean {
  const texts = [path, decoded(path)];
  return known
    .map((value) => (URL.canParse(value) && new URL(value).host === url.host ? new URL(value).pathname : value))
    .filter((value) => value.length >= leastKnown)
    .some((value) => texts.some((text) => text.includes(value) || text.includes(decoded(value))));
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
  const text = decoded(segment);
  if (text.length < 16) return false;
  if (/^[0-9a-f-]+$/i.test(text)) return true;
  if (text.split(/[-_.]/).every((word) => /^([A-Z]?[a-z]*|[A-Z]+|v?\d{1,3})$/.test(word))) return false;
  const classes = [/[a-z]/, /[A-Z]/, /[0-9]/].filter((characters) => characters.test(text));
  return classes.length > 1;
}

function redactedPair(pair: string, known: readonly string[]): string {
  const equals = pair.indexOf('=');
  if (equals === -1) return isTokenLike(pair) || holdsKnown(pair, known) ? hidden : pair;
  const name = pair.slice(0, equals);
  return `${holdsKnown(name, known) ? hidden : name}=${equals === pair.length - 1 ? '' : hidden}`;
}

function holdsKnown(segment: string, known: readonly string[]): boolean {
  const text = decoded(segment);
  return known.some((value) => {
    if (value === '') return false;
    if (text === value || segment === value) return true;
    return value.length >= leastKnown && (text.includes(value) || segment.includes(value));
  });
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
