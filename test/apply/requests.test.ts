import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRequests } from '../../src/apply/build-requests.ts';
import type { ConfigBody, HookBody, HookRequest } from '../../src/apply/ports.ts';
import type { LiveHook, PresentHook } from '../../src/model/hook.ts';
import { Sensitive } from '../../src/model/sensitive.ts';
import type { Target } from '../../src/model/target.ts';
import type { Change, Refresh, SecretEffect, UpdateChange } from '../../src/plan/plan.ts';
import {
  acme,
  api,
  createDesiredHook,
  createLiveHook,
  createRefresh,
  createSecret,
  diffFields,
  everywhere,
  secretText,
} from './builders.ts';

const at = 'https://ci.example/hook';

function update(from: LiveHook, to: PresentHook, secret: SecretEffect = 'keep'): UpdateChange {
  return { op: 'update', live: from, desired: to, matchedBy: 'url', fields: diffFields(from, to), secret };
}

/** A request as a line: method, path, body with its secrets in clear, the secret's effect. */
function formatRequest(request: HookRequest): string {
  if (request.kind === 'delete') return `DELETE ${request.path}`;
  const body = request.kind === 'update-config' ? describeConfig(request.body) : describeHook(request.body);
  return `${request.method} ${request.path} ${JSON.stringify(body)} ${request.secret}`;
}

function describeHook({ config: inner, ...rest }: HookBody): object {
  return { ...rest, ...(inner === undefined ? {} : { config: describeConfig(inner) }) };
}

function describeConfig(body: ConfigBody): object {
  const describeValue = (value: unknown) =>
    value instanceof Object && 'reveal' in value ? (value as Sensitive).reveal() : value;
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, describeValue(value)]));
}

interface Row {
  readonly name: string;
  readonly target: Target;
  readonly change: Change | Refresh;
  readonly lines: readonly string[];
}

const whole = `"url":"${at}","content_type":"json","insecure_ssl":"0"`;
const withSecret = `${whole},"secret":"${secretText}"`;
const login = { name: 'LOGIN', value: new Sensitive('me') };
const password = { name: 'PASSWORD', value: new Sensitive('pw') };

