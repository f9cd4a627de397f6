import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { generateBodies } from '../../src/secret-check/evidence.ts';
import type { ProbeClient } from './client.ts';

export interface LoggedDelivery {
  readonly id: string;
  readonly event: string;
  readonly status: string;
  readonly statusCode: number;
  readonly isRedelivery: boolean;
}

/** The newest deliveries of a hook, newest first. */
export async function listDeliveries(client: ProbeClient, hookId: string): Promise<readonly LoggedDelivery[]> {
  const { text, json } = await client.send('GET', `/${hookId}/deliveries?per_page=100`);
  const ids = [...text.matchAll(/"id":\s*(\d+)/g)].map(([, id]) => String(id));
  if (!Array.isArray(json)) return [];
  return json.map(({ event, status, status_code, redelivery }, index) => ({
    id: ids[index] ?? '',
    event: String(event),
    status: String(status),
    statusCode: Number(status_code),
    isRedelivery: redelivery === true,
  }));
}

/** The first delivery that fits, waited for as long as the options say; undefined where none shows up. */
export async function waitForDelivery(
  client: ProbeClient,
  hookId: string,
  fits: (delivery: LoggedDelivery) => boolean,
): Promise<LoggedDelivery | undefined> {
  const { waitMilliseconds, signal } = client.options;
  const end = Date.now() + waitMilliseconds;
  for (;;) {
    const found = (await listDeliveries(client, hookId)).find(fits);
    if (found !== undefined || Date.now() >= end) return found;
    await sleep(Math.min(2000, waitMilliseconds / 5), undefined, { signal });
  }
}

/** Which of the secrets signed a delivery, and with which spelling of the payload; undefined where none did. */
export async function findSigner(
  client: ProbeClient,
  hookId: string,
  deliveryId: string,
  secrets: readonly string[],
): Promise<{ readonly signer: string | undefined; readonly spelling: number } | undefined> {
  const { text, json } = await client.send('GET', `/${hookId}/deliveries/${deliveryId}`);
  const headers: Readonly<Record<string, string>> =
    (json as { request?: { headers?: Record<string, string> } }).request?.headers ?? {};
  const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-hub-signature-256')?.[1];
  if (header === undefined) return undefined;
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const bodies = generateBodies(extractPayload(text), type.includes('json') ? 'json' : 'form');
  let spelling = 0;
  for (const body of bodies) {
    spelling += 1;
    const signer = secrets.find(
      (secret) => header === `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
    );
    if (signer !== undefined) return { signer, spelling };
  }
  return { signer: undefined, spelling: 0 };
}

/** The exact text of `request.payload` in the response. */
function extractPayload(text: string): string {
  const start = text.indexOf('"payload":', text.indexOf('"request":')) + '"payload":'.length;
  let depth = 0;
  let isString = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (isString) {
      if (character === '\\') at += 1;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return text.slice(start, at + 1).trim();
    }
  }
  return '';
}
