import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CheckingReceiver extends AsyncDisposable {
  readonly url: string;
  /** Secrets whose signatures it accepts; a call that is signed otherwise gets 401. */
  accepts: readonly string[];
  /** What it answers to an accepted call; `late` answers after GitHub gave up, `reset` cuts the line. */
  behavior: 'answer' | 'refuse-pings' | 'late' | 'reset' | 'reset-pings';
}

/** A receiver that checks signatures as GitHub's documentation tells receivers to. */
export async function startReceiver(accepts: readonly string[]): Promise<CheckingReceiver> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const signature = Buffer.from(String(request.headers['x-hub-signature-256'] ?? ''));
    const isPing = request.headers['x-github-event'] === 'ping';
    if (receiver.behavior === 'reset') return request.socket.destroy();
    if (receiver.behavior === 'late') await new Promise((resolve) => setTimeout(resolve, 400));
    const isAccepted = receiver.accepts.some((secret) => {
      const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
      return expected.length === signature.length && timingSafeEqual(expected, signature);
    });
    const refuses = !isAccepted || (isPing && receiver.behavior === 'refuse-pings');
    response.writeHead(refuses ? 401 : 200).end();
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: CheckingReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    accepts,
    behavior: 'answer',
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}
