import { Failure } from '../model/failure.ts';

/** A request to the instance that runs the workflow: comments, issues, pull requests. */
export interface RestCall {
  /** Such as `POST /repos/{owner}/{repo}/issues/{issue_number}/comments`. */
  readonly route: string;
  /** Of the path, the query or the body. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What is asked for, for messages, such as `the comments of pull request 12`. */
  readonly subject: string;
}

/** The REST API of the instance that runs the workflow. Both functions reject with `RestRefusal` for every answer but a success. */
export interface RestApi {
  /** The body of the answer as JSON. */
  send(call: RestCall): Promise<unknown>;
  /** The items of all pages. Never a part of them. */
  list(call: RestCall): Promise<readonly unknown[]>;
  /** The login that the token writes as, where GitHub tells it. */
  login(): Promise<string | undefined>;
}

/** GitHub did not do what was asked for. */
export class RestRefusal extends Failure {
  /** HTTP status; 0 where no answer came. (Octokit's paging takes an error with `status` 409 for an empty page.) */
  readonly httpStatus: number;

  constructor(httpStatus: number, { reason, message, hint = '' }: Pick<Failure, 'reason' | 'message' | 'hint'>) {
    super(reason, message, hint === '' ? {} : { hint });
    this.httpStatus = httpStatus;
  }
}
