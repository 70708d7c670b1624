import type { Checkpoint } from './checkpoint.ts'
import type { Cosignature } from './cosignature.ts'
import type { EvidenceCrypto } from './crypto.ts'
import type { LogFinding } from './log-faults.ts'
import type { ReadFile } from './log-files.ts'
import type { NoteKey } from './note.ts'

/** A log to be checked by its published files alone, without database or server. */
export interface LogToVerify {
  readonly read: ReadFile
  /** The keys one trusts: those of the log, and those of witnesses. */
  readonly keys: readonly NoteKey[]
  readonly crypto: EvidenceCrypto
  /** What the log signed before, as a witness or anybody else kept it. */
  readonly earlier?: readonly EarlierCheckpoint[]
  /** Called after every bundle and awaited; `stop` ends the check there. */
  readonly onProgress?: (progress: Progress) => ProgressAnswer | Promise<ProgressAnswer>
}

export type ProgressAnswer = 'go-on' | 'stop'

export interface EarlierCheckpoint extends Checkpoint {
  /** What to call it in a finding: who kept it, or its file. */
  readonly name: string
}

export interface Progress {
  /** Leaves that were judged, and how many the log has. */
  readonly leaves: number
  readonly size: number
  readonly findings: number
}

export interface LogReport {
  /** The head that was checked; absent when there was none to trust. */
  readonly checkpoint?: Checkpoint
  readonly signers: readonly NoteKey[]
  readonly witnesses: readonly Cosignature[]
  /** Leaves that were read and judged. */
  readonly leaves: number
  /** Whether everything was looked at: no finding in a part says nothing about the rest. */
  readonly complete: boolean
  /** The first hundred. */
  readonly findings: readonly LogFinding[]
  readonly findingsCount: number
}
