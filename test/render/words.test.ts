import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { diagnosticCodes } from '../../src/model/diagnostic-codes.ts';
import { Failure } from '../../src/model/failure.ts';
import { formatOutcome } from '../../src/render/changes.ts';
import { listDiagnostics } from '../../src/render/diagnostics.ts';
import { formatHeading } from '../../src/render/heading.ts';
import { createOutputs, outputDescriptions, selectAnnotations } from '../../src/render/outputs.ts';
import { getOutcomes, type Report } from '../../src/render/report.ts';
import { formatEventDiff } from '../../src/render/text/changes.ts';
import { renderDiagnostic } from '../../src/render/text/diagnostic.ts';
import { plainStyle } from '../../src/render/text/layout.ts';
import { renderLog, suggestNextStep } from '../../src/render/text/log.ts';
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
  remove,
} from './builders.ts';
import type { FlatReport } from './flat-report.ts';
import { situations } from './situations.ts';

const getSituation = (name: string): FlatReport => {
  const found = situations[name];
  if (found === undefined) throw new Error(`no situation ${name}`);
  return found;
};

describe('the heading', () => {
  test.each([
    [
      'first adoption',
      'Plan: 2 to create, 0 to update, 0 to deactivate, 0 to delete, 0 unchanged, 3 unmanaged, 1 ignored',
    ],
    ['no change', 'No changes. Live matches the config: 14 unchanged, 3 unmanaged'],
    ['unmanaged drift', 'Drift: no changes, 2 unchanged, 3 unmanaged'],
    ['invalid config', 'Config is invalid: 2 errors'],
    ['invalid input', 'Input is invalid: 1 error'],
    ['valid config', 'Config is valid: 12 hooks for 2 targets'],
    ['deletions refused', 'Refused: The plan deletes or deactivates 12 hooks of acme, the limit is 3'],
    ['policy violated', 'Refused: The config breaks 1 policy rule for acme'],
    ['apply refused', 'Refused: The fresh plan has another digest than expect-digest'],
    ['apply done', 'Applied: 3 of 3'],
    ['partial failure', 'Applied 1 of 3, 1 failed, 1 unknown; refreshed 1 of 1; 1 of 1 ping failed'],
  ])('of %s is %j', (name, expected) => {
    expect(formatHeading(getSituation(name))).toBe(expected);
  });

  test('says that a target is missing from the counts', () => {
    expect(formatHeading(getSituation('several targets'))).toMatch(
      /3 unmanaged\. 1 of 43 targets could not be planned$/,
    );
  });

  test('does not say "no changes" for a plan that only refreshes', () => {
    const { refreshes } = {
      refreshes:
        getSituation('mixed plan').plan?.targets.flatMap((one) =>
          one.status === 'planned' ? one.plan.refreshes : [],
        ) ?? [],
    };
    expect(formatHeading(buildReport({ plan: buildPlan([buildPlannedTarget({ refreshes })]) }))).toMatch(
      /^Plan: 0 to create.*1 to refresh$/,
    );
  });

  test('counts refused changes of an apply as not done', () => {
    const refused = { change: remove('https://a.example/'), message: 'No.', hint: 'Stop.' };
    const change = create(buildDesiredHook('https://b.example/'));
    const given = buildReport({
      mode: 'apply',
      plan: buildPlan([buildPlannedTarget({ changes: [change], refused: [refused] })]),
      outcomes: [buildOutcome(change)],
    });
    expect(formatHeading(given)).toBe('Applied 1 of 2, 1 refused');
    expect(createOutputs(given)).toMatchObject({ applied: '1', failed: '1' });
  });

  test('of a cancelled apply says so and what was done', () => {
    const changes = [
      create(buildDesiredHook('https://a.example/')),
      create(buildDesiredHook('https://b.example/')),
    ] as const;
    const outcomes = [
      buildOutcome(changes[0]),
      buildOutcome(changes[1], { status: 'skipped', message: 'The run was cancelled.' }),
    ];
    const given = buildReport({
      mode: 'apply',
      plan: buildPlan([buildPlannedTarget({ changes })]),
      outcomes,
      failureReason: 'cancelled',
    });
    expect(formatHeading(given)).toBe('Cancelled. Applied 1 of 2, 1 skipped');
  });

  test('of all targets failing says how many', () => {
    const failure = new Failure('rate-limited', 'The rate limit is used up.');
    const given = buildReport({
      plan: buildPlan([buildFailedTarget(acme, failure), buildFailedTarget(createRepository('api'), failure)]),
    });
    expect(formatHeading(given)).toBe('Rate limit reached: none of 2 targets could be planned');
  });

  test('is one line that is no command, whatever the failure says', () => {
    const given = buildReport({ failure: { message: 'x\n::error::y ##[warning]z' }, failureReason: 'api-error' });
    expect(formatHeading(given)).toBe('Failed: x ::error::y ##\\[warning]z');
  });
});

