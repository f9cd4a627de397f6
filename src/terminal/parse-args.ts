import { createRequire } from 'node:module';

/**
 * The `parseArgs` of node:util. Required, since an import of that module has Node load all that it lists, for longer than it takes to
 * read a config.
 */
export const { parseArgs } = createRequire(import.meta.url)('node:util') as Pick<
  typeof import('node:util'),
  'parseArgs'
>;
