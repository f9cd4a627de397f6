import { caution } from './caution.ts';
import { counted } from './counted.ts';
import { markdownText } from './escape.ts';
import { findingsSections } from './findings-section.ts';
import { type Fitted, fitted, type Section } from './fitted.ts';
import { footer } from './footer.ts';
import { heading } from './heading.ts';
import { healthSections } from './health-section.ts';
import { nextStep } from './hint.ts';
import { pingSections } from './ping-section.ts';
import { planLine } from './plan-line.ts';
import { redeliverySections } from './redelivery-section.ts';
import type { Report } from './report.ts';
import { targetSections } from './target-sections.ts';
import { createInventorySections } from './text/inventory.ts';
import { totals } from './totals.ts';

/** Room kept for the sentence about what was left out. */
const reserve = 900;

export interface PageOptions {
  readonly room: number;
  /** Measures a text in the units of the room. */
  readonly size: (text: string) => number;
  /** `none` where the text around the page says what to do. */
  readonly advice?: 'none';
}

/**
 * The report as Markdown within the room, for the summary and the comment alike. The heading with its counts and the footer always
 * stand; errors, then deletions, are the last to be cut, and what was left out is counted by kind.
 */
export function page(report: Report, options: PageOptions): string {
  const { room, size } = options;
  const top = topText(report, options);
  const bottom = footer(report);
  const sections: readonly Section[] = [
    ...caution(report),
    ...findingsSections(report, ['error']),
    ...totals(report),
    ...targetSections(report),
    ...pingSections(report),
    ...('health' in report ? healthSections(report.health) : []),
    ...('inventory' in report ? createInventorySections(report.inventory) : []),
    ...('redelivery' in report ? redeliverySections(report.redelivery) : []),
    ...findingsSections(report, ['warning', 'notice']),
  ];
  const body = fitted(sections, room - size(top) - size(bottom) - reserve, size);
  return `${[top, body.text, leftOutText(body), legend(body), bottom].filter((part) => part !== '').join('\n\n')}\n`;
}

function topText(report: Report, { advice }: PageOptions): string {
  const lines = [planLine(report), advice === 'none' ? '' : nextStep(report)].map(markdownText);
  return [`### ${markdownText(heading(report))}`, ...lines].filter((line) => line !== '').join('\n\n');
}

/** What the mark behind a URL means, where one is shown. */
function legend({ text }: Fitted): string {
  if (!/ ~[0-9a-f]{6}`/.test(text)) return '';
  return '<sub>`~` and six digits behind a URL change when a hidden part of it changes.</sub>';
}

function leftOutText({ leftOut }: Fitted): string {
  if (leftOut.size === 0) return '';
  const parts = [...leftOut].map(([noun, count]) => counted(count, noun));
  return `> [!NOTE]\n> Left out, because this page is full: ${parts.join(', ')}. All of them are in the JSON plan.`;
}
