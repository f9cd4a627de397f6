import { describe, expect, test } from 'vitest';
import { type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import type { TokenSeed } from '../../src/emulator/seed.ts';
import { createFolder, runAction } from '../scenarios/bundle.ts';

const hook = 'hooks: [{ url: https://ci.acme.example/hook, events: [EVENT], content_type: json }]';
const live = { url: 'https://left.acme.example/hook', events: ['member'], content_type: 'json' };

const selectors = {
  organization: `organization: acme\n${hook}\n`.replace('EVENT', 'push'),
  repository: `repository: acme/api\n${hook}\n`.replace('EVENT', 'push'),
  global: `global: true\n${hook}\n`.replace('EVENT', 'user'),
};

interface Case {
  readonly why: string;
  readonly token: Omit<TokenSeed, 'token'>;
  readonly selector: keyof typeof selectors;
  readonly says: readonly string[];
  /** Default: a token without a telling prefix. */
  readonly text?: string;
  /** Whether anything is asked for at all. */
  readonly isSilent?: boolean;
}

const cases: readonly Case[] = [
  {
    why: 'a classic token without the scope, which GitHub hides behind 404',
    token: { kind: 'classic', scopes: ['repo', 'read:org'] },
    selector: 'organization',
    says: [
      'GitHub does not find the hooks of acme (404',
      'it does not exist, or the token may not know of it',
      'a classic token with the scope admin:org_hook',
      'The token has the scopes repo, read:org.',
      'The endpoint accepts the scopes admin:org_hook.',
    ],
  },
  {
    why: 'a classic token with no scopes at all',
    token: { kind: 'classic', scopes: [] },
    selector: 'repository',
    says: ['GitHub does not find the hooks of acme/api (404', 'The token has no scopes.', 'read:repo_hook'],
  },
  {
    why: 'a fine-grained token without the permission',
    token: { kind: 'fine-grained', permissions: { metadata: 'read' } },
    selector: 'organization',
    says: [
      'GitHub does not permit the hooks of acme to this token (403 "Resource not accessible by personal access token"',
      'the organization permission "Webhooks" (read)',
      'The endpoint accepts the permissions organization_hooks=read.',
    ],
  },
  {
    why: 'a fine-grained token of another owner',
    token: { kind: 'fine-grained', permissions: { organization_hooks: 'write' }, owners: ['other'] },
    selector: 'organization',
    says: ['GitHub does not find the hooks of acme (404', 'the organization permission "Webhooks" (read)'],
  },
  {
    why: 'the GITHUB_TOKEN of a workflow under another name, known by its 403',
    token: { kind: 'github-token', permissions: { contents: 'write' } },
    selector: 'organization',
    says: [
      '403 "Resource not accessible by integration"',
      'GITHUB_TOKEN can never administer hooks: give the input token another one, or app-id and app-private-key.',
    ],
  },
  {
    why: 'a token that has expired',
    token: { kind: 'classic', scopes: ['admin:org_hook'], expired: true },
    selector: 'organization',
    says: [
      'GitHub does not accept the token for the hooks of acme (401 "Bad credentials"',
      'check the input token and api-url',
    ],
  },
  {
    why: 'a token that is not of a site administrator, for global hooks',
    token: { kind: 'classic', scopes: ['admin:org_hook', 'repo'] },
    selector: 'global',
    says: [
      'GitHub does not find the global hooks (404',
      'It takes a classic token with the scope site_admin, of a site administrator; no other kind of token can do it.',
      'The token has the scopes admin:org_hook, repo.',
    ],
  },
  {
    why: 'a fine-grained token, for global hooks',
    token: { kind: 'fine-grained', permissions: { organization_hooks: 'write' } },
    selector: 'global',
    says: ['GitHub does not find the global hooks (404', 'no other kind of token can do it'],
  },
  {
    why: 'the login of gh, known by its prefix',
    token: { kind: 'oauth-app', scopes: ['admin:org_hook'], clientId: 'abc' },
    text: 'gho_16C7e42F292c6912E7710c838347Ae178B4a',
    selector: 'organization',
    isSilent: true,
    says: [
      'The token is of an OAuth app (such as the login of gh), which sees only the hooks that the app itself made',
      'It takes a classic token with the scope admin:org_hook, or a fine-grained token',
    ],
  },
  {
    why: 'the token of another OAuth app, known by the answer',
    token: { kind: 'oauth-app', scopes: ['admin:org_hook'], clientId: 'abc' },
    selector: 'organization',
    says: ['The token is of an OAuth app'],
  },
];

async function applyWithToken(
  { token, selector, text = 'token-of-this-test' }: Pick<Case, 'token' | 'selector' | 'text'>,
  options: EmulatorOptions = {},
  inputs: Readonly<Record<string, string>> = {},
) {
  await using emulator = await startEmulator({
    product: 'ghes',
    organizations: { acme: { hooks: [live] } },
    repositories: { 'acme/api': { hooks: [live] } },
    globalHooks: [{ ...live, events: ['user'] }],
    tokens: [{ ...token, token: text }],
    ...options,
  });
  using folder = createFolder({ '.github/hookherd.yml': selectors[selector] });
  const run = await runAction(
    { mode: 'apply', token: text, 'api-url': `${emulator.url}/api/v3`, ...inputs },
    { folder: folder.path },
  );
  return { run, requests: emulator.requests.map(({ method, path }) => `${method} ${path}`) };
}

describe('a token that cannot do it is refused before any write, with what is needed and what it has', () => {
  test.each(cases)('$why', async ({ says, isSilent = false, ...given }) => {
    const { run, requests } = await applyWithToken(given);
    expect([run.code, run.outputs['failure-reason'], run.outputs.applied]).toEqual([1, 'not-permitted', '0']);
    for (const text of says) expect(run.stdout).toContain(text);
    expect(requests.filter((request) => !request.startsWith('GET'))).toEqual([]);
    expect(requests.length > 0).toBe(!isSilent);
  });

  test('GITHUB_TOKEN is recognised where it is the same as github-token, before any request', async () => {
    const given = { token: { kind: 'github-token' }, selector: 'organization' } as const;
    const { run, requests } = await applyWithToken(given, {}, { 'github-token': 'token-of-this-test' });
    expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'not-permitted']);
    expect(run.stdout).toContain('The token is the GITHUB_TOKEN of the workflow, which cannot see or change webhooks.');
    expect(run.stdout).toContain('app-id and app-private-key');
    expect(requests).toEqual([]);
  });

  test('a token that may read and not write is told what the write needs', async () => {
    const token = { kind: 'fine-grained', permissions: { organization_hooks: 'read' } } as const;
    const { run } = await applyWithToken({ token, selector: 'organization' });
    expect([run.code, run.outputs.applied]).toEqual([1, '0']);
    expect(run.stdout).toContain('the organization permission "Webhooks" (write)');
    expect(run.stdout).toContain('The endpoint accepts the permissions organization_hooks=write.');
  });
});

