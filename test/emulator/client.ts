import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body where it is a JSON object, else an empty one. */
  readonly json: JsonObject;
  /** The body where it is a JSON array, else an empty one. */
  readonly items: readonly JsonObject[];
}

export interface Client {
  readonly emulator: Emulator;
  send(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  /** Creates a hook with this config and returns its path. */
  createHook(list: string, config: JsonObject, more?: JsonObject): Promise<string>;
}

/** Sends requests as a client with a token does; `path` may be a whole URL. An empty token sends none. */
export function createClient(emulator: Emulator, token = 'any-token'): Client {
  async function send(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Reply> {
    const response = await fetch(path.startsWith('http') ? path : `${emulator.url}${path}`, {
      method,
      headers: { ...(token === '' ? {} : { authorization: `Bearer ${token}` }), 'user-agent': 'test', ...headers },
      redirect: 'manual',
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const value = parseJson(text);
    const items = Array.isArray(value) ? value : [];
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: items.length > 0 ? {} : ((value ?? {}) as JsonObject),
      items,
    };
  }
  return {
    emulator,
    send,
    async createHook(list, config, more = {}) {
      const reply = await send('POST', list, { name: 'web', config, ...more });
      if (reply.status !== 201) throw new Error(`${reply.status} ${reply.text}`);
      return `${list}/${String(reply.json.id)}`;
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An emulator with the organization `acme` and the repository `acme/api`, and a client for it. */
export async function startAcme(options: EmulatorOptions = {}): Promise<Client & AsyncDisposable> {
  const emulator = await startEmulator({ organizations: { acme: {} }, repositories: { 'acme/api': {} }, ...options });
  return { ...createClient(emulator), [Symbol.asyncDispose]: () => emulator.close() };
}

/** The `rel` links of a `Link` header. */
export function parseLinks(reply: Reply): Readonly<Record<string, string>> {
  const header = reply.headers.get('link') ?? '';
  return Object.fromEntries([...header.matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, url, rel]) => [rel, url]));
}
