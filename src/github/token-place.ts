import { Failure } from '../model/failure.ts';

/** Whose hooks an endpoint is about, and the permission that an app needs for it. */
export interface TokenPlace {
  readonly owner: string;
  readonly permission: 'organization_hooks' | 'repository_hooks' | 'organization_administration';
}

/** The place of a path. Throws a `Failure` for the endpoints that GitHub keeps from apps. */
export function tokenPlace(path: string): TokenPlace {
  const [, list = '', owner, endpoint] = path.replace(/\?.*$/s, '').split('/');
  if (list === 'admin')
    throw new Failure(
      'not-permitted',
      'Global hooks cannot be managed with a GitHub App: GitHub hides them from apps.',
      {
        hint: 'Give the input token a classic token with the scope site_admin, of a site administrator, in a run of its own.',
      },
    );
  if ((list !== 'orgs' && list !== 'repos') || owner === undefined)
    throw new Failure('not-permitted', 'A token of a GitHub App is made for one owner, and this request names none.');
  if (list === 'repos') return { owner: decodeURIComponent(owner), permission: 'repository_hooks' };
  const isAdministration = endpoint === 'installations' || endpoint === 'audit-log';
  const permission = isAdministration ? 'organization_administration' : 'organization_hooks';
  return { owner: decodeURIComponent(owner), permission };
}
