/** A whole JSON string, or a JSON number: strings are consumed first, so that digits inside them are left alone. */
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;
const longInteger = /^-?[1-9]\d{15,}$/;

/**
 * The value of a JSON text, with integers of 16 digits or more as decimal text: GitHub's delivery ids exceed what a number can hold.
 * Undefined where the text is not JSON.
 */
export function exactJson(text: string): unknown {
  const quoted = text.replace(stringOrNumber, (token) => (longInteger.test(token) ? `"${token}"` : token));
  try {
    return JSON.parse(quoted);
  } catch {
    return undefined;
  }
}
