import type { InputName } from '../run/settings/inputs.ts';

/** An input of the Action as a flag: the word for its value (none for the accepted words, or for on and off), and what it does. */
interface InputFlag {
  readonly value?: string;
  readonly description: string;
}

/** Every input that has a flag, told as the command line needs it. */
export const flagInputs = {
  config: { value: 'FILE', description: 'Config file or glob; may be given several times.' },
  organization: { value: 'NAME', description: 'Organization of documents that name no target. Short: --org.' },
  enterprise: { value: 'SLUG', description: 'Enterprise whose organizations * stands for.' },
  'policy-file': { value: 'FILE', description: 'Policy that the config may not go beyond.' },
  only: { value: 'URL-GLOB', description: 'Act on these hooks alone; may be given several times.' },
  'secret-strategy': {
    description:
      'Write a declared secret where there is none (preserve), where deliveries show another (verify), or always (rotate).',
  },
  'max-deletions': { value: 'NUMBER', description: 'Deletions and deactivations allowed in this run.' },
  'show-unmanaged': { description: 'Whether hooks that the config does not name are listed or counted.' },
  'plan-file': { value: 'FILE', description: 'Write the plan there as JSON.' },
  'fail-on-changes': { description: 'Exit with 2 where live hooks differ.' },
  'expect-digest': { value: 'DIGEST', description: 'Apply only if the plan has this digest.' },
  ping: { description: 'Which hooks to ping after an apply.' },
  'ping-timeout': { value: 'SECONDS', description: 'How long to wait for responses; 0 does not wait.' },
  since: { value: 'TIME', description: 'How far back to look, such as 90m, 24h or 3d.' },
  'max-redeliveries': { value: 'NUMBER', description: 'Redeliveries allowed in this run.' },
  'max-failure-rate': { value: 'PERCENT', description: 'Fail where more deliveries than this failed.' },
  'api-url': { value: 'URL', description: 'API that has the hooks, such as https://HOST/api/v3.' },
  'api-version': { value: 'DATE', description: 'Version of the REST API.' },
  'app-id': { value: 'ID', description: 'GitHub App to use; its key comes from HOOKHERD_APP_PRIVATE_KEY.' },
  'max-wait': { value: 'SECONDS', description: 'Longest wait in all for rate limits.' },
  concurrency: { value: 'NUMBER', description: 'Targets read at once.' },
  shard: { value: 'PART/PARTS', description: 'Only this part of the targets, such as 2/5.' },
} as const satisfies Partial<Record<InputName, InputFlag>>;

/** Name of an input that has a flag. */
export type FlagInput = keyof typeof flagInputs;
