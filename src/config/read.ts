import { type Checked, type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import { type ConfigRules, configFindings } from './desired-targets.ts';
import type { ConfigDocument } from './document.ts';
import { withoutFollowUps } from './follow-ups.ts';
import { parsedYaml } from './parse-yaml.ts';
import { readDocument } from './read-document.ts';
import { configText } from './read-text.ts';
import { sortedDiagnostics } from './sorted-diagnostics.ts';
import type { ConfigSource } from './source.ts';

/**
 * Reads and checks config files, as far as that needs no variables and no network. Tells all errors of all files at once (after a YAML
 * syntax error, the first of that document). Never throws for what a file holds.
 */
export function readConfig(
  sources: readonly ConfigSource[],
  rules: ConfigRules = {},
): Checked<readonly ConfigDocument[]> {
  const files = sources.map(readFile);
  const documents = files.flatMap((file) => file.documents);
  const diagnostics = sortedDiagnostics([
    ...files.flatMap((file) => file.diagnostics),
    ...configFindings(documents, rules),
  ]);
  return hasErrors(diagnostics) ? { diagnostics } : { value: documents, diagnostics };
}

function readFile(source: ConfigSource): {
  readonly documents: readonly ConfigDocument[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const { value: text, diagnostics } = configText(source);
  if (text === undefined) return { documents: [], diagnostics };
  const yaml = parsedYaml(text);
  const read = yaml.documents.map(({ root, refused }) => {
    const { document, diagnostics: found } = readDocument(root, text);
    return { document, diagnostics: withoutFollowUps(found, refused) };
  });
  return {
    documents: read.map(({ document }) => document).filter((document) => document !== undefined),
    diagnostics: [...diagnostics, ...yaml.diagnostics, ...read.flatMap((document) => document.diagnostics)],
  };
}
