import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { budgets } from '../budgets.ts';
import { dist } from './processes.ts';
import type { Row } from './row.ts';

/** The code of each bundle, the proxy client that few runs load included. */
export function sizes(): readonly Row[] {
  return (['cli', 'action'] as const).map((name) => {
    const folder = join(dist, name);
    const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
    const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    const start = statSync(join(folder, 'index.js')).size;
    return {
      what: `\`dist/${name}\`: read at every start, and all of it`,
      yardstick: '',
      result: `${kilobytes(start)}, ${kilobytes(bytes)}`,
      target: `at most ${kilobytes(budgets.startBytes[name])}, ${kilobytes(budgets.codeBytes[name])}`,
      isMet: start <= budgets.startBytes[name] && bytes <= budgets.codeBytes[name],
    };
  });
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} KB`;
}
