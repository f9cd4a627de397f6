import { type Health, type HookHealth, listUnhealthyHooks } from '../../deliveries/health.ts';
import { countArrivals, type RedeliverySummary } from '../../deliveries/redelivery.ts';
import { formatTargetName, type Target } from '../../model/target.ts';
import {
  formatArrivals,
  formatEvent,
  formatLeftAlone,
  formatRedelivery,
  formatRemark,
  formatResult,
  pingText,
  shortenSparkline,
} from '../delivery-words.ts';
import { escapeMarkdown, formatCode, shorten } from '../escape.ts';
import { getHookUrl } from '../links.ts';
import { getPings, hasFailed, type Report } from '../report.ts';
import { formatPercent, formatSeconds, formatTime } from '../words.ts';
import { formatHook } from './change-table.ts';
import { createTable, type Section } from './sections.ts';

/** The tables of runs about deliveries, and of the pings after an apply. */
export function buildDeliveryTables(report: Report): readonly Section[] {
  return [
    buildPings(report),
    ...('health' in report ? [buildHealth(report.health, report)] : []),
    ...('redelivery' in report ? buildRedeliveries(report.redelivery) : []),
  ];
}

function buildPings(report: Report): Section {
  const pings = getPings(report);
  const several = hasSeveral(pings.map(({ target }) => target));
  const rows = pings.map((ping) => [
    ...(several ? [formatCode(formatTargetName(ping.target))] : []),
    formatHook(ping.url, getHookUrl(report, ping.target, ping.hookId)),
    `${hasFailed(ping) ? '❌ ' : ''}${escapeMarkdown(shorten(pingText(ping), 300))}`,
  ]);
  return createTable([...(several ? ['Target'] : []), 'Hook', 'Ping'], rows, { rank: 4, noun: 'ping' });
}

function hasSeveral(targets: readonly Target[]): boolean {
  return new Set(targets.map(formatTargetName)).size > 1;
}

/** Five columns leave less room for a URL. */
const longestHook = 38;

/** One row a hook, the unhealthy ones first. */
function buildHealth(health: Health, report: Report): Section {
  const unhealthy = new Set<HookHealth>(listUnhealthyHooks(health));
  const ordered = [...unhealthy, ...health.hooks.filter((hook) => !unhealthy.has(hook))];
  const several = hasSeveral(ordered.map(({ hook }) => hook.target));
  const rows = ordered.map((each) => {
    const { target, url, id, isDeclared } = each.hook;
    const link = formatHook(url, getHookUrl(report, target, id), longestHook);
    const remarks = [
      several ? formatCode(formatTargetName(target)) : '',
      escapeMarkdown(formatRemark(each)),
      isDeclared ? '' : 'not in the config',
    ].filter((text) => text !== '');
    const name = `${unhealthy.has(each) ? '❌ ' : ''}${link}${remarks.length === 0 ? '' : `<br>${remarks.join(', ')}`}`;
    return [name, ...formatFigures(each)];
  });
  const after =
    '\n\n<sub>Trend: failures over time; a dot where nothing was delivered, the lowest bar where nothing failed.</sub>';
  return createTable(['Hook', 'Failed', 'Last failure', 'Median', 'Trend'], rows, { rank: 3, after, noun: 'hook' });
}

function formatFigures(health: HookHealth): readonly string[] {
  if (health.status !== 'read') return ['', '', '', ''];
  const { deliveries, failures, isSampled, throttled, lastFailure, medianSeconds, sparkline } = health.figures;
  if (deliveries === 0) return ['no deliveries', '', '', ''];
  const share = `${failures} of ${deliveries}${failures === 0 ? '' : ` (${formatPercent(failures, deliveries)})`}`;
  const notes = [...(isSampled ? ['sampled'] : []), ...(throttled === 0 ? [] : [`${throttled} throttled`])];
  return [
    `${share}${notes.length === 0 ? '' : `<br>${notes.join(', ')}`}`,
    lastFailure === undefined ? '' : `${escapeMarkdown(lastFailure.words)}<br>${formatTime(lastFailure.at)}`,
    medianSeconds === undefined ? '' : formatSeconds(medianSeconds),
    formatCode(shortenSparkline(sparkline)),
  ];
}

/** One row a redelivery, and what was left alone. */
function buildRedeliveries(result: RedeliverySummary): readonly Section[] {
  const rows = result.outcomes.map((outcome) => {
    const { hook, delivery, firstAt, attempts } = outcome.redelivery;
    const count = attempts === 1 ? '' : ` (${attempts} attempts)`;
    return [
      `${formatCode(shorten(formatEvent(delivery), 100))}<br>${formatTime(firstAt)}`,
      formatHook(hook.url, undefined),
      escapeMarkdown(`${formatResult(delivery)}${count}`),
      escapeMarkdown(shorten(formatRedelivery(outcome), 300)),
    ];
  });
  const arrivals = countArrivals(result.outcomes).map(
    (each) => `- ${formatHook(each.hook.url, undefined)}: ${escapeMarkdown(formatArrivals(each))}`,
  );
  const rest = formatLeftAlone(result);
  return [
    createTable(['Event', 'Hook', 'Last attempt', 'Redelivery'], rows, { rank: 3, noun: 'redelivery' }),
    { rank: 2, items: result.isDryRun ? [] : arrivals, noun: 'hook' },
    { rank: 2, items: rest === '' ? [] : [escapeMarkdown(rest)], noun: 'note' },
  ];
}
