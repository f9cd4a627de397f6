import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { toPlanJson } from '../../src/render/json/plan.ts';
import { situations } from './situations.ts';

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const isValid = ajv.compile(JSON.parse(readFileSync('schema/plan.schema.json', 'utf8')));

function renderJson(name: string) {
  const report = situations[name];
  if (report === undefined) throw new Error(`no situation ${name}`);
  return JSON.parse(JSON.stringify(toPlanJson(report)));
}

describe('the JSON plan', () => {
  test.each(Object.keys(situations))('%s is as its schema describes', (name) => {
    isValid(renderJson(name));
    expect(isValid.errors).toBeNull();
  });

  test('the schema refuses a key that it does not describe', () => {
    expect(isValid({ ...renderJson('mixed plan'), colour: 'red' })).toBe(false);
  });

  test('a change tells each field before and after, and the secret only by its variable', () => {
    const [target] = renderJson('mixed plan').plan.targets;
    expect(target.changes[1]).toEqual({
      op: 'update',
      id: '102',
      url: 'https://new.acme.example/ingest/${TOKEN}',
      url_fingerprint: expect.stringMatching(/^[0-9a-f]{6}$/),
      description: null,
      matched_by: 'previous-url',
      because: null,
      secret: { effect: 'keep', variable: null },
      username_variable: null,
      password_variable: null,
      fields: [
        {
          field: 'url',
          from: expect.stringMatching(/^https:\/\/old\.acme\.example\/ingest\/\*\*\* ~/),
          to: expect.any(String),
        },
        { field: 'content_type', from: 'form', to: 'json' },
      ],
    });
    expect(target.refreshes[0].secret).toEqual({ effect: 'refresh', variable: 'DEPLOY_SECRET' });
  });

  test('hooks that the config does not name are left out where they are counts only', () => {
    const [target] = renderJson('public repository').plan.targets;
    expect(target.unmanaged).toBeNull();
    expect(target.ignored).toBeNull();
    expect(target.counts.unmanaged).toBe(3);
  });

  test('a failed target tells its reason and hint', () => {
    const [target] = renderJson('not permitted').plan.targets;
    expect(target.failure).toMatchObject({
      reason: 'not-permitted',
      hint: expect.stringContaining('Webhooks: read and write'),
    });
  });
});
