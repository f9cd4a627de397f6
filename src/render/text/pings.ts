import { formatTargetName } from '../../model/target.ts';
import { pingText } from '../deliveries/delivery-words.ts';
import { escapeLine } from '../escape.ts';
import type { PingResult } from '../report.ts';
import { formatTable } from './layout.ts';
import { type Paint, paint, type TextStyle } from './style.ts';

const paints: Readonly<Record<PingResult['verdict'], Paint>> = {
  answered: 'green',
  refused: 'red',
  'not-sent': 'red',
  'not-seen': 'yellow',
  unchecked: 'yellow',
};

/** A table of pings: the hook, what its receiver answered, ids last. */
export function renderPings(pings: readonly PingResult[], style: TextStyle): readonly string[] {
  if (pings.length === 0) return [];
  const body = pings.map((ping) => [
    escapeLine(String(ping.url)),
    escapeLine(formatTargetName(ping.target)),
    paint(escapeLine(pingText(ping)), paints[ping.verdict], style),
    ping.hookId,
  ]);
  const header = ['HOOK', 'TARGET', 'PING', 'ID'].map((name) => paint(name, 'dim', style));
  return formatTable([header, ...body], { width: style.width, flexible: 0 });
}
