import { type ClientRequest, type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Fetch } from './proxy-fetch.ts';

interface PlainRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

type Send = (url: URL, options: RequestOptions, received: (message: IncomingMessage) => void) => ClientRequest;

/**
 * The part of `fetch` that Octokit asks for, over Node's HTTP client: no redirects, no caching, the body as it comes. Node's own fetch
 * takes longer to load than all the rest of a small run.
 */
export function plainFetch(): Fetch {
  const fetch = async (address: string, request: PlainRequest = {}) => {
    const url = new URL(address);
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    const message = await answered(send, url, request);
    // Octokit leaves these unread, and an answer that nobody reads keeps its connection.
    if (message.statusCode === 204 || message.statusCode === 205) message.resume();
    const body = decoded(message);
    const text = async () => new TextDecoder().decode(await wholeBody(body));
    return {
      url: address,
      status: message.statusCode ?? 0,
      statusText: message.statusMessage ?? '',
      headers: headersOf(message),
      body,
      text,
      arrayBuffer: async () => new Uint8Array(await wholeBody(body)).buffer,
    };
  };
  return fetch as unknown as Fetch;
}

/** More than any answer of GitHub's has: an answer that goes on after it may go on for ever. Counted after decompression. */
export const largestBody = 64 * 1024 * 1024;

export class BodyTooLarge extends Error {}

/** All bytes of a body. Rejects where the connection breaks before its end, and with `BodyTooLarge` after `largestBody`. */
export async function wholeBody(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > largestBody) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function answered(
  send: Send,
  url: URL,
  { method = 'GET', headers, body, signal }: PlainRequest,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options: RequestOptions = {
      method,
      headers: { ...headers, ...length, 'accept-encoding': 'gzip' },
      ...(signal === undefined ? {} : { signal }),
    };
    const sent = send(url, options, resolve).on('error', reject);
    // Without an error where the server answers in another protocol.
    sent.on('close', () => reject(new Error('The connection was closed without an answer.')));
    sent.end(body);
  });
}

function decoded(message: IncomingMessage): Readable {
  if (!/^(x-)?gzip$/i.test(message.headers['content-encoding'] ?? '')) return message;
  // The reader of the result learns of every failure; there is nobody else to tell.
  return pipeline(message, createGunzip(), () => {});
}

function headersOf({ headers }: IncomingMessage): ReadonlyMap<string, string> {
  const given = Object.entries(headers).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined);
  return new Map(given.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}
