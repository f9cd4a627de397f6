/** A Markdown table, its columns aligned as the formatter aligns them. Cells are Markdown on one line. */
export function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = header.map((_, column) => Math.max(3, ...lines.map((cells) => cells[column]?.length ?? 0)));
  const formatRow = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head, ...body] = lines.map(formatRow);
  return [head, formatRow(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}

/** The document with new text between the markers `<!-- name -->` and `<!-- /name -->`. It throws where they are missing. */
export function replaceBlock(document: string, name: string, block: string): string {
  const pattern = new RegExp(`(<!-- ${name} -->\n)[^]*?(\n<!-- /${name} -->)`);
  if (!pattern.test(document)) throw new Error(`The document has no block ${name}.`);
  return document.replace(pattern, (_, start: string, end: string) => `${start}${block}${end}`);
}

/** First line of a page that no hand edits. */
export function formatOrigin(source: string): string {
  return `<!-- Made from ${source} by npm run generate. Edits by hand are lost. -->`;
}
