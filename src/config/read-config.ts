import { type Checked, type Diagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import type { UnmanagedRule } from '../model/hook.ts';
import { checkSchema, listWrongPaths, type SchemaDiagnostic } from './check-schema.ts';
import { type ConfigDocument, DocumentReader, type PolicySettings } from './document/document.ts';
import { checkContentTypes, readHook } from './document/read-hook.ts';
import { checkGlobs, readPolicy, readSelector, readSettings, readValue } from './document/read-settings.ts';
import { hasVariable } from './document/template.ts';
import { type ConfigSource, type ConfigText, readText } from './yaml/config-text.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import type { Path, YamlNode } from './yaml/yaml-node.ts';

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

export interface ReadDocument {
  /** What could be read, wrong hooks left out; undefined where the targets are not known. */
  readonly document: ConfigDocument | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks one YAML document of a config as far as it can be checked by itself. */
export function readDocument(root: YamlNode, source: ConfigText): ReadDocument {
  const found = checkDocument(root, source);
  const reader = new DocumentReader(root, source, listWrongPaths(found));
  if (root.kind !== 'mapping') return { document: undefined, diagnostics: found.map(({ diagnostic }) => diagnostic) };
  const selector = readSelector(reader);
  const hooks = Array.from({ length: reader.length(['hooks']) }, (_, index) =>
    readHook(reader, ['hooks', String(index)], selector),
  );
  checkContentTypes(reader);
  const settings = readSettings(reader);
  if ([...sayingKeys].every((key) => !reader.has([key]) && !reader.isWrong([key]))) {
    const hint = 'Add hooks: with a list of hooks, or hooks: [] for none.';
    reader.report(
      'error',
      'nothing-declared',
      reader.location([]),
      'The document declares neither hooks nor anything else about its targets.',
      hint,
    );
  }
  return {
    document: selector && {
      location: source.toLocation(root.offset),
      selector,
      hooks: hooks.filter((hook) => hook !== undefined),
      settings,
    },
    diagnostics: [...found.map(({ diagnostic }) => diagnostic), ...reader.diagnostics],
  };
}

/** What the schema refuses, and variables in the wrong place, which are reported as that and not as wrong values. */
function checkDocument(root: YamlNode, source: ConfigText): readonly SchemaDiagnostic[] {
  const refused = checkSchema('config', root, source);
  const unknown = refused.flatMap((diagnostic) =>
    diagnostic.unknown === undefined ? [] : [[...diagnostic.path, diagnostic.unknown].join('/')],
  );
  const misplaced = findMisplacedVariables(root, source).filter(({ path }) => {
    const place = path.join('/');
    return !unknown.some((key) => place === key || place.startsWith(`${key}/`));
  });
  const replaced = new Set(misplaced.map(({ path }) => path.join('/')));
  return [
    ...misplaced,
    ...refused.filter(({ path, unknown: key }) => key !== undefined || !replaced.has(path.join('/'))),
  ];
}

/** Keys that say something of the targets; a document with defaults alone is a mistake. */
const sayingKeys = new Set(['hooks', 'unmanaged', 'ignore', 'max_deletions', 'policy']);

/** Codes that say that something is missing. */
const absences = new Set(['missing-key', 'missing-content-type', 'nothing-declared', 'only-exclusions']);

/**
 * The diagnostics of a document without those that only follow from YAML that was refused in it: what stands at the same location, and
 * what is missing, since it may be in a part that was left out.
 */
export function removeFollowUps(
  diagnostics: readonly Diagnostic[],
  refused: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (refused.length === 0) return diagnostics;
  const locations = new Set(refused.map(({ location }) => JSON.stringify(location)));
  return diagnostics.filter(({ code, location }) => !absences.has(code) && !locations.has(JSON.stringify(location)));
}

/** Every `${…}` outside the keys whose variables are filled in: it would be taken literally. */
function findMisplacedVariables(root: YamlNode, source: ConfigText): readonly SchemaDiagnostic[] {
  const found: SchemaDiagnostic[] = [];
  const visit = (node: YamlNode, path: Path): void => {
    if (node.kind === 'mapping') for (const { key, value } of node.entries) visit(value, [...path, key]);
    if (node.kind === 'sequence')
      for (const [index, item] of node.items.entries()) visit(item, [...path, String(index)]);
    if (node.kind !== 'scalar' || canHoldVariables(path) || !hasVariable(node.text)) return;
    const message =
      'A ${…} stands where variables are not filled in; they are read in url, previous_urls, secret, previous_secret, username and password only.';
    const hint = 'Write the value out, or move the variable.';
    found.push({ path, diagnostic: source.error('misplaced-variable', node.offset, message, hint) });
  };
  visit(root, []);
  return found;
}

function canHoldVariables(path: Path): boolean {
  const key = path[2] ?? '';
  if (path[0] !== 'hooks') return false;
  if (path.length === 3)
    return ['url', 'secret', 'previous_secret', 'username', 'password', 'previous_urls'].includes(key);
  return path.length === 4 && key === 'previous_urls';
}

/** Limits that others than the owners of the config set. Undefined where the file does not say. */
export interface PolicyFile {
  readonly file: string;
  readonly policy: PolicySettings;
  /** Globs of target names. */
  readonly allowedTargets: readonly string[] | undefined;
  readonly maxDeletions: number | undefined;
  /** The mildest rule that a config may have. */
  readonly unmanaged: UnmanagedRule | undefined;
  /** The rules that hooks may waive; `all` unless the file sets them. */
  readonly allowedWaivers: 'all' | readonly string[];
}

/** Reads a policy file: one YAML document, checked like a config. */
export function readPolicyFile(source: ConfigSource): Checked<PolicyFile> {
  const { value: text, diagnostics: unreadable } = readText(source);
  if (text === undefined) return { diagnostics: unreadable };
  const yaml = parseYaml(text);
  const [first, second] = yaml.documents;
  if (first === undefined) return { diagnostics: yaml.diagnostics };
  const { root, refused } = first;
  const found = checkSchema('policy-file', root, text);
  const reader = new DocumentReader(root, text, listWrongPaths(found));
  const policyFile: PolicyFile = {
    file: source.file,
    policy: readPolicy(reader),
    allowedTargets: readAllowedTargets(reader),
    maxDeletions: readValue<number>(reader, ['max_deletions'])?.value,
    unmanaged: readValue<UnmanagedRule>(reader, ['unmanaged'])?.value,
    allowedWaivers: readAllowedWaivers(reader),
  };
  const several =
    second === undefined
      ? []
      : [
          text.error(
            'one-document',
            second.root.offset,
            'A policy file is one YAML document; this is a second one.',
            'Merge the documents.',
          ),
        ];
  const diagnostics = sortDiagnostics([
    ...yaml.diagnostics,
    ...removeFollowUps([...found.map(({ diagnostic }) => diagnostic), ...reader.diagnostics], refused),
    ...several,
  ]);
  return hasErrors(diagnostics) ? { diagnostics } : { value: policyFile, diagnostics };
}

function readAllowedTargets(reader: DocumentReader): PolicyFile['allowedTargets'] {
  if (!reader.has(['allowed_targets'])) return undefined;
  const targets = reader.texts(['allowed_targets']);
  checkGlobs(reader, 'allowed_targets', targets);
  return targets.map(({ value }) => value);
}

function readAllowedWaivers(reader: DocumentReader): PolicyFile['allowedWaivers'] {
  const allowed = reader.value(['allow_waivers']);
  if (allowed === undefined || allowed === true) return 'all';
  return Array.isArray(allowed) ? allowed.map(String) : [];
}
