import { startEmulator } from '../../src/emulator/emulator.ts';
import type { Fault } from '../../src/emulator/http/faults.ts';
import { connectGitHub } from '../../src/github/connect.ts';
import type { FailureReason } from '../../src/model/failure.ts';
import { runMode } from '../../src/run/run-mode.ts';
import { parseSettings } from '../../src/run/settings/settings.ts';
import { VirtualClock } from '../faults/virtual-clock.ts';

// Many applies in one process over real connections, a part of their requests struck by faults: memory, sockets and timers stay flat.
// node --expose-gc test/bench/soak.ts [applies] [percent of faults] [seed]
const [applies = 10_000, percent = 5, seed = 1] = process.argv.slice(2).map(Number);
/** The emulator remembers every request, so it is made anew now and then. */
const appliesOfOneEmulator = 500;

const faults: readonly Omit<Fault, 'nth'>[] = [
  { kind: 'status', status: 500 },
  { kind: 'html-502' },
  { kind: 'html-502', effect: 'after' },
  { kind: 'reset' },
  { kind: 'reset', effect: 'after' },
  { kind: 'truncate' },
  { kind: 'secondary-limit' },
  { kind: 'secondary-limit', status: 429, retryAfter: 3 },
  { kind: 'primary-limit', retryAfter: 30 },
  { kind: 'status', status: 401, body: { message: 'Bad credentials' } },
];

let state = seed;
function pickRandom(): number {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
}

/** Every run finds something to create, update and delete: each declares other hooks than the one before. */
function createConfig(round: number): string {
  const hooks = Array.from({ length: 6 }, (_, index) => {
    const url = `https://h${index}.example/`;
    if ((round + index) % 3 === 0) return { url, state: 'absent' };
    return { url, events: (round + index) % 2 === 0 ? ['push'] : ['issues', 'push'], secret: '${SOAK_SECRET}' };
  });
  const content_type = round % 2 === 0 ? 'json' : 'form';
  return JSON.stringify({ organization: 'acme', defaults: { content_type }, max_deletions: 99, hooks });
}

async function runSoak(): Promise<void> {
  const clock = new VirtualClock();
  const signal = new AbortController().signal;
  const reasons = new Map<FailureReason | 'done', number>();
  let requests = 0;
  let struck = 0;
  const began = Date.now();
  for (let done = 0; done < applies; ) {
    const emulator = await startEmulator({ organizations: { acme: {} } });
    const fetchAnswer: typeof fetch = (input, init) => {
      requests += 1;
      const fault = pickRandom() * 100 < percent ? faults[Math.floor(pickRandom() * faults.length)] : undefined;
      if (fault !== undefined) emulator.faults.add(fault);
      if (fault !== undefined) struck += 1;
      return fetch(input, init);
    };
    const { value: settings } = parseSettings({
      mode: 'apply',
      'api-url': emulator.url,
      token: 'ghp_soak',
      'max-deletions': '99',
    });
    if (settings === undefined) throw new Error('The settings are valid.');
    const common = {
      clock,
      random: pickRandom,
      signal,
      environment: { SOAK_SECRET: 'a secret of the soak, long enough' },
    };
    for (let round = 0; round < appliesOfOneEmulator && done < applies; round += 1) {
      const report = await runMode(settings, {
        ...common,
        files: {
          matching: async (pattern) => [pattern],
          read: async () => new TextEncoder().encode(createConfig(done)),
          write: async () => {},
          writePrivate: async () => {},
        },
        mask: () => {},
        redact: (text) => text,
        progress: () => {},
        connect: (given) => connectGitHub({ ...common, settings: given, version: 'soak', fetch: fetchAnswer }),
      });
      const reason = report.failureReason ?? 'done';
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      done += 1;
      if (done % Math.ceil(applies / 10) === 0)
        writeFacts({ done, requests, struck, seconds: (Date.now() - began) / 1000 });
    }
    await emulator.close();
  }
  writeLine(`ends: ${[...reasons].map(([reason, count]) => `${reason} ${count}`).join(', ')}`);
}

function writeFacts(counts: Readonly<Record<string, number>>): void {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const resources = process.getActiveResourcesInfo();
  const count = (pattern: RegExp) => resources.filter((name) => pattern.test(name)).length;
  const countMegabytes = (bytes: number) => Math.round(bytes / 1_048_576);
  const facts = {
    ...counts,
    heapMegabytes: countMegabytes(heapUsed),
    rssMegabytes: countMegabytes(rss),
    sockets: count(/^TCP(?!Server)/),
    timers: count(/^Timeout/),
  };
  writeLine(
    Object.entries(facts)
      .map(([name, value]) => `${name} ${value}`)
      .join('  '),
  );
}

function writeLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

await runSoak();
