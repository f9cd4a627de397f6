import { type Checked, hasErrors } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { formatTargetName, getTraits, type Target } from '../model/target.ts';
import type { HookUrl } from '../model/url.ts';
import type { ShownHook } from '../render/text/hook.ts';
import { formatCount } from '../render/words.ts';
import { formatHookName, isId, isNamed, namedHookHint, suggestUrl } from './config/check-names.ts';
import { expandTargets, hasTargets, type TargetChoice } from './config/expand-targets.ts';
import { checkFiles, readFiles } from './config/read-files.ts';
import type { ConnectedRun } from './context.ts';
import { listLiveHooks } from './export.ts';
import { readEdit } from './plan/read-edits.ts';
import type { GitHub, Ports } from './ports.ts';
import { listCredentials, type Settings } from './settings/settings.ts';

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
  { settings, ports }: Pick<ConnectedRun, 'settings' | 'ports'>,
  { targets: choice, hook: name }: ShowRequest,
): Promise<Checked<ShownHook>> {
  const { value: named, diagnostics } = hasTargets(choice)
    ? { value: choice, diagnostics: [] }
    : await readTargetChoice(settings, ports);
  if (named === undefined) return { diagnostics };
  ports.mask(listCredentials(settings));
  const github = await ports.connect(settings);
  try {
    const { targets } = await expandTargets(named, { settings, github });
    const live = await listLiveHooks(targets, { settings, ports, github, health: false });
    const all = live.flatMap(({ target, hooks }) => hooks.map((hook): Found => ({ target, hook })));
    const meant = all.filter(({ hook }) => isNamed(hook, name));
    const [found, another] = meant;
    if (found === undefined)
      throw rejectName(
        name,
        all.map(({ hook }) => hook.url),
      );
    if (another !== undefined) throw rejectAmbiguous(name, meant);
    const facts = await readHookFacts(github, found, { all, now: ports.clock.now() });
    const edit = await readEdit({ settings, github }, found.target, found.hook.id);
    return { value: { ...facts, ...(edit === undefined ? {} : { edit }) }, diagnostics };
  } finally {
    await github.close();
  }
}

async function readHookFacts(
  github: GitHub,
  { target, hook: { id } }: Found,
  { all, now }: { readonly all: readonly Found[]; readonly now: number },
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
    readAt: now,
  };
}

/** The targets that the config names. Its variables need no values: nothing of a hook is compared. */
async function readTargetChoice(settings: Settings, ports: Ports): Promise<Checked<TargetChoice>> {
  const files = await readFiles(settings, ports);
  if (hasErrors(files.diagnostics)) {
    const { diagnostics } = checkFiles(files, settings);
    return { diagnostics: diagnostics.filter(({ severity }) => severity === 'error') };
  }
  const { documents } = files;
  const organizations = documents.flatMap(({ selector }) =>
    selector.kind === 'organization' ? selector.patterns.map(({ value }) => value) : [],
  );
  const repositories = documents.flatMap(({ selector }) =>
    selector.kind === 'repository' ? selector.patterns.map(({ value }) => value) : [],
  );
  const global = documents.some(({ selector }) => selector.kind === 'global');
  return { value: { organizations, repositories, global }, diagnostics: [] };
}

function rejectName(name: string, urls: readonly HookUrl[]): Failure {
  const what = isId(name) ? `the id ${name}` : `the URL ${formatHookName(name)}`;
  return new Failure('input-invalid', `None of ${formatCount(urls.length, 'live hook')} has ${what}.`, {
    hint: `${suggestUrl(name, urls)} ${namedHookHint}`,
  });
}

function rejectAmbiguous(name: string, meant: readonly Found[]): Failure {
  const shown = meant.slice(0, 5).map(({ target, hook }) => `${hook.id} (${formatTargetName(target)}, ${hook.url})`);
  const more = meant.length > shown.length ? ` and ${meant.length - shown.length} more` : '';
  return new Failure(
    'input-invalid',
    `${meant.length} live hooks fit ${formatHookName(name)}: ${shown.join(', ')}${more}.`,
    {
      hint: 'Name one of them by its id.',
    },
  );
}
