import { checkGlob, type GlobSubject, mostCharacters, mostGlobs } from '../../model/glob.ts';
import type { PolicyLevel, UnmanagedRule } from '../../model/hook.ts';
import { leveledRules } from '../../model/policy.ts';
import { formatValue, type Path } from '../yaml/yaml-node.ts';
import type { DocumentReader, Located, PolicySettings, Selector, TargetSettings } from './document.ts';

/** The settings of a document for its targets. */
export function readSettings(reader: DocumentReader): TargetSettings {
  return {
    unmanaged: readValue<UnmanagedRule>(reader, ['unmanaged']),
    maxDeletions: readValue<number>(reader, ['max_deletions']),
    ignore: readGlobs(reader, ['ignore'], 'url'),
    policy: readPolicy(reader),
  };
}

/** The policy of a config or of a policy file. */
export function readPolicy(reader: DocumentReader): PolicySettings {
  const levels: Record<string, PolicyLevel> = {};
  for (const rule of leveledRules) {
    const level = readValue<PolicyLevel>(reader, ['policy', rule]);
    if (level !== undefined) levels[rule] = level.value;
  }
  const path = ['policy', 'allowed_hosts'];
  const hosts = readGlobs(reader, path, 'host').map(({ value }) => value.toLowerCase());
  return { allowedHosts: reader.has(path) ? { value: hosts, location: reader.location(path) } : undefined, levels };
}

/** The value at a path, which the schema has checked. */
export function readValue<T extends string | number | boolean>(
  reader: DocumentReader,
  path: Path,
): Located<T> | undefined {
  const value = reader.value(path);
  return value === undefined ? undefined : { value: value as T, location: reader.location(path) };
}

function readGlobs(reader: DocumentReader, path: Path, subject: GlobSubject): readonly Located<string>[] {
  const globs = reader.texts(path);
  checkGlobs(reader, path.at(-1) ?? '', globs);
  return globs
    .slice(0, mostGlobs)
    .filter((glob) => glob.value.length <= mostCharacters && isValidGlob(reader, subject, glob));
}

/** Reports a list of more globs, or a glob of more characters, than are matched in a reasonable time. */
export function checkGlobs(reader: DocumentReader, key: string, globs: readonly Located<string>[]): void {
  for (const { value, location } of globs.filter((glob) => glob.value.length > mostCharacters)) {
    const message = `A glob of ${key} has ${value.length} characters; it may have at most ${mostCharacters.toLocaleString('en-US')}.`;
    reader.report('error', 'invalid-glob', location, message, 'Write a shorter one, with * and **.');
  }
  const extra = globs[mostGlobs];
  if (extra === undefined) return;
  const message = `The list ${key} has ${globs.length} globs; it may have at most ${mostGlobs.toLocaleString('en-US')}.`;
  reader.report('error', 'too-many-globs', extra.location, message, 'Write fewer globs that fit more, with * and **.');
}

function isValidGlob(reader: DocumentReader, subject: GlobSubject, { value, location }: Located<string>): boolean {
  const problem = checkGlob(value, subject);
  if (problem === undefined) return true;
  const message = `The pattern ${formatValue(value.replace(/\s.*/s, ' …'))} ${problem}.`;
  const example = subject === 'url' ? 'https://*.codecov.io/**.' : '*.acme.example, in quotes.';
  reader.report('error', 'invalid-glob', location, message, `Write it like ${example}`);
  return false;
}

/** Which targets a document names; undefined where that is wrong. */
export function readSelector(reader: DocumentReader): Selector | undefined {
  const [first, second] = (['organization', 'repository', 'global'] as const).filter((key) => reader.has([key]));
  if (first === undefined) return { kind: 'default' };
  if (second !== undefined) {
    const { line } = reader.keyLocation([first]);
    const message = `The document already names ${first} in line ${line}; it names one kind of target: organization, repository or global.`;
    const hint = 'Put the other kind into a document of its own, after a line with ---.';
    reader.report('error', 'several-selectors', reader.keyLocation([second]), message, hint);
    return undefined;
  }
  if (reader.isWrong([first])) return undefined;
  if (first === 'global') return { kind: 'global' };
  const patterns = reader.texts([first]);
  const globs = patterns.filter(({ value }) => value.includes('*') || value.startsWith('!'));
  checkGlobs(reader, first, globs);
  if (patterns.some(({ value }) => !value.startsWith('!'))) return { kind: first, patterns };
  const [words, hint] =
    first === 'organization'
      ? ['organizations', 'Add an organization, or "*" for all.']
      : ['repositories', 'Add a repository or a pattern such as "acme/*".'];
  const message = `The list of ${words} only excludes, so it matches none.`;
  reader.report('error', 'only-exclusions', reader.location([first]), message, hint);
  return undefined;
}

/** Whether the document may speak of more than one target. */
export function hasSeveralTargets(selector: Selector): boolean {
  if (!('patterns' in selector)) return false;
  return selector.patterns.length > 1 || selector.patterns.some(({ value }) => value.includes('*'));
}
