import { describe, expect, test } from 'vitest';
import { createProgressBar } from '../../src/terminal/terminal.ts';

function listTexts(...steps: readonly (readonly [number, number])[]): readonly string[] {
  const texts: string[] = [];
  const progress = createProgressBar({ writeError: (text) => texts.push(text) });
  for (const [done, total] of steps) progress({ kind: 'targets-read', done, total });
  return texts;
}

describe('the progress bar', () => {
  test('is drawn over itself and gone at the end', () => {
    expect(listTexts([4, 8], [8, 8])).toEqual(['\r\u001b[K[############............] 4/8 targets read', '\r\u001b[K']);
  });

  test('is not drawn for a few steps, which are over before anyone has read it', () => {
    expect(listTexts([1, 4], [4, 4])).toEqual([]);
  });
});
