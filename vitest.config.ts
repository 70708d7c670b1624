import { defineConfig } from 'vitest/config'

const shared = { conditions: ['source'] }
const slow = ['**/*.pg.test.ts', '**/*.e2e.test.ts', '**/*.fault.test.ts']

/** `fast` is the inner loop; the slow projects need servers, a browser, or a minute. */
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
          exclude: ['**/node_modules/**', ...slow],
          // The embedded database needs some seconds to be born, and more on a busy machine.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      ...(['pg', 'e2e', 'fault'] as const).map((name) => ({
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
