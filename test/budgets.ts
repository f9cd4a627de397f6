/** What a run may load, and how large the bundles may grow. Raising a number is a decision: say in the commit what it buys. */
export const budgets = {
  /** Bytes of index.js with the files that it imports at once: what every run reads. */
  startBytes: { cli: 430_000, action: 400_000 },
  /** Bytes of all code of a bundle, the files that most runs never read included. */
  codeBytes: { cli: 1_700_000, action: 1_600_000 },
  /** What a run of the command line must not load, as a part of the address of a module. */
  unneeded: {
    validate: [
      '/src/github/',
      '/src/apply/',
      '/src/emulator/',
      '/src/demo/',
      '/src/actions/',
      '/src/secret-check/',
      '/src/plan/match.ts',
      '/src/plan/digest.ts',
      '/src/run/planned-run.ts',
      '/src/render/plan-json.ts',
      '/src/render/markdown.ts',
      '@octokit',
      '@actions',
      'undici',
    ],
    plan: [
      '/src/emulator/',
      '/src/demo/',
      '/src/actions/',
      '/src/secret-check/',
      '/src/apply/execute.ts',
      '/src/run/apply.ts',
      '/src/run/pinging.ts',
      '/src/run/health.ts',
      '/src/run/redelivering.ts',
      '/src/render/markdown.ts',
      '/src/render/plan-json.ts',
      '@actions',
      'undici',
    ],
    apply: ['/src/emulator/', '/src/demo/', '/src/actions/', '/src/secret-check/', '@actions', 'undici'],
  },
  /** The same for the Action in a dry run outside a pull request. */
  unneededByAction: [
    '/src/emulator/',
    '/src/demo/',
    '/src/terminal/',
    '/src/secret-check/',
    '/src/apply/execute.ts',
    '/src/actions/comment.ts',
    '/src/actions/drift-issue.ts',
    '/src/actions/reviewed-plan.ts',
    '/src/run/apply.ts',
    '/src/run/pinging.ts',
    '/src/run/health.ts',
  ],
  /** Modules of Node itself that a run of a bundle must not load: the HTTP client of its `fetch` alone takes longer than a bare start. */
  unneededBuiltins: {
    validate: ['crypto', 'http', 'https', 'fs/promises', 'readline/promises', 'internal/deps/undici/undici'],
    plan: ['https', 'readline/promises', 'internal/deps/undici/undici'],
    action: ['https', 'readline/promises', 'internal/deps/undici/undici'],
  },
} as const;
