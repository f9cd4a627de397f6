import { setTimeout as sleep } from 'node:timers/promises';
import type { ProbeClient, Response } from './client.ts';
import { findSigner, listDeliveries, waitForDelivery } from './deliveries.ts';

/** A question about GitHub that no documentation answers. */
export interface Experiment {
  readonly id: string;
  readonly question: string;
  /** What Hookherd and its emulator believe, in the words of `run`. */
  readonly belief: string;
  /** What is found; rejects where it cannot be found out. */
  readonly run: (client: ProbeClient) => Promise<string>;
}

const secrets = ['probe secret one, long enough', 'probe secret two, long enough'] as const;

export const experiments: readonly Experiment[] = [
  {
    id: 'secret-in-twin-key',
    question: 'May two hooks differ by their secret alone?',
    belief: 'yes',
    run: async (client) => {
      const url = client.createUrl();
      await createId(client, {}, { url, secret: secrets[0] });
      const twin = await client.create({}, { url, secret: secrets[1] });
      return twin.status === 201 ? 'yes' : `no: ${describeRefusal(twin)}`;
    },
  },
  {
    id: 'unknown-event',
    question: 'What is the response to an event that does not exist?',
    belief: '422 Validation Failed',
    run: async (client) => {
      const response = await client.create({ events: ['hookherd_no_event'] });
      const { message = '' } = (response.json ?? {}) as { message?: string };
      return response.status === 201 ? 'created' : `${response.status} ${message}`;
    },
  },
  {
    id: 'empty-secret',
    question: 'What does an empty secret at /config do?',
    belief: 'removes it',
    run: async (client) => {
      const id = await createId(client, { active: true }, { secret: secrets[0] });
      const { json } = await client.send('PATCH', `/${id}/config`, { secret: '' });
      if ((json as { secret?: string }).secret === undefined) return 'removes it';
      const ping = await pingAndWait(client, id);
      const signed = ping && (await findSigner(client, id, ping.id, [secrets[0], '']));
      if (signed === undefined) return 'is shown, and signs nothing';
      return signed.signer === secrets[0] ? 'leaves it' : 'is stored as the secret';
    },
  },
  {
    id: 'updated-at-of-secret',
    question: 'Does a change of the secret alone move updated_at?',
    belief: 'yes',
    run: async (client) => {
      const id = await createId(client, {}, { secret: secrets[0] });
      const readTime = async () => ((await client.send('GET', `/${id}`)).json as { updated_at?: string }).updated_at;
      const before = await readTime();
      await sleep(1100, undefined, { signal: client.options.signal });
      await client.send('PATCH', `/${id}/config`, { secret: secrets[1] });
      return (await readTime()) === before ? 'no' : 'yes';
    },
  },
  ...(['json', 'form'] as const).map(
    (contentType): Experiment => ({
      id: `bytes-${contentType}`,
      question: `Are the signed bytes of a ${contentType} delivery reproduced from the log?`,
      belief: 'yes, by the first spelling',
      run: async (client) => {
        const id = await createId(client, { active: true }, { secret: secrets[0], content_type: contentType });
        const ping = await pingAndWait(client, id);
        const signed = ping && (await findSigner(client, id, ping.id, [secrets[0]]));
        if (signed === undefined) return ping === undefined ? 'no delivery was seen' : 'no signature';
        if (signed.signer === undefined) return 'no';
        return signed.spelling === 1 ? 'yes, by the first spelling' : `yes, by spelling ${signed.spelling}`;
      },
    }),
  ),
  {
    id: 'redelivery-signature',
    question: 'Which secret signs a redelivery after a rotation?',
    belief: 'the new one',
    run: async (client) => {
      const id = await createId(client, { active: true }, { secret: secrets[0] });
      const ping = await pingAndWait(client, id);
      if (ping === undefined) return 'no delivery was seen';
      await client.send('PATCH', `/${id}/config`, { secret: secrets[1] });
      const asked = await client.send('POST', `/${id}/deliveries/${ping.id}/attempts`);
      if (asked.status !== 202) return `refused: ${describeRefusal(asked)}`;
      const again = await waitForDelivery(client, id, ({ isRedelivery }) => isRedelivery);
      const signed = again && (await findSigner(client, id, again.id, secrets));
      if (signed === undefined) return again === undefined ? 'no redelivery was seen' : 'none';
      return signed.signer === secrets[1] ? 'the new one' : signed.signer === secrets[0] ? 'the old one' : 'not known';
    },
  },
  {
    id: 'ping-of-inactive',
    question: 'Is a hook that is switched off pinged on request?',
    belief: 'yes',
    run: async (client) => {
      const id = await createId(client);
      const before = (await listDeliveries(client, id)).length;
      const { status } = await client.send('POST', `/${id}/pings`);
      if (status !== 204) return `refused with ${status}`;
      await waitForDelivery(client, id, () => false);
      return (await listDeliveries(client, id)).length > before ? 'yes' : 'no';
    },
  },
  {
    id: 'created-inactive-ping',
    question: 'Is a hook that is created switched off pinged by itself?',
    belief: 'no',
    run: async (client) => {
      const id = await createId(client);
      return (await waitForDelivery(client, id, ({ event }) => event === 'ping')) === undefined ? 'no' : 'yes';
    },
  },
  {
    id: 'wildcard-in-limit',
    question: 'Do * hooks count to the limit of an event?',
    belief: 'yes',
    run: (client) => checkLimit(client, { events: ['*'], active: true }),
  },
  {
    id: 'inactive-in-limit',
    question: 'Do hooks that are switched off count to the limit?',
    belief: 'yes',
    run: (client) => checkLimit(client, { active: false }),
  },
  {
    id: 'app-view',
    question: "Does an App's token see a hook that a person's token made?",
    belief: 'yes',
    run: async (client) => {
      if (client.options.appToken === '') throw new Error('Set HOOKHERD_PROBE_APP_TOKEN to an installation token.');
      const id = await createId(client);
      const { status } = await client.send('GET', `/${id}`, undefined, client.options.appToken);
      return status === 200 ? 'yes' : `no: ${status}`;
    },
  },
  {
    id: 'status-texts',
    question: 'What does the log say of a host that does not exist?',
    belief: 'failed to connect to host (502)',
    run: async (client) => {
      const created = await client.create(
        { active: true },
        { url: client.createUrl().replace(/^\w+:\/\/[^/]+/, 'https://hookherd-probe.invalid') },
      );
      if (created.status !== 201) return `the URL is refused: ${describeRefusal(created)}`;
      const id = getId(created);
      const ping = await pingAndWait(client, id);
      return ping === undefined ? 'no delivery was seen' : `${ping.status} (${ping.statusCode})`;
    },
  },
];

