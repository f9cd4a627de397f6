import type { Sensitive } from '../../model/sensitive.ts';
import type { SecretStrategy } from '../../plan/plan.ts';
import type { Mode } from '../../render/report.ts';

/** What a run was asked to do: every input parsed, every default applied. */
export interface Settings {
  readonly mode: Mode;
  readonly config: readonly string[];
  readonly organization: string | undefined;
  /** Owner of the repository that the workflow runs in: the target where neither the file nor `organization` names one. */
  readonly workflowOwner?: string;
  readonly only: readonly string[];
  readonly token: Sensitive | undefined;
  readonly app: { readonly id: string; readonly privateKey: Sensitive } | undefined;
  /** Slug of the enterprise whose organizations `*` stands for. */
  readonly enterprise: string | undefined;
  /** Reads organizations' audit logs. */
  readonly auditToken?: Sensitive | undefined;
  readonly githubToken: Sensitive | undefined;
  /** JSON text of the input `variables`. */
  readonly variables: Sensitive | undefined;
  readonly apiBase: string;
  readonly apiVersion: string;
  readonly secretStrategy: SecretStrategy;
  /** Secrets that `rotate` writes before it looks whether their receivers accept them. All at once where it is left out. */
  readonly wave?: number;
  readonly ping: 'never' | 'changed' | 'all';
  readonly pingTimeoutSeconds: number;
  readonly maxDeletions: number | undefined;
  readonly staleConfig: 'refuse' | 'warn' | 'allow';
  readonly expectDigest: string | undefined;
  readonly requireReviewedPlan: boolean;
  readonly failOnChanges: boolean;
  readonly comment: 'changes' | 'always' | 'never';
  readonly driftIssue: boolean;
  readonly showUnmanaged: 'auto' | 'always' | 'never';
  readonly planFile: string | undefined;
  readonly policyFile: string | undefined;
  readonly maxWaitSeconds: number;
  readonly concurrency: number;
  readonly shard: Shard | undefined;
  readonly sinceMilliseconds: number;
  readonly maxRedeliveries: number;
  readonly maxFailureRate: number | undefined;
}

/** Part `index` of `count`, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What a run signs in with to the GitHub that has the hooks: to be hidden wherever a text leaves. */
export function listCredentials({
  token,
  app,
  auditToken,
}: Pick<Settings, 'token' | 'app' | 'auditToken'>): readonly Sensitive[] {
  return [token, app?.privateKey, auditToken].filter((value) => value !== undefined);
}
