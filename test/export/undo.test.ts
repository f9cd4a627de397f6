import { expect, test } from 'vitest';
import { createUndoConfig } from '../../src/export/undo-config.ts';
import {
  buildDesiredHook,
  buildOutcome,
  buildPlan,
  buildPlannedTarget,
  createVariable,
  remove,
  update,
} from '../render/builders.ts';

const options = { apiBase: 'https://api.github.com', product: { name: 'dotcom' } } as const;
const at = 'https://ci.acme.example/hook';

test('a rotated secret is undone by the name of the previous one', () => {
  const change = update(at, {
    secret: 'rotate',
    desired: buildDesiredHook(at, {
      secret: { kind: 'declared', ...createVariable('NEW_SECRET') },
      previousSecret: createVariable('OLD_SECRET'),
    }),
  });
  const undo = createUndoConfig(
    buildPlan([buildPlannedTarget({ changes: [change] })]),
    [buildOutcome(change)],
    options,
  );
  expect(undo?.text).toContain('secret: ${OLD_SECRET}');
  expect(undo?.text).not.toContain('canary');
});

test('what was skipped, or failed before it was sent, is not in the undo file', () => {
  const change = remove('https://gone.example/hook');
  const outcomes = [buildOutcome(change, { status: 'skipped' }), buildOutcome(change, { status: 'failed' })];
  expect(createUndoConfig(buildPlan([buildPlannedTarget({ changes: [change] })]), outcomes, options)).toBeUndefined();
});
