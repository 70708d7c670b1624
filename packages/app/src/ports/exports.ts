import type { CaseId, DebtorId, DebtorKey, Id, LenderId, OrgId, StaffId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { CaseState } from '@fencun/core/timeline/state'
import type { Watching } from './access.ts'
import type { TableValue } from './spreadsheets.ts'

export type ExportId = Id<'export'>
export const exportId = (text: string): ExportId => text as ExportId

/** What a file may hold unmasked; what is not asked for stays masked. */
export const EXPORT_FIELDS = ['name', 'id-number', 'phone', 'address'] as const
export type ExportField = (typeof EXPORT_FIELDS)[number]

export const EXPORT_PURPOSES = [
  'visit',
  'mailing',
  'court',
  'handover',
  'authority',
  'analysis',
  'other',
] as const
export type ExportPurpose = (typeof EXPORT_PURPOSES)[number]

/** Which of the cases that the asker may see. */
export interface ExportFilter {
  readonly status?: CaseState['status']
  /** Null: cases of nobody. */
  readonly collector?: StaffId | null
  /** A case number, whole or its beginning. */
  readonly caseNumber?: string
}

/** Somebody wants cases in a file. */
export interface ExportAsk {
  readonly export: ExportId
  readonly lender: LenderId
  readonly org: OrgId
  readonly by: StaffId
  readonly at: Instant
  readonly filter: ExportFilter
  readonly full: readonly ExportField[]
  readonly purpose: ExportPurpose
  readonly words: string
  /** How many cases passed the filter then. */
  readonly cases: number
}

export interface ExportVerdict {
  readonly by: StaffId
  readonly at: Instant
  readonly approved: boolean
  readonly note: string
}

/** The file as it was handed out. */
export interface ExportMade {
  readonly at: Instant
  /** Of the encrypted file, in hexadecimal. */
  readonly sha256: string
  readonly bytes: number
  /** Cases in it: each is a record of personal data. */
  readonly rows: number
  /** Until when it can be fetched. */
  readonly until: Instant
}

export interface ExportRecord extends ExportAsk {
  readonly verdict: ExportVerdict | null
  readonly made: ExportMade | null
  /** When whoever asked fetched the file; null: never yet. It can be fetched once. */
  readonly takenAt: Instant | null
}

/** Who fetches a file, and when. */
export interface ExportTaker {
  readonly staff: StaffId
  readonly org: OrgId
  readonly at: Instant
}

/** A case that went into a file, for telling its debtor. */
export interface ExportedCase {
  readonly debtor: DebtorId
  readonly case: CaseId
}

export interface NewExportFile {
  readonly made: ExportMade
  readonly file: Uint8Array
  readonly cases: readonly ExportedCase[]
}

/**
 * Requests for files, the word of another person on each, and the files until they are fetched.
 * Nothing but the files themselves is ever removed.
 */
export interface ExportStore {
  readonly ask: (ask: ExportAsk) => Promise<void>
  readonly decide: (
    lender: LenderId,
    id: ExportId,
    verdict: ExportVerdict,
  ) => Promise<'decided' | 'not-open'>
  /**
   * Keeps the file with what was in it, and raises the alarms it gives cause for, all or nothing.
   * `not-approved`: nobody approved it, or a file was made before.
   */
  readonly keep: (
    lender: LenderId,
    id: ExportId,
    file: NewExportFile,
    watching: Watching,
  ) => Promise<'kept' | 'not-approved'>
  /**
   * The file, once, before `made.until`, for whoever asked for it; it is gone afterwards, and that
   * it was fetched is on record.
   */
  readonly take: (
    lender: LenderId,
    id: ExportId,
    by: ExportTaker,
  ) => Promise<Uint8Array | undefined>
  /** Newest first; of one organisation or of all. */
  readonly list: (
    lender: LenderId,
    query: { readonly org: OrgId | null; readonly limit: number },
  ) => Promise<readonly ExportRecord[]>
  readonly find: (lender: LenderId, id: ExportId) => Promise<ExportRecord | undefined>
  /** The files that held a case of this debtor, newest first. */
  readonly ofDebtor: (key: DebtorKey) => Promise<readonly ExportRecord[]>
  /** Removes the files that can no longer be fetched. */
  readonly sweep: (lender: LenderId, at: Instant) => Promise<void>
}

/** A sheet: its name, its columns, its rows. */
export interface ExportSheet {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TableValue[])[]
}

export interface SealedBook {
  readonly file: Uint8Array
  readonly sha256: string
  /** Opens the file. Known to whoever is told it now, and to nobody afterwards. */
  readonly passphrase: string
}

/** How files are made: what only the deployment's secrets and its randomness can do. */
export interface ExportFiles {
  /**
   * A keyed hash in hexadecimal, 64 digits: without the key nobody can tell which order and marks a
   * recipient's file has, or make a file look like somebody else's.
   */
  readonly mark: (lender: LenderId, id: ExportId, text: string) => string
  /** A workbook that opens with a passphrase of its own. */
  readonly seal: (sheets: readonly ExportSheet[]) => Promise<SealedBook>
}
