import { compareText, groupBy } from '../model/compare.ts';
import { type Diagnostic, shortenList } from '../model/diagnostic.ts';
import { getTraits, type Target } from '../model/target.ts';
import { listCarriedValues } from './change-effects.ts';
import {
  type Change,
  listWrites,
  type MatchedHook,
  type Refresh,
  type TargetPlan,
  type TargetPlanInput,
} from './plan.ts';

/** What a reviewer should know about secrets and credentials: what is left alone, what cannot be compared, what has no value here. */
export function describeSecrets(
  { desired: { target }, secretVerdicts }: TargetPlanInput,
  { pairs, changes, refreshes }: { readonly pairs: readonly MatchedHook[] } & Pick<TargetPlan, 'changes' | 'refreshes'>,
): readonly Diagnostic[] {
  const notes: Diagnostic[] = [];
  const undeclared = pairs.filter(({ live, desired }) => live.hasSecret && desired.secret.kind === 'absent');
  if (undeclared.length > 0) {
    const who = undeclared.length === 1 ? '1 live hook has' : `${undeclared.length} live hooks have`;
    notes.push({
      severity: 'notice',
      code: 'secret-undeclared',
      message: `${who} a secret that the config does not declare; it is left as it is: ${formatUrls(undeclared)}.`,
      hint: 'Declare secret: ${NAME} to manage it, or secret: none to have it removed.',
    });
  }
  const withCredentials = pairs.filter(
    ({ desired }) => desired.username !== undefined || desired.password !== undefined,
  );
  if (withCredentials.length > 0) {
    notes.push({
      severity: 'notice',
      code: 'credentials-not-compared',
      message: `username and password are sent only when a hook is created and are never compared, because GitHub does not show them: ${formatUrls(withCredentials)}.`,
    });
  }
  const confirmed = pairs.filter(({ live }) => secretVerdicts?.get(live.id) === 'confirmed');
  if (confirmed.length > 0) {
    const message =
      confirmed.length === 1
        ? '1 declared secret is confirmed: a recent delivery is signed with it.'
        : `${confirmed.length} declared secrets are confirmed: a recent delivery is signed with each of them.`;
    notes.push({ severity: 'notice', code: 'secrets-confirmed', message });
  }
  return [
    ...notes,
    ...confirmed.filter(({ desired }) => desired.previousSecret !== undefined).map(describeDoneRotation),
    ...refreshes.filter(({ because }) => because !== 'rotate').map((refresh) => describeRefresh(target, refresh)),
    ...describeMissingValues(target, listWrites({ changes, refreshes })),
  ];
}

/** A rotation that a delivery proves to be done. */
function describeDoneRotation({ live, desired }: MatchedHook): Diagnostic {
  return {
    severity: 'notice',
    code: 'rotation-done',
    message: `The secret of ${desired.url} (hook ${live.id}) is rotated: a recent delivery is signed with the new one.`,
    hint: 'Remove previous_secret, and let the receiver refuse the old secret.',
    location: desired.location,
  };
}

function describeRefresh(target: Target, refresh: Refresh): Diagnostic {
  const { live, desired } = refresh;
  return {
    severity: 'notice',
    code: 'secret-not-confirmed',
    message: `The secret of ${desired.url} (hook ${live.id}) ${explainRefresh(target, refresh)}. An apply writes it again.`,
    location: desired.location,
  };
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
  const missing = changes.flatMap((change) =>
    listCarriedValues(target, change).filter(({ value }) => value === undefined),
  );
  return [...groupBy(missing, ({ name }) => name)]
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
