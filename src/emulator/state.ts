import { type Target, targetKey } from '../model/target.ts';
import type { Delivery } from './delivery.ts';
import { Directory } from './directory.ts';
import { IssueBoard } from './issue-board.ts';
import type { AppSeed, HookSeed, Seed, TokenSeed } from './seed.ts';
import { type StoredHook, unusedResponse } from './stored-hook.ts';

/** All that the emulated GitHub knows, secrets in clear. */
export class EmulatorState {
  readonly directory = new Directory();
  readonly board: IssueBoard;
  readonly tokens = new Map<string, TokenSeed>();
  app: AppSeed | undefined;
  /** Whether tokens that no seed names are accepted. */
  anyToken = true;
  readonly #now: () => number;
  readonly #hooks = new Map<number, StoredHook>();
  readonly #deliveries = new Map<number, Delivery[]>();
  // Nine and nineteen digits, as GitHub's ids have today.
  #nextHookId = 480_000_001;
  #nextDeliveryId = 3_804_004_623_172_239_366n;

  constructor(now: () => number) {
    this.#now = now;
    this.board = new IssueBoard(now);
  }

  /** Adds what the seed holds to what there is. */
  add(seed: Seed): void {
    this.directory.add(seed);
    this.board.add(seed);
    this.app = seed.app ?? this.app;
    this.anyToken = seed.anyToken ?? (seed.tokens === undefined ? this.anyToken : false);
    for (const token of seed.tokens ?? []) this.tokens.set(token.token, token);
    for (const [owner, { hooks }] of Object.entries(seed.organizations ?? {}))
      this.#addHooks({ kind: 'organization', owner }, hooks);
    for (const [fullName, { hooks }] of Object.entries(seed.repositories ?? {})) {
      const [owner = '', repo = ''] = fullName.split('/');
      this.#addHooks({ kind: 'repository', owner, repo }, hooks);
    }
    this.#addHooks({ kind: 'global' }, seed.globalHooks);
  }

  /** Hooks of a target by id; a text is `organization:acme`, `repository:acme/api` or `global:global`. */
  hooks(target: string | Target): readonly StoredHook[] {
    const key = typeof target === 'string' ? target.toLowerCase() : targetKey(target);
    return this.allHooks().filter((hook) => targetKey(hook.target) === key);
  }

  allHooks(): readonly StoredHook[] {
    return [...this.#hooks.values()].sort((a, b) => a.id - b.id);
  }

  hook(id: number): StoredHook | undefined {
    return this.#hooks.get(id);
  }

  putHook(hook: StoredHook): StoredHook {
    this.#hooks.set(hook.id, hook);
    return hook;
  }

  deleteHook(id: number): void {
    this.#hooks.delete(id);
    this.#deliveries.delete(id);
  }

  newHookId(): number {
    this.#nextHookId += 1;
    return this.#hooks.has(this.#nextHookId) ? this.newHookId() : this.#nextHookId;
  }

  /** Deliveries of a hook, newest first. */
  deliveries(hookId: number): readonly Delivery[] {
    return (this.#deliveries.get(hookId) ?? []).toSorted((a, b) => (BigInt(a.id) > BigInt(b.id) ? -1 : 1));
  }

  addDelivery(delivery: Delivery): Delivery {
    this.#deliveries.set(delivery.hookId, [...(this.#deliveries.get(delivery.hookId) ?? []), delivery]);
    return delivery;
  }

  newDeliveryId(): string {
    this.#nextDeliveryId += 7_919_000_003n;
    return String(this.#nextDeliveryId);
  }

  #addHooks(target: Target, seeds: readonly HookSeed[] = []): void {
    for (const seed of seeds) {
      const time = this.#now();
      this.putHook({
        id: seed.id ?? this.newHookId(),
        target,
        name: seed.name ?? 'web',
        active: seed.active ?? true,
        events: seed.events ?? (target.kind === 'global' ? ['user', 'organization'] : ['push']),
        config: {
          url: seed.url,
          content_type: seed.content_type ?? 'form',
          insecure_ssl: seed.insecure_ssl ?? '0',
          ...(seed.secret === undefined ? {} : { secret: seed.secret }),
        },
        createdAt: time,
        updatedAt: time,
        createdByOAuthApp: seed.createdByOAuthApp,
        lastResponse: unusedResponse,
      });
    }
  }
}
