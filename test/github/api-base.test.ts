import { expect, test } from 'vitest';
import { parseApiBase } from '../../src/model/product.ts';

test.each([
  ['https://api.github.com', 'https://api.github.com'],
  ['https://api.github.com/', 'https://api.github.com'],
  ['https://github.com', 'https://api.github.com'],
  ['https://www.github.com/', 'https://api.github.com'],
  [' HTTPS://API.GitHub.com ', 'https://api.github.com'],
  ['https://octo.ghe.com', 'https://api.octo.ghe.com'],
  ['https://api.octo.ghe.com/', 'https://api.octo.ghe.com'],
  ['https://octo.ghe.com/api/v3', 'https://api.octo.ghe.com'],
  ['https://ghes.example', 'https://ghes.example/api/v3'],
  ['https://ghes.example/', 'https://ghes.example/api/v3'],
  ['https://ghes.example/api', 'https://ghes.example/api/v3'],
  ['https://ghes.example/api/v3', 'https://ghes.example/api/v3'],
  ['https://ghes.example:8443/api/v3//', 'https://ghes.example:8443/api/v3'],
  ['http://localhost:4010', 'http://localhost:4010'],
  ['http://127.0.0.1:4010/api/v3/', 'http://127.0.0.1:4010/api/v3'],
  ['http://[::1]:4010/github', 'http://[::1]:4010/github'],
])('%s is %s', (text, value) => {
  expect(parseApiBase(text)).toEqual({ value, diagnostics: [] });
});

test('plain http to a GHES is a warning that says what can be read in transit', () => {
  const { value, diagnostics } = parseApiBase('http://ghes.example');
  expect(value).toBe('http://ghes.example/api/v3');
  expect(diagnostics).toMatchObject([
    { severity: 'warning', code: 'api-url-insecure', hint: 'Use https://ghes.example/api/v3.' },
  ]);
  expect(diagnostics[0]?.message).toContain('the token and the secrets of hooks can be read in transit');
});

test.each([
  ['api.github.com', 'The API URL "api.github.com" has no scheme.'],
  ['', 'The API URL "" has no scheme.'],
  ['https://', 'The API URL "https://" is not a URL.'],
  ['ftp://ghes.example', 'has the scheme ftp; accepted are https'],
  ['https://github.com/acme/api', 'has a path, and github.com has its API at the root'],
  ['https://api.github.com/api/v3', 'has a path'],
  ['https://octo.ghe.com/acme', 'has a path'],
  ['https://ghe.com', 'names no subdomain of ghe.com'],
  [
    'https://ghes.example/api/graphql',
    'has the path /api/graphql; GitHub Enterprise Server has its REST API at /api/v3',
  ],
  ['http://api.github.com', 'is plain http; the token could be read in transit'],
  ['http://octo.ghe.com', 'is plain http'],
  ['https://api.github.com:8443', 'has a port'],
  ['https://ghes.example/api/v3?x=1', 'has a query or fragment'],
])('%s is refused with what is wrong and what is accepted', (text, message) => {
  const { value, diagnostics } = parseApiBase(text);
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{ severity: 'error', code: 'api-url-invalid' }]);
  expect(diagnostics[0]?.message).toContain(message);
  expect(diagnostics[0]?.hint).toContain('https://HOST/api/v3');
});

test.each([
  'https://user:ghp_canary@ghes.example',
  'https://ghp_canary@ghes.example',
  'ghp_canary@ghes.example',
  'https://ghes.example/?token=ghp_canary',
])('a token that was pasted into the URL is refused and not repeated', (text) => {
  const { diagnostics } = parseApiBase(text);
  expect(diagnostics).toMatchObject([{ severity: 'error' }]);
  expect(JSON.stringify(diagnostics)).not.toContain('ghp_canary');
});
