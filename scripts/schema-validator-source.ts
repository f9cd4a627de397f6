import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

const header = `// Made by scripts/generate.ts from schema/config.schema.json with ajv (MIT). Edits by hand are lost.
// @ts-nocheck
`;

/**
 * Compiles the schema to plain functions, so that no schema compiler is loaded at run time. It refuses keywords whose code would
 * need ajv's own modules, such as minLength and uniqueItems.
 */
export function schemaValidatorSource(): string {
  const text = readFileSync(new URL('../schema/config.schema.json', import.meta.url), 'utf8');
  const schema = JSON.parse(text, withoutAnnotation);
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addSchema(schema);
  const code = standalone.default(ajv, {
    validateConfig: schema.$id,
    validatePolicyFile: `${schema.$id}#/$defs/policy_file`,
  });
  if (/\brequire\(|\bimport\b/.test(code)) throw new Error('The compiled schema needs a module of ajv at run time.');
  return header + code;
}

/** Words for people are for editors; the validator would carry them along. A property of such a name holds an object and stays. */
function withoutAnnotation(key: string, value: unknown): unknown {
  const isAnnotation = ['title', 'description', 'examples', 'default'].includes(key);
  return isAnnotation && (typeof value !== 'object' || Array.isArray(value)) ? undefined : value;
}
