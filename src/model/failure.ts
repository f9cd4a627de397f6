/** Why a run is red, in order of precedence: the output `failure-reason` is the first that applies. */
export const failureReasons = [
  'input-invalid',
  'config-invalid',
  'policy-violated',
  'not-permitted',
  'rate-limited',
  'api-error',
  'limit-exceeded',
  'stale-config',
  'plan-changed',
  'cancelled',
  'partial-apply',
  'ping-failed',
  'unhealthy',
  'changes-pending',
] as const;

export type FailureReason = (typeof failureReasons)[number];

/** The reason that comes first in the order above; undefined for none. */
export function selectReason(reasons: Iterable<FailureReason>): FailureReason | undefined {
  const given = new Set(reasons);
  return failureReasons.find((reason) => given.has(reason));
}

/** An expected failure: it carries the reason for the outputs and a text for people, so it is reported without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly reason: FailureReason;
  /** What the reader can do about it. */
  readonly hint: string | undefined;
  /** The web page that shows more. */
  readonly url: string | undefined;

  constructor(reason: FailureReason, message: string, options: { hint?: string; url?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.reason = reason;
    this.hint = options.hint;
    this.url = options.url;
  }
}

/** For `catch`, where one failure must not stop the others: returns a `Failure`, and throws anything else, which is a bug. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}

/** Why the system refused to read or write, for the brackets behind a message: its code, such as `EACCES`, or the error's own words. */
export function formatSystemError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}
