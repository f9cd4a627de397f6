import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import type { DryRunReport, Report } from '../render/report.ts';
import type { Settings } from '../run/settings.ts';
import type { Board } from './board.ts';
import { commented } from './comment.ts';
import { driftIssueKept } from './drift-issue.ts';
import { pullOfRun } from './pull-of-run.ts';
import { unexpectedFailure } from './unexpected.ts';
import { type Unwritten, unwrittenNotice } from './unwritten.ts';
import type { Workflow } from './workflow.ts';

export interface Conversation {
  readonly settings: Settings;
  readonly workflow: Workflow;
  /** Undefined without a token for it. */
  readonly board: Board | undefined;
  readonly version: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly logError: (text: string) => void;
}

/** Where the report was told on GitHub, and what could not be. */
export interface Told {
  readonly commentUrl: string;
  readonly driftIssueUrl: string;
  readonly notices: readonly Diagnostic[];
}

/** Nothing was told, and nothing was to be told. */
export const toldNowhere: Told = { commentUrl: '', driftIssueUrl: '', notices: [] };

/** Tells a dry run or a validation on its pull request, and drift in its issue. Best effort: never changes what the run came to. */
export async function toldOnGitHub(report: Report, conversation: Conversation): Promise<Told> {
  const { settings, workflow, board } = conversation;
  if (board === undefined || workflow.repository === '') return toldNowhere;
  const commentUrl = isCommented(settings, workflow) ? await comment(report, { ...conversation, board }) : '';
  const driftIssueUrl =
    keepsIssue(settings, workflow) && report.mode === 'dry-run' && 'plan' in report
      ? await driftIssue(report, { ...conversation, board })
      : '';
  const urls = [commentUrl, driftIssueUrl];
  return {
    commentUrl: typeof commentUrl === 'string' ? commentUrl : '',
    driftIssueUrl: typeof driftIssueUrl === 'string' ? driftIssueUrl : '',
    notices: urls.filter((url) => typeof url !== 'string'),
  };
}

/** The comment is the plan that is reviewed, so an apply leaves it as it is. */
function isCommented({ mode, comment: when }: Settings, { pullRequest, triggeredBy }: Workflow): boolean {
  if (when === 'never' || (mode !== 'dry-run' && mode !== 'validate')) return false;
  return triggeredBy !== undefined || (pullRequest !== undefined && !pullRequest.closed);
}

function keepsIssue({ mode, driftIssue: wanted }: Settings, { event }: Workflow): boolean {
  return wanted && mode === 'dry-run' && (event === 'schedule' || event === 'workflow_dispatch');
}

type Reachable = Conversation & { readonly board: Board };

async function comment(
  report: Report,
  { settings, workflow, board, version, logError }: Reachable,
): Promise<string | Diagnostic> {
  const number = workflow.pullRequest?.number;
  const told: Unwritten = {
    code: 'comment-not-written',
    what: `The plan is not commented on ${number === undefined ? 'the pull request' : `pull request ${number}`}`,
    permission: 'pull-requests: write',
    fromFork: workflow.pullRequest?.fromFork === true,
  };
  return noticed({ ...told, logError }, async () => {
    const pull = await pullOfRun(workflow, board);
    return pull === undefined ? '' : commented(report, { board, pull, when: settings.comment, workflow, version });
  });
}

async function driftIssue(
  report: DryRunReport,
  { board, version, now, logError }: Reachable,
): Promise<string | Diagnostic> {
  const told: Unwritten = {
    code: 'drift-issue-not-written',
    what: 'The drift issue is not kept',
    permission: 'issues: write',
    fromFork: false,
  };
  return noticed({ ...told, logError }, async () => {
    return driftIssueKept(report, { board, version, at: new Date(now).toISOString().slice(0, 16) });
  });
}

async function noticed(
  { logError, ...what }: Unwritten & Pick<Conversation, 'logError'>,
  write: () => Promise<string>,
): Promise<string | Diagnostic> {
  try {
    return await write();
  } catch (error) {
    return unwrittenNotice(error instanceof Failure ? error : unexpectedFailure(error, logError), what);
  }
}
