// Made from plan.schema.json by npm run generate. Edits by hand are lost.

/**
 * The report of a run for machines, as the plan file and `--json` hold it. Nothing in it is confidential.
 */
export interface HookherdPlan {
  /**
   * Version of this format.
   */
  version: 1;
  /**
   * What the run was asked to do.
   */
  mode: 'validate' | 'dry-run' | 'apply' | 'health' | 'redeliver' | 'inventory' | 'ping' | 'deliveries';
  /**
   * The heading of the summary: what the run came to, on one line.
   */
  summary: string;
  /**
   * Why the run is red; null where it is not.
   */
  failure_reason:
    | 'input-invalid'
    | 'config-invalid'
    | 'policy-violated'
    | 'not-permitted'
    | 'rate-limited'
    | 'api-error'
    | 'limit-exceeded'
    | 'stale-config'
    | 'plan-changed'
    | 'cancelled'
    | 'partial-apply'
    | 'ping-failed'
    | 'unhealthy'
    | 'changes-pending'
    | null;
  /**
   * A failure of the run as a whole.
   */
  failure: Failure | null;
  /**
   * What was found in inputs and config files, in file order.
   */
  diagnostics: Diagnostic[];
  /**
   * What a valid config declares, for a run that makes no plan; else null.
   */
  valid: {
    /**
     * Declared hooks.
     */
    hooks: number;
    /**
     * Targets.
     */
    targets: number;
  } | null;
  /**
   * Null where no plan was made.
   */
  plan: Plan | null;
  /**
   * Null where nothing was applied.
   */
  applied: Applied | null;
  /**
   * Results of the pings.
   */
  pings: Ping[];
  /**
   * Where the run took place and what it used.
   */
  run: {
    /**
     * Commit of the config, full SHA.
     */
    commit: string | null;
    /**
     * Page of the workflow run.
     */
    run_url: string | null;
    /**
     * Number of the workflow run.
     */
    run_number: string | null;
    /**
     * Requests sent to GitHub.
     */
    requests: number;
    /**
     * Requests left in the rate limit.
     */
    rate_limit_remaining: number | null;
  };
  health?: Health;
  redelivery?: Redelivery;
  deliveries?: Deliveries;
}
/**
 * Why something could not be done.
 */
export interface Failure {
  /**
   * Reason, as in `failure_reason`.
   */
  reason?:
    | 'input-invalid'
    | 'config-invalid'
    | 'policy-violated'
    | 'not-permitted'
    | 'rate-limited'
    | 'api-error'
    | 'limit-exceeded'
    | 'stale-config'
    | 'plan-changed'
    | 'cancelled'
    | 'partial-apply'
    | 'ping-failed'
    | 'unhealthy'
    | 'changes-pending';
  /**
   * What is wrong.
   */
  message: string;
  /**
   * What to do about it.
   */
  hint: string | null;
}
/**
 * One finding.
 */
export interface Diagnostic {
  /**
   * An error makes the run red.
   */
  severity: 'error' | 'warning' | 'notice';
  /**
   * Stable code.
   */
  code: string;
  /**
   * What is wrong and what is accepted.
   */
  message: string;
  /**
   * What to do.
   */
  hint: string | null;
  /**
   * Place in a config file, counted from 1; null where there is none.
   */
  location: {
    /**
     * Path.
     */
    file: string;
    /**
     * Line.
     */
    line: number;
    /**
     * Column in UTF-16 units.
     */
    column: number;
  } | null;
}
/**
 * What would happen, over all targets.
 */
export interface Plan {
  /**
   * API base the plan was made against.
   */
  api_base: string;
  /**
   * SHA-256 of the changes; empty where a target could not be planned.
   */
  digest: string;
  /**
   * Whether there is a change in what could be planned.
   */
  has_changes: boolean;
  /**
   * Changes, and unmanaged hooks under `unmanaged: drift`.
   */
  has_drift: boolean;
  counts: Counts;
  /**
   * Refusals of the run as a whole.
   */
  refusals: Refusal[];
  /**
   * Sorted by target.
   */
  targets: (Planned | NotPlanned)[];
}
/**
 * Numbers of hooks.
 */
export interface Counts {
  /**
   * Hooks to create.
   */
  creates: number;
  /**
   * Hooks to update.
   */
  updates: number;
  /**
   * Hooks to deactivate.
   */
  deactivations: number;
  /**
   * Hooks to delete.
   */
  deletes: number;
  /**
   * Declared secrets to write again.
   */
  refreshes: number;
  /**
   * Hooks that are as declared.
   */
  unchanged: number;
  /**
   * Live hooks that the config does not name.
   */
  unmanaged: number;
  /**
   * Live hooks that `ignore` covers.
   */
  ignored: number;
}
/**
 * Why a plan must not be carried out.
 */
