import { createEmulator } from 'emulate';
import { expect, test } from 'vitest';
import { createFolder, runCli } from './bundle.ts';

// A server that nobody here wrote: it keeps us honest on the basics. It has no /config endpoint and no deliveries, so the scenario keeps to
// create, plan, update of events and delete.
const url = 'https://ci.acme.example/github';
const createConfig = (events: string) =>
  `organization: acme\nhooks:\n  - { url: "${url}", content_type: json, events: ${events} }\n`;
const absent = `organization: acme\nhooks:\n  - { url: "${url}", state: absent }\n`;

test('against a server of others: create, no drift, update of events, delete', async () => {
  const server = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: { 'admin-token': { login: 'octocat', scopes: ['admin:org_hook'] } },
      github: {
        users: [{ login: 'octocat' }],
        orgs: [{ login: 'acme', members: [{ login: 'octocat', role: 'admin' }] }],
      },
    },
  });
  try {
    using folder = createFolder({});
    const run = async (command: string, config: string, ...flags: string[]) => {
      using file = createFolder({ 'hooks.yml': config });
      return await runCli([command, '--config', `${file.path}/hooks.yml`, '--api-url', server.url, ...flags], {
        folder: folder.path,
        environment: { HOOKHERD_TOKEN: 'admin-token' },
      });
    };
    const listLive = async (): Promise<unknown> => {
      const answer = await fetch(`${server.url}/orgs/acme/hooks`, { headers: { authorization: 'Bearer admin-token' } });
      const hooks = (await answer.json()) as {
        config: { url: string; content_type: string };
        events: string[];
        active: boolean;
      }[];
      return hooks.map(({ config, events, active }) => ({
        url: config.url,
        type: config.content_type,
        events,
        active,
      }));
    };

    const created = await run('apply', createConfig('[push]'), '--yes');
    expect([created.code, created.stderr, created.stdout.split('\n')[0]]).toEqual([0, '', 'Applied: 1 of 1']);
    expect(await listLive()).toEqual([{ url, type: 'json', events: ['push'], active: true }]);
    expect((await run('drift', createConfig('[push]'))).code).toBe(0);
    expect((await run('drift', createConfig('[push, release]'))).code).toBe(2);
    expect((await run('apply', createConfig('[push, release]'), '--yes')).code).toBe(0);
    expect(await listLive()).toEqual([{ url, type: 'json', events: ['push', 'release'], active: true }]);
    expect((await run('apply', absent, '--yes')).code).toBe(0);
    expect(await listLive()).toEqual([]);
  } finally {
    await server.close();
  }
});
