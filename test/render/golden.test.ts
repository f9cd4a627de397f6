import { describe, expect, test } from 'vitest';
import { renderComment, renderSummary } from '../../src/render/markdown/page.ts';
import { renderLog } from '../../src/render/text/log.ts';
import { buildReport } from './builders.ts';
import { situations } from './situations.ts';

// 900 rows are read by nobody: that one is golden as the comment, which has to leave most of it out.
const named = Object.entries(situations).filter(([name]) => name !== '900 hooks');

const getGoldenPath = (name: string, kind: string) => `../golden/${name.replaceAll(' ', '-')}.${kind}`;

describe('golden pages', () => {
  test.each(named)('%s reads as before in Markdown', async (name, report) => {
    await expect(renderSummary(report, { maxBytes: 1_000_000 })).toMatchFileSnapshot(getGoldenPath(name, 'md'));
  });

  test.each(named)('%s reads as before in the log', async (name, report) => {
    await expect(`${renderLog(report).join('\n')}\n`).toMatchFileSnapshot(getGoldenPath(name, 'txt'));
  });

  test('900 hooks read as before in a short comment', async () => {
    const comment = renderComment(
      situations['900 hooks'] ?? buildReport(),
      { target: 'acme' },
      { maxCharacters: 6_000 },
    );
    await expect(comment).toMatchFileSnapshot(getGoldenPath('900 hooks', 'md'));
  });
});
