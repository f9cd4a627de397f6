import { describe, expect, test } from 'vitest';
import { upsertDriftIssue } from '../../src/actions/drift-issue.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { Failure } from '../../src/model/failure.ts';
import type { DryRunReport, Report } from '../../src/render/report.ts';
import type { InputTexts } from '../../src/run/settings/inputs.ts';
import {
  create,
  desired,
  notPlanned,
  plan,
  planned,
  remove,
  report,
  repository,
  unchanged,
} from '../render/builders.ts';
import { situations } from '../render/situations.ts';
import { acmeWebhooks, boardOn, comments, issues, restApi, writes } from './world.ts';

const ci = create(desired('https://ci.acme.example/github'));
const drift = report({ plan: plan([planned({ changes: [ci] })]) });
const moreDrift = report({
  plan: plan([planned({ changes: [ci, remove('https://gone.example/hook')] })], { digest: 'b'.repeat(64) }),
});
const none = report({ plan: plan([planned({ unchanged: unchanged(2) })], { digest: 'c'.repeat(64) }) });

const kept = (given: Report, emulator: Emulator, at = '2026-11-22T05:23', texts: InputTexts = {}) =>
  upsertDriftIssue(given as DryRunReport, { repository: boardOn(emulator, texts), at, version: '1.2.3' });

