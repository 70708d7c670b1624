import type { LenderId } from '@fencun/core/ids'

/** What a backup holds, written as its last entry: nothing that comes after it was hashed. */
export interface Manifest {
  readonly format: typeof MANIFEST_FORMAT
  /** The program that made it. */
  readonly program: string
  /** RFC 3339, UTC. */
  readonly madeAt: string
  /** Names of the migrations that the database had. */
  readonly migrations: readonly string[]
  readonly lenders: readonly LenderMark[]
  readonly files: readonly FileMark[]
}

/** How far a lender's evidence log had come. */
export interface LenderMark {
  readonly lender: LenderId
  /** Leaves under the last checkpoint. */
  readonly checkpointSize: number
}

export interface FileMark {
  readonly path: string
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
}

/** Raised when an older program could no longer restore what a newer one wrote. */
export const MANIFEST_FORMAT = 1
export const MANIFEST_PATH = 'manifest.json'

/** How many bytes a manifest may have that anybody would read into memory. */
export const MANIFEST_BYTES_MAX = 256 * 1024 * 1024

/** `newer` for a form that a newer program wrote, undefined for what is no manifest at all. */
export function parseManifest(text: string): Manifest | 'newer' | undefined {
  const value = parsed(text)
  if (!isRecord(value) || typeof value['format'] !== 'number') return undefined
  if (value['format'] > MANIFEST_FORMAT) return 'newer'
  return isManifest(value) ? value : undefined
}

function isManifest(value: unknown): value is Manifest {
  return (
    isRecord(value) &&
    value['format'] === MANIFEST_FORMAT &&
    typeof value['program'] === 'string' &&
    typeof value['madeAt'] === 'string' &&
    areTexts(value['migrations']) &&
    Array.isArray(value['lenders']) &&
    value['lenders'].every(isLenderMark) &&
    Array.isArray(value['files']) &&
    value['files'].every(isFileMark)
  )
}

function isLenderMark(value: unknown): boolean {
  return isRecord(value) && typeof value['lender'] === 'string' && isCount(value['checkpointSize'])
}

function isFileMark(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['path'] === 'string' &&
    isCount(value['bytes']) &&
    typeof value['sha256'] === 'string'
  )
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
