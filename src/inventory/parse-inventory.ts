import { Failure } from '../model/failure.ts';
import type { Inventory } from './inventory.ts';

/** The inventory that a file holds. Throws a `Failure` (`input-invalid`) that names the file where it holds none of this version. */
export function parseInventory(text: string, file: string): Inventory {
  const value = parseJson(text);
  if (isInventory(value)) return value;
  throw new Failure('input-invalid', `${file} is not an inventory.`, {
    hint: 'Make one with: hookherd inventory --format json --output FILE',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Enough to tell an inventory from another file; the page reads every text in it as text. */
function isInventory(value: unknown): value is Inventory {
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) return false;
  if (!('targets' in value && Array.isArray(value.targets)) || !('digest' in value && 'generated_at' in value))
    return false;
  return value.targets.every(
    (target: unknown) =>
      typeof target === 'object' &&
      target !== null &&
      'name' in target &&
      'hooks' in target &&
      Array.isArray(target.hooks),
  );
}
