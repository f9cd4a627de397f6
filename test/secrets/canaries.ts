import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Values that nobody may see, each of a shape that once slipped through some tool. */
export const canaries = {
  PLAIN_SECRET: 'canary-plain-5e1f0c77aa',
  QUOTED_SECRET: `canary "double" 'single' \`tick\` \\back\\slash`,
  PREVIOUS_SECRET: 'canary-before-the-rotation-0001',
  LINES_SECRET: 'canary first line of two\ncanary second line of two',
  UNICODE_SECRET: 'canary-übergröße-🚀-日本-\u2028-end',
  MARKUP_SECRET: 'canary&<b>bold</b>&amp;%41%zz=1+1;|x|',
  LONG_SECRET: 'canary-L0ng/'.repeat(9).slice(0, 100),
  COMMAND_SECRET: '::warning::canary-command ##[error]x',
  PATH_TOKEN: 'canarypath/with/slashes',
  QUERY_TOKEN: 'canary&query=1;two',
  WHOLE_URL: 'https://whole.acme.example/canarywhole/hook?k=canarykey0001',
  USER_INFO: 'canaryuser:canarypass0001',
  OLD_TOKEN: 'canaryold0001',
  USER_NAME: 'canary-user-name-0001',
  PASSWORD: 'canary password 0001 ü&"',
} as const;

export const tokenCanary = 'canary-token-of-the-api-0001';

/** Confidential parts of live URLs that no variable names. */
const liveParts = ['canarylivepass', 'canarylivequery', 'CANARYT0000', 'Zk7qCANARYw9Pd0001'];

/** The texts that betray a canary: itself, its lines, and the parts of a URL beyond its host, in every encoding. */
const traces: readonly string[] = [...Object.values(canaries), tokenCanary]
  .flatMap((value) => [value, ...value.split('\n'), ...splitUrl(value)])
  .concat(liveParts)
  .flatMap((value) => [
    value,
    encodeURIComponent(value),
    encodeURIComponent(value).replaceAll('%20', '+'),
    new URLSearchParams({ '': value }).toString().slice(1),
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
    Buffer.from(value).toString('base64url'),
    JSON.stringify(value).slice(1, -1),
  ]);

/** The traces that a text holds, whatever the case of hex digits. */
export function findTraces(text: string): readonly string[] {
  const folded = text.toLowerCase();
  return [...new Set(traces)].filter((trace) => folded.includes(trace.toLowerCase()));
}

/** The log as people see it: the lines that tell the runner what to mask are taken away by the runner. */
export function removeMasks(stdout: string): string {
  return stdout.replace(/^::add-mask::.*\n?/gm, '');
}

/** All files below a folder, as one text. */
export function readFilesBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

function splitUrl(value: string): readonly string[] {
  if (!value.startsWith('https://')) return [];
  const { pathname, searchParams } = new URL(value);
  return [pathname, ...pathname.split('/').filter((part) => part.startsWith('canary')), ...searchParams.values()];
}
