import { defaultMaxDeletions } from '../config/merge-settings.ts';
import { compareText, groupBy } from '../model/compare.ts';
import { compareLive, type LiveHook, type PresentHook } from '../model/hook.ts';
import { formatTargetKey, formatTargetName, type Target } from '../model/target.ts';
import { getTargetPlans, type Outcome, type Plan, type UpdateChange } from '../plan/plan.ts';
import { type EntryContext, type ExportedHook, escapeComment, formatEntry, formatScalar } from './entry.ts';
import {
  createFile,
  DeclaredHooks,
  type ExportedConfig,
  type ExportOptions,
  formatSelector,
  formatVariables,
} from './export-config.ts';
import { toName, VariableNames } from './variables.ts';

/**
 * A config that brings back what an apply deleted, deactivated or changed, and deletes what it created: exactly what was done, also where
 * some of it failed. Undefined where nothing was done. It holds no secret and no part of a URL that could be one.
 */
export function createUndoConfig(
  plan: Plan,
  outcomes: readonly Outcome[],
  options: ExportOptions,
): ExportedConfig | undefined {
  const done = outcomes.filter(hasEffect);
  const names = new VariableNames(done.flatMap(listNames), options.known);
  const byTarget = [...groupBy(done, ({ target }) => formatTargetKey(target))].sort(([a], [b]) => compareText(a, b));
  const documents = byTarget.map(([, group]) => formatDocument(group, { plan, names, ...options }));
  if (documents.length === 0) return undefined;
  const tokens = 'Parts of URLs that this file does not hold, needed for every plan';
  const secrets =
    'Secrets that GitHub never shows; set each to the former one, or to a new one here and at its receiver';
  return createFile(documents, names, [
    '# Brings back what an apply deleted, deactivated or changed, and deletes what it created.',
    '# See what it does: hookherd plan --config FILE. Do it: hookherd apply --config FILE.',
    ...formatVariables(names, tokens, secrets),
  ]);
}

/** Whether something of the change may be live now. Secrets that were only written again leave nothing to bring back. */
function hasEffect({ change, status, partly, hookId }: Outcome): boolean {
  if (change.op === 'refresh') return false;
  if (change.op === 'create') return hookId !== undefined;
  return status === 'done' || status === 'unknown' || partly;
}

/** Names that the config of the apply gives to values: an undo must not give them to others. */
function listNames({ change }: Outcome): readonly string[] {
  if (!('desired' in change)) return [];
  const { url, secret } = change.desired;
  const inUrl = url.variableValues.map(toName);
  return secret.kind === 'declared' ? [...inUrl, secret.name] : inUrl;
}

function formatDocument(
  outcomes: readonly [Outcome, ...Outcome[]],
  { plan, names, apiBase, product }: ExportOptions & { readonly plan: Plan; readonly names: VariableNames },
): readonly string[] {
  const [{ target }] = outcomes;
  const defaults = { contentType: undefined, insecureSsl: false, active: true };
  const context: EntryContext = { target, product, defaults, names, indent: '  ' };
  const former = outcomes.flatMap((outcome) => toFormerHook(outcome, names));
  const { declared, leftOut } = sortFormerHooks([...listNeighbors(former, target, plan), ...former]);
  const created = outcomes.flatMap(formatCreated);
  const deletions = outcomes.filter(({ change }) => change.op === 'create').length;
  const deactivations = declared.filter(({ hook, isPinned }) => isPinned && !hook.active).length;
  const entries = [...declared.flatMap((each) => formatEntry(each, context)), ...created];
  return [
    `# ${escapeComment(formatTargetName(target))} on ${escapeComment(apiBase)}`,
    formatSelector(target),
    'unmanaged: report',
    ...(deletions + deactivations > defaultMaxDeletions ? [`max_deletions: ${deletions + deactivations}`] : []),
    ...(entries.length === 0 ? ['hooks: []'] : ['hooks:', ...entries]),
    ...leftOut,
  ];
}

/** The hook as it was before the apply, for an entry of its own; nothing for a created one. */
function toFormerHook({ change, target }: Outcome, names: VariableNames): readonly ExportedHook[] {
  switch (change.op) {
    case 'create':
    case 'refresh':
      return [];
    case 'delete':
      return [{ hook: change.live, isPinned: false, note: `deleted${change.live.hasSecret ? unreadable : ''}` }];
    case 'deactivate':
      return [{ hook: change.live, isPinned: true, secret: '', note: 'deactivated' }];
    case 'update':
      return [{ hook: change.live, isPinned: true, ...describeFormerSecret(change, target, names) }];
  }
}

