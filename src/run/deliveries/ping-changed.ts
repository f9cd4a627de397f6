import { Failure, type FailureReason } from '../../model/failure.ts';
import type { PresentHook } from '../../model/hook.ts';
import { formatTargetKey } from '../../model/target.ts';
import { isSecretWritten } from '../../plan/change-effects.ts';
import type { Outcome } from '../../plan/plan.ts';
import type { PingResult } from '../../render/report.ts';
import { collectCalibration, resolveVerdict } from '../../secret-check/verdict.ts';
import { mapConcurrently, type PlanContext } from '../context.ts';
import { readPingEvidence } from '../verify-secrets.ts';
import { listPingReasons, type PingSubject, sendPings } from './ping.ts';

/** The pings of an apply, and why they make the run red. */
export interface ChangedPings {
  readonly pings: readonly PingResult[];
  readonly reasons: readonly FailureReason[];
  /** Why there are no pings where some were asked for. */
  readonly failure?: { readonly message: string };
}

/** Pings what an apply changed. Whatever becomes of the pings, the run goes on to report what was written. */
export async function pingChangedHooks(context: PlanContext, outcomes: readonly Outcome[]): Promise<ChangedPings> {
  const { ports } = context;
  try {
    const hooks = selectPingedHooks(context, outcomes);
    const pings = await checkPingSecrets(context, hooks, await sendPings(context, hooks));
    return { pings, reasons: listPingReasons(pings) };
  } catch (error) {
    if (error instanceof Failure) return createPingFailure(`The pings failed: ${error.message}`);
    if (ports.unexpected === undefined) throw error;
    ports.unexpected(error);
    return createPingFailure('Hookherd itself failed at the pings; the stack is in the log.');
  }
}

function createPingFailure(message: string): ChangedPings {
  return { pings: [], reasons: ['ping-failed'], failure: { message } };
}

interface PingedHook extends PingSubject {
  readonly desired: PresentHook;
  readonly isChanged: boolean;
  /** Whether this run wrote the secret. */
  readonly hasNewSecret: boolean;
}

/**
 * The declared hooks to ping after an apply: by the run's `ping`, which `ping` of a hook overrides. Inactive hooks are left out, and so
 * are hooks whose change was not done: they are reported already.
 */
function selectPingedHooks(context: PlanContext, outcomes: readonly Outcome[]): readonly PingedHook[] {
  const { ping } = context.settings;
  return [...listChangedHooks(outcomes), ...listUnchangedHooks(context, outcomes)]
    .filter(({ desired }) => desired.active)
    .filter(({ desired, isChanged }) => desired.ping ?? (ping === 'all' || (ping === 'changed' && isChanged)));
}

/** A hook that a change and a refresh are about stands once. */
function listChangedHooks(outcomes: readonly Outcome[]): readonly PingedHook[] {
  const byHook = new Map<string, PingedHook>();
  for (const { target, change, status, hookId } of outcomes) {
    if (status !== 'done' || hookId === undefined || !('desired' in change)) continue;
    const key = `${formatTargetKey(target)} ${hookId}`;
    const { desired } = change;
    byHook.set(key, {
      target,
      hookId,
      url: desired.url,
      isCreated: change.op === 'create',
      desired,
      isChanged: true,
      hasNewSecret: isSecretWritten(change) || byHook.get(key)?.hasNewSecret === true,
    });
  }
  return [...byHook.values()];
}

/** A hook with a refresh stands under `unchanged` too, and was pinged with the outcomes. */
function listUnchangedHooks({ plan }: PlanContext, outcomes: readonly Outcome[]): readonly PingedHook[] {
  const inOutcomes = new Set(outcomes.flatMap(({ change }) => ('desired' in change ? [change.desired] : [])));
  return plan.targets.flatMap((planned) => {
    if (plan.refusals.length > 0 || planned.status === 'failed' || planned.refusals.length > 0) return [];
    const { target } = planned.plan;
    const untouched = planned.plan.unchanged.filter(({ desired }) => !inOutcomes.has(desired));
    return untouched.map(({ id, desired }) => {
      const { url } = desired;
      return { target, hookId: id, url, isCreated: false, desired, isChanged: false, hasNewSecret: false };
    });
  });
}

/**
 * The pings of the hooks, in their order, with what the delivery of each says about the declared secret: it left after the last write, so
 * it was signed with the secret that is live. Under `preserve` only secrets that this run wrote are checked. One request for each ping.
 */
async function checkPingSecrets(
  context: PlanContext,
  hooks: readonly PingedHook[],
  pings: readonly PingResult[],
): Promise<readonly PingResult[]> {
  const { settings } = context;
  const pinged = pings.map((ping, index) => ({ ping, hook: hooks[index] }));
  const found = await mapConcurrently(pinged, settings, async ({ ping, hook }) => {
    // The ping itself is reported; the summary says nothing of a secret that was not checked.
    if (hook === undefined || (settings.secretStrategy === 'preserve' && !hook.hasNewSecret)) return { ping };
    const { contentType, secret } = hook.desired;
    const declared = { contentType, secret: secret.kind === 'declared' ? secret.value : undefined };
    return { ping, evidence: await readPingEvidence(context, ping, declared) };
  });
  const calibrated = collectCalibration(found.flatMap(({ evidence }) => evidence ?? []));
  return found.map(({ ping, evidence }) => {
    if (evidence === undefined) return ping;
    const secret = resolveVerdict([{ evidence, freshness: 'fresh' }], calibrated);
    return secret === 'no-delivery' ? ping : { ...ping, secret };
  });
}
