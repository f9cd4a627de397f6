import type { Files } from './ports.ts';

/** Files of which none that is written holds anything confidential, apart from those that are private by purpose. */
export function discreetFiles(files: Files, hide: (text: string) => string): Files {
  return { ...files, write: (path, text) => files.write(path, hide(text)) };
}
