import type { ApiResponse } from '../../src/emulator/http/messages.ts';
import type { VirtualClock } from './virtual-clock.ts';

type Spoil = (answer: () => Promise<ApiResponse>, clock: VirtualClock) => Promise<Response>;

/** How long a client waits for an answer. */
const timeoutMilliseconds = 30_000;
/** GitHub gives up a request after ten seconds; until then it may still do it. */
const lateMilliseconds = 8000;

const json = (status: number, message: string, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ message }), { status, headers: { 'content-type': 'application/json', ...headers } });

const proxyPage = (): Response =>
  new Response('<html><body><h1>502 Bad Gateway</h1></body></html>', {
    status: 502,
    headers: { 'content-type': 'text/html' },
  });

const reset = (): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }) });

const noAnswer = (): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('timeout'), { code: 'UND_ERR_HEADERS_TIMEOUT' }) });

const spoils = {
  '500': async () => json(500, 'Server Error'),
  '502 with HTML': async () => proxyPage(),
  'reset before the effect': async () => {
    throw reset();
  },
  'reset after the effect': async (answer) => {
    await answer();
    throw reset();
  },
  'effect, then 502': async (answer) => {
    await answer();
    return proxyPage();
  },
  'timeout before the effect': async (_, clock) => {
    clock.pass(timeoutMilliseconds);
    throw noAnswer();
  },
  'timeout after the effect': async (answer, clock) => {
    await answer();
    clock.pass(timeoutMilliseconds);
    throw noAnswer();
  },
  'reset, and the effect later': async (answer, clock) => {
    clock.later(lateMilliseconds, () => void answer());
    throw reset();
  },
  'truncated body': async (answer) => cutShort(await answer()),
  '403 secondary limit': async () => json(403, 'You have exceeded a secondary rate limit.'),
  '403 primary limit': async (_, clock) =>
    json(403, 'API rate limit exceeded for user ID 1.', {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.ceil(clock.now() / 1000) + 100),
    }),
  '429': async () => json(429, 'Too many requests', { 'retry-after': '7' }),
  '401': async () => json(401, 'Bad credentials'),
  '422 spammed': async () => json(422, 'Validation Failed, or the endpoint has been spammed.'),
  'another page': async () =>
    new Response('<html>Log in to the network</html>', { headers: { 'content-type': 'text/html' } }),
} satisfies Record<string, Spoil>;

export type FaultName = keyof typeof spoils;

export const faultNames = Object.keys(spoils) as readonly FaultName[];

/** The answer as the fault lets it through. */
export async function spoiled(
  fault: FaultName | undefined,
  answer: () => Promise<ApiResponse>,
  clock: VirtualClock,
): Promise<Response> {
  return fault === undefined ? whole(await answer()) : (spoils[fault] as Spoil)(answer, clock);
}

function whole({ status, headers, body }: ApiResponse): Response {
  return new Response(status === 204 ? null : body, { status, headers });
}

function cutShort({ status, headers, body }: ApiResponse): Response {
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
