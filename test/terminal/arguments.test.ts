import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../src/terminal/arguments.ts';
import { commandNames } from '../../src/terminal/commands.ts';
import { renderUsage } from '../../src/terminal/help.ts';

function formatDiagnostics(...argv: string[]): string {
  return parseArguments(argv)
    .diagnostics.map(({ message, hint }) => [message, hint].filter(Boolean).join(' '))
    .join('\n');
}

describe('the command line', () => {
  test('takes inputs as flags, --org for --organization, and lists by repeating', () => {
    const { command, texts, flags } = parseArguments([
      'apply',
      '--org',
      'acme',
      '--config=a.yml',
      '--config',
      'b.yml',
      '--max-deletions=5',
      '--yes',
      '--json',
    ]);
    expect({ command, texts, flags }).toEqual({
      command: 'apply',
      texts: { organization: 'acme', config: 'a.yml\nb.yml', 'max-deletions': '5' },
      flags: { yes: true, json: true },
    });
  });

  test('an input that is on or off needs no value', () => {
    expect(parseArguments(['plan', '--fail-on-changes']).texts).toEqual({ 'fail-on-changes': 'true' });
  });

  test('a flag that is set to false is off', () => {
    expect(parseArguments(['apply', '--yes=false', '--json=true']).flags).toEqual({ json: true });
  });

  test('the version is told after a command too', () => {
    expect(parseArguments(['plan', '--version']).command).toBe('version');
  });

  test.each([
    [['aply'], '"aply" is not a command of hookherd. Did you mean "apply"?'],
    [['plan', '--orgs', 'a'], '--orgs is not a flag of hookherd plan. Did you mean --org'],
    [['plan', '--config'], '--config needs a value.'],
    [['plan', '--config', '--json'], '--config needs a value.'],
    [['plan', '--api-url='], '--api-url is empty.'],
    [['apply', '--yes=maybe'], '--yes is on or off; accepted are true and false.'],
    [['help', 'aply'], '"aply" is not a command of hookherd. Did you mean "apply"?'],
    [['plan', 'acme'], 'hookherd plan takes no argument "acme". See hookherd plan --help.'],
    [['plan', '--token', 'x'], '--token does not exist, because a command line is seen by others on the machine.'],
  ])('%j is told', (argv, message) => {
    expect(formatDiagnostics(...argv)).toContain(message);
  });

  test('a token typed as a flag is not repeated', () => {
    expect(formatDiagnostics('plan', '--token=canary')).not.toContain('canary');
    expect(formatDiagnostics('plan', '--token', 'canary')).not.toContain('canary');
  });

  test.each([[[]], [['help']], [['--help']], [['-h']]])('%j asks for the usage text', (argv) => {
    expect(parseArguments(argv).command).toBe('help');
  });

  test.each(['HOOKHERD_TOKEN', 'GH_TOKEN', 'GITHUB_TOKEN', 'HOOKHERD_AUDIT_TOKEN', 'HOOKHERD_APP_PRIVATE_KEY'])(
    'the value of %s on it is refused and not repeated',
    (name) => {
      const environment = { [name]: 'ghp_canary0123456789' };
      for (const argv of [
        ['ghp_canary0123456789'],
        ['plan', '--org=ghp_canary0123456789'],
        ['show', 'ghp_canary0123456789'],
      ]) {
        const given = parseArguments(argv, environment);
        expect(given.diagnostics[0]?.message).toBe(
          'A token stands on the command line, which others on the machine can see.',
        );
        expect(JSON.stringify(given)).not.toContain('canary');
        expect(given.texts).toEqual({});
      }
    },
  );

  test('a token that is the name of a command hides none', () => {
    expect(parseArguments(['emulator'], { HOOKHERD_TOKEN: 'emulator' })).toEqual(parseArguments(['emulator']));
  });

  test('the usage text names every command, and each command its flags', () => {
    for (const name of commandNames) expect(renderUsage(undefined)).toContain(`  ${name}`);
    expect(renderUsage('apply')).toMatch(/--organization NAME [\s\S]*Short:\s+--org/);
    expect(renderUsage('apply')).toContain('--yes');
    expect(renderUsage('apply')).toContain('--secret-strategy preserve|verify|rotate');
    expect(renderUsage('apply')).not.toContain('--token');
  });
});
