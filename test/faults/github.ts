import { DeliverySender } from '../../src/emulator/deliveries/delivery-sender.ts';
import { handleRequest } from '../../src/emulator/http/api.ts';
import type { ApiRequest } from '../../src/emulator/http/messages.ts';
import type { Seed } from '../../src/emulator/seed.ts';
import { EmulatorState } from '../../src/emulator/state.ts';
import { defaultSwitches, type Switches } from '../../src/emulator/switches.ts';
import type { Fetch } from '../../src/github/client/transport.ts';
import { products } from '../../src/model/product.ts';
import { applyFault, type FaultName } from './faults.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  /** What struck it. */
  readonly fault: FaultName | undefined;
}

/** A GitHub without a network: its requests take time of the clock and meet faults by their number. */
export interface InProcessGitHub {
  readonly apiBase: string;
  readonly state: EmulatorState;
  readonly seen: readonly SeenRequest[];
  readonly fetch: Fetch;
  /** Faults by the number of the request from now on, counted from 0; a kill that did not come is off. */
  setFaults(faults: ReadonlyMap<number, FaultName>): void;
  /** Lets nothing come back from the request with this number on: the process that sends it is as good as killed. */
  killAt(number: number, effect: 'before' | 'after'): Promise<void>;
  /** Told of each request before it is answered, which waits for it. */
  onRequest: (number: number) => Promise<void> | void;
}

const requestMilliseconds = 50;

export function createInProcessGitHub(
  seed: Seed,
  clock: VirtualClock,
  options: { readonly product?: 'dotcom' | 'ghes'; readonly switches?: Partial<Switches> } = {},
): InProcessGitHub {
  const now = () => clock.now();
  const product = products[options.product ?? 'dotcom'];
  const switches = { ...defaultSwitches, ...options.switches };
  const state = new EmulatorState({ product, switches, now });
  state.add(seed);
  const api = { state, sender: new DeliverySender(state), rateLimit: undefined };
  const base = product.name === 'ghes' ? '/api/v3' : '';
  const seen: SeenRequest[] = [];
  let faults: ReadonlyMap<number, FaultName> = new Map();
  let first = 0;
  let kill: { readonly at: number; readonly effect: 'before' | 'after'; readonly done: () => void } | undefined;

  const fetch = async (input: unknown, init: RequestInit = {}): Promise<Response> => {
    init.signal?.throwIfAborted();
    const url = new URL(String(input));
    const method = init.method ?? 'GET';
    const path = url.pathname.slice(base.length);
    const request: ApiRequest = {
      method,
      path,
      query: url.searchParams,
      headers: Object.fromEntries(new Headers(init.headers).entries()),
      body: typeof init.body === 'string' ? init.body : '',
      base: `${url.origin}${base}`,
    };
    const number = seen.length - first;
    const fault = faults.get(number);
    seen.push({ method, path, fault });
    clock.pass(requestMilliseconds);
    await made.onRequest(number);
    const answer = () => handleRequest(api, request);
    if (kill !== undefined && number >= kill.at) {
      if (number === kill.at && kill.effect === 'after') await answer();
      kill.done();
      return new Promise(() => {});
    }
    return applyFault(fault, answer, clock);
  };

  const made: InProcessGitHub = {
    apiBase: product.name === 'ghes' ? 'https://ghes.example/api/v3' : 'https://api.github.com',
    state,
    seen,
    onRequest: () => {},
    fetch: fetch as Fetch,
    setFaults(map) {
      faults = map;
      kill = undefined;
      first = seen.length;
    },
    killAt(at, effect) {
      first = seen.length;
      return new Promise((resolve) => {
        kill = {
          at,
          effect,
          done: () => {
            kill = undefined;
            resolve();
          },
        };
      });
    },
  };
  return made;
}
