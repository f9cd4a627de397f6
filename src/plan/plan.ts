import type { Diagnostic } from '../model/diagnostic.ts';
import type { Failure, FailureReason } from '../model/failure.ts';
import type { DesiredTarget, LiveHook, PresentHook, SecretVerdict } from '../model/hook.ts';
import type { FieldDiff } from '../model/hook-fields.ts';
import type { Product } from '../model/product.ts';
import type { Target } from '../model/target.ts';

/**
 * What a change does to the secret. `keep`: nothing is sent. `set`: the live hook shows none. `replace`: verification proved that it
 * differs. `rotate`: it proved that the secret under `previous_secret` is live. `remove`: the config says `none`. `resend`: the same secret again, because a whole-hook update would drop it.
 */
export type SecretEffect = 'keep' | 'set' | 'replace' | 'rotate' | 'remove' | 'resend';

/** How a declared hook found its live one. */
export type MatchedBy = 'id' | 'url' | 'previous-url' | 'near-url';

/** A declared hook that is not live. */
export interface CreateChange {
  readonly op: 'create';
  readonly desired: PresentHook;
  readonly secret: 'keep' | 'set';
}

/** A declared hook with its live one, and how it was found. */
export interface MatchedHook {
  readonly live: LiveHook;
  readonly desired: PresentHook;
  readonly matchedBy: MatchedBy;
}

/** A declared hook whose live one is otherwise. */
export interface UpdateChange extends MatchedHook {
  readonly op: 'update';
  readonly fields: readonly FieldDiff[];
  readonly secret: SecretEffect;
}

/** An unmanaged hook that is switched off. */
export interface DeactivateChange {
  readonly op: 'deactivate';
  readonly live: LiveHook;
}

/** `absent`: the config says that it must not exist. `unmanaged`: the config says `unmanaged: delete`. */
export interface DeleteChange {
  readonly op: 'delete';
  readonly live: LiveHook;
  readonly because: 'absent' | 'unmanaged';
}

/** What makes live hooks into desired ones. Each request of an apply comes from exactly one of these. */
export type Change = CreateChange | UpdateChange | DeactivateChange | DeleteChange;

/** A declared secret that is written again although nothing is known to differ: no drift, not in the digest. */
export interface Refresh {
  readonly op: 'refresh';
  readonly live: LiveHook;
  readonly desired: PresentHook;
  readonly because: 'rotate' | 'refused' | 'not-confirmed' | 'no-delivery';
}

/** A change that GitHub offers no safe request for; it is shown and not carried out. */
export interface RefusedChange {
  readonly change: Change | Refresh;
  readonly message: string;
  readonly hint: string;
}

/** A live hook that is as declared in every managed field, so that its id says the rest. A fleet has tens of thousands of these. */
export interface UnchangedHook {
  readonly id: string;
  readonly desired: PresentHook;
  readonly matchedBy: MatchedBy;
}

/** Why a live hook is unmanaged, where that is known. `foreign`: its `name` is not `web`, and it is never touched. */
export type UnmanagedMark = 'plain' | 'duplicate' | 'left-over-from-rename' | 'foreign';

/** A live hook that no entry names. */
export interface UnmanagedHook {
  readonly live: LiveHook;
  readonly mark: UnmanagedMark;
}

/** The plan of one target: what would happen, and all that a reviewer should know. */
export interface TargetPlan {
  readonly target: Target;
  /** In the order in which they are carried out. */
  readonly changes: readonly Change[];
  readonly refreshes: readonly Refresh[];
  readonly refused: readonly RefusedChange[];
  readonly unchanged: readonly UnchangedHook[];
  /** Live hooks that the config does not name and that stay as they are; foreign ones included. */
  readonly unmanaged: readonly UnmanagedHook[];
  /** Under a glob of `ignore`. */
  readonly ignored: readonly LiveHook[];
  /** Left alone by `unmanaged: ignore`: counted with the ignored ones and never listed. */
  readonly unlisted: readonly LiveHook[];
  /** Whether unmanaged hooks count as drift (`unmanaged: drift`). */
  readonly unmanagedIsDrift: boolean;
  /** Declared secrets that a live hook has and that this run did not compare. */
  readonly secretsNotCompared: number;
  /** Errors refuse the target's plan as a whole (policy, limits); warnings and notices are shown. */
  readonly notes: readonly Diagnostic[];
}

