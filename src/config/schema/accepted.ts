import schema from '../../../schema/config.schema.json' with { type: 'json' };
import { ruleNames } from '../../model/policy-rules.ts';
import type { Path } from '../yaml/yaml-node.ts';

interface Acceptance {
  /** What may stand there, as the rest of "accepted is". */
  readonly accepted: string;
  readonly hint?: string;
}

const level: Acceptance = { accepted: 'error, warn or off', hint: 'To excuse one hook, use its waivers.' };
const waiver: Acceptance = { accepted: 'a reason in words, or {reason, until: YYYY-MM-DD}' };
const flag: Acceptance = {
  accepted: 'true or false',
  hint: 'Words such as yes, no, on and off are strings in YAML 1.2.',
};
const variable: Acceptance = { accepted: 'one ${NAME} and nothing else' };
const rule: Acceptance = { accepted: `one of the rules ${ruleNames.join(', ')}` };

/** By path, where `*` is any index or key; the first row that fits holds. */
const rows: readonly (readonly [string, Acceptance])[] = [
  [
    'organization',
    { accepted: 'the name of an organization, * for all, or a list', hint: 'Write acme or [acme, acme-labs].' },
  ],
  [
    'organization.*',
    {
      accepted: 'the name of an organization, which may hold * and start with ! to exclude',
      hint: 'Write the name as in github.com/NAME.',
    },
  ],
  [
    'repository',
    {
      accepted: 'owner/name, or a list with at least one of them',
      hint: 'Write acme/api or ["acme/*", "!acme/sandbox-*"].',
    },
  ],
  [
    'repository.*',
    {
      accepted: 'owner/name, where the name may hold * and a ! at the start excludes',
      hint: 'Write acme/api, "acme/*" or "!acme/sandbox-*".',
    },
  ],
  ['global', { accepted: 'true', hint: 'Leave the key out for hooks that are not global.' }],
  ['defaults', { accepted: 'a mapping with content_type, insecure_ssl, active and max_silence' }],
  ['unmanaged', { accepted: 'ignore, report, drift, deactivate or delete' }],
  ['ignore', { accepted: 'a list of URL globs', hint: 'Write [https://*.codecov.io/**].' }],
  ['ignore.*', { accepted: 'a URL glob', hint: 'Write it like https://*.codecov.io/**.' }],
  ['max_deletions', { accepted: 'a whole number from 0 on' }],
  ['policy', { accepted: 'a mapping of rules to error, warn or off' }],
  ['policy.allowed_hosts', { accepted: 'a list with at least one host glob', hint: 'Write ["*.acme.example"].' }],
  ['policy.allowed_hosts.*', { accepted: 'a host glob', hint: 'Write it like *.acme.example, in quotes.' }],
  ['policy.*', level],
  ['hooks', { accepted: 'a list of hooks', hint: 'Write [] for none.' }],
  ['hooks.*', { accepted: 'a mapping with url, events and other keys of a hook' }],
  ['hooks.*.url', { accepted: 'an http or https URL' }],
  [
    'hooks.*.events',
    { accepted: 'a list with at least one event name, or ["*"]', hint: 'Write [push, pull_request].' },
  ],
  ['hooks.*.events.*', { accepted: 'one event name', hint: 'Write one name an entry, such as [push, pull_request].' }],
  ['hooks.*.secret', { accepted: 'one ${NAME} and nothing else, or none' }],
  ['hooks.*.previous_secret', variable],
  ['hooks.*.username', variable],
  ['hooks.*.password', variable],
  ['hooks.*.state', { accepted: 'present or absent' }],
  ['hooks.*.previous_urls', { accepted: 'a list of http or https URLs' }],
  ['hooks.*.previous_urls.*', { accepted: 'an http or https URL' }],
  ['hooks.*.id', { accepted: 'the id of a live hook, in digits' }],
  ['hooks.*.description', { accepted: 'a string', hint: 'Put it in quotes.' }],
  ['hooks.*.ping', flag],
  ['hooks.*.waivers', { accepted: 'a mapping of rules to reasons' }],
  ['hooks.*.waivers.*', waiver],
  ['hooks.*.waivers.*.reason', { accepted: 'a reason in words' }],
  ['hooks.*.waivers.*.until', { accepted: 'a date as YYYY-MM-DD' }],
  ['allowed_targets', { accepted: 'a list with at least one target', hint: 'Write [acme, "acme/*"].' }],
  ['allowed_targets.*', { accepted: 'an organization, owner/name with globs, or global' }],
  ['allow_waivers', { accepted: 'true, false or a list of rules' }],
  ['allow_waivers.*', rule],
  [
    '**.max_silence',
    { accepted: 'a time such as 90m, 24h or 3d, or {limit: 24h, weekdays: true}', hint: 'Write 24h.' },
  ],
  ['**.max_silence.limit', { accepted: 'a time such as 90m, 24h or 3d', hint: 'Write 24h.' }],
  ['**.max_silence.weekdays', flag],
  ['**.content_type', { accepted: 'json or form' }],
  ['**.insecure_ssl', { ...flag, accepted: 'true or false (also 0 and 1)' }],
  ['**.active', flag],
  [
    '',
    { accepted: 'a mapping with the key hooks', hint: 'A config starts with keys such as organization: and hooks:.' },
  ],
];

/** What the config accepts at a path. */
export function getAccepted(path: Path): Acceptance {
  return rows.find(([pattern]) => isPathMatch(pattern, path))?.[1] ?? { accepted: 'another value' };
}

function isPathMatch(pattern: string, path: Path): boolean {
  if (pattern.startsWith('**.')) return path.join('.').endsWith(pattern.slice(2));
  const parts = pattern === '' ? [] : pattern.split('.');
  return parts.length === path.length && parts.every((part, index) => part === '*' || part === path[index]);
}

interface SchemaPart {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart;
}

const root = schema as unknown as SchemaPart & { readonly $defs: Readonly<Record<string, SchemaPart>> };

export type SchemaRoot = 'config' | 'policy-file';

/** Keys that the schema knows at a path. */
export function listKeys(kind: SchemaRoot, path: Path): readonly string[] {
  let part: SchemaPart | undefined = kind === 'config' ? root : root.$defs.policy_file;
  for (const key of path) part = resolveReference(/^\d+$/.test(key) ? part?.items : part?.properties?.[key]);
  return Object.keys(part?.properties ?? {});
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

function resolveReference(part: SchemaPart | undefined): SchemaPart | undefined {
  const name = part?.$ref?.replace('#/$defs/', '');
  return name === undefined ? part : root.$defs[name];
}
