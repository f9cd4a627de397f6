import type { Clock, HookApi, Random } from '../apply/ports.ts';
import type { Sensitive } from '../hooks/sensitive.ts';
import type { Settings } from './settings.ts';

export interface Files {
  /** Paths of the files that a path or glob names, sorted; empty for none. */
  matching(pattern: string): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
  write(path: string, text: string): Promise<void>;
}

/** What GitHub was asked for so far. */
export interface RequestFacts {
  readonly requests: number;
  readonly rateLimitRemaining: number | undefined;
  /** Spent on waiting for limits. */
  readonly waitedMilliseconds: number;
}

/** Repositories of an owner that the token sees. */
export interface OwnedRepositories {
  readonly names: readonly string[];
  /** Archived ones, which are left out of `names`. */
  readonly archived: number;
}

/** A connection to the hooks of one GitHub. `read` cannot write whatever it is asked. */
export interface GitHub {
  hooks(access: 'read' | 'write'): HookApi;
  repositories(owner: string): Promise<OwnedRepositories>;
  facts(): RequestFacts;
  /** The same connection, for which more values are confidential. */
  knowing(known: readonly Sensitive[]): GitHub;
  /** Gives back what was borrowed, such as installation tokens. Never rejects. */
  close(): Promise<void>;
}

/** How far a long step has come. */
export interface Progress {
  readonly kind: 'targets-read' | 'changes-done';
  readonly done: number;
  readonly total: number;
}

/** The world as a use case sees it. */
export interface Ports {
  readonly files: Files;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly random: Random;
  /** Aborted when the run is cancelled. */
  readonly signal: AbortSignal;
  /** Called once with every confidential value, before anything is printed. */
  readonly mask: (values: readonly Sensitive[]) => void;
  readonly connect: (settings: Settings) => GitHub;
  /** Tells a person what goes on; no part of the result. */
  readonly progress: (progress: Progress) => void;
}
