import { ProxyAgent, fetch as undiciFetch } from 'undici';
import { isLoopback } from '../../model/product.ts';

export type Fetch = typeof globalThis.fetch;

/** The part of the environment that proxies are named by. */
export type ProxyVariables = Readonly<Record<string, string | undefined>>;

/**
 * The fetch for one API base: undici's, through the proxy that the environment names for that host. `@actions/github` chooses its proxy
 * at import, for another host.
 */
export function createFetch(apiBase: string, variables: ProxyVariables): Fetch {
  const proxy = resolveProxy(apiBase, variables);
  let dispatcher: ProxyAgent | undefined;
  const fetch = async (url: string, options: object) => {
    // Made with the first request, so that an address that is none is explained as a failure to connect.
    if (proxy !== undefined) dispatcher ??= new ProxyAgent(proxy);
    return undiciFetch(url, { ...options, ...(dispatcher === undefined ? {} : { dispatcher }) });
  };
  // undici's types of the same standard are another set of names than Node's.
  return fetch as unknown as Fetch;
}

/** The address of the proxy that the environment names for this API base; undefined for none. Loopback is never proxied. */
export function resolveProxy(apiBase: string, variables: ProxyVariables): string | undefined {
  const url = new URL(apiBase);
  const proxy = getVariable(variables, url.protocol === 'https:' ? 'https_proxy' : 'http_proxy');
  if (proxy === undefined || isLoopback(url.hostname)) return undefined;
  if (isExcepted(url, getVariable(variables, 'no_proxy') ?? '')) return undefined;
  return proxy.includes('://') ? proxy : `http://${proxy}`;
}

function getVariable(variables: ProxyVariables, name: string): string | undefined {
  const text = variables[name] ?? variables[name.toUpperCase()];
  return text === undefined || text === '' ? undefined : text;
}

/** `@actions/http-client` knows neither spaces between the entries nor `*.host`, which curl and others take. */
function isExcepted(url: URL, list: string): boolean {
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  return list.split(/[\s,]+/).some((entry) => {
    if (entry === '*') return true;
    const [, name = '', wantedPort] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    if (name === '' || (wantedPort !== undefined && wantedPort !== port)) return false;
    return url.hostname === name || url.hostname.endsWith(`.${name}`);
  });
}
