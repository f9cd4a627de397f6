import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { lazyBuiltins } from './lazy-builtins.ts';
import { licenseTexts } from './license-texts.ts';
import { yamlParserSource } from './yaml-parser-source.ts';

// HOOKHERD_DIST names another folder for the bundles, so that a change can be tried without touching what is committed.
const dist = process.env.HOOKHERD_DIST ?? 'dist';

/** JSON as a text that is parsed when it is used: Node reads that faster than the same as code. */
const jsonAsText: Plugin = {
  name: 'json-as-text',
  transform: {
    filter: { id: /\.json$/ },
    handler: (text) => ({
      code: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(text)))});`,
      moduleType: 'js',
    }),
  },
};

const yamlParser: Plugin = {
  name: 'yaml-parser',
  transform: { filter: { id: /js-yaml\.mjs$/ }, handler: yamlParserSource },
};

/**
 * Bundles one entry into its own folder: everything it needs and nothing else, readable, the same bytes each time. What the source
 * imports dynamically goes to files that a run without need of it never reads. `together` names files by the modules that they hold with
 * all that those import, the first in the list first: without it there would be a file for each module that two others share, and each
 * file costs time.
 */
async function bundle(
  entry: string,
  folder: string,
  together: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const build = await rolldown({
    input: { index: entry },
    platform: 'node',
    // Octokit looks there for a user agent, which the client replaces, and Node would load it.
    transform: { define: { navigator: 'undefined' } },
    plugins: [jsonAsText, yamlParser, lazyBuiltins],
    checks: { preferBuiltinFeature: false },
    // The toolkit says nothing about its side effects and has none: what is not used of it (its HTTP client above all) stays out.
    treeshake: { moduleSideEffects: [{ test: /node_modules.@actions/, sideEffects: false }] },
  });
  const groups = Object.entries(together).map(([name, modules], index, { length }) => ({
    name,
    test: (id: string) => modules.includes(relative('.', id).replaceAll('\\', '/')),
    priority: length - index,
  }));
  const { output } = await build.write({
    dir: folder,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: { groups },
  });
  await build.close();
  const modules = output.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
  writeFileSync(join(folder, 'licenses.txt'), licenseTexts(modules));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
}

rmSync(dist, { recursive: true, force: true });
await bundle('src/action.ts', join(dist, 'action'), {
  index: ['src/action.ts', 'src/run/load-config.ts'],
  read: ['src/github/connect.ts', 'src/github/connect-rest.ts', 'src/run/plan.ts'],
  plan: ['src/run/planner.ts', 'src/actions/publish.ts'],
});
await bundle('src/cli.ts', join(dist, 'cli'), {
  index: ['src/cli.ts'],
  plan: ['src/github/connect.ts', 'src/run/plan.ts', 'src/run/planner.ts'],
});
chmodSync(join(dist, 'cli/index.js'), 0o755);
