import type { Health } from '../deliveries/health.ts';
import type { DeliveryListing, RedeliverySummary } from '../deliveries/redelivery.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Failure, FailureReason } from '../model/failure.ts';
import type { SecretVerdict } from '../model/hook.ts';
import type { Target } from '../model/target.ts';
import type { HookUrl } from '../model/url.ts';
import { getTarget, getTargetPlans, type Outcome, type Plan, type Refusal } from '../plan/plan.ts';

/** The last two are commands of the command line and no mode of the Action. */
export type Mode = 'validate' | 'dry-run' | 'apply' | 'health' | 'redeliver' | 'inventory' | 'ping' | 'deliveries';

/** The outcome of a ping of one hook. `unchecked`: this target has no delivery log. `not-seen`: no delivery in time. */
export interface PingResult {
  readonly target: Target;
  readonly hookId: string;
  readonly url: HookUrl;
  readonly verdict: 'answered' | 'refused' | 'not-seen' | 'unchecked' | 'not-sent';
  /** Status code of the receiver's answer; undefined where none was seen. */
  readonly statusCode?: number;
  readonly durationSeconds?: number;
  /** Whether it is sure that the receiver itself refused the ping: GitHub logs silence as a 5xx too. */
  readonly isReceiversOwn?: boolean;
  /** The ping in the delivery log, where it was seen. */
  readonly deliveryId?: string;
  /** What the signature of the ping says about the declared secret; undefined where it was not checked. */
  readonly secret?: SecretVerdict;
  /** For people, such as why it was not sent. */
  readonly message?: string;
}

/** Where a run took place, for the footer. */
export interface RunFacts {
  /** Commit of the config, full SHA; undefined outside a checkout. */
  readonly commit?: string;
  readonly runUrl?: string;
  readonly runNumber?: string;
  /** Name of the workflow. */
  readonly workflowName?: string;
  /** API base of the hooks; undefined where the run did not get as far. */
  readonly apiBase?: string;
  readonly requests: number;
  readonly rateLimitRemaining?: number;
  /** The part of the targets that this run is about, where it is not all of them. */
  readonly shard?: {
    readonly index: number;
    readonly count: number;
    readonly targets: number;
    readonly declared: number;
  };
}

/** Who changed a hook that drifted, as the audit log says. All texts are redacted. */
export interface HookEdit {
  readonly target: Target;
  readonly hookId: string;
  /** Login of who did it; undefined where the log does not say. */
  readonly actor: string | undefined;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** `hook.create`, `hook.destroy`, `hook.events_changed`, `hook.active_changed`, `hook.config_changed`. */
  readonly action: string;
  /** The kind of token or the app it was done with; undefined for the browser. */
  readonly means: string | undefined;
}

interface ReportBase {
  /** Where it runs: what the reader can do next is said in the words of that place. */
  readonly surface?: 'action' | 'command-line';
  /** The command line that applies this plan, on the command line. */
  readonly applyCommand?: string;
  /** What was found in inputs and config files, in file order. */
  readonly diagnostics: readonly Diagnostic[];
  readonly failureReason?: FailureReason;
  /** A failure of the run as a whole, such as a refused mode; explained for people. */
  readonly failure?: {
    readonly message: string;
    readonly hint?: string | undefined;
    readonly url?: string | undefined;
  };
  /** Whether hooks that the config does not name are listed with their hosts, or are counts only. */
  readonly showUnmanaged: 'list' | 'count';
  /** The newest change of each drifted hook, where an audit log was read. */
  readonly edits?: readonly HookEdit[];
  readonly run: RunFacts;
}

/** A run that ended before it had a result: invalid inputs or config, or a failure of the run as a whole. */
export interface StoppedReport extends ReportBase {
  readonly mode: Mode;
  readonly failureReason: FailureReason;
}

/** A valid config. */
export interface ValidateReport extends ReportBase {
  readonly mode: 'validate';
  /** How much the config declares. */
  readonly valid: { readonly hooks: number; readonly targets: number };
  readonly targets: readonly Target[];
}

