// Made from plan.schema.json by npm run generate. Edits by hand are lost.

/** The report of a run for machines, as the plan file and `--json` hold it. Nothing in it is confidential. */
export type HookherdPlan = {
  /** Version of this format. */
  readonly version: 1;
  /** What the run was asked to do. */
  readonly mode: 'validate' | 'dry-run' | 'apply' | 'health' | 'redeliver' | 'ping' | 'deliveries';
  /** The heading of the summary: what the run came to, on one line. */
  readonly summary: string;
  /** Why the run is red; null where it is not. */
  readonly failure_reason:
    | 'input-invalid'
    | 'config-invalid'
    | 'policy-violated'
    | 'not-permitted'
    | 'rate-limited'
    | 'api-error'
    | 'limit-exceeded'
    | 'plan-changed'
    | 'cancelled'
    | 'partial-apply'
    | 'ping-failed'
    | 'unhealthy'
    | 'changes-pending'
    | null;
  /** A failure of the run as a whole. */
  readonly failure: Failure | null;
  /** What was found in inputs and config files, in file order. */
  readonly diagnostics: readonly Diagnostic[];
  /** What a valid config declares, for a run that makes no plan; else null. */
  readonly valid: {
    /** Declared hooks. */
    readonly hooks: number;
    /** Targets. */
    readonly targets: number;
  } | null;
  /** Null where no plan was made. */
  readonly plan: Plan | null;
  /** Null where nothing was applied. */
  readonly applied: Applied | null;
  /** Results of the pings. */
  readonly pings: readonly Ping[];
  /** Where the run took place and what it used. */
  readonly run: {
    /** Commit of the config, full SHA. */
    readonly commit: string | null;
    /** Page of the workflow run. */
    readonly run_url: string | null;
    /** Number of the workflow run. */
    readonly run_number: string | null;
    /** Requests sent to GitHub. */
    readonly requests: number;
    /** Requests left in the rate limit. */
    readonly rate_limit_remaining: number | null;
  };
  /** How deliveries fared, after a run in mode `health`; absent after other runs. */
  readonly health?: Health;
  /** What was redelivered, after a run in mode `redeliver`; absent after other runs. */
  readonly redelivery?: Redelivery;
  /** The deliveries that the command `deliveries` shows; absent after other runs. */
  readonly deliveries?: Deliveries;
};

/** Why something could not be done. */
export type Failure = {
  /** Reason, as in `failure_reason`. */
  readonly reason?:
    | 'input-invalid'
    | 'config-invalid'
    | 'policy-violated'
    | 'not-permitted'
    | 'rate-limited'
    | 'api-error'
    | 'limit-exceeded'
    | 'plan-changed'
    | 'cancelled'
    | 'partial-apply'
    | 'ping-failed'
    | 'unhealthy'
    | 'changes-pending';
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string | null;
};

/** One finding. */
export type Diagnostic = {
  /** An error makes the run red. */
  readonly severity: 'error' | 'warning' | 'notice';
  /** Stable code. */
  readonly code: string;
  /** What is wrong and what is accepted. */
  readonly message: string;
  /** What to do. */
  readonly hint: string | null;
  /** Place in a config file, counted from 1; null where there is none. */
  readonly location: {
    /** Path. */
    readonly file: string;
    /** Line. */
    readonly line: number;
    /** Column in UTF-16 units. */
    readonly column: number;
  } | null;
};

/** Numbers of hooks. */
export type Counts = {
  /** Hooks to create. */
  readonly creates: number;
  /** Hooks to update. */
  readonly updates: number;
  /** Hooks to deactivate. */
  readonly deactivations: number;
  /** Hooks to delete. */
  readonly deletes: number;
  /** Declared secrets to write again. */
  readonly refreshes: number;
  /** Hooks that are as declared. */
  readonly unchanged: number;
  /** Live hooks that the config does not name. */
  readonly unmanaged: number;
  /** Live hooks that `ignore` covers. */
  readonly ignored: number;
};

/** Why a plan must not be carried out. */
export type Refusal = {
  /** Reason, as in `failure_reason`. */
  readonly reason: 'policy-violated' | 'limit-exceeded' | 'plan-changed';
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
};