/** Why a plan must not be carried out, shown with the plan: each becomes the failure reason of the run. */
export interface Refusal {
  readonly reason: 'policy-violated' | 'limit-exceeded' | 'plan-changed';
  readonly message: string;
  readonly hint: string;
}

/** What a check of a target finds: what to show with its plan, and why that must not be carried out. */
export interface Findings {
  readonly notes: readonly Diagnostic[];
  readonly refusals: readonly Refusal[];
}

/** A target that could be planned, with why its plan must not be carried out; or why it could not be. */
export type PlannedTarget =
  | { readonly status: 'planned'; readonly plan: TargetPlan; readonly refusals: readonly Refusal[] }
  | { readonly status: 'failed'; readonly target: Target; readonly failure: Failure };

/** The plan of a run over all its targets, sorted by target. */
export interface Plan {
  /** API base the plan was made against. */
  readonly apiBase: string;
  readonly targets: readonly PlannedTarget[];
  /** Refusals of the run as a whole, such as the cap on deletions over all targets. */
  readonly refusals: readonly Refusal[];
  /** SHA-256 in hex of the changes; empty where a target could not be planned. */
  readonly digest: string;
}

/** Numbers of hooks over all targets, by what becomes of them. */
export interface PlanCounts {
  readonly creates: number;
  readonly updates: number;
  readonly deactivations: number;
  readonly deletes: number;
  readonly refreshes: number;
  readonly unchanged: number;
  readonly unmanaged: number;
  readonly ignored: number;
}

/** The input `secret-strategy`. `preserve` writes a secret where none is live, `verify` also where it differs, `rotate` always. */
export type SecretStrategy = 'preserve' | 'verify' | 'rotate';

/** All that the plan of one target depends on. */
export interface TargetPlanInput {
  readonly desired: DesiredTarget;
  /** Every live hook that the token sees. */
  readonly live: readonly LiveHook[];
  readonly product: Product;
  /** URL globs: act on these hooks alone; unmanaged ones are then left alone. Empty or left out for all. */
  readonly only?: readonly string[];
  readonly secretStrategy: SecretStrategy;
  /** By live id; needed for `verify` alone. */
  readonly secretVerdicts?: ReadonlyMap<string, SecretVerdict> | undefined;
  /** Replaces the target's own limit. */
  readonly maxDeletions?: number | undefined;
  /** YYYY-MM-DD, for waivers that end. */
  readonly today: string;
  /** For a repository: the hooks that its organization has after the run, where the run knows them. */
  readonly organizationHooks?: readonly LiveHook[] | undefined;
}

/** The plans of the targets that could be planned. */
export function getTargetPlans(plan: Plan | undefined): readonly TargetPlan[] {
  return (plan?.targets ?? []).flatMap((planned) => (planned.status === 'planned' ? [planned.plan] : []));
}

/** The targets that could not be planned, and why. */
export function getFailedTargets(
  plan: Plan | undefined,
): readonly { readonly target: Target; readonly failure: Failure }[] {
  return (plan?.targets ?? []).flatMap((planned) => (planned.status === 'failed' ? [planned] : []));
}

/** The target of a plan, made or not. */
export function getTarget(planned: PlannedTarget): Target {
  return planned.status === 'planned' ? planned.plan.target : planned.target;
}

/** All that an apply of a target carries out, in its order: refreshes come after the changes. */
export function listWrites({
  changes,
  refreshes,
}: Pick<TargetPlan, 'changes' | 'refreshes'>): readonly (Change | Refresh)[] {
  return [...changes, ...refreshes];
}

/** A request that was sent for a change. Status 0: no answer came. */
export interface SentRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path below the API base; holds no secret. */
  readonly path: string;
  readonly status: number;
}

/**
 * What happened to one planned change. `failed` with `partly` means that a part of it is live. `skipped`: nothing was sent.
 * `unknown`: it was sent, and neither an answer nor a list of the hooks says whether it took effect.
 */
export interface Outcome {
  readonly target: Target;
  readonly change: Change | Refresh;
  readonly status: 'done' | 'failed' | 'skipped' | 'unknown';
  readonly partly: boolean;
  /** For people; empty when done as planned. */
  readonly message: string;
  readonly reason?: FailureReason | undefined;
  readonly requests: readonly SentRequest[];
  /** The live hook's id, where one is known after the change. */
  readonly hookId?: string | undefined;
}
