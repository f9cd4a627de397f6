import { compareText } from '../hooks/compare.ts';
import type { Diagnostic } from '../hooks/diagnostic.ts';
import { grouped } from '../hooks/grouped.ts';
import type { VariableValue } from '../hooks/hook.ts';
import type { Target } from '../hooks/target.ts';
import { listed } from './listed.ts';
import type { Change, MatchedHook, Refresh } from './plan.ts';

/** What a reviewer should know about secrets and credentials: what is left alone, what cannot be compared, what has no value here. */
export function secretNotes(
  target: Target,
  planned: {
    readonly pairs: readonly MatchedHook[];
    readonly changes: readonly Change[];
    readonly refreshes: readonly Refresh[];
  },
): readonly Diagnostic[] {
  return [
    ...undeclaredSecrets(planned.pairs),
    ...uncomparedCredentials(planned.pairs),
    ...planned.refreshes.flatMap(refreshNotes),
    ...missingValues(target, [...planned.changes, ...planned.refreshes]),
  ];
}

function undeclaredSecrets(pairs: readonly MatchedHook[]): readonly Diagnostic[] {
  const hooks = pairs.filter(({ live, desired }) => live.hasSecret && desired.secret.kind === 'absent');
  if (hooks.length === 0) return [];
  const [is, has] = hooks.length === 1 ? ['1 live hook', 'has'] : [`${hooks.length} live hooks`, 'have'];
  return [
    {
      severity: 'notice',
      code: 'secret-undeclared',
      message: `${is} ${has} a secret that the config does not declare; it is left as it is: ${urls(hooks)}.`,
      hint: 'Declare secret: ${NAME} to manage it, or secret: none to have it removed.',
    },
  ];
}

function uncomparedCredentials(pairs: readonly MatchedHook[]): readonly Diagnostic[] {
  const hooks = pairs.filter(({ desired }) => desired.username !== undefined || desired.password !== undefined);
  if (hooks.length === 0) return [];
  return [
    {
      severity: 'notice',
      code: 'credentials-not-compared',
      message: `username and password are sent only when a hook is created and are never compared, because GitHub does not show them: ${urls(hooks)}.`,
    },
  ];
}

function refreshNotes({ live, desired, because }: Refresh): readonly Diagnostic[] {
  if (because === 'rotate') return [];
  const found =
    because === 'no-delivery'
      ? 'has no recent delivery that could be checked'
      : 'could not be confirmed: the signature of a recent delivery is another one, which is no proof by itself';
  return [
    {
      severity: 'notice',
      code: 'secret-not-confirmed',
      message: `The secret of ${desired.url} (hook ${live.id}) ${found}. An apply writes it again.`,
      location: desired.location,
    },
  ];
}

/** Values that an apply needs and that this run does not have. */
function missingValues(target: Target, changes: readonly (Change | Refresh)[]): readonly Diagnostic[] {
  const needed = changes.flatMap((change) =>
    carriedValues(target, change)
      .filter(({ value }) => value === undefined)
      .map(({ name }) => ({ name, change })),
  );
  return [...grouped(needed, ({ name }) => name)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, uses]) => ({
      severity: 'notice',
      code: 'variable-without-value',
      message: `${name} has no value in this run; an apply needs it for ${uses.length === 1 ? '1 change' : `${uses.length} changes`}.`,
      hint: `Pass ${name} to the apply, in the environment or in the input variables.`,
    }));
}

/** The variables whose values the requests of a change carry, apart from those in URLs. */
export function carriedValues(target: Target, change: Change | Refresh): readonly VariableValue[] {
  if (change.op === 'delete' || change.op === 'deactivate') return [];
  const { secret, username, password } = change.desired;
  const writesSecret = change.op === 'refresh' || (change.secret !== 'keep' && change.secret !== 'remove');
  const credentials = change.op === 'create' && target.kind === 'organization' ? [username, password] : [];
  return [
    ...(writesSecret && secret.kind === 'declared' ? [secret] : []),
    ...credentials.filter((each) => each !== undefined),
  ];
}

function urls(pairs: readonly MatchedHook[]): string {
  return listed(pairs.map(({ desired }) => desired.url.toString()));
}
