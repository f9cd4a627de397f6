import { expect, test } from 'vitest';
import { renderLog } from '../../src/render/text/log.ts';
import { createEmulatedTarget, type EmulatedTarget, type StartState } from './emulated-target.ts';
import { faultNames, repeatFault } from './faults.ts';

const hooks = Array.from({ length: 30 }, (_, index) => ({ url: `https://h${index}.example/`, events: ['fork'] }));

const start: StartState = {
  config: { defaults: { content_type: 'json' }, policy: { event_capacity: 'off' }, hooks: hooks.slice(0, 5) },
  live: [],
};

async function measureRun(of: EmulatedTarget, mode: 'apply' | 'dry-run') {
  const began = of.clock.now();
  const report = await of.run(mode);
  return { report, seconds: (of.clock.now() - began) / 1000, text: renderLog(report).join('\n') };
}

test('a limit that ends after max-wait ends the run at once and says when it resets', async () => {
  const limited = createEmulatedTarget({ ...start, inputs: { 'max-wait': '99' } });
  limited.github.setFaults(new Map([[1, '403 primary limit']]));
  const { report, seconds, text } = await measureRun(limited, 'apply');
  expect(report.failureReason).toBe('rate-limited');
  expect(seconds).toBeLessThan(5);
  expect(text).toContain('until 2026-11-22T10:01:42Z, which is longer than max-wait allows');
  expect(report.outcomes?.map(({ status }) => status)).toEqual([
    'failed',
    ...Array.from({ length: 4 }, () => 'skipped'),
  ]);
});

test.each(faultNames.filter((name) => name !== 'reset, and the effect later'))(
  'a GitHub that answers nothing but %s ends every run in bounded time',
  async (fault) => {
    for (const mode of ['dry-run', 'apply'] as const) {
      for (const from of [0, 1]) {
        const broken = createEmulatedTarget({ ...start, inputs: { 'max-wait': '300' } });
        broken.github.setFaults(repeatFault(from, fault, 10_000));
        const { report, seconds } = await measureRun(broken, mode);
        if (mode === 'apply' || from === 0) expect(report.failureReason).toBeDefined();
        // The budget, one round of attempts that was on its way when it ended, and the looks at what creates became.
        expect(seconds).toBeLessThan(300 + 4 * 30 + 15 * 12);
        expect(broken.github.seen.length).toBeLessThan(200);
      }
    }
  },
);

test('a time of reset beyond all calendars is told, not thrown', async () => {
  const limited = createEmulatedTarget(start);
  limited.github.onRequest = () => {};
  const { fetch } = limited.github;
  const fetchOdd = async (...given: Parameters<typeof fetch>): Promise<Response> => {
    await fetch(...given);
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999999999999' };
    return new Response('{"message":"API rate limit exceeded"}', { status: 403, headers });
  };
  Object.assign(limited.github, { fetch: fetchOdd });
  const { report } = await measureRun(limited, 'apply');
  expect(report.failureReason).toBe('rate-limited');
});
