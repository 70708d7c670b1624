import { defineConfig } from 'vitest/config'

const shared = { conditions: ['source'] }
/** Projects that need a database, a browser, Go, whole processes, or a minute; by their file's ending. */
const SLOW = ['embedded', 'command', 'pg', 'foreign', 'fault', 'e2e'] as const

/** `fast` is the inner loop. */
export default defineConfig({
  ssr: { resolve: shared },
  resolve: shared,
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: [
            'packages/*/{src,rules,test}/**/*.test.{ts,tsx}',
            '{scripts,bench}/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', ...SLOW.map((name) => `**/*.${name}.test.ts`)],
          // The embedded database needs some seconds to be born, and more on a busy machine.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      ...SLOW.map((name) => ({
        extends: true as const,
        test: {
          name,
          include: [`packages/*/{src,test}/**/*.${name}.test.ts`],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      })),
    ],
  },
})
