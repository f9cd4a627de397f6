import { expect, test } from 'vitest';
import { type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import { connectGitHub } from '../../src/github/connect.ts';
import { createFiles } from '../../src/node/files.ts';
import { systemClock } from '../../src/node/process.ts';
import { plainStyle } from '../../src/render/text/layout.ts';
import type { Ports } from '../../src/run/ports.ts';
import { runCommandLine } from '../../src/terminal/command-line.ts';
import { createFolder } from '../scenarios/bundle.ts';

// Findings that no other test calls by their code. Each is told with it to somebody who types the command.

interface Situation {
  readonly argv: string;
  readonly hook?: string;
  readonly top?: string;
  readonly emulator?: EmulatorOptions;
  readonly environment?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
}

const url = 'https://ci.acme.example/github';
const crowd = Array.from({ length: 12 }, (_, at) => ({ url: `https://r${at}.acme.example/`, events: ['push'] }));

const several = 'organization: [acme, other]\nhooks: []\n';
const inFlow = `organization: acme\nhooks: [{ url: ${url}, events: [push], content_type: json }]\n`;

const situations: readonly (readonly [string, Situation])[] = [
  ['unknown-command', { argv: 'aply' }],
  ['unknown-flag', { argv: 'plan --orgg acme' }],
  ['unexpected-argument', { argv: 'plan acme' }],
  ['missing-value', { argv: 'plan --config' }],
  ['invalid-flag', { argv: 'deliveries --status 9xx' }],
  ['confirmation-needed', { argv: 'apply' }],
  ['unused-organization', { argv: 'plan --org other' }],
  ['only-fits-nothing', { argv: 'plan --only https://other.example/' }],
  ['invalid-input', { argv: 'plan --secret-strategy never' }],
  ['no-config-file', { argv: 'plan --config missing.yml' }],
  ['no-policy-file', { argv: 'plan --policy-file missing.yml' }],
  ['malformed-variable', { argv: 'validate', hook: 'secret: "${ci}"' }],
  ['empty-username', { argv: 'validate', hook: 'username: ""' }],
  ['literal-password-in-url', { argv: 'validate', hook: 'previous_urls: ["https://me:pass@ci.acme.example/"]' }],
  ['blank-secret', { argv: 'plan', hook: 'secret: ${CI_HOOK_SECRET}', environment: { CI_HOOK_SECRET: '   ' } }],
  ['waiver-expired', { argv: 'plan', hook: 'waivers: { require_secret: { reason: Soon, until: 2020-01-01 } }' }],
  [
    'global-hooks-unavailable',
    { argv: 'plan --api-url https://api.acme.ghe.com', top: 'global: true\npolicy: { unavailable_events: off }' },
  ],
  [
    'long-apply',
    { argv: 'plan', top: `organization: [${Array.from({ length: 150 }, (_, at) => `team${at}`).join()}]` },
  ],
  ['event-half-used', { argv: 'plan', emulator: { organizations: { acme: { hooks: crowd } } } }],
  [
    'unmanaged-breaks-policy',
    {
      argv: 'plan',
      top: 'organization: acme\npolicy: { require_https: error }',
      emulator: seedUnmanaged('http://x.example/'),
    },
  ],
  [
    'archived-repositories',
    {
      argv: 'plan',
      top: 'repository: "acme/*"',
      emulator: { repositories: { 'acme/api': {}, 'acme/old': { archived: true } } },
    },
  ],
  ['hook-not-live', { argv: 'health' }],
  ['not-pinged', { argv: 'ping' }],
  ['beyond-retention', { argv: 'health --since 30d' }],
  ['merge-several-targets', { argv: 'export --org acme --merge hooks.yml', files: { 'hooks.yml': several } }],
  ['merge-unreadable-entry', { argv: 'export --org acme --merge hooks.yml', files: { 'hooks.yml': inFlow } }],
];

function seedUnmanaged(unmanaged: string): EmulatorOptions {
  return { organizations: { acme: { hooks: [{ url: unmanaged, events: ['push'] }] } } };
}

function createConfig({ hook = '', top = 'organization: acme' }: Situation): string {
  return `${top}\nhooks:\n  - url: ${url}\n    events: [push]\n    content_type: json\n    ${hook}\n`;
}

async function runSituation(situation: Situation): Promise<string> {
  await using emulator = await startEmulator({ anyOrganization: true, ...situation.emulator });
  using folder = createFolder({ '.github/hookherd.yml': createConfig(situation), ...situation.files });
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  const environment = { HOOKHERD_TOKEN: 'any', GITHUB_API_URL: emulator.url, ...situation.environment };
  const { signal } = new AbortController();
  const common = { clock: systemClock, random: Math.random, signal, version: 'test', environment };
  const terminal = {
    write,
    writeError: write,
    isInteractive: () => false,
    outputStyle: () => plainStyle,
    errorStyle: () => plainStyle,
    ask: async () => undefined,
  };
  const ports: Ports = {
    ...common,
    files: createFiles(folder.path),
    mask: () => {},
    redact: (text) => text,
    progress: () => {},
    connect: (settings) => connectGitHub({ ...common, settings }),
  };
  await runCommandLine(situation.argv.split(' '), { terminal, ports });
  return text;
}

test.each(situations)('%s', async (code, situation) => {
  expect(await runSituation(situation)).toContain(`[${code}]`);
});
