import type { Failure } from '@fencun/core/errors/failure'
import type { LenderId, OrgId, StaffId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { Placement } from '../ports/placement-store.ts'
import type { PlacementMapping } from './mapping.ts'
import type { ParsedPlacement } from './parse-placement.ts'
import type { PlacementChoices } from './read-placement.ts'

/**
 * A lender's file between upload and confirmation. It holds the file itself, which is personal data
 * of everyone in it: it lives in memory only, for half an hour, and for nobody but its uploader.
 */
export interface ShelvedPlacement {
  readonly id: string
  readonly lender: LenderId
  readonly owner: StaffId
  readonly expiresAt: Instant
  readonly fileName: string
  /** SHA-256 of the bytes, hex. */
  readonly fileHash: string
  readonly bytes: Uint8Array
  readonly handler: OrgId | null
  readonly choices: PlacementChoices
  readonly reading: PlacementReading
}

/** How far the file could be read with the choices made so far. */
export interface PlacementReading {
  readonly sheets: readonly string[]
  /** Why it could not be read to the end; a person's choice may cure it. */
  readonly problem: Failure | null
  readonly mapping: PlacementMapping | null
  /** Without the rows whose case numbers are known already; those are among the rejected. */
  readonly parsed: ParsedPlacement | null
  readonly knownNumbers: readonly string[]
  /** The placement that was made from the same file. */
  readonly sameFile: Placement | null
}

export const PREVIEW_LIFE_MS = 30 * 60_000

/** Where previews wait. What has expired is gone, whatever its bytes were. */
export interface PreviewShelf {
  /** Puts a preview there, or in the place of the one with its id. */
  readonly put: (preview: ShelvedPlacement, now: Instant) => void
  readonly get: (id: string, now: Instant) => ShelvedPlacement | undefined
  readonly drop: (id: string) => void
  /** Forgets what has expired; called now and then so that nothing outlives its time for long. */
  readonly sweep: (now: Instant) => void
}

export interface ShelfLimits {
  readonly perOwnerMax: number
  readonly bytesMax: number
}

const LIMITS: ShelfLimits = { perOwnerMax: 3, bytesMax: 256 * 1024 * 1024 }

/** A shelf in this process's memory. Over its limits the oldest previews go first. */
export function memoryPreviewShelf(limits: ShelfLimits = LIMITS): PreviewShelf {
  const shelf = new Map<string, ShelvedPlacement>()
  const sweep = (now: Instant): void => {
    for (const [id, { expiresAt }] of shelf) if (now >= expiresAt) shelf.delete(id)
  }
  const makeRoom = (owner: StaffId): void => {
    const theirs = [...shelf.values()].filter((one) => one.owner === owner)
    for (const { id } of theirs.slice(0, Math.max(0, theirs.length - limits.perOwnerMax))) {
      shelf.delete(id)
    }
    for (const [id] of shelf) {
      if (shelf.size === 1 || bytesOn(shelf) <= limits.bytesMax) return
      shelf.delete(id)
    }
  }
  return {
    put: (preview, now) => {
      sweep(now)
      shelf.delete(preview.id)
      shelf.set(preview.id, preview)
      makeRoom(preview.owner)
    },
    get: (id, now) => {
      sweep(now)
      return shelf.get(id)
    },
    drop: (id) => void shelf.delete(id),
    sweep,
  }
}

function bytesOn(shelf: ReadonlyMap<string, ShelvedPlacement>): number {
  return [...shelf.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
}
