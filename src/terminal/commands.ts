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

const watching: readonly InputName[] = [...files, ...connection, 'only', 'shard'];
const event = { value: 'EVENTS', description: 'Only these events, separated by commas.' } as const;
const status = { value: 'STATUS', description: 'Only this status code, or class such as 5xx.' } as const;

const targets = {
  repository: { value: 'OWNER/NAME', description: 'Of this repository; several with commas, * in names.' },
  global: { description: 'Of the whole GitHub Enterprise Server.' },
} as const;

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
  ping: {
    summary: 'ping declared hooks, and tell what their receivers answer',
    operand: 'URL-GLOB',
    inputs: [...watching, 'ping-timeout'],
    flags: {},
  },
  health: {
    summary: 'tell how the deliveries of declared hooks fared',
    inputs: [...watching, 'since', 'max-failure-rate'],
    flags: {
      all: { description: 'Every live hook, declared or not.' },
      'fail-over': { value: 'PERCENT', description: 'The same as --max-failure-rate.' },
    },
  },
  deliveries: {
    summary: 'list recent deliveries, or show one',
    inputs: [...watching, 'since'],
    flags: {
      failed: { description: 'Only those that failed.' },
      event,
      status,
      all: { description: 'Of every live hook, declared or not.' },
      hook: { value: 'URL', description: 'Of this hook: its URL, a URL glob, or its id.' },
      id: { value: 'DELIVERY', description: 'Show the delivery with this id.' },
      payload: { description: 'With --id: its payload too; what looks like a credential is hidden.' },
    },
  },
  redeliver: {
    summary: 'repeat deliveries that never succeeded',
    inputs: [...watching, 'since', 'max-redeliveries', 'ping-timeout'],
    flags: {
      event,
      status,
      'only-retryable': { description: 'Only what may pass another time: 5xx, timeouts, failed connections.' },
      'dry-run': { description: 'Show what would be redelivered, and do nothing.' },
      yes: { description: 'Do not ask before redelivering.' },
    },
  },
  inventory: {
    summary: 'show where the hooks of many targets deliver to, and how they fare',
    inputs: [...files, ...connection, 'shard'],
    flags: {
      ...targets,
      format: { value: 'FORMAT', description: 'table (default), html, csv or json.' },
      output: { value: 'FILE', description: 'Write the result there instead of printing it.' },
      'max-requests': { value: 'NUMBER', description: 'Pages of delivery logs to read at most. Default: 2000.' },
      compare: { value: 'FILE', description: 'Say what changed since this older inventory (JSON).' },
      from: { value: 'FILES', description: 'Merge these inventories (JSON; globs, commas) instead of asking GitHub.' },
    },
  },
  export: {
    summary: 'write a config from the live hooks',
    inputs: ['organization', ...connection],
    flags: {
      ...targets,
      health: { description: 'Say when each hook last took a delivery.' },
      merge: {
        value: 'FILE',
        description:
          'Keep the comments, variables and order of this config where they still hold; its targets are exported.',
      },
      output: { value: 'FILE', description: 'Write the config there instead of printing it.' },
      'secrets-file': { value: 'FILE', description: 'Write the tokens of URLs there, readable by you alone.' },
    },
  },
  show: {
    summary: 'tell all about one live hook',
    operand: 'URL|ID',
    inputs: ['organization', ...connection],
    flags: targets,
  },
  schema: {
    summary: 'print the JSON schema of the config or of a policy file',
    operand: 'config|policy',
    inputs: [],
    flags: {},
  },
  emulator: {
    summary: 'serve a GitHub for trying things, on this machine',
    inputs: [],
    flags: { port: { value: 'NUMBER', description: 'Port to listen on. Default: 8460.' } },
  },
  demo: { summary: 'the whole story in a few seconds, against the emulator', inputs: [], flags: {} },
} as const satisfies Record<string, CommandDescription>;

/** Name of a command. */
export type CommandName = keyof typeof commands;

/** All of them, in that order. */
export const commandNames = Object.keys(commands) as readonly CommandName[];
