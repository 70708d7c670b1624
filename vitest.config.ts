import { defineConfig } from 'vitest/config'

const shared = { conditions: ['source'] }
/** Projects that need a database, a browser, Go, whole processes, or a minute; by their file's ending. */
const SLOW = ['embedded', 'command', 'pg', 'foreign', 'fault', 'e2e'] as const

/** Finds a test that hangs, and nothing else: a busy machine may take its time over any other. */
const HANGS_MS = 3_600_000
const patient = {
  testTimeout: HANGS_MS,
  hookTimeout: HANGS_MS,
  expect: { poll: { timeout: HANGS_MS / 4 } },
}

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
          setupFiles: ['scripts/lib/same-draws.ts'],
          ...patient,
        },
      },
      ...SLOW.map((name) => ({
        extends: true as const,
        test: {
          name,
          include: [`packages/*/{src,test}/**/*.${name}.test.ts`],
          ...patient,
        },
      })),
    ],
  },
})
