import { describe, expect, test } from 'vitest';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import { countPlan } from '../../src/plan/counts.ts';
import { listDiagnostics } from '../../src/render/diagnostics.ts';
import { renderSummary } from '../../src/render/markdown/page.ts';
import type { Report } from '../../src/render/report.ts';
import { renderLog } from '../../src/render/text/log.ts';
import { listWrites, runOn } from './run-on.ts';

const right = 'the declared secret, long enough';
const wrong = 'a wrong secret that is as long';
const yaml = `
organization: acme
defaults: { content_type: json }
hooks:
  - { url: "https://a.acme.example/", events: [push], secret: "\${A_SECRET}" }
  - { url: "https://b.acme.example/", events: [push], secret: "\${B_SECRET}" }
`;
const environment = { A_SECRET: right, B_SECRET: right };

function createHooks(second: string | undefined, contentType = 'json'): EmulatorOptions {
  const common = { events: ['push'], content_type: contentType };
  return {
    organizations: {
      acme: {
        hooks: [
          { ...common, id: 1, url: 'https://a.acme.example/', secret: right },
          { ...common, id: 2, url: 'https://b.acme.example/', ...(second === undefined ? {} : { secret: second }) },
        ],
      },
    },
  };
}

function verify(emulator: Emulator, inputs: Readonly<Record<string, string>> = {}, given = { yaml, environment }) {
  return runOn(emulator, { ...given, inputs: { 'secret-strategy': 'verify', ...inputs } });
}

function listCodes(report: Report): readonly string[] {
  return listDiagnostics(report).map(({ code }) => code);
}

function listSecrets(emulator: Emulator): readonly (string | undefined)[] {
  return emulator.state.hooks('organization:acme').map(({ config }) => config.secret);
}

function listDeliveryReads(emulator: Emulator): readonly string[] {
  return emulator.requests
    .filter(({ path }) => path.includes('/deliveries'))
    .map(({ path }) => path.replace(/deliveries\/\d+/, 'deliveries/ID').replace(/\?.*/, ''));
}

