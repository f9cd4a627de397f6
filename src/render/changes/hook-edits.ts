import { formatTargetKey, type Target } from '../../model/target.ts';
import type { HookEdit, Report } from '../report.ts';
import { formatTime } from '../words.ts';

const actions: Readonly<Record<string, string>> = {
  'hook.create': 'created',
  'hook.destroy': 'deleted',
  'hook.events_changed': 'events changed',
  'hook.active_changed': 'switched on or off',
  'hook.config_changed': 'config changed',
};

/** The newest change of a hook in the audit log; undefined where none was read. An entry counts for its hook id alone. */
export function findEdit({ edits = [] }: Pick<Report, 'edits'>, target: Target, id: string | undefined) {
  if (id === undefined) return undefined;
  return edits.find((edit) => edit.hookId === id && formatTargetKey(edit.target) === formatTargetKey(target));
}

/** `events changed by octocat, 2026-11-22 05:23 UTC, in the browser`. `formatName` says how names stand in the text around. */
export function formatEdit(
  { actor, at, action, means }: HookEdit,
  formatName: (name: string) => string = (name) => name,
): string {
  const who = actor === undefined ? '' : ` by ${formatName(actor)}`;
  const how = means === undefined ? 'in the browser' : `with ${formatName(means)}`;
  return `${actions[action] ?? formatName(action)}${who}, ${formatTime(at)}, ${how}`;
}
