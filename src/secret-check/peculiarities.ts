/** What serializers spell in different ways. A payload without any of it is sent alike by all of them. */
export type Peculiarity = keyof typeof patterns;

const patterns = {
  'escaped control character': /\\(?:[bf]|u00[01])/,
  'escaped character': /\\(?:u(?!00[01])|\/)/,
  'HTML character': /[<>&']/,
  'line separator': /[\u2028\u2029]/,
  'letter beyond ASCII': /[\u007f-\u2027\u202a-\ud7ff\ue000-\uffff]/,
  'character beyond the basic plane': /[\ud800-\udfff]/,
  'number that is no plain integer': /[[:,\s]-?\d+[.eE]/,
} as const;

/** The peculiarities of a JSON text: a mismatch proves something only where the same ones were reproduced elsewhere. */
export function peculiarities(json: string): ReadonlySet<Peculiarity> {
  const names = Object.keys(patterns) as Peculiarity[];
  return new Set(names.filter((name) => patterns[name].test(json)));
}