describe('the next step', () => {
  test.each<[string, Report, string]>([
    ['a plan', getSituation('mixed plan'), 'Plan only. Run with mode: apply to make these changes.'],
    ['no change', getSituation('no change'), ''],
    ['a refused plan', getSituation('deletions refused'), 'Plan only. An apply would be refused for the same reason.'],
    ['an apply that is done', getSituation('apply done'), ''],
    [
      'an apply that failed in part',
      getSituation('partial failure'),
      'Run again to finish: what is done is not done twice.',
    ],
    ['a refused apply', getSituation('apply refused'), 'Nothing was written.'],
    ['an invalid config', getSituation('invalid config'), ''],
    [
      'a plan under fail-on-changes',
      { ...getSituation('mixed plan'), failureReason: 'changes-pending' },
      'Plan only, and fail-on-changes makes this run fail. Run with mode: apply to make these changes.',
    ],
  ])('of %s', (_, given, expected) => {
    expect(suggestNextStep(given)).toBe(expected);
  });
});

describe('outputs', () => {
  test.each(Object.entries(situations))('%s: every output that a report decides is there', (_, given) => {
    const expected = Object.keys(outputDescriptions).filter((name) => !/-(file|url)$/.test(name));
    expect(Object.keys(createOutputs(given)).sort()).toEqual(expected.sort());
    for (const value of Object.values(createOutputs(given))) expect(value).toBeTypeOf('string');
  });

  test('are empty where no plan could be made', () => {
    expect(createOutputs(getSituation('not permitted'))).toMatchObject({
      'has-changes': '',
      'has-drift': '',
      creates: '',
      ignored: '',
      digest: '',
      applied: '0',
      failed: '0',
      'failure-reason': 'not-permitted',
      targets: '["acme"]',
    });
  });

  test('no changes is not claimed while a target is unknown', () => {
    const failure = new Failure('api-error', 'GitHub answered 502.');
    const quiet = buildReport({
      plan: buildPlan([
        buildPlannedTarget({ unchanged: buildUnchangedHooks(1) }),
        buildFailedTarget(createRepository('api'), failure),
      ]),
    });
    expect(createOutputs(quiet)).toMatchObject({ 'has-changes': '', unchanged: '1' });
    expect(createOutputs(getSituation('several targets'))).toMatchObject({ 'has-changes': 'true', digest: '' });
  });

  test('count everything that was not done as failed', () => {
    expect(createOutputs(getSituation('partial failure'))).toMatchObject({ applied: '2', failed: '2' });
  });
});

