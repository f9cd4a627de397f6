import type { InputName } from '../run/inputs.ts';

/** A flag that is not an input of the Action. */
export interface FlagDescription {
  readonly description: string;
  /** Word that stands for the value in the usage text; a flag without one is on or off. */
  readonly value?: string;
}

export interface CommandDescription {
  readonly summary: string;
  /** What may stand after the command. */
  readonly operand?: string;
  readonly inputs: readonly InputName[];
  readonly flags: Readonly<Record<string, FlagDescription>>;
}

/** Flags of every command. */
export const commonFlags = {
  json: { description: 'Print the result as JSON.' },
  'no-color': { description: 'No colors, also with the variable NO_COLOR.' },
  help: { description: 'Print this text.' },
} as const satisfies Record<string, FlagDescription>;

const files: readonly InputName[] = ['config', 'organization', 'policy-file'];
const connection: readonly InputName[] = ['api-url', 'api-version', 'app-id', 'max-wait', 'concurrency'];
const planning: readonly InputName[] = [
  ...files,
  ...connection,
  'only',
  'secret-strategy',
  'max-deletions',
  'show-unmanaged',
  'plan-file',
  'shard',
];

/** Every command and its flags, in the order of the usage text. */
export const commands = {
  validate: { summary: 'check the config files; no network, no token', inputs: files, flags: {} },
  plan: { summary: 'show what an apply would change', inputs: [...planning, 'fail-on-changes'], flags: {} },
  apply: {
    summary: 'make the live hooks as the config says',
    inputs: [...planning, 'expect-digest', 'ping', 'ping-timeout'],
    flags: { yes: { description: 'Do not ask before writing.' } },
  },
  drift: { summary: 'plan, and exit with 2 when something differs', inputs: planning, flags: {} },
  schema: { summary: 'print the JSON schema of the config', inputs: [], flags: {} },
  emulator: {
    summary: 'serve a GitHub for trying things, on this machine',
    inputs: [],
    flags: { port: { value: 'NUMBER', description: 'Port to listen on. Default: 8460.' } },
  },
  demo: { summary: 'the whole story in a few seconds, against the emulator', inputs: [], flags: {} },
} as const satisfies Record<string, CommandDescription>;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as readonly CommandName[];