const rows: readonly Row[] = [
  {
    name: 'a create carries the full config',
    target: acme,
    change: { op: 'create', desired: createDesiredHook(at), secret: 'keep' },
    lines: [`POST /orgs/acme/hooks {"name":"web","events":["push"],"active":true,"config":{${whole}}} none`],
  },
  {
    name: 'a create carries a declared secret, and user name and password for an organization',
    target: acme,
    change: {
      op: 'create',
      desired: createDesiredHook(at, { secret: createSecret(), username: login, password }),
      secret: 'set',
    },
    lines: [
      `POST /orgs/acme/hooks {"name":"web","events":["push"],"active":true,"config":{${withSecret},"username":"me","password":"pw"}} write`,
    ],
  },
  {
    name: 'a create for a repository carries no user name and password',
    target: api,
    change: { op: 'create', desired: createDesiredHook(at, { username: login, password }), secret: 'keep' },
    lines: [`POST /repos/acme/api/hooks {"name":"web","events":["push"],"active":true,"config":{${whole}}} none`],
  },
  {
    name: 'events and active are changed without config',
    target: acme,
    change: update(createLiveHook(at, { active: false }), createDesiredHook(at, { events: ['issues'] })),
    lines: ['PATCH /orgs/acme/hooks/7 {"events":["issues"],"active":true} keep'],
  },
  {
    name: 'config is changed by its own endpoint, with the changed keys only',
    target: acme,
    change: update(createLiveHook(at, { contentType: 'form', hasSecret: true }), createDesiredHook(at)),
    lines: ['PATCH /orgs/acme/hooks/7/config {"content_type":"json"} keep'],
  },
  {
    name: 'config comes before events',
    target: acme,
    change: update(createLiveHook(at, { insecureSsl: true }), createDesiredHook(at, { events: ['issues'] })),
    lines: [
      'PATCH /orgs/acme/hooks/7/config {"insecure_ssl":"0"} keep',
      'PATCH /orgs/acme/hooks/7 {"events":["issues"]} keep',
    ],
  },
  {
    name: 'a hook is switched off before its config changes',
    target: acme,
    change: update(createLiveHook(at), createDesiredHook('https://new.example/', { active: false })),
    lines: [
      'PATCH /orgs/acme/hooks/7 {"active":false} keep',
      'PATCH /orgs/acme/hooks/7/config {"url":"https://new.example/"} keep',
    ],
  },
  {
    name: 'setting the secret alone sends the secret alone',
    target: acme,
    change: update(createLiveHook(at), createDesiredHook(at, { secret: createSecret() }), 'set'),
    lines: [`PATCH /orgs/acme/hooks/7/config {"secret":"${secretText}"} write`],
  },
  {
    name: 'replacing the secret goes along with changed config keys',
    target: acme,
    change: update(
      createLiveHook(at, { contentType: 'form', hasSecret: true }),
      createDesiredHook(at, { secret: createSecret() }),
      'replace',
    ),
    lines: [`PATCH /orgs/acme/hooks/7/config {"content_type":"json","secret":"${secretText}"} write`],
  },
  {
    name: 'setting the secret and events is one whole update',
    target: acme,
    change: update(createLiveHook(at), createDesiredHook(at, { events: ['issues'], secret: createSecret() }), 'set'),
    lines: [`PATCH /orgs/acme/hooks/7 {"events":["issues"],"config":{${withSecret}}} write`],
  },
  {
    name: 'a secret is removed by a full config without it',
    target: acme,
    change: update(
      createLiveHook(at, { hasSecret: true }),
      createDesiredHook(at, { secret: { kind: 'none' } }),
      'remove',
    ),
    lines: [`PATCH /orgs/acme/hooks/7 {"config":{${whole}}} drop`],
  },
  {
    name: 'a full config repeats live values that the plan does not change',
    target: acme,
    change: {
      ...update(
        createLiveHook(at, { hasSecret: true, contentType: 'x-other' }),
        createDesiredHook(at, { secret: { kind: 'none' } }),
        'remove',
      ),
      fields: [],
    },
    lines: [
      'PATCH /orgs/acme/hooks/7 {"config":{"url":"https://ci.example/hook","content_type":"x-other","insecure_ssl":"0"}} drop',
    ],
  },
  {
    name: 'a refresh sends the secret alone',
    target: api,
    change: createRefresh(createLiveHook(at, { hasSecret: true }), createDesiredHook(at, { secret: createSecret() })),
    lines: [`PATCH /repos/acme/api/hooks/7/config {"secret":"${secretText}"} write`],
  },
  {
    name: 'a hook is deactivated and nothing else',
    target: acme,
    change: { op: 'deactivate', live: createLiveHook(at, { hasSecret: true }) },
    lines: ['PATCH /orgs/acme/hooks/7 {"active":false} keep'],
  },
  {
    name: 'a hook is deleted by its id',
    target: everywhere,
    change: { op: 'delete', live: createLiveHook(at), because: 'unmanaged' },
    lines: ['DELETE /admin/hooks/7'],
  },
  {
    name: 'a global hook is sent whole, with its secret',
    target: everywhere,
    change: update(
      createLiveHook(at, { hasSecret: true }),
      createDesiredHook(at, { events: ['user'], secret: createSecret() }),
      'resend',
    ),
    lines: [`PATCH /admin/hooks/7 {"events":["user"],"active":true,"config":{${withSecret}}} write`],
  },
  {
    name: 'a global hook without a secret is sent whole without one',
    target: everywhere,
    change: update(createLiveHook(at), createDesiredHook(at, { active: false })),
    lines: [`PATCH /admin/hooks/7 {"events":["push"],"active":false,"config":{${whole}}} drop`],
  },
  {
    name: 'a global hook is deactivated as a whole',
    target: everywhere,
    change: { op: 'deactivate', live: createLiveHook(at) },
    lines: [`PATCH /admin/hooks/7 {"events":["push"],"active":false,"config":{${whole}}} drop`],
  },
  {
    name: 'the secret of a global hook is refreshed by the whole hook',
    target: everywhere,
    change: createRefresh(createLiveHook(at, { hasSecret: true }), createDesiredHook(at, { secret: createSecret() })),
    lines: [`PATCH /admin/hooks/7 {"events":["push"],"active":true,"config":{${withSecret}}} write`],
  },
];

test.each(rows)('$name', ({ target, change, lines }) => {
  expect(buildRequests(target, change).map(formatRequest)).toEqual(lines);
});

