import { type Checked, type Diagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import type { UnmanagedRule } from '../model/hook.ts';
import { checkSchema, type SchemaDiagnostic } from './check-schema.ts';
import { type ConfigDocument, DocumentReader, type PolicySettings } from './document/document.ts';
import { checkContentTypes, readHook } from './document/read-hook.ts';
import { checkGlobs, readPolicy, readSelector, readSettings, readValue } from './document/read-settings.ts';
import { hasVariable } from './variables.ts';
import { type ConfigSource, type ConfigText, readText } from './yaml/config-text.ts';
import { type ParsedDocument, parseYaml } from './yaml/parse-yaml.ts';
import { filterNodes, type Path, type YamlNode } from './yaml/yaml-node.ts';

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
  const read = yaml.documents.map((parsed) => readDocument(parsed, text));
  return {
    documents: read.flatMap(({ documents }) => documents),
    diagnostics: [...yaml.diagnostics, ...read.flatMap((document) => document.diagnostics)],
  };
}

/** Keys that say something of the targets; a document with defaults alone is a mistake. */
const sayingKeys = ['hooks', 'unmanaged', 'ignore', 'max_deletions', 'policy'];

/** Checks one YAML document as far as it can be checked by itself. Wrong hooks are left out, and so is it where its targets are not known. */
function readDocument({ root, refused }: ParsedDocument, source: ConfigText): ReadConfig {
  const reader = new DocumentReader(root, source, checkDocument(root, source));
  if (root.kind !== 'mapping') return { documents: [], diagnostics: removeFollowUps(reader.diagnostics, refused) };
  const selector = readSelector(reader);
  const hooks = reader.items(['hooks']).map((path) => readHook(reader, path, selector));
  checkContentTypes(reader);
  const settings = readSettings(reader);
  if (sayingKeys.every((key) => !reader.has([key]) && !reader.isWrong([key]))) {
    const message = 'The document declares neither hooks nor anything else about its targets.';
    const hint = 'Add hooks: with a list of hooks, or hooks: [] for none.';
    reader.report('error', 'nothing-declared', reader.location([]), message, hint);
  }
  const declared = hooks.filter((hook) => hook !== undefined);
  return {
    documents:
      selector === undefined ? [] : [{ location: reader.location([]), root, selector, hooks: declared, settings }],
    diagnostics: removeFollowUps(reader.diagnostics, refused),
  };
}

/** What the schema refuses, and variables in the wrong place, which are reported as that and not as wrong values. */
function checkDocument(root: YamlNode, source: ConfigText): readonly SchemaDiagnostic[] {
  const refused = checkSchema('config', root, source);
  const unknown = refused.filter((each) => each.unknown !== undefined);
  const unknownKeys = new Set(unknown.map((each) => [...each.path, each.unknown].join('/')));
  const misplaced = findMisplacedVariables(root, source).filter(
    ({ path }) => !path.some((_, index) => unknownKeys.has(path.slice(0, index + 1).join('/'))),
  );
  const replaced = new Set(misplaced.map(({ path }) => path.join('/')));
  return [...misplaced, ...refused.filter((each) => each.unknown !== undefined || !replaced.has(each.path.join('/')))];
}

/** Codes that say that something is missing. */
const absences = new Set(['missing-key', 'missing-content-type', 'nothing-declared', 'only-exclusions']);

/**
 * The diagnostics of a document without those that only follow from YAML that was refused in it: what stands at the same location, and
 * what is missing, since it may be in a part that was left out.
 */
function removeFollowUps(diagnostics: readonly Diagnostic[], refused: readonly Diagnostic[]): readonly Diagnostic[] {
  if (refused.length === 0) return diagnostics;
  const locations = new Set(refused.map(({ location }) => JSON.stringify(location)));
  return diagnostics.filter(({ code, location }) => !absences.has(code) && !locations.has(JSON.stringify(location)));
}

/** Every `${…}` outside the keys whose variables are filled in: it would be taken literally. */
function findMisplacedVariables(root: YamlNode, source: ConfigText): readonly SchemaDiagnostic[] {
  const message =
    'A ${…} stands where variables are not filled in; they are read in url, previous_urls, secret, previous_secret, username and password only.';
  const hint = 'Write the value out, or move the variable.';
  const misplaced = filterNodes(root, (node, path) => {
    return node.kind === 'scalar' && hasVariable(node.text) && !canHoldVariables(path);
  });
  return misplaced.map(({ node, path }) => {
    return { path, diagnostic: source.error('misplaced-variable', node.offset, message, hint) };
  });
}

const variableKeys = ['url', 'secret', 'previous_secret', 'username', 'password', 'previous_urls'];

function canHoldVariables(path: Path): boolean {
  const [list, , key = ''] = path;
  if (list !== 'hooks') return false;
  if (path.length === 4) return key === 'previous_urls';
  return path.length === 3 && variableKeys.includes(key);
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
  /** The rules that hooks may waive; undefined for all. */
  readonly allowedWaivers: readonly string[] | undefined;
}

/** Reads a policy file: one YAML document, checked like a config. */
export function readPolicyFile(source: ConfigSource): Checked<PolicyFile> {
  const { value: text, diagnostics: unreadable } = readText(source);
  if (text === undefined) return { diagnostics: unreadable };
  const yaml = parseYaml(text);
  const [first, second] = yaml.documents;
  if (first === undefined) return { diagnostics: yaml.diagnostics };
  const reader = new DocumentReader(first.root, text, checkSchema('policy-file', first.root, text));
  const targets = reader.texts(['allowed_targets']);
  checkGlobs(reader, 'allowed_targets', targets);
  const policyFile: PolicyFile = {
    file: source.file,
    policy: readPolicy(reader),
    allowedTargets: reader.has(['allowed_targets']) ? targets.map(({ value }) => value) : undefined,
    maxDeletions: readValue<number>(reader, ['max_deletions'])?.value,
    unmanaged: readValue<UnmanagedRule>(reader, ['unmanaged'])?.value,
    allowedWaivers: readAllowedWaivers(reader),
  };
  const message = 'A policy file is one YAML document; this is a second one.';
  const several = second && text.error('one-document', second.root.offset, message, 'Merge the documents.');
  const diagnostics = sortDiagnostics([
    ...yaml.diagnostics,
    ...removeFollowUps(reader.diagnostics, first.refused),
    ...(several === undefined ? [] : [several]),
  ]);
  return hasErrors(diagnostics) ? { diagnostics } : { value: policyFile, diagnostics };
}

function readAllowedWaivers(reader: DocumentReader): PolicyFile['allowedWaivers'] {
  const allowed = reader.value(['allow_waivers']);
  if (allowed === undefined || allowed === true) return undefined;
  return Array.isArray(allowed) ? allowed.map(String) : [];
}
