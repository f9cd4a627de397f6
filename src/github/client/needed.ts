/** What a token needs for an endpoint of hooks, in words. */
export interface Needed {
  readonly classic: string;
  readonly fineGrained: string;
  readonly role: string;
}

/** What the endpoint of a path takes (GitHub REST API, "Organization webhooks", "Repository webhooks", "Global webhooks"). */
function neededFor(path: string, method: string): Needed | undefined {
  const level = method === 'GET' ? 'read' : 'write';
  if (/^\/(orgs|organizations)\/[^/]+\/hooks/.test(path)) {
    return {
      classic: 'a classic token with the scope admin:org_hook',
      fineGrained: `a fine-grained token or a GitHub App with the organization permission "Webhooks" (${level})`,
      role: 'of an organization owner',
    };
  }
  if (/^\/(repos\/[^/]+|repositories)\/[^/]+\/hooks/.test(path)) {
    const scope = method === 'GET' ? 'read:repo_hook' : method === 'DELETE' ? 'admin:repo_hook' : 'write:repo_hook';
    return {
      classic: `a classic token with the scope ${scope}`,
      fineGrained: `a fine-grained token or a GitHub App with the repository permission "Webhooks" (${level})`,
      role: 'of an administrator of the repository',
    };
  }
  if (path.startsWith('/admin/hooks')) {
    return {
      classic: 'a classic token with the scope site_admin',
      fineGrained: '',
      role: 'of a site administrator; no other kind of token can do it',
    };
  }
  return undefined;
}

/** One sentence that says what is needed; empty where the endpoint is none of hooks. */
export function neededText(path: string, method: string): string {
  const needed = neededFor(path, method);
  if (needed === undefined) return '';
  if (needed.fineGrained === '') return `It takes ${needed.classic}, ${needed.role}.`;
  return `It takes ${needed.classic}, or ${needed.fineGrained}, ${needed.role}.`;
}
