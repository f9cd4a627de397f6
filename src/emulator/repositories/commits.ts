import type { CommitSeed, Seed } from '../seed.ts';

/** A commit with the whole tree that it leaves: contents by path. */
export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly tree: ReadonlyMap<string, string>;
  readonly message: string;
}

/** A file that differs between two trees; `before` and `after` are empty where it is not there. */
export interface ChangedFile {
  readonly path: string;
  readonly status: 'added' | 'modified' | 'removed';
  readonly before: string;
  readonly after: string;
}

/** What `head` has over `base`: commits oldest first; and what `base` has over `head`. */
export interface Comparison {
  readonly base: Commit;
  readonly head: Commit;
  /** Undefined where they have no ancestor in common. */
  readonly mergeBase: Commit | undefined;
  readonly ahead: readonly Commit[];
  readonly behind: readonly Commit[];
}

interface History {
  readonly commits: Map<string, Commit>;
  readonly branches: Map<string, string>;
}

/** Commits and branches by repository. A branch moves by `push`, or by `setBranch`, which may leave commits behind as a force-push does. */
export class CommitHistory {
  readonly #histories = new Map<string, History>();

  add(seed: Seed): void {
    for (const [repository, { commits = [], branches = {} }] of Object.entries(seed.repositories ?? {})) {
      this.push(repository, 'main', commits);
      for (const [branch, sha] of Object.entries(branches)) this.setBranch(repository, branch, sha);
    }
  }

  /** Adds commits and moves the branch to the last of them. */
  push(repository: string, branch: string, commits: readonly CommitSeed[]): void {
    const history = this.#getHistory(repository);
    for (const { sha, parents, files = {}, message } of commits) {
      const head = history.branches.get(branch);
      const ancestors = parents ?? (head === undefined ? [] : [head]);
      const tree = new Map(history.commits.get(ancestors[0] ?? '')?.tree);
      for (const [path, content] of Object.entries(files)) {
        if (content === null) tree.delete(path);
        else tree.set(path, content);
      }
      history.commits.set(sha, { sha, parents: ancestors, tree, message: message ?? `Commit ${sha.slice(0, 7)}` });
      history.branches.set(branch, sha);
    }
  }

  /** Points a branch to a commit, whether or not the commit descends from where the branch stood. */
  setBranch(repository: string, branch: string, sha: string): void {
    this.#getHistory(repository).branches.set(branch, sha);
  }

  /**
   * Compares two branches or commits; undefined where there is no such thing. In a repository without commits everything is there and
   * the same.
   */
  compare(repository: string, baseRef: string, headRef: string): Comparison | undefined {
    const history = this.#getHistory(repository);
    if (history.commits.size === 0) {
      const same = { sha: baseRef, parents: [], tree: new Map(), message: 'Commit' };
      return { base: same, head: same, mergeBase: same, ahead: [], behind: [] };
    }
    const base = findCommit(history, baseRef);
    const head = findCommit(history, headRef);
    if (base === undefined || head === undefined) return undefined;
    const ofBase = listAncestors(history, base);
    const ofHead = listAncestors(history, head);
    return {
      base,
      head,
      mergeBase: ofHead.find((commit) => ofBase.includes(commit)),
      ahead: ofHead.filter((commit) => !ofBase.includes(commit)).toReversed(),
      behind: ofBase.filter((commit) => !ofHead.includes(commit)),
    };
  }

  #getHistory(repository: string): History {
    const key = repository.toLowerCase();
    const history = this.#histories.get(key) ?? { commits: new Map(), branches: new Map() };
    this.#histories.set(key, history);
    return history;
  }
}

/** The commit that a branch, a full sha or the first seven or more digits of one name. */
function findCommit({ commits, branches }: History, ref: string): Commit | undefined {
  const named = commits.get(branches.get(ref.replace(/^refs\/heads\//, '')) ?? ref);
  if (named !== undefined || ref.length < 7) return named;
  return [...commits.values()].find(({ sha }) => sha.startsWith(ref));
}

/** The commit and all that it descends from, newest first. */
function listAncestors({ commits }: History, { sha }: Commit): readonly Commit[] {
  const found = new Set<Commit>();
  const open = [sha];
  for (const next of open) {
    const commit = commits.get(next);
    if (commit === undefined || found.has(commit)) continue;
    found.add(commit);
    open.push(...commit.parents);
  }
  return [...found];
}

/** By path. A renamed file is one that goes and one that comes. */
export function diffTrees({ tree: before }: Commit, { tree: after }: Commit): readonly ChangedFile[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => ({
      path,
      status: before.has(path) ? (after.has(path) ? 'modified' : 'removed') : 'added',
      before: before.get(path) ?? '',
      after: after.get(path) ?? '',
    }));
}
