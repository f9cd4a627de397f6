import { gzipSync } from 'node:zlib';
import type { HookEdit } from '../seed.ts';
import { type ApiRequest, type ApiResponse, createErrorResponse, createTextResponse, docsUrl } from './messages.ts';

/** All that a fault may do; `kind` of `Fault` says what each one does. */
export const faultKinds = [
  'status',
  'reset',
  'truncate',
  'delay',
  'html-502',
  'primary-limit',
  'secondary-limit',
  'other-status',
  'other-id',
  'not-done',
  'edit-hook',
  'endless-list',
  'next-with-user-info',
  'endless-body',
  'gzip-bomb',
] as const;

/** What goes wrong, with which requests. Given as plain data, so that another process can ask for it too. */
export interface Fault {
  /** Any method where absent. */
  readonly method?: string;
  /** Regular expression for path and query below the API base. */
  readonly path?: string | RegExp;
  /** The first matching request it applies to, counted from 1 when the fault is added; default 1. */
  readonly nth?: number;
  /** How many requests it applies to; default 1. */
  readonly times?: number;
  /** `before`: the request has no effect. `after`: it is carried out and its answer spoiled. Default `before`, for `truncate` `after`. */
  readonly effect?: 'before' | 'after';
  /**
   * `status`: answers with `status`, `headers`, `body`. `reset`: cuts the line. `truncate`: sends half of the answer and cuts the line.
   * `delay`: waits `milliseconds`. `html-502`: a proxy's error page. The two limits answer as GitHub does.
   *
   * These spoil the real answer, or what stands behind it:
   * `other-status`: the real answer under `status`. `other-id`: its top-level `id` is `id`, or one more than it was. `not-done`: answers
   * as if the write were done, and hooks are as before. `edit-hook`: answers, then does `edit` to the hook `id` as another person would.
   * `endless-list`: every page has a `next` under a new page number or cursor; with `fresh` each page shows new ids, else those of the
   * first. `next-with-user-info`: the `next` of the page carries a user and a password. `endless-body`: white space without end, as far as
   * anyone reads. `gzip-bomb`: a body of one MiB or so that decodes to `mebibytes`, default 2,048.
   */
  readonly kind: (typeof faultKinds)[number];
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly milliseconds?: number;
  readonly id?: number;
  readonly edit?: HookEdit;
  readonly fresh?: boolean;
  readonly mebibytes?: number;
  /** Seconds, for the limits. */
  readonly retryAfter?: number;
}

interface Armed {
  readonly fault: Fault;
  readonly pattern: RegExp;
  seen: number;
}

/** The faults that wait for their requests. */
export class Faults {
  readonly #armed = new Set<Armed>();

  /** Arms a fault; the function disarms it. */
  add(fault: Fault): () => boolean {
    const { path = '' } = fault;
    // A `g` or `y` flag would make every other match fail.
    const pattern = new RegExp(path, path instanceof RegExp && path.ignoreCase ? 'i' : '');
    const armed = { fault, pattern, seen: 0 };
    this.#armed.add(armed);
    return () => this.#armed.delete(armed);
  }

  clear(): void {
    this.#armed.clear();
  }

