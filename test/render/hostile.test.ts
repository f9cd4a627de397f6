import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { parseLiveUrl } from '../../src/model/url.ts';
import { formatLink, getFileUrl, getSettingsUrl, getWebBase } from '../../src/render/links.ts';
import { renderDriftIssue } from '../../src/render/markdown/drift-issue.ts';
import { renderComment, renderSummary } from '../../src/render/markdown/page.ts';
import type { DryRunReport } from '../../src/render/report.ts';
import { renderLog } from '../../src/render/text/log.ts';
import {
  acme,
  buildDesiredHook,
  buildLiveHook,
  buildOutcome,
  buildPlan,
  buildPlannedTarget,
  buildReport,
  buildUrl,
  create,
  createRepository,
  remove,
  update,
} from './builders.ts';

const pieces = fc.constantFrom(
  ...[
    '@octocat',
    '#1',
    '![x](https://evil.example/p.png)',
    '[x](javascript:alert(1))',
    '<img src=x>',
    '</code>',
    '`',
    '``',
    '|',
  ],
  ...[
    '\\',
    '\n',
    '\r',
    '::error::x',
    '##[error]x',
    '</details>',
    '</summary>',
    '<!--',
    '-->',
    '**',
    '~~',
    '~~~',
    '\u202e',
    '\u2800',
  ],
  ...['https://evil.example/', 'www.evil.example', 'GH-1', ')', '](', '&lt;', '"', ' ', 'a', '\ud800', '\u0000'],
);
const text = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(''));

/** A report that shows the text wherever one from outside can stand. */
function createHostileReport(evil: string) {
  const at = `https://ci.example/${evil}`;
  const hook = buildDesiredHook(at, {
    description: evil,
    events: [evil, 'push'],
    location: { file: evil, line: 1, column: 1 },
  });
  const changes = [
    create(hook),
    update(at, {
      live: buildLiveHook(at, { url: parseLiveUrl(at) }),
      desired: hook,
      matchedBy: 'previous-url',
      fields: [
        { field: 'events', from: [evil], to: ['push', `${evil}2`] },
        { field: 'content_type', from: evil, to: 'json' },
        { field: 'url', from: parseLiveUrl(`https://old.example/${evil}`), to: buildUrl(at) },
      ],
    }),
    remove(at, { live: buildLiveHook(at, { id: '9', events: [evil] }) }),
  ];
  return buildReport({
    plan: buildPlan([
      buildPlannedTarget({
        changes,
        unmanaged: [{ live: buildLiveHook(at, { id: '205', events: [evil] }), mark: 'plain' }],
        notes: [
          { severity: 'warning', code: 'odd', message: evil, hint: evil },
          { severity: 'notice', code: 'odd', message: `${evil} again`, hint: evil },
          { severity: 'error', code: 'odd', message: evil, location: { file: evil, line: 1, column: 1 } },
        ],
      }),
      buildPlannedTarget({ target: createRepository('api'), changes }),
    ]),
    edits: [
      { target: acme, hookId: '9', actor: evil, at: 0, action: evil, means: evil },
      { target: acme, hookId: '205', actor: evil, at: 0, action: 'hook.create', means: undefined },
    ],
    failure: { message: evil, hint: evil, url: `https://github.com/acme/x/commit/${evil}` },
    run: {
      requests: 1,
      commit: evil,
      runUrl: `https://github.com/acme/x/actions/runs/1${evil}`,
      runNumber: evil,
      workflowName: evil,
    },
  });
}

