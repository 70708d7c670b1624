import type { LenderId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { EventActor } from '@fencun/core/timeline/event'

/** A public key in the form `name+id+base64`, and from when until when it counts. */
export interface DatedKey {
  /** Eight hexadecimal digits. */
  readonly keyId: string
  readonly vkey: string
  readonly since: Instant
  readonly ended: Instant | null
}

/** The log of a counterparty, whose checkpoints we sign after having checked them. */
export interface WitnessedLog {
  /** The name of the log, which its checkpoints begin with. */
  readonly origin: string
  readonly keys: readonly DatedKey[]
  /** What we signed last; null: nothing yet. */
  readonly seen: SeenCheckpoint | null
}

export interface SeenCheckpoint {
  readonly size: number
  readonly root: Uint8Array
  readonly at: Instant
}

/** A checkpoint that we are about to sign, and the size that we signed before. */
export interface WitnessStep {
  readonly origin: string
  readonly after: number
  readonly size: number
  readonly root: Uint8Array
  /** The signed note as the log sent it. */
  readonly note: string
  readonly at: Instant
}

/** A counterparty who signs the checkpoints of a log of ours. */
export interface Witness extends DatedKey {
  readonly name: string
  /** Its submission prefix, without `add-checkpoint`. */
  readonly url: string
  /** What it signed last; null: nothing yet. */
  readonly last: { readonly size: number; readonly at: Instant } | null
}

/** A line under a checkpoint of ours. */
export interface KeptCosignature {
  readonly name: string
  readonly keyId: string
  readonly size: number
  /** With its newline. */
  readonly line: string
  readonly at: Instant
}

/**
 * - `other-root`: two roots at one size: two histories, beyond doubt
 * - `smaller`: a checkpoint smaller than one that was signed before: the log went back
 * - `inconsistent`: no valid proof that the log only grew
 */
export type WitnessIncidentKind = 'other-root' | 'smaller' | 'inconsistent'

/** A log contradicts what a witness holds. Kept for ever, with the note that proves it. */
export interface WitnessIncident {
  /** Whose log: a counterparty's, which we witness, or our own, which a counterparty witnesses. */
  readonly side: 'theirs' | 'ours'
  readonly kind: WitnessIncidentKind
  /** The log's origin, or the name of the witness that refused our own log. */
  readonly name: string
  readonly size: number
  /** The note that contradicts, or what the witness answered. */
  readonly evidence: string
  readonly at: Instant
}

export interface ByActor {
  readonly at: Instant
  readonly actor: EventActor
}

/** What a lender's installation knows as a witness, and of its own witnesses. */
export interface WitnessBook {
  readonly logs: (lender: LenderId) => Promise<readonly WitnessedLog[]>
  readonly log: (lender: LenderId, origin: string) => Promise<WitnessedLog | undefined>
  /**
   * What we signed last of a log, also what only the copy outside the database knows: a database
   * that was restored from an old copy is brought up to it first.
   */
  readonly recall: (lender: LenderId, origin: string) => Promise<SeenCheckpoint | null>
  /** The root that we signed at just this size; undefined: we signed none of this size. */
  readonly rootAt: (
    lender: LenderId,
    origin: string,
    size: number,
  ) => Promise<Uint8Array | undefined>
  /** Trusts a key for a log, from now on. `known`: it is trusted already. */
  readonly addLog: (
    lender: LenderId,
    log: { readonly origin: string; readonly keyId: string; readonly vkey: string },
    by: ByActor,
  ) => Promise<'added' | 'known'>
  /** Signs nothing of a key any more; what was signed stays. False: no such key is trusted. */
  readonly endLog: (
    lender: LenderId,
    log: { readonly origin: string; readonly keyId: string },
    by: ByActor,
  ) => Promise<boolean>
  /**
   * Makes this what we signed last, if `after` still is: of two who try at the same time one is
   * told `raced`. It is durable, also outside the database, before this answers.
   */
  readonly step: (lender: LenderId, step: WitnessStep) => Promise<'kept' | 'raced'>
  /** True when it is new: the same contradiction is kept once, with a leaf in our own log. */
  readonly report: (lender: LenderId, incident: WitnessIncident) => Promise<boolean>
  /** Newest first. */
  readonly incidents: (lender: LenderId) => Promise<readonly WitnessIncident[]>
  /** Also those that ended. */
  readonly witnesses: (lender: LenderId) => Promise<readonly Witness[]>
  /** Asks a witness from now on; one who is known, at another address. `known`: just so already. */
  readonly addWitness: (
    lender: LenderId,
    witness: Pick<Witness, 'name' | 'keyId' | 'vkey' | 'url'>,
    by: ByActor,
  ) => Promise<'added' | 'known'>
  readonly endWitness: (
    lender: LenderId,
    witness: Pick<Witness, 'name' | 'keyId'>,
    by: ByActor,
  ) => Promise<boolean>
  /** Keeps a witness's line; the same once more changes nothing. */
  readonly keepCosignature: (lender: LenderId, kept: KeptCosignature) => Promise<void>
  readonly cosignatures: (lender: LenderId, size: number) => Promise<readonly KeptCosignature[]>
}