export interface Refusal {
  /**
   * Reason, as in `failure_reason`.
   */
  reason: 'policy-violated' | 'limit-exceeded' | 'plan-changed';
  /**
   * What is wrong.
   */
  message: string;
  /**
   * What to do.
   */
  hint: string;
}
/**
 * The plan of one target.
 */
export interface Planned {
  /**
   * Kind of the target.
   */
  kind: 'organization' | 'repository' | 'global';
  /**
   * Name of the target: `acme`, `acme/api` or `global`.
   */
  target: string;
  /**
   * A plan was made.
   */
  status: 'planned';
  counts: Counts;
  /**
   * Why this target is not written.
   */
  refusals: Refusal[];
  /**
   * In the order in which they are carried out.
   */
  changes: Change[];
  /**
   * Declared secrets that are written again; no drift.
   */
  refreshes: Change[];
  /**
   * Changes that GitHub offers no safe request for.
   *
   * Items: Refused change.
   */
  refused: {
    change: Change;
    /**
     * Why.
     */
    message: string;
    /**
     * What to do.
     */
    hint: string;
  }[];
  /**
   * Hooks that are as declared.
   *
   * Items: Unchanged hook.
   */
  unchanged: {
    /**
     * Id.
     */
    id: string;
    /**
     * URL as people may see it: parts that could be confidential are `${NAME}` or `***`.
     */
    url: string;
    /**
     * How the declared hook found its live one.
     */
    matched_by: 'id' | 'url' | 'previous-url' | 'near-url';
  }[];
  /**
   * Whether unmanaged hooks count as drift.
   */
  unmanaged_is_drift: boolean;
  /**
   * Live hooks that the config does not name; null where they are counts only.
   */
  unmanaged:
    | {
        /**
         * Id.
         */
        id: string;
        /**
         * `web`, or another name for a hook that is never touched.
         */
        name: string;
        /**
         * URL as people may see it: parts that could be confidential are `${NAME}` or `***`.
         */
        url: string;
        /**
         * Events.
         */
        events: string[];
        /**
         * Whether it is switched on.
         */
        active: boolean;
        /**
         * What is particular to it.
         */
        mark: 'plain' | 'duplicate' | 'left-over-from-rename' | 'foreign';
      }[]
    | null;
  /**
   * Live hooks that `ignore` covers; null where they are counts only.
   */
  ignored:
    | {
        /**
         * Id.
         */
        id: string;
        /**
         * `web`, or another name for a hook that is never touched.
         */
        name: string;
        /**
         * URL as people may see it: parts that could be confidential are `${NAME}` or `***`.
         */
        url: string;
        /**
         * Events.
         */
        events: string[];
        /**
         * Whether it is switched on.
         */
        active: boolean;
      }[]
    | null;
  /**
   * Declared secrets that a live hook has and that were not compared.
   */
  secrets_not_compared: number;
  /**
   * What a reviewer should know.
   */
  notes: Diagnostic[];
}
/**
 * One change or refresh.
 */
export interface Change {
  /**
   * What is done to the hook.
   */
  op: 'create' | 'update' | 'deactivate' | 'delete' | 'refresh';
  /**
   * The live hook's id; null for a hook that is not live.
   */
  id: string | null;
  /**
   * URL as people may see it: parts that could be confidential are `${NAME}` or `***`.
   */
  url: string;
  /**
   * 24 bits in hex that change with the whole URL, where `url` hides a part of it; else empty.
   */
  url_fingerprint: string;
  /**
   * The config's text about this hook.
   */
  description: string | null;
  /**
   * How the declared hook found its live one, for updates; else null.
   */
  matched_by: 'id' | 'url' | 'previous-url' | 'near-url' | null;
  /**
   * Why a hook is deleted or a secret written again; else null.
   */
  because: 'absent' | 'unmanaged' | 'rotate' | 'refused' | 'not-confirmed' | 'no-delivery' | null;
  /**
   * What happens to the secret.
   */
  secret: {
    /**
     * `keep`: nothing. `set`: there is none. `replace`: another one is live. `rotate`: the previous one is live. `remove`: there must be none, or the hook goes. `resend`: the same one, because the request would drop it. `refresh`: written again.
     */
    effect: 'keep' | 'set' | 'replace' | 'rotate' | 'remove' | 'resend' | 'refresh';
    /**
     * Name of the variable that holds it; never its value.
     */
    variable: string | null;
  };
  /**
   * Name of the variable with the user name that a create sends.
   */
  username_variable: string | null;
  /**
   * Name of the variable with the password that a create sends.
   */
  password_variable: string | null;
  /**
   * Each field before and after.
   *
   * Items: Field.
   */
  fields: {
    /**
     * The REST API's name.
     */
    field: 'url' | 'events' | 'content_type' | 'insecure_ssl' | 'active';
    /**
     * A value of a field; null where there is no such hook. URLs are shown forms with their fingerprint.
     */
    from: (string | boolean | null) | string[];
    /**
     * A value of a field; null where there is no such hook. URLs are shown forms with their fingerprint.
     */
    to: (string | boolean | null) | string[];
  }[];
}
/**
 * A target that could not be planned.
 */
