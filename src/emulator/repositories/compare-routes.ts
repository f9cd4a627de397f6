import { createHash } from 'node:crypto';
import type { Call } from '../http/call.ts';
import { getListUrl, selectPage } from '../http/paging.ts';
import { type ApiResponse, createErrorResponse, createJsonResponse } from '../http/response.ts';
import type { Access, Route } from '../http/route.ts';
import type { Commit } from './commits.ts';
import { findRepository } from './repository-routes.ts';

const access: Access = { scopes: [], permissions: 'contents=read', credential: 'anyone' };
const mostFiles = 300;

/** Comparison of two commits. Shape and paging: operation `repos/compare-commits`, schema `commit-comparison`, of api.github.com's description. */
export const compareRoutes: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/compare/{basehead}', access, handle: compareCommits },
];

/**
 * `base...head`, each a branch or a sha. Commits are paged, oldest first; files stand on the first page only, 300 at most. A
 * repository that was seeded without commits answers that both are the same.
 */
function compareCommits(call: Call): ApiResponse {
  const { owner, name, visibility } = findRepository(call);
  if (visibility !== 'public' && !canReadContents(call))
    return createErrorResponse(403, 'Resource not accessible by integration');
  const repository = `${owner}/${name}`;
  const [baseRef = '', headRef = ''] = (call.params.basehead ?? '').split('...');
  const { commits } = call.context.state;
  if (!commits.hasCommits(repository)) return createJsonResponse(200, renderIdentical(call, baseRef));
  const base = commits.getCommit(repository, baseRef);
  const head = commits.getCommit(repository, headRef);
  if (base === undefined || head === undefined) return createErrorResponse(404, 'Not Found');
  const ofBase = commits.listAncestors(repository, base);
  const ofHead = commits.listAncestors(repository, head);
  const mergeBase = ofHead.find((commit) => ofBase.includes(commit));
  if (mergeBase === undefined) return createErrorResponse(404, `No common ancestor between ${baseRef} and ${headRef}.`);
  const ahead = ofHead.filter((commit) => !ofBase.includes(commit)).toReversed();
  const behind = ofBase.filter((commit) => !ofHead.includes(commit)).length;
  const page = selectPage(ahead, call.query, getListUrl(call));
  const isFirstPage = (call.query.get('page') ?? '1') === '1';
  const shown = {
    ...getUrls(call),
    base_commit: renderCommit(base, call),
    merge_base_commit: renderCommit(mergeBase, call),
    status: getStatus(ahead.length, behind),
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    commits: page.items.map((commit) => renderCommit(commit, call)),
    files: isFirstPage
      ? diffTrees(mergeBase, head)
          .slice(0, mostFiles)
          .map((file) => renderFile(file, head, call))
      : [],
  };
  return createJsonResponse(200, shown, page.headers);
}

function canReadContents({ token }: Call): boolean {
  const isPerson = token === undefined || ['full', 'classic', 'oauth-app'].includes(token.kind);
  return isPerson || token.permissions?.contents !== undefined;
}

function getStatus(ahead: number, behind: number): 'identical' | 'ahead' | 'behind' | 'diverged' {
  if (ahead === 0) return behind === 0 ? 'identical' : 'behind';
  return behind === 0 ? 'ahead' : 'diverged';
}

interface ChangedFile {
  readonly path: string;
  readonly status: 'added' | 'modified' | 'removed';
  readonly before: string;
  readonly after: string;
}

/** By path. A renamed file is one that goes and one that comes. */
function diffTrees({ tree: before }: Commit, { tree: after }: Commit): readonly ChangedFile[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
  return paths.sort().map((path) => ({
    path,
    status: before.has(path) ? (after.has(path) ? 'modified' : 'removed') : 'added',
    before: before.get(path) ?? '',
    after: after.get(path) ?? '',
  }));
}

function renderFile({ path, status, before, after }: ChangedFile, head: Commit, call: Call): unknown {
  const additions = countLines(after);
  const deletions = countLines(before);
  const url = `${getRepositoryUrl(call)}/contents/${encodeURIComponent(path)}?ref=${head.sha}`;
  return {
    sha: createHash('sha1')
      .update(`blob ${Buffer.byteLength(after)}\0${after}`)
      .digest('hex'),
    filename: path,
    status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: url,
    raw_url: url,
    contents_url: url,
  };
}

function countLines(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}

function renderCommit({ sha, parents, message }: Commit, call: Call): unknown {
  const url = `${getRepositoryUrl(call)}/commits/${sha}`;
  const person = { name: 'Octo Cat', email: 'octocat@example.com', date: '2026-01-01T00:00:00Z' };
  return {
    sha,
    node_id: `C_${sha}`,
    url,
    html_url: url,
    comments_url: `${url}/comments`,
    commit: { message, author: person, committer: person, comment_count: 0, url, tree: { sha, url } },
    author: null,
    committer: null,
    parents: parents.map((parent) => ({ sha: parent, url: `${getRepositoryUrl(call)}/commits/${parent}` })),
  };
}

function renderIdentical(call: Call, sha: string): unknown {
  const commit = renderCommit({ sha, parents: [], tree: new Map(), message: 'Commit' }, call);
  const counts = { ahead_by: 0, behind_by: 0, total_commits: 0, commits: [], files: [] };
  return { ...getUrls(call), base_commit: commit, merge_base_commit: commit, status: 'identical', ...counts };
}

function getUrls(call: Call): Readonly<Record<string, string>> {
  const url = `${call.base}${call.path}`;
  return { url, html_url: url, permalink_url: url, diff_url: `${url}.diff`, patch_url: `${url}.patch` };
}

function getRepositoryUrl({ base, params }: Call): string {
  return `${base}/repos/${params.owner}/${params.repo}`;
}
