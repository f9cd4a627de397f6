import type { FailureKind } from '../deliveries/failure-cause.ts';
import { getFailureRate, type Health, type HealthFigures, type HookHealth } from '../deliveries/health.ts';
import { counted } from './counted.ts';
import { lengthText, percentText, secondsText, timeText } from './time-text.ts';

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

/** What the deliveries came to, in one line: `Health over 24 h: 3 hooks, 120 deliveries, 7 failed (5.8%)`. */
export function healthHeading(health: Health): string {
  const figures = health.hooks.flatMap((hook) => (hook.status === 'read' ? [hook.figures] : []));
  const deliveries = figures.reduce((sum, each) => sum + each.deliveries, 0);
  const failures = figures.reduce((sum, each) => sum + each.failures, 0);
  const silent = figures.filter(({ isSilent }) => isSilent === true).length;
  const failing = figures.filter((each) => getFailureRate(each) > (health.maxFailureRate ?? 100)).length;
  return [
    `Health over ${lengthText(health.to - health.from)}: ${counted(health.hooks.length, 'hook')}`,
    counted(deliveries, 'delivery', 'deliveries'),
    `${failures} failed${deliveries === 0 ? '' : ` (${percentText(failures, deliveries)})`}`,
    ...(silent === 0 ? [] : [`${counted(silent, 'silent hook')}`]),
    ...(failing === 0 ? [] : [`${counted(failing, 'hook')} above ${health.maxFailureRate}%`]),
    ...(health.missing.length === 0 ? [] : [`${health.missing.length} not live`]),
  ].join(', ');
}

/** How many deliveries, and how many of them failed and why. */
export function deliveriesText({ deliveries, failures, failuresByKind, isSampled }: HealthFigures): string {
  const sampled = isSampled ? ' (sampled: the newest only)' : '';
  if (deliveries === 0) return `no deliveries${sampled}`;
  const kinds = Object.entries(kindWords).flatMap(([kind, words]) => {
    const count = failuresByKind[kind as FailureKind];
    return count === undefined ? [] : [`${count} ${words}`];
  });
  const why = failures === 0 ? '' : ` (${percentText(failures, deliveries)}): ${kinds.join(', ')}`;
  return `${deliveries}${sampled}, ${failures} failed${why}`;
}

/** When the last failure was and why; `none` where there was none. */
export function lastFailureText({ lastFailure }: HealthFigures): string {
  return lastFailure === undefined ? 'none' : `${timeText(lastFailure.at)}: ${lastFailure.words}`;
}

/** When the last success was. */
export function lastSuccessText({ lastSuccessAt }: HealthFigures): string {
  return lastSuccessAt === undefined ? 'none' : timeText(lastSuccessAt);
}

/** `median 0.21 s, slowest 9.80 s of 10 s`; the last is what GitHub waits. */
export function answersText({ medianSeconds, slowestSeconds }: HealthFigures, answerSeconds: number): string {
  if (medianSeconds === undefined || slowestSeconds === undefined) return 'none';
  return `median ${secondsText(medianSeconds)}, slowest ${secondsText(slowestSeconds)} of ${answerSeconds} s`;
}

/** Why there are no figures, or what puts them in another light; empty where there is nothing to say. */
export function remarkText(health: HookHealth): string {
  if (health.status === 'no-log') return 'GitHub keeps no delivery log of global hooks';
  if (health.status === 'unread') return 'the delivery log could not be read';
  if (health.figures.isSilent === true) return 'silent for longer than its max_silence';
  return health.hook.isActive ? '' : 'switched off';
}
