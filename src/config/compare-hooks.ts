import { compareIds, compareText } from '../model/compare.ts';
import type { DesiredHook } from '../model/hook.ts';

/** Orders hooks by what they say and not by where they stand. */
export function compareHooks(a: DesiredHook, b: DesiredHook): number {
  return (
    compareText(a.url.identity(), b.url.identity()) ||
    compareText(contents(a), contents(b)) ||
    compareIds(a.id ?? '', b.id ?? '')
  );
}

function contents(hook: DesiredHook): string {
  const { state, description } = hook;
  if (state === 'absent') return JSON.stringify([state, description, hook.url.reveal()]);
  const { events, contentType, insecureSsl, active, secret, ping } = hook;
  const previous = hook.previousUrls.map((url) => url.identity());
  const waivers = hook.waivers.map(({ rule, reason, until }) => [rule, reason, until]);
  const names = [
    secret.kind,
    secret.kind === 'declared' ? secret.name : '',
    hook.previousSecret?.name,
    hook.username?.name,
    hook.password?.name,
  ];
  return JSON.stringify([
    state,
    events,
    contentType,
    insecureSsl,
    active,
    names,
    ping,
    previous,
    waivers,
    hook.maxSilence,
    description,
    hook.url.reveal(),
  ]);
}
