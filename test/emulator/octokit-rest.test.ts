import { Octokit } from '@octokit/rest';
import { describe, expect, test } from 'vitest';
import { type Client, startAcme } from './client.ts';

const config = { url: 'https://ci.example/hook', content_type: 'json', secret: 'not to be shown', insecure_ssl: '0' };

function createOctokit(github: Client, path = ''): Octokit {
  return new Octokit({ auth: 'ghp_any', baseUrl: `${github.emulator.url}${path}`, userAgent: 'test' });
}

describe("Octokit's rest client", () => {
  test('uses every route of organization hooks', async () => {
    await using github = await startAcme();
    const { rest, paginate } = createOctokit(github);
    const org = 'acme';
    const { data: hook, status } = await rest.orgs.createWebhook({ org, name: 'web', config, events: ['push'] });
    expect(status).toBe(201);
    expect(hook).toMatchObject({ type: 'Organization', active: true, config: { secret: '********' } });
    const one = { org, hook_id: hook.id };
    await rest.orgs.updateWebhook({ ...one, events: ['issues', 'push'], active: true });
    await rest.orgs.updateWebhookConfigForOrg({ ...one, content_type: 'form' });
    expect((await rest.orgs.getWebhookConfigForOrg(one)).data).toMatchObject({
      content_type: 'form',
      secret: '********',
    });
    expect((await rest.orgs.getWebhook(one)).data.events).toEqual(['issues', 'push']);
    expect((await paginate(rest.orgs.listWebhooks, { org, per_page: 1 })).map(({ id }) => id)).toEqual([hook.id]);
    expect((await rest.orgs.pingWebhook(one)).status).toBe(204);
    await github.emulator.idle();
    const deliveries = await paginate(rest.orgs.listWebhookDeliveries, { ...one, per_page: 1 });
    expect(deliveries.map(({ event }) => event)).toEqual(['ping', 'ping']);
    const [newest] = deliveries;
    const delivery = { ...one, delivery_id: String(newest?.id) as unknown as number };
    expect(String((await rest.orgs.getWebhookDelivery(delivery)).data.id)).toBe(String(newest?.id));
    expect((await rest.orgs.redeliverWebhookDelivery(delivery)).status).toBe(202);
    await github.emulator.idle();
    expect((await rest.orgs.listWebhookDeliveries({ ...one, status: 'success' })).data[0]?.redelivery).toBe(true);
    expect((await rest.orgs.deleteWebhook(one)).status).toBe(204);
    await expect(rest.orgs.getWebhook(one)).rejects.toMatchObject({ status: 404 });
  });

  test('uses every route of repository hooks', async () => {
    await using github = await startAcme();
    const { rest, paginate } = createOctokit(github, '/api/v3');
    const place = { owner: 'acme', repo: 'api' };
    const { data: hook } = await rest.repos.createWebhook({ ...place, config });
    expect(hook).toMatchObject({ type: 'Repository', events: ['push'], last_response: { status: 'unused' } });
    const one = { ...place, hook_id: hook.id };
    await rest.repos.updateWebhook({ ...one, add_events: ['issues'], active: false });
    // Octokit takes a parameter named url for the address of the request.
    await rest.repos.updateWebhookConfigForRepo({ ...one, content_type: 'form' });
    expect((await rest.repos.getWebhookConfigForRepo(one)).data.content_type).toBe('form');
    expect((await rest.repos.getWebhook(one)).data).toMatchObject({ events: ['push', 'issues'], active: false });
    expect(await paginate(rest.repos.listWebhooks, place)).toHaveLength(1);
    expect((await rest.repos.testPushWebhook(one)).status).toBe(204);
    expect((await rest.repos.pingWebhook(one)).status).toBe(204);
    await github.emulator.idle();
    const { data: deliveries } = await rest.repos.listWebhookDeliveries(one);
    expect(deliveries.map(({ event }) => event).toSorted()).toEqual(['ping', 'ping', 'push']);
    const delivery = { ...one, delivery_id: String(deliveries[0]?.id) as unknown as number };
    expect((await rest.repos.getWebhookDelivery(delivery)).data.request.payload).not.toBeNull();
    expect((await rest.repos.redeliverWebhookDelivery(delivery)).status).toBe(202);
    expect((await rest.repos.deleteWebhook(one)).status).toBe(204);
  });

  test('uses the routes of global hooks, which it has no methods for', async () => {
    await using github = await startAcme({ product: 'ghes' });
    const octokit = createOctokit(github, '/api/v3');
    const { data: hook } = await octokit.request('POST /admin/hooks', { name: 'web', config });
    const one = { hook_id: hook.id };
    await octokit.request('PATCH /admin/hooks/{hook_id}', { ...one, config: { url: config.url } });
    expect((await octokit.request('GET /admin/hooks/{hook_id}', one)).data.config).toEqual({
      url: config.url,
      content_type: 'form',
      insecure_ssl: '0',
    });
    expect((await octokit.request('GET /admin/hooks')).data).toHaveLength(1);
    expect((await octokit.request('POST /admin/hooks/{hook_id}/pings', one)).status).toBe(204);
    expect((await octokit.request('DELETE /admin/hooks/{hook_id}', one)).status).toBe(204);
  });

  test('reads a refusal with several errors and its status as text', async () => {
    await using github = await startAcme({ switches: { hooksPerEvent: 1 } });
    const { rest } = createOctokit(github);
    await rest.orgs.createWebhook({ org: 'acme', name: 'web', config, events: ['push', 'issues'] });
    const again = rest.orgs.createWebhook({ org: 'acme', name: 'web', config, events: ['push', 'issues'] });
    await expect(again).rejects.toMatchObject({
      status: 422,
      response: {
        data: {
          message: 'Validation Failed',
          status: '422',
          errors: [
            { resource: 'Hook', code: 'custom', message: 'Hook already exists on this organization' },
            { resource: 'Hook', code: 'custom', message: 'The "push" event cannot have more than 1 hooks' },
            { resource: 'Hook', code: 'custom', message: 'The "issues" event cannot have more than 1 hooks' },
          ],
        },
      },
    });
  });

  test('compares commits, lists organizations, and lists installations', async () => {
    const sha = 'a'.repeat(40);
    await using github = await startAcme({
      organizations: { acme: { apps: [{ slug: 'ci', permissions: { organization_hooks: 'write' } }] } },
      repositories: { 'acme/webhooks': { commits: [{ sha, files: { 'a.yml': 'a' } }, { sha: 'b'.repeat(40) }] } },
    });
    const { rest, paginate } = createOctokit(github);
    const place = { owner: 'acme', repo: 'webhooks' };
    const { data } = await rest.repos.compareCommitsWithBasehead({ ...place, basehead: `${sha}...main` });
    expect(data).toMatchObject({ status: 'ahead', ahead_by: 1 });
    expect((await paginate(rest.orgs.listForAuthenticatedUser)).map(({ login }) => login)).toEqual(['acme']);
    expect((await paginate(rest.orgs.listAppInstallations, { org: 'acme' })).map((one) => one.app_slug)).toEqual([
      'ci',
    ]);
  });
});
