import type { Mode } from '../render/report.ts';
import { type FlagDescription, type FlagInput, listFlags } from './flag-inputs.ts';

/** Every exit code of the command line, with its meaning. There are no others. */
export const exitCodes = {
  0: 'done',
  1: 'failed',
  2: 'drift found by drift or --fail-on-changes, and nothing failed',
} as const;

/** How a command ended. */
export type ExitCode = keyof typeof exitCodes;

export interface CommandDescription {
  readonly summary: string;
  /** For a command that is a run of the core. */
  readonly mode?: Mode;
  /** What may stand after the command. */
  readonly operand?: string;
  readonly operandText?: string;
  /** Inputs that make this command what it is. */
  readonly own?: readonly FlagInput[];
  /** Inputs that say which config and which GitHub. */
  readonly shared?: readonly FlagInput[];
  readonly flags?: Readonly<Record<string, FlagDescription>>;
  /** Two command lines worth copying. */
  readonly examples: readonly [string, string];
}

/** Flags of every command. */
export const commonFlags = {
  json: { description: 'Print the result as JSON.' },
  'no-color': { description: 'Print without colors, as with NO_COLOR.' },
  help: { description: 'Print this help.' },
} as const satisfies Record<string, FlagDescription>;

const files = listFlags('files');
const connection = listFlags('connection');
const everything: readonly FlagInput[] = [...files, ...connection, 'shard'];
const planning = listFlags('planning');

const event = { value: 'EVENTS', description: 'Only these events, separated by commas.' } as const;
const status = { value: 'STATUS', description: 'Only this status code, or a class such as 5xx.' } as const;

const hook = { operand: 'HOOK', operandText: 'URL, URL glob or id of a hook' } as const;
const targets = {
  repository: { value: 'OWNER/NAME', description: 'Of this repository; several with commas, * in names.' },
  global: { description: 'Of the whole GitHub Enterprise Server.' },
} as const;

