import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnosticCodes } from '../../src/model/diagnostic-codes.ts';
import { eventNames } from '../../src/model/events.ts';
import { failureReasons } from '../../src/model/failure.ts';
import { outputDescriptions } from '../../src/render/outputs.ts';
import { type InputDescription, inputs } from '../../src/run/settings/inputs.ts';
import { type CommandDescription, commands, commonFlags } from '../../src/terminal/commands.ts';
import { listCodeSpans, pages } from './pages.ts';

// Names in backticks are names of something. Words of GitHub and of other tools are listed here; all others are looked up where they are made.
const wordsOfOthers = [
  ...['github-token', 'workflow_dispatch', 'pull_request_target', 'workflow_run', 'merge_group', 'pull-requests'],
  ...[
    'organization_hooks',
    'repository_hooks',
    'organization_administration',
    'site_admin',
    'https_proxy',
    'http_proxy',
    'no_proxy',
  ],
  ...['hookherd-drift', 'actions-lock'],
];

const schemas = ['config', 'plan'].map((name) => readFileSync(`schema/${name}.schema.json`, 'utf8'));
const schemaWords = schemas.flatMap((text) => text.match(/[a-z]+(?:[_-][a-z]+)+/g) ?? []);
const commandTable: Readonly<Record<string, CommandDescription>> = commands;
const flags = [
  'org',
  'version',
  ...Object.keys(inputs),
  ...Object.keys(commonFlags),
  ...Object.values(commandTable).flatMap((command) => Object.keys(command.flags ?? {})),
];
const inputValues = Object.values<InputDescription>(inputs).flatMap(({ values }) => values ?? []);
/** Packages that docs/design.md speaks of, those that were left out too. */
const packages = [
  ...Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).devDependencies),
  'mdast-util-to-markdown',
  'http-link-header',
  'plugin-retry',
  'plugin-throttling',
  'ajv-cli',
  'auth-app',
];
const known = new Set([
  ...wordsOfOthers,
  ...packages,
  ...schemaWords,
  ...flags,
  ...inputValues,
  ...Object.keys(outputDescriptions),
  ...Object.keys(diagnosticCodes),
  ...failureReasons,
  ...eventNames,
]);

const metrics = readFileSync('src/render/openmetrics.ts', 'utf8').matchAll(/name: '(\w+)'/g);
for (const [, name] of metrics) known.add(`hookherd_${name}`);

const spans = Object.entries(pages).flatMap(([page, text]) => listCodeSpans(text).map((span) => [page, span] as const));

test('every compound word in backticks is an input, an output, a key, a value, a code or an event', () => {
  const compound = spans.filter(([, span]) => /^[a-z]+(?:[_-][a-z]+)+(?:: .*)?$/.test(span));
  expect(compound.length).toBeGreaterThan(200);
  expect(compound.filter(([, span]) => !known.has(span.replace(/: .*$/, '')))).toEqual([]);
});

test('every flag is one', () => {
  const named = spans.flatMap(([page, span]) =>
    [...span.matchAll(/(?:^| )--([a-z][a-z-]*)/g)].map(([, flag = '']) => [page, flag, span] as const),
  );
  const ours = named.filter(([, , span]) => /^(--|hookherd)/.test(span));
  expect(ours.length).toBeGreaterThan(5);
  expect(ours.filter(([, flag]) => !flags.includes(flag))).toEqual([]);
});

test('every command is one', () => {
  const named = spans.map(([page, span]) => [page, /^hookherd ([a-z]+)/.exec(span)?.[1]] as const);
  const commandsNamed = named.filter(([, command]) => command !== undefined);
  expect(commandsNamed.length).toBeGreaterThan(5);
  expect(commandsNamed.filter(([, command]) => !Object.hasOwn(commands, command ?? ''))).toEqual([]);
});

test('every path of this repository is there', () => {
  const paths = spans.filter(([, span]) => /^(?:src|test|schema|scripts|docs|dist)\/[\w./-]+$/.test(span));
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter(([, path]) => !existsSync(path))).toEqual([]);
});

test('the map in CONTRIBUTING is the tree as it is', () => {
  const map = pages['CONTRIBUTING.md'] ?? '';
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).filter((name) => !map.includes(`\`src/${name}\``))).toEqual([]);
  expect(map.split('\n').length).toBeLessThan(75);
});