const unreadable = '; nobody can read its former secret back';

/** What an entry says of the secret. One that the apply did not touch is left as it is, but for global hooks, which lose what is not sent. */
function describeFormerSecret(
  { live, desired, secret }: UpdateChange,
  target: Target,
  names: VariableNames,
): Pick<ExportedHook, 'secret' | 'note'> {
  if (secret === 'set') return { secret: 'none', note: 'changed; it had no secret' };
  if (secret === 'keep' || secret === 'resend') {
    const isSent = target.kind === 'global' && live.hasSecret && desired.secret.kind === 'declared';
    return { secret: isSent ? `\${${desired.secret.name}}` : '', note: 'changed' };
  }
  if (secret === 'rotate' && desired.previousSecret !== undefined)
    return { secret: `\${${desired.previousSecret.name}}`, note: 'changed; it had the previous secret' };
  return { secret: names.secret(live.url), note: `changed${unreadable}` };
}

/**
 * Hooks that the apply did not change, where a deleted one had the same URL or one that differs by a slash or by https: they are named by
 * their ids, or a plan would take them for the deleted one.
 */
function listNeighbors(former: readonly ExportedHook[], target: Target, plan: Plan): readonly ExportedHook[] {
  const gone = new Set(former.filter(({ isPinned }) => !isPinned).map(({ hook }) => hook.url.nearIdentity()));
  const own = getTargetPlans(plan).find((each) => formatTargetKey(each.target) === formatTargetKey(target));
  if (own === undefined || gone.size === 0) return [];
  const changed = new Set(former.map(({ hook }) => hook.id));
  // What was done of these is in `changed`.
  const undone = [...own.changes, ...own.refused.map(({ change }) => change)];
  const unknown = { name: 'web', hasSecret: false, createdAt: '', updatedAt: '' };
  const kept: readonly LiveHook[] = [
    ...own.unchanged.map(({ id, desired }) => ({ ...desired, ...unknown, id })),
    ...own.unmanaged.map(({ live }) => live),
    ...own.ignored,
    ...own.unlisted,
    ...undone.flatMap((change) => ('live' in change ? [change.live] : [])),
  ];
  return kept
    .filter(({ id, name, url }) => name === 'web' && !changed.has(id) && gone.has(url.nearIdentity()))
    .map((hook) => ({ hook, isPinned: true, secret: '', note: 'unchanged, and not the deleted one' }));
}

/** Hooks that a config can hold side by side, by URL and id; of the others a comment says why they have no entry. */
function sortFormerHooks(all: readonly ExportedHook[]): {
  readonly declared: readonly ExportedHook[];
  readonly leftOut: readonly string[];
} {
  const hooks = new DeclaredHooks();
  const declared: ExportedHook[] = [];
  const leftOut: string[] = [];
  for (const former of all.toSorted(compareFormer)) {
    const why = hooks.take(former.hook);
    if (why === undefined) declared.push(former);
    else {
      const url = escapeComment(String(former.hook.url));
      leftOut.push(`  # Not brought back: ${url} (id ${former.hook.id}): ${escapeComment(why)}`);
    }
  }
  return { declared, leftOut };
}

/** By URL; hooks that are live go before deleted ones, which may have to give way. */
function compareFormer(a: ExportedHook, b: ExportedHook): number {
  return Number(b.isPinned) - Number(a.isPinned) || compareLive(a.hook, b.hook);
}

function formatCreated({ change, hookId }: Outcome): readonly string[] {
  if (change.op !== 'create' || hookId === undefined) return [];
  return [
    `  # id ${hookId}, created`,
    `  - url: ${formatScalar(formatDeclaredUrl(change.desired))}`,
    `    id: ${hookId}`,
    '    state: absent',
  ];
}

/** The URL as the config has it: literal text as written, a part from a variable by its name. */
function formatDeclaredUrl({ url }: PresentHook): string {
  return url.shown.replace(/\$(?!\{[A-Z][A-Z0-9_]*\})/g, '$$$$');
}
