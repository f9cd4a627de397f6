import { parseStatusClass } from '../deliveries/redelivery.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { DeliveryChoices } from '../run/deliveries/watched-hooks.ts';
import type { Arguments } from './arguments.ts';

/** The choices that the flags of the commands about deliveries make; what is wrong with them comes back as diagnostics. */
export function parseDeliveryChoices({
  flags,
  operands,
}: Pick<Arguments, 'flags' | 'operands'>): Checked<DeliveryChoices> {
  const text = (name: string): string | undefined => {
    const value = flags[name];
    return typeof value === 'string' ? value.trim() : undefined;
  };
  const status = text('status');
  const deliveryId = text('id');
  const format = text('format') ?? 'text';
  const diagnostics: readonly Diagnostic[] = [
    ...(status !== undefined && parseStatusClass(status) === undefined
      ? [createError(`--status ${JSON.stringify(status)} is no status code such as 502 and no class such as 5xx.`)]
      : []),
    ...(format === 'text' || format === 'openmetrics'
      ? []
      : [createError(`--format ${JSON.stringify(format)} is neither text nor openmetrics.`)]),
    ...(deliveryId !== undefined && !/^\d+$/.test(deliveryId)
      ? [createError(`--id ${JSON.stringify(deliveryId)} is no id of a delivery: ids are decimal digits.`)]
      : []),
    ...(flags.payload === true && deliveryId === undefined
      ? [createError('--payload shows the payload of one delivery: name it with --id.')]
      : []),
  ];
  if (diagnostics.length > 0) return { diagnostics };
  return {
    value: {
      all: flags.all === true,
      dryRun: flags['dry-run'] === true,
      events: (text('event') ?? '').split(/[\s,]+/).filter((event) => event !== ''),
      status: status === undefined ? undefined : parseStatusClass(status),
      onlyRetryable: flags['only-retryable'] === true,
      onlyFailed: flags.failed === true,
      hook: operands[0]?.trim(),
      deliveryId,
      showsPayload: flags.payload === true,
    },
    diagnostics,
  };
}

function createError(message: string): Diagnostic {
  return { severity: 'error', code: 'invalid-flag', message };
}
