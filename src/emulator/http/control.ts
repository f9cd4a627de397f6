import { formatTargetKey } from '../../model/target.ts';
import type { DeliveryOptions } from '../deliveries/delivery-sender.ts';
import type { CommitSeed, HookEdit, Seed } from '../seed.ts';
import type { EmulatorState } from '../state.ts';
import type { Switches } from '../switches.ts';
import type { Api } from './api.ts';
import { isObject, type JsonObject, parseBody } from './call.ts';
import { type Fault, type Faults, faultKinds } from './faults.ts';
import { type ApiRequest, type ApiResponse, createJsonResponse, refuse } from './messages.ts';

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

/** What the server works with. */
export interface ServerContext extends Api {
  readonly faults: Faults;
  readonly requests: LoggedRequest[];
  /** Ends the waits of delays. */
  readonly signal: AbortSignal;
}

/** Resolves with what is shown as JSON; nothing is a 204. */
type Control = (context: ServerContext, given: JsonObject) => unknown;

/** What another process may ask of the emulator. Bodies are the plain data that `startEmulator` and its methods take. */
const controls: Readonly<Record<string, Control>> = {
  'GET state': ({ state }) => renderState(state),
  'POST seed': ({ state }, given) => state.add(given as Seed),
  'PATCH switches': ({ state }, given) => Object.assign(state.switches, given as Partial<Switches>),
  'GET faults': ({ faults }) => faults.list(),
  'POST faults': addFault,
  'DELETE faults': ({ faults }) => faults.clear(),
  'GET requests': ({ requests }) => requests,
  'DELETE requests': ({ requests }) => {
    requests.length = 0;
  },
  'POST edit': ({ state }, { id, ...edit }) => state.editHook(Number(id), edit as HookEdit),
  'POST push': ({ state }, { repository, branch, commits }) =>
    state.commits.push(String(repository), String(branch ?? 'main'), (commits ?? []) as readonly CommitSeed[]),
  'POST branch': ({ state }, { repository, branch, sha }) =>
    state.commits.setBranch(String(repository), String(branch ?? 'main'), String(sha)),
  'POST deliver': deliverGiven,
  'POST idle': ({ sender }) => sender.idle(),
};

/** Answers a request to a control endpoint. Pages in a browser are refused: they could reach a server on this machine. */
export async function handleControl(
  context: ServerContext,
  { method, path, headers, body }: Pick<ApiRequest, 'method' | 'path' | 'headers' | 'body'>,
): Promise<ApiResponse> {
  if (headers.origin !== undefined) throw refuse(403, 'Control endpoints take no requests from web pages.');
  const name = `${method} ${path.slice('/_emulator/'.length)}`;
  const control = controls[name];
  if (control === undefined) {
    const known = Object.keys(controls).join(', ');
    throw refuse(404, `There is no control ${name}. There are ${known}.`);
  }
  const shown = await control(context, parseBody({ body }));
  return createJsonResponse(shown === undefined ? 204 : 200, shown);
}

function addFault({ faults }: ServerContext, given: JsonObject): void {
  const { kind, path } = given;
  if (!faultKinds.some((known) => known === kind))
    throw refuse(400, `The fault kind ${JSON.stringify(kind)} is not one of ${faultKinds.join(', ')}.`);
  if (path !== undefined && !isPattern(path))
    throw refuse(400, `The path ${JSON.stringify(path)} of the fault is no regular expression.`);
  faults.add({ ...given, kind } as Fault);
}

function isPattern(path: unknown): boolean {
  try {
    return typeof path === 'string' && new RegExp(path) !== undefined;
  } catch {
    return false;
  }
}

/** `{hookId, event, payload | payloadText, options}`. */
async function deliverGiven({ state, sender }: ServerContext, given: JsonObject): Promise<unknown> {
  const { hookId, event, payload, payloadText, options } = given;
  if (typeof hookId !== 'number' || state.hook(hookId) === undefined)
    throw refuse(404, `There is no hook ${JSON.stringify(hookId)}. hookId is the number of a hook.`);
  if (typeof event !== 'string') throw refuse(400, 'event is the name of an event.');
  const content = typeof payloadText === 'string' ? payloadText : isObject(payload) ? payload : {};
  return sender.deliverEvent(hookId, event, content, (options ?? {}) as DeliveryOptions);
}

/** The whole state as plain data, secrets in clear: hooks by target, deliveries by hook, issues and comments by repository. */
function renderState(state: EmulatorState): JsonObject {
  const hooks = state.allHooks();
  const targets = new Set(hooks.map(({ target }) => formatTargetKey(target)));
  const repositories = state.directory.repositories().map(({ owner, name }) => `${owner}/${name}`);
  return {
    hooks: Object.fromEntries([...targets].map((key) => [key, state.hooks(key)])),
    deliveries: Object.fromEntries(hooks.map(({ id }) => [id, state.deliveries(id)])),
    organizations: state.directory.owners().map(({ login }) => login),
    repositories,
    issues: Object.fromEntries(repositories.map((name) => [name, state.issues.list(name)])),
    comments: Object.fromEntries(repositories.map((name) => [name, state.issues.listComments(name)])),
  };
}
