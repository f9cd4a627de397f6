import type { DesiredTarget, LiveHook } from '../../src/model/hook.ts';
import { products } from '../../src/model/product.ts';
import { buildDesiredTarget, buildLiveHook, buildPresentHook, planHooks } from '../plan/builders.ts';
import { measureDuration, measureInTurns } from './measure-in-turns.ts';
import { createComparisonRow, createRatioRow, type Row } from './row.ts';

interface Fleet {
  readonly desired: DesiredTarget;
  readonly live: readonly LiveHook[];
  /** The live hooks as GitHub sends them. */
  readonly json: string;
}

/** How the time to plan compares with reading the same hooks, and how it grows. */
export async function measurePlanning(rounds: number): Promise<readonly Row[]> {
  const large = createFleet(100_000);
  const [small, tenfold] = [createFleet(4_000), createFleet(40_000)];
  const diff = await measureInTurns(
    () => measureDuration(() => JSON.parse(large.json)),
    () => measureDuration(() => planFleet(large)),
    rounds,
  );
  const growth = await measureInTurns(
    () => measureDuration(() => planFleet(small)),
    () => measureDuration(() => planFleet(tenfold)),
    rounds,
  );
  // How fast any work grows that finds hooks by their URL: beyond a few thousand they no longer fit into the caches of a processor.
  const caches = await measureInTurns(
    () => measureDuration(() => findHooks(small)),
    () => measureDuration(() => findHooks(tenfold)),
    rounds,
  );
  return [
    createRatioRow(
      {
        what: 'plan of 100,000 hooks, a tenth of them changed',
        yardstick: '`JSON.parse` of the same hooks',
        atMost: 3,
      },
      diff,
    ),
    createRatioRow({ what: 'plan of 40,000 hooks', yardstick: 'plan of 4,000 hooks', atMost: 11 }, growth),
    createComparisonRow({ what: '40,000 URLs found in a bare `Map`', yardstick: 'the same with 4,000 URLs' }, caches),
  ];
}

function planFleet({ desired, live: hooks }: Fleet): void {
  planHooks(desired, hooks, { product: { ...products.ghes, hooksPerEvent: 1_000_000 } });
}

/** The declared hooks that are live, by URL and nothing else. */
function findHooks({ desired, live: hooks }: Fleet): readonly LiveHook[] {
  const urls = new Map(desired.hooks.map((hook) => [hook.url.identity(), hook]));
  return hooks.filter(({ url }) => urls.has(url.identity()));
}

function createFleet(count: number): Fleet {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const urls = indexes.map((index) => `https://host${index}.example/hook`);
  const hooks = urls.map((url, index) => buildPresentHook(url, { events: index % 10 === 0 ? ['issues'] : ['push'] }));
  return {
    desired: buildDesiredTarget(hooks),
    live: urls.map((url, index) => buildLiveHook(index + 1, url)),
    json: JSON.stringify(urls.map((url, index) => createHookJson(index + 1, url))),
  };
}

function createHookJson(id: number, url: string): object {
  const path = `https://api.github.com/orgs/acme/hooks/${id}`;
  return {
    type: 'Organization',
    id,
    name: 'web',
    active: true,
    events: ['push'],
    config: { content_type: 'json', insecure_ssl: '0', url },
    updated_at: '2026-02-01T10:00:00Z',
    created_at: '2026-02-01T10:00:00Z',
    url: path,
    ping_url: `${path}/pings`,
    deliveries_url: `${path}/deliveries`,
  };
}
