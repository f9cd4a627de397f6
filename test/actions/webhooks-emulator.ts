import type { WorkflowRun } from '../../src/actions/context.ts';
import { createRepositoryClient, type RepositoryClient } from '../../src/actions/repository.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import type { TokenSeed } from '../../src/emulator/seed.ts';
import { createRestApi } from '../../src/github/connect.ts';
import { Sensitive } from '../../src/model/sensitive.ts';
import type { RestApi } from '../../src/run/ports.ts';
import type { InputTexts } from '../../src/run/settings/inputs.ts';
import { parseSettings, type Settings } from '../../src/run/settings/settings.ts';
/** The token of a workflow that may comment and keep issues. */
export const workflowToken: TokenSeed = {
  token: 'workflow-token',
  kind: 'github-token',
  permissions: { contents: 'read', issues: 'write', pull_requests: 'write', metadata: 'read' },
};

export const stranger: TokenSeed = { token: 'stranger', kind: 'full', login: 'mallory' };

/** An emulator with `acme/webhooks`, pull request 12, and the tokens of a workflow and of a stranger. */
export function startWebhooks(options: EmulatorOptions = {}): Promise<Emulator> {
  return startEmulator({
    organizations: { acme: {} },
    repositories: { 'acme/webhooks': { pulls: [{ number: 12, commits: ['a'.repeat(40)], merged: false }] } },
    tokens: [workflowToken, stranger, { token: 'admin-token', kind: 'full', login: 'octocat' }],
    ...options,
  });
}

export function connectRestApi(emulator: Emulator, token = workflowToken.token): RestApi {
  return createRestApi({
    apiBase: emulator.url,
    token: () => token,
    apiVersion: '2022-11-28',
    clock: { now: Date.now, sleep: async () => {} },
    random: () => 0,
    maxWaitSeconds: 0,
    shards: 1,
    known: [new Sensitive(token)],
  });
}

export function createSettings(texts: InputTexts = {}): Settings {
  const { value } = parseSettings({ organization: 'acme', token: 'admin-token', ...texts });
  if (value === undefined) throw new Error('the inputs of the test are wrong');
  return value;
}

export function connectRepository(
  emulator: Emulator,
  texts: InputTexts = {},
  token = workflowToken.token,
): RepositoryClient {
  return createRepositoryClient(connectRestApi(emulator, token), createSettings(texts), 'acme/webhooks');
}

export function createWorkflowRun(more: Partial<WorkflowRun> = {}): WorkflowRun {
  return {
    event: 'pull_request',
    repository: 'acme/webhooks',
    owner: 'acme',
    actor: 'octocat',
    name: 'webhooks',
    commit: 'a'.repeat(40),
    branch: '',
    runUrl: 'https://github.com/acme/webhooks/actions/runs/812',
    runNumber: '57',
    serverUrl: 'https://github.com',
    apiUrl: '',
    isPrivate: true,
    pullRequest: {
      number: 12,
      head: 'a'.repeat(40),
      fromFork: false,
      byDependabot: false,
      merged: false,
      mergeCommit: '',
      base: 'main',
      closed: false,
    },
    triggerEvent: '',
    triggeredBy: undefined,
    ...more,
  };
}

/** Bodies and authors of all comments on pull request 12, in order. */
export function listComments(emulator: Emulator): readonly { readonly user: string; readonly body: string }[] {
  return emulator.state.issues.listComments('acme/webhooks').map(({ user, body }) => ({ user, body }));
}

export function listIssues(emulator: Emulator) {
  return emulator.state.issues.list('acme/webhooks').filter(({ isPull }) => !isPull);
}

/** Requests that wrote something, as `POST /path`. */
export function listWrites(emulator: Emulator): readonly string[] {
  return emulator.requests
    .filter(({ method, path }) => method !== 'GET' && path !== '/graphql')
    .map(({ method, path }) => `${method} ${path}`);
}
