import type { LiveHook, PresentHook } from '../model/hook.ts';
import type { Pair } from './pair.ts';

/** The hooks of one side that stand in no pair. */
export function unpaired<Hook extends PresentHook | LiveHook>(
  hooks: readonly Hook[],
  pairs: readonly Pair[],
): readonly Hook[] {
  const used = new Set<PresentHook | LiveHook>(pairs.flatMap(({ desired, live }) => [desired, live]));
  return hooks.filter((hook) => !used.has(hook));
}
