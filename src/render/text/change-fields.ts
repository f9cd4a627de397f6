import type { LiveHook, PresentHook, VariableValue } from '../../model/hook.ts';
import { type FieldDiff, getFields, type HookField, hookFieldNames } from '../../model/hook-fields.ts';
import type { Change, Refresh, UpdateChange } from '../../plan/plan.ts';

/**
 * One field of a change, in words: `is` for a hook that comes or goes whole, `changes` from live to desired, `says` where values
 * are not shown. Field names are the REST API's.
 */
export type FieldLine =
  | { readonly kind: 'is'; readonly field: string; readonly values: readonly string[] }
  | { readonly kind: 'changes'; readonly field: string; readonly from: string; readonly to: string }
  | {
      readonly kind: 'events';
      readonly field: 'events';
      readonly from: readonly string[];
      readonly to: readonly string[];
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | { readonly kind: 'says'; readonly field: string; readonly words: string };

/** Every field that the change touches or, for a hook that goes, that is lost with it. */
export function listFieldLines(change: Change | Refresh): readonly FieldLine[] {
  switch (change.op) {
    case 'create':
      return listNewHookLines(change.desired, change.secret);
    case 'update':
      return [...listMatchLines(change), ...change.fields.map(diffLine), ...listSecretLines(change)];
    case 'deactivate':
      return [{ kind: 'changes', field: 'active', from: String(change.live.active), to: 'false' }];
    case 'delete':
      return [...listFields(change.live), is('secret', change.live.hasSecret ? 'set' : 'none')];
    case 'refresh':
      return [
        toWordsLine(
          'secret',
          `written again from ${formatVariable(change.desired)}: ${refreshReasons[change.because]}`,
        ),
      ];
  }
}

/** The fields without those that a reader expects: the usual values of a new hook, and what goes with a deleted one. */
export function selectBriefLines(op: (Change | Refresh)['op'], lines: readonly FieldLine[]): readonly FieldLine[] {
  return lines.filter((line) => line.kind !== 'is' || !isExpected(op, line.field, line.values.join()));
}

function isExpected(op: (Change | Refresh)['op'], field: string, value: string): boolean {
  if ((field === 'insecure_ssl' && value === 'false') || (field === 'active' && value === 'true')) return true;
  return op === 'delete' && field !== 'events' && field !== 'active';
}

const refreshReasons: Readonly<Record<Refresh['because'], string>> = {
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

/** All fields but the URL, which stands for the hook itself. */
function listFields(hook: LiveHook | PresentHook): readonly FieldLine[] {
  const fields = getFields(hook);
  return shownFields
    .filter((field) => field !== 'url')
    .map((field) => is(field, ...(field === 'events' ? fields.events : [String(fields[field])])));
}

function listNewHookLines(desired: PresentHook, secret: 'keep' | 'set'): readonly FieldLine[] {
  return [
    ...listFields(desired),
    secret === 'set' ? toWordsLine('secret', `set from ${formatVariable(desired)}`) : is('secret', 'none'),
    ...listCredentialLines('username', desired.username),
    ...listCredentialLines('password', desired.password),
  ];
}

function listCredentialLines(field: string, value: VariableValue | undefined): readonly FieldLine[] {
  if (value === undefined) return [];
  return [toWordsLine(field, `set from \${${value.name}}; never compared, because GitHub does not show it`)];
}

function listMatchLines(change: UpdateChange): readonly FieldLine[] {
  switch (change.matchedBy) {
    case 'url':
      return [];
    case 'id':
      return [toWordsLine('matched', `by id ${change.live.id}`)];
    case 'previous-url':
      return [toWordsLine('matched', 'by previous_urls; id, secret and delivery history stay')];
    case 'near-url':
      return [
        toWordsLine(
          'matched',
          'by a URL that differs by http/https or a trailing slash; id, secret and delivery history stay',
        ),
      ];
  }
}

function diffLine(diff: FieldDiff): FieldLine {
  switch (diff.field) {
    case 'url':
      return { kind: 'changes', field: 'url', from: diff.from.toFingerprintText(), to: diff.to.toFingerprintText() };
    case 'events':
      return {
        kind: 'events',
        field: 'events',
        from: diff.from,
        to: diff.to,
        added: diff.to.filter((event) => !diff.from.includes(event)),
        removed: diff.from.filter((event) => !diff.to.includes(event)),
      };
    default:
      return { kind: 'changes', field: diff.field, from: String(diff.from), to: String(diff.to) };
  }
}

function listSecretLines({ secret, desired, live }: UpdateChange): readonly FieldLine[] {
  switch (secret) {
    case 'keep':
      return [];
    case 'set':
      return [
        toWordsLine(
          'secret',
          `set from ${formatVariable(desired)}; ${live.hasSecret ? 'a delivery shows that there is none' : 'the live hook has none'}`,
        ),
      ];
    case 'replace':
      return [
        toWordsLine('secret', `replaced from ${formatVariable(desired)}; a delivery shows that the live one differs`),
      ];
    case 'rotate':
      return [
        toWordsLine(
          'secret',
          `previous → current, from ${formatVariable(desired)}; a delivery shows that the previous one is live`,
        ),
      ];
    case 'remove':
      return [toWordsLine('secret', 'removed')];
    case 'resend':
      return [toWordsLine('secret', `written again from ${formatVariable(desired)}; the update would drop it`)];
  }
}

function formatVariable(desired: PresentHook): string {
  return desired.secret.kind === 'declared' ? `\${${desired.secret.name}}` : 'the config';
}

function is(field: string, ...values: readonly string[]): FieldLine {
  return { kind: 'is', field, values };
}

export function toWordsLine(field: string, words: string): FieldLine {
  return { kind: 'says', field, words };
}
