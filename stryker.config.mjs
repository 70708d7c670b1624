// The second stage of `npm run mutation`: the mutants that the oracles left, against the tests. It
// runs in a copy, for the mutants are written into the files themselves.
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  // What is worked out once when a file is loaded would need every test for every mutant.
  ignoreStatic: true,
  inPlace: true,
  concurrency: 2,
  // Generous: other work may pause the machine.
  timeoutMS: 600_000,
  reporters: ['settling', 'progress-append-only'],
  // Words that people read are not what decides.
  mutator: { excludedMutations: ['StringLiteral'] },
  tempDirName: '.cache/stryker',
  plugins: [
    '@stryker-mutator/*',
    './scripts/mutation/checker.mjs',
    './scripts/mutation/settling-reporter.mjs',
  ],
  checkers: ['left'],
}
