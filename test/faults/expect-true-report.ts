import { expect } from 'vitest';
import type { StoredHook } from '../../src/emulator/hooks/stored-hook.ts';
import { getPlannedState } from '../../src/plan/change-effects.ts';
import type { Change, Outcome, Refresh } from '../../src/plan/plan.ts';
import { getOutcomes, type Report } from '../../src/render/report.ts';
import type { EmulatedTarget } from './emulated-target.ts';
import type { FaultName } from './faults.ts';

const refusals: readonly (FaultName | undefined)[] = [
  undefined,
  '401',
  '403 primary limit',
  '403 secondary limit',
  '422 spammed',
  '429',
];

/** Between a create that may have taken effect and the next one somebody looked. */
export function expectNoBlindCreate({ github }: EmulatedTarget): void {
  let mayExist = false;
  for (const { method, fault } of github.seen) {
    if (method === 'POST') expect(mayExist, JSON.stringify(github.seen)).toBe(false);
    if (method === 'POST' && !refusals.includes(fault)) mayExist = true;
    if (method === 'GET') mayExist = false;
  }
}

interface ChangedHook {
  readonly outcome: Outcome;
  /** The hook before the run and after it. */
  readonly stood: StoredHook | undefined;
  readonly stands: StoredHook | undefined;
  readonly told: string;
}

/** Holds what a report says of each change against what GitHub has stored. */
export function expectTrueReport(
  report: Report,
  { github, target }: EmulatedTarget,
  before: readonly StoredHook[],
): void {
  const after = github.state.hooks(target);
  for (const outcome of getOutcomes(report) ?? []) {
    const { change, status, partly, hookId } = outcome;
    const id = 'live' in change ? change.live.id : hookId;
    const findHook = (hooks: readonly StoredHook[]) => hooks.find((stored) => String(stored.id) === id);
    const told = `${change.op} ${status} ${JSON.stringify(outcome.requests)} ${outcome.message}`;
    const seen = { outcome, stood: findHook(before), stands: findHook(after), told };
    if (status === 'done') expectDone(seen, change);
    else expect(outcome.message, told).not.toBe('');
    if (status === 'skipped' || (status === 'failed' && !partly)) expectUndone(seen, change, { before, after });
    if (status === 'unknown') expect(outcome.requests.length, told).toBeGreaterThan(0);
  }
}

function expectDone({ stands, told }: ChangedHook, change: Change | Refresh): void {
  if (change.op === 'delete') {
    expect(stands, told).toBeUndefined();
    return;
  }
  // An update of the same hook may have failed: a refresh is about the secret alone.
  if (change.op !== 'refresh') expect(getVisibleFields(stands), told).toEqual(getPlannedFields(change));
  if (change.op === 'deactivate' || change.desired.secret.kind !== 'declared') return;
  const isWritten = change.op === 'refresh' || (change.secret !== 'keep' && change.secret !== 'remove');
  if (isWritten) expect(stands?.config.secret, told).toBe(change.desired.secret.value?.reveal());
}

function expectUndone(
  { outcome, stood, stands, told }: ChangedHook,
  change: Change | Refresh,
  { before, after }: { readonly before: readonly StoredHook[]; readonly after: readonly StoredHook[] },
): void {
  if (change.op === 'create') {
    const made = after.filter(({ id }) => !before.some((known) => known.id === id));
    expect(
      made.map(({ config }) => config.url),
      told,
    ).not.toContain(change.desired.url.reveal());
  } else if (change.op === 'refresh') expect(stands?.config.secret, told).toBe(stood?.config.secret);
  else expect(getVisibleFields(stands), told).toEqual(getVisibleFields(stood));
  expect(outcome.partly, told).toBe(false);
}

function getPlannedFields(change: Exclude<Change, { op: 'delete' }>): unknown {
  const { url, content_type, insecure_ssl, active, events, secret } = getPlannedState(change);
  return [url.reveal(), content_type, insecure_ssl ? '1' : '0', active, [...events].sort(), secret];
}

function getVisibleFields(hook: StoredHook | undefined): unknown {
  if (hook === undefined) return undefined;
  const { config, active, events } = hook;
  const hasSecret = config.secret !== undefined;
  return [config.url, config.content_type, config.insecure_ssl, active, [...events].sort(), hasSecret];
}
