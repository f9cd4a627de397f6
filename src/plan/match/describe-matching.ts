import type { Diagnostic } from '../../model/diagnostic.ts';
import type { LiveHook } from '../../model/hook.ts';
import { shortenList } from '../shorten-list.ts';
import { findRotatedUrls } from './find-rotated-urls.ts';
import type { Matching } from './match-hooks.ts';

/** What a reviewer should know about how desired hooks were matched, or were not. Entries under `ignore` get their diagnostics from the config. */
export function describeMatching(matching: Matching): readonly Diagnostic[] {
  return [
    ...matching.withoutId.map(
      (hook): Diagnostic => ({
        severity: 'warning',
        code: 'id-not-live',
        message: `The config pins ${hook.url} to id ${hook.id}, which is not the id of a live hook that can be managed; it is matched by URL instead.`,
        hint: 'Remove the id, or correct it.',
        location: hook.location,
      }),
    ),
    ...matching.gone.map(
      (hook): Diagnostic => ({
        severity: 'notice',
        code: 'absent-hook-gone',
        message: `${hook.id === undefined ? hook.url : `Hook ${hook.id} (${hook.url})`} is absent as declared.`,
        hint: 'The entry has done its work and can go.',
        location: hook.location,
      }),
    ),
    ...matching.ambiguous.map(
      ({ desired, live }): Diagnostic => ({
        severity: 'warning',
        code: 'near-match-ambiguous',
        message: `${desired.url} is new, although URLs that differ from it only by a trailing slash or by http and https are live: ${formatHooks(live)}. Which of them it could be is not clear.`,
        hint: 'If it is one of them, name that one: id, or previous_urls.',
        location: desired.location,
      }),
    ),
    ...describeForeignTwins(matching),
    ...describeRotatedUrls(matching),
  ];
}

function describeForeignTwins({ missing, unmanaged }: Matching): readonly Diagnostic[] {
  const foreign = unmanaged.filter(({ mark }) => mark === 'foreign');
  const byUrl = new Map(foreign.map(({ live }) => [live.url.identity(), live]));
  return missing.flatMap((desired): readonly Diagnostic[] => {
    const live = byUrl.get(desired.url.identity());
    if (live === undefined) return [];
    return [
      {
        severity: 'warning',
        code: 'foreign-twin',
        message: `${desired.url} is live as hook ${live.id}, whose name is ${JSON.stringify(live.name)} instead of "web"; such hooks are never touched, so a hook is created beside it.`,
        hint: 'If both would deliver the same event, delete the other one where it was made.',
        location: desired.location,
      },
    ];
  });
}

function describeRotatedUrls({ missing, unmanaged }: Matching): readonly Diagnostic[] {
  const own = unmanaged.filter(({ mark }) => mark !== 'foreign').map(({ live }) => live);
  return findRotatedUrls(missing, own).map(({ desired, live }) => ({
    severity: 'warning',
    code: 'url-token-rotated',
    message: `${desired.url} is new, and one live hook differs from it only in what stands for its variables: hook ${live.id} (${live.url}).`,
    hint: `If it is the same hook with another token, pin it with id: "${live.id}", or give its old URL under previous_urls, the old token as a variable of its own; then it is changed in place instead of created again.`,
    location: desired.location,
  }));
}

function formatHooks(live: readonly LiveHook[]): string {
  return shortenList(live.map((hook) => `hook ${hook.id} (${hook.url})`));
}
