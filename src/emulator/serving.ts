import type { Api } from './api.ts';
import type { Faults } from './faults/faults.ts';
import type { LoggedRequest } from './logged-request.ts';

/** What the server works with. */
export interface Serving {
  readonly api: Api;
  readonly faults: Faults;
  readonly requests: LoggedRequest[];
  /** Ends the waits of delays. */
  readonly signal: AbortSignal;
}
