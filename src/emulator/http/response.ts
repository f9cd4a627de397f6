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

/** A value spelled as compact JSON, with its content type; `headers` are added and win over it. */
export function createJsonResponse(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): ApiResponse {
  return createTextResponse(status, JSON.stringify(value), headers);
}

/** JSON that is spelled already, because numbers in it exceed what JavaScript can hold. */
export function createTextResponse(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): ApiResponse {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body };
}

/** A status alone, such as 204: no body, no content type. */
export function createEmptyResponse(status: number): ApiResponse {
  return { status, headers: {}, body: '' };
}

/** `documentation_url` of errors that name no page of their own. */
export const docsUrl = 'https://docs.github.com/rest';

/** A `basic-error` of the description. */
export function createErrorResponse(status: number, message: string, documentation = docsUrl): ApiResponse {
  return createJsonResponse(status, { message, documentation_url: documentation, status: String(status) });
}

/** The 422 for a body whose shape is right and whose values are not: one entry for each thing that is wrong. */
export function createValidationFailure(errors: readonly ValidationError[], documentation = docsUrl): ApiResponse {
  return createJsonResponse(422, {
    message: 'Validation Failed',
    errors,
    documentation_url: documentation,
    status: '422',
  });
}

/** What GitHub says of a body that its schema refuses. */
export function createInvalidRequest(detail: string, documentation = docsUrl): ApiResponse {
  return createErrorResponse(422, `Invalid request.\n\n${detail}`, documentation);
}
