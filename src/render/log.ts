import type { Severity } from '../model/diagnostic.ts';
import { type Colour, painted, severityPaints } from './colours.ts';
import { diagnosticLine } from './diagnostics.ts';
import { logLine, withoutCommand } from './escape.ts';
import { findings } from './findings.ts';
import { heading } from './heading.ts';
import { healthLines } from './health-log.ts';
import { nextStep } from './hint.ts';
import { listingLines } from './listing-log.ts';
import { pingText } from './ping-text.ts';
import { place } from './place.ts';
import { planLine } from './plan-line.ts';
import { redeliveryLines } from './redelivery-log.ts';
import { getPings, getPlan, type Report } from './report.ts';
import { targetLogLines } from './target-log.ts';

/** The report for the log and the terminal: the heading first, each line safe to print where the runner listens for commands. */
export function logLines(report: Report, options: { readonly colour: Colour }): readonly string[] {
  const { colour } = options;
  const blocks = [
    headingLines(report, colour),
    findingLines(report, ['error'], colour),
    ...targetLogLines(report, colour),
    pingLines(report),
    ...('health' in report ? healthLines(report.health, colour) : []),
    ...('redelivery' in report ? redeliveryLines(report.redelivery) : []),
    ...('listing' in report ? listingLines(report.listing, colour) : []),
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
  return [painted(heading(report), 'bold', colour), ...(counts === '' ? [] : [counts])];
}

function findingLines(report: Report, severities: readonly Severity[], colour: Colour): readonly string[] {
  return findings(report)
    .filter(({ severity }) => severities.includes(severity))
    .map((finding) => {
      const [word = '', ...rest] = diagnosticLine(finding).split(' ');
      return [painted(word, severityPaints[finding.severity], colour), ...rest].join(' ');
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
    ...(facts.length === 0 ? [] : [painted(logLine(facts.join(', ')), 'dim', colour)]),
  ];
}
