import type { Diagnostic } from '../model/diagnostic.ts';
import type { Failure } from '../model/failure.ts';
import { RestRefusal } from '../run/rest-api.ts';

/** What could not be written, and what it takes. */
export interface Unwritten {
  readonly code: string;
  /** Such as `The plan is not commented on pull request 12`. */
  readonly what: string;
  /** Such as `pull-requests: write`. */
  readonly permission: string;
  /** Whether the run is of a fork's pull request, whose token can only read. */
  readonly fromFork: boolean;
}

/** A notice in place of a comment or issue: never an error, since the hooks are what matters. */
export function unwrittenNotice(failure: Failure, { code, what, permission, fromFork }: Unwritten): Diagnostic {
  const status = failure instanceof RestRefusal ? failure.status : 0;
  const told = { severity: 'notice', code } as const;
  if (/locked/i.test(failure.message))
    return { ...told, message: `${what}: the conversation is locked.`, hint: 'The job summary has the same text.' };
  if (status === 410)
    return {
      ...told,
      message: `${what}: issues are switched off in this repository.`,
      hint: 'Switch them on in the settings of the repository.',
    };
  if (fromFork && (status === 401 || status === 403 || status === 404))
    return {
      ...told,
      message: `${what}: in a pull request from a fork the token can only read.`,
      hint: 'The job summary has the same text.',
    };
  const hint =
    status === 401 || status === 403 || status === 404
      ? `Give the job the permission ${permission}, or set the input github-token to a token that has it.`
      : 'The job summary has the same text.';
  return { ...told, message: `${what}. ${failure.message}`, hint };
}
