import type { Diagnostic } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import { listDriftedUnmanaged } from '../plan/counts.ts';
import { getTargetPlans, type TargetPlan } from '../plan/plan.ts';
import type { HookEdit } from '../render/report.ts';
import { formatCount } from '../render/words.ts';
import type { ConnectedRun, PlanContext } from './context.ts';
import { mapConcurrently } from './context.ts';
import type { HookAuditEntry } from './ports.ts';
import type { Settings } from './settings/settings.ts';

/**
 * Reads from the audit log of each organization with drift who changed its drifted hooks last. Without drift, and without a token or an
 * app for it, nothing is requested. An entry counts for its hook id alone; that one is missing proves nothing.
 */
export async function readEdits({
  settings,
  plan,
  github,
}: PlanContext): Promise<{ readonly edits: readonly HookEdit[]; readonly diagnostics: readonly Diagnostic[] }> {
  if (!canReadLog(settings)) return { edits: [], diagnostics: [] };
  const drifted = getTargetPlans(plan).filter((own) => own.target.kind !== 'global' && listDrifted(own).length > 0);
  const owners = [...new Set(drifted.map(({ target }) => getOwner(target)))];
  const logs = await mapConcurrently(owners, settings, async (owner) => ({ owner, log: await github.auditLog(owner) }));
  const read = drifted.map((own) => {
    const log = logs.find(({ owner }) => owner === getOwner(own.target))?.log;
    return { own, entries: log !== undefined && 'entries' in log ? log.entries : [] };
  });
  return {
    edits: read.flatMap(({ own, entries }) => findEdits(own, entries)),
    diagnostics: [
      ...createUnreadableNotice(
        logs.flatMap(({ owner, log }) => ('unreadable' in log ? [{ owner, why: log.unreadable }] : [])),
      ),
      ...read.flatMap(({ own, entries }) => createInvisibleNotice(own, entries)),
    ],
  };
}

interface DriftedHook {
  readonly hookId: string;
  /** The only action that explains it: an unmanaged hook was created, a declared one that is gone was deleted. */
  readonly action?: string;
}

function listDrifted(plan: TargetPlan): readonly DriftedHook[] {
  const { changes, refused } = plan;
  const changed = [...changes, ...refused.map(({ change }) => change)].flatMap((change): readonly DriftedHook[] => {
    if ('live' in change) return [{ hookId: change.live.id }];
    return [{ hookId: change.desired.id ?? '', action: 'hook.destroy' }];
  });
  const added = listDriftedUnmanaged(plan).map(({ live }) => ({ hookId: live.id, action: 'hook.create' }));
  return [...changed, ...added];
}

function findEdits(own: TargetPlan, entries: readonly HookAuditEntry[]): readonly HookEdit[] {
  return listDrifted(own).flatMap(({ hookId, action }) => {
    const entry = entries.find((each) => each.hookId === hookId && (action === undefined || each.action === action));
    return entry === undefined ? [] : [toEdit(own.target, hookId, entry)];
  });
}

function getOwner(target: Target): string {
  return target.kind === 'global' ? '' : target.owner.toLowerCase();
}

function createUnreadableNotice(
  logs: readonly { readonly owner: string; readonly why: string }[],
): readonly Diagnostic[] {
  const [first] = logs;
  if (first === undefined) return [];
  const others =
    logs.length === 1 ? '' : ` Neither can those of ${formatCount(logs.length - 1, 'other organization')}.`;
  return [
    {
      severity: 'notice',
      code: 'audit-log-not-read',
      message: `The audit log of ${first.owner} cannot be read, so who changed its hooks is not known. ${first.why}${others}`,
      hint: 'Give the input audit-token a token that may read it; Free and Team organizations have no such log.',
    },
  ];
}

/** Hooks of OAuth apps, which only these can list. */
function createInvisibleNotice(own: TargetPlan, entries: readonly HookAuditEntry[]): readonly Diagnostic[] {
  if (own.target.kind !== 'organization') return [];
  const changes = [...own.changes, ...own.refused.map(({ change }) => change)];
  const live = [
    ...[...own.unchanged, ...own.ignored, ...own.unlisted],
    ...[...changes, ...own.unmanaged].flatMap((each) => ('live' in each ? [each.live] : [])),
  ];
  const count = countInvisibleHooks(entries, new Set(live.map(({ id }) => id)));
  if (count === 0) return [];
  return [
    {
      severity: 'notice',
      code: 'invisible-hooks',
      message: `The audit log of ${own.target.owner} names ${formatCount(count, 'hook')} that this token cannot see. OAuth apps create such hooks, and only they can list them.`,
    },
  ];
}

/**
 * Hooks of an organization that exist and that no token lists, because an OAuth app created them: the log, newest first, has their create
 * and no destroy, and `live` (ids of the list) lacks them.
 */
export function countInvisibleHooks(
  entries: readonly Pick<HookAuditEntry, 'action' | 'hookId' | 'repository'>[],
  live: ReadonlySet<string>,
): number {
  const destroyed = new Set<string>();
  const invisible = new Set<string>();
  for (const { action, hookId, repository } of entries) {
    if (hookId === undefined || repository !== undefined) continue;
    if (action === 'hook.destroy') destroyed.add(hookId);
    else if (action === 'hook.create' && !destroyed.has(hookId) && !live.has(hookId)) invisible.add(hookId);
  }
  return invisible.size;
}

/** The newest change of one hook; undefined where the log cannot be read or names none. */
export async function readEdit(
  { settings, github }: ConnectedRun,
  target: Target,
  hookId: string,
): Promise<HookEdit | undefined> {
  if (target.kind === 'global' || !canReadLog(settings)) return undefined;
  const log = await github.auditLog(target.owner);
  const entry = 'entries' in log ? log.entries.find((each) => each.hookId === hookId) : undefined;
  return entry && toEdit(target, hookId, entry);
}

/** Whether there is something to read organizations' audit logs with. */
export function canReadLog({ auditToken, app }: Settings): boolean {
  return auditToken !== undefined || app !== undefined;
}

function toEdit(target: Target, hookId: string, entry: HookAuditEntry): HookEdit {
  const { actor, at, action } = entry;
  return { target, hookId, actor, at, action, means: entry.app ?? entry.accessType };
}
