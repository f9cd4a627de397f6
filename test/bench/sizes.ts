import { statSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './processes.ts';
import type { Row } from './row.ts';

/** The code of each bundle. */
export function measureSizes(): readonly Row[] {
  return ['cli', 'action'].map((name) => ({
    what: `\`dist/${name}/index.js\``,
    yardstick: '',
    result: `${Math.ceil(statSync(join(dist, name, 'index.js')).size / 1000)} KB`,
    target: '',
    isMet: true,
  }));
}
