import { describe, expect, test } from 'vitest';
import type { GitHubResponse } from '../../src/github/client/response.ts';
import { type RetryDecision, resolveRetry } from '../../src/github/client/retry.ts';

const now = Date.parse('2026-11-22T10:00:00Z');

function createReply(status: number, more: Partial<GitHubResponse> = {}): GitHubResponse {
  return { status, headers: {}, text: '', body: undefined, ...more };
}

const lost = createReply(0, { loss: 'broken' });
const unreachable = createReply(0, { loss: 'unreachable' });
const secondary = createReply(403, {
  body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' },
});

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

function resolveDecision(method: Method, answer: GitHubResponse, attempt = 1, random = 0.5): RetryDecision {
  return resolveRetry({ attempt, method, response: answer, now, random });
}

test.each<readonly [string, GitHubResponse, readonly Method[]]>([
  ['500', createReply(500), ['GET', 'PATCH', 'DELETE']],
  ['502', createReply(502), ['GET', 'PATCH', 'DELETE']],
  ['no answer', lost, ['GET', 'PATCH', 'DELETE']],
  ['an answer cut short', createReply(200, { loss: 'broken' }), ['GET', 'PATCH', 'DELETE']],
  ['no connection', unreachable, ['GET', 'PATCH', 'DELETE', 'POST']],
  ['a cancelled request', createReply(0, { loss: 'cancelled' }), []],
  ['an untrusted certificate', createReply(0, { loss: 'untrusted' }), []],
  ['a proxy that refuses', createReply(0, { loss: 'denied' }), []],
  ['https to a port of http', createReply(0, { loss: 'not-tls' }), []],
  ['200', createReply(200), []],
  ['404', createReply(404), []],
  ['401', createReply(401), []],
  [
    '422',
    createReply(422, { body: { message: 'Validation Failed', errors: [{ message: 'Hook already exists' }] } }),
    [],
  ],
  [
    '403 for a permission',
    createReply(403, {
      body: { message: 'Resource not accessible by integration' },
      headers: { 'x-ratelimit-remaining': '0' },
    }),
    [],
  ],
  ['redirects', createReply(301), []],
])('after %s exactly the methods that may are sent again', (_, answer, methods) => {
  const again = (['GET', 'PATCH', 'DELETE', 'POST'] as const).filter(
    (method) => resolveDecision(method, answer).kind === 'again',
  );
  expect(again).toEqual(methods);
});

test('repetitions after errors wait longer each time, and end', () => {
  expect([1, 2, 3, 4].map((attempt) => resolveDecision('GET', createReply(503), attempt))).toEqual([
    { kind: 'again', waitMilliseconds: 1000 },
    { kind: 'again', waitMilliseconds: 2000 },
    { kind: 'again', waitMilliseconds: 4000 },
    { kind: 'stop' },
  ]);
});

test('a 503 that says when to come back is asked then', () => {
  expect(resolveDecision('GET', createReply(503, { headers: { 'retry-after': '7' } }))).toEqual({
    kind: 'again',
    waitMilliseconds: 7000,
  });
});

describe('a limit means that nothing was done, so every method waits for its end', () => {
  test.each<readonly [string, GitHubResponse, number]>([
    ['Retry-After in seconds', createReply(429, { headers: { 'retry-after': '30' } }), 30_000],
    ['Retry-After given twice', createReply(429, { headers: { 'retry-after': '30, 20' } }), 30_000],
    [
      'Retry-After as a date',
      createReply(429, { headers: { 'retry-after': 'Sun, 22 Nov 2026 10:02:00 GMT' } }),
      120_000,
    ],
    [
      'Retry-After before the reset',
      createReply(403, {
        headers: { 'retry-after': '5', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1000 + 900) },
      }),
      5000,
    ],
    [
      'the reset',
      createReply(403, { headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1000 + 100) } }),
      101_000,
    ],
    [
      "the reset on GitHub's clock, which is ten minutes ahead of ours",
      createReply(403, {
        headers: {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(now / 1000 + 700),
          date: 'Sun, 22 Nov 2026 10:10:00 GMT',
        },
      }),
      101_000,
    ],
    ['a minute where nothing is said', secondary, 60_000],
    ['a minute for a 429 without headers', createReply(429), 60_000],
    [
      'a validation error that is a limit',
      createReply(422, { body: { message: 'Validation Failed', errors: [{ message: 'was submitted too quickly' }] } }),
      60_000,
    ],
  ])('%s', (_, answer, wait) => {
    for (const method of ['GET', 'POST', 'PATCH', 'DELETE'] as const) {
      expect(resolveDecision(method, answer, 1, 0)).toEqual({
        kind: 'limited',
        waitMilliseconds: wait,
        until: now + wait,
      });
    }
  });

  test('the wait doubles while GitHub keeps refusing without saying for how long, and ends', () => {
    expect([1, 2, 3].map((attempt) => resolveDecision('POST', secondary, attempt, 0))).toMatchObject([
      { waitMilliseconds: 60_000 },
      { waitMilliseconds: 120_000 },
      { waitMilliseconds: 240_000 },
    ]);
    expect(resolveDecision('POST', secondary, 8)).toEqual({ kind: 'stop' });
  });

  test('jitter keeps parallel readers apart', () => {
    expect(resolveDecision('GET', secondary, 1, 0.5)).toMatchObject({ waitMilliseconds: 60_500 });
  });
});
