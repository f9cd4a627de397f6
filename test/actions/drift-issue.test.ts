import { describe, expect, test } from 'vitest';
import { upsertDriftIssue } from '../../src/actions/drift-issue.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { Failure } from '../../src/model/failure.ts';
import type { DryRunReport, Report } from '../../src/render/report.ts';
import type { InputTexts } from '../../src/run/settings/inputs.ts';
import {
  buildDesiredHook,
  buildFailedTarget,
  buildPlan,
  buildPlannedTarget,
  buildReport,
  buildUnchangedHooks,
  create,
  createRepository,
  remove,
} from '../render/builders.ts';
import { situations } from '../render/situations.ts';
import {
  connectRepository,
  connectRestApi,
  listComments,
  listIssues,
  listWrites,
  startWebhooks,
} from './webhooks-emulator.ts';

const ci = create(buildDesiredHook('https://ci.acme.example/github'));
const drift = buildReport({ plan: buildPlan([buildPlannedTarget({ changes: [ci] })]) });
const moreDrift = buildReport({
  plan: buildPlan([buildPlannedTarget({ changes: [ci, remove('https://gone.example/hook')] })], {
    digest: 'b'.repeat(64),
  }),
});
const none = buildReport({
  plan: buildPlan([buildPlannedTarget({ unchanged: buildUnchangedHooks(2) })], { digest: 'c'.repeat(64) }),
});

const upsertIssue = (given: Report, emulator: Emulator, at = '2026-11-22T05:23', texts: InputTexts = {}) =>
  upsertDriftIssue(given as DryRunReport, { repository: connectRepository(emulator, texts), at, version: '1.2.3' });

