import { type Delivery, isDelivered, redactPayload } from '../../deliveries/delivery.ts';
import { type FailureKind, failureKinds } from '../../deliveries/failure-cause.ts';
import type { Health, HealthFigures, HookHealth } from '../../deliveries/health.ts';
import {
  countArrivals,
  type DeliveryListing,
  type RedeliveryOutcome,
  type RedeliverySummary,
} from '../../deliveries/redelivery.ts';
import { formatTargetName } from '../../model/target.ts';
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
import { escapeLine } from '../escape.ts';
import type { PingResult } from '../report.ts';
import { formatAge, formatCounts, formatPercent, formatSeconds } from '../words.ts';
import { type Fact, formatFacts, type Paint, paint, renderTable, type TextStyle, wrap } from './layout.ts';

/** A table for each hook, or the facts of the one delivery. */
export function renderDeliveries(listing: DeliveryListing, style: TextStyle): readonly (readonly string[])[] {
  if (listing.shown !== undefined) return renderDelivery(listing.shown, style);
  return listing.logs.map(({ hook, deliveries, isWhole }) => [
    ...wrap(
      paint(escapeLine(`${hook.url}  (${formatTargetName(hook.target)}, id ${hook.id})`), 'bold', style),
      4,
      style,
    ),
    ...(deliveries.length === 0 ? ['    none'] : renderDeliveryTable(deliveries, { now: listing.to, style })),
    ...(isWhole ? [] : wrap('    There are older ones that were not read: name a shorter --since.', 4, style)),
  ]);
}

/** Deliveries, newest first, as a table with ids last. */
export function renderDeliveryTable(
  deliveries: readonly Delivery[],
  { now, style }: { readonly now: number; readonly style: TextStyle },
): readonly string[] {
  const rows = deliveries.map((delivery) => [
    escapeLine(formatEvent(delivery)),
    paint(escapeLine(formatMarkedResult(delivery)), isDelivered(delivery) ? 'green' : 'red', style),
    formatSeconds(delivery.durationSeconds),
    formatAge(now - delivery.deliveredAt),
    delivery.id,
  ]);
  const inner: TextStyle = { ...style, width: style.width === undefined ? undefined : style.width - 4 };
  const table = renderTable(['EVENT', 'RESULT', 'TIME', 'AGE', 'ID'], rows, { style: inner, flexible: 1 });
  return table.map((line) => `    ${line}`);
}

function formatMarkedResult(delivery: Delivery): string {
  const marks = [...(delivery.isRedelivery ? ['redelivery'] : []), ...(delivery.isThrottled ? ['throttled'] : [])];
  return [formatResult(delivery), ...marks].join(', ');
}

function renderDelivery(
  shown: NonNullable<DeliveryListing['shown']>,
  style: TextStyle,
): readonly (readonly string[])[] {
  const { hook, delivery, headers, signature } = shown;
  const signed = headers === undefined ? 'not known' : signature === undefined ? 'no' : 'yes';
  const time = new Date(delivery.deliveredAt).toISOString().replace('.000Z', 'Z');
  const facts: readonly Fact[] = [
    ['hook', `${hook.url} (${formatTargetName(hook.target)}, id ${hook.id})`],
    ['event', formatEvent(delivery)],
    ['guid', delivery.guid],
    ['delivered', `${time}${delivery.isRedelivery ? ', a redelivery' : ''}`],
    ['result', `${formatResult(delivery)} in ${formatSeconds(delivery.durationSeconds)}`],
    ['signed', signed],
    ...Object.entries(headers ?? {}),
  ];
  const payload = shown.showsPayload ? (redactPayload(shown) ?? 'GitHub no longer has the payload.').split('\n') : [];
  return [formatFacts(facts, { indent: 4, style }), payload.map(escapeLine)];
}

/** A table of the hooks, then for each that had failures which and why. */
export function renderHealth(health: Health, style: TextStyle): readonly (readonly string[])[] {
  if (health.hooks.length === 0) return [];
  const rows = health.hooks.map((each) => formatHook(each, health, style));
  const table = renderTable(['HOOK', 'FAILED', 'MEDIAN', 'AGE', 'FAILURES', 'ID'], rows, { style });
  return [table, ...health.hooks.map((each) => renderFailures(each, health, style))];
}

function formatHook(health: HookHealth, { to }: Health, style: TextStyle): readonly string[] {
  const { hook } = health;
  const remarks = [formatRemark(health), hook.isDeclared ? '' : 'not in the config'].filter((text) => text !== '');
  const name = escapeLine([String(hook.url), ...remarks.map((text) => `(${text})`)].join(' '));
  if (health.status !== 'read') return [name, '', '', '', '', hook.id];
  const { deliveries, failures, medianSeconds, lastSuccessAt, lastFailure, sparkline, isSampled } = health.figures;
  const share = `${failures} of ${deliveries}${isSampled ? '+' : ''} (${formatPercent(failures, deliveries)})`;
  const lastAt = Math.max(lastSuccessAt ?? 0, lastFailure?.at ?? 0);
  return [
    name,
    deliveries === 0 ? 'no deliveries' : paint(share, failures > 0 ? 'red' : 'green', style),
    medianSeconds === undefined ? '' : formatSeconds(medianSeconds),
    lastAt === 0 ? '' : formatAge(to - lastAt),
    shortenSparkline(sparkline),
    hook.id,
  ];
}

