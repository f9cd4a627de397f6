import { request } from '@octokit/request';
import { targetTraits } from '../model/target.ts';
import { exactJson } from './exact-json.ts';
import type { WireCall } from './guard.ts';
import { BodyTooLarge, wholeBody } from './plain-fetch.ts';
import type { Fetch } from './proxy-fetch.ts';
import type { Loss, Reply } from './reply.ts';

export interface TransportOptions {
  readonly apiBase: string;
  readonly apiVersion: string;
  readonly userAgent: string;
  readonly fetch: () => Promise<Fetch>;
}

/** Sends one request, once, and tells what came. Never rejects, follows no redirect, and never leaves the API base. */
export type Transport = (call: WireCall, token: string, signal: AbortSignal) => Promise<Reply>;

/** A transport to one API base. `fetch` is asked for with the first request. */
export function transport({ apiBase, apiVersion, userAgent, fetch }: TransportOptions): Transport {
  return async (call, token, signal) => {
    try {
      const response = await request({
        method: call.method,
        baseUrl: apiBase,
        url: literalPath(call.path),
        headers: {
          accept: acceptOf(call.path),
          authorization: `Bearer ${token}`,
          'user-agent': userAgent,
          'x-github-api-version': apiVersion,
        },
        ...(call.body === undefined ? {} : { data: call.body }),
        request: { fetch: await fetch(), redirect: 'manual', parseSuccessResponseBody: false, signal, log: silent },
      });
      return await received(response.status, response.headers, response.data, signal);
    } catch (error) {
      return refused(error, signal);
    }
  };
}

/** Octokit prints deprecations to the console, where only the entries may print. */
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Octokit reads `:name` and `{name}` in a path as places for parameters. */
function literalPath(path: string): string {
  return path.replaceAll(':', '%3A').replaceAll('{', '%7B').replaceAll('}', '%7D');
}

function acceptOf(path: string): string {
  return path.startsWith('/admin/hooks')
    ? targetTraits({ kind: 'global' }).accept
    : targetTraits({ kind: 'organization', owner: '' }).accept;
}

async function received(status: number, headers: object, data: unknown, signal: AbortSignal): Promise<Reply> {
  const head = { status, headers: headerTexts(headers) };
  if (!isStream(data)) return { ...head, text: '', body: undefined };
  try {
    const text = new TextDecoder().decode(await wholeBody(data));
    const body = exactJson(text);
    const isCutShort = text !== '' && body === undefined && /json/.test(head.headers['content-type'] ?? '');
    return { ...head, text, body, ...(isCutShort ? { loss: 'broken', lossCode: 'invalid JSON' } : {}) };
  } catch (error) {
    return { ...head, text: '', body: undefined, ...lossOf(error, signal) };
  }
}

function isStream(data: unknown): data is AsyncIterable<Uint8Array> {
  return typeof data === 'object' && data !== null && Symbol.asyncIterator in data;
}

function refused(error: unknown, signal: AbortSignal): Reply {
  const response = error instanceof Error && 'response' in error ? error.response : undefined;
  if (typeof response !== 'object' || response === null || !('status' in response) || !('headers' in response)) {
    return { status: 0, headers: {}, text: '', body: undefined, ...lossOf(error, signal) };
  }
  const data = 'data' in response ? response.data : undefined;
  const isText = typeof data === 'string';
  return {
    status: Number(response.status),
    headers: headerTexts(Object(response.headers)),
    text: isText ? data : '',
    body: isText ? undefined : data,
  };
}

function headerTexts(headers: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
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

function lossOf(error: unknown, signal: AbortSignal): { readonly loss: Loss; readonly lossCode: string } {
  if (signal.aborted) {
    const isTimeout = signal.reason instanceof Error && signal.reason.name === 'TimeoutError';
    return isTimeout ? { loss: 'broken', lossCode: 'no answer in time' } : { loss: 'cancelled', lossCode: 'cancelled' };
  }
  if (error instanceof BodyTooLarge) return { loss: 'too-large', lossCode: 'too large' };
  const code = networkCode(error);
  if (unreachable.has(code) || code.startsWith(proxyRefusal)) return { loss: 'unreachable', lossCode: code };
  return { loss: /CERT|SELF_SIGNED|UNABLE_TO_/.test(code) ? 'untrusted' : 'broken', lossCode: code };
}

const proxyRefusal = 'the proxy answered';

/** The code deepest in the chain of causes: the outer errors only say that fetching failed. */
function networkCode(error: unknown): string {
  let code = '';
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth += 1) {
    const [, status] = /^Proxy response \((\d+)\)/.exec(at.message) ?? [];
    if (status !== undefined) return `${proxyRefusal} ${status}`;
    if ('code' in at && typeof at.code === 'string') code = at.code;
  }
  return code === '' ? 'the connection broke' : code;
}
