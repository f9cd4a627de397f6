import type { Diagnostic } from '../model/diagnostic.ts';
import type { ConfigDocument } from './document.ts';
import { withoutFollowUps } from './follow-ups.ts';
import { parsedYaml } from './parse-yaml.ts';
import { readDocument } from './read-document.ts';
import { configText } from './read-text.ts';
import { sortedDiagnostics } from './sorted-diagnostics.ts';
import type { ConfigSource } from './source.ts';

/** Documents that could be read, and what is wrong with these and with all others. */
export interface ReadConfig {
  readonly documents: readonly ConfigDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads config files and checks each document by itself; what is wrong between documents is for `desiredTargets` to find. All errors of
 * all files come back at once (after a YAML syntax error, the first of that document). Never throws for what a file holds.
 */
export function readConfig(sources: readonly ConfigSource[]): ReadConfig {
  const files = sources.map(readFile);
  return {
    documents: files.flatMap((file) => file.documents),
    diagnostics: sortedDiagnostics(files.flatMap((file) => file.diagnostics)),
  };
}

function readFile(source: ConfigSource): ReadConfig {
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
