import { describe, expect, test } from 'vitest';
import { type BuildOptions, buildTargets } from '../../src/config/build-targets.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { getOrganizationPatterns } from '../../src/config/target-patterns.ts';
import { createVariables } from '../../src/config/variables.ts';
import { checkTexts, createDocument, createSource } from './sources.ts';

const defaults = {
  variables: createVariables(undefined, { CI: '7Qk2xW9cLr4TzB1m8Yh3', OLD: 'Zp5Nf0Ge6Vd2Sj9Ua4Xt' }).value,
} as const;

function resolve(text: string, options: Partial<BuildOptions> = {}) {
  const { documents } = readConfig([createSource(text)]);
  const given = defaults.variables;
  if (given === undefined) throw new Error('no variables');
  const checked = buildTargets(documents, { variables: given, need: 'urls', defaultOwner: 'acme', ...options });
  return { documents, ...checked };
}

function getFirstHook(text: string) {
  const hook = resolve(text).value?.[0]?.hooks[0];
  return hook?.state === 'present' ? hook : undefined;
}

describe('previous_secret', () => {
  test('is the value of one variable beside that of secret', () => {
    const hook = getFirstHook(createDocument('secret: ${CI}', 'previous_secret: ${OLD}'));
    expect(hook?.previousSecret?.name).toBe('OLD');
    expect(hook?.previousSecret?.value?.reveal()).toBe('Zp5Nf0Ge6Vd2Sj9Ua4Xt');
    expect(getFirstHook(createDocument('secret: ${CI}'))?.previousSecret).toBeUndefined();
  });

  test.each([
    ['without secret', ['previous_secret: ${OLD}'], 'hooks.yml:5:5 error previous-secret-alone'],
    ['beside secret: none', ['secret: none', 'previous_secret: ${OLD}'], 'hooks.yml:6:5 error previous-secret-alone'],
    ['none', ['secret: ${CI}', 'previous_secret: none'], 'hooks.yml:6:22 error literal-secret'],
    ['empty', ['secret: ${CI}', 'previous_secret:'], 'hooks.yml:6:5 error empty-secret'],
    ['written out', ['secret: ${CI}', 'previous_secret: hunter2hunter2'], 'hooks.yml:6:22 error literal-secret'],
    ['of the runner', ['secret: ${CI}', 'previous_secret: ${GITHUB_TOKEN}'], 'hooks.yml:6:22 error refused-variable'],
  ])('%s is an error', (_, lines, short) => {
    const found = checkTexts(createDocument(...lines));
    expect(found.short).toEqual([short]);
    expect(found.text).not.toContain('hunter2');
  });

  test('that names the variable of secret is a warning: such a rotation proves nothing', () => {
    const { short, text } = checkTexts(createDocument('secret: ${CI}', 'previous_secret: ${CI}'));
    expect(short).toEqual(['hooks.yml:6:22 warning previous-secret-same']);
    expect(text).toContain('The key previous_secret names the same variable as secret, ${CI}');
    expect(checkTexts(createDocument('secret: ${CI}', 'previous_secret: ${OLD}')).short).toEqual([]);
  });

  test('a variable without a value is a notice in a dry run', () => {
    const { diagnostics } = resolve(createDocument('secret: ${CI}', 'previous_secret: ${NOT_SET}'));
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'missing-secret-value: The variable ${NOT_SET} in previous_secret has no value in this run; an apply that writes it needs one.',
    ]);
  });
});

