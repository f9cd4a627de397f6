/** Makes the files that are made from others: `node scripts/generate.ts`. A test holds that what is committed is what this makes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { buildPolicyParts } from './policy-schema.ts';
import { renderSchemaValidator } from './schema-validator-source.ts';

const schema = new URL('../schema/config.schema.json', import.meta.url);
const withRules = buildPolicyParts(JSON.parse(readFileSync(schema, 'utf8')));
writeFileSync(schema, `${JSON.stringify(withRules, null, 2)}\n`);
writeFileSync(new URL('../src/config/schema-validator.generated.ts', import.meta.url), renderSchemaValidator());