/** Fills an event up to one below the limit, adds the hook in question, and sees whether one more still fits. */
async function checkLimit(client: ProbeClient, questioned: Readonly<Record<string, unknown>>): Promise<string> {
  const limit = 20;
  const event = 'team_add';
  const used = (await client.list()).filter(({ events }) => events.includes(event) || events.includes('*')).length;
  if (used > 10) throw new Error(`${used} hooks have the event ${event} or * already.`);
  await createId(client, { events: [event], ...questioned });
  for (let count = used + 1; count < limit; count += 1) await createId(client, { events: [event], active: true });
  const last = await client.create({ events: [event], active: true });
  await client.clean();
  if (last.status === 422) return 'yes';
  return last.status === 201 ? 'no' : `not known: ${last.status}`;
}

async function pingAndWait(client: ProbeClient, id: string) {
  await client.send('POST', `/${id}/pings`);
  return waitForDelivery(client, id, ({ event }) => event === 'ping');
}

async function createId(
  client: ProbeClient,
  more: Readonly<Record<string, unknown>> = {},
  config: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const created = await client.create(more, config);
  if (created.status !== 201) throw new Error(`A hook cannot be created: ${describeRefusal(created)}.`);
  return getId(created);
}

function getId({ json }: Response): string {
  return String((json as { id: number }).id);
}

function describeRefusal({ status, json }: Response): string {
  const { message = '', errors = [] } = (json ?? {}) as { message?: string; errors?: readonly { message?: string }[] };
  return [String(status), message, ...errors.map((error) => error.message ?? '')]
    .filter((text) => text !== '')
    .join(', ');
}
