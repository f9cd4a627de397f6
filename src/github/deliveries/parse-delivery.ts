import type { Delivery } from '../../deliveries/delivery.ts';
import { isKnownEvent } from '../../model/events.ts';
import { idField, jsonField, textField } from '../../model/json-field.ts';
import type { Redact } from '../../model/redactor.ts';

/** The delivery of one element of GitHub's log, or in words what is missing of the described shape. */
export type ReadDelivery = { readonly delivery: Delivery } | { readonly problem: string };

/** Reads one element of the answer to `GET …/hooks/ID/deliveries`. Only what a delivery is found by is needed; `redact` is for its texts. */
export function readDelivery(json: unknown, redact: Redact): ReadDelivery {
  const id = idField(json, 'id');
  if (id === undefined) return { problem: 'a delivery without a numeric id' };
  const guid = textField(json, 'guid');
  if (guid === undefined || guid === '') return { problem: `delivery ${id} without a guid` };
  const deliveredAt = Date.parse(textField(json, 'delivered_at') ?? '');
  if (Number.isNaN(deliveredAt)) return { problem: `delivery ${id} without a time` };
  const event = textField(json, 'event') ?? '';
  const statusCode = jsonField(json, 'status_code');
  const duration = jsonField(json, 'duration');
  return {
    delivery: {
      id,
      guid: isGuid(guid) ? guid : redact(guid),
      deliveredAt,
      isRedelivery: jsonField(json, 'redelivery') === true,
      durationSeconds: typeof duration === 'number' ? duration : 0,
      status: redact(textField(json, 'status') ?? ''),
      statusCode: typeof statusCode === 'number' ? statusCode : 0,
      event: isKnownEvent(event) ? event : redact(event),
      action: redact(textField(json, 'action') ?? ''),
      isThrottled: (textField(json, 'throttled_at') ?? '') !== '',
    },
  };
}

function isGuid(text: string): boolean {
  return /^[0-9a-f-]{36}$/i.test(text);
}
