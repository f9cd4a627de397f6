import type { LiveHook, PresentHook } from '../../model/hook.ts';
import { createDiff, type FieldDiff, getHookField, hookFieldNames, isEqualField } from '../../model/hook-fields.ts';

/**
 * The fields that differ, config keys first. Two spellings of one URL are no difference, nor is the order of events. The secret is no
 * field: GitHub never shows it (see `planSecret`).
 */
export function diffHook(live: LiveHook, desired: PresentHook): readonly FieldDiff[] {
  return hookFieldNames
    .filter((field) => !isEqualField(field, getHookField(live, field), getHookField(desired, field)))
    .map((field) => createDiff(field, live, desired));
}
