import type { Faults } from '../faults/faults.ts';
import type { Api } from './api.ts';
/** A request as plain data, for tests. Its token is left out. */
export interface LoggedRequest {
  readonly method: string;
  /** Path and query below the API base. */
  readonly path: string;
  /** What the API was addressed by. */
  readonly base: '' | '/api/v3';
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed where it is JSON, else the text; undefined where there was none. */
  readonly body: unknown;
  /** Status of the response; 0 before one, and where the connection was cut. */
  readonly status: number;
}

/** Headers of a request without the one that holds the token. */
export function selectLoggedHeaders(
  headers: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries.filter(([name]) => name !== 'authorization'));
}

/** The body as the log keeps it: parsed JSON, else the text; undefined for an empty one. Never throws. */
export function parseLoggedBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What the server works with. */
export interface ServerContext {
  readonly api: Api;
  readonly faults: Faults;
  readonly requests: LoggedRequest[];
  /** Ends the waits of delays. */
  readonly signal: AbortSignal;
}
