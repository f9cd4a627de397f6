import { type ExportedConfig, type ExportOptions, exportConfig } from '../export/export-config.ts';
import type { Checked } from '../model/diagnostic.ts';
import { getProduct } from '../model/product.ts';
import type { ConnectedRun } from './context.ts';
import { credentials } from './credentials.ts';
import { expandTargets, type TargetChoice } from './expand-targets.ts';
import { liveTargets } from './live-targets.ts';
import { existingConfig, mergedExport } from './merged-export.ts';
import type { GitHub } from './ports.ts';
import type { Settings } from './settings.ts';

/** What is exported, and into which file. */
export interface ExportRequest {
  readonly targets: TargetChoice;
  /** Whether the last success of each hook is looked up. */
  readonly health: boolean;
  /** Path of a file whose comments, variables and order are kept. Its own targets are exported too. */
  readonly merge: string | undefined;
}

/**
 * A config that declares the live hooks of the named targets as they are. Writes nothing; rejects where a list is not sure to be whole.
 * Diagnostics are about the file that it is merged into.
 */
export async function exported(
  { settings, ports }: Pick<ConnectedRun, 'settings' | 'ports'>,
  { targets: choice, health, merge }: ExportRequest,
): Promise<Checked<ExportedConfig>> {
  ports.mask(credentials(settings));
  const existing = merge === undefined ? undefined : await existingConfig(merge, { settings, ports });
  if (existing !== undefined && existing.value === undefined) return { diagnostics: existing.diagnostics };
  const github = await ports.connect(settings);
  try {
    const { targets } = await expandTargets(choice, { settings, github });
    const options: ExportOptions = { apiBase: settings.apiBase, product: await product(settings, github) };
    const world = { settings, ports, github, health };
    if (existing?.value !== undefined) return await mergedExport(existing.value, targets, { ...world, options });
    return { value: exportConfig(await liveTargets(targets, world), options), diagnostics: [] };
  } finally {
    await github.close();
  }
}

async function product({ apiBase }: Settings, github: GitHub): Promise<ExportOptions['product']> {
  const { name } = getProduct(apiBase);
  const version = await github.serverVersion();
  return version === undefined ? { name } : { name, version };
}
