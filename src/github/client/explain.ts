import type { FailureReason } from '../../model/failure.ts';
import { textField } from '../../model/json-field.ts';
import { neededText } from './needed.ts';
import type { Exchange, Reply } from './response.ts';
import { isLimited } from './retry.ts';
import { validationText } from './validation.ts';

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
  /** Hides confidential values in texts that come from GitHub. */
  readonly redacted: (text: string) => string;
}

/** Why an exchange failed, in words, with what was needed and what the token has. Only for exchanges that did not succeed. */
export function explained(
  exchange: Pick<Exchange, 'reply' | 'givenUp' | 'limitedUntil'>,
  context: ExplainContext,
): Explanation {
  const { reply, givenUp } = exchange;
  if (givenUp === 'cancelled') return cancelled(context);
  if (givenUp === 'out-of-time') return outOfTime(context);
  if (givenUp === 'rate-limited' || isLimited(reply)) return rateLimited(reply, exchange.limitedUntil, context);
  if (reply.status === 0 || reply.loss !== undefined) return unanswered(reply, context);
  if (reply.status < 400) return moved(reply, context);
  switch (reply.status) {
    case 400:
    case 410:
      return badRequest(reply, context);
    case 401:
      return {
        reason: 'not-permitted',
        message: `GitHub does not accept the token for ${context.subject} (${answerText(reply, context)}).`,
        hint: 'The token is wrong, expired, revoked or of another instance: check the input token and api-url.',
      };
    case 403:
      return forbidden(reply, context);
    case 404:
      return notFound(reply, context);
    case 422:
      return invalid(reply, context);
    default:
      return failing(reply, context);
  }
}

function cancelled({ subject }: ExplainContext): Explanation {
  return { reason: 'cancelled', message: `The run was cancelled before GitHub answered for ${subject}.`, hint: '' };
}

function outOfTime({ apiBase, subject }: ExplainContext): Explanation {
  return {
    reason: 'api-error',
    message: `${new URL(apiBase).host} left so many requests without an answer that the run has no time left; ${subject} was not tried any more.`,
    hint: 'Run again when GitHub answers.',
  };
}

function rateLimited(reply: Reply, until: number | undefined, { subject }: ExplainContext): Explanation {
  const isPrimary = reply.headers['x-ratelimit-remaining'] === '0';
  const limit = reply.headers['x-ratelimit-limit'];
  const kind = isPrimary
    ? `rate limit${limit === undefined ? '' : ` of ${limit} requests an hour`}`
    : 'secondary rate limit';
  const name = `GitHub's ${reply.status === 0 ? 'rate limit' : kind}`;
  const message =
    until === undefined
      ? `${name} keeps refusing ${subject}.`
      : `${name} refuses ${subject} until ${isoSeconds(until)}, which is longer than max-wait allows.`;
  return {
    reason: 'rate-limited',
    message,
    hint: 'Run again after that, raise max-wait, or give this run a token that others do not use up.',
  };
}

/** The last time that a date can be: a server may name a later one. */
const endOfTime = 8.64e15;

function isoSeconds(time: number): string {
  return new Date(Math.min(time, endOfTime)).toISOString().replace(/\.\d+Z$/, 'Z');
}

