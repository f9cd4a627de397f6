/** A field of a JSON object; undefined where the value is no object or lacks the field. */
export function getField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** A text field of a JSON object. */
export function getTextField(value: unknown, name: string): string | undefined {
  const field = getField(value, name);
  return typeof field === 'string' ? field : undefined;
}

/** A field that is a list of texts. */
export function getTextsField(value: unknown, name: string): readonly string[] | undefined {
  const field = getField(value, name);
  if (!Array.isArray(field)) return undefined;
  return field.every((item): item is string => typeof item === 'string') ? field : undefined;
}

/** An id as GitHub sends it, in decimal digits; undefined where the field is no id. */
export function getIdField(value: unknown, name: string): string | undefined {
  const field = getField(value, name);
  if (typeof field === 'number' && Number.isSafeInteger(field) && field >= 0) return String(field);
  return typeof field === 'string' && /^\d+$/.test(field) ? field : undefined;
}
