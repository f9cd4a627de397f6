import type { Health } from '../deliveries/health.ts';
import type { DeliveryListing } from '../deliveries/listing.ts';
import type { RedeliveryResult } from '../deliveries/redelivery.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Failure, FailureReason } from '../model/failure.ts';
import type { SecretVerdict } from '../model/secret-verdict.ts';
import type { Target } from '../model/target.ts';
import type { HookUrl } from '../model/url.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Plan } from '../plan/plan.ts';

/** The last two are commands of the command line and no mode of the Action. */
export type Mode = 'validate' | 'dry-run' | 'apply' | 'health' | 'redeliver' | 'ping' | 'deliveries';

/** What a ping of one hook came to. `unchecked`: this target has no delivery log. `not-seen`: no delivery in time. */
export interface PingResult {
  readonly target: Target;
  readonly hookId: string;
  readonly url: HookUrl;
  readonly verdict: 'answered' | 'refused' | 'not-seen' | 'unchecked' | 'not-sent';
  /** Status code of the receiver's answer; undefined where none was seen. */
  readonly statusCode?: number;
  readonly durationSeconds?: number;
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
  readonly requests: number;
  readonly rateLimitRemaining?: number;
  /** The part of the targets that this run is about, where it is not all of them. */
  readonly shard?: {
    readonly index: number;
    readonly count: number;
    readonly targets: number;
    readonly declared: number;
  };
  /** Path of the JSON plan, named where a rendering leaves something out. */
  readonly planFile?: string;
}

/** All that a run came to. Every rendering (log, summary, comment, JSON) is made from this and nothing else. */
export interface Report {
  readonly mode: Mode;
  /** Where it runs: what the reader can do next is said in the words of that place. */
  readonly surface?: 'action' | 'command-line';
  /** What was found in inputs and config files, in file order. */
  readonly diagnostics: readonly Diagnostic[];
  readonly plan?: Plan;
  /** What a valid config declares, for a run that makes no plan. */
  readonly valid?: { readonly hooks: number; readonly targets: number };
  /** The targets of a run that makes no plan. */
  readonly targets?: readonly Target[];
  /** After an apply: one for each change and refresh of the plan. */
  readonly outcomes?: readonly Outcome[];
  readonly pings: readonly PingResult[];
  /** How deliveries fared, after a run in mode `health`. */
  readonly health?: Health;
  /** What was redelivered, after a run in mode `redeliver`. */
  readonly redelivery?: RedeliveryResult;
  /** The deliveries that the command `deliveries` shows. */
  readonly listing?: DeliveryListing;
  /** Targets whose hooks could not be listed, where no plan tells them. */
  readonly failedTargets?: readonly { readonly target: Target; readonly failure: Failure }[];
  readonly failureReason?: FailureReason;
  /** A failure of the run as a whole, such as a refused mode; explained for people. */
  readonly failure?: { readonly message: string; readonly hint?: string };
  /** Whether hooks that the config does not name are listed with their hosts, or are counts only. */
  readonly showUnmanaged: 'list' | 'count';
  readonly run: RunFacts;
}
