import { type Health, type HookHealth, listUnhealthyHooks } from '../../deliveries/health.ts';
import {
  countArrivals,
  type HookArrivals,
  type RedeliveryOutcome,
  type RedeliverySummary,
} from '../../deliveries/redelivery.ts';
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
import { getSettingsUrl, getWebBase } from '../links.ts';
import { getPings, getPlan, hasFailed, type PingResult, type Report } from '../report.ts';
import { formatPercent, formatSeconds, formatTime } from '../words.ts';
import { formatHook } from './change-table.ts';
import { formatTableHead, formatTableRow, type Section } from './sections.ts';

/** The tables of runs about deliveries, and of the pings after an apply. */
export function buildDeliveryTables(report: Report): readonly Section[] {
  return [
    ...buildPings(report),
    ...('health' in report ? buildHealth(report.health, report) : []),
    ...('redelivery' in report ? buildRedeliveries(report.redelivery) : []),
  ];
}

function buildPings(report: Report): readonly Section[] {
  const pings = getPings(report);
  if (pings.length === 0) return [];
  const several = new Set(pings.map(({ target }) => formatTargetName(target))).size > 1;
  const titles = [...(several ? ['Target'] : []), 'Hook', 'Ping'];
  const base = getBase(report);
  return [
    {
      rank: 4,
      before: `${formatTableHead(titles)}\n`,
      items: pings.map((ping) => formatPing(ping, { several, base })),
      noun: 'ping',
    },
  ];
}

function formatPing(
  ping: PingResult,
  { several, base }: { readonly several: boolean; readonly base: string | undefined },
): string {
  const target = several ? [formatCode(formatTargetName(ping.target))] : [];
  const text = `${hasFailed(ping) ? '❌ ' : ''}${escapeMarkdown(shorten(pingText(ping), 300))}`;
  return formatTableRow([...target, formatHook(ping.url, getLink(base, ping.target, ping.hookId)), text]);
}

/** Five columns leave less room for a URL. */
const longestHook = 38;

const healthTitles = ['Hook', 'Failed', 'Last failure', 'Median', 'Trend'];

/** One row a hook, the unhealthy ones first. */
function buildHealth(health: Health, report: Report): readonly Section[] {
  if (health.hooks.length === 0) return [];
  const unhealthy = new Set<HookHealth>(listUnhealthyHooks(health));
  const ordered = [...unhealthy, ...health.hooks.filter((hook) => !unhealthy.has(hook))];
  const several = new Set(ordered.map(({ hook }) => formatTargetName(hook.target))).size > 1;
  const base = getBase(report);
  return [
    {
      rank: 3,
      before: `${formatTableHead(healthTitles)}\n`,
      items: ordered.map((hook) => formatHealth(hook, { base, several, isUnhealthy: unhealthy.has(hook) })),
      after:
        '\n\n<sub>Trend: failures over time; a dot where nothing was delivered, the lowest bar where nothing failed.</sub>',
      noun: 'hook',
    },
  ];
}

function formatHealth(
  health: HookHealth,
  {
    base,
    several,
    isUnhealthy,
  }: { readonly base: string | undefined; readonly several: boolean; readonly isUnhealthy: boolean },
): string {
  const { hook } = health;
  const remarks = [
    ...(several ? [formatCode(formatTargetName(hook.target))] : []),
    ...[formatRemark(health), hook.isDeclared ? '' : 'not in the config']
      .filter((text) => text !== '')
      .map(escapeMarkdown),
  ];
  const about = remarks.length === 0 ? '' : `<br>${remarks.join(', ')}`;
  const name = `${isUnhealthy ? '❌ ' : ''}${formatHook(hook.url, getLink(base, hook.target, hook.id), longestHook)}${about}`;
  if (health.status !== 'read') return formatTableRow([name, '', '', '', '']);
  const { deliveries, failures, isSampled, throttled, lastFailure, medianSeconds, sparkline } = health.figures;
  if (deliveries === 0) return formatTableRow([name, 'no deliveries', '', '', '']);
  const share = `${failures} of ${deliveries}${failures === 0 ? '' : ` (${formatPercent(failures, deliveries)})`}`;
  const notes = [...(isSampled ? ['sampled'] : []), ...(throttled === 0 ? [] : [`${throttled} throttled`])];
  return formatTableRow([
    name,
    `${share}${notes.length === 0 ? '' : `<br>${notes.join(', ')}`}`,
    lastFailure === undefined ? '' : `${escapeMarkdown(lastFailure.words)}<br>${formatTime(lastFailure.at)}`,
    medianSeconds === undefined ? '' : formatSeconds(medianSeconds),
    formatCode(shortenSparkline(sparkline)),
  ]);
}

const redeliveryTitles = ['Event', 'Hook', 'Last attempt', 'Redelivery'];

/** One row a redelivery, and what was left alone. */
function buildRedeliveries(result: RedeliverySummary): readonly Section[] {
  const rest = formatLeftAlone(result);
  return [
    {
      rank: 3,
      before: `${formatTableHead(redeliveryTitles)}\n`,
      items: result.outcomes.map(formatRedeliveryRow),
      noun: 'redelivery',
    },
    {
      rank: 2,
      items: result.isDryRun ? [] : countArrivals(result.outcomes).map(formatHookArrivals),
      noun: 'hook',
    },
    { rank: 2, items: rest === '' ? [] : [escapeMarkdown(rest)], noun: 'note' },
  ];
}

function formatHookArrivals(arrivals: HookArrivals): string {
  return `- ${formatHook(arrivals.hook.url, undefined)}: ${escapeMarkdown(formatArrivals(arrivals))}`;
}

function formatRedeliveryRow(outcome: RedeliveryOutcome): string {
  const { hook, delivery, firstAt, attempts } = outcome.redelivery;
  const count = attempts === 1 ? '' : ` (${attempts} attempts)`;
  return formatTableRow([
    `${formatCode(shorten(formatEvent(delivery), 100))}<br>${formatTime(firstAt)}`,
    formatHook(hook.url, undefined),
    escapeMarkdown(`${formatResult(delivery)}${count}`),
    escapeMarkdown(shorten(formatRedelivery(outcome), 300)),
  ]);
}

function getBase(report: Report): string | undefined {
  const apiBase = getPlan(report)?.apiBase ?? report.run.apiBase;
  return apiBase === undefined || !URL.canParse(apiBase) ? undefined : getWebBase(apiBase);
}

function getLink(base: string | undefined, target: Target, id: string): string | undefined {
  return base === undefined ? undefined : getSettingsUrl(base, target, id);
}
