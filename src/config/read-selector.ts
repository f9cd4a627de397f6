import type { Selector } from './document.ts';
import type { DocumentReader } from './document-reader.ts';
import { checkGlobCount } from './read-settings.ts';

const selectorKeys = ['organization', 'repository', 'global'] as const;

/** Which targets a document names; undefined where that is wrong. */
export function selectorOf(reader: DocumentReader): Selector | undefined {
  const given = selectorKeys.filter((key) => reader.has([key]));
  const [first, second] = given;
  if (first === undefined) return { kind: 'default' };
  if (second !== undefined) {
    const { line } = reader.location([first], 'key');
    reader.tell(
      'error',
      'several-selectors',
      reader.location([second], 'key'),
      `The document already names ${first} in line ${line}; it names one kind of target: organization, repository or global.`,
      'Put the other kind into a document of its own, after a line with ---.',
    );
    return undefined;
  }
  if (reader.isWrong([first])) return undefined;
  if (first === 'global') return { kind: 'global' };
  const patterns = reader.texts([first]);
  checkGlobCount(reader, first, patterns.filter(isPattern));
  if (patterns.some(({ value }) => !value.startsWith('!'))) return { kind: first, patterns };
  const isOrganization = first === 'organization';
  const hint = `Add ${isOrganization ? 'an organization, or "*" for all' : 'a repository or a pattern such as "acme/*"'}.`;
  reader.tell(
    'error',
    'only-exclusions',
    reader.location([first]),
    `The list of ${isOrganization ? 'organizations' : 'repositories'} only excludes, so it matches none.`,
    hint,
  );
  return undefined;
}

/** Whether the document may speak of more than one target. */
export function namesSeveralTargets(selector: Selector): boolean {
  if (selector.kind !== 'organization' && selector.kind !== 'repository') return false;
  return selector.patterns.length > 1 || selector.patterns.some(({ value }) => value.includes('*'));
}

function isPattern({ value }: { readonly value: string }): boolean {
  return value.includes('*') || value.startsWith('!');
}
