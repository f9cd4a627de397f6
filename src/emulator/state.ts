import type { Product } from '../model/product.ts';
import { formatTargetKey, type Target } from '../model/target.ts';
import { AuditLog } from './accounts/audit-log.ts';
import { Directory } from './accounts/directory.ts';
import type { Delivery } from './deliveries/delivery.ts';
import { type StoredHook, unusedResponse } from './hooks/stored-hook.ts';
import { CommitHistory } from './repositories/commits.ts';
import { IssueStore } from './repositories/issue-store.ts';
import { type App, createApp, type HookEdit, type HookSeed, type Seed, type TokenSeed } from './seed.ts';
import type { Switches } from './switches.ts';

/** All that the emulated GitHub is and knows, secrets in clear. */
export class EmulatorState {
  readonly product: Product;
  /** May change while it runs. */
  readonly switches: Switches;
  readonly now: () => number;
  readonly directory = new Directory();
  readonly issues: IssueStore;
  readonly commits = new CommitHistory();
  readonly auditLog: AuditLog;
  /** Logins of organizations by the slug of their enterprise. */
  readonly enterprises = new Map<string, readonly string[]>();
  readonly tokens = new Map<string, TokenSeed>();
  app: App = createApp({ id: 0 });
  /** Whether tokens that no seed names are accepted. */
  anyToken = true;
  #hooks = new Map<number, StoredHook>();
  /** What each write replaced, oldest first. */
  readonly #history: { readonly time: number; readonly id: number; readonly before: StoredHook | undefined }[] = [];
  readonly #deliveries = new Map<number, Delivery[]>();
  // Nine and nineteen digits, as GitHub's ids have today.
  #nextHookId = 480_000_001;
  #nextDeliveryId = 3_804_004_623_172_239_366n;

  constructor({ product, switches, now }: Pick<EmulatorState, 'product' | 'switches' | 'now'>) {
    this.product = product;
    this.switches = switches;
    this.now = now;
    this.issues = new IssueStore(now);
    this.auditLog = new AuditLog(now);
  }

  /** Adds what the seed holds to what there is. */
  add(seed: Seed): void {
    this.directory.add(seed);
    this.issues.add(seed);
    this.commits.add(seed);
    this.auditLog.addSeed(seed);
    for (const [slug, logins] of Object.entries(seed.enterprises ?? {}))
      this.enterprises.set(slug.toLowerCase(), logins);
    if (seed.app !== undefined) this.app = createApp(seed.app);
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

  /** Hooks of a target by id, as they were at a time; a text is `organization:acme`, `repository:acme/api` or `global:global`. */
  hooks(target: string | Target, time = Number.POSITIVE_INFINITY): readonly StoredHook[] {
    const key = typeof target === 'string' ? target.toLowerCase() : formatTargetKey(target);
    return this.allHooks(time).filter((hook) => formatTargetKey(hook.target) === key);
  }

  allHooks(time = Number.POSITIVE_INFINITY): readonly StoredHook[] {
    const hooks = new Map(this.#hooks);
    for (const { id, before } of this.#history.filter((change) => change.time > time).toReversed()) {
      if (before === undefined) hooks.delete(id);
      else hooks.set(id, before);
    }
    return [...hooks.values()].sort((a, b) => a.id - b.id);
  }

  hook(id: number): StoredHook | undefined {
    return this.#hooks.get(id);
  }

  /** The hook with an id; an error that names those there are where there is none. */
  getHook(id: number): StoredHook {
    const hook = this.#hooks.get(id);
    if (hook !== undefined) return hook;
    throw new Error(`There is no hook ${id} in the emulator. It has ${[...this.#hooks.keys()].join(', ') || 'none'}.`);
  }

  putHook(hook: StoredHook): StoredHook {
    this.#history.push({ time: this.now(), id: hook.id, before: this.#hooks.get(hook.id) });
    this.#hooks.set(hook.id, hook);
    return hook;
  }

  deleteHook(id: number): void {
    this.#history.push({ time: this.now(), id, before: this.#hooks.get(id) });
    this.#hooks.delete(id);
    this.#deliveries.delete(id);
  }

  /** Changes or deletes a hook as a person does in the browser: no request is logged, and the audit log names the person. */
  editHook(id: number, { actor = 'octocat', delete: isDeleted = false, config, ...changes }: HookEdit): void {
    const before = this.getHook(id);
    const after = { ...before, ...changes, config: { ...before.config, ...config }, updatedAt: this.now() };
    if (isDeleted) this.deleteHook(id);
    else this.putHook(after);
    this.auditLog.addChange(before, isDeleted ? undefined : after, { actor, user_agent: 'Mozilla/5.0' });
  }

  /** Saves all hooks; the function restores them. */
  saveHooks(): () => void {
    const hooks = new Map(this.#hooks);
    const deliveries = new Map(this.#deliveries);
    return () => {
      this.#hooks = hooks;
      for (const [id, list] of deliveries) this.#deliveries.set(id, list);
    };
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
      const time = seed.createdAt ?? this.now();
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
