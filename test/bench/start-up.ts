import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createFolder } from '../scenarios/bundle.ts';
import { measureInTurns } from './measure-in-turns.ts';
import { installPeers } from './peers.ts';
import { action, cli, createStepEnvironment, measureProcess, runProcess } from './processes.ts';
import { createComparisonRow, createRatioRow, type Row } from './row.ts';

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

/** How long a process takes before it does what it is for, beside what users run today. */
export async function measureStartUp(rounds: number): Promise<readonly Row[]> {
  using peers = installPeers();
  using folder = createFolder({ '.github/hookherd.yml': config, 'empty.js': '' });
  const run = { folder: folder.path };
  const schema = resolve('schema/config.schema.json');
  const flags = ['validate', '--spec=draft2020', '--strict=false', '-s', schema, '-d', '.github/hookherd.yml'];
  const measure = async (argv: readonly string[]) => (await measureProcess(argv, run)).milliseconds;
  const validate = await measureInTurns(
    () => measure([peers.ajv, ...flags]),
    () => measure([cli, 'validate']),
    rounds,
  );
  const first = await measureInTurns(
    () => measureFirstRequest(folder.path, peers.action),
    () => measureFirstRequest(folder.path, action),
    rounds,
  );
  const bare = await measureInTurns(
    () => measure(['empty.js']),
    () => measure([cli, 'validate']),
    rounds,
  );
  return [
    createRatioRow(
      {
        what: '`hookherd validate` of a small file, processor time',
        yardstick: '`ajv-cli` 5 with our schema',
        atMost: 0.5,
      },
      validate,
    ),
    createRatioRow(
      {
        what: 'the Action, start to first request',
        yardstick: 'an Action of five lines on `@actions/core` and `@actions/github`',
        atMost: 2,
      },
      first,
    ),
    createComparisonRow(
      { what: '`hookherd validate` of a small file, processor time', yardstick: 'bare `node` on an empty file' },
      bare,
    ),
  ];
}

/** Milliseconds from the start of an Action to its first request; resolves once it has ended too. */
async function measureFirstRequest(folder: string, entry: string): Promise<number> {
  let at = Number.NaN;
  const server = createServer((_, response) => {
    if (Number.isNaN(at)) at = performance.now();
    response.setHeader('content-type', 'application/json');
    response.setHeader('x-oauth-scopes', 'admin:org_hook');
    response.end('[]');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const environment = {
    ...createStepEnvironment(folder, { mode: 'dry-run', token: 'ghp_bench', 'api-url': api }),
    CI_HOOK_SECRET: 'long enough to be a secret',
  };
  const start = performance.now();
  await runProcess([entry], { folder, environment });
  server.closeAllConnections();
  server.close();
  return at - start;
}
