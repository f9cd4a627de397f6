import type { ConfigBody, HookBody, HookRequest } from '../../apply/ports.ts';

/** `read`: only GET leaves for hook endpoints. `trigger`: pings and redeliveries too. Fixed when a client is made. */
export type Access = 'read' | 'trigger' | 'write';

/** What leaves: nothing is wrapped any more. */
export interface WireCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below the API base, with its query. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
}

const hookEndpoint =
  /^\/(orgs\/[^/]+|organizations\/[^/]+|repos\/[^/]+\/[^/]+|repositories\/[^/]+|admin|app)\/hooks?(\/|$)/i;
/** Pings and redeliveries change no hook and have no body. */
const triggerEndpoint = /\/hooks?\/(\d+\/)?(pings|tests|deliveries\/\d+\/attempts)$/i;

/**
 * A request to any endpoint but the writing ones of hooks, as it leaves. Throws where the access does not allow it: a programming error,
 * whatever the user asked for.
 */
export function guardRequest(call: WireCall, access: Access): WireCall {
  // A branch can have a slash in its name, and a GET writes nothing wherever it ends.
  const path = parsePlainPath(call.method === 'GET' ? call.path.replace(/%2f/gi, '-') : call.path);
  if (call.method === 'GET' || !hookEndpoint.test(decodeURIComponent(path))) return call;
  if (access === 'read') throw new Error(`Refused to send ${call.method} ${path}: this run only reads hooks.`);
  if (call.method === 'POST' && triggerEndpoint.test(path) && call.body === undefined) return call;
  throw new Error(`Refused to send ${call.method} ${path}: hooks are written only by planned requests.`);
}

/** A planned write as it leaves, with its sensitive values. Throws where its body would change the secret otherwise than planned. */
export function guardWrite(request: HookRequest, access: Access): WireCall {
  const path = parsePlainPath(request.path);
  if (access !== 'write') throw new Error(`Refused to send ${request.method} ${path}: this run only reads hooks.`);
  const refusal = hookEndpoint.test(decodeURIComponent(path))
    ? explainRefusal(request, path)
    : 'it is not a hook endpoint';
  if (refusal !== undefined) throw new Error(`Refused to send ${request.method} ${path}: ${refusal}.`);
  switch (request.kind) {
    case 'delete':
      return { method: 'DELETE', path };
    case 'update-config':
      return { method: 'PATCH', path, body: toWireConfig(request.body) };
    case 'create':
    case 'update-hook': {
      const body: HookBody = request.body;
      return { method: request.method, path, body: { ...body, config: body.config && toWireConfig(body.config) } };
    }
  }
}

function explainRefusal(request: HookRequest, path: string): string | undefined {
  switch (request.kind) {
    case 'delete':
      return /\/hooks\/\d+$/.test(path) ? undefined : 'it does not name one hook';
    case 'create':
      if (!path.endsWith('/hooks')) return 'a hook is not created there';
      return checkWholeConfig(request.body.config) ?? checkSecret(request.body.config, request.secret === 'write');
    case 'update-hook':
      if (!/\/hooks\/\d+$/.test(path)) return 'it does not name one hook';
      if (request.secret === 'keep') {
        return request.body.config === undefined
          ? undefined
          : 'its config would replace the secret, which the plan keeps';
      }
      return checkWholeConfig(request.body.config) ?? checkSecret(request.body.config, request.secret === 'write');
    case 'update-config':
      if (!/\/hooks\/\d+\/config$/.test(path)) return 'it does not name the config of one hook';
      return checkSecret(request.body, request.secret === 'write');
  }
}

/** A `config` that replaces the whole one resets the keys that it lacks. */
function checkWholeConfig(config: ConfigBody | undefined): string | undefined {
  const lacks = config?.url === undefined || config.content_type === undefined || config.insecure_ssl === undefined;
  return lacks ? 'its config lacks keys, which GitHub would reset' : undefined;
}

function checkSecret(config: ConfigBody | undefined, isPlanned: boolean): string | undefined {
  const secret = config?.secret;
  if (secret === undefined) return isPlanned ? 'it lacks the secret that the plan writes' : undefined;
  if (!isPlanned) return 'it carries a secret that the plan does not write';
  const value = secret.reveal();
  if (value === '') return 'its secret is empty';
  return /^\s*\*+\s*$/.test(value)
    ? 'its secret is only asterisks, as GitHub shows secrets, and would be stored as they are'
    : undefined;
}

/** Keys without a value stay out of the JSON of a request. */
function toWireConfig({ url, secret, username, password, ...plain }: ConfigBody): Readonly<Record<string, unknown>> {
  return {
    ...plain,
    url: url?.reveal(),
    secret: secret?.reveal(),
    username: username?.reveal(),
    password: password?.reveal(),
  };
}

/** The path without its query. A path that a server could read otherwise than this check does is refused. */
function parsePlainPath(path: string): string {
  const plain = path.replace(/\?.*$/s, '');
  const parsed = new URL(`http://host${plain}`).pathname;
  if (
    !plain.startsWith('/') ||
    parsed !== plain ||
    plain.includes('//') ||
    /%(2f|5c|2e|25)|%(?![0-9a-f]{2})/i.test(plain) ||
    plain.includes('#')
  ) {
    throw new Error('Refused to send a request whose path is not plain.');
  }
  return plain;
}
