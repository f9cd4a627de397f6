import { describe, expect, test } from 'vitest';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import { renderSummary } from '../../src/render/markdown/page.ts';
import { runOn } from '../secrets/run-on.ts';

const yaml = `
organization: acme
unmanaged: drift
defaults: { content_type: json }
hooks:
  - { url: https://ci.acme.example/github, events: [push], secret: none }
`;

function startAcme(options: EmulatorOptions = {}): Promise<Emulator> {
  const hook = { id: 7, url: 'https://ci.acme.example/github', events: ['push'], content_type: 'json' };
  return startEmulator({ organizations: { acme: { hooks: [hook] } }, ...options });
}

const inputs = { 'audit-token': 'audit-token', 'max-wait': '0' };

function countReads(emulator: Emulator): number {
  return emulator.requests.filter(({ path }) => path.includes('/audit-log')).length;
}

describe('a plan with drift', () => {
  test('says who changed a hook, without mentioning anybody', async () => {
    await using emulator = await startAcme();
    emulator.state.editHook(7, { actor: 'mallory', events: ['push', 'issues'] });
    const report = await runOn(emulator, { yaml, inputs });
    expect(report.edits).toMatchObject([{ hookId: '7', actor: 'mallory', action: 'hook.events_changed' }]);
    const summary = renderSummary(report, { maxBytes: 100_000 });
    expect(summary).toContain('mallory');
    expect(summary).not.toContain('@mallory');
    expect(countReads(emulator)).toBeLessThanOrEqual(3);
  });

  test('names nobody where no entry is about the hook itself', async () => {
    await using emulator = await startAcme();
    emulator.state.auditLog.add('acme', { action: 'hook.events_changed', actor: 'mallory', hook_id: 8 });
    const report = await runOn(emulator, { yaml: yaml.replace('[push]', '[release]'), inputs });
    expect(report.edits ?? []).toEqual([]);
  });

  test('whose log cannot be read says so once and stays green', async () => {
    await using emulator = await startAcme({ switches: { auditLog: 'forbidden' } });
    emulator.state.editHook(7, { actor: 'mallory', active: false });
    const report = await runOn(emulator, { yaml, inputs });
    expect(report.failureReason).toBeUndefined();
    expect(report.diagnostics.filter(({ code }) => code === 'audit-log-not-read')).toHaveLength(1);
  });

  test('counts hooks that the log names and no list shows', async () => {
    await using emulator = await startAcme();
    emulator.state.auditLog.add('acme', { action: 'hook.create', actor: 'mallory', hook_id: 99 });
    emulator.state.editHook(7, { actor: 'mallory', active: false });
    const report = await runOn(emulator, { yaml, inputs });
    expect(report.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'invisible-hooks', message: expect.stringContaining('names 1 hook') }),
    );
  });
});

test('nothing is asked of the audit log where nothing drifted, or where there is no token for it', async () => {
  await using emulator = await startAcme();
  await runOn(emulator, { yaml, inputs });
  emulator.state.editHook(7, { actor: 'mallory', active: false });
  await runOn(emulator, { yaml });
  expect(countReads(emulator)).toBe(0);
});