export interface NotPlanned {
  /**
   * Kind of the target.
   */
  kind: 'organization' | 'repository' | 'global';
  /**
   * Name of the target: `acme`, `acme/api` or `global`.
   */
  target: string;
  /**
   * No plan was made.
   */
  status: 'failed';
  failure: Failure;
}
/**
 * What an apply did.
 */
export interface Applied {
  /**
   * Changes.
   */
  changes: {
    /**
     * All of them.
     */
    total: number;
    /**
     * Done as planned.
     */
    done: number;
    /**
     * Tried and not done.
     */
    failed: number;
    /**
     * Nothing was sent.
     */
    skipped: number;
    /**
     * Sent, and the answer did not come.
     */
    unknown: number;
    /**
     * Told in the plan and never sent.
     */
    refused: number;
  };
  /**
   * Refreshes.
   */
  refreshes: {
    /**
     * All of them.
     */
    total: number;
    /**
     * Done as planned.
     */
    done: number;
    /**
     * Tried and not done.
     */
    failed: number;
    /**
     * Nothing was sent.
     */
    skipped: number;
    /**
     * Sent, and the answer did not come.
     */
    unknown: number;
    /**
     * Told in the plan and never sent.
     */
    refused: number;
  };
  /**
   * One for each change and refresh that was to be carried out.
   */
  outcomes: Outcome[];
}
/**
 * What happened to one change.
 */
export interface Outcome {
  /**
   * Name of the target: `acme`, `acme/api` or `global`.
   */
  target: string;
  /**
   * What is done to the hook.
   */
  op: 'create' | 'update' | 'deactivate' | 'delete' | 'refresh';
  /**
   * The live hook's id; null for a hook that is not live.
   */
  id: string | null;
  /**
   * URL as people may see it: parts that could be confidential are `${NAME}` or `***`.
   */
  url: string;
  /**
   * 24 bits in hex that change with the whole URL, where `url` hides a part of it; else empty.
   */
  url_fingerprint: string;
  /**
   * `unknown`: sent, and the answer did not come.
   */
  status: 'done' | 'failed' | 'skipped' | 'unknown';
  /**
   * Whether a part of a failed change is live.
   */
  partly: boolean;
  /**
   * For people; empty when done as planned.
   */
  message: string;
  /**
   * Reason, as in `failure_reason`.
   */
  reason:
    | 'input-invalid'
    | 'config-invalid'
    | 'policy-violated'
    | 'not-permitted'
    | 'rate-limited'
    | 'api-error'
    | 'limit-exceeded'
    | 'stale-config'
    | 'plan-changed'
    | 'cancelled'
    | 'partial-apply'
    | 'ping-failed'
    | 'unhealthy'
    | 'changes-pending'
    | null;
  /**
   * The live hook's id after the change, where one is known.
   */
  hook_id: string | null;
  /**
   * What was sent.
   *
   * Items: Request.
   */
  requests: {
    /**
     * Method.
     */
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    /**
     * Path below the API base.
     */
    path: string;
    /**
     * HTTP status; 0 where no answer came.
     */
    status: number;
  }[];
}
/**
 * What a ping came to.
 */
export interface Ping {
  /**
   * Kind of the target.
   */
  kind: 'organization' | 'repository' | 'global';
  /**
   * Name of the target: `acme`, `acme/api` or `global`.
   */
  target: string;
  /**
   * Id of the hook.
   */
  id: string;
  /**
   * URL as people may see it: parts that could be confidential are `${NAME}` or `***`.
   */
  url: string;
  /**
   * What is known of it.
   */
  verdict: 'answered' | 'refused' | 'not-seen' | 'unchecked' | 'not-sent';
  /**
   * Status code of the receiver's answer.
   */
  status_code: number | null;
  /**
   * Seconds the receiver took.
   */
  duration_seconds: number | null;
  /**
   * For people.
   */
  message: string;
}
/**
 * How deliveries fared, after a run in mode `health`; absent after other runs.
 */
