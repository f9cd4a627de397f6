import { Failure } from '../model/failure.ts';
import { startEmulator } from './emulator.ts';

const defaultPort = 8460;

/** What `acme` has from the start, as an organization has whose hooks were made by hand. */
const acmeHooks = [
  { url: 'https://ci.acme.example/github', events: ['push'], content_type: 'json', secret: 'made by hand' },
  { url: 'https://chat.acme.example/hook?token=kq3v8w1zYpX5mN7c', events: ['release'], content_type: 'json' },
  { url: 'https://siem.acme.example/ingest', events: ['*'], content_type: 'json', secret: 'nobody remembers' },
];

export interface ServeOptions {
  readonly write: (text: string) => void;
  readonly signal: AbortSignal;
  /** Without the hooks of `acme`. */
  readonly isEmpty: boolean;
}

/** Serves an emulator in which every organization and repository exists, until the signal aborts. */
export async function serveEmulator(port: string | undefined, { write, signal, isEmpty }: ServeOptions): Promise<void> {
  const emulator = await startEmulator({
    port: port === undefined ? defaultPort : Number(port),
    organizations: isEmpty ? {} : { acme: { hooks: acmeHooks } },
    anyOrganization: true,
    anyRepository: true,
  }).catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new Failure('input-invalid', `The emulator cannot listen on port ${port ?? defaultPort}${code}.`, {
      hint: 'Give --port another one, or 0 for any that is free.',
      cause,
    });
  });
  write(`The emulator serves a GitHub at ${emulator.url}. Every organization exists and every token is accepted.\n`);
  write(`Try: HOOKHERD_TOKEN=any hookherd export --org acme --api-url ${emulator.url}\n`);
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await emulator.close();
}
