import { page } from './page.ts';
import type { Report } from './report.ts';

/** GitHub drops a step's whole summary above 1 MiB. */
const summaryBytes = 1_000_000;

/** The job summary: the whole report, in at most `maxBytes` bytes of UTF-8. */
export function summaryMarkdown(
  report: Report,
  { maxBytes }: { readonly maxBytes: number } = { maxBytes: summaryBytes },
): string {
  const encoder = new TextEncoder();
  return page(report, { room: maxBytes, size: (text) => encoder.encode(text).length });
}
