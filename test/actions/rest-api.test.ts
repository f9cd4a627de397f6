import { expect, test } from 'vitest';
import { createRestApi } from '../../src/github/connect.ts';
import { RestRefusal } from '../../src/run/ports.ts';
import { connectRestApi, startWebhooks, workflowToken } from './webhooks-emulator.ts';

const list = {
  route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  parameters: { owner: 'acme', repo: 'webhooks', issue_number: 12 },
  subject: 'the comments',
};

test('a list is whole or refused, never a part', async () => {
  await using emulator = await startWebhooks();
  for (let count = 0; count < 201; count += 1)
    emulator.state.issues.addComment({
      repository: 'acme/webhooks',
      issue: 12,
      body: `${count}`,
      user: 'octocat',
      performedVia: undefined,
    });
  expect(await connectRestApi(emulator).list(list)).toHaveLength(201);
  emulator.faults.add({ path: 'page=3', kind: 'status', status: 404, body: { message: 'Not Found' } });
  await expect(connectRestApi(emulator).list(list)).rejects.toThrow(/does not find the comments \(404 "Not Found"/);
});

test('a list that is none is refused', async () => {
  await using emulator = await startWebhooks();
  emulator.faults.add({ kind: 'status', status: 200, body: { items: [] } });
  await expect(connectRestApi(emulator).list(list)).rejects.toThrow(
    'Page 1 of the comments is not as GitHub describes it: it has no list of entries.',
  );
});

test('the login is asked beside the REST API of a GHES', async () => {
  await using emulator = await startWebhooks({ product: 'ghes' });
  const rest = createRestApi({
    apiBase: `${emulator.url}/api/v3`,
    token: () => workflowToken.token,
    apiVersion: '2022-11-28',
    clock: { now: Date.now, sleep: async () => {} },
    random: () => 0,
    maxWaitSeconds: 0,
    shards: 1,
    known: [],
  });
  expect(await rest.login()).toBe('github-actions[bot]');
  expect(emulator.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /api/graphql']);
});

test('no hook can be written through it', async () => {
  await using emulator = await startWebhooks();
  const write = connectRestApi(emulator).send({
    route: 'POST /orgs/{org}/hooks',
    parameters: { org: 'acme', name: 'web' },
    subject: 'a hook',
  });
  await expect(write).rejects.toThrow(/Refused to send POST/);
  await expect(write).rejects.not.toBeInstanceOf(RestRefusal);
  expect(emulator.requests).toEqual([]);
});