export interface Health {
  /**
   * From when on deliveries count.
   */
  since: string;
  /**
   * Until when.
   */
  until: string;
  /**
   * Seconds that GitHub waits for an answer.
   */
  answer_seconds: number;
  /**
   * Percent of failures above which a hook is unhealthy.
   */
  max_failure_rate: number | null;
  /**
   * The hooks that were looked at.
   *
   * Items: A hook and its figures.
   */
  hooks: {
    /**
     * Kind of the target.
     */
    kind: 'organization' | 'repository' | 'global';
    /**
     * Name of the target: `acme`, `acme/api` or `global`.
     */
    target: string;
    /**
     * Id of the hook.
     */
    id: string;
    /**
     * URL as people may see it: parts that could be confidential are `${NAME}` or `***`.
     */
    url: string;
    /**
     * Whether the hook delivers.
     */
    active: boolean;
    /**
     * Whether the config names it.
     */
    declared: boolean;
    /**
     * `no-log`: GitHub keeps none. `unread`: reading it failed.
     */
    status: 'read' | 'no-log' | 'unread';
    /**
     * Why it could not be read.
     */
    message: string | null;
    /**
     * Null where no log was read.
     */
    figures: Figures | null;
  }[];
  /**
   * Declared hooks that are not live.
   *
   * Items: A declared hook.
   */
  not_live: {
    /**
     * Kind of the target.
     */
    kind: 'organization' | 'repository' | 'global';
    /**
     * Name of the target: `acme`, `acme/api` or `global`.
     */
    target: string;
    /**
     * URL as people may see it: parts that could be confidential are `${NAME}` or `***`.
     */
    url: string;
  }[];
}
/**
 * How the deliveries of a hook fared.
 */
export interface Figures {
  /**
   * False where the share of failures is above the limit, or the hook is silent.
   */
  healthy: boolean;
  /**
   * Whether only the newest deliveries were read.
   */
  sampled: boolean;
  /**
   * Attempts.
   */
  deliveries: number;
  /**
   * Those that failed.
   */
  failures: number;
  /**
   * Percent of failures.
   */
  failure_rate: number;
  /**
   * Failures by their cause.
   */
  failures_by_kind: {
    /**
     * How many.
     */
    [k: string]: number;
  };
  /**
   * Those that GitHub slowed down.
   */
  throttled: number;
  /**
   * When the newest success was.
   */
  last_success_at: string | null;
  /**
   * When the newest failure was.
   */
  last_failure_at: string | null;
  /**
   * What the receiver did at the newest failure.
   */
  last_failure: string | null;
  /**
   * Median time of an answer.
   */
  median_seconds: number | null;
  /**
   * Longest time of an answer.
   */
  slowest_seconds: number | null;
  /**
   * Times of an answer that a share of the answered deliveries did not exceed.
   *
   * Items: One share.
   */
  response_quantiles: {
    /**
     * Between 0 and 1.
     */
    quantile: number;
    /**
     * The time.
     */
    seconds: number;
  }[];
  /**
   * Whether nothing was delivered for longer than `max_silence`; null where the hook has none.
   */
  silent: boolean | null;
  /**
   * Share of failures over time, oldest first.
   */
  sparkline: string;
}
/**
 * What was redelivered, after a run in mode `redeliver`; absent after other runs.
 */
export interface Redelivery {
  /**
   * From when on deliveries count.
   */
  since: string;
  /**
   * Whether nothing was asked for.
   */
  dry_run: boolean;
  /**
   * Delivery logs that were read.
   */
  logs_read: number;
  /**
   * Events that a later attempt brought.
   */
  healed: number;
  /**
   * Events left alone after all attempts.
   */
  exhausted: number;
  /**
   * Events left out by the choice made.
   */
  left_out: number;
  /**
   * Events beyond max-redeliveries.
   */
  over_limit: number;
  /**
   * One for each event, oldest first.
   *
   * Items: A redelivery.
   */
  redeliveries: {
    hook: WatchedHook;
    delivery: Delivery;
    /**
     * Attempts that the log shows.
     */
    attempts: number;
    /**
     * When the first of them was.
     */
    first_at: string;
    /**
     * What became of it.
     */
    status: 'planned' | 'delivered' | 'failed-again' | 'not-seen' | 'refused' | 'skipped';
    /**
     * The new attempt; null where none was seen.
     */
    result: Delivery | null;
    /**
     * For people.
     */
    message: string;
  }[];
  /**
   * Hooks whose log could not be read.
   *
   * Items: A hook and why.
   */
  unread: {
    /**
     * Kind of the target.
     */
    kind: 'organization' | 'repository' | 'global';
    /**
     * Name of the target: `acme`, `acme/api` or `global`.
     */
    target: string;
    /**
     * URL as people may see it: parts that could be confidential are `${NAME}` or `***`.
     */
    url: string;
    /**
     * Why.
     */
    message: string;
  }[];
}
/**
 * A live hook whose deliveries are of interest.
 */
