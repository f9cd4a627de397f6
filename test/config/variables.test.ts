import { describe, expect, test } from 'vitest';
import { createVariables } from '../../src/config/variables.ts';

function findVariable(
  name: string,
  input?: string,
  environment: Readonly<Record<string, string>> = {},
): string | undefined {
  return createVariables(input, environment).value?.lookup(name);
}

describe('a variable', () => {
  test.each([
    ['is read from the input first', findVariable('A', '{"A": "input"}', { A: 'environment' }), 'input'],
    ['is read from the environment next', findVariable('A', '{"B": "input"}', { A: 'environment' }), 'environment'],
    ['is missing where it is empty', findVariable('A', '{"A": ""}', { A: '' }), undefined],
    [
      'that is empty in the input is read from the environment',
      findVariable('A', '{"A": ""}', { A: 'environment' }),
      'environment',
    ],
    [
      'of the runner is never read',
      findVariable('GITHUB_TOKEN', '{"GITHUB_TOKEN": "x"}', { GITHUB_TOKEN: 'x' }),
      undefined,
    ],
    ['of an input is never read', findVariable('INPUT_TOKEN', undefined, { INPUT_TOKEN: 'x' }), undefined],
    ['in lower case is never read', findVariable('path', '{"path": "x"}', { path: 'x' }), undefined],
    ['of every object is not there', findVariable('CONSTRUCTOR', '{}', {}), undefined],
    ['keeps its white space', findVariable('A', '{"A": " x\\n"}'), ' x\n'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

test('all secrets of a workflow can be handed in, the token among them', () => {
  expect(createVariables('{"github_token": "x", "GITHUB_TOKEN": 1, "CI": "y"}', {}).diagnostics).toEqual([]);
});

test.each([
  ['hunter2', 'must be a JSON object'],
  ['["hunter2"]', 'must be a JSON object'],
  ['"hunter2"', 'must be a JSON object'],
  ['null', 'must be a JSON object'],
  ['{"A": "hunter2"', 'must be a JSON object'],
  ['{"A": {"hunter2": 1}}', 'The value of "A" in the input variables must be a string'],
])('an input that is no object of texts is refused without being shown: %s', (input, message) => {
  const { value, diagnostics } = createVariables(input, {});
  expect(value).toBeUndefined();
  expect(diagnostics[0]?.code).toBe('invalid-variables');
  expect(diagnostics[0]?.message).toContain(message);
  expect(JSON.stringify(diagnostics)).not.toContain('hunter2');
});
