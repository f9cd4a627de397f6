import { readFileSync } from 'node:fs';

/** The parts of the event payload that matter here. */
interface EventPayload {
  readonly action?: string;
  readonly repository?: { readonly private?: boolean; readonly visibility?: string };
  readonly workflow_run?: {
    readonly event?: string;
    readonly head_sha?: string;
    readonly head_branch?: string;
    readonly head_repository?: { readonly owner?: { readonly login?: string } } | null;
  };
  readonly pull_request?: {
    readonly number?: number;
    readonly merged?: boolean;
    readonly head?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } | null };
    readonly base?: { readonly repo?: { readonly full_name?: string } };
    readonly user?: { readonly login?: string };
  };
}

/** Where and why this workflow runs. */
export interface Workflow {
  readonly event: string;
  /** `owner/name`; empty outside a workflow. */
  readonly repository: string;
  readonly owner: string;
  readonly actor: string;
  /** Name of the workflow. */
  readonly name: string;
  readonly commit: string;
  /** The branch of the commit; empty for pull requests and tags. */
  readonly branch: string;
  readonly runUrl: string;
  readonly runNumber: string;
  readonly serverUrl: string;
  /** Where the comment and the issue live; the hooks may be elsewhere. */
  readonly apiUrl: string;
  /** Whether the repository is private or internal; undefined where the event does not say. */
  readonly isPrivate: boolean | undefined;
  readonly pullRequest: PullRequest | undefined;
  /** The head of the pull request run that a `workflow_run` event tells of. */
  readonly triggeredBy: { readonly owner: string; readonly branch: string; readonly head: string } | undefined;
}

export interface PullRequest {
  readonly number: number;
  readonly head: string;
  readonly fromFork: boolean;
  readonly byDependabot: boolean;
  readonly merged: boolean;
  readonly closed: boolean;
}

/** Reads the runner's variables and the event file. A missing or broken event file gives a workflow without a pull request. */
export function workflow(environment: Readonly<Record<string, string | undefined>>): Workflow {
  const text = (name: string) => environment[name] ?? '';
  const payload = eventPayload(text('GITHUB_EVENT_PATH'));
  const repository = text('GITHUB_REPOSITORY');
  return {
    event: text('GITHUB_EVENT_NAME'),
    repository,
    owner: text('GITHUB_REPOSITORY_OWNER') || (repository.split('/')[0] ?? ''),
    actor: text('GITHUB_ACTOR'),
    name: text('GITHUB_WORKFLOW'),
    commit: payload.pull_request?.head?.sha ?? text('GITHUB_SHA'),
    branch: text('GITHUB_REF').startsWith('refs/heads/') ? text('GITHUB_REF').slice('refs/heads/'.length) : '',
    runUrl:
      text('GITHUB_RUN_ID') === ''
        ? ''
        : `${text('GITHUB_SERVER_URL')}/${repository}/actions/runs/${text('GITHUB_RUN_ID')}`,
    runNumber: text('GITHUB_RUN_NUMBER'),
    serverUrl: text('GITHUB_SERVER_URL'),
    apiUrl: text('GITHUB_API_URL'),
    isPrivate: isPrivate(payload.repository),
    pullRequest: pullRequest(payload, text('GITHUB_ACTOR')),
    triggeredBy: triggeredBy(payload),
  };
}

/** What a repository, as GitHub describes it, says of who can read it. */
export function isPrivate(repository: EventPayload['repository']): boolean | undefined {
  const { private: isHidden, visibility = '' } = repository ?? {};
  if (isHidden === true || visibility === 'private' || visibility === 'internal') return true;
  return isHidden === false || visibility === 'public' ? false : undefined;
}

function eventPayload(path: string): EventPayload {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}

function pullRequest(payload: EventPayload, actor: string): PullRequest | undefined {
  const given = payload.pull_request;
  if (given?.number === undefined) return undefined;
  return {
    number: given.number,
    head: given.head?.sha ?? '',
    // A deleted fork has no repository at all.
    fromFork: given.head?.repo?.full_name === undefined || given.head.repo.full_name !== given.base?.repo?.full_name,
    byDependabot: actor === 'dependabot[bot]' || given.user?.login === 'dependabot[bot]',
    merged: given.merged === true,
    closed: payload.action === 'closed',
  };
}

function triggeredBy({ workflow_run: run }: EventPayload): Workflow['triggeredBy'] {
  if (run?.event?.startsWith('pull_request') !== true) return undefined;
  return {
    owner: run.head_repository?.owner?.login ?? '',
    branch: run.head_branch ?? '',
    head: run.head_sha ?? '',
  };
}
