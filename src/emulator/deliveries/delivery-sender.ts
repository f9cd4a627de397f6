import { randomUUID } from 'node:crypto';
import { isLoopback } from '../../model/product.ts';
import type { LastResponse, StoredHook } from '../hooks/stored-hook.ts';
import type { EmulatorState } from '../state.ts';
import { createSignatureHeaders, type Delivery, encodeBody, formatPayload } from './delivery.ts';
import { createReceiverResponse, type ReceiverResponse, sendToReceiver, unknownHostResponse } from './receiver.ts';

/** What a test may decide of a delivery; the rest is as GitHub would do it. */
export interface DeliveryOptions {
  readonly action?: string | null;
  readonly guid?: string;
  readonly redelivery?: boolean;
  readonly installationId?: number | null;
  readonly repositoryId?: number | null;
  /** Milliseconds since the epoch. */
  readonly deliveredAt?: number;
  readonly throttledAt?: number;
  /** Logs this outcome and sends nothing. */
  readonly response?: Pick<ReceiverResponse, 'statusCode'> & Partial<ReceiverResponse>;
  /** JSON text that is sent and signed where it differs from the text in the log. */
  readonly sentText?: string;
  /** Signs with this secret instead of the hook's: as if the secret had changed since. */
  readonly secret?: string;
  /** What the log no longer has. */
  readonly withheld?: readonly Withheld[];
}

type Withheld = 'request-headers' | 'request-payload' | 'response';

/** Sends deliveries and keeps the log of them. */
export class DeliverySender {
  readonly #state: EmulatorState;
  readonly #pending = new Set<Promise<unknown>>();
  readonly #stop = new AbortController();

  constructor(state: EmulatorState) {
    this.#state = state;
  }

  /** Delivers in the background, as GitHub does after it has answered. */
  queue(hook: StoredHook, event: string, payloadText: string, options: DeliveryOptions = {}): void {
    void this.#deliver(hook, event, payloadText, options);
  }

  /**
   * Delivers an event to a hook as if it had happened, whatever the hook subscribes to. A payload given as text is kept verbatim, so
   * that key order and the spelling of numbers can be chosen. Resolves once the receiver has answered or failed to.
   */
  async deliverEvent(
    hookId: number,
    event: string,
    payload: string | Readonly<Record<string, unknown>>,
    options: DeliveryOptions = {},
  ): Promise<Delivery> {
    const hook = this.#state.getHook(hookId);
    return this.#deliver(hook, event, typeof payload === 'string' ? payload : JSON.stringify(payload), options);
  }

  /** Resolves when nothing is on its way. */
  async idle(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.idle();
  }

  #deliver(hook: StoredHook, event: string, payloadText: string, options: DeliveryOptions): Promise<Delivery> {
    const delivering = this.#send(hook, event, payloadText, options).finally(() => this.#pending.delete(delivering));
    this.#pending.add(delivering);
    return delivering;
  }

  async #send(hook: StoredHook, event: string, payloadText: string, options: DeliveryOptions): Promise<Delivery> {
    const { switches, now } = this.#state;
    const guid = options.guid ?? randomUUID();
    const json = options.sentText ?? formatPayload(payloadText, switches.serializer);
    const body = encodeBody(json, hook.config.content_type, switches);
    const headers = {
      ...this.#createHeaders(hook, event, guid),
      ...createSignatureHeaders(options.secret ?? hook.config.secret, body),
    };
    const id = this.#state.newDeliveryId();
    const deliveredAt = options.deliveredAt ?? now();
    const response = await this.#request(hook, headers, body, options);
    // The hook may be changed or gone by the time its receiver answers.
    const current = this.#state.hook(hook.id);
    if (current !== undefined) this.#state.putHook({ ...current, lastResponse: describeLastResponse(response) });
    const keep = <T>(part: Withheld, value: T): T | null => (options.withheld?.includes(part) ? null : value);
    return this.#state.addDelivery({
      id,
      hookId: hook.id,
      guid,
      deliveredAt,
      redelivery: options.redelivery ?? false,
      duration: response.duration,
      status: response.status,
      statusCode: response.statusCode,
      event,
      action: options.action ?? null,
      installationId: options.installationId ?? null,
      repositoryId: options.repositoryId ?? null,
      throttledAt: options.throttledAt ?? null,
      url: hook.config.url ?? '',
      requestHeaders: keep('request-headers', headers),
      payloadText: keep('request-payload', payloadText),
      responseHeaders: keep('response', response.headers),
      responseBody: keep('response', response.body),
    });
  }

  /** The headers of a delivery but for its signature, as GitHub documents them. */
  #createHeaders({ id, target, config }: StoredHook, event: string, guid: string): Readonly<Record<string, string>> {
    const { product, switches } = this.#state;
    return {
      Accept: '*/*',
      'Content-Type': config.content_type === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
      'User-Agent': 'GitHub-Hookshot/e5a4f0c',
      'X-GitHub-Delivery': guid,
      'X-GitHub-Event': event,
      'X-GitHub-Hook-ID': String(id),
      'X-GitHub-Hook-Installation-Target-ID': String(this.#getTargetId(target) ?? id),
      'X-GitHub-Hook-Installation-Target-Type': target.kind === 'global' ? 'business' : target.kind,
      ...(product.name === 'ghes'
        ? { 'X-GitHub-Enterprise-Host': 'ghes.example', 'X-GitHub-Enterprise-Version': switches.enterpriseVersion }
        : {}),
    };
  }

  #getTargetId(target: StoredHook['target']): number | undefined {
    const { directory } = this.#state;
    if (target.kind === 'organization') return directory.organization(target.owner)?.id;
    return target.kind === 'repository' ? directory.repository(target.owner, target.repo)?.id : 1;
  }

  async #request(
    { config }: StoredHook,
    headers: Readonly<Record<string, string>>,
    body: string,
    { response }: DeliveryOptions,
  ): Promise<ReceiverResponse> {
    if (response !== undefined) return { ...createReceiverResponse(response.statusCode), ...response };
    const { switches, product } = this.#state;
    const url = config.url ?? '';
    const hostname = URL.canParse(url) ? new URL(url).hostname : '';
    if (hostname.endsWith('.invalid')) return unknownHostResponse;
    if (!isLoopback(hostname)) return createReceiverResponse(switches.remoteStatusCode);
    return sendToReceiver({
      url,
      headers,
      body,
      verifiesCertificate: config.insecure_ssl !== '1',
      responseMilliseconds: switches.responseMilliseconds ?? product.answerSeconds * 1000,
      signal: this.#stop.signal,
    });
  }
}

/** What `last_response` says: for a receiver that refused, `code` is GitHub's own and only the message has the receiver's (seen about 2017). */
function describeLastResponse({ statusCode, status }: ReceiverResponse): LastResponse {
  if (status === 'OK') return { code: statusCode, status: 'active', message: 'OK' };
  if (/^timed out/.test(status)) return { code: 504, status: 'timeout', message: 'Service Timeout' };
  return status.startsWith('Invalid HTTP Response')
    ? { code: 422, status: 'misconfigured', message: status }
    : { code: 502, status: 'connection_error', message: status };
}
