import type { Product } from '../../model/product.ts';
import type { DeliverySender } from '../deliveries/delivery-sender.ts';
import type { TokenSeed } from '../seed.ts';
import type { EmulatorState } from '../state.ts';
import type { Switches } from '../switches.ts';
import { createErrorResponse, createInvalidRequest, RefusedCall } from './response.ts';

/** What routes work with. `switches` may be replaced while the emulator runs. */
export interface EmulatorContext {
  readonly state: EmulatorState;
  readonly product: Product;
  readonly sender: DeliverySender;
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
  readonly context: EmulatorContext;
}

/** A parsed JSON object whose values nobody has checked yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether parsed JSON is an object: `null` and arrays are none. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The body as an object, an empty one where there is no body; anything else is refused as GitHub refuses it. */
export function parseBody(call: Call): JsonObject {
  if (call.body.trim() === '') return {};
  const value = parseJson(call.body);
  if (!isObject(value)) throw new RefusedCall(createErrorResponse(400, 'Body should be a JSON object'));
  return value;
}

/** A property that must be an object where it is given. */
export function readObject(body: JsonObject, name: string): JsonObject | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (!isObject(value)) throw refuseType(name, value, 'an object');
  return value;
}

/** A property that must be an array of strings where it is given, else 422 (null too). Repeated strings are dropped. */
export function readStrings(body: JsonObject, name: string): readonly string[] | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw refuseType(name, value, 'an array');
  for (const item of value) if (typeof item !== 'string') throw refuseType(`${name}/items`, item, 'a string');
  return [...new Set<string>(value)];
}

/** A property that must be true or false where it is given, else 422: null and `"true"` are refused. */
export function readBoolean(body: JsonObject, name: string): boolean | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'boolean') throw refuseType(name, value, 'a boolean');
  return value;
}

/** A property that must be a string where it is given, else 422: null is refused, an empty string is not. */
export function readString(body: JsonObject, name: string): string | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw refuseType(name, value, 'a string');
  return value;
}

/** GitHub's validator is written in Ruby: null is `nil`. */
export function refuseType(name: string, value: unknown, expected: string): RefusedCall {
  const given = value === null ? 'nil' : JSON.stringify(value);
  return new RefusedCall(createInvalidRequest(`For 'properties/${name}', ${given} is not ${expected}.`));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedCall(createErrorResponse(400, 'Problems parsing JSON'));
  }
}
