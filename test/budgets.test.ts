import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startEmulator } from '../src/emulator/emulator.ts';
import { budgets } from './budgets.ts';
import { folderWith } from './scenarios/bundle.ts';

const config = `
organization: acme
defaults: { content_type: json }
policy: { require_secret: off }
hooks:
  - url: https://ci.acme.example/github
    events: [push]
`;
const dist = resolve(process.env.HOOKHERD_DIST ?? 'dist');

describe('what a run loads', () => {
  test.each([
    ['validate', []],
    ['plan', []],
    ['apply', ['--yes']],
  ] as const)('%s on the command line loads no module that it does not need', async (command, flags) => {
    const loaded = await modulesOf('src/cli.ts', { argv: [command, '--config', 'hooks.yml', ...flags] });
    expect(loaded).toContainEqual(expect.stringContaining('/src/config/read.ts'));
    expect(unneeded(loaded, budgets.unneeded[command])).toEqual([]);
  });

  test('a dry run of the Action loads no module that it does not need, and plans only once it has asked for the hooks', async () => {
    const loaded = await modulesOf('src/action.ts', { inputs: { mode: 'dry-run', config: 'hooks.yml' } });
    expect(loaded).toContainEqual(expect.stringContaining('/src/actions/publish.ts'));
    expect(unneeded(loaded, budgets.unneededByAction)).toEqual([]);
    const at = (part: string) => loaded.findIndex((url) => url.includes(part));
    expect(at('/src/plan/match.ts')).toBeGreaterThan(at('/src/github/plain-fetch.ts'));
    expect(at('/src/render/markdown.ts')).toBeGreaterThan(at('/src/github/plain-fetch.ts'));
  });
});

describe('the bundles', () => {
  test('the Action reads three files in a dry run, and no HTTP client but that of Node', async () => {
    const entry = join(dist, 'action/index.js');
    const loaded = await modulesOf(entry, { inputs: { mode: 'dry-run', config: 'hooks.yml' } });
    const holdsCode = (url: string) => url.startsWith('file:') && statSync(new URL(url)).size > 200;
    const files = loaded.filter((url) => url !== '' && holdsCode(url)).map((url) => basename(url));
    expect(files.filter((file) => file !== 'rolldown-runtime.js')).toEqual(['index.js', 'read.js', 'plan.js']);
    expect(loaded.filter((url) => /undici|proxied-fetch/.test(url))).toEqual([]);
  });

  test.each(['validate', 'plan'] as const)(
    '%s on the command line has Node load no module of its own without need',
    async (command) => {
      const loaded = await builtinsOf('cli', { argv: [command, '--config', 'hooks.yml'] });
      expect(loaded).toContain('internal/util/parse_args/parse_args');
      expect(loaded.filter((name) => budgets.unneededBuiltins[command].some((each) => each === name))).toEqual([]);
    },
  );

  test('a dry run of the Action has Node load no module of its own without need', async () => {
    const loaded = await builtinsOf('action', { inputs: { mode: 'dry-run', config: 'hooks.yml' } });
    expect(loaded).toContain('http');
    expect(loaded.filter((name) => budgets.unneededBuiltins.action.some((each) => each === name))).toEqual([]);
  });

  test.each(['cli', 'action'] as const)('%s stays within its budgets', (name) => {
    const folder = join(dist, name);
    expect(startBytes(folder)).toBeLessThanOrEqual(budgets.startBytes[name]);
    expect(codeBytes(folder)).toBeLessThanOrEqual(budgets.codeBytes[name]);
  });

  test('neither bundle holds the HTTP client of the toolkit', () => {
    for (const name of ['cli', 'action'])
      expect(readFileSync(join(dist, name, 'licenses.txt'), 'utf8')).not.toContain('@actions/http-client');
  });

  test('the command line holds nothing of the toolkit', () => {
    expect(readFileSync(join(dist, 'cli/licenses.txt'), 'utf8')).not.toContain('@actions/');
  });
});

interface Program {
  readonly argv?: readonly string[];
  readonly inputs?: Readonly<Record<string, string>>;
}

/** The addresses of the modules that a program loads, in order, when it runs against an emulator. */
function modulesOf(entry: string, program: Program): Promise<readonly string[]> {
  return tellsLoaded(resolve(entry), program, resolve('test/loaded-modules.ts'));
}

/** The names of Node's own modules that a bundle has loaded when it ends. */
async function builtinsOf(bundle: 'cli' | 'action', program: Program): Promise<readonly string[]> {
  const write =
    "process.getBuiltinModule('fs').writeFileSync(process.env.LOADED_MODULES, process.moduleLoadList.join('\\n'))";
  const preload = `data:text/javascript,process.on('exit', () => ${write})`;
  const lines = await tellsLoaded(join(dist, bundle, 'index.js'), program, preload);
  return lines.map((line) => line.replace('NativeModule ', ''));
}

/** Runs a program with a module before it that writes what is loaded, and gives the lines of that. */
async function tellsLoaded(
  entry: string,
  { argv = [], inputs = {} }: Program,
  preload: string,
): Promise<readonly string[]> {
  await using emulator = await startEmulator({ organizations: { acme: { hooks: [] } } });
  using folder = folderWith({ 'hooks.yml': config, modules: '' });
  const token = 'ghp_budgets';
  const environment = {
    LOADED_MODULES: join(folder.path, 'modules'),
    HOOKHERD_TOKEN: token,
    GITHUB_API_URL: emulator.url,
    GITHUB_WORKSPACE: folder.path,
    ...Object.fromEntries(
      Object.entries({ ...inputs, token, 'api-url': emulator.url }).map(([name, text]) => [
        `INPUT_${name.toUpperCase()}`,
        text,
      ]),
    ),
  };
  const child = spawn(process.execPath, ['--import', preload, entry, ...argv], {
    cwd: folder.path,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
  const code = await new Promise((ended) => child.on('close', ended));
  expect(code, told).toBe(0);
  return readFileSync(environment.LOADED_MODULES, 'utf8').split('\n');
}

function unneeded(loaded: readonly string[], parts: readonly string[]): readonly string[] {
  return loaded.filter((url) => parts.some((part) => url.includes(part)));
}

function startBytes(folder: string): number {
  const files = new Set(['index.js']);
  for (const file of files) {
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, imported = ''] of code.matchAll(/^(?:import|export)\b[^'"]*["']\.\/([^"']+)["'];$/gm))
      files.add(imported);
  }
  return [...files].reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

function codeBytes(folder: string): number {
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}
