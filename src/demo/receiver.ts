import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A delivery as a receiver sees it. */
export interface Received {
  readonly path: string;
  readonly event: string;
  readonly isSigned: boolean;
  /** Whether the signature was made with the secret that the receiver knows. */
  readonly isAuthentic: boolean;
}

export interface Receiver {
  readonly url: string;
  /** The next delivery that has not been taken yet; undefined when none comes in time. */
  next(milliseconds: number): Promise<Received | undefined>;
  close(): Promise<void>;
}

/** A receiver of webhooks on this machine that checks signatures as a careful one does. */
export async function startReceiver(secret: string): Promise<Receiver> {
  const waiting: Received[] = [];
  let wake = () => {};
  const server = createServer((request, response) => {
    void readBody(request).then((bytes) => {
      const signature = String(request.headers['x-hub-signature-256'] ?? '');
      waiting.push({
        path: request.url ?? '',
        event: String(request.headers['x-github-event'] ?? ''),
        isSigned: signature !== '',
        isAuthentic: isAuthentic(signature, bytes, secret),
      });
      response.end('thanks');
      wake();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    next: async (milliseconds) => {
      if (waiting.length === 0)
        await Promise.race([new Promise<void>((resolve) => (wake = resolve)), pause(milliseconds)]);
      return waiting.shift();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function isAuthentic(signature: string, bytes: Buffer, secret: string): boolean {
  const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`);
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
