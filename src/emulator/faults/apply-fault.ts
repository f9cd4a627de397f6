import { gzipSync } from 'node:zlib';
import type { Answer } from '../answer.ts';
import type { ApiRequest } from '../api.ts';
import type { Fault } from './faults.ts';

/** The request that is really carried out: every page of an endless list is its first. */
export function getRealRequest(fault: Fault, request: ApiRequest): ApiRequest {
  if (fault.kind !== 'endless-list') return request;
  const query = new URLSearchParams(request.query);
  query.delete('page');
  query.delete('cursor');
  return { ...request, query };
}

/** The real answer as the fault spoils it. */
export function applyFault(fault: Fault, request: ApiRequest, answer: Answer): Answer {
  switch (fault.kind) {
    case 'other-status':
      return { ...answer, status: fault.status ?? 206 };
    case 'other-id':
      return {
        ...answer,
        body: answer.body.replace(/("id":)(\d+)/, (_, key, id) => `${key}${fault.id ?? Number(id) + 1}`),
      };
    case 'endless-list':
      return addPage(answer, request, fault.fresh === true);
    case 'next-with-user-info': {
      const link = (answer.headers.link ?? '').replace(/<(https?:\/\/)([^>]+>; rel="next")/, '<$1user:password@$2');
      return { ...answer, headers: { ...answer.headers, link } };
    }
    default:
      return answer;
  }
}

function addPage(answer: Answer, { query, base, path }: ApiRequest, isFresh: boolean): Answer {
  const name = path.endsWith('/deliveries') ? 'cursor' : 'page';
  const number = Number(query.get(name)?.replace('v1_', '') ?? 1);
  const next = new URLSearchParams(query);
  next.set(name, name === 'cursor' ? `v1_${number + 1}` : String(number + 1));
  const body = isFresh
    ? answer.body.replace(/("id":)(\d+)/g, (_, key, id) => `${key}${BigInt(id) + BigInt(number) * 1000n}`)
    : answer.body;
  return { ...answer, headers: { ...answer.headers, link: `<${base}${path}?${next}>; rel="next"` }, body };
}

const mebibyte = Buffer.alloc(1 << 20, ' ');

/** White space in pieces of one MiB, without end. */
export function* generateEndless(): Generator<Buffer> {
  yield Buffer.from('[');
  for (;;) yield mebibyte;
}

/** A list of white space, encoded in members of 16 MiB each. */
export function* generateBomb(mebibytes: number): Generator<Buffer> {
  yield gzipSync('[');
  const member = gzipSync(Buffer.concat(Array.from({ length: 16 }, () => mebibyte)));
  for (let sent = 0; sent < mebibytes; sent += 16) yield member;
  yield gzipSync(']');
}
