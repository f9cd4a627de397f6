import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

interface Bundle {
  readonly code: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
}

type Bundler = (entry: string, options: Readonly<Record<string, unknown>>) => Promise<Bundle>;

const ncc: Bundler = createRequire(import.meta.url)('@vercel/ncc');

// HOOKHERD_DIST names another folder for the bundles, so that a change can be tried without touching what is committed.
const dist = process.env.HOOKHERD_DIST ?? 'dist';
const compiled = join('build', basename(dist));

/** Bundles one compiled entry into its own folder: everything it needs, readable, the same bytes each time. */
async function bundle(entry: string, folder: string): Promise<void> {
  const { code, assets } = await ncc(join(process.cwd(), compiled, 'src', entry), {
    cache: false,
    minify: false,
    quiet: true,
    license: 'licenses.txt',
    target: 'es2023',
  });
  const files = {
    'index.js': code,
    ...Object.fromEntries(Object.entries(assets).map(([name, asset]) => [name, asset.source])),
  };
  for (const [name, source] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, source);
  }
}

rmSync(compiled, { recursive: true, force: true });
rmSync(dist, { recursive: true, force: true });
execFileSync('tsc', ['--project', 'scripts', '--outDir', compiled], { stdio: 'inherit' });
await bundle('action.js', join(dist, 'action'));
await bundle('cli.js', join(dist, 'cli'));
chmodSync(join(dist, 'cli/index.js'), 0o755);
