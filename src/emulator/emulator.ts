import type { AddressInfo } from 'node:net';
import { Failure } from '../model/failure.ts';
import { products } from '../model/product.ts';
import { DeliverySender } from './deliveries/delivery-sender.ts';
import { RateLimit, type RateLimitSeed } from './http/access.ts';
import type { LoggedRequest } from './http/control.ts';
import { Faults } from './http/faults.ts';
import { createApiServer } from './http/server.ts';
import type { Seed } from './seed.ts';
import { EmulatorState } from './state.ts';
import { defaultSwitches, type Switches } from './switches.ts';

/** What exists from the start, as a seed, and how the emulator behaves. */
export interface EmulatorOptions extends Seed {
  /** Default: a free one. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default `dotcom`. `ghes` has global hooks, 250 hooks for an event and no rate limit. */
  readonly product?: 'dotcom' | 'ghes';
  readonly switches?: Partial<Switches>;
  readonly rateLimit?: RateLimitSeed;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** A GitHub that runs in this process, its hook endpoints above all. */
export interface Emulator extends AsyncDisposable {
  /** API base without a path; `${url}/api/v3` works too. */
  readonly url: string;
  readonly state: EmulatorState;
  /** All requests but those to the control endpoints, in the order of their arrival. */
  readonly requests: readonly LoggedRequest[];
  readonly faults: Faults;
  /** Changes switches from now on. */
  switch(changed: Partial<Switches>): void;
  /** Delivers an event to a hook as if it had happened; a payload given as text is kept verbatim. */
  readonly deliverEvent: DeliverySender['deliverEvent'];
  /** Resolves when no ping or redelivery is on its way. */
  idle(): Promise<void>;
  /** Ends every connection, wait and delivery. */
  close(): Promise<void>;
}

/** Starts an emulator and resolves once it listens. Without options it has no organization and accepts every token. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { now = Date.now, host = '127.0.0.1' } = options;
  const product = products[options.product ?? 'dotcom'];
  const switches = { ...defaultSwitches, ...options.switches };
  const state = new EmulatorState({ product, switches, now });
  state.add(options);
  const sender = new DeliverySender(state);
  const limits = options.rateLimit ?? (product.name === 'ghes' ? undefined : {});
  const rateLimit = limits && new RateLimit(limits, now);
  const faults = new Faults();
  const requests: LoggedRequest[] = [];
  const stop = new AbortController();
  const server = createApiServer({ state, sender, rateLimit, faults, requests, signal: stop.signal });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;

  async function close(): Promise<void> {
    stop.abort();
    await sender.close();
    if (!server.listening) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  }

  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    state,
    requests,
    faults,
    switch: (changed) => Object.assign(switches, changed),
    deliverEvent: sender.deliverEvent.bind(sender),
    idle: () => sender.idle(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

const defaultPort = 8460;

/** What `acme` has from the start, as an organization has whose hooks were made by hand. */
const acmeHooks = [
  { url: 'https://ci.acme.example/github', events: ['push'], content_type: 'json', secret: 'made by hand' },
  { url: 'https://chat.acme.example/hook?token=kq3v8w1zYpX5mN7c', events: ['release'], content_type: 'json' },
  { url: 'https://siem.acme.example/ingest', events: ['*'], content_type: 'json', secret: 'nobody remembers' },
];

export interface ServeOptions {
  readonly write: (text: string) => void;
  readonly signal: AbortSignal;
  /** Without the hooks of `acme`. */
  readonly isEmpty: boolean;
}

/** Serves an emulator in which every organization and repository exists, until the signal aborts. */
export async function serveEmulator(port: string | undefined, { write, signal, isEmpty }: ServeOptions): Promise<void> {
  const emulator = await startEmulator({
    port: port === undefined ? defaultPort : Number(port),
    organizations: isEmpty ? {} : { acme: { hooks: acmeHooks } },
    anyOrganization: true,
    anyRepository: true,
  }).catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new Failure('input-invalid', `The emulator cannot listen on port ${port ?? defaultPort}${code}.`, {
      hint: 'Give --port another one, or 0 for any that is free.',
      cause,
    });
  });
  write(`The emulator serves a GitHub at ${emulator.url}. Every organization exists and every token is accepted.\n`);
  write(`Try: HOOKHERD_TOKEN=any hookherd export --org acme --api-url ${emulator.url}\n`);
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await emulator.close();
}
