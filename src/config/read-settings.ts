import type { PolicyLevel, UnmanagedRule } from '../model/desired.ts';
import { type GlobSubject, globProblem, mostGlobs } from '../model/glob.ts';
import { leveledRules, type PolicyRuleName } from '../model/policy-rules.ts';
import type { PolicySettings, TargetSettings } from './document.ts';
import type { DocumentReader } from './document-reader.ts';
import type { Located } from './located.ts';
import type { Path } from './pointer.ts';
import { shownValue } from './shown-value.ts';

/** What a document says of its targets as a whole. */
export function settingsOf(reader: DocumentReader): TargetSettings {
  return {
    unmanaged: located<UnmanagedRule>(reader, ['unmanaged']),
    maxDeletions: located<number>(reader, ['max_deletions']),
    ignore: readGlobs(reader, ['ignore'], 'url'),
    policy: policyOf(reader),
  };
}

/** The policy of a config or of a policy file. */
export function policyOf(reader: DocumentReader): PolicySettings {
  const levels = new Map<PolicyRuleName, Located<PolicyLevel>>();
  for (const rule of leveledRules) {
    const level = located<PolicyLevel>(reader, ['policy', rule]);
    if (level !== undefined) levels.set(rule, level);
  }
  return { allowedHosts: allowedHosts(reader), levels };
}

/** The value at a path, which the schema has checked. */
export function located<T extends string | number | boolean>(
  reader: DocumentReader,
  path: Path,
): Located<T> | undefined {
  const value = reader.value(path);
  if (value === undefined || value === null) return undefined;
  return { value: value as T, location: reader.location(path) };
}

function allowedHosts(reader: DocumentReader): Located<readonly string[]> | undefined {
  const path = ['policy', 'allowed_hosts'];
  if (!reader.has(path)) return undefined;
  const hosts = readGlobs(reader, path, 'host');
  return { value: hosts.map(({ value }) => value.toLowerCase()), location: reader.location(path) };
}

function readGlobs(reader: DocumentReader, path: Path, subject: GlobSubject): readonly Located<string>[] {
  const globs = reader.texts(path);
  checkGlobCount(reader, path.at(-1) ?? '', globs);
  return globs.slice(0, mostGlobs).filter((glob) => isGlob(reader, subject, glob));
}

/** Tells a list of more globs than are matched in a reasonable time. */
export function checkGlobCount(reader: DocumentReader, key: string, globs: readonly Located<string>[]): void {
  const extra = globs[mostGlobs];
  if (extra === undefined) return;
  const message = `The list ${key} has ${globs.length} globs; it may have at most ${mostGlobs.toLocaleString('en-US')}.`;
  reader.tell('error', 'too-many-globs', extra.location, message, 'Write fewer globs that fit more, with * and **.');
}

function isGlob(reader: DocumentReader, subject: GlobSubject, { value, location }: Located<string>): boolean {
  const problem = globProblem(value, subject);
  if (problem === undefined) return true;
  const hint =
    subject === 'url' ? 'Write it like https://*.codecov.io/**.' : 'Write it like *.acme.example, in quotes.';
  reader.tell(
    'error',
    'invalid-glob',
    location,
    `The pattern ${shownValue(value.replace(/\s.*/s, ' …'))} ${problem}.`,
    hint,
  );
  return false;
}
