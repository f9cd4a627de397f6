import { madeBy, table } from './markdown.ts';

/** What the generators read of a JSON schema. */
interface Part {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Part[];
  readonly items?: Part;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: boolean | Part;
}

/** A whole schema, with what its parts refer to by name. */
interface Schema extends Part {
  readonly $defs: Readonly<Record<string, Part>>;
}

const introduction = `# Config reference

A config is YAML. Its default path is \`.github/hookherd.yml\`; the input \`config\` names others, and globs. A file may hold several documents
(separated by \`---\`), each for one kind of target; documents for the same target are merged. \`hookherd schema\` prints the JSON schema that
this page is made from, for the completion and hover texts of an editor. An unknown key is an error.

\`\${NAME}\` reads the input \`variables\`, then the environment; \`$$\` is a literal \`$\`. Only \`url\`, \`previous_urls\`, \`secret\`, \`username\` and
\`password\` are read this way. Names that belong to the runner (\`GITHUB_*\`, \`ACTIONS_*\`, \`RUNNER_*\`, \`GH_*\`, \`INPUT_*\`, \`HOOKHERD_*\`) are errors.

Globs match the whole text. \`*\` stays within a label or a path segment, \`**\` crosses them. \`*.acme.example\` does not mean \`acme.example\`.`;

/** docs/config.md, from the schema of the config. */
export function configReference(schema: Schema): string {
  const section = (title: string, part: Part | undefined) =>
    `## ${title}\n\n${part?.description ?? ''}\n\n${keyTable(part?.properties ?? {}, schema)}`;
  return [
    madeBy('schema/config.schema.json'),
    '',
    introduction,
    '',
    section('A document', { description: 'The keys at the top of a document.', ...schema }),
    '',
    section('A hook', schema.$defs.hook),
    '',
    section('Policy', schema.$defs.policy),
    '',
    section('The policy file', schema.$defs.policy_file),
    '',
  ].join('\n');
}

function keyTable(properties: Readonly<Record<string, Part>>, schema: Schema): string {
  const rows = Object.entries(properties).map(([key, part]) => {
    const whole = resolved(part, schema);
    return [`\`${key}\``, accepted(whole, schema), whole.description ?? whole.title ?? ''];
  });
  return table(['key', 'accepts', 'meaning'], rows);
}

function resolved(part: Part, schema: Schema): Part {
  return part.$ref === undefined ? part : { ...schema.$defs[part.$ref.replace('#/$defs/', '')], ...part };
}

/** What a key takes, in words. */
function accepted(part: Part, schema: Schema): string {
  const values = constants(part).map((value) => `\`${value}\``);
  if (values.length > 0) return [...new Set(values)].join(', ');
  const types = [part.type ?? []].flat();
  return types.map((type) => typeWords(type, part, schema)).join(' or ');
}

function constants(part: Part): readonly unknown[] {
  if (part.const !== undefined) return [part.const];
  return part.enum ?? part.anyOf?.flatMap(constants) ?? [];
}

function typeWords(type: string, part: Part, schema: Schema): string {
  if (type !== 'array') return type === 'string' ? 'text' : type === 'object' ? 'keys' : type;
  const item = resolved(part.items ?? {}, schema);
  return item.title === undefined ? 'list' : `list (${item.title.toLowerCase()})`;
}
