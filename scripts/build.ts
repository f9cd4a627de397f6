import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { licenseTexts } from './license-texts.ts';

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

/**
 * Bundles one entry into its own folder: everything it needs and nothing else, readable, the same bytes each time. What the source
 * imports dynamically goes to files that a run without need of it never reads. `together` names files by the modules that they hold with
 * all that those import, the first in the list first: without it there would be a file for each module that two others share, and each
 * file costs time.
 */
async function bundle(entry: string, folder: string, together: Readonly<Record<string, RegExp>>): Promise<void> {
  const build = await rolldown({
    input: { index: entry },
    platform: 'node',
    plugins: [jsonAsText],
    checks: { preferBuiltinFeature: false },
    // The toolkit says nothing about its side effects and has none: what is not used of it (its HTTP client above all) stays out.
    treeshake: { moduleSideEffects: [{ test: /node_modules.@actions/, sideEffects: false }] },
  });
  const groups = Object.entries(together).map(([name, test], index, { length }) => ({
    name,
    test,
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
  start:
    /src.(actions.(run-step|discreet|phase-log|mask|toolkit|workflow)|run.(discreet-files|load-config)|node.\w+)\.ts$/,
  read: /src.(github.(connect|connect-rest)|run.plan)\.ts$/,
  plan: /src.(run.plan-of|actions.publish)\.ts$/,
});
await bundle('src/cli.ts', join(dist, 'cli'), {
  run: /src.(terminal.(run-command|command-line|arguments|discreet|progress)|render.log|run.(discreet-files|load-config)|node.\w+)\.ts$/,
  plan: /src.(github.connect|run.plan|run.plan-of)\.ts$/,
});
chmodSync(join(dist, 'cli/index.js'), 0o755);
