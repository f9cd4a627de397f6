import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.ts';
import { createOutputs } from '../../src/render/outputs.ts';
import { createEmulatedTarget, type StartState } from './emulated-target.ts';
import { expectTrueReport } from './expect-true-report.ts';

const start: StartState = {
  config: {
    defaults: { content_type: 'json' },
    hooks: [
      { url: 'https://created.example/', events: ['push'], secret: '${SECRET_A}' },
      { url: 'https://both.example/', events: ['issues', 'push'] },
      { url: 'https://gone.example/', state: 'absent' },
    ],
  },
  live: [
    { url: 'https://both.example/', content_type: 'form', events: ['push'], secret: 'kept' },
    { url: 'https://gone.example/', content_type: 'json' },
  ],
};

describe('a run that is cancelled', () => {
  test.each([0, 1, 2, 3, 4, 5, 6])(
    'during request %i waits for its answer, sends nothing more and says what was done',
    async (at) => {
      const cut = createEmulatedTarget(start);
      const before = structuredClone(cut.github.state.hooks(cut.target));
      const controller = new AbortController();
      cut.github.onRequest = (number) => {
        if (number === at) controller.abort(new Failure('cancelled', 'The run was cancelled.'));
      };
      const report = await cut.run('apply', { signal: controller.signal });
      expect(cut.github.seen).toHaveLength(at + 1);
      expectTrueReport(report, cut, before);
      // The last two are the deletion and the list that is read back after it: by then all is done.
      const isLast = at >= 5;
      expect(report.failureReason).toBe(isLast ? undefined : 'cancelled');
      expect(createOutputs(report)['failure-reason']).toBe(isLast ? '' : 'cancelled');
      cut.github.onRequest = () => {};
      expect((await cut.run('apply')).failureReason).toBeUndefined();
    },
  );

  test('while it waits for a limit ends at once', async () => {
    const cut = createEmulatedTarget(start);
    const controller = new AbortController();
    cut.github.setFaults(new Map([[1, '429']]));
    const sleep = cut.clock.sleep.bind(cut.clock);
    cut.clock.sleep = (milliseconds, signal) => {
      controller.abort(new Failure('cancelled', 'The run was cancelled.'));
      return sleep(milliseconds, signal);
    };
    const report = await cut.run('apply', { signal: controller.signal });
    expect(report.failureReason).toBe('cancelled');
    expect(report.outcomes?.map(({ status, partly }) => [status, partly])).toEqual([
      ['failed', false],
      ['skipped', false],
      ['skipped', false],
    ]);
  });
});
