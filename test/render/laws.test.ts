import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countPlan } from '../../src/plan/counts.ts';
import type { Change } from '../../src/plan/plan.ts';
import { formatHeading } from '../../src/render/heading.ts';
import { toPlanJson } from '../../src/render/json/plan.ts';
import { parseMarker, renderComment, renderSummary } from '../../src/render/markdown/page.ts';
import { formatTitle } from '../../src/render/markdown/title.ts';
import { createOutputs } from '../../src/render/outputs.ts';
import { getPlan } from '../../src/render/report.ts';
import { renderLog } from '../../src/render/text/log.ts';
import {
  buildDesiredHook,
  buildLiveHook,
  buildOutcome,
  buildPlan,
  buildPlannedTarget,
  buildReport,
  buildUnchangedHooks,
  canaries,
  create,
  createRepository,
  remove,
} from './builders.ts';
import { situations } from './situations.ts';

const all = Object.entries(situations);

const countBytes = (text: string) => new TextEncoder().encode(text).length;
const header = { organization: 'acme' };

/** Every rendering of a report, as text. */
function renderAll(given: Parameters<typeof formatHeading>[0]): Readonly<Record<string, string>> {
  return {
    log: renderLog(given).join('\n'),
    colours: renderLog(given, { hasColors: true }).join('\n'),
    summary: renderSummary(given, { maxBytes: 1_000_000 }),
    comment: renderComment(given, header, { maxCharacters: 60_000 }),
    json: JSON.stringify(toPlanJson(given)),
    outputs: JSON.stringify(createOutputs(given)),
  };
}

