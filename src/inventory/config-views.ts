import { compileHostGlob } from '../model/glob.ts';
import type { DesiredHook, LiveHook } from '../model/hook.ts';
import type { FieldDiff } from '../model/hook-fields.ts';
import type { TargetPlan, UpdateChange } from '../plan/plan.ts';
import type { HookState } from './inventory.ts';

/** How the config sees a live hook. */
export interface ConfigView {
  readonly state: HookState;
  /** The entry that names it; undefined where none does. */
  readonly desired?: DesiredHook;
  /** What an apply would change, a line each. */
  readonly differences: readonly string[];
}

/** The live hooks of a planned target by id, as the plan sees them. */
export function mapConfigViews(plan: TargetPlan): ReadonlyMap<string, ConfigView> {
  const views = new Map<string, ConfigView>();
  for (const { id, desired } of plan.unchanged) views.set(id, { state: 'managed', desired, differences: [] });
  for (const { live, mark } of plan.unmanaged)
    views.set(live.id, { state: mark === 'foreign' ? 'foreign' : 'unmanaged', differences: [] });
  for (const { id } of [...plan.ignored, ...plan.unlisted]) views.set(id, { state: 'ignored', differences: [] });
  const changes = [...plan.changes, ...plan.refused.map(({ change }) => change)];
  for (const change of changes) {
    if (change.op === 'update')
      views.set(change.live.id, { state: 'managed', desired: change.desired, differences: describeUpdate(change) });
    else if (change.op === 'delete' && change.because === 'absent')
      views.set(change.live.id, { state: 'managed', differences: ['state: present → absent'] });
    else if (change.op === 'delete' || change.op === 'deactivate')
      views.set(change.live.id, { state: 'unmanaged', differences: [`unmanaged: ${change.op}`] });
  }
  return views;
}

function describeUpdate({ fields, secret, live }: UpdateChange): readonly string[] {
  const lines = fields.map(describeField);
  if (secret === 'rotate') return [...lines, 'secret: previous → current'];
  if (secret === 'set' || secret === 'replace') return [...lines, `secret: ${live.hasSecret ? 'other' : 'none'} → set`];
  return secret === 'remove' ? [...lines, 'secret: set → none'] : lines;
}

function describeField({ field, from, to }: FieldDiff): string {
  return `${field}: ${formatValue(from)} → ${formatValue(to)}`;
}

function formatValue(value: FieldDiff['from']): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** A check for hosts that a policy does not allow; none where it names no hosts. */
export function createHostCheck(allowedHosts: readonly string[] | undefined): ({ url }: LiveHook) => boolean {
  if (allowedHosts === undefined) return () => false;
  const globs = allowedHosts.map(compileHostGlob);
  return ({ url }) => !globs.some((matches) => matches(url.host));
}
