import { createVariables, listGivenValues } from '../../config/variables.ts';
import { type Checked, type Diagnostic, hasErrors } from '../../model/diagnostic.ts';
import { parseApiBase } from '../../model/product.ts';
import { leastCharacters, Sensitive } from '../../model/sensitive.ts';
import type { SecretStrategy } from '../../plan/plan.ts';
import type { Mode } from '../../render/report.ts';
import { InputReader, type InputTexts, inputNames, inputs } from './inputs.ts';

/** What a run was asked to do: every input parsed, every default applied. */
export interface Settings {
  readonly mode: Mode;
  readonly config: readonly string[];
  readonly organization: string | undefined;
  /** Owner of the repository that the workflow runs in: the target where neither the file nor `organization` names one. */
  readonly workflowOwner?: string;
  readonly only: readonly string[];
  readonly token: Sensitive | undefined;
  readonly app: { readonly id: string; readonly privateKey: Sensitive } | undefined;
  /** Slug of the enterprise whose organizations `*` stands for. */
  readonly enterprise: string | undefined;
  /** Reads organizations' audit logs. */
  readonly auditToken?: Sensitive | undefined;
  readonly githubToken: Sensitive | undefined;
  /** JSON text of the input `variables`. */
  readonly variables: Sensitive | undefined;
  readonly apiBase: string;
  readonly apiVersion: string;
  readonly secretStrategy: SecretStrategy;
  /** Secrets that `rotate` writes before it looks whether their receivers accept them. All at once where it is left out. */
  readonly wave?: number;
  readonly ping: 'never' | 'changed' | 'all';
  readonly pingTimeoutSeconds: number;
  readonly maxDeletions: number | undefined;
  readonly staleConfig: 'refuse' | 'warn' | 'allow';
  readonly expectDigest: string | undefined;
  readonly requireReviewedPlan: boolean;
  readonly failOnChanges: boolean;
  readonly comment: 'changes' | 'always' | 'never';
  readonly driftIssue: boolean;
  readonly showUnmanaged: 'auto' | 'always' | 'never';
  readonly planFile: string | undefined;
  readonly policyFile: string | undefined;
  readonly maxWaitSeconds: number;
  readonly concurrency: number;
  readonly shard: Shard | undefined;
  readonly sinceMilliseconds: number;
  readonly maxRedeliveries: number;
  readonly maxFailureRate: number | undefined;
}

/** Part `index` of `count`, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What a run signs in with to the GitHub that has the hooks: to be hidden wherever a text leaves. */
export function listCredentials({
  token,
  app,
  auditToken,
}: Pick<Settings, 'token' | 'app' | 'auditToken'>): readonly Sensitive[] {
  return [token, app?.privateKey, auditToken].filter((value) => value !== undefined);
}

const namePattern = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

const millisecondsByUnit: Readonly<Record<string, number>> = { s: 1e3, m: 60e3, h: 3600e3, d: 86400e3 };

/**
 * Parses the inputs of a run. All that is wrong with them is reported at once; no value of a sensitive input is repeated, nor one that is
 * known from elsewhere.
 */
export function parseSettings(given: InputTexts, known: readonly Sensitive[] = []): Checked<Settings> {
  const { texts, diagnostics: misplaced } = removeCredentials(given);
  const read = new InputReader(texts, [...known, ...listGivenValues(texts.variables)]);
  const base = parseApiBase(read.text('api-url') ?? 'https://api.github.com');
  const settings: Settings = {
    mode: parseMode(read),
    config: read.lines('config'),
    organization: read.formed(
      'organization',
      namePattern,
      'is not the name of an organization.',
      'Give the name alone, such as acme.',
    ),
    only: read.lines('only'),
    token: read.token('token'),
    app: parseApp(read),
    enterprise: read.formed(
      'enterprise',
      namePattern,
      'is not the slug of an enterprise.',
      'Give the name in its URL, such as acme-corp.',
    ),
    auditToken: read.token('audit-token'),
    githubToken: read.token('github-token'),
    variables: read.sensitive('variables'),
    apiBase: base.value ?? '',
    apiVersion: read.formed('api-version', /^\d{4}-\d{2}-\d{2}$/, 'is not a date such as 2022-11-28.') ?? '',
    secretStrategy: read.word('secret-strategy', inputs['secret-strategy'].values),
    ping: read.word('ping', inputs.ping.values),
    pingTimeoutSeconds: read.count('ping-timeout') ?? 0,
    maxDeletions: read.count('max-deletions'),
    staleConfig: read.word('stale-config', inputs['stale-config'].values),
    expectDigest: parseDigest(read),
    requireReviewedPlan: read.flag('require-reviewed-plan'),
    failOnChanges: read.flag('fail-on-changes'),
    comment: read.word('comment', inputs.comment.values),
    driftIssue: read.flag('drift-issue'),
    showUnmanaged: read.word('show-unmanaged', inputs['show-unmanaged'].values),
    planFile: read.text('plan-file'),
    policyFile: read.text('policy-file'),
    maxWaitSeconds: read.count('max-wait') ?? 0,
    concurrency: read.count('concurrency', 1) ?? 1,
    shard: parseShard(read),
    sinceMilliseconds: parseSince(read),
    maxRedeliveries: read.count('max-redeliveries') ?? 0,
    maxFailureRate: parsePercentage(read),
  };
  const variables = createVariables(read.text('variables'), {});
  const diagnostics = [...misplaced, ...read.diagnostics, ...base.diagnostics, ...variables.diagnostics];
  return hasErrors(diagnostics) ? { diagnostics } : { value: settings, diagnostics };
}

