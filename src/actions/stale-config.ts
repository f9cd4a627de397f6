import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { getField, getTextField } from '../model/json-field.ts';
import type { StaleCheck } from '../run/apply.ts';
import { RestRefusal } from '../run/ports.ts';
import type { Settings } from '../run/settings/settings.ts';
import type { StepContext, WorkflowRun } from './context.ts';

/** GitHub shows no more changed files of a comparison: where it shows this many, ours may be among those it does not show. */
const mostFiles = 300;

/**
 * Checks that the config of an apply is still the one at the head of its branch, with one request: a run that comes late, or that is
 * repeated, must not undo a newer config. Where it cannot be asked, a notice says so. Tags are not checked.
 */
export async function checkStaleConfig(context: StepContext): Promise<StaleCheck> {
  const { settings, workflow, repository, ports } = context;
  const { commit, branch } = getSource(workflow);
  if (settings.staleConfig === 'allow' || branch === '' || commit === '') return { diagnostics: [] };
  if (repository === undefined) return skipCheck(branch, 'There is no github-token.');
  const subject = `the comparison of ${commit.slice(0, 7)} with ${branch}`;
  const comparison = await repository
    .send('GET /compare/{basehead}', { basehead: `${commit}...${branch}` }, subject)
    .catch((error: unknown) => {
      if (error instanceof RestRefusal) return error;
      throw error;
    });
  if (comparison instanceof RestRefusal) return skipCheck(branch, comparison.message);
  const isConfig = compileConfigMatcher(settings, ports.environment.GITHUB_WORKSPACE ?? '.');
  const reason = explainStale(comparison, isConfig);
  if (reason === undefined) return skipCheck(branch, 'GitHub sent no comparison.');
  return reason === '' ? { diagnostics: [] } : refuseStale(context, `${branch} ${reason}`, readHead(comparison));
}

/** The commit that the config is from, and the branch that it is on; of a merged pull request those of the merge. */
function getSource({ pullRequest, commit, branch }: WorkflowRun): { readonly commit: string; readonly branch: string } {
  if (pullRequest === undefined) return { commit, branch };
  return { commit: pullRequest.mergeCommit, branch: pullRequest.base };
}

/** Why the config is stale, as the end of a sentence; empty where it is not, undefined where the comparison does not say. */
function explainStale(comparison: unknown, isConfig: (file: string) => boolean): string | undefined {
  const status = getField(comparison, 'status');
  const files = getField(comparison, 'files');
  if (status === 'identical') return '';
  if (status === 'behind') return 'was set back to an older commit';
  if (status === 'diverged') return 'was rewritten by a force-push';
  if (status !== 'ahead' || !Array.isArray(files)) return undefined;
  if (files.length >= mostFiles) return `has ${mostFiles} or more changed files since`;
  const names = files.flatMap((file) => [
    getTextField(file, 'filename') ?? '',
    getTextField(file, 'previous_filename') ?? '',
  ]);
  const changed = [...new Set(names.filter((name) => name !== '' && isConfig(name)))];
  const more = changed.length > 3 ? ` and ${changed.length - 3} more files` : '';
  return changed.length === 0 ? '' : `changed ${changed.slice(0, 3).join(', ')}${more} since`;
}

/**
 * The commit at the head of the branch; empty where the comparison does not show it. The last of all commits is the newest; of a branch that
 * was set back, the common ancestor is its head.
 */
function readHead(comparison: unknown): string {
  if (getField(comparison, 'status') === 'behind')
    return getTextField(getField(comparison, 'merge_base_commit'), 'sha') ?? '';
  const commits = getField(comparison, 'commits');
  if (!Array.isArray(commits) || commits.length !== getField(comparison, 'total_commits')) return '';
  return getTextField(commits.at(-1), 'sha') ?? '';
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

/** `what` is what happened to the branch, `head` the commit that it is at now. */
function refuseStale({ settings, workflow }: StepContext, what: string, head: string): StaleCheck {
  const at = head === '' ? '' : `, now at ${head.slice(0, 7)}`;
  const message = `The config of this run is not the newest: ${what}${at}.`;
  const { branch } = getSource(workflow);
  const page = head === '' ? `commits/${branch.split('/').map(encodeURIComponent).join('/')}` : `commit/${head}`;
  const url = `${workflow.serverUrl}/${workflow.repository}/${page}`;
  if (settings.staleConfig === 'warn')
    return { diagnostics: [{ severity: 'warning', code: 'stale-config', message, url }] };
  const hint =
    'Nothing was written, so that a newer config is not undone. Run the workflow on the newest commit of the branch.';
  return { failure: new Failure('stale-config', message, { hint, url }), diagnostics: [] };
}

function skipCheck(branch: string, why: string): StaleCheck {
  const notice: Diagnostic = {
    severity: 'notice',
    code: 'stale-config-not-checked',
    message: `Whether ${branch} has a newer config than this run could not be checked. ${why}`,
    hint: 'Give the job the permission contents: read, or set stale-config: allow where an old run may write.',
  };
  return { diagnostics: [notice] };
}

/** Whether a path matches a pattern of files: `*` and `?` stay within a segment, `**` stands for any number of segments. */
export function compileFileGlob(pattern: string): (path: string) => boolean {
  const segments = pattern.replace(/^\.\//, '').split('/').map(convertSegment);
  const expression = new RegExp(`^${segments.join('/').replaceAll('**/', '(?:[^/]+/)*')}$`);
  return (path) => expression.test(path);
}

function convertSegment(segment: string): string {
  if (segment === '**') return '**';
  return segment
    .split(/(\*+|\?)/)
    .map((piece) =>
      piece.startsWith('*') ? '[^/]*' : piece === '?' ? '[^/]' : piece.replace(/[\\^$.|+(){}[\]]/g, '\\$&'),
    )
    .join('');
}
