/**
 * Writes what is said in several places from the one source of each: action.yml, the table of commands in the README, pages of docs and the types
 * of the JSON plan.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { actionMetadata } from './action-metadata.ts';
import { configReference } from './config-reference.ts';
import { diagnosticsPage, renderMessageTable } from './diagnostics-page.ts';
import { eventsPage } from './events-page.ts';
import { withBlock } from './markdown.ts';
import { renderPlanTypes } from './plan-types.ts';
import { renderCommandTable, renderReferencePage } from './reference-page.ts';

function schema(name: string) {
  return JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8'));
}

writeFileSync('README.md', withBlock(readFileSync('README.md', 'utf8'), 'commands', renderCommandTable()));
writeFileSync('docs/reference.md', renderReferencePage());
writeFileSync('action.yml', actionMetadata());
writeFileSync('docs/config.md', configReference(schema('config')));
writeFileSync('docs/diagnostics.md', diagnosticsPage());
writeFileSync(
  'docs/troubleshooting.md',
  withBlock(readFileSync('docs/troubleshooting.md', 'utf8'), 'messages', renderMessageTable()),
);
writeFileSync('docs/events.md', eventsPage(schema('config')));
writeFileSync('schema/plan.schema.d.ts', await renderPlanTypes());
