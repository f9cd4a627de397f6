import { type Answer, docsUrl, jsonAnswer, problem, textAnswer } from '../answer.ts';
import type { Fault } from './faults.ts';

const proxyPage =
  '<html>\n<head><title>502 Bad Gateway</title></head>\n<body><center><h1>502 Bad Gateway</h1></center></body>\n</html>\n';

/** The answer that a fault puts in place of the real one; undefined for faults of the line. */
export function faultAnswer(fault: Fault, now: number): Answer | undefined {
  switch (fault.kind) {
    case 'status':
      return statusAnswer(fault);
    case 'html-502':
      return { status: 502, headers: { 'content-type': 'text/html' }, body: proxyPage };
    case 'primary-limit': {
      const reset = Math.ceil(now / 1000) + (fault.retryAfter ?? 60);
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) };
      return { ...withHeaders(problem(fault.status ?? 403, 'API rate limit exceeded for user ID 1.'), headers) };
    }
    case 'secondary-limit': {
      const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
      const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
      return withHeaders(
        problem(fault.status ?? 403, message, `${docsUrl}/overview/rate-limits-for-the-rest-api`),
        headers,
      );
    }
    default:
      return undefined;
  }
}

function statusAnswer({ status = 500, headers = {}, body }: Fault): Answer {
  if (body === undefined) return withHeaders(problem(status, 'Server Error'), headers);
  return typeof body === 'string' ? textAnswer(status, body, headers) : jsonAnswer(status, body, headers);
}

function withHeaders(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
