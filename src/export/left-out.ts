import type { LiveHook } from '../model/hook.ts';
import { declarableUrl } from './exported-url.ts';

/** Why a live hook cannot be declared as it is, as the rest of "hook 7 is"; undefined where it can. */
export function undeclarable(hook: LiveHook): string | undefined {
  const { name, url, contentType, events } = hook;
  if (name !== 'web') return `foreign: its name is ${JSON.stringify(name)}, and such hooks are never touched`;
  if (declarableUrl(url) === undefined) return 'left out: its URL is none that a config can hold';
  if (contentType !== 'json' && contentType !== 'form')
    return `left out: its content_type is ${JSON.stringify(contentType)}, and a config takes json and form`;
  if (events.length === 0) return 'left out: it has no event, and a config needs one';
  if (events.includes('*') && events.length > 1) return 'left out: it has the event * beside names';
  if (events.some((event) => event !== '*' && !/^[A-Za-z0-9_.-]+$/.test(event)))
    return 'left out: the name of one of its events is none that a config can hold';
  return undefined;
}
