import { createRequire } from 'node:module'

/** The version of this program, from its package. */
export function version(): string {
  const own: unknown = createRequire(import.meta.url)('@fencun/cli/package.json')
  if (typeof own === 'object' && own !== null && 'version' in own) return String(own.version)
  throw new Error('the package of the command names its version')
}
