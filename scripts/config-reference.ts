import { formatOrigin, renderTable } from './markdown.ts';

/** What this page reads of a JSON schema. */
interface Part {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  /** What is accepted, in words; after ` | ` what to do about another value. */
  readonly $comment?: string;
  readonly properties?: Readonly<Record<string, Part>>;
}

/** A whole schema, with what its parts refer to by name. */
interface Schema extends Part {
  readonly $defs: Readonly<Record<string, Part>>;
}

const introduction = `# Config reference

A config is YAML. Its default path is \`.github/hookherd.yml\`; the input \`config\` names others, and globs. A file may hold several documents
(separated by \`---\`), each for one kind of target; documents for the same target are merged. \`hookherd schema\` prints the JSON schema that
this page is made from, for the completion and hover texts of an editor. An unknown key is an error.

\`\${NAME}\` reads the input \`variables\`, then the environment; \`$$\` is a literal \`$\`. Only \`url\`, \`previous_urls\`, \`secret\`,
\`previous_secret\`, \`username\` and \`password\` are read this way. Names that belong to the runner (\`GITHUB_*\`, \`ACTIONS_*\`, \`RUNNER_*\`, \`GH_*\`, \`INPUT_*\`, \`HOOKHERD_*\`) are errors.

Globs match the whole text. \`*\` stays within a label or a path segment, \`**\` crosses them. \`*.acme.example\` does not mean \`acme.example\`.`;

/** docs/config.md, from the schema of the config. */
export function renderConfigReference(schema: Schema): string {
  const renderSection = (title: string, part: Part | undefined) =>
    `## ${title}\n\n${part?.description ?? ''}\n\n${renderKeyTable(part?.properties ?? {}, schema)}`;
  return [
    formatOrigin('schema/config.schema.json'),
    '',
    introduction,
    '',
    renderSection('A document', { description: 'The keys at the top of a document.', ...schema }),
    '',
    renderSection('A hook', schema.$defs.hook),
    '',
    renderSection('Policy', schema.$defs.policy),
    '',
    renderSection('The policy file', schema.$defs.policy_file),
    '',
  ].join('\n');
}

function renderKeyTable(properties: Readonly<Record<string, Part>>, schema: Schema): string {
  const rows = Object.entries(properties).map(([key, part]) => {
    const { $comment = '', description, title = '' }: Part = { ...findDefinition(part, schema), ...part };
    const [accepted = ''] = $comment.split(' | ');
    return [`\`${key}\``, accepted.replaceAll('*', '\\*'), description ?? title];
  });
  return renderTable(['key', 'accepts', 'meaning'], rows);
}

function findDefinition({ $ref = '' }: Part, schema: Schema): Part | undefined {
  return schema.$defs[$ref.replace('#/$defs/', '')];
}
