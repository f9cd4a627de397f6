import { buildTargets, type ConfigRules } from '../../config/build-targets.ts';
import { readConfig, readPolicyFile } from '../../config/read-config.ts';
import { noVariables } from '../../config/variables.ts';
import type { ConfigSource } from '../../config/yaml/config-text.ts';
import { type Checked, type Diagnostic, hasErrors, sortDiagnostics } from '../../model/diagnostic.ts';
import { Failure, toFailure } from '../../model/failure.ts';
import type { DesiredTarget } from '../../model/hook.ts';
import { getProduct } from '../../model/product.ts';
import type { ConfigFiles } from '../context.ts';
import type { Ports } from '../ports.ts';
import { InputReader } from '../settings/input-reader.ts';
import type { InputTexts } from '../settings/inputs.ts';
import type { Settings } from '../settings/settings.ts';

/** What holds for the config of a run beyond what it says itself: the day, and the policy file where one is named. */
async function readRules(
  { policyFile: path }: Pick<Settings, 'policyFile'>,
  { files, clock }: Pick<Ports, 'files' | 'clock'>,
): Promise<Checked<ConfigRules>> {
  const today = formatDay(clock.now());
  if (path === undefined) return { value: { today }, diagnostics: [] };
  const [file] = /[*?]/.test(path) ? [] : await files.matching(path);
  if (file === undefined) {
    return {
      diagnostics: [
        {
          severity: 'error',
          code: 'no-policy-file',
          message: `The policy file ${path} does not exist; accepted is the path of one file.`,
          hint: 'Check the input policy-file, and in a workflow that the repository which holds it is checked out before.',
        },
      ],
    };
  }
  const bytes = await files.read(file).catch(toFailure);
  if (bytes instanceof Failure) return { diagnostics: [createUnreadFileError(bytes)] };
  const { value: policyFile, diagnostics } = readPolicyFile({ file, bytes });
  return policyFile === undefined ? { diagnostics } : { value: { today, policyFile }, diagnostics };
}

/** The files that the settings name, the policy file included. */
export async function readFiles(
  settings: Pick<Settings, 'config' | 'policyFile'>,
  ports: Pick<Ports, 'files' | 'progress' | 'clock'>,
): Promise<ConfigFiles> {
  const { files, progress } = ports;
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
  const rules = await readRules(settings, ports);
  const { documents, diagnostics } = readConfig(sources);
  return {
    documents,
    rules: rules.value ?? {},
    diagnostics: [...missing, ...unread, ...rules.diagnostics, ...diagnostics],
  };
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

/** What the documents ask for, as far as it can be said without variables and without network. */
export function checkFiles(
  { documents, rules, diagnostics }: ConfigFiles,
  settings: Partial<Pick<Settings, 'organization' | 'workflowOwner' | 'apiBase'>> = {},
): Checked<readonly DesiredTarget[]> {
  const { value, diagnostics: found } = buildTargets(documents, {
    ...rules,
    variables: noVariables,
    need: 'none',
    defaultOwner: settings.organization ?? settings.workflowOwner,
    product: settings.apiBase === undefined ? undefined : getProduct(settings.apiBase),
  });
  const all = sortDiagnostics([...diagnostics, ...found]);
  return value === undefined || hasErrors(all) ? { diagnostics: all } : { value, diagnostics: all };
}

/**
 * Errors in the files that refused inputs name, so that one run reports all of them. A file that is missing or cannot be read is left out:
 * the refused inputs may be the reason.
 */
export async function checkNamedFiles(texts: InputTexts, ports: Ports): Promise<readonly Diagnostic[]> {
  const read = new InputReader(texts);
  const named = { config: read.lines('config'), policyFile: read.text('policy-file') };
  const files = await readFiles(named, { ...ports, progress: () => {} }).catch(() => undefined);
  const diagnostics = files === undefined ? [] : checkFiles(files).diagnostics;
  return diagnostics.filter(({ severity, location }) => severity === 'error' && location !== undefined);
}

/** The day of a time (milliseconds since the epoch) in UTC, as YYYY-MM-DD: the form of the ends of waivers. */
export function formatDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
