import type { Health, HookHealth } from '../../deliveries/health.ts';
import { formatAnswers, formatDeliveryCounts, formatRemark, shortenSparkline } from '../deliveries/delivery-words.ts';
import { escapeLine } from '../escape.ts';
import { formatAge, formatPercent, formatSeconds } from '../words.ts';
import { formatTable } from './layout.ts';
import { formatFacts, paint, type TextStyle } from './style.ts';

/** A table of the hooks, then for each that had failures which and why. */
export function renderHealth(health: Health, style: TextStyle): readonly (readonly string[])[] {
  if (health.hooks.length === 0) return [];
  const header = ['HOOK', 'FAILED', 'MEDIAN', 'AGE', 'FAILURES', 'ID'].map((name) => paint(name, 'dim', style));
  const table = formatTable([header, ...health.hooks.map((each) => formatHook(each, health, style))], {
    width: style.width,
    flexible: 0,
  });
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
  if (
    health.status !== 'read' ||
    (health.figures.failures === 0 && health.figures.throttled === 0 && !health.figures.isSampled)
  )
    return [];
  const { hook, figures } = health;
  const { lastFailure, lastSuccessAt, throttled } = figures;
  return [
    paint(escapeLine(String(hook.url)), 'bold', style),
    ...formatFacts(
      [
        ['deliveries', formatDeliveryCounts(figures)],
        ...(lastFailure === undefined
          ? []
          : [['last failure', escapeLine(`${formatAge(to - lastFailure.at)} ago, ${lastFailure.words}`)] as const]),
        ['last success', lastSuccessAt === undefined ? 'none' : `${formatAge(to - lastSuccessAt)} ago`],
        ['answers', formatAnswers(figures, answerSeconds)],
        ...(throttled === 0 ? [] : [['throttled', `${throttled} by GitHub`] as const]),
      ],
      { indent: 4, style },
    ),
  ];
}
