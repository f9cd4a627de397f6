import { getField, getTextField } from '../model/json-field.ts';

/** Whether a `config` object shows a secret. GitHub leaves the key out where there is none, and shows asterisks where there is one. */
export function showsSecret(config: unknown): boolean {
  const secret = getTextField(config, 'secret');
  return secret !== undefined && secret !== '';
}

/** The value of `insecure_ssl`, which GitHub accepts and has shown as text, number and boolean. */
export function isInsecure(value: unknown): boolean {
  return value === '1' || value === 1 || value === true || value === 'true';
}

/** Whether a 422 says that the hook exists: the sign that an earlier create took effect, or that a hook is hidden. */
export function saysAlreadyExists(body: unknown): boolean {
  const errors = getField(body, 'errors');
  return Array.isArray(errors) && errors.some((error) => /already exists/i.test(getTextField(error, 'message') ?? ''));
}