/** What would happen, over all targets. */
export type Plan = {
  /** API base the plan was made against. */
  readonly api_base: string;
  /** SHA-256 of the changes; empty where a target could not be planned. */
  readonly digest: string;
  /** Whether there is a change in what could be planned. */
  readonly has_changes: boolean;
  /** Changes, and unmanaged hooks under `unmanaged: drift`. */
  readonly has_drift: boolean;
  readonly counts: Counts;
  /** Refusals of the run as a whole. */
  readonly refusals: readonly Refusal[];
  /** Sorted by target. */
  readonly targets: readonly (Planned | NotPlanned)[];
};

/** A target that could not be planned. */
export type NotPlanned = {
  /** Kind of the target. */
  readonly kind: 'organization' | 'repository' | 'global';
  /** Name of the target: `acme`, `acme/api` or `global`. */
  readonly target: string;
  /** No plan was made. */
  readonly status: 'failed';
  readonly failure: Failure;
};

/** The plan of one target. */
export type Planned = {
  /** Kind of the target. */
  readonly kind: 'organization' | 'repository' | 'global';
  /** Name of the target: `acme`, `acme/api` or `global`. */
  readonly target: string;
  /** A plan was made. */
  readonly status: 'planned';
  readonly counts: Counts;
  /** Why this target is not written. */
  readonly refusals: readonly Refusal[];
  /** In the order in which they are carried out. */
  readonly changes: readonly Change[];
  /** Declared secrets that are written again; no drift. */
  readonly refreshes: readonly Change[];
  /** Changes that GitHub offers no safe request for. */
  readonly refused: readonly {
    readonly change: Change;
    /** Why. */
    readonly message: string;
    /** What to do. */
    readonly hint: string;
  }[];
  /** Hooks that are as declared. */
  readonly unchanged: readonly {
    /** Id. */
    readonly id: string;
    /** URL as people may see it: parts that could be confidential are `${NAME}` or `***`. */
    readonly url: string;
    /** How the declared hook found its live one. */
    readonly matched_by: 'id' | 'url' | 'previous-url' | 'near-url';
  }[];
  /** Whether unmanaged hooks count as drift. */
  readonly unmanaged_is_drift: boolean;
  /** Live hooks that the config does not name; null where they are counts only. */
  readonly unmanaged:
    | readonly {
        /** Id. */
        readonly id: string;
        /** `web`, or another name for a hook that is never touched. */
        readonly name: string;
        /** URL as people may see it: parts that could be confidential are `${NAME}` or `***`. */
        readonly url: string;
        /** Events. */
        readonly events: readonly string[];
        /** Whether it is switched on. */
        readonly active: boolean;
        /** What is particular to it. */
        readonly mark: 'plain' | 'duplicate' | 'left-over-from-rename' | 'foreign';
      }[]
    | null;
  /** Live hooks that `ignore` covers; null where they are counts only. */
  readonly ignored:
    | readonly {
        /** Id. */
        readonly id: string;
        /** `web`, or another name for a hook that is never touched. */
        readonly name: string;
        /** URL as people may see it: parts that could be confidential are `${NAME}` or `***`. */
        readonly url: string;
        /** Events. */
        readonly events: readonly string[];
        /** Whether it is switched on. */
        readonly active: boolean;
      }[]
    | null;
  /** Declared secrets that a live hook has and that were not compared. */
  readonly secrets_not_compared: number;
  /** What a reviewer should know. */
  readonly notes: readonly Diagnostic[];
};