describe('every rendering', () => {
  test.each(all)('%s: shows no confidential value, in any encoding', (_, given) => {
    for (const text of Object.values(renderAll(given))) {
      for (const value of Object.values(canaries)) {
        expect(text).not.toContain(value);
        expect(text).not.toContain(btoa(value));
        expect(text).not.toContain(encodeURIComponent(value));
      }
    }
  });

  test.each(all)('%s: begins with the tool and the same words', (_, given) => {
    const { log = '', summary = '', comment = '', json = '{}' } = renderAll(given);
    expect(log.split('\n')[0]).toBe(formatHeading(given));
    expect(summary.split('\n')[0]).toBe(`### ${formatTitle(given)}`);
    expect(comment.split('\n')[1]).toBe(`### ${formatTitle(given)}`);
    expect(formatTitle(given)).toMatch(/^(🪝|⛔) Webhooks( of .+)?: ./u);
    expect(JSON.parse(json).summary).toBe(createOutputs(given).summary);
  });

  test.each(all)('%s: shows the same numbers, on pages those that are not zero', (_, given) => {
    const { log = '', summary = '', json = '{}' } = renderAll(given);
    const plan = getPlan(given);
    if (plan === undefined || plan.targets.every(({ status }) => status === 'failed')) return;
    const counts = countPlan(plan);
    const changes = [
      [counts.creates, 'to create'],
      [counts.updates, 'to update'],
      [counts.deactivations, 'to deactivate'],
      [counts.deletes, 'to delete'],
    ] as const;
    const words = [
      ...changes.map(([count, text]) => `${count} ${text}`),
      `${counts.unchanged} unchanged`,
      `${counts.unmanaged} unmanaged`,
    ];
    expect(log).toContain(`Plan: ${words.join(', ')}`);
    const title = summary.split('\n')[0] ?? '';
    if (!/: (refused|applied)/.test(title))
      expect(changes.filter(([count, text]) => title.includes(`${count} ${text}`))).toEqual(
        changes.filter(([count]) => count > 0),
      );
    expect(JSON.parse(json).plan.counts).toEqual(counts);
    for (const [name, count] of Object.entries(counts))
      expect(createOutputs(given)).toHaveProperty(name, String(count));
  });

  test.each(all)('%s: no line of the log is a command, with or without colours', (_, given) => {
    for (const hasColors of [false, true]) {
      for (const line of renderLog(given, { hasColors })) expect(line).not.toMatch(/^\s*::|##\[|[\r\n]/);
    }
  });

  test('colours change nothing but colours', () => {
    for (const [, given] of all) {
      // biome-ignore lint/complexity/useRegexLiterals: an escape character reads better spelled out
      const colours = new RegExp('\u001b\\[\\d+m', 'g');
      expect(renderLog(given, { hasColors: true }).map((line) => line.replaceAll(colours, ''))).toEqual(
        renderLog(given),
      );
    }
  });
});

describe('room', () => {
  const buildHook = (index: number, words: string) =>
    buildDesiredHook(`https://é-${index}.acme.example/${words}`, { description: words });
  const changes = fc.array(
    fc.tuple(fc.boolean(), fc.nat(999), fc.string({ maxLength: 60 })).map(([goes, index, words]): Change => {
      if (!goes) return create(buildHook(index, words));
      return remove(`https://gone-${index}.example/`, {
        live: buildLiveHook(`https://gone-${index}.example/`, { id: String(index) }),
      });
    }),
    { maxLength: 120 },
  );
  const reports = fc.array(changes, { minLength: 1, maxLength: 4 }).map((targets) => {
    return buildReport({
      plan: buildPlan(
        targets.map((each, index) =>
          buildPlannedTarget({
            target: createRepository(`r${index}`),
            changes: each,
            unchanged: buildUnchangedHooks(index),
          }),
        ),
      ),
    });
  });

  test('is never passed, and counts and the number of deletions always stand', () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: 3_000, max: 40_000 }), (given, room) => {
        const summary = renderSummary(given, { maxBytes: room });
        const comment = renderComment(given, header, { maxCharacters: room });
        expect(countBytes(summary)).toBeLessThanOrEqual(room);
        expect(comment.length).toBeLessThanOrEqual(room);
        const { deletes } = countPlan(given.plan ?? buildPlan([]));
        for (const page of [summary, comment]) {
          expect(page).toContain(`### ${formatTitle(given)}`);
          if (deletes > 0) expect(formatTitle(given)).toContain(`${deletes} to delete`);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('what is left out is counted, with the log that holds it', () => {
    const given = situations['900 hooks'] ?? buildReport();
    const page = renderComment(given, header, { maxCharacters: 60_000 });
    const shown = page.split('\n').filter((line) => line.startsWith('| 🟩')).length;
    expect(shown).toBeGreaterThan(100);
    expect(page).toContain(`Left out, because this page is full: ${900 - shown} rows. All of them are in [the log of`);
  });

  test('nothing is left out where there is room', () => {
    expect(renderSummary(situations['900 hooks'] ?? buildReport(), { maxBytes: 1_000_000 })).not.toContain('Left out');
  });

  test('errors and deletions are kept before anything else', () => {
    const many = Array.from({ length: 200 }, (_, index) => create(buildHook(index, 'x'.repeat(50))));
    const gone = remove('https://gone.example/hook');
    const given = buildReport({
      plan: buildPlan([
        buildPlannedTarget({ changes: [...many, gone] }, [
          { reason: 'limit-exceeded', message: 'Too many.', hint: 'Set max-deletions.' },
        ]),
      ]),
    });
    const page = renderSummary(given, { maxBytes: 4_000 });
    expect(page).toContain('🟥&nbsp;delete | [`https://gone.example/hook`]');
    expect(page).toContain('Too many. Set max-deletions.');
    expect(page).toMatch(/Left out.*\d+ rows/);
  });

  test('a flood of deletions leaves room for the errors', () => {
    const flood = Array.from({ length: 500 }, (_, index) => remove(`https://gone-${index}.example/hook`));
    const given = buildReport({
      plan: buildPlan([
        buildPlannedTarget({ changes: flood }, [{ reason: 'limit-exceeded', message: 'Too many.', hint: 'Stop.' }]),
      ]),
    });
    const page = renderComment(given, header, { maxCharacters: 30_000 });
    expect(page).toContain('Too many. Stop.');
    expect(page.match(/https:\/\/gone-\d+/g)?.length).toBeGreaterThan(100);
    expect(page).toMatch(/Left out.*\d+ rows/);
  });
});

describe('the header of the comment', () => {
  test('comes back as it was and never closes its comment', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.constantFrom('-->', '--!>', '<!--', '->'))),
        (values) => {
          const body = renderComment(buildReport(), values, { maxCharacters: 60_000 });
          const [first = ''] = body.split('\n');
          expect(first.indexOf('-->')).toBe(first.length - 3);
          expect(first.slice(4, -3)).not.toMatch(/--|>/);
          expect(JSON.stringify(parseMarker(body))).toBe(JSON.stringify(values));
        },
      ),
    );
  });

  test.each(['', 'Hello', '<!-- other:v1 {"a":1} -->', '<!-- hookherd:v1 {broken} -->', 'x <!-- hookherd:v1 {} -->'])(
    '%j is no comment of ours',
    (body) => expect(parseMarker(body)).toBeUndefined(),
  );
});

test('an outcome is found by its change', () => {
  const change = create(buildDesiredHook('https://ci.acme.example/hook'));
  const given = buildReport({
    mode: 'apply',
    plan: buildPlan([buildPlannedTarget({ changes: [change] })]),
    outcomes: [buildOutcome(change, { hookId: '77' })],
  });
  expect(renderLog(given)).toContain('+ https://ci.acme.example/hook  (id 77)  done');
});
