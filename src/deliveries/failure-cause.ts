import { type Delivery, isDelivered } from './delivery.ts';

/** Why a delivery failed, as far as the log shows. `other`: GitHub's words fit none of the rest. */
export const failureKinds = [
  'refused',
  'broken',
  'timed-out',
  'certificate',
  'redirect',
  'client-error',
  'server-error',
  'other',
] as const;

export type FailureKind = (typeof failureKinds)[number];

export interface FailureCause {
  readonly kind: FailureKind;
  /** What the receiver did, such as `answered 503` or `timed out`; holds no text of the receiver. */
  readonly words: string;
}

/** Why a delivery failed; undefined for one that did not. */
export function getFailureCause(delivery: Delivery): FailureCause | undefined {
  return isDelivered(delivery) ? undefined : explainFailure(delivery);
}

/**
 * Kinds by GitHub's words, which it documents as examples only (GitHub, "Troubleshooting webhooks"), so the case and what stands around
 * them do not count. The first that fits holds: a timeout to connect is a timeout.
 */
const causes: readonly { readonly words: RegExp; readonly cause: FailureCause }[] = [
  { words: /time(d|out)? ?-?out/i, cause: { kind: 'timed-out', words: 'timed out' } },
  {
    words: /certificate|\bssl\b|\btls\b/i,
    cause: { kind: 'certificate', words: 'has a certificate that is not trusted' },
  },
  {
    words: /to host|to network|refused|unreachable|resolve/i,
    cause: { kind: 'refused', words: 'refused the connection' },
  },
  {
    words: /failed to connect|connect|reset|closed|empty reply|hang ?up/i,
    cause: { kind: 'broken', words: 'could not be reached' },
  },
];

function explainFailure({ status, statusCode }: Delivery): FailureCause {
  const isAnswer = /invalid http response|^$|^\d{3}\b/i.test(status);
  const cause = isAnswer ? undefined : causes.find(({ words }) => words.test(status))?.cause;
  if (cause !== undefined) return cause;
  if (statusCode >= 300 && statusCode < 400)
    return { kind: 'redirect', words: `redirected (${statusCode}), which GitHub does not follow` };
  if (statusCode >= 400 && statusCode < 500) return { kind: 'client-error', words: `answered ${statusCode}` };
  if (statusCode >= 500 && statusCode < 600) return { kind: 'server-error', words: `answered ${statusCode}` };
  return { kind: 'other', words: statusCode === 0 ? 'gave no valid answer' : `gave no valid answer (${statusCode})` };
}

/**
 * Whether the receiver itself refused the delivery with a status of 400 or more. GitHub logs silence, a time-out and a failed connection
 * as 5xx of its own, so a 5xx counts only where its words say that there was a response.
 */
export function isRefusedByReceiver(delivery: Delivery): boolean {
  const kind = getFailureCause(delivery)?.kind;
  return (
    kind === 'client-error' || (kind === 'server-error' && /invalid http response|^\d{3}\b/i.test(delivery.status))
  );
}

/** Answers that mean "later", in the class of those that mean "never". */
const passing4xx = new Set([408, 425, 429]);

/** Whether the same delivery may pass another time: not where the receiver refused it with 3xx or 4xx. */
export function isRetryable(delivery: Delivery): boolean {
  const kind = getFailureCause(delivery)?.kind;
  if (kind === 'redirect') return false;
  return kind !== 'client-error' || passing4xx.has(delivery.statusCode);
}

/** Whether the receiver responded at all, so that the duration is that of a response. */
export function hasResponse(delivery: Delivery): boolean {
  const kind = getFailureCause(delivery)?.kind;
  return kind === undefined || kind === 'redirect' || kind === 'client-error' || kind === 'server-error';
}
