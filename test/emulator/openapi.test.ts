import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { type Client, createClient, type JsonObject } from './client.ts';
import { type Checker, createChecker } from './description.ts';

/** Carries out every operation on one list of hooks, with bodies of the kind that Hookherd sends. */
async function runEveryOperation(github: Client, list: string): Promise<void> {
  const config = {
    url: 'https://ci.example/hook',
    content_type: 'json',
    insecure_ssl: '0',
    secret: 'a-long-enough-secret',
  };
  const events = list === '/admin/hooks' ? ['user'] : ['push', 'release'];
  const hook = await github.createHook(list, config, { events, active: true });
  await github.createHook(list, { url: 'https://other.example', content_type: 'form' });
  await github.emulator.idle();
  await github.send('GET', `${list}?per_page=1&page=1`);
  await github.send('GET', hook);
  await github.send('PATCH', hook, { active: false, config: { ...config, secret: undefined } });
  await github.send('POST', `${hook}/pings`);
  if (list !== '/admin/hooks') {
    await github.send('GET', `${hook}/config`);
    await github.send('PATCH', `${hook}/config`, { secret: 'another-long-secret' });
    const deliveries = await github.send('GET', `${hook}/deliveries?per_page=1&status=success`);
    const delivery = `${hook}/deliveries/${/\d{19}/.exec(deliveries.text)?.[0]}`;
    await github.send('GET', delivery);
    await github.send('POST', `${delivery}/attempts`);
    await github.send('GET', `${hook}/deliveries?status=sometimes`);
    await github.send('GET', `${hook}/deliveries?cursor=v1_1`);
  }
  if (list.startsWith('/repos/')) await github.send('POST', `${hook}/tests`);
  await github.send('DELETE', hook);
  // The description declares no errors for global hooks.
  if (list === '/admin/hooks') return;
  await github.send('POST', list, { name: 'web', config: { url: 'https://other.example', content_type: 'form' } });
  await github.send('GET', hook);
  await github.send('PATCH', hook, { active: true });
  await github.send('DELETE', hook);
}

interface Product {
  readonly file: string;
  readonly product: 'dotcom' | 'ghes';
  readonly lists: readonly string[];
}

const products: readonly Product[] = [
  { file: 'api.github.com.json', product: 'dotcom', lists: ['/orgs/acme/hooks', '/repos/acme/api/hooks'] },
  { file: 'ghec.json', product: 'dotcom', lists: ['/orgs/acme/hooks', '/repos/acme/api/hooks'] },
  { file: 'ghes-3.19.json', product: 'ghes', lists: ['/orgs/acme/hooks', '/repos/acme/api/hooks', '/admin/hooks'] },
];

describe.each(products)('$file', ({ file, product, lists }) => {
  const checker: Checker = createChecker(file);
  const exercised = new Set<string>();

  test.each(lists)('describes every answer and every body of %s', async (list) => {
    await using emulator = await startEmulator({
      product,
      organizations: { acme: {} },
      repositories: { 'acme/api': {} },
    });
    const wrong: string[] = [];
    const { send, ...github } = createClient(emulator);
    const sendAndCheck: Client['send'] = async (method, path, body, headers) => {
      const reply = await send(method, path, body, headers);
      const operation = checker.findOperation(method, path.split('?')[0] ?? '');
      expect(operation, `${method} ${path}`).toBeDefined();
      const answer: unknown = reply.text === '' ? undefined : JSON.parse(reply.text);
      const sent: unknown = body === undefined ? undefined : JSON.parse(JSON.stringify(body));
      const found = [
        ...checker.checkAnswer(operation ?? '', reply.status, answer),
        ...checker.checkRequest(operation ?? '', sent),
      ];
      wrong.push(...found.map((error) => `${method} ${path} ${reply.status}: ${error}`));
      if (operation !== undefined && reply.status < 300) exercised.add(operation);
      return reply;
    };
    const createAndCheck: Client['createHook'] = async (path, config, more = {}) => {
      const reply = await sendAndCheck('POST', path, { name: 'web', config, ...more } satisfies JsonObject);
      return `${path}/${String(reply.json.id)}`;
    };
    await runEveryOperation({ ...github, send: sendAndCheck, createHook: createAndCheck }, list);
    expect(wrong).toEqual([]);
  });

  test('every hook operation was carried out above', () => {
    expect(checker.operations.length).toBeGreaterThan(20);
    expect(checker.operations.filter((operation) => !exercised.has(operation))).toEqual([]);
  });
});

test('an answer that is not as described is told', () => {
  const checker = createChecker('api.github.com.json');
  expect(checker.checkAnswer('orgs/get-webhook', 200, { id: 'seven' })).toContain('/id must be integer');
  expect(checker.checkAnswer('orgs/get-webhook', 404, { massage: 'typo' })).toEqual(['massage is not described']);
  expect(checker.checkAnswer('orgs/get-webhook', 418, {})).toEqual(['status 418 is not described']);
});
