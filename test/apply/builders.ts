import type { Clock, HookApi } from '../../src/apply/ports.ts';
import type { ClientOptions } from '../../src/github/client/client.ts';
import { createClient, type GitHubClient } from '../../src/github/client/client.ts';
import { createHookApi } from '../../src/github/hook-api.ts';
import type { LiveHook, PresentHook, SecretDeclaration } from '../../src/model/hook.ts';
import type { FieldDiff } from '../../src/model/hook-fields.ts';
import { Sensitive } from '../../src/model/sensitive.ts';
import type { Target } from '../../src/model/target.ts';
import type { Change, Plan, Refresh, TargetPlan } from '../../src/plan/plan.ts';

export const acme: Target = { kind: 'organization', owner: 'acme' };
export const api: Target = { kind: 'repository', owner: 'acme', repo: 'api' };
export const everywhere: Target = { kind: 'global' };

export const secretText = 'Zm9vYmFy-confidential/42+x';

export function createSecret(value: string | undefined = secretText): SecretDeclaration {
  return { kind: 'declared', name: 'HOOK_SECRET', value: value === undefined ? undefined : new Sensitive(value) };
}

export { createDesiredHook, createLiveHook } from '../hooks.ts';

/** What differs between two hooks, in the order of the model. */
export function diffFields(from: LiveHook, to: PresentHook): readonly FieldDiff[] {
  const diffs: FieldDiff[] = [];
  if (from.url.reveal() !== to.url.reveal()) diffs.push({ field: 'url', from: from.url, to: to.url });
  if (from.contentType !== to.contentType)
    diffs.push({ field: 'content_type', from: from.contentType, to: to.contentType });
  if (from.insecureSsl !== to.insecureSsl)
    diffs.push({ field: 'insecure_ssl', from: from.insecureSsl, to: to.insecureSsl });
  if (from.active !== to.active) diffs.push({ field: 'active', from: from.active, to: to.active });
  if (from.events.join() !== to.events.join()) diffs.push({ field: 'events', from: from.events, to: to.events });
  return diffs;
}

export function createTargetPlan(
  target: Target,
  changes: readonly Change[],
  more: Partial<TargetPlan> = {},
): TargetPlan {
  return {
    target,
    changes,
    refreshes: [],
    refused: [],
    unchanged: [],
    unmanaged: [],
    ignored: [],
    unlisted: [],
    unmanagedIsDrift: false,
    secretsNotCompared: 0,
    notes: [],
    ...more,
  };
}

export function buildPlan(...plans: readonly TargetPlan[]): Plan {
  const targets = plans.map((plan) => ({ status: 'planned', plan, refusals: [] }) as const);
  return { apiBase: 'https://api.github.com', targets, refusals: [], digest: '' };
}

export function createRefresh(hook: LiveHook, to: PresentHook): Refresh {
  return { op: 'refresh', live: hook, desired: to, because: 'rotate' };
}

/** A clock whose waits take no time and are added up. */
export class FakeClock implements Clock {
  readonly waits: number[] = [];
  /** Told before each wait. */
  onSleep: (milliseconds: number) => void = () => {};
  #now: number;

  constructor(start = Date.now()) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    this.onSleep(milliseconds);
    signal?.throwIfAborted();
    this.waits.push(milliseconds);
    this.#now += milliseconds;
    await Promise.resolve();
  }

  sumWaits(): number {
    return this.waits.reduce((sum, wait) => sum + wait, 0);
  }
}

/** GitHub's hooks for tests, and the client below. */
export interface TestHookApi extends HookApi {
  readonly client: GitHubClient;
  waitedMilliseconds(): number;
}

export function connectHookApi(apiBase: string, options: Partial<ClientOptions> & { clock: Clock }): TestHookApi {
  const client = createClient({
    apiBase,
    token: () => 'ghp_test',
    access: 'write',
    apiVersion: '2022-11-28',
    random: () => 0,
    maxWaitSeconds: 900,
    shards: 1,
    known: [],
    ...options,
  });
  return { ...createHookApi(client), client, waitedMilliseconds: () => client.limits.waitedMilliseconds() };
}
