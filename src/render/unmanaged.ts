import type { LiveHook } from '../model/hook.ts';
import type { TargetPlan, UnmanagedMark } from '../plan/plan.ts';
import { counted } from './counted.ts';

/** Live hooks that the plan leaves alone, with a word about those that are not plainly so. */
export interface UnmanagedGroup {
  /** `3 unmanaged hooks, left alone`, for a heading. */
  readonly title: string;
  readonly noun: string;
  readonly hooks: readonly { readonly live: LiveHook; readonly word: string }[];
}

const words: Readonly<Record<UnmanagedMark, string>> = {
  plain: '',
  duplicate: 'duplicate of a declared hook',
  'left-over-from-rename': 'left over from a rename',
  foreign: 'foreign, never touched',
};

/** The live hooks that the config does not name, and those that it ignores; empty groups are left out. */
export function unmanagedGroups({ unmanaged, ignored, unmanagedIsDrift }: TargetPlan): readonly UnmanagedGroup[] {
  const isDrift = unmanagedIsDrift && unmanaged.some(({ mark }) => mark !== 'foreign');
  const unmanagedTitle = `${counted(unmanaged.length, 'unmanaged hook')}, ${isDrift ? 'counted as drift' : 'left alone'}`;
  const groups: readonly UnmanagedGroup[] = [
    {
      title: unmanagedTitle,
      noun: 'unmanaged hook',
      hooks: unmanaged.map(({ live, mark }) => ({ live, word: words[mark] })),
    },
    {
      title: counted(ignored.length, 'ignored hook'),
      noun: 'ignored hook',
      hooks: ignored.map((live) => ({ live, word: '' })),
    },
  ];
  return groups.filter(({ hooks }) => hooks.length > 0);
}
