import { findNearest } from '../../model/compare.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { createRedactor, type Redact, Sensitive } from '../../model/sensitive.ts';

/** One input of the Action, which is also the flag `--name` of the command line. */
export interface InputDescription {
  readonly description: string;
  /** What the Action takes when the input is left out. */
  readonly default?: string;
  /** Sensitive inputs have no flag: the command line takes them from the environment. */
  readonly sensitive?: true;
  /** The accepted words, where there are only some. */
  readonly values?: readonly string[];
}

const onOff = ['true', 'false'] as const;

/** Every input, in the order in which README and action.yml list them. */
export const inputs = {
  mode: {
    default: 'dry-run',
    values: ['validate', 'dry-run', 'plan', 'apply', 'health', 'redeliver', 'inventory'],
    description:
      '`validate` (no network, no token), `dry-run` (`plan` is the same), `apply`, `health`, `redeliver` or `inventory`. Only `apply` and `redeliver` write.',
  },
  config: { default: '.github/hookherd.yml', description: 'Paths or globs of the config files, one a line.' },
  organization: { description: 'Target where the file names none.' },
  only: {
    description:
      'URL globs, one a line: act on these hooks alone, and leave unmanaged hooks alone whatever the config says.',
  },
  token: {
    sensitive: true,
    description:
      'Token that may administer the hooks. Not needed for `validate` or with an app. `GITHUB_TOKEN` cannot do it.',
  },
  'app-id': { description: 'Id or client id of a GitHub App, instead of a token.' },
  'app-private-key': { sensitive: true, description: 'Private key (PEM) of the GitHub App.' },
  enterprise: { description: 'Slug of the enterprise whose organizations `organization: "*"` means.' },
  'audit-token': {
    sensitive: true,
    description:
      'Token that may read the audit logs of organizations (GHEC, GHES): plans and the drift issue then name who changed a hook. Not needed with an app that has `organization_administration: read`.',
  },
  'github-token': {
    sensitive: true,
    default: '${{ github.token }}',
    description:
      'Token for the comment, the drift issue and the reviewed plan only; it always goes to the instance that runs the workflow.',
  },
  variables: {
    sensitive: true,
    description: 'JSON object of values for `${NAME}`, for reusable workflows, where `env` does not reach.',
  },
  'api-url': {
    default: '${{ github.api_url }}',
    description:
      'API of the GitHub that has the hooks: GHES `https://HOST/api/v3`, GHE.com `https://api.SUBDOMAIN.ghe.com`.',
  },
  'api-version': { default: '2022-11-28', description: 'Value of the header `X-GitHub-Api-Version`.' },
  'secret-strategy': {
    default: 'preserve',
    values: ['preserve', 'verify', 'rotate'],
    description:
      '`preserve` writes a declared secret only where the live hook shows none, `verify` checks it against recent deliveries, `rotate` writes every declared secret.',
  },
  ping: {
    default: 'never',
    values: ['never', 'changed', 'all'],
    description: 'Which hooks to ping after an apply: `never`, `changed` or `all`. GitHub itself pings a created hook.',
  },
  'ping-timeout': {
    default: '30',
    description: 'Seconds to wait for the results of pings and redeliveries in the delivery log; 0 does not wait.',
  },
  'max-deletions': {
    description:
      'Deletions and deactivations allowed for each target and for the run as a whole. Replaces `max_deletions` of the file.',
  },
  'stale-config': {
    default: 'refuse',
    values: ['refuse', 'warn', 'allow'],
    description:
      'What an apply does when the branch has moved on and the config or policy files differ there: `refuse`, `warn` or `allow`. Needs `contents: read`.',
  },
  'expect-digest': {
    description: 'Apply only if the fresh plan has this digest; 12 or more of its first characters are enough.',
  },
  'require-reviewed-plan': {
    default: 'false',
    values: onOff,
    description: 'Apply only if the digest equals the one in our comment on the merged pull request of this commit.',
  },
  'fail-on-changes': { default: 'false', values: onOff, description: 'A dry run that finds drift fails.' },
  comment: {
    default: 'changes',
    values: ['changes', 'always', 'never'],
    description:
      'When to comment the plan on the pull request: `changes`, `always` or `never`. One comment, edited in place.',
  },
  'drift-issue': {
    default: 'false',
    values: onOff,
    description:
      'Keep one issue that is opened, edited and closed as drift comes and goes, on scheduled and dispatched dry runs.',
  },
  'show-unmanaged': {
    default: 'auto',
    values: ['auto', 'always', 'never'],
    description:
      'Whether hooks that the config does not name are listed with their hosts. `auto` lists them only where the repository is known to be private or internal.',
  },
  'plan-file': {
    description: 'Where the JSON plan goes. Default: `hookherd-plan.json` in the temporary folder of the runner.',
  },
  'policy-file': {
    description:
      'A file with `policy`, `allowed_targets`, `max_deletions`, `unmanaged` and `allow_waivers`, owned by others than the config.',
  },
  'max-wait': { default: '900', description: 'Seconds to wait in all for rate limits.' },
  concurrency: { default: '8', description: 'Targets that are read at once.' },
  shard: { description: '`2/5`: only this part of the targets, for a matrix.' },
  since: { default: '24h', description: 'How far back `redeliver` and `health` look, such as `90m`, `24h` or `3d`.' },
  'max-redeliveries': { default: '100', description: 'Redeliveries allowed in one run.' },
  'max-failure-rate': { description: 'Percent of failed deliveries above which `health` fails.' },
} as const satisfies Record<string, InputDescription>;

