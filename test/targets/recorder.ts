import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it left the tool, and the answer to it. */
export interface Exchange {
  readonly method: string;
  /** Below the API base, without its query. */
  readonly path: string;
  readonly query: string;
  readonly token: string;
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
}

export interface Recorder extends AsyncDisposable {
  readonly url: string;
  readonly exchanges: readonly Exchange[];
  /** Most requests that were open at one moment. */
  readonly mostAtOnce: () => number;
}

/** A server that hands every request on to another one and keeps both sides. `base` is the path of its API base. */
export async function startRecorder(
  upstream: string,
  { base = '' }: { readonly base?: string } = {},
): Promise<Recorder> {
  const exchanges: Exchange[] = [];
  let open = 0;
  let most = 0;
  const server = createServer(async (request, response) => {
    open += 1;
    most = Math.max(most, open);
    const body = await readText(request);
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as [string, string]);
    const { method = 'GET', url = '/' } = request;
    const forwarded = headers.filter(([name]) => !['connection', 'content-length', 'host'].includes(name));
    const reply = await fetch(`${upstream}${url}`, {
      method,
      headers: forwarded,
      redirect: 'manual',
      ...(body === '' ? {} : { body }),
    });
    const text = await reply.text();
    const own = `http://${request.headers.host}`;
    const link = reply.headers.get('link');
    const location = reply.headers.get('location');
    const [path = '', query = ''] = url.split('?');
    exchanges.push({
      method,
      path: path.slice(base.length),
      query,
      token: (request.headers.authorization ?? '').replace(/^bearer /i, ''),
      body: body === '' ? undefined : JSON.parse(body),
      status: reply.status,
      answer: text === '' ? undefined : JSON.parse(text),
    });
    open -= 1;
    const kept = [...reply.headers].filter(([name]) => /^(content-type$|x-|retry-after$)/.test(name));
    response.writeHead(reply.status, {
      ...Object.fromEntries(kept),
      ...(link === null ? {} : { link: link.replaceAll(upstream, own) }),
      ...(location === null ? {} : { location: location.replaceAll(upstream, own) }),
    });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    exchanges,
    mostAtOnce: () => most,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
