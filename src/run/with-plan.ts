import type { ConfigDocument } from '../config/document.ts';
import { targetOf } from '../plan/planned-targets.ts';
import type { Report } from '../render/report.ts';
import { credentials } from './credentials.ts';
import { forecast } from './forecast.ts';
import { type LoadedConfig, loadedConfig } from './load-config.ts';
import { plannedRun } from './planned-run.ts';
import type { GitHub } from './ports.ts';
import type { PlannedScene, Scene } from './scene.ts';
import type { Settings } from './settings.ts';

/** Loads the config, plans, and hands the plan on; the connection is closed afterwards, whatever happens. */
export async function withPlan(
  scene: Scene,
  documents: readonly ConfigDocument[],
  use: (planned: PlannedScene) => Promise<Report>,
): Promise<Report> {
  const { settings, ports, base, rules } = scene;
  ports.mask(credentials(settings));
  const connection = await ports.connect(settings);
  try {
    const loaded = await loadedConfig({ settings, ports, github: connection, rules }, documents);
    const diagnostics = [...base.diagnostics, ...loaded.diagnostics];
    if (loaded.value === undefined) return { ...base, diagnostics, failureReason: 'config-invalid' };
    const config = loaded.value;
    const github = connection.knowing(config.confidential);
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

function shardOf({ shard }: Settings, { targets, declaredTargets }: LoadedConfig): Pick<Report['run'], 'shard'> {
  return shard === undefined ? {} : { shard: { ...shard, targets: targets.length, declared: declaredTargets } };
}

function factsOf(github: GitHub): Report['run'] {
  const { requests, rateLimitRemaining } = github.facts();
  return { requests, ...(rateLimitRemaining === undefined ? {} : { rateLimitRemaining }) };
}
