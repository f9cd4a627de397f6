import schema from '../../schema/config.schema.json' with { type: 'json' };
import { findNearest } from '../model/compare.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { checkCredential } from './document/check-values.ts';
import { validateConfig, validatePolicyFile } from './schema-validator.generated.ts';
import type { ConfigText } from './yaml/config-text.ts';
import {
  findKeyOffset,
  findNode,
  formatNode,
  formatValue,
  type Path,
  parsePointer,
  toPlainValue,
  type YamlNode,
} from './yaml/yaml-node.ts';

interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: { readonly additionalProperty?: string; readonly missingProperty?: string };
}

type SchemaValidator = ((value: unknown) => boolean) & { readonly errors?: readonly SchemaError[] | null };

const validators: Readonly<Record<SchemaRoot, SchemaValidator>> = {
  config: validateConfig as unknown as SchemaValidator,
  'policy-file': validatePolicyFile as unknown as SchemaValidator,
};

/** One thing that the schema refuses. */
export interface SchemaDiagnostic {
  /** What is wrong; for an unknown key, the mapping that holds it. */
  readonly path: Path;
  /** The key that an unknown one was most likely meant to be. */
  readonly meant?: string | undefined;
  /** The key that is not known. */
  readonly unknown?: string | undefined;
  /** The key that is missing. */
  readonly missing?: string | undefined;
  readonly diagnostic: Diagnostic;
}

/** What the schema refuses in a document: one diagnostic for one mistake, at the key or value that is wrong. */
export function checkSchema(kind: SchemaRoot, root: YamlNode, source: ConfigText): readonly SchemaDiagnostic[] {
  const validate = validators[kind];
  validate(toPlainValue(root));
  const found = new Map<string, SchemaDiagnostic>();
  for (const { keyword, instancePath, params } of validate.errors ?? []) {
    if (keyword === 'if' || keyword === 'not') continue;
    const path = parsePointer(instancePath);
    const { additionalProperty: unknown, missingProperty: missing } = params;
    const key = `${instancePath} ${unknown ?? missing ?? ''}`;
    // Branches of one anyOf fail together; what is accepted is said as a whole, once.
    if (found.has(key)) continue;
    const place: Place = { kind, root, source, path };
    if (unknown !== undefined) found.set(key, describeUnknownKey(place, unknown));
    else if (missing !== undefined) found.set(key, { path, missing, diagnostic: describeMissingKey(place, missing) });
    else found.set(key, { path, diagnostic: describeWrongValue(place) });
  }
  return removeEchoes([...found.values()]);
}

/** A missing key that was only misspelled, or that a wrong `state` asks for, is no mistake of its own. */
function removeEchoes(found: readonly SchemaDiagnostic[]): readonly SchemaDiagnostic[] {
  const wrong = new Set(listWrongPaths(found).map((path) => path.join('/')));
  return found.filter(({ path, missing }) => {
    if (missing === undefined) return true;
    const isEcho = missing === 'events' && wrong.has([...path, 'state'].join('/'));
    return !isEcho && !wrong.has([...path, missing].join('/'));
  });
}

/** Paths where something is wrong, keys that were misspelled included. */
export function listWrongPaths(found: readonly SchemaDiagnostic[]): readonly Path[] {
  return found.flatMap(({ path, meant }) => (meant === undefined ? [path] : [path, [...path, meant]]));
}

/** Where the schema refuses something. */
interface Place {
  readonly kind: SchemaRoot;
  readonly root: YamlNode;
  readonly source: ConfigText;
  readonly path: Path;
}

function describeUnknownKey({ kind, root, source, path }: Place, key: string): SchemaDiagnostic {
  const known = listKeys(kind, path);
  const meant = suggestKey(key, known);
  const elsewhere = suggestPlace(key);
  const elsewhereHint = elsewhere === undefined ? 'Remove the key.' : `The key ${key} belongs in ${elsewhere}.`;
  const hint = meant === undefined ? elsewhereHint : `Did you mean ${meant}?`;
  const message = `The key ${formatValue(key)} is not known here; accepted are ${known.join(', ')}.`;
  const offset = findKeyOffset(root, [...path, key]) ?? root.offset;
  return { path, unknown: key, meant, diagnostic: source.error('unknown-key', offset, message, hint) };
}

function describeMissingKey({ kind, root, source, path }: Place, key: string): Diagnostic {
  const message = `The key ${key} is missing; it must be ${getAccepted(kind, [...path, key]).accepted}.`;
  const eventsHint = 'Add events: with a list, or state: absent for a hook that must not exist.';
  const offset = findNode(root, path)?.offset ?? root.offset;
  return source.error('missing-key', offset, message, key === 'events' ? eventsHint : `Add ${key}:.`);
}

