import type { WorkflowRun } from '../../src/actions/context.ts';
import { checkEvent } from '../../src/actions/gate.ts';
import type { HealthFigures, HookHealth } from '../../src/deliveries/health.ts';
import { eventNames } from '../../src/model/events.ts';
import { Failure } from '../../src/model/failure.ts';
import type { Change, Refresh } from '../../src/plan/plan.ts';
import type { Settings } from '../../src/run/settings/settings.ts';
import {
  acme,
  buildDesiredHook,
  buildFailedTarget,
  buildLiveHook,
  buildOutcome,
  buildPlan,
  buildPlannedTarget,
  buildReport,
  buildUnchangedHooks,
  buildUrl,
  create,
  createRepository,
  createVariable,
  remove,
  update,
} from './builders.ts';
import type { FlatReport } from './flat-report.ts';

const createSecret = (name: string) => ({ kind: 'declared' as const, ...createVariable(name) });

const startsBuilds = create(
  buildDesiredHook('https://ci.acme.example/github', {
    description: 'Starts builds on the CI cluster',
    events: ['pull_request', 'push'],
    secret: createSecret('CI_HOOK_SECRET'),
  }),
);

const archives = create(
  buildDesiredHook('https://siem.acme.example/ingest/${TOKEN}', {
    events: ['*'],
    contentType: 'form',
    insecureSsl: true,
    active: false,
    secret: createSecret('SIEM_HOOK_SECRET'),
    username: createVariable('SIEM_USER', 'canary-password-Zz81'),
    password: createVariable('SIEM_PASSWORD', 'canary-password-Zz81'),
  }),
);

const changesEvents = update('https://chat.acme.example/hook', {
  desired: buildDesiredHook('https://chat.acme.example/hook', {
    description: 'Posts releases to the chat',
    events: ['release'],
  }),
  fields: [
    { field: 'events', from: ['push'], to: ['release'] },
    { field: 'active', from: false, to: true },
  ],
});

const moves = update('https://new.acme.example/ingest/${TOKEN}', {
  live: buildLiveHook('https://old.acme.example/ingest/canary0Token1Value2', { id: '102' }),
  desired: buildDesiredHook('https://new.acme.example/ingest/${TOKEN}', { secret: createSecret('SIEM_HOOK_SECRET') }),
  matchedBy: 'previous-url',
  fields: [
    {
      field: 'url',
      from: buildLiveHook('https://old.acme.example/ingest/canary0Token1Value2').url,
      to: buildUrl('https://new.acme.example/ingest/${TOKEN}'),
    },
    { field: 'content_type', from: 'form', to: 'json' },
  ],
});

const dropsSecret = update('https://legacy.acme.example/hook', {
  live: buildLiveHook('https://legacy.acme.example/hook', { id: '103' }),
  desired: buildDesiredHook('https://legacy.acme.example/hook', { secret: { kind: 'none' } }),
  secret: 'remove',
});

function addRelease(at: string, index: number): Change {
  return update(at, {
    live: buildLiveHook(at, { id: String(700 + index) }),
    desired: buildDesiredHook(at, { events: ['push', 'release'] }),
    fields: [{ field: 'events', from: ['push'], to: ['push', 'release'] }],
  });
}

function createHealth(at: string, id: string, more: Partial<HealthFigures>): HookHealth {
  return {
    status: 'read',
    hook: {
      target: acme,
      id,
      url: buildLiveHook(at).url,
      isDeclared: true,
      isActive: true,
      takesPings: true,
      maxSilence: { limitSeconds: 86_400, weekdays: false },
    },
    figures: {
      deliveries: 0,
      failures: 0,
      failuresByKind: {},
      throttled: 0,
      lastSuccessAt: Date.UTC(2026, 10, 27, 4, 50),
      lastFailure: undefined,
      medianSeconds: 0.21,
      slowestSeconds: 1.4,
      responseQuantiles: [],
      sparkline: '▁▁▁▁·▁▁▁▁▁▁·▁▁▁▁▁▁▁▁▁▁▁▁',
      isSampled: false,
      isSilent: undefined,
      ...more,
    },
  };
}

const switchesOff: Change = { op: 'deactivate', live: buildLiveHook('https://forgotten.example/hook', { id: '104' }) };

const deletes = remove('https://gone.example/hook', {
  live: buildLiveHook('https://gone.example/hook', { id: '105' }),
  because: 'absent',
});

