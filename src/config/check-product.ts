import type { Diagnostic } from '../model/diagnostic.ts';
import {
  canTakeEvent,
  type EventProduct,
  formatAvailability,
  hasProductEvent,
  listProducts,
  targetWords,
} from '../model/events.ts';
import type { DesiredTarget } from '../model/hook.ts';
import { applyWaivers, policyRules, type RuleViolation } from '../model/policy.ts';
import { products } from '../model/product.ts';
import { getTraits, type Target } from '../model/target.ts';
import type { ConfigHook } from './document/document.ts';

const rule = 'unavailable_events';

/** Events that the kind of target or the product cannot have. While the product is unknown, no waiver is called needless. */
export function checkEvents(
  hook: ConfigHook,
  { target, policy }: DesiredTarget,
  product: EventProduct | undefined,
  today: string | undefined,
): readonly Diagnostic[] {
  if (hook.state === 'absent') return [];
  const level = policy.levels[rule] ?? 'error';
  const events = level === 'off' ? [] : hook.events;
  const violations = events.flatMap(({ value, location }): readonly RuleViolation[] => {
    const found = findUnavailable(value, target, product);
    if (found === undefined) return [];
    const { message, isUncertain } = found;
    const severity = level === 'error' && !isUncertain ? 'error' : 'warning';
    const hint = isUncertain ? enterpriseHint : policyRules[rule].hint;
    const problem = `has an event that may be refused (${message.replace(/\.$/, '')})`;
    return [{ rule, problem, diagnostic: { severity, code: 'unavailable-event', message, hint, location } }];
  });
  if (violations.length === 0 && product === undefined) return [];
  return applyWaivers({ subject: 'This hook', waivers: hook.waivers, rules: [rule], violations, today });
}

/** Whether a config needs a waiver for the event: the kind of target or the product is known not to have it. */
export function isRefusedEvent(event: string, target: Target, product: EventProduct | undefined): boolean {
  return findUnavailable(event, target, product)?.isUncertain === false;
}

const enterpriseHint = 'Where the owner is not of Enterprise Cloud, remove the event: GitHub refuses it.';

function findUnavailable(
  event: string,
  target: Target,
  product: EventProduct | undefined,
): { readonly message: string; readonly isUncertain: boolean } | undefined {
  const { eventTarget } = getTraits(target);
  if (!canTakeEvent(eventTarget, event)) {
    const message = `The event ${event} does not exist for ${targetWords[eventTarget]}; it is available for ${formatAvailability(event)}.`;
    return { message, isUncertain: false };
  }
  if (product === undefined || hasProductEvent(product, event)) return undefined;
  // github.com serves organizations of Enterprise Cloud too, and does not say which ones they are.
  if (product.name === 'dotcom' && hasProductEvent({ name: 'ghec' }, event)) {
    const message = `The event ${event} is available on github.com only for organizations of GitHub Enterprise Cloud.`;
    return { message, isUncertain: true };
  }
  const message = `The event ${event} does not exist on ${formatProduct(product)}; it is available on ${listProducts(event).map(formatProductName).join(', ')}.`;
  return { message, isUncertain: false };
}

function formatProduct({ name, version }: EventProduct): string {
  if (name === 'ghes') return `GHES${version === undefined ? '' : ` ${version}`}`;
  return name === 'dotcom' ? 'github.com' : 'GHE.com';
}

function formatProductName(product: string): string {
  if (product === 'api.github.com') return 'github.com';
  return product === 'ghec' ? 'GitHub Enterprise Cloud' : product.replace('ghes-', 'GHES ');
}

const daySeconds = 86_400;

/** Times that are longer than GitHub keeps deliveries, so that a log could never show them. While the product is not known, the longest holds. */
export function checkSilence(hooks: readonly ConfigHook[], product: EventProduct | undefined): readonly Diagnostic[] {
  const { retentionDays } = products[product?.name ?? 'ghes'];
  const where = product === undefined ? ' at most' : product.name === 'ghes' ? ' on GHES' : '';
  const message = `The value of max_silence is longer than the ${retentionDays} days for which GitHub keeps deliveries${where}.`;
  const hint = `Write ${retentionDays}d or less.`;
  return hooks.flatMap((hook): readonly Diagnostic[] => {
    if (hook.state === 'absent' || hook.maxSilence === undefined) return [];
    const { value, location } = hook.maxSilence;
    if (value.limitSeconds <= retentionDays * daySeconds) return [];
    return [{ severity: 'error', code: 'max-silence-too-long', message, hint, location }];
  });
}
