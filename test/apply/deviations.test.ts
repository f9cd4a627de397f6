import { afterEach, describe, expect, test } from 'vitest';
import { executePlan } from '../../src/apply/execute-plan.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import type { LiveHook, PresentHook } from '../../src/model/hook.ts';
import type { Target } from '../../src/model/target.ts';
import type { Change, Outcome, SecretEffect } from '../../src/plan/plan.ts';
import {
  acme,
  buildPlan,
  connectHookApi,
  createDesiredHook,
  createSecret,
  createTargetPlan,
  diffFields,
  everywhere,
  FakeClock,
  secretText,
} from './builders.ts';

const at = 'https://a.example/';
let emulator: Emulator;

afterEach(async () => {
  await emulator.close();
});

async function seedHook(secret: string | undefined, target: Target = acme): Promise<LiveHook> {
  const hooks = [{ url: at, content_type: 'json', events: ['push'], ...(secret === undefined ? {} : { secret }) }];
  emulator = await startEmulator(
    target.kind === 'global' ? { product: 'ghes', globalHooks: hooks } : { organizations: { acme: { hooks } } },
  );
  const { hooks: listed } = await connectHookApi(emulator.url, { clock: new FakeClock() }).list(target);
  const [hook] = listed;
  if (hook === undefined) throw new Error('the seed is there');
  return hook;
}

async function executeChange(change: Change, target: Target = acme): Promise<Outcome> {
  const clock = new FakeClock();
  const { outcomes } = await executePlan({
    plan: buildPlan(createTargetPlan(target, [change])),
    api: connectHookApi(emulator.url, { clock }),
    clock,
  });
  const [only] = outcomes;
  if (only === undefined) throw new Error('one change has one outcome');
  return only;
}

function update(live: LiveHook, to: PresentHook, secret: SecretEffect = 'keep'): Change {
  return { op: 'update', live, desired: to, matchedBy: 'url', fields: diffFields(live, to), secret };
}

/** The answer that GitHub would give for a hook that came out otherwise. */
function createAnswer(id: string, more: { active?: boolean; events?: readonly string[]; config?: object }): object {
  const config = { url: at, content_type: 'json', insecure_ssl: '0', secret: '********', ...more.config };
  return { id: Number(id), name: 'web', active: more.active ?? true, events: more.events ?? ['issues'], config };
}

function replaceAnswer(body: object, path = /hooks\/\d+$/): void {
  emulator.faults.add({ method: 'PATCH', path, kind: 'status', status: 200, body, effect: 'after' });
}

function getStoredSecret(id: string): string | undefined {
  return emulator.state.hook(Number(id))?.config.secret;
}

describe('an answer that differs from the plan makes the change failed', () => {
  test.each<readonly [string, Parameters<typeof createAnswer>[1], string]>([
    ['active', { active: false }, 'active is false instead of true'],
    ['events', { events: ['push', 'fork'] }, 'events are fork, push instead of issues'],
    ['content_type', { config: { content_type: 'form' } }, 'content_type is form instead of json'],
    ['insecure_ssl', { config: { insecure_ssl: '1' } }, 'insecure_ssl is true instead of false'],
    ['url', { config: { url: 'https://other.example/canary' } }, 'url is not the planned one'],
  ])('%s', async (_, more, text) => {
    const live = await seedHook('kept');
    replaceAnswer(createAnswer(live.id, more));
    const { status, partly, message, hookId } = await executeChange(
      update(live, createDesiredHook(at, { events: ['issues'] })),
    );
    expect({ status, partly, hookId }).toEqual({ status: 'failed', partly: true, hookId: live.id });
    expect(message).toContain(`Hook ${live.id} came out otherwise than planned: `);
    expect(message).toContain(text);
    expect(message).not.toContain('canary');
  });

  test('a secret that nobody planned', async () => {
    const live = await seedHook(undefined);
    replaceAnswer(createAnswer(live.id, {}));
    expect((await executeChange(update(live, createDesiredHook(at, { events: ['issues'] })))).message).toContain(
      'there is a secret',
    );
  });

  test('a field that a later request sets is not compared too early', async () => {
    const live = await seedHook('kept');
    const { status, requests } = await executeChange(
      update(live, createDesiredHook('https://b.example/', { active: false, events: ['issues'] })),
    );
    expect(status).toBe('done');
    expect(requests.map(({ path }) => path.replace(/\d+/, 'ID'))).toEqual([
      '/orgs/acme/hooks/ID',
      '/orgs/acme/hooks/ID/config',
    ]);
  });

  test('a created hook too', async () => {
    await seedHook('kept');
    const body = {
      id: 99,
      name: 'web',
      active: true,
      events: ['*'],
      config: { url: 'https://n.example/', content_type: 'json', insecure_ssl: '0' },
    };
    emulator.faults.add({ method: 'POST', kind: 'status', status: 201, body });
    const result = await executeChange({
      op: 'create',
      desired: createDesiredHook('https://n.example/'),
      secret: 'keep',
    });
    expect(result).toMatchObject({ status: 'failed', partly: true, hookId: '99' });
    expect(result.message).toContain('events are * instead of push');
  });

  test('without a readable answer the hook is listed and compared', async () => {
    const live = await seedHook('kept');
    emulator.faults.add({ method: 'PATCH', kind: 'status', status: 200, body: {}, effect: 'before' });
    const { status, message, requests } = await executeChange(
      update(live, createDesiredHook(at, { events: ['issues'] })),
    );
    expect(status).toBe('failed');
    expect(message).toContain('events are push instead of issues');
    expect(requests.map(({ method }) => method)).toEqual(['PATCH', 'GET', 'GET']);
  });
});

