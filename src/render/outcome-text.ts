import type { Outcome } from '../plan/outcome.ts';

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

function answerText({ method, path, status }: Outcome['requests'][number]): string {
  return `${method} ${path} ${status === 0 ? 'got no answer' : `answered ${status}`}`;
}
