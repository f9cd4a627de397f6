import type { Sensitive } from '../model/sensitive.ts';
import type { HookUrl } from '../model/url.ts';

/** The `config` object of GitHub's hook endpoints. Sensitive values stay wrapped until the request leaves. */
export interface ConfigBody {
  readonly url?: HookUrl;
  readonly content_type?: string;
  readonly insecure_ssl?: '0' | '1';
  readonly secret?: Sensitive;
  readonly username?: Sensitive;
  readonly password?: Sensitive;
}

/** The body of a request for a whole hook; a key that is left out stays as it is, except within `config`. */
export interface HookBody {
  readonly name?: 'web';
  readonly active?: boolean;
  readonly events?: readonly string[];
  readonly config?: ConfigBody;
}

/**
 * One write, as data. `secret` says what the plan shows about the secret: the sender refuses a request whose body would do otherwise.
 * `drop` is allowed only for a planned removal or where the live hook has no secret.
 */
export type HookRequest =
  | {
      readonly kind: 'create';
      readonly method: 'POST';
      readonly path: string;
      readonly body: HookBody;
      readonly secret: 'none' | 'write';
    }
  | {
      readonly kind: 'update-hook';
      readonly method: 'PATCH';
      readonly path: string;
      readonly body: HookBody;
      readonly secret: 'keep' | 'write' | 'drop';
    }
  | {
      readonly kind: 'update-config';
      readonly method: 'PATCH';
      readonly path: string;
      readonly body: ConfigBody;
      readonly secret: 'keep' | 'write';
    }
  | { readonly kind: 'delete'; readonly method: 'DELETE'; readonly path: string };
