import type { context } from '@actions/github';
import { Failure } from '../model/failure.ts';
import { getField } from '../model/json-field.ts';
import type { Sensitive } from '../model/sensitive.ts';
import type { Ports, RestApi } from '../run/ports.ts';
import type { Settings } from '../run/settings/settings.ts';
import type { RepositoryClient } from './repository.ts';

/** What of the context of @actions/github is read. Nothing is sure to be in the payload, which differs from event to event. */
export type WorkflowContext = Partial<Pick<typeof context, 'eventName' | 'sha' | 'ref' | 'actor' | 'workflow'>> &
  Pick<typeof context, 'payload' | 'runId' | 'runNumber' | 'serverUrl'>;

/** Where and why this workflow runs. */
export interface WorkflowRun {
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
  /** The event of the run that a `workflow_run` event is about; empty where it does not say, and for other events. */
  readonly triggerEvent: string;
  /** The head of the pull request whose run a `workflow_run` event is about. */
  readonly triggeredBy: { readonly owner: string; readonly branch: string; readonly head: string } | undefined;
}

/** A pull request, and its last commit. */
export interface PullHead {
  readonly number: number;
  readonly head: string;
}

export interface PullRequest extends PullHead {
  readonly fromFork: boolean;
  readonly byDependabot: boolean;
  readonly merged: boolean;
  /** The commit that the merge made; empty before it. */
  readonly mergeCommit: string;
  /** The branch that it goes into. */
  readonly base: string;
  readonly closed: boolean;
}

/** The ports of a run as a step of a workflow. */
export interface StepPorts extends Ports {
  /** Of this program. */
  readonly version: string;
  /** The API of the instance that runs the workflow; undefined where its address is none. */
  readonly connectRest: (options: {
    readonly settings: Settings;
    readonly token: Sensitive;
    readonly apiUrl: string;
  }) => RestApi | undefined;
  /** Logs a text for whoever maintains this program. It may hold anything: values are hidden, and no line is a workflow command. */
  readonly logError: (text: string) => void;
}

/** What a step works with. */
export interface StepContext {
  readonly settings: Settings;
  readonly workflow: WorkflowRun;
  readonly ports: StepPorts;
  /** The repository of the workflow; undefined without a token for it. */
  readonly repository: RepositoryClient | undefined;
}

/** Reads the context of the runner. A payload that lacks something gives a run without it. */
export function readWorkflowRun(
  context: WorkflowContext,
  environment: Readonly<Record<string, string | undefined>>,
): WorkflowRun {
  const { GITHUB_REPOSITORY: repository = '', GITHUB_REPOSITORY_OWNER = '', GITHUB_API_URL = '' } = environment;
  const { payload, sha = '', ref = '', actor = '', runId, runNumber } = context;
  return {
    event: (context.eventName ?? '').toLowerCase(),
    repository,
    owner: GITHUB_REPOSITORY_OWNER || (repository.split('/')[0] ?? ''),
    actor,
    name: context.workflow ?? '',
    commit: payload.pull_request?.head?.sha ?? sha,
    branch: ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : '',
    runUrl: Number.isNaN(runId) ? '' : `${context.serverUrl}/${repository}/actions/runs/${runId}`,
    runNumber: Number.isNaN(runNumber) ? '' : String(runNumber),
    serverUrl: context.serverUrl,
    apiUrl: GITHUB_API_URL,
    isPrivate: isPrivate(payload.repository),
    pullRequest: readPullRequest(payload),
    triggerEvent: (payload.workflow_run?.event ?? '').toLowerCase(),
    triggeredBy: readTrigger(payload),
  };
}

/** Whether a repository, as GitHub describes it, is private or internal; undefined where it does not say. */
export function isPrivate(repository: unknown): boolean | undefined {
  const isHidden = getField(repository, 'private');
  const visibility = getField(repository, 'visibility');
  if (isHidden === true || visibility === 'private' || visibility === 'internal') return true;
  return isHidden === false || visibility === 'public' ? false : undefined;
}

function readPullRequest(payload: WorkflowContext['payload']): PullRequest | undefined {
  const given = payload.pull_request;
  if (given?.number === undefined) return undefined;
  return {
    number: given.number,
    head: given.head?.sha ?? '',
    // A deleted fork has no repository at all.
    fromFork: given.head?.repo?.full_name === undefined || given.head.repo.full_name !== given.base?.repo?.full_name,
    byDependabot: given.user?.login === 'dependabot[bot]',
    merged: given.merged === true,
    mergeCommit: given.merge_commit_sha ?? '',
    base: given.base?.ref ?? '',
    closed: payload.action === 'closed',
  };
}

function readTrigger({ workflow_run: run }: WorkflowContext['payload']): WorkflowRun['triggeredBy'] {
  if (run?.event?.toLowerCase().startsWith('pull_request') !== true) return undefined;
  return {
    owner: run.head_repository?.owner?.login ?? '',
    branch: run.head_branch ?? '',
    head: run.head_sha ?? '',
  };
}

/** A bug of this program as a failure for people. The text of the error could hold anything, so it goes to `logError` alone. */
export function reportCrash(error: unknown, logError: (text: string) => void): Failure {
  logError(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return new Failure('api-error', 'Hookherd itself failed; the stack is in the log.', {
    hint: 'Run again, and if it fails again, report it with the stack.',
  });
}
