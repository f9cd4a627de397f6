import { type Checked, type Diagnostic, hasErrors } from '../hooks/diagnostic.ts';
import { configFindings } from './desired-targets.ts';
import type { ConfigDocument } from './document.ts';
import { parsedYaml } from './parse-yaml.ts';
import { readDocument } from './read-document.ts';
import { configText } from './read-text.ts';
import { sortedDiagnostics } from './sorted-diagnostics.ts';
import type { ConfigSource } from './source.ts';

/**
 * Reads and checks config files, as far as that needs no variables and no network. Tells all errors of all files at once (after a YAML
 * syntax error, the first of that document). Never throws for what a file holds.
 */
export function readConfig(sources: readonly ConfigSource[]): Checked<readonly ConfigDocument[]> {
  const documents: ConfigDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    const { value: text, diagnostics: found } = configText(source);
    diagnostics.push(...found);
    if (text === undefined) continue;
    const yaml = parsedYaml(text);
    diagnostics.push(...yaml.diagnostics);
    for (const root of yaml.documents) {
      const read = readDocument(root, text);
      diagnostics.push(...read.diagnostics);
      if (read.document !== undefined) documents.push(read.document);
    }
  }
  diagnostics.push(...configFindings(documents));
  const sorted = sortedDiagnostics(diagnostics);
  return hasErrors(sorted) ? { diagnostics: sorted } : { value: documents, diagnostics: sorted };
}
