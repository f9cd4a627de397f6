import { describe, expect, test } from 'vitest';
import { type ExplainContext, explainFailure } from '../../src/github/client/explain.ts';
import type { GitHubResponse, RequestOutcome } from '../../src/github/client/response.ts';
import { createRedactor, Sensitive } from '../../src/model/sensitive.ts';

const context: ExplainContext = {
  method: 'GET',
  path: '/orgs/acme/hooks?per_page=100',
  subject: 'the hooks of acme',
  apiBase: 'https://api.github.com',
  redact: createRedactor([new Sensitive('canary-value')]),
};

interface Row {
  readonly name: string;
  readonly reply: Partial<GitHubResponse>;
  readonly more?: Partial<RequestOutcome>;
  readonly context?: Partial<ExplainContext>;
  readonly reason: string;
  /** Texts that message or hint must hold. */
  readonly says: readonly string[];
}

function explainReply(row: Pick<Row, 'reply' | 'more' | 'context'>): { reason: string; text: string } {
  const reply = { status: 0, headers: {}, text: '', body: undefined, ...row.reply };
  const { reason, message, hint } = explainFailure(
    { response: reply, sent: true, ...row.more },
    { ...context, ...row.context },
  );
  return { reason, text: `${message} ${hint}`.trim() };
}

const integration = { message: 'Resource not accessible by integration' };

