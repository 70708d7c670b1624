import type { WitnessBook } from '@fencun/app/ports/witness-book'
import type { LenderId } from '@fencun/core/ids'
import type { Result } from '@fencun/core/result'
import type { Objects } from '../blobs/objects.ts'
import type { Evidence } from './evidence.ts'
import type { ObjectStore } from './object-store.ts'
import type { Sequencing } from './sequencer.ts'

/** How an installation keeps its evidence. */
export interface EvidenceServiceOptions extends Omit<Sequencing, 'originOf'> {
  readonly evidence: Evidence
  readonly lenders: () => Promise<readonly LenderId[]>
  /** What is known of witnesses, to be told with the state of a log. */
  readonly book?: Pick<WitnessBook, 'witnesses' | 'incidents'>
  /** Sealed recordings and documents; where they are, its own check looks at them, too. */
  readonly objects?: Pick<Objects, 'size' | 'read' | 'list'>
  /** Where each log is published. */
  readonly storeOf: (lender: LenderId) => ObjectStore
  /**
   * Asked before a log is signed for the first time in this process: whether what others keep of it
   * allows that. A refusal stops the log, not the gate, and is asked again later.
   */
  readonly beforeSigning?: (lender: LenderId) => Promise<Result<unknown>>
  /** Told what was published, for instance to ask witnesses. */
  readonly afterPublishing?: (lender: LenderId) => Promise<void>
  /** Told of every failure that is not the same as the one before. */
  readonly onFault?: (lender: LenderId, error: unknown) => void
  readonly settings?: Partial<EvidenceSettings>
}

export interface EvidenceSettings {
  /** How often the outbox is looked at. */
  readonly everyMs: number
  /** How often a log is published at most while leaves come. */
  readonly publishEveryMs: number
  /** Leaves in one transaction. */
  readonly batchMax: number
  /** Longest pause between tries while something fails. */
  readonly pauseMsMax: number
  /** After so long with something waiting, the log counts as behind. */
  readonly behindAfterMs: number
  readonly sampleEveryMs: number
  readonly wholeEveryMs: number
}
