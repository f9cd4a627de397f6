import type { Diagnostic } from '../model/diagnostic.ts';
import { products } from '../model/product.ts';
import type { ConfigDocument } from './document.ts';
import type { EventProduct } from './event-availability.ts';

const daySeconds = 86_400;

/** Times that are longer than GitHub keeps deliveries, so that a log could never show them. While the product is not known, the longest holds. */
export function checkSilence({ hooks }: ConfigDocument, product: EventProduct | undefined): readonly Diagnostic[] {
  const { retentionDays } = products[product?.name ?? 'ghes'];
  const tooLong = hooks.flatMap((hook) => {
    if (hook.state === 'absent' || hook.maxSilence === undefined) return [];
    return hook.maxSilence.value.limitSeconds > retentionDays * daySeconds ? [hook.maxSilence.location] : [];
  });
  const where = product === undefined ? ' at most' : product.name === 'ghes' ? ' on GHES' : '';
  return tooLong.map((location) => ({
    severity: 'error',
    code: 'max-silence-too-long',
    message: `The value of max_silence is longer than the ${retentionDays} days for which GitHub keeps deliveries${where}.`,
    hint: `Write ${retentionDays}d or less.`,
    location,
  }));
}
