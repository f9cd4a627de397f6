import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildRequests } from '../../src/apply/build-requests.ts';
import { estimatePace, getWritePace } from '../../src/apply/pacing.ts';
import { products } from '../../src/model/product.ts';
import { countRequests } from '../../src/plan/counts.ts';
import { planTarget } from '../../src/plan/create-plan.ts';
import { renderLog } from '../../src/render/text/log.ts';
import { desiredTarget, liveHooks } from '../plan/arbitraries.ts';
import { createEmulatedTarget, type StartState } from './emulated-target.ts';

function createStart(count: number): StartState {
  const hooks = Array.from({ length: count }, (_, index) => ({
    url: `https://h${index}.example/`,
    events: ['push'],
    secret: '${SECRET_A}',
  }));
  return { config: { defaults: { content_type: 'json' }, policy: { event_capacity: 'off' }, hooks }, live: [] };
}

test('the number of requests that a plan tells is the number of requests that it becomes', () => {
  fc.assert(
    fc.property(desiredTarget, liveHooks, (desired, live) => {
      const product = products.ghes;
      const { plan } = planTarget({ desired, live, product, secretStrategy: 'rotate', today: '2026-11-22' });
      const writes = [...plan.changes, ...plan.refreshes];
      const hasValues = writes.every((change) => {
        if (change.op === 'deactivate' || change.op === 'delete') return true;
        const { secret } = change.desired;
        return secret.kind !== 'declared' || secret.value !== undefined;
      });
      fc.pre(hasValues);
      const sent = writes.flatMap((change) => buildRequests(plan.target, change));
      expect(countRequests(plan)).toBe(sent.length);
    }),
  );
});

test.each([
  { writes: 20, shards: 1, seconds: 0 },
  { writes: 80, shards: 1, seconds: 60 },
  { writes: 80, shards: 4, seconds: 300 },
])('$writes writes of one of $shards shards take $seconds seconds', ({ writes, shards, seconds }) => {
  expect(estimatePace(writes, getWritePace(shards))).toBe(seconds * 1000);
});

test('a plan that takes long says how many requests it needs and how long they take', async () => {
  const report = await createEmulatedTarget(createStart(200)).run('dry-run');
  expect(renderLog(report).join('\n')).toContain(
    'An apply of this plan sends 200 requests, which takes at least 3 minutes at the pace that GitHub asks for.',
  );
});

test('a short plan says nothing of its pace', async () => {
  const report = await createEmulatedTarget(createStart(80)).run('dry-run');
  expect(report.diagnostics.map(({ code }) => code)).not.toContain('long-apply');
});

test('no minute of an apply sees more than 80 writes', async () => {
  const paced = createEmulatedTarget({ ...createStart(200), inputs: { 'max-wait': '0' } });
  const times: number[] = [];
  paced.github.onRequest = () => {
    times.push(paced.clock.now());
  };
  await paced.run('apply');
  const writes = times.filter((_, index) => paced.github.seen[index]?.method !== 'GET');
  expect(writes).toHaveLength(200);
  const most = Math.max(...writes.map((at) => writes.filter((time) => time >= at && time < at + 60_000).length));
  expect(most).toBeLessThanOrEqual(80);
});
