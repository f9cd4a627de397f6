import { compileFromFile } from 'json-schema-to-typescript';

/** schema/plan.schema.d.ts: the TypeScript types of the JSON plan, from its schema. */
export function renderPlanTypes(): Promise<string> {
  return compileFromFile('schema/plan.schema.json', {
    bannerComment: '// Made from plan.schema.json by npm run generate. Edits by hand are lost.',
    additionalProperties: false,
    // biome does it.
    format: false,
  });
}
