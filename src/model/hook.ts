import { compareIds, compareText } from './compare.ts';
import { compareLocations, type Location } from './diagnostic.ts';
import { Sensitive } from './sensitive.ts';
import type { Target } from './target.ts';
import { HookUrl } from './url.ts';

export type ContentType = 'json' | 'form';

/** A hook as GitHub reports it. GitHub never shows a secret, only whether there is one. */
export interface LiveHook {
  /** Decimal digits. */
  readonly id: string;
  /** `web` for the hooks this tool manages; any other name is foreign and never touched. */
  readonly name: string;
  readonly url: HookUrl;
  /** `json` or `form`; other words are kept as they came. */
  readonly contentType: string;
  readonly insecureSsl: boolean;
  readonly active: boolean;
  /** Sorted, once each; `['*']` for all. */
  readonly events: readonly string[];
  readonly hasSecret: boolean;
  /** ISO 8601, empty where GitHub did not say. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The value of one `${NAME}`; missing where the run has no value for it (a dry run may do without). */
export interface VariableValue {
  readonly name: string;
  readonly value: Sensitive | undefined;
}

/** `absent`: the config does not speak of it and the live secret is left alone. `none`: there must be none. */
export type SecretDeclaration =
  | { readonly kind: 'absent' }
  | { readonly kind: 'none' }
  | ({ readonly kind: 'declared' } & VariableValue);

/** How long a hook may be without a delivery before `health` fails. */
export interface MaxSilence {
  readonly limitSeconds: number;
  /** Whether only Monday to Friday, in UTC, count. */
  readonly weekdays: boolean;
}

/** A policy rule that this hook may break, and why. */
export interface Waiver {
  readonly rule: string;
  readonly reason: string;
  /** Last day it holds, YYYY-MM-DD. */
  readonly until?: string;
  readonly location: Location;
}

interface DeclaredHook {
  readonly location: Location;
  readonly url: HookUrl;
  /** Pins one live hook. */
  readonly id: string | undefined;
  readonly description: string | undefined;
}

/** A hook that must exist, with all defaults applied. */
export interface PresentHook extends DeclaredHook {
  readonly state: 'present';
  readonly previousUrls: readonly HookUrl[];
  readonly contentType: ContentType;
  readonly insecureSsl: boolean;
  readonly active: boolean;
  /** Sorted, once each. */
  readonly events: readonly string[];
  readonly secret: SecretDeclaration;
  /** What receivers still accept while the secret is being rotated. */
  readonly previousSecret: VariableValue | undefined;
  readonly maxSilence: MaxSilence | undefined;
  /** Sent when the hook is created, never compared: GitHub does not show them. */
  readonly username: VariableValue | undefined;
  readonly password: VariableValue | undefined;
  /** Overrides the run's `ping`. */
  readonly ping: boolean | undefined;
  readonly waivers: readonly Waiver[];
}

/** A hook that must not exist. */
export interface AbsentHook extends DeclaredHook {
  readonly state: 'absent';
}

export type DesiredHook = PresentHook | AbsentHook;

/** What happens to live hooks that no config entry names. */
export type UnmanagedRule = 'ignore' | 'report' | 'drift' | 'deactivate' | 'delete';

export type PolicyLevel = 'error' | 'warn' | 'off';

/** What the hooks of a target may look like. Each rule has a level; `allowedHosts` is a list of globs, undefined for any host. */
export interface Policy {
  readonly allowedHosts: readonly string[] | undefined;
  readonly levels: Readonly<Record<string, PolicyLevel>>;
}

/** What the config asks for in one target, merged from every document that names it. */
export interface DesiredTarget {
  readonly target: Target;
  /** Whether only a pattern names it, so that nobody wrote its name down. */
  readonly isDiscovered: boolean;
  readonly hooks: readonly DesiredHook[];
  readonly unmanaged: UnmanagedRule;
  /** URL globs of live hooks that are left alone whatever happens. */
  readonly ignore: readonly string[];
  /** Deletions and deactivations allowed in one run for this target. */
  readonly maxDeletions: number;
  /** What the policy file allows at most, whatever an input asks for; undefined without one. */
  readonly deletionCap?: number;
  readonly policy: Policy;
}

/**
 * What recent deliveries say about a declared secret. `confirmed`: a signature equals. `no-secret`: a delivery is not signed.
 * `previous`: proof that the secret under `previous_secret` is live. `refused`: a signature equals, and the receiver refuses the delivery
 * while `previous_secret` says that it is being rotated. `differs`: proof that another secret is live. `not-confirmed`: unequal without that proof. `no-delivery`: nothing to check.
 */
export type SecretVerdict =
  | 'confirmed'
  | 'previous'
  | 'refused'
  | 'no-secret'
  | 'differs'
  | 'not-confirmed'
  | 'no-delivery';

/** What GitHub compares of two hooks of one target before it takes the second one. */
type TwinFields = Pick<LiveHook | PresentHook, 'url' | 'contentType' | 'insecureSsl' | 'events'>;

/**
 * Whether GitHub takes two hooks of one target for the same one and refuses the second ("Hook already exists"): one config and a shared
 * event. Whether the secret is part of that config is not documented, so it is left out here.
 */
export function isTwin(a: TwinFields, b: TwinFields): boolean {
  return hasSameConfig(a, b) && hasSharedEvent(a.events, b.events);
}

/** Whether two hooks have the same config as far as GitHub shows it. */
export function hasSameConfig(a: TwinFields, b: TwinFields): boolean {
  return a.contentType === b.contentType && a.insecureSsl === b.insecureSsl && a.url.same(b.url);
}

/** Whether two lists of events have one in common; `*` is every event. */
export function hasSharedEvent(a: readonly string[], b: readonly string[]): boolean {
  return (a.includes('*') && b.length > 0) || a.some((event) => hasEvent(b, event));
}

/** Whether a list of events has the event; `*` is every event. */
export function hasEvent(events: readonly string[], event: string): boolean {
  return events.includes('*') || events.includes(event);
}

/** Orders live hooks by URL, then by id: the order of the API's answer means nothing. */
export function compareLive(a: LiveHook, b: LiveHook): number {
  return compareText(a.url.identity(), b.url.identity()) || compareIds(a.id, b.id);
}

/** Orders desired hooks by what they say, and only equal ones by where they stand. */
export function compareDesired(a: DesiredHook, b: DesiredHook): number {
  return (
    compareText(a.url.identity(), b.url.identity()) ||
    compareText(formatContent(a), formatContent(b)) ||
    compareLocations(a.location, b.location)
  );
}

/** Every field but places in files, so that a new one counts by itself. URLs as written, other values of variables by name alone. */
function formatContent(hook: DesiredHook): string {
  return JSON.stringify(hook, function replaceValue(this: Record<string, unknown>, key: string, value: unknown) {
    const original = this[key];
    if (original instanceof HookUrl) return original.reveal();
    return key === 'location' || original instanceof Sensitive ? undefined : value;
  });
}
