import type { Sensitive } from '../model/sensitive.ts';
import type { Delivery } from './delivery.ts';

/** One delivery with what was sent and what came back. Everything that could be confidential is wrapped. */
export interface DeliveryDetail {
  readonly delivery: Delivery;
  /** The request headers that may be shown, by their name in lower case; undefined where GitHub no longer has the request. */
  readonly headers: Readonly<Record<string, string>> | undefined;
  /** `Content-Type` of the request; undefined where it is not known. */
  readonly mediaType: string | undefined;
  /** `X-Hub-Signature-256`; undefined where the request had none, which for known headers proves that the hook had no secret. */
  readonly signature: Sensitive | undefined;
  /** The JSON of the payload, verbatim as it stands in GitHub's answer; undefined where GitHub no longer has it. */
  readonly payload: Sensitive | undefined;
  /** What the receiver answered. */
  readonly response: Sensitive | undefined;
  /** The payload with every value hidden that this run knows to be confidential. */
  readonly redactedPayload: string | undefined;
}

/**
 * Request headers that may be shown: GitHub itself once put a hook's secret into another one (its notice of April 2026), so that no
 * header is let through because it looks harmless.
 */
export const shownHeaders = ['x-github-delivery', 'x-github-event', 'x-github-hook-id'] as const;
