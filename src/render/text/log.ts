import type { Severity } from '../../model/diagnostic.ts';
import { logLine, withoutCommand } from '../escape.ts';
import { findings } from '../findings.ts';
import { heading } from '../heading.ts';
import { nextStep } from '../hint.ts';
import { pingText } from '../ping-text.ts';
import { place } from '../place.ts';
import { planLine } from '../plan-line.ts';
import { getPings, getPlan, type Report } from '../report.ts';
import { renderTargets } from './changes.ts';
import { type Colour, paint, severityPaints } from './colors.ts';
import { renderDeliveries } from './deliveries.ts';
import { formatDiagnostic } from './diagnostic.ts';
import { renderHealth } from './health.ts';
import { renderInventory } from './inventory.ts';
import { renderRedeliveries } from './redeliveries.ts';

/** The report for the log and the terminal: the heading first, each line safe to print where the runner listens for commands. */
export function renderLog(report: Report, options: { readonly colour: Colour }): readonly string[] {
  const { colour } = options;
  const blocks = [
    headingLines(report, colour),
    findingLines(report, ['error'], colour),
    ...renderTargets(report, colour),
    pingLines(report),
    ...('health' in report ? renderHealth(report.health, colour) : []),
    ...('redelivery' in report ? renderRedeliveries(report.redelivery) : []),
    ...('inventory' in report ? renderInventory(report.inventory) : []),
    ...('listing' in report ? renderDeliveries(report.listing, colour) : []),
    findingLines(report, ['warning', 'notice'], colour),
    lastLines(report, colour),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : ['', ...block]))
    .map(withoutCommand);
}

/** The heading, and the counts of the plan where the heading has something more urgent to say. */
function headingLines(report: Report, colour: Colour): readonly string[] {
  const counts = planLine(report);
  return [paint(heading(report), 'bold', colour), ...(counts === '' ? [] : [counts])];
}

function findingLines(report: Report, severities: readonly Severity[], colour: Colour): readonly string[] {
  return findings(report)
    .filter(({ severity }) => severities.includes(severity))
    .map((finding) => {
      const [word = '', ...rest] = formatDiagnostic(finding).split(' ');
      return [paint(word, severityPaints[finding.severity], colour), ...rest].join(' ');
    });
}

function pingLines(report: Report): readonly string[] {
  const pings = getPings(report);
  if (pings.length === 0) return [];
  return ['Pings', ...pings.map((ping) => `    ${logLine(`${ping.url}  ${pingText(ping)}`)}`)];
}

function lastLines(report: Report, colour: Colour): readonly string[] {
  const plan = getPlan(report);
  const digest = plan?.digest ?? '';
  const step = nextStep(report);
  const facts = [...(plan === undefined ? [] : [place(plan)]), ...(digest === '' ? [] : [`digest ${digest}`])];
  return [
    ...(step === '' ? [] : [logLine(step)]),
    ...(facts.length === 0 ? [] : [paint(logLine(facts.join(', ')), 'dim', colour)]),
  ];
}
