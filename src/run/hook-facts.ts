import type { LiveHook } from '../model/hook.ts';
import type { HookUrl } from '../model/url.ts';

/** All that GitHub tells of one hook. */
export interface HookFacts {
  readonly hook: LiveHook;
  /** What came of the newest delivery, in GitHub's words; undefined where it does not say. */
  readonly lastResponse:
    | { readonly code: number | undefined; readonly status: string; readonly message: string }
    | undefined;
  /** The answer of the endpoint of the config alone; undefined where the kind of target has none. */
  readonly config: HookConfig | undefined;
}

/** The config of a hook as GitHub shows it; of the secret only whether there is one. */
export interface HookConfig {
  readonly url: HookUrl;
  readonly contentType: string;
  readonly insecureSsl: boolean;
  readonly hasSecret: boolean;
}
