import type { EventProduct } from '../config/check-product.ts';
import type { ConfigDocument } from '../config/document/document.ts';
import { isVersionDependent } from '../model/events.ts';
import { getProduct } from '../model/product.ts';
import type { GitHub } from './ports.ts';

/**
 * The product that declared events are checked against, as far as its address tells. Undefined where events depend on the version of a
 * server, and where global hooks say that an address which does not look like one is a server.
 */
export function productOfAddress(documents: readonly ConfigDocument[], apiBase: string): EventProduct | undefined {
  const { name } = getProduct(apiBase);
  const isServer = documents.some(({ selector }) => selector.kind === 'global');
  return (name !== 'ghes' && isServer) || dependsOnVersion(documents, apiBase) ? undefined : { name };
}

/** Whether a declared event exists on some versions of GHES only. */
export function dependsOnVersion(documents: readonly ConfigDocument[], apiBase: string): boolean {
  const events = documents.flatMap(({ hooks }) =>
    hooks.flatMap((hook) => (hook.state === 'present' ? hook.events.map(({ value }) => value) : [])),
  );
  return getProduct(apiBase).name === 'ghes' && events.some(isVersionDependent);
}

export async function getServerProduct(github: Pick<GitHub, 'serverVersion'>): Promise<EventProduct> {
  const version = await github.serverVersion();
  return version === undefined ? { name: 'ghes' } : { name: 'ghes', version };
}
