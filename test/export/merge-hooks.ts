import { expect } from 'vitest';
import { readText } from '../../src/config/yaml/config-text.ts';
import { mergeConfig } from '../../src/export/merge-config.ts';
import type { ExportedVariable } from '../../src/export/variables.ts';
import type { LiveHook } from '../../src/model/hook.ts';
import { createSource } from '../config/sources.ts';
import { organization } from '../plan/builders.ts';
import { readBack } from './round-trip.ts';

export const mergeOptions = { apiBase: 'https://api.github.com', product: { name: 'dotcom' } } as const;

/** A file, which reads, with live hooks of its organization merged in. */
export function mergeHooks(text: string, known: readonly ExportedVariable[], live: readonly LiveHook[]) {
  const { targets, documents, diagnostics, variables } = readBack(text, known);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const file = readText(createSource(text)).value;
  if (file === undefined) throw new Error('no text');
  const existing = { text: file, documents, targets, defaultOwner: undefined, variables };
  return mergeConfig(existing, [{ target: organization, hooks: live }], mergeOptions);
}
