import { buildTargets, type ConfigRules } from '../../src/config/build-targets.ts';
import type { ConfigDocument } from '../../src/config/document/document.ts';
import { readConfig as readDocuments } from '../../src/config/read-config.ts';
import { noVariables } from '../../src/config/variables.ts';
import type { ConfigSource } from '../../src/config/yaml/config-text.ts';
import { type Checked, type Diagnostic, hasErrors, sortDiagnostics } from '../../src/model/diagnostic.ts';

/** A config file with the given text. */
export function createSource(text: string, file = 'hooks.yml'): ConfigSource {
  return { file, bytes: new TextEncoder().encode(text) };
}

/** Reads config files and checks all that needs neither variables nor network, as `validate` does. */
export function readConfig(
  sources: readonly ConfigSource[],
  rules: ConfigRules = {},
): Checked<readonly ConfigDocument[]> {
  const { documents, diagnostics: read } = readDocuments(sources);
  const { diagnostics: found } = buildTargets(documents, { ...rules, variables: noVariables, need: 'none' });
  const diagnostics = sortDiagnostics([...read, ...found]);
  return hasErrors(diagnostics) ? { diagnostics } : { value: documents, diagnostics };
}

/** `hooks.yml:2:5 error unknown-key`. */
export function formatShort({ severity, code, location }: Diagnostic): string {
  const place = location === undefined ? '' : `${location.file}:${location.line}:${location.column} `;
  return `${place}${severity} ${code}`;
}

/** What reading the text tells, in short and in full. */
export function checkTexts(...texts: readonly string[]): { readonly short: readonly string[]; readonly text: string } {
  const sources = texts.map((text, index) => createSource(text, index === 0 ? 'hooks.yml' : `hooks-${index + 1}.yml`));
  const { diagnostics } = readConfig(sources);
  return {
    short: diagnostics.map(formatShort),
    text: diagnostics.map(({ message, hint }) => `${message} ${hint ?? ''}`).join('\n'),
  };
}

/** A document with one hook, to which lines are added. */
export function createDocument(...lines: readonly string[]): string {
  return [
    'hooks:',
    '  - url: https://a.example/x',
    '    events: [push]',
    '    content_type: json',
    ...lines.map((line) => `    ${line}`),
    '',
  ].join('\n');
}
