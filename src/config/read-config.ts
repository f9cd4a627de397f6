import { type Diagnostic, sortDiagnostics } from '../model/diagnostic.ts';
import type { ConfigDocument } from './document/document.ts';
import { readDocument, removeFollowUps } from './document/read-document.ts';
import { type ConfigSource, readText } from './yaml/config-text.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

/** Documents that could be read, and what is wrong with these and with all others. */
export interface ReadConfig {
  readonly documents: readonly ConfigDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads config files and checks each document by itself; what is wrong between documents is for `buildTargets` to find. All errors of
 * all files come back at once (after a YAML syntax error, the first of that document). Never throws for what a file holds.
 */
export function readConfig(sources: readonly ConfigSource[]): ReadConfig {
  const files = sources.map(readFile);
  return {
    documents: files.flatMap((file) => file.documents),
    diagnostics: sortDiagnostics(files.flatMap((file) => file.diagnostics)),
  };
}

function readFile(source: ConfigSource): ReadConfig {
  const { value: text, diagnostics } = readText(source);
  if (text === undefined) return { documents: [], diagnostics };
  const yaml = parseYaml(text);
  const read = yaml.documents.map(({ root, refused }) => {
    const { document, diagnostics: found } = readDocument(root, text);
    return { document, diagnostics: removeFollowUps(found, refused) };
  });
  return {
    documents: read.map(({ document }) => document).filter((document) => document !== undefined),
    diagnostics: [...diagnostics, ...yaml.diagnostics, ...read.flatMap((document) => document.diagnostics)],
  };
}