/** What GitHub would make of a page: only our own markup, links to our own places, and nothing that it gives a meaning. */
function expectHarmless(page: string): void {
  const html = marked.parse(page.replace(/^<!--.*-->\n/, ''), { gfm: true, async: false });
  const tags = [...html.matchAll(/<(\/?[a-z0-9]+)([^>]*)>/gi)];
  for (const [, tag = '', attributes = ''] of tags) {
    expect(tag).toMatch(
      /^\/?(h3|p|table|thead|tbody|tr|th|td|a|code|br|strong|em|del|ul|li|details|summary|sub|blockquote)$/,
    );
    if (tag === 'a') expect(attributes).toMatch(/^ href="https:\/\/github\.com\/[^"<>]*"$/);
    else expect(attributes).toBe('');
  }
  expect(tags.some(([, tag]) => tag === 'em')).toBe(false);
  const outside = html.replace(/<(code|a)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, '');
  expect(outside.replaceAll('\n', ' ')).not.toMatch(/@\w|#\d|GH-\d|https?:|www\.|[\p{Cc}\p{Cf}]/u);
  for (const row of html.matchAll(/<tr>(.*?)<\/tr>/gs))
    expect([...(row[1] ?? '').matchAll(/<t[hd]>/g)].length).toBeGreaterThanOrEqual(2);
}

describe('a hostile text', () => {
  test('breaks no page, mentions nobody, loads nothing and links nowhere, wherever it stands', () => {
    fc.assert(
      fc.property(text, (evil) => {
        const given = createHostileReport(evil);
        expectHarmless(renderSummary(given, { maxBytes: 1_000_000 }));
        expectHarmless(renderComment(given, { set: evil }, { maxCharacters: 60_000 }));
        const entry = {
          at: '2026-11-20T05:23',
          what: evil,
          came: [evil],
          went: [evil],
          more: 1,
          runUrl: `https://github.com/${evil}`,
        };
        const issue = { header: { set: evil }, history: [entry, entry], maxCharacters: 60_000 };
        const { failure: _, ...drifted } = given;
        expectHarmless(renderDriftIssue(drifted as DryRunReport, issue));
        for (const line of renderLog(given)) expect(line).not.toMatch(/^\s*::|##\[|[\r\n]/);
      }),
      { numRuns: Number(process.env.HOOKHERD_CASES ?? 150) },
    );
  });

  test('that GitHub answers after an apply is escaped in the row it is about', () => {
    fc.assert(
      fc.property(text, (evil) => {
        const change = create(buildDesiredHook('https://ci.example/hook'));
        const outcome = buildOutcome(change, { status: 'failed', message: evil, reason: 'partial-apply' });
        const given = buildReport({
          mode: 'apply',
          plan: buildPlan([buildPlannedTarget({ changes: [change] })]),
          outcomes: [outcome],
        });
        expectHarmless(renderSummary(given, { maxBytes: 1_000_000 }));
      }),
      { numRuns: 50 },
    );
  });
});

describe('links', () => {
  test.each([
    ['https://api.github.com', 'https://github.com'],
    ['https://api.acme.ghe.com', 'https://acme.ghe.com'],
    ['https://ghes.acme.example/api/v3', 'https://ghes.acme.example'],
  ])('of the API %s go to %s', (api, web) => {
    expect(getSettingsUrl(getWebBase(api), acme, '7')).toBe(`${web}/organizations/acme/settings/hooks/7`);
    expect(getSettingsUrl(getWebBase(api), createRepository('api'), '7')).toBe(`${web}/acme/api/settings/hooks/7`);
    expect(getSettingsUrl(getWebBase(api), { kind: 'global' }, '7')).toBeUndefined();
  });

  test('to a config line are of the commit, and there are none to files elsewhere', () => {
    const run = { requests: 0, commit: 'a'.repeat(40), runUrl: 'https://ghes.example/acme/x/actions/runs/7' };
    expect(getFileUrl(run, { file: '.github/hook herd.yml', line: 3 })).toBe(
      `https://ghes.example/acme/x/blob/${'a'.repeat(40)}/.github/hook%20herd.yml#L3`,
    );
    expect(getFileUrl(run, { file: '../outside.yml' })).toBeUndefined();
    expect(getFileUrl(run, { file: '/etc/passwd' })).toBeUndefined();
    expect(getFileUrl({ requests: 0 }, { file: 'a.yml' })).toBeUndefined();
  });

  test.each(['javascript:alert(1)', 'https://a.example/ x', 'https://a.example/">', '', 'data:text/html,x'])(
    'are not made of %j',
    (address) => expect(formatLink('text', address)).toBe('text'),
  );
});
