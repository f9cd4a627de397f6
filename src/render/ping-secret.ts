import { targetName } from '../model/target.ts';
import type { Finding } from './findings.ts';
import type { PingResult } from './report.ts';

/** What a reader must know where the signature of a ping does not confirm the declared secret. */
export function pingSecretFinding({ target, url, secret }: PingResult): Finding | undefined {
  const of = { target: targetName(target) };
  switch (secret) {
    case 'no-secret':
      return {
        ...of,
        severity: 'error',
        code: 'ping-not-signed',
        message: `The ping of ${url} is not signed although the config declares a secret: the hook has none.`,
        hint: 'Something removed the secret meanwhile. Run again; it is set again.',
      };
    case 'differs':
      return {
        ...of,
        severity: 'error',
        code: 'ping-signed-otherwise',
        message: `The ping of ${url} is signed with another secret than the declared one.`,
        hint: 'Something wrote the secret meanwhile: find out what else manages this hook, then run again.',
      };
    case 'not-confirmed':
      return {
        ...of,
        severity: 'notice',
        code: 'ping-secret-not-confirmed',
        message: `The signature of the ping of ${url} could not be reproduced with the declared secret, which is no proof that it is wrong.`,
        hint: 'Look at the receiver: does it accept the ping?',
      };
    default:
      return undefined;
  }
}
