import type { FailureReason } from '../../model/failure.ts';
import { getTextField } from '../../model/json-field.ts';
import { describeNeeded, describeValidation } from './refusals.ts';
import { type GitHubResponse, isLimited, type RequestOutcome } from './response.ts';

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
  outcome: Pick<RequestOutcome, 'response' | 'givenUp' | 'limitedUntil'>,
  context: ExplainContext,
): Explanation {
  const { response, givenUp } = outcome;
  if (givenUp === 'cancelled') return explainCancellation(context);
  if (givenUp === 'out-of-time') return explainOutOfTime(context);
  if (givenUp === 'rate-limited' || isLimited(response)) return explainLimit(response, outcome.limitedUntil, context);
  if (response.status === 0 || response.loss !== undefined) return explainLoss(response, context);
  if (response.status < 400) return explainRedirect(response, context);
  switch (response.status) {
    case 400:
    case 410:
      return explainBadRequest(response, context);
    case 401:
      return {
        reason: 'not-permitted',
        message: `GitHub does not accept the token for ${context.subject} (${formatResponse(response, context)}).`,
        hint: 'The token is wrong, expired, revoked or of another instance: check the input token and api-url.',
      };
    case 403:
      return explainForbidden(response, context);
    case 404:
      return explainNotFound(response, context);
    case 422:
      return explainInvalid(response, context);
    default:
      return explainOther(response, context);
  }
}

function explainCancellation({ subject }: ExplainContext): Explanation {
  return { reason: 'cancelled', message: `The run was cancelled before GitHub answered for ${subject}.`, hint: '' };
}

function explainOutOfTime({ apiBase, subject }: ExplainContext): Explanation {
  return {
    reason: 'api-error',
    message: `${new URL(apiBase).host} left so many requests without an answer that the run has no time left; ${subject} was not tried any more.`,
    hint: 'Run again when GitHub answers.',
  };
}

function explainLimit(response: GitHubResponse, until: number | undefined, { subject }: ExplainContext): Explanation {
  const isPrimary = response.headers['x-ratelimit-remaining'] === '0';
  const limit = response.headers['x-ratelimit-limit'];
  const kind = isPrimary
    ? `rate limit${limit === undefined ? '' : ` of ${limit} requests an hour`}`
    : 'secondary rate limit';
  const name = `GitHub's ${response.status === 0 ? 'rate limit' : kind}`;
  const message =
    until === undefined
      ? `${name} keeps refusing ${subject}.`
      : `${name} refuses ${subject} until ${formatTime(until)}, which is longer than max-wait allows.`;
  return {
    reason: 'rate-limited',
    message,
    hint: 'Run again after that, raise max-wait, or give this run a token that others do not use up.',
  };
}

/** The last time that a date can be: a server may name a later one. */
const endOfTime = 8.64e15;

function formatTime(time: number): string {
  return new Date(Math.min(time, endOfTime)).toISOString().replace(/\.\d+Z$/, 'Z');
}

function explainLoss(response: GitHubResponse, { apiBase, subject, method }: ExplainContext): Explanation {
  const host = new URL(apiBase).host;
  const code = response.lossCode ?? 'no answer';
  if (response.loss === 'untrusted') {
    return {
      reason: 'api-error',
      message: `The certificate of ${host} is not trusted (${code}).`,
      hint: 'Set NODE_EXTRA_CA_CERTS to a file with the certificate of the authority that signs it.',
    };
  }
  if (response.loss === 'unreachable') {
    return {
      reason: 'api-error',
      message: `No connection to ${host} could be made (${code}).`,
      hint: 'Check api-url, the network, and, behind a proxy, https_proxy and no_proxy.',
    };
  }
  if (response.loss === 'too-large') {
    return {
      reason: 'api-error',
      message: `${host} answers ${subject} with more than 64 MiB, which is not read.`,
      hint: 'Check that api-url is the address of the API and that no proxy changes its answers.',
    };
  }
  const effect = method === 'GET' ? '' : ' It is not known whether the request took effect.';
  return {
    reason: 'api-error',
    message: `${host} gave no whole answer for ${subject} (${code}).${effect}`,
    hint: 'Run again.',
  };
}

