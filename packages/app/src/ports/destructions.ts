import type {
  DestructionAct,
  DestructionCheck,
  DestructionCounts,
  DestructionScope,
  KeptReason,
} from '@fencun/core/destruction/act'
import type { CaseId, DebtorId, Id, LenderId, OrgId } from '@fencun/core/ids'
import type { Day } from '@fencun/core/time/beijing'
import type { MadeBackup } from '../keep-backups/last-backup-day.ts'

/** One request to destroy what an agency holds of a lender's debtors. */
export type DestructionId = Id<'destruction'>

export const destructionId = (text: string): DestructionId => text as DestructionId

export interface DestructionRecord {
  readonly destruction: DestructionId
  readonly lender: LenderId
  /** Oldest first; never changed. */
  readonly acts: readonly DestructionAct[]
}

/** A debtor on the list of a destruction. */
export interface ListedDebtor {
  readonly debtor: DebtorId
  /** The agency's cases about the debtor; none where they have gone elsewhere and a key is left. */
  readonly cases: readonly CaseId[]
  /** Why the agency's copy stays sealed for now; empty: it is destroyed. */
  readonly kept: readonly KeptReason[]
}

/** A debtor whom an agency holds a key or a case of. */
export interface EngagedDebtor {
  readonly debtor: DebtorId
  readonly cases: readonly CaseId[]
  /** The agency has cases of the debtor outside the scope. */
  readonly elsewhere: boolean
  /** The day of the last entry on the debtor's timeline. */
  readonly lastOn: Day
  /** The day on which a case of the debtor was last closed; null: none was. */
  readonly closedOn: Day | null
}

/** Which destruction, of whose engagement. */
export interface DestructionKey {
  readonly lender: LenderId
  readonly destruction: DestructionId
}

/** The record of destructions. Acts are appended at the place that was read. */
export interface DestructionStore {
  /** Newest first. */
  readonly all: (lender: LenderId) => Promise<readonly DestructionRecord[]>
  readonly find: (key: DestructionKey) => Promise<DestructionRecord | undefined>
  /** `conflict`: somebody wrote an act at this place before; nothing was written. */
  readonly append: (
    key: DestructionKey,
    expected: number,
    act: DestructionAct,
  ) => Promise<'appended' | 'conflict'>
  readonly list: (key: DestructionKey) => Promise<readonly ListedDebtor[]>
  /** Sets the list; debtors that are on it already only gain reasons to be kept. */
  readonly saveList: (key: DestructionKey, debtors: readonly ListedDebtor[]) => Promise<void>
  readonly engaged: (
    lender: LenderId,
    agency: OrgId,
    scope: DestructionScope,
  ) => Promise<readonly EngagedDebtor[]>
  /** What the work list shows of cases that have gone back; others stay as they are. */
  readonly setHandler: (
    lender: LenderId,
    cases: readonly CaseId[],
    how: { readonly from: OrgId; readonly to: OrgId },
  ) => Promise<void>
}

/** A case whose record differs from the lender's, or is not whole. */
export interface HandoverFault {
  readonly case: CaseId
  /**
   * - `altered`: what lies there has not the hash it was handed over with
   * - `missing`: the case is on the list and was not handed over
   * - `extra`: it was handed over and is not on the list
   * - `differs`: the lender's record says something else
   * - `sealed`: the lender cannot open all of it
   */
  readonly kind: 'altered' | 'missing' | 'extra' | 'differs' | 'sealed'
}

export interface HandoverCheck {
  readonly cases: number
  /** What the lender computed from the record it was handed, hex. */
  readonly root: string
  readonly faults: readonly HandoverFault[]
}

/**
 * The complete record of the agency's cases: one line each, in canonical JSON, personal data in it
 * only as it is sealed. The hash of a line is a leaf; the root stands for all of them.
 */
export interface Handovers {
  /** Writes the record anew, as the agency's own key opens it. */
  readonly make: (
    key: DestructionKey,
    agency: OrgId,
  ) => Promise<Pick<HandoverCheck, 'cases' | 'root'>>
  /** Compares it, case by case, with what the lender has and can open. */
  readonly check: (key: DestructionKey) => Promise<HandoverCheck>
  readonly lines: (key: DestructionKey) => AsyncIterable<Uint8Array>
}

/**
 * Destroys the agency's copy. Each step may run again after it was cut off, any number of times:
 * it does what is left to do.
 */
export interface Shredder {
  /** Seals what is kept under a new key of the agency's; how many debtors' keys were wrapped anew. */
  readonly keep: (key: DestructionKey, agency: OrgId) => Promise<number>
  /** The agency's search index of the debtors destroyed. */
  readonly index: (key: DestructionKey, agency: OrgId) => Promise<number>
  /** The agency's wraps of their keys. */
  readonly wraps: (key: DestructionKey, agency: OrgId) => Promise<number>
  /** Exports and what this process remembers. */
  readonly copies: (key: DestructionKey, agency: OrgId) => Promise<number>
  /** The agency's key-encryption keys of before. @throws Error while anything hangs on them */
  readonly oldKeys: (key: DestructionKey, agency: OrgId) => Promise<number>
  /** What was destroyed, for the evidence log and the certificate. */
  readonly sum: (key: DestructionKey, agency: OrgId) => Promise<ShredSum>
}

export interface ShredSum {
  readonly counts: DestructionCounts
  readonly root: string
  /** Names of the destroyed key-encryption keys. */
  readonly keys: readonly string[]
  /** Backups on record that may hold them. */
  readonly backups: readonly MadeBackup[]
}

/** Looks whether anything is left, with none of the shredder's code. */
export interface DestructionVerifier {
  readonly check: (
    key: DestructionKey,
    agency: OrgId,
    options: { readonly sample: number; readonly canaries: readonly string[] },
  ) => Promise<DestructionCheck>
  /** The last signed checkpoint of the lender's evidence log; null where none is kept. */
  readonly checkpoint: (lender: LenderId) => Promise<string | null>
}

/** Makes the certificate's file. */
export interface CertificateWriter {
  readonly pdf: (certificate: Certificate) => Promise<Uint8Array>
}

/** What a certificate says, in words ready to print: Chinese first, English second. */
export interface Certificate {
  readonly number: string
  readonly title: Words
  readonly sections: readonly CertificateSection[]
  readonly notes: readonly Words[]
  readonly madeAt: string
}

export interface CertificateSection {
  readonly title: Words
  readonly lines: readonly { readonly label: Words; readonly value: string }[]
}

export interface Words {
  readonly zh: string
  readonly en: string
}
