import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeOutputFiles } from '../../src/actions/output-files.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { buildReport as createReport } from '../render/builders.ts';
import { createFolder, runAction } from '../scenarios/bundle.ts';

async function validateConfig(yaml: string, inputs: Readonly<Record<string, string>> = {}) {
  await using emulator = await startEmulator({ organizations: { acme: {} } });
  using folder = createFolder({ '.github/hookherd.yml': yaml });
  using temporary = createFolder({});
  const run = await runAction(
    { mode: 'validate', 'api-url': emulator.url, ...inputs },
    { folder: folder.path, environment: { RUNNER_TEMP: temporary.path, CI_SECRET: 'a secret of some length' } },
  );
  const path = run.outputs['sarif-file'] ?? '';
  return { path, results: path === '' ? undefined : JSON.parse(readFileSync(path, 'utf8')).runs[0].results };
}

const createConfig = (more = '') =>
  `organization: acme\nhooks:\n  - url: http://ci.acme.example/github\n    events: [push]\n    content_type: json\n    secret: \${CI_SECRET}\n${more}`;

test('a config error has its line in the SARIF file of a validation', async () => {
  const { results } = await validateConfig(createConfig('    colour: red\n'));
  expect(results).toMatchObject([
    { ruleId: 'unknown-key', locations: [{ physicalLocation: { region: { startLine: 7, startColumn: 5 } } }] },
  ]);
});

test('a dry run adds broken policy rules, and what a waiver accepts is suppressed', async () => {
  const token = { mode: 'dry-run', token: 'ghp_full_access' };
  const broken = await validateConfig(createConfig(), token);
  expect(broken.results).toMatchObject([{ ruleId: 'policy-broken/require_https', level: 'warning' }]);
  const waived = await validateConfig(createConfig('    waivers: { require_https: Only inside the cluster }\n'), token);
  expect(waived.results).toMatchObject([
    { ruleId: 'policy-broken/require_https', suppressions: [{ justification: 'Only inside the cluster' }] },
  ]);
});

test('a run with nothing to say has an empty SARIF file, and a run about deliveries has none', async () => {
  expect((await validateConfig(createConfig().replace('http:', 'https:'))).results).toEqual([]);
  expect((await validateConfig(createConfig(), { mode: 'health', token: 'ghp_full_access' })).path).toBe('');
});

test('a SARIF file that cannot be written is a warning, and the output is empty', async () => {
  const write = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
  const { paths, diagnostics } = await writeOutputFiles(createReport(), { planFile: '', folder: '/tmp' }, { write });
  expect(paths).toEqual({});
  expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'file-not-written' }]);
});
