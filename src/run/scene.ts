import type { ConfigRules } from '../config/desired-targets.ts';
import type { LiveHook } from '../model/hook.ts';
import type { Plan } from '../plan/plan.ts';
import type { Report } from '../render/report.ts';
import type { LoadedConfig } from './load-config.ts';
import type { GitHub, Ports } from './ports.ts';
import type { Settings } from './settings.ts';

/** What is asked, and a connection to ask it of. */
export interface World {
  readonly settings: Settings;
  readonly ports: Ports;
  readonly github: GitHub;
}

/** What a use case begins with: what is asked, the ports, and the report so far. */
export interface Scene extends Omit<World, 'github'> {
  readonly base: Report;
  /** What holds for the config beyond what it says. */
  readonly rules: ConfigRules;
}

/** A scene with a live connection and a plan made over it. */
export interface PlannedScene extends Scene, World {
  readonly config: LoadedConfig;
  readonly plan: Plan;
  /** The live hooks that the plan was made from, by `targetKey`. */
  readonly listings: ReadonlyMap<string, readonly LiveHook[]>;
  /** The report of the plan, before anything is written. */
  readonly report: Report;
}
