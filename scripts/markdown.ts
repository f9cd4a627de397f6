/** A Markdown table. Cells are Markdown on one line. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The document with new text between the markers `<!-- name -->` and `<!-- /name -->`. It throws where they are missing. */
export function withBlock(document: string, name: string, block: string): string {
  const pattern = new RegExp(`(<!-- ${name} -->\n)[^]*?(\n<!-- /${name} -->)`);
  if (!pattern.test(document)) throw new Error(`The document has no block ${name}.`);
  return document.replace(pattern, (_, start: string, end: string) => `${start}${block}${end}`);
}

/** First line of a page that no hand edits. */
export function madeBy(source: string): string {
  return `<!-- Made from ${source} by npm run generate. Edits by hand are lost. -->`;
}
