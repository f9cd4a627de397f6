import schema from '../../schema/inventory.schema.json' with { type: 'json' };
import { Failure } from '../model/failure.ts';
import { getField } from '../model/json-field.ts';
import type { Inventory } from './inventory.ts';

/** The inventory that a file holds. Throws a `Failure` (`input-invalid`) that names the file, and the first place in it that is wrong. */
export function parseInventory(text: string, file: string): Inventory {
  const value = parseJson(text);
  const fault = value === undefined ? 'it is not JSON' : findFault(value, schema, '');
  if (fault === undefined) return value as Inventory;
  throw new Failure('input-invalid', `${file} is not an inventory: ${fault}.`, {
    hint: 'Make one with: hookherd inventory --format json --output FILE',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the schema of an inventory is made of; a test holds that it has no other words and means by them what ajv does. */
interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly pattern?: string;
  readonly format?: string;
}

const definitions: Readonly<Record<string, Schema>> = schema.$defs;
const time = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/;

/**
 * The first place where a value is not as the schema says; undefined where there is none. Compiled by ajv as the schema of the config is,
 * this would be 230 kB that every command loads. Keys that the schema does not know are those of a later version, and no fault.
 */
function findFault(value: unknown, part: Schema, path: string): string | undefined {
  if (part.$ref !== undefined) return findFault(value, definitions[part.$ref.replace('#/$defs/', '')] ?? {}, path);
  if (part.anyOf !== undefined) {
    const [only = {}, ...others] = part.anyOf.filter(({ type }) => type !== 'null' || value === null);
    if (others.length === 0) return findFault(value, only, path);
    const isFit = [only, ...others].some((each) => findFault(value, each, path) === undefined);
    return isFit ? undefined : describeWrong(path);
  }
  if (!isOfType(value, part.type) || !isAccepted(value, part)) return describeWrong(path);
  const missing = part.required?.find((name) => getField(value, name) === undefined);
  if (missing !== undefined) return `${path}/${missing} is missing`;
  const children = Array.isArray(value)
    ? value.map((item, index) => [item, part.items, index] as const)
    : Object.entries(part.properties ?? {}).map(([name, child]) => [getField(value, name), child, name] as const);
  for (const [child, childPart = {}, name] of children) {
    const fault = child === undefined ? undefined : findFault(child, childPart, `${path}/${name}`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function describeWrong(path: string): string {
  return path === '' ? 'it is not an object' : `the value of ${path} is not valid`;
}

function isOfType(value: unknown, type: Schema['type']): boolean {
  const name = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  const names = Number.isInteger(value) ? ['integer', 'number'] : [name];
  return type === undefined || [type].flat().some((each) => names.includes(each));
}

function isAccepted(value: unknown, part: Schema): boolean {
  if (part.const !== undefined && value !== part.const) return false;
  if (part.enum !== undefined && !part.enum.includes(value)) return false;
  if (Array.isArray(value)) return value.length >= (part.minItems ?? 0) && value.length <= (part.maxItems ?? Infinity);
  if (typeof value === 'number') return value >= (part.minimum ?? -Infinity);
  if (typeof value !== 'string') return true;
  return (
    (part.pattern === undefined || new RegExp(part.pattern).test(value)) &&
    (part.format === undefined || time.test(value))
  );
}
