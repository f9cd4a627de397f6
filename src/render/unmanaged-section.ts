import type { TargetPlan } from '../plan/plan.ts';
import { clipped, codeSpan } from './escape.ts';
import type { Section } from './fitted.ts';
import type { Report } from './report.ts';
import { type UnmanagedGroup, unmanagedGroups } from './unmanaged.ts';

/** Live hooks that the config does not name, one folded list a group; where they may not be listed, their counts. */
export function unmanagedSections(plan: TargetPlan, show: Report['showUnmanaged']): readonly Section[] {
  const groups = unmanagedGroups(plan);
  if (show === 'list') return groups.map(listSection);
  if (groups.length === 0) return [];
  const titles = groups.map(({ title }) => title).join('; ');
  return [{ rank: 4, items: [`${titles}. They are not listed here (${codeSpan('show-unmanaged')}).`], noun: 'count' }];
}

function listSection({ title, noun, hooks }: UnmanagedGroup): Section {
  return {
    rank: 6,
    before: `<details><summary>${title}</summary>\n\n`,
    items: hooks.map(hookItem),
    after: '\n\n</details>',
    noun,
  };
}

function hookItem({ live, word }: UnmanagedGroup['hooks'][number]): string {
  const facts = [`id ${codeSpan(live.id)}`, ...(live.active ? [] : ['inactive']), ...(word === '' ? [] : [word])].join(
    ', ',
  );
  return `- ${codeSpan(clipped(live.url.toString(), 300))} (${facts}) ${codeSpan(clipped(live.events.join(', '), 200))}`;
}
