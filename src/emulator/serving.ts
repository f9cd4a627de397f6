import type { Faults } from './faults/faults.ts';
import type { Api } from './http/api.ts';
import type { LoggedRequest } from './http/logged-request.ts';

/** What the server works with. */
export interface ServerContext {
  readonly api: Api;
  readonly faults: Faults;
  readonly requests: LoggedRequest[];
  /** Ends the waits of delays. */
  readonly signal: AbortSignal;
}
