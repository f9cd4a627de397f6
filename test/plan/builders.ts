import type { AbsentHook, DesiredTarget, LiveHook, PresentHook, SecretDeclaration } from '../../src/model/hook.ts';
import { products } from '../../src/model/product.ts';
import { Sensitive } from '../../src/model/sensitive.ts';
import type { Target } from '../../src/model/target.ts';
import { createDeclaredUrl, type HookUrl, type UrlPart } from '../../src/model/url.ts';
import { createPlan, planTarget } from '../../src/plan/create-plan.ts';
import type { Plan, TargetPlan, TargetPlanInput } from '../../src/plan/plan.ts';
import { createDesiredHook, createLiveHook } from '../hooks.ts';

export const organization: Target = { kind: 'organization', owner: 'acme' };
export const globalTarget: Target = { kind: 'global' };

export const ci = 'https://ci.acme.example/github';

/** A declared URL; `${NAME}` in it stands for the value given for NAME. */
export function buildUrl(text: string, values: Readonly<Record<string, string>> = {}): HookUrl {
  const parts = text.split(/(\$\{[A-Z_]+\})/).map((piece): UrlPart => {
    const name = /^\$\{([A-Z_]+)\}$/.exec(piece)?.[1];
    return name === undefined ? { text: piece } : { text: values[name] ?? '', variable: name };
  });
  return createDeclaredUrl(parts);
}

export function buildSecret(
  name = 'CI_HOOK_SECRET',
  value: string | undefined = 'a long enough secret',
): SecretDeclaration {
  return { kind: 'declared', name, value: value === undefined ? undefined : new Sensitive(value) };
}

export function buildSecretWithoutValue(name: string): SecretDeclaration {
  return { kind: 'declared', name, value: undefined };
}

export function buildPresentHook(at: string | HookUrl, more: Partial<PresentHook> = {}): PresentHook {
  const location = { file: 'hookherd.yml', line: 3, column: 5 };
  return createDesiredHook('', { location, url: typeof at === 'string' ? buildUrl(at) : at, ...more });
}

export function buildAbsentHook(at: string, more: Partial<AbsentHook> = {}): AbsentHook {
  const location = { file: 'hookherd.yml', line: 9, column: 5 };
  return { state: 'absent', location, url: buildUrl(at), id: undefined, description: undefined, ...more };
}

export function buildLiveHook(id: number | string, at: string, more: Partial<LiveHook> = {}): LiveHook {
  const time = '2024-02-01T10:00:00Z';
  return createLiveHook(at, { id: String(id), createdAt: time, updatedAt: time, ...more });
}

export function buildDesiredTarget(hooks: DesiredTarget['hooks'], more: Partial<DesiredTarget> = {}): DesiredTarget {
  return {
    target: organization,
    isDiscovered: false,
    hooks,
    unmanaged: 'report',
    ignore: [],
    maxDeletions: 3,
    policy: { allowedHosts: undefined, levels: {} },
    ...more,
  };
}

export type PlannedHooks = ReturnType<typeof planTarget>;

/** The plan for these declared and live hooks, all else at its default. */
export function planHooks(
  desired: DesiredTarget | DesiredTarget['hooks'],
  liveHooks: readonly LiveHook[],
  more: Partial<TargetPlanInput> = {},
): PlannedHooks {
  return planTarget({
    desired: 'hooks' in desired ? desired : buildDesiredTarget(desired),
    live: liveHooks,
    product: products.dotcom,
    secretStrategy: 'preserve',
    today: '2026-05-01',
    ...more,
  });
}

export function createRunPlan(...targets: readonly PlannedHooks[]): Plan {
  return createPlan({ apiBase: 'https://api.github.com', targets });
}

/** The changes in a form that a test can read: `update 7 url events`, `create https://…`, `delete 8`. */
export function describeChanges({ changes }: Pick<TargetPlan, 'changes'>): readonly string[] {
  return changes.map((change) => {
    switch (change.op) {
      case 'create':
        return `create ${change.desired.url}${change.secret === 'set' ? ' +secret' : ''}`;
      case 'update': {
        const fields = change.fields.map(({ field }) => ` ${field}`).join('');
        return `update ${change.live.id}${fields}${change.secret === 'keep' ? '' : ` secret:${change.secret}`}`;
      }
      default:
        return `${change.op} ${change.live.id}`;
    }
  });
}

/** Codes of the notes of a plan. */
export function listNoteCodes({ notes }: Pick<TargetPlan, 'notes'>): readonly string[] {
  return notes.map(({ code }) => code);
}

export function findNote({ notes }: Pick<TargetPlan, 'notes'>, code: string): string {
  return notes.find((each) => each.code === code)?.message ?? '';
}
