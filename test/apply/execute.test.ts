import { afterEach, expect, test } from 'vitest';
import { executePlan } from '../../src/apply/execute-plan.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import {
  acme,
  buildPlan,
  connectHookApi,
  createDesiredHook,
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

test('a plan becomes the live hooks it shows', async () => {
  emulator = await startEmulator({
    organizations: {
      acme: {
        hooks: [
          { url: 'https://a.example/', content_type: 'json', secret: 'kept' },
          { url: 'https://old.example/', content_type: 'json' },
          { url: 'https://off.example/', content_type: 'json', secret: 'also kept' },
        ],
      },
    },
  });
  const clock = new FakeClock();
  const github = connectHookApi(emulator.url, { clock });
  const { hooks } = await github.list(acme);
  const [a, old, off] = hooks;
  if (a === undefined || old === undefined || off === undefined) throw new Error('seed');
  const wanted = createDesiredHook('https://a.example/', { contentType: 'form', events: ['issues', 'push'] });
  const { outcomes } = await executePlan({
    plan: buildPlan(
      createTargetPlan(acme, [
        { op: 'update', live: a, desired: wanted, matchedBy: 'url', fields: diffFields(a, wanted), secret: 'keep' },
        { op: 'create', desired: createDesiredHook('https://new.example/', { secret: createSecret() }), secret: 'set' },
        { op: 'deactivate', live: off },
        { op: 'delete', live: old, because: 'unmanaged' },
      ]),
    ),
    api: github,
    clock,
  });
  expect(outcomes.map(({ status, message }) => [status, message])).toEqual(Array(4).fill(['done', '']));
  const stored = emulator.state.hooks(acme).map(({ config, events, active }) => ({ ...config, events, active }));
  expect(stored).toMatchObject([
    { url: 'https://a.example/', content_type: 'form', secret: 'kept', events: ['issues', 'push'], active: true },
    { url: 'https://off.example/', secret: 'also kept', active: false },
    { url: 'https://new.example/', content_type: 'json', secret: secretText, events: ['push'], active: true },
  ]);
  expect(
    outcomes.map(({ requests }) => requests.map(({ method, path, status }) => `${method} ${path} ${status}`)),
  ).toEqual([
    [`PATCH /orgs/acme/hooks/${a.id}/config 200`, `PATCH /orgs/acme/hooks/${a.id} 200`],
    ['POST /orgs/acme/hooks 201'],
    [`GET /orgs/acme/hooks/${off.id} 200`, `PATCH /orgs/acme/hooks/${off.id} 200`],
    [`GET /orgs/acme/hooks/${old.id} 200`, `DELETE /orgs/acme/hooks/${old.id} 204`],
  ]);
});
