import type { DeliveryLog } from './delivery.ts';
import type { DeliveryDetail } from './delivery-detail.ts';
import type { UnreadLog } from './redelivery.ts';
import type { WatchedHook } from './watched-hook.ts';

/** The deliveries of some hooks, or one of them in full. */
export interface DeliveryListing {
  readonly from: number;
  readonly logs: readonly (DeliveryLog & { readonly hook: WatchedHook })[];
  /** Hooks whose log could not be read. */
  readonly failures: readonly UnreadLog[];
  /** One delivery that was asked for, and the hook that it went to. */
  readonly shown?: DeliveryDetail & { readonly hook: WatchedHook; readonly showsPayload: boolean };
}
