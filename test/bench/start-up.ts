import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { folderWith } from '../scenarios/bundle.ts';
import { paired } from './paired.ts';
import { action, cli, nodeProcess, stepEnvironment } from './processes.ts';
import { comparisonRow, type Row, ratioRow } from './row.ts';

const config = `
organization: acme
defaults: { content_type: json }
hooks:
  - url: https://ci.acme.example/github
    events: [push, pull_request]
    secret: \${CI_HOOK_SECRET}
  - url: https://gone.example/hook
    state: absent
`;
const yardstick = 'bare `node` on an empty file';

/** How long a process takes before it does what it is for. */
export async function startUp(rounds: number): Promise<readonly Row[]> {
  using folder = folderWith({ '.github/hookherd.yml': config, 'empty.js': '' });
  const run = { folder: folder.path };
  const bare = () => nodeProcess(['empty.js'], run);
  const validate = await paired(bare, () => nodeProcess([cli, 'validate'], run), rounds);
  const first = await paired(bare, () => millisecondsToFirstRequest(folder.path), rounds);
  const fetching = await paired(bare, () => millisecondsToFetch(folder.path), rounds);
  return [
    ratioRow({ what: '`hookherd validate` of a small file, whole process', yardstick, atMost: 1.6 }, validate),
    ratioRow({ what: 'the Action, start to first request', yardstick, atMost: 2.5 }, first),
    comparisonRow({ what: '`fetch` alone, start to first request', yardstick }, fetching),
  ];
}

function millisecondsToFirstRequest(folder: string): Promise<number> {
  return untilRequested(folder, (api) => {
    const inputs = { mode: 'dry-run', token: 'ghp_bench', 'api-url': api };
    return {
      argv: [action],
      environment: { ...stepEnvironment(folder, inputs), CI_HOOK_SECRET: 'long enough to be a secret' },
    };
  });
}

function millisecondsToFetch(folder: string): Promise<number> {
  return untilRequested(folder, (api) => ({
    argv: ['--input-type=module', '--eval', `await (await fetch('${api}')).text()`],
    environment: {},
  }));
}

interface Command {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Milliseconds from the start of a process to its first request; resolves once it has ended too. */
async function untilRequested(folder: string, command: (api: string) => Command): Promise<number> {
  let at = Number.NaN;
  const server = createServer((_, response) => {
    if (Number.isNaN(at)) at = performance.now();
    response.setHeader('content-type', 'application/json');
    response.setHeader('x-oauth-scopes', 'admin:org_hook');
    response.end('[]');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { argv, environment } = command(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const start = performance.now();
  await nodeProcess(argv, { folder, environment });
  server.closeAllConnections();
  server.close();
  return at - start;
}
