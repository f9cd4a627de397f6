import { eventCatalogue } from './events.generated.ts';
import type { Product } from './product.ts';
import type { TargetTraits } from './target.ts';

type EventTarget = TargetTraits['eventTarget'];

/** The product that has the hooks, where the run knows it; `version` such as `3.19` for a GHES. */
export interface EventProduct extends Pick<Product, 'name'> {
  readonly version?: string;
}

/** Every event name that GitHub describes, sorted. */
export const eventNames: readonly string[] = Object.keys(eventCatalogue).sort();

/** GitHub's words for the kinds of hook in ours. */
export const targetWords = {
  organization: 'organization hooks',
  repository: 'repository hooks',
  business: 'global hooks',
  app: 'GitHub Apps',
  marketplace: 'Marketplace listings',
  sponsors_listing: 'Sponsors listings',
};

const servers: readonly string[] = [
  ...new Set(Object.values(eventCatalogue).flatMap(({ products }) => products)),
].filter((product) => product.startsWith('ghes-'));

/** Whether any product has the event. */
export function isKnownEvent(name: string): boolean {
  return findEntry(name) !== undefined;
}

/** Words for the kinds of hook that take an event, such as `organization and repository hooks`. */
export function formatAvailability(name: string): string {
  const targets = findEntry(name)?.targets ?? [];
  const kinds = Object.entries(targetWords).flatMap(([target, words]) => (targets.includes(target) ? [words] : []));
  if (kinds.length < 2) return kinds[0] ?? 'no hook that this tool manages';
  return `${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)}`;
}

/** The products of the catalogue that have an event. */
export function listProducts(name: string): readonly string[] {
  return findEntry(name)?.products ?? [];
}

/** Whether a kind of target can take the event. Unknown events may be newer than the catalogue, so they count as available. */
export function canTakeEvent(target: EventTarget, name: string): boolean {
  return findEntry(name)?.targets.includes(target) ?? true;
}

/**
 * Whether a product has the event. Of a GHES whose version is not known, one that has the event is enough, and one that the catalogue
 * lacks may have every event.
 */
export function hasProductEvent(product: EventProduct, name: string): boolean {
  const entry = findEntry(name);
  if (entry === undefined) return true;
  if (product.name !== 'ghes') return entry.products.includes(product.name === 'dotcom' ? 'api.github.com' : 'ghec');
  if (product.version === undefined) return servers.some((server) => entry.products.includes(server));
  const server = `ghes-${product.version}`;
  return !servers.includes(server) || entry.products.includes(server);
}

/** Whether some GHES version that the catalogue knows lacks the event, so that it matters which version a server has. */
export function isVersionDependent(name: string): boolean {
  const entry = findEntry(name);
  return entry !== undefined && servers.some((server) => !entry.products.includes(server));
}

function findEntry(name: string): (typeof eventCatalogue)[string] | undefined {
  return Object.hasOwn(eventCatalogue, name) ? eventCatalogue[name] : undefined;
}