describe('diagnostics', () => {
  const location = { file: '.github/hookherd.yml', line: 14, column: 12 };
  const unknownKey: Diagnostic = {
    severity: 'error',
    code: 'unknown-key',
    message: '"colour" is not a key of a hook.',
    hint: 'Did you mean "color"?',
    location,
  };

  test('have severity, code and message, then the place, then the hint', () => {
    expect(renderDiagnostic(unknownKey, plainStyle)).toEqual([
      'error[unknown-key]: "colour" is not a key of a hook.',
      '  --> .github/hookherd.yml:14:12',
      '  help: Did you mean "color"?',
    ]);
    expect(renderDiagnostic({ severity: 'warning', code: 'a', message: 'b\nc' }, plainStyle)).toEqual([
      'warning[a]: b c',
    ]);
  });

  test('become at most ten annotations of each severity, errors first, and the number of the others', () => {
    const errors = Array.from({ length: 12 }, (_, index) => ({ ...unknownKey, message: `error ${index}` }));
    const notice: Diagnostic = { severity: 'notice', code: 'n', message: 'notice' };
    const { shown, leftOut } = selectAnnotations(buildReport({ diagnostics: [notice, ...errors] }));
    expect(shown.map(({ severity }) => severity)).toEqual([...Array.from({ length: 10 }, () => 'error'), 'notice']);
    expect(shown[9]).toEqual({
      severity: 'error',
      title: 'unknown-key',
      message: 'error 9 Did you mean "color"?',
      ...location,
    });
    expect(shown.at(-1)).toEqual({ severity: 'notice', title: 'n', message: 'notice' });
    expect(leftOut).toBe(2);
  });

  test('become selectAnnotations that the runner does not cut', () => {
    const [annotation] = selectAnnotations(
      buildReport({ diagnostics: [{ ...unknownKey, message: 'x'.repeat(9000) }] }),
    ).shown;
    expect(annotation?.message).toHaveLength(4000);
  });

  test('of a failed change name the write and not the list that was read after it, and no request twice', () => {
    const [failed] = (getOutcomes(getSituation('partial failure')) ?? []).filter(({ status }) => status === 'failed');
    const write = { method: 'PATCH', path: '/orgs/acme/hooks/101', status: 200 } as const;
    const requests = [write, { method: 'GET', path: '/orgs/acme/hooks', status: 200 } as const];
    const format = (message: string) => failed && formatOutcome({ ...failed, partly: false, message, requests });
    expect(format('Why.')).toBe('failed: Why; PATCH /orgs/acme/hooks/101 answered 200');
    expect(format('PATCH /orgs/acme/hooks/101 was odd.')).toBe('failed: PATCH /orgs/acme/hooks/101 was odd');
  });

  test('of a failed change name the hook, what GitHub said and where', () => {
    const lines = renderLog(getSituation('partial failure'));
    expect(lines).toContain(
      'error[partial-apply]: acme: The update of https://chat.acme.example/hook failed after a part of it was written: GitHub refuses the events: "relaese" is not an event.',
    );
    expect(lines).toContain(
      '    outcome       failed (partly written): GitHub refuses the events: "relaese" is not an event; PATCH /orgs/acme/hooks/101 answered 422',
    );
  });

  test('of secrets that were not compared are told once, over all targets', () => {
    const given = buildReport({
      plan: buildPlan([
        buildPlannedTarget({ secretsNotCompared: 2 }),
        buildPlannedTarget({ target: createRepository('api'), secretsNotCompared: 1 }),
      ]),
    });
    const told = renderLog(given).filter((line) => line.includes('not compared'));
    expect(told).toEqual([
      expect.stringContaining(
        '3 declared secrets were not compared with the live one, because GitHub never shows a secret.',
      ),
    ]);
  });
});

describe('events', () => {
  const diff = (from: readonly string[], to: readonly string[]) => ({
    from,
    to,
  });

  test('are told as added and removed', () => {
    expect(formatEventDiff(diff(['push', 'star'], ['release', 'star']))).toBe('+release −push');
  });

  test('are told with counts when many, and all of them by name', () => {
    const text = formatEventDiff(diff(['push'], ['a', 'b', 'c', 'd', 'e', 'f', 'g']));
    expect(text).toBe('1 → 7: +a +b +c +d +e +f +g −push');
  });
});

test('hooks that the config does not name are counts only where their hosts are not to be shown', () => {
  const given = buildReport({
    plan: buildPlan([
      buildPlannedTarget({ unmanaged: [{ live: buildLiveHook('https://private.example/hook'), mark: 'plain' }] }),
    ]),
    showUnmanaged: 'count',
  });
  const lines = renderLog(given);
  expect(lines.join('\n')).not.toContain('private.example');
  expect(lines).toContain('1 unmanaged hook, left alone');
});

test('a refresh that failed counts in the outputs applied and failed', () => {
  const { refreshes = [] } =
    getSituation('mixed plan').plan?.targets.flatMap((one) => (one.status === 'planned' ? [one.plan] : []))[0] ?? {};
  const [refresh] = refreshes;
  if (refresh === undefined) throw new Error('the mixed plan has a refresh');
  const given = buildReport({
    mode: 'apply',
    plan: buildPlan([buildPlannedTarget({ refreshes })]),
    outcomes: [buildOutcome(refresh, { status: 'failed', message: 'GitHub responded 500.' })],
    failureReason: 'api-error',
  });
  expect(createOutputs(given)).toMatchObject({ applied: '0', failed: '1' });
});

test.each([
  ['failed-again', 'not-redelivered'],
  ['not-seen', 'redelivery-not-seen'],
] as const)('the code of a redelivery that is %s is explained: %s', (status, code) => {
  const delivery = { id: '7', guid: 'a', deliveredAt: 0, event: 'push', action: '', status: 'OK', statusCode: 500 };
  const outcome = {
    status,
    message: '',
    redelivery: { hook: { target: acme, url: buildUrl('https://a.example/') }, delivery },
  };
  const given = buildReport({
    mode: 'redeliver',
    failedTargets: [],
    redelivery: { outcomes: [outcome], unread: [] } as never,
  });
  expect(listDiagnostics(given).map((each) => each.code)).toEqual([code]);
  expect(Object.keys(diagnosticCodes)).toContain(code);
});
