import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';

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
export async function sendToReceiver(delivery: SignedDelivery): Promise<ReceiverResponse> {
  const started = performance.now();
  const timeout = AbortSignal.timeout(delivery.responseMilliseconds);
  const outcome = await postDelivery(delivery, timeout).catch((cause: unknown) => describeFailure(cause, timeout));
  return { ...outcome, duration: Math.round((performance.now() - started) / 10) / 100 };
}

async function postDelivery(
  { url, headers, body, verifiesCertificate, signal }: SignedDelivery,
  timeout: AbortSignal,
): Promise<Omit<ReceiverResponse, 'duration'>> {
  const send = new URL(url).protocol === 'https:' ? httpsRequest : httpRequest;
  const outgoing = send(url, {
    method: 'POST',
    headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
    signal: AbortSignal.any([signal, timeout]),
    rejectUnauthorized: verifiesCertificate,
    agent: false,
  });
  // Once there is a response, reading it fails where the line does.
  outgoing.on('error', () => undefined);
  outgoing.end(body);
  const [incoming]: [IncomingMessage] = (await once(outgoing, 'response')) as [IncomingMessage];
  const shown = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    ...describeStatus(incoming.statusCode ?? 0),
    headers: Object.fromEntries(shown),
    body: await text(incoming),
  };
}

/** The outcome for a receiver that nothing is sent to. */
export function createReceiverResponse(statusCode: number): ReceiverResponse {
  return { ...describeStatus(statusCode), duration: 0.12, headers: { 'Content-Type': 'text/plain' }, body: '' };
}

/** The outcome for a host that no name server knows. */
export const unknownHostResponse: ReceiverResponse = {
  ...createFailure(502, 'failed to connect to host'),
  duration: 0,
};

function describeStatus(statusCode: number): Pick<ReceiverResponse, 'statusCode' | 'status'> {
  const isOk = statusCode >= 200 && statusCode < 300;
  return { statusCode, status: isOk ? 'OK' : `Invalid HTTP Response: ${statusCode}` };
}

function describeFailure(cause: unknown, timeout: AbortSignal): Omit<ReceiverResponse, 'duration'> {
  if (timeout.aborted) return createFailure(504, 'timed out');
  const code = (cause as { readonly code?: unknown }).code;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return createFailure(502, 'failed to connect to host');
  const isCertificate = typeof code === 'string' && /CERT|SELF_SIGNED|UNABLE_TO_/.test(code);
  return createFailure(
    502,
    isCertificate ? 'Peer certificate cannot be authenticated with given CA certificates' : 'failed to connect',
  );
}

function createFailure(statusCode: number, status: string): Omit<ReceiverResponse, 'duration'> {
  return { statusCode, status, headers: null, body: null };
}
