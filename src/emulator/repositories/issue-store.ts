import type { Seed } from '../seed.ts';

/** An issue or, with `isPull`, a pull request: GitHub numbers both in one sequence. Times in Unix milliseconds. */
export interface Issue {
  /** `acme/api`, lower case. */
  readonly repository: string;
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly state: 'open' | 'closed';
  readonly labels: readonly string[];
  readonly locked: boolean;
  readonly isPull: boolean;
  readonly user: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A comment on issue or pull request `issue` of `repository` (`acme/api`, lower case). Times in Unix milliseconds. */
export interface Comment {
  readonly id: number;
  readonly repository: string;
  readonly issue: number;
  readonly body: string;
  readonly user: string;
  /** Slug of the app that wrote it. */
  readonly performedVia: string | undefined;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Issues, pull requests as issues, and their comments. */
export class IssueStore {
  readonly comments = new Map<number, Comment>();
  readonly #issues = new Map<string, Issue>();
  readonly #now: () => number;
  #nextComment = 2_000_000_001;

  constructor(now: () => number) {
    this.#now = now;
  }

  add(seed: Seed): void {
    for (const [fullName, { pulls = [], issues = [] }] of Object.entries(seed.repositories ?? {})) {
      for (const { number } of pulls)
        this.addIssue(fullName, { number, title: `Pull request ${number}`, isPull: true });
      for (const issue of issues) this.addIssue(fullName, issue);
    }
  }

  list(repository: string): readonly Issue[] {
    return [...this.#issues.values()].filter((issue) => issue.repository === repository.toLowerCase());
  }

  get(repository: string, number: number): Issue | undefined {
    return this.#issues.get(`${repository.toLowerCase()}#${number}`);
  }

  addIssue(repository: string, given: Partial<Issue> & Pick<Issue, 'title'>): Issue {
    const highest = Math.max(0, ...this.list(repository).map((issue) => issue.number));
    return this.put({
      number: highest + 1,
      body: null,
      state: 'open',
      labels: [],
      locked: false,
      isPull: false,
      user: 'octocat',
      createdAt: this.#now(),
      updatedAt: this.#now(),
      ...given,
      repository: repository.toLowerCase(),
    });
  }

  put(issue: Issue): Issue {
    this.#issues.set(`${issue.repository}#${issue.number}`, issue);
    return issue;
  }

  listComments(repository: string): readonly Comment[] {
    return [...this.comments.values()].filter((comment) => comment.repository === repository.toLowerCase());
  }

  addComment(given: Omit<Comment, 'id' | 'createdAt' | 'updatedAt'>): Comment {
    const id = this.#nextComment++;
    const repository = given.repository.toLowerCase();
    const comment = { ...given, id, repository, createdAt: this.#now(), updatedAt: this.#now() };
    this.comments.set(id, comment);
    return comment;
  }
}
