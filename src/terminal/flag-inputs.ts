import { type InputDescription, type InputName, inputs } from '../run/settings/inputs.ts';

export interface FlagDescription {
  readonly description: string;
  /** Word that stands for the value in the usage text, in brackets where it may be left out; a flag without one is on or off. */
  readonly value?: string;
}

/** An input of the Action as a flag. It needs no word for its value where it accepts only some words, or is on or off. */
interface InputFlag extends FlagDescription {
  /** The commands that take it: those that read files, that connect to GitHub, that plan. Others are named at each command. */
  readonly group?: 'files' | 'connection' | 'planning';
}

/** Every input that has a flag, described for the command line. */
export const flagInputs = {
  config: { group: 'files', value: 'FILE', description: 'Config file or glob; may be given several times.' },
  organization: {
    group: 'files',
    value: 'NAME',
    description: 'Organization of documents that name no target. Short: --org.',
  },
  enterprise: { group: 'files', value: 'SLUG', description: 'Enterprise whose organizations * stands for.' },
  'policy-file': { group: 'files', value: 'FILE', description: 'Policy that the config may not go beyond.' },
  only: { group: 'planning', value: 'URL-GLOB', description: 'Act on these hooks alone; may be given several times.' },
  'secret-strategy': {
    group: 'planning',
    description:
      'Write a declared secret where there is none (preserve), where deliveries show another (verify), or always (rotate).',
  },
  'max-deletions': {
    group: 'planning',
    value: 'NUMBER',
    description: 'Deletions and deactivations allowed in this run.',
  },
  'show-unmanaged': {
    group: 'planning',
    description: 'Whether hooks that the config does not name are listed or counted.',
  },
  'plan-file': { group: 'planning', value: 'FILE', description: 'Write the plan there as JSON.' },
  'fail-on-changes': { description: 'Exit with 2 where live hooks differ.' },
  'expect-digest': { value: 'DIGEST', description: 'Apply only if the plan has this digest.' },
  ping: { description: 'Which hooks to ping after an apply.' },
  'ping-timeout': { value: 'SECONDS', description: 'How long to wait for responses; 0 does not wait.' },
  since: { value: 'TIME', description: 'How far back to look, such as 90m, 24h or 3d.' },
  'max-redeliveries': { value: 'NUMBER', description: 'Redeliveries allowed in this run.' },
  'max-failure-rate': { value: 'PERCENT', description: 'Fail where more deliveries than this failed.' },
  'api-url': { group: 'connection', value: 'URL', description: 'API that has the hooks, such as https://HOST/api/v3.' },
  'api-version': { group: 'connection', value: 'DATE', description: 'Version of the REST API.' },
  'app-id': {
    group: 'connection',
    value: 'ID',
    description: 'GitHub App to use; its key comes from HOOKHERD_APP_PRIVATE_KEY.',
  },
  'max-wait': { group: 'connection', value: 'SECONDS', description: 'Longest wait in all for rate limits.' },
  concurrency: { group: 'connection', value: 'NUMBER', description: 'Targets read at once.' },
  shard: { value: 'PART/PARTS', description: 'Only this part of the targets, such as 2/5.' },
} as const satisfies Partial<Record<InputName, InputFlag>>;

/** Name of an input that has a flag. */
export type FlagInput = keyof typeof flagInputs;

/** The flags of a group, in the order of the table. */
export function listFlags(group: InputFlag['group']): readonly FlagInput[] {
  const rows: readonly (readonly [string, InputFlag])[] = Object.entries(flagInputs);
  return rows.filter(([, flag]) => flag.group === group).map(([name]) => name as FlagInput);
}

/** Whether an input is a flag without a value. */
export function isOnOff(name: FlagInput): boolean {
  const { values }: InputDescription = inputs[name];
  return values?.join() === 'true,false';
}

/** What a shell user calls the inputs: their flags, and the environment variables of those that have none. */
export const shellNames: ReadonlyMap<string, string> = new Map([
  ...Object.keys(flagInputs).map((name) => [name, `--${name}`] as const),
  ['token', 'HOOKHERD_TOKEN (or GH_TOKEN, GITHUB_TOKEN)'],
  ['app-private-key', 'HOOKHERD_APP_PRIVATE_KEY'],
  ['audit-token', 'HOOKHERD_AUDIT_TOKEN'],
]);
