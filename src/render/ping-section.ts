import { targetName } from '../model/target.ts';
import { clipped, codeSpan, markdownText } from './escape.ts';
import type { Section } from './fitted.ts';
import { pingText } from './ping-text.ts';
import { getPings, getPlan, type PingResult, type Report } from './report.ts';
import { tableRow } from './rows-section.ts';

/** What the pings after an apply came to. */
export function pingSections(report: Report): readonly Section[] {
  const pings = getPings(report);
  if (pings.length === 0) return [];
  const several = (getPlan(report)?.targets.length ?? 0) > 1;
  const titles = [...(several ? ['Target'] : []), 'Hook', 'Ping'];
  return [
    {
      rank: 4,
      before: `**Pings**\n\n${tableRow(titles)}\n${tableRow(titles.map(() => '---'))}\n`,
      items: pings.map((ping) => pingRow(ping, { several })),
      noun: 'ping',
    },
  ];
}

function pingRow(ping: PingResult, { several }: { readonly several: boolean }): string {
  const target = several ? [codeSpan(targetName(ping.target))] : [];
  return tableRow([...target, codeSpan(clipped(ping.url.toString(), 300)), markdownText(clipped(pingText(ping), 500))]);
}
