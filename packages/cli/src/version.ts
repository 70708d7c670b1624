import { createRequire } from 'node:module'

/** The version of this program, from its package. */
export function version(): string {
  const { version: own } = createRequire(import.meta.url)('@fencun/cli/package.json')
  return String(own)
}
