const shown = 5;

/** The first few of many texts, with how many more there are. */
export function shortenList(texts: readonly string[]): string {
  if (texts.length <= shown) return texts.join(', ');
  return `${texts.slice(0, shown).join(', ')} and ${texts.length - shown} more`;
}