export interface WatchedHook {
  /**
   * Kind of the target.
   */
  kind: 'organization' | 'repository' | 'global';
  /**
   * Name of the target: `acme`, `acme/api` or `global`.
   */
  target: string;
  /**
   * Id of the hook.
   */
  id: string;
  /**
   * URL as people may see it: parts that could be confidential are `${NAME}` or `***`.
   */
  url: string;
  /**
   * Whether the hook delivers.
   */
  active: boolean;
  /**
   * Whether the config names it.
   */
  declared: boolean;
}
/**
 * One attempt to deliver an event.
 */
export interface Delivery {
  /**
   * Id of the delivery, as text: it exceeds what a JSON number can hold.
   */
  id: string;
  /**
   * The same for every attempt to deliver one event.
   */
  guid: string;
  /**
   * When it was sent.
   */
  delivered_at: string;
  /**
   * Name of the event.
   */
  event: string;
  /**
   * Action of the event.
   */
  action: string | null;
  /**
   * Whether it repeats an earlier one.
   */
  redelivery: boolean;
  /**
   * Whether the receiver took it.
   */
  delivered: boolean;
  /**
   * GitHub's word for the result.
   */
  status: string;
  /**
   * Status code of the answer; 0 where there was none.
   */
  status_code: number;
  /**
   * What the receiver did, where it did not take it.
   */
  failure: string | null;
  /**
   * Seconds until the answer.
   */
  duration_seconds: number;
  /**
   * Whether GitHub slowed it down.
   */
  throttled: boolean;
}
/**
 * The deliveries that the command `deliveries` shows; absent after other runs.
 */
export interface Deliveries {
  /**
   * From when on deliveries are listed.
   */
  since: string;
  /**
   * The hooks that were looked at.
   *
   * Items: A hook and its deliveries, newest first.
   */
  hooks: {
    /**
     * Kind of the target.
     */
    kind: 'organization' | 'repository' | 'global';
    /**
     * Name of the target: `acme`, `acme/api` or `global`.
     */
    target: string;
    /**
     * Id of the hook.
     */
    id: string;
    /**
     * URL as people may see it: parts that could be confidential are `${NAME}` or `***`.
     */
    url: string;
    /**
     * Whether the hook delivers.
     */
    active: boolean;
    /**
     * Whether the config names it.
     */
    declared: boolean;
    /**
     * Whether only the newest were read.
     */
    sampled: boolean;
    /**
     * Deliveries.
     */
    deliveries: Delivery[];
  }[];
  /**
   * One delivery in full; null for a list.
   */
  shown: {
    hook: WatchedHook;
    /**
     * Id of the delivery, as text: it exceeds what a JSON number can hold.
     */
    id: string;
    /**
     * The same for every attempt to deliver one event.
     */
    guid: string;
    /**
     * When it was sent.
     */
    delivered_at: string;
    /**
     * Name of the event.
     */
    event: string;
    /**
     * Action of the event.
     */
    action: string | null;
    /**
     * Whether it repeats an earlier one.
     */
    redelivery: boolean;
    /**
     * Whether the receiver took it.
     */
    delivered: boolean;
    /**
     * GitHub's word for the result.
     */
    status: string;
    /**
     * Status code of the answer; 0 where there was none.
     */
    status_code: number;
    /**
     * What the receiver did, where it did not take it.
     */
    failure: string | null;
    /**
     * Seconds until the answer.
     */
    duration_seconds: number;
    /**
     * Whether GitHub slowed it down.
     */
    throttled: boolean;
    /**
     * The request headers that may be shown; null where GitHub no longer has the request.
     */
    headers: {
      [k: string]: string;
    } | null;
    /**
     * Whether it was signed; null where that is not known.
     */
    signed: boolean | null;
    /**
     * Payload with credentials hidden; null unless asked for.
     */
    payload: string | null;
  } | null;
}
