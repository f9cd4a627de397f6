/** A stretch of a file that holds one YAML document. */
export interface DocumentText {
  readonly text: string;
  /** Where it starts in the file. */
  readonly offset: number;
}

/**
 * Splits a file at its `---` and `...` lines. Such a line ends a document wherever it stands (YAML 1.2.2, 9.1.2), so each document can be
 * parsed alone and a syntax error in one does not hide the next.
 */
export function splitDocuments(text: string): readonly DocumentText[] {
  const starts = [0];
  for (const { index, 0: marker, 1: dashes } of text.matchAll(markerLine)) {
    if (dashes === '...') {
      starts.push(index + marker.length);
    } else if (!isPreamble(text.slice(starts.at(-1), index))) {
      starts.push(index);
    }
  }
  return starts
    .map((offset, index) => ({ text: text.slice(offset, starts[index + 1]), offset }))
    .filter((document, index) => index === 0 || !isPreamble(document.text));
}

/** Comments and directives belong to the document that follows. */
function isPreamble(text: string): boolean {
  return text.split(/[\r\n]/).every((line) => /^([ \t]*(#.*)?|%.*)$/.test(line));
}

/** A marker stands at the start of a line and is followed by white space. */
const markerLine = /(?<![^\r\n])(---|\.\.\.)(?=[ \t\r\n]|$)[^\r\n]*(\r\n|\r|\n)?/g;
