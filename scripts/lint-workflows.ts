/** `npm run lint:workflows`: workflows and examples as actionlint and zizmor judge them. Neither comes from npm. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const files = globSync(['.github/workflows/*.yml', 'docs/workflows/*.yml']);
const linters = [
  {
    name: 'actionlint',
    install: 'go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
    // `$/` is younger than actionlint 1.7.12.
    flags: ['-ignore', 'specifying action "\\$/" in invalid format', ...files],
  },
  {
    name: 'zizmor',
    install: 'pip install zizmor==1.32.0',
    flags: ['--offline', '--config', '.github/zizmor.yml', ...files, 'action.yml', '.github/dependabot.yml'],
  },
];

for (const { name, install, flags } of linters) {
  const { error, status } = spawnSync(name, flags, { stdio: 'inherit' });
  if (error !== undefined)
    process.stderr.write(`${name} cannot be started (${error.message}). Install it: ${install}\n`);
  if (status !== 0) process.exitCode = 1;
}
