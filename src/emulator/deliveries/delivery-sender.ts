import { randomUUID } from 'node:crypto';
import { isLoopback, type Product } from '../../model/product.ts';
import type { LastResponse, StoredHook } from '../hooks/stored-hook.ts';
import type { EmulatorState } from '../state.ts';
import type { Switches } from '../switches.ts';
import type { Delivery } from './delivery.ts';
import { createReceiverResponse, type ReceiverResponse, sendToReceiver, unknownHostResponse } from './receiver.ts';
import { createDeliveryHeaders, encodeBody, formatPayload } from './signed-request.ts';

/** What a test may decide of a delivery; the rest is as GitHub would do it. */
export interface DeliveryOptions {
  readonly action?: string;
  readonly guid?: string;
  readonly redelivery?: boolean;
  readonly installationId?: number;
  readonly repositoryId?: number;
  /** Milliseconds since the epoch. */
  readonly deliveredAt?: number;
  readonly throttledAt?: number;
  /** Logs this outcome and sends nothing. */
  readonly response?: {
    readonly statusCode: number;
    readonly status?: string;
    readonly duration?: number;
    readonly body?: string;
  };
  /** JSON text that is sent and signed where it differs from the text in the log. */
  readonly sentText?: string;
  /** Signs with this secret instead of the hook's: as if the secret had changed since. */
  readonly secret?: string;
  /** What the log no longer has. */
  readonly withheld?: readonly ('request-headers' | 'request-payload' | 'response')[];
}

interface SenderOptions {
  readonly state: EmulatorState;
  readonly product: Product;
  readonly now: () => number;
  readonly switches: () => Switches;
}

/** Sends deliveries and keeps the log of them. */
export class DeliverySender {
  readonly #options: SenderOptions;
  readonly #pending = new Set<Promise<unknown>>();
  readonly #stop = new AbortController();

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** Delivers in the background, as GitHub does after it has answered. */
  queue(hook: StoredHook, event: string, payloadText: string, options: DeliveryOptions = {}): void {
    void this.deliver(hook, event, payloadText, options);
  }

  /** Resolves with the log entry once the receiver has answered or failed to. */
  deliver(hook: StoredHook, event: string, payloadText: string, options: DeliveryOptions = {}): Promise<Delivery> {
    const delivering = this.#send(hook, event, payloadText, options).finally(() => this.#pending.delete(delivering));
    this.#pending.add(delivering);
    return delivering;
  }

  /** Resolves when nothing is on its way. */
  async idle(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.idle();
  }

  async #send(hook: StoredHook, event: string, payloadText: string, options: DeliveryOptions): Promise<Delivery> {
    const { state, product, now } = this.#options;
    const switches = this.#options.switches();
    const guid = options.guid ?? randomUUID();
    const json = options.sentText ?? formatPayload(payloadText, switches.serializer);
    const body = encodeBody(json, hook.config.content_type, switches);
    const signer =
      options.secret === undefined ? hook : { ...hook, config: { ...hook.config, secret: options.secret } };
    const headers = createDeliveryHeaders({
      hook: signer,
      event,
      guid,
      body,
      targetId: this.#getTargetId(hook),
      product,
      enterpriseVersion: switches.enterpriseVersion,
    });
    const id = state.newDeliveryId();
    const deliveredAt = options.deliveredAt ?? now();
    const response = await this.#request(hook, headers, body, options);
    const withheld = options.withheld ?? [];
    const hidesResponse = withheld.includes('response');
    this.#saveLastResponse(hook, response);
    return state.addDelivery({
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
      requestHeaders: withheld.includes('request-headers') ? null : headers,
      payloadText: withheld.includes('request-payload') ? null : payloadText,
      responseHeaders: hidesResponse ? null : response.headers,
      responseBody: hidesResponse ? null : response.body,
    });
  }

  async #request(
    hook: StoredHook,
    headers: Readonly<Record<string, string>>,
    body: string,
    { response }: DeliveryOptions,
  ): Promise<ReceiverResponse> {
    if (response !== undefined) {
      const { statusCode, body: text, ...given } = response;
      return { ...createReceiverResponse(statusCode, text), ...given };
    }
    const switches = this.#options.switches();
    const url = hook.config.url ?? '';
    const hostname = URL.canParse(url) ? new URL(url).hostname : '';
    if (hostname.endsWith('.invalid')) return unknownHostResponse;
    if (!isLoopback(hostname)) return createReceiverResponse(switches.remoteStatusCode);
    return sendToReceiver({
      url,
      headers,
      body,
      verifiesCertificate: hook.config.insecure_ssl !== '1',
      responseMilliseconds: switches.responseMilliseconds ?? this.#options.product.answerSeconds * 1000,
      signal: this.#stop.signal,
    });
  }

  /** The hook may be changed or gone by the time its receiver answers. */
  #saveLastResponse(hook: StoredHook, { statusCode, status }: ReceiverResponse): void {
    const current = this.#options.state.hook(hook.id);
    if (current === undefined) return;
    this.#options.state.putHook({
      ...current,
      lastResponse: describeLastResponse({ statusCode, status }),
    });
  }

  #getTargetId({ target, id }: StoredHook): number {
    const { directory } = this.#options.state;
    if (target.kind === 'organization') return directory.organization(target.owner)?.id ?? id;
    if (target.kind === 'repository') return directory.repository(target.owner, target.repo)?.id ?? id;
    return 1;
  }
}

/** What `last_response` says: for a receiver that refused, `code` is GitHub's own and only the message has the receiver's (seen about 2017). */
function describeLastResponse({ statusCode, status }: Pick<ReceiverResponse, 'statusCode' | 'status'>): LastResponse {
  if (status === 'OK') return { code: statusCode, status: 'active', message: 'OK' };
  if (/^timed out/.test(status)) return { code: 504, status: 'timeout', message: 'Service Timeout' };
  return status.startsWith('Invalid HTTP Response')
    ? { code: 422, status: 'misconfigured', message: status }
    : { code: 502, status: 'connection_error', message: status };
}
