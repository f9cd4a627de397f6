import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Bundle {
  readonly code: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
}

type Bundler = (entry: string, options: Readonly<Record<string, unknown>>) => Promise<Bundle>;

const ncc: Bundler = createRequire(import.meta.url)('@vercel/ncc');

/** Bundles one compiled entry into its own folder: everything it needs, readable, the same bytes each time. */
async function bundle(entry: string, folder: string): Promise<void> {
  const { code, assets } = await ncc(join(process.cwd(), 'build/src', entry), {
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

rmSync('build', { recursive: true, force: true });
rmSync('dist', { recursive: true, force: true });
execFileSync('tsc', { stdio: 'inherit' });
await bundle('action.js', 'dist/action');
await bundle('cli.js', 'dist/cli');
chmodSync('dist/cli/index.js', 0o755);
