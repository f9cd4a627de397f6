/**
 * Writes what is said in several places from the one source of each: action.yml, the table of commands in the README, pages of docs and the types
 * of the JSON plan.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { renderActionMetadata } from './action-metadata.ts';
import { renderConfigReference } from './config-reference.ts';
import { renderDiagnosticsPage, renderMessageTable } from './diagnostics-page.ts';
import { renderEventsPage } from './events-page.ts';
import { replaceBlock } from './markdown.ts';
import { renderPlanTypes } from './plan-types.ts';
import { renderCommandTable, renderReferencePage } from './reference-page.ts';

function readSchema(name: string) {
  return JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8'));
}

writeFileSync('README.md', replaceBlock(readFileSync('README.md', 'utf8'), 'commands', renderCommandTable()));
writeFileSync('docs/reference.md', renderReferencePage());
writeFileSync('action.yml', renderActionMetadata());
writeFileSync('docs/config.md', renderConfigReference(readSchema('config')));
writeFileSync('docs/diagnostics.md', renderDiagnosticsPage());
writeFileSync(
  'docs/troubleshooting.md',
  replaceBlock(readFileSync('docs/troubleshooting.md', 'utf8'), 'messages', renderMessageTable()),
);
writeFileSync('docs/events.md', renderEventsPage(readSchema('config')));
writeFileSync('schema/plan.schema.d.ts', await renderPlanTypes());
