import { describe, expect, test } from 'vitest';
import { executePlan } from '../../src/apply/execute-plan.ts';
import type { Answer, HookApi, HookRequest } from '../../src/apply/ports.ts';
import { Failure } from '../../src/model/failure.ts';
import type { LiveHook } from '../../src/model/hook.ts';
import type { Change, Refresh, TargetPlan } from '../../src/plan/plan.ts';
import {
  acme,
  buildPlan,
  createDesiredHook,
  createLiveHook,
  createRefresh,
  createSecret,
  createTargetPlan,
  diffFields,
  FakeClock,
} from './builders.ts';

const lost: Answer = {
  status: 0,
  body: undefined,
  explanation: 'No answer came.',
  reason: 'api-error',
  uncertain: true,
};
const refusedAfterLoss: Answer = { ...lost, status: 401, explanation: 'Bad credentials.', reason: 'not-permitted' };
const page: Answer = { status: 200, body: undefined, explanation: '' };

interface ApiAnswers {
  readonly answers: readonly Answer[];
  /** What each list shows; the last one again and again. */
  readonly lists: readonly (readonly LiveHook[] | Failure)[];
}

async function executeChange(change: Change | Refresh, { answers, lists }: ApiAnswers) {
  const sent: HookRequest[] = [];
  let listed = 0;
  const api: HookApi = {
    get: async () => undefined,
    send: async (request) => {
      sent.push(request);
      return answers[Math.min(sent.length, answers.length) - 1] ?? lost;
    },
    list: async () => {
      const hooks = lists[Math.min(listed, lists.length - 1)] ?? [];
      listed += 1;
      if (hooks instanceof Failure) throw hooks;
      return { hooks, pages: 1 };
    },
  };
  const clock = new FakeClock();
  const plan: TargetPlan =
    change.op === 'refresh' ? createTargetPlan(acme, [], { refreshes: [change] }) : createTargetPlan(acme, [change]);
  const {
    outcomes: [outcome],
  } = await executePlan({ plan: buildPlan(plan), api, clock });
  return { outcome, sent: sent.map(({ method }) => method), waited: clock.sumWaits() };
}

const before = createLiveHook('https://a.example/', { hasSecret: true });
const after = { ...before, events: ['fork'] };
const to = createDesiredHook('https://a.example/', { events: ['fork'] });
const update: Change = {
  op: 'update',
  live: before,
  desired: to,
  matchedBy: 'url',
  fields: diffFields(before, to),
  secret: 'keep',
};
const unreadable = new Failure('api-error', 'The list is not readable.');

describe('an update whose answers were lost', () => {
  test.each([lost, refusedAfterLoss, page])('is done where the list shows it (%o)', async (answer) => {
    const { outcome } = await executeChange(update, { answers: [answer], lists: [[after]] });
    expect(outcome).toMatchObject({ status: 'done', partly: false });
    expect(outcome?.message).toContain('the list of hooks shows that the write took effect');
  });

  test('is done where it takes effect while it is looked for', async () => {
    const { outcome, waited } = await executeChange(update, { answers: [lost], lists: [[before], [after]] });
    expect(outcome?.status).toBe('done');
    expect(waited).toBe(12_000);
  });

  test('has failed where the list does not show it, even after GitHub must have given it up', async () => {
    const { outcome, waited } = await executeChange(update, { answers: [lost], lists: [[before]] });
    expect(outcome).toMatchObject({ status: 'failed', partly: false, message: 'No answer came.' });
    expect(waited).toBeGreaterThan(10_000);
  });

  test('that only a log-in page answered has failed without a part written, and says what came', async () => {
    const { outcome } = await executeChange(update, { answers: [page], lists: [[before]] });
    expect(outcome).toMatchObject({ status: 'failed', partly: false, reason: 'api-error' });
    expect(outcome?.message).toBe(
      `PATCH /orgs/acme/hooks/${before.id} was answered 200 without GitHub's JSON; the list of hooks shows the hook as before: events are push instead of fork. Check that api-url is the address of the API and that no proxy or log-in page answers in its place, then run again.`,
    );
  });

  test('came out otherwise where a page answered and the list shows neither the old nor the new', async () => {
    const { outcome } = await executeChange(update, {
      answers: [page],
      lists: [[{ ...before, events: ['issues'] }]],
    });
    expect(outcome).toMatchObject({ status: 'failed', partly: true });
    expect(outcome?.message).toContain('came out otherwise than planned: events are issues instead of fork');
  });

  test('has failed where the hook is gone', async () => {
    const { outcome } = await executeChange(update, { answers: [lost], lists: [[]] });
    expect(outcome).toMatchObject({ status: 'failed', message: expect.stringContaining('is gone') });
  });

  test('is unknown where the list cannot be had', async () => {
    const { outcome } = await executeChange(update, { answers: [lost], lists: [unreadable] });
    expect(outcome).toMatchObject({ status: 'unknown', reason: 'api-error' });
    expect(outcome?.message).toContain('Listing the hooks again failed: The list is not readable.');
  });

  test('goes on with its second request once the first is seen', async () => {
    const form = { ...before, contentType: 'form' };
    const both = { ...update, live: form, fields: diffFields(form, to) };
    const whole: Answer = {
      status: 200,
      body: {
        active: true,
        events: ['fork'],
        config: { url: 'https://a.example/', content_type: 'json', insecure_ssl: '0', secret: '********' },
      },
      explanation: '',
    };
    const seen = { ...form, contentType: 'json' };
    const { outcome, sent } = await executeChange(both, {
      answers: [lost, whole],
      lists: [[seen], [{ ...seen, events: ['fork'] }]],
    });
    expect(outcome?.status).toBe('done');
    expect(sent).toEqual(['PATCH', 'PATCH']);
  });
});