const rotates: Refresh = {
  op: 'refresh',
  live: buildLiveHook('https://deploy.acme.example/hook', { id: '106' }),
  desired: buildDesiredHook('https://deploy.acme.example/hook', { secret: createSecret('DEPLOY_SECRET') }),
  because: 'rotate',
};

const leftAlone = [
  {
    live: buildLiveHook('https://hooks.slack.com/services/T00/B00/canary0Token1Value2', { id: '201' }),
    mark: 'plain' as const,
  },
  { live: buildLiveHook('https://chat.acme.example/hook', { id: '202' }), mark: 'duplicate' as const },
  {
    live: buildLiveHook('https://webhook-forwarder.github.com/hook', { id: '203', name: 'cli' }),
    mark: 'foreign' as const,
  },
];

const manyDeletions = Array.from({ length: 12 }, (_, index) => {
  return remove(`https://old-${index}.example/hook`, {
    live: buildLiveHook(`https://old-${index}.example/hook`, { id: String(300 + index) }),
  });
});

const tooMany = {
  reason: 'limit-exceeded' as const,
  message: 'The plan deletes or deactivates 12 hooks of acme, the limit is 3.',
  hint: 'Review the plan, then set max-deletions: 12 for this run.',
};

const evilText =
  '</td></table> | ![x](https://evil.example/p.png) @octocat #1 ``` `` ::error::x ##[error]y \u202egnp.exe\u0007\n::set-output name=a::b <img src=x> <!-- -->';

const evilHook = buildDesiredHook('https://evil.example/|`@octocat/#1', { description: evilText, events: ['push'] });

const nineHundred = Array.from({ length: 900 }, (_, index) => {
  return create(
    buildDesiredHook(`https://receiver-${index}.acme.example/github`, {
      description: `Receiver number ${index} of the platform team`,
      events: ['push', 'pull_request', 'release'],
      secret: createSecret('PLATFORM_SECRET'),
    }),
  );
});

const applied: readonly Change[] = [startsBuilds, changesEvents, deletes];