function explainRedirect(response: GitHubResponse, { subject, redact }: ExplainContext): Explanation {
  const place = redact(response.headers.location ?? getTextField(response.body, 'url') ?? '').replace(/[?#].*$/s, '');
  return {
    reason: 'api-error',
    message: `GitHub redirects ${subject} (${response.status})${place === '' ? '' : ` to ${place}`}; redirects are not followed.`,
    hint: 'It was renamed or moved, or api-url is not the address of the API: write the new name.',
  };
}

function explainBadRequest(response: GitHubResponse, context: ExplainContext): Explanation {
  const answer = formatResponse(response, context);
  const isVersion =
    response.status === 410 || /api[ -]?version|version/i.test(getTextField(response.body, 'message') ?? '');
  return {
    reason: 'api-error',
    message: `GitHub refuses the request for ${context.subject} (${answer}).`,
    hint: isVersion ? 'This instance does not serve that api-version; 2022-11-28 is served by every product.' : '',
  };
}

function explainForbidden(response: GitHubResponse, context: ExplainContext): Explanation {
  const text = getTextField(response.body, 'message') ?? '';
  const message = `GitHub does not permit ${context.subject} to this token (${formatResponse(response, context)}).`;
  const needed = describeNeeded(context.path, context.method);
  if (response.headers['x-github-sso']?.startsWith('required') || /SAML|single sign-on/i.test(text)) {
    const hint =
      'The organization demands single sign-on: authorize the token for it under Settings, Tokens, Configure SSO.';
    return { reason: 'not-permitted', message, hint };
  }
  if (needed !== '' && /not accessible by integration/i.test(text)) {
    const hint = `GITHUB_TOKEN can never administer hooks: give the input token another one, or app-id and app-private-key. If it is the token of a GitHub App, the app lacks the permission. ${needed}`;
    return { reason: 'not-permitted', message, hint: joinSentences(hint, describeToken(response, context)) };
  }
  return { reason: 'not-permitted', message, hint: joinSentences(needed, describeToken(response, context)) };
}

function explainNotFound(response: GitHubResponse, context: ExplainContext): Explanation {
  return {
    reason: 'not-permitted',
    message: `GitHub does not find ${context.subject} (${formatResponse(response, context)}): it does not exist, or the token may not know of it.`,
    hint: joinSentences(
      'Check the name.',
      describeNeeded(context.path, context.method),
      describeToken(response, context),
    ),
  };
}

function explainInvalid(response: GitHubResponse, context: ExplainContext): Explanation {
  const { problems, hint } = describeValidation(response.body);
  const said =
    problems === '' ? formatResponse(response, context) : `422: ${foldLines(context.redact(problems)).slice(0, 1000)}`;
  return { reason: 'api-error', message: `GitHub refuses the values for ${context.subject} (${said}).`, hint };
}

function explainOther(response: GitHubResponse, context: ExplainContext): Explanation {
  const hint = response.status >= 500 ? 'GitHub has a problem (https://www.githubstatus.com): run again later.' : '';
  return {
    reason: 'api-error',
    message: `GitHub failed to answer for ${context.subject} (${formatResponse(response, context)}).`,
    hint,
  };
}

/** Status, GitHub's own message and its request id. A page of HTML, as proxies send it, is left out. */
function formatResponse(response: GitHubResponse, { redact }: ExplainContext): string {
  const said = foldLines(redact(getTextField(response.body, 'message') ?? ''));
  const id = response.headers['x-github-request-id'];
  return `${response.status}${said === '' ? '' : ` "${said.slice(0, 300)}"`}${id === undefined ? '' : `, request id ${redact(id)}`}`;
}

/** What GitHub says of the token and of what the endpoint accepts. */
function describeToken(response: GitHubResponse, { redact }: ExplainContext): string {
  const scopes = response.headers['x-oauth-scopes'];
  const accepted = response.headers['x-accepted-oauth-scopes'] ?? '';
  const permissions = response.headers['x-accepted-github-permissions'] ?? '';
  return joinSentences(
    scopes === undefined ? '' : `The token has ${scopes.trim() === '' ? 'no scopes' : `the scopes ${redact(scopes)}`}.`,
    accepted.trim() === '' ? '' : `The endpoint accepts the scopes ${redact(accepted)}.`,
    permissions.trim() === '' ? '' : `The endpoint accepts the permissions ${redact(permissions)}.`,
  );
}

function joinSentences(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function foldLines(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