function renderFailures(health: HookHealth, { to, answerSeconds }: Health, style: TextStyle): readonly string[] {
  if (health.status !== 'read') return [];
  const { hook, figures } = health;
  const { failures, lastFailure, lastSuccessAt, throttled, isSampled } = figures;
  if (failures === 0 && throttled === 0 && !isSampled) return [];
  const failure = lastFailure && `${formatAge(to - lastFailure.at)} ago, ${lastFailure.words}`;
  const facts: readonly Fact[] = [
    ['deliveries', formatDeliveryCounts(figures)],
    ['last failure', failure],
    ['last success', lastSuccessAt === undefined ? 'none' : `${formatAge(to - lastSuccessAt)} ago`],
    ['answers', formatAnswers(figures, answerSeconds)],
    ['throttled', throttled === 0 ? undefined : `${throttled} by GitHub`],
  ];
  return [paint(escapeLine(String(hook.url)), 'bold', style), ...formatFacts(facts, { indent: 4, style })];
}

const kindWords: Readonly<Record<FailureKind, string>> = {
  refused: 'connection refused',
  broken: 'connection failed',
  'timed-out': 'timed out',
  certificate: 'certificate not trusted',
  redirect: 'redirected',
  'client-error': 'answered 4xx',
  'server-error': 'answered 5xx',
  other: 'no valid answer',
};

/** How many deliveries, and how many of them failed and why. */
function formatDeliveryCounts({ deliveries, failures, failuresByKind, isSampled }: HealthFigures): string {
  const sampled = isSampled ? ' (sampled: the newest only)' : '';
  if (deliveries === 0) return `no deliveries${sampled}`;
  const kinds = formatCounts(failureKinds.map((kind) => [failuresByKind[kind] ?? 0, kindWords[kind]]));
  const why = failures === 0 ? '' : ` (${formatPercent(failures, deliveries)}): ${kinds}`;
  return `${deliveries}${sampled}, ${failures} failed${why}`;
}

/** `median 0.21 s, slowest 9.80 s of 10 s`; the last is what GitHub waits. */
function formatAnswers({ medianSeconds, slowestSeconds }: HealthFigures, answerSeconds: number): string {
  if (medianSeconds === undefined || slowestSeconds === undefined) return 'none';
  return `median ${formatSeconds(medianSeconds)}, slowest ${formatSeconds(slowestSeconds)} of ${answerSeconds} s`;
}

const redeliveryPaints: Readonly<Record<RedeliveryOutcome['status'], Paint>> = {
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
  return [renderRedeliveryTable(result, style), renderArrivals(result), rest === '' ? [] : wrap(rest, 2, style)];
}

function renderArrivals({ outcomes, isDryRun }: RedeliverySummary): readonly string[] {
  if (isDryRun) return [];
  return countArrivals(outcomes).map((each) =>
    escapeLine(`${each.hook.url} of ${formatTargetName(each.hook.target)}: ${formatArrivals(each)}`),
  );
}

function renderRedeliveryTable({ outcomes, to }: RedeliverySummary, style: TextStyle): readonly string[] {
  if (outcomes.length === 0) return [];
  const rows = outcomes.map((outcome) => {
    const { hook, delivery, firstAt, attempts } = outcome.redelivery;
    const before = `${formatResult(delivery)}${attempts === 1 ? '' : ` (${attempts} attempts)`}`;
    return [
      escapeLine(String(hook.url)),
      escapeLine(formatEvent(delivery)),
      paint(escapeLine(`${before} → ${formatRedelivery(outcome)}`), redeliveryPaints[outcome.status], style),
      formatAge(to - firstAt),
      delivery.id,
    ];
  });
  return renderTable(['HOOK', 'EVENT', 'RESULT', 'AGE', 'ID'], rows, { style });
}

const pingPaints: Readonly<Record<PingResult['verdict'], Paint>> = {
  answered: 'green',
  refused: 'red',
  'not-sent': 'red',
  'not-seen': 'yellow',
  unchecked: 'yellow',
};

/** A table of pings: the hook, what its receiver answered, ids last. */
export function renderPings(pings: readonly PingResult[], style: TextStyle): readonly string[] {
  if (pings.length === 0) return [];
  const rows = pings.map((ping) => [
    escapeLine(String(ping.url)),
    escapeLine(formatTargetName(ping.target)),
    paint(escapeLine(pingText(ping)), pingPaints[ping.verdict], style),
    ping.hookId,
  ]);
  return renderTable(['HOOK', 'TARGET', 'PING', 'ID'], rows, { style });
}
