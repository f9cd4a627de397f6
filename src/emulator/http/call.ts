import type { DeliverySender } from '../deliveries/delivery-sender.ts';
import type { TokenSeed } from '../seed.ts';
import type { EmulatorState } from '../state.ts';
import { type ApiRequest, type ApiResponse, type RefusedCall, refuse, refuseShape } from './messages.ts';

/** One request to the API, after routing. */
export interface Call extends ApiRequest {
  /** The path's values for the parameters of the route. */
  readonly params: Readonly<Record<string, string>>;
  readonly token: TokenSeed | undefined;
  readonly state: EmulatorState;
  readonly sender: DeliverySender;
}

/** Who may use a route. */
export interface Access {
  /** Scopes of which one is enough. */
  readonly scopes: readonly string[];
  /** Permissions as `X-Accepted-GitHub-Permissions` spells them: `;` is or, `,` is and. Absent: not for apps and fine-grained tokens. */
  readonly permissions?: string;
  /** Default `user`. `anyone`: no token needed. `app`: a JWT. */
  readonly credential?: 'user' | 'anyone' | 'app';
}

/** Open to everybody, without a token too. */
export const anyone: Access = { scopes: [], permissions: 'metadata=read', credential: 'anyone' };

/** Open to every token, whatever it may do. */
export const anyToken: Access = { scopes: [], permissions: '' };

/** An endpoint. `handle` runs once access is granted, and may throw `RefusedCall` to respond at once. */
export interface Route {
  readonly method: string;
  /** With parameters in braces: `/orgs/{org}/hooks`. */
  readonly path: string;
  readonly access: Access;
  readonly handle: (call: Call) => ApiResponse | Promise<ApiResponse>;
}

/** The first route that fits, with the path's values for its parameters; a path with a trailing slash fits none, as at GitHub. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { readonly route: Route; readonly params: Call['params'] } | undefined {
  for (const route of routes) {
    if (route.method !== method) continue;
    const match = new RegExp(`^${route.path.replace(/{(\w+)}/g, '(?<$1>[^/]+)')}$`).exec(path);
    if (match === null) continue;
    const params = Object.entries(match.groups ?? {}).map(([name, segment]) => [name, decodeSegment(segment)]);
    return { route, params: Object.fromEntries(params) };
  }
  return undefined;
}

/** Percent-decoded where it can be. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** A parsed JSON object whose values nobody has checked yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether parsed JSON is an object: `null` and arrays are none. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The body as an object, an empty one where there is no body; anything else is refused as GitHub refuses it. */
export function parseBody({ body }: { readonly body: string }): JsonObject {
  if (body.trim() === '') return {};
  const value = parseJson(body);
  if (!isObject(value)) throw refuse(400, 'Body should be a JSON object');
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(400, 'Problems parsing JSON');
  }
}

/** A property that must be an object where it is given. */
export function readObject(body: JsonObject, name: string): JsonObject | undefined {
  return readProperty(body, name, 'an object', isObject);
}

/** A property that must be true or false where it is given, else 422: null and `"true"` are refused. */
export function readBoolean(body: JsonObject, name: string): boolean | undefined {
  return readProperty(body, name, 'a boolean', (value) => typeof value === 'boolean');
}

/** A property that must be a string where it is given, else 422: null is refused, an empty string is not. */
export function readString(body: JsonObject, name: string): string | undefined {
  return readProperty(body, name, 'a string', (value) => typeof value === 'string');
}

/** A property that must be an array of strings where it is given, else 422 (null too). Repeated strings are dropped. */
export function readStrings(body: JsonObject, name: string): readonly string[] | undefined {
  const items = readProperty(body, name, 'an array', (value): value is unknown[] => Array.isArray(value));
  const wrong = items?.find((item) => typeof item !== 'string');
  if (wrong !== undefined) throw refuseType(`${name}/items`, wrong, 'a string');
  return items && [...new Set(items as readonly string[])];
}

function readProperty<T>(
  body: JsonObject,
  name: string,
  expected: string,
  isExpected: (value: unknown) => value is T,
): T | undefined {
  const value = body[name];
  if (value === undefined || isExpected(value)) return value;
  throw refuseType(name, value, expected);
}

/** GitHub's validator is written in Ruby: null is `nil`. To be thrown. */
export function refuseType(name: string, value: unknown, expected: string): RefusedCall {
  const given = value === null ? 'nil' : JSON.stringify(value);
  return refuseShape(`For 'properties/${name}', ${given} is not ${expected}.`);
}
