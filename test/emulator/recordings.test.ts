import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { createClient, type JsonObject } from './client.ts';

interface Exchange {
  readonly source: string;
  readonly year: number;
  readonly method: string;
  readonly path: string;
  readonly requestBody: unknown;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonObject | readonly JsonObject[] | null;
}

const file = join(import.meta.dirname, '..', 'data', 'recorded-exchanges.json');
const exchanges = (JSON.parse(readFileSync(file, 'utf8')) as readonly Exchange[]).filter(
  ({ path }) => !path.startsWith('/app/'),
);

/**
 * Keys whose values depend on the moment: times, and the outcome of the ping that a new hook gets.
 * `deliveries_url` came in 2021 and `status` in 2024, so older recordings lack them; the address of the documentation has changed since.
 */
const exempt = ['created_at', 'updated_at', 'last_response', 'deliveries_url', 'status', 'documentation_url'];

/** Hooks that existed before the recording began. */
function seedRecorded(emulator: Emulator): void {
  for (const { path, body } of exchanges) {
    const [, , owner = '', repo = ''] = path.split('/');
    if (!Array.isArray(body) || !path.startsWith('/repos/')) continue;
    for (const hook of body as readonly (JsonObject & { config: Record<string, string> })[]) {
      emulator.state.putHook({
        id: Number(hook.id),
        target: { kind: 'repository', owner, repo },
        name: String(hook.name),
        active: hook.active === true,
        events: hook.events as string[],
        config: hook.config.secret === undefined ? hook.config : { ...hook.config, secret: 'what GitHub never shows' },
        createdAt: Date.parse(String(hook.created_at)),
        updatedAt: Date.parse(String(hook.updated_at)),
        createdByOAuthApp: undefined,
        lastResponse: { code: 200, status: 'active', message: 'OK' },
      });
    }
  }
}

function listNames(pattern: RegExp): readonly string[] {
  return [...new Set(exchanges.flatMap(({ path }) => pattern.exec(path)?.[1] ?? []))];
}

function omitExempt(hook: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(hook).filter(([key]) => !exempt.includes(key)));
}

describe('recorded exchanges with GitHub', async () => {
  const emulator = await startEmulator({
    organizations: Object.fromEntries(listNames(/^\/orgs\/([^/]+)/).map((name) => [name, {}])),
    repositories: Object.fromEntries(listNames(/^\/repos\/([^/]+\/[^/]+)/).map((name) => [name, {}])),
  });
  seedRecorded(emulator);
  const github = createClient(emulator);
  const created: { readonly list: string; readonly recorded: string; readonly id: string }[] = [];
  /** A recorded text with the emulator's address and the ids that it gave to hooks below the same path. */
  const replaceIds = (text: string, path: string): string =>
    created
      .filter(({ list }) => path.startsWith(list))
      .reduce(
        (changed, { recorded, id }) => changed.replaceAll(recorded, id),
        text.replaceAll('https://api.github.com', emulator.url),
      );

  test('there are enough of them', () => expect(exchanges).toHaveLength(44));

  test.each(exchanges.map((exchange, index) => ({ ...exchange, index })))(
    '$index: $method $path in $year answers $status',
    async ({ method, path, requestBody, status, headers, body }) => {
      const reply = await github.send(method, replaceIds(path, path), requestBody ?? undefined);
      expect(reply.status).toBe(status);
      if (status === 201)
        created.push({ list: path, recorded: String((body as JsonObject).id), id: String(reply.json.id) });
      const expected =
        body === null ? undefined : (JSON.parse(replaceIds(JSON.stringify(body), path)) as Exchange['body']);
      if (Array.isArray(expected)) expect(reply.items.map(omitExempt)).toEqual(expected.map(omitExempt));
      else if (expected !== undefined) expect(omitExempt(reply.json)).toEqual(omitExempt(expected as JsonObject));
      else expect(reply.text).toBe('');
      for (const name of ['location', 'x-accepted-oauth-scopes', 'x-ratelimit-limit']) {
        if (headers[name] !== undefined) expect(reply.headers.get(name), name).toBe(replaceIds(headers[name], path));
      }
    },
  );

  test('the emulator ends', () => emulator.close());
});