describe('the drift issue', () => {
  test('is opened with a label, what differs, since when, who should look and what to do', async () => {
    await using emulator = await acmeWebhooks();
    const url = await kept(drift, emulator);
    const [issue, ...others] = issues(emulator);
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
    await using emulator = await acmeWebhooks();
    expect(await kept(none, emulator)).toBe('');
    expect(writes(emulator)).toEqual([]);
  });

  test('is edited while the drift lasts and remembers what changed when', async () => {
    await using emulator = await acmeWebhooks();
    const url = await kept(drift, emulator);
    await kept(drift, emulator, '2026-11-23T05:23');
    expect(issues(emulator)[0]?.body).not.toContain('History');
    expect(await kept(moreDrift, emulator, '2026-11-24T05:23')).toBe(url);
    const body = issues(emulator)[0]?.body ?? '';
    expect(issues(emulator)).toHaveLength(1);
    expect(body).toContain('found first 2026-11-22 05:23 UTC');
    expect(body).toContain('<summary>History (2)</summary>');
    expect(body).toContain('new `- https://gone.example/hook`');
    await kept(drift, emulator, '2026-11-25T05:23');
    expect(issues(emulator)[0]?.body).toContain('gone `- https://gone.example/hook`');
    expect(issues(emulator)[0]?.body).not.toContain('2026-11-23');
  });

  test('is closed with a comment when the drift is gone, and a later drift is a new one', async () => {
    await using emulator = await acmeWebhooks();
    const url = await kept(drift, emulator);
    expect(await kept(none, emulator, '2026-11-23T05:23')).toBe(url);
    expect(issues(emulator)[0]?.state).toBe('closed');
    expect(comments(emulator)[0]?.body).toContain('found 2026-11-23 05:23 UTC');
    await kept(none, emulator);
    expect(comments(emulator)).toHaveLength(1);
    await kept(drift, emulator);
    expect(issues(emulator).map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  test('is closed although its conversation is locked', async () => {
    await using emulator = await acmeWebhooks();
    await kept(drift, emulator);
    const [issue] = emulator.state.issues.list('acme/webhooks').filter(({ isPull }) => !isPull);
    if (issue !== undefined) emulator.state.issues.put({ ...issue, locked: true });
    await kept(none, emulator);
    expect(issues(emulator)[0]?.state).toBe('closed');
  });

  test('stays open while a target cannot be read', async () => {
    await using emulator = await acmeWebhooks();
    const failed = notPlanned(repository('web'), new Failure('api-error', 'GitHub answered 502.'));
    await kept(drift, emulator);
    await kept(report({ plan: plan([planned({ unchanged: unchanged(2) }), failed]) }), emulator);
    expect(issues(emulator)[0]?.state).toBe('open');
  });

  test('has a section for each target', async () => {
    await using emulator = await acmeWebhooks();
    await kept(situations['several targets'] ?? drift, emulator);
    const body = issues(emulator)[0]?.body ?? '';
    expect(body).toContain('<summary><code>acme</code>: 1 to update, 1 to delete</summary>');
    expect(body).toContain('<summary><code>acme/api</code>: 1 to create</summary>');
  });

  test('is not opened twice where somebody took its label off', async () => {
    await using emulator = await acmeWebhooks();
    await kept(drift, emulator);
    const [issue] = issues(emulator);
    if (issue !== undefined) emulator.state.issues.put({ ...issue, labels: [] });
    await kept(moreDrift, emulator);
    expect(issues(emulator)).toHaveLength(1);
  });

  test('of two runs at the same moment: the older one stays', async () => {
    await using emulator = await acmeWebhooks();
    // Both look before either writes.
    await Promise.all([kept(drift, emulator), kept(drift, emulator)]);
    expect(issues(emulator).map(({ number, state }) => [number, state])).toEqual([
      [13, 'open'],
      [14, 'closed'],
    ]);
    expect(comments(emulator).map(({ body }) => body)).toEqual(['This is the same as #13.']);
  });

  test('of a stranger is left alone, whatever marker and label it carries', async () => {
    await using emulator = await acmeWebhooks();
    await kept(drift, emulator);
    const body = issues(emulator)[0]?.body ?? '';
    await using other = await acmeWebhooks();
    const forged = { title: 'x', body, labels: ['hookherd-drift'] };
    const path = '/repos/acme/webhooks/issues';
    await restApi(other, 'stranger').send({ route: `POST ${path}`, parameters: forged, subject: 'an issue' });
    await kept(none, other);
    expect(issues(other)).toMatchObject([{ user: 'mallory', state: 'open', body }]);
    await kept(drift, other);
    expect(issues(other)).toHaveLength(2);
  });

  test('is found behind more than a page of other issues', async () => {
    await using emulator = await acmeWebhooks();
    await kept(drift, emulator);
    for (let count = 0; count < 130; count += 1)
      emulator.state.issues.addIssue('acme/webhooks', { title: `drift ${count}`, labels: ['hookherd-drift'] });
    await kept(moreDrift, emulator);
    expect(issues(emulator).filter(({ user }) => user === 'github-actions[bot]')).toHaveLength(1);
  });

  test('is one for each shard', async () => {
    await using emulator = await acmeWebhooks();
    await kept(drift, emulator, '2026-11-22T05:23', { shard: '1/2' });
    await kept(drift, emulator, '2026-11-22T05:23', { shard: '2/2' });
    expect(issues(emulator)).toHaveLength(2);
  });

  test('fits, however much drifted and however often it changed', async () => {
    await using emulator = await acmeWebhooks();
    for (let day = 10; day < 30; day += 1) {
      const hooks = Array.from({ length: 30 }, (_, index) => create(desired(`https://r${day}-${index}.example/hook`)));
      const given = report({ plan: plan([planned({ changes: hooks })], { digest: String(day).repeat(32) }) });
      await kept(given, emulator, `2026-11-${day}T05:23`);
    }
    const { body } = issues(emulator)[0] ?? { body: '' };
    expect(body?.length).toBeLessThanOrEqual(60_000);
    expect(body).toContain('found first 2026-11-10 05:23 UTC');
    expect(body).toContain('<summary>History (12)</summary>');
    expect(body).toContain('Webhooks of `acme`: 30 to create');
  });

  test('does not name hooks that the config does not name where they are counts only', async () => {
    await using emulator = await acmeWebhooks();
    await kept({ ...(situations['unmanaged drift'] ?? drift), showUnmanaged: 'count' }, emulator);
    const body = issues(emulator)[0]?.body ?? '';
    expect(body).not.toContain('hooks.slack.com');
    expect(body).toMatch(/\d unmanaged hook/);
  });
});
