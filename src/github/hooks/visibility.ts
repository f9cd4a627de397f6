import { Failure } from '../../model/failure.ts';
import type { Target } from '../../model/target.ts';
import { neededText } from '../client/needed.ts';

const scopesByKind: Readonly<Record<Target['kind'], readonly string[]>> = {
  organization: ['admin:org_hook'],
  repository: ['admin:repo_hook', 'write:repo_hook', 'read:repo_hook', 'repo', 'public_repo'],
  global: ['site_admin'],
};

/**
 * Rejects the token of an OAuth app, known by its prefix or by the header of an answer. Such a token sees only the hooks that its app made,
 * and says nothing of the others. (The client ids of GitHub Apps, whose user tokens see more, begin with `Iv`.)
 */
export function refuseOAuthApp(token: string, headers: Readonly<Record<string, string>>, path: string): void {
  const clientId = headers['x-oauth-client-id'];
  const isOAuthApp = token.startsWith('gho_') || (clientId !== undefined && clientId !== '' && !/^Iv/i.test(clientId));
  if (!isOAuthApp) return;
  throw new Failure(
    'not-permitted',
    'The token is of an OAuth app (such as the login of gh), which sees only the hooks that the app itself made; the others would look as if they did not exist.',
    { hint: neededText(path, 'GET') },
  );
}

/** Whether an answer without hooks shows that there are none. Only classic tokens say what they may see, by their scopes. */
export function isEmptyListBelieved(target: Target, headers: Readonly<Record<string, string>>): boolean {
  const scopes = headers['x-oauth-scopes'];
  const isFineGrained = headers['x-accepted-github-permissions'] !== undefined;
  if (scopes === undefined || (scopes.trim() === '' && isFineGrained)) return true;
  const held = new Set(scopes.split(',').map((scope) => scope.trim()));
  return scopesByKind[target.kind].some((scope) => held.has(scope));
}
