import { parseEvents } from 'js-yaml';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { ConfigText } from './config-text.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { type DocumentText, documentTexts } from './yaml-documents.ts';
import { isNothing, type YamlNode } from './yaml-node.ts';
import { syntaxDiagnostic } from './yaml-syntax.ts';
import { maxDepth, YamlTree, type YamlUsage } from './yaml-tree.ts';

export interface ParsedDocument {
  readonly root: YamlNode;
  /** YAML in it that is not accepted and was left out. */
  readonly refused: readonly Diagnostic[];
}

export interface ParsedYaml {
  /** The documents that could be read, empty ones left out. */
  readonly documents: readonly ParsedDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

const mostDocuments = 1000;

/** Reads every YAML document of a file. After a syntax error the rest of that document is skipped, the next one is read. */
export function parsedYaml(source: ConfigText): ParsedYaml {
  const documents = documentTexts(source.text);
  const extra = documents[mostDocuments];
  if (extra !== undefined) return { documents: [], diagnostics: [refuseDocument(source, extra)] };
  const usage = { aliases: 0, nodes: 0 };
  const trees = documents.map((document) => tree(source, document, usage));
  const parsed = trees.flatMap(({ value: root, diagnostics: refused }) =>
    root === undefined || isNothing(root) ? [] : [{ root, refused }],
  );
  return {
    documents: parsed,
    diagnostics: [
      ...trees.flatMap(({ diagnostics }) => diagnostics),
      ...parsed.flatMap(({ root }) => duplicateKeys(root, source)),
    ],
  };
}

function refuseDocument(source: ConfigText, { offset }: DocumentText): Diagnostic {
  const message = `The file has more than ${mostDocuments.toLocaleString('en-US')} YAML documents.`;
  return source.error('too-many-documents', offset, message, 'Split the config into several files.');
}

function tree(source: ConfigText, document: DocumentText, usage: YamlUsage): Checked<YamlNode> {
  try {
    return new YamlTree(source, document, usage).read(parseEvents(document.text, { maxDepth }));
  } catch (error) {
    const diagnostic = syntaxDiagnostic(error, source, document);
    if (diagnostic === undefined) throw error;
    return { diagnostics: [diagnostic] };
  }
}