function unanswered(reply: Reply, { apiBase, subject, method }: ExplainContext): Explanation {
  const host = new URL(apiBase).host;
  const code = reply.lossCode ?? 'no answer';
  if (reply.loss === 'untrusted') {
    return {
      reason: 'api-error',
      message: `The certificate of ${host} is not trusted (${code}).`,
      hint: 'Set NODE_EXTRA_CA_CERTS to a file with the certificate of the authority that signs it.',
    };
  }
  if (reply.loss === 'unreachable') {
    return {
      reason: 'api-error',
      message: `No connection to ${host} could be made (${code}).`,
      hint: 'Check api-url, the network, and, behind a proxy, https_proxy and no_proxy.',
    };
  }
  if (reply.loss === 'too-large') {
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

function moved(reply: Reply, { subject, redacted }: ExplainContext): Explanation {
  const place = redacted(reply.headers.location ?? textField(reply.body, 'url') ?? '').replace(/[?#].*$/s, '');
  return {
    reason: 'api-error',
    message: `GitHub redirects ${subject} (${reply.status})${place === '' ? '' : ` to ${place}`}; redirects are not followed.`,
    hint: 'It was renamed or moved, or api-url is not the address of the API: write the new name.',
  };
}

function badRequest(reply: Reply, context: ExplainContext): Explanation {
  const answer = answerText(reply, context);
  const isVersion = reply.status === 410 || /api[ -]?version|version/i.test(textField(reply.body, 'message') ?? '');
  return {
    reason: 'api-error',
    message: `GitHub refuses the request for ${context.subject} (${answer}).`,
    hint: isVersion ? 'This instance does not serve that api-version; 2022-11-28 is served by every product.' : '',
  };
}

function forbidden(reply: Reply, context: ExplainContext): Explanation {
  const text = textField(reply.body, 'message') ?? '';
  const message = `GitHub does not permit ${context.subject} to this token (${answerText(reply, context)}).`;
  const needed = neededText(context.path, context.method);
  if (reply.headers['x-github-sso']?.startsWith('required') || /SAML|single sign-on/i.test(text)) {
    const hint =
      'The organization demands single sign-on: authorize the token for it under Settings, Tokens, Configure SSO.';
    return { reason: 'not-permitted', message, hint };
  }
  if (needed !== '' && /not accessible by integration/i.test(text)) {
    const hint = `GITHUB_TOKEN can never administer hooks: give the input token another one, or app-id and app-private-key. If it is the token of a GitHub App, the app lacks the permission. ${needed}`;
    return { reason: 'not-permitted', message, hint: joined(hint, held(reply, context)) };
  }
  return { reason: 'not-permitted', message, hint: joined(needed, held(reply, context)) };
}

function notFound(reply: Reply, context: ExplainContext): Explanation {
  return {
    reason: 'not-permitted',
    message: `GitHub does not find ${context.subject} (${answerText(reply, context)}): it does not exist, or the token may not know of it.`,
    hint: joined('Check the name.', neededText(context.path, context.method), held(reply, context)),
  };
}

function invalid(reply: Reply, context: ExplainContext): Explanation {
  const { problems, hint } = validationText(reply.body);
  const said =
    problems === '' ? answerText(reply, context) : `422: ${oneLine(context.redacted(problems)).slice(0, 1000)}`;
  return { reason: 'api-error', message: `GitHub refuses the values for ${context.subject} (${said}).`, hint };
}

function failing(reply: Reply, context: ExplainContext): Explanation {
  const hint =
    reply.status >= 500 ? 'The fault is on the side of GitHub (https://www.githubstatus.com): run again.' : '';
  return {
    reason: 'api-error',
    message: `GitHub failed to answer for ${context.subject} (${answerText(reply, context)}).`,
    hint,
  };
}

/** Status, GitHub's own message and its request id. A page of HTML, as proxies send it, is left out. */
function answerText(reply: Reply, { redacted }: ExplainContext): string {
  const said = oneLine(redacted(textField(reply.body, 'message') ?? ''));
  const id = reply.headers['x-github-request-id'];
  return `${reply.status}${said === '' ? '' : ` "${said.slice(0, 300)}"`}${id === undefined ? '' : `, request id ${redacted(id)}`}`;
}

/** What GitHub says of the token and of what the endpoint accepts. */
function held(reply: Reply, { redacted }: ExplainContext): string {
  const scopes = reply.headers['x-oauth-scopes'];
  const accepted = reply.headers['x-accepted-oauth-scopes'] ?? '';
  const permissions = reply.headers['x-accepted-github-permissions'] ?? '';
  return joined(
    scopes === undefined
      ? ''
      : `The token has ${scopes.trim() === '' ? 'no scopes' : `the scopes ${redacted(scopes)}`}.`,
    accepted.trim() === '' ? '' : `The endpoint accepts the scopes ${redacted(accepted)}.`,
    permissions.trim() === '' ? '' : `The endpoint accepts the permissions ${redacted(permissions)}.`,
  );
}

function joined(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
