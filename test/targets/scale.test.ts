import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder, runAction } from '../scenarios/bundle.ts';
import { recordPeak, serveFleet } from './fleet-server.ts';

const owners = Array.from({ length: 1000 }, (_, index) => `org-${String(index).padStart(4, '0')}`);
const config = `organization: [${owners.join(', ')}]
hooks: [{ url: https://ci.acme.example/hook, events: [push], content_type: json }]
`;
const bytesOfSummary = 1024 * 1024;
const unitsOfOutputs = 1024 * 1024;

/** What a run needs, without the garbage that waits to be collected where there is room. */
const smallHeap = '--max-old-space-size=80 --max-semi-space-size=4';

async function runPlan(inputs: Readonly<Record<string, string>>) {
  using server = await serveFleet();
  using folder = createFolder({ '.github/hookherd.yml': config });
  const peakFile = join(folder.path, 'peak');
  const run = await runAction(
    { token: 't', 'api-url': server.url, 'show-unmanaged': 'always', ...inputs },
    {
      folder: folder.path,
      environment: {
        NODE_OPTIONS: `${smallHeap} ${recordPeak}`,
        PEAK_FILE: peakFile,
      },
    },
  );
  return {
    run,
    lists: server.lists,
    most: server.most(),
    peakMegabytes: Number(readFileSync(peakFile, 'utf8')) / 1024,
  };
}

test('a thousand organizations of twenty hooks take a thousand requests, little memory, and fit into GitHub', {
  retry: 3,
}, async () => {
  const { run, lists, most, peakMegabytes } = await runPlan({});
  expect([run.code, run.outputs.creates, run.outputs.unmanaged]).toEqual([0, '1000', '20000']);
  expect([...lists].sort()).toEqual(owners);
  expect(most).toBe(8);
  expect(peakMegabytes).toBeLessThan(200);
  expect(Buffer.byteLength(run.summary)).toBeLessThan(bytesOfSummary);
  expect(Object.values(run.outputs).join('').length).toBeLessThan(unitsOfOutputs);
  expect(JSON.parse(run.outputs.targets ?? '')).toEqual(owners);
});

test('no more than concurrency are read at once', async () => {
  const { most } = await runPlan({ concurrency: '3', shard: '1/4' });
  expect(most).toBe(3);
});

test('ten shards cover a thousand organizations without overlap', async () => {
  const shards = [];
  for (let index = 1; index <= 10; index += 1) shards.push(await runPlan({ shard: `${index}/10` }));
  const seen = shards.flatMap(({ run }) => JSON.parse(run.outputs.targets ?? '[]') as string[]);
  expect(seen.sort()).toEqual(owners);
  expect(shards.flatMap(({ lists }) => lists).sort()).toEqual(owners);
  expect(shards[0]?.run.summary).toMatch(/shard 1\/10, \d+ of 1000 targets/);
});

test('a shard without a target has nothing to do', async () => {
  using server = await serveFleet();
  using folder = createFolder({ '.github/hookherd.yml': config.replace(/organization: .*/, 'organization: acme') });
  const run = await runAction({ token: 't', 'api-url': server.url, shard: '1/5' }, { folder: folder.path });
  expect([run.code, run.outputs['has-changes'], run.outputs.targets, server.lists]).toEqual([0, 'false', '[]', []]);
});
