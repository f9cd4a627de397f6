import { describe, expect, test } from 'vitest';
import { reportCrash } from '../../src/actions/context.ts';
import { createMask, createPhaseLog, writeAnnotations } from '../../src/actions/publish.ts';
import { shouldListUnmanaged } from '../../src/actions/step.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { Sensitive } from '../../src/model/sensitive.ts';
import { buildReport } from '../render/builders.ts';
import { situations } from '../render/situations.ts';
import { connectRepository, createSettings, createWorkflowRun, startWebhooks } from './webhooks-emulator.ts';

/** A core that writes down what it is asked for. */
function createRecorder() {
  const lines: string[] = [];
  const createCommand =
    (name: string) =>
    (message: unknown, properties: object = {}) => {
      lines.push(`${name} ${JSON.stringify(properties)} ${String(message)}`);
    };
  return {
    lines,
    core: {
      error: createCommand('error'),
      warning: createCommand('warning'),
      notice: createCommand('notice'),
      info: (text: string) => void lines.push(text),
      startGroup: (title: string) => void lines.push(`> ${title}`),
      endGroup: () => void lines.push('<'),
    },
  };
}

const createDiagnostic = (file: string, line: number, message: string): Diagnostic => ({
  severity: 'error',
  code: 'unknown-key',
  message,
  hint: 'Did you mean "color"?',
  location: { file, line, column: 5 },
});

describe('annotations', () => {
  test('stand at file, line and column with a title, in file order, and the rest is counted', () => {
    const { core, lines } = createRecorder();
    const errors = Array.from({ length: 12 }, (_, index) =>
      createDiagnostic('b.yml', 12 - index, `error ${12 - index}.`),
    );
    writeAnnotations(buildReport({ diagnostics: [...errors, createDiagnostic('a.yml', 99, 'first.')] }), core);
    expect(lines).toHaveLength(13);
    expect([lines[0], lines[12]]).toEqual(['> Annotations', '<']);
    expect(lines[1]).toBe(
      'error {"title":"Hookherd: unknown-key","file":"a.yml","startLine":99,"startColumn":5} first. Did you mean "color"?',
    );
    expect(lines[10]).toContain('error 9.');
    expect(lines[11]).toBe('3 more in the job summary: the runner shows ten annotations of each kind.');
  });

  test('tell every error of a run, and no notice that is no news', () => {
    const { core, lines } = createRecorder();
    writeAnnotations(situations['partial failure'] ?? buildReport(), core);
    expect(lines.some((line) => line.startsWith('error') && line.includes('https://chat.acme.example/hook'))).toBe(
      true,
    );
    writeAnnotations(situations['no change'] ?? buildReport(), core);
    expect(lines.filter((line) => line.startsWith('notice'))).toEqual([]);
  });

  test('hold no control character and no end of a command', () => {
    const { core, lines } = createRecorder();
    writeAnnotations(
      buildReport({ diagnostics: [createDiagnostic('a.yml', 1, 'x\n::error::y\r\u202e##[error]z')] }),
      core,
    );
    expect(lines).toHaveLength(3);
    expect(lines[1]).not.toMatch(/[\n\r\u202e]|##\[/);
  });
});

describe('the phases of the log', () => {
  test('are folded groups with a line a step, closed at the end', () => {
    const { core, lines } = createRecorder();
    const { progress, end } = createPhaseLog(core);
    progress({ kind: 'files-read', done: 1, total: 1, about: '.github/hookherd.yml' });
    progress({ kind: 'targets-read', done: 1, total: 2, about: 'acme: 3 hooks' });
    progress({ kind: 'changes-done', done: 1, total: 2, about: '::error::x ##[group]' });
    end();
    end();
    expect(lines).toEqual([
      '> Read the config',
      '1/1  .github/hookherd.yml',
      '<',
      '> Read the live hooks',
      '1/2  acme: 3 hooks',
      '<',
      '> Write the changes',
      '1/2  ::error::x ##\\[group]',
      '<',
    ]);
  });
});

describe('hooks that the config does not name', () => {
  const drift = situations['unmanaged drift'] ?? buildReport();
  const shouldList = async (
    given: 'auto' | 'always' | 'never',
    isPrivate: boolean | undefined,
    visibility = 'private',
  ) => {
    await using emulator = await startWebhooks({
      repositories: { 'acme/webhooks': { visibility: visibility as 'private' } },
    });
    return await shouldListUnmanaged(drift, {
      settings: createSettings({ 'show-unmanaged': given }),
      workflow: createWorkflowRun({ isPrivate }),
      repository: connectRepository(emulator),
    });
  };

  test.each([
    { given: 'always', isPrivate: false, visibility: 'public', expected: true },
    { given: 'never', isPrivate: true, visibility: 'private', expected: false },
    { given: 'auto', isPrivate: true, visibility: 'public', expected: true },
    { given: 'auto', isPrivate: false, visibility: 'private', expected: false },
    { given: 'auto', isPrivate: undefined, visibility: 'private', expected: true },
    { given: 'auto', isPrivate: undefined, visibility: 'internal', expected: true },
    { given: 'auto', isPrivate: undefined, visibility: 'public', expected: false },
  ] as const)('$given, event says $isPrivate, API says $visibility: listed is $expected', async (row) => {
    expect(await shouldList(row.given, row.isPrivate, row.visibility)).toBe(row.expected);
  });

  test('are counts where nobody can say whether the repository is private', async () => {
    const context = {
      settings: createSettings(),
      workflow: createWorkflowRun({ isPrivate: undefined }),
      repository: undefined,
    };
    expect(await shouldListUnmanaged(drift, context)).toBe(false);
  });
});

describe('values that the runner must hide', () => {
  test('are given in every form, each once, and not where they are too short to hide', () => {
    const masked: string[] = [];
    const mask = createMask({ setSecret: (text: string) => void masked.push(text) });
    mask([new Sensitive('a secret "with" quotes\nand a second line'), new Sensitive('short')]);
    mask([new Sensitive('a secret "with" quotes\nand a second line')]);
    expect(masked).toContain('a secret "with" quotes');
    expect(masked).toContain('and a second line');
    expect(masked).toContain('a%20secret%20%22with%22%20quotes');
    expect(masked).toContain(Buffer.from('and a second line').toString('base64'));
    expect(masked).toContain('a secret \\"with\\" quotes');
    expect(new Set(masked).size).toBe(masked.length);
    expect(masked.every((text) => text.length >= 8)).toBe(true);
  });
});

test('a bug of this program is reported without its text, and its stack goes to the log', () => {
  const lines: string[] = [];
  const failure = reportCrash(new Error('canary\n::error::y\n##[error]z'), (line) => lines.push(line));
  expect(failure.message).toBe('Hookherd itself failed; the stack is in the log.');
  expect(lines.join('\n')).toContain('canary');
  expect(failure.message).not.toContain('canary');
});
