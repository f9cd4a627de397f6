import type { FailureReason } from '../../model/failure.ts';
import { getField, getTextField } from '../../model/json-field.ts';
import { explainLoss } from './explain-loss.ts';
import { formatLocation, type GitHubResponse, isLimited, isRedirect, type RequestOutcome } from './response.ts';

export interface Explanation {
  readonly reason: Extract<FailureReason, 'not-permitted' | 'rate-limited' | 'api-error' | 'cancelled'>;
  /** What happened. */
  readonly message: string;
  /** What to do, or what the token lacks; may be empty. */
  readonly hint: string;
}

export interface ExplainContext {
  readonly method: string;
  readonly path: string;
  /** What was asked for, such as `the hooks of acme`. */
  readonly subject: string;
  readonly apiBase: string;
  /** Hides sensitive values in texts from GitHub. */
  readonly redact: (text: string) => string;
}

/** Why a request failed, what it needs and what the token has. Only for outcomes that are no success. */
export function explainFailure(
  { response, givenUp, limitedUntil }: Pick<RequestOutcome, 'response' | 'givenUp' | 'limitedUntil'>,
  context: ExplainContext,
): Explanation {
  const { subject, apiBase } = context;
  if (givenUp === 'cancelled')
    return { reason: 'cancelled', message: `The run was cancelled before GitHub answered for ${subject}.`, hint: '' };
  if (givenUp === 'out-of-time')
    return {
      reason: 'api-error',
      message: `${new URL(apiBase).host} left so many requests without an answer that the run has no time left; ${subject} was not tried any more.`,
      hint: 'Run again when GitHub answers.',
    };
  if (givenUp === 'rate-limited' || isLimited(response))
    return {
      reason: 'rate-limited',
      message: formatLimit(response, limitedUntil, subject),
      hint: 'Run again after that, raise max-wait, or give this run a token that others do not use up.',
    };
  if (response.status === 0 || response.loss !== undefined)
    return { reason: 'api-error', ...explainLoss(response, context.method, { host: new URL(apiBase).host, subject }) };
  return {
    reason: [401, 403, 404].includes(response.status) ? 'not-permitted' : 'api-error',
    ...explainStatus(response, context),
  };
}

function formatLimit(response: GitHubResponse, until: number | undefined, subject: string): string {
  const name = `GitHub's ${nameLimit(response)}`;
  if (until === undefined) return `${name} keeps refusing ${subject}.`;
  // The last time that a date can be: a server may name a later one.
  const end = new Date(Math.min(until, 8.64e15)).toISOString().replace(/\.\d+Z$/, 'Z');
  return `${name} refuses ${subject} until ${end}, which is longer than max-wait allows.`;
}

function nameLimit({ status, headers }: GitHubResponse): string {
  if (status === 0) return 'rate limit';
  if (headers['x-ratelimit-remaining'] !== '0') return 'secondary rate limit';
  const limit = headers['x-ratelimit-limit'];
  return limit === undefined ? 'rate limit' : `rate limit of ${limit} requests an hour`;
}

type Words = Pick<Explanation, 'message' | 'hint'>;

function explainStatus(response: GitHubResponse, context: ExplainContext): Words {
  const { subject, path, method, apiBase } = context;
  const { status, body } = response;
  const said = getTextField(body, 'message') ?? '';
  const answer = formatAnswer(response, context);
  if (isRedirect(response)) {
    const place = formatLocation(response, context);
    return {
      message: `GitHub redirects ${subject} (${status})${place === '' ? '' : ` to ${place}`}; redirects are not followed.`,
      hint: 'It was renamed or moved, or api-url is not the address of the API: write the new name.',
    };
  }
  // Such as the 304 of a cache.
  if (status < 400 || status >= 600)
    return {
      message: `${new URL(apiBase).host} answered ${status} for ${subject}, which is no answer of GitHub's.`,
      hint: 'Check that api-url is the address of the API and that no proxy or cache answers in its place.',
    };
  switch (status) {
    case 400:
    case 410: {
      const hint = 'This instance does not serve that api-version; 2022-11-28 is served by every product.';
      const isVersion = status === 410 || /version/i.test(said);
      return { message: `GitHub refuses the request for ${subject} (${answer}).`, hint: isVersion ? hint : '' };
    }
    case 401:
      return {
        message: `GitHub does not accept the token for ${subject} (${answer}).`,
        hint: 'The token is wrong, expired, revoked or of another instance: check the input token and api-url.',
      };
    case 403:
      return explainForbidden(response, context);
    case 404:
      return {
        message: `GitHub does not find ${subject} (${answer}): it does not exist, or the token may not know of it.`,
        hint: joinSentences('Check the name.', describeNeeded(path, method), describeToken(response, context)),
      };
    case 422:
      return explainInvalid(response, context);
    default:
      return {
        message: `GitHub failed to answer for ${subject} (${answer}).`,
        hint: status >= 500 ? 'GitHub has a problem (https://www.githubstatus.com): run again later.' : '',
      };
  }
}

