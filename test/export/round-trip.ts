import { buildTargets } from '../../src/config/build-targets.ts';
import type { ConfigDocument } from '../../src/config/document/document.ts';
import { createVariables, noVariables, type Variables } from '../../src/config/variables.ts';
import type { ExportedVariable } from '../../src/export/variables.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { DesiredTarget } from '../../src/model/hook.ts';
import { createSource, readConfig } from '../config/sources.ts';

export interface ReadBack {
  readonly documents: readonly ConfigDocument[];
  readonly targets: readonly DesiredTarget[];
  readonly diagnostics: readonly Diagnostic[];
  readonly variables: Variables;
}

/** What an exported config declares once its variables have their values. */
export function readBack(text: string, exported: readonly ExportedVariable[]): ReadBack {
  const environment = Object.fromEntries(exported.map(({ name, value }) => [name, value?.reveal() ?? '']));
  const config = readConfig([createSource(text)]);
  const given = createVariables(undefined, environment);
  if (config.value === undefined || given.value === undefined)
    return { documents: [], targets: [], diagnostics: config.diagnostics, variables: noVariables };
  const desired = buildTargets(config.value, {
    variables: given.value,
    need: 'urls',
    product: { name: 'dotcom' },
    today: '2026-05-01',
  });
  return {
    documents: config.value,
    targets: desired.value ?? [],
    diagnostics: [...config.diagnostics, ...desired.diagnostics],
    variables: given.value,
  };
}
