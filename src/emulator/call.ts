import type { Product } from '../model/product.ts';
import { invalidRequest, problem, RefusedCall } from './answer.ts';
import type { Courier } from './courier.ts';
import type { TokenSeed } from './seed.ts';
import type { EmulatorState } from './state.ts';
import type { Switches } from './switches.ts';

/** What routes work with. `switches` may be replaced while the emulator runs. */
export interface World {
  readonly state: EmulatorState;
  readonly product: Product;
  readonly courier: Courier;
  readonly now: () => number;
  switches: Switches;
}

/** One request to the API, after routing. */
export interface Call {
  readonly method: string;
  /** Path below the API base. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** API base, such as `http://127.0.0.1:1234/api/v3`. */
  readonly base: string;
  readonly token: TokenSeed | undefined;
  readonly world: World;
}

/** A parsed JSON object whose values nobody has checked yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether parsed JSON is an object: `null` and arrays are none. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The body as an object, an empty one where there is no body; anything else is refused as GitHub refuses it. */
export function bodyObject(call: Call): JsonObject {
  if (call.body.trim() === '') return {};
  const value = parsed(call.body);
  if (!isObject(value)) throw new RefusedCall(problem(400, 'Body should be a JSON object'));
  return value;
}

/** A property that must be an object where it is given. */
export function objectProperty(body: JsonObject, name: string): JsonObject | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (!isObject(value)) throw wrongType(name, value, 'an object');
  return value;
}

/** A property that must be an array of strings where it is given, else 422 (null too). Repeated strings are dropped. */
export function stringsProperty(body: JsonObject, name: string): readonly string[] | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw wrongType(name, value, 'an array');
  for (const item of value) if (typeof item !== 'string') throw wrongType(`${name}/items`, item, 'a string');
  return [...new Set<string>(value)];
}

/** A property that must be true or false where it is given, else 422: null and `"true"` are refused. */
export function booleanProperty(body: JsonObject, name: string): boolean | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'boolean') throw wrongType(name, value, 'a boolean');
  return value;
}

/** A property that must be a string where it is given, else 422: null is refused, an empty string is not. */
export function stringProperty(body: JsonObject, name: string): string | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw wrongType(name, value, 'a string');
  return value;
}

/** GitHub's validator speaks Ruby: null is `nil`. */
export function wrongType(name: string, value: unknown, expected: string): RefusedCall {
  const given = value === null ? 'nil' : JSON.stringify(value);
  return new RefusedCall(invalidRequest(`For 'properties/${name}', ${given} is not ${expected}.`));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedCall(problem(400, 'Problems parsing JSON'));
  }
}
