import type { Call } from './call.ts';
import { type ApiResponse, createJsonResponse } from './messages.ts';

/** A page of a list, and where the others are. */
export interface Page<T> {
  readonly items: readonly T[];
  /** `Link` header; absent where there is one page. */
  readonly headers: ApiResponse['headers'];
}

/** The page of a list that a call asks for, each item as the API shows it. */
export function createPageResponse<T>(
  call: Call,
  all: readonly T[],
  render: (item: T, base: string) => unknown,
): ApiResponse {
  const { items, headers } = selectPage(all, call);
  const shown = items.map((item) => render(item, call.base));
  return createJsonResponse(200, shown, headers);
}

/** Page `page` of `per_page` items (30, at most 100), with GitHub's `Link` header. */
export function selectPage<T>(all: readonly T[], call: Call): Page<T> {
  const size = parsePageSize(call);
  const page = parsePositive(call.query.get('page'), 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const format = (rel: string, number: number): string => formatLink(call, rel, { page: String(number) });
  const links = [
    ...(page > 1 ? [format('prev', Math.min(page - 1, last))] : []),
    ...(page < last ? [format('next', page + 1), format('last', last)] : []),
    ...(page > 1 ? [format('first', 1)] : []),
  ];
  return { items: all.slice((page - 1) * size, page * size), headers: joinLinks(links) };
}

/** As many items as `per_page` says from the one that the cursor names; undefined for a cursor that names none. */
export function selectCursorPage<T extends { readonly id: string }>(
  all: readonly T[],
  call: Call,
): Page<T> | undefined {
  const size = parsePageSize(call);
  const cursor = call.query.get('cursor') ?? '';
  const start = cursor === '' ? 0 : all.findIndex(({ id }) => `v1_${id}` === cursor);
  if (start === -1) return undefined;
  const next = all[start + size];
  const previous = start > 0 ? all[Math.max(0, start - size)] : undefined;
  const links = [
    ...(next === undefined ? [] : [formatLink(call, 'next', { cursor: `v1_${next.id}` })]),
    ...(previous === undefined ? [] : [formatLink(call, 'prev', { cursor: `v1_${previous.id}` })]),
  ];
  return { items: all.slice(start, start + size), headers: joinLinks(links) };
}

/** `per_page`: 30 where it is absent, 100 at most. */
export function parsePageSize({ query }: Call): number {
  return Math.min(parsePositive(query.get('per_page'), 30), 100);
}

function parsePositive(text: string | null, fallback: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : fallback;
}

/** A link to the list of the call with other values in its query. */
export function formatLink(call: Call, rel: string, changed: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(call.query);
  for (const [name, value] of Object.entries(changed)) query.set(name, value);
  return `<${getListUrl(call)}?${query}>; rel="${rel}"`;
}

function joinLinks(links: readonly string[]): ApiResponse['headers'] {
  return links.length === 0 ? {} : { link: links.join(', ') };
}

/** Address of a list for its `Link` header. GitHub names owners and repositories by id there, so clients must follow, not build. */
function getListUrl({ base, path, params, state: { directory, switches } }: Call): string {
  const { org, owner, repo } = params;
  const named = switches.linksById ? (directory.organization(org) ?? directory.repository(owner, repo)) : undefined;
  return `${base}${named === undefined ? path : formatPathById(path, named.id)}`;
}

/** A path below an organization or a repository with its id for its name. */
export function formatPathById(path: string, id: number): string {
  return path
    .replace(/^\/orgs\/[^/]+/, `/organizations/${id}`)
    .replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${id}`);
}
