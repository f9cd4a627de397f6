import type { ConfigRules } from '../../config/build-targets.ts';
import type { ConfigDocument } from '../../config/document/document.ts';
import { readConfig, readPolicyFile } from '../../config/read-config.ts';
import type { ConfigSource } from '../../config/yaml/config-text.ts';
import { type Checked, type Diagnostic, shortenList } from '../../model/diagnostic.ts';
import { Failure, toFailure } from '../../model/failure.ts';
import type { ConfigFiles } from '../context.ts';
import type { Ports } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';

/** The files that the settings name, the policy file included. */
export async function readFiles(
  settings: Pick<Settings, 'config' | 'policyFile'>,
  { files, progress, clock }: Pick<Ports, 'files' | 'progress' | 'clock'>,
): Promise<ConfigFiles> {
  const missing: Diagnostic[] = [];
  const paths = new Set<string>();
  for (const pattern of settings.config) {
    const matched = await files.matching(pattern);
    if (matched.length === 0) missing.push(createMissingFileError(pattern));
    for (const path of matched) paths.add(path);
  }
  const sources: ConfigSource[] = [];
  const unread: Diagnostic[] = [];
  for (const file of [...paths].sort()) {
    const bytes = await files.read(file).catch(toFailure);
    if (bytes instanceof Failure) unread.push(createUnreadFileError(bytes));
    else sources.push({ file, bytes });
    progress({ kind: 'files-read', done: sources.length + unread.length, total: paths.size, about: file });
  }
  const policyFile = await readNamedPolicyFile(settings.policyFile, files);
  const { documents, diagnostics } = readConfig(sources);
  return {
    documents,
    rules: { today: formatDay(clock.now()), policyFile: policyFile.value },
    diagnostics: [...missing, ...unread, ...policyFile.diagnostics, ...diagnostics],
  };
}

async function readNamedPolicyFile(
  path: string | undefined,
  files: Ports['files'],
): Promise<Checked<ConfigRules['policyFile']>> {
  if (path === undefined) return { diagnostics: [] };
  const [file] = /[*?]/.test(path) ? [] : await files.matching(path);
  if (file === undefined) {
    const message = `The policy file ${path} does not exist; accepted is the path of one file.`;
    const hint =
      'Check the input policy-file, and in a workflow that the repository which holds it is checked out before.';
    return { diagnostics: [{ severity: 'error', code: 'no-policy-file', message, hint }] };
  }
  const bytes = await files.read(file).catch(toFailure);
  return bytes instanceof Failure ? { diagnostics: [createUnreadFileError(bytes)] } : readPolicyFile({ file, bytes });
}

function createMissingFileError(pattern: string): Diagnostic {
  const isGlob = /[*?]/.test(pattern);
  return {
    severity: 'error',
    code: 'no-config-file',
    message: isGlob ? `The pattern ${pattern} matches no file.` : `The file ${pattern} does not exist.`,
    hint: 'Check the input config, and in a workflow that actions/checkout ran before.',
  };
}

function createUnreadFileError({ message, hint }: Failure): Diagnostic {
  return { severity: 'error', code: 'unreadable-file', message, ...(hint === undefined ? {} : { hint }) };
}

/** An error where the input `organization` is neither named by a document nor used by one that names no target. */
export function checkOrganization(
  { organization }: Settings,
  documents: readonly ConfigDocument[],
): readonly Diagnostic[] {
  const isUsed = documents.some(({ selector }) => selector.kind === 'default');
  if (organization === undefined || documents.length === 0 || isUsed) return [];
  const targets = [...new Set(documents.flatMap(listTargetNames))];
  if (targets.some((name) => isOwnedBy(name, organization))) return [];
  return [
    {
      severity: 'error',
      code: 'unused-organization',
      message: `The config does not name the organization ${JSON.stringify(organization)}: it names ${shortenList(targets)}.`,
      hint: 'Leave the organization out, or give a config that names it or names no target.',
    },
  ];
}

/** Names are equal without case; a pattern may name any organization. */
function isOwnedBy(targetName: string, organization: string): boolean {
  const [owner = ''] = targetName.split('/');
  return owner.includes('*') || owner.toLowerCase() === organization.toLowerCase();
}

function listTargetNames({ selector }: ConfigDocument): readonly string[] {
  return 'patterns' in selector ? selector.patterns.map(({ value }) => value) : [selector.kind];
}

/** The day of a time (milliseconds since the epoch) in UTC, as YYYY-MM-DD: the form of the ends of waivers. */
export function formatDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
