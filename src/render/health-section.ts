import { type Health, type HookHealth, listUnhealthyHooks } from '../deliveries/health.ts';
import { targetName } from '../model/target.ts';
import { clipped, codeSpan, markdownText } from './escape.ts';
import type { Section } from './fitted.ts';
import { answersText, deliveriesText, lastFailureText, lastSuccessText, remarkText } from './health-text.ts';
import { tableRow } from './rows-section.ts';

const titles = ['Hook', 'Deliveries', 'Last success', 'Last failure', 'Answers', 'Failures over time'];

/** One table row a hook; the unhealthy ones first. */
export function healthSections(health: Health | undefined): readonly Section[] {
  if (health === undefined || health.hooks.length === 0) return [];
  const unhealthy = new Set<HookHealth>(listUnhealthyHooks(health));
  const ordered = [...unhealthy, ...health.hooks.filter((hook) => !unhealthy.has(hook))];
  return [
    {
      rank: 3,
      before: `${tableRow(titles)}\n${tableRow(titles.map(() => '---'))}\n`,
      items: ordered.map((hook) =>
        healthRow(hook, { answerSeconds: health.answerSeconds, isUnhealthy: unhealthy.has(hook) }),
      ),
      after:
        '\n\n<sub>Failures over time: a dot where nothing was delivered, the lowest bar where nothing failed.</sub>',
      noun: 'hook',
    },
  ];
}

function healthRow(
  health: HookHealth,
  { answerSeconds, isUnhealthy }: { readonly answerSeconds: number; readonly isUnhealthy: boolean },
): string {
  const { hook } = health;
  const remarks = [remarkText(health), ...(hook.isDeclared ? [] : ['not in the config'])].filter((text) => text !== '');
  const place = [codeSpan(targetName(hook.target)), ...remarks.map(markdownText)].join(', ');
  const name = `${isUnhealthy ? '❌ ' : ''}${codeSpan(clipped(hook.url.toString(), 300))}<br>${place}`;
  if (health.status !== 'read') return tableRow([name, '', '', '', '', '']);
  const { figures } = health;
  const throttled = figures.throttled === 0 ? '' : `<br>${figures.throttled} throttled by GitHub`;
  if (figures.deliveries === 0) return tableRow([name, markdownText(deliveriesText(figures)), '', '', '', '']);
  return tableRow([
    name,
    `${markdownText(deliveriesText(figures))}${throttled}`,
    markdownText(lastSuccessText(figures)),
    markdownText(lastFailureText(figures)),
    markdownText(answersText(figures, answerSeconds)),
    codeSpan(figures.sparkline),
  ]);
}
