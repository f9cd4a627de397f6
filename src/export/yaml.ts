/** A text as a YAML scalar in block or flow context: plain where nothing can be misread, else in double quotes. */
export function formatScalar(text: string): string {
  return isPlain(text) ? text : quoteScalar(text);
}

/** A list of texts as YAML: on one line where it is short, else one a line below the key. */
export function formatList(texts: readonly string[], indent: string): string {
  const flow = formatFlowList(texts);
  return flow.length <= widest ? flow : texts.map((text) => `\n${indent}- ${formatScalar(text)}`).join('');
}

/** A list of texts as YAML on one line. */
export function formatFlowList(texts: readonly string[]): string {
  return `[${texts.map(formatFlowScalar).join(', ')}]`;
}

/** A text from outside for a comment: one line, whatever it holds. */
export function escapeComment(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

const widest = 100;

/** `,`, `[` and `]` end a plain text in a flow list, and `{` starts a mapping. */
function formatFlowScalar(text: string): string {
  return isPlain(text) && !/[,[\]{}]/.test(text) ? text : quoteScalar(text);
}

function isPlain(text: string): boolean {
  if (/^https?:\/\/[\w.~/:@!&=+%?${}-]*[\w/}=]$/.test(text) || /^\$\{[A-Z0-9_]+\}$/.test(text)) return true;
  return /^[A-Za-z][\w./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
}

/** JSON's escapes are YAML's; what JSON leaves as it is and YAML may not hold, or nobody sees, is escaped too. */
function quoteScalar(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g,
    (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    },
  );
}
