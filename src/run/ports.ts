import type { Answer, Clock, HookApi, Random } from '../apply/ports.ts';
import type { DeliveryDetail, DeliveryLog } from '../deliveries/delivery.ts';
import { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import type { Redact, Sensitive } from '../model/sensitive.ts';
import type { Target } from '../model/target.ts';
import type { Settings } from './settings/settings.ts';

/** The files below the folder that a run starts in. */
export interface Files {
  /** Paths of the files that a path or glob names, sorted; empty for none. The path of a folder names it, and reading it says so. */
  matching(pattern: string): Promise<readonly string[]>;
  /** The first `longest` bytes of a file; by default one more than a config may have. */
  read(path: string, longest?: number): Promise<Uint8Array>;
  /** Writes a text, or its pieces one after the other. */
  write(path: string, text: string | Iterable<string>): Promise<void>;
  /** Writes a file that its owner alone may read (mode 600), also where it was there before with more rights. */
  writePrivate(path: string, text: string): Promise<void>;
}

/** What GitHub was asked for so far. */
export interface RequestFacts {
  readonly requests: number;
  readonly rateLimitRemaining: number | undefined;
  /** Spent on waiting for limits. */
  readonly waitedMilliseconds: number;
}

/** Repositories of an owner that the token sees. */
export interface OwnedRepositories {
  /** Full names, `owner/name`. */
  readonly names: readonly string[];
  /** Full names of the archived ones, which are left out of `names`: GitHub lets nobody change their hooks. */
  readonly archived: readonly string[];
}

/** Organizations that can be listed. */
export interface ListedOrganizations {
  readonly names: readonly string[];
  /** Those on which the installation of the app is suspended, which are left out of `names`. */
  readonly suspended: readonly string[];
}

/** An app that is installed on an organization, and what it may do with webhooks there. */
export interface InstalledApp {
  readonly slug: string;
  /** Such as `read`, `write`; undefined for none. */
  readonly organizationHooks: string | undefined;
  readonly repositoryHooks: string | undefined;
  readonly isSuspended: boolean;
}

/** An entry of an organization's audit log about a hook. Nothing of the hook's config is in it. */
export interface HookAuditEntry {
  /** `hook.create`, `hook.destroy`, `hook.events_changed`, `hook.active_changed`, `hook.config_changed`. */
  readonly action: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly hookId: string | undefined;
  /** Login of who did it. */
  readonly actor: string | undefined;
  /** `owner/name` for the hook of a repository. */
  readonly repository: string | undefined;
  /** Such as `Fine-grained personal access token`; undefined for the browser. */
  readonly accessType: string | undefined;
  readonly userAgent: string | undefined;
  /** The GitHub App or OAuth app by which it was done. */
  readonly app: string | undefined;
  readonly events: readonly string[] | undefined;
  readonly eventsBefore: readonly string[] | undefined;
  readonly active: boolean | undefined;
  readonly activeBefore: boolean | undefined;
}

/** The newest entries about hooks, newest first; or why the log cannot be read, as a sentence. */
export type AuditLog = { readonly entries: readonly HookAuditEntry[] } | { readonly unreadable: string };

/** How much of a delivery log is read. */
export interface LogRange {
  /** Deliveries before this time (milliseconds since the epoch) are left out. */
  readonly since?: number;
  /** By GitHub's own classes of status codes: 200 to 399, and 400 to 599. */
  readonly status?: 'success' | 'failure';
  /** Pages of 100 that are read at most. */
  readonly maxPages: number;
}

/** The response to the request for a ping or a redelivery: that it was requested, not that it arrived. */
export interface TriggerResponse extends Answer {
  /** GitHub's own time at which the request left, at most two seconds early: what it caused is not older. */
  readonly at: number;
}

/**
 * The delivery logs of hooks. `list` gives the newest first, one request a page, and rejects with a `Failure` when a page is missing or
 * not as described; `one` gives undefined for a delivery that GitHub does not have (any more). `redeliver` and `ping` leave only where
 * the access is `trigger`, once: what they may have caused is never repeated blindly.
 */
export interface DeliveryApi {
  list(target: Target, hookId: string, range: LogRange): Promise<DeliveryLog>;
  one(target: Target, hookId: string, deliveryId: string): Promise<DeliveryDetail | undefined>;
  redeliver(target: Target, hookId: string, deliveryId: string): Promise<TriggerResponse>;
  ping(target: Target, hookId: string): Promise<TriggerResponse>;
}

/** A connection to the hooks of one GitHub. `read` cannot write whatever it is asked. */
export interface GitHub {
  hooks(access: 'read' | 'write'): HookApi;
  /** `trigger` may ask for pings and redeliveries, and still writes no hook. */
  deliveries(access: 'read' | 'trigger'): DeliveryApi;
  /** All that GitHub shows of one hook; rejects with a `Failure` where it does not. */
  hook(target: Target, id: string): Promise<HookFacts>;
  repositories(owner: string): Promise<OwnedRepositories>;
  /**
   * All organizations that can be listed: with an app those that it is installed on, else those of the enterprise (its slug), else on a
   * GHES with a site administrator's token all, else those of the token's user. Whole, or it rejects with a `Failure`.
   */
  organizations(enterprise: string | undefined): Promise<ListedOrganizations>;
  /** The apps that are installed on an organization; rejects with a `Failure` where the token may not list them. */
  apps(organization: string): Promise<readonly InstalledApp[]>;
  /** At most three pages of an organization's audit log, with the audit token or the app. Never rejects with a `Failure`. */
  auditLog(organization: string): Promise<AuditLog>;
  /** Version such as `3.19` of a GitHub Enterprise Server; undefined where it is none or does not say. */
  serverVersion(): Promise<string | undefined>;
  facts(): RequestFacts;
  /** The same connection, which knows more sensitive values. */
  knowing(known: readonly Sensitive[]): GitHub;
  /** Gives back what was borrowed, such as installation tokens. Never rejects. */
  close(): Promise<void>;
}

/** How far a long step has come. */
export interface Progress {
  readonly kind: 'files-read' | 'targets-read' | 'changes-done' | 'logs-read' | 'redeliveries-asked';
  readonly done: number;
  readonly total: number;
  /** The step that is over, on one line, for a log. */
  readonly about?: string;
}

/** What a use case needs of the machine and of GitHub. */
export interface Ports {
  readonly files: Files;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly random: Random;
  /** Aborted when the run is cancelled. */
  readonly signal: AbortSignal;
  /** Called once with every sensitive value, before anything is printed. */
  readonly mask: (values: readonly Sensitive[]) => void;
  /** Hides those values in a text from outside, before it becomes a part of ours. */
  readonly redact: Redact;
  readonly connect: (settings: Settings) => GitHub | Promise<GitHub>;
  /** Tells a person what goes on; no part of the result. */
  readonly progress: (progress: Progress) => void;
  /** Called with an error of this program that the run survives. Without it the run rejects. */
  readonly unexpected?: (error: unknown) => void;
}

/** All that GitHub shows of one hook. */
export interface HookFacts {
  readonly hook: LiveHook;
  /** What came of the newest delivery, in GitHub's words; undefined where it does not say. */
  readonly lastResponse:
    | { readonly code: number | undefined; readonly status: string; readonly message: string }
    | undefined;
  /** The response of the endpoint of the config alone; undefined where the kind of target has none. */
  readonly config: Pick<LiveHook, 'url' | 'contentType' | 'insecureSsl' | 'hasSecret'> | undefined;
}

/** A request to the instance that runs the workflow: comments, issues, pull requests. */
interface RestCall {
  /** Such as `POST /repos/{owner}/{repo}/issues/{issue_number}/comments`. */
  readonly route: string;
  /** Of the path, the query or the body. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What is asked for, for messages, such as `the comments of pull request 12`. */
  readonly subject: string;
}

/** The REST API of the instance that runs the workflow. Both functions reject with `RestRefusal` for every response but a success. */
export interface RestApi {
  /** The body of the response as JSON. */
  send(call: RestCall): Promise<unknown>;
  /** The items of all pages. Never a part of them. */
  list(call: RestCall): Promise<readonly unknown[]>;
  /** The login that the token writes as, where GitHub says so. */
  login(): Promise<string | undefined>;
}

/** GitHub did not do what was asked for. */
export class RestRefusal extends Failure {
  /** HTTP status; 0 where no response came. (Octokit's paging takes an error with `status` 409 for an empty page.) */
  readonly httpStatus: number;

  constructor(httpStatus: number, { reason, message, hint = '' }: Pick<Failure, 'reason' | 'message' | 'hint'>) {
    super(reason, message, hint === '' ? {} : { hint });
    this.httpStatus = httpStatus;
  }
}
