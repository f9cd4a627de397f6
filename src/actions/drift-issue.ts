import { createHash } from 'node:crypto';
import { compareIds } from '../model/compare.ts';
import { getField, getIdField, getTextField, getTextsField } from '../model/json-field.ts';
import { hasDrift } from '../plan/counts.ts';
import { shorten } from '../render/escape.ts';
import { formatHeading } from '../render/heading.ts';
import {
  appendEntry,
  type DriftEntry,
  driftLabel,
  formatDriftGone,
  formatDriftTitle,
  isWhole,
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
  if (!isWhole(plan)) return existing.url;
  for (const issue of [existing, ...twins])
    await closeIssue(options.repository, issue, formatDriftGone(report, options));
  return existing.url;
}

/** Our open issues for this set, oldest first. People may take the label off, so our own issues without it are looked at too. */
async function listOpenIssues(repository: RepositoryClient): Promise<readonly OwnPost[]> {
  const { rest, names } = repository;
  const route = 'GET /repos/{owner}/{repo}/issues';
  const list = (filter: Readonly<Record<string, string>>) =>
    rest.list({ route, parameters: { ...names, state: 'open', ...filter }, subject: 'the open drift issues' });
  const labelled = await listOwnPosts(repository, await list({ labels: driftLabel }), 'number');
  if (labelled.length > 0) return sortByAge(labelled);
  return sortByAge(await listOwnPosts(repository, await list({ creator: await repository.login() }), 'number'));
}

function sortByAge(issues: readonly OwnPost[]): readonly OwnPost[] {
  return issues.toSorted((a, b) => compareIds(a.id, b.id));
}

async function openIssue(report: DryRunReport, options: DriftIssueOptions): Promise<string> {
  const { repository } = options;
  const title = formatDriftTitle(report.plan);
  const made = await writeFitting(renderBody(report, options), (body) =>
    repository.rest.send({
      route: 'POST /repos/{owner}/{repo}/issues',
      parameters: { ...repository.names, title, body, labels: [driftLabel] },
      subject: 'the drift issue',
    }),
  );
  const number = getIdField(made, 'number');
  // Another run may have opened one at the same moment: the older one stays.
  const [first, ...younger] = await listOpenIssues(repository);
  const own = younger.find(({ id }) => id === number);
  if (first === undefined || own === undefined) return getTextField(made, 'html_url') ?? '';
  await closeIssue(repository, own, `This is the same as #${first.id}.`);
  return first.url;
}

async function updateIssue(report: DryRunReport, options: DriftIssueOptions, existing: OwnPost): Promise<string> {
  const { repository } = options;
  await writeFitting(renderBody(report, options, existing), (body) =>
    repository.rest.send({
      route: 'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
      parameters: { ...repository.names, issue_number: existing.id, body },
      subject: `drift issue ${existing.id}`,
    }),
  );
  return existing.url;
}

/** A comment that cannot be made, as in a locked conversation, keeps no issue open. */
async function closeIssue({ rest, names }: RepositoryClient, { id }: OwnPost, comment: string): Promise<void> {
  const subject = `drift issue ${id}`;
  const issue = '/repos/{owner}/{repo}/issues/{issue_number}';
  const parameters = { ...names, issue_number: id };
  await rest
    .send({ route: `POST ${issue}/comments`, parameters: { ...parameters, body: comment }, subject })
    .catch(() => {});
  const closed = { state: 'closed', state_reason: 'completed' };
  await rest.send({ route: `PATCH ${issue}`, parameters: { ...parameters, ...closed }, subject });
}

function renderBody(
  report: DryRunReport,
  { repository, at, version }: DriftIssueOptions,
  existing?: OwnPost,
): (maxCharacters: number) => string {
  const record = updateRecord(existing === undefined ? undefined : parseRecord(existing.header), report, { at });
  const facts = { set: repository.set, version, digest: report.plan.digest };
  return (maxCharacters) => {
    const header = { ...facts, ...formatRecord(record, { maxCharacters }) };
    return renderDriftIssue(report, { header, history: record.history, maxCharacters });
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
function updateRecord(
  before: DriftRecord | undefined,
  report: DryRunReport,
  { at }: { readonly at: string },
): DriftRecord {
  const all = listDriftLines(report);
  const facts = JSON.stringify([report.plan.digest, [...all].sort()]);
  const fingerprint = createHash('sha256').update(facts).digest('hex').slice(0, 16);
  if (before?.fingerprint === fingerprint) return before;
  const lines = all.length > mostLines ? [] : all.map((line) => shorten(line, lineLength));
  const history = appendEntry(before?.history ?? [], {
    at,
    what: formatHeading(report),
    ...diffLines(before?.lines ?? [], lines),
    runUrl: report.run.runUrl ?? '',
  });
  return { fingerprint, lines, history };
}

function diffLines(known: readonly string[], lines: readonly string[]): Pick<DriftEntry, 'came' | 'went' | 'more'> {
  const came = lines.length === 0 ? [] : lines.filter((line) => !known.includes(line));
  const went = lines.length === 0 ? [] : known.filter((line) => !lines.includes(line));
  const shown = { came: came.slice(0, shownLines), went: went.slice(0, shownLines) };
  return { ...shown, more: came.length + went.length - shown.came.length - shown.went.length };
}

/** The record in a header; whatever is not as we write it is left out. */
function parseRecord({ fingerprint, lines, history }: CommentHeader): DriftRecord {
  return {
    fingerprint: typeof fingerprint === 'string' ? fingerprint : '',
    lines: getTextsField({ lines }, 'lines') ?? [],
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

/** The record as header values; where room is short only the latest of it. */
function formatRecord(
  { fingerprint, lines, history }: DriftRecord,
  { maxCharacters }: { readonly maxCharacters: number },
): CommentHeader {
  const isShort = maxCharacters < 20_000;
  return {
    fingerprint,
    lines: isShort ? [] : lines,
    history: history.slice(isShort ? -2 : 0).map((entry) => ({ ...entry })),
  };
}