/** One change or refresh. */
export type Change = {
  /** What is done to the hook. */
  readonly op: 'create' | 'update' | 'deactivate' | 'delete' | 'refresh';
  /** The live hook's id; null for a hook that is not live. */
  readonly id: string | null;
  /** URL as people may see it: parts that could be confidential are `${NAME}` or `***`. */
  readonly url: string;
  /** 24 bits in hex that change with the whole URL, where `url` hides a part of it; else empty. */
  readonly url_fingerprint: string;
  /** The config's text about this hook. */
  readonly description: string | null;
  /** How the declared hook found its live one, for updates; else null. */
  readonly matched_by: 'id' | 'url' | 'previous-url' | 'near-url' | null;
  /** Why a hook is deleted or a secret written again; else null. */
  readonly because: 'absent' | 'unmanaged' | 'rotate' | 'not-confirmed' | 'no-delivery' | null;
  /** What happens to the secret. */
  readonly secret: {
    /** `keep`: nothing. `set`: there is none. `replace`: another one is live. `remove`: there must be none, or the hook goes. `resend`: the same one, because the request would drop it. `refresh`: written again. */
    readonly effect: 'keep' | 'set' | 'replace' | 'remove' | 'resend' | 'refresh';
    /** Name of the variable that holds it; never its value. */
    readonly variable: string | null;
  };
  /** Name of the variable with the user name that a create sends. */
  readonly username_variable: string | null;
  /** Name of the variable with the password that a create sends. */
  readonly password_variable: string | null;
  /** Each field before and after. */
  readonly fields: readonly {
    /** The REST API's name. */
    readonly field: 'url' | 'events' | 'content_type' | 'insecure_ssl' | 'active';
    /** A value of a field; null where there is no such hook. URLs are shown forms with their fingerprint. */
    readonly from: string | boolean | null | readonly string[];
    /** A value of a field; null where there is no such hook. URLs are shown forms with their fingerprint. */
    readonly to: string | boolean | null | readonly string[];
  }[];
};

/** What an apply did. */
export type Applied = {
  /** Changes. */
  readonly changes: {
    /** All of them. */
    readonly total: number;
    /** Done as planned. */
    readonly done: number;
    /** Tried and not done. */
    readonly failed: number;
    /** Nothing was sent. */
    readonly skipped: number;
    /** Sent, and the answer did not come. */
    readonly unknown: number;
    /** Told in the plan and never sent. */
    readonly refused: number;
  };
  /** Refreshes. */
  readonly refreshes: {
    /** All of them. */
    readonly total: number;
    /** Done as planned. */
    readonly done: number;
    /** Tried and not done. */
    readonly failed: number;
    /** Nothing was sent. */
    readonly skipped: number;
    /** Sent, and the answer did not come. */
    readonly unknown: number;
    /** Told in the plan and never sent. */
    readonly refused: number;
  };
  /** One for each change and refresh that was to be carried out. */
  readonly outcomes: readonly Outcome[];
};

/** What happened to one change. */
export type Outcome = {
  /** Name of the target: `acme`, `acme/api` or `global`. */
  readonly target: string;
  /** What is done to the hook. */
  readonly op: 'create' | 'update' | 'deactivate' | 'delete' | 'refresh';
  /** The live hook's id; null for a hook that is not live. */
  readonly id: string | null;
  /** URL as people may see it: parts that could be confidential are `${NAME}` or `***`. */
  readonly url: string;
  /** 24 bits in hex that change with the whole URL, where `url` hides a part of it; else empty. */
  readonly url_fingerprint: string;
  /** `unknown`: sent, and the answer did not come. */
  readonly status: 'done' | 'failed' | 'skipped' | 'unknown';
  /** Whether a part of a failed change is live. */
  readonly partly: boolean;
  /** For people; empty when done as planned. */
  readonly message: string;
  /** Reason, as in `failure_reason`. */
  readonly reason:
    | 'input-invalid'
    | 'config-invalid'
    | 'policy-violated'
    | 'not-permitted'
    | 'rate-limited'
    | 'api-error'
    | 'limit-exceeded'
    | 'plan-changed'
    | 'cancelled'
    | 'partial-apply'
    | 'ping-failed'
    | 'unhealthy'
    | 'changes-pending'
    | null;
  /** The live hook's id after the change, where one is known. */
  readonly hook_id: string | null;
  /** What was sent. */
  readonly requests: readonly {
    /** Method. */
    readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    /** Path below the API base. */
    readonly path: string;
    /** HTTP status; 0 where no answer came. */
    readonly status: number;
  }[];
};

