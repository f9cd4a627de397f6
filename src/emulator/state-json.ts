import { targetKey } from '../model/target.ts';
import type { EmulatorState } from './state.ts';

/** The whole state as plain data, secrets in clear: hooks by target, deliveries by hook, issues and comments by repository. */
export function stateJson(state: EmulatorState): Readonly<Record<string, unknown>> {
  const hooks = state.allHooks();
  const repositories = state.directory.repositories().map(({ owner, name }) => `${owner}/${name}`);
  return {
    hooks: Object.fromEntries(
      [...new Set(hooks.map(({ target }) => targetKey(target)))].map((key) => [key, state.hooks(key)]),
    ),
    deliveries: Object.fromEntries(hooks.map(({ id }) => [id, state.deliveries(id)])),
    organizations: state.directory.owners().map(({ login }) => login),
    repositories,
    issues: Object.fromEntries(repositories.map((name) => [name, state.board.issues(name)])),
    comments: Object.fromEntries(repositories.map((name) => [name, state.board.comments(name)])),
  };
}
