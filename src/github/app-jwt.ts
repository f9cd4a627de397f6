import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { Failure } from '../model/failure.ts';
import type { Sensitive } from '../model/sensitive.ts';

export interface AppCredentials {
  /** Id or client id. */
  readonly id: string;
  /** PEM, PKCS #1 or PKCS #8. */
  readonly privateKey: Sensitive;
}

/** GitHub takes ten minutes at most, and its clock may be behind: a minute is left at either end. */
const lifeSeconds = 540;
const skewSeconds = 60;

/** A JWT that speaks for a GitHub App (RFC 7519, RS256). Throws `input-invalid` where the key is none that can sign it. */
export function appJwt(app: AppCredentials, now: number): string {
  const seconds = Math.floor(now / 1000);
  const claims = { iat: seconds - skewSeconds, exp: seconds + lifeSeconds, iss: app.id };
  const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), rsaKey(app.privateKey)).toString('base64url')}`;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function rsaKey(pem: Sensitive): KeyObject {
  const key = readKey(pem);
  if (key?.asymmetricKeyType === 'rsa') return key;
  // The cause is left out: messages of the key parser can hold parts of what they could not read.
  throw new Failure('input-invalid', 'The private key of the app is not an RSA key in PEM form that can be read.', {
    hint: 'Give the input app-private-key the whole file that GitHub made for the app, first and last line included.',
  });
}

function readKey(pem: Sensitive): KeyObject | undefined {
  try {
    // Secrets that went through a shell or JSON often hold \n as two characters.
    return createPrivateKey(pem.reveal().replaceAll('\\n', '\n'));
  } catch {
    return undefined;
  }
}
