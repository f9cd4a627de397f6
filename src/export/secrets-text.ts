import type { ExportedVariable } from './variable-names.ts';
import { commentText } from './yaml-text.ts';

/**
 * The variables of an export as lines that a shell and `gh secret set --env-file` read, with the values of those whose values are known.
 * Confidential: it goes into a file that only its owner reads, and nowhere else.
 */
export function secretsText(variables: readonly ExportedVariable[]): string {
  const lines = variables.flatMap(({ name, about, value }) =>
    value === undefined
      ? [`# The secret of ${commentText(about)}; GitHub does not show it.`, `# ${name}=`]
      : [`# A part of ${commentText(about)}`, `${name}=${shellQuoted(value.reveal())}`],
  );
  return lines.map((line) => `${line}\n`).join('');
}

/** Single quotes keep everything as it is; a value that has one is put into double quotes, with what is special there escaped. */
function shellQuoted(value: string): string {
  return value.includes("'") ? `"${value.replace(/["\\$`]/g, '\\$&')}"` : `'${value}'`;
}
