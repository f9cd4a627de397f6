import { expect, test } from 'vitest';
import { renderDiagnostic } from '../../src/render/text/diagnostic.ts';
import { plainStyle } from '../../src/render/text/layout.ts';
import { commands, listInputs } from '../../src/terminal/commands.ts';
import { resolveStyle } from '../../src/terminal/terminal.ts';

const diagnostic = {
  severity: 'error',
  code: 'no-target',
  message: 'The document names no target, and the input shard is of no use.',
  hint: 'Add organization: to the document, or set the input organization, or the input token, or the input max-deletions to 5.',
} as const;

test('on the command line an input is called by its flag or its environment variable', () => {
  expect(renderDiagnostic(diagnostic, resolveStyle({}, {}))).toEqual([
    'error[no-target]: The document names no target, and --shard is of no use.',
    '  help: Add organization: to the document, or set --organization, or HOOKHERD_TOKEN (or GH_TOKEN, GITHUB_TOKEN), or --max-deletions to 5.',
  ]);
});

test('in the Action an input is called by its name', () => {
  expect(renderDiagnostic(diagnostic, plainStyle)[1]).toContain('set the input organization, or the input token');
});

test('every command that reads a config takes the enterprise whose organizations * stands for', () => {
  const { plan, apply, drift, show, ping, health, deliveries, redeliver, inventory } = commands;
  for (const command of [plan, apply, drift, show, ping, health, deliveries, redeliver, inventory])
    expect(listInputs(command)).toContain('enterprise');
});
