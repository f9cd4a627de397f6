import { Ajv2020 } from 'ajv/dist/2020.js';
import { load, loadAll } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import schema from '../../schema/config.schema.json' with { type: 'json' };
import { readPolicyFile } from '../../src/config/read-config.ts';
import { createSource, formatShort, readConfig } from '../config/sources.ts';
import { listBlocks, pages } from './pages.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, strictRequired: false });
ajv.addSchema(schema);

interface Example {
  readonly name: string;
  readonly text: string;
}

const examples = Object.entries(pages).flatMap(([page, text]) =>
  listBlocks(text, 'yaml').map((block, index): Example => ({ name: `${page}, block ${index + 1}`, text: block })),
);

function listKeys({ text }: Example): readonly string[] {
  return loadAll(text).flatMap((document) =>
    typeof document === 'object' && document !== null ? Object.keys(document) : [],
  );
}

function getKind(example: Example): 'config' | 'policy file' | 'other' {
  const keys = listKeys(example);
  if (keys.includes('allowed_targets') || keys.includes('allow_waivers')) return 'policy file';
  return keys.some((key) => ['hooks', 'organization', 'unmanaged', 'policy'].includes(key)) ? 'config' : 'other';
}

const configs = examples.filter((example) => getKind(example) === 'config');
const policyFiles = examples.filter((example) => getKind(example) === 'policy file');

describe('examples of configs', () => {
  test('are found', () => {
    expect(configs.length).toBeGreaterThan(8);
    expect(policyFiles.length).toBeGreaterThan(0);
  });

  test.each(configs)('$name is as the schema describes, and the reader has nothing against it', ({ text }) => {
    const isValid = ajv.getSchema(schema.$id);
    for (const document of loadAll(text)) {
      isValid?.(document);
      expect(isValid?.errors ?? null).toBeNull();
    }
    const { diagnostics } = readConfig([createSource(text)]);
    expect(diagnostics.filter(({ severity }) => severity !== 'notice').map(formatShort)).toEqual([]);
  });

  test.each(configs)('$name tells editors its schema', ({ text }) => {
    expect(text).toMatch(/^# yaml-language-server: \$schema=\S*hookherd\.schema\.json$/m);
  });
});

test.each(policyFiles)('$name is a policy file', ({ text }) => {
  const isValid = ajv.getSchema(`${schema.$id}#/$defs/policy_file`);
  isValid?.(load(text));
  expect(isValid?.errors ?? null).toBeNull();
  expect(readPolicyFile(createSource(text)).diagnostics).toEqual([]);
});
