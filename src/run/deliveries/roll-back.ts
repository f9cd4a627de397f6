import { restoreSecret } from '../../apply/verify-write.ts';
import { getFailureCause } from '../../deliveries/failure-cause.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { Failure, toFailure } from '../../model/failure.ts';
import type { LiveHook, PresentHook, VariableValue } from '../../model/hook.ts';
import { formatTargetKey, type Target } from '../../model/target.ts';
import type { Outcome } from '../../plan/plan.ts';
import type { PingResult } from '../../render/report.ts';
import type { PlanContext } from '../context.ts';
import { readPingEvidence } from '../verify-secrets.ts';
import { hasWrongSecret, sendPings } from './ping.ts';

/** Outcomes and pings of an apply once refused rotations are taken back. */
export interface RolledBack {
  readonly outcomes: readonly Outcome[];
  readonly pings: readonly PingResult[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A secret that was rotated, with the one before it. */
interface Rotation {
  readonly outcome: Outcome;
  readonly target: Target;
  readonly live: LiveHook;
  readonly desired: PresentHook;
  readonly previous: VariableValue;
  /** The new secret as people see it: its variable. */
  readonly current: string;
}

/**
 * Takes back rotations whose ping the receiver itself refused: the previous secret is written and pinged again, and the change has failed.
 * Silence, a time-out or a failed connection proves nothing about the secret, so the new one stays. `since`: when the writes began.
 */
export async function rollBackRefused(
  context: PlanContext,
  { outcomes, pings }: Pick<RolledBack, 'outcomes' | 'pings'>,
  since: number,
): Promise<RolledBack> {
  const changed = new Map<Outcome, Outcome>();
  const again: PingResult[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const rotation of outcomes.flatMap(toRotation)) {
    const ping = pings.find(
      ({ target, hookId }) =>
        hookId === rotation.live.id && formatTargetKey(target) === formatTargetKey(rotation.target),
    );
    if (ping === undefined) continue;
    if (ping.isReceiversOwn === true) {
      const { outcome, pings: second } = await rollBack(context, rotation, { ping, since });
      changed.set(rotation.outcome, outcome);
      again.push(...second);
    } else diagnostics.push(describeRotation(rotation, ping));
  }
  return {
    outcomes: outcomes.map((outcome) => changed.get(outcome) ?? outcome),
    pings: [...pings, ...again],
    diagnostics,
  };
}

/** A change that wrote the declared secret over the one before, and that is known to be done. */
function toRotation(outcome: Outcome): readonly Rotation[] {
  const { change, target, status } = outcome;
  const rotates = change.op === 'refresh' || (change.op === 'update' && change.secret === 'rotate');
  if (status !== 'done' || !rotates || change.desired.previousSecret === undefined) return [];
  const { live, desired } = change;
  const current = desired.secret.kind === 'declared' ? `\${${desired.secret.name}}` : 'the declared secret';
  return [{ outcome, target, live, desired, previous: change.desired.previousSecret, current }];
}

async function rollBack(
  context: PlanContext,
  rotation: Rotation,
  { ping, since }: { readonly ping: PingResult; readonly since: number },
): Promise<{ readonly outcome: Outcome; readonly pings: readonly PingResult[] }> {
  const { outcome, target, live, previous } = rotation;
  const { github, ports } = context;
  const failed = { ...outcome, status: 'failed', partly: hasOtherFields(outcome), reason: 'ping-failed' } as const;
  const refusal = `The receiver refused the ping (${ping.statusCode}).`;
  const stays = `The new secret (${rotation.current}) is live.`;
  if (previous.value === undefined) {
    const message = `${refusal} It could not be rolled back, since ${previous.name} has no value in this run. ${stays}`;
    return { outcome: { ...failed, partly: true, message }, pings: [] };
  }
  const restored = await restoreSecret(
    { target, api: github.hooks('write'), clock: ports.clock, signal: ports.signal },
    live,
    previous.value,
  );
  const requests = [...outcome.requests, ...restored.requests];
  if (restored.status === 'failed') {
    const message = `${refusal} The previous secret could not be written back. ${restored.explanation} ${stays}`;
    return { outcome: { ...failed, requests, partly: true, message }, pings: [] };
  }
  if (restored.status === 'unknown') {
    const message = `${refusal} It is not known whether the previous secret was written back. ${restored.explanation} Run again with secret-strategy verify and pings to find out which one is live.`;
    return { outcome: { ...failed, requests, status: 'unknown', partly: true, message }, pings: [] };
  }
  const missed = await listMissed(context, rotation, since);
  const subject = { target, hookId: live.id, url: rotation.desired.url, isCreated: false };
  const pings = await sendPings(context, [subject]);
  const proof = await describeProof(context, rotation, pings[0]);
  const message = `Rolled back: ${refusal} The previous secret (\${${previous.name}}) was written back and is live${proof}.${missed}`;
  return { outcome: { ...failed, requests, message }, pings };
}

/** What the second ping shows, as the rest of "the previous secret is live". */
async function describeProof(
  context: PlanContext,
  { desired, previous }: Rotation,
  ping: PingResult | undefined,
): Promise<string> {
  const taken = describeAnswer(ping);
  const { contentType } = desired;
  const evidence = ping && (await readPingEvidence(context, ping, { contentType, secret: previous.value }));
  return evidence?.kind === 'equal' ? `, as the signature of a second ping proves${taken}` : taken;
}

function describeAnswer(ping: PingResult | undefined): string {
  if (ping?.verdict === 'answered') return `; the receiver accepts it (${ping.statusCode})`;
  if (ping?.isReceiversOwn === true)
    return `; the receiver refuses it too (${ping.statusCode}), so neither secret is what it expects`;
  return '; its ping was not answered';
}

/** Deliveries that failed while the new secret was live, and the command that sends them again; empty for none. */
async function listMissed({ github }: PlanContext, { target, live }: Rotation, since: number): Promise<string> {
  // GitHub gives whole seconds.
  const range = { since: Math.floor(since / 1000) * 1000, maxPages: 1 };
  const log = await github.deliveries('read').list(target, live.id, range).catch(toFailure);
  if (log instanceof Failure) return ` Deliveries that failed meanwhile could not be listed. ${log.message}`;
  const missed = log.deliveries.filter(
    (delivery) => delivery.event !== 'ping' && getFailureCause(delivery) !== undefined,
  );
  if (missed.length === 0) return '';
  const names = missed.map(({ event, id }) => `${event} (delivery ${id})`).join(', ');
  return ` Failed meanwhile: ${names}. Send them again: hookherd redeliver ${live.id} --since 1h`;
}

/** An update may have changed more than the secret, which stays. */
function hasOtherFields({ change }: Outcome): boolean {
  return change.op === 'update' && change.fields.length > 0;
}

/** Says of a rotation that stands whether its ping proves it, and which secret is live. */
function describeRotation({ desired, live, previous, current }: Rotation, ping: PingResult): Diagnostic {
  const { location } = desired;
  if (ping.verdict === 'answered' && !hasWrongSecret(ping))
    return {
      severity: 'notice',
      code: 'rotation-done',
      message: `The receiver of ${desired.url} accepts ${current} (hook ${live.id}).`,
      hint: `Remove previous_secret (\${${previous.name}}), and let the receiver refuse the old secret.`,
      location,
    };
  return {
    severity: 'warning',
    code: 'rotation-not-proved',
    message: `The new secret (${current}) of ${desired.url} is live, and no answer of the receiver shows that it accepts it. Nothing was rolled back.`,
    hint: `Look at the receiver, then ping again: hookherd ping ${live.id}`,
    location,
  };
}
