import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** SHA-256 of a text in hex. Loads the code for it when it is first asked for: it takes a quarter of the time that Node needs to start. */
export function sha256(text: string): string {
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  return createHash('sha256').update(text).digest('hex');
}
