import { expect, test } from 'vitest';
import { renderLog } from '../../src/render/text/log.ts';
import { createEmulatedTarget, type EmulatedTarget, type StartState } from '../faults/emulated-target.ts';
import { type FaultName, repeatFault } from '../faults/faults.ts';

const start: StartState = {
  config: {
    defaults: { content_type: 'json' },
    hooks: [
      { url: 'https://created.example/', events: ['push'], secret: '${SECRET_A}' },
      { url: 'https://gone.example/', state: 'absent' },
    ],
  },
  live: [{ url: 'https://gone.example/', content_type: 'json' }],
};

async function applyUnderFaults(
  from: StartState,
): Promise<{ readonly of: EmulatedTarget; readonly text: string; readonly reason: unknown }> {
  const of = createEmulatedTarget(from);
  const report = await of.run('apply');
  return { of, text: renderLog(report).join('\n'), reason: report.failureReason };
}

test.each([
  {
    gate: 'expect-digest',
    inputs: { 'expect-digest': 'f'.repeat(64) },
    reason: 'plan-changed',
    says: `expected is ${'f'.repeat(64)}`,
  },
  { gate: 'max-deletions', inputs: { 'max-deletions': '0' }, reason: 'limit-exceeded', says: 'max' },
  {
    gate: 'require-reviewed-plan',
    inputs: { 'require-reviewed-plan': 'true' },
    reason: 'input-invalid',
    says: 'works only in a workflow',
  },
])('$gate shows the plan and then refuses it as a whole', async ({ inputs, reason, says }) => {
  const { of, text, reason: told } = await applyUnderFaults({ ...start, inputs });
  expect(told).toBe(reason);
  expect(text).toContain(says);
  expect(text).toContain('Plan: 1 to create, 0 to update, 0 to deactivate, 1 to delete');
  expect(text).toContain('https://gone.example/');
  expect(of.github.seen.map(({ method }) => method)).toEqual(['GET']);
});

test.each([64, 12])('the first %d digits of the digest of a dry run let the same plan be applied', async (length) => {
  const digest = (await createEmulatedTarget(start).run('dry-run')).plan?.digest ?? '';
  const report = await createEmulatedTarget({ ...start, inputs: { 'expect-digest': digest.slice(0, length) } }).run(
    'apply',
  );
  expect([report.failureReason, digest.length]).toEqual([undefined, 64]);
});

test.each([
  { faults: new Map([[1, '500']]), reason: undefined },
  { faults: repeatFault(1, '500', 60), reason: 'api-error' },
  { faults: new Map([[1, '401']]), reason: 'not-permitted' },
  { faults: repeatFault(2, '500', 60), reason: 'partial-apply' },
] as const)('the failure reason tells a partial apply from the rest: $reason', async ({ faults, reason }) => {
  const struck = createEmulatedTarget(start);
  struck.github.setFaults(faults as ReadonlyMap<number, FaultName>);
  expect((await struck.run('apply')).failureReason).toBe(reason);
});
