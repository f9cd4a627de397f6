import { parseEvents } from 'js-yaml';
import type { Checked, Diagnostic } from '../../model/diagnostic.ts';
import type { ConfigText } from './config-text.ts';
import { type DocumentText, splitDocuments } from './split-documents.ts';
import { explainSyntaxError } from './syntax-error.ts';
import { isNothing, type YamlNode } from './yaml-node.ts';
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
export function parseYaml(source: ConfigText): ParsedYaml {
  const documents = splitDocuments(source.text);
  const extra = documents[mostDocuments];
  if (extra !== undefined) return { documents: [], diagnostics: [refuseDocument(source, extra)] };
  const usage = { aliases: 0, nodes: 0 };
  const trees = documents.map((document) => parseDocument(source, document, usage));
  const parsed = trees.flatMap(({ value: root, diagnostics: refused }) =>
    root === undefined || isNothing(root) ? [] : [{ root, refused }],
  );
  return {
    documents: parsed,
    diagnostics: [
      ...trees.flatMap(({ diagnostics }) => diagnostics),
      ...parsed.flatMap(({ root }) => findDuplicateKeys(root, source)),
    ],
  };
}

function refuseDocument(source: ConfigText, { offset }: DocumentText): Diagnostic {
  const message = `The file has more than ${mostDocuments.toLocaleString('en-US')} YAML documents.`;
  return source.error('too-many-documents', offset, message, 'Split the config into several files.');
}

function parseDocument(source: ConfigText, document: DocumentText, usage: YamlUsage): Checked<YamlNode> {
  try {
    return new YamlTree(source, document, usage).read(parseEvents(document.text, { maxDepth }));
  } catch (error) {
    const diagnostic = explainSyntaxError(error, source, document);
    if (diagnostic === undefined) throw error;
    return { diagnostics: [diagnostic] };
  }
}

/** Keys that are set twice in one mapping, each with both locations. What an alias repeats is reported once. */
function findDuplicateKeys(root: YamlNode, source: ConfigText): readonly Diagnostic[] {
  const diagnostics = new Map<number, Diagnostic>();
  const visit = (node: YamlNode): void => {
    if (node.kind === 'sequence') node.items.forEach(visit);
    if (node.kind !== 'mapping') return;
    const first = new Map<string, number>();
    for (const { key, keyOffset, value } of node.entries) {
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, keyOffset);
      else diagnostics.set(keyOffset, describeDuplicate(source, key, earlier, keyOffset));
      visit(value);
    }
  };
  visit(root);
  return [...diagnostics.values()];
}

function describeDuplicate(source: ConfigText, key: string, earlier: number, later: number): Diagnostic {
  const { line, column } = source.toLocation(earlier);
  // A mapping in place of a secret has the secret as its key.
  const subject = /^[a-z_]{1,40}$/.test(key) ? `The key "${key}"` : 'This key';
  return source.error(
    'duplicate-key',
    later,
    `${subject} is already set in this mapping, at ${source.file}:${line}:${column}; a key is set once.`,
    'Remove one of the two.',
  );
}
