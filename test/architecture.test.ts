import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// The import rule of the house: `model ← config, plan, render ← apply ← run ← entries`; adapters may import the core.
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  config: ['model'],
  plan: ['model'],
  deliveries: ['model'],
  'secret-check': ['model'],
  inventory: ['model', 'deliveries'],
  render: ['model', 'plan', 'deliveries', 'inventory'],
  export: ['model', 'config', 'plan'],
  apply: ['model', 'plan'],
  run: ['model', 'config', 'plan', 'deliveries', 'secret-check', 'inventory', 'render', 'export', 'apply'],
  github: ['model', 'deliveries', 'apply', 'run'],
  node: ['model', 'apply', 'run'],
  actions: ['model', 'plan', 'render', 'apply', 'run'],
  terminal: ['model', 'plan', 'deliveries', 'render', 'export', 'run'],
  emulator: ['model'],
  demo: ['emulator'],
};
const pure = ['model', 'config', 'plan', 'deliveries', 'secret-check', 'inventory', 'render', 'export'];
const entries = ['src/action.ts', 'src/cli.ts'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => `src/${path.replaceAll('\\', '/')}`);

function imports(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /(?:^|\n)(?:import|export)\s[^'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function resolved(file: string, specifier: string): string {
  return new URL(specifier, `file:///${file}`).pathname.slice(1);
}

describe('the house', () => {
  test('every folder has its place in the rule', () => {
    const folders = new Set(files.filter((file) => file.split('/').length > 2).map(folderOf));
    expect([...folders].filter((folder) => !(folder in mayImport))).toEqual([]);
  });

  test('imports go one way', () => {
    const wrong = files
      .filter((file) => !entries.includes(file))
      .flatMap((file) =>
        imports(file)
          .filter((specifier) => specifier.startsWith('.'))
          .map((specifier) => resolved(file, specifier))
          .filter((target) => target.startsWith('src/') && folderOf(target) !== folderOf(file))
          .filter((target) => !(mayImport[folderOf(file)] ?? []).includes(folderOf(target)))
          .map((target) => `${file} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test('pure folders import nothing from Node but hashing, and neither Actions nor Octokit', () => {
    const allowed = ['node:crypto', 'js-yaml'];
    const wrong = files
      .filter((file) => pure.includes(folderOf(file)))
      .flatMap((file) =>
        imports(file)
          .filter((specifier) => !specifier.startsWith('.') && !allowed.includes(specifier))
          .map((specifier) => `${file} -> ${specifier}`),
      );
    expect(wrong).toEqual([]);
  });

  test('only the entries, the adapters of the runner and the machine touch the process', () => {
    const wrong = files
      .filter((file) => [...pure, 'apply', 'run'].includes(folderOf(file)))
      .filter((file) => /\bprocess\.|\bconsole\./.test(readFileSync(file, 'utf8')));
    expect(wrong).toEqual([]);
  });
});
