import { type Answer, emptyAnswer, jsonAnswer, problem } from './answer.ts';
import { isObject, type JsonObject } from './call.ts';
import type { DeliveryOptions } from './courier.ts';
import { deliverEvent } from './deliver-event.ts';
import { type Fault, faultKinds } from './faults/faults.ts';
import type { CommitSeed, HookEdit, Seed } from './seed.ts';
import type { Serving } from './serving.ts';
import { stateJson } from './state-json.ts';
import type { Switches } from './switches.ts';

interface ControlRequest {
  readonly method: string;
  /** Such as `/_emulator/seed`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

type Control = (serving: Serving, given: JsonObject) => Answer | Promise<Answer>;

/** What another process may ask of the emulator. Bodies are the plain data that `startEmulator` and its methods take. */
const controls: Readonly<Record<string, Control>> = {
  'GET state': ({ api }) => jsonAnswer(200, stateJson(api.world.state)),
  'POST seed': ({ api }, given) => {
    api.world.state.add(given as Seed);
    return emptyAnswer(204);
  },
  'PATCH switches': ({ api }, given) => {
    api.world.switches = { ...api.world.switches, ...(given as Partial<Switches>) };
    return jsonAnswer(200, api.world.switches);
  },
  'GET faults': ({ faults }) => jsonAnswer(200, faults.list()),
  'POST faults': armed,
  'DELETE faults': ({ faults }) => {
    faults.clear();
    return emptyAnswer(204);
  },
  'GET requests': ({ requests }) => jsonAnswer(200, requests),
  'DELETE requests': ({ requests }) => {
    requests.length = 0;
    return emptyAnswer(204);
  },
  'POST edit': ({ api }, { id, ...edit }) => {
    api.world.state.editHook(Number(id), edit as HookEdit);
    return emptyAnswer(204);
  },
  'POST push': ({ api }, { repository, branch, commits }) => {
    api.world.state.commits.push(
      String(repository),
      String(branch ?? 'main'),
      (commits ?? []) as readonly CommitSeed[],
    );
    return emptyAnswer(204);
  },
  'POST branch': ({ api }, { repository, branch, sha }) => {
    api.world.state.commits.setBranch(String(repository), String(branch ?? 'main'), String(sha));
    return emptyAnswer(204);
  },
  'POST deliver': delivered,
  'POST idle': async ({ api }) => {
    await api.world.courier.idle();
    return emptyAnswer(204);
  },
};

/** Answers a request to a control endpoint. Pages in a browser are refused: they could reach a server on this machine. */
export async function controlAnswer(
  serving: Serving,
  { method, path, headers, body }: ControlRequest,
): Promise<Answer> {
  if (headers.origin !== undefined) return problem(403, 'Control endpoints take no requests from web pages.');
  const name = path.slice('/_emulator/'.length);
  const control = controls[`${method} ${name}`];
  if (control === undefined) {
    return problem(404, `There is no control ${method} ${name}. There are ${Object.keys(controls).join(', ')}.`);
  }
  const given = body === '' ? {} : parsed(body);
  if (!isObject(given)) return problem(400, 'The body of a control request is a JSON object.');
  return control(serving, given);
}

function armed({ faults }: Serving, given: JsonObject): Answer {
  const { kind, path } = given;
  if (!faultKinds.some((known) => known === kind)) {
    return problem(400, `The fault kind ${JSON.stringify(kind)} is not one of ${faultKinds.join(', ')}.`);
  }
  if (path !== undefined && !isPattern(path)) {
    return problem(400, `The path ${JSON.stringify(path)} of the fault is no regular expression.`);
  }
  faults.add({ ...given, kind } as Fault);
  return emptyAnswer(204);
}

function isPattern(path: unknown): boolean {
  try {
    return typeof path === 'string' && new RegExp(path) !== undefined;
  } catch {
    return false;
  }
}

/** `{hookId, event, payload | payloadText, options}`. */
async function delivered({ api }: Serving, given: JsonObject): Promise<Answer> {
  const { hookId, event, payload, payloadText, options } = given;
  if (typeof hookId !== 'number' || api.world.state.hook(hookId) === undefined) {
    return problem(404, `There is no hook ${JSON.stringify(hookId)}. hookId is the number of a hook.`);
  }
  if (typeof event !== 'string') return problem(400, 'event is the name of an event.');
  const content = typeof payloadText === 'string' ? payloadText : isObject(payload) ? payload : {};
  return jsonAnswer(200, await deliverEvent(api.world, hookId, event, content, (options ?? {}) as DeliveryOptions));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
