import { setTimeout as sleep } from 'node:timers/promises';
import { readFields } from './redact-exchange.ts';

/** A request and its response, without secrets, tokens of URLs, and what payloads hold. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly request: unknown;
  readonly status: number;
  readonly response: unknown;
}

export interface ProbeOptions {
  readonly apiUrl: string;
  readonly organization: string;
  readonly token: string;
  /** Token of a GitHub App's installation; empty for none. */
  readonly appToken: string;
  /** Host that the hooks of the probe deliver to, with scheme. */
  readonly receiver: string;
  /** Between two writes: GitHub slows those down who create many things at once. */
  readonly pauseMilliseconds: number;
  /** How long to wait for a delivery to show up in the log. */
  readonly waitMilliseconds: number;
  readonly signal: AbortSignal;
}

export interface Response {
  readonly status: number;
  readonly json: unknown;
  /** The exact text: ids of deliveries exceed what a number holds. */
  readonly text: string;
}

/** Stands in the URL of every hook that the probe makes: what has it may be deleted. */
export const marker = 'hookherd-probe';

/** Talks to the hooks of one organization, keeps what was said, and refuses to change hooks that are not the probe's. */
export class ProbeClient {
  readonly options: ProbeOptions;
  readonly exchanges: Exchange[] = [];
  readonly #own = new Set<string>();
  #made = 0;

  constructor(options: ProbeOptions) {
    this.options = options;
  }

  /** Sends a request below `/orgs/ORG/hooks`. Only `signal` and the network make it reject. */
  async send(method: string, path: string, body?: unknown, token = this.options.token): Promise<Response> {
    const { apiUrl, organization, pauseMilliseconds, signal } = this.options;
    const id = /^\/(\d+)/.exec(path)?.[1];
    if (method !== 'GET' && id !== undefined && !this.#own.has(id))
      throw new Error(`Hook ${id} is none of the probe's.`);
    if (method !== 'GET') await sleep(pauseMilliseconds, undefined, { signal });
    signal.throwIfAborted();
    const response = await fetch(`${apiUrl}/orgs/${organization}/hooks${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/vnd.github+json',
        'user-agent': marker,
        'x-github-api-version': '2022-11-28',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = text === '' ? undefined : JSON.parse(text);
    this.exchanges.push({
      method,
      path: path.replaceAll(/\d{5,}/g, 'ID'),
      request: readFields(body),
      status: response.status,
      response: readFields(json),
    });
    const created = method === 'POST' && path === '' && response.status === 201 ? String(json.id) : undefined;
    if (created !== undefined) this.#own.add(created);
    return { status: response.status, json, text };
  }

  /** Creates a hook of the probe; each has a URL of its own unless one is given. */
  create(
    more: Readonly<Record<string, unknown>> = {},
    config: Readonly<Record<string, unknown>> = {},
  ): Promise<Response> {
    const hook = { name: 'web', active: false, events: ['milestone'], ...more };
    return this.send('POST', '', { ...hook, config: { url: this.createUrl(), content_type: 'json', ...config } });
  }

  createUrl(): string {
    this.#made += 1;
    return `${this.options.receiver}/${marker}/${process.pid}-${this.#made}`;
  }

  /** All hooks of the organization. */
  async list(): Promise<readonly { readonly id: string; readonly url: string; readonly events: readonly string[] }[]> {
    const all = [];
    for (let page = 1; ; page += 1) {
      const { status, json } = await this.send('GET', `?per_page=100&page=${page}`);
      if (status !== 200 || !Array.isArray(json)) throw new Error(`The hooks cannot be listed: ${status}.`);
      all.push(...json.map(({ id, config, events }) => ({ id: String(id), url: String(config?.url), events })));
      if (json.length < 100) return all;
    }
  }

  /** Deletes every hook with the marker in the path of its URL, also those of a probe that was killed. Works after an interruption. */
  async clean(): Promise<number> {
    const { signal: _, ...options } = this.options;
    const cleaner = new ProbeClient({ ...options, signal: new AbortController().signal, pauseMilliseconds: 0 });
    const own = (await cleaner.list()).filter(
      ({ url }) => URL.canParse(url) && new URL(url).pathname.startsWith(`/${marker}/`),
    );
    for (const { id } of own) {
      cleaner.#own.add(id);
      const { status } = await cleaner.send('DELETE', `/${id}`);
      if (status !== 204 && status !== 404)
        throw new Error(`Hook ${id} could not be deleted: ${status}. Delete it by hand.`);
    }
    return own.length;
  }
}
