import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { listDiagnostics } from '../../src/render/diagnostics.ts';
import { runOn } from './run-on.ts';

const yaml = `
organization: acme
hooks:
  - { url: "https://ci.acme.example/hook", events: [push], content_type: json, secret: "\${CI_SECRET}" }
`;

async function applySecret(value: string | undefined, live?: string) {
  const hook = { url: 'https://ci.acme.example/hook', events: ['push'], content_type: 'json' };
  const hooks = [live === undefined ? hook : { ...hook, secret: live }];
  const emulator = await startEmulator({ organizations: { acme: { hooks } } });
  const environment: Readonly<Record<string, string>> = value === undefined ? {} : { CI_SECRET: value };
  const report = await runOn(emulator, { yaml, environment, inputs: { mode: 'apply', 'secret-strategy': 'rotate' } });
  await emulator.close();
  return { report, requests: emulator.requests.map(({ method }) => method), told: listDiagnostics(report) };
}

describe('the value of a secret', () => {
  test.each(['********', '*', ' ******** ', '***\n', ' ', '\t\n'])(
    '%j is refused before any request',
    async (value) => {
      for (const live of [undefined, 'a secret that is live']) {
        const { report, requests, told } = await applySecret(value, live);
        expect(report.failureReason).toBe('config-invalid');
        expect(requests).toEqual([]);
        const [error] = told;
        expect(error?.message).toMatch(
          /^The value of \$\{CI_SECRET\} (consists of asterisks only, as GitHub shows secrets; written back it would replace the real one|is white space only, which is no secret)\.$/,
        );
        expect(error?.hint).toBe('Pass the real value as CI_SECRET.');
      }
    },
  );

  test.each([undefined, ''])('%j is refused before any write', async (value) => {
    for (const live of [undefined, 'a secret that is live']) {
      const { report, requests, told } = await applySecret(value, live);
      expect(report.failureReason).toBe('config-invalid');
      expect(requests).toEqual(['GET']);
      const error = told.find(({ severity }) => severity === 'error');
      expect(error?.message).toBe(
        'The variable CI_SECRET has no value, and a planned request for https://ci.acme.example/hook carries it.',
      );
    }
  });

  test.each([
    ['x7Kq', 'is shorter than 16 characters.'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'is easy to guess.'],
    ['abcdefghijklmnopqrstuvwx', 'is easy to guess.'],
    ['password-password-password', 'is easy to guess.'],
    [' q8Zt-2mWx_71LpRv0KdE', 'has white space at an end, which becomes part of the secret.'],
    ['q8Zt-2mWx_71LpRv0KdE\n', 'has white space at an end, which becomes part of the secret.'],
  ])('%j gets a warning that does not show it', async (value, problem) => {
    const { report, told } = await applySecret(value);
    expect(report.failureReason).toBeUndefined();
    const warnings = told.filter(({ severity }) => severity === 'warning');
    expect(warnings.map(({ message }) => message)).toEqual([`The value of \${CI_SECRET} ${problem}`]);
    expect(JSON.stringify(told)).not.toContain(value.trim());
  });

  test('that is long and random gets none', async () => {
    const { told } = await applySecret('q8Zt-2mWx_71LpRv0KdE');
    expect(told.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });
});
