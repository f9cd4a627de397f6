import { expect, test } from 'vitest';
import { createUndoConfig } from '../../src/export/undo-config.ts';
import { desired, done, plan, planned, remove, update, variable } from '../render/builders.ts';

const options = { apiBase: 'https://api.github.com', product: { name: 'dotcom' } } as const;
const at = 'https://ci.acme.example/hook';

test('a rotated secret is undone by the name of the previous one', () => {
  const change = update(at, {
    secret: 'rotate',
    desired: desired(at, {
      secret: { kind: 'declared', ...variable('NEW_SECRET') },
      previousSecret: variable('OLD_SECRET'),
    }),
  });
  const undo = createUndoConfig(plan([planned({ changes: [change] })]), [done(change)], options);
  expect(undo?.text).toContain('secret: ${OLD_SECRET}');
  expect(undo?.text).not.toContain('canary');
});

test('what was skipped, or failed before it was sent, is not in the undo file', () => {
  const change = remove('https://gone.example/hook');
  const outcomes = [done(change, { status: 'skipped' }), done(change, { status: 'failed' })];
  expect(createUndoConfig(plan([planned({ changes: [change] })]), outcomes, options)).toBeUndefined();
});