/** Name of an input of the Action. */
export type InputName = keyof typeof inputs;

/** Text of each input as it was given; a missing key and an empty text both mean that it was left out. */
export type InputTexts = Readonly<Partial<Record<InputName, string>>>;

/** All of them, in that order. */
export const inputNames = Object.keys(inputs) as readonly InputName[];

/** Reads inputs one by one and keeps what is wrong with each, so that all errors are reported at once. */
export class InputReader {
  readonly #texts: InputTexts;
  readonly #redact: Redact;
  readonly #diagnostics: Diagnostic[] = [];

  /** No message repeats the known values. */
  constructor(texts: InputTexts, known: readonly Sensitive[] = []) {
    this.#texts = texts;
    this.#redact = createRedactor(known);
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** The trimmed text; the table's default where it was left out; undefined where there is neither. */
  text(name: InputName): string | undefined {
    const given = this.#texts[name]?.trim();
    if (given !== undefined && given !== '') return given;
    const { default: otherwise } = inputs[name] as { default?: string };
    return otherwise?.startsWith('${{') ? undefined : otherwise;
  }

  /** The text where it has the form that the pattern says; another is refused as being no such thing. */
  formed(name: InputName, pattern: RegExp, problem: string, hint?: string): string | undefined {
    const given = this.text(name);
    if (given !== undefined && !pattern.test(given)) this.refuse(name, `${this.quote(given)} ${problem}`, hint);
    return given;
  }

  /** A given text as messages repeat it. */
  quote(given: string): string {
    return JSON.stringify(this.#redact(given));
  }

  sensitive(name: InputName): Sensitive | undefined {
    const given = this.text(name);
    return given === undefined ? undefined : new Sensitive(given);
  }

  /** What is sent in a header, which holds neither spaces nor line breaks; the value is not repeated. */
  token(name: InputName): Sensitive | undefined {
    const given = this.text(name);
    if (given !== undefined && /[^\x21-\x7e]/.test(given))
      this.refuse(
        name,
        'holds a character that no token has, such as a space or a line break.',
        'Give the token alone.',
      );
    return this.sensitive(name);
  }

  lines(name: InputName): readonly string[] {
    return (this.text(name) ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  word<Word extends string>(name: InputName, accepted: readonly Word[]): Word {
    const given = this.text(name) ?? '';
    const word = accepted.find((candidate) => candidate === given);
    if (word !== undefined) return word;
    const suggestion = findNearest(given, accepted);
    this.refuse(
      name,
      `${this.quote(given)} is not one of ${accepted.join(', ')}.`,
      suggestion === undefined ? undefined : `Did you mean ${JSON.stringify(suggestion)}?`,
    );
    return accepted[0] as Word;
  }

  flag(name: InputName): boolean {
    return this.word(name, ['false', 'true'] as const) === 'true';
  }

  /** A whole number from `least` on. */
  count(name: InputName, least = 0): number | undefined {
    const given = this.text(name);
    if (given === undefined) return undefined;
    if (/^\d{1,9}$/.test(given) && Number(given) >= least) return Number(given);
    this.refuse(name, `${this.quote(given)} is not a whole number from ${least} on.`);
    return undefined;
  }

  refuse(name: InputName, problem: string, hint?: string): void {
    this.#diagnostics.push({
      severity: 'error',
      code: 'invalid-input',
      message: `Input ${name}: ${problem}`,
      ...(hint === undefined ? {} : { hint }),
    });
  }
}
