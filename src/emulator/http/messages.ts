/** A request to the API, as it came over the wire. */
export interface ApiRequest {
  readonly method: string;
  /** Path below the API base. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** API base, such as `http://127.0.0.1:1234/api/v3`. */
  readonly base: string;
}

/** A response as it goes on the wire. */
export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One entry of a 422's `errors`. */
export interface ValidationError {
  readonly resource: string;
  readonly code: string;
  readonly field?: string;
  readonly message?: string;
}

/** Thrown by a route to respond at once. */
export class RefusedCall extends Error {
  readonly response: ApiResponse;

  constructor(response: ApiResponse) {
    super(`Refused with ${response.status}`);
    this.response = response;
  }
}

/** A value spelled as compact JSON, with its content type; `headers` are added and win over it. Without a value, the status alone. */
export function createJsonResponse(status: number, value?: unknown, headers: ApiResponse['headers'] = {}): ApiResponse {
  if (value === undefined) return { status, headers, body: '' };
  return createTextResponse(status, JSON.stringify(value), headers);
}

/** JSON that is spelled already, because numbers in it exceed what JavaScript can hold. */
export function createTextResponse(status: number, body: string, headers: ApiResponse['headers'] = {}): ApiResponse {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body };
}

/** `documentation_url` of errors that name no page of their own. */
export const docsUrl = 'https://docs.github.com/rest';

/** A `basic-error` of the description. */
export function createErrorResponse(status: number, message: string, documentation = docsUrl): ApiResponse {
  return createJsonResponse(status, { message, documentation_url: documentation, status: String(status) });
}

/** A `basic-error` to be thrown. */
export function refuse(status: number, message: string, documentation?: string): RefusedCall {
  return new RefusedCall(createErrorResponse(status, message, documentation));
}

/** The 404 that GitHub gives for what does not exist and for what the token may not see alike. To be thrown. */
export function refuseUnknown(documentation?: string): RefusedCall {
  return refuse(404, 'Not Found', documentation);
}

/** The 422 for a body whose shape is right and whose values are not: one entry for each thing that is wrong. To be thrown. */
export function refuseValues(errors: readonly ValidationError[], documentation = docsUrl): RefusedCall {
  const failure = { message: 'Validation Failed', errors, documentation_url: documentation, status: '422' };
  return new RefusedCall(createJsonResponse(422, failure));
}

/** The 422 for a body that the schema validator refuses. To be thrown. */
export function refuseShape(detail: string): RefusedCall {
  return refuse(422, `Invalid request.\n\n${detail}`);
}
