import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishStep } from '../../src/actions/publish.ts';
import { runStep } from '../../src/actions/step.ts';
import { connectGitHub, connectRest } from '../../src/github/connect.ts';
import { createRedactor, listForms, Sensitive, SensitiveValues } from '../../src/model/sensitive.ts';
import { outputNames } from '../../src/render/outputs.ts';
import { createWorkflowRun, listComments, startWebhooks } from '../actions/webhooks-emulator.ts';

const isPlan = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schema/plan.schema.json', 'utf8')),
);

const yaml = `
organization: acme
defaults: { content_type: json }
hooks:
  - { url: "https://ci.acme.example/in/\${PATH_VALUE}", events: [push], secret: "\${SECRET_VALUE}" }
  - { url: "https://new.acme.example/hook?k=\${QUERY_VALUE}", events: [push], description: "The unchanged hook" }
`;

interface Values {
  readonly PATH_VALUE: string;
  readonly QUERY_VALUE: string;
  readonly SECRET_VALUE: string;
}

/** A dry run on the pull request, or an apply that GitHub answers with everything it was sent; all that people can see of it. */
async function runWith(values: Values, mode: 'dry-run' | 'apply') {
  await using emulator = await startWebhooks({
    organizations: {
      acme: {
        hooks: [
          { id: 1, url: `https://ci.acme.example/in/${values.PATH_VALUE}`, events: ['issues'], content_type: 'json' },
        ],
      },
    },
  });
  const written = new Map<string, string>();
  const told: string[] = [];
  const addTexts = (...texts: readonly unknown[]) => void told.push(...texts.map(String));
  const sensitive = new SensitiveValues();
  const clock = { now: () => 1_767_225_600_000, sleep: async () => {} };
  const common = {
    clock,
    random: () => 0,
    signal: new AbortController().signal,
    version: '0.0.0',
    environment: {
      INPUT_MODE: mode,
      INPUT_TOKEN: 'admin-token',
      'INPUT_GITHUB-TOKEN': 'workflow-token',
      'INPUT_API-URL': emulator.url,
      INPUT_VARIABLES: JSON.stringify(values),
      'INPUT_MAX-WAIT': '0',
      'INPUT_PLAN-FILE': '/plans/hookherd.json',
    },
    mask: sensitive.add,
    redact: sensitive.redact,
  };
  const echo = { message: `No: ${Object.values(values).join(' | ')}`, errors: Object.values(values) };
  if (mode === 'apply')
    for (const method of ['POST', 'PATCH'])
      emulator.faults.add({ kind: 'status', status: 422, body: echo, method, path: '/hooks', times: 9 });
  const ports = {
    ...common,
    files: {
      matching: async (pattern: string) => [pattern],
      read: async () => new TextEncoder().encode(yaml),
      write: async (path: string, text: string) => void written.set(path, text),
      writePrivate: async () => {},
    },
    connect: (settings: Parameters<typeof connectGitHub>[0]['settings']) => connectGitHub({ ...common, settings }),
    connectRest: (options: Pick<Parameters<typeof connectRest>[0], 'settings' | 'token' | 'apiUrl'>) =>
      connectRest({ ...common, ...options }),
    progress: () => {},
    logError: addTexts,
  };
  const outputs = new Map<string, string>();
  const core = {
    error: addTexts,
    warning: addTexts,
    notice: addTexts,
    info: addTexts,
    setSecret: () => {},
    startGroup: addTexts,
    endGroup: () => {},
    setOutput: (name: string, value: unknown) => void outputs.set(name, String(value)),
    summary: { addRaw: (text: string) => ({ write: async () => addTexts(text) }) },
  } as unknown as Parameters<typeof publishStep>[1]['core'];
  const workflow = createWorkflowRun({
    apiUrl: emulator.url,
    ...(mode === 'apply' ? { event: 'push', pullRequest: undefined } : {}),
  });
  for (let run = 0; run < (mode === 'apply' ? 1 : 2); run += 1) {
    const done = await runStep(workflow, ports);
    await publishStep(done, { core, files: ports.files, environment: { GITHUB_STEP_SUMMARY: '/dev/null' } });
  }
  const found = listComments(emulator).map(({ body }) => body);
  const planText = written.get('/plans/hookherd.json') ?? '';
  const all = [...told, ...outputs.values(), planText, ...found].join('\n');
  return { planText, outputs, comments: found, all };
}

const ordinary = fc.constantFrom(
  ...['unchanged', 'password', 'fingerprint', 'hookherd', 'plan', 'acme', 'true', 'push', '"', '{', 'a', '1', '-->'],
  ...['organization', 'updates', 'version', 'delete', '\\', '4711', 'x'.repeat(48 * 1024), 'lone-\ud800-surrogate'],
);
/** Distinctive enough that it stands nowhere by chance. */
const canary = fc
  .tuple(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 10 }))
  .map(([before, after]) => `canary0${before}middle7of9${after}`);
const value = fc.oneof(ordinary, canary);
/** URLs hold no white space and the like, so a value in one is as a sensible user writes it. */
const inUrl = value.map((text) => encodeURIComponent(text.toWellFormed())).filter((text) => !/^\.+$/.test(text));
const values = fc.record({ PATH_VALUE: inUrl, QUERY_VALUE: inUrl, SECRET_VALUE: value });

test('whatever variables hold, the plan file parses, the comment is found again, every output is set and nothing leaks', async () => {
  await fc.assert(
    fc.asyncProperty(values, fc.constantFrom('dry-run' as const, 'apply' as const), async (given, mode) => {
      const run = await runWith(given, mode);
      const plan = JSON.parse(run.planText);
      expect(isPlan(plan), JSON.stringify(isPlan.errors)).toBe(true);
      expect(plan.plan?.targets[0]?.target, run.planText.slice(0, 1500)).toBe('acme');
      expect([...run.outputs.keys()].sort()).toEqual([...outputNames].sort());
      expect(run.outputs.get('plan-file')).toBe('/plans/hookherd.json');
      expect(run.outputs.get('failure-reason')).toMatch(mode === 'apply' ? /^(partial-apply|api-error)$/ : /^$/);
      expect(run.comments).toHaveLength(mode === 'apply' ? 0 : 1);
      for (const text of Object.values(given).filter((each) => each.startsWith('canary0')))
        for (const form of listForms(text)) expect(run.all).not.toContain(form);
    }),
    { numRuns: Number(process.env.HOOKHERD_CASES ?? 60) },
  );
}, 120_000);

test('a secret with a lone surrogate is hidden as a whole and in pieces', () => {
  const redact = createRedactor([new Sensitive('first-piece\ud800second-piece')]);
  expect(redact('No: first-piece\ufffdsecond-piece.')).toBe('No: ***.');
  expect(redact('No: first-piece?second-piece, first-piece and second-piece.')).toBe('No: ***, *** and ***.');
});

test('a value of 48 KB is hidden, and so are the others beside it', () => {
  const large = 'large-'.repeat(8192);
  const redact = createRedactor([new Sensitive(large), new Sensitive('another-value')]);
  expect(redact(`a ${large} b another-value c`)).toBe('a *** b *** c');
});
