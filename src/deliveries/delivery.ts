/** One attempt to deliver an event to a hook, as GitHub's delivery log tells it. */
export interface Delivery {
  /** Decimal digits: the ids exceed what a number can hold. */
  readonly id: string;
  /** The same for every attempt to deliver one event. */
  readonly guid: string;
  /** Milliseconds since the epoch; GitHub tells whole seconds. */
  readonly deliveredAt: number;
  readonly isRedelivery: boolean;
  /** Seconds until the receiver had answered. */
  readonly durationSeconds: number;
  /** GitHub's words for the result, `OK` for a success. */
  readonly status: string;
  /** 0 where GitHub told none. */
  readonly statusCode: number;
  readonly event: string;
  /** The action of the event, such as `opened`; empty where it has none. */
  readonly action: string;
  /** Whether GitHub slowed this delivery down. */
  readonly isThrottled: boolean;
}

/** The part of a hook's delivery log that was read, newest first. */
export interface DeliveryLog {
  readonly deliveries: readonly Delivery[];
  /** False where the log goes on beyond the pages that were read. */
  readonly isWhole: boolean;
}

/**
 * Whether the receiver took the delivery. GitHub's documented test is the word, not the code: a redirect has a code that its filter
 * `status=success` counts in, and nothing was delivered.
 */
export function isDelivered({ status, statusCode }: Delivery): boolean {
  return status === '' ? statusCode >= 200 && statusCode < 300 : /^ok$/i.test(status);
}
