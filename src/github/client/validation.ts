import { jsonField, textField } from '../../model/json-field.ts';

/** What a 422 says, in words, and what to do about the usual ones. */
export interface ValidationText {
  /** Empty where GitHub listed no errors. */
  readonly problems: string;
  readonly hint: string;
}

/** GitHub's codes for errors that carry no message (REST API, "Troubleshooting"). */
const codes: Readonly<Record<string, string>> = {
  missing: 'does not exist',
  missing_field: 'is missing',
  invalid: 'is not valid',
  already_exists: 'has a value that another one has already',
  unprocessable: 'cannot be used',
};

const hints: readonly { readonly said: RegExp; readonly hint: string }[] = [
  {
    said: /hook already exists/i,
    hint: 'A hook with this config and a shared event is there already, perhaps one that this token does not see because an OAuth app made it.',
  },
  {
    said: /cannot have more than \d+ hooks/i,
    hint: 'Remove hooks that take this event, or take the event out of this hook.',
  },
  {
    said: /isn't reachable over the public internet|is not supported/i,
    hint: 'GitHub delivers only to public hosts: change the URL.',
  },
];

/** The body of a 422 in words. Texts come from GitHub and may repeat what it was sent. */
export function validationText(body: unknown): ValidationText {
  const errors = jsonField(body, 'errors');
  const problems = Array.isArray(errors) ? errors.map(problemText).filter((text) => text !== '') : [];
  const text = [...new Set(problems)].join('; ');
  const said = text === '' ? (textField(body, 'message') ?? '') : text;
  return { problems: text, hint: hints.find(({ said: pattern }) => pattern.test(said))?.hint ?? '' };
}

function problemText(error: unknown): string {
  if (typeof error === 'string') return error;
  const message = textField(error, 'message');
  const field = textField(error, 'field');
  if (message !== undefined) return field === undefined || message.includes(field) ? message : `${field}: ${message}`;
  const code = textField(error, 'code') ?? '';
  const subject = field === undefined ? (textField(error, 'resource') ?? 'the request') : `field ${field}`;
  return code === '' ? '' : `${subject} ${codes[code] ?? `has the error ${code}`}`;
}
