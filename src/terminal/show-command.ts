import { Failure } from '../model/failure.ts';
import { renderHook, toHookJson } from '../render/text/hook.ts';
import { parseSettings } from '../run/settings/settings.ts';
import { showHook } from '../run/show.ts';
import { type Arguments, buildInputTexts, selectTargets } from './arguments.ts';
import type { ExitCode } from './commands.ts';
import { type CommandLine, refuseCommand } from './terminal.ts';

/** `hookherd show URL`: all about one live hook. */
export async function runShow(
  given: Arguments,
  { terminal, ports }: Pick<CommandLine, 'terminal' | 'ports'>,
): Promise<ExitCode> {
  const { value: settings, diagnostics } = parseSettings(buildInputTexts(given, 'show', ports.environment));
  if (settings === undefined) return refuseCommand(terminal, diagnostics);
  const [hook, another] = given.operands;
  if (hook === undefined || another !== undefined)
    throw new Failure('input-invalid', 'hookherd show takes one HOOK: its URL, a URL glob or its id.', {
      hint: 'Write hookherd show https://ci.acme.example/github; hookherd deliveries --all lists the hooks.',
    });
  const { value: shown, diagnostics: found } = await showHook(
    { settings, ports },
    { targets: selectTargets(given, settings), hook },
  );
  if (shown === undefined) return refuseCommand(terminal, found, ports);
  if (given.flags.json === true) terminal.writeJson(JSON.stringify(toHookJson(shown), null, 2));
  else terminal.write(`${renderHook(shown, terminal.outputStyle()).join('\n')}\n`);
  return 0;
}
