import { createPacing, getWritePace } from '../../src/apply/pacing.ts';
import { runCore } from './core-run.ts';
import { startEmulatorThread } from './emulator.ts';
import { measureDuration, measureInTurns } from './measure-in-turns.ts';
import { createRatioRow, type Row } from './row.ts';

const creates = 20;
const defaults = { content_type: 'json' };
const policy = { require_secret: 'off' };
const createHookUrl = (index: number) => `https://host${index}.example/hook`;
const events = ['push'];

/** How many requests leave, and how long they take beside the same requests sent by hand. */
export async function measureRequests(rounds: number): Promise<readonly Row[]> {
  return [await measureDryRun(), await measureChanges(), await measureCreates(rounds), measurePace()];
}

async function measureDryRun(): Promise<Row> {
  const hooks = Array.from({ length: 250 }, (_, index) => ({
    url: createHookUrl(index),
    events: [`event_${index % 13}`],
  }));
  await using emulator = await startEmulatorThread({ organizations: { acme: { hooks }, empty: { hooks: [] } } });
  await runCore({
    mode: 'dry-run',
    api: emulator.url,
    config: { organization: ['acme', 'empty'], defaults, hooks: [] },
  });
  const sent = await emulator.requests();
  return countRow('dry run over 250 hooks and an empty target, requests', 'one per 100 hooks and target', {
    sent: sent.length,
    needed: 4,
  });
}

async function measureChanges(): Promise<Row> {
  const live = { events, content_type: 'json' };
  const hooks = [
    { url: createHookUrl(1), ...live },
    { url: createHookUrl(2), ...live },
    { url: createHookUrl(3), ...live, content_type: 'form' },
    { url: createHookUrl(4), ...live },
  ];
  await using emulator = await startEmulatorThread({ organizations: { acme: { hooks } } });
  const config = {
    organization: 'acme',
    defaults,
    policy,
    hooks: [
      { url: createHookUrl(1), events },
      { url: createHookUrl(2), events: ['issues'] },
      { url: createHookUrl(3), events },
      { url: createHookUrl(4), state: 'absent' },
      { url: createHookUrl(5), events },
    ],
  };
  await runCore({ mode: 'apply', api: emulator.url, config });
  const sent = await emulator.requests();
  return countRow(
    'apply of 4 changes, requests',
    'the list, one per change, one look before the deletion, the list again',
    {
      sent: sent.length,
      needed: 7,
    },
  );
}

async function measureCreates(rounds: number): Promise<Row> {
  const names = Array.from({ length: rounds + 1 }, (_, round) => [`bare-${round}`, `ours-${round}`] as const);
  const organizations = Object.fromEntries(names.flat().map((name) => [name, { hooks: [] }]));
  await using emulator = await startEmulatorThread({ organizations });
  let [bareRound, ourRound] = [0, 0];
  const ratio = await measureInTurns(
    () => measureDuration(() => runBareLoop(emulator.url, `bare-${bareRound++}`)),
    () => {
      const hooks = Array.from({ length: creates }, (_, index) => ({ url: createHookUrl(index), events }));
      const config = { organization: `ours-${ourRound++}`, defaults, policy, hooks };
      return measureDuration(() => runCore({ mode: 'apply', api: emulator.url, config }));
    },
    rounds,
  );
  const yardstick = 'the same 22 requests in a bare `fetch` loop';
  return createRatioRow(
    { what: `apply of ${creates} creates, no latency, without start-up`, yardstick, atMost: 2 },
    ratio,
  );
}

async function runBareLoop(api: string, organization: string): Promise<void> {
  const url = `${api}/orgs/${organization}/hooks`;
  const headers = { authorization: 'Bearer ghp_bench', 'content-type': 'application/json', 'user-agent': 'bench' };
  await (await fetch(`${url}?per_page=100`, { headers })).json();
  for (let index = 0; index < creates; index += 1) {
    const config = { url: createHookUrl(index), content_type: 'json', insecure_ssl: '0' };
    const body = JSON.stringify({ name: 'web', active: true, events, config });
    await (await fetch(url, { method: 'POST', headers, body })).json();
  }
  await (await fetch(`${url}?per_page=100`, { headers })).json();
}

/** By the plan of the waits alone: the pace of writes does not depend on the machine. */
function measurePace(): Row {
  const pace = createPacing(getWritePace(1));
  const at: number[] = [];
  for (let now = 0; at.length < 60; ) {
    now += pace.next(now);
    at.push(now);
  }
  const inAnyMinute = Math.max(
    ...at.map((start) => at.filter((time) => time >= start && time < start + 60_000).length),
  );
  const seconds = (at.at(-1) ?? 0) / 1000;
  return {
    what: '60 creates',
    yardstick: "GitHub's limits: 80 in a minute, a second between many",
    result: `${seconds.toFixed(0)} s; at most ${inAnyMinute} in any minute`,
    target: 'as fast as they allow, never over',
    isMet: inAnyMinute <= 80 && seconds <= 60,
  };
}

function countRow(
  what: string,
  yardstick: string,
  { sent, needed }: { readonly sent: number; readonly needed: number },
): Row {
  return { what, yardstick, result: `${sent}`, target: `exactly ${needed}`, isMet: sent === needed };
}
