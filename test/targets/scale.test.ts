import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { folderWith, runAction } from '../scenarios/bundle.ts';

const owners = Array.from({ length: 1000 }, (_, index) => `org-${String(index).padStart(4, '0')}`);
const config = `organization: [${owners.join(', ')}]
hooks: [{ url: https://ci.acme.example/hook, events: [push], content_type: json }]
`;
const bytesOfSummary = 1024 * 1024;
const unitsOfOutputs = 1024 * 1024;

/** Twenty hooks for whatever organization is asked for, after a moment, so that requests overlap. */
async function fleet() {
  const lists: string[] = [];
  let open = 0;
  let most = 0;
  const server = createServer(async (request, response) => {
    open += 1;
    most = Math.max(most, open);
    lists.push(/^\/orgs\/([^/]+)\/hooks\?/.exec(request.url ?? '')?.[1] ?? `${request.method} ${request.url}`);
    const body = JSON.stringify(Array.from({ length: 20 }, (_, index) => hookJson(lists.length, index)));
    await sleep(3);
    open -= 1;
    response.writeHead(200, { 'content-type': 'application/json', 'x-oauth-scopes': 'admin:org_hook' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lists,
    most: () => most,
    [Symbol.dispose]: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function hookJson(list: number, index: number) {
  return {
    type: 'Organization',
    id: list * 100 + index,
    name: 'web',
    active: true,
    events: ['issues', 'pull_request', 'release', 'team'].slice(index % 3),
    config: {
      url: `https://service-${index}.team-${list}.example/hooks/github`,
      content_type: 'json',
      insecure_ssl: '0',
      secret: '********',
    },
    updated_at: '2026-01-01T00:00:00Z',
    created_at: '2026-01-01T00:00:00Z',
  };
}

/** What a run needs, without the garbage that waits to be collected where there is room. */
const smallHeap = '--max-old-space-size=80 --max-semi-space-size=4';

/**
 * Has the process write down the most memory it ever had, in kilobytes. `maxRSS` begins with that of the process that started it, such as a
 * worker of vitest; the kernel's own count, where there is one, does not.
 */
const measured = `import{readFileSync,writeFileSync}from'node:fs';
const peak=()=>{try{return /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1]}catch{return process.resourceUsage().maxRSS}};
process.on('exit',()=>writeFileSync(process.env.PEAK_FILE,String(peak())))`;

async function planned(inputs: Readonly<Record<string, string>>) {
  using server = await fleet();
  using folder = folderWith({ '.github/hookherd.yml': config });
  const peakFile = join(folder.path, 'peak');
  const run = await runAction(
    { token: 't', 'api-url': server.url, 'show-unmanaged': 'always', ...inputs },
    {
      folder: folder.path,
      environment: {
        NODE_OPTIONS: `${smallHeap} --import=data:text/javascript,${encodeURIComponent(measured)}`,
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
  const { run, lists, most, peakMegabytes } = await planned({});
  expect([run.code, run.outputs.creates, run.outputs.unmanaged]).toEqual([0, '1000', '20000']);
  expect([...lists].sort()).toEqual(owners);
  expect(most).toBe(8);
  expect(peakMegabytes).toBeLessThan(200);
  expect(Buffer.byteLength(run.summary)).toBeLessThan(bytesOfSummary);
  expect(Object.values(run.outputs).join('').length).toBeLessThan(unitsOfOutputs);
  expect(JSON.parse(run.outputs.targets ?? '')).toEqual(owners);
});

test('no more than concurrency are read at once', async () => {
  const { most } = await planned({ concurrency: '3', shard: '1/4' });
  expect(most).toBe(3);
});

test('ten shards cover a thousand organizations without overlap', async () => {
  const shards = [];
  for (let index = 1; index <= 10; index += 1) shards.push(await planned({ shard: `${index}/10` }));
  const seen = shards.flatMap(({ run }) => JSON.parse(run.outputs.targets ?? '[]') as string[]);
  expect(seen.sort()).toEqual(owners);
  expect(shards.flatMap(({ lists }) => lists).sort()).toEqual(owners);
  expect(shards[0]?.run.summary).toMatch(/shard 1\/10, \d+ of 1000 targets/);
});

test('a shard without a target has nothing to do', async () => {
  using server = await fleet();
  using folder = folderWith({ '.github/hookherd.yml': config.replace(/organization: .*/, 'organization: acme') });
  const run = await runAction({ token: 't', 'api-url': server.url, shard: '1/5' }, { folder: folder.path });
  expect([run.code, run.outputs['has-changes'], run.outputs.targets, server.lists]).toEqual([0, 'false', '[]', []]);
});
