import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { createFolder, runAction, runCli } from './bundle.ts';

const config = `
organization: acme
defaults: { content_type: json }
hooks:
  - url: https://ci.acme.example/github
    events: [push]
    secret: none
`;
const outside = '//registry.example/:_authToken=canary-token-in-npmrc\n';

function makeFolder(path: string): string {
  mkdirSync(path);
  return path;
}

function makeBrokenEvent(path: string): string {
  writeFileSync(path, '{"pull_request":');
  return path;
}

function makeFifo(path: string): string {
  execFileSync('mkfifo', [path]);
  return path;
}

describe('a config file that is something else', () => {
  test.each([
    { what: 'a link out of the workspace', make: (path: string, other: string) => symlinkSync(other, path) },
    { what: 'a link to a device', make: (path: string) => symlinkSync('/dev/zero', path) },
    { what: 'a link to the kernel log', make: (path: string) => symlinkSync('/proc/kmsg', path) },
    { what: 'a FIFO', make: makeFifo },
  ])('$what ends the run at once and is not quoted', async ({ make }) => {
    using folder = createFolder({ 'good.yml': config });
    using other = createFolder({ '.npmrc': outside });
    make(join(folder.path, 'hooks.yml'), join(other.path, '.npmrc'));
    const run = await runAction({ mode: 'validate', config: 'hooks.yml\ngood.yml' }, { folder: folder.path });
    expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'config-invalid']);
    expect(run.stdout).toContain('The file hooks.yml cannot be read');
    expect(run.stdout).toContain('unreadable-file');
    expect(`${run.stdout}${run.stderr}${run.summary}${JSON.stringify(run.plan)}`).not.toContain('canary');
  });

  test('a folder that leads out of the workspace gives no file either', async () => {
    using folder = createFolder({});
    using other = createFolder({ 'hooks.yml': config });
    symlinkSync(other.path, join(folder.path, 'configs'));
    const run = await runAction({ mode: 'validate', config: 'configs/hooks.yml' }, { folder: folder.path });
    expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'config-invalid']);
  });

  test('a link inside the workspace is as good as its file', async () => {
    using folder = createFolder({ 'real.yml': config });
    symlinkSync('real.yml', join(folder.path, 'hooks.yml'));
    const run = await runAction({ mode: 'validate', config: 'hooks.yml' }, { folder: folder.path });
    expect([run.code, run.outputs['failure-reason']]).toEqual([0, '']);
  });

  test('a policy file is held to the same', async () => {
    using folder = createFolder({ 'hooks.yml': config });
    using other = createFolder({ 'policy.yml': `allowed_targets: [acme]\n# ${outside}` });
    symlinkSync(join(other.path, 'policy.yml'), join(folder.path, 'policy.yml'));
    makeFifo(join(folder.path, 'fifo.yml'));
    for (const file of ['policy.yml', 'fifo.yml']) {
      const inputs = { mode: 'validate', config: 'hooks.yml', 'policy-file': file };
      const run = await runAction(inputs, { folder: folder.path });
      expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'config-invalid']);
      expect(run.stdout).toContain(`The file ${file} cannot be read`);
    }
  });

  test('a folder given as config is said to be a folder, not a file that does not exist', async () => {
    using folder = createFolder({ '.github/workflows/ci.yml': '' });
    const { code, stdout, stderr } = await runCli(['validate', '--config', '.github'], { folder: folder.path });
    expect(code).toBe(1);
    expect(`${stdout}${stderr}`).toContain('The file .github cannot be read (it is a folder).');
  });

  test('the command line refuses a FIFO at once, and reads files of other folders', async () => {
    using folder = createFolder({});
    using other = createFolder({ 'hooks.yml': config });
    makeFifo(join(folder.path, 'hooks.yml'));
    const fifo = await runCli(['validate', '--config', 'hooks.yml'], { folder: folder.path });
    expect([fifo.code, fifo.stdout + fifo.stderr]).toEqual([1, expect.stringContaining('hooks.yml cannot be read')]);
    const absolute = await runCli(['validate', '--config', join(other.path, 'hooks.yml')], { folder: folder.path });
    expect(absolute.code).toBe(0);
  });

  test('a file of a gigabyte is refused without being read whole', async () => {
    using folder = createFolder({});
    execFileSync('truncate', ['-s', '1G', join(folder.path, 'hooks.yml')]);
    const run = await runAction({ mode: 'validate', config: 'hooks.yml' }, { folder: folder.path });
    expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'config-invalid']);
  });
});

