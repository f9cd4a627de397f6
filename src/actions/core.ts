import type * as actionsCore from '@actions/core';
import { Failure } from '../model/failure.ts';
import { listForms, type Sensitive } from '../model/sensitive.ts';
import { escapeLine } from '../render/escape.ts';
import type { Progress } from '../run/ports.ts';

/** What of @actions/core is used. */
export type Core = Pick<
  typeof actionsCore,
  'error' | 'warning' | 'notice' | 'info' | 'setFailed' | 'setOutput' | 'setSecret' | 'startGroup' | 'endGroup'
> & { readonly summary: Pick<typeof actionsCore.summary, 'addRaw'> };

/** Masking a shorter text would hide ordinary words everywhere in the log. */
const shortestMask = 8;

/** Tells the runner to hide values in all that the job prints, in every form and line by line. */
export function createMask(core: Pick<Core, 'setSecret'>): (values: readonly Sensitive[]) => void {
  const masked = new Set<string>();
  return (values) => {
    for (const text of values.flatMap((value) => listForms(value.reveal()))) {
      if (text.length < shortestMask || masked.has(text)) continue;
      masked.add(text);
      core.setSecret(text);
    }
  };
}

const phaseTitles: Readonly<Record<Progress['kind'], string>> = {
  'files-read': 'Read the config',
  'targets-read': 'Read the live hooks',
  'changes-done': 'Write the changes',
  'logs-read': 'Read the delivery logs',
  'redeliveries-asked': 'Ask for redeliveries',
};

/** A folded group in the log for each phase, a line in it for each step. `end` closes the open group: results stand outside. */
export function createPhaseLog(core: Pick<Core, 'startGroup' | 'endGroup' | 'info'>): {
  readonly progress: (progress: Progress) => void;
  readonly end: () => void;
} {
  let open: Progress['kind'] | undefined;
  const end = (): void => {
    if (open !== undefined) core.endGroup();
    open = undefined;
  };
  const progress = ({ kind, done, total, about }: Progress): void => {
    if (kind !== open) {
      end();
      core.startGroup(phaseTitles[kind]);
      open = kind;
    }
    core.info(escapeLine(`${done}/${total}  ${about ?? ''}`.trimEnd()));
    if (done === total) end();
  };
  return { progress, end };
}

/** A bug of this program as a failure for people. The text of the error could hold anything, so it goes to `logError` alone. */
export function reportCrash(error: unknown, logError: (text: string) => void): Failure {
  logError(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return new Failure('api-error', 'Hookherd itself failed; the stack is in the log.', {
    hint: 'Run again, and if it fails again, report it with the stack.',
  });
}