/** The inputs without those that hold a credential by mistake: whatever is said of such a one, to people or to GitHub, repeats it. */
export function removeCredentials(given: InputTexts): {
  readonly texts: InputTexts;
  readonly diagnostics: readonly Diagnostic[];
} {
  const read = new InputReader(given);
  const texts = { ...given };
  const credentials = credentialNames.map((name) => ({ name, value: read.text(name) ?? '' }));
  const long = credentials.filter(({ value }) => value.length >= leastCharacters);
  for (const name of inputNames.filter((each) => !('sensitive' in inputs[each]))) {
    const held = long.find(({ value }) => given[name]?.includes(value));
    if (held === undefined) continue;
    delete texts[name];
    read.refuse(name, `holds the value of the input ${held.name}, which is not repeated here.`);
  }
  return { texts, diagnostics: read.diagnostics };
}

const credentialNames = ['token', 'app-private-key', 'audit-token', 'github-token'] as const;

function parseMode(read: InputReader): Mode {
  const word = read.word('mode', ['dry-run', 'validate', 'plan', 'apply', 'health', 'redeliver', 'inventory'] as const);
  return word === 'plan' ? 'dry-run' : word;
}

function parseApp(read: InputReader): Settings['app'] {
  const id = read.text('app-id');
  const privateKey = read.text('app-private-key');
  if (id === undefined && privateKey === undefined) return undefined;
  if (id === undefined)
    read.refuse('app-id', 'is missing although app-private-key is given.', 'Give both, or neither.');
  if (privateKey === undefined)
    read.refuse('app-private-key', 'is missing or empty although app-id is given.', 'Give both, or neither.');
  else if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(privateKey))
    read.refuse(
      'app-private-key',
      'is not a private key in PEM form.',
      'Give the whole file that GitHub made for the app.',
    );
  if (read.text('token') !== undefined) read.refuse('token', 'is given together with app-id.', 'Give one of the two.');
  return { id: id ?? '', privateKey: new Sensitive(privateKey ?? '') };
}

function parseDigest(read: InputReader): string | undefined {
  const digest = read.text('expect-digest')?.toLowerCase();
  if (digest !== undefined && !/^[0-9a-f]{12,64}$/.test(digest))
    read.refuse(
      'expect-digest',
      `${read.quote(digest)} is not a digest, nor 12 or more of its first hex digits.`,
      'Take the output digest of the dry run.',
    );
  return digest;
}

function parseShard(read: InputReader): Shard | undefined {
  const text = read.text('shard');
  if (text === undefined) return undefined;
  const [index = 0, count = 0] = /^(\d{1,5})\/(\d{1,5})$/.exec(text)?.slice(1).map(Number) ?? [];
  if (index >= 1 && index <= count) return { index, count };
  read.refuse('shard', `${read.quote(text)} is not a part such as 2/5, counted from 1.`);
  return undefined;
}

function parseSince(read: InputReader): number {
  const text = read.text('since') ?? '';
  const [, amount, unit = ''] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  if (amount !== undefined && Number(amount) > 0) return Number(amount) * (millisecondsByUnit[unit] ?? 0);
  read.refuse('since', `${read.quote(text)} is not a time such as 90m, 24h or 3d.`);
  return 0;
}

function parsePercentage(read: InputReader): number | undefined {
  const text = read.text('max-failure-rate');
  if (text === undefined) return undefined;
  if (/^\d{1,3}(\.\d+)?%?$/.test(text) && Number.parseFloat(text) <= 100) return Number.parseFloat(text);
  read.refuse('max-failure-rate', `${read.quote(text)} is not a percentage from 0 to 100.`);
  return undefined;
}
