import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Sensitive } from '../model/sensitive.ts';

/** Whether `sha256=HEX`, as `X-Hub-Signature-256` carries it, is the signature of the body under the secret. Takes the same time for every wrong one. */
export function isSignature(signature: Sensitive, { body, secret }: { body: string; secret: Sensitive }): boolean {
  const expected = createHmac('sha256', secret.reveal()).update(body, 'utf8').digest();
  const hex = /^sha256=([0-9a-f]{64})$/i.exec(signature.reveal().trim())?.[1];
  return hex !== undefined && timingSafeEqual(Buffer.from(hex, 'hex'), expected);
}
