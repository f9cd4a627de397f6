import type { Delivery } from '../../src/deliveries/delivery.ts';

/** A delivery that a receiver accepted, but for what a test says. */
export function createDelivery(more: Partial<Delivery> = {}): Delivery {
  return {
    id: '1',
    guid: 'guid',
    deliveredAt: 0,
    isRedelivery: false,
    durationSeconds: 0.1,
    status: 'OK',
    statusCode: 200,
    event: 'push',
    action: '',
    isThrottled: false,
    ...more,
  };
}
