import type { Part, Schema } from './schema-part.ts';

/** schema/plan.schema.d.ts: the TypeScript types of the JSON plan, from its schema. */
export function planTypes(schema: Schema): string {
  const { $defs, ...root } = schema;
  const named = Object.entries({ hookherd_plan: root, ...$defs });
  return [
    '// Made from plan.schema.json by npm run generate. Edits by hand are lost.',
    ...named.map(([name, part]) => `\n${comment(part, '')}export type ${typeName(name)} = ${typeOf(part, '')};`),
    '',
  ].join('\n');
}

function typeName(name: string): string {
  return name.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function typeOf(part: Part, indent: string): string {
  if (part.$ref !== undefined) return typeName(part.$ref.replace('#/$defs/', ''));
  if (part.const !== undefined) return JSON.stringify(part.const);
  if (part.enum !== undefined) return part.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (part.anyOf !== undefined) return part.anyOf.map((choice) => typeOf(choice, indent)).join(' | ');
  return [part.type ?? 'unknown']
    .flat()
    .map((type) => plainType(type, part, indent))
    .join(' | ');
}

function plainType(type: string, part: Part, indent: string): string {
  if (type === 'integer') return 'number';
  if (type === 'array') return `readonly (${typeOf(part.items ?? {}, indent)})[]`;
  return type === 'object' ? objectType(part, indent) : type;
}

function objectType(part: Part, indent: string): string {
  if (typeof part.additionalProperties === 'object')
    return `Readonly<Record<string, ${typeOf(part.additionalProperties, indent)}>>`;
  const inner = `${indent}  `;
  const keys = Object.entries(part.properties ?? {}).map(([key, value]) => {
    const optional = part.required?.includes(key) ? '' : '?';
    return `${comment(value, inner)}${inner}readonly ${key}${optional}: ${typeOf(value, inner)};\n`;
  });
  return `{\n${keys.join('')}${indent}}`;
}

function comment(part: Part, indent: string): string {
  return part.description === undefined ? '' : `${indent}/** ${part.description} */\n`;
}