describe('a plan file', () => {
  const inputs = { mode: 'validate', config: 'hooks.yml', 'plan-file': 'out/plan.json' };

  test('does not overwrite what is behind a committed link', async () => {
    using folder = createFolder({ 'hooks.yml': config, 'out/keep': '' });
    using other = createFolder({ precious: 'precious' });
    symlinkSync(join(other.path, 'precious'), join(folder.path, 'out/plan.json'));
    const run = await runAction(inputs, { folder: folder.path });
    expect(readFileSync(join(other.path, 'precious'), 'utf8')).toBe('precious');
    expect(JSON.parse(readFileSync(join(folder.path, 'out/plan.json'), 'utf8'))).toMatchObject({ mode: 'validate' });
    expect([run.code, run.outputs['plan-file']]).toEqual([0, 'out/plan.json']);
  });

  test('is not written into a folder that a committed link leads to', async () => {
    using folder = createFolder({ 'hooks.yml': config });
    using other = createFolder({ 'plan.json': 'precious' });
    symlinkSync(other.path, join(folder.path, 'out'));
    const run = await runAction(inputs, { folder: folder.path });
    expect(readFileSync(join(other.path, 'plan.json'), 'utf8')).toBe('precious');
    expect([run.code, run.outputs['plan-file']]).toEqual([0, '']);
    expect(run.stdout).toContain('plan-file-not-written');
  });

  test('replaces a FIFO that a run would wait for after its writes', async () => {
    using folder = createFolder({ 'hooks.yml': config, 'out/keep': '' });
    makeFifo(join(folder.path, 'out/plan.json'));
    const run = await runAction(inputs, { folder: folder.path });
    expect([run.code, run.plan]).toEqual([0, expect.objectContaining({ mode: 'validate' })]);
  });
});

describe('files of the runner that are something else', () => {
  const kinds = [
    { what: 'missing', make: (path: string) => path },
    { what: 'a folder', make: makeFolder },
    { what: 'a FIFO that nobody reads', make: makeFifo },
    { what: 'full', make: () => '/dev/full' },
  ];

  async function apply(environment: (folder: string) => Readonly<Record<string, string>>) {
    await using emulator = await startEmulator({ organizations: { acme: {} } });
    using folder = createFolder({ '.github/hookherd.yml': config });
    const run = await runAction(
      { mode: 'apply', token: 'any-token', 'api-url': emulator.url },
      { folder: folder.path, environment: environment(folder.path) },
    );
    const { hooks } = { hooks: emulator.state.hooks({ kind: 'organization', owner: 'acme' }) };
    expect(hooks).toHaveLength(1);
    return run;
  }

  test.each(kinds)('a job summary that is $what is a warning after a good apply', async ({ make }) => {
    const run = await apply((folder) => ({ GITHUB_STEP_SUMMARY: make(join(folder, 'summary')) }));
    expect([run.code, run.outputs.applied, run.outputs['failure-reason']]).toEqual([0, '1', '']);
    expect(run.stdout).toMatch(
      /^::warning title=Hookherd%3A summary-not-written::The job summary cannot be written to /m,
    );
    expect(run.stdout + run.stderr).not.toContain('Hookherd itself failed');
  });

  test.each(kinds)(
    'an output file that is $what makes a good apply red, which is reported all the same',
    async ({ make }) => {
      const run = await apply((folder) => ({ GITHUB_OUTPUT: make(join(folder, 'outputs')) }));
      expect([run.code, run.stderr]).toEqual([1, '']);
      expect(run.stdout).toContain('1 of 1');
      expect(run.summary).toContain('The outputs cannot be written to ');
      expect(run.stdout).toMatch(/^::error::The outputs cannot be written to \S+ \(\w+/m);
      expect(run.stdout).not.toContain('Hookherd itself failed');
    },
  );

  test.each([...kinds, { what: 'a device', make: () => '/dev/zero' }, { what: 'broken', make: makeBrokenEvent }])(
    'an event file that is $what is no event',
    async ({ make }) => {
      const run = await apply((folder) => ({ GITHUB_EVENT_PATH: make(join(folder, 'event')) }));
      expect([run.code, run.stderr, run.outputs.applied]).toEqual([0, '', '1']);
      expect(run.stdout).not.toContain('GITHUB_EVENT_PATH');
    },
  );
});
