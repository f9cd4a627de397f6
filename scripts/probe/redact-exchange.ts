/** Fields that are kept as they are: nothing of them can be secret or personal. */
const plain = new Set([
  ...['name', 'active', 'events', 'type', 'content_type', 'insecure_ssl', 'status', 'status_code', 'event', 'action'],
  ...['redelivery', 'message', 'code', 'resource', 'field', 'errors', 'config', 'documentation_url'],
]);

/** JSON with the names of all fields and the values of those that are harmless; other values are their type. */
export function readFields(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.slice(0, 5).map((item) => readFields(item, name));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, readFields(child, key)]));
  }
  if (name === 'secret') return value === '********' || value === '' || value === null ? value : 'SECRET';
  return plain.has(name) || value === null || value === undefined ? value : typeof value;
}
