import { defineConfig } from 'vitest/config'

const shared = { conditions: ['source'] }

/** The tests that must notice what the oracles of `npm run mutation` leave. */
export default defineConfig({
  ssr: { resolve: shared },
  resolve: shared,
  test: {
    pool: 'forks',
    isolate: false,
    include: ['packages/{core,law}/{src,rules,test}/**/*.test.ts'],
    exclude: [
      '**/node_modules/**',
      // What is mutated looks otherwise: tests of the text of the code do not apply.
      '**/rule-code.test.ts',
      // The oracles have asked these questions.
      '**/law/{src/contract,src/vectors,test/differential,test/every-minute}.test.ts',
    ],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    setupFiles: ['scripts/lib/fewer-runs.ts'],
  },
})
