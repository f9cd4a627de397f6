import type { MaxSilence } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';
import type { Target } from '../model/target.ts';
import { type HookUrl, parseLiveUrl } from '../model/url.ts';

/** One attempt to deliver an event to a hook, as GitHub's delivery log shows it. */
export interface Delivery {
  /** Decimal digits: the ids exceed what a number can hold. */
  readonly id: string;
  /** The same for every attempt to deliver one event. */
  readonly guid: string;
  /** Milliseconds since the epoch; GitHub gives whole seconds. */
  readonly deliveredAt: number;
  readonly isRedelivery: boolean;
  /** Seconds until the receiver had answered. */
  readonly durationSeconds: number;
  /** GitHub's words for the result, `OK` for a success. */
  readonly status: string;
  /** 0 where GitHub gives none. */
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

/** A live hook whose deliveries are of interest. */
export interface WatchedHook {
  readonly target: Target;
  readonly id: string;
  readonly url: HookUrl;
  readonly isDeclared: boolean;
  readonly isActive: boolean;
  /** Whether its receiver takes pings; where the config says that it does not, pings are no deliveries that count. */
  readonly takesPings: boolean;
  /** Milliseconds since the epoch; undefined where GitHub did not say. */
  readonly createdAt?: number | undefined;
  /** How long it may receive nothing; undefined for no limit. */
  readonly maxSilence?: MaxSilence | undefined;
}

/** The deliveries of a log that count for a hook. */
export function selectRelevant(hook: WatchedHook, deliveries: readonly Delivery[]): readonly Delivery[] {
  return hook.takesPings ? deliveries : deliveries.filter(({ event }) => event !== 'ping');
}

/** One delivery with what was sent and what came back. Everything that could be sensitive is wrapped. */
export interface DeliveryDetail {
  readonly delivery: Delivery;
  /** The request headers that may be shown, by their name in lower case; undefined where GitHub no longer has the request. */
  readonly headers: Readonly<Record<string, string>> | undefined;
  /** `Content-Type` of the request; undefined where it is not known. */
  readonly mediaType: string | undefined;
  /** `X-Hub-Signature-256`; undefined where the request had none, which for known headers proves that the hook had no secret. */
  readonly signature: Sensitive | undefined;
  /** The JSON of the payload, verbatim as it stands in GitHub's response; undefined where GitHub no longer has it. */
  readonly payload: Sensitive | undefined;
  /** What the receiver answered. */
  readonly response: Sensitive | undefined;
  /** The payload with every value hidden that this run knows to be sensitive. */
  readonly redactedPayload: string | undefined;
}

/**
 * Request headers that may be shown: GitHub itself once put a hook's secret into another one (its notice of April 2026), so that no
 * header is let through because it looks harmless.
 */
export const shownHeaders = ['x-github-delivery', 'x-github-event', 'x-github-hook-id'] as const;

const sensitiveName = /secret|token|password|passwd|authorization|private_?key|api_?key|credential/i;
/** A whole JSON string, with the colon behind it where it is a name. */
const jsonString = /("(?:[^"\\]|\\.)*")(\s*:)?/gs;

/**
 * The payload for people, who asked for it: values that the run knows to be sensitive are hidden already, and so is here every text
 * under a name that promises a credential, and in URLs what looks like one. Everything else stands as it was sent.
 */
export function redactPayload({ redactedPayload }: Pick<DeliveryDetail, 'redactedPayload'>): string | undefined {
  let name = '';
  return redactedPayload?.replace(jsonString, (whole, literal: string, colon: string | undefined) => {
    if (colon !== undefined) {
      name = literal;
      return whole;
    }
    return redactText(literal, name);
  });
}

function redactText(literal: string, name: string): string {
  if (sensitiveName.test(name) && !/_url"$/.test(name)) return literal === '""' ? literal : '"***"';
  if (!/^"https?:/.test(literal)) return literal;
  return JSON.stringify(parseLiveUrl(JSON.parse(literal)).shown);
}
