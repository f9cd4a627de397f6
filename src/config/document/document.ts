import type { Location } from '../../model/diagnostic.ts';
import type { AbsentHook, MaxSilence, PolicyLevel, PresentHook, UnmanagedRule } from '../../model/hook.ts';
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

/** The fields of a hook that may read variables, or whose locations are needed; all others are those of the desired hook. */
interface UnresolvedFields {
  readonly url: Template;
  readonly id: Located<string> | undefined;
  readonly previousUrls: readonly Template[];
  readonly events: readonly Located<string>[];
  readonly secret: ConfigSecret;
  readonly previousSecret: VariableName | undefined;
  readonly maxSilence: Located<MaxSilence> | undefined;
  readonly username: VariableName | undefined;
  readonly password: VariableName | undefined;
}

export type PresentConfigHook = UnresolvedFields & Omit<PresentHook, keyof UnresolvedFields>;
type AbsentConfigHook = Pick<UnresolvedFields, 'url' | 'id'> & Omit<AbsentHook, keyof UnresolvedFields>;

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
