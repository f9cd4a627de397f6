import { spawnSync } from 'node:child_process';

/** The Python that can import a module, Debian's before others; undefined, with a word to the reader, where none can. */
export function findPython(module: string): string | undefined {
  const found = ['/usr/bin/python3', 'python3'].find(
    (python) => spawnSync(python, ['-c', `import ${module}`]).status === 0,
  );
  if (found === undefined) process.stderr.write(`No Python here has the module ${module}: its tests are skipped.\n`);
  return found;
}
