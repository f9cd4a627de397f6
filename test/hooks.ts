import type { LiveHook, PresentHook } from '../src/model/hook.ts';
import { createDeclaredUrl, parseLiveUrl } from '../src/model/url.ts';

/** A desired hook with the usual value of every field, but for what a test says. */
export function createDesiredHook(at: string, more: Partial<PresentHook> = {}): PresentHook {
  return {
    state: 'present',
    location: { file: 'hookherd.yml', line: 1, column: 1 },
    url: createDeclaredUrl([{ text: at }]),
    id: undefined,
    description: undefined,
    previousUrls: [],
    contentType: 'json',
    insecureSsl: false,
    active: true,
    events: ['push'],
    secret: { kind: 'absent' },
    previousSecret: undefined,
    maxSilence: undefined,
    username: undefined,
    password: undefined,
    ping: undefined,
    waivers: [],
    ...more,
  };
}

/** A live hook that is as that desired one. */
export function createLiveHook(at: string, more: Partial<LiveHook> = {}): LiveHook {
  return {
    id: '7',
    name: 'web',
    url: parseLiveUrl(at),
    contentType: 'json',
    insecureSsl: false,
    active: true,
    events: ['push'],
    hasSecret: false,
    createdAt: '',
    updatedAt: '',
    ...more,
  };
}
