import { createFolder } from '../scenarios/bundle.ts';
import { startEmulatorThread } from './emulator.ts';
import { cli, measureProcess } from './processes.ts';
import type { Row } from './row.ts';

const organizations = 1000;
const hooksOfOne = 20;
const mostMegabytes = 200;

/** The most memory that a plan over many targets holds, beside what Node itself holds. */
export async function measureMemory(): Promise<Row> {
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
  await using emulator = await startEmulatorThread({
    organizations: Object.fromEntries(names.map((name) => [name, { hooks }])),
  });
  using folder = createFolder({ 'hooks.yml': config, 'empty.js': '' });
  const measurePeak = async (argv: readonly string[]): Promise<number> => {
    const environment = { HOOKHERD_TOKEN: 'ghp_bench', GITHUB_API_URL: emulator.url };
    return (await measureProcess(argv, { folder: folder.path, environment })).peakMegabytes;
  };
  const bare = await measurePeak(['empty.js']);
  const ours = await measurePeak([cli, 'plan', '--config', 'hooks.yml', '--json']);
  return {
    what: `peak memory of a plan over ${organizations} organizations of ${hooksOfOne} hooks, one of them changed in each`,
    yardstick: `bare \`node\` (${bare.toFixed(0)} MB)`,
    result: `+${(ours - bare).toFixed(0)} MB`,
    target: `at most +${mostMegabytes} MB`,
    isMet: ours - bare <= mostMegabytes,
  };
}
