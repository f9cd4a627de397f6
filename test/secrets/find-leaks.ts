import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import { createFolder, runAction, runCli } from '../scenarios/bundle.ts';
import { canaries, findTraces, readFilesBelow, removeMasks, tokenCanary } from './canaries.ts';

/** A config that reads every canary, and live hooks that hold what GitHub keeps of them. */
export const config = `
organization: acme
defaults: { content_type: json }
max_deletions: 9
hooks:
  - { url: "https://plain.acme.example/hook", events: [push], secret: "\${PLAIN_SECRET}" }
  - { url: "https://quoted.acme.example/hook", events: [push], secret: "\${QUOTED_SECRET}", previous_secret: "\${PREVIOUS_SECRET}" }
  - { url: "https://lines.acme.example/hook", events: [push], secret: "\${LINES_SECRET}" }
  - { url: "https://unicode.acme.example/hook", events: [push], secret: "\${UNICODE_SECRET}" }
  - { url: "https://markup.acme.example/hook", events: [push], secret: "\${MARKUP_SECRET}" }
  - { url: "https://long.acme.example/hook", events: [push], secret: "\${LONG_SECRET}" }
  - { url: "https://command.acme.example/hook", events: [push], secret: "\${COMMAND_SECRET}" }
  - { url: "https://path.acme.example/in/\${PATH_TOKEN}/out", events: [push] }
  - { url: "https://query.acme.example/hook?token=\${QUERY_TOKEN}", events: [push, release] }
  - { url: "\${WHOLE_URL}", events: [push] }
  - { url: "https://\${USER_INFO}@info.acme.example/hook", events: [push] }
  - { url: "https://renamed.acme.example/hook", events: [push], previous_urls: ["https://old.acme.example/\${OLD_TOKEN}"] }
  - { url: "https://new.acme.example/hook", events: [push], username: "\${USER_NAME}", password: "\${PASSWORD}", secret: "\${PLAIN_SECRET}" }
  - { url: "https://gone.acme.example/\${PATH_TOKEN}", state: absent }
unmanaged: deactivate
`;

const json = { events: ['push'], content_type: 'json' };
const live: EmulatorOptions = {
  organizations: {
    acme: {
      // Entries about hooks that differ, with everything that GitHub could put into them.
      auditLog: [4, 7, 9].map((hookId) => ({
        action: 'hook.config_changed',
        hook_id: hookId,
        actor: canaries.PLAIN_SECRET,
        user_agent: canaries.PATH_TOKEN,
        config: { url: canaries.WHOLE_URL, secret: canaries.PLAIN_SECRET },
        config_was: { url: `https://old.acme.example/${canaries.OLD_TOKEN}` },
      })),
      hooks: [
        { ...json, id: 1, url: 'https://plain.acme.example/hook', secret: canaries.PLAIN_SECRET },
        { ...json, id: 2, url: 'https://quoted.acme.example/hook', secret: canaries.PREVIOUS_SECRET },
        { ...json, id: 3, url: 'https://lines.acme.example/hook' },
        {
          ...json,
          id: 4,
          url: 'https://unicode.acme.example/hook',
          secret: canaries.UNICODE_SECRET,
          events: ['issues'],
        },
        { ...json, id: 5, url: `https://path.acme.example/in/${canaries.PATH_TOKEN}/out`, active: false },
        { ...json, id: 6, url: `https://query.acme.example/hook?token=${canaries.QUERY_TOKEN}` },
        { ...json, id: 7, url: canaries.WHOLE_URL, content_type: 'form' },
        { ...json, id: 8, url: `https://${canaries.USER_INFO}@info.acme.example/hook`, insecure_ssl: '1' },
        { ...json, id: 9, url: `https://old.acme.example/${canaries.OLD_TOKEN}` },
        { ...json, id: 10, url: `https://gone.acme.example/${canaries.PATH_TOKEN}` },
        // Nobody declares these; two hold declared values all the same.
        {
          ...json,
          id: 11,
          url: `https://stray.acme.example/${canaries.PATH_TOKEN}/x`,
          secret: 'nobody knows this one',
        },
        { ...json, id: 12, url: `${canaries.WHOLE_URL}&more=1`, active: false },
        { ...json, id: 13, url: 'https://someone:canarylivepass@stray.acme.example/h?token=canarylivequery' },
        { ...json, id: 14, url: 'https://hooks.slack.com/services/CANARYT0000/B0000/Zk7qCANARYw9Pd0001' },
      ],
    },
  },
  repositories: {
    'acme/webhooks': { private: true, pulls: [{ number: 12, commits: ['a'.repeat(40)], merged: false }] },
  },
};

