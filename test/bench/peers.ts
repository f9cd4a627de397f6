import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createFolder } from '../scenarios/bundle.ts';

const minimalAction = `import { getInput, setOutput } from '@actions/core';
import { getOctokit } from '@actions/github';

const octokit = getOctokit(getInput('token'), { baseUrl: getInput('api-url') });
const { data } = await octokit.request('GET /orgs/{org}/hooks', { org: 'acme' });
setOutput('hooks', data.length);
`;

/** What users run today, in a folder of its own. */
export interface Peers extends Disposable {
  /** The entry of ajv-cli. */
  readonly ajv: string;
  /** The bundle of an Action that makes one request with the same packages. */
  readonly action: string;
}

/** Downloads them from npm: they are nothing that this project needs, so its lock does not have them. */
export function installPeers(): Peers {
  const folder = createFolder({
    'package.json': '{ "private": true, "type": "module" }',
    'action.js': minimalAction,
  });
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const packages = ['@actions/core', '@actions/github'].map((name) => `${name}@${devDependencies[name]}`);
  const run = (command: string, ...argv: readonly string[]) =>
    execFileSync(command, argv, { cwd: folder.path, stdio: ['ignore', 'ignore', 'inherit'] });
  run('npm', 'install', '--no-audit', '--no-fund', '--loglevel=error', 'ajv-cli@5.0.0', ...packages);
  run(resolve('node_modules/.bin/ncc'), 'build', 'action.js', '--out', 'dist', '--quiet');
  writeFileSync(join(folder.path, 'dist/package.json'), '{ "type": "module" }');
  return {
    ajv: join(folder.path, 'node_modules/ajv-cli/dist/index.js'),
    action: join(folder.path, 'dist/index.js'),
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}
