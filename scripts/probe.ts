import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { startEmulator } from '../src/emulator/emulator.ts';
import { marker, type ProbeOptions } from './probe/client.ts';
import { compareProbes, formatProbe, type Probe, runProbe } from './probe/run-probe.ts';

// Settles what no documentation of GitHub says, by hooks of its own in an organization that the token may administer.

const usage = `npm run probe -- --org NAME [--api-url URL] [--receiver URL] [--output probe.json] [--yes]
npm run probe -- --check probe.json   compares what was found with the emulator

Needs HOOKHERD_TOKEN (classic, admin:org_hook). HOOKHERD_PROBE_APP_TOKEN: an installation token of a GitHub App, for what an App sees.
`;

const { values } = parseArgs({
  options: {
    org: { type: 'string' },
    'api-url': { type: 'string', default: 'https://api.github.com' },
    receiver: { type: 'string', default: 'https://example.com' },
    output: { type: 'string', default: 'probe.json' },
    pause: { type: 'string', default: '1000' },
    wait: { type: 'string', default: '60000' },
    check: { type: 'string' },
    yes: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

process.exitCode = await main();

async function main(): Promise<number> {
  if (values.help || (values.org === undefined && values.check === undefined)) {
    process.stdout.write(usage);
    return values.help ? 0 : 1;
  }
  return values.check === undefined ? runAgainstOrganization(values.org ?? '') : checkEmulator(values.check);
}

async function runAgainstOrganization(organization: string): Promise<number> {
  const token = process.env.HOOKHERD_TOKEN ?? '';
  if (token === '') {
    process.stderr.write('HOOKHERD_TOKEN is not set.\n');
    return 1;
  }
  process.stderr.write(
    `This creates and deletes some 60 hooks of ${organization} at ${values['api-url']}, all with /${marker}/ in the path of their URL, delivering to ${values.receiver}. No other hook is touched.\n`,
  );
  if (!values.yes && !(await confirm())) {
    process.stderr.write('Nothing was written.\n');
    return 1;
  }
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interruption.abort());
  const options: ProbeOptions = {
    apiUrl: values['api-url'].replace(/\/+$/, ''),
    organization,
    token,
    appToken: process.env.HOOKHERD_PROBE_APP_TOKEN ?? '',
    receiver: values.receiver,
    pauseMilliseconds: Number(values.pause),
    waitMilliseconds: Number(values.wait),
    signal: interruption.signal,
  };
  try {
    const found = await runProbe(options, (line) => process.stderr.write(`${line}\n`));
    process.stdout.write(`${formatProbe(found)}\n`);
    writeFileSync(values.output, `${JSON.stringify(found, null, 2)}\n`);
    process.stderr.write(`Written to ${values.output}, without secrets. The hooks of the probe are deleted.\n`);
    return 0;
  } catch (error) {
    if (!interruption.signal.aborted) throw error;
    process.stderr.write('Interrupted. The hooks of the probe are deleted.\n');
    return 1;
  }
}

async function confirm(): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question('Go on? Only "yes" does: ');
  lines.close();
  return answer.trim() === 'yes';
}

/** Runs the experiments against the emulator, and says where the file found something else. */
async function checkEmulator(path: string): Promise<number> {
  const given: Probe = JSON.parse(readFileSync(path, 'utf8'));
  await using emulator = await startEmulator({ anyOrganization: true });
  const options: ProbeOptions = {
    apiUrl: emulator.url,
    organization: 'acme',
    token: 'any',
    appToken: 'any',
    receiver: 'https://example.com',
    pauseMilliseconds: 0,
    waitMilliseconds: 200,
    signal: new AbortController().signal,
  };
  const differences = compareProbes(given, await runProbe(options, () => {}));
  process.stdout.write(differences.length === 0 ? 'The emulator agrees.\n' : `${differences.join('\n')}\n`);
  return differences.length === 0 ? 0 : 1;
}
