import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { memory } from './memory.ts';
import { planning } from './planning.ts';
import { requests } from './requests.ts';
import type { Row } from './row.ts';
import { sizes } from './sizes.ts';
import { startUp } from './start-up.ts';

// npm run bench [-- --write] [-- ROUNDS]: what Hookherd costs beside what users run today, on the same machine in the same minute. --write
// puts it into docs/speed.md.
const speedPage = 'docs/speed.md';
const rounds = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 15);

function table(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, yardstick, result, target, isMet }) =>
      `| ${what} | ${yardstick} | ${result} | ${target}${isMet || target === '' ? '' : ' (missed)'} |`,
  );
  return ['| what | beside | result | target |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.versions.node} on ${cpus().length} cores (${model}), ${gigabytes} GB, ${rounds} rounds in turns, at a load of ${load} (above the number of cores, times are too long and ratios uncertain).`;
}

const rows = [
  ...(await startUp(rounds)),
  ...(await requests(rounds)),
  ...(await planning(Math.ceil(rounds / 3))),
  await memory(),
  ...sizes(),
];
const text = `${machine()}\n\n${table(rows)}`;
process.stdout.write(`${text}\n`);
if (process.argv.includes('--write')) {
  const page = readFileSync(speedPage, 'utf8');
  writeFileSync(
    speedPage,
    page.replace(/(<!-- bench -->\n)[\s\S]*(<!-- \/bench -->)/, (_, start, end) => `${start}${text}\n${end}`),
  );
}
process.exitCode = rows.every(({ isMet }) => isMet) ? 0 : 1;
