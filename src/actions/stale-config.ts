import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { getField, getTextField } from '../model/json-field.ts';
import type { StaleCheck } from '../run/apply.ts';
import { compileFileGlob } from '../run/config/file-glob.ts';
import { RestRefusal } from '../run/ports.ts';
import type { Settings } from '../run/settings/settings.ts';
import type { StepContext, WorkflowRun } from './context.ts';

/** GitHub shows no more changed files of a comparison: where it shows this many, ours may be among those it does not show. */
const mostFiles = 300;

/**
 * Checks that the config of an apply is still the one at the head of its branch, with one request: a run that comes late, or that is
 * repeated, must not undo a newer config. Where it cannot be asked, a notice says so. Tags are not checked.
 */
export async function checkStaleConfig({
  settings,
  workflow,
  repository,
  ports,
}: Omit<StepContext, 'ports'> & { readonly ports: Pick<StepContext['ports'], 'environment'> }): Promise<StaleCheck> {
  const { commit, branch } = getSource(workflow);
  if (settings.staleConfig === 'allow' || branch === '' || commit === '') return { diagnostics: [] };
  if (repository === undefined) return { diagnostics: [createNotice(branch, 'There is no github-token.')] };
  const { rest, names } = repository;
  const response = await rest
    .send({
      route: 'GET /repos/{owner}/{repo}/compare/{basehead}',
      parameters: { ...names, basehead: `${commit}...${branch}` },
      subject: `the comparison of ${commit.slice(0, 7)} with ${branch}`,
    })
    .catch((error: unknown) => {
      if (error instanceof RestRefusal) return error;
      throw error;
    });
  if (response instanceof RestRefusal) return { diagnostics: [createNotice(branch, response.message)] };
  const isConfig = compileConfigMatcher(settings, ports.environment.GITHUB_WORKSPACE ?? '.');
  const comparison = readComparison(response, isConfig);
  if (comparison === undefined) return { diagnostics: [createNotice(branch, 'GitHub sent no comparison.')] };
  return comparison.reason === ''
    ? { diagnostics: [] }
    : refuseStale(settings, { ...comparison, branch, url: createUrl(workflow, comparison.head, branch) });
}

/** The commit that the config is from, and the branch that it is on; of a merged pull request those of the merge. */
function getSource({ pullRequest, commit, branch }: WorkflowRun): { readonly commit: string; readonly branch: string } {
  if (pullRequest === undefined) return { commit, branch };
  return { commit: pullRequest.mergeCommit, branch: pullRequest.base };
}

interface Comparison {
  /** Why the config is stale, as the end of a sentence; empty where it is not. */
  readonly reason: string;
  /** The commit at the head of the branch; empty where the comparison does not show it. */
  readonly head: string;
}

function readComparison(response: unknown, isConfig: (file: string) => boolean): Comparison | undefined {
  const status = getTextField(response, 'status');
  const files = getField(response, 'files');
  const head = readHead(response, status);
  if (status === 'identical') return { reason: '', head };
  if (status === 'behind') return { reason: 'was set back to an older commit', head };
  if (status === 'diverged') return { reason: 'was rewritten by a force-push', head };
  if (status !== 'ahead' || !Array.isArray(files)) return undefined;
  if (files.length >= mostFiles) return { reason: `has ${mostFiles} or more changed files since`, head };
  const names = files.flatMap((file) => [
    getTextField(file, 'filename') ?? '',
    getTextField(file, 'previous_filename') ?? '',
  ]);
  const changed = [...new Set(names.filter((name) => name !== '' && isConfig(name)))];
  return { reason: changed.length === 0 ? '' : `changed ${formatFiles(changed)} since`, head };
}

/** The last of all commits is the newest; of a branch that was set back, the common ancestor is its head. */
function readHead(response: unknown, status: string | undefined): string {
  if (status === 'behind') return getTextField(getField(response, 'merge_base_commit'), 'sha') ?? '';
  const commits = getField(response, 'commits');
  if (!Array.isArray(commits) || commits.length !== getField(response, 'total_commits')) return '';
  return getTextField(commits.at(-1), 'sha') ?? '';
}

function formatFiles(files: readonly string[]): string {
  const more = files.length > 3 ? ` and ${files.length - 3} more files` : '';
  return `${files.slice(0, 3).join(', ')}${more}`;
}

/** Matches the files of the config and the policy file, by their paths in the repository, which may be checked out in a folder. */
function compileConfigMatcher({ config, policyFile }: Settings, workspace: string): (file: string) => boolean {
  const patterns = [...config, ...(policyFile === undefined ? [] : [policyFile])];
  const globs = patterns
    .flatMap((pattern) => [pattern, resolveLink(workspace, pattern)])
    .map((pattern) => compileFileGlob(getPathInRepository(workspace, pattern)));
  return (file) => globs.some((glob) => glob(file));
}

function resolveLink(workspace: string, path: string): string {
  try {
    return realpathSync(resolve(workspace, path));
  } catch {
    return path;
  }
}

/** The path below the nearest folder that holds a checkout; below the workspace where there is none. */
function getPathInRepository(workspace: string, path: string): string {
  const root = resolveLink(workspace, '.');
  const absolute = resolve(root, path);
  let folder = dirname(absolute);
  while (folder !== root && dirname(folder) !== folder && !existsSync(join(folder, '.git'))) folder = dirname(folder);
  return relative(folder, absolute).replaceAll('\\', '/');
}

interface StaleConfig {
  readonly reason: string;
  readonly head: string;
  readonly branch: string;
  readonly url: string;
}

function refuseStale({ staleConfig }: Settings, { reason, head, branch, url }: StaleConfig): StaleCheck {
  const at = head === '' ? '' : `, now at ${head.slice(0, 7)}`;
  const message = `The config of this run is not the newest: ${branch} ${reason}${at}.`;
  if (staleConfig === 'warn') return { diagnostics: [{ severity: 'warning', code: 'stale-config', message, url }] };
  return {
    failure: new Failure('stale-config', message, {
      hint: 'Nothing was written, so that a newer config is not undone. Run the workflow on the newest commit of the branch.',
      url,
    }),
    diagnostics: [],
  };
}

function createUrl({ serverUrl, repository }: WorkflowRun, head: string, branch: string): string {
  const page = head === '' ? `commits/${branch.split('/').map(encodeURIComponent).join('/')}` : `commit/${head}`;
  return `${serverUrl}/${repository}/${page}`;
}

function createNotice(branch: string, why: string): Diagnostic {
  return {
    severity: 'notice',
    code: 'stale-config-not-checked',
    message: `Whether ${branch} has a newer config than this run could not be checked. ${why}`,
    hint: 'Give the job the permission contents: read, or set stale-config: allow where an old run may write.',
  };
}
