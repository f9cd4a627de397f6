import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  applyFault,
  createFaultResponse,
  generateBomb,
  generateEndless,
  getRealRequest,
} from '../faults/apply-fault.ts';
import type { Fault } from '../faults/faults.ts';
import { type ApiRequest, handleRequest } from './api.ts';
import { handleControl } from './control.ts';
import { type ApiResponse, createErrorResponse } from './response.ts';
import { type LoggedRequest, parseLoggedBody, type ServerContext, selectLoggedHeaders } from './server-context.ts';

/** An HTTP server for the API under `/` and `/api/v3`, and for the control endpoints under `/_emulator/`. */
export function createApiServer(serving: ServerContext): Server {
  return createServer((request, response) => {
    serveRequest(serving, request, response).catch((cause: unknown) => {
      if (!response.headersSent && !response.destroyed)
        writeResponse(response, createErrorResponse(500, `The emulator failed: ${String(cause)}`));
      else response.destroy();
    });
  });
}

async function serveRequest(serving: ServerContext, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Joined as text: as a relative reference, `//orgs/acme` would name a host.
  const url = new URL(`http://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`);
  const method = request.method ?? 'GET';
  const body = await readBody(request);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]));
  if (url.pathname.startsWith('/_emulator/')) {
    writeResponse(response, await handleControl(serving, { method, path: url.pathname, headers, body }));
    return;
  }
  const base = url.pathname.startsWith('/api/v3/') ? '/api/v3' : '';
  const path = url.pathname.slice(base.length);
  const logged = {
    method,
    path: `${path}${url.search}`,
    base,
    headers: selectLoggedHeaders(headers),
    body: parseLoggedBody(body),
    status: 0,
  } as const;
  const entry: LoggedRequest & { status: number } = { ...logged };
  serving.requests.push(entry);
  const noteStatus = (status: number): void => {
    entry.status = status;
  };
  const apiRequest = { method, path, query: url.searchParams, headers, body, base: `${url.origin}${base}` };
  const fault = serving.faults.take(method, `${path}${url.search}`);
  if (fault === undefined) {
    const apiResponse = await handleRequest(serving.api, apiRequest);
    noteStatus(apiResponse.status);
    writeResponse(response, apiResponse);
    return;
  }
  await respondWithFault({ serving, fault, apiRequest, response, noteStatus });
}

interface FaultyRequest {
  readonly serving: ServerContext;
  readonly fault: Fault;
  readonly apiRequest: ApiRequest;
  readonly response: ServerResponse;
  readonly noteStatus: (status: number) => void;
}

async function respondWithFault({ serving, fault, apiRequest, response, noteStatus }: FaultyRequest): Promise<void> {
  const { api, signal } = serving;
  if (fault.kind === 'endless-body' || fault.kind === 'gzip-bomb') {
    noteStatus(200);
    await writeStream(response, fault);
    return;
  }
  const isReplaced = ['status', 'reset', 'html-502', 'primary-limit', 'secondary-limit'].includes(fault.kind);
  const hasEffect = (fault.effect ?? (isReplaced ? 'before' : 'after')) === 'after' || fault.kind === 'delay';
  if (fault.kind === 'delay' && fault.effect !== 'after') await waitFor(fault, signal);
  const restore = fault.kind === 'not-done' ? api.context.state.saveHooks() : undefined;
  const real = hasEffect
    ? await handleRequest(api, getRealRequest(fault, apiRequest))
    : createErrorResponse(500, 'Server Error');
  restore?.();
  if (fault.kind === 'edit-hook') api.context.state.editHook(fault.id ?? 0, fault.edit ?? {});
  if (fault.kind === 'delay' && fault.effect === 'after') await waitFor(fault, signal);
  if (fault.kind === 'reset') {
    response.destroy();
    return;
  }
  if (fault.kind === 'truncate') {
    noteStatus(real.status);
    writeHalf(response, real);
    return;
  }
  const apiResponse = createFaultResponse(fault, api.context.now()) ?? applyFault(fault, apiRequest, real);
  noteStatus(apiResponse.status);
  writeResponse(response, apiResponse);
}

async function waitFor({ milliseconds = 1000 }: Fault, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

function writeResponse(response: ServerResponse, apiResponse: ApiResponse): void {
  const hasBody = apiResponse.status !== 204 && apiResponse.status !== 304;
  response.writeHead(apiResponse.status, {
    ...apiResponse.headers,
    ...(hasBody ? { 'content-length': Buffer.byteLength(apiResponse.body) } : {}),
  });
  response.end(hasBody ? apiResponse.body : undefined);
}

/** Sends as long as the other side reads. */
async function writeStream(response: ServerResponse, { kind, mebibytes = 2048 }: Fault): Promise<void> {
  const isGzip = kind === 'gzip-bomb';
  const encoding = isGzip ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...encoding });
  await pipeline(Readable.from(isGzip ? generateBomb(mebibytes) : generateEndless()), response).catch(() => undefined);
}

/** Announces the whole body, sends half of it and cuts the line. */
function writeHalf(response: ServerResponse, apiResponse: ApiResponse): void {
  const whole = Buffer.from(apiResponse.body === '' ? '{"message":""}' : apiResponse.body);
  response.writeHead(apiResponse.status === 204 ? 200 : apiResponse.status, {
    ...apiResponse.headers,
    'content-length': whole.length,
  });
  response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => response.destroy());
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
