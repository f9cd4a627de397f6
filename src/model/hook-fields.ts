import { hasSameTexts, toSortedSet } from './compare.ts';
import type { LiveHook, PresentHook } from './hook.ts';
import { getField, getTextField } from './json-field.ts';
import { type HookUrl, parseLiveUrl } from './url.ts';

/** The fields of a hook that GitHub shows and that plans compare, by their names in the REST API. */
export interface HookFields {
  readonly url: HookUrl;
  readonly content_type: string;
  readonly insecure_ssl: boolean;
  readonly events: readonly string[];
  readonly active: boolean;
}

export type HookField = keyof HookFields;

/** The same fields by their names in the model. */
export type ModelFields = Omit<LiveHook, 'id' | 'name' | 'hasSecret' | 'createdAt' | 'updatedAt'>;

/** All that is particular to a field. A new one is a row below: plans, digests, requests and checks of responses follow. */
interface FieldTraits<Value> {
  /** Its name in the model. */
  readonly key: keyof ModelFields;
  /** Where requests and responses have it: in the hook or in its `config`. */
  readonly part: 'hook' | 'config';
  /** Whether two values mean the same to GitHub; `Object.is` where left out. */
  readonly isEqual?: (a: Value, b: Value) => boolean;
  /** The form that plans show; as it is where left out. */
  readonly normalize?: (value: Value) => Value;
  /** The form that is sent; as it is where left out. */
  readonly toBody?: (value: Value) => unknown;
  /** From GitHub's response; undefined where that is not as GitHub describes it. */
  readonly parse: (json: unknown) => Value | undefined;
}

const traits: { readonly [Field in HookField]: FieldTraits<HookFields[Field]> } = {
  url: {
    key: 'url',
    part: 'config',
    isEqual: (a, b) => a.same(b),
    parse: (json) => (typeof json === 'string' ? parseLiveUrl(json) : undefined),
  },
  content_type: {
    key: 'contentType',
    part: 'config',
    parse: (json) => (typeof json === 'string' ? json : undefined),
  },
  insecure_ssl: {
    key: 'insecureSsl',
    part: 'config',
    toBody: (value) => (value ? '1' : '0'),
    parse: (json) => (json === undefined ? undefined : isInsecure(json)),
  },
  events: {
    key: 'events',
    part: 'hook',
    isEqual: (a, b) => hasSameTexts(a, b) || hasSameTexts(toSortedSet(a), toSortedSet(b)),
    normalize: toSortedSet,
    parse: (json) =>
      Array.isArray(json) && json.every((event) => typeof event === 'string') ? toSortedSet(json) : undefined,
  },
  active: {
    key: 'active',
    part: 'hook',
    parse: (json) => (typeof json === 'boolean' ? json : undefined),
  },
};

/** One field that differs; `from` is live, `to` is desired. */
export type FieldDiff = {
  readonly [Field in HookField]: {
    readonly field: Field;
    readonly from: HookFields[Field];
    readonly to: HookFields[Field];
  };
}[HookField];

/** Every field, config keys first. */
export const hookFieldNames = Object.keys(traits) as readonly HookField[];

/** The fields of a hook. */
export function getFields(hook: LiveHook | PresentHook): HookFields {
  return Object.fromEntries(hookFieldNames.map((field) => [field, getHookField(hook, field)])) as unknown as HookFields;
}

/** The fields by their names in the model. */
export function toModelFields(fields: HookFields): ModelFields {
  return Object.fromEntries(
    hookFieldNames.map((field) => [traits[field].key, fields[field]]),
  ) as unknown as ModelFields;
}

/** One field of a hook. */
export function getHookField(hook: LiveHook | PresentHook, field: HookField): unknown {
  return hook[traits[field].key];
}

/** A field as one that differs, whether it does or not. */
export function createDiff(field: HookField, from: LiveHook | PresentHook, to: LiveHook | PresentHook): FieldDiff {
  const { normalize = (value) => value } = traits[field] as FieldTraits<unknown>;
  return { field, from: normalize(getHookField(from, field)), to: normalize(getHookField(to, field)) } as FieldDiff;
}

/** Whether two values of a field mean the same to GitHub. */
export function isEqualField(field: HookField, a: unknown, b: unknown): boolean {
  const { isEqual = Object.is } = traits[field] as FieldTraits<unknown>;
  return isEqual(a, b);
}

/** Whether a field stands in the `config` of a hook. */
export function isConfigField(field: HookField): boolean {
  return traits[field].part === 'config';
}

/** Those of the fields that stand in a part of a request, as they are sent. */
export function toBody(part: 'hook' | 'config', fields: Partial<HookFields>): Readonly<Record<string, unknown>> {
  const sent = hookFieldNames.filter((field) => traits[field].part === part && fields[field] !== undefined);
  return Object.fromEntries(
    sent.map((field) => {
      const { toBody: send = (value) => value } = traits[field] as FieldTraits<unknown>;
      return [field, send(fields[field])];
    }),
  );
}

/** The fields in a part of a response; undefined where one is missing or not as GitHub describes it. */
export function parseFields(part: 'hook' | 'config', json: unknown): Partial<HookFields> | undefined {
  const names = hookFieldNames.filter((field) => traits[field].part === part);
  const values = names.map((field) => [field, traits[field].parse(getField(json, field))] as const);
  return values.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(values);
}

/** The value of `insecure_ssl`, which GitHub accepts and has shown as text, number and boolean. */
export function isInsecure(value: unknown): boolean {
  return value === '1' || value === 1 || value === true || value === 'true';
}

/** Whether a `config` object shows a secret. GitHub leaves the key out where there is none, and shows asterisks where there is one. */
export function hasShownSecret(config: unknown): boolean {
  const secret = getTextField(config, 'secret');
  return secret !== undefined && secret !== '';
}
