import { readFileSync, writeFileSync } from 'node:fs';
import { outputDescriptions } from '../src/render/output-descriptions.ts';
import { type InputDescription, inputs } from '../src/run/inputs.ts';

// Writes what is said of inputs and outputs in several places from the one table of each: action.yml and the tables of the README.

const inputTable: readonly (readonly [string, InputDescription])[] = Object.entries(inputs);
const outputTable = Object.entries(outputDescriptions);

function actionMetadata(): string {
  const lines = [
    '# Inputs and outputs are written by `npm run generate` from src/run/inputs.ts and src/render/output-descriptions.ts.',
    'name: Hookherd',
    'description: GitHub webhooks as code, planned on pull requests and applied on push',
    'author: The Hookherd maintainers',
    'branding:',
    '  icon: git-merge',
    '  color: green',
    'inputs:',
    ...inputTable.flatMap(([name, input]) => [
      `  ${name}:`,
      `    description: ${JSON.stringify(input.description)}`,
      '    required: false',
      ...(input.default === undefined ? [] : [`    default: ${JSON.stringify(input.default)}`]),
    ]),
    'outputs:',
    ...outputTable.flatMap(([name, description]) => [`  ${name}:`, `    description: ${JSON.stringify(description)}`]),
    'runs:',
    '  using: node24',
    '  main: dist/action/index.js',
  ];
  return `${lines.join('\n')}\n`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Replaces what stands between the markers of a generated block. */
function withBlock(document: string, name: string, block: string): string {
  const pattern = new RegExp(`(<!-- ${name} -->\n)[^]*?(\n<!-- /${name} -->)`);
  if (!pattern.test(document)) throw new Error(`README.md has no block ${name}`);
  return document.replace(pattern, (_, start: string, end: string) => `${start}${block}${end}`);
}

const inputRows = inputTable.map(([name, input]) => [
  `\`${name}\``,
  input.default === undefined ? '' : `\`${input.default}\``,
  input.description,
]);
const outputRows = outputTable.map(([name, description]) => [`\`${name}\``, description]);

let readme = readFileSync('README.md', 'utf8');
readme = withBlock(readme, 'inputs', table(['input', 'default', 'meaning'], inputRows));
readme = withBlock(readme, 'outputs', table(['output', 'value'], outputRows));
writeFileSync('README.md', readme);
writeFileSync('action.yml', actionMetadata());
