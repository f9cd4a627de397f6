import { hooksPath, type Target } from '../model/target.ts';
import type { StoredConfig, StoredHook } from './stored-hook.ts';
import type { Switches } from './switches.ts';

const typeNames = { organization: 'Organization', repository: 'Repository', global: 'Global' } as const;

/** Eight asterisks, whatever the length of the secret. */
const mask = '********';

/** URL of a hook below an API base. */
export function hookUrl(base: string, hook: { readonly id: number; readonly target: Target }): string {
  return `${base}${hooksPath(hook.target)}/${hook.id}`;
}

/** A hook as the API shows it: the shapes `org-hook`, `hook` and `global-hook` of GitHub's description. */
export function hookJson(hook: StoredHook, base: string, switches: Switches): Readonly<Record<string, unknown>> {
  const url = hookUrl(base, hook);
  const isRepository = hook.target.kind === 'repository';
  return {
    type: typeNames[hook.target.kind],
    id: hook.id,
    name: hook.name,
    active: hook.active,
    events: hook.events,
    config: configJson(hook.config, switches),
    updated_at: isoSeconds(hook.updatedAt),
    created_at: isoSeconds(hook.createdAt),
    url,
    ...(isRepository ? { test_url: `${url}/test` } : {}),
    ping_url: `${url}/pings`,
    ...(hook.target.kind === 'global' ? {} : { deliveries_url: `${url}/deliveries` }),
    ...(isRepository ? { last_response: hook.lastResponse } : {}),
  };
}

/** A config as the API shows it: the secret masked or absent, user name and password never. */
export function configJson(config: StoredConfig, switches: Switches): Readonly<Record<string, string>> {
  const { secret, username: _, password: __, url, ...rest } = config;
  const shownUrl =
    url !== undefined && switches.masksUserInfo ? url.replace(/^(\w+:\/\/)[^/?#]*@/, '$1****:****@') : url;
  return {
    ...(shownUrl === undefined ? {} : { url: shownUrl }),
    ...rest,
    ...(secret === undefined ? {} : { secret: mask }),
  };
}

/** `2026-11-22T06:30:00Z`: GitHub tells whole seconds. */
export function isoSeconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