describe('a secret that is gone without a plan', () => {
  const loss = { config: { secret: undefined } };

  test('is written back where it is declared, and the change has failed', async () => {
    const live = await seedHook(secretText);
    replaceAnswer(createAnswer(live.id, loss));
    const result = await executeChange(
      update(live, createDesiredHook(at, { events: ['issues'], secret: createSecret() })),
    );
    expect(result.status).toBe('failed');
    expect(result.message).toContain('the secret is gone. The declared secret was written back.');
    expect(result.requests.map(({ method, path }) => `${method} ${path.replace(/\d+/, 'ID')}`)).toEqual([
      'PATCH /orgs/acme/hooks/ID',
      'PATCH /orgs/acme/hooks/ID/config',
    ]);
    expect(getStoredSecret(live.id)).toBe(secretText);
    expect(JSON.stringify(result)).not.toContain(secretText);
  });

  test('of a global hook is written back with the whole hook as planned', async () => {
    const live = await seedHook(secretText, everywhere);
    replaceAnswer(createAnswer(live.id, { ...loss, events: ['user'] }));
    const to = createDesiredHook(at, { events: ['user'], secret: createSecret() });
    const result = await executeChange(update(live, to, 'resend'), everywhere);
    expect(result.message).toContain('The declared secret was written back.');
    expect(emulator.state.hook(Number(live.id))).toMatchObject({
      events: ['user'],
      config: { secret: secretText, url: at },
    });
  });

  test('cannot be written back where its value is not at hand, and says which variable is needed', async () => {
    const live = await seedHook(secretText);
    replaceAnswer(createAnswer(live.id, loss));
    const to = createDesiredHook(at, {
      events: ['issues'],
      secret: { kind: 'declared', name: 'CI_SECRET', value: undefined },
    });
    expect((await executeChange(update(live, to))).message).toContain(
      'could not be written back, since CI_SECRET has no value',
    );
  });

  test('is told loudly where the config does not declare it', async () => {
    const live = await seedHook(secretText);
    replaceAnswer(createAnswer(live.id, loss));
    const result = await executeChange(update(live, createDesiredHook(at, { events: ['issues'] })));
    expect(result.status).toBe('failed');
    expect(result.message).toContain('The config does not declare its secret, so it must be set again by hand');
  });

  test('is told for a deactivated hook', async () => {
    const live = await seedHook(secretText);
    replaceAnswer(createAnswer(live.id, { ...loss, active: false, events: ['push'] }));
    expect((await executeChange({ op: 'deactivate', live })).message).toContain('the secret is gone');
  });

  test('is told where writing it back fails', async () => {
    const live = await seedHook(secretText);
    replaceAnswer(createAnswer(live.id, loss));
    emulator.faults.add({ method: 'PATCH', path: /config$/, kind: 'status', status: 403, body: { message: 'no' } });
    const to = createDesiredHook(at, { events: ['issues'], secret: createSecret() });
    expect((await executeChange(update(live, to))).message).toMatch(
      /The declared secret could not be written back\. GitHub does not permit/,
    );
  });
});
