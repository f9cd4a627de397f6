import type { Directory } from '../repositories/directory.ts';
import type { Call } from './call.ts';
import { type ApiResponse, createJsonResponse } from './response.ts';

/** GitHub's links and redirects name organizations and repositories by id; routes know names. */
export function resolvePath(path: string, directory: Directory): string {
  const [, list, id, ...rest] = path.split('/');
  const tail = rest.map((segment) => `/${segment}`).join('');
  if (list === 'organizations') {
    const owner = directory.owners().find((one) => String(one.id) === id);
    return owner === undefined ? path : `/orgs/${owner.login}${tail}`;
  }
  if (list !== 'repositories') return path;
  const repository = directory.repositories().find((one) => String(one.id) === id);
  return repository === undefined ? path : `/repos/${repository.owner}/${repository.name}${tail}`;
}

/** 301 for what has a new name, by its id. */
export function createRedirect({ base, path, params, query, context }: Call): ApiResponse | undefined {
  const prefix = getNewPrefix(params, context.state.directory);
  if (prefix === undefined) return undefined;
  const rest = path.replace(params.repo === undefined ? /^\/[^/]+\/[^/]+/ : /^\/[^/]+\/[^/]+\/[^/]+/, '');
  const search = query.size > 0 ? `?${query}` : '';
  const url = `${base}${prefix}${rest}${search}`;
  return createJsonResponse(
    301,
    { message: 'Moved Permanently', url, documentation_url: 'https://docs.github.com/rest' },
    { location: url },
  );
}

function getNewPrefix({ org, owner, repo }: Call['params'], directory: Directory): string | undefined {
  if (org !== undefined) {
    const newLogin = directory.owner(org)?.movedTo;
    const moved = newLogin === undefined ? undefined : directory.owner(newLogin);
    return moved && `/organizations/${moved.id}`;
  }
  if (owner === undefined || repo === undefined) return undefined;
  const [newOwner = '', newName = ''] = directory.repository(owner, repo)?.movedTo?.split('/') ?? [];
  const moved = newOwner === '' ? undefined : directory.repository(newOwner, newName);
  return moved && `/repositories/${moved.id}`;
}
