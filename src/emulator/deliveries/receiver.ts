import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** What a receiver made of a delivery. */
export interface ReceiverResponse {
  readonly statusCode: number;
  readonly status: string;
  /** Seconds. */
  readonly duration: number;
  readonly headers: Readonly<Record<string, string>> | null;
  readonly body: string | null;
}

/** A delivery ready to be sent. A receiver slower than `responseMilliseconds` has timed out; `signal` cuts the line. */
export interface SignedDelivery {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly verifiesCertificate: boolean;
  readonly responseMilliseconds: number;
  readonly signal: AbortSignal;
}

/** Posts a delivery; the outcome is in GitHub's words. Never rejects; redirects are not followed. */
export function sendToReceiver(dispatch: SignedDelivery): Promise<ReceiverResponse> {
  const started = performance.now();
  const seconds = (): number => Math.round((performance.now() - started) / 10) / 100;
  return new Promise((resolve) => {
    const failed = (statusCode: number, status: string): void =>
      resolve({ statusCode, status, duration: seconds(), headers: null, body: null });
    const url = new URL(dispatch.url);
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const timeout = AbortSignal.timeout(dispatch.responseMilliseconds);
    const outgoing = send(url, createRequestOptions(dispatch, timeout), (incoming) => {
      readText(incoming).then(
        (body) =>
          resolve({
            ...describeStatus(incoming.statusCode ?? 0),
            duration: seconds(),
            headers: collectHeaders(incoming),
            body,
          }),
        (cause) => failed(...describeFailure(cause, timeout)),
      );
    });
    outgoing.on('error', (cause) => failed(...describeFailure(cause, timeout)));
    outgoing.end(dispatch.body);
  });
}

/** The outcome for a receiver that nothing is sent to. */
export function createReceiverResponse(statusCode: number, body = ''): ReceiverResponse {
  return { ...describeStatus(statusCode), duration: 0.12, headers: { 'Content-Type': 'text/plain' }, body };
}

/** The outcome for a host that no name server knows. */
export const unknownHostResponse: ReceiverResponse = {
  statusCode: 502,
  status: 'failed to connect to host',
  duration: 0,
  headers: null,
  body: null,
};

function createRequestOptions(
  dispatch: SignedDelivery,
  timeout: AbortSignal,
): RequestOptions & { rejectUnauthorized: boolean } {
  return {
    method: 'POST',
    headers: { ...dispatch.headers, 'Content-Length': String(Buffer.byteLength(dispatch.body)) },
    signal: AbortSignal.any([dispatch.signal, timeout]),
    rejectUnauthorized: dispatch.verifiesCertificate,
    agent: false,
  };
}

function describeStatus(statusCode: number): Pick<ReceiverResponse, 'statusCode' | 'status'> {
  const isOk = statusCode >= 200 && statusCode < 300;
  return { statusCode, status: isOk ? 'OK' : `Invalid HTTP Response: ${statusCode}` };
}

function describeFailure(cause: unknown, timeout: AbortSignal): readonly [number, string] {
  if (timeout.aborted) return [504, 'timed out'];
  const code = (cause as { readonly code?: unknown }).code;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return [502, 'failed to connect to host'];
  if (typeof code === 'string' && /CERT|SELF_SIGNED|UNABLE_TO_/.test(code)) {
    return [502, 'Peer certificate cannot be authenticated with given CA certificates'];
  }
  return [502, 'failed to connect'];
}

function collectHeaders(incoming: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
}

async function readText(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
