import type { AddressInfo } from 'node:net';
import { products } from '../model/product.ts';
import type { Delivery } from './deliveries/delivery.ts';
import { type DeliveryOptions, DeliverySender } from './deliveries/delivery-sender.ts';
import { deliverEvent } from './deliveries/ping.ts';
import { Faults } from './faults/faults.ts';
import type { EmulatorContext } from './http/call.ts';
import { RateLimit, type RateLimitSeed } from './http/rate-limit.ts';
import { createApiServer } from './http/server.ts';
import type { LoggedRequest } from './http/server-context.ts';
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
  deliverEvent(
    hookId: number,
    event: string,
    payload: string | Readonly<Record<string, unknown>>,
    options?: DeliveryOptions,
  ): Promise<Delivery>;
  /** Resolves when no ping or redelivery is on its way. */
  idle(): Promise<void>;
  /** Ends every connection, wait and delivery. */
  close(): Promise<void>;
}

/** Starts an emulator and resolves once it listens. Without options it has no organization and accepts every token. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const now = options.now ?? Date.now;
  const product = products[options.product ?? 'dotcom'];
  const state = new EmulatorState(now);
  state.add(options);
  const sender = new DeliverySender({ state, product, now, switches: () => context.switches });
  const context: EmulatorContext = {
    state,
    product,
    sender,
    now,
    switches: { ...defaultSwitches, ...options.switches },
  };
  const limits = options.rateLimit ?? (product.name === 'ghes' ? undefined : {});
  const rateLimit = limits && new RateLimit(limits, now);
  const faults = new Faults();
  const requests: LoggedRequest[] = [];
  const stop = new AbortController();
  const server = createApiServer({ api: { context, rateLimit }, faults, requests, signal: stop.signal });
  const host = options.host ?? '127.0.0.1';
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
    switch: (changed) => {
      context.switches = { ...context.switches, ...changed };
    },
    deliverEvent: (hookId, event, payload, delivery) => deliverEvent(context, hookId, event, payload, delivery),
    idle: () => sender.idle(),
    close,
    [Symbol.asyncDispose]: close,
  };
}
