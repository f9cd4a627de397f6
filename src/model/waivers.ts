import { compareText } from './compare.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Waiver } from './hook.ts';

/** A rule of the policy that a hook breaks. */
export interface Breach {
  readonly rule: string;
  /** How, as the rest of a sentence about the hook. */
  readonly problem: string;
  /** What is told where no waiver holds. */
  readonly diagnostic: Diagnostic;
}

export interface WaiverCase {
  /** The hook in words, at the start of a sentence. */
  readonly subject: string;
  readonly waivers: readonly Waiver[];
  /** The rules that are judged here: a waiver of another one is somebody else's. */
  readonly rules: readonly string[];
  readonly breaches: readonly Breach[];
  /** YYYY-MM-DD; without it no waiver is over. */
  readonly today: string | undefined;
}

/**
 * What the breaches of one hook come to with its waivers: a notice for a waived one, the breach itself otherwise; a warning for a waiver
 * that is over or that waives nothing. A waiver holds through its last day. Every rule is judged here, in one place each.
 */
export function judgedBreaches({ subject, waivers, rules, breaches, today }: WaiverCase): readonly Diagnostic[] {
  const own = waivers.filter(({ rule }) => rules.includes(rule)).sort((a, b) => compareText(a.rule, b.rule));
  const broken = new Set(breaches.map(({ rule }) => rule));
  const isOver = ({ until }: Waiver): boolean => until !== undefined && today !== undefined && until < today;
  return [
    ...breaches.map(({ rule, problem, diagnostic }) => {
      const waiver = own.find((each) => each.rule === rule && !isOver(each));
      return waiver === undefined ? { ...diagnostic, policy: { rule } } : waived(waiver, `${subject} ${problem}`);
    }),
    ...own.filter((waiver) => broken.has(waiver.rule) && isOver(waiver)).map((waiver) => expired(waiver, subject)),
    ...own.filter(({ rule }) => !broken.has(rule)).map((waiver) => needless(waiver, subject)),
  ];
}

function waived({ rule, until, reason, location }: Waiver, problem: string): Diagnostic {
  const end = until === undefined ? '' : ` until ${until}`;
  const message = `${problem}; policy rule ${rule} is waived${end}: ${reason}`;
  return { severity: 'notice', code: 'policy-waived', message, location, policy: { rule, waiver: reason } };
}

function expired({ rule, until, location }: Waiver, subject: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'waiver-expired',
    message: `The waiver of ${rule} for ${inSentence(subject)} ended on ${until}, so the rule holds again.`,
    hint: 'Make the hook follow the rule and remove the waiver, or agree on a later date.',
    location,
  };
}

function needless({ rule, location }: Waiver, subject: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'waiver-needless',
    message: `The waiver of ${rule} for ${inSentence(subject)} waives nothing: the hook follows the rule or the rule is off.`,
    hint: 'Remove it, so that a later breach is not waived by accident.',
    location,
  };
}

function inSentence(subject: string): string {
  return subject.replace(/^This /, 'this ');
}
