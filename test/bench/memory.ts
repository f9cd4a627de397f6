import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith } from '../scenarios/bundle.ts';
import { emulatorThread } from './emulator.ts';
import { cli, nodeProcess } from './processes.ts';
import type { Row } from './row.ts';

const organizations = 1000;
const hooksOfOne = 20;
const mostMegabytes = 200;

/** The most memory that a plan over many targets holds, beside what Node itself holds. */
export async function memory(): Promise<Row> {
  const names = Array.from({ length: organizations }, (_, index) => `org-${index}`);
  const hooks = Array.from({ length: hooksOfOne }, (_, index) => ({
    url: `https://host${index}.example/hook`,
    events: [`event_${index}`],
    content_type: 'json',
  }));
  const config = JSON.stringify({
    organization: names,
    policy: { require_secret: 'off' },
    hooks: hooks.map((hook, index) => ({ ...hook, events: index === 0 ? ['push'] : hook.events })),
  });
  await using emulator = await emulatorThread({
    organizations: Object.fromEntries(names.map((name) => [name, { hooks }])),
  });
  using folder = folderWith({ 'hooks.yml': config, 'empty.js': '', memory: '' });
  const peak = async (argv: readonly string[]): Promise<number> => {
    const environment = {
      HOOKHERD_TOKEN: 'ghp_bench',
      GITHUB_API_URL: emulator.url,
      BENCH_MEMORY: join(folder.path, 'memory'),
    };
    const preload = new URL('./tell-memory.ts', import.meta.url).href;
    await nodeProcess(['--import', preload, ...argv], { folder: folder.path, environment });
    return Number(readFileSync(environment.BENCH_MEMORY, 'utf8')) / 1024;
  };
  const bare = await peak(['empty.js']);
  const ours = await peak([cli, 'plan', '--config', 'hooks.yml', '--json']);
  return {
    what: `peak memory of a plan over ${organizations} organizations of ${hooksOfOne} hooks, one of them changed in each`,
    yardstick: `bare \`node\` (${bare.toFixed(0)} MB)`,
    result: `+${(ours - bare).toFixed(0)} MB`,
    target: `at most +${mostMegabytes} MB`,
    isMet: ours - bare <= mostMegabytes,
  };
}