export interface LeakInput {
  readonly entry?: 'action' | 'cli';
  readonly argv?: readonly string[];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly yaml?: string;
  readonly event?: string;
  /** Breaks the emulated server before the run. */
  readonly arm?: (emulator: Emulator) => void | Promise<void>;
}

export interface LeakResult {
  readonly code: number | null;
  /** Traces by the place in which they stand. */
  readonly leaks: Readonly<Record<string, readonly string[]>>;
  readonly stdout: string;
  readonly all: string;
}

/** Runs a built bundle in a process of its own with every canary, and searches all that it leaves behind. */
export async function findLeaks(given: LeakInput): Promise<LeakResult> {
  const { entry = 'action', argv = [], inputs = {}, yaml = config, arm, event = 'pull_request' } = given;
  await using emulator = await startEmulator(live);
  const payload = { note: Object.values(canaries).join(' '), ref: 'refs/heads/main' };
  for (const id of [1, 2, 4, 5])
    await emulator.deliverEvent(id, 'push', payload, {
      response: { statusCode: id === 2 ? 500 : 200, body: payload.note },
    });
  await arm?.(emulator);
  using folder = createFolder({ '.github/hookherd.yml': yaml });
  using temporary = createFolder({
    'event.json': JSON.stringify({
      repository: { private: true },
      ...(event === 'pull_request' ? { pull_request: pullRequest } : {}),
    }),
  });
  const environment = {
    ...canaries,
    TMPDIR: temporary.path,
    RUNNER_TEMP: temporary.path,
    RUNNER_DEBUG: '1',
    ACTIONS_STEP_DEBUG: 'true',
    DEBUG: '*',
    ...given.environment,
  };
  const waits = ['apply', 'ping', 'redeliver'].includes(argv[0] ?? 'apply') ? { 'ping-timeout': '1' } : {};
  const common = { 'api-url': emulator.url, 'max-wait': '0', ...waits };
  if (entry === 'cli') {
    const flags = Object.entries({ ...common, ...inputs }).map(([name, value]) => `--${name}=${value}`);
    const run = await runCli([...argv, ...flags], {
      folder: folder.path,
      environment: { HOOKHERD_TOKEN: tokenCanary, ...environment },
    });
    return collectLeaks(run.code, emulator, {
      stdout: run.stdout,
      stderr: run.stderr,
      files: readFilesBelow(temporary.path),
    });
  }
  const run = await runAction(
    { token: tokenCanary, comment: 'always', 'show-unmanaged': 'always', ...common, ...inputs },
    {
      folder: folder.path,
      environment: {
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: `${temporary.path}/event.json`,
        GITHUB_API_URL: emulator.url,
        'INPUT_GITHUB-TOKEN': 'workflow-token',
        ...environment,
      },
    },
  );
  return collectLeaks(run.code, emulator, {
    stdout: removeMasks(run.stdout),
    stderr: run.stderr,
    outputs: JSON.stringify(run.outputs),
    summary: run.summary,
    plan: JSON.stringify(run.plan ?? {}),
    files: readFilesBelow(temporary.path),
  });
}

const pullRequest = {
  number: 12,
  head: { sha: 'a'.repeat(40), repo: { full_name: 'acme/webhooks' } },
  base: { repo: { full_name: 'acme/webhooks' } },
  user: { login: 'octocat' },
};

function collectLeaks(code: number | null, emulator: Emulator, places: Readonly<Record<string, string>>): LeakResult {
  const told = emulator.requests.filter(
    ({ method, path }) => method !== 'GET' && path.startsWith('/repos/acme/webhooks/'),
  );
  const all = { ...places, conversation: JSON.stringify(told.map(({ body }) => body)) };
  const leaks = Object.entries(all)
    .map(([place, text]) => [place, findTraces(text)] as const)
    .filter(([, traces]) => traces.length > 0);
  return { code, leaks: Object.fromEntries(leaks), stdout: places.stdout ?? '', all: Object.values(all).join('\n') };
}