function explainForbidden(response: GitHubResponse, context: ExplainContext): Words {
  const said = getTextField(response.body, 'message') ?? '';
  const message = `GitHub does not permit ${context.subject} to this token (${formatAnswer(response, context)}).`;
  if (response.headers['x-github-sso']?.startsWith('required') || /SAML|single sign-on/i.test(said)) {
    const hint =
      'The organization demands single sign-on: authorize the token for it under Settings, Tokens, Configure SSO.';
    return { message, hint };
  }
  const needed = describeNeeded(context.path, context.method);
  const isIntegration = needed !== '' && /not accessible by integration/i.test(said);
  const about = isIntegration
    ? "A workflow's own GITHUB_TOKEN can never administer hooks: give the input token another one, or app-id and app-private-key. If it is the token of a GitHub App, the app lacks the permission."
    : '';
  return { message, hint: joinSentences(about, needed, describeToken(response, context)) };
}

/** Status, GitHub's own message and its request id. A page of HTML, as proxies send it, is left out. */
function formatAnswer({ status, headers, body }: GitHubResponse, { redact }: ExplainContext): string {
  const said = foldLines(redact(getTextField(body, 'message') ?? ''));
  const id = headers['x-github-request-id'];
  return `${status}${said === '' ? '' : ` "${said.slice(0, 300)}"`}${id === undefined ? '' : `, request id ${redact(id)}`}`;
}

/** What GitHub says of the token and of what the endpoint accepts. */
function describeToken({ headers }: GitHubResponse, { redact }: ExplainContext): string {
  const scopes = headers['x-oauth-scopes'];
  const accepted = headers['x-accepted-oauth-scopes'] ?? '';
  const permissions = headers['x-accepted-github-permissions'] ?? '';
  return joinSentences(
    scopes === undefined ? '' : `The token has ${scopes.trim() === '' ? 'no scopes' : `the scopes ${redact(scopes)}`}.`,
    accepted.trim() === '' ? '' : `The endpoint accepts the scopes ${redact(accepted)}.`,
    permissions.trim() === '' ? '' : `The endpoint accepts the permissions ${redact(permissions)}.`,
  );
}

/**
 * What a token needs for an endpoint of hooks, as a sentence; empty for other endpoints (GitHub REST API, "Organization webhooks",
 * "Repository webhooks", "Global webhooks").
 */
export function describeNeeded(path: string, method: string): string {
  const level = method === 'GET' ? 'read' : 'write';
  if (/^\/(orgs|organizations)\/[^/]+\/hooks/.test(path))
    return `It takes a classic token with the scope admin:org_hook, or a fine-grained token or a GitHub App with the organization permission "Webhooks" (${level}), of an organization owner.`;
  if (/^\/(repos\/[^/]+|repositories)\/[^/]+\/hooks/.test(path)) {
    const scope = `${method === 'DELETE' ? 'admin' : level}:repo_hook`;
    return `It takes a classic token with the scope ${scope}, or a fine-grained token or a GitHub App with the repository permission "Webhooks" (${level}), of an administrator of the repository.`;
  }
  if (path.startsWith('/admin/hooks'))
    return 'It takes a classic token with the scope site_admin, of a site administrator; no other kind of token can do it.';
  return '';
}

const invalidHints: readonly { readonly said: RegExp; readonly hint: string }[] = [
  {
    said: /hook already exists/i,
    hint: 'A hook with this config and a shared event is there already, perhaps one that this token does not see because an OAuth app made it.',
  },
  {
    said: /cannot have more than \d+ hooks/i,
    hint: 'Remove hooks that take this event, or take the event out of this hook.',
  },
  {
    said: /isn't reachable over the public internet|is not supported/i,
    hint: 'GitHub delivers only to public hosts: change the URL.',
  },
];

/** What a 422 says, and what to do about the usual ones. Its texts may repeat what GitHub was sent. */
function explainInvalid(response: GitHubResponse, context: ExplainContext): Words {
  const errors = getField(response.body, 'errors');
  const problems = Array.isArray(errors) ? errors.map(describeProblem).filter((text) => text !== '') : [];
  const text = [...new Set(problems)].join('; ');
  const answer =
    text === '' ? formatAnswer(response, context) : `422: ${foldLines(context.redact(text)).slice(0, 1000)}`;
  const words = text === '' ? (getTextField(response.body, 'message') ?? '') : text;
  return {
    message: `GitHub refuses the values for ${context.subject} (${answer}).`,
    hint: invalidHints.find(({ said }) => said.test(words))?.hint ?? '',
  };
}

/** GitHub's codes for errors that carry no message (REST API, "Troubleshooting"). */
const codes: Readonly<Record<string, string>> = {
  missing: 'does not exist',
  missing_field: 'is missing',
  invalid: 'is not valid',
  already_exists: 'has a value that another one has already',
  unprocessable: 'cannot be used',
};

function describeProblem(error: unknown): string {
  if (typeof error === 'string') return error;
  const message = getTextField(error, 'message');
  const field = getTextField(error, 'field');
  if (message !== undefined) return field === undefined || message.includes(field) ? message : `${field}: ${message}`;
  const code = getTextField(error, 'code') ?? '';
  const subject = field === undefined ? (getTextField(error, 'resource') ?? 'the request') : `field ${field}`;
  return code === '' ? '' : `${subject} ${codes[code] ?? `has the error ${code}`}`;
}

function joinSentences(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function foldLines(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
