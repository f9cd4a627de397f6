import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HookRequest } from '../../src/apply/ports.ts';
import { guardRequest, guardWrite } from '../../src/github/client/guard.ts';
import { Sensitive } from '../../src/model/sensitive.ts';
import { createDeclaredUrl } from '../../src/model/url.ts';

const url = createDeclaredUrl([{ text: 'https://a.example/' }]);
const full = { url, content_type: 'json', insecure_ssl: '0' } as const;
const secret = new Sensitive('a secret of the hook');
const hook = '/orgs/acme/hooks/7';

const lists = fc.constantFrom(
  '/orgs/acme/hooks',
  '/organizations/1/hooks',
  '/repos/acme/api/hooks',
  '/repositories/1/hooks',
  '/admin/hooks',
);
const methods = fc.constantFrom('POST', 'PATCH', 'PUT', 'DELETE');

describe('with access read', () => {
  test('only GET leaves for hook endpoints', () => {
    const rest = fc.constantFrom('', '/7', '/7/config', '/7/pings', '/7/tests', '/7/deliveries/9/attempts', '?page=2');
    fc.assert(
      fc.property(lists, rest, methods, fc.boolean(), (list, tail, method, upper) => {
        const path = upper ? `${list}${tail}`.toUpperCase() : `${list}${tail}`;
        expect(() => guardRequest({ method, path }, 'read')).toThrow(/this run only reads hooks|not plain/);
        expect(guardRequest({ method: 'GET', path }, 'read')).toEqual({ method: 'GET', path });
      }),
    );
  });

  test('a planned write does not leave either', () => {
    expect(() => guardWrite({ kind: 'delete', method: 'DELETE', path: hook }, 'read')).toThrow(
      /this run only reads hooks/,
    );
  });

  test('a comment leaves, in a repository named hooks too', () => {
    const call = { method: 'POST', path: '/repos/acme/hooks/issues/1/comments', body: { body: 'text' } } as const;
    expect(guardRequest(call, 'read')).toEqual(call);
  });
});

test.each([
  '/orgs/acme//hooks/7',
  '/orgs/acme/x/../hooks/7',
  '/orgs/acme/%2e%2e/hooks/7',
  '/orgs/acme/x%2f..%2fhooks/7',
  '/orgs/acme/%2568ooks/7',
  'orgs/acme/hooks/7',
  '/orgs/acme/hooks#/7',
  '//other.example/orgs/acme/hooks/7',
])('%s could be read in two ways and is refused', (path) => {
  expect(() => guardRequest({ method: 'DELETE', path }, 'write')).toThrow(/not plain/);
});

test('an encoded spelling of a hook endpoint is one', () => {
  expect(() => guardRequest({ method: 'DELETE', path: '/orgs/acme/h%6Foks/7' }, 'write')).toThrow(
    /only by planned requests/,
  );
});

describe('with access write', () => {
  test('hooks are written only by planned requests', () => {
    fc.assert(
      fc.property(lists, fc.constantFrom('', '/7', '/7/config'), methods, (list, tail, method) => {
        const call = { method, path: `${list}${tail}`, body: { active: false } } as const;
        expect(() => guardRequest(call, 'write')).toThrow(/hooks are written only by planned requests/);
      }),
    );
  });

  test.each(['/7/pings', '/7/deliveries/3804004623172239366/attempts'])('%s leaves', (tail) => {
    const call = { method: 'POST', path: `/orgs/acme/hooks${tail}` } as const;
    expect(guardRequest(call, 'write')).toEqual(call);
  });
});

