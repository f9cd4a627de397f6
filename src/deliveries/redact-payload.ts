import { parseLiveUrl } from '../model/url.ts';
import type { DeliveryDetail } from './delivery.ts';

const sensitiveName = /secret|token|password|passwd|authorization|private_?key|api_?key|credential/i;
/** A whole JSON string, with the colon behind it where it is a name. */
const text = /("(?:[^"\\]|\\.)*")(\s*:)?/gs;

/**
 * The payload for people, who asked for it: values that the run knows to be sensitive are hidden already, and so is here every text
 * under a name that promises a credential, and in URLs what looks like one. Everything else stands as it was sent.
 */
export function redactPayload({ redactedPayload }: Pick<DeliveryDetail, 'redactedPayload'>): string | undefined {
  let name = '';
  return redactedPayload?.replace(text, (whole, literal: string, colon: string | undefined) => {
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
