import type { Inventory, InventoryHook, InventoryTarget } from '../../src/inventory/inventory.ts';

const now = Date.parse('2026-11-27T06:00:00Z');

/** A hook of an inventory, as usual but for what a test says. */
export function createHook(id: string, more: Partial<InventoryHook> = {}): InventoryHook {
  const host = more.host ?? 'ci.acme.example';
  return {
    id,
    name: 'web',
    url: `https://${host}/github`,
    url_fingerprint: '',
    host,
    events: ['push'],
    active: true,
    content_type: 'json',
    insecure_ssl: false,
    has_secret: true,
    created_at: '2025-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    settings_url: `https://github.com/organizations/acme/settings/hooks/${id}`,
    state: 'managed',
    description: null,
    config_location: null,
    config_url: null,
    differences: [],
    unknown_host: false,
    deliveries: null,
    ...more,
  };
}

export function createTarget(
  name: string,
  hooks: readonly InventoryHook[],
  more: Partial<InventoryTarget> = {},
): InventoryTarget {
  return { name, kind: 'organization', failure: null, hooks, apps: null, invisible_hooks: null, ...more };
}

export function createDocument(targets: readonly InventoryTarget[], more: Partial<Inventory> = {}): Inventory {
  return {
    version: 1,
    hookherd_version: '1.0.0-test',
    generated_at: new Date(now).toISOString(),
    api_base: 'https://api.github.com',
    web_base: 'https://github.com',
    scope: ['organization *'],
    left_out: { archived: 0, suspended: 0 },
    hooks_per_event: 20,
    retention_days: 3,
    deliveries: { pages: 0, logs_failed: 0, max_requests: 2000, hooks_not_read: 0 },
    digest: '0'.repeat(64),
    targets,
    comparison: null,
    ...more,
  };
}

/** Deliveries of one page: `failed` of `total`, spread over the last day. */
export function createDeliveries(total: number, failed: number): InventoryHook['deliveries'] {
  const periods = Array.from({ length: 24 }, (_, index): [number, number] => [
    Math.floor(total / 24) + (index < total % 24 ? 1 : 0),
    Math.floor(failed / 24) + (index < failed % 24 ? 1 : 0),
  ]);
  return {
    status: 'read',
    total,
    failed,
    last_at: total === 0 ? null : new Date(now - 60_000).toISOString(),
    last_success_at: total === failed ? null : new Date(now - 120_000).toISOString(),
    last_failure: failed === 0 ? null : { at: new Date(now - 60_000).toISOString(), words: 'answered 503' },
    is_sampled: false,
    silent: total === 0,
    periods,
  };
}

/** Many organizations with many hooks, the same each time. */
export function createFleet(organizations: number, hooksEach: number): Inventory {
  let seed = 7;
  const pick = (count: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return (seed >>> 8) % count;
  };
  const events = ['push', 'pull_request', 'release', 'issues', 'check_run', 'workflow_run', 'member', 'deployment'];
  const hosts = [
    'ci.acme.example',
    'siem.acme.example',
    'hooks.slack.com',
    'jenkins.acme.example:8443',
    'argocd.acme.example',
  ];
  const targets = Array.from({ length: organizations }, (_, organization) =>
    createTarget(
      `team-${String(organization).padStart(3, '0')}`,
      Array.from({ length: hooksEach }, (_, index) => {
        const host =
          pick(3) === 0 ? `svc-${pick(Math.min(400, organizations))}.acme.example` : (hosts[pick(hosts.length)] ?? '');
        const total = pick(90);
        return createHook(String(400_000_000 + organization * 100 + index), {
          host,
          events: [...new Set(Array.from({ length: 1 + pick(4) }, () => events[pick(events.length)] ?? 'push'))].sort(),
          has_secret: pick(6) !== 0,
          active: pick(15) !== 0,
          differences: pick(12) === 0 ? ['events: push → push, release'] : [],
          deliveries: createDeliveries(total, pick(8) === 0 ? pick(total + 1) : 0),
        });
      }),
    ),
  );
  return createDocument(targets);
}
