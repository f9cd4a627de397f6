import { describe, expect, test } from 'vitest';
import { checkTexts, createDocument } from './sources.ts';

const replaceEvents = (list: string) => createDocument().replace('[push]', list);
const replaceUrl = (text: string) => createDocument().replace('https://a.example/x', text);

describe('a wrong config says its fix', () => {
  test.each([
    ['org: acme', 'org: acme\nhooks: []\n', ['1:1 error unknown-key'], 'Did you mean organization?'],
    ['orgs: acme', 'orgs: acme\nhooks: []\n', ['1:1 error unknown-key'], 'Did you mean organization?'],
    ['webhooks:', 'webhooks: []\n', ['1:1 error unknown-key'], 'Did you mean hooks?'],
    ['repo: acme/api', 'repo: acme/api\nhooks: []\n', ['1:1 error unknown-key'], 'Did you mean repository?'],
    ['content-type', createDocument('content-type: json'), ['5:5 error unknown-key'], 'Did you mean content_type?'],
    ['enabled', createDocument('enabled: true'), ['5:5 error unknown-key'], 'Did you mean active?'],
    [
      'an action of an event',
      replaceEvents('[pull_request.opened]'),
      ['3:14 error unknown-event'],
      'Write pull_request.',
    ],
    ['a misspelled event', replaceEvents('[pul_request]'), ['3:14 error unknown-event'], 'Did you mean pull_request?'],
    ['a new event', replaceEvents('[brand_new_event]'), ['3:14 warning unknown-event'], 'Check the name'],
    [
      '$CI_SECRET',
      createDocument('secret: $CI_SECRET'),
      ['5:13 error lone-dollar'],
      'Write ${CI_SECRET} for the variable',
    ],
    ['${CI_SECRET', createDocument('secret: ${CI_SECRET'), ['5:13 error malformed-variable'], 'Write ${CI_SECRET} for'],
    ['$(CI_SECRET)', createDocument('secret: $(CI_SECRET)'), ['5:13 error lone-dollar'], 'Write ${CI_SECRET} for'],
    [
      '$TOKEN in a URL',
      replaceUrl('https://a.example/$TOKEN'),
      ['2:28 error lone-dollar'],
      'Write ${TOKEN} for the variable',
    ],
    [
      '{TOKEN} in a URL',
      replaceUrl('https://a.example/{TOKEN}'),
      ['2:28 warning missing-dollar'],
      'Write ${TOKEN} for',
    ],
    ['a media type', createDocument().replace('json', 'application/json'), ['4:19 error invalid-value'], 'Write json.'],
    [
      'an unknown state',
      createDocument('state: gone'),
      ['5:12 error invalid-value'],
      'state must be present or absent, not "gone".',
    ],
  ])('%s', (_, text, short, says) => {
    const found = checkTexts(text);
    expect(found.short).toEqual(short.map((each) => `hooks.yml:${each}`));
    expect(found.text).toContain(says);
  });

  test('what is accepted is said once', () => {
    const { text } = checkTexts(createDocument().replace('json', 'application/json'));
    expect(text).toBe('content_type must be json or form, not "application/json". Write json.');
  });

  test('a ${NAME} and a literal {name} in a URL are no mistake', () => {
    expect(checkTexts(replaceUrl('https://a.example/${TOKEN}/{id}')).short).toEqual([]);
  });
});

describe('a missing content_type', () => {
  const formatHook = (name: string) => `  - url: https://${name}.example\n    events: [push]\n`;

  test('is told once for the document, at its first hook, with defaults as the fix', () => {
    const { short, text } = checkTexts(`hooks:\n${formatHook('a')}${formatHook('b')}${formatHook('c')}`);
    expect(short).toEqual(['hooks.yml:2:5 error missing-content-type']);
    expect(text).toBe(
      'content_type is set neither here nor in defaults, nor in the 2 hooks of lines 4, 6; it must be json or form. ' +
        'Write defaults: {content_type: json} once for the document. GitHub defaults to form.',
    );
  });

  test('names the hooks that lack it and not the others', () => {
    const { short, text } = checkTexts(
      `hooks:\n${formatHook('a')}    content_type: form\n${formatHook('b')}${formatHook('c')}`,
    );
    expect(short).toEqual(['hooks.yml:5:5 error missing-content-type']);
    expect(text).toContain('nor in the hook of line 7;');
  });

  test('is told for each document', () => {
    expect(checkTexts(`hooks:\n${formatHook('a')}---\norganization: b\nhooks:\n${formatHook('b')}`).short).toEqual([
      'hooks.yml:2:5 error missing-content-type',
      'hooks.yml:7:5 error missing-content-type',
    ]);
  });
});

describe('a wrong indentation shows both lines', () => {
  test.each([
    [
      'hooks:\n  - url: https://a.example\n   events: [push]\n',
      '3:4',
      'This line begins in column 4, and line 2 above it in column 5',
    ],
    [
      'hooks:\n    - url: https://a.example\n\n  # that\n  - url: b\n',
      '5:3',
      'This line begins in column 3, and line 2 above it in column 7',
    ],
  ])('%j', (text, place, says) => {
    const found = checkTexts(text);
    expect(found.short).toEqual([`hooks.yml:${place} error yaml-syntax`]);
    expect(found.text).toContain(says);
  });
});

test('a pattern of organizations says how many it matches by the code organizations-matched, and none by no-organization-matches', () => {
  expect(checkTexts('organization: "*"\nhooks: []\n').short).toEqual([]);
});
