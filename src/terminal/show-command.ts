import { Failure } from '../model/failure.ts';
import { renderHook, toHookJson } from '../render/text/hook.ts';
import { parsedSettings } from '../run/parse-settings.ts';
import { shownHook } from '../run/show.ts';
import type { Arguments } from './arguments.ts';
import type { CommandLine } from './command-line.ts';
import type { ExitCode } from './exit-codes.ts';
import { inputTexts } from './input-texts.ts';
import { refused } from './refused.ts';
import { targetChoice } from './target-choice.ts';

/** `hookherd show URL`: all about one live hook. */
export async function showCommand(
  given: Arguments,
  { terminal, ports }: Pick<CommandLine, 'terminal' | 'ports'>,
): Promise<ExitCode> {
  const { value: settings, diagnostics } = parsedSettings(inputTexts(given, 'show', ports.environment));
  if (settings === undefined) return refused(terminal, diagnostics);
  const [hook, another] = given.operands;
  if (hook === undefined || another !== undefined)
    throw new Failure('input-invalid', 'hookherd show takes one URL, URL glob or id of a hook.', {
      hint: 'Write hookherd show https://ci.acme.example/github --org acme.',
    });
  const shown = await shownHook({ settings, ports }, { targets: targetChoice(given, settings), hook });
  if (given.flags.json === true) terminal.writeJson(JSON.stringify(toHookJson(shown), null, 2));
  else terminal.write(`${renderHook(shown).join('\n')}\n`);
  return 0;
}