/** What users meet, each a golden page and a golden log. */
export const situations: Readonly<Record<string, FlatReport>> = {
  'first adoption': buildReport({
    plan: buildPlan([
      buildPlannedTarget({
        changes: [startsBuilds, archives],
        unmanaged: leftAlone,
        ignored: [buildLiveHook('https://x.codecov.io/a', { id: '204' })],
      }),
    ]),
  }),
  'no change': buildReport({
    plan: buildPlan([
      buildPlannedTarget({ unchanged: buildUnchangedHooks(14), unmanaged: leftAlone, secretsNotCompared: 3 }),
    ]),
  }),
  'unmanaged drift': buildReport({
    plan: buildPlan([
      buildPlannedTarget({ unchanged: buildUnchangedHooks(2), unmanaged: leftAlone, unmanagedIsDrift: true }),
    ]),
  }),
  'mixed plan': buildReport({
    plan: buildPlan([
      buildPlannedTarget({
        changes: [changesEvents, moves, dropsSecret, startsBuilds, switchesOff, deletes],
        refreshes: [rotates],
        unchanged: buildUnchangedHooks(14),
        unmanaged: leftAlone,
        secretsNotCompared: 1,
        notes: [
          {
            severity: 'warning',
            code: 'no-secret',
            message: 'https://legacy.acme.example/hook has no secret.',
            hint: 'Declare one, or waive require_secret with a reason.',
          },
          {
            severity: 'notice',
            code: 'absent-gone',
            message: 'https://gone-before.example/hook is not live.',
            hint: 'Its entry can go.',
          },
        ],
      }),
    ]),
  }),
  'public repository': buildReport({
    plan: buildPlan([buildPlannedTarget({ changes: [changesEvents], unmanaged: leftAlone })]),
    showUnmanaged: 'count',
  }),
  'deletions refused': buildReport({
    plan: buildPlan([buildPlannedTarget({ changes: manyDeletions, unchanged: buildUnchangedHooks(2) }, [tooMany])]),
    failureReason: 'limit-exceeded',
  }),
  'invalid config': buildReport({
    diagnostics: [
      {
        severity: 'error',
        code: 'unknown-key',
        message: '"colour" is not a key of a hook.',
        hint: 'Did you mean "content_type"?',
        location: { file: '.github/hookherd.yml', line: 14, column: 12 },
      },
      {
        severity: 'warning',
        code: 'duplicate-event',
        message: 'The event "push" is listed twice.',
        location: { file: '.github/hookherd.yml', line: 20, column: 9 },
      },
      {
        severity: 'error',
        code: 'literal-secret',
        message: 'The secret is written in the file. A secret is read from a variable, as in ${CI_HOOK_SECRET}.',
        hint: 'Move the value to a GitHub secret and replace it with another, because this one is in the history of the file.',
        location: { file: '.github/hookherd.yml', line: 22, column: 13 },
      },
    ],
    failureReason: 'config-invalid',
    run: { requests: 0 },
  }),
  'invalid input': buildReport({
    diagnostics: [
      { severity: 'error', code: 'unknown-input', message: 'There is no input "dry-run".', hint: 'Use mode: dry-run.' },
    ],
    failureReason: 'input-invalid',
    run: { requests: 0 },
  }),
  'valid config': buildReport({ mode: 'validate', valid: { hooks: 12, targets: 2 }, run: { requests: 0 } }),
  'policy violated': buildReport({
    plan: buildPlan([
      buildPlannedTarget(
        {
          changes: [startsBuilds],
          notes: [
            {
              severity: 'error',
              code: 'allowed-hosts',
              message:
                'https://ci.acme.example/github goes to the host ci.acme.example, which policy.allowed_hosts does not list.',
              hint: 'Add the host to allowed_hosts, or waive the rule for this hook with a reason.',
              location: { file: '.github/hookherd.yml', line: 7, column: 10 },
            },
          ],
        },
        [
          {
            reason: 'policy-violated',
            message: 'The config breaks 1 policy rule for acme.',
            hint: 'Nothing of this target is written until it holds.',
          },
        ],
      ),
    ]),
    failureReason: 'policy-violated',
  }),
  'not permitted': buildReport({
    plan: buildPlan([
      buildFailedTarget(
        acme,
        new Failure(
          'not-permitted',
          'GitHub answered 404 for the hooks of acme: the token may not see them, or there is no such organization.',
          {
            hint: 'Give the token the organization permission "Webhooks: read and write".',
          },
        ),
      ),
    ]),
    failureReason: 'not-permitted',
  }),
  'several targets': buildReport({
    plan: buildPlan([
      buildPlannedTarget({
        changes: [changesEvents, deletes],
        unchanged: buildUnchangedHooks(3),
        unmanaged: leftAlone,
      }),
      buildPlannedTarget({ target: createRepository('api'), changes: [startsBuilds], secretsNotCompared: 2 }),
      buildFailedTarget(
        createRepository('web'),
        new Failure('api-error', 'GitHub answered 502 for page 2 of the hooks of acme/web.', { hint: 'Run again.' }),
      ),
      ...Array.from({ length: 40 }, (_, index) =>
        buildPlannedTarget({ target: createRepository(`quiet-${index}`), unchanged: buildUnchangedHooks(1) }),
      ),
    ]),
    failureReason: 'api-error',
  }),
  'change refused': buildReport({
    plan: buildPlan([
      buildPlannedTarget({
        target: { kind: 'global' },
        changes: [startsBuilds],
        refused: [
          {
            change: changesEvents,
            message: 'GitHub resets what a global hook is not sent, its secret included, and the config declares none.',
            hint: 'Declare the secret of this hook.',
          },
        ],
      }),
    ]),
    failureReason: 'policy-violated',
  }),
  'secret notes': buildReport({
    plan: buildPlan([
      buildPlannedTarget({
        changes: [
          update('https://a.acme.example/hook', {
            desired: buildDesiredHook('https://a.acme.example/hook', { secret: createSecret('A_SECRET') }),
            live: buildLiveHook('https://a.acme.example/hook', { hasSecret: false }),
            secret: 'set',
          }),
          update('https://b.acme.example/hook', {
            desired: buildDesiredHook('https://b.acme.example/hook', { secret: createSecret('B_SECRET') }),
            secret: 'replace',
          }),
          update('https://c.acme.example/hook', {
            desired: buildDesiredHook('https://c.acme.example/hook', { secret: createSecret('C_SECRET') }),
            secret: 'resend',
          }),
          dropsSecret,
        ],
        refreshes: [rotates, { ...rotates, because: 'not-confirmed' }, { ...rotates, because: 'no-delivery' }],
        secretsNotCompared: 4,
      }),
    ]),
  }),
  'apply done': buildReport({
    mode: 'apply',
    plan: buildPlan([buildPlannedTarget({ changes: applied, unchanged: buildUnchangedHooks(14) })]),
    outcomes: applied.map((change) => buildOutcome(change, change.op === 'create' ? { hookId: '901' } : {})),
    pings: [
      {
        target: acme,
        hookId: '101',
        url: buildUrl('https://chat.acme.example/hook'),
        verdict: 'answered',
        statusCode: 200,
        durationSeconds: 0.31,
      },
    ],
  }),
  'partial failure': buildReport({
    mode: 'apply',
    plan: buildPlan([
      buildPlannedTarget({ changes: applied, refreshes: [rotates], unchanged: buildUnchangedHooks(14) }),
    ]),
    outcomes: [
      buildOutcome(startsBuilds, {
        status: 'unknown',
        message: 'The connection was closed before GitHub answered.',
        requests: [{ method: 'POST', path: '/orgs/acme/hooks', status: 0 }],
      }),
      buildOutcome(changesEvents, {
        status: 'failed',
        partly: true,
        message: 'GitHub refuses the events: "relaese" is not an event.',
        requests: [
          { method: 'PATCH', path: '/orgs/acme/hooks/101/config', status: 200 },
          { method: 'PATCH', path: '/orgs/acme/hooks/101', status: 422 },
        ],
      }),
      buildOutcome(deletes),
      buildOutcome(rotates),
    ],
    pings: [
      {
        target: acme,
        hookId: '101',
        url: buildUrl('https://chat.acme.example/hook'),
        verdict: 'refused',
        statusCode: 500,
        durationSeconds: 1.2,
      },
    ],
    failureReason: 'partial-apply',
  }),
  'apply refused': buildReport({
    mode: 'apply',
    plan: buildPlan([buildPlannedTarget({ changes: applied })]),
    failure: {
      message: 'The fresh plan has another digest than expect-digest.',
      hint: 'Review the fresh plan and give its digest.',
    },
    failureReason: 'plan-changed',
  }),
  fork: buildReport({
    mode: 'validate',
    valid: { hooks: 3, targets: 1 },
    run: { commit: 'abc1234def5678abc1234def5678abc1234def56', requests: 0 },
    diagnostics: checkEvent(
      { mode: 'dry-run' } as Settings,
      {
        event: 'pull_request',
        pullRequest: { fromFork: true },
      } as WorkflowRun,
    ).notices,
  }),
  'evil names': buildReport({
    plan: buildPlan([
      buildPlannedTarget({
        changes: [
          create(evilHook),
          remove('https://evil.example/x', {
            live: buildLiveHook('https://evil.example/"><script>', { id: '666', events: ['a|b', '`'] }),
          }),
        ],
        notes: [{ severity: 'warning', code: 'odd', message: evilText }],
      }),
    ]),
    diagnostics: [
      { severity: 'warning', code: 'odd', message: evilText, location: { file: '::error::.yml', line: 1, column: 1 } },
    ],
  }),
  '200 hooks': buildReport({
    plan: buildPlan([
      buildPlannedTarget({
        changes: Array.from({ length: 10 }, (_, index) =>
          addRelease(`https://service-${index}.acme.example/github`, index),
        ),
        unchanged: buildUnchangedHooks(190),
        unmanaged: leftAlone,
        secretsNotCompared: 200,
      }),
    ]),
  }),
  '30 organizations': buildReport({
    plan: buildPlan(
      Array.from({ length: 30 }, (_, index) => {
        const target = { kind: 'organization' as const, owner: `team-${String(index).padStart(2, '0')}` };
        return buildPlannedTarget({
          target,
          changes: index % 6 === 0 ? [addRelease('https://ci.acme.example/github', index)] : [],
          unchanged: buildUnchangedHooks(3),
          unmanaged: [
            {
              live: buildLiveHook('https://jenkins.acme.example/github-webhook/', { hasSecret: false }),
              mark: 'plain',
            },
          ],
          notes: [
            {
              severity: 'notice',
              code: 'unmanaged-breaks-policy',
              message:
                'The unmanaged hook https://jenkins.acme.example/github-webhook/ has no secret (require_secret).',
              hint: 'Declare it, or delete it.',
            },
          ],
        });
      }),
    ),
  }),
  'eight deletions refused': buildReport({
    mode: 'apply',
    plan: buildPlan([
      buildPlannedTarget(
        {
          changes: [
            ...['https://gone.example/hook', 'https://hooks.slack.com/services/T00/B00/canary0Token1Value2'].map(
              (at, index) =>
                remove(at, {
                  live: buildLiveHook(at, { id: String(600 + index) }),
                  because: index === 0 ? 'absent' : 'unmanaged',
                }),
            ),
            ...Array.from({ length: 6 }, (_, index) => {
              const at = `https://old${index}.acme.example/hook`;
              return remove(at, { live: buildLiveHook(at, { id: String(610 + index) }) });
            }),
            addRelease('https://ci.acme.example/github', 0),
            archives,
          ],
        },
        [
          {
            reason: 'limit-exceeded',
            message: 'This would delete 8 hooks; max_deletions allows 3.',
            hint: 'If all 8 should go, run once with max-deletions: 8.',
          },
        ],
      ),
    ]),
    failureReason: 'limit-exceeded',
  }),
  'many events': buildReport({
    plan: buildPlan([
      buildPlannedTarget({
        changes: [
          update('https://all.acme.example/hook', {
            fields: [{ field: 'events', from: eventNames.slice(0, 40), to: eventNames.slice(20, 70) }],
          }),
        ],
      }),
    ]),
  }),
  'pull request': buildReport({
    plan: buildPlan([
      buildPlannedTarget({
        changes: [
          addRelease('https://ci.acme.example/github', 0),
          changesEvents,
          create(
            buildDesiredHook('https://siem.acme.example/ingest/${TOKEN}', {
              events: ['*'],
              secret: createSecret('SIEM_HOOK_SECRET'),
            }),
          ),
          deletes,
        ],
        unchanged: buildUnchangedHooks(14),
        unmanaged: [{ live: buildLiveHook('https://jenkins.acme.example/hook', { id: '205' }), mark: 'plain' }],
        secretsNotCompared: 12,
      }),
    ]),
  }),
  health: buildReport({
    mode: 'health',
    targets: [acme],
    failedTargets: [],
    health: {
      from: Date.UTC(2026, 10, 26, 5),
      to: Date.UTC(2026, 10, 27, 5),
      answerSeconds: 10,
      maxFailureRate: 5,
      drift: [],
      missing: [{ target: acme, url: buildUrl('https://siem.acme.example/ingest/${TOKEN}') }],
      hooks: [
        createHealth('https://ci.acme.example/github', '101', {
          failures: 38,
          deliveries: 412,
          failuresByKind: { 'server-error': 30, 'timed-out': 8 },
          lastFailure: { at: Date.UTC(2026, 10, 27, 4, 12), words: 'answered 503' },
          sparkline: '▁▁▁▁▁▁▁▁▁▁▁▂▄▁▁▁▁▁▁▁▁▇█▅',
        }),
        createHealth('https://hooks.slack.com/services/T00/B00/canary0Token1Value2', '201', {
          deliveries: 18,
          throttled: 2,
        }),
        createHealth('https://legacy.acme.example:8443/a-long-path/to/the/receiver', '103', { deliveries: 0 }),
        createHealth('https://silent.acme.example/hook', '104', { deliveries: 3, isSilent: true, isSampled: true }),
      ],
    },
    run: {
      requests: 9,
      runUrl: 'https://github.com/acme/hooks/actions/runs/812',
      runNumber: '57',
      apiBase: 'https://api.github.com',
    },
  }),
  'who changed it': buildReport({
    plan: buildPlan([
      buildPlannedTarget({
        changes: [changesEvents, switchesOff],
        unmanaged: [{ live: buildLiveHook('https://jenkins.acme.example/hook', { id: '205' }), mark: 'plain' }],
      }),
    ]),
    edits: [
      {
        target: acme,
        hookId: '101',
        actor: 'octocat',
        at: 1_795_497_780_000,
        action: 'hook.events_changed',
        means: undefined,
      },
      {
        target: acme,
        hookId: '205',
        actor: '@acme/everyone',
        at: 1_795_411_380_000,
        action: 'hook.create',
        means: 'Fine-grained personal access token',
      },
      {
        target: createRepository('api'),
        hookId: '104',
        actor: 'nobody',
        at: 0,
        action: 'hook.create',
        means: undefined,
      },
    ],
  }),
  '900 hooks': buildReport({ plan: buildPlan([buildPlannedTarget({ changes: nineHundred })]) }),
};
