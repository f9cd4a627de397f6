import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { products } from '../../src/model/product.ts';
import { inputNames } from '../../src/run/settings/inputs.ts';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
}

interface Workflow {
  readonly on: { readonly schedule: readonly { readonly cron: string }[] };
  readonly jobs: { readonly deliveries: { readonly steps: readonly Step[] } };
}

const workflow = load(readFileSync('docs/workflows/deliveries.yml', 'utf8')) as Workflow;
const { steps } = workflow.jobs.deliveries;
const script = steps.find(({ run }) => run !== undefined)?.run ?? '';

/** Runs the script of the issue with a `gh` that only notes what it is asked; `open` is the number of the open issue. */
function runIssueScript(reason: string, open: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'hookherd-gh-'));
  try {
    const gh = join(folder, 'gh');
    writeFileSync(
      gh,
      `#!/bin/sh\necho "$1 $2 $3" >> "${folder}/asked"\n[ "$2" = list ] && printf '%s' "${open}"\nexit 0\n`,
    );
    chmodSync(gh, 0o755);
    execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      env: { PATH: `${folder}:${process.env.PATH}`, REASON: reason, SUMMARY: '`1` failed', RUN: 'https://example/run' },
    });
    return readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n').slice(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the documented workflow', () => {
  test('uses inputs that exist', () => {
    const ours = steps.filter(({ uses }) => uses?.startsWith('hookherd/'));
    expect(ours.map((step) => step.with?.mode)).toEqual(['redeliver', 'health']);
    for (const step of ours) for (const name of Object.keys(step.with ?? {})) expect(inputNames).toContain(name);
  });

  test('runs more often than deliveries are forgotten, and looks back over more than one interval', () => {
    const [, , hours] = /^(\d+) \*\/(\d+) \* \* \*$/.exec(workflow.on.schedule[0]?.cron ?? '') ?? [];
    expect(hours).toBe('6');
    expect(products.dotcom.retentionDays * 24).toBeGreaterThan(24);
    for (const step of steps.filter(({ id }) => id !== undefined)) expect(step.with?.since).toBe('24h');
  });

  test.each([
    ['unhealthy', '', ['label create hookherd-deliveries', 'issue create --title']],
    ['unhealthy', '7', ['issue edit 7']],
    ['', '7', ['issue close 7']],
    ['', '', []],
  ])('with reason "%s" and open issue "%s" it asks for %j', (reason, open, expected) => {
    expect(runIssueScript(reason, open)).toEqual(expected);
  });
});
