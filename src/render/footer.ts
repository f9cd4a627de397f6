import { clipped, codeSpan, markdownText } from './escape.ts';
import { place } from './place.ts';
import { getPlan, type Report } from './report.ts';

/** What the report is about and where it comes from: target, commit of the config, run, digest, requests used and rate limit left. */
export function footer(report: Report): string {
  const { run } = report;
  const plan = getPlan(report);
  const digest = plan?.digest ?? '';
  const parts = [
    ...(plan === undefined ? [] : [markdownText(place(plan))]),
    ...(run.shard === undefined ? [] : [shardText(run.shard)]),
    ...(run.commit === undefined ? [] : [`Config at ${codeSpan(run.commit.slice(0, 7))}`]),
    ...runParts(run.runUrl, run.runNumber),
    ...(digest === '' ? [] : [`digest ${codeSpan(digest)}`]),
    `${run.requests} ${run.requests === 1 ? 'request' : 'requests'} used`,
    ...(run.rateLimitRemaining === undefined ? [] : [`rate limit: ${run.rateLimitRemaining} left`]),
  ];
  return `<sub>${parts.join(' · ')}</sub>`;
}

function shardText({ index, count, targets, declared }: NonNullable<Report['run']['shard']>): string {
  return `shard ${index}/${count}, ${targets} of ${declared} targets`;
}

function runParts(url: string | undefined, number: string | undefined): readonly string[] {
  const text = number === undefined || !/^\d+$/.test(number) ? 'run' : `run ${number}`;
  if (url === undefined) return number === undefined ? [] : [text];
  const isPlain = /^https?:\/\/[\w.:/-]+$/.test(url);
  return [isPlain && url.length < 1000 ? `[${text}](${url})` : codeSpan(clipped(url, 300))];
}
