/** Makes the files that are made from others: `node scripts/generate.ts`. A test holds that what is committed is what this makes. */
import { writeFileSync } from 'node:fs';
import { schemaValidatorSource } from './schema-validator-source.ts';

writeFileSync(new URL('../src/config/schema/schema-validator.generated.ts', import.meta.url), schemaValidatorSource());
