import { type Facet, type Sorting, sortKeys, tiles, worstFirst } from '../../../inventory/rows.ts';

/** What the reader chose; it stands in the URL's fragment, so that a link shows the same view. */
export interface ViewState {
  readonly query: string;
  readonly facet: Facet | undefined;
  readonly hosts: Sorting;
  readonly owners: Sorting;
}

/** The view that a fragment such as `#q=jenkins&show=failing&hosts=-hooks` names. What it does not name or misspells is as at first. */
export function parseFragment(fragment: string): ViewState {
  const values = new URLSearchParams(fragment.replace(/^#/, ''));
  return {
    query: values.get('q') ?? '',
    facet: tiles.find(({ facet }) => facet === values.get('show'))?.facet,
    hosts: parseSorting(values.get('hosts')),
    owners: parseSorting(values.get('owners')),
  };
}

/** The fragment of a view; empty for the first one. */
export function formatFragment({ query, facet, hosts, owners }: ViewState): string {
  const values = new URLSearchParams();
  if (query !== '') values.set('q', query);
  if (facet !== undefined) values.set('show', facet);
  if (hosts.key !== 'problems') values.set('hosts', formatSorting(hosts));
  if (owners.key !== 'problems') values.set('owners', formatSorting(owners));
  const text = values.toString();
  return text === '' ? '' : `#${text}`;
}

function parseSorting(text: string | null): Sorting {
  const key = sortKeys.find((each) => each === text?.replace(/^-/, ''));
  return key === undefined ? worstFirst : { key, descending: text?.startsWith('-') === true };
}

function formatSorting({ key, descending }: Sorting): string {
  return `${descending ? '-' : ''}${key}`;
}
