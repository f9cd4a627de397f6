import { isLoopback } from '../model/api-base.ts';
import { plainFetch } from './plain-fetch.ts';
import { proxiedFetch } from './proxied-fetch.ts';

export type Fetch = typeof globalThis.fetch;

/** The part of the environment that proxies are told by. */
export type ProxyVariables = Readonly<Record<string, string | undefined>>;

/** The fetch for one API base: the plain one, or one that goes through the proxy that the environment names for it. */
export async function fetchFor(apiBase: string, variables: ProxyVariables): Promise<Fetch> {
  const proxy = proxyFor(apiBase, variables);
  if (proxy === undefined) return plainFetch();
  return proxiedFetch(proxy);
}

/** The address of the proxy that the environment names for this API base; undefined for none. Loopback is never proxied. */
export function proxyFor(apiBase: string, variables: ProxyVariables): string | undefined {
  const url = new URL(apiBase);
  const proxy = value(variables, url.protocol === 'https:' ? 'https_proxy' : 'http_proxy');
  if (proxy === undefined || isLoopback(url.hostname)) return undefined;
  if (isExcepted(url, value(variables, 'no_proxy') ?? '')) return undefined;
  return proxy.includes('://') ? proxy : `http://${proxy}`;
}

function value(variables: ProxyVariables, name: string): string | undefined {
  const text = variables[name] ?? variables[name.toUpperCase()];
  return text === undefined || text === '' ? undefined : text;
}

function isExcepted(url: URL, list: string): boolean {
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  return list.split(/[\s,]+/).some((entry) => {
    if (entry === '*') return true;
    const [, name = '', wantedPort] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    if (name === '' || (wantedPort !== undefined && wantedPort !== port)) return false;
    return url.hostname === name || url.hostname.endsWith(`.${name}`);
  });
}
