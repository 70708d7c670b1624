import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const resolve = createRequire(import.meta.url).resolve

/** The folder of one of our packages, from source and from the bundle alike. */
function packageDirectory(name: string): string {
  return dirname(resolve(`@fencun/${name}/package.json`))
}

export const lawDirectory = (): string => packageDirectory('law')
export const migrationsDirectory = (): string => join(packageDirectory('adapters'), 'migrations')

/** The built screens; null when they have not been built. */
export function webDirectory(): string | null {
  const built = join(packageDirectory('web'), 'dist')
  return existsSync(join(built, 'index.html')) ? built : null
}

/** The database's worker: beside the bundle, or in the sources when run from there. */
export function workerUrl(): URL | undefined {
  const beside = new URL('./worker.mjs', import.meta.url)
  return existsSync(fileURLToPath(beside)) ? beside : undefined
}

/**
 * The program of an audit's thread: beside the bundle, or in the sources when run from there, where
 * Node 20 cannot start it: tests have one of their own that can.
 */
export function auditWorkerUrl(): URL {
  const beside = new URL('./audit-worker.mjs', import.meta.url)
  return existsSync(fileURLToPath(beside))
    ? beside
    : new URL('./compose/audit-worker.ts', import.meta.url)
}

/** The font of certificates: beside the bundle, or where npm put it when run from the sources. */
export function fontFile(): string {
  const beside = fileURLToPath(new URL('./fonts/NotoSansSC_400Regular.ttf', import.meta.url))
  return existsSync(beside)
    ? beside
    : resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')
}

/** The programs of others that check a log: beside the bundle, or in the repository. */
export function foreignDirectory(): string {
  const beside = fileURLToPath(new URL('./foreign', import.meta.url))
  return existsSync(beside)
    ? beside
    : fileURLToPath(new URL('../../../tests/foreign', import.meta.url))
}
