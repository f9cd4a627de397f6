import type { ConfigDocument } from '../config/document.ts';
import type { EventProduct } from '../config/event-availability.ts';
import { dependsOnServerVersion } from '../model/events.ts';
import { productOf } from '../model/product.ts';
import type { GitHub } from './ports.ts';

/**
 * The product that declared events are held against; undefined where the address does not tell and global hooks say that it is a server.
 * A server is asked for its version only where an event depends on it.
 */
export async function eventProduct(
  documents: readonly ConfigDocument[],
  { apiBase, github }: { readonly apiBase: string; readonly github: GitHub },
): Promise<EventProduct | undefined> {
  const { name } = productOf(apiBase);
  if (name !== 'ghes') return documents.some(({ selector }) => selector.kind === 'global') ? undefined : { name };
  const events = documents.flatMap(({ hooks }) =>
    hooks.flatMap((hook) => (hook.state === 'present' ? hook.events.map(({ value }) => value) : [])),
  );
  const version = events.some(dependsOnServerVersion) ? await github.serverVersion() : undefined;
  return version === undefined ? { name } : { name, version };
}
