import { expect, test } from 'vitest';
import { notPosted } from '../../src/actions/post.ts';
import { type Core, publishStep } from '../../src/actions/publish.ts';
import { buildReport } from '../render/builders.ts';

test('a plan file that cannot be written is a warning: every output is set, and the path is empty', async () => {
  const told: string[] = [];
  const values = new Map<string, unknown>();
  const core = {
    error: () => {},
    warning: () => {},
    notice: () => {},
    info: (text: string) => void told.push(text),
    setOutput: (name: string, value: unknown) => void values.set(name, value),
    setSecret: () => {},
    startGroup: () => {},
    endGroup: () => {},
    summary: { addRaw: () => ({ write: async () => {} }) },
  } as unknown as Core;
  const files = {
    matching: async () => [],
    read: async () => new Uint8Array(),
    write: () => Promise.reject(Object.assign(new Error('is a directory'), { code: 'EISDIR' })),
    writePrivate: async () => {},
  };
  await publishStep(
    { report: buildReport(), planFile: '/tmp', folder: '', posted: notPosted },
    { core, files, environment: { NO_COLOR: '1' } },
  );
  expect(told.join('\n')).toContain(
    'warning[plan-file-not-written]: The JSON plan cannot be written to /tmp (EISDIR).',
  );
  expect([values.get('plan-file'), values.get('failure-reason')]).toEqual(['', '']);
});
