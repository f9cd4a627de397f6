import type { Diagnostic } from '../model/diagnostic.ts';
import { canTakeEvent, formatAvailability, hasProductEvent, listProducts } from '../model/events.ts';
import type { PolicyLevel } from '../model/hook.ts';
import { applyWaivers, policyRules, type RuleViolation } from '../model/policy.ts';
import { products } from '../model/product.ts';
import { getTraits, type Target } from '../model/target.ts';
import type { ConfigHook, Located } from './document/document.ts';

/** The product that has the hooks, where the run knows it; `version` such as `3.19` for a GHES. */
export interface EventProduct {
  readonly name: 'dotcom' | 'ghec' | 'ghes';
  readonly version?: string;
}

export interface AvailabilityOptions {
  readonly target: Target;
  /** Of the rule `unavailable_events`. */
  readonly level: PolicyLevel;
  readonly product: EventProduct | undefined;
  /** YYYY-MM-DD, for waivers that end. */
  readonly today: string | undefined;
}

const rule = 'unavailable_events';

/** Events that the kind of target or the product cannot have. While the product is unknown, no waiver is called needless. */
export function checkEvents(
  hook: ConfigHook,
  { target, level, product, today }: AvailabilityOptions,
): readonly Diagnostic[] {
  if (hook.state === 'absent') return [];
  const violations =
    level === 'off' ? [] : hook.events.flatMap((event) => describeUnavailable(event, { target, level, product }) ?? []);
  if (violations.length === 0 && product === undefined) return [];
  return applyWaivers({ subject: 'This hook', waivers: hook.waivers, rules: [rule], violations, today });
}

function describeUnavailable(
  event: Located<string>,
  { target, level, product }: Pick<AvailabilityOptions, 'target' | 'level' | 'product'>,
): RuleViolation | undefined {
  const found = event.value === '*' ? undefined : findUnavailable(event, target, product);
  if (found === undefined) return undefined;
  const { message, location, isUncertain = false } = found;
  const severity = level === 'error' && !isUncertain ? 'error' : 'warning';
  return {
    rule,
    problem: `has an event that may be refused (${message.replace(/\.$/, '')})`,
    diagnostic: {
      severity,
      code: 'unavailable-event',
      message,
      hint: isUncertain ? enterpriseHint : policyRules[rule].hint,
      location,
    },
  };
}

const enterpriseHint = 'Where the owner is not of Enterprise Cloud, remove the event: GitHub refuses it.';

function findUnavailable(
  { value, location }: Located<string>,
  target: Target,
  product: EventProduct | undefined,
): (Pick<Diagnostic, 'message'> & Located<string> & { readonly isUncertain?: true }) | undefined {
  if (!canTakeEvent(getTraits(target).eventTarget, value)) {
    const message = `The event ${value} does not exist for ${kindWords[target.kind]}; it is available for ${formatAvailability(value)}.`;
    return { message, value, location };
  }
  if (product === undefined || hasProductEvent(product, value)) return undefined;
  // github.com serves organizations of Enterprise Cloud too, and does not say which ones they are.
  if (product.name === 'dotcom' && hasProductEvent({ name: 'ghec' }, value)) {
    const message = `The event ${value} is available on github.com only for organizations of GitHub Enterprise Cloud.`;
    return { message, value, location, isUncertain: true };
  }
  const message = `The event ${value} does not exist on ${formatProduct(product)}; it is available on ${listProducts(value).map(formatProductName).join(', ')}.`;
  return { message, value, location };
}

const kindWords = { organization: 'organization hooks', repository: 'repository hooks', global: 'global hooks' };

function formatProduct({ name, version }: EventProduct): string {
  if (name === 'ghes') return `GHES${version === undefined ? '' : ` ${version}`}`;
  return name === 'dotcom' ? 'github.com' : 'GHE.com';
}

function formatProductName(product: string): string {
  if (product === 'api.github.com') return 'github.com';
  return product === 'ghec' ? 'GitHub Enterprise Cloud' : product.replace('ghes-', 'GHES ');
}

/** Whether a config needs a waiver for the event: the kind of target or the product is known not to have it. */
export function isRefusedEvent(event: string, target: Target, product: EventProduct | undefined): boolean {
  if (event === '*') return false;
  const found = findUnavailable({ value: event, location: { file: '', line: 1, column: 1 } }, target, product);
  return found !== undefined && found.isUncertain !== true;
}

const daySeconds = 86_400;

/** Times that are longer than GitHub keeps deliveries, so that a log could never show them. While the product is not known, the longest holds. */
export function checkSilence(hooks: readonly ConfigHook[], product: EventProduct | undefined): readonly Diagnostic[] {
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
