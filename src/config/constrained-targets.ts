import type { DesiredTarget, UnmanagedRule } from '../hooks/desired.ts';
import { type Checked, type Diagnostic, hasErrors } from '../hooks/diagnostic.ts';
import { nameGlob } from '../hooks/glob.ts';
import type { DesiredHook } from '../hooks/hook.ts';
import { targetName } from '../hooks/target.ts';
import { stricterPolicy } from './merge-policy.ts';
import type { PolicyFile } from './policy-file.ts';
import { sortedDiagnostics } from './sorted-diagnostics.ts';

const mildest: readonly UnmanagedRule[] = ['ignore', 'report', 'drift', 'deactivate', 'delete'];

/**
 * The targets held to a policy file: the stricter of the two holds. A rule that writes (deactivate, delete) is never put in place of a
 * milder one, since only the config may have undeclared hooks touched; the config is refused instead.
 */
export function constrainedTargets(
  targets: readonly DesiredTarget[],
  policyFile: PolicyFile,
): Checked<readonly DesiredTarget[]> {
  const constrained = targets.map((target) => constrainedTarget(target, policyFile));
  const diagnostics = sortedDiagnostics(constrained.flatMap((result) => result.diagnostics));
  return hasErrors(diagnostics) ? { diagnostics } : { value: constrained.map(({ target }) => target), diagnostics };
}

function constrainedTarget(
  target: DesiredTarget,
  policyFile: PolicyFile,
): { readonly target: DesiredTarget; readonly diagnostics: readonly Diagnostic[] } {
  const { file, allowedTargets, unmanaged = 'ignore', maxDeletions = Infinity } = policyFile;
  const name = targetName(target.target);
  const diagnostics: Diagnostic[] = [];
  if (allowedTargets !== undefined && !allowedTargets.some((pattern) => nameGlob(pattern)(name))) {
    const hint = 'Take the target out of the config, or ask the owners of the policy file to allow it.';
    diagnostics.push(
      refusal(
        'target-not-allowed',
        `The policy file ${file} does not allow the target ${name}; it allows ${allowedTargets.join(', ')}.`,
        hint,
      ),
    );
  }
  const isMilder = mildest.indexOf(target.unmanaged) < mildest.indexOf(unmanaged);
  if (isMilder && (unmanaged === 'deactivate' || unmanaged === 'delete')) {
    const message = `The policy file ${file} asks for unmanaged: ${unmanaged} or stricter, and the config of ${name} has ${target.unmanaged}.`;
    diagnostics.push(refusal('unmanaged-too-mild', message, `Set unmanaged: ${unmanaged} in the config.`));
  }
  const hooks = target.hooks.map((hook) => withAllowedWaivers(hook, policyFile, diagnostics));
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

/** The hook without the waivers that the policy file does not allow; each of them is told. */
function withAllowedWaivers(
  hook: DesiredHook,
  { file, allowedWaivers }: PolicyFile,
  diagnostics: Diagnostic[],
): DesiredHook {
  if (hook.state === 'absent' || allowedWaivers === 'all') return hook;
  const refused = hook.waivers.filter(({ rule }) => !allowedWaivers.includes(rule));
  for (const { rule, location } of refused) {
    const message = `The policy file ${file} does not allow a waiver of ${rule}, so it has no effect.`;
    diagnostics.push({
      severity: 'warning',
      code: 'waiver-not-allowed',
      message,
      hint: 'Remove the waiver.',
      location,
    });
  }
  return { ...hook, waivers: hook.waivers.filter((waiver) => !refused.includes(waiver)) };
}

function refusal(code: string, message: string, hint: string): Diagnostic {
  return { severity: 'error', code, message, hint };
}
