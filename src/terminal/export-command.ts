import { type ExportedConfig, formatSecrets } from '../export/export-config.ts';
import { wrap } from '../render/text/layout.ts';
import { exportTargets } from '../run/export.ts';
import { inputs } from '../run/settings/inputs.ts';
import { parseSettings } from '../run/settings/settings.ts';
import { type Arguments, buildInputTexts, requireTargets } from './arguments.ts';
import type { ExitCode } from './commands.ts';
import { type CommandLine, refuseCommand, writeNamedFile } from './terminal.ts';

/** `hookherd export`: the config goes to stdout or into `--output`, the values of its URL tokens into `--secrets-file` and nowhere else. */
export async function runExport(
  given: Arguments,
  { terminal, ports }: Pick<CommandLine, 'terminal' | 'ports'>,
): Promise<ExitCode> {
  const { value: settings, diagnostics } = parseSettings(buildInputTexts(given, 'export', ports.environment));
  if (settings === undefined) return refuseCommand(terminal, diagnostics);
  const { merge, output, 'secrets-file': secretsFile } = given.flags;
  const { value: config, diagnostics: found } = await exportTargets(
    { settings, ports },
    {
      targets: requireTargets(given, settings),
      health: given.flags.health === true,
      merge: typeof merge === 'string' ? merge || String(output ?? inputs.config.default) : undefined,
    },
  );
  if (config === undefined) return refuseCommand(terminal, found, ports);
  if (typeof secretsFile === 'string') {
    const hint = 'Give --secrets-file a path that can be written.';
    const written = ports.files.writePrivate(secretsFile, formatSecrets(config.variables));
    await writeNamedFile(written, { what: 'The tokens of the URLs', path: secretsFile, hint });
  }
  const isJson = given.flags.json === true;
  const json = JSON.stringify(toExportJson(config), null, 2);
  if (typeof output === 'string') {
    const hint = 'Give --output a path that can be written.';
    await writeNamedFile(ports.files.write(output, isJson ? `${json}\n` : config.text), {
      what: 'The config',
      path: output,
      hint,
    });
  } else if (isJson) terminal.writeJson(json);
  else terminal.write(config.text);
  for (const text of listVariables(config, secretsFile))
    terminal.writeError(`${wrap(text, 2, terminal.errorStyle()).join('\n')}\n`);
  return 0;
}

function toExportJson({ text, variables }: ExportedConfig) {
  return { config: text, variables: variables.map(({ name, kind, about }) => ({ name, kind, about })) };
}

/** What the reader has to set before the config can be used. */
function listVariables({ variables }: ExportedConfig, secretsFile: string | true | undefined): readonly string[] {
  const names = (kind: string) => variables.filter((each) => each.kind === kind).map(({ name }) => name);
  const [tokens, secrets] = [names('token'), names('secret')];
  const where =
    typeof secretsFile === 'string'
      ? `Their values are in ${secretsFile}.`
      : 'Their values are written only with --secrets-file FILE.';
  return [
    ...(tokens.length === 0
      ? []
      : [`Parts of URLs that are variables now, needed for every plan: ${tokens.join(', ')}. ${where}`]),
    ...(secrets.length === 0
      ? []
      : [`Secrets to set, which GitHub does not show: ${secrets.join(', ')}. A plan works without them.`]),
  ];
}
