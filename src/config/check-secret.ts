/** What is wrong with the value of a secret, without the value. */
export interface SecretDiagnostic {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const leastLength = 16;
const generate = 'Make one with: openssl rand -hex 32';

/** Checks the value of a secret or password variable. */
export function checkSecret(name: string, value: string): readonly SecretDiagnostic[] {
  const subject = `The value of \${${name}}`;
  if (/^\s*\*+\s*$/.test(value)) {
    const message = `${subject} consists of asterisks only, as GitHub shows secrets; written back it would replace the real one.`;
    return [{ severity: 'error', code: 'masked-secret', message, hint: `Pass the real value as ${name}.` }];
  }
  if (value.trim() === '') {
    const message = `${subject} is white space only, which is no secret.`;
    return [{ severity: 'error', code: 'blank-secret', message, hint: `Pass the real value as ${name}.` }];
  }
  const found: SecretDiagnostic[] = [];
  if (value !== value.trim()) {
    const message = `${subject} has white space at an end, which becomes part of the secret.`;
    found.push({
      severity: 'warning',
      code: 'secret-with-space',
      message,
      hint: 'Store the secret again without the white space or line break.',
    });
  }
  if (value.length < leastLength) {
    found.push({
      severity: 'warning',
      code: 'short-secret',
      message: `${subject} is shorter than ${leastLength} characters.`,
      hint: generate,
    });
  } else if (isPlainlyWeak(value)) {
    found.push({
      severity: 'warning',
      code: 'weak-secret',
      message: `${subject} is easy to guess.`,
      hint: generate,
    });
  }
  return found;
}

const weakWords = /password|passw0rd|secret|changeme|change-me|letmein|example|webhook|qwerty|123456/gi;

/** Few different characters, a repeated block, a run such as abcdef, or common words with little else. */
function isPlainlyWeak(value: string): boolean {
  if (new Set(value).size < 6) return true;
  if (/^(.{1,8}?)\1+.{0,7}$/s.test(value)) return true;
  const steps = [...value]
    .slice(1)
    .filter((character, index) => Math.abs(character.charCodeAt(0) - value.charCodeAt(index)) <= 1);
  if (steps.length > value.length * 0.8) return true;
  return value.replace(weakWords, '').replace(/[^a-z0-9]/gi, '').length < 8;
}