/** What a ping came to. */
export type Ping = {
  /** Kind of the target. */
  readonly kind: 'organization' | 'repository' | 'global';
  /** Name of the target: `acme`, `acme/api` or `global`. */
  readonly target: string;
  /** Id of the hook. */
  readonly id: string;
  /** URL as people may see it: parts that could be confidential are `${NAME}` or `***`. */
  readonly url: string;
  /** What is known of it. */
  readonly verdict: 'answered' | 'refused' | 'not-seen' | 'unchecked' | 'not-sent';
  /** Status code of the receiver's answer. */
  readonly status_code: number | null;
  /** Seconds the receiver took. */
  readonly duration_seconds: number | null;
  /** For people. */
  readonly message: string;
};

/** A live hook whose deliveries are of interest. */
export type WatchedHook = {
  /** Kind of the target. */
  readonly kind: 'organization' | 'repository' | 'global';
  /** Name of the target: `acme`, `acme/api` or `global`. */
  readonly target: string;
  /** Id of the hook. */
  readonly id: string;
  /** URL as people may see it: parts that could be confidential are `${NAME}` or `***`. */
  readonly url: string;
  /** Whether the hook delivers. */
  readonly active: boolean;
  /** Whether the config names it. */
  readonly declared: boolean;
};

/** One attempt to deliver an event. */
export type Delivery = {
  /** Id of the delivery, as text: it exceeds what a JSON number can hold. */
  readonly id: string;
  /** The same for every attempt to deliver one event. */
  readonly guid: string;
  /** When it was sent. */
  readonly delivered_at: string;
  /** Name of the event. */
  readonly event: string;
  /** Action of the event. */
  readonly action: string | null;
  /** Whether it repeats an earlier one. */
  readonly redelivery: boolean;
  /** Whether the receiver took it. */
  readonly delivered: boolean;
  /** GitHub's word for the result. */
  readonly status: string;
  /** Status code of the answer; 0 where there was none. */
  readonly status_code: number;
  /** What the receiver did, where it did not take it. */
  readonly failure: string | null;
  /** Seconds until the answer. */
  readonly duration_seconds: number;
  /** Whether GitHub slowed it down. */
  readonly throttled: boolean;
};

/** How the deliveries of a hook fared. */
export type Figures = {
  /** False where the share of failures is above the limit. */
  readonly healthy: boolean;
  /** Whether only the newest deliveries were read. */
  readonly sampled: boolean;
  /** Attempts. */
  readonly deliveries: number;
  /** Those that failed. */
  readonly failures: number;
  /** Percent of failures. */
  readonly failure_rate: number;
  /** Failures by their cause. */
  readonly failures_by_kind: Readonly<Record<string, number>>;
  /** Those that GitHub slowed down. */
  readonly throttled: number;
  /** When the newest success was. */
  readonly last_success_at: string | null;
  /** When the newest failure was. */
  readonly last_failure_at: string | null;
  /** What the receiver did at the newest failure. */
  readonly last_failure: string | null;
  /** Median time of an answer. */
  readonly median_seconds: number | null;
  /** Longest time of an answer. */
  readonly slowest_seconds: number | null;
  /** Share of failures over time, oldest first. */
  readonly sparkline: string;
};

/** How deliveries fared, after a run in mode `health`. */
export type Health = {
  /** From when on deliveries count. */
  readonly since: string;
  /** Until when. */
  readonly until: string;
  /** Seconds that GitHub waits for an answer. */
  readonly answer_seconds: number;
  /** Percent of failures above which a hook is unhealthy. */
  readonly max_failure_rate: number | null;
  /** The hooks that were looked at. */
  readonly hooks: readonly {
    /** Kind of the target. */
    readonly kind: 'organization' | 'repository' | 'global';
    /** Name of the target: `acme`, `acme/api` or `global`. */
    readonly target: string;
    /** Id of the hook. */
    readonly id: string;
    /** URL as people may see it: parts that could be confidential are `${NAME}` or `***`. */
    readonly url: string;
    /** Whether the hook delivers. */
    readonly active: boolean;
    /** Whether the config names it. */
    readonly declared: boolean;
    /** `no-log`: GitHub keeps none. `unread`: reading it failed. */
    readonly status: 'read' | 'no-log' | 'unread';
    /** Why it could not be read. */
    readonly message: string | null;
    /** Null where no log was read. */
    readonly figures: Figures | null;
  }[];
  /** Declared hooks that are not live. */
  readonly not_live: readonly {
    /** Kind of the target. */
    readonly kind: 'organization' | 'repository' | 'global';
    /** Name of the target: `acme`, `acme/api` or `global`. */
    readonly target: string;
    /** URL as people may see it: parts that could be confidential are `${NAME}` or `***`. */
    readonly url: string;
  }[];
};