describe('api-version', () => {
  const token = { kind: 'full' } as const;

  test('is sent as it is given', async () => {
    const { run } = await applyWithToken(
      { token, selector: 'organization' },
      { switches: { apiVersions: ['2026-03-10'] } },
      { 'api-version': '2026-03-10' },
    );
    expect(run.code).toBe(0);
  });

  test.each([
    ['2030-01-01', {}, '400'],
    ['2022-11-28', { retiredApiVersions: ['2022-11-28'] }, '410'],
  ])('%s that the instance does not serve is explained', async (version, switches, status) => {
    const { run } = await applyWithToken({ token, selector: 'organization' }, { switches }, { 'api-version': version });
    expect([run.code, run.outputs['failure-reason']]).toEqual([1, 'api-error']);
    expect(run.stdout).toContain(`GitHub refuses the request for the hooks of acme (${status}`);
    expect(run.stdout).toContain('api-version');
  });

  test('that is no date is refused before any request', async () => {
    const { run, requests } = await applyWithToken(
      { token, selector: 'organization' },
      {},
      { 'api-version': 'latest' },
    );
    expect([run.code, run.outputs['failure-reason'], requests]).toEqual([1, 'input-invalid', []]);
    expect(run.stdout).toContain('"latest" is not a date such as 2022-11-28');
  });
});