export interface DryRunReport extends ReportBase {
  readonly mode: 'dry-run';
  readonly plan: Plan;
}

export interface ApplyReport extends ReportBase {
  readonly mode: 'apply';
  readonly plan: Plan;
  /** One for each change and refresh of the plan; undefined where the apply was refused or declined. */
  readonly outcomes?: readonly Outcome[];
  readonly pings: readonly PingResult[];
  /** A config that brings back what was deleted, deactivated or changed; undefined where nothing was. */
  readonly undo?: string;
}

/** What runs about deliveries have in common: they match hooks as a plan does, and show no plan. */
interface DeliveryReportBase extends ReportBase {
  readonly targets: readonly Target[];
  /** Targets whose hooks could not be listed. */
  readonly failedTargets: readonly { readonly target: Target; readonly failure: Failure }[];
}

export interface HealthReport extends DeliveryReportBase {
  readonly mode: 'health';
  readonly health: Health;
}

export interface RedeliverReport extends DeliveryReportBase {
  readonly mode: 'redeliver';
  readonly redelivery: RedeliverySummary;
}

export interface PingReport extends DeliveryReportBase {
  readonly mode: 'ping';
  readonly pings: readonly PingResult[];
}

export interface DeliveriesReport extends DeliveryReportBase {
  readonly mode: 'deliveries';
  readonly listing: DeliveryListing;
}

export interface InventoryReport extends DeliveryReportBase {
  readonly mode: 'inventory';
  readonly inventory: Inventory;
}

/** The report of a run. Every rendering (log, summary, comment, JSON) is made from this and nothing else. */
export type Report =
  | StoppedReport
  | ValidateReport
  | DryRunReport
  | ApplyReport
  | HealthReport
  | RedeliverReport
  | PingReport
  | DeliveriesReport
  | InventoryReport;

/** The plan of a dry run or an apply; undefined where none was made. */
export function getPlan(report: Report): Plan | undefined {
  return 'plan' in report ? report.plan : undefined;
}

/** The same where it says something: undefined also where no target could be planned. */
export function getKnownPlan(report: Report): Plan | undefined {
  const plan = getPlan(report);
  return plan !== undefined && (plan.targets.length === 0 || getTargetPlans(plan).length > 0) ? plan : undefined;
}

/** What the run is about; none where it ended before that was known. */
export function getTargets(report: Report): readonly Target[] {
  return getPlan(report)?.targets.map(getTarget) ?? ('targets' in report ? report.targets : []);
}

/** What became of the changes of an apply; undefined where nothing was applied. */
export function getOutcomes(report: Report): readonly Outcome[] | undefined {
  return 'outcomes' in report ? report.outcomes : undefined;
}

/** Why a plan, or the plan of a target, must not be carried out. */
export function listRefusals(plan: Plan | undefined): readonly Refusal[] {
  const ofTargets = plan?.targets.flatMap((planned) => (planned.status === 'planned' ? planned.refusals : [])) ?? [];
  return [...(plan?.refusals ?? []), ...ofTargets];
}

/** Outcomes as people see them: a change that a refusal stopped is skipped without a message, since the refusal says why, once. */
export function listShownOutcomes(report: Report): readonly Outcome[] {
  const refused = new Set(listRefusals(getPlan(report)).map(({ message }) => message));
  return (getOutcomes(report) ?? []).map((outcome) =>
    outcome.status === 'skipped' && refused.has(outcome.message) ? { ...outcome, message: '' } : outcome,
  );
}

/** The pings of an apply or of the command `ping`. */
export function getPings(report: Report): readonly PingResult[] {
  return 'pings' in report ? report.pings : [];
}

/** Whether a ping did not come through, for sure. */
export function hasFailed({ verdict }: PingResult): boolean {
  return verdict === 'refused' || verdict === 'not-sent';
}

/** A diagnostic about a run: of a file, of the run as a whole, or of one target. */
export interface ReportDiagnostic extends Diagnostic {
  /** Name of the target; undefined for the run as a whole. */
  readonly target?: string;
}
