import type { HookRow } from './facets.ts';

/** Hooks that share a destination host or an organization, with their figures. */
export interface HookGroup {
  readonly name: string;
  readonly rows: readonly HookRow[];
  readonly owners: number;
  readonly hosts: number;
  /** Sorted, once each. */
  readonly events: readonly string[];
  readonly withSecret: number;
  readonly deliveries: number;
  readonly failures: number;
  /** Deliveries and failures of equal periods, oldest first; empty where no log was read. */
  readonly periods: readonly (readonly [number, number])[];
  /** ISO 8601; empty where no success was seen. */
  readonly lastSuccess: string;
  /** Hooks that a tile stands for: the worst groups come first. */
  readonly problems: number;
}

/** Groups of the hooks by a name, in the order in which the names come. */
export function groupRows(rows: readonly HookRow[], getName: (row: HookRow) => string): readonly HookGroup[] {
  const groups = new Map<string, HookRow[]>();
  for (const row of rows) {
    const name = getName(row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups].map(([name, group]) => createGroup(name, group));
}

function createGroup(name: string, rows: readonly HookRow[]): HookGroup {
  const owners = new Set<string>();
  const hosts = new Set<string>();
  const events = new Set<string>();
  const periods: [number, number][] = [];
  let [withSecret, deliveries, failures, problems, lastSuccess] = [0, 0, 0, 0, ''];
  for (const { hook, owner, facets } of rows) {
    owners.add(owner);
    hosts.add(hook.host);
    for (const event of hook.events) events.add(event);
    if (hook.has_secret) withSecret += 1;
    if (facets.length > 0) problems += 1;
    if (hook.deliveries?.status !== 'read') continue;
    deliveries += hook.deliveries.total;
    failures += hook.deliveries.failed;
    addPeriods(periods, hook.deliveries.periods);
    const success = hook.deliveries.last_success_at ?? '';
    if (success > lastSuccess) lastSuccess = success;
  }
  return {
    name,
    rows,
    owners: owners.size,
    hosts: hosts.size,
    events: [...events].sort(),
    withSecret,
    deliveries,
    failures,
    periods,
    lastSuccess,
    problems,
  };
}

function addPeriods(sums: [number, number][], periods: readonly (readonly [number, number])[]): void {
  for (const [index, [deliveries, failures]] of periods.entries()) {
    const sum = sums[index];
    if (sum === undefined) sums[index] = [deliveries, failures];
    else {
      sum[0] += deliveries;
      sum[1] += failures;
    }
  }
}

/** Columns that a table can be sorted by. */
export type SortKey =
  | 'name'
  | 'owners'
  | 'hosts'
  | 'hooks'
  | 'events'
  | 'secrets'
  | 'failures'
  | 'success'
  | 'problems';

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

const compare: Readonly<Record<SortKey, (a: HookGroup, b: HookGroup) => number>> = {
  name: (a, b) => (a.name < b.name ? -1 : 1),
  owners: (a, b) => a.owners - b.owners,
  hosts: (a, b) => a.hosts - b.hosts,
  hooks: (a, b) => a.rows.length - b.rows.length,
  events: (a, b) => a.events.length - b.events.length,
  secrets: (a, b) => a.withSecret / a.rows.length - b.withSecret / b.rows.length,
  failures: (a, b) => a.failures - b.failures || a.problems - b.problems,
  success: (a, b) => (a.lastSuccess < b.lastSuccess ? -1 : a.lastSuccess > b.lastSuccess ? 1 : 0),
  problems: (a, b) => a.failures - b.failures || a.problems - b.problems,
};

/** The groups in order; equal ones by name. `problems`, descending, is worst first. */
export function sortGroups(groups: readonly HookGroup[], { key, descending }: Sorting): readonly HookGroup[] {
  return [...groups].sort((a, b) => {
    const order = compare[key](a, b);
    return (descending ? -order : order) || (a.name < b.name ? -1 : 1);
  });
}
