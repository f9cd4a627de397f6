import type { ContentType } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { deliveredBodies } from './delivered-bodies.ts';
import { type Peculiarity, peculiarities } from './peculiarities.ts';
import { isSignature } from './signature.ts';

/** What the delivery log tells of one request that was sent. */
export interface SentDelivery {
  readonly contentType: ContentType;
  /** Whether the log still has the request's headers: without them nothing is known of a signature. */
  readonly hasHeaders: boolean;
  readonly signature: Sensitive | undefined;
  /** JSON text of the payload as it stands in the log; undefined where the log no longer has it. */
  readonly payload: Sensitive | undefined;
}

/** What one delivery says about a secret. `unreadable`: the log no longer has what is needed. */
export type Evidence =
  | {
      readonly kind: 'equal' | 'unequal';
      readonly contentType: ContentType;
      readonly peculiarities: ReadonlySet<Peculiarity>;
    }
  | { readonly kind: 'unsigned' | 'unreadable' };

/** Compares the signature of a delivery with the one that the secret makes, over every spelling that GitHub may have sent. */
export function evidence(sent: SentDelivery, secret: Sensitive): Evidence {
  const { contentType, hasHeaders, signature, payload } = sent;
  if (!hasHeaders) return { kind: 'unreadable' };
  if (signature === undefined) return { kind: 'unsigned' };
  if (payload === undefined) return { kind: 'unreadable' };
  const text = payload.reveal();
  const found = { contentType, peculiarities: peculiarities(text) };
  for (const body of deliveredBodies(text, contentType))
    if (isSignature(signature, { body, secret })) return { kind: 'equal', ...found };
  return { kind: 'unequal', ...found };
}
