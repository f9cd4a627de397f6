import { afterEach, describe, expect, test } from 'vitest';
import { type ExecuteOptions, executePlan } from '../../src/apply/execute-plan.ts';
import { hasSameHooks } from '../../src/apply/freshness-check.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import type { HookSeed } from '../../src/emulator/seed.ts';
import type { LiveHook } from '../../src/model/hook.ts';
import { formatTargetKey } from '../../src/model/target.ts';
import type { Change, Plan } from '../../src/plan/plan.ts';
import {
  acme,
  api,
  buildPlan,
  connectHookApi,
  createDesiredHook,
  createLiveHook,
  createSecret,
  createTargetPlan,
  diffFields,
  FakeClock,
  secretText,
} from './builders.ts';

let emulator: Emulator;

afterEach(async () => {
  await emulator.close();
});

async function seedHooks(options: EmulatorOptions): Promise<readonly LiveHook[]> {
  emulator = await startEmulator(options);
  return (await connectHookApi(emulator.url, { clock: new FakeClock() }).list(acme)).hooks;
}

async function collectResults(plan: Plan, options: Partial<ExecuteOptions> = {}) {
  const clock = new FakeClock();
  const github = connectHookApi(emulator.url, {
    clock,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const sentBefore = emulator.requests.length;
  const { outcomes } = await executePlan({ plan, api: github, clock, ...options });
  return {
    outcomes,
    sent: emulator.requests.slice(sentBefore).map(({ method, path }) => `${method} ${path.replace(/\d{9}/, 'ID')}`),
  };
}

function getFirst<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('there is one');
  return item;
}

function create(url: string, more = {}): Change {
  const hook = createDesiredHook(url, more);
  return { op: 'create', desired: hook, secret: hook.secret.kind === 'declared' ? 'set' : 'keep' };
}

describe('a hook that is gone', () => {
  test('counts as deleted', async () => {
    await seedHooks({ organizations: { acme: {} } });
    const { outcomes } = await collectResults(
      buildPlan(
        createTargetPlan(acme, [{ op: 'delete', live: createLiveHook('https://a.example/'), because: 'absent' }]),
      ),
    );
    expect(outcomes).toMatchObject([{ status: 'done', message: 'It was gone already.' }]);
  });

  test('cannot be updated, and the outcome says why', async () => {
    await seedHooks({ organizations: { acme: {} } });
    const hook = createLiveHook('https://a.example/');
    const to = createDesiredHook('https://a.example/', { events: ['issues'] });
    const change: Change = {
      op: 'update',
      live: hook,
      desired: to,
      matchedBy: 'url',
      fields: diffFields(hook, to),
      secret: 'keep',
    };
    const { outcomes, sent } = await collectResults(buildPlan(createTargetPlan(acme, [change])));
    expect(outcomes).toMatchObject([
      {
        status: 'failed',
        partly: false,
        message: 'Hook 7 is gone: it was deleted after the plan was made. Run again.',
      },
    ]);
    expect(sent).toEqual(['PATCH /orgs/acme/hooks/7', 'GET /orgs/acme/hooks?per_page=100']);
  });
});

test('a 404 for a hook that the list shows is a missing permission, not a deletion', async () => {
  const hook = getFirst(await seedHooks({ organizations: { acme: { hooks: [{ url: 'https://a.example/' }] } } }));
  for (const method of ['DELETE', 'PATCH'])
    emulator.faults.add({ method, kind: 'status', status: 404, body: { message: 'Not Found' } });
  const plan = buildPlan(
    createTargetPlan(acme, [
      { op: 'deactivate', live: hook },
      { op: 'delete', live: hook, because: 'unmanaged' },
    ]),
  );
  const { outcomes } = await collectResults(plan);
  for (const { status, reason, message } of outcomes) {
    expect({ status, reason }).toEqual({ status: 'failed', reason: 'not-permitted' });
    expect(message).toContain(`Hook ${hook.id} is there, and GitHub hides it from this write.`);
    expect(message).toContain('permission "Webhooks" (write)');
  }
});

describe('a create that GitHub says exists', () => {
  const exists = {
    message: 'Validation Failed',
    errors: [{ resource: 'Hook', code: 'custom', message: 'Hook already exists on this organization' }],
  };

  test('is explained by a hook that this token does not see', async () => {
    await seedHooks({
      organizations: {
        acme: { hooks: [{ url: 'https://a.example/', content_type: 'json', createdByOAuthApp: 'app' }] },
      },
      tokens: [{ token: 'ghp_test', kind: 'classic', scopes: ['admin:org_hook'] }],
    });
    const { outcomes, sent } = await collectResults(buildPlan(createTargetPlan(acme, [create('https://a.example/')])));
    expect(outcomes).toMatchObject([{ status: 'failed', partly: false }]);
    expect(outcomes[0]?.message).toContain('Hook already exists on this organization');
    expect(outcomes[0]?.message).toContain('look in the settings for a hook that an OAuth app made');
    expect(sent).toEqual(['POST /orgs/acme/hooks', 'GET /orgs/acme/hooks?per_page=100']);
  });

  test('is explained by a hook that the plan knew', async () => {
    const hook = getFirst(
      await seedHooks({ organizations: { acme: { hooks: [{ url: 'https://a.example/', content_type: 'json' }] } } }),
    );
    const unmanaged = [{ live: hook, mark: 'plain' }] as const;
    const { outcomes } = await collectResults(
      buildPlan(createTargetPlan(acme, [create('https://a.example/')], { unmanaged })),
    );
    expect(outcomes[0]?.message).toContain(`Hook ${hook.id} has the same URL.`);
    expect(emulator.state.hooks(acme)).toHaveLength(1);
  });

  test('adopts a hook that appeared meanwhile, and writes its secret', async () => {
    await seedHooks({
      organizations: {
        acme: {
          hooks: [
            {
              url: 'https://a.example/',
              content_type: 'form',
              secret: 'other',
              events: ['push', 'fork'],
              active: false,
            },
          ],
        },
      },
    });
    emulator.faults.add({ method: 'POST', kind: 'status', status: 422, body: exists });
    const { outcomes } = await collectResults(
      buildPlan(createTargetPlan(acme, [create('https://a.example/', { secret: createSecret() })])),
    );
    expect(outcomes).toMatchObject([
      { status: 'done', message: expect.stringContaining('was there when the hooks were listed again') },
    ]);
    expect(emulator.state.hooks(acme)).toMatchObject([
      {
        active: true,
        events: ['push'],
        config: { url: 'https://a.example/', content_type: 'json', secret: secretText },
      },
    ]);
  });

  test('does not take the secret of a stranger where the config says that there is none', async () => {
    await seedHooks({ organizations: { acme: { hooks: [{ url: 'https://a.example/', secret: 'other' }] } } });
    emulator.faults.add({ method: 'POST', kind: 'status', status: 422, body: exists });
    const { outcomes } = await collectResults(
      buildPlan(createTargetPlan(acme, [create('https://a.example/', { secret: { kind: 'none' } })])),
    );
    expect(outcomes).toMatchObject([
      { status: 'failed', message: expect.stringContaining('a secret of its own appeared meanwhile') },
    ]);
    expect(emulator.state.hooks(acme)[0]?.config.secret).toBe('other');
  });
});

test('a create whose effect is unknown and whose list fails is not tried again', async () => {
  await seedHooks({ organizations: { acme: {} } });
  emulator.faults.add({ method: 'POST', kind: 'reset', effect: 'after' });
  emulator.faults.add({ method: 'GET', kind: 'status', status: 403, body: { message: 'no' }, times: 9 });
  const { outcomes, sent } = await collectResults(buildPlan(createTargetPlan(acme, [create('https://a.example/')])));
  expect(outcomes).toMatchObject([
    { status: 'unknown', message: expect.stringContaining('It is not known whether the hook was created.') },
  ]);
  expect(sent.filter((line) => line.startsWith('POST'))).toHaveLength(1);
});

test('a create is tried a bounded number of times', async () => {
  await seedHooks({ organizations: { acme: {} } });
  emulator.faults.add({ method: 'POST', kind: 'html-502', times: 50 });
  const { outcomes, sent } = await collectResults(buildPlan(createTargetPlan(acme, [create('https://a.example/')])));
  expect(outcomes).toMatchObject([{ status: 'failed', reason: 'api-error' }]);
  expect(sent.filter((line) => line.startsWith('POST'))).toHaveLength(3);
});

test('one failure stops nothing else', async () => {
  await seedHooks({ organizations: { acme: {} }, repositories: { 'acme/api': {} } });
  emulator.faults.add({
    method: 'POST',
    kind: 'status',
    status: 422,
    body: { message: 'Validation Failed', errors: [{ message: 'no' }] },
  });
  const { outcomes } = await collectResults(
    buildPlan(
      createTargetPlan(acme, [create('https://a.example/'), create('https://b.example/')]),
      createTargetPlan(api, [create('https://c.example/')]),
    ),
  );
  expect(outcomes.map(({ status }) => status)).toEqual(['failed', 'done', 'done']);
});

describe('at the limit of hooks for an event', () => {
  const crowd: readonly HookSeed[] = Array.from({ length: 18 }, (_, index) => ({
    url: `https://crowd-${index}.example/`,
    events: ['push'],
  }));

  /** The changes as a plan that knows all hooks. */
  function buildCrowdedPlan(hooks: readonly LiveHook[], changes: readonly Change[]) {
    const unmanaged = hooks.map((hook) => ({ live: hook, mark: 'plain' }) as const);
    return buildPlan(createTargetPlan(acme, changes, { unmanaged }));
  }

  test('what needs the room of a deletion is not tried when the deletion failed, the rest is', async () => {
    const hooks = await seedHooks({
      organizations: {
        acme: {
          hooks: [
            { url: 'https://old.example/', events: ['push'] },
            { url: 'https://a.example/', content_type: 'json', events: ['fork'] },
            { url: 'https://b.example/', content_type: 'form', events: ['push'] },
            ...crowd,
          ],
        },
      },
    });
    const [old, a, b] = hooks;
    if (old === undefined || a === undefined || b === undefined) throw new Error('the seed is there');
    emulator.faults.add({ method: 'DELETE', kind: 'status', status: 403, body: { message: 'no' } });
    const update = (hook: LiveHook, to: ReturnType<typeof createDesiredHook>): Change => {
      return { op: 'update', live: hook, desired: to, matchedBy: 'url', fields: diffFields(hook, to), secret: 'keep' };
    };
    const changes: readonly Change[] = [
      { op: 'delete', live: old, because: 'unmanaged' },
      update(a, createDesiredHook('https://a.example/', { events: ['fork', 'push'] })),
      update(b, createDesiredHook('https://b.example/')),
      create('https://c.example/'),
      create('https://d.example/', { events: ['fork'] }),
    ];
    const { outcomes } = await collectResults(buildCrowdedPlan(hooks, changes));
    const room = `It needs the room of hook ${old.id}, which was not deleted.`;
    expect(outcomes.map(({ status, message }) => [status, message])).toEqual([
      ['failed', expect.stringContaining('does not permit')],
      ['skipped', room],
      ['done', ''],
      ['skipped', room],
      ['done', ''],
    ]);
  });

  test('the room of another deletion serves a change that was not planned for it', async () => {
    const hooks = await seedHooks({
      organizations: {
        acme: { hooks: [{ url: 'https://one.example/' }, { url: 'https://two.example/' }, ...crowd] },
      },
    });
    const [one, two] = hooks;
    if (one === undefined || two === undefined) throw new Error('the seed is there');
    emulator.faults.add({ method: 'DELETE', kind: 'status', status: 403, body: { message: 'no' } });
    const changes: readonly Change[] = [
      { op: 'delete', live: one, because: 'unmanaged' },
      create('https://a.example/'),
      { op: 'delete', live: two, because: 'unmanaged' },
      create('https://b.example/'),
    ];
    const { outcomes } = await collectResults(buildCrowdedPlan(hooks, changes));
    expect(outcomes.map(({ status }) => status)).toEqual(['failed', 'skipped', 'done', 'done']);
  });
});

test('a deletion waits for the change that takes over its deliveries', async () => {
  const hooks = await seedHooks({
    organizations: {
      acme: {
        hooks: [
          { url: 'https://a.example/', content_type: 'form', events: ['push'] },
          { url: 'https://other.example/', events: ['push'] },
        ],
      },
    },
  });
  const [old, other] = hooks;
  if (old === undefined || other === undefined) throw new Error('the seed is there');
  emulator.faults.add({ method: 'POST', kind: 'status', status: 403, body: { message: 'no' } });
  const changes: readonly Change[] = [
    create('https://a.example/'),
    { op: 'delete', live: old, because: 'absent' },
    { op: 'delete', live: other, because: 'absent' },
  ];
  const { outcomes } = await collectResults(buildPlan(createTargetPlan(acme, changes)));
  expect(outcomes.map(({ status, message }) => [status, message])).toEqual([
    ['failed', expect.stringContaining('does not permit')],
    ['skipped', 'It would end deliveries that a change before it was to take over, and that change was not done.'],
    ['done', ''],
  ]);
  expect(emulator.state.hooks(acme).map(({ config }) => config.url)).toEqual(['https://a.example/']);
});

test('when the second request of a change fails, the change is partly live', async () => {
  const hook = getFirst(
    await seedHooks({ organizations: { acme: { hooks: [{ url: 'https://a.example/', content_type: 'form' }] } } }),
  );
  emulator.faults.add({
    method: 'PATCH',
    nth: 2,
    kind: 'status',
    status: 422,
    body: { message: 'Validation Failed', errors: [{ message: 'no' }] },
  });
  const to = createDesiredHook('https://a.example/', { events: ['issues'] });
  const change: Change = {
    op: 'update',
    live: hook,
    desired: to,
    matchedBy: 'url',
    fields: diffFields(hook, to),
    secret: 'keep',
  };
  const { outcomes } = await collectResults(buildPlan(createTargetPlan(acme, [change])));
  expect(outcomes).toMatchObject([{ status: 'failed', partly: true, hookId: hook.id }]);
});

describe('cancelling', () => {
  test('sends nothing more, and every change has an outcome', async () => {
    await seedHooks({ organizations: { acme: {} } });
    const controller = new AbortController();
    const plan = buildPlan(
      createTargetPlan(acme, [
        create('https://a.example/'),
        create('https://b.example/'),
        create('https://c.example/'),
      ]),
    );
    const { outcomes, sent } = await collectResults(plan, {
      signal: controller.signal,
      onOutcome: () => controller.abort(),
    });
    expect(outcomes.map(({ status, reason }) => [status, reason])).toEqual([
      ['done', undefined],
      ['skipped', 'cancelled'],
      ['skipped', 'cancelled'],
    ]);
    expect(sent).toEqual(['POST /orgs/acme/hooks']);
  });

  test('leaves the effect of a write that is not answered unknown', async () => {
    await seedHooks({ organizations: { acme: {} } });
    emulator.faults.add({ method: 'POST', kind: 'delay', milliseconds: 5000 });
    const controller = new AbortController();
    const clock = new FakeClock();
    const github = connectHookApi(emulator.url, { clock, signal: controller.signal, graceMilliseconds: 20 });
    setTimeout(() => controller.abort(), 30);
    const { outcomes } = await executePlan({
      plan: buildPlan(createTargetPlan(acme, [create('https://a.example/')])),
      api: github,
      clock,
      signal: controller.signal,
    });
    expect(outcomes).toMatchObject([
      { status: 'unknown', reason: 'cancelled', requests: [{ method: 'POST', status: 0 }] },
    ]);
  });

  test('between the two requests of a change leaves it partly live', async () => {
    const hook = getFirst(
      await seedHooks({ organizations: { acme: { hooks: [{ url: 'https://a.example/', content_type: 'form' }] } } }),
    );
    const controller = new AbortController();
    const clock = new FakeClock();
    const github = connectHookApi(emulator.url, {
      clock,
      signal: controller.signal,
      onRequest: () => controller.abort(),
    });
    const to = createDesiredHook('https://a.example/', { events: ['issues'] });
    const change: Change = {
      op: 'update',
      live: hook,
      desired: to,
      matchedBy: 'url',
      fields: diffFields(hook, to),
      secret: 'keep',
    };
    const { outcomes } = await executePlan({
      plan: buildPlan(createTargetPlan(acme, [change])),
      api: github,
      clock,
      signal: controller.signal,
    });
    expect(outcomes).toMatchObject([{ status: 'failed', partly: true, reason: 'cancelled' }]);
  });
});

describe('a plan that must not be carried out is not', () => {
  const refusal = { reason: 'limit-exceeded', message: '5 deletions are more than 3.', hint: '' } as const;

  test('for one target', async () => {
    await seedHooks({ organizations: { acme: {} }, repositories: { 'acme/api': {} } });
    const plan = buildPlan(
      createTargetPlan(acme, [create('https://a.example/')]),
      createTargetPlan(api, [create('https://b.example/')]),
    );
    const targets = plan.targets.map((target, index) =>
      index === 0 && target.status === 'planned' ? { ...target, refusals: [refusal] } : target,
    );
    const { outcomes } = await collectResults({ ...plan, targets });
    expect(outcomes).toMatchObject([
      { status: 'skipped', reason: 'limit-exceeded', message: '5 deletions are more than 3.' },
      { status: 'done' },
    ]);
  });

  test('for the run as a whole', async () => {
    await seedHooks({ organizations: { acme: {} } });
    const plan = { ...buildPlan(createTargetPlan(acme, [create('https://a.example/')])), refusals: [refusal] };
    const { outcomes, sent } = await collectResults(plan);
    expect(outcomes).toMatchObject([{ status: 'skipped', reason: 'limit-exceeded' }]);
    expect(sent).toEqual([]);
  });

  test('for one target whose secret has no value, while the others are written', async () => {
    await seedHooks({ organizations: { acme: {} }, repositories: { 'acme/api': {} } });
    const secret = { kind: 'declared', name: 'LATER', value: undefined } as const;
    const { targets, ...more } = buildPlan(
      createTargetPlan(acme, [create('https://a.example/', { secret })]),
      createTargetPlan(api, [create('https://b.example/')]),
    );
    const [held, ...others] = targets;
    if (held?.status !== 'planned') throw new Error('it is planned');
    const { outcomes, sent } = await collectResults({
      ...more,
      targets: [{ ...held, refusals: [refusal] }, ...others],
    });
    expect(outcomes).toMatchObject([{ status: 'skipped', reason: 'limit-exceeded' }, { status: 'done' }]);
    expect(sent).toEqual(['POST /repos/acme/api/hooks', 'GET /repos/acme/api/hooks?per_page=100']);
  });

  test('when a request of it lacks a value, before anything is sent', async () => {
    await seedHooks({ organizations: { acme: {} } });
    const secret = { kind: 'declared', name: 'LATER', value: undefined } as const;
    const plan = buildPlan(
      createTargetPlan(acme, [create('https://a.example/'), create('https://b.example/', { secret })]),
    );
    await expect(collectResults(plan)).rejects.toThrow('The variable LATER has no value to write.');
    expect(emulator.state.hooks(acme)).toEqual([]);
  });
});

describe('after a prompt or a long wait the hooks are read again', () => {
  const changed = [{ url: 'https://b.example/' }];

  async function readAgain(more: { prompted?: boolean; waited?: number; seenBefore?: readonly LiveHook[] }) {
    const hooks = await seedHooks({ organizations: { acme: { hooks: changed } } });
    const listings = new Map([[formatTargetKey(acme), { hooks: more.seenBefore ?? hooks, pages: 1 }]]);
    const { prompted = false, waited = 0 } = more;
    return collectResults(buildPlan(createTargetPlan(acme, [create('https://a.example/')])), {
      planned: { listings, prompted, waitedMilliseconds: () => waited },
    });
  }

  test('and written where they are the same', async () => {
    const { outcomes, sent } = await readAgain({ prompted: true });
    expect(outcomes).toMatchObject([{ status: 'done' }]);
    const list = 'GET /orgs/acme/hooks?per_page=100';
    expect(sent).toEqual([list, 'POST /orgs/acme/hooks', list]);
  });

  test.each([{ prompted: true }, { waited: 60_001 }])('and not written where they changed (%j)', async (more) => {
    const { outcomes, sent } = await readAgain({ ...more, seenBefore: [] });
    expect(outcomes).toMatchObject([
      { status: 'skipped', reason: 'plan-changed', message: 'The hooks changed after the plan was made. Plan again.' },
    ]);
    expect(sent).toEqual(['GET /orgs/acme/hooks?per_page=100']);
  });

  test('and not otherwise', async () => {
    const { outcomes, sent } = await readAgain({ waited: 60_000, seenBefore: [] });
    expect(outcomes).toMatchObject([{ status: 'done' }]);
    expect(sent).toEqual(['POST /orgs/acme/hooks', 'GET /orgs/acme/hooks?per_page=100']);
  });
});

test.each<readonly [string, Partial<LiveHook>, boolean]>([
  ['the same', {}, true],
  ['another time', { updatedAt: '2026-01-01T00:00:00Z' }, true],
  ['a secret', { hasSecret: true }, false],
  ['events', { events: ['fork'] }, false],
  ['active', { active: false }, false],
  ['an id', { id: '8' }, false],
])('two lists that differ by %s', (_, more, isSame) => {
  const hook = createLiveHook('https://a.example/');
  const other = createLiveHook('https://b.example/', { id: '9' });
  expect(hasSameHooks([hook, other], [other, { ...hook, ...more }])).toBe(isSame);
});
