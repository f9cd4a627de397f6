import type { PolicyLevel } from '../hooks/desired.ts';
import type { Diagnostic } from '../hooks/diagnostic.ts';
import { eventAvailability, eventProducts, productHasEvent, takesEvent } from '../hooks/events.ts';
import { type Target, targetTraits } from '../hooks/target.ts';
import type { ConfigHook } from './document.ts';
import type { Located } from './located.ts';

/** The product that has the hooks, where the run knows it; `version` such as `3.19` for a GHES. */
export interface EventProduct {
  readonly name: 'dotcom' | 'ghec' | 'ghes';
  readonly version?: string;
}

/** Events that the kind of target or the product cannot have, at the level of the rule `unavailable_events`. */
export function unavailableEvents(
  hook: ConfigHook,
  target: Target,
  level: PolicyLevel,
  product: EventProduct | undefined,
): readonly Diagnostic[] {
  if (hook.state === 'absent' || level === 'off') return [];
  const isWaived = hook.waivers.some(({ rule }) => rule === 'unavailable_events');
  const severity = level === 'error' && !isWaived ? 'error' : 'warning';
  return hook.events
    .filter(({ value }) => value !== '*')
    .map((event) => finding(event, target, product))
    .filter((found) => found !== undefined)
    .map(({ message, location, isUncertain }) => ({
      severity: isUncertain === true ? 'warning' : severity,
      code: 'unavailable-event',
      message,
      hint: isUncertain === true ? enterpriseHint : hint,
      location,
    }));
}

const enterpriseHint = 'Where the owner is not of Enterprise Cloud, remove the event: GitHub refuses it.';
const hint = 'Remove the event, or set policy: unavailable_events: warn if GitHub has come to take it.';

function finding(
  { value, location }: Located<string>,
  target: Target,
  product: EventProduct | undefined,
): (Pick<Diagnostic, 'message'> & Located<string> & { readonly isUncertain?: true }) | undefined {
  if (!takesEvent(targetTraits(target).eventTarget, value)) {
    const message = `The event ${value} does not exist for ${kindWords[target.kind]}; it is available for ${eventAvailability(value)}.`;
    return { message, value, location };
  }
  if (product === undefined || productHasEvent(product, value)) return undefined;
  // github.com serves organizations of Enterprise Cloud too, and does not tell which ones they are.
  if (product.name === 'dotcom' && productHasEvent({ name: 'ghec' }, value)) {
    const message = `The event ${value} is available on github.com only for organizations of GitHub Enterprise Cloud.`;
    return { message, value, location, isUncertain: true };
  }
  const message = `The event ${value} does not exist on ${productWords(product)}; it is available on ${eventProducts(value).map(productName).join(', ')}.`;
  return { message, value, location };
}

const kindWords = { organization: 'organization hooks', repository: 'repository hooks', global: 'global hooks' };

function productWords({ name, version }: EventProduct): string {
  if (name === 'ghes') return `GHES${version === undefined ? '' : ` ${version}`}`;
  return name === 'dotcom' ? 'github.com' : 'GHE.com';
}

function productName(product: string): string {
  if (product === 'api.github.com') return 'github.com';
  return product === 'ghec' ? 'GitHub Enterprise Cloud' : product.replace('ghes-', 'GHES ');
}
