import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    dir: 'test',
    // Files share the modules that they load: half the time, and no test changes what another one sees.
    isolate: false,
    // More workers than cores: tests that start processes wait for them mostly.
    maxWorkers: 4,
    // Tests that start processes wait for them mostly.
    maxConcurrency: 10,
    // Long enough for a busy machine: a test that hangs fails, one that is slow does not.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // GitHub's parser imports JSON as only bundlers do.
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser)/] } },
  },
});
