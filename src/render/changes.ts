import { formatTargetKey, formatTargetName, type Target } from '../model/target.ts';
import type { HookUrl } from '../model/url.ts';
import { type Change, listWrites, type Outcome, type Refresh, type TargetPlan } from '../plan/plan.ts';
import type { HookEdit, Report } from './report.ts';
import { type FieldLine, listFieldLines, toWordsLine } from './text/change-fields.ts';
import { formatTime } from './words.ts';

/** One change as people see it, in every rendering. */
export interface Row {
  readonly target: Target;
  readonly op: Op;
  readonly url: HookUrl;
  /** The live hook's id; undefined for a hook that is not live. */
  readonly id: string | undefined;
  readonly description: string | undefined;
  /** Why a hook goes or is switched off; else empty. */
  readonly because: string;
  readonly fields: readonly FieldLine[];
  readonly outcome: Outcome | undefined;
}

/** The rows of a target, in the order in which they are carried out, refreshes last. */
export function listChangeRows(
  plan: TargetPlan,
  outcomes: readonly Outcome[] = [],
  edits: readonly HookEdit[] = [],
): readonly Row[] {
  const byChange = new Map(outcomes.map((outcome) => [outcome.change, outcome]));
  return listWrites(plan).map((change) => ({
    target: plan.target,
    op: change.op,
    url: getChangeUrl(change),
    id: change.op === 'create' ? byChange.get(change)?.hookId : change.live.id,
    description: 'desired' in change ? change.desired.description : undefined,
    because: formatBecause(change),
    fields: [...listFieldLines(change), ...listEditLines(change, plan.target, edits)],
    outcome: byChange.get(change),
  }));
}

/** The URL that a change is known by: as declared where it is, else as live. */
export function getChangeUrl(change: Change | Refresh): HookUrl {
  return 'desired' in change ? change.desired.url : change.live.url;
}

function formatBecause(change: Change | Refresh): string {
  switch (change.op) {
    case 'deactivate':
      return 'unmanaged: deactivate';
    case 'delete':
      return change.because === 'absent' ? 'state: absent' : 'unmanaged: delete';
    default:
      return '';
  }
}

function listEditLines(change: Change | Refresh, target: Target, edits: readonly HookEdit[]): readonly FieldLine[] {
  const edit = findEdit({ edits }, target, getKnownId(change));
  return edit === undefined ? [] : [toWordsLine('audit log', formatEdit(edit))];
}

/** The id that a hook is known by, live or pinned; undefined for a new one. */
export function getKnownId(change: Change | Refresh): string | undefined {
  return change.op === 'create' ? change.desired.id : change.live.id;
}

export type Op = (Change | Refresh)['op'];

/** What stands before a change wherever one is shown, and the verb for it. */
export const signs: Readonly<Record<Op, { readonly sign: string; readonly verb: string; readonly done: string }>> = {
  create: { sign: '+', verb: 'create', done: 'created' },
  update: { sign: '~', verb: 'update', done: 'updated' },
  deactivate: { sign: '!', verb: 'deactivate', done: 'deactivated' },
  delete: { sign: '-', verb: 'delete', done: 'deleted' },
  refresh: { sign: '↻', verb: 'refresh', done: 'refreshed' },
};

/** What became of a change, in a word for people. */
export const statusWords: Readonly<Record<Outcome['status'], string>> = {
  done: 'done',
  failed: 'failed',
  skipped: 'skipped',
  unknown: 'sent, result unknown',
};

/** What happened to a change, in a few words: `failed (partly written): GitHub says …; PATCH /orgs/acme/hooks/1 answered 422`. */
export function formatOutcome({ status, partly, message, requests }: Outcome): string {
  if (status === 'done') return statusWords.done;
  const last = requests.at(-1);
  const details = [message.replace(/\.$/, ''), ...(last === undefined ? [] : [formatResponse(last)])].filter(
    (part) => part !== '',
  );
  return [
    `${statusWords[status]}${partly ? ' (partly written)' : ''}`,
    ...(details.length === 0 ? [] : [details.join('; ')]),
  ].join(': ');
}

/** One change that is over, for whoever watches: `+ acme: https://ci.acme.example/github  done`. */
export function formatOutcomeLine(outcome: Outcome): string {
  const { change, target } = outcome;
  return `${signs[change.op].sign} ${formatTargetName(target)}: ${getChangeUrl(change)}  ${formatOutcome(outcome)}`;
}

function formatResponse({ method, path, status }: Outcome['requests'][number]): string {
  return `${method} ${path} ${status === 0 ? 'got no answer' : `answered ${status}`}`;
}

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
