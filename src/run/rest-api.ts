import { Failure } from '../model/failure.ts';

/** A request to the instance that runs the workflow: comments, issues, pull requests. */
export interface RestCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the API base, with its query. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** What is asked for, for messages, such as `the comments of pull request 12`. */
  readonly subject: string;
}

/** The REST API of the instance that runs the workflow. Both functions reject with `RestRefusal` for every answer but a success. */
export interface RestApi {
  /** The body of the answer as JSON. */
  send(call: RestCall): Promise<unknown>;
  /** The items of all pages. Never a part of them. */
  list(call: Pick<RestCall, 'path' | 'subject'>): Promise<readonly unknown[]>;
  /** The login that the token writes as, where GitHub tells it. */
  login(): Promise<string | undefined>;
}

/** GitHub did not do what was asked for. */
export class RestRefusal extends Failure {
  /** HTTP status; 0 where no answer came. */
  readonly status: number;

  constructor(status: number, { reason, message }: Pick<Failure, 'reason' | 'message'>) {
    super(reason, message);
    this.status = status;
  }
}
