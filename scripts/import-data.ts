/**
 * Refreshes the data that tests and the event catalogue are made from: `node scripts/import-data.ts <directory>`.
 * The directory holds `events.json`, `recorded-exchanges.json` and `github-openapi-hooks/*.json`; test/data/README.md names their sources.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface EventEntry {
  readonly targets: readonly string[];
  readonly products: readonly string[];
}

const repository = join(import.meta.dirname, '..');
const data = join(repository, 'test', 'data');

function formatList(texts: readonly string[]): string {
  return `[${texts.map((text) => `'${text}'`).join(', ')}]`;
}

function renderCatalogue(events: Readonly<Record<string, EventEntry>>): string {
  const everyProduct = formatList([...new Set(Object.values(events).flatMap((entry) => entry.products))]);
  const rows = Object.entries(events).map(([name, { targets, products }]) => {
    const list = formatList(products);
    return `  ${name}: { targets: ${formatList(targets)}, products: ${list === everyProduct ? 'everyProduct' : list} },`;
  });
  return [
    '// Made by scripts/import-data.ts from npm @octokit/openapi 23.0.2 (MIT). Edits by hand are lost.',
    '',
    `const everyProduct = ${everyProduct} as const;`,
    '',
    '/** Every webhook event that GitHub describes: which kinds of hook take it (`business` is a global hook), which products have it. */',
    'export const eventCatalogue: Readonly<Record<string, { readonly targets: readonly string[]; readonly products: readonly string[] }>> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

function importData(source: string): void {
  const { events } = JSON.parse(readFileSync(join(source, 'events.json'), 'utf8')) as {
    readonly events: Readonly<Record<string, EventEntry>>;
  };
  writeFileSync(join(repository, 'src', 'model', 'events.generated.ts'), renderCatalogue(events));
  mkdirSync(join(data, 'openapi'), { recursive: true });
  const descriptions = join(source, 'github-openapi-hooks');
  for (const file of readdirSync(descriptions)) copyFileSync(join(descriptions, file), join(data, 'openapi', file));
  copyFileSync(join(source, 'recorded-exchanges.json'), join(data, 'recorded-exchanges.json'));
}

const source = process.argv[2];
if (source === undefined) {
  process.stderr.write('No directory was given. Usage: node scripts/import-data.ts <directory with events.json>\n');
  process.exitCode = 1;
} else {
  importData(source);
}
