import type { LiveHook, PresentHook, VariableValue } from '../../model/hook.ts';
import type { FieldDiff } from '../../model/hook-fields.ts';
import type { Change, Refresh, UpdateChange } from '../../plan/plan.ts';
import { formatSecretEffect, formatSource, getChangeUrl, refreshReasons } from '../changes.ts';
import { formatCode, shorten } from '../escape.ts';

/** More events than this stand in a block of their own, and their number in the row. */
const mostEvents = 12;
const longestValue = 120;

/** Tense of a change: `gets` before an apply, `got` after one, neither where brevity counts. */
export type Tense = 'planned' | 'done' | 'brief';

/** What a change does, as inline Markdown for a table cell. What the reader expects is left out. */
export function formatChange(change: Change | Refresh, tense: Tense): string {
  switch (change.op) {
    case 'create':
      return formatNewHook(change.desired, change.secret);
    case 'update':
      return [formatMatch(change), ...change.fields.map(formatField), formatSecret(change)]
        .filter((text) => text !== '')
        .join('<br>');
    case 'deactivate':
      return `not in the config (${formatCode('unmanaged: deactivate')}) · ${formatLive(change.live, tense)}`;
    case 'delete': {
      const because =
        change.because === 'absent'
          ? formatCode('state: absent')
          : `not in the config (${formatCode('unmanaged: delete')})`;
      return `${because} · ${formatLive(change.live, tense)}`;
    }
    case 'refresh':
      return `secret written again from ${formatSource(change.desired, formatCode)}: ${formatReason(change)}`;
  }
}

/** The values of a change that do not fit into its row, in full; none where everything fits. */
export function listLongValues(change: Change | Refresh): readonly string[] {
  const url = getChangeUrl(change);
  const longUrl = url.shown.length > longestUrl ? [`url: ${formatCode(shorten(url.shown, 4000))}`] : [];
  switch (change.op) {
    case 'refresh':
      return longUrl;
    case 'update':
      return [...longUrl, ...change.fields.flatMap((diff) => (diff.field === 'events' ? listLongDiff(diff) : []))];
    default: {
      const { events } = change.op === 'create' ? change.desired : change.live;
      return events.length > mostEvents ? [...longUrl, `events: ${formatNames(events)}`] : longUrl;
    }
  }
}

/** A URL of up to this length is shown whole in a row: a longer one would push the other columns out of the page. */
export const longestUrl = 64;

/** The names of events in one line, and the number of those beyond the first ones. */
export function formatEvents(events: readonly string[]): string {
  const more = events.length - mostEvents;
  return `${formatNames(events.slice(0, mostEvents))}${more > 0 ? ` and ${more} more` : ''}`;
}

function formatNames(events: readonly string[]): string {
  return events.map((event) => formatCode(shorten(event, 80))).join(', ');
}

function formatLive({ events, active }: LiveHook, tense: Tense): string {
  const names = formatEvents(events);
  const state = active ? '' : ', inactive';
  if (tense === 'brief') return `${names}${state}`;
  return tense === 'planned' ? `gets ${names} today${state}` : `got ${names}${state}`;
}

/** Without the usual values: active, with a verified certificate. */
function formatNewHook(desired: PresentHook, secret: 'keep' | 'set'): string {
  const { events, contentType, insecureSsl, active, username, password } = desired;
  return [
    `events: ${formatEvents(events)}`,
    contentType,
    ...(active ? [] : ['inactive']),
    ...(insecureSsl ? [formatCode('insecure_ssl: true')] : []),
    secret === 'set' ? `secret from ${formatSource(desired, formatCode)}` : 'no secret',
    ...formatCredential('username', username),
    ...formatCredential('password', password),
  ].join(' · ');
}

function formatCredential(field: string, value: VariableValue | undefined): readonly string[] {
  return value === undefined ? [] : [`${field} from ${formatCode(`\${${value.name}}`)}, never compared`];
}

function formatMatch({ matchedBy, live }: UpdateChange): string {
  switch (matchedBy) {
    case 'url':
      return '';
    case 'id':
      return `matched by ${formatCode(`id: ${live.id}`)}`;
    case 'previous-url':
      return `by ${formatCode('previous_urls')}; id, secret and history stay`;
    case 'near-url':
      return 'by a URL that differs by http/https or a trailing slash; id, secret and history stay';
  }
}

/** Field names stay plain, so that values stand out; they are ours and hold nothing to escape. */
function formatField(diff: FieldDiff): string {
  switch (diff.field) {
    case 'url':
      return formatMove(diff);
    case 'events':
      return `events: ${formatEventDiff(diff)}`;
    default:
      return `${diff.field}: ${[diff.from, diff.to].map((value) => formatCode(shorten(String(value), longestValue))).join(' → ')}`;
  }
}

/** Both URLs stand beside it. The fingerprints show whether a hidden part changes. */
function formatMove({ from, to }: Extract<FieldDiff, { field: 'url' }>): string {
  const marks = [from, to].map(({ fingerprint }) => (fingerprint === '' ? 'none' : `~${fingerprint}`));
  const isSame = from.fingerprint === to.fingerprint;
  const change = isSame ? 'stays' : marks.map(formatCode).join(' → ');
  const hidden = isSame && from.fingerprint === '' ? '' : `<br>hidden part: ${change}`;
  return `url moves${hidden}`;
}

type EventsDiff = Extract<FieldDiff, { field: 'events' }>;

/** All events of both sides: what stays plain, what comes bold, what goes struck. */
function formatEventDiff(diff: EventsDiff): string {
  const { kept, added, removed, isLong } = compareEvents(diff);
  return [
    ...(isLong ? [`${kept.length} kept`] : kept.map(formatCode)),
    ...added.slice(0, mostEvents).map((event) => `**+${formatCode(shorten(event, 80))}**`),
    ...(added.length > mostEvents ? [`**${added.length - mostEvents} more**`] : []),
    ...removed.slice(0, mostEvents).map((event) => `~~${formatCode(shorten(event, 80))}~~`),
    ...(removed.length > mostEvents ? [`~~${removed.length - mostEvents} more~~`] : []),
  ].join(', ');
}

function listLongDiff(diff: EventsDiff): readonly string[] {
  const { kept, added, removed, isLong } = compareEvents(diff);
  const lists = [
    ['kept', kept],
    ['added', added],
    ['removed', removed],
  ] as const;
  if (!isLong) return [];
  return lists.flatMap(([word, events]) => (events.length === 0 ? [] : [`events ${word}: ${formatNames(events)}`]));
}

function compareEvents({ from, to }: EventsDiff) {
  const kept = to.filter((event) => from.includes(event));
  const added = to.filter((event) => !from.includes(event));
  const removed = from.filter((event) => !to.includes(event));
  return { kept, added, removed, isLong: kept.length + added.length + removed.length > mostEvents };
}

/** A removal has a row of its own. */
function formatSecret(change: UpdateChange): string {
  if (change.secret === 'keep' || change.secret === 'remove') return '';
  return `secret${change.secret === 'rotate' ? ':' : ''} ${formatSecretEffect(change, formatCode)}`;
}

function formatReason({ because }: Refresh): string {
  return because === 'rotate' ? formatCode('secret-strategy: rotate') : refreshReasons[because];
}
