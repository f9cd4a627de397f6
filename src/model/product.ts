import type { Checked } from './diagnostic.ts';

const accepted =
  'https://api.github.com, https://api.SUBDOMAIN.ghe.com, or https://HOST/api/v3 for GitHub Enterprise Server';

/**
 * The API base that a text names, in one spelling and without a slash at its end. Every usual spelling is accepted: with or without
 * `/api/v3`, the web address instead of the API's. Plain http is an error except on loopback, and a warning for GHES.
 */
export function parseApiBase(text: string): Checked<string> {
  const shown = redactApiUrl(text);
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim())) return refuse(`The API URL "${shown}" has no scheme.`);
  if (!URL.canParse(text.trim())) return refuse(`The API URL "${shown}" is not a URL.`);
  const url = new URL(text.trim());
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refuse(
      `The API URL "${shown}" has the scheme ${url.protocol.slice(0, -1)}; accepted are https and, on loopback, http.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    return refuse(`The API URL "${shown}" holds a user name or password; the token is given separately.`);
  }
  if (url.search !== '' || url.hash !== '') return refuse(`The API URL "${shown}" has a query or fragment.`);
  if (isLoopback(url.hostname)) return { value: url.origin + getPath(url), diagnostics: [] };
  if (/^((www|api)\.)?github\.com$/.test(url.hostname)) return parseHosted(url, shown, 'https://api.github.com');
  if (url.hostname === 'ghe.com') return refuse(`The API URL "${shown}" names no subdomain of ghe.com.`);
  if (url.hostname.endsWith('.ghe.com'))
    return parseHosted(url, shown, `https://api.${url.hostname.replace(/^api\./, '')}`);
  return parseServer(url, shown);
}

function getPath(url: URL): string {
  return url.pathname.replace(/\/+$/, '');
}

/** Whether a host name, spelled as WHATWG parsing spells it, is of the machine that asks for it: there plain http is no risk. */
export function isLoopback(hostname: string): boolean {
  return /^localhost$|\.localhost$|^(0|127)(\.\d+){3}$|^\[::1?\]$/.test(hostname);
}

function parseHosted(url: URL, shown: string, base: string): Checked<string> {
  if (url.protocol === 'http:')
    return refuse(`The API URL "${shown}" is plain http; the token could be read in transit.`);
  if (url.port !== '') return refuse(`The API URL "${shown}" has a port, and ${url.hostname} has none but 443.`);
  // On GHE.com `/api/v3` is a habit from GHES and leads to the same API; on github.com any path is a page of the website.
  const isHabit = getPath(url) === '/api/v3' && url.hostname.endsWith('.ghe.com');
  if (getPath(url) !== '' && !isHabit)
    return refuse(`The API URL "${shown}" has a path, and ${url.hostname} has its API at the root.`);
  return { value: base, diagnostics: [] };
}

function parseServer(url: URL, shown: string): Checked<string> {
  const path = getPath(url);
  if (!['', '/api', '/api/v3'].includes(path))
    return refuse(`The API URL "${shown}" has the path ${path}; GitHub Enterprise Server has its REST API at /api/v3.`);
  const value = `${url.origin}/api/v3`;
  if (url.protocol === 'https:') return { value, diagnostics: [] };
  const message = `The API URL "${shown}" is plain http: the token and the secrets of hooks can be read in transit.`;
  const hint = `Use ${value.replace('http:', 'https:')}.`;
  return { value, diagnostics: [{ severity: 'warning', code: 'api-url-insecure', message, hint }] };
}

function refuse(message: string): Checked<string> {
  return { diagnostics: [{ severity: 'error', code: 'api-url-invalid', message, hint: `Use ${accepted}.` }] };
}

/** User info, query and fragment may hold a token that was pasted by mistake. */
function redactApiUrl(text: string): string {
  return text
    .trim()
    .replace(/[?#].*$/s, '')
    .replace(/^([a-z][a-z0-9+.-]*:\/*)?[^/]*@/i, '$1***@');
}

/** Which GitHub answers: its limits differ. GHE.com counts as `ghec`. */
export interface Product {
  readonly name: 'dotcom' | 'ghec' | 'ghes';
  /** Hooks for one event and target (GitHub, "Troubleshooting webhooks"). */
  readonly hooksPerEvent: number;
  /** Seconds a receiver has to answer. */
  readonly answerSeconds: number;
  /** Days that deliveries are kept. */
  readonly retentionDays: number;
}

/** The products and what GitHub documents of them: hooks for one event, how long it waits for an answer, how long it keeps deliveries. */
export const products = {
  dotcom: { name: 'dotcom', hooksPerEvent: 20, answerSeconds: 10, retentionDays: 3 },
  ghec: { name: 'ghec', hooksPerEvent: 20, answerSeconds: 10, retentionDays: 3 },
  ghes: { name: 'ghes', hooksPerEvent: 250, answerSeconds: 30, retentionDays: 7 },
} as const satisfies Record<string, Product>;

/** The product behind a normalized API base such as `https://api.github.com` or `https://ghes.example/api/v3`. */
export function getProduct(apiBase: string): Product {
  const { hostname, pathname } = new URL(apiBase);
  if (hostname === 'api.github.com') return products.dotcom;
  if (hostname.endsWith('.ghe.com')) return products.ghec;
  return pathname.startsWith('/api/v3') ? products.ghes : products.dotcom;
}
