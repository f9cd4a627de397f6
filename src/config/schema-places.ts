import schema from '../../schema/config.schema.json' with { type: 'json' };
import type { Path } from './pointer.ts';

interface SchemaPart {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart;
}

const root = schema as unknown as SchemaPart & { readonly $defs: Readonly<Record<string, SchemaPart>> };

export type SchemaRoot = 'config' | 'policy-file';

/** Keys that the schema knows at a path. */
export function keysAt(kind: SchemaRoot, path: Path): readonly string[] {
  let part: SchemaPart | undefined = kind === 'config' ? root : root.$defs.policy_file;
  for (const key of path) part = resolved(/^\d+$/.test(key) ? part?.items : part?.properties?.[key]);
  return Object.keys(part?.properties ?? {});
}

/** Where else in a config a key may stand, for people; undefined for nowhere. */
export function rightPlaceOf(key: string): string | undefined {
  const places: readonly (readonly [Path, string])[] = [
    [[], 'the top level of the document'],
    [['hooks', '0'], 'a hook below hooks'],
    [['policy'], 'policy'],
    [['defaults'], 'defaults'],
  ];
  return places.find(([path]) => keysAt('config', path).includes(key))?.[1];
}

function resolved(part: SchemaPart | undefined): SchemaPart | undefined {
  const name = part?.$ref?.replace('#/$defs/', '');
  return name === undefined ? part : root.$defs[name];
}
