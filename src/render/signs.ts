import type { Change, Refresh } from '../plan/plan.ts';

export type Op = (Change | Refresh)['op'];

/** What stands before a change wherever one is shown, and the verb for it. */
export const signs: Readonly<Record<Op, { readonly sign: string; readonly verb: string; readonly done: string }>> = {
  create: { sign: '+', verb: 'create', done: 'created' },
  update: { sign: '~', verb: 'update', done: 'updated' },
  deactivate: { sign: '!', verb: 'deactivate', done: 'deactivated' },
  delete: { sign: '-', verb: 'delete', done: 'deleted' },
  refresh: { sign: '↻', verb: 'refresh', done: 'refreshed' },
};
