import { createHash } from 'node:crypto';
import { jsonField, textField, textsField } from '../model/json-field.ts';
import type { CommentHeader } from '../render/comment-header.ts';
import { driftLines } from '../render/drift.ts';
import { type DriftEntry, lengthened } from '../render/drift-history.ts';
import { clipped } from '../render/escape.ts';
import { heading } from '../render/heading.ts';
import type { DryRunReport } from '../render/report.ts';

/** What a drift issue remembers from run to run, kept in its header. */
export interface DriftRecord {
  /** Equal for the same drift. */
  readonly fingerprint: string;
  readonly lines: readonly string[];
  readonly history: readonly DriftEntry[];
}

/** A header with more would leave too little room for the report: then only the counts are told. */
const mostLines = 40;
const toldLines = 3;
const lineLength = 120;

/** The record after one more run; the same as before where the drift is the same. */
export function nextRecord(
  before: DriftRecord | undefined,
  report: DryRunReport,
  { at }: { readonly at: string },
): DriftRecord {
  const all = driftLines(report);
  const facts = JSON.stringify([report.plan.digest, [...all].sort()]);
  const fingerprint = createHash('sha256').update(facts).digest('hex').slice(0, 16);
  if (before?.fingerprint === fingerprint) return before;
  const lines = all.length > mostLines ? [] : all.map((line) => clipped(line, lineLength));
  const history = lengthened(before?.history ?? [], {
    at,
    what: heading(report),
    ...difference(before?.lines ?? [], lines),
    runUrl: report.run.runUrl ?? '',
  });
  return { fingerprint, lines, history };
}

function difference(known: readonly string[], lines: readonly string[]): Pick<DriftEntry, 'came' | 'went' | 'more'> {
  const came = lines.length === 0 ? [] : lines.filter((line) => !known.includes(line));
  const went = lines.length === 0 ? [] : known.filter((line) => !lines.includes(line));
  const told = { came: came.slice(0, toldLines), went: went.slice(0, toldLines) };
  return { ...told, more: came.length + went.length - told.came.length - told.went.length };
}

/** The record in a header; whatever is not as we write it is left out. */
export function recordIn({ fingerprint, lines, history }: CommentHeader): DriftRecord {
  return {
    fingerprint: typeof fingerprint === 'string' ? fingerprint : '',
    lines: textsField({ lines }, 'lines') ?? [],
    history: Array.isArray(history) ? history.flatMap(entryIn) : [],
  };
}

function entryIn(value: unknown): readonly DriftEntry[] {
  const [at, what] = [textField(value, 'at'), textField(value, 'what')];
  if (at === undefined || what === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(at)) return [];
  return [
    {
      at,
      what,
      came: textsField(value, 'came') ?? [],
      went: textsField(value, 'went') ?? [],
      more: Number(jsonField(value, 'more')) || 0,
      runUrl: textField(value, 'runUrl') ?? '',
    },
  ];
}

/** The record as header values; where room is short only the latest of it. */
export function recordHeader(
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