describe('max_silence', () => {
  test.each([
    ['90m', 5400, false],
    ['24h', 86_400, false],
    ['3d', 259_200, false],
    ['{limit: 24h, weekdays: true}', 86_400, true],
    ['{limit: 24h}', 86_400, false],
  ])('%s', (text, limitSeconds, weekdays) => {
    expect(getFirstHook(createDocument(`max_silence: ${text}`))?.maxSilence).toEqual({ limitSeconds, weekdays });
  });

  test('comes from defaults where the hook has none', () => {
    const text = `defaults: {max_silence: 12h}\n${createDocument()}`;
    expect(getFirstHook(text)?.maxSilence).toEqual({ limitSeconds: 43_200, weekdays: false });
    const own = `defaults: {max_silence: {limit: 12h, weekdays: true}}\n${createDocument('max_silence: 1h')}`;
    expect(getFirstHook(own)?.maxSilence).toEqual({ limitSeconds: 3600, weekdays: false });
  });

  test.each(['24', '24 h', '0h', '1w', '-1h', '{weekdays: true}', '{limit: 24h, weekday: true}', '[24h]', 'true'])(
    '%s is an error',
    (text) => {
      expect(checkTexts(createDocument(`max_silence: ${text}`)).short).toEqual([
        expect.stringMatching(/^hooks.yml:5:\d+ error /),
      ]);
    },
  );

  test.each([
    ['dotcom', '3d', undefined],
    ['dotcom', '73h', 'longer than the 3 days for which GitHub keeps deliveries. Write 3d or less.'],
    ['ghec', '4d', 'longer than the 3 days for which GitHub keeps deliveries. Write 3d or less.'],
    ['ghes', '7d', undefined],
    ['ghes', '8d', 'longer than the 7 days for which GitHub keeps deliveries on GHES. Write 7d or less.'],
  ] as const)('on %s a time of %s', (name, time, says) => {
    const { diagnostics } = resolve(`defaults: {max_silence: ${time}}\n${createDocument()}`, { product: { name } });
    expect(diagnostics.map(({ code }) => code)).toEqual(says === undefined ? [] : ['max-silence-too-long']);
    for (const { message, hint, location } of diagnostics) {
      expect(`${message} ${hint}`).toContain(says);
      expect(location).toMatchObject({ line: 1, column: 25 });
    }
  });
});

describe('organization: "*"', () => {
  const text = `organization: ["*", "!acme-sandbox"]\n${createDocument()}`;

  test('stands for itself while no organizations are known', () => {
    const { value, documents } = resolve(text);
    expect(value?.map(({ target }) => target)).toEqual([{ kind: 'organization', owner: '*' }]);
    expect(getOrganizationPatterns(documents).map(({ value: pattern }) => pattern)).toEqual(['*']);
  });

  test('means those that are known, without the excluded ones, and says how many', () => {
    const { value, diagnostics } = resolve(text, { organizations: ['Acme', 'beta', 'ACME-sandbox'] });
    expect(value?.map(({ target, isDiscovered }) => ({ ...target, isDiscovered }))).toEqual([
      { kind: 'organization', owner: 'Acme', isDiscovered: true },
      { kind: 'organization', owner: 'beta', isDiscovered: true },
    ]);
    expect(diagnostics.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'notice: The pattern * matches 2 of the 3 organizations that can be listed.',
    ]);
  });

  test('an organization that is also written out is not discovered', () => {
    const { value } = resolve(`organization: ["*", Acme]\n${createDocument()}`, { organizations: ['acme', 'beta'] });
    expect(value?.map(({ target, isDiscovered }) => ({ ...target, isDiscovered }))).toEqual([
      { kind: 'organization', owner: 'Acme', isDiscovered: false },
      { kind: 'organization', owner: 'beta', isDiscovered: true },
    ]);
  });

  test.each([[[]], [['acme-sandbox']]])('of %j matches none, which is an error', (organizations) => {
    const { diagnostics } = resolve(text, { organizations });
    expect(diagnostics).toEqual([expect.objectContaining({ severity: 'error', code: 'no-organization-matches' })]);
  });

  test.each([
    ['organization: ["!acme"]', 'hooks.yml:1:15 error only-exclusions'],
    ['organization: "!acme"', 'hooks.yml:1:15 error invalid-value'],
    ['organization: ["*", "!a/b"]', 'hooks.yml:1:21 error invalid-value'],
    ['organization: *', 'hooks.yml:1:16 error yaml-alias'],
  ])('%s is an error', (line, short) => {
    expect(checkTexts(`${line}\n${createDocument()}`).short).toEqual([short]);
  });

  test('an id is for one target, and * may be several', () => {
    expect(checkTexts(`organization: "*"\n${createDocument('id: 7')}`).short).toEqual([
      'hooks.yml:6:9 error id-for-several-targets',
    ]);
  });
});
