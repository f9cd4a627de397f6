import type { WorkflowRun } from '../../src/actions/context.ts';
import { checkEvent } from '../../src/actions/gate.ts';
import type { HealthFigures, HookHealth } from '../../src/deliveries/health.ts';
import { eventNames } from '../../src/model/events.ts';
import { Failure } from '../../src/model/failure.ts';
import type { Change, Refresh } from '../../src/plan/plan.ts';
import type { Settings } from '../../src/run/settings/settings.ts';
import {
  acme,
  create,
  desired,
  done,
  live,
  notPlanned,
  plan,
  planned,
  remove,
  report,
  repository,
  unchanged,
  update,
  url,
  variable,
} from './builders.ts';
import type { FlatReport } from './flat-report.ts';

const declared = (name: string) => ({ kind: 'declared' as const, ...variable(name) });

const startsBuilds = create(
  desired('https://ci.acme.example/github', {
    description: 'Starts builds on the CI cluster',
    events: ['pull_request', 'push'],
    secret: declared('CI_HOOK_SECRET'),
  }),
);

const archives = create(
  desired('https://siem.acme.example/ingest/${TOKEN}', {
    events: ['*'],
    contentType: 'form',
    insecureSsl: true,
    active: false,
    secret: declared('SIEM_HOOK_SECRET'),
    username: variable('SIEM_USER', 'canary-password-Zz81'),
    password: variable('SIEM_PASSWORD', 'canary-password-Zz81'),
  }),
);

const changesEvents = update('https://chat.acme.example/hook', {
  desired: desired('https://chat.acme.example/hook', {
    description: 'Posts releases to the chat',
    events: ['release'],
  }),
  fields: [
    { field: 'events', from: ['push'], to: ['release'] },
    { field: 'active', from: false, to: true },
  ],
});

const moves = update('https://new.acme.example/ingest/${TOKEN}', {
  live: live('https://old.acme.example/ingest/canary0Token1Value2', { id: '102' }),
  desired: desired('https://new.acme.example/ingest/${TOKEN}', { secret: declared('SIEM_HOOK_SECRET') }),
  matchedBy: 'previous-url',
  fields: [
    {
      field: 'url',
      from: live('https://old.acme.example/ingest/canary0Token1Value2').url,
      to: url('https://new.acme.example/ingest/${TOKEN}'),
    },
    { field: 'content_type', from: 'form', to: 'json' },
  ],
});

const dropsSecret = update('https://legacy.acme.example/hook', {
  live: live('https://legacy.acme.example/hook', { id: '103' }),
  desired: desired('https://legacy.acme.example/hook', { secret: { kind: 'none' } }),
  secret: 'remove',
});

function addsRelease(at: string, index: number): Change {
  return update(at, {
    live: live(at, { id: String(700 + index) }),
    desired: desired(at, { events: ['push', 'release'] }),
    fields: [{ field: 'events', from: ['push'], to: ['push', 'release'] }],
  });
}

