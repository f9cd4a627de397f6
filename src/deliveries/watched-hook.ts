import type { Target } from '../model/target.ts';
import type { HookUrl } from '../model/url.ts';
import type { Delivery } from './delivery.ts';

/** A live hook whose deliveries are of interest. */
export interface WatchedHook {
  readonly target: Target;
  readonly id: string;
  readonly url: HookUrl;
  readonly isDeclared: boolean;
  readonly isActive: boolean;
  /** Whether its receiver takes pings; where the config says that it does not, pings are no deliveries that count. */
  readonly takesPings: boolean;
}

/** The deliveries of a log that count for a hook. */
export function relevantDeliveries(hook: WatchedHook, deliveries: readonly Delivery[]): readonly Delivery[] {
  return hook.takesPings ? deliveries : deliveries.filter(({ event }) => event !== 'ping');
}
