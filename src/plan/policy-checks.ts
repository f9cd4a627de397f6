import { groupBy } from '../model/compare.ts';
import { compileHostGlob } from '../model/glob.ts';
import { hasEvent, type LiveHook, type Policy } from '../model/hook.ts';
import type { PolicyRuleName } from '../model/policy.ts';
import { isLoopback } from '../model/product.ts';

/** What the rules look at: the same of a declared hook and of a live one. */
export type PolicySubject = Pick<LiveHook, 'url' | 'events' | 'insecureSsl' | 'hasSecret' | 'active'>;

/** One rule, asked of one hook. */
export interface PolicyCheck {
  readonly rule: PolicyRuleName;
  /** How the hook breaks the rule, as the rest of a sentence; undefined where it does not. */
  readonly problem: (hook: PolicySubject) => string | undefined;
}

/** What the rules must know beyond the hook itself. */
export interface Surroundings {
  /** Whether GitHub runs where private hosts can be reached, as a GHES does. */
  readonly isInside: boolean;
  /** Hooks of the organization that owns the repository of the judged hooks; undefined where they are not known. */
  readonly organizationHooks?: readonly PolicySubject[] | undefined;
}

/** The rules that can be checked on one hook, in the order of their diagnostics. */
export function createPolicyChecks(
  policy: Policy,
  { isInside, organizationHooks }: Surroundings,
): readonly PolicyCheck[] {
  return [
    ...(policy.allowedHosts === undefined ? [] : [createHostCheck(policy.allowedHosts)]),
    ...(organizationHooks === undefined ? [] : [createDoubledCheck(organizationHooks)]),
    ...fixedChecks,
    {
      rule: 'forbid_private_hosts',
      problem: ({ url }) => findHostProblem(url.host, isInside),
    },
  ];
}

function createHostCheck(allowed: readonly string[]): PolicyCheck {
  const globs = allowed.map(compileHostGlob);
  const accepted = allowed.length === 0 ? 'none' : allowed.join(', ');
  return {
    rule: 'allowed_hosts',
    problem: ({ url }) => {
      if (globs.some((glob) => glob(url.host))) return undefined;
      return `delivers to ${url.host === '' ? 'no host' : url.host}, which is not allowed; allowed are ${accepted}`;
    },
  };
}

/** Hooks that are switched off deliver nothing, so they double nothing. */
function createDoubledCheck(organizationHooks: readonly PolicySubject[]): PolicyCheck {
  const delivering = organizationHooks.filter(({ active }) => active);
  const byUrl = groupBy(delivering, ({ url }) => url.identity());
  return {
    rule: 'forbid_doubled_events',
    problem: ({ url, events, active }) => {
      if (!active) return undefined;
      const others = (byUrl.get(url.identity()) ?? []).flatMap((hook) => hook.events);
      const shared = events.includes('*') ? others : events.filter((event) => hasEvent(others, event));
      if (shared.length === 0) return undefined;
      const words = shared.includes('*') ? 'every event' : `the event ${shared.sort()[0]}`;
      return `gets ${words} twice: the organization has a hook for it with the same URL`;
    },
  };
}

const fixedChecks: readonly PolicyCheck[] = [
  {
    rule: 'forbid_credentials_in_url',
    problem: ({ url }) => findCredentialProblem(url.reveal()),
  },
  {
    rule: 'forbid_wildcard_events',
    problem: ({ events }) => (events.includes('*') ? 'takes all events, present and future' : undefined),
  },
  {
    rule: 'require_https',
    problem: ({ url }) => (/^https:/i.test(url.reveal()) ? undefined : 'does not use https'),
  },
  {
    rule: 'require_secret',
    problem: ({ hasSecret }) => (hasSecret ? undefined : 'declares no secret'),
  },
  {
    rule: 'require_ssl_verification',
    problem: ({ insecureSsl }) => (insecureSsl ? 'does not verify the certificate of its host' : undefined),
  },
];

/** Says where the credential is, never what it is. */
function findCredentialProblem(text: string): string | undefined {
  // Neither can be without these signs, and parsing the URLs of a fleet takes its time.
  if (!/[@?]/.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return 'has a user name or password in its URL';
  const names = [...url.searchParams.keys()].filter((name) => /token|secret|passw|api_?key|^key$|auth|sig/i.test(name));
  return names.length === 0 ? undefined : 'has what looks like a credential in the query of its URL';
}

/** A GHES stands where private hosts are; only a loopback address is wrong there too. */
function findHostProblem(host: string, isInside: boolean): string | undefined {
  if (isInside)
    return isLoopback(toHostname(host)) ? `delivers to ${host}, which is the GitHub server itself` : undefined;
  return isPrivateHost(host) ? `delivers to ${host}, which the internet cannot reach` : undefined;
}

/**
 * Whether a host, with or without a port, can be reached only from within a network: loopback, private and link-local addresses, names
 * that public DNS does not have. Hosts are spelled as WHATWG parsing spells them, so an address has one form only.
 */
export function isPrivateHost(host: string): boolean {
  const name = toHostname(host);
  return isLoopback(name) || privatePatterns.some((pattern) => pattern.test(name)) || isSingleLabel(name);
}

const privatePatterns = [
  /\.(local|internal|intranet|lan|home|corp|private|home\.arpa)$/,
  /^10\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^\[(f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/,
  // IPv4 within IPv6: 10/8, 127/8, 192.168/16, 169.254/16 and 172.16/12.
  /^\[::ffff:(a[0-9a-f]{2}|7f[0-9a-f]{2}|c0a8|a9fe|ac1[0-9a-f]):[0-9a-f]+\]$/,
];

/** Names such as `jenkins`, which only a search domain completes. */
function isSingleLabel(name: string): boolean {
  return name !== '' && !name.includes('.') && !name.startsWith('[');
}

/** A dot at the end says that a name is whole, and changes nothing about where it leads. */
function toHostname(host: string): string {
  return host.replace(/:\d+$/, '').replace(/\.$/, '');
}
