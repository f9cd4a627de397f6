import { urlGlob } from '../model/glob.ts';
import type { LiveHook } from '../model/hook.ts';
import { liveUrl } from '../model/url.ts';

/** Whether a hook is meant by what people name hooks by: its id, its URL, or a URL glob. */
export function isNamed({ id, url }: Pick<LiveHook, 'id' | 'url'>, name: string): boolean {
  return id === name || url.same(liveUrl(name)) || urlGlob(name)(url.reveal());
}

/** What to do where no hook is meant. */
export const namedHookHint =
  'Give the URL as it is on GitHub, a glob such as https://ci.acme.example/**, or the id of the hook.';
