import type { DesiredTarget, UnmanagedRule } from '../hooks/desired.ts';
import { type Checked, type Diagnostic, hasErrors, type Location } from '../hooks/diagnostic.ts';
import { nameGlob } from '../hooks/glob.ts';
import type { DesiredHook } from '../hooks/hook.ts';
import { targetName } from '../hooks/target.ts';
import type { ConfigDocument, ConfigHook } from './document.ts';
import { stricterPolicy } from './merge-policy.ts';
import type { PolicyFile } from './policy-file.ts';
import { compareLocations, sortedDiagnostics } from './sorted-diagnostics.ts';

/** Stands for the owner of the workflow's repository where a validation does not know it. No owner has such a name. */
export const unnamedOwner = '(default organization)';

const mildest: readonly UnmanagedRule[] = ['ignore', 'report', 'drift', 'deactivate', 'delete'];

/**
 * The targets held to a policy file: the stricter of the two holds. A rule that writes (deactivate, delete) is never put in place of a
 * milder one, since only the config may have undeclared hooks touched; the config is refused instead.
 */
export function constrainedTargets(
  targets: readonly DesiredTarget[],
  policyFile: PolicyFile,
): Checked<readonly DesiredTarget[]> {
  const constrained = targets.map((target) => constrainedTarget(target, policyFile, []));
  const diagnostics = sortedDiagnostics(constrained.flatMap((result) => result.diagnostics));
  return hasErrors(diagnostics) ? { diagnostics } : { value: constrained.map(({ target }) => target), diagnostics };
}

/** One target held to a policy file. `documents` are those that declare it: what they may not say is told at the first of them. */
export function constrainedTarget(
  target: DesiredTarget,
  policyFile: PolicyFile,
  documents: readonly ConfigDocument[],
): { readonly target: DesiredTarget; readonly diagnostics: readonly Diagnostic[] } {
  const { file, allowedTargets, unmanaged = 'ignore', maxDeletions = Infinity } = policyFile;
  const name = targetName(target.target);
  const diagnostics: Diagnostic[] = [];
  const [first] = documents.map((document) => document.location).sort(compareLocations);
  const said = documents.flatMap(({ settings }) => settings.unmanaged?.location ?? []).sort(compareLocations)[0];
  if (
    allowedTargets !== undefined &&
    name !== unnamedOwner &&
    !name.includes('*') &&
    !allowedTargets.some((pattern) => nameGlob(pattern)(name))
  ) {
    const hint = 'Take the target out of the config, or ask the owners of the policy file to allow it.';
    diagnostics.push(
      refusal(
        'target-not-allowed',
        `The policy file ${file} does not allow the target ${name}; it allows ${allowedTargets.join(', ')}.`,
        hint,
        first,
      ),
    );
  }
  const isMilder = mildest.indexOf(target.unmanaged) < mildest.indexOf(unmanaged);
  if (isMilder && (unmanaged === 'deactivate' || unmanaged === 'delete')) {
    const message = `The policy file ${file} asks for unmanaged: ${unmanaged} or stricter, and the config of ${name} has ${target.unmanaged}.`;
    diagnostics.push(
      refusal('unmanaged-too-mild', message, `Set unmanaged: ${unmanaged} in the config.`, said ?? first),
    );
  }
  const hooks = target.hooks.map((hook) => withAllowedWaivers(hook, policyFile));
  diagnostics.push(...target.hooks.flatMap((hook) => refusedWaivers(hook, policyFile)));
  return {
    target: {
      ...target,
      hooks,
      unmanaged: isMilder ? unmanaged : target.unmanaged,
      maxDeletions: Math.min(target.maxDeletions, maxDeletions),
      policy: stricterPolicy(target.policy, policyFile.policy),
    },
    diagnostics,
  };
}

/** The hook without the waivers that the policy file does not allow. */
export function withAllowedWaivers<Hook extends DesiredHook | ConfigHook>(
  hook: Hook,
  { allowedWaivers }: Pick<PolicyFile, 'allowedWaivers'>,
): Hook {
  if (hook.state === 'absent' || allowedWaivers === 'all') return hook;
  return { ...hook, waivers: hook.waivers.filter(({ rule }) => allowedWaivers.includes(rule)) };
}

function refusedWaivers(hook: DesiredHook, { file, allowedWaivers }: PolicyFile): readonly Diagnostic[] {
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

function refusal(code: string, message: string, hint: string, location: Location | undefined): Diagnostic {
  return { severity: 'error', code, message, hint, ...(location === undefined ? {} : { location }) };
}
