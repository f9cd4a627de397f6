import { fetch, ProxyAgent } from 'undici';
import type { Fetch } from './proxy-fetch.ts';

/** A fetch that goes through a proxy. Its code is larger than all the rest, so that this module is loaded only where there is one. */
export function proxiedFetch(proxy: string): Fetch {
  const dispatcher = new ProxyAgent(proxy);
  const proxied = (url: string, options: object) => fetch(url, { ...options, dispatcher });
  // undici's types of the same standard are another set of names than Node's.
  return proxied as unknown as Fetch;
}
