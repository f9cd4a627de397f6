import fc from 'fast-check';
import type { HookSeed } from '../../src/emulator/seed.ts';
import type { Target } from '../../src/model/target.ts';
import { acme, type StartState } from './emulated-target.ts';
import { type FaultName, faultNames } from './faults.ts';

const urls = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `https://${name}.example/hook`);

const events = fc.subarray(['issues', 'pull_request', 'push', 'release'], { minLength: 1 });

const generateDeclaredHook = (url: string) =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record(
        {
          url: fc.constant(url),
          events,
          secret: fc.constantFrom('${SECRET_A}', '${SECRET_B}', 'none'),
          active: fc.boolean(),
          previous_urls: fc.constantFrom(['https://old-1.example/'], ['https://old-2.example/']),
        },
        { requiredKeys: ['url', 'events'] },
      ),
    },
    { weight: 1, arbitrary: fc.constant({ url, state: 'absent' }) },
  );

const generateLiveHook = (url: string): fc.Arbitrary<HookSeed> =>
  fc
    .record({
      events,
      content_type: fc.constantFrom('json', 'form'),
      active: fc.boolean(),
      secret: fc.option(fc.constantFrom('of the live hook, one', 'of the live hook, two'), { nil: undefined }),
    })
    .map(({ secret, ...hook }) => ({ url, ...hook, ...(secret === undefined ? {} : { secret }) }));

/** One hook for each of some URLs: what GitHub itself refuses about twins is another matter. */
function pickSome<T>(from: readonly string[], hook: (url: string) => fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> {
  return fc.subarray([...from]).chain((chosen) => fc.tuple(...chosen.map(hook)));
}

/** Configs and live hooks that a run without faults brings together. */
export const starts: fc.Arbitrary<StartState> = fc
  .record({
    hooks: pickSome(urls, generateDeclaredHook),
    live: pickSome(
      [...urls, 'https://old-1.example/', 'https://old-2.example/', 'https://x.example/'],
      generateLiveHook,
    ),
    target: fc.constantFrom<Target>(acme, { kind: 'repository', owner: 'acme', repo: 'api' }),
    unmanaged: fc.constantFrom('report', 'deactivate', 'delete'),
    strategy: fc.constantFrom('preserve', 'preserve', 'rotate'),
  })
  .filter(({ hooks }) => hooks.length > 0)
  .map(({ hooks, live, target, unmanaged, strategy }) => ({
    config: { defaults: { content_type: 'json' }, unmanaged, hooks },
    live,
    target,
    inputs: { 'secret-strategy': strategy },
  }));

/** Faults by the number of the request that they strike; several in a row as when a network is down for a while. */
export const strikes: fc.Arbitrary<ReadonlyMap<number, FaultName>> = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 25 }),
      times: fc.constantFrom(1, 1, 1, 2, 4, 6),
      fault: fc.constantFrom(...faultNames),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((chosen) => {
    const entries = chosen.flatMap(({ at, times, fault }) =>
      Array.from({ length: times }, (_, index) => [at + index, fault] as const),
    );
    return new Map(entries);
  });
