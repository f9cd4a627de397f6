import type { Listing } from '../apply/ports.ts';
import type { ConfigRules } from '../config/build-targets.ts';
import type { ConfigDocument } from '../config/document/document.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type FailureReason, selectReason } from '../model/failure.ts';
import type { DesiredTarget } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';
import type { Plan } from '../plan/plan.ts';
import type { Mode, Report, RunFacts } from '../render/report.ts';
import type { ExpandedRepositories } from './config/list-repositories.ts';
import type { GitHub, Ports } from './ports.ts';
import type { Settings } from './settings/settings.ts';

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

interface ReportFrame extends Pick<Report, 'diagnostics' | 'showUnmanaged' | 'run'> {
  readonly failureReason?: FailureReason;
}

/** The report of a run that made a plan: the result of its mode, with what every report says. The first of the reasons holds. */
export function createReport<Result extends { readonly mode: Mode }>(
  context: PlanContext,
  result: Result,
  {
    reasons,
    diagnostics = [],
  }: { readonly reasons: readonly FailureReason[]; readonly diagnostics?: readonly Diagnostic[] },
): Result & ReportFrame {
  const failureReason = selectReason(reasons);
  return {
    ...result,
    diagnostics: [...context.diagnostics, ...diagnostics],
    showUnmanaged: 'list',
    run: getRunFacts(context),
    ...(failureReason === undefined ? {} : { failureReason }),
  };
}

function getRunFacts({ github, settings: { shard, apiBase }, config }: PlanContext): RunFacts {
  const { requests, rateLimitRemaining } = github.facts();
  const { targets, declaredTargets } = config;
  return {
    requests,
    apiBase,
    ...(rateLimitRemaining === undefined ? {} : { rateLimitRemaining }),
    ...(shard === undefined ? {} : { shard: { ...shard, targets: targets.length, declared: declaredTargets } }),
  };
}

/** The config of a run, with the values that came from variables. */
export interface LoadedConfig {
  readonly targets: readonly DesiredTarget[];
  /** Every value that the config reads and that people must not see, for masks and redaction. */
  readonly sensitive: readonly Sensitive[];
  /** Targets that stand for repositories that could not be listed. */
  readonly unlisted: ExpandedRepositories['unlisted'];
  /** Matching targets that are left out: archived repositories, organizations on which the app is suspended. */
  readonly leftOut: { readonly archived: number; readonly suspended: number };
  /** True where a policy file names the targets that may be written: discovered organizations are written only then. */
  readonly hasAllowedTargets: boolean;
  /** Targets that the config names, in all shards together. */
  readonly declaredTargets: number;
}
