import { describe, expect, test } from 'vitest';
import { findPeculiarities, type Peculiarity, type SecretEvidence } from '../../src/secret-check/evidence.ts';
import {
  collectCalibration,
  type DeliveryEvidence,
  getFreshness,
  type LoggedDelivery,
  resolveVerdict,
  selectCandidates,
} from '../../src/secret-check/verdict.ts';

function createEqual(...names: readonly Peculiarity[]): SecretEvidence {
  return { kind: 'equal', contentType: 'json', peculiarities: new Set(names) };
}

function createUnequal(...names: readonly Peculiarity[]): SecretEvidence {
  return { kind: 'unequal', contentType: 'json', peculiarities: new Set(names) };
}

const unsigned: SecretEvidence = { kind: 'unsigned' };
const unreadable: SecretEvidence = { kind: 'unreadable' };
const form: SecretEvidence = { kind: 'equal', contentType: 'form', peculiarities: new Set() };
const exotic: Peculiarity = 'character beyond the basic plane';

function createFresh(evidence: SecretEvidence): DeliveryEvidence {
  return { evidence, freshness: 'fresh' };
}

function createUnclear(evidence: SecretEvidence): DeliveryEvidence {
  return { evidence, freshness: 'unclear' };
}

describe('the verdict on a secret', () => {
  test.each<
    readonly [what: string, witnesses: readonly DeliveryEvidence[], proved: readonly SecretEvidence[], expected: string]
  >([
    ['no delivery at all', [], [createEqual()], 'no-delivery'],
    ['a delivery that the log has lost', [createFresh(unreadable)], [createEqual()], 'no-delivery'],
    ['an equal signature', [createFresh(createEqual())], [], 'confirmed'],
    ['no signature', [createFresh(unsigned)], [], 'no-secret'],
    ['an unequal signature without calibration', [createFresh(createUnequal())], [], 'not-confirmed'],
    ['an unequal signature with calibration', [createFresh(createUnequal())], [createEqual()], 'differs'],
    ['calibration of another content type', [createFresh(createUnequal())], [form], 'not-confirmed'],
    ['calibration by a plainer payload', [createFresh(createUnequal(exotic))], [createEqual()], 'not-confirmed'],
    ['calibration by a payload as peculiar', [createFresh(createUnequal(exotic))], [createEqual(exotic)], 'differs'],
    ['a lost delivery before an equal one', [createFresh(unreadable), createFresh(createEqual())], [], 'confirmed'],
    [
      'an exotic payload before an equal plain one',
      [createFresh(createUnequal(exotic)), createFresh(createEqual())],
      [createEqual()],
      'confirmed',
    ],
    [
      'a plain unequal one after an equal one',
      [createFresh(createUnequal()), createFresh(createEqual())],
      [createEqual()],
      'differs',
    ],
    ['an equal one of the second of the change', [createUnclear(createEqual())], [], 'confirmed'],
    ['an unequal one of the second of the change', [createUnclear(createUnequal())], [createEqual()], 'not-confirmed'],
    ['an unsigned one of the second of the change', [createUnclear(unsigned)], [createEqual()], 'not-confirmed'],
    [
      'an equal one before the change',
      [{ evidence: createEqual(), freshness: 'stale' }],
      [createEqual()],
      'no-delivery',
    ],
    [
      'an unequal one before the change',
      [{ evidence: createUnequal(), freshness: 'stale' }],
      [createEqual()],
      'no-delivery',
    ],
    ['an unsigned one before the change', [{ evidence: unsigned, freshness: 'stale' }], [createEqual()], 'no-delivery'],
  ])('after %s', (_, witnesses, proved, expected) => {
    expect(resolveVerdict(witnesses, collectCalibration(proved))).toBe(expected);
  });
});

describe('a delivery', () => {
  const changed = { createdAt: '2026-11-01T08:00:00Z', updatedAt: '2026-11-20T08:00:00Z' };
  const unchanged = { createdAt: '2026-11-20T08:00:00Z', updatedAt: '2026-11-20T08:00:00Z' };
  const at = Date.parse('2026-11-20T08:00:00Z');
  test.each([
    ['after the change', changed, at + 1000, 'fresh'],
    ['in the second of the change', changed, at + 999, 'unclear'],
    ['before the change', changed, at - 1, 'stale'],
    ['in the second in which a hook was made that nobody changed since', unchanged, at, 'fresh'],
    ['of a hook whose change has no time', { createdAt: '', updatedAt: '' }, at, 'unclear'],
  ])('%s', (_, hook, deliveredAt, expected) => {
    expect(getFreshness(deliveredAt, hook)).toBe(expected);
  });

  function createLogged(id: string, more: Partial<LoggedDelivery> = {}): LoggedDelivery {
    return { id, event: 'push', deliveredAt: at + 5000, isRedelivery: false, ...more };
  }

  test.each<readonly [string, readonly LoggedDelivery[], readonly string[]]>([
    [
      'the newest and the newest ping',
      [createLogged('9'), createLogged('8'), createLogged('7', { event: 'ping' })],
      ['9', '7'],
    ],
    ['the newest two without a ping', [createLogged('9'), createLogged('8'), createLogged('7')], ['9', '8']],
    [
      'no redelivery: its signature may be an old one',
      [createLogged('9', { isRedelivery: true }), createLogged('8')],
      ['8'],
    ],
    ['none from before the change', [createLogged('9', { deliveredAt: at - 9000 })], []],
  ])('is read where it is one of %s', (_, log, expected) => {
    expect(selectCandidates(log, changed).map(({ id }) => id)).toEqual(expected);
  });

  test.each([
    ['{"a":"plain text, quotes \\" and \\n line breaks","n":12,"m":-3}', []],
    ['{"a":"\\u001b"}', ['escaped control character']],
    ['{"a":"é"}', ['letter beyond ASCII']],
    ['{"a":"🚀"}', ['character beyond the basic plane']],
    ['{"a":"\u2028"}', ['line separator']],
    ['{"a":"<"}', ['HTML character']],
    ['{"a":1.0}', ['number that is no plain integer']],
    ['{"a":[1,2e3]}', ['number that is no plain integer']],
    ['{"a":"\\u00e9"}', ['escaped character']],
  ])('with the payload %s is peculiar by %j', (json, expected) => {
    expect([...findPeculiarities(json)]).toEqual(expected);
  });
});
