import { expect, test } from 'vitest';
import { upsertDriftIssue } from '../../src/actions/drift-issue.ts';
import type { DryRunReport } from '../../src/render/report.ts';
import { buildReport } from '../render/builders.ts';
import { situations } from '../render/situations.ts';
import { connectRepository, listComments, listIssues, startWebhooks } from './webhooks-emulator.ts';

// What differs from run to run: the set is a digest of where the emulator listens.
const replaceSet = (text: string | null) => (text ?? '').replace(/"set":"[0-9a-f]{16}"/, '"set":"SET"');

test.each([
  { name: 'drift-issue', days: ['first adoption', 'mixed plan'] },
  { name: 'drift-issue-several-targets', days: ['several targets'] },
  { name: 'drift-issue-evil-names', days: ['unmanaged drift', 'evil names'] },
])('$name reads as before', async ({ name, days }) => {
  await using emulator = await startWebhooks();
  const board = connectRepository(emulator);
  for (const [index, day] of days.entries())
    await upsertDriftIssue((situations[day] ?? buildReport()) as DryRunReport, {
      repository: board,
      at: `2026-11-2${index}T05:23`,
      version: '1.2.3',
    });
  await expect(replaceSet(listIssues(emulator)[0]?.body ?? '')).toMatchFileSnapshot(`../golden/${name}.md`);
});

test('the comment that closes a drift issue reads as before', async () => {
  await using emulator = await startWebhooks();
  const board = connectRepository(emulator);
  for (const day of ['mixed plan', 'no change'])
    await upsertDriftIssue((situations[day] ?? buildReport()) as DryRunReport, {
      repository: board,
      at: '2026-11-20T05:23',
      version: '1.2.3',
    });
  await expect(replaceSet(listComments(emulator)[0]?.body ?? '')).toMatchFileSnapshot('../golden/drift-gone.md');
});
