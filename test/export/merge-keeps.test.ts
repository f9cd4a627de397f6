import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainValue } from '../../src/config/yaml/yaml-node.ts';
import { buildLiveHook, planHooks } from '../plan/builders.ts';
import { mergeHooks } from './merge-hooks.ts';
import { readBack } from './round-trip.ts';

type Style = 'block' | 'flow' | 'flow over lines';

/** An entry of a file, and what became of its live hook. */
interface Declared {
  readonly style: Style;
  /** Where it has the events of the entry before it. */
  readonly events: 'own' | 'anchor' | 'alias';
  readonly keys: Readonly<Record<string, unknown>>;
  readonly change: 'none' | 'gone' | 'events' | 'active' | 'secret' | 'url';
}

const keys = fc
  .record(
    {
      description: fc.constantFrom("it's #1, {really} *", 'plain words', 'key: value', 'true'),
      max_silence: fc.constantFrom('24h', { limit: '1d', weekdays: true }),
      waivers: fc.constantFrom(
        { require_secret: 'why not' },
        { require_https: { reason: 'an old, [dusty] box', until: '2999-01-01' } },
      ),
      ping: fc.boolean(),
      insecure_ssl: fc.constantFrom(true, '1', 0),
      secret: fc.constantFrom('none', '${MY_SECRET}', '${MY_SECRET}'),
      previous_secret: fc.constant('${OLD_SECRET}'),
      previous_urls: fc.constantFrom(['https://old.example/x'], ['https://old.example/y', 'https://old.example/$$']),
    },
    { requiredKeys: [] },
  )
  .map(({ previous_secret, ...others }) =>
    others.secret === '${MY_SECRET}' && previous_secret ? { ...others, previous_secret } : others,
  );

const entries: fc.Arbitrary<readonly Declared[]> = fc.array(
  fc.record({
    style: fc.constantFrom<Style[]>('block', 'flow', 'flow over lines'),
    events: fc.constantFrom<Declared['events'][]>('own', 'anchor', 'alias', 'alias'),
    keys,
    change: fc.constantFrom<Declared['change'][]>('none', 'gone', 'events', 'active', 'secret', 'url'),
  }),
  { minLength: 1, maxLength: 6 },
);

/** The file as text, and the keys of each entry with their values. */
function writeFile(declared: readonly Declared[]) {
  let anchored: readonly string[] | undefined;
  const values: Record<string, unknown>[] = [];
  const lines = declared.flatMap(({ style, events: kind, keys: more }, index) => {
    const isAlias = kind === 'alias' && anchored !== undefined;
    const events: readonly string[] = isAlias && anchored !== undefined ? anchored : ['push', `${names[index]}`];
    if (kind === 'anchor') anchored = events;
    const own = { url: `https://${index}.example/x`, events, ...more };
    values.push(own);
    const texts = Object.entries(own).map(([key, value]) => {
      const text = JSON.stringify(value);
      if (key === 'events' && isAlias) return 'events: *e ';
      return `${key}: ${key === 'events' && kind === 'anchor' ? '&e ' : ''}${text}`;
    });
    if (style === 'block') return texts.map((text, at) => `  ${at === 0 ? '-' : ' '} ${text} # note ${index}.${at}`);
    const separator = style === 'flow' ? ', ' : `, # note ${index}.1\n     `;
    return [`  - {${texts.join(separator)}} # note ${index}.0`];
  });
  return { text: ['organization: acme', 'defaults: {content_type: json}', 'hooks:', ...lines, ''].join('\n'), values };
}

const names = ['issues', 'release', 'pull_request', 'fork', 'star', 'watch'];

/** The hook that an entry declares, changed by hand. */
function createLive(index: number, { change }: Declared, own: Readonly<Record<string, unknown>>) {
  const { url, events, insecure_ssl: insecure, secret } = own;
  const hasSecret = secret === '${MY_SECRET}';
  return buildLiveHook(index + 1, `${url}${change === 'url' ? '/' : ''}`, {
    events: change === 'events' ? ['member'] : [...(events as string[])].sort(),
    insecureSsl: insecure === true || insecure === '1',
    active: change !== 'active',
    hasSecret: change === 'secret' ? !hasSecret : hasSecret,
  });
}

/** The keys of an entry that hold no longer. */
function listOutdated(change: Declared['change'], own: Readonly<Record<string, unknown>>): readonly string[] {
  if (change !== 'secret') return change === 'active' || change === 'events' || change === 'url' ? [change] : [];
  if (own.secret === '${MY_SECRET}') return ['secret', 'previous_secret'];
  return own.secret === 'none' ? ['secret'] : [];
}

