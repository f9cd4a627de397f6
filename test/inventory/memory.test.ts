import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder, runCli } from '../scenarios/bundle.ts';
import { recordPeak, serveFleet } from '../targets/fleet-server.ts';

/** Node 20's own value; Node 24 gives objects that die young 32 MB more before it collects them. */
const flags = '--max-semi-space-size=16';

const organizations = Array.from({ length: 1000 }, (_, index) => `org-${index}`).join(',');

function readMegabytes(folder: string, file: string): number {
  return Number(readFileSync(join(folder, file), 'utf8')) / 1024;
}

test.each(['html', 'json', 'csv'])(
  'an inventory of a thousand organizations of twenty hooks as %s takes little memory',
  {
    retry: 3,
  },
  async (format) => {
    using server = await serveFleet();
    using folder = createFolder({ 'empty.js': '' });
    const createEnvironment = (file: string) => ({
      NODE_OPTIONS: `${flags} ${recordPeak}`,
      PEAK_FILE: join(folder.path, file),
    });
    spawnSync(process.execPath, ['empty.js'], {
      cwd: folder.path,
      env: { ...process.env, ...createEnvironment('bare') },
    });
    const argv = ['inventory', '--org', organizations, '--format', format, '--output', 'fleet'];
    const { code } = await runCli(argv, {
      folder: folder.path,
      environment: { HOOKHERD_TOKEN: 't', GITHUB_API_URL: server.url, ...createEnvironment('ours') },
    });
    expect(code).toBe(0);
    expect(server.lists.filter((each) => each.includes('/deliveries')).length).toBe(2000);
    expect(readMegabytes(folder.path, 'ours') - readMegabytes(folder.path, 'bare')).toBeLessThan(150);
  },
);
