import { getActor } from '../http/access.ts';
import { anyToken, type Call, isObject, type JsonObject, parseBody, type Route } from '../http/call.ts';
import { type ApiResponse, createJsonResponse } from '../http/messages.ts';

/** GraphQL as far as it is needed: `viewer { login }`, and `enterprise(slug:) { organizations(first:, after:) }` after GitHub's GraphQL reference. */
export const graphqlRoutes: readonly Route[] = [
  { method: 'POST', path: '/graphql', access: anyToken, handle: respondToQuery },
  { method: 'POST', path: '/api/graphql', access: anyToken, handle: respondToQuery },
];

function respondToQuery(call: Call): ApiResponse {
  const { query, variables } = parseBody(call);
  const text = typeof query === 'string' ? query : '';
  if (/\benterprise\s*\(/.test(text)) return showEnterprise(call, text, isObject(variables) ? variables : {});
  // Who the token is, which REST says of people alone.
  return createJsonResponse(200, { data: { viewer: { login: getActor(call).login } } });
}

/** GitHub answers 200 to a query that it refuses, with `errors`. */
function showEnterprise({ token, state, base }: Call, query: string, variables: JsonObject): ApiResponse {
  const slug = getArgument(query, variables, 'enterprise', 'slug');
  const first = Number(getArgument(query, variables, 'organizations', 'first'));
  const after = getArgument(query, variables, 'organizations', 'after');
  if (token?.kind === 'app' || token?.kind === 'github-token')
    return refuseQuery('FORBIDDEN', 'Resource not accessible by integration');
  const enough = ['read:enterprise', 'manage_billing:enterprise', 'admin:enterprise'];
  const isScoped = token?.scopes === undefined || token.scopes.some((scope) => enough.includes(scope));
  if (token?.kind === 'fine-grained' || !isScoped)
    return refuseQuery(
      'INSUFFICIENT_SCOPES',
      `Your token has not been granted the required scopes to execute this query. The 'organizations' field requires one of the following scopes: ['read:enterprise'].`,
    );
  const logins = state.enterprises.get((slug ?? '').toLowerCase());
  if (logins === undefined)
    return refuseQuery('NOT_FOUND', `Could not resolve to a Business with the URL slug of '${slug}'.`);
  if (!(first >= 1 && first <= 100)) {
    const message = 'You must provide a `first` or `last` value to properly paginate the `organizations` connection.';
    return refuseQuery('MISSING_PAGINATION_BOUNDARIES', message);
  }
  const start = after === undefined ? 0 : Number(Buffer.from(after, 'base64').toString('utf8').replace('cursor:', ''));
  const end = start + first;
  const nodes = logins.slice(start, end).map((login) => ({ login, name: login, url: `${base}/${login}` }));
  const endCursor = nodes.length === 0 ? null : Buffer.from(`cursor:${start + nodes.length}`).toString('base64');
  const pageInfo = { hasNextPage: end < logins.length, endCursor };
  const organizations = { totalCount: logins.length, nodes, pageInfo };
  return createJsonResponse(200, { data: { enterprise: { slug, organizations } } });
}

/** The value of a field's argument, written in the query or given as a variable; undefined for null. */
function getArgument(query: string, variables: JsonObject, field: string, name: string): string | undefined {
  const list = new RegExp(`\\b${field}\\s*\\(([^)]*)\\)`).exec(query)?.[1] ?? '';
  const value = new RegExp(`\\b${name}\\s*:\\s*(?:"([^"]*)"|\\$(\\w+)|(\\w+))`).exec(list);
  const given = value?.[2] === undefined ? (value?.[1] ?? value?.[3]) : variables[value[2]];
  return given === undefined || given === null || given === 'null' ? undefined : String(given);
}

function refuseQuery(type: string, message: string): ApiResponse {
  const errors = [{ type, path: ['enterprise'], locations: [{ line: 1, column: 1 }], message }];
  return createJsonResponse(200, { data: { enterprise: null }, errors });
}
