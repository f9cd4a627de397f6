import { parseEvents, YAMLException } from 'js-yaml';
import type { Checked, Diagnostic } from '../../model/diagnostic.ts';
import { type ConfigText, type DocumentText, splitDocuments } from './config-text.ts';
import { filterNodes, isNothing, type YamlNode } from './yaml-node.ts';
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
  if (extra !== undefined) {
    const message = `The file has more than ${mostDocuments.toLocaleString('en-US')} YAML documents.`;
    const hint = 'Split the config into several files.';
    return { documents: [], diagnostics: [source.error('too-many-documents', extra.offset, message, hint)] };
  }
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
  for (const { node } of filterNodes(root, ({ kind }) => kind === 'mapping')) {
    const first = new Map<string, number>();
    for (const { key, keyOffset } of node.kind === 'mapping' ? node.entries : []) {
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, keyOffset);
      else diagnostics.set(keyOffset, describeDuplicate(source, key, earlier, keyOffset));
    }
  }
  return [...diagnostics.values()];
}

function describeDuplicate(source: ConfigText, key: string, earlier: number, later: number): Diagnostic {
  const { line, column } = source.toLocation(earlier);
  // A mapping in place of a secret has the secret as its key.
  const subject = /^[a-z_]{1,40}$/.test(key) ? `The key "${key}"` : 'This key';
  const message = `${subject} is already set in this mapping, at ${source.file}:${line}:${column}; a key is set once.`;
  return source.error('duplicate-key', later, message, 'Remove one of the two.');
}

interface Explanation {
  readonly pattern: RegExp;
  readonly code?: string;
  readonly message: string;
  readonly hint: string;
}

/** The parser's reasons in words that say what to do. Its own text may quote the file, so it is never passed on. */
const explanations: readonly Explanation[] = [
  {
    pattern: /^nesting exceeded/,
    code: 'too-deep',
    message: 'The YAML is nested deeper than 50 levels.',
    hint: 'A config needs 6 levels; look for brackets or indentation that never end.',
  },
  {
    pattern: /flow collection$/,
    message: 'A list or mapping in brackets is not closed.',
    hint: 'Close it with ] or }.',
  },
  {
    pattern: /^deficient indentation/,
    message: 'A bracket or quote that is opened above is not closed, or its lines are not indented.',
    hint: 'Close it with ], } or the same quote, or indent this line.',
  },
  {
    pattern: /^missed comma/,
    message: 'Two entries inside brackets have no comma between them.',
    hint: 'Write a comma between them, or close the bracket before.',
  },
  {
    pattern: /quoted scalar$/,
    message: 'A quoted string is not closed.',
    hint: 'Close it with the same quote.',
  },
  {
    pattern: /escape sequence|hexadecimal/,
    message: 'A backslash in a double-quoted string begins no escape that YAML knows.',
    hint: 'Write \\\\ for a backslash, or use single quotes.',
  },
  {
    pattern: /JSON character|non-printable/,
    message: 'The file holds a character that YAML does not allow.',
    hint: 'Remove the character.',
  },
  {
    pattern: /indentation|block mapping entry|expected ':'|document separator/,
    message: 'The indentation or the punctuation does not fit the lines above; accepted are key: value and - item.',
    hint: 'Check the indentation of this line, the space after : and whether a value needs quotes.',
  },
  {
    pattern: /separator within a block mapping/,
    message: 'A colon is not followed by a space.',
    hint: 'Write key: value, or put the value in quotes.',
  },
  {
    pattern: /tag|directive|YAML version/i,
    code: 'yaml-tag',
    message: 'A YAML tag or directive is not accepted here.',
    hint: 'Put a string that starts with ! or % in quotes.',
  },
  {
    pattern: /alias|anchor/,
    code: 'yaml-alias',
    message: 'An alias or anchor (a value that starts with * or &) is malformed.',
    hint: 'Put a string that starts with * or & in quotes.',
  },
];

const otherwise: Omit<Explanation, 'pattern'> = {
  message: 'The YAML cannot be read from here on.',
  hint: 'Check the punctuation of this line and the one above.',
};

/** A parse error as a diagnostic at its place; undefined for an error that is not the parser's. */
function explainSyntaxError(error: unknown, source: ConfigText, document: DocumentText): Diagnostic | undefined {
  if (!(error instanceof YAMLException)) return undefined;
  const offset = document.offset + Math.min(error.mark?.position ?? 0, document.text.length);
  const tab = findTabIndentation(source.text, offset);
  if (tab !== undefined) {
    const message = 'The line is indented with a tab; YAML accepts spaces only.';
    return source.error('tab-indentation', tab, message, 'Replace the tab with spaces.');
  }
  const indentation = describeIndentation(source, offset);
  if (indentation !== undefined && /indentation|block mapping|expected ':'/.test(error.reason)) {
    const remedy = 'Begin both lines in the same column, or indent the lower one by more.';
    return source.error('yaml-syntax', offset, indentation, remedy);
  }
  const explanation = explanations.find(({ pattern }) => pattern.test(error.reason)) ?? otherwise;
  return source.error(explanation.code ?? 'yaml-syntax', offset, explanation.message, explanation.hint);
}

/** Both lines, where the line of the offset begins in a column in which no line above it does. */
function describeIndentation(source: ConfigText, offset: number): string | undefined {
  const { line } = source.toLocation(offset);
  const above = source.text
    .slice(0, offset)
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ text, line: index + 1 }))
    .filter((each) => each.line < line && /^[ ]*[^\s#]/.test(each.text));
  const current = source.text.slice(offset - source.toLocation(offset).column + 1, offset + 1);
  const [column] = listColumns(current);
  const last = above.at(-1);
  if (column === undefined || last === undefined) return undefined;
  if (above.some(({ text }) => listColumns(text).includes(column))) return undefined;
  return `This line begins in column ${column}, and line ${last.line} above it in column ${listColumns(last.text).at(-1)}; entries of one list or mapping begin in the same column.`;
}

/** The columns in which a line begins something: each of its dashes, and what follows them. */
function listColumns(line: string): readonly number[] {
  const [start = ''] = /^ *(- +)*/.exec(line) ?? [];
  const dashes = [...start.matchAll(/-/g)].map(({ index }) => index + 1);
  return [...dashes, start.length + 1];
}

/** Offset of the tab in the indentation of the line, if there is one. */
function findTabIndentation(text: string, offset: number): number | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const indentation = /^ *\t/.exec(text.slice(lineStart, lineStart + 1000));
  return indentation === null ? undefined : lineStart + indentation[0].length - 1;
}
