import { describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { listDiagnostics } from '../../src/render/diagnostics.ts';
import { renderLog } from '../../src/render/text/log.ts';
import { startReceiver } from './checking-receiver.ts';
import { listWrites, runOn } from './run-on.ts';

const previous = 'the previous secret, long enough';
const current = 'the current secret, as long as it';
const environment = { HOOK_SECRET: current, OLD_SECRET: previous };

function startGitHub(url: string, secret = previous): Promise<Emulator> {
  return startEmulator({
    organizations: { acme: { hooks: [{ id: 7, url, events: ['push'], content_type: 'json', secret }] } },
    switches: { loopbackUrls: 'accept', responseMilliseconds: 200 },
  });
}

function createConfig(url: string): string {
  return `
organization: acme
defaults: { content_type: json }
hooks:
  - url: ${url}
    events: [push]
    secret: \${HOOK_SECRET}
    previous_secret: \${OLD_SECRET}
`;
}

function runRotation(emulator: Emulator, url: string, inputs: Readonly<Record<string, string>> = {}) {
  const all = { mode: 'apply', ping: 'changed', 'secret-strategy': 'verify', ...inputs };
  return runOn(emulator, { yaml: createConfig(url), environment, inputs: all });
}

function getSecret(emulator: Emulator): string | undefined {
  return emulator.state.hook(7)?.config.secret;
}

/** Whether the newest delivery of the hook after one more event is accepted: the receiver itself checks its signature. */
async function isAccepted(emulator: Emulator): Promise<boolean> {
  return (await emulator.deliverEvent(7, 'push', {})).statusCode === 200;
}

describe('a rotation with proof', () => {
  test('shows previous → current before anything is written, since a delivery is signed with the previous secret', async () => {
    await using receiver = await startReceiver([previous, current]);
    await using emulator = await startGitHub(receiver.url);
    await emulator.deliverEvent(7, 'push', {});
    const report = await runRotation(emulator, receiver.url, { mode: 'dry-run', 'fail-on-changes': 'true' });
    expect(report.failureReason).toBe('changes-pending');
    expect(renderLog(report).join('\n')).toContain('previous → current, from ${HOOK_SECRET}');
    expect(listWrites(emulator)).toEqual([]);
  });

  test('ends with the current secret where the receiver accepts it, and says that previous_secret can go', async () => {
    await using receiver = await startReceiver([previous, current]);
    await using emulator = await startGitHub(receiver.url);
    await emulator.deliverEvent(7, 'push', {});
    const report = await runRotation(emulator, receiver.url);
    expect(report.failureReason).toBeUndefined();
    expect(listWrites(emulator)).toEqual([`PATCH /orgs/acme/hooks/7/config {"secret":"${current}"}`]);
    expect(listDiagnostics(report).find(({ code }) => code === 'rotation-done')?.hint).toContain(
      'Remove previous_secret',
    );
    expect(getSecret(emulator)).toBe(current);
    expect(await isAccepted(emulator)).toBe(true);
    const next = await runRotation(emulator, receiver.url);
    expect(next.failureReason).toBeUndefined();
    expect(listWrites(emulator)).toHaveLength(1);
    expect(listDiagnostics(next).map(({ code }) => code)).toContain('rotation-done');
  });

  test.each(['verify', 'rotate'])(
    'writes the previous secret back where the receiver refuses the new one (%s)',
    async (strategy) => {
      await using receiver = await startReceiver([previous]);
      await using emulator = await startGitHub(receiver.url);
      await emulator.deliverEvent(7, 'push', {});
      const report = await runRotation(emulator, receiver.url, { 'secret-strategy': strategy });
      expect(report.failureReason).toBe('ping-failed');
      expect(listWrites(emulator)).toEqual(
        [current, previous].map((secret) => `PATCH /orgs/acme/hooks/7/config {"secret":"${secret}"}`),
      );
      expect(report.outcomes?.map(({ status, reason, message }) => ({ status, reason, message }))).toEqual([
        {
          status: 'failed',
          reason: 'ping-failed',
          message:
            'Rolled back: The receiver refused the ping (401). The previous secret (${OLD_SECRET}) was written back and is live, as the signature of a second ping proves; the receiver accepts it (200).',
        },
      ]);
      expect(report.pings.map(({ statusCode }) => statusCode)).toEqual([401, 200]);
      expect(await isAccepted(emulator)).toBe(true);
      expect(JSON.stringify(report)).not.toContain(previous);
    },
  );

  test('names the deliveries that failed while the new secret was live, with the command that sends them again', async () => {
    await using receiver = await startReceiver([previous]);
    await using emulator = await startGitHub(receiver.url);
    await emulator.deliverEvent(7, 'push', {});
    const running = runRotation(emulator, receiver.url);
    let isDelivered = false;
    const traffic = setInterval(() => {
      if (isDelivered || getSecret(emulator) !== current) return;
      isDelivered = true;
      void emulator.deliverEvent(7, 'push', {});
    }, 1);
    const report = await running.finally(() => clearInterval(traffic));
    expect(report.outcomes?.[0]?.message).toMatch(
      / Failed meanwhile: push \(delivery \d+\)\. Send them again: hookherd redeliver 7 --since 1h$/,
    );
  });

  test('says that neither secret is what the receiver expects', async () => {
    await using receiver = await startReceiver(['a third secret, also long enough']);
    await using emulator = await startGitHub(receiver.url);
    const report = await runRotation(emulator, receiver.url);
    expect(report.failureReason).toBe('ping-failed');
    expect(report.outcomes?.[0]?.message).toContain(
      '(${OLD_SECRET}) was written back and is live, as the signature of a second ping proves; the receiver refuses it too (401), so neither secret is what it expects.',
    );
    expect(getSecret(emulator)).toBe(previous);
  });

  test.each(['late', 'reset'] as const)(
    'rolls nothing back where the receiver gives no answer of its own (%s), and says which secret is live',
    async (behavior) => {
      await using receiver = await startReceiver([previous]);
      await using emulator = await startGitHub(receiver.url);
      await emulator.deliverEvent(7, 'push', {});
      receiver.behavior = behavior;
      const report = await runRotation(emulator, receiver.url);
      expect(report.failureReason).toBe('ping-failed');
      expect(getSecret(emulator)).toBe(current);
      expect(listDiagnostics(report).find(({ code }) => code === 'rotation-not-proved')?.message).toBe(
        `The new secret (\${HOOK_SECRET}) of ${receiver.url} is live, and no answer of the receiver shows that it accepts it. Nothing was rolled back.`,
      );
    },
  );

  test('rolls nothing back where the ping is not seen in time', async () => {
    await using receiver = await startReceiver([previous]);
    await using emulator = await startGitHub(receiver.url);
    await emulator.deliverEvent(7, 'push', {});
    const report = await runRotation(emulator, receiver.url, { 'ping-timeout': '0' });
    expect(getSecret(emulator)).toBe(current);
    expect(listDiagnostics(report).map(({ code }) => code)).toContain('rotation-not-proved');
  });

  test('rolls nothing back where the write itself is uncertain', async () => {
    await using receiver = await startReceiver([previous]);
    await using emulator = await startGitHub(receiver.url);
    await emulator.deliverEvent(7, 'push', {});
    emulator.faults.add({ method: 'PATCH', kind: 'reset', effect: 'after', times: 20 });
    const report = await runRotation(emulator, receiver.url);
    expect(report.outcomes?.map(({ status }) => status)).toEqual(['unknown']);
    expect(report.pings).toEqual([]);
    expect(getSecret(emulator)).toBe(current);
  });

  test('is not rolled back without previous_secret', async () => {
    await using receiver = await startReceiver([previous]);
    await using emulator = await startGitHub(receiver.url);
    const yaml = createConfig(receiver.url).replace(/ {4}previous_secret.*\n/, '');
    const inputs = { mode: 'apply', ping: 'changed', 'secret-strategy': 'rotate' };
    const report = await runOn(emulator, { yaml, environment, inputs });
    expect(report.failureReason).toBe('ping-failed');
    expect(report.outcomes?.map(({ status }) => status)).toEqual(['done']);
    expect(getSecret(emulator)).toBe(current);
  });

  test('says which secret is live where the previous one cannot be written back', async () => {
    await using receiver = await startReceiver([previous]);
    await using emulator = await startGitHub(receiver.url);
    await emulator.deliverEvent(7, 'push', {});
    emulator.faults.add({ method: 'PATCH', nth: 2, kind: 'status', status: 403, body: { message: 'no' } });
    const report = await runRotation(emulator, receiver.url);
    expect(report.failureReason).toBe('partial-apply');
    expect(report.outcomes?.[0]?.message).toMatch(
      /^The receiver refused the ping \(401\)\. The previous secret could not be written back\. GitHub does not permit .* The new secret \(\$\{HOOK_SECRET\}\) is live\.$/s,
    );
    expect(getSecret(emulator)).toBe(current);
  });

  test('is tried again and taken back where a run ended between the write and the roll-back', async () => {
    await using receiver = await startReceiver([previous]);
    await using emulator = await startGitHub(receiver.url, current);
    await emulator.deliverEvent(7, 'ping', {});
    const report = await runRotation(emulator, receiver.url);
    expect(report.failureReason).toBe('ping-failed');
    expect(report.outcomes?.[0]?.message).toContain('Rolled back');
    expect(getSecret(emulator)).toBe(previous);
  });

  test.each(['verify', 'rotate'])('is refused for global hooks, which have no delivery log (%s)', async (strategy) => {
    await using emulator = await startEmulator({
      product: 'ghes',
      globalHooks: [{ id: 7, url: 'https://a.example/', events: ['user'], content_type: 'json', secret: previous }],
    });
    const yaml = createConfig('https://a.example/')
      .replace('organization: acme', 'global: true')
      .replace('push', 'user');
    const inputs = { mode: 'apply', ping: 'changed', 'secret-strategy': strategy, 'api-url': `${emulator.url}/api/v3` };
    const report = await runOn(emulator, { yaml, environment, inputs });
    expect(listWrites(emulator)).toEqual([]);
    expect(listDiagnostics(report).some(({ message }) => message.includes('cannot be rotated with proof'))).toBe(true);
    expect(report.failureReason).not.toBeUndefined();
  });
});

describe('rotate in waves', () => {
  const hooks = [1, 2, 3, 4, 5].map((id) => ({
    id,
    url: `https://${id}.acme.example/`,
    events: ['push'],
    content_type: 'json',
    secret: previous,
  }));
  const yaml = `
organization: acme
defaults: { content_type: json }
hooks:
${hooks.map(({ url }) => `  - { url: "${url}", events: [push], secret: "\${HOOK_SECRET}", previous_secret: "\${OLD_SECRET}" }`).join('\n')}
`;
  const inputs = { mode: 'apply', ping: 'changed', 'secret-strategy': 'rotate' };

  function listSecrets(emulator: Emulator): readonly (string | undefined)[] {
    return emulator.state.hooks('organization:acme').map(({ config }) => config.secret);
  }

  test('goes on from wave to wave while receivers accept the new secret', async () => {
    await using emulator = await startEmulator({ organizations: { acme: { hooks } } });
    const report = await runOn(emulator, { yaml, environment, inputs, wave: 2 });
    expect(report.failureReason).toBeUndefined();
    expect(listSecrets(emulator)).toEqual(Array(5).fill(current));
    const order = emulator.requests
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${/hooks\/(\d)/.exec(path)?.[1]}`);
    expect(order).toEqual(
      [[1, 2], [3, 4], [5]].flatMap((wave) => [...wave.map((id) => `PATCH ${id}`), ...wave.map((id) => `POST ${id}`)]),
    );
  });

  test('stops at a wave that a receiver refuses: the rest stay as they were', async () => {
    await using receiver = await startReceiver([previous]);
    const refusing = hooks.map((hook) => (hook.id === 3 ? { ...hook, url: receiver.url } : hook));
    await using emulator = await startEmulator({
      organizations: { acme: { hooks: refusing } },
      switches: { loopbackUrls: 'accept' },
    });
    const report = await runOn(emulator, {
      yaml: yaml.replace('https://3.acme.example/', receiver.url),
      environment,
      inputs,
      wave: 1,
    });
    // A URL of this machine comes first.
    const outcomes = report.outcomes?.map(({ status, message }) => `${status}: ${message.slice(0, 30)}`);
    const skipped = 'skipped: The wave before was not confir';
    expect(outcomes).toEqual(['failed: Rolled back: The receiver refu', skipped, skipped, skipped, skipped]);
    expect(listSecrets(emulator)).toEqual(Array(5).fill(previous));
  });

  test('does not wait for pings that are off: what GitHub confirms is enough', async () => {
    await using emulator = await startEmulator({ organizations: { acme: { hooks } } });
    await runOn(emulator, { yaml, environment, inputs: { ...inputs, ping: 'never' }, wave: 3 });
    expect(listSecrets(emulator)).toEqual(Array(5).fill(current));
  });
});
