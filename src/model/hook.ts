import type { Location } from './diagnostic.ts';
import type { Sensitive } from './sensitive.ts';
import type { HookUrl } from './url.ts';

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
