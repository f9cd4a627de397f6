import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../schema/config.schema.json' with { type: 'json' };
import { buildPolicyParts } from '../../scripts/policy-schema.ts';
import { renderSchemaValidator } from '../../scripts/schema-validator-source.ts';
import { getAccepted } from '../../src/config/check-schema.ts';
import { diagnosticCodes } from '../../src/model/diagnostic-codes.ts';
import { eventNames } from '../../src/model/events.ts';
import { leveledRules, policyRules } from '../../src/model/policy.ts';
import { createSource, readConfig } from './sources.ts';

interface Part {
  readonly [key: string]: unknown;
}

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, strictRequired: false });
ajv.addSchema(schema);

/** Every part of the schema that describes a property or the items of a list, by JSON pointer. */
function listParts(part: unknown, pointer: string): readonly (readonly [string, Part])[] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties, items, $defs } = part as Record<string, Record<string, unknown> | undefined>;
  const groups = [
    ['properties', properties],
    ['$defs', $defs],
  ] as const;
  return [
    ...groups.flatMap(([name, group]) =>
      Object.entries(group ?? {}).flatMap(([key, value]) => [
        [`${pointer}/${name}/${key}`, value as Part] as const,
        ...listParts(value, `${pointer}/${name}/${key}`),
      ]),
    ),
    ...(items === undefined ? [] : listParts(items, `${pointer}/items`)),
  ];
}

const parts = listParts(schema, '');

function resolvePart(part: Part): Part {
  const name = typeof part.$ref === 'string' ? part.$ref.replace('#/$defs/', '') : undefined;
  return name === undefined ? part : { ...(schema.$defs as unknown as Record<string, Part>)[name], ...part };
}

describe('the schema', () => {
  test('is what the committed validator is made from', () => {
    const committed = readFileSync(new URL('../../src/config/schema-validator.generated.ts', import.meta.url), 'utf8');
    expect(committed).toBe(renderSchemaValidator());
  });

  test.each(parts)('has title, description and example for %s', (_, part) => {
    const whole = resolvePart(part);
    expect(whole.title ?? whole.description).toMatch(/\S/);
    expect(whole.examples).toHaveLength(Math.max(1, (whole.examples as readonly unknown[] | undefined)?.length ?? 0));
  });

  test.each(parts)('accepts its own examples of %s', (pointer, part) => {
    const validate = ajv.getSchema(`${schema.$id}#${pointer}`);
    for (const example of (resolvePart(part).examples ?? []) as readonly unknown[]) {
      expect([example, validate?.(example), validate?.errors]).toEqual([example, true, null]);
    }
  });

  test('accepts its example of a whole file, which the config reader takes without a word', () => {
    for (const example of schema.examples)
      expect(readConfig([createSource(JSON.stringify(example))]).diagnostics).toEqual([]);
  });

  test('offers every event of the catalogue, and takes others', () => {
    const offered = schema.$defs.event.anyOf[0]?.anyOf ?? [];
    expect(offered.map((each) => each.const)).toEqual(['*', ...eventNames]);
    for (const { description } of offered) expect(description).toMatch(/^[A-Z].{15,90}\.$/);
    expect(ajv.getSchema(`${schema.$id}#/$defs/event`)?.('brand_new_event')).toBe(true);
  });

  test('lists the policy rules as their table has them', () => {
    const text = readFileSync(new URL('../../schema/config.schema.json', import.meta.url), 'utf8');
    expect(buildPolicyParts(JSON.parse(text))).toEqual(JSON.parse(text));
  });

  test('knows every policy rule with its default level', () => {
    const { allowed_hosts, ...rules } = schema.$defs.policy.properties;
    expect(allowed_hosts.type).toBe('array');
    expect(Object.keys(rules).sort()).toEqual([...leveledRules].sort());
    for (const rule of leveledRules) {
      const { description } = (rules as Record<string, { description: string }>)[rule] ?? { description: '' };
      expect(description).toContain(`Default: \`${policyRules[rule].level}\``);
    }
    expect(Object.keys(schema.$defs.hook.properties.waivers.properties).sort()).toEqual(
      Object.keys(policyRules).sort(),
    );
  });

  test('has words for what each place accepts', () => {
    for (const key of Object.keys(schema.properties))
      expect(getAccepted('config', [key]).accepted).not.toBe('another value');
    for (const key of Object.keys(schema.$defs.hook.properties))
      expect(getAccepted('config', ['hooks', '0', key]).accepted).not.toBe('another value');
    for (const key of Object.keys(schema.$defs.policy_file.properties))
      expect(getAccepted('policy-file', [key]).accepted).not.toBe('another value');
  });
});

test('every code in the config folder is in the table of codes, which is sorted', () => {
  const folder = new URL('../../src/config/', import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const pattern =
    /(?:code: |(?:empty|literal): |\b(?:error|createError|refuse|#refuse)\(\s*(?:file,\s*)?|report\(\s*'(?:error|warning|notice)',\s*)'([a-z0-9]+(?:-[a-z0-9]+)+)'/g;
  const codes = new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code)));
  expect(codes.size).toBeGreaterThan(50);
  expect([...codes].filter((code) => code === undefined || !Object.hasOwn(diagnosticCodes, code))).toEqual([]);
  expect(Object.keys(diagnosticCodes)).toEqual(Object.keys(diagnosticCodes).sort());
});
