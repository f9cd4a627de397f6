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

/** All of a hook but what no undo can bring back and every write moves: its id, the value of a secret, times. */
export function formatFields(hooks: readonly LiveHook[]): readonly string[] {
  return hooks
    .map(({ name, url, contentType, insecureSsl, active, events, hasSecret }) =>
      JSON.stringify([name, url.identity(), contentType, insecureSsl, active, events, hasSecret]),
    )
    .sort();
}