function describeWrongValue({ kind, root, source, path }: Place): Diagnostic {
  const node = findNode(root, path) ?? root;
  const credential = checkCredential(path, node);
  if (credential !== undefined) return source.error(credential.code, node.offset, credential.message, credential.hint);
  const { accepted, hint } = getAccepted(kind, path);
  const value = toPlainValue(node);
  const subject = formatSubject(path);
  if (value === null) {
    const message = `${subject} is empty; it must be ${accepted}.`;
    const offset = findKeyOffset(root, path) ?? node.offset;
    return source.error('empty-value', offset, message, hint ?? 'Write a value, or remove the key.');
  }
  const isUrl = path.includes('url') || path.includes('previous_urls');
  const given = isUrl && typeof value === 'string' ? 'another text' : formatNode(node, path);
  const message = `${subject} must be ${accepted}, not ${given}.`;
  return source.error(
    'invalid-value',
    node.offset,
    message,
    suggestWord(value, accepted) ?? hint ?? 'Correct the value.',
  );
}

function formatSubject(path: Path): string {
  const name = path.findLast((part) => !/^\d+$/.test(part));
  if (name === undefined) return 'The document';
  return name === path.at(-1) ? name : `An entry of ${name}`;
}

/** Keys of other tools and of GitHub's own pages, by what they are called here. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  organization: ['org', 'orgs', 'organisation', 'organisations', 'organizations', 'owner'],
  repository: ['repo', 'repos', 'repositories'],
  hooks: ['hook', 'webhook', 'webhooks'],
  events: ['event', 'on'],
  url: ['uri', 'target', 'endpoint', 'payload_url'],
  content_type: ['type', 'format'],
  active: ['enabled'],
  previous_secret: ['old_secret'],
};

function suggestKey(key: string, known: readonly string[]): string | undefined {
  const word = key.toLowerCase().replaceAll('-', '_');
  return known.find((name) => otherNames[name]?.includes(word)) ?? findNearest(key, known);
}

/** Media types, as GitHub's own pages call the two values of `content_type`. */
const mediaTypes: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'application/x-www-form-urlencoded': 'form',
};

function suggestWord(value: unknown, accepted: string): string | undefined {
  if (typeof value === 'string' && Object.hasOwn(mediaTypes, value)) return `Write ${mediaTypes[value]}.`;
  // Words such as "error, warn or off"; other phrases are no list of what may be written.
  const words = /^\w+(, \w+)* or \w+$/.test(accepted) ? accepted.split(/, | or /) : [];
  const suggestion = typeof value === 'string' ? findNearest(value, words) : undefined;
  return suggestion === undefined ? undefined : `Did you mean ${suggestion}?`;
}

/** What messages read of a part of the schema. */
interface SchemaPart {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart;
  /** What may stand there, as the rest of "must be"; after ` | ` what to do about another value. Any other keyword is refused by strict validators. */
  readonly $comment?: string;
}

const root = schema as unknown as SchemaPart & { readonly $defs: Readonly<Record<string, SchemaPart>> };

type SchemaRoot = 'config' | 'policy-file';

/** What may stand at a path, in words, and what to do about another value. */
export function getAccepted(
  kind: SchemaRoot,
  path: Path,
): { readonly accepted: string; readonly hint?: string | undefined } {
  const [accepted = '', hint] = findPart(kind, path)?.$comment?.split(' | ') ?? ['another value'];
  return { accepted, hint };
}

/** Keys that the schema knows at a path. */
function listKeys(kind: SchemaRoot, path: Path): readonly string[] {
  return Object.keys(findPart(kind, path)?.properties ?? {});
}

/** Where else in a config a key may stand, for people; undefined for nowhere. */
function suggestPlace(key: string): string | undefined {
  const places: readonly (readonly [Path, string])[] = [
    [[], 'the top level of the document'],
    [['hooks', '0'], 'a hook below hooks'],
    [['policy'], 'policy'],
    [['defaults'], 'defaults'],
  ];
  return places.find(([path]) => listKeys('config', path).includes(key))?.[1];
}

function findPart(kind: SchemaRoot, path: Path): SchemaPart | undefined {
  let part: SchemaPart | undefined = kind === 'config' ? root : root.$defs.policy_file;
  for (const key of path) part = resolveReference(/^\d+$/.test(key) ? part?.items : part?.properties?.[key]);
  return part;
}

function resolveReference(part: SchemaPart | undefined): SchemaPart | undefined {
  const name = part?.$ref?.replace('#/$defs/', '');
  return name === undefined ? part : { ...root.$defs[name], ...part };
}
