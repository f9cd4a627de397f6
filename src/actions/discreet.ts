import type { Discretion } from '../model/discretion.ts';
import type { RestApi } from '../run/rest-api.ts';
import type { Core } from './publish.ts';

type Hide = Discretion['hide'];

/** The runner's toolkit, behind which nothing confidential is printed, whether the runner masks it or not. */
export function discreetCore(core: Core, hide: Hide): Core {
  return {
    ...core,
    info: (message) => core.info(hide(message)),
    notice: (message, properties) => core.notice(hide(String(message)), properties),
    warning: (message, properties) => core.warning(hide(String(message)), properties),
    error: (message, properties) => core.error(hide(String(message)), properties),
    startGroup: (name) => core.startGroup(hide(name)),
    setOutput: (name, value) => core.setOutput(name, typeof value === 'string' ? hide(value) : value),
    summary: { addRaw: (text, endsLine) => core.summary.addRaw(hide(text), endsLine) },
  };
}

/** An API that is sent nothing confidential in a body: comments and issues are seen by more people than the log. */
export function discreetRest(api: RestApi, hide: Hide): RestApi {
  return {
    ...api,
    send: ({ body, ...call }) => api.send(body === undefined ? call : { ...call, body: hiddenTexts(body, hide) }),
  };
}

function hiddenTexts(body: Readonly<Record<string, unknown>>, hide: Hide): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? hide(value) : value]),
  );
}
