import type { Location } from '../../model/diagnostic.ts';
import type { MaxSilence, PolicyLevel, PresentHook, UnmanagedRule } from '../../model/hook.ts';
import type { PolicyRuleName } from '../../model/policy.ts';
import type { Template } from './template.ts';

/** Which targets a document names. A pattern is a name, a glob, or an exclusion that starts with `!`. `default` is the owner of the workflow's repository. */
export type Selector =
  | { readonly kind: 'organization'; readonly patterns: readonly Located<string>[] }
  | { readonly kind: 'repository'; readonly patterns: readonly Located<string>[] }
  | { readonly kind: 'global' }
  | { readonly kind: 'default' };

/** A variable that stands for a whole value. */
export interface VariableName extends Located<string> {
  readonly kind: 'variable';
}

export type ConfigSecret = { readonly kind: 'absent' } | { readonly kind: 'none' } | VariableName;

interface ConfigHookIdentity {
  /** Where the entry starts. */
  readonly location: Location;
  readonly url: Template;
  readonly id: Located<string> | undefined;
  readonly description: string | undefined;
}

/** Fields that read otherwise before variables are filled in. */
type UnresolvedField =
  | keyof ConfigHookIdentity
  | 'previousUrls'
  | 'events'
  | 'secret'
  | 'previousSecret'
  | 'maxSilence'
  | 'username'
  | 'password';

export interface PresentConfigHook extends ConfigHookIdentity, Omit<PresentHook, UnresolvedField> {
  readonly previousUrls: readonly Template[];
  readonly events: readonly Located<string>[];
  readonly secret: ConfigSecret;
  readonly previousSecret: VariableName | undefined;
  readonly maxSilence: Located<MaxSilence> | undefined;
  readonly username: VariableName | undefined;
  readonly password: VariableName | undefined;
}

export interface AbsentConfigHook extends ConfigHookIdentity {
  readonly state: 'absent';
}

/** A hook as declared, with the defaults of its document, before variables are filled in. */
export type ConfigHook = PresentConfigHook | AbsentConfigHook;

export interface PolicySettings {
  readonly allowedHosts: Located<readonly string[]> | undefined;
  /** Only the rules that the document sets. */
  readonly levels: ReadonlyMap<PolicyRuleName, Located<PolicyLevel>>;
}

/** The settings of a document for its targets; undefined where it sets none. */
export interface TargetSettings {
  readonly unmanaged: Located<UnmanagedRule> | undefined;
  readonly maxDeletions: Located<number> | undefined;
  readonly ignore: readonly Located<string>[];
  readonly policy: PolicySettings;
}

/** One validated YAML document of the config. */
export interface ConfigDocument {
  readonly location: Location;
  readonly selector: Selector;
  readonly hooks: readonly ConfigHook[];
  readonly settings: TargetSettings;
}

/** A value of a config file and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly location: Location;
}
