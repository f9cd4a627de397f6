import { compareText, groupBy } from '../model/compare.ts';
import { type Diagnostic, shortenList } from '../model/diagnostic.ts';
import type { SecretVerdict } from '../model/hook.ts';
import { getTraits, type Target } from '../model/target.ts';
import { listCarriedValues } from './change-effects.ts';
import { type Change, listWrites, type MatchedHook, type Refresh } from './plan.ts';

/** What a reviewer should know about secrets and credentials: what is left alone, what cannot be compared, what has no value here. */
export function describeSecrets(
  target: Target,
  planned: {
    readonly pairs: readonly MatchedHook[];
    readonly changes: readonly Change[];
    readonly refreshes: readonly Refresh[];
    readonly verdicts: ReadonlyMap<string, SecretVerdict> | undefined;
  },
): readonly Diagnostic[] {
  return [
    ...describeUndeclaredSecrets(planned.pairs),
    ...describeCredentials(planned.pairs),
    ...describeConfirmedSecrets(planned.pairs, planned.verdicts),
    ...describeDoneRotations(planned.pairs, planned.verdicts),
    ...planned.refreshes.flatMap((refresh) => describeRefresh(target, refresh)),
    ...describeMissingValues(target, listWrites(planned)),
  ];
}

function describeUndeclaredSecrets(pairs: readonly MatchedHook[]): readonly Diagnostic[] {
  const hooks = pairs.filter(({ live, desired }) => live.hasSecret && desired.secret.kind === 'absent');
  if (hooks.length === 0) return [];
  const [is, has] = hooks.length === 1 ? ['1 live hook', 'has'] : [`${hooks.length} live hooks`, 'have'];
  return [
    {
      severity: 'notice',
      code: 'secret-undeclared',
      message: `${is} ${has} a secret that the config does not declare; it is left as it is: ${formatUrls(hooks)}.`,
      hint: 'Declare secret: ${NAME} to manage it, or secret: none to have it removed.',
    },
  ];
}

function describeCredentials(pairs: readonly MatchedHook[]): readonly Diagnostic[] {
  const hooks = pairs.filter(({ desired }) => desired.username !== undefined || desired.password !== undefined);
  if (hooks.length === 0) return [];
  return [
    {
      severity: 'notice',
      code: 'credentials-not-compared',
      message: `username and password are sent only when a hook is created and are never compared, because GitHub does not show them: ${formatUrls(hooks)}.`,
    },
  ];
}

function describeConfirmedSecrets(
  pairs: readonly MatchedHook[],
  verdicts: ReadonlyMap<string, SecretVerdict> = new Map(),
): readonly Diagnostic[] {
  const count = pairs.filter(({ live }) => verdicts.get(live.id) === 'confirmed').length;
  if (count === 0) return [];
  const message =
    count === 1
      ? '1 declared secret is confirmed: a recent delivery is signed with it.'
      : `${count} declared secrets are confirmed: a recent delivery is signed with each of them.`;
  return [{ severity: 'notice', code: 'secrets-confirmed', message }];
}

/** Rotations that a delivery proves to be done. */
function describeDoneRotations(
  pairs: readonly MatchedHook[],
  verdicts: ReadonlyMap<string, SecretVerdict> = new Map(),
): readonly Diagnostic[] {
  return pairs
    .filter(({ live, desired }) => desired.previousSecret !== undefined && verdicts.get(live.id) === 'confirmed')
    .map(({ live, desired }) => ({
      severity: 'notice',
      code: 'rotation-done',
      message: `The secret of ${desired.url} (hook ${live.id}) is rotated: a recent delivery is signed with the new one.`,
      hint: 'Remove previous_secret, and let the receiver refuse the old secret.',
      location: desired.location,
    }));
}

function describeRefresh(target: Target, refresh: Refresh): readonly Diagnostic[] {
  const { live, desired, because } = refresh;
  if (because === 'rotate') return [];
  const found = explainRefresh(target, refresh);
  return [
    {
      severity: 'notice',
      code: 'secret-not-confirmed',
      message: `The secret of ${desired.url} (hook ${live.id}) ${found}. An apply writes it again.`,
      location: desired.location,
    },
  ];
}

function explainRefresh(target: Target, { desired: { secret }, because }: Refresh): string {
  if (!getTraits(target).hasDeliveries)
    return 'cannot be checked, because GitHub keeps no delivery log of global hooks';
  if (secret.kind === 'declared' && secret.value === undefined)
    return `was not checked, because ${secret.name} has no value in this run`;
  if (because === 'refused')
    return 'is live, and the receiver refuses a delivery signed with it: the rotation is not done';
  return because === 'no-delivery'
    ? 'has no recent delivery that could be checked'
    : 'could not be confirmed: the signature of a recent delivery is another one, which is no proof by itself';
}

/** Values that an apply needs and that this run does not have. */
function describeMissingValues(target: Target, changes: readonly (Change | Refresh)[]): readonly Diagnostic[] {
  const needed = changes.flatMap((change) =>
    listCarriedValues(target, change)
      .filter(({ value }) => value === undefined)
      .map(({ name }) => ({ name, change })),
  );
  return [...groupBy(needed, ({ name }) => name)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, uses]) => ({
      severity: 'notice',
      code: 'variable-without-value',
      message: `${name} has no value in this run; an apply needs it for ${uses.length === 1 ? '1 change' : `${uses.length} changes`}.`,
      hint: `Pass ${name} to the apply, in the environment or in the input variables.`,
    }));
}

function formatUrls(pairs: readonly MatchedHook[]): string {
  return shortenList(pairs.map(({ desired }) => desired.url.toString()));
}
