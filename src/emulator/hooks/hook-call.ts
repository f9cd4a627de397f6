import type { Target } from '../../model/target.ts';
import type { Call } from '../http/call.ts';
import { createErrorResponse, RefusedCall } from '../http/response.ts';
import { getAuditActor } from '../organizations/audit-log.ts';
import type { HookKind } from './hook-kind.ts';
import type { StoredHook } from './stored-hook.ts';

/** A call to a hook endpoint whose target exists. */
export interface HookCall {
  readonly call: Call;
  readonly kind: HookKind;
  readonly target: Target;
}

/** Refuses with 404 where the target does not exist, with 403 a write to an archived repository; names are taken as GitHub has them, whatever the case of the request. */
export function resolveHookCall(call: Call, kind: HookKind): HookCall {
  const target = findTarget(call, kind);
  if (target === undefined) throw createNotFound(kind);
  if (call.method !== 'GET' && isArchived(call, target)) {
    throw new RefusedCall(createErrorResponse(403, 'Repository was archived so is read-only.', kind.docs));
  }
  return { call, kind, target };
}

/** The hooks that the token may see: an OAuth app sees its own only, and nobody else sees those. */
export function listVisibleHooks({ call, target }: HookCall, { isList = false } = {}): readonly StoredHook[] {
  const app = call.token?.kind === 'oauth-app' ? call.token.clientId : undefined;
  const { state, now, switches } = call.context;
  const lag = isList ? switches.listLagMilliseconds : 0;
  const hooks = lag > 0 ? state.hooksAt(target, now() - lag) : state.hooks(target);
  if (call.token?.kind === 'oauth-app' && app === undefined) return [];
  return hooks.filter((hook) => hook.createdByOAuthApp === app);
}

/** The hook that the path names, or 404. */
export function findHook(on: HookCall): StoredHook {
  const hook = listVisibleHooks(on).find(({ id }) => String(id) === on.call.params.hook_id);
  if (hook === undefined) throw createNotFound(on.kind);
  return hook;
}

/** Writes what the request did to a hook to the audit log of its organization. */
export function logChange({ call }: HookCall, before: StoredHook | undefined, after: StoredHook | undefined): void {
  const { state } = call.context;
  state.auditLog.addChange(before, after, getAuditActor(call.token, state.app?.slug, call.headers));
}

/** The 404 that GitHub gives for what does not exist and for what the token may not see alike. To be thrown. */
export function createNotFound({ docs }: Pick<HookKind, 'docs'>): RefusedCall {
  return new RefusedCall(createErrorResponse(404, 'Not Found', docs));
}

function isArchived({ context: world }: Call, target: Target): boolean {
  return target.kind === 'repository' && world.state.directory.repository(target.owner, target.repo)?.archived === true;
}

function findTarget({ params, context: world }: Call, { kind }: HookKind): Target | undefined {
  if (kind === 'global') return world.product.name === 'ghes' ? { kind } : undefined;
  if (kind === 'organization') {
    const organization = world.state.directory.organization(params.org ?? '');
    return organization && { kind, owner: organization.login };
  }
  const repository = world.state.directory.repository(params.owner ?? '', params.repo ?? '');
  return repository && { kind, owner: repository.owner, repo: repository.name };
}
