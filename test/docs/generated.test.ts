import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderActionMetadata } from '../../scripts/action-metadata.ts';
import { renderConfigReference } from '../../scripts/config-reference.ts';
import { renderDiagnosticsPage, renderMessageTable } from '../../scripts/diagnostics-page.ts';
import { renderEventsPage } from '../../scripts/events-page.ts';
import { replaceBlock } from '../../scripts/markdown.ts';
import { renderPlanTypes } from '../../scripts/plan-types.ts';
import { renderCommandTable, renderReferencePage } from '../../scripts/reference-page.ts';

const readme = readFileSync('README.md', 'utf8');

function readSchema(name: string) {
  return JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8'));
}

/** As the formatter leaves it. It leaves Markdown as it is made. */
function formatText(file: string, text: string): string {
  if (file.endsWith('.md')) return text;
  return execFileSync('node_modules/.bin/biome', ['format', `--stdin-file-path=${file}`], {
    input: text,
    encoding: 'utf8',
  });
}

const made = [
  ['action.yml', () => renderActionMetadata()],
  ['docs/config.md', () => renderConfigReference(readSchema('config'))],
  ['docs/diagnostics.md', () => renderDiagnosticsPage()],
  [
    'docs/troubleshooting.md',
    () => replaceBlock(readFileSync('docs/troubleshooting.md', 'utf8'), 'messages', renderMessageTable()),
  ],
  ['docs/events.md', () => renderEventsPage(readSchema('config'))],
  ['schema/plan.schema.d.ts', renderPlanTypes],
  ['README.md', () => replaceBlock(readme, 'commands', renderCommandTable())],
  ['docs/reference.md', renderReferencePage],
] as const;

test.each(made)('%s is what npm run generate makes', async (file, make) => {
  expect(readFileSync(file, 'utf8')).toBe(formatText(file, await make()));
});

test('a document without the block that is asked for is not written', () => {
  expect(() => replaceBlock('# Title', 'inputs', 'text')).toThrow('The document has no block inputs.');
});
