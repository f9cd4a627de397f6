import { createHash } from 'node:crypto';
import { compareIds } from '../model/compare.ts';
import { getField, getIdField, getTextField, getTextsField } from '../model/json-field.ts';
import { hasDrift } from '../plan/counts.ts';
import { getFailedTargets } from '../plan/plan.ts';
import { shorten } from '../render/escape.ts';
import { formatHeading } from '../render/heading.ts';
import {
  appendEntry,
  type DriftEntry,
  driftLabel,
  formatDriftGone,
  formatDriftTitle,
  listDriftLines,
  renderDriftIssue,
} from '../render/markdown/drift-issue.ts';
import type { CommentHeader } from '../render/markdown/page.ts';
import type { DryRunReport } from '../render/report.ts';
import { listOwnPosts, type OwnPost, type RepositoryClient, writeFitting } from './repository.ts';

export interface DriftIssueOptions {
  readonly repository: RepositoryClient;
  /** ISO time, to the minute. */
  readonly at: string;
  /** Of this program. */
  readonly version: string;
}

/**
 * Keeps one open issue while there is drift: opens, edits and closes it, with a comment. Where a target could not be read, nothing is closed.
 * Resolves with the URL of the open or just closed issue, empty for none. Rejects with a `Failure`.
 */
export async function upsertDriftIssue(report: DryRunReport, options: DriftIssueOptions): Promise<string> {
  const { plan } = report;
  const [existing, ...twins] = await listOpenIssues(options.repository);
  if (hasDrift(plan)) {
    if (existing === undefined) return openIssue(report, options);
    for (const twin of twins) await closeIssue(options.repository, twin, `This is the same as #${existing.id}.`);
    return updateIssue(report, options, existing);
  }
  if (existing === undefined) return '';
  // No drift means that there is none only where every target could be compared.
  if (getFailedTargets(plan).length > 0) return existing.url;
  for (const issue of [existing, ...twins])
    await closeIssue(options.repository, issue, formatDriftGone(report, options));
  return existing.url;
}

/** Our open issues for this set, oldest first. People may take the label off, so our own issues without it are looked at too. */
async function listOpenIssues(repository: RepositoryClient): Promise<readonly OwnPost[]> {
  const list = async (filter: Readonly<Record<string, string>>) => {
    const items = await repository.list('GET /issues', { state: 'open', ...filter }, 'the open drift issues');
    const own = await listOwnPosts(repository, items, 'number');
    return own.toSorted((a, b) => compareIds(a.id, b.id));
  };
  const labelled = await list({ labels: driftLabel });
  return labelled.length > 0 ? labelled : list({ creator: await repository.login() });
}

async function openIssue(report: DryRunReport, options: DriftIssueOptions): Promise<string> {
  const { repository } = options;
  const title = formatDriftTitle(report.plan);
  const made = await writeFitting(renderBody(report, options, {}), (body) =>
    repository.send('POST /issues', { title, body, labels: [driftLabel] }, 'the drift issue'),
  );
  const number = getIdField(made, 'number');
  // Another run may have opened one at the same moment: the older one stays.
  const [first, ...younger] = await listOpenIssues(repository);
  const own = younger.find(({ id }) => id === number);
  if (first === undefined || own === undefined) return getTextField(made, 'html_url') ?? '';
  await closeIssue(repository, own, `This is the same as #${first.id}.`);
  return first.url;
}

async function updateIssue(
  report: DryRunReport,
  options: DriftIssueOptions,
  { id, url, header }: OwnPost,
): Promise<string> {
  await writeFitting(renderBody(report, options, header), (body) =>
    options.repository.send('PATCH /issues/{issue_number}', { issue_number: id, body }, `drift issue ${id}`),
  );
  return url;
}

/** A comment that cannot be made, as in a locked conversation, keeps no issue open. */
async function closeIssue(repository: RepositoryClient, { id }: OwnPost, body: string): Promise<void> {
  const subject = `drift issue ${id}`;
  await repository
    .send('POST /issues/{issue_number}/comments', { issue_number: id, body }, subject)
    .catch(() => undefined);
  const closed = { issue_number: id, state: 'closed', state_reason: 'completed' };
  await repository.send('PATCH /issues/{issue_number}', closed, subject);
}

/** `before` is the header of the issue as it is, empty for a new one. */
function renderBody(
  report: DryRunReport,
  { repository, at, version }: DriftIssueOptions,
  before: CommentHeader,
): (maxCharacters: number) => string {
  const { fingerprint, lines, history } = updateRecord(parseRecord(before), report, at);
  return (maxCharacters) => {
    // Where room is short only the latest of the record is kept.
    const isShort = maxCharacters < 20_000;
    const header = {
      set: repository.set,
      version,
      digest: report.plan.digest,
      fingerprint,
      lines: isShort ? [] : lines,
      history: history.slice(isShort ? -2 : 0).map((entry) => ({ ...entry })),
    };
    return renderDriftIssue(report, { header, history, maxCharacters });
  };
}

/** What a drift issue remembers from run to run, kept in its header. */
interface DriftRecord {
  /** Equal for the same drift. */
  readonly fingerprint: string;
  readonly lines: readonly string[];
  readonly history: readonly DriftEntry[];
}

/** A header with more would leave too little room for the report: then only the counts are kept. */
const mostLines = 40;

const shownLines = 3;

const lineLength = 120;

/** The record after one more run; the same as before where the drift is the same. */
function updateRecord(before: DriftRecord, report: DryRunReport, at: string): DriftRecord {
  const all = listDriftLines(report);
  const facts = JSON.stringify([report.plan.digest, [...all].sort()]);
  const fingerprint = createHash('sha256').update(facts).digest('hex').slice(0, 16);
  if (before.fingerprint === fingerprint) return before;
  const lines = all.length > mostLines ? [] : all.map((line) => shorten(line, lineLength));
  const came = lines.filter((line) => !before.lines.includes(line));
  const went = lines.length === 0 ? [] : before.lines.filter((line) => !lines.includes(line));
  const entry: DriftEntry = {
    at,
    what: formatHeading(report),
    came: came.slice(0, shownLines),
    went: went.slice(0, shownLines),
    more: Math.max(0, came.length - shownLines) + Math.max(0, went.length - shownLines),
    runUrl: report.run.runUrl ?? '',
  };
  return { fingerprint, lines, history: appendEntry(before.history, entry) };
}

/** The record in a header; whatever is not as we write it is left out. */
function parseRecord(header: CommentHeader): DriftRecord {
  const { history } = header;
  return {
    fingerprint: getTextField(header, 'fingerprint') ?? '',
    lines: getTextsField(header, 'lines') ?? [],
    history: Array.isArray(history) ? history.flatMap(parseEntry) : [],
  };
}

function parseEntry(value: unknown): readonly DriftEntry[] {
  const [at, what] = [getTextField(value, 'at'), getTextField(value, 'what')];
  if (at === undefined || what === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(at)) return [];
  return [
    {
      at,
      what,
      came: getTextsField(value, 'came') ?? [],
      went: getTextsField(value, 'went') ?? [],
      more: Number(getField(value, 'more')) || 0,
      runUrl: getTextField(value, 'runUrl') ?? '',
    },
  ];
}