  /** Faults that still wait for requests. */
  list(): readonly Fault[] {
    return [...this.#armed].map(({ fault }) => fault);
  }

  /** The fault for this request. Every fault that matches counts the request; the first that is due applies. */
  take(method: string, path: string): Fault | undefined {
    let due: Fault | undefined;
    for (const armed of this.#armed) {
      const isMethod = armed.fault.method === undefined || armed.fault.method.toUpperCase() === method;
      if (!isMethod || !armed.pattern.test(path)) continue;
      const first = armed.fault.nth ?? 1;
      const isDue = armed.seen + 1 >= first;
      if (isDue && due !== undefined) continue;
      armed.seen += 1;
      if (!isDue) continue;
      due = armed.fault;
      if (armed.seen >= first + (armed.fault.times ?? 1) - 1) this.#armed.delete(armed);
    }
    return due;
  }
}

/** Whether the request is carried out: `effect` says it, else what replaces the answer has none. */
export function hasEffect({ kind, effect }: Fault): boolean {
  const isReplaced = ['status', 'reset', 'html-502', 'primary-limit', 'secondary-limit'].includes(kind);
  return kind === 'delay' || (effect ?? (isReplaced ? 'before' : 'after')) === 'after';
}

/** The request that is really carried out: every page of an endless list is its first. */
export function getRealRequest(fault: Fault, request: ApiRequest): ApiRequest {
  if (fault.kind !== 'endless-list') return request;
  const query = new URLSearchParams(request.query);
  query.delete('page');
  query.delete('cursor');
  return { ...request, query };
}

const proxyPage =
  '<html>\n<head><title>502 Bad Gateway</title></head>\n<body><center><h1>502 Bad Gateway</h1></center></body>\n</html>\n';

/** The response that a fault makes of the real one, or puts in its place. */
export function applyFault(fault: Fault, request: ApiRequest, real: ApiResponse, now: number): ApiResponse {
  const { status, headers = {}, body, retryAfter } = fault;
  switch (fault.kind) {
    case 'status':
      if (body === undefined) return addHeaders(createErrorResponse(status ?? 500, 'Server Error'), headers);
      return createTextResponse(status ?? 500, typeof body === 'string' ? body : JSON.stringify(body), headers);
    case 'html-502':
      return { status: 502, headers: { 'content-type': 'text/html' }, body: proxyPage };
    case 'primary-limit': {
      const reset = String(Math.ceil(now / 1000) + (retryAfter ?? 60));
      const refusal = createErrorResponse(status ?? 403, 'API rate limit exceeded for user ID 1.');
      return addHeaders(refusal, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset });
    }
    case 'secondary-limit': {
      const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
      const page = `${docsUrl}/overview/rate-limits-for-the-rest-api`;
      const refusal = createErrorResponse(status ?? 403, message, page);
      return addHeaders(refusal, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
    }
    case 'other-status':
      return { ...real, status: status ?? 206 };
    case 'other-id':
      return { ...real, body: real.body.replace(/(?<="id":)\d+/, (id) => String(fault.id ?? Number(id) + 1)) };
    case 'endless-list':
      return addPage(real, request, fault.fresh === true);
    case 'next-with-user-info': {
      const link = (real.headers.link ?? '').replace(/<(https?:\/\/)([^>]+>; rel="next")/, '<$1user:password@$2');
      return addHeaders(real, { link });
    }
    default:
      return real;
  }
}

function addPage(response: ApiResponse, { query, base, path }: ApiRequest, isFresh: boolean): ApiResponse {
  const name = path.endsWith('/deliveries') ? 'cursor' : 'page';
  const number = Number(query.get(name)?.replace('v1_', '') ?? 1);
  const next = new URLSearchParams(query);
  next.set(name, name === 'cursor' ? `v1_${number + 1}` : String(number + 1));
  const body = isFresh
    ? response.body.replace(/("id":)(\d+)/g, (_, key, id) => `${key}${BigInt(id) + BigInt(number) * 1000n}`)
    : response.body;
  return addHeaders({ ...response, body }, { link: `<${base}${path}?${next}>; rel="next"` });
}

function addHeaders(response: ApiResponse, headers: ApiResponse['headers']): ApiResponse {
  return { ...response, headers: { ...response.headers, ...headers } };
}

const mebibyte = Buffer.alloc(1 << 20, ' ');

/** White space in pieces of one MiB, without end. */
export function* generateEndless(): Generator<Buffer> {
  yield Buffer.from('[');
  for (;;) yield mebibyte;
}

/** A list of white space, encoded in members of 16 MiB each. */
export function* generateBomb(mebibytes: number): Generator<Buffer> {
  yield gzipSync('[');
  const member = gzipSync(Buffer.alloc(16 << 20, ' '));
  for (let sent = 0; sent < mebibytes; sent += 16) yield member;
  yield gzipSync(']');
}