describe('a change without a safe request is refused', () => {
  const owned = createLiveHook(at, { hasSecret: true });
  test.each<readonly [string, Change | Refresh, RegExp]>([
    [
      'an update of a global hook that would drop its secret',
      update(owned, createDesiredHook(at, { active: false })),
      /would drop its secret/,
    ],
    [
      'a deactivation of a global hook that would drop its secret',
      { op: 'deactivate', live: owned },
      /would drop its secret/,
    ],
    [
      'a secret without a value',
      update(
        createLiveHook(at),
        createDesiredHook(at, { secret: { kind: 'declared', name: 'S', value: undefined } }),
        'set',
      ),
      /variable S has no value/,
    ],
    ['a refresh of an undeclared secret', createRefresh(owned, createDesiredHook(at)), /declares no secret/],
  ])('%s', (_, change, message) => {
    expect(() => buildRequests(everywhere, change)).toThrow(message);
  });
});

const words = fc.subarray(['push', 'issues', 'release', 'fork'], { minLength: 1 }).map((events) => [...events].sort());
const liveHooks = fc.record({
  url: fc.constantFrom('https://a.example/', 'https://b.example/x'),
  contentType: fc.constantFrom('json', 'form'),
  insecureSsl: fc.boolean(),
  active: fc.boolean(),
  events: words,
  hasSecret: fc.boolean(),
});
const desiredHooks = fc.record({
  url: fc.constantFrom('https://a.example/', 'https://b.example/x'),
  contentType: fc.constantFrom('json' as const, 'form' as const),
  insecureSsl: fc.boolean(),
  active: fc.boolean(),
  events: words,
});

/** Updates as a plan can show them: the secret's effect fits what is live. */
const updates = fc
  .tuple(liveHooks, desiredHooks, fc.constantFrom<SecretEffect>('keep', 'set', 'replace', 'remove'))
  .map(([{ url: liveAt, ...from }, { url: desiredAt, ...to }, effect]) => {
    const was = createLiveHook(liveAt, from);
    const secret =
      effect === 'set' && was.hasSecret ? 'replace' : effect === 'remove' && !was.hasSecret ? 'keep' : effect;
    return update(was, createDesiredHook(desiredAt, { ...to, secret: createSecret() }), secret);
  });

const targets = fc.constantFrom(acme, api);

describe('whatever an update changes', () => {
  test('no request carries a field that the change does not show, unless a full config needs it as it is live', () => {
    fc.assert(
      fc.property(targets, updates, (target, change) => {
        const shown = new Map(change.fields.map((diff) => [diff.field as string, diff.to]));
        const was = change.live;
        const unchanged: Record<string, unknown> = {
          url: was.url,
          content_type: was.contentType,
          insecure_ssl: was.insecureSsl ? '1' : '0',
        };
        for (const request of buildRequests(target, change)) {
          if (request.kind === 'delete' || request.kind === 'create') throw new Error('an update only updates');
          const { config: inner = {}, ...fields } =
            request.kind === 'update-config' ? { config: request.body } : request.body;
          for (const field of Object.keys(fields)) expect(shown.has(field)).toBe(true);
          const isFull = request.kind === 'update-hook' && request.body.config !== undefined;
          expect(isFull ? ['replace', 'set', 'remove'].includes(change.secret) : true).toBe(true);
          for (const [field, value] of Object.entries(inner)) {
            if (field === 'secret' || shown.has(field)) continue;
            expect(isFull).toBe(true);
            expect(value).toBe(unchanged[field]);
          }
        }
      }),
    );
  });

  test('a secret is carried exactly where the plan writes it, once', () => {
    fc.assert(
      fc.property(targets, updates, (target, change) => {
        const carried = buildRequests(target, change).filter((request) =>
          JSON.stringify(request).includes('"secret":"***"'),
        );
        expect(carried).toHaveLength(change.secret === 'set' || change.secret === 'replace' ? 1 : 0);
      }),
    );
  });

  test('a config that replaces the whole one leaves without a secret only where the plan removes it', () => {
    fc.assert(
      fc.property(targets, updates, (target, change) => {
        const drops = buildRequests(target, change).filter(
          (request) => request.kind === 'update-hook' && request.secret === 'drop',
        );
        expect(drops).toHaveLength(change.secret === 'remove' ? 1 : 0);
      }),
    );
  });

  test('together the requests carry every field that the change shows', () => {
    fc.assert(
      fc.property(targets, updates, (target, change) => {
        const carried = buildRequests(target, change).flatMap((request) => {
          if (request.kind === 'delete') return [];
          return request.kind === 'update-config'
            ? Object.keys(request.body)
            : [...Object.keys(request.body), ...Object.keys(request.body.config ?? {})];
        });
        for (const { field } of change.fields) expect(carried).toContain(field);
      }),
    );
  });
});
