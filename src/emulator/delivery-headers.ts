import type { Product } from '../model/product.ts';
import { signatureHeaders } from './signature.ts';
import type { StoredHook } from './stored-hook.ts';

interface Sent {
  readonly hook: StoredHook;
  readonly event: string;
  readonly guid: string;
  readonly body: string;
  readonly targetId: number;
  readonly product: Product;
  readonly enterpriseVersion: string;
}

const targetTypes = { organization: 'organization', repository: 'repository', global: 'business' } as const;

/** The headers of a delivery, as GitHub documents them. */
export function deliveryHeaders(sent: Sent): Readonly<Record<string, string>> {
  const { hook, event, guid, body, targetId } = sent;
  return {
    Accept: '*/*',
    'Content-Type': hook.config.content_type === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
    'User-Agent': 'GitHub-Hookshot/e5a4f0c',
    'X-GitHub-Delivery': guid,
    'X-GitHub-Event': event,
    'X-GitHub-Hook-ID': String(hook.id),
    'X-GitHub-Hook-Installation-Target-ID': String(targetId),
    'X-GitHub-Hook-Installation-Target-Type': targetTypes[hook.target.kind],
    ...(sent.product.name === 'ghes'
      ? { 'X-GitHub-Enterprise-Host': 'ghes.example', 'X-GitHub-Enterprise-Version': sent.enterpriseVersion }
      : {}),
    ...signatureHeaders(hook.config.secret, body),
  };
}