describe('a write leaves with what the plan says of the secret, or not at all', () => {
  const asterisks = new Sensitive('********');
  const empty = new Sensitive('');
  const update = { kind: 'update-hook', method: 'PATCH', path: hook } as const;
  const config = { kind: 'update-config', method: 'PATCH', path: `${hook}/config` } as const;
  const create = { kind: 'create', method: 'POST', path: '/orgs/acme/hooks' } as const;

  test.each<readonly [string, HookRequest, RegExp]>([
    ['a secret of asterisks', { ...config, body: { secret: asterisks }, secret: 'write' }, /only asterisks/],
    [
      'asterisks with white space',
      { ...config, body: { secret: new Sensitive(' ****\n') }, secret: 'write' },
      /only asterisks/,
    ],
    ['an empty secret', { ...config, body: { secret: empty }, secret: 'write' }, /secret is empty/],
    [
      'asterisks in a create',
      { ...create, body: { config: { ...full, secret: asterisks } }, secret: 'write' },
      /only asterisks/,
    ],
    [
      'asterisks in a whole update',
      { ...update, body: { config: { ...full, secret: asterisks } }, secret: 'write' },
      /only asterisks/,
    ],
    [
      'a secret that the plan keeps',
      { ...config, body: { secret }, secret: 'keep' },
      /carries a secret that the plan does not write/,
    ],
    ['a missing secret', { ...config, body: { content_type: 'json' }, secret: 'write' }, /lacks the secret/],
    [
      'a config where the plan keeps the secret',
      { ...update, body: { config: full }, secret: 'keep' },
      /would replace the secret/,
    ],
    [
      'a removal that carries a secret',
      { ...update, body: { config: { ...full, secret } }, secret: 'drop' },
      /carries a secret/,
    ],
    [
      'a create with an unplanned secret',
      { ...create, body: { config: { ...full, secret } }, secret: 'none' },
      /carries a secret/,
    ],
    ['a create without the planned secret', { ...create, body: { config: full }, secret: 'write' }, /lacks the secret/],
    [
      'a whole config that lacks keys',
      { ...update, body: { config: { url } }, secret: 'drop' },
      /lacks keys, which GitHub would reset/,
    ],
    ['a create without config', { ...create, body: {}, secret: 'none' }, /lacks keys/],
    [
      'a config at the address of a hook',
      { ...config, path: hook, body: {}, secret: 'keep' },
      /does not name the config of one hook/,
    ],
    [
      'a deletion of the list',
      { kind: 'delete', method: 'DELETE', path: '/orgs/acme/hooks' },
      /does not name one hook/,
    ],
    ['another endpoint', { kind: 'delete', method: 'DELETE', path: '/repos/acme/hooks' }, /not a hook endpoint/],
  ])('refused: %s', (_, request, message) => {
    expect(() => guardWrite(request, 'write')).toThrow(message);
  });

  test('refusals repeat no value', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), (value) => {
        const request = { ...config, body: { secret: new Sensitive(`canary${value}`) }, secret: 'keep' } as const;
        expect(() => guardWrite(request, 'write')).toThrow(/^(?!.*canary)/s);
      }),
    );
  });

  test('whatever leaves has the effect that the request states', () => {
    const secrets = fc.option(fc.oneof(fc.constantFrom('', '*', '********', ' ***'), fc.string()), { nil: undefined });
    const effects = fc.constantFrom('keep' as const, 'write' as const, 'drop' as const);
    fc.assert(
      fc.property(secrets, effects, fc.boolean(), (value, effect, hasConfig) => {
        const body = hasConfig
          ? { config: { ...full, ...(value === undefined ? {} : { secret: new Sensitive(value) }) } }
          : {};
        let wire: unknown;
        try {
          wire = guardWrite({ ...update, body, secret: effect }, 'write').body;
        } catch {
          return;
        }
        const sent = (wire as { config?: { secret?: string } }).config;
        if (effect === 'keep') expect(sent).toBeUndefined();
        if (effect === 'drop')
          expect(sent).toEqual({ url: 'https://a.example/', content_type: 'json', insecure_ssl: '0' });
        if (effect === 'write') expect(sent?.secret?.replace(/^\s*\*+\s*$/, '')).toMatch(/./s);
      }),
    );
  });
});

test('values are revealed as they are written', () => {
  const request: HookRequest = {
    kind: 'create',
    method: 'POST',
    path: '/orgs/acme/hooks',
    body: { name: 'web', active: true, events: ['push'], config: { ...full, secret, username: new Sensitive('me') } },
    secret: 'write',
  };
  expect(guardWrite(request, 'write')).toEqual({
    method: 'POST',
    path: '/orgs/acme/hooks',
    body: {
      name: 'web',
      active: true,
      events: ['push'],
      config: {
        url: 'https://a.example/',
        content_type: 'json',
        insecure_ssl: '0',
        secret: 'a secret of the hook',
        username: 'me',
      },
    },
  });
});
