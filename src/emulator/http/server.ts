import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { handleRequest } from './api.ts';
import { handleControl, type LoggedRequest, type ServerContext } from './control.ts';
import { applyFault, type Fault, generateBomb, generateEndless, getRealRequest, hasEffect } from './faults.ts';
import { type ApiRequest, type ApiResponse, createErrorResponse, RefusedCall } from './messages.ts';

/** An HTTP server for the API under `/` and `/api/v3`, and for the control endpoints under `/_emulator/`. */
export function createApiServer(context: ServerContext): Server {
  return createServer((request, response) => {
    serveRequest(context, request, response).catch((cause: unknown) => {
      if (response.headersSent || response.destroyed) response.destroy();
      else if (cause instanceof RefusedCall) writeResponse(response, cause.response);
      else writeResponse(response, createErrorResponse(500, `The emulator failed: ${String(cause)}`));
    });
  });
}

async function serveRequest(context: ServerContext, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Joined as text: as a relative reference, `//orgs/acme` would name a host.
  const url = new URL(`http://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`);
  const method = request.method ?? 'GET';
  const body = await text(request);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  if (url.pathname.startsWith('/_emulator/')) {
    writeResponse(response, await handleControl(context, { method, path: url.pathname, headers, body }));
    return;
  }
  const base = url.pathname.startsWith('/api/v3/') ? '/api/v3' : '';
  const path = url.pathname.slice(base.length);
  const { authorization: _, ...shownHeaders } = headers;
  const place = { method, path: `${path}${url.search}`, base } as const;
  const logged = { ...place, headers: shownHeaders, body: parseLoggedBody(body), status: 0 };
  context.requests.push(logged);
  const exchange: Exchange = {
    request: { method, path, query: url.searchParams, headers, body, base: `${url.origin}${base}` },
    response,
    logged,
  };
  const fault = context.faults.take(method, logged.path);
  if (fault === undefined) respond(exchange, await handleRequest(context, exchange.request));
  else await respondWithFault(context, fault, exchange);
}

/** The body as the log keeps it: parsed JSON, else the text; undefined for an empty one. Never throws. */
function parseLoggedBody(body: string): unknown {
  if (body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** A request that waits for its response, with its entry in the log. */
interface Exchange {
  readonly request: ApiRequest;
  readonly response: ServerResponse;
  readonly logged: LoggedRequest & { status: number };
}

function respond({ response, logged }: Exchange, apiResponse: ApiResponse, write = writeResponse): void {
  logged.status = apiResponse.status;
  write(response, apiResponse);
}

async function respondWithFault(context: ServerContext, fault: Fault, exchange: Exchange): Promise<void> {
  const { state, signal } = context;
  const { request, response, logged } = exchange;
  if (fault.kind === 'endless-body' || fault.kind === 'gzip-bomb') {
    logged.status = 200;
    await writeStream(response, fault);
    return;
  }
  const wait = (): Promise<unknown> => sleep(fault.milliseconds ?? 1000, undefined, { signal }).catch(() => undefined);
  if (fault.kind === 'delay' && fault.effect !== 'after') await wait();
  const restore = fault.kind === 'not-done' ? state.saveHooks() : undefined;
  const real = hasEffect(fault)
    ? await handleRequest(context, getRealRequest(fault, request))
    : createErrorResponse(500, 'Server Error');
  restore?.();
  if (fault.kind === 'edit-hook') state.editHook(fault.id ?? 0, fault.edit ?? {});
  if (fault.kind === 'delay' && fault.effect === 'after') await wait();
  if (fault.kind === 'reset') response.destroy();
  else if (fault.kind === 'truncate') respond(exchange, real, writeHalf);
  else respond(exchange, applyFault(fault, request, real, state.now()));
}

function writeResponse(response: ServerResponse, { status, headers, body }: ApiResponse): void {
  const hasBody = status !== 204 && status !== 304;
  response.writeHead(status, { ...headers, ...(hasBody ? { 'content-length': Buffer.byteLength(body) } : {}) });
  response.end(hasBody ? body : undefined);
}

/** Sends as long as the other side reads. */
async function writeStream(response: ServerResponse, { kind, mebibytes = 2048 }: Fault): Promise<void> {
  const isGzip = kind === 'gzip-bomb';
  const encoding = isGzip ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...encoding });
  await pipeline(Readable.from(isGzip ? generateBomb(mebibytes) : generateEndless()), response).catch(() => undefined);
}

/** Announces the whole body, sends half of it and cuts the line. */
function writeHalf(response: ServerResponse, { status, headers, body }: ApiResponse): void {
  const whole = Buffer.from(body === '' ? '{"message":""}' : body);
  response.writeHead(status === 204 ? 200 : status, { ...headers, 'content-length': whole.length });
  response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => response.destroy());
}
