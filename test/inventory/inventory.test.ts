import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Delivery, DeliveryLog } from '../../src/deliveries/delivery.ts';
import { compareInventories, mergeInventories } from '../../src/inventory/combine-inventories.ts';
import {
  createInventory,
  createInventoryTarget,
  type ObservedTarget,
  summarizeDeliveries,
} from '../../src/inventory/create-inventory.ts';
import type { Inventory } from '../../src/inventory/inventory.ts';
import { Failure } from '../../src/model/failure.ts';
import type { LiveHook } from '../../src/model/hook.ts';
import { parseLiveUrl } from '../../src/model/url.ts';
import { escapeLine } from '../../src/render/escape.ts';
import { listUnreadLogs } from '../../src/render/inventory.ts';
import { formatInventoryCsv, formatInventoryJson } from '../../src/render/inventory-files.ts';
import { countInvisibleHooks } from '../../src/run/audit-log.ts';
import { createDelivery } from '../deliveries/create-delivery.ts';
import { createDocument, createHook, createTarget } from './fleet.ts';

const now = Date.parse('2026-11-27T06:00:00Z');
const ajv = new Ajv2020({ allErrors: true, formats: { 'date-time': true } });
const validate = ajv.compile(JSON.parse(readFileSync('schema/inventory.schema.json', 'utf8')));

function buildLiveHook(id: string, url: string, more: Partial<LiveHook> = {}): LiveHook {
  return {
    id,
    name: 'web',
    url: parseLiveUrl(url),
    contentType: 'json',
    insecureSsl: false,
    active: true,
    events: ['push'],
    hasSecret: true,
    createdAt: '',
    updatedAt: '',
    ...more,
  };
}

function buildDelivery(minutesAgo: number, more: Partial<Delivery> = {}): Delivery {
  return createDelivery({ deliveredAt: now - minutesAgo * 60_000, ...more });
}

const range = { from: now - 3 * 24 * 3600 * 1000, to: now };

function summarize(log: DeliveryLog) {
  return summarizeDeliveries(log, range);
}

const acme: ObservedTarget = {
  target: { kind: 'organization', owner: 'acme' },
  hooks: [
    {
      hook: buildLiveHook('20', 'https://hooks.slack.com/services/T0/B0/aVeryLongToken1234'),
      settingsUrl: 'https://github.com/organizations/acme/settings/hooks/20',
      config: { state: 'managed', differences: ['events: push → push, release'] },
      hasUnknownHost: false,
      deliveries: summarize({
        deliveries: [
          buildDelivery(5, { status: 'Invalid HTTP Response: 503', statusCode: 503 }),
          buildDelivery(70),
          buildDelivery(60 * 24 * 5),
        ],
        isWhole: false,
      }),
    },
    {
      hook: buildLiveHook('3', 'https://ci.acme.example/'),
      settingsUrl: undefined,
      config: undefined,
      hasUnknownHost: false,
      deliveries: undefined,
    },
  ],
};

function create(targets: readonly ObservedTarget[]) {
  return createInventory({
    toolVersion: '1.0.0-test',
    now,
    apiBase: 'https://api.github.com',
    webBase: 'https://github.com',
    scope: ['acme'],
    leftOut: { archived: 0, suspended: 0 },
    maxRequests: 2000,
    targets: targets.map(createInventoryTarget),
  });
}

