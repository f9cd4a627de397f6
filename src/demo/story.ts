import { createHmac, timingSafeEqual } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Emulator, startEmulator } from '../emulator/emulator.ts';

/** What the story needs of the command line. */
export interface Stage {
  readonly write: (text: string) => void;
  /** A text that is not the tool's own output. */
  readonly narrate: (text: string) => string;
  /** Runs a command as a person does who answers yes; gives the exit code. */
  readonly run: (
    argv: readonly string[],
    place: { readonly folder: string; readonly environment: Readonly<Record<string, string>> },
  ) => Promise<number>;
}

const secret = 'correct horse battery staple';

/**
 * Runs the whole story on this machine: a config, a plan, an apply, a signed ping, a change by hand, drift found, drift repaired.
 * Resolves with whether it went as it should; leaves nothing running and nothing behind.
 */
export async function runStory(stage: Stage): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'hookherd-demo-'));
  const receiver = await startReceiver();
  const emulator = await startEmulator({ organizations: { acme: { hooks: seedHooks(receiver.url) } } });
  try {
    return await runActs({ stage, folder, receiver, emulator });
  } finally {
    await emulator.close();
    await receiver.close();
    await rm(folder, { recursive: true });
  }
}

interface StoryContext {
  readonly stage: Stage;
  readonly folder: string;
  readonly receiver: Receiver;
  readonly emulator: Emulator;
}

async function runActs({ stage, folder, receiver, emulator }: StoryContext): Promise<boolean> {
  const environment = { HOOKHERD_TOKEN: 'demo-token', GITHUB_API_URL: emulator.url, CI_HOOK_SECRET: secret };
  const narrate = (text: string) => stage.write(`\n${stage.narrate(`# ${text}`)}\n`);
  const run = async (...argv: string[]) => {
    stage.write(`$ hookherd ${argv.join(' ')}\n`);
    const code = await stage.run([...argv, '--config', 'hooks.yml'], { folder, environment });
    stage.write(stage.narrate(`exit code ${code}`).concat('\n'));
    return code;
  };

  stage.write(stage.narrate('# acme has webhooks that somebody made by hand (on an emulated GitHub). hooks.yml:\n'));
  const config = formatConfig(receiver.url);
  await writeFile(join(folder, 'hooks.yml'), config);
  stage.write(config.replace(/^/gm, '    ').trimEnd().concat('\n'));
  narrate('What would change? A plan cannot write.');
  const planned = await run('plan');
  narrate('Make it so.');
  const applied = await run('apply');
  await emulator.idle();
  const isPingAuthentic = receiver.authentic.includes('ping /audit');
  const verdict = isPingAuthentic ? 'signed, and the signature is right' : 'NOT as it should be';
  narrate(`GitHub pinged the new hook: ${verdict}. Then somebody switches a hook off by hand.`);
  const live = emulator.state.hooks('organization:acme').find(({ config }) => config.url === `${receiver.url}/ci`);
  emulator.state.editHook(live?.id ?? 0, { active: false });
  const drifted = await run('drift');
  narrate('The next apply repairs it.');
  const repaired = await run('apply');

  const isAsExpected = planned === 0 && applied === 0 && isPingAuthentic && drifted === 2 && repaired === 0;
  narrate(
    isAsExpected
      ? 'Now yours: export HOOKHERD_TOKEN=…, then\n  hookherd export --org YOUR-ORG --output .github/hookherd.yml\n  hookherd plan'
      : 'This did not go as it should: please report it.',
  );
  return isAsExpected;
}

function seedHooks(receiver: string) {
  return [
    { url: `${receiver}/ci`, events: ['push'], content_type: 'json', secret },
    { url: 'https://old-ci.acme.example/hook', events: ['push'], content_type: 'json', secret },
  ];
}

function formatConfig(receiver: string): string {
  return `organization: acme
defaults: { content_type: json }
policy: { require_https: off, forbid_private_hosts: off }   # this machine receives
hooks:
  - url: ${receiver}/ci
    events: [push, pull_request]
    secret: \${CI_HOOK_SECRET}
  - { url: "${receiver}/audit", events: [member, team], secret: "\${CI_HOOK_SECRET}" }
  - { url: https://old-ci.acme.example/hook, state: absent }
`;
}

interface Receiver {
  readonly url: string;
  /** Event and path of each delivery whose signature was made with the secret of the config. */
  readonly authentic: readonly string[];
  close(): Promise<void>;
}

/** A receiver of webhooks on this machine that checks signatures. */
async function startReceiver(): Promise<Receiver> {
  const authentic: string[] = [];
  const server = createServer(async (request, response) => {
    const hmac = createHmac('sha256', secret).update(await text(request));
    const expected = Buffer.from(`sha256=${hmac.digest('hex')}`);
    const signature = Buffer.from(String(request.headers['x-hub-signature-256']));
    if (signature.length === expected.length && timingSafeEqual(signature, expected))
      authentic.push(`${request.headers['x-github-event']} ${request.url}`);
    response.end('thanks');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    authentic,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
