import type { Listing } from '../apply/ports.ts';
import type { ConfigRules } from '../config/build-targets.ts';
import type { ConfigDocument } from '../config/document/document.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Plan } from '../plan/plan.ts';
import type { GitHub, Ports } from './ports.ts';
import type { LoadedConfig } from './resolve-config.ts';
import type { Settings } from './settings.ts';

/** What a run is asked to do, and a connection to the GitHub that has the hooks. */
export interface ConnectedRun {
  readonly settings: Settings;
  readonly ports: Ports;
  readonly github: GitHub;
}

/** Config files that were read, what holds for them beyond what they say, and what is wrong with each by itself. */
export interface ConfigFiles {
  readonly documents: readonly ConfigDocument[];
  readonly rules: ConfigRules;
  readonly diagnostics: readonly Diagnostic[];
}

/** A plan, and what it was made from. */
export interface PlanContext extends ConnectedRun {
  readonly config: LoadedConfig;
  readonly plan: Plan;
  /** The live hooks that the plan was made from, by `targetKey`, of the targets where the run goes on to need them. */
  readonly listings: ReadonlyMap<string, Listing>;
  /** What was found in files and on the way to the plan. */
  readonly diagnostics: readonly Diagnostic[];
}
