import type { Call } from './call.ts';
/** A page of a list, and where the others are. */
export interface Page<T> {
  readonly items: readonly T[];
  /** `Link` header; absent where there is one page. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Page `page` of `per_page` items (30, at most 100), with GitHub's `Link` header. `url` is the address of the list. */
export function selectPage<T>(all: readonly T[], query: URLSearchParams, url: string): Page<T> {
  const size = parsePageSize(query);
  const page = parsePositive(query.get('page'), 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const links: readonly (readonly [string, number])[] = [
    ...(page > 1 ? [['prev', Math.min(page - 1, last)] as const] : []),
    ...(page < last ? [['next', page + 1] as const, ['last', last] as const] : []),
    ...(page > 1 ? [['first', 1] as const] : []),
  ];
  const text = links.map(([rel, number]) => formatLink(url, query, 'page', String(number), rel)).join(', ');
  return { items: all.slice((page - 1) * size, page * size), headers: text === '' ? {} : { link: text } };
}

/** As many items as `per_page` says from the one that the cursor names; undefined for a cursor that names none. */
export function selectCursorPage<T extends { readonly id: string }>(
  all: readonly T[],
  query: URLSearchParams,
  url: string,
): Page<T> | undefined {
  const size = parsePageSize(query);
  const cursor = query.get('cursor');
  const start = cursor === null || cursor === '' ? 0 : all.findIndex(({ id }) => `v1_${id}` === cursor);
  if (start === -1) return undefined;
  const next = all[start + size];
  const previous = start > 0 ? all[Math.max(0, start - size)] : undefined;
  const links = [
    ...(next === undefined ? [] : [formatLink(url, query, 'cursor', `v1_${next.id}`, 'next')]),
    ...(previous === undefined ? [] : [formatLink(url, query, 'cursor', `v1_${previous.id}`, 'prev')]),
  ].join(', ');
  return { items: all.slice(start, start + size), headers: links === '' ? {} : { link: links } };
}

/** `per_page`: 30 where it is absent, 100 at most. */
export function parsePageSize(query: URLSearchParams): number {
  return Math.min(parsePositive(query.get('per_page'), 30), 100);
}

function parsePositive(text: string | null, fallback: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : fallback;
}

function formatLink(url: string, query: URLSearchParams, name: string, value: string, rel: string): string {
  const changed = new URLSearchParams(query);
  changed.set(name, value);
  return `<${url}?${changed}>; rel="${rel}"`;
}

/** Address of a list for its `Link` header. GitHub names owners and repositories by id there, so clients must follow, not build. */
export function getListUrl({ base, path, params, context }: Call): string {
  if (!context.switches.linksById) return `${base}${path}`;
  const { directory } = context.state;
  const organization = params.org === undefined ? undefined : directory.organization(params.org);
  if (organization !== undefined)
    return `${base}${path.replace(/^\/orgs\/[^/]+/, `/organizations/${organization.id}`)}`;
  const { owner, repo } = params;
  const repository = owner === undefined || repo === undefined ? undefined : directory.repository(owner, repo);
  if (repository === undefined) return `${base}${path}`;
  return `${base}${path.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${repository.id}`)}`;
}
