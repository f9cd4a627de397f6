import schema from '../../../schema/config.schema.json' with { type: 'json' };
import type { Path } from '../yaml/yaml-node.ts';

/** What messages read of a part of the schema. */
interface SchemaPart {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart;
  /** What may stand there, as the rest of "must be"; after ` | ` what to do about another value. Any other keyword is refused by strict validators. */
  readonly $comment?: string;
}

const root = schema as unknown as SchemaPart & { readonly $defs: Readonly<Record<string, SchemaPart>> };

export type SchemaRoot = 'config' | 'policy-file';

/** What may stand at a path, in words, and what to do about another value. */
export function getAccepted(kind: SchemaRoot, path: Path): { readonly accepted: string; readonly hint?: string } {
  const [accepted = '', hint] = findPart(kind, path)?.$comment?.split(' | ') ?? ['another value'];
  return { accepted, ...(hint === undefined ? {} : { hint }) };
}

/** Keys that the schema knows at a path. */
export function listKeys(kind: SchemaRoot, path: Path): readonly string[] {
  return Object.keys(findPart(kind, path)?.properties ?? {});
}

/** Where else in a config a key may stand, for people; undefined for nowhere. */
export function suggestPlace(key: string): string | undefined {
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
