import { jsonField, textField } from '../model/json-field.ts';
import type { Board } from './board.ts';
import type { PullRequest, Workflow } from './workflow.ts';

/**
 * The pull request that the run is about: of its own event, or of the run that a `workflow_run` event tells of. GitHub leaves pull
 * requests from forks out of that event, so it is looked up by branch and held against the commit.
 */
export async function pullOfRun(
  { pullRequest, triggeredBy }: Pick<Workflow, 'pullRequest' | 'triggeredBy'>,
  board: Board,
): Promise<Pick<PullRequest, 'number' | 'head' | 'fromFork'> | undefined> {
  if (pullRequest !== undefined) return pullRequest;
  if (triggeredBy === undefined) return undefined;
  const { owner, branch, head } = triggeredBy;
  const items = await board.rest.list({
    path: `${board.path}/pulls?state=open&head=${encodeURIComponent(`${owner}:${branch}`)}`,
    subject: `the pull request of ${owner}:${branch}`,
  });
  const [only, ...others] = items.filter((item) => textField(jsonField(item, 'head'), 'sha') === head);
  const number = jsonField(only, 'number');
  return typeof number === 'number' && others.length === 0 ? { number, head, fromFork: false } : undefined;
}
