import { expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { runCommand } from '../export/run-command.ts';
import { createFolder } from '../scenarios/bundle.ts';

const concurrency = 'error[invalid-input]: Input concurrency: "0" is not a whole number from 1 on.';
const noTarget = 'error[input-invalid]: hookherd export needs a target.';
const maxWait = 'error[invalid-input]: Input max-wait: "-1" is not a whole number from 0 on.';
const describeFlag = (command: string) => `error[unknown-flag]: --colour is not a flag of hookherd ${command}.`;

test.each([
  {
    argv: 'export --repository x,acme/api,y --concurrency 0',
    errors: [
      concurrency,
      'error[input-invalid]: --repository "x" is not owner/name, such as acme/api or acme/*.',
      'error[input-invalid]: --repository "y" is not owner/name, such as acme/api or acme/*.',
    ],
  },
  { argv: 'export --concurrency 0', errors: [concurrency, noTarget] },
  {
    argv: 'export --org a/b',
    errors: ['error[invalid-input]: Input organization: "a/b" is not the name of an organization.'],
  },
  { argv: 'export --colour --concurrency 0', errors: [describeFlag('export'), concurrency] },
  {
    argv: 'show --concurrency 0',
    errors: [concurrency, 'error[input-invalid]: hookherd show takes one HOOK: its URL, a URL glob or its id.'],
  },
  {
    argv: 'plan --config nope.yml --policy-file none.yml --max-wait -1',
    errors: [
      maxWait,
      'error[no-config-file]: The file nope.yml does not exist.',
      'error[no-policy-file]: The policy file none.yml does not exist; accepted is the path of one file.',
    ],
  },
  {
    argv: 'inventory --format pdf --max-requests x --concurrency 0 --colour',
    errors: [
      describeFlag('inventory'),
      'error[invalid-flag]: --format "pdf" is not one of table, html, csv, json.',
      'error[invalid-flag]: --max-requests "x" is not a whole number from 0 on.',
      concurrency,
    ],
  },
  // The flag that is refused may be the one that names the file.
  { argv: 'plan --max-wait -1 --colour', errors: [describeFlag('plan'), maxWait] },
])('hookherd $argv names all of its errors in one run', async ({ argv, errors }) => {
  await using emulator = await startEmulator({});
  using folder = createFolder({});
  const { code, error } = await runCommand({ emulator, folder: folder.path }, ...argv.split(' '));
  expect(code).toBe(1);
  expect(error.split('\n').filter((line) => line.startsWith('error'))).toEqual(errors);
});
