import type { LiveHook } from '../../model/hook.ts';
import { formatTargetName, type Target } from '../../model/target.ts';
import { getTargetPlans, type UnmanagedMark } from '../../plan/plan.ts';
import { findEdit, markWords } from '../changes.ts';
import { formatCode } from '../escape.ts';
import { getHookUrl } from '../links.ts';
import { getPlan, type Report } from '../report.ts';
import { formatCount } from '../words.ts';
import { formatEvents } from './change-cell.ts';
import { formatEditor, formatHook } from './change-table.ts';
import { createFold, type Section } from './sections.ts';
import { countTargets } from './title.ts';

interface ListedHook {
  readonly target: Target;
  readonly live: LiveHook;
  readonly mark: UnmanagedMark;
}

/** Live hooks that the config does not name or that it ignores, folded; where they may not be listed, their counts. */
export function buildUnmanagedLists(report: Report): readonly Section[] {
  const plans = getTargetPlans(getPlan(report));
  const hooks = plans.flatMap(({ target, unmanaged, unmanagedIsDrift }) =>
    unmanaged.map(({ live, mark }) => ({ target, live, mark, isDrift: unmanagedIsDrift && mark !== 'foreign' })),
  );
  const drifted = hooks.filter(({ isDrift }) => isDrift);
  const others = hooks.filter(({ isDrift }) => !isDrift);
  const ignored = plans.flatMap(({ target, ignored: own }) =>
    own.map((live): ListedHook => ({ target, live, mark: 'plain' })),
  );
  return [
    ...buildList('Not in the config, counted as drift', drifted, { rank: 3, report }),
    ...buildList('Not in the config, left alone', others, { rank: 6, report }),
    ...buildList('Ignored', ignored, { rank: 6, report }),
  ];
}

function buildList(
  title: string,
  hooks: readonly ListedHook[],
  { rank, report }: { readonly rank: number; readonly report: Report },
): readonly Section[] {
  if (hooks.length === 0) return [];
  const several = (getPlan(report)?.targets.length ?? 0) > 1;
  const targets = [...new Map(hooks.map(({ target }) => [formatTargetName(target), target])).values()];
  const heading = `${title}: ${formatCount(hooks.length, 'hook')}${several ? ` in ${countTargets(targets)}` : ''}`;
  if (report.showUnmanaged === 'count')
    return [{ rank, items: [`${heading}, not listed here (${formatCode('show-unmanaged')}).`], noun: 'count' }];
  const items = hooks.map((hook) => {
    const place = several ? `${formatCode(formatTargetName(hook.target))}: ` : '';
    return `- ${place}${formatListed(hook, report)}`;
  });
  return [createFold(heading, { rank, items, noun: 'unmanaged hook' })];
}

function formatListed({ target, live, mark }: ListedHook, report: Report): string {
  const edit = findEdit(report, target, live.id);
  const facts = [
    ...(live.events.length === 0 ? [] : [formatEvents(live.events)]),
    ...(live.active ? [] : ['inactive']),
    ...(live.hasSecret ? [] : ['no secret']),
    ...(mark === 'plain' ? [] : [markWords[mark]]),
    ...(edit === undefined ? [] : [formatEditor(edit)]),
  ];
  return `${formatHook(live.url, getHookUrl(report, target, live.id))} ${facts.join(', ')}`;
}
