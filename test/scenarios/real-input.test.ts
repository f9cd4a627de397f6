import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { HookSeed } from '../../src/emulator/seed.ts';
import { createFolder, runAction } from './bundle.ts';

interface RecordedHook {
  readonly id: number;
  readonly name: string;
  readonly active: boolean;
  readonly events: readonly string[];
  readonly config: {
    readonly url?: string;
    readonly content_type?: string;
    readonly insecure_ssl?: string;
    readonly secret?: string;
  };
}

/** The hooks that GitHub itself told of in the recorded exchanges: the last answer for each id, one for each configuration. */
function readRecordedHooks(): readonly HookSeed[] {
  const exchanges = JSON.parse(readFileSync('test/data/recorded-exchanges.json', 'utf8')) as { body: unknown }[];
  const hooks = exchanges
    .flatMap(({ body }) => (Array.isArray(body) ? body : [body]))
    .filter(
      (body): body is RecordedHook => typeof body === 'object' && body !== null && 'config' in body && 'events' in body,
    );
  const byId = new Map(hooks.map((hook) => [hook.id, hook]));
  const byConfig = new Map(
    [...byId.values()].map((hook) => [JSON.stringify([hook.name, hook.config.url, hook.config.content_type]), hook]),
  );
  return [...byConfig.values()].map(({ id, name, active, events, config }) => ({
    id,
    name,
    active,
    events,
    url: config.url ?? '',
    ...(config.content_type === undefined ? {} : { content_type: config.content_type }),
    ...(config.insecure_ssl === undefined ? {} : { insecure_ssl: config.insecure_ssl }),
    ...(config.secret === undefined ? {} : { secret: 'the secret that was recorded as asterisks' }),
  }));
}

const config = `
organization: acme
defaults: { content_type: json }
policy: { require_https: off, require_secret: off }
hooks:
  - url: https://httpbin.org/post
    description: Echoes what it gets
    events: [push, pull_request]
    id: 65577185
  - url: https://receiver.acme.example/hook
    description: Was a bin, is a service now
    events: [pull_request]
    secret: \${RECEIVER_SECRET}
    previous_urls: [https://requestb.in/15u72q01]
  - url: http://www.google.com/
    events: [push]
    content_type: form
  - url: http://example.com/webhook
    state: absent
  - url: https://audit.acme.example/in/\${AUDIT_TOKEN}
    events: ["*"]
    secret: \${AUDIT_SECRET}
`;

test('hooks that GitHub really had are planned and applied as a reviewer reads it', async () => {
  await using emulator = await startEmulator({ organizations: { acme: { hooks: readRecordedHooks() } } });
  using folder = createFolder({ '.github/hookherd.yml': config });
  const run = (mode: string) =>
    runAction(
      { mode, token: 'admin-token', 'api-url': emulator.url, 'show-unmanaged': 'always' },
      {
        folder: folder.path,
        environment: {
          RECEIVER_SECRET: 'a secret for the receiver',
          AUDIT_SECRET: 'a secret for the audit log',
          AUDIT_TOKEN: 'canary-token',
          GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
          GITHUB_RUN_ID: '77',
        },
      },
    );
  const planned = await run('dry-run');
  expect([planned.code, planned.stderr]).toEqual([0, '']);
  const applied = await run('apply');
  expect([applied.code, applied.outputs.applied, applied.outputs.failed, applied.outputs.digest]).toEqual([
    0,
    applied.outputs.applied,
    '0',
    planned.outputs.digest,
  ]);
  const settled = await run('dry-run');
  expect(settled.outputs).toMatchObject({ 'has-changes': 'false', unchanged: '4', 'failure-reason': '' });
  // The address of the emulator is new in each run, and the digest covers it.
  const replaceVarying = (text: string) =>
    text.replaceAll(new URL(emulator.url).host, 'emulator').replace(/plan `[0-9a-f]{12}`/g, 'plan `DIGEST`');
  await expect(replaceVarying(planned.summary)).toMatchFileSnapshot('../golden/real-input-plan.md');
  await expect(replaceVarying(applied.summary)).toMatchFileSnapshot('../golden/real-input-apply.md');
  await expect(replaceVarying(settled.summary)).toMatchFileSnapshot('../golden/real-input-settled.md');
});
