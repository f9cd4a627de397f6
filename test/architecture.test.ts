import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';

// The import rule of the house: `model ← config, plan, render ← apply ← run ← entries`; adapters may import the core.
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  config: ['model'],
  plan: ['model'],
  deliveries: ['model'],
  'secret-check': ['model'],
  inventory: ['model', 'deliveries', 'plan'],
  render: ['model', 'plan', 'deliveries', 'inventory'],
  export: ['model', 'config', 'plan'],
  apply: ['model', 'plan'],
  run: ['model', 'config', 'plan', 'deliveries', 'secret-check', 'inventory', 'render', 'export', 'apply'],
  github: ['model', 'deliveries', 'apply', 'run'],
  node: ['model', 'apply', 'run'],
  actions: ['model', 'inventory', 'plan', 'render', 'apply', 'run'],
  terminal: ['model', 'plan', 'deliveries', 'inventory', 'render', 'export', 'run'],
  emulator: ['model'],
  demo: ['emulator'],
};
const pure = ['model', 'config', 'plan', 'deliveries', 'secret-check', 'inventory', 'render', 'export'];
const entries = ['src/action.ts', 'src/cli.ts'];
const mostLines = 250;
const mostEntries = 16;

/** How a function may begin. */
const verbs = [
  'add append apply assign build call cancel check close collect compare compile confirm connect convert copy count',
  'create decode delete deliver describe diff encode escape estimate execute expand expect explain export extract',
  'fetch filter find flatten fold follow format generate get group guard handle hash hide import install join keep',
  'limit link list listen log make map mark mask match measure merge name omit open order pad paint pair parse',
  'partition pause pick ping place plan post publish quote read redact redeliver refuse reject remove render repeat',
  'replace report request require resolve respond restore revoke roll run seed select send serve set shorten show',
  'sign simulate skip sleep sort split start stop store strip suggest sum summarize switch take to toggle trim try',
  'update upsert validate verify wait warn wrap write zip',
  'is has should can',
].flatMap((line) => line.split(' '));

/** Written in TypeScript by hand; the page of the inventory runs in a browser and is a program of its own. */
const files = listSources('src').filter(
  (path) => !path.endsWith('.generated.ts') && !path.startsWith('src/render/html/page/'),
);
const helpers = [...listSources('test'), ...listSources('scripts')];
const texts = new Map([...files, ...helpers].map((file) => [file, readFileSync(file, 'utf8')]));

function listSources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`);
}

/** What a file imports, types included, as written. */
function listImports(file: string): readonly string[] {
  const pattern =
    /(?:^|\n)(?:import|export)\s[^'"]*?from\s+'([^']+)'|import\(\s*(?:\/\*.*?\*\/\s*)?'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g;
  return [...getText(file).matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function listImportedFiles(file: string): readonly string[] {
  return listImports(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => new URL(specifier, `file:///${file}`).pathname.slice(1));
}

function getText(file: string): string {
  return texts.get(file) ?? '';
}

/** The folder right below src, which stands for all that is nested in it. */
function getTopFolder(path: string): string {
  return path.split('/')[1] ?? '';
}

/** Whether a file imports itself by way of others. */
function isInCircle(file: string): boolean {
  const reached = new Set(listImportedFiles(file));
  for (const next of reached) for (const imported of listImportedFiles(next)) reached.add(imported);
  return reached.has(file);
}

function listFunctions(file: string): readonly string[] {
  const pattern =
    /^(?:export )?(?:(?:async )?function\*? (\w+)|const (\w+) = (?:async )?(?:\([^)\n]*\)|\w+)(?:: [^=\n]+)? =>)/gm;
  return [...getText(file).matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '');
}

function isVerb(name: string): boolean {
  const [first = ''] = /^[a-z]+/.exec(name) ?? [];
  return verbs.includes(first) || name === 'main';
}

describe('the house', () => {
  test('every folder has its place in the rule', () => {
    const folders = new Set(files.filter((file) => file.split('/').length > 2).map(getTopFolder));
    expect([...folders].filter((folder) => !(folder in mayImport))).toEqual([]);
  });

  test('imports go one way', () => {
    const wrong = files
      .filter((file) => !entries.includes(file))
      .flatMap((file) =>
        listImportedFiles(file)
          // The version is a constant that everybody may print.
          .filter(
            (target) =>
              target.startsWith('src/') && target !== 'src/version.ts' && getTopFolder(target) !== getTopFolder(file),
          )
          .filter((target) => !(mayImport[getTopFolder(file)] ?? []).includes(getTopFolder(target)))
          .map((target) => `${file} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test('no file imports itself by way of others, types included', () => {
    expect(files.filter(isInCircle)).toEqual([]);
  });

  test('pure folders import nothing from Node but hashing, and neither Actions nor Octokit', () => {
    const allowed = ['node:crypto', 'js-yaml', 'damerau-levenshtein', 'picocolors'];
    const wrong = files
      .filter((file) => pure.includes(getTopFolder(file)))
      .flatMap((file) =>
        listImports(file)
          .filter((specifier) => !specifier.startsWith('.') && !allowed.includes(specifier))
          .map((specifier) => `${file} -> ${specifier}`),
      );
    expect(wrong).toEqual([]);
  });

  test('only the entries, the adapters of the runner and the machine touch the process', () => {
    const wrong = files
      .filter((file) => [...pure, 'apply', 'run'].includes(getTopFolder(file)))
      .filter((file) => /\bprocess\.|\bconsole\./.test(getText(file)));
    expect(wrong).toEqual([]);
  });

  test('a file is no longer than can be read at once', () => {
    expect(files.filter((file) => getText(file).split('\n').length > mostLines + 1)).toEqual([]);
  });

  test('a folder shows no more than can be seen at once', () => {
    const folders = [...new Set(files.map((file) => dirname(file)))].filter((folder) => folder !== 'src');
    const listEntries = (folder: string) => readdirSync(folder).filter((name) => !name.includes('.generated.'));
    const crowded = folders.filter((folder) => listEntries(folder).length > mostEntries);
    expect(crowded).toEqual([]);
  });

  test('a function is named by what it does: a verb of a short list or a predicate', () => {
    const others = [...files, ...helpers]
      .flatMap((file) => listFunctions(file).map((name) => ({ file, name })))
      .filter(({ name }) => !isVerb(name));
    expect(others.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });
});
