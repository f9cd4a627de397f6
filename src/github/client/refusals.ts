import { getField, getTextField } from '../../model/json-field.ts';
/** What a token needs for an endpoint of hooks, in words. */
export interface Needed {
  readonly classic: string;
  readonly fineGrained: string;
  readonly role: string;
}

/** What the endpoint of a path takes (GitHub REST API, "Organization webhooks", "Repository webhooks", "Global webhooks"). */
function getNeeded(path: string, method: string): Needed | undefined {
  const level = method === 'GET' ? 'read' : 'write';
  if (/^\/(orgs|organizations)\/[^/]+\/hooks/.test(path)) {
    return {
      classic: 'a classic token with the scope admin:org_hook',
      fineGrained: `a fine-grained token or a GitHub App with the organization permission "Webhooks" (${level})`,
      role: 'of an organization owner',
    };
  }
  if (/^\/(repos\/[^/]+|repositories)\/[^/]+\/hooks/.test(path)) {
    const scope = method === 'GET' ? 'read:repo_hook' : method === 'DELETE' ? 'admin:repo_hook' : 'write:repo_hook';
    return {
      classic: `a classic token with the scope ${scope}`,
      fineGrained: `a fine-grained token or a GitHub App with the repository permission "Webhooks" (${level})`,
      role: 'of an administrator of the repository',
    };
  }
  if (path.startsWith('/admin/hooks')) {
    return {
      classic: 'a classic token with the scope site_admin',
      fineGrained: '',
      role: 'of a site administrator; no other kind of token can do it',
    };
  }
  return undefined;
}

/** One sentence that says what is needed; empty where the endpoint is none of hooks. */
export function describeNeeded(path: string, method: string): string {
  const needed = getNeeded(path, method);
  if (needed === undefined) return '';
  if (needed.fineGrained === '') return `It takes ${needed.classic}, ${needed.role}.`;
  return `It takes ${needed.classic}, or ${needed.fineGrained}, ${needed.role}.`;
}

/** What a 422 says, in words, and what to do about the usual ones. */
interface ValidationText {
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
export function describeValidation(body: unknown): ValidationText {
  const errors = getField(body, 'errors');
  const problems = Array.isArray(errors) ? errors.map(describeProblem).filter((text) => text !== '') : [];
  const text = [...new Set(problems)].join('; ');
  const said = text === '' ? (getTextField(body, 'message') ?? '') : text;
  return { problems: text, hint: hints.find(({ said: pattern }) => pattern.test(said))?.hint ?? '' };
}

function describeProblem(error: unknown): string {
  if (typeof error === 'string') return error;
  const message = getTextField(error, 'message');
  const field = getTextField(error, 'field');
  if (message !== undefined) return field === undefined || message.includes(field) ? message : `${field}: ${message}`;
  const code = getTextField(error, 'code') ?? '';
  const subject = field === undefined ? (getTextField(error, 'resource') ?? 'the request') : `field ${field}`;
  return code === '' ? '' : `${subject} ${codes[code] ?? `has the error ${code}`}`;
}
