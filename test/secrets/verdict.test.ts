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

function equal(...names: readonly Peculiarity[]): SecretEvidence {
  return { kind: 'equal', contentType: 'json', peculiarities: new Set(names) };
}

function unequal(...names: readonly Peculiarity[]): SecretEvidence {
  return { kind: 'unequal', contentType: 'json', peculiarities: new Set(names) };
}

const unsigned: SecretEvidence = { kind: 'unsigned' };
const unreadable: SecretEvidence = { kind: 'unreadable' };
const form: SecretEvidence = { kind: 'equal', contentType: 'form', peculiarities: new Set() };
const exotic: Peculiarity = 'character beyond the basic plane';

function fresh(evidence: SecretEvidence): DeliveryEvidence {
  return { evidence, freshness: 'fresh' };
}

function unclear(evidence: SecretEvidence): DeliveryEvidence {
  return { evidence, freshness: 'unclear' };
}

describe('the verdict on a secret', () => {
  test.each<
    readonly [what: string, witnesses: readonly DeliveryEvidence[], proved: readonly SecretEvidence[], expected: string]
  >([
    ['no delivery at all', [], [equal()], 'no-delivery'],
    ['a delivery that the log has lost', [fresh(unreadable)], [equal()], 'no-delivery'],
    ['an equal signature', [fresh(equal())], [], 'confirmed'],
    ['no signature', [fresh(unsigned)], [], 'no-secret'],
    ['an unequal signature without calibration', [fresh(unequal())], [], 'not-confirmed'],
    ['an unequal signature with calibration', [fresh(unequal())], [equal()], 'differs'],
    ['calibration of another content type', [fresh(unequal())], [form], 'not-confirmed'],
    ['calibration by a plainer payload', [fresh(unequal(exotic))], [equal()], 'not-confirmed'],
    ['calibration by a payload as peculiar', [fresh(unequal(exotic))], [equal(exotic)], 'differs'],
    ['a lost delivery before an equal one', [fresh(unreadable), fresh(equal())], [], 'confirmed'],
    ['an exotic payload before an equal plain one', [fresh(unequal(exotic)), fresh(equal())], [equal()], 'confirmed'],
    ['a plain unequal one after an equal one', [fresh(unequal()), fresh(equal())], [equal()], 'differs'],
    ['an equal one of the second of the change', [unclear(equal())], [], 'confirmed'],
    ['an unequal one of the second of the change', [unclear(unequal())], [equal()], 'not-confirmed'],
    ['an unsigned one of the second of the change', [unclear(unsigned)], [equal()], 'not-confirmed'],
    ['an equal one before the change', [{ evidence: equal(), freshness: 'stale' }], [equal()], 'no-delivery'],
    ['an unequal one before the change', [{ evidence: unequal(), freshness: 'stale' }], [equal()], 'no-delivery'],
    ['an unsigned one before the change', [{ evidence: unsigned, freshness: 'stale' }], [equal()], 'no-delivery'],
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

  function logged(id: string, more: Partial<LoggedDelivery> = {}): LoggedDelivery {
    return { id, event: 'push', deliveredAt: at + 5000, isRedelivery: false, ...more };
  }

  test.each<readonly [string, readonly LoggedDelivery[], readonly string[]]>([
    ['the newest and the newest ping', [logged('9'), logged('8'), logged('7', { event: 'ping' })], ['9', '7']],
    ['the newest two without a ping', [logged('9'), logged('8'), logged('7')], ['9', '8']],
    ['no redelivery: its signature may be an old one', [logged('9', { isRedelivery: true }), logged('8')], ['8']],
    ['none from before the change', [logged('9', { deliveredAt: at - 9000 })], []],
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
