import { buildTargets } from '../config/build-targets.ts';
import { unnamedOwner } from '../config/merge-settings.ts';
import { createVariables, noVariables } from '../config/variables.ts';
import { type Checked, hasErrors, shortenList } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { formatTargetName, getTraits, type Target } from '../model/target.ts';
import type { ShownHook } from '../render/text/hook.ts';
import { formatCount } from '../render/words.ts';
import { readEdit } from './audit-log.ts';
import { expandTargets, hasTargets, type TargetChoice } from './config/expand-targets.ts';
import { createUnknownHookFailure, formatHookName, isNamed } from './config/hook-names.ts';
import { readFiles } from './config/read-files.ts';
import { listSensitiveValues } from './config/resolve-config.ts';
import { type ConnectedRun, type OfflineRun, openConnection } from './context.ts';
import { listLiveHooks } from './export.ts';
import { checkFiles } from './validate.ts';

/** Where to look for the hook, and which one it is. */
export interface ShowRequest {
  readonly targets: TargetChoice;
  /** URL, URL glob or id of the hook. */
  readonly hook: string;
}

interface Found {
  readonly target: Target;
  readonly hook: LiveHook;
}

const shownDeliveries = 10;

/**
 * All about one live hook of the named targets, or of those of the config, whose errors come back as diagnostics. Rejects with a `Failure`
 * unless exactly one hook is meant.
 */
export async function showHook(
  { settings, ports }: OfflineRun,
  { targets: choice, hook: name }: ShowRequest,
): Promise<Checked<ShownHook>> {
  const { value: scope, diagnostics } = hasTargets(choice)
    ? { value: { choice, sensitive: [] }, diagnostics: [] }
    : await readScope({ settings, ports });
  if (scope === undefined) return { diagnostics };
  const connection = await openConnection({ settings, ports });
  try {
    const run = { settings, ports, github: connection.knowing(scope.sensitive) };
    const { targets } = await expandTargets(scope.choice, run);
    const live = await listLiveHooks(targets, { ...run, health: false });
    const all = live.flatMap(({ target, hooks }) => hooks.map((hook): Found => ({ target, hook })));
    const meant = all.filter(({ hook }) => isNamed(hook, name));
    const [found, another] = meant;
    if (found === undefined) {
      const urls = all.map(({ hook }) => hook.url);
      throw createUnknownHookFailure(`None of ${formatCount(urls.length, 'live hook')}`, name, urls);
    }
    if (another !== undefined) throw rejectAmbiguous(name, meant);
    const facts = await readFacts(run, found, all);
    const edit = await readEdit(run, found.target, found.hook.id);
    return { value: { ...facts, ...(edit === undefined ? {} : { edit }) }, diagnostics };
  } finally {
    await connection.close();
  }
}

async function readFacts(
  { github, ports }: ConnectedRun,
  { target, hook: { id } }: Found,
  all: readonly Found[],
): Promise<ShownHook> {
  const facts = await github.hook(target, id);
  const log = getTraits(target).hasDeliveries
    ? await github.deliveries('read').list(target, id, { maxPages: 1 })
    : undefined;
  const twins = all.filter((other) => other.hook.id !== id && other.hook.url.same(facts.hook.url));
  return {
    target,
    ...facts,
    deliveries: log?.deliveries.slice(0, shownDeliveries),
    twins: twins.map((other) => ({ target: other.target, id: other.hook.id })),
    readAt: ports.clock.now(),
  };
}

/** Where to look, and what GitHub may repeat there that people must not see. */
interface Scope {
  readonly choice: TargetChoice;
  readonly sensitive: readonly Sensitive[];
}

/** The targets that the config names. Its variables need no values, since nothing of a hook is compared; those that are set are hidden. */
async function readScope({ settings, ports }: OfflineRun): Promise<Checked<Scope>> {
  const files = await readFiles(settings, ports);
  if (hasErrors(files.diagnostics)) {
    const { diagnostics } = checkFiles(files, settings);
    return { diagnostics: diagnostics.filter(({ severity }) => severity === 'error') };
  }
  const { documents } = files;
  const listNames = (kind: 'organization' | 'repository') =>
    documents.flatMap(({ selector }) => (selector.kind === kind ? selector.patterns.map(({ value }) => value) : []));
  const global = documents.some(({ selector }) => selector.kind === 'global');
  const choice = { organizations: listNames('organization'), repositories: listNames('repository'), global };
  const { value: variables = noVariables } = createVariables(settings.variables?.reveal(), ports.environment);
  const { value: targets = [] } = buildTargets(documents, { variables, need: 'urls', defaultOwner: unnamedOwner });
  const sensitive = listSensitiveValues(documents, variables, targets);
  ports.mask(sensitive);
  return { value: { choice, sensitive }, diagnostics: [] };
}

function rejectAmbiguous(name: string, meant: readonly Found[]): Failure {
  const shown = shortenList(meant.map(({ target, hook }) => `${hook.id} (${formatTargetName(target)}, ${hook.url})`));
  return new Failure('input-invalid', `${meant.length} live hooks fit ${formatHookName(name)}: ${shown}.`, {
    hint: 'Name one of them by its id.',
  });
}
