import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { diagnosticCodes } from '../../src/model/diagnostic-codes.ts';
import { createSarifLog } from '../../src/render/json/sarif.ts';

/** The schema is of JSON Schema draft 4, of whose differences it uses the name of `id` alone. */
function compileSchema() {
  const {
    id: _,
    $schema: __,
    ...schema
  } = JSON.parse(
    readFileSync('test/data/sarif/sarif-2.1.0-rtm.5.json', 'utf8').replaceAll('"format": "', '"x-format": "'),
  );
  return new Ajv2020({ strict: false, validateSchema: false, allErrors: true, unicodeRegExp: false }).compile(schema);
}

const isSarif = compileSchema();
const version = '1.2.3';

const createDiagnostic = (line: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  severity: 'error',
  code: 'unknown-key',
  message: '"colour" is not a key of a hook.',
  hint: 'Did you mean "content_type"?',
  location: { file: '.github/hookherd.yml', line, column: 5 },
  ...more,
});

function createLog(...diagnostics: readonly Diagnostic[]) {
  const made = createSarifLog(diagnostics, { version });
  expect(isSarif(JSON.parse(JSON.stringify(made))), JSON.stringify(isSarif.errors)).toBe(true);
  const [run] = made.runs;
  if (run === undefined) throw new Error('there is one run');
  return run;
}

const listFingerprints = (...diagnostics: readonly Diagnostic[]) =>
  createLog(...diagnostics).results.map(({ partialFingerprints }) => partialFingerprints['hookherdDiagnostic/v1']);

describe('SARIF', () => {
  test('has a result for each diagnostic with a place, with line, column and a path below the repository', () => {
    const { location: _, ...nowhere } = createDiagnostic(1);
    const { results, tool } = createLog(
      createDiagnostic(14),
      nowhere,
      createDiagnostic(20, { severity: 'warning' }),
      createDiagnostic(21, { severity: 'notice' }),
    );
    expect(results.map(({ level }) => level)).toEqual(['error', 'warning', 'note']);
    expect(results[0]).toMatchObject({
      ruleId: 'unknown-key',
      message: { text: '"colour" is not a key of a hook. Did you mean "content_type"?' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '.github/hookherd.yml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 14, startColumn: 5 },
          },
        },
      ],
    });
    expect(tool.driver).toMatchObject({ name: 'Hookherd', version });
  });

  test('has empty results where there is nothing to say', () => {
    expect(createLog().results).toEqual([]);
  });

  test.each(Object.keys(diagnosticCodes))('has a rule with help and a link for %s', (code) => {
    const [rule] = createLog(createDiagnostic(1, { code })).tool.driver.rules;
    expect(rule).toMatchObject({ id: code, helpUri: expect.stringMatching(/^https:\/\/.+\/docs\/diagnostics\.md$/) });
    expect(rule?.help.text.length).toBeGreaterThan(20);
    expect(rule?.name).toMatch(/^[A-Z][A-Za-z0-9]+$/);
  });

  test('rates a broken policy rule by what it risks', () => {
    const createBroken = (rule: string) => createDiagnostic(1, { code: 'policy-broken', policy: { rule } });
    const { rules } = createLog(createBroken('require_ssl_verification'), createBroken('forbid_wildcard_events')).tool
      .driver;
    expect(rules.map(({ id, properties }) => [id, properties['security-severity']])).toEqual([
      ['policy-broken/forbid_wildcard_events', undefined],
      ['policy-broken/require_ssl_verification', '7.4'],
    ]);
  });

  test('suppresses what a waiver accepts, with its reason and under the rule that is waived', () => {
    const policy = { rule: 'require_https', waiver: 'Only inside the cluster' };
    const [result] = createLog(createDiagnostic(3, { severity: 'notice', code: 'policy-waived', policy })).results;
    expect(result).toMatchObject({
      ruleId: 'policy-broken/require_https',
      suppressions: [{ kind: 'inSource', status: 'accepted', justification: 'Only inside the cluster' }],
    });
  });

  test('knows a result again after its lines have moved, and tells two alike apart', () => {
    const formatMessage = (line: number) => `Declared twice, also at .github/hookherd.yml:${line}:3.`;
    expect(listFingerprints(createDiagnostic(10, { message: formatMessage(4) }))).toEqual(
      listFingerprints(createDiagnostic(99, { message: formatMessage(93) })),
    );
    const [one, two] = listFingerprints(createDiagnostic(10), createDiagnostic(11));
    expect(one).not.toBe(two);
    expect(listFingerprints(createDiagnostic(1, { location: { file: 'b.yml', line: 10, column: 5 } }))).not.toEqual(
      listFingerprints(createDiagnostic(10)),
    );
  });

  test('is valid and holds no link, control character or path of its own, whatever a file says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), (message, file) => {
        const name = file.toWellFormed();
        const [result] = createLog(
          createDiagnostic(1, { message, location: { file: name, line: 1, column: 1 } }),
        ).results;
        const text = result?.message.text ?? '';
        expect(text).not.toMatch(/(?<!\\)(\\\\)*[[\]]|[\p{Cc}\p{Cf}]/u);
        expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).not.toMatch(/[\s\\<>"]/);
      }),
    );
  });
});
