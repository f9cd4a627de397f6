/** One attempt to deliver an event to a hook, as the delivery log keeps it. */
export interface Delivery {
  /** 19 digits, beyond what a JavaScript number holds. */
  readonly id: string;
  readonly hookId: number;
  readonly guid: string;
  /** Milliseconds since the epoch. */
  readonly deliveredAt: number;
  readonly redelivery: boolean;
  /** Seconds. */
  readonly duration: number;
  readonly status: string;
  readonly statusCode: number;
  readonly event: string;
  readonly action: string | null;
  readonly installationId: number | null;
  readonly repositoryId: number | null;
  readonly throttledAt: number | null;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>> | null;
  /** JSON text, told verbatim; null where GitHub no longer has it. */
  readonly payloadText: string | null;
  readonly responseHeaders: Readonly<Record<string, string>> | null;
  readonly responseBody: string | null;
}
