import type { RedeliveryOutcome, RedeliverySummary } from '../deliveries/redelivery.ts';
import { clipped, codeSpan, markdownText } from './escape.ts';
import type { Section } from './fitted.ts';
import { eventText, leftAloneText, redeliveryText, resultText } from './redelivery-text.ts';
import { tableRow } from './rows-section.ts';
import { timeText } from './time-text.ts';

const titles = ['Event', 'Hook', 'Last attempt', 'Redelivery'];

/** One table row a redelivery, and what was left alone. */
export function redeliverySections(result: RedeliverySummary | undefined): readonly Section[] {
  if (result === undefined) return [];
  const rest = leftAloneText(result);
  return [
    {
      rank: 3,
      before: `${tableRow(titles)}\n${tableRow(titles.map(() => '---'))}\n`,
      items: result.outcomes.map(outcomeRow),
      noun: 'redelivery',
    },
    { rank: 2, items: rest === '' ? [] : [markdownText(rest)], noun: 'note' },
  ];
}

function outcomeRow(outcome: RedeliveryOutcome): string {
  const { hook, delivery, firstAt, attempts } = outcome.redelivery;
  const count = attempts === 1 ? '' : ` (${attempts} attempts)`;
  return tableRow([
    `${codeSpan(clipped(eventText(delivery), 100))} ${markdownText(timeText(firstAt))}<br>${codeSpan(clipped(delivery.guid, 60))}`,
    codeSpan(clipped(hook.url.toString(), 300)),
    markdownText(`${resultText(delivery)}${count}`),
    markdownText(clipped(redeliveryText(outcome), 500)),
  ]);
}
