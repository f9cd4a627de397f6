import fc from 'fast-check';
import type { DesiredHook, DesiredTarget, LiveHook, SecretDeclaration, UnmanagedRule } from '../../src/model/hook.ts';
import type { Target } from '../../src/model/target.ts';
import { parseLiveUrl } from '../../src/model/url.ts';
import {
  buildAbsentHook,
  buildDesiredTarget,
  buildLiveHook,
  buildPresentHook,
  buildSecret,
  buildSecretWithoutValue,
  buildUrl,
  globalTarget,
  organization,
} from './builders.ts';

// Few URLs and events, so that random states meet: spellings of one URL, near URLs, old URLs.
const urlTexts = [
  'https://a.example/hook',
  'https://A.example:443/hook',
  'https://a.example/hook/',
  'http://a.example/hook',
  'https://b.example',
  'https://b.example/',
  'https://c.example/x?y=1',
  'https://old.example/hook',
] as const;

const urlText: fc.Arbitrary<string> = fc.constantFrom(...urlTexts);

export const eventSet: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 8, arbitrary: fc.subarray(['issues', 'pull_request', 'push', 'release'], { minLength: 1 }) },
  { weight: 1, arbitrary: fc.constant(['*']) },
);

const secretDeclaration: fc.Arbitrary<SecretDeclaration> = fc.constantFrom(
  { kind: 'absent' },
  { kind: 'none' },
  buildSecret('HOOK_SECRET'),
  buildSecretWithoutValue('MISSING_SECRET'),
);

const fields = fc.record({
  contentType: fc.constantFrom('json', 'form'),
  insecureSsl: fc.boolean(),
  active: fc.boolean(),
  events: eventSet,
});

const ids = fc.integer({ min: 1, max: 30 });

/** What GitHub could report: also foreign hooks and content types of old. */
export const liveHooks: fc.Arbitrary<readonly LiveHook[]> = fc.uniqueArray(
  fc
    .record({
      id: ids,
      at: urlText,
      name: fc.constantFrom('web', 'web', 'web', 'web', 'cli'),
      hasSecret: fc.boolean(),
      fields,
      contentType: fc.constantFrom(undefined, undefined, undefined, 'xml'),
    })
    .map(({ id, at, name, hasSecret, fields: same, contentType }) =>
      buildLiveHook(id, at, { ...same, name, hasSecret, ...(contentType === undefined ? {} : { contentType }) }),
    ),
  { selector: ({ id }) => id, maxLength: 10 },
);

/** Declared hooks, also contradictory ones: planning is total. */
const desiredHook: fc.Arbitrary<DesiredHook> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        at: urlText,
        fields,
        secret: secretDeclaration,
        id: fc.option(ids.map(String), { nil: undefined, freq: 5 }),
        previous: fc.array(urlText, { maxLength: 2 }),
        line: fc.integer({ min: 1, max: 99 }),
      })
      .map(({ at, fields: { contentType, ...same }, secret: declaration, id, previous, line }) =>
        buildPresentHook(at, {
          ...same,
          contentType: contentType === 'form' ? 'form' : 'json',
          secret: declaration,
          id,
          previousUrls: previous.map((text) => buildUrl(text)),
          location: { file: 'hookherd.yml', line, column: 5 },
        }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ at: urlText, id: fc.option(ids.map(String), { nil: undefined }) })
      .map(({ at, id }) => buildAbsentHook(at, { id })),
  },
);

const unmanagedRule: fc.Arbitrary<UnmanagedRule> = fc.constantFrom('ignore', 'report', 'drift', 'deactivate', 'delete');

export const target: fc.Arbitrary<Target> = fc.constantFrom<Target>(organization, globalTarget, {
  kind: 'repository',
  owner: 'acme',
  repo: 'api',
});

export const desiredTarget: fc.Arbitrary<DesiredTarget> = fc
  .record({
    hooks: fc.array(desiredHook, { maxLength: 8 }),
    target,
    unmanaged: unmanagedRule,
    ignore: fc.subarray(['https://c.example/**', 'https://old.example/**'], { maxLength: 1 }),
    maxDeletions: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ hooks, ...more }) => buildDesiredTarget(hooks, more));

/** The same texts with the URL spelled as GitHub would report it. */
export function replaceSpelling(hook: LiveHook): LiveHook {
  return { ...hook, url: parseLiveUrl(hook.url.identity()) };
}