test('a merge keeps every key that still holds, in each style, with anchors and aliases, and its plan is empty', () => {
  fc.assert(
    fc.property(entries, (declared) => {
      const { text, values } = writeFile(declared);
      const all = declared.map((entry, index) => ({ ...entry, index, own: values[index] ?? {} }));
      const stay = all.filter(({ change }) => change !== 'gone');
      const live = stay.map((each) => createLive(each.index, each, each.own));
      const merged = mergeHooks(text, [], live);
      expect(merged.diagnostics).toEqual([]);
      const { documents, targets, diagnostics } = readBack(merged.text, merged.variables);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const [desired] = targets;
      if (desired === undefined) throw new Error('nothing was declared');
      expect(planHooks(desired, live).plan.changes).toEqual([]);
      const after = documents.flatMap(({ root }) => (toPlainValue(root) as { hooks: Record<string, unknown>[] }).hooks);
      expect(after.length).toBe(stay.length);
      for (const [at, { index, own, change, style }] of stay.entries()) {
        const outdated = listOutdated(change, own);
        const hold = Object.fromEntries(Object.entries(own).filter(([key]) => !outdated.includes(key)));
        expect(after[at]).toMatchObject(hold);
        expect(Object.keys(after[at] ?? {}).filter((key) => !Object.hasOwn(own, key) && key !== 'active')).toEqual([]);
        expect(merged.text).toContain(`# note ${index}.0`);
        if (style === 'flow over lines') expect(merged.text).toContain(`# note ${index}.1`);
      }
      const secrets = merged.variables.map(({ name }) => name);
      for (const name of secrets) expect(merged.text).toContain(`\${${name}}`);
    }),
    { numRuns: 400 },
  );
});

const head = ['organization: acme', 'defaults: {content_type: json}', 'hooks:'];

function mergeEntries(lines: readonly string[], ...live: readonly ReturnType<typeof buildLiveHook>[]) {
  const text = [...head, ...lines, ''].join('\n');
  const { text: merged, variables, diagnostics } = mergeHooks(text, [], live);
  const own = merged.split('\n').slice(head.length, -1);
  return { lines: own, names: variables.map(({ name }) => name), codes: diagnostics.map(({ code }) => code) };
}

const a = 'https://ci.example/a';
const b = 'https://ci.example/b';
const anchored = [`  - url: ${a}`, '    events: &e [push] # on a', `  - url: ${b}`, '    events: *e # on b'];

describe('a merge', () => {
  test.each([
    {
      name: 'changed',
      live: [buildLiveHook(1, a, { events: ['fork'] })],
      keeps: [`  - url: ${a}`, '    events: [fork] # on a'],
    },
    { name: 'gone', live: [], keeps: [] },
  ])('writes the value where an alias loses its anchor: $name', ({ live, keeps }) => {
    const { lines } = mergeEntries(anchored, ...live, buildLiveHook(2, b));
    expect(lines).toEqual([...keeps, `  - url: ${b}`, '    events: [push] # on b']);
  });

  test('keeps an alias whose anchor stays', () => {
    const { lines } = mergeEntries(anchored, buildLiveHook(1, a, { active: false }), buildLiveHook(2, b));
    expect(lines).toEqual([...anchored.slice(0, 2), '    active: false', ...anchored.slice(2)]);
  });

  test('keeps the keys of an entry on one line, and names one variable for one secret', () => {
    const entry = `  - {url: ${a}, events: [push], secret: none, description: "keep, me", max_silence: 24h} # by CI`;
    expect(mergeEntries([entry], buildLiveHook(1, a, { hasSecret: true }))).toEqual({
      names: ['CI_EXAMPLE_SECRET'],
      lines: [
        '  # by CI',
        `  - url: ${a}`,
        '    events: [push]',
        '    secret: ${CI_EXAMPLE_SECRET}',
        '    description: "keep, me"',
        '    max_silence: 24h',
      ],
      codes: [],
    });
  });

  test('changes a key that stands in quotes', () => {
    const entry = [`  - url: ${a}`, '    "events": [push] # why'];
    const { lines } = mergeEntries(entry, buildLiveHook(1, a, { events: ['fork'] }));
    expect(lines).toEqual(['  # why', `  - url: ${a}`, '    events: [fork]']);
  });

  test('leaves a file alone that would not read afterwards', () => {
    const keyAlias = [`  - url: ${a}`, '    &k events: [push]', `  - url: ${b}`, '    *k : [push]'];
    const { lines, codes } = mergeEntries(keyAlias, buildLiveHook(2, b));
    expect(codes).toEqual(['merge-unsafe']);
    expect(lines).toEqual(keyAlias);
  });

  test('refuses a new hook for a list on one line', () => {
    const text = `organization: acme\nhooks: [{url: ${a}, events: [push], content_type: json}]\n`;
    const { diagnostics } = mergeHooks(text, [], [buildLiveHook(1, a), buildLiveHook(2, b)]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['merge-unreadable-entry']);
  });

  test('of previous URLs drops the one that is declared now', () => {
    const entry = [`  - url: ${a}`, '    events: [push]', `    previous_urls: [${b}, "https://ci.example/$$"]`];
    const { lines } = mergeEntries(entry, buildLiveHook(1, a), buildLiveHook(2, b));
    expect(lines.slice(0, 3)).toEqual([...entry.slice(0, 2), '    previous_urls: ["https://ci.example/$$"]']);
  });

  test('drops previous_secret with a secret that is gone', () => {
    const entry = [`  - url: ${a}`, '    events: [push]', '    secret: ${NEW}', '    previous_secret: ${OLD}'];
    expect(mergeEntries(entry, buildLiveHook(1, a))).toEqual({ lines: entry.slice(0, 2), names: [], codes: [] });
  });
});
