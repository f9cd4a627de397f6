import { type Checked, hasErrors, sortDiagnostics } from '../../model/diagnostic.ts';
import type { UnmanagedRule } from '../../model/hook.ts';
import { checkSchema, listWrongPaths } from '../schema/check-schema.ts';
import { type ConfigSource, readText } from '../yaml/config-text.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { PolicySettings } from './document.ts';
import { DocumentReader } from './document-reader.ts';
import { removeFollowUps } from './read-document.ts';
import { checkGlobs, readPolicy, readValue } from './read-settings.ts';

/** Limits that others than the owners of the config set. Undefined where the file does not say. */
export interface PolicyFile {
  readonly file: string;
  readonly policy: PolicySettings;
  /** Globs of target names. */
  readonly allowedTargets: readonly string[] | undefined;
  readonly maxDeletions: number | undefined;
  /** The mildest rule that a config may have. */
  readonly unmanaged: UnmanagedRule | undefined;
  /** The rules that hooks may waive; `all` unless the file sets them. */
  readonly allowedWaivers: 'all' | readonly string[];
}

/** Reads a policy file: one YAML document, checked like a config. */
export function readPolicyFile(source: ConfigSource): Checked<PolicyFile> {
  const { value: text, diagnostics: unreadable } = readText(source);
  if (text === undefined) return { diagnostics: unreadable };
  const yaml = parseYaml(text);
  const [first, second] = yaml.documents;
  if (first === undefined) return { diagnostics: yaml.diagnostics };
  const { root, refused } = first;
  const found = checkSchema('policy-file', root, text);
  const reader = new DocumentReader(root, text, listWrongPaths(found));
  const policyFile: PolicyFile = {
    file: source.file,
    policy: readPolicy(reader),
    allowedTargets: readAllowedTargets(reader),
    maxDeletions: readValue<number>(reader, ['max_deletions'])?.value,
    unmanaged: readValue<UnmanagedRule>(reader, ['unmanaged'])?.value,
    allowedWaivers: readAllowedWaivers(reader),
  };
  const several =
    second === undefined
      ? []
      : [
          text.error(
            'one-document',
            second.root.offset,
            'A policy file is one YAML document; this is a second one.',
            'Merge the documents.',
          ),
        ];
  const diagnostics = sortDiagnostics([
    ...yaml.diagnostics,
    ...removeFollowUps([...found.map(({ diagnostic }) => diagnostic), ...reader.diagnostics], refused),
    ...several,
  ]);
  return hasErrors(diagnostics) ? { diagnostics } : { value: policyFile, diagnostics };
}

function readAllowedTargets(reader: DocumentReader): PolicyFile['allowedTargets'] {
  if (!reader.has(['allowed_targets'])) return undefined;
  const targets = reader.texts(['allowed_targets']);
  checkGlobs(reader, 'allowed_targets', targets);
  return targets.map(({ value }) => value);
}

function readAllowedWaivers(reader: DocumentReader): PolicyFile['allowedWaivers'] {
  const allowed = reader.value(['allow_waivers']);
  if (allowed === undefined || allowed === true) return 'all';
  return Array.isArray(allowed) ? allowed.map(String) : [];
}
