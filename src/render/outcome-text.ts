import { targetName } from '../model/target.ts';
import type { Outcome } from '../plan/outcome.ts';
import { urlOf } from './rows.ts';
import { signs } from './signs.ts';

/** What became of a change, in a word for people. */
export const statusWords: Readonly<Record<Outcome['status'], string>> = {
  done: 'done',
  failed: 'failed',
  skipped: 'skipped',
  unknown: 'sent, result unknown',
};

/** What happened to a change, in a few words: `failed (partly written): GitHub says …; PATCH /orgs/acme/hooks/1 answered 422`. */
export function outcomeText({ status, partly, message, requests }: Outcome): string {
  if (status === 'done') return statusWords.done;
  const last = requests.at(-1);
  const told = [message.replace(/\.$/, ''), ...(last === undefined ? [] : [answerText(last)])].filter(
    (part) => part !== '',
  );
  return [
    `${statusWords[status]}${partly ? ' (partly written)' : ''}`,
    ...(told.length === 0 ? [] : [told.join('; ')]),
  ].join(': ');
}

/** One change that is over, for whoever watches: `+ acme: https://ci.acme.example/github  done`. */
export function outcomeLine(outcome: Outcome): string {
  const { change, target } = outcome;
  return `${signs[change.op].sign} ${targetName(target)}: ${urlOf(change)}  ${outcomeText(outcome)}`;
}

function answerText({ method, path, status }: Outcome['requests'][number]): string {
  return `${method} ${path} ${status === 0 ? 'got no answer' : `answered ${status}`}`;
}
