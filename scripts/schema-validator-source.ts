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
export function renderSchemaValidator(): string {
  const text = readFileSync(new URL('../schema/config.schema.json', import.meta.url), 'utf8');
  const schema = JSON.parse(text, removeAnnotations);
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    // Messages are our own; a definition that is used in many places is one function.
    messages: false,
    inlineRefs: false,
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
function removeAnnotations(key: string, value: unknown): unknown {
  const isAnnotation = ['title', 'description', '$comment', 'examples', 'default'].includes(key);
  if (isAnnotation && (typeof value !== 'object' || Array.isArray(value))) return undefined;
  return convertToEnum(value);
}

/** Words that each have a description of their own are a plain enumeration once the descriptions are gone. */
function convertToEnum(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('anyOf' in value) || !Array.isArray(value.anyOf)) return value;
  const { anyOf, ...rest } = value;
  const isWord = (each: unknown) => typeof each === 'object' && each !== null && Object.keys(each).join() === 'const';
  return anyOf.every(isWord) ? { ...rest, enum: anyOf.map((each) => each.const) } : value;
}