describe('the inventory', () => {
  test('says what was read of each hook and nothing that a URL hides', () => {
    const inventory = create([acme]);
    expect(validate(inventory), ajv.errorsText(validate.errors)).toBe(true);
    expect(inventory.targets[0]?.hooks.map(({ id }) => id)).toEqual(['3', '20']);
    expect(inventory.targets[0]?.hooks[1]).toMatchObject({
      host: 'hooks.slack.com',
      differences: ['events: push → push, release'],
      deliveries: {
        status: 'read',
        total: 2,
        failed: 1,
        silent: false,
        // The third delivery is older than GitHub keeps them, so the page holds all that counts.
        is_sampled: false,
        last_success_at: '2026-11-27T04:50:00.000Z',
        last_failure: { at: '2026-11-27T05:55:00.000Z', words: 'answered 503' },
      },
    });
    expect(JSON.stringify(inventory)).not.toContain('aVeryLongToken1234');
  });

  test('a target that cannot be read stands in it with its reason', () => {
    const failed: ObservedTarget = {
      target: { kind: 'organization', owner: 'globex' },
      hooks: new Failure('not-permitted', 'The token may not see the hooks of globex.'),
    };
    const inventory = create([failed, acme]);
    expect(validate(inventory), ajv.errorsText(validate.errors)).toBe(true);
    expect(inventory.targets.map(({ name, failure }) => [name, failure?.reason])).toEqual([
      ['acme', undefined],
      ['globex', 'not-permitted'],
    ]);
  });

  test('a hook without deliveries within retention is silent, and so is one that breaks its max_silence', () => {
    const isSilent = (minutesAgo: number | undefined, limit: number) => {
      const deliveries = minutesAgo === undefined ? [] : [buildDelivery(minutesAgo)];
      const read = summarizeDeliveries(
        { deliveries, isWhole: true },
        { ...range, maxSilence: { limitSeconds: limit * 60, weekdays: false } },
      );
      return read.status === 'read' ? read.silent : undefined;
    };
    expect([isSilent(undefined, 60), isSilent(90, 60), isSilent(30, 60)]).toEqual([true, true, false]);
  });

  test('the order of targets and hooks changes nothing, deliveries change no digest', () => {
    const other: ObservedTarget = { target: { kind: 'repository', owner: 'acme', repo: 'api' }, hooks: [] };
    const { hooks } = acme;
    if (hooks instanceof Failure) throw hooks;
    const turned = create([other, { ...acme, hooks: [...hooks].reverse() }]);
    expect(turned).toEqual(create([acme, other]));
    const unread = create([{ ...acme, hooks: hooks.map((hook) => ({ ...hook, deliveries: undefined })) }, other]);
    expect(unread.digest).toBe(turned.digest);
  });

  test('shards merge into what one run would have made', () => {
    const other: ObservedTarget = { target: { kind: 'organization', owner: 'globex' }, hooks: [] };
    const whole = create([acme, other]);
    const merged = mergeInventories([create([other]), create([acme])]);
    expect(merged.targets).toEqual(whole.targets);
    expect(merged.digest).toBe(whole.digest);
  });

  test('a part that is merged twice counts its delivery logs once', () => {
    const { pages, hooks_not_read } = create([acme]).deliveries;
    const twice = mergeInventories([create([acme]), create([acme])]);
    expect(twice.deliveries).toMatchObject({ pages, hooks_not_read });
  });

  test('organizations of one name on two instances are not taken for one', () => {
    const [here, there] = ['https://api.github.com', 'https://ghe.acme.example/api/v3'].map((api_base) =>
      createDocument([createTarget('acme', [])], { api_base }),
    ) as [Inventory, Inventory];
    const message = 'different GitHub instances: https://api.github.com, https://ghe.acme.example/api/v3.';
    expect(() => mergeInventories([here, there])).toThrow(message);
    expect(() => compareInventories(there, here)).toThrow(message);
  });

  test('a delivery log that was refused is no page that was read, and its reason is said once for all', () => {
    const createRefused = (id: string) =>
      createHook(id, {
        deliveries: {
          status: 'unread',
          message: `GitHub does not permit the deliveries of hook ${id} of acme to this token.`,
        },
      });
    const global = createTarget('global', [createHook('9')], { kind: 'global' });
    const inventory = mergeInventories([
      createDocument([createTarget('acme', ['1', '2', '3'].map(createRefused).concat(createHook('4'))), global]),
    ]);
    expect(inventory.deliveries).toMatchObject({ pages: 0, logs_failed: 3, hooks_not_read: 1 });
    expect(validate(inventory), ajv.errorsText(validate.errors)).toBe(true);
    expect(listUnreadLogs(inventory)).toEqual([
      {
        severity: 'warning',
        code: 'logs-not-read',
        message: '3 delivery logs could not be read: GitHub does not permit the deliveries to this token.',
      },
    ]);
  });

  test('of many reasons why logs could not be read the first ones are said', () => {
    const hooks = Array.from({ length: 9 }, (_, index) =>
      createHook(String(index), { deliveries: { status: 'unread', message: `Reason ${index}.` } }),
    );
    const messages = listUnreadLogs(createDocument([createTarget('acme', hooks)])).map(({ message }) => message);
    expect(messages).toHaveLength(6);
    expect(messages[5]).toMatch(/^4 delivery logs could not be read: for other reasons/);
  });
});

