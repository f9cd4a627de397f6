import type { Sensitive } from '../model/sensitive.ts';
import type { Settings } from './settings.ts';

/** What a run signs in with to the GitHub that has the hooks: to be hidden wherever a text leaves. */
export function credentials({
  token,
  app,
  auditToken,
}: Pick<Settings, 'token' | 'app' | 'auditToken'>): readonly Sensitive[] {
  return [token, app?.privateKey, auditToken].filter((value) => value !== undefined);
}
