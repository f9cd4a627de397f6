import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';

type Schema = Readonly<Record<string, unknown>>;

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
  readonly responses: Readonly<Record<string, Schema>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Schema>>;
  };
}

const methods = ['get', 'post', 'patch', 'put', 'delete'];

export interface Checker {
  /** Ids of the hook operations of organizations, repositories and the instance. */
  readonly operations: readonly string[];
  /** Id of the operation that a request is; undefined for none of these. */
  findOperation(method: string, path: string): string | undefined;
  /** What is wrong with an answer; empty where it is as described. A status that is not described is wrong. */
  checkAnswer(operation: string, status: number, body: unknown): readonly string[];
  checkRequest(operation: string, body: unknown): readonly string[];
}

/** Checks against a file of `test/data/openapi`. */
export function createChecker(file: string): Checker {
  const text = readFileSync(join(import.meta.dirname, '..', 'data', 'openapi', file), 'utf8');
  const { paths, components } = JSON.parse(text) as Description;
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'root', components: convertSchema(components) as Schema });
  const rows = Object.entries(paths)
    .filter(([path]) => !path.startsWith('/app/'))
    .flatMap(([path, operations]) =>
      methods.flatMap((method) => {
        const operation = operations[method];
        return operation === undefined
          ? []
          : [{ method: method.toUpperCase(), pattern: createPattern(path), operation }];
      }),
    );
  const byId = new Map(rows.map(({ operation }) => [operation.operationId, operation]));

  function listErrors(schema: Schema, value: unknown): readonly string[] {
    const validate = ajv.compile(replaceRoot(convertSchema(schema)) as Schema);
    return validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }

  return {
    operations: [...byId.keys()],
    findOperation: (method, path) =>
      rows.find((row) => row.method === method && row.pattern.test(path))?.operation.operationId,
    checkAnswer(id, status, body) {
      const given = byId.get(id)?.responses[String(status)];
      if (given === undefined) return [`status ${status} is not described`];
      const response = resolveReference(given, components.responses);
      const schema = (response.content as Record<string, { schema: Schema }> | undefined)?.['application/json']?.schema;
      if (schema === undefined) return body === undefined ? [] : ['a body is not described'];
      return [...listErrors(schema, body), ...listUndescribed(schema, body, components.schemas)];
    },
    checkRequest(id, body) {
      const schema = byId.get(id)?.requestBody?.content['application/json'].schema;
      return schema === undefined
        ? body === undefined
          ? []
          : ['a body is not described']
        : listErrors(schema, body ?? {});
    },
  };
}

/** Keys that GitHub sends and its description leaves out: lists of deliveries in recordings, problems since 2024. */
const knownExtras = ['url', 'status'];

/** Top-level keys of an answer, or of the items of a list, that the description does not name. */
function listUndescribed(schema: Schema, body: unknown, schemas: Readonly<Record<string, Schema>>): readonly string[] {
  if (Array.isArray(body))
    return body.flatMap((item) => listUndescribed((schema.items ?? {}) as Schema, item, schemas));
  const { properties } = resolveReference(schema, schemas);
  if (typeof properties !== 'object' || properties === null || typeof body !== 'object' || body === null) return [];
  return Object.keys(body)
    .filter((key) => !(key in properties) && !knownExtras.includes(key))
    .map((key) => `${key} is not described`);
}

function createPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
}

function resolveReference(schema: Schema, named: Readonly<Record<string, Schema>>): Schema {
  const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined;
  return name === undefined ? schema : (named[name] ?? {});
}

/** OpenAPI 3.0 says `nullable` where JSON Schema adds `null` to the type. */
function convertSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convertSchema);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = value as Schema;
  const converted = Object.fromEntries(Object.entries(rest).map(([key, child]) => [key, convertSchema(child)]));
  return nullable === true && typeof rest.type === 'string' ? { ...converted, type: [rest.type, 'null'] } : converted;
}

function replaceRoot(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('"#/components/', '"root#/components/'));
}
