import { createHmac } from 'node:crypto';
import type { Switches } from '../../src/emulator/switches.ts';
import { type Client, startAcme } from './client.ts';

export const secret = 'a-long-enough-secret';
export const list = '/orgs/acme/hooks';

/** The value of `X-Hub-Signature-256`. */
export function signBody(body: string, key = secret): string {
  return `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;
}

/** An emulator with one hook of the organization, number 7. */
export function startWithHook(
  url: string,
  more: Readonly<Record<string, unknown>> = {},
  switches: Partial<Switches> = {},
) {
  return startAcme({
    organizations: { acme: { id: 77, hooks: [{ url, id: 7, content_type: 'json', secret, ...more }] } },
    switches,
  });
}

/** Path of the newest delivery of that hook. */
export async function getFirstDelivery(github: Client): Promise<string> {
  const reply = await github.send('GET', `${list}/7/deliveries`);
  return `${list}/7/deliveries/${/"id":(\d+)/.exec(reply.text)?.[1]}`;
}
