import type { SecretVerdict } from '../model/secret-verdict.ts';
import { counted } from './counted.ts';
import type { PingResult } from './report.ts';

const secretWords: Readonly<Record<SecretVerdict, string>> = {
  confirmed: 'secret confirmed',
  previous: 'signed with the previous secret',
  refused: 'secret confirmed',
  'no-secret': 'not signed: the hook has no secret',
  differs: 'signed with another secret',
  'not-confirmed': 'secret not confirmed',
  'no-delivery': 'secret not checked',
};

/** What a ping came to, in a few words: `answered 200 in 0.3 s`. */
export function pingText({ verdict, statusCode, durationSeconds, secret, message }: PingResult): string {
  const status = statusCode === undefined ? '' : ` ${statusCode}`;
  const duration = durationSeconds === undefined ? '' : ` in ${durationSeconds} s`;
  const why = message === undefined || message === '' ? '' : `: ${message}`;
  switch (verdict) {
    case 'answered':
    case 'refused':
      return `${verdict}${status}${duration}${secret === undefined ? '' : `, ${secretWords[secret]}`}${why}`;
    case 'not-seen':
      return `sent, no delivery seen in time${why}`;
    case 'unchecked':
      return `sent, not checked${why === '' ? ': this target has no delivery log' : why}`;
    case 'not-sent':
      return `not sent${why}`;
  }
}

/** What the pings of a run came to, in one line. */
export function pingsHeading(pings: readonly PingResult[]): string {
  const count = (verdict: PingResult['verdict']): number => pings.filter((ping) => ping.verdict === verdict).length;
  const parts = (
    [
      ['answered', 'answered'],
      ['refused', 'refused'],
      ['not-seen', 'not seen yet'],
      ['unchecked', 'not checked'],
      ['not-sent', 'not sent'],
    ] as const
  ).flatMap(([verdict, words]) => (count(verdict) === 0 ? [] : [`${count(verdict)} ${words}`]));
  return pings.length === 0 ? 'No hook to ping' : `Pinged ${counted(pings.length, 'hook')}: ${parts.join(', ')}`;
}
