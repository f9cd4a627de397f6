import type { Target } from '../../model/target.ts';

const routes = {
  organization: '/orgs/{org}/hooks',
  repository: '/repos/{owner}/{repo}/hooks',
  global: '/admin/hooks',
} as const;

/** The route of a target's hooks, as Octokit's types have it, and its parameters. */
export function toHookRoute(target: Target): {
  readonly hooks: (typeof routes)[Target['kind']];
  readonly parameters: Readonly<Record<string, string>>;
} {
  const hooks = routes[target.kind];
  switch (target.kind) {
    case 'organization':
      return { hooks, parameters: { org: target.owner } };
    case 'repository':
      return { hooks, parameters: { owner: target.owner, repo: target.repo } };
    case 'global':
      return { hooks, parameters: {} };
  }
}
