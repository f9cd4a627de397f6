/** Whether a whole text matches. Takes time linear in pattern times text, whatever the pattern. */
export type Glob = (text: string) => boolean;

export type GlobSubject = 'url' | 'host';

/** How many globs a list holds at most, and how many characters a glob. */
export const mostGlobs = 1000;
export const mostCharacters = 1000;

/**
 * Matches URLs as written and as WHATWG parsing spells them, so that a default port or a missing path makes no difference.
 * Scheme and host are compared without case.
 */
export function compileUrlGlob(pattern: string): Glob {
  const pieces = splitPattern(foldAuthority(pattern));
  return (text) => {
    if (isMatch(pieces, foldAuthority(text))) return true;
    const href = URL.canParse(text) ? new URL(text).href : text;
    return href !== text && isMatch(pieces, foldAuthority(href));
  };
}

/** Matches hosts, with or without a port. A pattern that names no port takes any; no pattern takes a host with an empty label. */
export function compileHostGlob(pattern: string): Glob {
  const pieces = splitPattern(pattern.toLowerCase());
  const namesPort = portPattern.test(pattern);
  return (host) => {
    const folded = host.toLowerCase();
    if (hasEmptyLabel(folded)) return false;
    return isMatch(pieces, namesPort ? folded : folded.replace(portPattern, ''));
  };
}

/** Matches names of targets (`acme`, `acme/api`), without case. */
export function compileNameGlob(pattern: string): Glob {
  const pieces = splitPattern(pattern.toLowerCase());
  return (name) => isMatch(pieces, name.toLowerCase());
}

/** What is wrong with a pattern, as the rest of a sentence; undefined where nothing is. */
export function checkGlob(pattern: string, subject: GlobSubject): string | undefined {
  if (pattern === '') return 'is empty';
  if (/[\s\p{Cc}]/u.test(pattern)) return 'holds white space';
  if (pattern.includes('***')) return 'holds ***; accepted are * (one label or path segment) and ** (anything)';
  if (subject === 'url' && !/^(https?|\*{1,2}):|^\*\*/i.test(pattern))
    return 'does not start with https://, http:// or **';
  if (subject === 'host' && /[/@?#]/.test(pattern)) return 'is not a host; accepted are hosts such as *.acme.example';
  return undefined;
}

const portPattern = /:(\d+|\*{1,2})$/;

/** `.ok.example` and `a..example`: names that no receiver has. */
function hasEmptyLabel(host: string): boolean {
  return host.startsWith('.') || host.includes('..');
}

function foldAuthority(text: string): string {
  return text.replace(/^[^/?#]*:\/\/[^/?#]*/, (authority) => authority.toLowerCase());
}

/** What stands between two `**`: the texts between its single stars. */
type Piece = readonly string[];

function splitPattern(pattern: string): readonly Piece[] {
  return pattern.split('**').map((piece) => piece.split('*'));
}

/** A piece after `**` starts at the first place that is free: `**` takes what is left out, so a later place would allow no more. */
function isMatch([first = [], ...rest]: readonly Piece[], text: string): boolean {
  let ends = findEnds(first, text, [0]);
  for (const [index, piece] of rest.entries()) {
    const [start] = ends;
    if (start === undefined) return false;
    const isLast = index === rest.length - 1;
    ends = isLast ? findEnds(piece, text, listOffsets(text, start)) : findFirstEnd(piece, text, start);
  }
  return ends.at(-1) === text.length;
}

/** The first place where a piece ends that starts somewhere at or after `start`; empty for none. */
function findFirstEnd(piece: Piece, text: string, start: number): readonly number[] {
  const [literal = ''] = piece;
  if (piece.length > 1) return findEnds(piece, text, listOffsets(text, start)).slice(0, 1);
  const found = text.indexOf(literal, start);
  return found === -1 ? [] : [found + literal.length];
}

function listOffsets(text: string, start: number): readonly number[] {
  return Array.from({ length: text.length - start + 1 }, (_, index) => start + index);
}

/** Every place where a piece ends that starts at one of the places, in order. All are followed at once, so nothing backtracks. */
function findEnds(piece: Piece, text: string, starts: readonly number[]): readonly number[] {
  let ends = starts;
  for (const [index, literal] of piece.entries()) {
    const reached = index === 0 ? ends : followStar(text, ends);
    ends = reached.filter((end) => text.startsWith(literal, end)).map((end) => end + literal.length);
  }
  return ends;
}

/** `*` stays within a label or path segment: it does not cross these. */
const boundaries = new Set(['.', '/', ':', '@', '?', '#']);

function followStar(text: string, starts: readonly number[]): readonly number[] {
  const reached: number[] = [];
  for (const start of starts) {
    // An earlier start has come past this one, and both stop at the same boundary.
    if (start <= (reached.at(-1) ?? -1)) continue;
    let end = start;
    reached.push(end);
    while (end < text.length && !boundaries.has(text.charAt(end))) {
      end += 1;
      reached.push(end);
    }
  }
  return reached;
}
