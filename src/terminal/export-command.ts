import { type ExportedConfig, formatSecrets } from '../export/export-config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { wrap } from '../render/text/layout.ts';
import { hasTargets } from '../run/config/expand-targets.ts';
import { exportTargets } from '../run/export.ts';
import { inputs } from '../run/settings/inputs.ts';
import type { Settings } from '../run/settings/settings.ts';
import { type Arguments, createError, selectTargets } from './arguments.ts';
import type { ExitCode } from './commands.ts';
import { type CommandLine, refuseCommand, writeJson, writeNamedFile } from './terminal.ts';

/** An error where an export names neither a target nor a file to merge into. */
export function findMissingTarget(given: Arguments): Diagnostic | undefined {
  const { texts, values } = given;
  const isNamed = texts.organization !== undefined || values.merge !== undefined;
  if (isNamed || hasTargets(selectTargets(given))) return undefined;
  const hint = 'Name one: --org acme, --repository acme/api (several with commas, * allowed) or --global.';
  return createError('input-invalid', 'hookherd export needs a target.', hint);
}

/** `hookherd export`: the config goes to stdout or into `--output`, the values of its URL tokens into `--secrets-file` and nowhere else. */
export async function runExport(given: Arguments, settings: Settings, line: CommandLine): Promise<ExitCode> {
  const { terminal, ports } = line;
  const { flags, values } = given;
  const { output, 'secrets-file': secretsFile } = values;
  const merge = values.merge === '' ? (output ?? inputs.config.default) : values.merge;
  const request = { targets: selectTargets(given, settings), health: flags.health === true, merge };
  const { value: config, diagnostics } = await exportTargets({ settings, ports }, request);
  if (config === undefined) return refuseCommand(line, diagnostics);
  if (secretsFile !== undefined) {
    const written = ports.files.writePrivate(secretsFile, formatSecrets(config.variables));
    await writeNamedFile('secrets-file', secretsFile, { what: 'The tokens of the URLs', written });
  }
  const json = flags.json === true ? JSON.stringify(toExportJson(config), null, 2) : undefined;
  if (output !== undefined) {
    const written = ports.files.write(output, json === undefined ? config.text : `${json}\n`);
    await writeNamedFile('output', output, { what: 'The config', written });
  } else if (json !== undefined) writeJson(terminal, json);
  else terminal.write(config.text);
  for (const text of listVariables(config, secretsFile))
    terminal.writeError(`${wrap(text, 2, terminal.errorStyle()).join('\n')}\n`);
  return 0;
}

function toExportJson({ text, variables }: ExportedConfig) {
  return { config: text, variables: variables.map(({ name, kind, about }) => ({ name, kind, about })) };
}

/** What the reader has to set before the config can be used. */
function listVariables({ variables }: ExportedConfig, secretsFile: string | undefined): readonly string[] {
  const formatNames = (kind: string) =>
    variables
      .filter((each) => each.kind === kind)
      .map(({ name }) => name)
      .join(', ');
  const [tokens, secrets] = [formatNames('token'), formatNames('secret')];
  const where =
    secretsFile === undefined
      ? 'Their values are written only with --secrets-file FILE.'
      : `Their values are in ${secretsFile}.`;
  const texts: string[] = [];
  if (tokens !== '') texts.push(`Parts of URLs that are variables now, needed for every plan: ${tokens}. ${where}`);
  if (secrets !== '') texts.push(`Secrets to set, which GitHub does not show: ${secrets}. A plan works without them.`);
  return texts;
}
