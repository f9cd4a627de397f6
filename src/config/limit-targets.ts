import {
  type Checked,
  compareLocations,
  type Diagnostic,
  hasErrors,
  type Location,
  sortDiagnostics,
} from '../model/diagnostic.ts';
import { compileNameGlob } from '../model/glob.ts';
import type { DesiredHook, DesiredTarget, UnmanagedRule } from '../model/hook.ts';
import { formatTargetName } from '../model/target.ts';
import type { ConfigDocument, ConfigHook } from './document/document.ts';
import type { PolicyFile } from './document/read-policy-file.ts';
import { limitPolicy } from './merge-settings.ts';

/** Stands for the owner of the workflow's repository where a validation does not know it. No owner has such a name. */
export const unnamedOwner = '(default organization)';

/** The mildest first. */
const unmanagedRules: readonly UnmanagedRule[] = ['ignore', 'report', 'drift', 'deactivate', 'delete'];

/**
 * The targets held to a policy file: the stricter of the two holds. A rule that writes (deactivate, delete) is never put in place of a
 * milder one, since only the config may have undeclared hooks touched; the config is refused instead.
 */
export function limitTargets(
  targets: readonly DesiredTarget[],
  policyFile: PolicyFile,
): Checked<readonly DesiredTarget[]> {
  const constrained = targets.map((target) => limitTarget(target, policyFile, []));
  const diagnostics = sortDiagnostics(constrained.flatMap((result) => result.diagnostics));
  return hasErrors(diagnostics) ? { diagnostics } : { value: constrained.map(({ target }) => target), diagnostics };
}

/** One target held to a policy file. `documents` are those that declare it; what they may not set is reported at the first of them. */
export function limitTarget(
  target: DesiredTarget,
  policyFile: PolicyFile,
  documents: readonly ConfigDocument[],
): { readonly target: DesiredTarget; readonly diagnostics: readonly Diagnostic[] } {
  const { unmanaged = 'ignore', maxDeletions = Infinity } = policyFile;
  return {
    target: {
      ...target,
      hooks: target.hooks.map((hook) => selectAllowedWaivers(hook, policyFile)),
      unmanaged: isMilder(target.unmanaged, unmanaged) ? unmanaged : target.unmanaged,
      maxDeletions: Math.min(target.maxDeletions, maxDeletions),
      ...(policyFile.maxDeletions === undefined ? {} : { deletionCap: policyFile.maxDeletions }),
      policy: limitPolicy(target.policy, policyFile.policy),
    },
    diagnostics: [
      ...checkAllowedTarget(target, policyFile, documents),
      ...checkUnmanaged(target, policyFile, documents),
      ...target.hooks.flatMap((hook) => checkWaivers(hook, policyFile)),
    ],
  };
}

function isMilder(rule: UnmanagedRule, other: UnmanagedRule): boolean {
  return unmanagedRules.indexOf(rule) < unmanagedRules.indexOf(other);
}

function checkAllowedTarget(
  { target }: DesiredTarget,
  { file, allowedTargets }: PolicyFile,
  documents: readonly ConfigDocument[],
): readonly Diagnostic[] {
  const name = formatTargetName(target);
  if (allowedTargets === undefined || name === unnamedOwner || name.includes('*')) return [];
  if (allowedTargets.some((pattern) => compileNameGlob(pattern)(name))) return [];
  const message = `The policy file ${file} does not allow the target ${name}; it allows ${allowedTargets.join(', ')}.`;
  const hint = 'Take the target out of the config, or ask the owners of the policy file to allow it.';
  return [refuse('target-not-allowed', message, hint, findFirstLocation(documents))];
}

function checkUnmanaged(
  { target, unmanaged: declared }: DesiredTarget,
  { file, unmanaged = 'ignore' }: PolicyFile,
  documents: readonly ConfigDocument[],
): readonly Diagnostic[] {
  if (!isMilder(declared, unmanaged) || (unmanaged !== 'deactivate' && unmanaged !== 'delete')) return [];
  const message = `The policy file ${file} asks for unmanaged: ${unmanaged} or stricter, and the config of ${formatTargetName(target)} has ${declared}.`;
  const [said] = documents.flatMap(({ settings }) => settings.unmanaged?.location ?? []).sort(compareLocations);
  const hint = `Set unmanaged: ${unmanaged} in the config.`;
  return [refuse('unmanaged-too-mild', message, hint, said ?? findFirstLocation(documents))];
}

function findFirstLocation(documents: readonly ConfigDocument[]): Location | undefined {
  return documents.map(({ location }) => location).sort(compareLocations)[0];
}

/** The hook without the waivers that the policy file does not allow. */
export function selectAllowedWaivers<Hook extends DesiredHook | ConfigHook>(
  hook: Hook,
  { allowedWaivers }: Pick<PolicyFile, 'allowedWaivers'>,
): Hook {
  if (hook.state === 'absent' || allowedWaivers === 'all') return hook;
  return { ...hook, waivers: hook.waivers.filter(({ rule }) => allowedWaivers.includes(rule)) };
}

function checkWaivers(hook: DesiredHook, { file, allowedWaivers }: PolicyFile): readonly Diagnostic[] {
  if (hook.state === 'absent' || allowedWaivers === 'all') return [];
  return hook.waivers
    .filter(({ rule }) => !allowedWaivers.includes(rule))
    .map(({ rule, location }) => ({
      severity: 'warning',
      code: 'waiver-not-allowed',
      message: `The policy file ${file} does not allow a waiver of ${rule}, so it has no effect.`,
      hint: 'Remove the waiver.',
      location,
    }));
}

function refuse(code: string, message: string, hint: string, location: Location | undefined): Diagnostic {
  return { severity: 'error', code, message, hint, ...(location === undefined ? {} : { location }) };
}
