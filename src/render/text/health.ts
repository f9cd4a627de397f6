import type { Health, HookHealth } from '../../deliveries/health.ts';
import { logLine } from '../escape.ts';
import { answersText, deliveriesText, remarkText } from '../health-text.ts';
import { formatAge, percentText, secondsText } from '../time-text.ts';
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
  const remarks = [remarkText(health), hook.isDeclared ? '' : 'not in the config'].filter((text) => text !== '');
  const name = logLine([String(hook.url), ...remarks.map((text) => `(${text})`)].join(' '));
  if (health.status !== 'read') return [name, '', '', '', '', hook.id];
  const { deliveries, failures, medianSeconds, lastSuccessAt, lastFailure, sparkline, isSampled } = health.figures;
  const share = `${failures} of ${deliveries}${isSampled ? '+' : ''} (${percentText(failures, deliveries)})`;
  const lastAt = Math.max(lastSuccessAt ?? 0, lastFailure?.at ?? 0);
  return [
    name,
    deliveries === 0 ? 'no deliveries' : paint(share, failures > 0 ? 'red' : 'green', style),
    medianSeconds === undefined ? '' : secondsText(medianSeconds),
    lastAt === 0 ? '' : formatAge(to - lastAt),
    sparkline,
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
    paint(logLine(String(hook.url)), 'bold', style),
    ...formatFacts(
      [
        ['deliveries', deliveriesText(figures)],
        ...(lastFailure === undefined
          ? []
          : [['last failure', logLine(`${formatAge(to - lastFailure.at)} ago, ${lastFailure.words}`)] as const]),
        ['last success', lastSuccessAt === undefined ? 'none' : `${formatAge(to - lastSuccessAt)} ago`],
        ['answers', answersText(figures, answerSeconds)],
        ...(throttled === 0 ? [] : [['throttled', `${throttled} by GitHub`] as const]),
      ],
      { indent: 4, style },
    ),
  ];
}
