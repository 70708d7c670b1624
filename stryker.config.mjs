// Mutation testing of the rules, the gate and the timeline. Run it by `npm run mutation`, which works
// in a copy: the mutants are written into the files themselves.
export default {
  mutate: [
    'packages/law/rules/*/rule.ts',
    'packages/law/us-reg-f/rules/*/rule.ts',
    'packages/core/src/gate/*.ts',
    'packages/core/src/timeline/{counters,fold,fold-contact,fold-known,loss,tally}.ts',
    '!**/*.test.ts',
  ],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  // What is worked out once when a file is loaded would need every test for every mutant.
  ignoreStatic: true,
  inPlace: true,
  concurrency: 2,
  timeoutMS: 30_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false, skipFull: true },
  jsonReporter: { fileName: 'mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
  // Words that people read are not what decides.
  mutator: { excludedMutations: ['StringLiteral'] },
  tempDirName: '.cache/stryker',
  checkers: [],
}
