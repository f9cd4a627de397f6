import { parseEvents } from 'js-yaml';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { ConfigText } from './config-text.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { type DocumentText, documentTexts } from './yaml-documents.ts';
import { isNothing, type YamlNode } from './yaml-node.ts';
import { syntaxDiagnostic } from './yaml-syntax.ts';
import { maxDepth, YamlTree } from './yaml-tree.ts';

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

/** Reads every YAML document of a file. After a syntax error the rest of that document is skipped, the next one is read. */
export function parsedYaml(source: ConfigText): ParsedYaml {
  const trees = documentTexts(source.text).map((document) => tree(source, document));
  const documents = trees.flatMap(({ value: root, diagnostics: refused }) =>
    root === undefined || isNothing(root) ? [] : [{ root, refused }],
  );
  return {
    documents,
    diagnostics: [
      ...trees.flatMap(({ diagnostics }) => diagnostics),
      ...documents.flatMap(({ root }) => duplicateKeys(root, source)),
    ],
  };
}

function tree(source: ConfigText, document: DocumentText): Checked<YamlNode> {
  try {
    return new YamlTree(source, document).read(parseEvents(document.text, { maxDepth }));
  } catch (error) {
    const diagnostic = syntaxDiagnostic(error, source, document);
    if (diagnostic === undefined) throw error;
    return { diagnostics: [diagnostic] };
  }
}
