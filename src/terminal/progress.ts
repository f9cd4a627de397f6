import type { Progress } from '../run/ports.ts';
import type { Terminal } from './terminal.ts';

const width = 24;
/** Fewer steps are over before anyone has read a bar. */
const leastSteps = 5;

const words: Readonly<Record<Progress['kind'], string>> = {
  'files-read': 'files read',
  'targets-read': 'targets read',
  'changes-done': 'changes made',
  'logs-read': 'delivery logs read',
  'redeliveries-asked': 'redeliveries asked for',
};

/** A bar on standard error that is drawn over itself and gone at the end; for a standard error that is a terminal. */
export function createProgressBar(terminal: Pick<Terminal, 'writeError'>): (progress: Progress) => void {
  return ({ kind, done, total }) => {
    if (total < leastSteps) return;
    const filled = Math.round((done / total) * width);
    const bar = `${'#'.repeat(filled)}${'.'.repeat(width - filled)}`;
    terminal.writeError(done === total ? '\r\u001b[K' : `\r\u001b[K[${bar}] ${done}/${total} ${words[kind]}`);
  };
}
