import { outputDescriptions } from '../src/render/outputs.ts';
import { type InputDescription, inputs } from '../src/run/settings/inputs.ts';

const inputTable: readonly (readonly [string, InputDescription])[] = Object.entries(inputs);

/** action.yml, from the tables of inputs and outputs. */
export function renderActionMetadata(): string {
  const lines = [
    '# Inputs and outputs are written by `npm run generate` from src/run/settings/inputs.ts and src/render/outputs.ts.',
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
    ...Object.entries(outputDescriptions).flatMap(([name, description]) => [
      `  ${name}:`,
      `    description: ${JSON.stringify(description)}`,
    ]),
    'runs:',
    '  using: node24',
    '  main: dist/action/index.js',
  ];
  return `${lines.join('\n')}\n`;
}
