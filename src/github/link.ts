/** The parts of a `Link` header by their relation; a part that is no link is left out. */
export function links(header: string | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of (header ?? '').matchAll(/<([^<>]*)>\s*((?:;\s*[a-z]+\*?="?[^",;]*"?\s*)*)/gi)) {
    const relation = /;\s*rel="?([^",;]*)"?/i.exec(match[2] ?? '')?.[1];
    if (relation === undefined) continue;
    for (const word of relation.split(/\s+/)) found.set(word, match[1] ?? '');
  }
  return found;
}

/**
 * The query of the page that a link names, without `?`; undefined where the link leaves the host or the list, or carries user info. GitHub names lists by
 * number in links (`/organizations/1/hooks` for `/orgs/acme/hooks`), so only the query is taken over.
 */
export function linkedQuery(
  link: string,
  list: { readonly apiBase: string; readonly path: string },
): string | undefined {
  const base = new URL(list.apiBase);
  if (!URL.canParse(link, list.apiBase)) return undefined;
  const url = new URL(link, base);
  if (url.username !== '' || url.password !== '') return undefined;
  const prefix = base.pathname.replace(/\/$/, '');
  if (url.origin !== base.origin || !url.pathname.startsWith(`${prefix}/`)) return undefined;
  const path = url.pathname.slice(prefix.length);
  return isSameList(path, list.path) ? url.search.slice(1) : undefined;
}

function isSameList(linked: string, list: string): boolean {
  if (linked.toLowerCase() === list.toLowerCase()) return true;
  const byNumber = linked.replace(/^\/(organizations|repositories|user)\/\d+(?=\/)/, '/$1/#');
  const own = list
    .replace(/^\/orgs\/[^/]+/, '/organizations/#')
    .replace(/^\/repos\/[^/]+\/[^/]+/, '/repositories/#')
    .replace(/^\/users\/[^/]+/, '/user/#');
  return byNumber === own;
}
