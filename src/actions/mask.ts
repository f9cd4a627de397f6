import { listForms } from '../model/redactor.ts';
import type { Sensitive } from '../model/sensitive.ts';
import type { Core } from './publish.ts';

/** Masking a shorter text would hide ordinary words everywhere in the log. */
const leastCharacters = 8;

/** Tells the runner to hide values in all that the job prints, in every form and line by line. */
export function maskWith(core: Pick<Core, 'setSecret'>): (values: readonly Sensitive[]) => void {
  const masked = new Set<string>();
  return (values) => {
    for (const text of values.flatMap((value) => listForms(value.reveal()))) {
      if (text.length < leastCharacters || masked.has(text)) continue;
      masked.add(text);
      core.setSecret(text);
    }
  };
}