/** What was redelivered, after a run in mode `redeliver`. */
export type Redelivery = {
  /** From when on deliveries count. */
  readonly since: string;
  /** Whether nothing was asked for. */
  readonly dry_run: boolean;
  /** Delivery logs that were read. */
  readonly logs_read: number;
  /** Events that a later attempt brought. */
  readonly healed: number;
  /** Events left alone after all attempts. */
  readonly exhausted: number;
  /** Events left out by the choice made. */
  readonly left_out: number;
  /** Events beyond max-redeliveries. */
  readonly over_limit: number;
  /** One for each event, oldest first. */
  readonly redeliveries: readonly {
    readonly hook: WatchedHook;
    readonly delivery: Delivery;
    /** Attempts that the log shows. */
    readonly attempts: number;
    /** When the first of them was. */
    readonly first_at: string;
    /** What became of it. */
    readonly status: 'planned' | 'delivered' | 'failed-again' | 'not-seen' | 'refused' | 'skipped';
    /** The new attempt; null where none was seen. */
    readonly result: Delivery | null;
    /** For people. */
    readonly message: string;
  }[];
  /** Hooks whose log could not be read. */
  readonly unread: readonly {
    /** Kind of the target. */
    readonly kind: 'organization' | 'repository' | 'global';
    /** Name of the target: `acme`, `acme/api` or `global`. */
    readonly target: string;
    /** URL as people may see it: parts that could be confidential are `${NAME}` or `***`. */
    readonly url: string;
    /** Why. */
    readonly message: string;
  }[];
};

/** The deliveries that the command `deliveries` shows. */
export type Deliveries = {
  /** From when on deliveries are listed. */
  readonly since: string;
  /** The hooks that were looked at. */
  readonly hooks: readonly {
    /** Kind of the target. */
    readonly kind: 'organization' | 'repository' | 'global';
    /** Name of the target: `acme`, `acme/api` or `global`. */
    readonly target: string;
    /** Id of the hook. */
    readonly id: string;
    /** URL as people may see it: parts that could be confidential are `${NAME}` or `***`. */
    readonly url: string;
    /** Whether the hook delivers. */
    readonly active: boolean;
    /** Whether the config names it. */
    readonly declared: boolean;
    /** Whether only the newest were read. */
    readonly sampled: boolean;
    /** Deliveries. */
    readonly deliveries: readonly Delivery[];
  }[];
  /** One delivery in full; null for a list. */
  readonly shown: {
    readonly hook: WatchedHook;
    /** Id of the delivery, as text: it exceeds what a JSON number can hold. */
    readonly id: string;
    /** The same for every attempt to deliver one event. */
    readonly guid: string;
    /** When it was sent. */
    readonly delivered_at: string;
    /** Name of the event. */
    readonly event: string;
    /** Action of the event. */
    readonly action: string | null;
    /** Whether it repeats an earlier one. */
    readonly redelivery: boolean;
    /** Whether the receiver took it. */
    readonly delivered: boolean;
    /** GitHub's word for the result. */
    readonly status: string;
    /** Status code of the answer; 0 where there was none. */
    readonly status_code: number;
    /** What the receiver did, where it did not take it. */
    readonly failure: string | null;
    /** Seconds until the answer. */
    readonly duration_seconds: number;
    /** Whether GitHub slowed it down. */
    readonly throttled: boolean;
    /** The request headers that may be shown; null where GitHub no longer has the request. */
    readonly headers: Readonly<Record<string, string>> | null;
    /** Whether it was signed; null where that is not known. */
    readonly signed: boolean | null;
    /** Payload with credentials hidden; null unless asked for. */
    readonly payload: string | null;
  } | null;
};
