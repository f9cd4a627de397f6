import { Failure } from '../model/failure.ts';
import { startEmulator } from './emulator.ts';

const defaultPort = 8460;

/** Serves an emulator in which every organization and repository exists, until the signal aborts. */
export async function serveEmulator(
  port: string | undefined,
  { write, signal }: { readonly write: (text: string) => void; readonly signal: AbortSignal },
): Promise<void> {
  const emulator = await startEmulator({
    port: port === undefined ? defaultPort : Number(port),
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
  write(`Try: HOOKHERD_TOKEN=any hookherd plan --org acme --api-url ${emulator.url}\n`);
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await emulator.close();
}
