import { countArrivals, type RedeliveryOutcome, type RedeliverySummary } from '../../deliveries/redelivery.ts';
import { formatTargetName } from '../../model/target.ts';
import {
  formatArrivals,
  formatEvent,
  formatLeftAlone,
  formatRedelivery,
  formatResult,
} from '../deliveries/delivery-words.ts';
import { escapeLine } from '../escape.ts';
import { formatAge } from '../words.ts';
import { formatTable } from './layout.ts';
import { type Paint, paint, type TextStyle, wrap } from './style.ts';

const paints: Readonly<Record<RedeliveryOutcome['status'], Paint>> = {
  planned: 'cyan',
  delivered: 'green',
  'not-seen': 'yellow',
  'failed-again': 'red',
  refused: 'red',
  skipped: 'red',
};

/** A table of the redeliveries, oldest event first, and what was left alone. */
export function renderRedeliveries(result: RedeliverySummary, style: TextStyle): readonly (readonly string[])[] {
  const rest = formatLeftAlone(result);
  return [renderTable(result, style), renderArrivals(result), rest === '' ? [] : wrap(rest, 2, style)];
}

function renderArrivals({ outcomes, isDryRun }: RedeliverySummary): readonly string[] {
  if (isDryRun) return [];
  return countArrivals(outcomes).map((each) =>
    escapeLine(`${each.hook.url} of ${formatTargetName(each.hook.target)}: ${formatArrivals(each)}`),
  );
}

function renderTable({ outcomes, to }: RedeliverySummary, style: TextStyle): readonly string[] {
  if (outcomes.length === 0) return [];
  const header = ['HOOK', 'EVENT', 'RESULT', 'AGE', 'ID'].map((name) => paint(name, 'dim', style));
  const body = outcomes.map((outcome) => {
    const { hook, delivery, firstAt, attempts } = outcome.redelivery;
    const before = `${formatResult(delivery)}${attempts === 1 ? '' : ` (${attempts} attempts)`}`;
    return [
      escapeLine(String(hook.url)),
      escapeLine(formatEvent(delivery)),
      paint(escapeLine(`${before} → ${formatRedelivery(outcome)}`), paints[outcome.status], style),
      formatAge(to - firstAt),
      delivery.id,
    ];
  });
  return formatTable([header, ...body], { width: style.width, flexible: 0 });
}
