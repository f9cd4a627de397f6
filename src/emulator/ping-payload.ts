import { ownerJson, repositoryJson, userJson } from './directory-json.ts';
import { hookJson } from './hook-json.ts';
import type { EmulatorState } from './state.ts';
import type { StoredHook } from './stored-hook.ts';
import type { Switches } from './switches.ts';

/** The payload of a ping, keys in the order of GitHub's example. */
export function pingPayload(
  hook: StoredHook,
  { state, switches, base }: { readonly state: EmulatorState; readonly switches: Switches; readonly base: string },
): Readonly<Record<string, unknown>> {
  const { last_response: _, ...shown } = hookJson(hook, base, switches);
  const payload = { zen: 'Keep it logically awesome.', hook_id: hook.id, hook: shown };
  const sender = userJson('octocat', base);
  const { target } = hook;
  if (target.kind === 'global') return { ...payload, sender };
  if (target.kind === 'organization') {
    const owner = state.directory.organization(target.owner);
    return { ...payload, ...(owner === undefined ? {} : { organization: ownerJson(owner, base) }), sender };
  }
  const repository = state.directory.repository(target.owner, target.repo);
  return { ...payload, ...(repository === undefined ? {} : { repository: repositoryJson(repository, base) }), sender };
}