describe('secret-strategy: verify', () => {
  test('confirms secrets from one page and one delivery a hook, and writes nothing', async () => {
    await using emulator = await startEmulator(createHooks(right));
    for (const id of [1, 2]) await emulator.deliverEvent(id, 'push', { ref: 'refs/heads/main' });
    const report = await verify(emulator, { mode: 'apply' });
    expect(report.failureReason).toBeUndefined();
    expect(listDeliveryReads(emulator).toSorted()).toEqual(
      [1, 2].flatMap((id) => [`/orgs/acme/hooks/${id}/deliveries`, `/orgs/acme/hooks/${id}/deliveries/ID`]),
    );
    expect(listWrites(emulator)).toEqual([]);
    expect(report.plan && countPlan(report.plan)).toMatchObject({ updates: 0, refreshes: 0, unchanged: 2 });
    expect(listCodes(report)).toEqual(['secrets-confirmed']);
    expect(renderLog(report).join('\n')).toContain(
      '2 declared secrets are confirmed: a recent delivery is signed with each of them.',
    );
  });

  test.each(['json', 'form'])(
    'takes a %s mismatch for drift where another delivery is confirmed',
    async (contentType) => {
      await using emulator = await startEmulator(createHooks(wrong, contentType));
      for (const id of [1, 2])
        await emulator.deliverEvent(id, 'push', '{"title":"🚀 \\u001b <&>","id":9007199254740993,"f":1.0}');
      const given = { environment, yaml: yaml.replace('json', contentType) };
      const report = await verify(emulator, { 'fail-on-changes': 'true' }, given);
      expect(report.failureReason).toBe('changes-pending');
      expect(renderLog(report).join('\n')).toContain(
        'replaced from ${B_SECRET}; a delivery shows that the live one differs',
      );
      await verify(emulator, { mode: 'apply' }, given);
      expect(listWrites(emulator)).toEqual([`PATCH /orgs/acme/hooks/2/config {"secret":"${right}"}`]);
      expect(listSecrets(emulator)).toEqual([right, right]);
    },
  );

  test('takes a mismatch for a notice in a dry run and for a refresh in an apply where nothing calibrates it', async () => {
    await using emulator = await startEmulator(createHooks(wrong));
    await emulator.deliverEvent(2, 'push', { ref: 'refs/heads/main' });
    const report = await verify(emulator, { 'fail-on-changes': 'true' });
    expect(report.failureReason).toBeUndefined();
    expect(report.plan && countPlan(report.plan)).toMatchObject({ updates: 0, refreshes: 2 });
    const notices = listDiagnostics(report).filter(({ code }) => code === 'secret-not-confirmed');
    expect(notices.map(({ message }) => message)).toEqual([
      'The secret of https://a.acme.example/ (hook 1) has no recent delivery that could be checked. An apply writes it again.',
      'The secret of https://b.acme.example/ (hook 2) could not be confirmed: the signature of a recent delivery is another one, which is no proof by itself. An apply writes it again.',
    ]);
    expect(listWrites(emulator)).toEqual([]);
    await verify(emulator, { mode: 'apply' });
    expect(listSecrets(emulator)).toEqual([right, right]);
  });

  test('sets a secret again where a delivery is not signed although GitHub shows a secret', async () => {
    await using emulator = await startEmulator(createHooks(right));
    await emulator.deliverEvent(2, 'push', {}, { secret: '' });
    const report = await verify(emulator, { mode: 'apply' });
    expect(report.plan && countPlan(report.plan)).toMatchObject({ updates: 1, refreshes: 1 });
    expect(listWrites(emulator)).toContain(`PATCH /orgs/acme/hooks/2/config {"secret":"${right}"}`);
  });

  test('says confirmed after a refresh and a ping', async () => {
    await using emulator = await startEmulator(createHooks(wrong));
    const report = await verify(emulator, { mode: 'apply', ping: 'changed' });
    expect(report.failureReason).toBeUndefined();
    expect(report.pings.map(({ secret }) => secret)).toEqual(['confirmed', 'confirmed']);
    const text = renderSummary(report, { maxBytes: 100_000 });
    expect(text.match(/answered 200 in [\d.]+ s, secret confirmed/g)).toHaveLength(2);
    const next = await verify(emulator);
    expect(next.plan && countPlan(next.plan)).toMatchObject({ updates: 0, refreshes: 0 });
  });

  test('finds that something else wrote the secret between the refresh and the ping', async () => {
    await using emulator = await startEmulator(createHooks(wrong));
    const running = verify(emulator, { mode: 'apply', ping: 'changed' });
    const meddling = setInterval(() => {
      const hook = emulator.state.hook(2);
      if (hook?.config.secret === right) emulator.state.putHook({ ...hook, config: { ...hook.config, secret: wrong } });
    }, 1);
    const report = await running.finally(() => clearInterval(meddling));
    expect(report.pings.map(({ secret }) => secret)).toEqual(['confirmed', 'differs']);
    expect(report.failureReason).toBe('ping-failed');
    expect(listDiagnostics(report).find(({ severity }) => severity === 'error')).toMatchObject({
      code: 'ping-signed-otherwise',
      message: 'The ping of https://b.acme.example/ is signed with another secret than the declared one.',
    });
  });

  test.each([
    ['the secret is gone', undefined, 'no-secret', 'ping-not-signed', 'ping-failed'],
    ['nothing calibrates the signature', wrong, 'not-confirmed', 'ping-secret-not-confirmed', undefined],
  ])('tells of a ping where %s', async (_, after, verdict, code, reason) => {
    await using emulator = await startEmulator(createHooks(wrong));
    const one = { environment, yaml: yaml.replace(/^.*a\.acme\.example.*\n/m, '') };
    const running = verify(emulator, { mode: 'apply', ping: 'changed' }, one);
    const meddling = setInterval(() => {
      const hook = emulator.state.hook(2);
      const lists = emulator.requests.filter(({ method, path }) => method === 'GET' && /\/hooks\?/.test(path));
      // Not before the hooks are read back, which would find it first.
      if (hook?.config.secret !== right || lists.length < 2) return;
      const { secret: _, ...config } = hook.config;
      emulator.state.putHook({ ...hook, config: after === undefined ? config : { ...config, secret: after } });
    }, 1);
    emulator.faults.add({ kind: 'delay', milliseconds: 50, method: 'POST', path: '/pings$' });
    const report = await running.finally(() => clearInterval(meddling));
    expect(report.pings.map(({ secret }) => secret)).toEqual([verdict]);
    expect(report.failureReason).toBe(reason);
    const finding = listDiagnostics(report).find((each) => each.code === code);
    expect(finding?.message).toContain('https://b.acme.example/');
    expect(finding?.hint).toBeDefined();
  });

  test('does not take a delivery from before the last change for proof of anything', async () => {
    let now = Date.parse('2026-11-20T08:00:00Z');
    await using emulator = await startEmulator({ ...createHooks(wrong), now: () => now });
    for (const id of [1, 2]) await emulator.deliverEvent(id, 'push', {});
    now += 60_000;
    await verify(emulator, { mode: 'apply' });
    const report = await verify(emulator, { 'fail-on-changes': 'true' });
    expect(report.failureReason).toBeUndefined();
    expect(listSecrets(emulator)).toEqual([right, right]);
  });

  test('reads at most two deliveries a hook beyond the first page', async () => {
    await using emulator = await startEmulator(createHooks(wrong));
    for (let index = 0; index < 5; index += 1) await emulator.deliverEvent(2, 'push', { index });
    await verify(emulator);
    expect(listDeliveryReads(emulator).filter((path) => path.includes('/hooks/2/'))).toEqual([
      '/orgs/acme/hooks/2/deliveries',
      ...Array(2).fill('/orgs/acme/hooks/2/deliveries/ID'),
    ]);
  });

  test('reads nothing for secrets that it has no value for, and says so', async () => {
    await using emulator = await startEmulator(createHooks(right));
    const report = await verify(emulator, {}, { yaml, environment: { A_SECRET: right, B_SECRET: '' } });
    expect(listDeliveryReads(emulator)).toEqual(['/orgs/acme/hooks/1/deliveries']);
    expect(listDiagnostics(report).map(({ message }) => message)).toContain(
      'The secret of https://b.acme.example/ (hook 2) was not checked, because B_SECRET has no value in this run. An apply writes it again.',
    );
  });

  test('goes on with a warning where the delivery log cannot be read', async () => {
    await using emulator = await startEmulator(createHooks(right));
    emulator.faults.add({
      path: /deliveries/,
      times: 99,
      kind: 'status',
      status: 403,
      body: { message: 'Resource not accessible' },
    });
    const report = await verify(emulator);
    expect(report.failureReason).toBeUndefined();
    expect(report.plan && countPlan(report.plan)).toMatchObject({ refreshes: 2 });
    const [warning] = listDiagnostics(report).filter(({ severity }) => severity === 'warning');
    expect(warning?.code).toBe('secrets-not-checked');
    expect(warning?.message).toMatch(
      /^The deliveries of acme could not all be read, so not every secret could be checked\. GitHub does not permit /,
    );
  });

  test.each(['preserve', 'rotate'])('is what reads deliveries: %s reads none', async (strategy) => {
    await using emulator = await startEmulator(createHooks(right));
    await verify(emulator, { 'secret-strategy': strategy });
    expect(listDeliveryReads(emulator)).toEqual([]);
  });
});
