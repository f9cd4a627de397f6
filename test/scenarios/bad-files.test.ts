import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { createFolder, runAction } from './bundle.ts';

const createConfig = (extra: string) =>
  `organization: acme\nhooks:\n  - url: https://a.example/\n    events: [push]\n${extra}`;
const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
  .split('')
  .map((name, index) => `${name}: &${name} [${Array.from({ length: 20 }, () => `*${'abcdefgh'[index]}`).join(', ')}]`)
  .join('\n')}\n`;

// What a person can do to a config file, and what the annotation must point at.
const files: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['empty', '', /line=1/],
  ['a list', '- url: https://a.example/\n', /line=1/],
  ['tabs', 'organization: acme\nhooks:\n\t- url: https://a.example/\n', /line=3/],
  ['binary', Uint8Array.from([0xff, 0xfe, 0, 1, 2, 0x80]), /line=1/],
  ['a broken flow', 'organization: acme\nhooks: [{url: https://a.example/\n', /line=\d/],
  ['duplicate keys', 'organization: acme\norganization: other\nhooks: []\n', /line=2/],
  ['an alias bomb', bomb, /line=\d/],
  ['more than 1 MiB', `# ${'x'.repeat(2 * 1024 * 1024)}\n`, /line=1,/],
  ['a repository of two dots', 'repository: acme/..\nhooks: []\n', /line=1,/],
  ['an .npmrc in its place', '//registry.example/:_authToken=canary-literal-secret\n', /line=1,/],
  ['70,000 documents', 'hooks: []\n---\n'.repeat(70_000), /line=2000,/],
  ['two byte order marks', '\uFEFF\uFEFForganization: acme\nhooks: []\n', /line=1,/],
  [
    '30,000 ignore patterns',
    `organization: acme\nhooks: []\nignore:\n${'  - http://a/**\n'.repeat(30_000)}`,
    /line=1004,/,
  ],
  ['a silence longer than any log', createConfig('    content_type: json\n    max_silence: 8d\n'), /line=6,/],
  ['a previous secret alone', createConfig('    content_type: json\n    previous_secret: ${OLD}\n'), /line=6,/],
  [
    'an event and its action',
    createConfig('    content_type: json\n').replace('push', 'pull_request.opened'),
    /line=4,/,
  ],
  ['a literal secret', createConfig('    content_type: json\n    secret: canary-literal-secret\n'), /line=6,/],
  ['an empty secret', createConfig('    content_type: json\n    secret:\n'), /line=6,/],
  ['no content type', createConfig(''), /line=3,/],
  ['a variable of the runner', createConfig('    content_type: json\n    secret: ${GITHUB_TOKEN}\n'), /line=6,/],
  ['an unknown key', createConfig('    content_type: json\n    colour: red\n'), /line=6,/],
  [
    'several errors',
    createConfig('    content_type: jsn\n    colour: red\n    insecure_ssl: maybe\n'),
    /line=5,[\s\S]*line=6,[\s\S]*line=7,/,
  ],
];

describe('a bad config file', () => {
  test.each(files)('%s is refused with its line, before any request', async (_, content, place) => {
    await using emulator = await startEmulator({ organizations: { acme: {} } });
    using folder = createFolder({ '.github/hookherd.yml': content });
    const run = await runAction(
      { mode: 'apply', token: 'admin-token', 'api-url': emulator.url },
      { folder: folder.path },
    );
    expect(run.code).toBe(1);
    expect(run.outputs['failure-reason']).toBe('config-invalid');
    expect(run.stdout).toMatch(/^::error title=[^\n]*file=\.github\/hookherd\.yml/m);
    expect(run.stdout).toMatch(place);
    expect(run.stdout + run.stderr + run.summary).not.toMatch(/^ +at |canary-literal-secret/m);
    expect(run.summary).toContain('config is invalid');
    expect(emulator.requests).toEqual([]);
  });

  test('a pattern that matches no file names the pattern', async () => {
    using folder = createFolder({});
    const run = await runAction({ mode: 'validate', config: 'hooks/*.yml' }, { folder: folder.path });
    expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'config-invalid']);
    expect(run.stdout).toContain('The pattern hooks/*.yml matches no file.');
  });

  test('a hook declared twice names both lines, over two files', async () => {
    const one = 'organization: acme\nhooks:\n  - { url: "https://a.example/", events: [push], content_type: json }\n';
    using folder = createFolder({ 'a.yml': one, 'b.yml': `# more\n${one}` });
    const run = await runAction({ mode: 'validate', config: '*.yml' }, { folder: folder.path });
    expect(run.outputs['failure-reason']).toBe('config-invalid');
    expect(run.stdout).toMatch(/a\.yml:3:/);
    expect(run.stdout).toMatch(/b\.yml:4:|b\.yml,line=4/);
  });

  test('all that is wrong in several documents is told in one run', async () => {
    using folder = createFolder({
      '.github/hookherd.yml': `${createConfig('')}---\n${createConfig('').replace('a.example', 'b.example')}`,
    });
    const run = await runAction({ mode: 'validate' }, { folder: folder.path });
    expect(run.stdout.match(/^::error .*line=\d+/gm)).toHaveLength(2);
  });
});
