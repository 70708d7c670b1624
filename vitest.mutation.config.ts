import { defineConfig } from 'vitest/config'

const shared = { conditions: ['source'] }

/** The tests that must notice a change of a rule, of the gate or of the timeline. */
export default defineConfig({
  ssr: { resolve: shared },
  resolve: shared,
  test: {
    pool: 'forks',
    isolate: false,
    include: ['packages/{core,law}/{src,rules,test}/**/*.test.ts'],
    // What is mutated looks otherwise: tests of the text of the code do not apply.
    exclude: ['**/node_modules/**', '**/rule-code.test.ts'],
    testTimeout: 60_000,
    setupFiles: ['scripts/lib/fewer-runs.ts'],
  },
})