/** Every command and its flags, in the order of the usage text. */
export const commands = {
  validate: {
    summary: 'check the config files; no network, no token',
    mode: 'validate',
    shared: files,
    examples: ['hookherd validate', "hookherd validate --config '.github/hooks/*.yml'"],
  },
  plan: {
    summary: 'show what an apply would change; writes nothing',
    mode: 'dry-run',
    own: [...planning, 'fail-on-changes'],
    shared: everything,
    examples: ['hookherd plan', 'hookherd plan --secret-strategy verify --plan-file plan.json'],
  },
  apply: {
    summary: 'make the live hooks match the config; asks first',
    mode: 'apply',
    own: [...planning, 'expect-digest', 'ping', 'ping-timeout'],
    shared: everything,
    flags: {
      yes: { description: 'Write without asking.' },
      wave: {
        value: 'NUMBER',
        description: 'Rotate that many secrets, then go on only if their receivers accept them.',
      },
    },
    examples: ['hookherd apply', 'hookherd apply --ping changed --yes'],
  },
  drift: {
    summary: 'plan, and exit with 2 where live hooks differ',
    mode: 'dry-run',
    own: planning,
    shared: everything,
    examples: ['hookherd drift', 'hookherd drift --json'],
  },
  inventory: {
    summary: 'show where the hooks of many targets deliver to, and how well',
    own: ['enterprise'],
    shared: ['config', 'policy-file', ...connection, 'shard'],
    flags: {
      organization: { value: 'NAME', description: 'Of this organization; several with commas, * for all, ! excludes.' },
      ...targets,
      format: { value: 'FORMAT', description: 'table (default), html, csv or json.' },
      output: { value: 'FILE', description: 'Write the result there instead of printing it.' },
      'max-requests': { value: 'NUMBER', description: 'Pages of delivery logs to read at most. Default: 2000.' },
      compare: { value: 'FILE', description: 'Show what changed since this older inventory (JSON).' },
      from: { value: 'FILES', description: 'Merge these inventories (JSON; globs, commas) instead of asking GitHub.' },
    },
    examples: ['hookherd inventory --output inventory.html', "hookherd inventory --org '*' --format csv"],
  },
  export: {
    summary: 'write a config from the live hooks',
    shared: ['organization', ...connection],
    flags: {
      ...targets,
      health: { description: 'Add when each hook last took a delivery.' },
      merge: {
        value: '[FILE]',
        description: 'Keep comments, variables and order of this config, else of --output, where they still hold.',
      },
      output: { value: 'FILE', description: 'Write the config there instead of printing it.' },
      'secrets-file': { value: 'FILE', description: 'Write the tokens of URLs there, readable by you alone.' },
    },
    examples: [
      'hookherd export --org acme --output .github/hookherd.yml --secrets-file .env',
      'hookherd export --repository acme/api',
    ],
  },
  show: {
    summary: 'show all about one live hook',
    ...hook,
    shared: [...files, ...connection],
    flags: targets,
    examples: ["hookherd show 'https://ci.acme.example/**'", 'hookherd show 480000001 --org acme'],
  },
  ping: {
    summary: 'ping declared hooks and show how their receivers respond',
    mode: 'ping',
    ...hook,
    own: ['only', 'ping-timeout'],
    shared: everything,
    examples: ['hookherd ping', 'hookherd ping https://ci.acme.example/github'],
  },
  health: {
    summary: 'show how deliveries to declared hooks went',
    mode: 'health',
    ...hook,
    own: ['only', 'since', 'max-failure-rate'],
    shared: everything,
    flags: {
      all: { description: 'Every live hook, declared or not.' },
      format: { value: 'FORMAT', description: 'text (default) or openmetrics.' },
      'fail-over': { value: 'PERCENT', description: 'The same as --max-failure-rate.' },
    },
    examples: ['hookherd health --since 3d', "hookherd health 'https://ci.acme.example/**' --fail-over 5"],
  },
  deliveries: {
    summary: 'list recent deliveries, or show one',
    mode: 'deliveries',
    ...hook,
    own: ['only', 'since'],
    shared: everything,
    flags: {
      failed: { description: 'Only those that failed.' },
      event,
      status,
      all: { description: 'Of every live hook, declared or not.' },
      id: { value: 'DELIVERY', description: 'Show the delivery with this id.' },
      payload: { description: 'With --id: its payload too; what looks like a credential is hidden.' },
    },
    examples: ['hookherd deliveries --failed', 'hookherd deliveries https://ci.acme.example/github --event push'],
  },
  redeliver: {
    summary: 'repeat deliveries that never succeeded; asks first',
    mode: 'redeliver',
    ...hook,
    own: ['only', 'since', 'max-redeliveries', 'ping-timeout'],
    shared: everything,
    flags: {
      event,
      status,
      'only-retryable': { description: 'Only what may pass another time: 5xx, timeouts, failed connections.' },
      'dry-run': { description: 'Show what would be redelivered, and do nothing.' },
      yes: { description: 'Redeliver without asking.' },
    },
    examples: ['hookherd redeliver --dry-run', 'hookherd redeliver --only-retryable --since 3d --yes'],
  },
  schema: {
    summary: 'print the JSON schema of the config or of a policy file',
    operand: 'config|policy',
    examples: ['hookherd schema > .github/hookherd.schema.json', 'hookherd schema policy'],
  },
  completion: {
    summary: 'print a completion script for a shell',
    operand: 'bash|zsh|fish',
    examples: ['source <(hookherd completion bash)', 'hookherd completion fish > hookherd.fish'],
  },
  emulator: {
    summary: 'serve a GitHub to try things on, on this machine',
    flags: {
      port: { value: 'NUMBER', description: 'Port to listen on. Default: 8460.' },
      empty: { description: 'Without the hooks that acme has from the start.' },
    },
    examples: ['hookherd emulator', 'hookherd emulator --port 9000'],
  },
  demo: {
    summary: 'the whole story in a few seconds, against the emulator',
    examples: ['hookherd demo', 'hookherd demo --no-color'],
  },
} as const satisfies Record<string, CommandDescription>;

/** Name of a command. */
export type CommandName = keyof typeof commands;

/** All of them, in that order. */
export const commandNames = Object.keys(commands) as readonly CommandName[];

/** The inputs that a command takes as flags. */
export function listInputs({ own = [], shared = [] }: CommandDescription): readonly FlagInput[] {
  return [...own, ...shared];
}