describe('hooks that no list shows', () => {
  test('are creates without a destroy whose id is not live', () => {
    const createEntry = (action: string, hookId: string, repository?: string) => ({
      action: `hook.${action}`,
      hookId,
      repository,
    });
    const entries = [
      createEntry('destroy', '4'),
      createEntry('events_changed', '2'),
      createEntry('create', '1'),
      createEntry('create', '2'),
      createEntry('create', '3', 'acme/api'),
      createEntry('create', '4'),
      createEntry('create', '5'),
    ];
    expect(countInvisibleHooks(entries, new Set(['2']))).toBe(2);
  });
});

describe('comparing two inventories', () => {
  test('names what came, went and changed, and what one of them could not read', () => {
    const older = createDocument([
      createTarget('acme', [createHook('1'), createHook('2'), createHook('4', { url_fingerprint: 'aaaaaa' })]),
      createTarget('globex', [createHook('9')]),
    ]);
    const newer = createDocument([
      createTarget('Acme', [
        createHook('1', { events: ['release'], active: false, has_secret: false }),
        createHook('3', { url: 'https://new.example/' }),
        createHook('4', { url_fingerprint: 'bbbbbb' }),
      ]),
      createTarget('globex', [], { failure: { reason: 'api-error', message: 'no' } }),
    ]);
    const comparison = compareInventories(older, newer);
    expect(comparison).toMatchObject({
      added: [{ target: 'Acme', id: '3', url: 'https://new.example/' }],
      removed: [{ target: 'acme', id: '2' }],
      changed: [
        { id: '1', changes: ['events: +release, -push', 'active: true → false', 'secret: set → none'] },
        { id: '4', changes: ['url: changed in a hidden part'] },
      ],
      not_compared: ['globex'],
    });
    expect(validate({ ...newer, comparison }), ajv.errorsText(validate.errors)).toBe(true);
  });

  test('an inventory compared with itself has no difference', () => {
    const inventory = create([acme]);
    expect(compareInventories(inventory, inventory)).toMatchObject({
      added: [],
      removed: [],
      changed: [],
      not_compared: [],
    });
  });
});

function formatCsv(inventory: Inventory): string {
  return [...formatInventoryCsv(inventory)].join('');
}

describe('the CSV', () => {
  test('has a line for each hook, and no cell is a formula', () => {
    const text = formatCsv(
      createDocument([
        createTarget('acme', [
          createHook('1', { description: '=HYPERLINK("https://evil.example")', events: ['pull_request', 'push'] }),
        ]),
      ]),
    );
    const [header, line, end] = text.split('\r\n');
    expect(header).toMatch(/^target,kind,hook_id,name,host,url,/);
    expect(line).toContain('"\'=HYPERLINK(""https://evil.example"")"');
    expect(line).toContain(',pull_request push,');
    expect(end).toBe('');
  });

  test('whatever a cell holds, a CSV reader gets it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (description) => {
        const text = formatCsv(createDocument([createTarget('acme', [createHook('1', { description })])]));
        const cells = parseCsv(text)[1] ?? [];
        const index = (parseCsv(text)[0] ?? []).indexOf('description');
        const expected = escapeLine(description);
        expect(cells[index]?.replace(/^'(?= *[=+\-@])/, '')).toBe(expected.replace(/^'(?= *[=+\-@])/, ''));
        expect(cells[index]).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });

  test('a terminal is not steered by an event, and a runner takes no line for a command', () => {
    const hook = createHook('1', {
      events: ['\u202epush\u001b[31m\u0007'],
      description: 'one\r\n::error::two ##[group]',
    });
    const text = formatCsv(createDocument([createTarget('::error::acme', [hook])]));
    const [, line] = text.split('\r\n');
    expect(line).toContain(',\\u{202e}push\\u{1b}[31m\\u{7},');
    expect(line).toContain(',one ::error::two ##\\[group],');
    expect(line).toMatch(/^\\::error::acme,/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe('the JSON', () => {
  test('has control and bidirectional characters as escapes, and means the same', () => {
    const inventory = createDocument([
      createTarget('acme', [createHook('1', { events: ['\u202epush\u001b[31m'] })], {
        failure: { reason: 'api-error', message: '\u2066\u0007##[error]' },
      }),
    ]);
    const text = [...formatInventoryJson(inventory)].join('');
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]|##\[/u);
    expect(JSON.parse(text)).toEqual(inventory);
  });
});

/** Reads RFC 4180. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (isQuoted && character === '"' && text[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (!isQuoted && character === '\r' && text[index + 1] === '\n') {
      rows.at(-1)?.push(cell);
      rows.push([]);
      cell = '';
      index += 1;
    } else cell += character;
  }
  return rows;
}