describe('a secret that is written again', () => {
  const secret = createDesiredHook('https://a.example/', { secret: createSecret() });

  test.each([lost, page])('is unknown without an answer, since no list shows it (%o)', async (answer) => {
    const { outcome } = await executeChange(createRefresh(before, secret), { answers: [answer], lists: [[before]] });
    expect(outcome).toMatchObject({ status: 'unknown', reason: 'api-error' });
    expect(outcome?.message).toContain('Run with secret-strategy rotate to be sure.');
  });

  test('is done without an answer where there was none before', async () => {
    const none = createLiveHook('https://a.example/');
    const change: Change = { op: 'update', live: none, desired: secret, matchedBy: 'url', fields: [], secret: 'set' };
    const { outcome } = await executeChange(change, { answers: [lost], lists: [[{ ...none, hasSecret: true }]] });
    expect(outcome?.status).toBe('done');
  });
});

describe('a deletion', () => {
  const deletion: Change = { op: 'delete', live: before, because: 'absent' };

  test.each([
    { answer: lost, lists: [[]], status: 'done', says: 'the write took effect' },
    { answer: lost, lists: [[before]], status: 'failed', says: 'No answer came.' },
    { answer: lost, lists: [unreadable], status: 'unknown', says: 'Listing the hooks again failed' },
    { answer: page, lists: [[before]], status: 'failed', says: 'answered 200 instead of 204' },
    { answer: page, lists: [[]], status: 'done', says: 'the write took effect' },
  ] as const)('is $status: $says', async ({ answer, lists, status, says }) => {
    const { outcome } = await executeChange(deletion, { answers: [answer], lists });
    expect(outcome?.status).toBe(status);
    expect(outcome?.message).toContain(says);
  });
});

test('a create whose request is lost is tried again only after GitHub must have given it up', async () => {
  const change: Change = { op: 'create', desired: createDesiredHook('https://a.example/'), secret: 'keep' };
  const { outcome, sent, waited } = await executeChange(change, { answers: [lost], lists: [[]] });
  expect(outcome?.status).toBe('failed');
  expect(sent).toEqual(['POST', 'POST', 'POST']);
  expect(waited).toBe(3 * 12_000);
});

test.each<readonly [string, Answer, string]>([
  ['a log-in page', page, "was answered 200 without GitHub's JSON"],
  ['something else', { ...page, status: 201, body: {} }, 'was answered 201 with JSON that is not about this hook'],
])('a create that only %s answered says so, and what to do', async (_, answer, says) => {
  const change: Change = { op: 'create', desired: createDesiredHook('https://a.example/'), secret: 'keep' };
  const { outcome } = await executeChange(change, { answers: [answer], lists: [[]] });
  expect(outcome).toMatchObject({ status: 'failed', partly: false, reason: 'api-error' });
  expect(outcome?.message).toBe(
    `POST /orgs/acme/hooks ${says}; the list of hooks does not show the hook. Check that api-url is the address of the API and that no proxy or log-in page answers in its place, then run again.`,
  );
});

test('a fault of this program at one change is told, and the others go on', async () => {
  const faults: unknown[] = [];
  const planted = new Error('planted');
  let calls = 0;
  const api: HookApi = {
    send: async () => {
      calls += 1;
      if (calls === 1) throw planted;
      return { status: 204, body: undefined, explanation: '' };
    },
    list: async () => ({ hooks: [], pages: 1 }),
    get: async () => undefined,
  };
  const changes: readonly Change[] = ['1', '2'].map((id) => ({
    op: 'delete',
    live: createLiveHook(`https://${id}.example/`, { id }),
    because: 'absent',
  }));
  const plan = buildPlan(createTargetPlan(acme, changes));
  const { outcomes } = await executePlan({
    plan,
    api,
    clock: new FakeClock(),
    onUnexpected: (error) => faults.push(error),
  });
  expect(outcomes.map(({ status, message }) => [status, message])).toEqual([
    ['failed', 'Hookherd itself failed at this change; the stack is in the log.'],
    ['done', ''],
  ]);
  expect(faults).toEqual([planted]);
});
