import type { Diagnostic } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { acceptedAt } from './accepted.ts';
import type { ConfigText } from './config-text.ts';
import { credentialFinding } from './credential-findings.ts';
import { plainValue } from './plain-value.ts';
import { type Path, pathOf, placeAt } from './pointer.ts';
import { keysAt, rightPlaceOf, type SchemaRoot } from './schema-places.ts';
import { validateConfig, validatePolicyFile } from './schema-validator.generated.ts';
import { showNode, shownValue } from './shown-value.ts';
import type { YamlNode } from './yaml-node.ts';

interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

type SchemaValidator = ((value: unknown) => boolean) & { readonly errors?: readonly SchemaError[] | null };

const validators: Readonly<Record<SchemaRoot, SchemaValidator>> = {
  config: validateConfig as unknown as SchemaValidator,
  'policy-file': validatePolicyFile as unknown as SchemaValidator,
};

/** One thing that the schema refuses. */
export interface SchemaFinding {
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

/** What the schema refuses in a document: one finding for one mistake, at the key or value that is wrong. */
export function schemaFindings(kind: SchemaRoot, root: YamlNode, source: ConfigText): readonly SchemaFinding[] {
  const validate = validators[kind];
  validate(plainValue(root));
  const findings = new Map<string, SchemaFinding>();
  for (const error of validate.errors ?? []) {
    if (error.keyword === 'if' || error.keyword === 'not') continue;
    const path = pathOf(error.instancePath);
    const key = `${error.instancePath} ${String(error.params.additionalProperty ?? error.params.missingProperty ?? '')}`;
    // Branches of one anyOf fail together; what is accepted is told as a whole, once a place.
    if (!findings.has(key)) findings.set(key, findingOf(kind, root, source, error, path));
  }
  return withoutEchoes([...findings.values()]);
}

/** A missing key that was only misspelled, or that a wrong `state` asks for, is no mistake of its own. */
function withoutEchoes(findings: readonly SchemaFinding[]): readonly SchemaFinding[] {
  const wrong = new Set(wrongPaths(findings).map((path) => path.join('/')));
  return findings.filter(({ path, missing }) => {
    if (missing === undefined) return true;
    const isEcho = missing === 'events' && wrong.has([...path, 'state'].join('/'));
    return !isEcho && !wrong.has([...path, missing].join('/'));
  });
}

/** Paths where something is wrong, keys that were misspelled included. */
export function wrongPaths(findings: readonly SchemaFinding[]): readonly Path[] {
  return findings.flatMap(({ path, meant }) => (meant === undefined ? [path] : [path, [...path, meant]]));
}

function findingOf(
  kind: SchemaRoot,
  root: YamlNode,
  source: ConfigText,
  error: SchemaError,
  path: Path,
): SchemaFinding {
  const { additionalProperty, missingProperty } = error.params;
  if (typeof additionalProperty === 'string') return unknownKey(kind, root, source, path, additionalProperty);
  if (typeof missingProperty === 'string') {
    return { path, missing: missingProperty, diagnostic: missingKey(root, source, path, missingProperty) };
  }
  return { path, diagnostic: wrongValue(root, source, path) };
}

function unknownKey(kind: SchemaRoot, root: YamlNode, source: ConfigText, path: Path, key: string): SchemaFinding {
  const place = placeAt(root, [...path, key]);
  const known = keysAt(kind, path);
  const meant = nearest(key, known);
  const elsewhere = rightPlaceOf(key);
  const elsewhereHint = elsewhere === undefined ? 'Remove the key.' : `The key ${key} belongs in ${elsewhere}.`;
  const diagnostic = source.error(
    'unknown-key',
    place?.entry?.keyOffset ?? root.offset,
    `The key ${shownValue(key)} is not known here; accepted are ${known.join(', ')}.`,
    meant === undefined ? elsewhereHint : `Did you mean ${meant}?`,
  );
  return { path, unknown: key, meant, diagnostic };
}

function missingKey(root: YamlNode, source: ConfigText, path: Path, key: string): Diagnostic {
  const { accepted } = acceptedAt([...path, key]);
  const hint =
    key === 'events' ? 'Add events: with a list, or state: absent for a hook that must not exist.' : `Add ${key}:.`;
  const offset = placeAt(root, path)?.node.offset ?? root.offset;
  return source.error('missing-key', offset, `The key ${key} is missing; accepted is ${accepted}.`, hint);
}

function wrongValue(root: YamlNode, source: ConfigText, path: Path): Diagnostic {
  const { node = root, entry } = placeAt(root, path) ?? {};
  const credential = credentialFinding(path, node, source);
  if (credential !== undefined) return credential;
  const { accepted, hint } = acceptedAt(path);
  const value = plainValue(node);
  const subject = subjectOf(path);
  if (value === null) {
    return source.error(
      'empty-value',
      entry?.keyOffset ?? node.offset,
      `${subject} is empty; accepted is ${accepted}.`,
      hint ?? `Write ${accepted}, or remove the key.`,
    );
  }
  const isUrl = path.includes('url') || path.includes('previous_urls');
  const given = isUrl && typeof value === 'string' ? 'no URL' : showNode(node, path);
  return source.error(
    'invalid-value',
    node.offset,
    `${subject} is ${given}; accepted is ${accepted}.`,
    hint ?? didYouMean(value, accepted) ?? `Write ${accepted}.`,
  );
}

function subjectOf(path: Path): string {
  const names = path.filter((part) => !/^\d+$/.test(part));
  const name = names.at(-1);
  if (name === undefined) return 'The document';
  return /^\d+$/.test(path.at(-1) ?? '') ? `An entry of ${name}` : `The value of ${name}`;
}

function didYouMean(value: unknown, accepted: string): string | undefined {
  const suggestion = typeof value === 'string' ? nearest(value, accepted.match(/[a-z_]{3,}/g) ?? []) : undefined;
  return suggestion === undefined ? undefined : `Did you mean ${suggestion}?`;
}
