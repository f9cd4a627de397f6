import type { Policy } from '../hooks/desired.ts';
import { hostGlob } from '../hooks/glob.ts';
import type { PresentHook } from '../hooks/hook.ts';
import type { PolicyRuleName } from '../hooks/policy-rules.ts';

/** One rule, asked of one declared hook. */
export interface PolicyCheck {
  readonly rule: PolicyRuleName;
  /** How the hook breaks the rule, as the rest of a sentence; undefined where it does not. */
  readonly problem: (hook: PresentHook) => string | undefined;
  readonly hint: string;
}

/** The rules that can be judged from a declared hook alone, in the order in which they are told. */
export function policyChecks(policy: Policy): readonly PolicyCheck[] {
  return [...hostChecks(policy.allowedHosts), ...fixedChecks];
}

function hostChecks(allowed: readonly string[] | undefined): readonly PolicyCheck[] {
  if (allowed === undefined) return [];
  const globs = allowed.map(hostGlob);
  const accepted = allowed.length === 0 ? 'none' : allowed.join(', ');
  return [
    {
      rule: 'allowed_hosts',
      problem: ({ url }) => {
        if (globs.some((glob) => glob(url.host))) return undefined;
        return `delivers to ${url.host === '' ? 'no host' : url.host}, which is not allowed; allowed are ${accepted}`;
      },
      hint: 'Use an allowed host, or add this one to allowed_hosts.',
    },
  ];
}

const fixedChecks: readonly PolicyCheck[] = [
  {
    rule: 'forbid_credentials_in_url',
    problem: ({ url }) => credentialProblem(url.reveal()),
    hint: 'Send credentials as the secret, which signs each delivery.',
  },
  {
    rule: 'forbid_private_hosts',
    problem: ({ url }) => {
      return isPrivate(url.host.replace(/:\d+$/, ''))
        ? `delivers to ${url.host}, which the internet cannot reach`
        : undefined;
    },
    hint: 'Use a host that GitHub can reach.',
  },
  {
    rule: 'forbid_wildcard_events',
    problem: ({ events }) => (events.includes('*') ? 'takes all events, present and future' : undefined),
    hint: 'Name the events that the receiver needs.',
  },
  {
    rule: 'require_https',
    problem: ({ url }) => (/^https:/i.test(url.reveal()) ? undefined : 'does not use https'),
    hint: 'Use an https URL.',
  },
  {
    rule: 'require_secret',
    problem: ({ secret }) => (secret.kind === 'declared' ? undefined : 'declares no secret'),
    hint: 'Declare one: secret: ${NAME}.',
  },
  {
    rule: 'require_ssl_verification',
    problem: ({ insecureSsl }) => (insecureSsl ? 'does not verify the certificate of its host' : undefined),
    hint: 'Set insecure_ssl: false.',
  },
];

/** Says where the credential is, never what it is. */
function credentialProblem(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return 'has a user name or password in its URL';
  const names = [...url.searchParams.keys()].filter((name) => /token|secret|passw|api_?key|^key$|auth|sig/i.test(name));
  return names.length === 0 ? undefined : 'has what looks like a credential in the query of its URL';
}

const privateHosts = [
  /^localhost$|\.(local|localhost|internal|lan|home\.arpa)$/,
  /^(0|10|127)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\./,
  /^\[(::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/,
];

function isPrivate(host: string): boolean {
  return privateHosts.some((pattern) => pattern.test(host));
}
