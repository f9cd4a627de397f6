import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasChanges } from '../../src/plan/counts.ts';
import { createEmulatedTarget, type StartState } from './emulated-target.ts';

const start: StartState = {
  config: {
    defaults: { content_type: 'json' },
    hooks: [
      { url: 'https://created.example/', events: ['push'], secret: '${SECRET_A}' },
      { url: 'https://plain.example/', events: ['release'] },
      { url: 'https://both.example/', events: ['issues', 'push'] },
      { url: 'https://gone.example/', state: 'absent' },
    ],
  },
  live: [
    { url: 'https://both.example/', content_type: 'form', events: ['push'], secret: 'kept' },
    { url: 'https://gone.example/', content_type: 'json' },
  ],
};

test('two runs at once end in the declared state, or one of them says that it failed', async () => {
  const clean = createEmulatedTarget(start);
  await clean.run('apply');
  let bothDone = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 40, maxLength: 40 }), async (delays) => {
      const shared = createEmulatedTarget(start);
      shared.github.onRequest = async (number) => {
        for (let turn = 0; turn < (delays[number] ?? 0); turn += 1) await new Promise(setImmediate);
      };
      const reports = await Promise.all([shared.run('apply'), shared.run('apply')]);
      const areDone = reports.every(({ failureReason }) => failureReason === undefined);
      if (areDone) bothDone += 1;
      if (areDone) expect(shared.listStoredHooks()).toEqual(clean.listStoredHooks());
      const last = await shared.run('apply');
      expect(last.failureReason).toBeUndefined();
      expect(shared.listStoredHooks()).toEqual(clean.listStoredHooks());
    }),
    { numRuns: 60 },
  );
  expect(bothDone).toBeGreaterThan(0);
});

test('a twin that GitHub accepts is named by the next plan', async () => {
  const twins = createEmulatedTarget({
    config: { defaults: { content_type: 'json' }, hooks: [{ url: 'https://twin.example/', events: ['push'] }] },
    live: [
      { url: 'https://twin.example/', content_type: 'json', secret: 'of one run' },
      { url: 'https://twin.example/', content_type: 'json', secret: 'of the other run' },
    ],
  });
  const { plan } = await twins.run('dry-run');
  expect(plan !== undefined && hasChanges(plan)).toBe(false);
  const [planned] = plan?.targets ?? [];
  expect(planned?.status === 'planned' && planned.plan.unmanaged.map(({ mark }) => mark)).toEqual(['duplicate']);
});
