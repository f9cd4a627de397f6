/**
 * Text from outside (URLs, descriptions, answers of GitHub and of receivers) made safe for the places where people read it.
 * The rule for Markdown: a word that could mean anything to GitHub (mention, reference, link, image, HTML, emphasis) becomes a code
 * span, where nothing has a meaning. Entities and backslashes do not stop mentions, and zero-width characters spoil copying.
 */

/** `text` on one line, with control, bidirectional and invisible characters spelled out as `\u{202e}`. */
export function showInvisible(text: string): string {
  return text
    .replace(/\r\n|[\s\u0085]/gu, ' ')
    .replace(
      /(?!\ufe0f)[\u2800\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu,
      (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
    );
}

/** The same without the `##[` that begins a workflow command wherever it stands in a line. */
function toSafeText(text: string): string {
  return showInvisible(text).replaceAll('##[', '##\\[');
}

/** A text for the log: one line that the runner does not take for a workflow command, whatever it holds. */
export function escapeLine(text: string): string {
  return escapeCommand(showInvisible(text));
}

/** A line that we composed, colours included, kept from being a workflow command. */
export function escapeCommand(line: string): string {
  return line.replace(/^(\s*)::/u, '$1\\::').replaceAll('##[', '##\\[');
}

/** A code span that shows the text as it is. Safe in a paragraph, a list and, through `escapeCell`, in a table. */
export function formatCode(text: string): string {
  const shown = toSafeText(text);
  if (shown.trim() === '') return '`""`';
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
  return `${fence}${padding}${shown}${padding}${fence}`;
}

/** The same for a line of HTML, where Markdown means nothing, such as the summary of a fold. */
export function formatHtmlCode(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return `<code>${toSafeText(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')}</code>`;
}

/** Prose for Markdown, within a line: plain words stay, all others become code spans. */
export function escapeMarkdown(text: string): string {
  return toSafeText(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word, index) => (index === 0 && /^\d+[.)]$/.test(word) ? formatCode(word) : escapeWord(word)))
    .join(' ');
}

function escapeWord(word: string): string {
  const [, before = '', core = '', after = ''] = /^(["'(]*)(.*?)([.,;:?"')]*)$/u.exec(word) ?? [];
  return `${before}${core === '' || isPlain(core) ? core : formatCode(core)}${after}`;
}

/** Words that no part of GitHub gives a meaning: no `@`, `#`, `:`, markup, no `www.`, no `GH-1`, nothing like a commit. */
function isPlain(word: string): boolean {
  if (!/^[\p{L}\p{N}\p{Emoji_Presentation}→–—−…(][\p{L}\p{M}\p{N}.,;%'’"()/→–—−…\p{Emoji_Presentation}-]*$/u.test(word))
    return false;
  return !/www(\.|$)|gh-\d|^[0-9a-f]{7,}$|--/i.test(word);
}

/** Inline Markdown made into the content of a table cell. */
export function escapeCell(markdown: string): string {
  return markdown
    .replace(/[\r\n]+/g, ' ')
    .replace(/(\\*)\|/g, (_, before) => (before === '' ? '\\|' : `${before}\\u{7c}`));
}

/** A fenced block of lines that may hold any text; each line is one line whatever it holds. */
export function formatFence(language: string, lines: readonly string[]): string {
  const shown = lines.map(toSafeText);
  const longest = Math.max(2, ...[...shown.join('\n').matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...shown, fence].join('\n');
}

/** A value that `JSON.stringify` writes as it is. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** Text of JSON that steers neither a terminal nor the runner: what could stands as an escape, which every reader of JSON undoes. */
export function escapeJson(json: string): string {
  return json
    .replaceAll('##[', '#\\u0023[')
    .replace(/(?!\n|\ufe0f)[\u2028\u2029\u2800\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, toJsonEscape);
}

/** `\u003c` for `<`: each UTF-16 unit as JSON and JavaScript escape it. */
export function toJsonEscape(text: string): string {
  return text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** The text, cut where it is too long to be read. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${[...text.slice(0, length)].slice(0, -1).join('')}…`;
}
