import { createHmac } from 'node:crypto';

/** The signature headers of a delivery: HMAC over the raw body; none where the hook has no secret. */
export function signatureHeaders(secret: string | undefined, body: string): Readonly<Record<string, string>> {
  if (secret === undefined || secret === '') return {};
  return {
    'X-Hub-Signature': `sha1=${hmac('sha1', secret, body)}`,
    'X-Hub-Signature-256': `sha256=${hmac('sha256', secret, body)}`,
  };
}

function hmac(algorithm: 'sha1' | 'sha256', secret: string, body: string): string {
  return createHmac(algorithm, secret).update(body, 'utf8').digest('hex');
}
