import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { measureMemory } from './memory.ts';
import { measurePlanning } from './planning.ts';
import { measureRequests } from './requests.ts';
import type { Row } from './row.ts';
import { measureSizes } from './sizes.ts';
import { measureStartUp } from './start-up.ts';

// npm run bench [-- --write] [-- ROUNDS]: what Hookherd costs beside what users run today, on the same machine in the same minute. --write
// puts it into docs/speed.md.
const speedPage = 'docs/speed.md';
const rounds = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 15);

function renderTable(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, yardstick, result, target, isMet }) =>
      `| ${what} | ${yardstick} | ${result} | ${target}${isMet || target === '' ? '' : ' (missed)'} |`,
  );
  return ['| what | beside | result | target |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.versions.node} on ${cpus().length} cores (${model}), ${gigabytes} GB, ${rounds} rounds in turns, at a load of ${load} (above the number of cores, times are too long and ratios uncertain).`;
}

const rows = [
  ...(await measureStartUp(rounds)),
  ...(await measureRequests(rounds)),
  ...(await measurePlanning(Math.ceil(rounds / 3))),
  await measureMemory(),
  ...measureSizes(),
];
const text = `${describeMachine()}\n\n${renderTable(rows)}`;
process.stdout.write(`${text}\n`);
if (process.argv.includes('--write')) {
  const page = readFileSync(speedPage, 'utf8');
  writeFileSync(
    speedPage,
    page.replace(/(<!-- bench -->\n)[\s\S]*(<!-- \/bench -->)/, (_, start, end) => `${start}${text}\n${end}`),
  );
}
process.exitCode = rows.every(({ isMet }) => isMet) ? 0 : 1;
