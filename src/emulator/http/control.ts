import { formatTargetKey } from '../../model/target.ts';
import type { DeliveryOptions } from '../deliveries/delivery-sender.ts';
import { deliverEvent } from '../deliveries/ping.ts';
import { type Fault, faultKinds } from '../faults/faults.ts';
import type { CommitSeed, HookEdit, Seed } from '../seed.ts';
import type { EmulatorState } from '../state.ts';
import type { Switches } from '../switches.ts';
import { isObject, type JsonObject } from './call.ts';
import { type ApiResponse, createEmptyResponse, createErrorResponse, createJsonResponse } from './response.ts';
import type { ServerContext } from './server-context.ts';

interface ControlRequest {
  readonly method: string;
  /** Such as `/_emulator/seed`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

type Control = (serving: ServerContext, given: JsonObject) => ApiResponse | Promise<ApiResponse>;

/** What another process may ask of the emulator. Bodies are the plain data that `startEmulator` and its methods take. */
const controls: Readonly<Record<string, Control>> = {
  'GET state': ({ api }) => createJsonResponse(200, renderState(api.context.state)),
  'POST seed': ({ api }, given) => {
    api.context.state.add(given as Seed);
    return createEmptyResponse(204);
  },
  'PATCH switches': ({ api }, given) => {
    api.context.switches = { ...api.context.switches, ...(given as Partial<Switches>) };
    return createJsonResponse(200, api.context.switches);
  },
  'GET faults': ({ faults }) => createJsonResponse(200, faults.list()),
  'POST faults': addFault,
  'DELETE faults': ({ faults }) => {
    faults.clear();
    return createEmptyResponse(204);
  },
  'GET requests': ({ requests }) => createJsonResponse(200, requests),
  'DELETE requests': ({ requests }) => {
    requests.length = 0;
    return createEmptyResponse(204);
  },
  'POST edit': ({ api }, { id, ...edit }) => {
    api.context.state.editHook(Number(id), edit as HookEdit);
    return createEmptyResponse(204);
  },
  'POST push': ({ api }, { repository, branch, commits }) => {
    api.context.state.commits.push(
      String(repository),
      String(branch ?? 'main'),
      (commits ?? []) as readonly CommitSeed[],
    );
    return createEmptyResponse(204);
  },
  'POST branch': ({ api }, { repository, branch, sha }) => {
    api.context.state.commits.setBranch(String(repository), String(branch ?? 'main'), String(sha));
    return createEmptyResponse(204);
  },
  'POST deliver': deliverGiven,
  'POST idle': async ({ api }) => {
    await api.context.sender.idle();
    return createEmptyResponse(204);
  },
};

/** Answers a request to a control endpoint. Pages in a browser are refused: they could reach a server on this machine. */
export async function handleControl(
  serving: ServerContext,
  { method, path, headers, body }: ControlRequest,
): Promise<ApiResponse> {
  if (headers.origin !== undefined)
    return createErrorResponse(403, 'Control endpoints take no requests from web pages.');
  const name = path.slice('/_emulator/'.length);
  const control = controls[`${method} ${name}`];
  if (control === undefined) {
    return createErrorResponse(
      404,
      `There is no control ${method} ${name}. There are ${Object.keys(controls).join(', ')}.`,
    );
  }
  const given = body === '' ? {} : parseJson(body);
  if (!isObject(given)) return createErrorResponse(400, 'The body of a control request is a JSON object.');
  return control(serving, given);
}

function addFault({ faults }: ServerContext, given: JsonObject): ApiResponse {
  const { kind, path } = given;
  if (!faultKinds.some((known) => known === kind)) {
    return createErrorResponse(400, `The fault kind ${JSON.stringify(kind)} is not one of ${faultKinds.join(', ')}.`);
  }
  if (path !== undefined && !isPattern(path)) {
    return createErrorResponse(400, `The path ${JSON.stringify(path)} of the fault is no regular expression.`);
  }
  faults.add({ ...given, kind } as Fault);
  return createEmptyResponse(204);
}

function isPattern(path: unknown): boolean {
  try {
    return typeof path === 'string' && new RegExp(path) !== undefined;
  } catch {
    return false;
  }
}

/** `{hookId, event, payload | payloadText, options}`. */
async function deliverGiven({ api }: ServerContext, given: JsonObject): Promise<ApiResponse> {
  const { hookId, event, payload, payloadText, options } = given;
  if (typeof hookId !== 'number' || api.context.state.hook(hookId) === undefined) {
    return createErrorResponse(404, `There is no hook ${JSON.stringify(hookId)}. hookId is the number of a hook.`);
  }
  if (typeof event !== 'string') return createErrorResponse(400, 'event is the name of an event.');
  const content = typeof payloadText === 'string' ? payloadText : isObject(payload) ? payload : {};
  return createJsonResponse(
    200,
    await deliverEvent(api.context, hookId, event, content, (options ?? {}) as DeliveryOptions),
  );
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The whole state as plain data, secrets in clear: hooks by target, deliveries by hook, issues and comments by repository. */
function renderState(state: EmulatorState): Readonly<Record<string, unknown>> {
  const hooks = state.allHooks();
  const repositories = state.directory.repositories().map(({ owner, name }) => `${owner}/${name}`);
  return {
    hooks: Object.fromEntries(
      [...new Set(hooks.map(({ target }) => formatTargetKey(target)))].map((key) => [key, state.hooks(key)]),
    ),
    deliveries: Object.fromEntries(hooks.map(({ id }) => [id, state.deliveries(id)])),
    organizations: state.directory.owners().map(({ login }) => login),
    repositories,
    issues: Object.fromEntries(repositories.map((name) => [name, state.issues.list(name)])),
    comments: Object.fromEntries(repositories.map((name) => [name, state.issues.listComments(name)])),
  };
}
