import type { RedeliveryOutcome, RedeliverySummary } from '../../deliveries/redelivery.ts';
import { logLine } from '../escape.ts';
import { eventText, leftAloneText, redeliveryText, resultText } from '../redelivery-text.ts';
import { timeText } from '../time-text.ts';

/** One line a redelivery, oldest event first, and what was left alone. */
export function renderRedeliveries(result: RedeliverySummary | undefined): readonly (readonly string[])[] {
  if (result === undefined) return [];
  const rest = leftAloneText(result);
  return [result.outcomes.map(outcomeLine), rest === '' ? [] : [rest]];
}

function outcomeLine(outcome: RedeliveryOutcome): string {
  const { hook, delivery, firstAt, attempts } = outcome.redelivery;
  const facts = `${timeText(firstAt)}  ${eventText(delivery)}  ${delivery.guid}  ${hook.url}`;
  const before = `${resultText(delivery)}${attempts === 1 ? '' : ` (${attempts} attempts)`}`;
  return `    ${logLine(`${facts}  ${before} → ${redeliveryText(outcome)}`)}`;
}
