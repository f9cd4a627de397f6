import type { ApiResponse } from '../../src/emulator/http/messages.ts';
import type { VirtualClock } from './virtual-clock.ts';

type FaultEffect = (answer: () => Promise<ApiResponse>, clock: VirtualClock) => Promise<Response>;

/** How long a client waits for an answer. */
const timeoutMilliseconds = 30_000;
/** GitHub gives up a request after ten seconds; until then it may still do it. */
const lateMilliseconds = 8000;

const createJsonResponse = (status: number, message: string, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ message }), { status, headers: { 'content-type': 'application/json', ...headers } });

const createProxyPage = (): Response =>
  new Response('<html><body><h1>502 Bad Gateway</h1></body></html>', {
    status: 502,
    headers: { 'content-type': 'text/html' },
  });

const createReset = (): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }) });

const createTimeout = (): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('timeout'), { code: 'UND_ERR_HEADERS_TIMEOUT' }) });

const faultEffects = {
  '500': async () => createJsonResponse(500, 'Server Error'),
  '502 with HTML': async () => createProxyPage(),
  'reset before the effect': async () => {
    throw createReset();
  },
  'reset after the effect': async (answer) => {
    await answer();
    throw createReset();
  },
  'effect, then 502': async (answer) => {
    await answer();
    return createProxyPage();
  },
  'timeout before the effect': async (_, clock) => {
    clock.pass(timeoutMilliseconds);
    throw createTimeout();
  },
  'timeout after the effect': async (answer, clock) => {
    await answer();
    clock.pass(timeoutMilliseconds);
    throw createTimeout();
  },
  'reset, and the effect later': async (answer, clock) => {
    clock.later(lateMilliseconds, () => void answer());
    throw createReset();
  },
  'truncated body': async (answer) => createTruncatedResponse(await answer()),
  '403 secondary limit': async () => createJsonResponse(403, 'You have exceeded a secondary rate limit.'),
  '403 primary limit': async (_, clock) =>
    createJsonResponse(403, 'API rate limit exceeded for user ID 1.', {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.ceil(clock.now() / 1000) + 100),
    }),
  '429': async () => createJsonResponse(429, 'Too many requests', { 'retry-after': '7' }),
  '401': async () => createJsonResponse(401, 'Bad credentials'),
  '422 spammed': async () => createJsonResponse(422, 'Validation Failed, or the endpoint has been spammed.'),
  'another page': async () =>
    new Response('<html>Log in to the network</html>', { headers: { 'content-type': 'text/html' } }),
} satisfies Record<string, FaultEffect>;

export type FaultName = keyof typeof faultEffects;

export const faultNames = Object.keys(faultEffects) as readonly FaultName[];

/** The answer as the fault lets it through. */
export async function applyFault(
  fault: FaultName | undefined,
  answer: () => Promise<ApiResponse>,
  clock: VirtualClock,
): Promise<Response> {
  return fault === undefined ? createResponse(await answer()) : (faultEffects[fault] as FaultEffect)(answer, clock);
}

function createResponse({ status, headers, body }: ApiResponse): Response {
  return new Response(status === 204 ? null : body, { status, headers });
}

function createTruncatedResponse({ status, headers, body }: ApiResponse): Response {
  const half = new TextEncoder().encode(body.slice(0, Math.floor(body.length / 2)));
  let sent = false;
  const stream = new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new TypeError('terminated'));
      else controller.enqueue(half);
      sent = true;
    },
  });
  return new Response(stream, { status: status === 204 ? 200 : status, headers });
}

/** The same fault at several requests in a row, by the number of the request. */
export function repeatFault(from: number, fault: FaultName, times: number): ReadonlyMap<number, FaultName> {
  return new Map(Array.from({ length: times }, (_, index) => [from + index, fault]));
}
