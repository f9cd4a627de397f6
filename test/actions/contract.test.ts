import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';

interface ActionMetadata {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

const action = load(readFileSync('action.yml', 'utf8')) as ActionMetadata;

// The contract with every workflow that uses the Action: a name or a default that changes here breaks somebody.
const inputs: Readonly<Record<string, string | undefined>> = {
  mode: 'dry-run',
  config: '.github/hookherd.yml',
  organization: undefined,
  only: undefined,
  token: undefined,
  'app-id': undefined,
  'app-private-key': undefined,
  enterprise: undefined,
  'audit-token': undefined,
  'github-token': '${{ github.token }}',
  variables: undefined,
  'api-url': '${{ github.api_url }}',
  'api-version': '2022-11-28',
  'secret-strategy': 'preserve',
  ping: 'never',
  'ping-timeout': '30',
  'max-deletions': undefined,
  'stale-config': 'refuse',
  'expect-digest': undefined,
  'require-reviewed-plan': 'false',
  'fail-on-changes': 'false',
  comment: 'changes',
  'drift-issue': 'false',
  'show-unmanaged': 'auto',
  'plan-file': undefined,
  'policy-file': undefined,
  'max-wait': '900',
  concurrency: '8',
  shard: undefined,
  since: '24h',
  'max-redeliveries': '100',
  'max-failure-rate': undefined,
};

const outputs = [
  'applied',
  'comment-url',
  'creates',
  'deactivations',
  'deletes',
  'digest',
  'drift-issue-url',
  'failed',
  'failure-reason',
  'has-changes',
  'has-drift',
  'ignored',
  'inventory-file',
  'metrics-file',
  'plan-file',
  'refreshes',
  'sarif-file',
  'summary',
  'targets',
  'unchanged',
  'undo-file',
  'unmanaged',
  'updates',
];

test('the inputs of action.yml and their defaults are those of the contract', () => {
  const given = Object.entries(action.inputs).map(([name, { default: value }]) => [name, value]);
  expect(Object.fromEntries(given)).toEqual(inputs);
  expect(Object.values(action.inputs).filter(({ required }) => required === true)).toEqual([]);
});

test('the outputs of action.yml are those of the contract', () => {
  expect(Object.keys(action.outputs).sort()).toEqual(outputs);
});
