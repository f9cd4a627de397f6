import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { inputNames } from '../../src/run/settings/inputs.ts';
import { createFolder, runAction } from '../scenarios/bundle.ts';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: { readonly workflow_call: { readonly inputs: object; readonly secrets: object } };
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const text = readFileSync('.github/workflows/fleet.yml', 'utf8');
const workflow = load(text) as Workflow;

function getStep(id: string): Step {
  const found = Object.values(workflow.jobs).flatMap(({ steps }) => steps.filter((one) => one.id === id));
  if (found[0] === undefined) throw new Error(`There is no step ${id}.`);
  return found[0];
}

/** The runners of GitHub have jq; a machine that only runs these tests may lack it. */
const hasJq = spawnSync('jq', ['--version']).status === 0;

/** Runs the script of a step as the runner does. */
function runScript(id: string, folder: string, environment: Readonly<Record<string, string>>) {
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', getStep(id).run ?? ''],
    {
      cwd: folder,
      env: { PATH: process.env.PATH, ...files, ...environment },
      encoding: 'utf8',
    },
  );
  const lines = readFileSync(files.GITHUB_OUTPUT, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const outputs = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s)));
  return { status, stdout, stderr, outputs, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') };
}

describe('the reusable workflow', () => {
  test('gives the Action inputs that it has, each from an input or a secret that is declared', () => {
    const { inputs, secrets } = workflow.on.workflow_call;
    const given = getStep('hookherd').with ?? {};
    expect(Object.keys(given).filter((name) => !inputNames.some((known) => known === name))).toEqual([]);
    const named = [...JSON.stringify(workflow.jobs).matchAll(/\b(inputs|secrets)\.([a-z-]+)/g)];
    for (const [, from, name] of named) expect(Object.keys(from === 'inputs' ? inputs : secrets)).toContain(name);
    for (const name of Object.keys({ ...inputs, ...secrets })) expect(named.map((match) => match[2])).toContain(name);
  });

  test('hands no expression to a shell', () => {
    const scripts = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    expect(scripts.join('\n')).not.toContain('${{');
  });

  test.skipIf(!hasJq).each([
    ['1', '[1]'],
    ['4', '[1,2,3,4]'],
    ['100', `[${Array.from({ length: 100 }, (_, index) => index + 1).join(',')}]`],
  ])('lists %s shards', (shards, expected) => {
    using folder = createFolder({});
    expect(runScript('list', folder.path, { SHARDS: shards }).outputs).toEqual({ shards: expected });
  });

  test.each(['0', '101', '2.5', '', '-1', '08x'])('refuses %j shards', (shards) => {
    using folder = createFolder({});
    const { status, stdout } = runScript('list', folder.path, { SHARDS: shards });
    expect(status).toBe(1);
    expect(stdout).toContain(`The input shards is ${shards}; accepted are whole numbers from 1 to 100.`);
  });
});

describe.skipIf(!hasJq)('the summary of a fleet', () => {
  const live = { url: 'https://ci.acme.example/hook', events: ['push'], content_type: 'json' };
  const owners = ['alpha', 'beta', 'delta', 'epsilon', 'gamma', 'missing'];
  const config = `organization: [${owners.join(', ')}]
unmanaged: drift
hooks: [{ url: https://ci.acme.example/hook, events: [push], content_type: json }]
`;

  async function runSummary(mode: string, { only = [1, 2, 3] }: { readonly only?: readonly number[] } = {}) {
    await using emulator = await startEmulator({
      organizations: { alpha: {}, beta: { hooks: [live] }, gamma: {}, delta: { hooks: [live] }, epsilon: {} },
    });
    using folder = createFolder({ '.github/hookherd.yml': config });
    for (const shard of only) {
      const inputs = { mode, token: 't', 'api-url': emulator.url, shard: `${shard}/3` };
      const { plan } = await runAction(inputs, { folder: folder.path });
      const place = join(folder.path, 'plans', `hookherd-plan-${shard}`);
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, 'hookherd-plan.json'), JSON.stringify(plan, null, 2));
    }
    return runScript('summary', folder.path, { SHARDS: '3' });
  }

  test('adds up all shards and names the targets that could not be planned', async () => {
    const { status, stderr, outputs, summary } = await runSummary('dry-run');
    expect([status, stderr]).toEqual([0, '']);
    const line =
      'Plan: 3 to create, 0 to update, 0 to deactivate, 0 to delete, 2 unchanged, 0 unmanaged in 6 targets. 1 of 6 targets could not be planned';
    expect(outputs).toEqual({ 'has-changes': 'true', 'has-drift': 'true', summary: line });
    expect(summary).toContain(`### ${line}\n`);
    expect(summary).toContain('- `missing` (`not-permitted`)');
    for (const owner of ['alpha', 'epsilon', 'gamma'])
      expect(summary).toContain(`| \`${owner}\` | 1 | 0 | 0 | 0 | 0 |`);
    expect(summary).not.toContain('`beta`');
  });

  test('says what was applied', async () => {
    expect((await runSummary('apply')).outputs.summary).toContain(
      'in 6 targets. Applied: 3 of 3. 1 of 6 targets could not',
    );
  });

  test('says that a shard has no plan, and does not call that no changes', async () => {
    const { outputs } = await runSummary('dry-run', { only: [] });
    expect(outputs['has-changes']).toBe('');
    expect(outputs.summary).toContain('in 0 targets. 3 of 3 shards have no plan');
  });

  test('escapes what would be Markdown', () => {
    const target = { kind: 'organization', target: 'a`|<b>\n# x', status: 'failed', failure: { reason: 'api-error' } };
    const plan = { plan: { counts: {}, has_changes: false, has_drift: false, targets: [target] } };
    using folder = createFolder({ 'plans/hookherd-plan-1/hookherd-plan.json': JSON.stringify(plan) });
    const { summary } = runScript('summary', folder.path, { SHARDS: '1' });
    expect(summary).toContain('- `a  <b> # x` (`api-error`)\n');
  });
});
