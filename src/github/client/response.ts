import { getField, getTextField } from '../../model/json-field.ts';
import type { Redact } from '../../model/sensitive.ts';
import { parseLiveUrl } from '../../model/url.ts';

/**
 * Why no usable answer came. `unreachable`: no connection was made, so nothing was sent. `denied`: neither, since the proxy refuses it.
 * `broken`: it may have been sent, and the answer is missing or cut short. `untrusted`: the certificate of the host does not hold, so
 * nothing was sent. `not-tls`: what came is not TLS, mostly since the port is one of http. `too-large`: the answer is larger than any
 * that GitHub gives. `cancelled`: the run gave it up.
 */
export type Loss = 'unreachable' | 'denied' | 'untrusted' | 'not-tls' | 'broken' | 'too-large' | 'cancelled';

/** The response to one request, or that there is none. */
export interface GitHubResponse {
  /** HTTP status; 0 when no answer came. A status with `loss` is an answer whose body was cut short. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it came. */
  readonly text: string;
  /** The body as JSON, long integers as text; undefined where it is not JSON. */
  readonly body: unknown;
  readonly loss?: Loss;
  /** Code of the network error, such as ECONNRESET. */
  readonly lossCode?: string;
}

/** Nothing came. */
export const noResponse: GitHubResponse = { status: 0, headers: {}, text: '', body: undefined };

/** Whether GitHub did what was asked for and its whole answer is here. */
export function isSuccess(response: GitHubResponse): boolean {
  return response.status >= 200 && response.status < 300 && response.loss === undefined;
}

/** True where GitHub sends the request elsewhere. */
export function isRedirect({ status }: GitHubResponse): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** Where a redirect leads to; empty where it does not say. */
export function getLocation({ headers, body }: GitHubResponse): string {
  return headers.location ?? getTextField(body, 'url') ?? '';
}

/** The same for people: without query, and with what could be sensitive hidden as in every URL from outside. */
export function formatLocation(
  response: GitHubResponse,
  { apiBase, redact }: { readonly apiBase: string; readonly redact: Redact },
): string {
  const place = redact(getLocation(response)).replace(/[?#].*$/s, '');
  if (place === '') return '';
  return parseLiveUrl(URL.canParse(place, apiBase) ? new URL(place, apiBase).href : place).shown;
}

/** The outcome of a request after all its attempts. */
export interface RequestOutcome {
  readonly response: GitHubResponse;
  /**
   * Set where the request was given up: for a limit that does not end in time, because the run is cancelled, or because answers that did
   * not come used up the time that the run has for waiting.
   */
  readonly givenUp?: 'rate-limited' | 'cancelled' | 'out-of-time';
  /** When the limit ends, in milliseconds since the epoch. */
  readonly limitedUntil?: number;
  /** False where the last thing that was known is that nothing was done. */
  readonly sent: boolean;
  /** Whether some attempt may have taken effect without an answer that says so. */
  readonly uncertain: boolean;
}

/** The part of a `Response` that is read here. */
export interface FetchResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Iterable<readonly [name: string, value: string]>;
  /** Decompressed. */
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** More than any answer of GitHub's has: an answer that goes on after it may go on for ever. Counted after decompression. */
const largestBody = 64 * 1024 * 1024;

class BodyTooLarge extends Error {}

/** The whole answer of a fetch. Never rejects: what is missing or too large is a loss. */
export async function readResponse(response: FetchResponse, signal: AbortSignal): Promise<GitHubResponse> {
  const head = { status: response.status, headers: Object.fromEntries(response.headers) };
  try {
    const text = await readText(response.body);
    const body = parseExactJson(text);
    const isCutShort = text !== '' && body === undefined && /json/.test(head.headers['content-type'] ?? '');
    return { ...head, text, body, ...(isCutShort ? { loss: 'broken', lossCode: 'invalid JSON' } : {}) };
  } catch (error) {
    return { ...head, text: '', body: undefined, ...toLoss(error, signal) };
  }
}

const decoder = new TextDecoder();

async function readText(body: FetchResponse['body']): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > largestBody) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return decoder.decode(Buffer.concat(chunks));
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  // The address of the proxy.
  'ERR_INVALID_URL',
  'UND_ERR_INVALID_ARG',
]);

