import type { Health, HookHealth } from '../../deliveries/health.ts';
import { targetName } from '../../model/target.ts';
import { logLine } from '../escape.ts';
import { answersText, deliveriesText, lastFailureText, lastSuccessText, remarkText } from '../health-text.ts';
import { type Colour, paint } from './colors.ts';

const fieldWidth = 'last success'.length + 2;

/** A block of lines for each hook. */
export function renderHealth(health: Health | undefined, colour: Colour): readonly (readonly string[])[] {
  return (health?.hooks ?? []).map((hook) => hookLines(hook, { answerSeconds: health?.answerSeconds ?? 0, colour }));
}

function hookLines(
  health: HookHealth,
  { answerSeconds, colour }: { readonly answerSeconds: number; readonly colour: Colour },
): readonly string[] {
  const { hook } = health;
  const remark = remarkText(health);
  const about = [targetName(hook.target), `id ${hook.id}`, ...(hook.isDeclared ? [] : ['not in the config'])].join(
    ', ',
  );
  const title = logLine(`${hook.url}  (${about})${remark === '' ? '' : `  ${remark}`}`);
  if (health.status !== 'read') return [paint(title, 'bold', colour)];
  const { figures } = health;
  const lines: readonly (readonly [string, string])[] = [
    ['deliveries', deliveriesText(figures)],
    ...(figures.deliveries === 0
      ? []
      : ([
          ['last success', lastSuccessText(figures)],
          ['last failure', lastFailureText(figures)],
          ['answers', answersText(figures, answerSeconds)],
          ...(figures.throttled === 0 ? [] : [['throttled', `${figures.throttled} by GitHub`] as const]),
          ['failures', `${figures.sparkline}  over time, low is good`],
        ] as const)),
  ];
  return [
    paint(title, 'bold', colour),
    ...lines.map(([field, text]) => `    ${field.padEnd(fieldWidth)}${logLine(text)}`),
  ];
}
