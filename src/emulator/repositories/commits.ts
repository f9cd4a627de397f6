import type { CommitSeed, Seed } from '../seed.ts';

/** A commit with the whole tree that it leaves: contents by path. */
export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly tree: ReadonlyMap<string, string>;
  readonly message: string;
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
      if (commits.length > 0) this.push(repository, 'main', commits);
      for (const [branch, sha] of Object.entries(branches)) this.setBranch(repository, branch, sha);
    }
  }

  /** Whether anything was ever pushed to the repository. */
  hasCommits(repository: string): boolean {
    return this.#getHistory(repository).commits.size > 0;
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

  /** The commit that a branch, a full sha or the first seven or more digits of one name. */
  getCommit(repository: string, ref: string): Commit | undefined {
    const { commits, branches } = this.#getHistory(repository);
    const named = commits.get(branches.get(ref.replace(/^refs\/heads\//, '')) ?? ref);
    if (named !== undefined || ref.length < 7) return named;
    return [...commits.values()].find(({ sha }) => sha.startsWith(ref));
  }

  /** The commit and all that it descends from, newest first. */
  listAncestors(repository: string, { sha }: Commit): readonly Commit[] {
    const { commits } = this.#getHistory(repository);
    const found = new Map<string, Commit>();
    const open = [sha];
    for (const next of open) {
      const commit = commits.get(next);
      if (commit === undefined || found.has(next)) continue;
      found.set(next, commit);
      open.push(...commit.parents);
    }
    return [...found.values()];
  }

  #getHistory(repository: string): History {
    const key = repository.toLowerCase();
    const known = this.#histories.get(key);
    if (known !== undefined) return known;
    const history = { commits: new Map<string, Commit>(), branches: new Map<string, string>() };
    this.#histories.set(key, history);
    return history;
  }
}
