/** A page of a list, and where the others are. */
export interface Page<T> {
  readonly items: readonly T[];
  /** `Link` header; absent where there is one page. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Page `page` of `per_page` items (30, at most 100), with GitHub's `Link` header. `url` is the address of the list. */
export function numberedPage<T>(all: readonly T[], query: URLSearchParams, url: string): Page<T> {
  const size = perPage(query);
  const page = positive(query.get('page'), 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const links: readonly (readonly [string, number])[] = [
    ...(page > 1 ? [['prev', Math.min(page - 1, last)] as const] : []),
    ...(page < last ? [['next', page + 1] as const, ['last', last] as const] : []),
    ...(page > 1 ? [['first', 1] as const] : []),
  ];
  const text = links.map(([rel, number]) => link(url, query, 'page', String(number), rel)).join(', ');
  return { items: all.slice((page - 1) * size, page * size), headers: text === '' ? {} : { link: text } };
}

/** As many items as `per_page` says from the one that the cursor names; undefined for a cursor that names none. */
export function cursorPage<T extends { readonly id: string }>(
  all: readonly T[],
  query: URLSearchParams,
  url: string,
): Page<T> | undefined {
  const size = perPage(query);
  const cursor = query.get('cursor');
  const start = cursor === null || cursor === '' ? 0 : all.findIndex(({ id }) => `v1_${id}` === cursor);
  if (start === -1) return undefined;
  const next = all[start + size];
  const previous = start > 0 ? all[Math.max(0, start - size)] : undefined;
  const links = [
    ...(next === undefined ? [] : [link(url, query, 'cursor', `v1_${next.id}`, 'next')]),
    ...(previous === undefined ? [] : [link(url, query, 'cursor', `v1_${previous.id}`, 'prev')]),
  ].join(', ');
  return { items: all.slice(start, start + size), headers: links === '' ? {} : { link: links } };
}

function perPage(query: URLSearchParams): number {
  return Math.min(positive(query.get('per_page'), 30), 100);
}

function positive(text: string | null, fallback: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : fallback;
}

function link(url: string, query: URLSearchParams, name: string, value: string, rel: string): string {
  const changed = new URLSearchParams(query);
  changed.set(name, value);
  return `<${url}?${changed}>; rel="${rel}"`;
}
