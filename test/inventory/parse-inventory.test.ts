import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareInventories, mergeInventories } from '../../src/inventory/combine-inventories.ts';
import type { Inventory } from '../../src/inventory/inventory.ts';
import { parseInventory } from '../../src/inventory/parse-inventory.ts';
import { Failure } from '../../src/model/failure.ts';
import { renderInventoryPage } from '../../src/render/html/inventory-page.ts';
import { createInventorySections, renderInventory, renderInventorySummary } from '../../src/render/inventory.ts';
import { formatInventoryCsv, formatInventoryJson } from '../../src/render/inventory-files.ts';
import { plainStyle } from '../../src/render/text/layout.ts';
import { createDeliveries, createDocument, createHook, createTarget } from './fleet.ts';

const schema = JSON.parse(readFileSync('schema/inventory.schema.json', 'utf8'));
// As in our own files; the format allows more.
const isInventory = new Ajv2020({ formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/ } }).compile(
  schema,
);
const targets = [
  createTarget(
    'acme',
    [
      createHook('1', { deliveries: createDeliveries(9, 2), differences: ['active: false → true'] }),
      createHook('2', { deliveries: { status: 'unread', message: 'no' }, state: null, description: 'CI' }),
    ],
    { apps: [{ slug: 'bot', permissions: ['organization_hooks: write'], suspended: false }], invisible_hooks: 1 },
  ),
  createTarget('globex', [], { failure: { reason: 'api-error', message: 'no' } }),
];
const whole = createDocument(targets, {
  comparison: compareInventories(createDocument([createTarget('acme', [createHook('3')])]), createDocument(targets)),
});

type Path = readonly (string | number)[];

function listPaths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...parts.flatMap(([key, part]) => listPaths(part, [...path, key]))];
}

/** The inventory as text with another value at the path, or none. */
function replaceValue([...path]: Path, other: unknown): string {
  const last = path.pop();
  if (last === undefined) return JSON.stringify(other) ?? '';
  const copy: unknown = structuredClone(whole);
  const parent = path.reduce((value, key) => (value as Record<string | number, unknown>)[key], copy);
  (parent as Record<string | number, unknown>)[last] = other;
  return JSON.stringify(copy);
}

function renderAll(inventory: Inventory): void {
  const other = { ...whole, api_base: inventory.api_base };
  const merged = mergeInventories([inventory, other]);
  compareInventories(inventory, other);
  compareInventories(other, inventory);
  for (const each of [inventory, merged]) {
    renderInventory(each, plainStyle);
    renderInventorySummary(each, plainStyle);
    createInventorySections(each);
    for (const write of [formatInventoryCsv, formatInventoryJson, renderInventoryPage]) Array.from(write(each));
  }
}

describe('the file of an inventory', () => {
  test('its schema has no words but those that its check knows', () => {
    const words = new Set<string>();
    JSON.parse(JSON.stringify(schema), (_, value) => {
      if (typeof value === 'object' && value !== null && ('type' in value || 'anyOf' in value || 'enum' in value))
        for (const word of Object.keys(value)) words.add(word);
      return value;
    });
    const annotations = ['$schema', 'title', 'description', 'additionalProperties', '$defs'];
    const known = 'type const enum required properties items minItems maxItems minimum pattern format anyOf'.split(' ');
    expect([...words].filter((word) => !annotations.includes(word) && !known.includes(word))).toEqual([]);
  });

  test('a whole one is read, with what a later version adds and without what an earlier one lacks', () => {
    expect(parseInventory(JSON.stringify(whole), 'a.json')).toEqual(whole);
    expect(() => parseInventory(replaceValue(['targets', 0, 'colour'], 'red'), 'a.json')).not.toThrow();
    expect(() => parseInventory(replaceValue(['deliveries', 'logs_failed'], undefined), 'a.json')).not.toThrow();
  });

  test.each<[Path, unknown, string]>([
    [['targets', 0, 'hooks', 1, 'events'], undefined, '/targets/0/hooks/1/events is missing'],
    [['targets', 0, 'hooks', 1, 'events', 0], 5, 'the value of /targets/0/hooks/1/events/0 is not valid'],
    [['targets', 0, 'hooks', 0, 'deliveries', 'periods'], 5, 'the value of /targets/0/hooks/0/deliveries is not valid'],
    [['targets', 0, 'apps', 0, 'slug'], undefined, '/targets/0/apps/0/slug is missing'],
    [['comparison', 'added', 0, 'id'], 5, 'the value of /comparison/added/0/id is not valid'],
    [['generated_at'], '<b>', 'the value of /generated_at is not valid'],
    [['version'], 2, 'the value of /version is not valid'],
    [[], null, 'it is not an object'],
    [[], undefined, 'it is not JSON'],
  ])('a damaged one is refused with the first place that is wrong: %j', (path, other, fault) => {
    expect(() => parseInventory(replaceValue(path, other), 'a.json')).toThrow(`a.json is not an inventory: ${fault}.`);
  });

  test('one damaged field is refused at its place or does no harm, and is never an unexpected error', () => {
    const values = [undefined, null, 5, -1, 0.5, true, '', 'x', '\u202e\u001b[31m', [], [null], {}, [{}], [[]]];
    fc.assert(
      fc.property(fc.constantFrom(...listPaths(whole)), fc.constantFrom(...values), (path, other) => {
        let inventory: Inventory;
        try {
          inventory = parseInventory(replaceValue(path, other), 'a.json');
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          expect(isInventory(JSON.parse(replaceValue(path, other) || 'null'))).toBe(false);
          const [pointer = ''] = /(?<=^| )\/[^ ]*[^ .]/.exec((error as Failure).message) ?? [];
          const place = ['', ...path].join('/');
          if (path.length > 0) expect(pointer, (error as Failure).message).not.toBe('');
          expect(place.startsWith(pointer) || pointer.startsWith(place), `${pointer} for ${place}`).toBe(true);
          return;
        }
        expect(isInventory(inventory), JSON.stringify(isInventory.errors)).toBe(true);
        renderAll(inventory);
      }),
      { numRuns: 2000 },
    );
  });
});
