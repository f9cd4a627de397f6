import { getHooksPath, type Target } from '../../model/target.ts';
import type { Switches } from '../switches.ts';

/** A hook's config as the emulator keeps it, the secret in clear. */
export interface StoredConfig {
  readonly url?: string;
  readonly content_type?: string;
  readonly insecure_ssl?: string;
  readonly secret?: string;
  readonly username?: string;
  readonly password?: string;
  /** Keys that no documentation names, where they are stored. */
  readonly other?: Readonly<Record<string, string>>;
}

/** What a repository hook shows of its latest delivery. */
export interface LastResponse {
  readonly code: number | null;
  readonly status: string | null;
  readonly message: string | null;
}

/** A hook as the emulator keeps it; `renderHook` makes GitHub's shape of it. */
export interface StoredHook {
  /** Nine digits. */
  readonly id: number;
  readonly target: Target;
  readonly name: string;
  readonly active: boolean;
  readonly events: readonly string[];
  readonly config: StoredConfig;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Client id of the OAuth app that made it; only that app sees it. */
  readonly createdByOAuthApp: string | undefined;
  readonly lastResponse: LastResponse;
}

/** What GitHub shows of a hook before its first delivery. */
export const unusedResponse: LastResponse = { code: null, status: 'unused', message: null };

const typeNames = { organization: 'Organization', repository: 'Repository', global: 'Global' } as const;

/** A hook as the API shows it: the shapes `org-hook`, `hook` and `global-hook` of GitHub's description. */
export function renderHook(hook: StoredHook, base: string, switches: Switches): Readonly<Record<string, unknown>> {
  const url = `${base}${getHooksPath(hook.target)}/${hook.id}`;
  const isRepository = hook.target.kind === 'repository';
  return {
    type: typeNames[hook.target.kind],
    id: hook.id,
    name: hook.name,
    active: hook.active,
    events: hook.events,
    config: renderConfig(hook.config, switches),
    updated_at: formatTime(hook.updatedAt),
    created_at: formatTime(hook.createdAt),
    url,
    ...(isRepository ? { test_url: `${url}/test` } : {}),
    ping_url: `${url}/pings`,
    ...(hook.target.kind === 'global' ? {} : { deliveries_url: `${url}/deliveries` }),
    ...(isRepository ? { last_response: hook.lastResponse } : {}),
  };
}

/** A config as the API shows it: the secret as eight asterisks whatever its length, or absent; user name and password never. */
export function renderConfig(config: StoredConfig, switches: Switches): Readonly<Record<string, string>> {
  const { secret, username: _, password: __, url, other, ...rest } = config;
  const shownUrl =
    url !== undefined && switches.masksUserInfo ? url.replace(/^(\w+:\/\/)[^/?#]*@/, '$1****:****@') : url;
  return {
    ...(shownUrl === undefined ? {} : { url: shownUrl }),
    ...rest,
    ...other,
    ...(secret === undefined ? {} : { secret: '********' }),
  };
}

/** `2026-11-22T06:30:00Z`: GitHub shows whole seconds. */
export function formatTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
