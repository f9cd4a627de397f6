import type { ConfigRules } from '../config/desired-targets.ts';
import type { ConfigDocument } from '../config/document.ts';
import { type FailureReason, firstReason } from '../hooks/failure.ts';
import type { LiveHook } from '../hooks/hook.ts';
import { hasDrift } from '../plan/counts.ts';
import type { Plan } from '../plan/plan.ts';
import { targetOf } from '../render/planned-targets.ts';
import type { Report } from '../render/report.ts';
import { forecast } from './forecast.ts';
import { type LoadedConfig, loadedConfig } from './load-config.ts';
import { plannedRun } from './planning.ts';
import type { GitHub, Ports } from './ports.ts';
import type { Settings } from './settings.ts';

/** What a use case works with: what is asked, the world, and the report so far. */
export interface Scene {
  readonly settings: Settings;
  readonly ports: Ports;
  readonly base: Report;
  /** What holds for the config beyond what it says. */
  readonly rules: ConfigRules;
}

/** A scene with a live connection and a plan made over it. */
export interface PlannedScene extends Scene {
  readonly github: GitHub;
  readonly config: LoadedConfig;
  readonly plan: Plan;
  /** The live hooks that the plan was made from, by `targetKey`. */
  readonly listings: ReadonlyMap<string, readonly LiveHook[]>;
  /** The report of the plan, before anything is written. */
  readonly report: Report;
}

/** The dry run: reads, plans, and tells. */
export function planReport(scene: Scene, documents: readonly ConfigDocument[]): Promise<Report> {
  return withPlan(scene, documents, async ({ report, plan }) => {
    const pending: FailureReason[] = scene.settings.failOnChanges && hasDrift(plan) ? ['changes-pending'] : [];
    return withReasons(report, [...planReasons(plan), ...pending]);
  });
}

/** Loads the config, plans, and hands the plan on; the connection is closed afterwards, whatever happens. */
export async function withPlan(
  scene: Scene,
  documents: readonly ConfigDocument[],
  use: (planned: PlannedScene) => Promise<Report>,
): Promise<Report> {
  const { settings, ports, base, rules } = scene;
  ports.mask([settings.token, settings.app?.privateKey].filter((value) => value !== undefined));
  const connection = await ports.connect(settings);
  try {
    const loaded = await loadedConfig({ settings, ports, github: connection, rules }, documents);
    const diagnostics = [...base.diagnostics, ...loaded.diagnostics];
    if (loaded.value === undefined) return { ...base, diagnostics, failureReason: 'config-invalid' };
    const config = loaded.value;
    const github = connection.knowing(config.known);
    const planned = await plannedRun({ settings, ports, github }, config.targets, config.unlisted);
    const { plan, listings } = planned;
    const ahead = settings.mode === 'dry-run' || settings.mode === 'apply' ? forecast(plan, settings) : [];
    const proposal = { ...base, diagnostics: [...diagnostics, ...planned.diagnostics, ...ahead], plan };
    const report = await use({ ...scene, github, config, plan, listings, report: proposal });
    return { ...report, run: { ...report.run, ...factsOf(github), ...shardOf(settings, config) } };
  } finally {
    await connection.close();
  }
}

/** The report of a run that is about deliveries: it names its targets and tells no plan. */
export function withoutPlan({ report: { plan: _, ...report }, plan }: PlannedScene): Report {
  return { ...report, targets: plan.targets.map(targetOf) };
}

/** Why a plan makes the run red, whether it is applied or not. */
export function planReasons(plan: Plan): readonly FailureReason[] {
  return plan.targets
    .flatMap((planned): readonly FailureReason[] => {
      if (planned.status === 'failed') return [planned.failure.reason];
      return [
        ...planned.refusals.map(({ reason }) => reason),
        ...(planned.plan.refused.length > 0 ? (['config-invalid'] as const) : []),
      ];
    })
    .concat(plan.refusals.map(({ reason }) => reason));
}

/** The report with the failure reason that comes first of its own and the given ones. */
export function withReasons(report: Report, reasons: readonly FailureReason[]): Report {
  const first = firstReason(report.failureReason === undefined ? reasons : [...reasons, report.failureReason]);
  return first === undefined ? report : { ...report, failureReason: first };
}

function shardOf({ shard }: Settings, { targets, declared }: LoadedConfig): Pick<Report['run'], 'shard'> {
  return shard === undefined ? {} : { shard: { ...shard, targets: targets.length, declared } };
}

function factsOf(github: GitHub): Report['run'] {
  const { requests, rateLimitRemaining } = github.facts();
  return { requests, ...(rateLimitRemaining === undefined ? {} : { rateLimitRemaining }) };
}
