import type { Json } from '@fencun/core/evidence/canonical-json'
import type { BlobMark, Leaf } from '@fencun/core/evidence/leaf'
import type { ContactId, DebtorId, LenderId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { TimelineEvent } from '@fencun/core/timeline/event'

/** A leaf as it lies in the database, believed in nothing. */
export interface LoggedLeaf {
  readonly id: string
  /** Its place in the log; null while it waits in the outbox. */
  readonly seq: number | null
  readonly bytes: Uint8Array
  /** Undefined when what is stored is no leaf. */
  readonly leaf: Leaf | undefined
}

/** What a living key can say about the leaves it made. */
export interface LeafOpener {
  /** What the log calls the debtor; null for leaves that are about none. */
  readonly subject: string | null
  /**
   * Events of the timeline up to this place were attested under a key that is destroyed: the file's
   * time was over, and the debtor was placed again later. The log counts anew behind them.
   */
  readonly since: number
  readonly contactWord: (contact: ContactId) => string
  /** The salt of that commitment: with it and the value anybody can make it again. */
  readonly salt: (leafId: string, name: string) => Uint8Array
  /** The commitment to a value under this name in that leaf. */
  readonly commitment: (leafId: string, name: string, value: Json) => string
  /** The same for an event, which its own leaf binds to under the name `event`. */
  readonly eventCommitment: (event: TimelineEvent) => string
}

/** What a leaf beside the timelines opens to, as it is kept. */
export interface KeptRecord {
  readonly leafId: string
  readonly type: string
  readonly debtor: DebtorId | null
  /** Undefined when it does not open: another key, or an altered bit. */
  readonly values: Readonly<Record<string, Json>> | undefined
}

/**
 * The evidence log of a lender as the database holds it, to be held against the rows that it attests.
 * Nothing is taken for granted: who looks here wants to see what somebody did to it.
 */
export interface LeafArchive {
  /** How many leaves there are, those in the outbox among them. */
  readonly count: (lender: LenderId) => Promise<number>
  /** When the log began; undefined when nothing was ever written to it. What is older has no leaf. */
  readonly begun: (lender: LenderId) => Promise<Instant | undefined>
  readonly byIds: (
    lender: LenderId,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, LoggedLeaf>>
  /** Every leaf in the order of the log, then the outbox. A few are held in memory at a time. */
  readonly walk: (lender: LenderId) => AsyncIterable<LoggedLeaf>
  /**
   * Decisions whose event, or the request that it answers, is called so: requests of two debtors may
   * have one name.
   */
  readonly decisions: (lender: LenderId, name: string) => Promise<readonly NamedDecision[]>
  /** By debtor; a debtor whose key was destroyed is not among them. */
  readonly openers: (
    lender: LenderId,
    debtors: readonly DebtorId[],
  ) => Promise<ReadonlyMap<DebtorId, LeafOpener>>
  /** For leaves that are about no debtor. */
  readonly ownOpener: (lender: LenderId) => LeafOpener
  /** What leaves beside the timelines open to, in the order of time; of `office` those of no debtor. */
  readonly records: (lender: LenderId, only?: 'office') => AsyncIterable<KeptRecord>
  /** The same of these debtors alone. */
  readonly recordsOf: (
    lender: LenderId,
    debtors: readonly DebtorId[],
  ) => Promise<readonly KeptRecord[]>
}

/** A decision of the gate by one of its names. */
export interface NamedDecision {
  readonly debtor: DebtorId
  /** The event's id. */
  readonly id: string
  /** Null for a refusal: no contact came of it. */
  readonly contact: ContactId | null
}

/** Sealed files whose hashes stand in leaves, as they lie where they are kept. */
export interface SealedBlobs {
  /** Reads the whole file: `altered` when it is not what the leaf says. */
  readonly stateOf: (blob: BlobMark) => Promise<'whole' | 'altered' | 'missing'>
}