function watched(at: string, id: string, more: Partial<HealthFigures>): HookHealth {
  return {
    status: 'read',
    hook: {
      target: acme,
      id,
      url: live(at).url,
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

const switchesOff: Change = { op: 'deactivate', live: live('https://forgotten.example/hook', { id: '104' }) };

const deletes = remove('https://gone.example/hook', {
  live: live('https://gone.example/hook', { id: '105' }),
  because: 'absent',
});

const rotates: Refresh = {
  op: 'refresh',
  live: live('https://deploy.acme.example/hook', { id: '106' }),
  desired: desired('https://deploy.acme.example/hook', { secret: declared('DEPLOY_SECRET') }),
  because: 'rotate',
};

const leftAlone = [
  { live: live('https://hooks.slack.com/services/T00/B00/canary0Token1Value2', { id: '201' }), mark: 'plain' as const },
  { live: live('https://chat.acme.example/hook', { id: '202' }), mark: 'duplicate' as const },
  { live: live('https://webhook-forwarder.github.com/hook', { id: '203', name: 'cli' }), mark: 'foreign' as const },
];

const manyDeletions = Array.from({ length: 12 }, (_, index) => {
  return remove(`https://old-${index}.example/hook`, {
    live: live(`https://old-${index}.example/hook`, { id: String(300 + index) }),
  });
});

const tooMany = {
  reason: 'limit-exceeded' as const,
  message: 'The plan deletes or deactivates 12 hooks of acme, the limit is 3.',
  hint: 'Review the plan, then set max-deletions: 12 for this run.',
};

const evilText =
  '</td></table> | ![x](https://evil.example/p.png) @octocat #1 ``` `` ::error::x ##[error]y \u202egnp.exe\u0007\n::set-output name=a::b <img src=x> <!-- -->';

const evilHook = desired('https://evil.example/|`@octocat/#1', { description: evilText, events: ['push'] });

const nineHundred = Array.from({ length: 900 }, (_, index) => {
  return create(
    desired(`https://receiver-${index}.acme.example/github`, {
      description: `Receiver number ${index} of the platform team`,
      events: ['push', 'pull_request', 'release'],
      secret: declared('PLATFORM_SECRET'),
    }),
  );
});

const applied: readonly Change[] = [startsBuilds, changesEvents, deletes];

/** What users meet, each a golden page and a golden log. */
export const situations: Readonly<Record<string, FlatReport>> = {
  'first adoption': report({
    plan: plan([
      planned({
        changes: [startsBuilds, archives],
        unmanaged: leftAlone,
        ignored: [live('https://x.codecov.io/a', { id: '204' })],
      }),
    ]),
  }),
  'no change': report({
    plan: plan([planned({ unchanged: unchanged(14), unmanaged: leftAlone, secretsNotCompared: 3 })]),
  }),
  'unmanaged drift': report({
    plan: plan([planned({ unchanged: unchanged(2), unmanaged: leftAlone, unmanagedIsDrift: true })]),
  }),
  'mixed plan': report({
    plan: plan([
      planned({
        changes: [changesEvents, moves, dropsSecret, startsBuilds, switchesOff, deletes],
        refreshes: [rotates],
        unchanged: unchanged(14),
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
  'public repository': report({
    plan: plan([planned({ changes: [changesEvents], unmanaged: leftAlone })]),
    showUnmanaged: 'count',
  }),
  'deletions refused': report({
    plan: plan([planned({ changes: manyDeletions, unchanged: unchanged(2) }, [tooMany])]),
    failureReason: 'limit-exceeded',
  }),
  'invalid config': report({
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
  'invalid input': report({
    diagnostics: [
      { severity: 'error', code: 'unknown-input', message: 'There is no input "dry-run".', hint: 'Use mode: dry-run.' },
    ],
    failureReason: 'input-invalid',
    run: { requests: 0 },
  }),
  'valid config': report({ mode: 'validate', valid: { hooks: 12, targets: 2 }, run: { requests: 0 } }),
  'policy violated': report({
    plan: plan([
      planned(
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
  'not permitted': report({
    plan: plan([
      notPlanned(
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
  'several targets': report({
    plan: plan([
      planned({ changes: [changesEvents, deletes], unchanged: unchanged(3), unmanaged: leftAlone }),
      planned({ target: repository('api'), changes: [startsBuilds], secretsNotCompared: 2 }),
      notPlanned(
        repository('web'),
        new Failure('api-error', 'GitHub answered 502 for page 2 of the hooks of acme/web.', { hint: 'Run again.' }),
      ),
      ...Array.from({ length: 40 }, (_, index) =>
        planned({ target: repository(`quiet-${index}`), unchanged: unchanged(1) }),
      ),
    ]),
    failureReason: 'api-error',
  }),
  'change refused': report({
    plan: plan([
      planned({
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
  'secret notes': report({
    plan: plan([
      planned({
        changes: [
          update('https://a.acme.example/hook', {
            desired: desired('https://a.acme.example/hook', { secret: declared('A_SECRET') }),
            live: live('https://a.acme.example/hook', { hasSecret: false }),
            secret: 'set',
          }),
          update('https://b.acme.example/hook', {
            desired: desired('https://b.acme.example/hook', { secret: declared('B_SECRET') }),
            secret: 'replace',
          }),
          update('https://c.acme.example/hook', {
            desired: desired('https://c.acme.example/hook', { secret: declared('C_SECRET') }),
            secret: 'resend',
          }),
          dropsSecret,
        ],
        refreshes: [rotates, { ...rotates, because: 'not-confirmed' }, { ...rotates, because: 'no-delivery' }],
        secretsNotCompared: 4,
      }),
    ]),
  }),
  'apply done': report({
    mode: 'apply',
    plan: plan([planned({ changes: applied, unchanged: unchanged(14) })]),
    outcomes: applied.map((change) => done(change, change.op === 'create' ? { hookId: '901' } : {})),
    pings: [
      {
        target: acme,
        hookId: '101',
        url: url('https://chat.acme.example/hook'),
        verdict: 'answered',
        statusCode: 200,
        durationSeconds: 0.31,
      },
    ],
  }),
  'partial failure': report({
    mode: 'apply',
    plan: plan([planned({ changes: applied, refreshes: [rotates], unchanged: unchanged(14) })]),
    outcomes: [
      done(startsBuilds, {
        status: 'unknown',
        message: 'The connection was closed before GitHub answered.',
        requests: [{ method: 'POST', path: '/orgs/acme/hooks', status: 0 }],
      }),
      done(changesEvents, {
        status: 'failed',
        partly: true,
        message: 'GitHub refuses the events: "relaese" is not an event.',
        requests: [
          { method: 'PATCH', path: '/orgs/acme/hooks/101/config', status: 200 },
          { method: 'PATCH', path: '/orgs/acme/hooks/101', status: 422 },
        ],
      }),
      done(deletes),
      done(rotates),
    ],
    pings: [
      {
        target: acme,
        hookId: '101',
        url: url('https://chat.acme.example/hook'),
        verdict: 'refused',
        statusCode: 500,
        durationSeconds: 1.2,
      },
    ],
    failureReason: 'partial-apply',
  }),
  'apply refused': report({
    mode: 'apply',
    plan: plan([planned({ changes: applied })]),
    failure: {
      message: 'The fresh plan has another digest than expect-digest.',
      hint: 'Review the fresh plan and give its digest.',
    },
    failureReason: 'plan-changed',
  }),
  fork: report({
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
  'evil names': report({
    plan: plan([
      planned({
        changes: [
          create(evilHook),
          remove('https://evil.example/x', {
            live: live('https://evil.example/"><script>', { id: '666', events: ['a|b', '`'] }),
          }),
        ],
        notes: [{ severity: 'warning', code: 'odd', message: evilText }],
      }),
    ]),
    diagnostics: [
      { severity: 'warning', code: 'odd', message: evilText, location: { file: '::error::.yml', line: 1, column: 1 } },
    ],
  }),
  '200 hooks': report({
    plan: plan([
      planned({
        changes: Array.from({ length: 10 }, (_, index) =>
          addsRelease(`https://service-${index}.acme.example/github`, index),
        ),
        unchanged: unchanged(190),
        unmanaged: leftAlone,
        secretsNotCompared: 200,
      }),
    ]),
  }),
  '30 organizations': report({
    plan: plan(
      Array.from({ length: 30 }, (_, index) => {
        const target = { kind: 'organization' as const, owner: `team-${String(index).padStart(2, '0')}` };
        return planned({
          target,
          changes: index % 6 === 0 ? [addsRelease('https://ci.acme.example/github', index)] : [],
          unchanged: unchanged(3),
          unmanaged: [
            { live: live('https://jenkins.acme.example/github-webhook/', { hasSecret: false }), mark: 'plain' },
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
  'eight deletions refused': report({
    mode: 'apply',
    plan: plan([
      planned(
        {
          changes: [
            ...['https://gone.example/hook', 'https://hooks.slack.com/services/T00/B00/canary0Token1Value2'].map(
              (at, index) =>
                remove(at, {
                  live: live(at, { id: String(600 + index) }),
                  because: index === 0 ? 'absent' : 'unmanaged',
                }),
            ),
            ...Array.from({ length: 6 }, (_, index) => {
              const at = `https://old${index}.acme.example/hook`;
              return remove(at, { live: live(at, { id: String(610 + index) }) });
            }),
            addsRelease('https://ci.acme.example/github', 0),
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
  'many events': report({
    plan: plan([
      planned({
        changes: [
          update('https://all.acme.example/hook', {
            fields: [{ field: 'events', from: eventNames.slice(0, 40), to: eventNames.slice(20, 70) }],
          }),
        ],
      }),
    ]),
  }),
  'pull request': report({
    plan: plan([
      planned({
        changes: [
          addsRelease('https://ci.acme.example/github', 0),
          changesEvents,
          create(
            desired('https://siem.acme.example/ingest/${TOKEN}', {
              events: ['*'],
              secret: declared('SIEM_HOOK_SECRET'),
            }),
          ),
          deletes,
        ],
        unchanged: unchanged(14),
        unmanaged: [{ live: live('https://jenkins.acme.example/hook', { id: '205' }), mark: 'plain' }],
        secretsNotCompared: 12,
      }),
    ]),
  }),
  health: report({
    mode: 'health',
    targets: [acme],
    failedTargets: [],
    health: {
      from: Date.UTC(2026, 10, 26, 5),
      to: Date.UTC(2026, 10, 27, 5),
      answerSeconds: 10,
      maxFailureRate: 5,
      drift: [],
      missing: [{ target: acme, url: url('https://siem.acme.example/ingest/${TOKEN}') }],
      hooks: [
        watched('https://ci.acme.example/github', '101', {
          failures: 38,
          deliveries: 412,
          failuresByKind: { 'server-error': 30, 'timed-out': 8 },
          lastFailure: { at: Date.UTC(2026, 10, 27, 4, 12), words: 'answered 503' },
          sparkline: '▁▁▁▁▁▁▁▁▁▁▁▂▄▁▁▁▁▁▁▁▁▇█▅',
        }),
        watched('https://hooks.slack.com/services/T00/B00/canary0Token1Value2', '201', {
          deliveries: 18,
          throttled: 2,
        }),
        watched('https://legacy.acme.example:8443/a-long-path/to/the/receiver', '103', { deliveries: 0 }),
        watched('https://silent.acme.example/hook', '104', { deliveries: 3, isSilent: true, isSampled: true }),
      ],
    },
    run: {
      requests: 9,
      runUrl: 'https://github.com/acme/hooks/actions/runs/812',
      runNumber: '57',
      apiBase: 'https://api.github.com',
    },
  }),
  'who changed it': report({
    plan: plan([
      planned({
        changes: [changesEvents, switchesOff],
        unmanaged: [{ live: live('https://jenkins.acme.example/hook', { id: '205' }), mark: 'plain' }],
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
      { target: repository('api'), hookId: '104', actor: 'nobody', at: 0, action: 'hook.create', means: undefined },
    ],
  }),
  '900 hooks': report({ plan: plan([planned({ changes: nineHundred })]) }),
};
