import { compileUrlGlob } from '../model/glob.ts';
import type { LiveHook } from '../model/hook.ts';
import { isTokenLike } from '../model/redaction.ts';
import { type HookUrl, parseLiveUrl } from '../model/url.ts';

/** Whether a hook is meant by what people name hooks by: its id, its URL, or a URL glob. */
export function isNamed({ id, url }: Pick<LiveHook, 'id' | 'url'>, name: string): boolean {
  return id === name || isUrlNamed(url, name);
}

/** Whether a URL is meant by a URL or a URL glob. */
export function isUrlNamed(url: HookUrl, name: string): boolean {
  return url.same(parseLiveUrl(name)) || compileUrlGlob(name)(url.reveal());
}

/** Whether a name is the id of a hook. */
export function isId(name: string): boolean {
  return /^\d+$/.test(name);
}

/** A name of a hook as people may read it: it may be a URL with a token, or a glob for one. */
export function formatHookName(name: string): string {
  if (URL.canParse(name)) return parseLiveUrl(name).shown;
  return /[@?]/.test(name) || name.split('/').some(isTokenLike) ? '***' : name;
}

/** What to do where no hook is meant. */
export const namedHookHint =
  'Give the URL as it is on GitHub, a glob such as https://ci.acme.example/**, or the id of the hook.';
