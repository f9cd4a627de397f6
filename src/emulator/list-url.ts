import type { Call } from './call.ts';

/** Address of a list for its `Link` header. GitHub names owners and repositories by id there, so clients must follow, not build. */
export function listUrl({ base, path, params, world }: Call): string {
  if (!world.switches.linksById) return `${base}${path}`;
  const { directory } = world.state;
  const organization = params.org === undefined ? undefined : directory.organization(params.org);
  if (organization !== undefined)
    return `${base}${path.replace(/^\/orgs\/[^/]+/, `/organizations/${organization.id}`)}`;
  const { owner, repo } = params;
  const repository = owner === undefined || repo === undefined ? undefined : directory.repository(owner, repo);
  if (repository === undefined) return `${base}${path}`;
  return `${base}${path.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${repository.id}`)}`;
}
