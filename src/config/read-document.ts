import type { Diagnostic } from '../model/diagnostic.ts';
import type { ConfigText } from './config-text.ts';
import type { ConfigDocument } from './document.ts';
import { DocumentReader } from './document-reader.ts';
import { misplacedVariables } from './misplaced-variables.ts';
import { hookAt } from './read-hook.ts';
import { selectorOf } from './read-selector.ts';
import { settingsOf } from './read-settings.ts';
import { type SchemaFinding, schemaFindings, wrongPaths } from './schema-findings.ts';
import type { YamlNode } from './yaml-node.ts';

export interface ReadDocument {
  /** What could be read, wrong hooks left out; undefined where the targets are not known. */
  readonly document: ConfigDocument | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks one YAML document of a config as far as it can be checked by itself. */
export function readDocument(root: YamlNode, source: ConfigText): ReadDocument {
  const findings = documentFindings(root, source);
  const reader = new DocumentReader(root, source, wrongPaths(findings));
  if (root.kind !== 'mapping')
    return { document: undefined, diagnostics: findings.map(({ diagnostic }) => diagnostic) };
  const selector = selectorOf(reader);
  const hooks = Array.from({ length: reader.length(['hooks']) }, (_, index) =>
    hookAt(reader, ['hooks', String(index)], selector),
  );
  const settings = settingsOf(reader);
  if ([...sayingKeys].every((key) => !reader.has([key]) && !reader.isWrong([key]))) {
    const hint = 'Add hooks: with a list of hooks, or hooks: [] for none.';
    reader.tell(
      'error',
      'nothing-declared',
      reader.location([]),
      'The document declares neither hooks nor anything else about its targets.',
      hint,
    );
  }
  return {
    document: selector && {
      location: source.locationOf(root.offset),
      selector,
      hooks: hooks.filter((hook) => hook !== undefined),
      settings,
    },
    diagnostics: [...findings.map(({ diagnostic }) => diagnostic), ...reader.diagnostics],
  };
}

/** What the schema and the place of variables refuse; a misplaced variable is told as that and not as a wrong value. */
function documentFindings(root: YamlNode, source: ConfigText): readonly SchemaFinding[] {
  const refused = schemaFindings('config', root, source);
  const unknown = refused.flatMap((finding) =>
    finding.unknown === undefined ? [] : [[...finding.path, finding.unknown].join('/')],
  );
  const misplaced = misplacedVariables(root, source).filter(({ path }) => {
    const place = path.join('/');
    return !unknown.some((key) => place === key || place.startsWith(`${key}/`));
  });
  const told = new Set(misplaced.map(({ path }) => path.join('/')));
  return [...misplaced, ...refused.filter(({ path, unknown: key }) => key !== undefined || !told.has(path.join('/')))];
}

/** Keys that say something of the targets; a document with defaults alone is a mistake. */
const sayingKeys = new Set(['hooks', 'unmanaged', 'ignore', 'max_deletions', 'policy']);
