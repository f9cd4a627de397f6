import config from '../../schema/config.schema.json' with { type: 'json' };
import { Failure } from '../model/failure.ts';
import type { Arguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** `hookherd schema`: the JSON schema of the config, or of a policy file. */
export function writeSchema(
  { operands }: Pick<Arguments, 'operands'>,
  { terminal }: { readonly terminal: Pick<Terminal, 'write'> },
): 0 {
  const [kind = 'config', another] = operands;
  if (another !== undefined || (kind !== 'config' && kind !== 'policy'))
    throw new Failure(
      'input-invalid',
      `hookherd schema takes config or policy, not ${JSON.stringify(operands.join(' '))}.`,
    );
  const { $schema, $defs } = config;
  const schema =
    kind === 'config' ? config : { $schema, $id: 'urn:hookherd:policy-file', $ref: '#/$defs/policy_file', $defs };
  terminal.write(`${JSON.stringify(schema, null, 2)}\n`);
  return 0;
}
