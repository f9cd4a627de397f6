import type { LiveHook } from '../../model/hook.ts';
import { formatTargetName, type Target } from '../../model/target.ts';
import { getTargetPlans, type UnmanagedMark } from '../../plan/plan.ts';
import { findEdit, markWords } from '../changes.ts';
import { formatCode } from '../escape.ts';
import { getSettingsUrl, getWebBase } from '../links.ts';
import { getPlan, type Report } from '../report.ts';
import { formatCount } from '../words.ts';
import { formatEvents } from './change-cell.ts';
import { formatEditor, formatHook } from './change-table.ts';
import type { Section } from './sections.ts';
import { countTargets } from './title.ts';

interface ListedHook {
  readonly target: Target;
  readonly live: LiveHook;
  readonly mark: UnmanagedMark;
}

/** Live hooks that the config does not name or that it ignores, folded; where they may not be listed, their counts. */
export function buildUnmanagedLists(report: Report, only?: Target): readonly Section[] {
  const plans = getTargetPlans(getPlan(report)).filter(({ target }) => only === undefined || target === only);
  const hooks = plans.flatMap(({ target, unmanaged, unmanagedIsDrift }) =>
    unmanaged.map(({ live, mark }) => ({ target, live, mark, isDrift: unmanagedIsDrift && mark !== 'foreign' })),
  );
  const ignored = plans.flatMap(({ target, ignored: own }) =>
    own.map((live): ListedHook => ({ target, live, mark: 'plain' })),
  );
  return [
    ...buildList(
      'Not in the config, counted as drift',
      hooks.filter(({ isDrift }) => isDrift),
      report,
      3,
    ),
    ...buildList(
      'Not in the config, left alone',
      hooks.filter(({ isDrift }) => !isDrift),
      report,
      6,
    ),
    ...buildList('Ignored', ignored, report, 6),
  ];
}

function buildList(title: string, hooks: readonly ListedHook[], report: Report, rank: number): readonly Section[] {
  if (hooks.length === 0) return [];
  const plan = getPlan(report);
  const several = (plan?.targets.length ?? 0) > 1;
  const targets = [...new Map(hooks.map(({ target }) => [formatTargetName(target), target])).values()];
  const count = `${formatCount(hooks.length, 'hook')}${several ? ` in ${countTargets(targets)}` : ''}`;
  if (report.showUnmanaged === 'count')
    return [{ rank, items: [`${title}: ${count}, not listed here (${formatCode('show-unmanaged')}).`], noun: 'count' }];
  const base = plan === undefined ? '' : getWebBase(plan.apiBase);
  return [
    {
      rank,
      before: `<details><summary>${title}: ${count}</summary>\n\n`,
      items: hooks.map((hook) => formatListed(hook, { base, several, report })),
      after: '\n\n</details>',
      noun: 'unmanaged hook',
    },
  ];
}

function formatListed(
  { target, live, mark }: ListedHook,
  { base, several, report }: { readonly base: string; readonly several: boolean; readonly report: Report },
): string {
  const edit = findEdit(report, target, live.id);
  const facts = [
    ...(live.events.length === 0 ? [] : [formatEvents(live.events)]),
    ...(live.active ? [] : ['inactive']),
    ...(live.hasSecret ? [] : ['no secret']),
    ...(mark === 'plain' ? [] : [markWords[mark]]),
    ...(edit === undefined ? [] : [formatEditor(edit)]),
  ];
  const place = several ? `${formatCode(formatTargetName(target))}: ` : '';
  return `- ${place}${formatHook(live.url, getSettingsUrl(base, target, live.id))} ${facts.join(', ')}`;
}
