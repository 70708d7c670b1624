import type { TimelineEvent } from '../timeline/event.ts'
import type { Json } from './canonical-json.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { Cosignature } from './cosignature.ts'
import type { Leaf } from './leaf.ts'
import type { NoteKey } from './note.ts'

/**
 * What can be wrong with a package.
 * - `package-form`: the file is none, or a field of it is not what it should be
 * - `key-form`, `checkpoint-*`, `origin-differs`: who signed the head of the log cannot be told
 * - `witness-signature`: a line claims a known witness who did not sign
 * - `leaf-*`: a leaf is no leaf, of another log, there twice, or not in the log at its place
 * - `disclosure-*`: a value has no such commitment, does not open it, or is there twice
 * - `event-*`: a disclosed event is none, or says something else than its leaf
 * - `contact-*`: no disclosed event is of the contact, or two leaves of it say it is two
 * - `timestamp-*`: the token is of another checkpoint, or of one that the log does not continue
 */
export type PackageFault =
  | 'package-form'
  | 'key-form'
  | 'checkpoint-form'
  | 'checkpoint-signature'
  | 'checkpoint-unsigned'
  | 'origin-differs'
  | 'witness-signature'
  | 'leaf-form'
  | 'leaf-foreign'
  | 'leaf-twice'
  | 'leaf-not-included'
  | 'disclosure-stray'
  | 'disclosure-closed'
  | 'disclosure-twice'
  | 'event-form'
  | 'event-differs'
  | 'contact-absent'
  | 'contact-mixed'
  | 'timestamp-foreign'
  | 'timestamp-history'

/** One thing that is wrong with a package, and where. */
export interface PackageFinding {
  readonly code: PackageFault
  /** A field of the file, or a leaf. */
  readonly place: string
  readonly detail: string
}

/** A leaf that is in the log, with those of its values that were disclosed and open it. */
export interface ProvedLeaf {
  readonly index: number
  readonly leaf: Leaf
  /** By name, only what opens its commitment. */
  readonly values: Readonly<Record<string, Json>>
  /** The event itself, when it was disclosed. */
  readonly event?: TimelineEvent
  /** Whether it is part of the contact, or the refusal, that the package is about. */
  readonly ofContact: boolean
}

/** What a package proves. Everything in it was checked; nothing of the package's own words is. */
export interface PackageReport {
  /** No finding at all. */
  readonly holds: boolean
  /** Whose keys the signatures were checked with: the reader's, or those the package brought. */
  readonly trust: 'given' | 'brought'
  readonly checkpoint?: Checkpoint
  readonly signers: readonly NoteKey[]
  readonly witnesses: readonly Cosignature[]
  /** In the order of the log. */
  readonly leaves: readonly ProvedLeaf[]
  /** Places of the debtor's timeline between the first and the last shown: at most a thousand. */
  readonly hidden: readonly number[]
  /** Whether a token of a time-stamping authority names the checkpoint; it is not verified here. */
  readonly timestamp: 'none' | 'names-it'
  readonly findings: readonly PackageFinding[]
}
