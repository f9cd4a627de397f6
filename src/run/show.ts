import { Failure } from '../model/failure.ts';
import type { LiveHook } from '../model/hook.ts';
import { type Target, targetName, targetTraits } from '../model/target.ts';
import { liveUrl } from '../model/url.ts';
import type { ShownHook } from '../render/text/hook.ts';
import { chosenTargets, type TargetChoice } from './chosen-targets.ts';
import type { ConnectedRun } from './context.ts';
import { credentials } from './credentials.ts';
import { liveTargets } from './live-targets.ts';
import { isNamed, namedHookHint } from './named-hook.ts';
import type { GitHub } from './ports.ts';

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

/** All about one live hook. Rejects with a `Failure` unless exactly one hook is meant. */
export async function shownHook(
  { settings, ports }: Pick<ConnectedRun, 'settings' | 'ports'>,
  { targets: choice, hook: name }: ShowRequest,
): Promise<ShownHook> {
  ports.mask(credentials(settings));
  const github = await ports.connect(settings);
  try {
    const targets = await chosenTargets(choice, { settings, github });
    const live = await liveTargets(targets, { settings, ports, github, health: false });
    const all = live.flatMap(({ target, hooks }) => hooks.map((hook): Found => ({ target, hook })));
    const meant = all.filter(({ hook }) => isNamed(hook, name));
    const [found, another] = meant;
    if (found === undefined) throw noHook(name, all.length);
    if (another !== undefined) throw severalHooks(name, meant);
    return await factsOf(github, found, all);
  } finally {
    await github.close();
  }
}

async function factsOf(github: GitHub, { target, hook: { id } }: Found, all: readonly Found[]): Promise<ShownHook> {
  const facts = await github.hook(target, id);
  const log = targetTraits(target).hasDeliveries
    ? await github.deliveries('read').list(target, id, { maxPages: 1 })
    : undefined;
  const twins = all.filter((other) => other.hook.id !== id && other.hook.url.same(facts.hook.url));
  return {
    target,
    ...facts,
    deliveries: log?.deliveries.slice(0, shownDeliveries),
    twins: twins.map((other) => ({ target: other.target, id: other.hook.id })),
  };
}

function noHook(name: string, count: number): Failure {
  return new Failure('input-invalid', `None of ${count} live hooks has the URL or id ${liveUrl(name).shown}.`, {
    hint: namedHookHint,
  });
}

function severalHooks(name: string, meant: readonly Found[]): Failure {
  const shown = meant.slice(0, 5).map(({ target, hook }) => `${hook.id} (${targetName(target)}, ${hook.url})`);
  const more = meant.length > shown.length ? ` and ${meant.length - shown.length} more` : '';
  return new Failure(
    'input-invalid',
    `${meant.length} live hooks fit ${liveUrl(name).shown}: ${shown.join(', ')}${more}.`,
    {
      hint: 'Name one of them by its id.',
    },
  );
}