const rows: readonly Row[] = [
  {
    name: '401',
    reply: { status: 401, body: { message: 'Bad credentials' } },
    reason: 'not-permitted',
    says: [
      'does not accept the token for the hooks of acme (401 "Bad credentials")',
      'wrong, expired, revoked',
      'token',
    ],
  },
  {
    name: '403 of GITHUB_TOKEN or an app',
    reply: { status: 403, body: integration, headers: { 'x-accepted-github-permissions': 'organization_hooks=read' } },
    reason: 'not-permitted',
    says: [
      'GITHUB_TOKEN can never administer hooks',
      'app-id and app-private-key',
      'permission "Webhooks" (read)',
      'organization_hooks=read',
    ],
  },
  {
    name: '403 of a fine-grained token that writes',
    reply: {
      status: 403,
      body: { message: 'Resource not accessible by personal access token' },
      headers: { 'x-github-request-id': 'AB:12' },
    },
    context: { method: 'PATCH', path: '/repos/acme/api/hooks/7' },
    reason: 'not-permitted',
    says: [
      'repository permission "Webhooks" (write)',
      'write:repo_hook',
      'administrator of the repository',
      'request id AB:12',
    ],
  },
  {
    name: '403 of single sign-on',
    reply: {
      status: 403,
      body: { message: 'Resource protected by organization SAML enforcement.' },
      headers: { 'x-github-sso': 'required; url=https://github.com/orgs/acme/sso?authorization_request=CONFIDENTIAL' },
    },
    reason: 'not-permitted',
    says: ['demands single sign-on', 'authorize the token'],
  },
  {
    name: '404 that may hide a missing scope',
    reply: {
      status: 404,
      body: { message: 'Not Found' },
      headers: { 'x-oauth-scopes': 'repo', 'x-accepted-oauth-scopes': 'admin:org_hook' },
    },
    reason: 'not-permitted',
    says: [
      'it does not exist, or the token may not know of it',
      'The token has the scopes repo.',
      'accepts the scopes admin:org_hook',
      'organization owner',
    ],
  },
  {
    name: '404 of global hooks',
    reply: { status: 404, headers: { 'x-oauth-scopes': '' } },
    context: { path: '/admin/hooks', subject: 'the global hooks' },
    reason: 'not-permitted',
    says: [
      'does not find the global hooks (404)',
      'site_admin',
      'site administrator; no other kind of token',
      'The token has no scopes.',
    ],
  },
  {
    name: '400 for the version',
    reply: { status: 400, body: { message: 'X-GitHub-Api-Version 2026-03-10 is not supported' } },
    reason: 'api-error',
    says: ['does not serve that api-version', '2022-11-28'],
  },
  {
    name: '410 for a retired version',
    reply: { status: 410 },
    reason: 'api-error',
    says: ['(410)', 'does not serve that api-version'],
  },
  {
    name: '422 that the hook exists',
    reply: {
      status: 422,
      body: {
        message: 'Validation Failed',
        errors: [{ resource: 'Hook', code: 'custom', message: 'Hook already exists on this organization' }],
      },
    },
    reason: 'api-error',
    says: ['422: Hook already exists on this organization', 'an OAuth app made it'],
  },
  {
    name: '422 for the limit',
    reply: {
      status: 422,
      body: {
        message: 'Validation Failed',
        errors: [{ code: 'custom', message: 'The "push" event cannot have more than 20 hooks' }],
      },
    },
    reason: 'api-error',
    says: ['cannot have more than 20 hooks', 'Remove hooks that take this event'],
  },
  {
    name: '422 with codes instead of messages',
    reply: {
      status: 422,
      body: {
        message: 'Validation Failed',
        errors: [
          { resource: 'Hook', field: 'url', code: 'missing_field' },
          { field: 'events', code: 'invalid' },
          'a text',
        ],
      },
    },
    reason: 'api-error',
    says: ['field url is missing; field events is not valid; a text'],
  },
  {
    name: '422 for an unreachable host',
    reply: {
      status: 422,
      body: {
        errors: [
          {
            field: 'url',
            message: "url is not supported because it isn't reachable over the public Internet (localhost)",
          },
        ],
      },
    },
    reason: 'api-error',
    says: ['GitHub delivers only to public hosts'],
  },
  {
    name: '422 of the schema',
    reply: { status: 422, body: { message: "Invalid request. For 'properties/events', nil is not an array." } },
    reason: 'api-error',
    says: ['nil is not an array.'],
  },
  {
    name: '502 with a page of HTML',
    reply: { status: 502, text: '<html>502</html>' },
    reason: 'api-error',
    says: ['failed to answer for the hooks of acme (502)', 'GitHub has a problem', 'run again'],
  },
  {
    name: 'a primary limit',
    reply: {
      status: 403,
      body: { message: 'API rate limit exceeded' },
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-limit': '5000' },
    },
    more: { givenUp: 'rate-limited', limitedUntil: Date.parse('2026-11-22T11:00:00Z') },
    reason: 'rate-limited',
    says: ['rate limit of 5000 requests an hour', 'until 2026-11-22T11:00:00Z', 'raise max-wait'],
  },
  {
    name: 'a secondary limit',
    reply: { status: 429 },
    reason: 'rate-limited',
    says: ['secondary rate limit keeps refusing the hooks of acme.'],
  },
  {
    name: 'a request that was not sent for a limit',
    reply: {},
    more: { givenUp: 'rate-limited', limitedUntil: Date.parse('2026-11-22T11:00:00Z'), sent: false },
    reason: 'rate-limited',
    says: ['refuses the hooks of acme until 2026-11-22T11:00:00Z'],
  },
  {
    name: 'a redirect',
    reply: { status: 307, headers: { location: 'https://api.github.com/repositories/1/hooks?x=1' } },
    reason: 'api-error',
    says: ['redirects', 'to https://api.github.com/repositories/1/hooks;', 'not followed'],
  },
  {
    name: 'a redirect to an address with credentials',
    reply: {
      status: 301,
      headers: { location: 'https://user:hunter2pw@evil.example/aB3dE5gH7jK9mN1pQ3sT/canary-value/hooks?k=v' },
    },
    reason: 'api-error',
    says: ['to https://***@evil.example/***/***/hooks;'],
  },
  {
    name: 'a redirect to a path',
    reply: { status: 302, headers: { location: '/orgs/acme-corp/hooks' } },
    reason: 'api-error',
    says: ['to https://api.github.com/orgs/acme-corp/hooks;'],
  },
  {
    name: 'a redirect to no address',
    reply: { status: 302, headers: { location: 'http://[aB3dE5gH7jK9mN1pQ3sT' } },
    reason: 'api-error',
    says: ['(302) to ***;'],
  },
  {
    name: 'a certificate',
    reply: { loss: 'untrusted', lossCode: 'SELF_SIGNED_CERT_IN_CHAIN' },
    reason: 'api-error',
    says: ['certificate of api.github.com is not trusted', 'NODE_EXTRA_CA_CERTS'],
  },
  {
    name: 'a certificate for another host: no certificate of an authority helps',
    reply: { loss: 'untrusted', lossCode: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    reason: 'api-error',
    says: ['(ERR_TLS_CERT_ALTNAME_INVALID). Check api-url: the certificate is for another host name.'],
  },
  {
    name: 'a certificate that has run out',
    reply: { loss: 'untrusted', lossCode: 'CERT_HAS_EXPIRED' },
    reason: 'api-error',
    says: ['(CERT_HAS_EXPIRED). Check the clock of this machine; if it is right, the server needs a new certificate.'],
  },
  {
    name: 'https to a port of http',
    reply: { loss: 'not-tls', lossCode: 'ERR_SSL_WRONG_VERSION_NUMBER' },
    reason: 'api-error',
    says: ['api.github.com does not answer as a server of https does', 'Check api-url: its port may serve http'],
  },
  {
    name: 'a proxy that refuses',
    reply: { loss: 'denied', lossCode: 'the proxy answered 407' },
    reason: 'api-error',
    says: [
      'No connection to api.github.com could be made (the proxy answered 407)',
      'user name and password in https_proxy',
    ],
  },
  ...[300, 304, 999].map((status) => ({
    name: `${status}, which GitHub does not answer: neither a redirect nor a problem of GitHub`,
    reply: { status },
    reason: 'api-error',
    says: [
      `api.github.com answered ${status} for the hooks of acme, which is no answer of GitHub's. Check that api-url is the address of the API`,
    ],
  })),
  {
    name: 'no connection',
    reply: { loss: 'unreachable', lossCode: 'ENOTFOUND' },
    reason: 'api-error',
    says: ['No connection to api.github.com', 'ENOTFOUND', 'https_proxy'],
  },
  {
    name: 'a broken line at a write',
    reply: { loss: 'broken', lossCode: 'ECONNRESET' },
    context: { method: 'PATCH' },
    reason: 'api-error',
    says: ['ECONNRESET', 'It is not known whether the request took effect.'],
  },
  {
    name: 'a cancelled run',
    reply: {},
    more: { givenUp: 'cancelled' },
    reason: 'cancelled',
    says: ['cancelled before GitHub answered for the hooks of acme'],
  },
];

test.each(rows)('explains $name', (row) => {
  const { reason, text } = explainReply(row);
  expect(reason).toBe(row.reason);
  for (const part of row.says) expect(text).toContain(part);
});

test('the address of single sign-on is not shown: it holds a request of its own', () => {
  const sso = rows.find(({ name }) => name.includes('single sign-on'));
  expect(sso && explainReply(sso).text).not.toContain('CONFIDENTIAL');
});

describe('a confidential value that GitHub repeats is hidden', () => {
  test.each([
    { status: 422, body: { message: 'Validation Failed', errors: [{ message: 'url canary-value is not valid' }] } },
    { status: 422, body: { message: 'canary-value is wrong' } },
    { status: 403, body: { message: 'canary-value' } },
    { status: 404, headers: { 'x-oauth-scopes': 'canary-value', 'x-github-request-id': 'canary-value' } },
    { status: 301, headers: { location: 'https://api.github.com/canary-value' } },
    { status: 500, body: { message: Buffer.from('canary-value').toString('base64') } },
  ])('%j', (reply) => {
    const { text } = explainReply({ reply });
    expect(text).not.toContain('canary-value');
    expect(text).not.toContain(Buffer.from('canary-value').toString('base64'));
    expect(text).toContain('***');
  });
});

test('a text is cut after its values are hidden, so that no part of one is left', () => {
  for (const length of [290, 295, 990, 995]) {
    const message = `${'x'.repeat(length)}canary-value`;
    expect(explainReply({ reply: { status: 422, body: { errors: [{ message }] } } }).text).not.toContain('cana');
    expect(explainReply({ reply: { status: 403, body: { message } } }).text).not.toContain('cana');
  }
});
