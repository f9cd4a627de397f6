/** A field of a JSON object; undefined where the value is no object or lacks the field. */
export function jsonField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** A text field of a JSON object. */
export function textField(value: unknown, name: string): string | undefined {
  const field = jsonField(value, name);
  return typeof field === 'string' ? field : undefined;
}

/** A field that is a list of texts. */
export function textsField(value: unknown, name: string): readonly string[] | undefined {
  const field = jsonField(value, name);
  if (!Array.isArray(field)) return undefined;
  return field.every((item): item is string => typeof item === 'string') ? field : undefined;
}

/** An id as GitHub sends it, in decimal digits; undefined where the field is no id. */
export function idField(value: unknown, name: string): string | undefined {
  const field = jsonField(value, name);
  if (typeof field === 'number' && Number.isSafeInteger(field) && field >= 0) return String(field);
  return typeof field === 'string' && /^\d+$/.test(field) ? field : undefined;
}

/** Whether a `config` object shows a secret. GitHub leaves the key out where there is none, and shows asterisks where there is one. */
export function showsSecret(config: unknown): boolean {
  const secret = textField(config, 'secret');
  return secret !== undefined && secret !== '';
}

/** The value of `insecure_ssl`, which GitHub accepts and has shown as text, number and boolean. */
export function isInsecure(value: unknown): boolean {
  return value === '1' || value === 1 || value === true || value === 'true';
}

/** Whether a 422 says that the hook exists: the sign that an earlier create took effect, or that a hook is hidden. */
export function saysAlreadyExists(body: unknown): boolean {
  const errors = jsonField(body, 'errors');
  return Array.isArray(errors) && errors.some((error) => /already exists/i.test(textField(error, 'message') ?? ''));
}
