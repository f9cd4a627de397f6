import { logLine } from '../render/escape.ts';
import type { Progress } from '../run/ports.ts';
import type { Core } from './publish.ts';

const titles: Readonly<Record<Progress['kind'], string>> = {
  'files-read': 'Read the config',
  'targets-read': 'Read the live hooks',
  'changes-done': 'Write the changes',
  'logs-read': 'Read the delivery logs',
  'redeliveries-asked': 'Ask for redeliveries',
};

/** A folded group in the log for each phase, a line in it for each step. `end` closes the open group: results stand outside. */
export function phaseLog(core: Pick<Core, 'startGroup' | 'endGroup' | 'info'>): {
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
      core.startGroup(titles[kind]);
      open = kind;
    }
    core.info(logLine(`${done}/${total}  ${about ?? ''}`.trimEnd()));
    if (done === total) end();
  };
  return { progress, end };
}