describe('the drift issue', () => {
  test('is opened with a label, what differs, since when, who should look and what to do', async () => {
    await using emulator = await startWebhooks();
    const url = await upsertIssue(drift, emulator);
    const [issue, ...others] = listIssues(emulator);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ title: 'Webhook drift: acme', labels: ['hookherd-drift'], state: 'open' });
    expect(url).toBe(`${emulator.url}/acme/webhooks/issues/13`);
    const body = issue?.body ?? '';
    expect(body).toContain('at `abc1234` declares, found first 2026-11-22 05:23 UTC.');
    expect(body).toContain('[`acme`](https://github.com/organizations/acme/settings/audit-log?q=action%3Ahook)');
    expect(body).toContain('run `mode: apply`');
    expect(body).toContain('### 🪝 Webhooks of `acme`: 1 to create');
    expect(body).toContain('`https://ci.acme.example/github`');
  });

  test('is not opened without drift', async () => {
    await using emulator = await startWebhooks();
    expect(await upsertIssue(none, emulator)).toBe('');
    expect(listWrites(emulator)).toEqual([]);
  });

  test('is edited while the drift lasts and remembers what changed when', async () => {
    await using emulator = await startWebhooks();
    const url = await upsertIssue(drift, emulator);
    await upsertIssue(drift, emulator, '2026-11-23T05:23');
    expect(listIssues(emulator)[0]?.body).not.toContain('History');
    expect(await upsertIssue(moreDrift, emulator, '2026-11-24T05:23')).toBe(url);
    const body = listIssues(emulator)[0]?.body ?? '';
    expect(listIssues(emulator)).toHaveLength(1);
    expect(body).toContain('found first 2026-11-22 05:23 UTC');
    expect(body).toContain('<summary>History (2)</summary>');
    expect(body).toContain('new `- https://gone.example/hook`');
    await upsertIssue(drift, emulator, '2026-11-25T05:23');
    expect(listIssues(emulator)[0]?.body).toContain('gone `- https://gone.example/hook`');
    expect(listIssues(emulator)[0]?.body).not.toContain('2026-11-23');
  });

  test('is closed with a comment when the drift is gone, and a later drift is a new one', async () => {
    await using emulator = await startWebhooks();
    const url = await upsertIssue(drift, emulator);
    expect(await upsertIssue(none, emulator, '2026-11-23T05:23')).toBe(url);
    expect(listIssues(emulator)[0]?.state).toBe('closed');
    expect(listComments(emulator)[0]?.body).toContain('found 2026-11-23 05:23 UTC');
    await upsertIssue(none, emulator);
    expect(listComments(emulator)).toHaveLength(1);
    await upsertIssue(drift, emulator);
    expect(listIssues(emulator).map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  test('is closed although its conversation is locked', async () => {
    await using emulator = await startWebhooks();
    await upsertIssue(drift, emulator);
    const [issue] = emulator.state.issues.list('acme/webhooks').filter(({ isPull }) => !isPull);
    if (issue !== undefined) emulator.state.issues.put({ ...issue, locked: true });
    await upsertIssue(none, emulator);
    expect(listIssues(emulator)[0]?.state).toBe('closed');
  });

  test('stays open while a target cannot be read', async () => {
    await using emulator = await startWebhooks();
    const failed = buildFailedTarget(createRepository('web'), new Failure('api-error', 'GitHub answered 502.'));
    await upsertIssue(drift, emulator);
    await upsertIssue(
      buildReport({ plan: buildPlan([buildPlannedTarget({ unchanged: buildUnchangedHooks(2) }), failed]) }),
      emulator,
    );
    expect(listIssues(emulator)[0]?.state).toBe('open');
  });

  test('has a section for each target', async () => {
    await using emulator = await startWebhooks();
    await upsertIssue(situations['several targets'] ?? drift, emulator);
    const body = listIssues(emulator)[0]?.body ?? '';
    expect(body).toContain('<summary><code>acme</code>: 1 to update, 1 to delete</summary>');
    expect(body).toContain('<summary><code>acme/api</code>: 1 to create</summary>');
  });

  test('is not opened twice where somebody took its label off', async () => {
    await using emulator = await startWebhooks();
    await upsertIssue(drift, emulator);
    const [issue] = listIssues(emulator);
    if (issue !== undefined) emulator.state.issues.put({ ...issue, labels: [] });
    await upsertIssue(moreDrift, emulator);
    expect(listIssues(emulator)).toHaveLength(1);
  });

  test('of two runs at the same moment: the older one stays', async () => {
    await using emulator = await startWebhooks();
    // Both look before either writes.
    await Promise.all([upsertIssue(drift, emulator), upsertIssue(drift, emulator)]);
    expect(listIssues(emulator).map(({ number, state }) => [number, state])).toEqual([
      [13, 'open'],
      [14, 'closed'],
    ]);
    expect(listComments(emulator).map(({ body }) => body)).toEqual(['This is the same as #13.']);
  });

  test('of a stranger is left alone, whatever marker and label it carries', async () => {
    await using emulator = await startWebhooks();
    await upsertIssue(drift, emulator);
    const body = listIssues(emulator)[0]?.body ?? '';
    await using other = await startWebhooks();
    const forged = { title: 'x', body, labels: ['hookherd-drift'] };
    const path = '/repos/acme/webhooks/issues';
    await connectRestApi(other, 'stranger').send({ route: `POST ${path}`, parameters: forged, subject: 'an issue' });
    await upsertIssue(none, other);
    expect(listIssues(other)).toMatchObject([{ user: 'mallory', state: 'open', body }]);
    await upsertIssue(drift, other);
    expect(listIssues(other)).toHaveLength(2);
  });

  test('is found behind more than a page of other issues', async () => {
    await using emulator = await startWebhooks();
    await upsertIssue(drift, emulator);
    for (let count = 0; count < 130; count += 1)
      emulator.state.issues.addIssue('acme/webhooks', { title: `drift ${count}`, labels: ['hookherd-drift'] });
    await upsertIssue(moreDrift, emulator);
    expect(listIssues(emulator).filter(({ user }) => user === 'github-actions[bot]')).toHaveLength(1);
  });

  test('is one for each shard', async () => {
    await using emulator = await startWebhooks();
    await upsertIssue(drift, emulator, '2026-11-22T05:23', { shard: '1/2' });
    await upsertIssue(drift, emulator, '2026-11-22T05:23', { shard: '2/2' });
    expect(listIssues(emulator)).toHaveLength(2);
  });

  test('fits, however much drifted and however often it changed', async () => {
    await using emulator = await startWebhooks();
    for (let day = 10; day < 30; day += 1) {
      const hooks = Array.from({ length: 30 }, (_, index) =>
        create(buildDesiredHook(`https://r${day}-${index}.example/hook`)),
      );
      const given = buildReport({
        plan: buildPlan([buildPlannedTarget({ changes: hooks })], { digest: String(day).repeat(32) }),
      });
      await upsertIssue(given, emulator, `2026-11-${day}T05:23`);
    }
    const { body } = listIssues(emulator)[0] ?? { body: '' };
    expect(body?.length).toBeLessThanOrEqual(60_000);
    expect(body).toContain('found first 2026-11-10 05:23 UTC');
    expect(body).toContain('<summary>History (12)</summary>');
    expect(body).toContain('Webhooks of `acme`: 30 to create');
  });

  test('does not name hooks that the config does not name where they are counts only', async () => {
    await using emulator = await startWebhooks();
    await upsertIssue({ ...(situations['unmanaged drift'] ?? drift), showUnmanaged: 'count' }, emulator);
    const body = listIssues(emulator)[0]?.body ?? '';
    expect(body).not.toContain('hooks.slack.com');
    expect(body).toMatch(/\d unmanaged hook/);
  });
});
