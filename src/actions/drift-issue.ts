import { compareIds } from '../model/compare.ts';
import { idField, textField } from '../model/json-field.ts';
import { hasDrift } from '../plan/counts.ts';
import { isWhole } from '../render/drift.ts';
import { driftBody, driftGone, driftLabel, driftTitle } from '../render/drift-issue.ts';
import type { DryRunReport } from '../render/report.ts';
import type { Board } from './board.ts';
import { nextRecord, recordHeader, recordIn } from './drift-record.ts';
import { fittingWrite } from './fitting-write.ts';
import { type OwnRemark, ownRemarks } from './own-remarks.ts';

export interface DriftIssueOptions {
  readonly board: Board;
  /** ISO time, to the minute. */
  readonly at: string;
  /** Of this program. */
  readonly version: string;
}

/**
 * Keeps one open issue while there is drift: opened, edited, closed with a comment. Where a target could not be read, nothing is closed.
 * The answer is where the open or just closed issue is, empty where there is none. Rejects with a `Failure`.
 */
export async function driftIssueKept(report: DryRunReport, options: DriftIssueOptions): Promise<string> {
  const { plan } = report;
  const [existing, ...twins] = await openIssues(options.board);
  if (hasDrift(plan)) {
    if (existing === undefined) return opened(report, options);
    for (const twin of twins) await closed(options.board, twin, `This is the same as #${existing.id}.`);
    return edited(report, options, existing);
  }
  if (existing === undefined) return '';
  if (!isWhole(plan)) return existing.url;
  for (const issue of [existing, ...twins]) await closed(options.board, issue, driftGone(report, options));
  return existing.url;
}

/** Our open issues for this set, oldest first. People may take the label off, so our own issues without it are looked at too. */
async function openIssues(board: Board): Promise<readonly OwnRemark[]> {
  const subject = 'the open drift issues';
  const path = `${board.path}/issues?state=open`;
  const labelled = await ownRemarks(
    board,
    await board.rest.list({ path: `${path}&labels=${driftLabel}`, subject }),
    'number',
  );
  if (labelled.length > 0) return oldestFirst(labelled);
  const creator = encodeURIComponent(await board.login());
  return oldestFirst(
    await ownRemarks(board, await board.rest.list({ path: `${path}&creator=${creator}`, subject }), 'number'),
  );
}

function oldestFirst(issues: readonly OwnRemark[]): readonly OwnRemark[] {
  return issues.toSorted((a, b) => compareIds(a.id, b.id));
}

async function opened(report: DryRunReport, options: DriftIssueOptions): Promise<string> {
  const { board } = options;
  const path = `${board.path}/issues`;
  const title = driftTitle(report.plan);
  const made = await fittingWrite(text(report, options), (body) =>
    board.rest.send({ method: 'POST', path, body: { title, body, labels: [driftLabel] }, subject: 'the drift issue' }),
  );
  const number = idField(made, 'number');
  // Another run may have opened one at the same moment: the older one stays.
  const [first, ...younger] = await openIssues(board);
  const own = younger.find(({ id }) => id === number);
  if (first === undefined || own === undefined) return textField(made, 'html_url') ?? '';
  await closed(board, own, `This is the same as #${first.id}.`);
  return first.url;
}

async function edited(report: DryRunReport, options: DriftIssueOptions, existing: OwnRemark): Promise<string> {
  const { board } = options;
  const path = `${board.path}/issues/${existing.id}`;
  await fittingWrite(text(report, options, existing), (body) =>
    board.rest.send({ method: 'PATCH', path, body: { body }, subject: `drift issue ${existing.id}` }),
  );
  return existing.url;
}

/** A comment that cannot be made, as in a locked conversation, keeps no issue open. */
async function closed(board: Board, { id }: OwnRemark, comment: string): Promise<void> {
  const path = `${board.path}/issues/${id}`;
  const subject = `drift issue ${id}`;
  await board.rest.send({ method: 'POST', path: `${path}/comments`, body: { body: comment }, subject }).catch(() => {});
  await board.rest.send({ method: 'PATCH', path, body: { state: 'closed', state_reason: 'completed' }, subject });
}

function text(
  report: DryRunReport,
  { board, at, version }: DriftIssueOptions,
  existing?: OwnRemark,
): (maxCharacters: number) => string {
  const record = nextRecord(existing === undefined ? undefined : recordIn(existing.header), report, { at });
  const facts = { set: board.set, version, digest: report.plan.digest };
  return (maxCharacters) => {
    const header = { ...facts, ...recordHeader(record, { maxCharacters }) };
    return driftBody(report, { header, history: record.history, maxCharacters });
  };
}
