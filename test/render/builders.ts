import type { Failure } from '../../src/model/failure.ts';
import type { LiveHook, PresentHook, VariableValue } from '../../src/model/hook.ts';
import { Sensitive } from '../../src/model/sensitive.ts';
import type { Target } from '../../src/model/target.ts';
import { createDeclaredUrl, parseLiveUrl, type UrlPart } from '../../src/model/url.ts';
import type { Change, Outcome, Plan, PlannedTarget, Refusal, TargetPlan } from '../../src/plan/plan.ts';
import type { Report } from '../../src/render/report.ts';
import { createDesiredHook, createLiveHook } from '../hooks.ts';
import { type FlatReport, flattenReport } from './flat-report.ts';

export const acme: Target = { kind: 'organization', owner: 'acme' };

/** Confidential values; no rendering may show one. */
export const canaries = {
  secret: 'canary-secret-7f3Kq9',
  token: 'canary0Token1Value2',
  password: 'canary-password-Zz81',
};

export function createRepository(name: string): Target {
  return { kind: 'repository', owner: 'acme', repo: name };
}

export function createVariable(name: string, value: string = canaries.secret): VariableValue {
  return { name, value: new Sensitive(value) };
}

/** A declared URL; `${TOKEN}` in it stands for the token canary. */
export function buildUrl(text: string): PresentHook['url'] {
  const parts = text.split('${TOKEN}').flatMap((piece, index): readonly UrlPart[] => {
    return index === 0 ? [{ text: piece }] : [{ text: canaries.token, variable: 'TOKEN' }, { text: piece }];
  });
  return createDeclaredUrl(parts);
}

export function buildDesiredHook(at: string, more: Partial<PresentHook> = {}): PresentHook {
  return createDesiredHook('', {
    location: { file: '.github/hookherd.yml', line: 7, column: 5 },
    url: buildUrl(at),
    ...more,
  });
}

export function buildLiveHook(at: string, more: Partial<LiveHook> = {}): LiveHook {
  const time = '2024-02-01T10:00:00Z';
  const seen = parseLiveUrl(at, [new Sensitive(canaries.token)]);
  return createLiveHook(at, { id: '101', url: seen, hasSecret: true, createdAt: time, updatedAt: time, ...more });
}

export function create(hook: PresentHook): Change {
  return { op: 'create', desired: hook, secret: hook.secret.kind === 'declared' ? 'set' : 'keep' };
}

export function update(at: string, more: Partial<Extract<Change, { op: 'update' }>> = {}): Change {
  return {
    op: 'update',
    live: buildLiveHook(at),
    desired: buildDesiredHook(at),
    matchedBy: 'url',
    fields: [],
    secret: 'keep',
    ...more,
  };
}

export function remove(at: string, more: Partial<Extract<Change, { op: 'delete' }>> = {}): Change {
  return { op: 'delete', live: buildLiveHook(at), because: 'unmanaged', ...more };
}

function createTargetPlan(more: Partial<TargetPlan> = {}): TargetPlan {
  return {
    target: acme,
    changes: [],
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

/** Hooks that are as declared. */
export function buildUnchangedHooks(count: number): TargetPlan['unchanged'] {
  return Array.from({ length: count }, (_, index) => {
    const at = `https://same.acme.example/${index}`;
    return { id: String(500 + index), desired: buildDesiredHook(at), matchedBy: 'url' as const };
  });
}

export function buildPlannedTarget(more: Partial<TargetPlan> = {}, refusals: readonly Refusal[] = []): PlannedTarget {
  return { status: 'planned', plan: createTargetPlan(more), refusals };
}

export function buildFailedTarget(target: Target, failure: Failure): PlannedTarget {
  return { status: 'failed', target, failure };
}

const digest = '4f3a9c1e5b7d20864f3a9c1e5b7d20864f3a9c1e5b7d20864f3a9c1e5b7d2086';

export function buildPlan(targets: readonly PlannedTarget[], more: Partial<Plan> = {}): Plan {
  const isWhole = targets.every(({ status }) => status === 'planned');
  return { apiBase: 'https://api.github.com', targets, refusals: [], digest: isWhole ? digest : '', ...more };
}

export function buildOutcome(change: Outcome['change'], more: Partial<Outcome> = {}): Outcome {
  return {
    target: acme,
    change,
    status: 'done',
    partly: false,
    message: '',
    requests: [{ method: 'PATCH', path: '/orgs/acme/hooks/101', status: 200 }],
    ...more,
  };
}

export function buildReport(more: Partial<FlatReport> = {}): FlatReport {
  const frame = {
    mode: 'dry-run',
    diagnostics: [],
    showUnmanaged: 'list',
    run: {
      commit: 'abc1234def5678abc1234def5678abc1234def56',
      runUrl: 'https://github.com/acme/hooks/actions/runs/812',
      workflowName: 'hooks',
      runNumber: '57',
      requests: 9,
      rateLimitRemaining: 4990,
    },
    ...more,
  };
  return flattenReport(frame as Report);
}
