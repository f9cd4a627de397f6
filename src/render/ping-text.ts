import type { PingResult } from './report.ts';

/** What a ping came to, in a few words: `answered 200 in 0.3 s`. */
export function pingText({ verdict, statusCode, durationSeconds, message }: PingResult): string {
  const status = statusCode === undefined ? '' : ` ${statusCode}`;
  const duration = durationSeconds === undefined ? '' : ` in ${durationSeconds} s`;
  const why = message === undefined || message === '' ? '' : `: ${message}`;
  switch (verdict) {
    case 'answered':
    case 'refused':
      return `${verdict}${status}${duration}${why}`;
    case 'not-seen':
      return `sent, no delivery seen in time${why}`;
    case 'unchecked':
      return `sent, not checked: this target has no delivery log${why}`;
    case 'not-sent':
      return `not sent${why}`;
  }
}