/** What an error of a fetch says about the request. */
export function toLoss(error: unknown, signal: AbortSignal): { readonly loss: Loss; readonly lossCode: string } {
  if (signal.aborted) {
    const isTimeout = signal.reason instanceof Error && signal.reason.name === 'TimeoutError';
    return isTimeout ? { loss: 'broken', lossCode: 'no answer in time' } : { loss: 'cancelled', lossCode: 'cancelled' };
  }
  if (error instanceof BodyTooLarge) return { loss: 'too-large', lossCode: 'too large' };
  const code = getNetworkCode(error);
  if (code === `${proxyRefusal} 407` || code === `${proxyRefusal} 403`) return { loss: 'denied', lossCode: code };
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG')
    return { loss: 'not-tls', lossCode: code };
  if (unreachable.has(code) || code.startsWith(proxyRefusal)) return { loss: 'unreachable', lossCode: code };
  return { loss: /CERT|SELF_SIGNED|UNABLE_TO_/.test(code) ? 'untrusted' : 'broken', lossCode: code };
}

const proxyRefusal = 'the proxy answered';

/** The code deepest in the chain of causes: the outer errors only say that fetching failed. */
function getNetworkCode(error: unknown): string {
  let code = '';
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth += 1) {
    const [, status] = /^Proxy response \((\d+)\)/.exec(at.message) ?? [];
    if (status !== undefined) return `${proxyRefusal} ${status}`;
    if ('code' in at && typeof at.code === 'string') code = at.code;
  }
  return code === '' ? 'the connection broke' : code;
}

/** A whole JSON string, or a JSON number: strings are consumed first, so that digits inside them are left alone. */
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

function quoteLongInteger(token: string): string {
  return /^-?[1-9]\d{15,}$/.test(token) ? `"${token}"` : token;
}

/**
 * The value of a JSON text, with integers of 16 digits or more as decimal text: GitHub's delivery ids exceed what a number can hold.
 * Undefined where the text is not JSON.
 */
export function parseExactJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    // Most answers have no number that long. In a text that is no JSON, the search for one could take the square of its length.
    return /\d{16}/.test(text) ? JSON.parse(text.replace(stringOrNumber, quoteLongInteger)) : value;
  } catch {
    return undefined;
  }
}

/** Whether an answer refuses for a primary or secondary limit, and so says that nothing was done. */
export function isLimited(response: GitHubResponse): boolean {
  if (isSuccess(response)) return false;
  if (response.status === 429) return true;
  if (response.status === 422) return isSpammed(response.body);
  if (response.status !== 403) return false;
  const message = getTextField(response.body, 'message') ?? response.text.slice(0, 500);
  if (/rate limit|abuse detection/i.test(message)) return true;
  if (/not accessible|must have admin|SAML|SSO/i.test(message)) return false;
  return response.headers['retry-after'] !== undefined || response.headers['x-ratelimit-remaining'] === '0';
}

/** GitHub says some secondary limits as a validation error. */
function isSpammed(body: unknown): boolean {
  const errors = getField(body, 'errors');
  const messages = Array.isArray(errors) ? errors.map((error) => getTextField(error, 'message') ?? '') : [];
  if (messages.length > 0) return messages.every((message) => /submitted too quickly|spammed/i.test(message));
  return /spammed|submitted too quickly/i.test(getTextField(body, 'message') ?? '');
}

/** Whether a write may have reached GitHub and not been refused for a limit. */
export function canHaveActed(response: GitHubResponse): boolean {
  const isUnsent = response.loss === 'unreachable' || response.loss === 'denied' || response.loss === 'untrusted';
  return !isUnsent && !isLimited(response);
}

/** True if the write may or may not have taken effect: the response is missing, cut short, or of a server that gave up. */
export function isUncertain(response: GitHubResponse): boolean {
  return canHaveActed(response) && (response.loss !== undefined || response.status === 0 || response.status >= 500);
}
