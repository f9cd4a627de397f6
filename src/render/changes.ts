import type { PresentHook } from '../model/hook.ts';
import { type HookField, hookFieldNames } from '../model/hook-fields.ts';
import { formatTargetKey, formatTargetName, type Target } from '../model/target.ts';
import type { HookUrl } from '../model/url.ts';
import type { Change, Outcome, Refresh, UnmanagedMark, UpdateChange } from '../plan/plan.ts';
import type { HookEdit, Report } from './report.ts';
import { formatTime } from './words.ts';

export type Op = (Change | Refresh)['op'];

/** What stands before a change wherever one is shown. */
export const signs: Readonly<Record<Op, string>> = {
  create: '+',
  update: '~',
  deactivate: '!',
  delete: '-',
  refresh: '↻',
};

/** What became of a change, in a word for people. */
export const statusWords: Readonly<Record<Outcome['status'], string>> = {
  done: 'done',
  failed: 'failed',
  skipped: 'skipped',
  unknown: 'sent, result unknown',
};

/** What is said of a hook that no entry names. */
export const markWords: Readonly<Record<UnmanagedMark, string>> = {
  plain: '',
  duplicate: 'duplicate of a declared hook',
  'left-over-from-rename': 'left over from a rename',
  foreign: 'foreign, never touched',
};

/** Why a secret is written again. */
export const refreshReasons: Readonly<Record<Refresh['because'], string>> = {
  rotate: 'secret-strategy is rotate',
  'not-confirmed': 'no delivery confirms it',
  'no-delivery': 'there is no delivery to compare it with',
  refused: 'the receiver refuses a delivery signed with it',
};

/** The fields of a hook in the order in which they are shown where no two sides are compared. */
export const shownFields: readonly HookField[] = [
  'url',
  'events',
  ...hookFieldNames.filter((field) => field !== 'url' && field !== 'events'),
];

/** The URL that a change is known by: as declared where it is, else as live. */
export function getChangeUrl(change: Change | Refresh): HookUrl {
  return 'desired' in change ? change.desired.url : change.live.url;
}

/** The id of a live hook, or of one that the apply created; undefined for a hook that is not live. */
export function getLiveId(change: Change | Refresh, outcome: Outcome | undefined): string | undefined {
  return change.op === 'create' ? outcome?.hookId : change.live.id;
}

/** What an update does to the secret, to stand behind the word `secret`. `formatName` says how names stand in the text around. */
export function formatSecretEffect({ secret, desired, live }: UpdateChange, formatName = keepName): string {
  const source = formatSource(desired, formatName);
  switch (secret) {
    case 'keep':
      return '';
    case 'set':
      return `set from ${source}; ${live.hasSecret ? 'a delivery shows that there is none' : 'the live hook has none'}`;
    case 'replace':
      return `replaced from ${source}; a delivery shows that the live one differs`;
    case 'rotate':
      return `previous → current, from ${source}; a delivery shows that the previous one is live`;
    case 'remove':
      return 'removed';
    case 'resend':
      return `written again from ${source}; the update would drop it`;
  }
}

/** Where a declared secret comes from. */
export function formatSource({ secret }: PresentHook, formatName = keepName): string {
  return secret.kind === 'declared' ? formatName(`\${${secret.name}}`) : 'the config';
}

function keepName(name: string): string {
  return name;
}

/** What happened to a change, in a few words: `failed (partly written): GitHub says …; PATCH /orgs/acme/hooks/1 answered 422`. */
export function formatOutcome({ status, partly, message, requests }: Outcome): string {
  if (status === 'done') return statusWords.done;
  // What was read after the last write says nothing of why it failed.
  const last = requests.findLast(({ method }) => method !== 'GET') ?? requests.at(-1);
  const isSaid = last === undefined || message.startsWith(`${last.method} ${last.path} `);
  const details = [message.replace(/\.$/, ''), isSaid ? '' : formatResponse(last)].filter((part) => part !== '');
  const result = `${statusWords[status]}${partly ? ' (partly written)' : ''}`;
  return details.length === 0 ? result : `${result}: ${details.join('; ')}`;
}

function formatResponse({ method, path, status }: Outcome['requests'][number]): string {
  return `${method} ${path} ${status === 0 ? 'got no answer' : `answered ${status}`}`;
}

/** One change that is over, for whoever watches: `+ acme: https://ci.acme.example/github  done`. */
export function formatOutcomeLine(outcome: Outcome): string {
  const { change, target } = outcome;
  return `${signs[change.op]} ${formatTargetName(target)}: ${getChangeUrl(change)}  ${formatOutcome(outcome)}`;
}

/** The newest change of a hook in the audit log; undefined where none was read. An entry counts for its hook id alone. */
export function findEdit({ edits = [] }: Report, target: Target, id: string | undefined): HookEdit | undefined {
  return edits.find((edit) => edit.hookId === id && formatTargetKey(edit.target) === formatTargetKey(target));
}

/** The same for the hook of a change; a new hook is known by the id that the config pins. */
export function findChangeEdit(report: Report, target: Target, change: Change | Refresh): HookEdit | undefined {
  return findEdit(report, target, change.op === 'create' ? change.desired.id : change.live.id);
}

const actions: Readonly<Record<string, string>> = {
  'hook.create': 'created',
  'hook.destroy': 'deleted',
  'hook.events_changed': 'events changed',
  'hook.active_changed': 'switched on or off',
  'hook.config_changed': 'config changed',
};

/** `events changed by octocat, 2026-11-22 05:23 UTC, in the browser`. `formatName` says how names stand in the text around. */
export function formatEdit({ actor, at, action, means }: HookEdit, formatName = keepName): string {
  const who = actor === undefined ? '' : ` by ${formatName(actor)}`;
  const how = means === undefined ? 'in the browser' : `with ${formatName(means)}`;
  return `${actions[action] ?? formatName(action)}${who}, ${formatTime(at)}, ${how}`;
}
