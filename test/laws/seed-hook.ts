import type { HookSeed } from '../../src/emulator/seed.ts';
import type { LiveHook } from '../../src/model/hook.ts';

/** The secret of every live hook that has one. */
export const liveSecret = 'the live secret, long enough';

/** Fills the emulator with a live hook. */
export function seedHook(hook: LiveHook): HookSeed {
  return {
    id: Number(hook.id),
    name: hook.name,
    url: hook.url.reveal(),
    events: hook.events,
    active: hook.active,
    content_type: hook.contentType,
    insecure_ssl: hook.insecureSsl ? '1' : '0',
    ...(hook.hasSecret ? { secret: liveSecret } : {}),
  };
}
