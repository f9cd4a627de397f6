/** Whether a whole text matches. Time grows with the product of the two lengths, whatever the pattern. */
export type Glob = (text: string) => boolean;

export type GlobSubject = 'url' | 'host' | 'repository';

/** `*` stays within a label or path segment: it does not cross these. */
const boundaries = new Set(['.', '/', ':', '@', '?', '#']);

type Token = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'segment' | 'any' };

/**
 * Matches URLs as written and as WHATWG parsing spells them, so that a default port or a missing path makes no difference.
 * Scheme and host are compared without case.
 */
export function urlGlob(pattern: string): Glob {
  const tokens = tokensOf(foldedAuthority(pattern));
  return (text) => {
    if (matches(tokens, foldedAuthority(text))) return true;
    return URL.canParse(text) && matches(tokens, foldedAuthority(new URL(text).href));
  };
}

/** Matches hosts, with or without a port. A pattern that names no port takes any. */
export function hostGlob(pattern: string): Glob {
  const tokens = tokensOf(pattern.toLowerCase());
  const namesPort = portPattern.test(pattern);
  return (host) => {
    const folded = host.toLowerCase();
    return matches(tokens, namesPort ? folded : folded.replace(portPattern, ''));
  };
}

/** Matches `owner/repo` names, without case. */
export function nameGlob(pattern: string): Glob {
  const tokens = tokensOf(pattern.toLowerCase());
  return (name) => matches(tokens, name.toLowerCase());
}

/** What is wrong with a pattern, as the rest of a sentence; undefined where nothing is. */
export function globProblem(pattern: string, subject: GlobSubject): string | undefined {
  if (pattern === '') return 'is empty';
  if (/[\s\p{Cc}]/u.test(pattern)) return 'holds white space';
  if (pattern.includes('***')) return 'holds ***; accepted are * (one label or path segment) and ** (anything)';
  if (subject === 'url' && !/^(https?|\*{1,2}):|^\*\*/i.test(pattern))
    return 'does not start with https://, http:// or **';
  if (subject === 'host' && /[/@?#]/.test(pattern)) return 'is not a host; accepted are hosts such as *.acme.example';
  if (subject === 'repository' && !repositoryPattern.test(pattern))
    return 'is not owner/name; the owner is written out, * may stand in the name';
  return undefined;
}

const portPattern = /:(\d+|\*{1,2})$/;
const repositoryPattern = /^!?[A-Za-z0-9][A-Za-z0-9_-]*\/[A-Za-z0-9._*-]+$/;

function foldedAuthority(text: string): string {
  return text.replace(/^[^/?#]*:\/\/[^/?#]*/, (authority) => authority.toLowerCase());
}

function tokensOf(pattern: string): readonly Token[] {
  return pattern
    .split(/(\*\*|\*)/)
    .filter((text) => text !== '')
    .map((text) => {
      if (text === '**') return { kind: 'any' };
      return text === '*' ? { kind: 'segment' } : { kind: 'text', text };
    });
}

/** Keeps the set of text offsets that the tokens so far can reach, so that no pattern makes it backtrack. */
function matches(tokens: readonly Token[], text: string): boolean {
  let reached = new Set([0]);
  for (const token of tokens) {
    reached = next(token, text, reached);
    if (reached.size === 0) return false;
  }
  return reached.has(text.length);
}

function next(token: Token, text: string, reached: ReadonlySet<number>): Set<number> {
  if (token.kind === 'text') {
    const ends = [...reached]
      .filter((start) => text.startsWith(token.text, start))
      .map((start) => start + token.text.length);
    return new Set(ends);
  }
  const ends = new Set<number>();
  let open = false;
  for (let offset = 0; offset <= text.length; offset += 1) {
    if (reached.has(offset)) open = true;
    if (open) ends.add(offset);
    if (token.kind === 'segment' && boundaries.has(text[offset] ?? '')) open = false;
  }
  return ends;
}
