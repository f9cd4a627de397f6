import { readdirSync, readFileSync } from 'node:fs';
import { validate } from '@actions/languageservice';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';

// GitHub's own parser, as in its editor extensions: keys, types, expressions, contexts, and the inputs of our Action.

const workflows = ['.github/workflows', 'docs/workflows'].flatMap((folder) =>
  readdirSync(folder).map((name): readonly [string, string] => [
    `${folder}/${name}`,
    readFileSync(`${folder}/${name}`, 'utf8'),
  ]),
);
const pages = ['README.md', 'SECURITY.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((path) =>
  path.endsWith('.md'),
);
const examples = pages.flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/```ya?ml\n([\s\S]*?)```/g)]
    .map(([, text = '']) => text)
    .filter((text) => /^on:/m.test(text) && /^jobs:/m.test(text))
    .map((text, index): readonly [string, string] => [`${path}, workflow ${index + 1}`, text]),
);
const action = load(readFileSync('action.yml', 'utf8')) as { readonly inputs: object; readonly outputs: object };

async function listProblems(uri: string, text: string): Promise<readonly string[]> {
  const found = await validate(
    { uri, getText: () => text } as Parameters<typeof validate>[0],
    {
      actionsMetadataProvider: {
        fetchActionMetadata: async ({ owner, name }) =>
          owner === 'hookherd' && name === 'hookherd' ? { name: 'Hookherd', description: '', ...action } : undefined,
      },
    } as Parameters<typeof validate>[1],
  );
  // Nothing is downloaded, so the inputs of other actions are not checked.
  const known = found.filter(({ message }) => !/^Unable to resolve action `(?!hookherd\/)/.test(String(message)));
  return known.map(({ message, range }) => `${range.start.line + 1}: ${String(message)}`);
}

test.each([...workflows, ...examples, ['action.yml', readFileSync('action.yml', 'utf8')] as const])(
  "%s passes GitHub's parser",
  async (name, text) => {
    expect(await listProblems(`file:///${name.replaceAll(/[ ,]+/g, '-')}`, text)).toEqual([]);
  },
);

test("GitHub's parser finds what is wrong, so that its silence says something", async () => {
  const text =
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: hookherd/hookherd@v0\n        with: { mod: apply }\n';
  expect(await listProblems('file:///w.yml', text)).toEqual(["7: Invalid action input 'mod'"]);
});
