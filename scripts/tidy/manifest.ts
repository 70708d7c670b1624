import type { TidyFile } from './tree.ts'

/** The parts of a `package.json` the checks read. */
export type Manifest = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>

/** One package as the lock file describes it. */
export type Locked = {
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

/** True for the manifest of the workspace and those of its packages. */
export function isManifest({ path }: TidyFile): boolean {
  return /^(packages\/[^/]+\/)?package\.json$/.test(path)
}

/** Reads a manifest; npm has validated it long before us. */
export function manifestOf(file: TidyFile): Manifest {
  return JSON.parse(file.text) as Manifest
}

/** Reads the packages of a lock file, by their path under the root. */
export function lockedIn(file: TidyFile): Readonly<Record<string, Locked>> {
  const lock = JSON.parse(file.text) as {
    readonly packages?: Readonly<Record<string, Locked>>
  }
  return lock.packages ?? {}
}
